#include "ui/settings/settings_section.h"

#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>

namespace shuke::ui {

namespace settings_section_detail {
constexpr int kLabelWidth = 168;
} // namespace settings_section_detail

SettingsSection::SettingsSection(const QString &title, QWidget *parent)
    : Card(parent), m_body(new QWidget(this)), m_grid(new QGridLayout(m_body))
{
    m_grid->setContentsMargins(space::large, space::small, space::large, space::small);
    m_grid->setHorizontalSpacing(space::large);
    m_grid->setVerticalSpacing(space::small);
    m_grid->setColumnMinimumWidth(0, settings_section_detail::kLabelWidth);
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(plainLabel(title, sectionFont(), m_body), 0, 0, 1, 2);
    setContent(m_body);
    setAccessibleName(title);
}

int SettingsSection::nextRow()
{
    return m_grid->rowCount();
}

QLabel *SettingsSection::addRow(const QString &label, QWidget *control, const QString &note)
{
    const int row = nextRow();
    QLabel *name = plainLabel(label, m_body);
    name->setBuddy(control);
    control->setAccessibleName(label);
    control->setParent(m_body);
    if (qobject_cast<QComboBox *>(control)) {
        control->setMinimumHeight(rowHeight() + 2);
        control->setFocusPolicy(Qt::StrongFocus);
        control->installEventFilter(this);
    }
    name->setMinimumHeight(qMax(rowHeight() + 2, control->sizeHint().height()));
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    const bool fills = control->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding;
    m_grid->addWidget(control, row, 1, fills ? Qt::Alignment(Qt::AlignVCenter) : Qt::AlignLeft | Qt::AlignVCenter);
    QLabel *below = quietLabel(note, m_body);
    below->setVisible(!note.isEmpty());
    m_grid->addWidget(below, row + 1, 1);
    return below;
}

QLabel *SettingsSection::addValue(const QString &label)
{
    const int row = nextRow();
    QLabel *name = plainLabel(label, m_body);
    m_grid->addWidget(name, row, 0, Qt::AlignTop);
    QLabel *value = plainLabel(QString(), m_body);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    value->setAccessibleName(label);
    m_grid->addWidget(value, row, 1);
    return value;
}

QLabel *SettingsSection::addText(const QString &text)
{
    QLabel *label = quietLabel(text, m_body);
    label->setVisible(!text.isEmpty());
    m_grid->addWidget(label, nextRow(), 0, 1, 2);
    return label;
}

void SettingsSection::addButtons(std::initializer_list<QPushButton *> buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    for (QPushButton *button : buttons) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    m_grid->addLayout(row, nextRow(), 0, 1, 2);
}

void SettingsSection::addWide(QWidget *widget)
{
    m_grid->addWidget(widget, nextRow(), 0, 1, 2);
}

void SettingsSection::tell(QLabel *label, const QString &text, bool bad)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, bad ? themeColors().bad : themeColors().secondary);
    label->setPalette(palette);
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

bool SettingsSection::eventFilter(QObject *watched, QEvent *event)
{
    const auto *control = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::Wheel && control && !control->hasFocus()) {
        event->ignore();
        return true;
    }
    return Card::eventFilter(watched, event);
}

} // namespace shuke::ui
