#include "core/activities/task_completion.h"

#include "core/activities/last_contact.h"
#include "core/activities/task_table.h"
#include "core/base/clock.h"
#include "core/contacts/contact_table.h"
#include "core/store/store_settings.h"

#include <QDateTime>

namespace shuke::activities {

namespace task_completion_detail {

/// The instant at the same time of day, so many days later.
Result<qint64> laterBy(WriteContext &context, qint64 instantMs, qint64 days)
{
    const Result<store::StoreSettings> settings = store::readSettings(context.database());
    if (!settings)
        return settings.error();
    return QDateTime::fromMSecsSinceEpoch(instantMs, businessZone(settings->timeZone))
        .addDays(days)
        .toMSecsSinceEpoch();
}

/// The next of a repeating task that is done; invalid if there is to be none.
Result<TaskId> repeated(WriteContext &context, const Task &done)
{
    if (!done.repeat.repeats())
        return TaskId();
    const Result<std::optional<TaskId>> there = repetitionOf(context.database(), done.id);
    if (!there)
        return there.error();
    if (*there)
        return TaskId();
    QDate last;
    if (done.contact.isValid()) {
        if (const Result<void> live = contacts::requireLiveContact(context.database(), done.contact); !live) {
            if (live.error().code == ErrorCode::NotFound)
                return TaskId();
            return live.error();
        }
        const Result<QDate> day = lastContactDay(context.database(), done.contact, done.completedOn);
        if (!day)
            return day.error();
        last = *day;
    }
    Task next = done;
    next.state = TaskState::NotStarted;
    next.completedOn = {};
    next.dueOn = nextDueDay(done.repeat, done.dueOn, done.completedOn, last);
    next.repeatOf = done.id;
    next.externalId.clear(); // the calendar knows one of them
    next.activity = {};
    if (done.repeat.fromContact)
        next.repeat.start = next.dueOn;
    if (next.remindAtMs) {
        const Result<qint64> reminder = laterBy(context, *next.remindAtMs, done.dueOn.daysTo(next.dueOn));
        if (!reminder)
            return reminder.error();
        next.remindAtMs = *reminder;
    }
    return insertTask(context, next);
}

} // namespace task_completion_detail

Result<TaskChange> updateAndRepeat(WriteContext &context, const Task &now)
{
    const Result<Task> stored = taskById(context.database(), now.id);
    if (!stored)
        return stored.error();
    const Result<bool> changed = updateTask(context, now);
    if (!changed)
        return changed.error();
    TaskChange change{*changed, {}};
    if (now.state != TaskState::Completed || stored->state == TaskState::Completed)
        return change;
    const Result<Task> completed = taskById(context.database(), now.id);
    if (!completed)
        return completed.error();
    const Result<TaskId> next = task_completion_detail::repeated(context, *completed);
    if (!next)
        return next.error();
    change.next = *next;
    return change;
}

} // namespace shuke::activities
