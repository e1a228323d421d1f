#include "core/activities/task_table.h"

#include "core/activities/activity_table.h"
#include "core/contacts/contact_table.h"
#include "core/contacts/table_rows.h"

namespace shuke::activities {

namespace task_table_detail {

using contacts::orNull;
using contacts::rowOf;
using contacts::runCached;

Task read(const store::Statement &row)
{
    Task t;
    t.id = row.id<TaskId>(0);
    t.contact = row.id<ContactId>(1);
    t.title = row.text(2);
    t.note = row.text(3);
    t.owner = row.id<StaffId>(4);
    t.dueOn = row.day(5);
    if (const std::optional<qint64> minute = row.optionalInteger(6))
        t.dueMinute = static_cast<int>(*minute);
    t.state = taskStateFromCode(row.text(7)).value_or(TaskState::NotStarted);
    t.priority = taskPriorityFromCode(row.text(8)).value_or(TaskPriority::Normal);
    t.completedOn = row.day(9);
    t.remindAtMs = row.optionalInteger(10);
    t.snoozedUntilMs = row.optionalInteger(11);
    t.repeat.unit = repeatUnitFromCode(row.text(12)).value_or(RepeatUnit::None);
    t.repeat.every = static_cast<int>(row.integer(13));
    t.repeat.fromContact = row.integer(14) != 0;
    t.repeat.start = row.day(15);
    t.repeatOf = row.id<TaskId>(16);
    t.activity = row.id<ActivityId>(17);
    t.createdAtMs = row.integer(18);
    t.modifiedAtMs = row.integer(19);
    t.deletedAtMs = row.optionalInteger(20);
    t.externalId = row.text(21);
    return t;
}

/// `before`: the stored one, or an empty one.
Result<void> check(store::Database &database, const Task &task, const Task &before)
{
    if (Result<void> fine = checkTask(task); !fine)
        return fine;
    if (task.contact.isValid() && task.contact != before.contact) {
        if (Result<void> fine = contacts::requireLiveContact(database, task.contact); !fine)
            return fine;
    }
    if (task.activity.isValid() && task.activity != before.activity) {
        const Result<Activity> activity = activityById(database, task.activity);
        if (!activity)
            return activity.error();
        if (activity->isTrashed())
            return Error{ErrorCode::NotFound, QStringLiteral("activity %1 is in the trash").arg(task.activity.row())};
    }
    if (!task.externalId.isEmpty() && task.externalId != before.externalId) {
        const Result<std::optional<TaskId>> holder = taskByExternalId(database, task.externalId);
        if (!holder)
            return holder.error();
        if (*holder && **holder != task.id)
            return Error{ErrorCode::Duplicate,
                         QStringLiteral("task.external_id is taken by task %1").arg((*holder)->row())};
    }
    return requireStaff(database, task.owner);
}

} // namespace task_table_detail

Result<TaskId> insertTask(WriteContext &context, const Task &task)
{
    using namespace task_table_detail;
    const Task clean = tidied(task, context.today());
    if (Result<void> fine = check(context.database(), clean, {}); !fine)
        return fine.error();
    const Result<qint64> id = context.nextId(TableId::Task);
    if (!id)
        return id.error();
    const Result<void> done = runCached(
        context.database(),
        "INSERT INTO task (id, contact_id, title, note, owner_id, due_on, due_minute, state, priority, completed_on, "
        "remind_at, snoozed_until, repeat_rule, repeat_every, repeat_from_contact, repeat_start_on, repeat_of, "
        "activity_id, external_id, created_at, modified_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, "
        "?, ?, ?)",
        *id, clean.contact, clean.title, orNull(clean.note), clean.owner, clean.dueOn, clean.dueMinute,
        codeOf(clean.state), codeOf(clean.priority), clean.completedOn, clean.remindAtMs, clean.snoozedUntilMs,
        codeOf(clean.repeat.unit), clean.repeat.every, clean.repeat.fromContact, clean.repeat.start, clean.repeatOf,
        clean.activity, orNull(clean.externalId), context.nowMs(), context.nowMs());
    if (!done)
        return done.error();
    return TaskId::fromRow(*id);
}

Result<bool> updateTask(WriteContext &context, const Task &task)
{
    using namespace task_table_detail;
    const Result<Task> stored = taskById(context.database(), task.id);
    if (!stored)
        return stored.error();
    if (stored->isTrashed())
        return Error{ErrorCode::NotFound, QStringLiteral("task %1 is in the trash").arg(task.id.row())};
    Task now = task;
    if (now.dueOn != stored->dueOn) {
        now.repeat.start = now.dueOn;
        if (now.snoozedUntilMs == stored->snoozedUntilMs)
            now.snoozedUntilMs.reset();
    }
    now = tidied(std::move(now), context.today());
    now.repeatOf = stored->repeatOf;
    now.createdAtMs = stored->createdAtMs;
    now.modifiedAtMs = stored->modifiedAtMs;
    now.deletedAtMs = stored->deletedAtMs;
    if (now == *stored)
        return false;
    if (Result<void> fine = check(context.database(), now, *stored); !fine)
        return fine.error();
    const Result<void> done = runCached(
        context.database(),
        "UPDATE task SET contact_id = ?, title = ?, note = ?, owner_id = ?, due_on = ?, due_minute = ?, state = ?, "
        "priority = ?, completed_on = ?, remind_at = ?, snoozed_until = ?, repeat_rule = ?, repeat_every = ?, "
        "repeat_from_contact = ?, repeat_start_on = ?, activity_id = ?, external_id = ?, modified_at = ? WHERE id = ?",
        now.contact, now.title, orNull(now.note), now.owner, now.dueOn, now.dueMinute, codeOf(now.state),
        codeOf(now.priority), now.completedOn, now.remindAtMs, now.snoozedUntilMs, codeOf(now.repeat.unit),
        now.repeat.every, now.repeat.fromContact, now.repeat.start, now.activity, orNull(now.externalId),
        context.nowMs(), now.id);
    if (!done)
        return done.error();
    return true;
}

Result<bool> setTaskTrashed(WriteContext &context, TaskId id, bool trashed)
{
    using namespace task_table_detail;
    const Result<Task> stored = taskById(context.database(), id);
    if (!stored)
        return stored.error();
    if (stored->isTrashed() == trashed)
        return false;
    if (!trashed) {
        if (stored->contact.isValid()) {
            if (Result<void> fine = contacts::requireLiveContact(context.database(), stored->contact); !fine)
                return fine.error();
        }
        if (!stored->externalId.isEmpty()) {
            const Result<std::optional<TaskId>> holder = taskByExternalId(context.database(), stored->externalId);
            if (!holder)
                return holder.error();
            if (*holder)
                return Error{ErrorCode::Duplicate,
                             QStringLiteral("task.external_id is taken by task %1").arg((*holder)->row())};
        }
    }
    const Result<void> done =
        runCached(context.database(), "UPDATE task SET deleted_at = ?, modified_at = ? WHERE id = ?",
                  trashed ? std::optional(context.nowMs()) : std::nullopt, context.nowMs(), id);
    if (!done)
        return done.error();
    return true;
}

Result<Task> taskById(store::Database &database, TaskId id)
{
    using namespace task_table_detail;
    Result<std::optional<Task>> found = rowOf<Task>(
        database,
        "SELECT id, contact_id, title, note, owner_id, due_on, due_minute, state, priority, completed_on, remind_at, "
        "snoozed_until, repeat_rule, repeat_every, repeat_from_contact, repeat_start_on, repeat_of, activity_id, "
        "created_at, modified_at, deleted_at, external_id FROM task WHERE id = ?",
        read, id);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, QStringLiteral("task %1").arg(id.row())};
    return std::move(**found);
}

Result<std::optional<TaskId>> taskByExternalId(store::Database &database, const QString &externalId)
{
    return contacts::rowOf<TaskId>(
        database, "SELECT id FROM task WHERE external_id = ? AND deleted_at IS NULL",
        [](const store::Statement &row) { return row.id<TaskId>(0); }, externalId);
}

Result<std::optional<TaskId>> repetitionOf(store::Database &database, TaskId task)
{
    return contacts::rowOf<TaskId>(
        database, "SELECT id FROM task WHERE repeat_of = ? AND deleted_at IS NULL",
        [](const store::Statement &row) { return row.id<TaskId>(0); }, task);
}

} // namespace shuke::activities
