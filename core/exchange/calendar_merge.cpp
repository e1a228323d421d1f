#include "core/exchange/calendar_merge.h"

#include <QDateTime>

#include <algorithm>

namespace shuke::exchange {

namespace calendar_merge_detail {

using activities::Activity;
using activities::ActivityState;
using activities::RepeatRule;
using activities::Task;
using activities::TaskState;

bool isDayOf(const RepeatRule &rule, QDate first, QDate day)
{
    return day == first || (day > first && activities::nextDueDay(rule, first, day.addDays(-1)) == day);
}

/// The first day of the series that is not before `from`; invalid: it is over.
QDate firstDay(const EventSeries &series, QDate first, QDate from)
{
    QDate day = first >= from ? first : activities::nextDueDay(*series.rule, first, from.addDays(-1));
    while (day.isValid() && std::ranges::find(series.except, day) != series.except.end())
        day = activities::nextDueDay(*series.rule, first, day);
    return series.last.isValid() && day > series.last ? QDate() : day;
}

bool isClosed(TaskState state)
{
    return state == TaskState::Completed || state == TaskState::Canceled;
}

/// An event of ours may say nothing but its kind; a task has a title.
QString titleOf(const Activity &activity, const QString &summary)
{
    for (const QString &text : {activity.outcome, activity.text.section(u'\n', 0, 0), summary}) {
        if (QString title = text.simplified(); !title.isEmpty())
            return title;
    }
    return QString::fromLatin1(kindWord(activity.kind));
}

Task onItsDay(const Activity &activity, const QString &summary)
{
    Task task;
    task.title = titleOf(activity, summary);
    task.note = activity.text;
    task.dueOn = activity.day;
    task.dueMinute = activity.minute;
    task.state = activity.state == ActivityState::Planned ? TaskState::NotStarted
                 : activity.state == ActivityState::Held  ? TaskState::Completed
                                                          : TaskState::Canceled;
    if (task.state == TaskState::Completed)
        task.completedOn = activity.day;
    task.externalId = activity.externalId;
    return task;
}

RepeatRule mergedRule(const Task &stored, const Task &now, const RepeatRule &told, const CalendarItem &item,
                      bool isOurs)
{
    if (item.repeatLeftOut || (!item.hasRule && !isOurs))
        return stored.repeat;
    RepeatRule rule = told;
    if (!item.hasOrigin && !isOurs)
        rule.fromContact = stored.repeat.fromContact;
    // A rule counted from the last contact needs somebody to be in contact with.
    rule.fromContact = rule.fromContact && now.contact.isValid();
    if (rule.unit == stored.repeat.unit && rule.every == stored.repeat.every && now.dueOn == stored.dueOn)
        rule.start = stored.repeat.start;
    return rule;
}

} // namespace calendar_merge_detail

std::optional<activities::Task> taskOfEvent(const CalendarItem &item, QDate today, const QTimeZone &zone,
                                            QDate knownDue)
{
    using namespace calendar_merge_detail;
    const auto &activity = std::get<Activity>(item.value);
    Task task = onItsDay(activity, item.summary);
    if (item.series && item.series->rule) {
        const RepeatRule &rule = *item.series->rule;
        const bool stays = knownDue.isValid() && isDayOf(rule, activity.day, knownDue);
        const QDate day = stays ? knownDue : firstDay(*item.series, activity.day, today);
        task.dueOn = day.isValid() ? day : knownDue;
        if (!item.series->ends)
            task.repeat = rule;
    } else if (task.dueOn < today && !knownDue.isValid()) {
        return std::nullopt;
    }
    if (!task.dueOn.isValid())
        return std::nullopt;
    if (item.eventRemindMs)
        task.remindAtMs = QDateTime::fromMSecsSinceEpoch(*item.eventRemindMs, zone)
                              .addDays(activity.day.daysTo(task.dueOn))
                              .toMSecsSinceEpoch();
    return task;
}

MergedTask mergedTask(const activities::Task &stored, const activities::Task &told, const CalendarItem &item,
                      bool isOurs)
{
    using namespace calendar_merge_detail;
    MergedTask merged{stored, false};
    Task &now = merged.task;
    now.title = told.title;
    if (told.contact.isValid())
        now.contact = told.contact;
    if (told.owner.isValid())
        now.owner = told.owner;
    if (item.hasNote || isOurs)
        now.note = told.note;
    if (item.hasPriority || isOurs)
        now.priority = told.priority;
    if (item.hasDue || isOurs) {
        now.dueOn = told.dueOn;
        now.dueMinute = told.dueMinute;
    }
    if (item.hasReminder || isOurs)
        now.remindAtMs = told.remindAtMs;
    if (told.snoozedUntilMs)
        now.snoozedUntilMs = told.snoozedUntilMs;
    now.repeat = mergedRule(stored, now, told.repeat, item, isOurs);
    if (!now.dueOn.isValid())
        now.repeat = {};

    if (!item.hasState && !isOurs)
        return merged;
    if (isClosed(stored.state) && !(item.modifiedMs && *item.modifiedMs > stored.modifiedAtMs)) {
        merged.staysClosed = told.state != stored.state;
        return merged;
    }
    if (stored.state == TaskState::Deferred && told.state == TaskState::NotStarted && !isOurs)
        return merged;
    now.state = told.state;
    now.completedOn = told.completedOn;
    return merged;
}

activities::Activity mergedActivity(const activities::Activity &stored, const activities::Activity &told,
                                    const CalendarItem &item, bool isOurs)
{
    using namespace calendar_merge_detail;
    Activity now = stored;
    if (told.contact.isValid())
        now.contact = told.contact;
    if (told.owner.isValid())
        now.owner = told.owner;
    now.day = told.day;
    now.minute = told.minute;
    if (told.durationMinutes || isOurs)
        now.durationMinutes = told.durationMinutes;
    if (!told.outcome.isEmpty() || isOurs)
        now.outcome = told.outcome;
    if (item.hasNote || isOurs)
        now.text = told.text;
    if (stored.state == ActivityState::Planned)
        now.state = told.state;
    return now;
}

} // namespace shuke::exchange
