#include "ui/contacts/field_box.h"

#include "ui/common/plain_label.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace shuke::ui {

namespace field_box_detail {

QLabel *coloredLabel(const QString &text, const QColor &color, QWidget *parent)
{
    QLabel *label = plainLabel(text, captionFont(), parent);
    label->setWordWrap(true);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, color);
    label->setPalette(palette);
    return label;
}

QToolButton *textButton(const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    QString safe = text;
    button->setText(safe.replace(QLatin1Char('&'), QStringLiteral("&&")));
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    QPalette palette = button->palette();
    palette.setColor(QPalette::ButtonText, themeColors().accent);
    button->setPalette(palette);
    return button;
}

/// A line with its text above its buttons: the panel is narrow.
QWidget *line(QWidget *parent, QLabel *label, const QList<QToolButton *> &buttons)
{
    auto *widget = new QWidget(parent);
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(label);
    auto *row = new QHBoxLayout;
    for (QToolButton *button : buttons)
        row->addWidget(button);
    row->addStretch();
    column->addLayout(row);
    return widget;
}

} // namespace field_box_detail

FieldBox::FieldBox(QWidget *editor, const QString &name, QWidget *beside, QWidget *parent)
    : QWidget(parent), m_editor(editor)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tiny);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    row->addWidget(editor, 1);
    if (beside)
        row->addWidget(beside);
    column->addLayout(row);
    editor->setAccessibleName(name);
    setFocusProxy(editor);
}

void FieldBox::setProblem(const QString &problem)
{
    if (problem.isEmpty()) {
        if (m_problem)
            m_problem->hide();
        m_editor->setAccessibleDescription(QString());
        return;
    }
    if (!m_problem) {
        m_problem = field_box_detail::coloredLabel(QString(), themeColors().bad, this);
        static_cast<QVBoxLayout *>(layout())->insertWidget(1, m_problem);
    }
    m_problem->setText(problem);
    m_problem->show();
    m_editor->setAccessibleDescription(problem);
}

QString FieldBox::problem() const
{
    return m_problem && !m_problem->isHidden() ? m_problem->text() : QString();
}

void FieldBox::setWarning(const QString &text, const QString &button, std::function<void()> open)
{
    delete m_warning;
    m_warning = nullptr;
    if (text.isEmpty())
        return;
    QLabel *label = field_box_detail::coloredLabel(text, themeColors().warning, this);
    label->setObjectName(QStringLiteral("warning"));
    QList<QToolButton *> buttons;
    if (open) {
        buttons.append(field_box_detail::textButton(button, this));
        connect(buttons.first(), &QToolButton::clicked, this, std::move(open));
    }
    m_warning = field_box_detail::line(this, label, buttons);
    layout()->addWidget(m_warning);
}

QString FieldBox::warning() const
{
    const QLabel *label = m_warning ? m_warning->findChild<QLabel *>(QStringLiteral("warning")) : nullptr;
    return label ? label->text() : QString();
}

void FieldBox::setConflict(const QString &text, std::function<void()> takeTheirs, std::function<void()> keepMine)
{
    clearConflict();
    QToolButton *theirs = field_box_detail::textButton(tr("Take theirs"), this);
    QToolButton *mine = field_box_detail::textButton(tr("Keep mine"), this);
    m_conflict =
        field_box_detail::line(this, field_box_detail::coloredLabel(text, themeColors().warning, this), {mine, theirs});
    layout()->addWidget(m_conflict);
    // Later: the answer deletes the button that was pressed.
    connect(theirs, &QToolButton::clicked, this, std::move(takeTheirs), Qt::QueuedConnection);
    connect(mine, &QToolButton::clicked, this, std::move(keepMine), Qt::QueuedConnection);
}

void FieldBox::clearConflict()
{
    delete m_conflict;
    m_conflict = nullptr;
}

} // namespace shuke::ui
