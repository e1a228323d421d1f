#include "ui/lists/name_popup.h"

#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace shuke::ui {

namespace name_popup_detail {
constexpr int kWidth = 220;
constexpr int kMostChars = 80;
} // namespace name_popup_detail

NamePopup::NamePopup(const QString &label, const QString &button, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_edit(new QLineEdit(this)), m_button(new QPushButton(button, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(label);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::large);
    column->setSpacing(space::small);
    column->addWidget(plainLabel(label, this));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    m_edit->setAccessibleName(label);
    m_edit->setMinimumWidth(name_popup_detail::kWidth);
    m_edit->setMaxLength(name_popup_detail::kMostChars);
    row->addWidget(m_edit, 1);
    m_button->setDefault(true);
    m_button->setEnabled(false);
    row->addWidget(m_button);
    column->addLayout(row);
    connect(m_edit, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_button->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_button, &QPushButton::clicked, this, &NamePopup::accept);
}

void NamePopup::setSuggestions(const QStringList &texts)
{
    auto *completer = new QCompleter(texts, m_edit);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_edit->setCompleter(completer);
}

void NamePopup::open(const QString &text, QWidget *below)
{
    m_edit->setText(text);
    m_edit->selectAll();
    adjustSize();
    const QRect screen = below->screen()->availableGeometry();
    QPoint at = below->mapToGlobal(QPoint(0, below->height() + space::tiny));
    if (at.y() + height() > screen.bottom())
        at.setY(below->mapToGlobal(QPoint()).y() - height() - space::tiny);
    move(qBound(screen.left(), at.x(), qMax(screen.left(), screen.right() - width())), at.y());
    show();
    m_edit->setFocus();
}

void NamePopup::accept()
{
    const QString text = m_edit->text().simplified();
    if (text.isEmpty())
        return;
    hide();
    Q_EMIT accepted(text);
    close();
}

void NamePopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        accept();
    else if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

} // namespace shuke::ui
