#include "ui/tasks/follow_up_words.h"

#include "ui/common/format.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTime>

namespace shuke::ui {

namespace follow_up_words_detail {

struct FollowUpWords
{
    Q_DECLARE_TR_FUNCTIONS(FollowUpWords)
};

constexpr int kMinutesOfHour = 60;
constexpr int kNearDays = 6; ///< Up to which a day is told by its name.

} // namespace follow_up_words_detail

using follow_up_words_detail::FollowUpWords;

QString activityKindText(activities::ActivityKind kind)
{
    using activities::ActivityKind;
    switch (kind) {
    case ActivityKind::Note:
        return FollowUpWords::tr("Note");
    case ActivityKind::Call:
        return FollowUpWords::tr("Call");
    case ActivityKind::Meeting:
        return FollowUpWords::tr("Meeting");
    case ActivityKind::Visit:
        return FollowUpWords::tr("Visit");
    case ActivityKind::Email:
        return FollowUpWords::tr("E-mail");
    case ActivityKind::Message:
        break;
    }
    return FollowUpWords::tr("Message");
}

QString activityIcon(activities::ActivityKind kind)
{
    using activities::ActivityKind;
    switch (kind) {
    case ActivityKind::Note:
        return QStringLiteral("note");
    case ActivityKind::Call:
        return QStringLiteral("call");
    case ActivityKind::Meeting:
        return QStringLiteral("meeting");
    case ActivityKind::Visit:
        return QStringLiteral("visit");
    case ActivityKind::Email:
        return QStringLiteral("email");
    case ActivityKind::Message:
        break;
    }
    return QStringLiteral("message");
}

QString activityStateText(activities::ActivityState state)
{
    switch (state) {
    case activities::ActivityState::Planned:
        return FollowUpWords::tr("planned");
    case activities::ActivityState::NotHeld:
        return FollowUpWords::tr("did not take place");
    case activities::ActivityState::Held:
        break;
    }
    return FollowUpWords::tr("took place");
}

QString directionText(activities::Direction direction)
{
    switch (direction) {
    case activities::Direction::Inbound:
        return FollowUpWords::tr("from the customer");
    case activities::Direction::Outbound:
        return FollowUpWords::tr("from us");
    case activities::Direction::Unknown:
        break;
    }
    return {};
}

QString taskStateText(activities::TaskState state)
{
    using activities::TaskState;
    switch (state) {
    case TaskState::NotStarted:
        return FollowUpWords::tr("not started");
    case TaskState::Started:
        return FollowUpWords::tr("started");
    case TaskState::Completed:
        return FollowUpWords::tr("done");
    case TaskState::Canceled:
        return FollowUpWords::tr("canceled");
    case TaskState::Deferred:
        break;
    }
    return FollowUpWords::tr("deferred");
}

QString priorityText(activities::TaskPriority priority)
{
    using activities::TaskPriority;
    switch (priority) {
    case TaskPriority::Low:
        return FollowUpWords::tr("Low");
    case TaskPriority::Normal:
        return FollowUpWords::tr("Normal");
    case TaskPriority::High:
        return FollowUpWords::tr("High");
    case TaskPriority::Urgent:
        break;
    }
    return FollowUpWords::tr("Urgent");
}

QString repeatText(const activities::RepeatRule &rule)
{
    using activities::RepeatUnit;
    QString text;
    switch (rule.unit) {
    case RepeatUnit::None:
        return {};
    case RepeatUnit::Daily:
        text = rule.every == 1 ? FollowUpWords::tr("every day")
                               : FollowUpWords::tr("every %Ln day(s)", nullptr, rule.every);
        break;
    case RepeatUnit::Weekly:
        text = rule.every == 1 ? FollowUpWords::tr("every week")
                               : FollowUpWords::tr("every %Ln week(s)", nullptr, rule.every);
        break;
    case RepeatUnit::Monthly:
        text = rule.every == 1 ? FollowUpWords::tr("every month")
                               : FollowUpWords::tr("every %Ln month(s)", nullptr, rule.every);
        break;
    case RepeatUnit::Yearly:
        text = rule.every == 1 ? FollowUpWords::tr("every year")
                               : FollowUpWords::tr("every %Ln year(s)", nullptr, rule.every);
        break;
    }
    return rule.fromContact ? FollowUpWords::tr("%1, counted from the last contact").arg(text) : text;
}

QString durationText(int minutes)
{
    using follow_up_words_detail::kMinutesOfHour;
    if (minutes < kMinutesOfHour)
        return FollowUpWords::tr("%1 min").arg(minutes);
    if (minutes % kMinutesOfHour == 0)
        return FollowUpWords::tr("%1 h").arg(minutes / kMinutesOfHour);
    return FollowUpWords::tr("%1 h %2 min").arg(minutes / kMinutesOfHour).arg(minutes % kMinutesOfHour);
}

QString timeText(int minute)
{
    constexpr int kMsOfMinute = 60'000;
    return QTime::fromMSecsSinceStartOfDay(minute * kMsOfMinute).toString(QStringLiteral("HH:mm"));
}

QString whenText(QDate day, std::optional<int> minute, QDate today)
{
    if (!day.isValid())
        return {};
    const qint64 distance = today.daysTo(day);
    QString text;
    if (distance == 0)
        text = FollowUpWords::tr("today");
    else if (distance == 1)
        text = FollowUpWords::tr("tomorrow");
    else if (distance == -1)
        text = FollowUpWords::tr("yesterday");
    else if (distance > 0 && distance <= follow_up_words_detail::kNearDays)
        text = QLocale().dayName(day.dayOfWeek(), QLocale::LongFormat);
    else
        text = dayText(day);
    return minute ? QStringLiteral("%1 %2").arg(text, timeText(*minute)) : text;
}

QString distanceText(QDate day, QDate today)
{
    if (!day.isValid())
        return {};
    const auto distance = static_cast<int>(today.daysTo(day));
    if (distance == 0)
        return FollowUpWords::tr("today");
    return distance < 0 ? FollowUpWords::tr("%Ln day(s) late", nullptr, -distance)
                        : FollowUpWords::tr("in %Ln day(s)", nullptr, distance);
}

QString stepText(const activities::OpenStep &step)
{
    if (step.task.isValid())
        return step.title;
    const QString kind = activityKindText(step.kind);
    return step.title.isEmpty() ? kind : QStringLiteral("%1 · %2").arg(kind, step.title.simplified());
}

std::optional<int> minuteFromText(const QString &text)
{
    static const QRegularExpression time(QStringLiteral("^(\\d{1,2})(?:[:.h时点]?(\\d{2})?分?)$"));
    const QRegularExpressionMatch match =
        time.match(text.normalized(QString::NormalizationForm_KC).simplified().remove(QLatin1Char(' ')));
    if (!match.hasMatch())
        return std::nullopt;
    const int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    if (hour > 23 || minute >= follow_up_words_detail::kMinutesOfHour)
        return std::nullopt;
    return hour * follow_up_words_detail::kMinutesOfHour + minute;
}

} // namespace shuke::ui
