#include "ui/tasks/time_edit.h"

#include "ui/common/theme.h"
#include "ui/tasks/follow_up_words.h"

namespace shuke::ui {

TimeEdit::TimeEdit(const QString &name, QWidget *parent) : QLineEdit(parent)
{
    setAccessibleName(name);
    setPlaceholderText(tr("time"));
    setToolTip(tr("Such as 9 or 9:30; empty for no time"));
    constexpr int kMost = 8;
    setMaxLength(kMost);
    setMaximumWidth(fontMetrics().horizontalAdvance(QStringLiteral("00:00 00")) + 2 * space::medium);
}

void TimeEdit::setMinute(std::optional<int> minute)
{
    setText(minute ? timeText(*minute) : QString());
}

std::optional<int> TimeEdit::minute() const
{
    return minuteFromText(text());
}

bool TimeEdit::isGood() const
{
    return text().trimmed().isEmpty() || minute();
}

void TimeEdit::focusOutEvent(QFocusEvent *event)
{
    if (const std::optional<int> typed = minute())
        setMinute(typed);
    QLineEdit::focusOutEvent(event);
}

} // namespace shuke::ui
