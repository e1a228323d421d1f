#include "core/activities/task_commands.h"

#include "core/activities/activity_table.h"
#include "core/activities/many.h"
#include "core/activities/task_completion.h"
#include "core/activities/task_table.h"
#include "core/base/edit_value.h"

#include <QCoreApplication>

namespace shuke::activities {

namespace task_commands_detail {

Result<void> complete(WriteContext &context, TaskId id, QDate day, const std::shared_ptr<std::vector<TaskId>> &next)
{
    const Result<Task> stored = taskById(context.database(), id);
    if (!stored)
        return stored.error();
    Task now = *stored;
    if (now.state != TaskState::Completed)
        now.completedOn = day;
    now.state = TaskState::Completed;
    const Result<TaskChange> done = updateAndRepeat(context, now);
    if (!done)
        return done.error();
    if (next && done->next.isValid())
        next->push_back(done->next);
    return {};
}

Result<ActivityId> writeOutcome(WriteContext &context, Activity outcome, const Task &task, QDate day)
{
    if (!outcome.contact.isValid())
        outcome.contact = task.contact;
    if (!outcome.owner.isValid())
        outcome.owner = task.owner;
    if (!outcome.day.isValid())
        outcome.day = day;
    return insertActivity(context, outcome);
}

/// A command that changes each of the tasks by `change(context, task)`, which may refuse.
template <typename Change>
Command changeEach(const char *kind, const OperationLabel &label, std::vector<TaskId> tasks, Change change)
{
    return {kind, label, [tasks = std::move(tasks), change = std::move(change)](WriteContext &context) {
                return forEachOf(context, tasks, [&](TaskId id) -> Result<void> {
                    const Result<Task> stored = taskById(context.database(), id);
                    if (!stored)
                        return stored.error();
                    Task now = *stored;
                    if (Result<void> fine = change(context, now); !fine)
                        return fine;
                    if (const Result<TaskChange> done = updateAndRepeat(context, now); !done)
                        return done.error();
                    return {};
                });
            }};
}

} // namespace task_commands_detail

Task edited(Task task, const TaskEdit &edit)
{
    applyValue(task.contact, edit.contact);
    applyValue(task.title, edit.title);
    applyValue(task.note, edit.note);
    applyValue(task.owner, edit.owner);
    applyValue(task.dueOn, edit.dueOn);
    applyValue(task.dueMinute, edit.dueMinute, edit.clearDueMinute);
    applyValue(task.state, edit.state);
    applyValue(task.priority, edit.priority);
    applyValue(task.remindAtMs, edit.remindAtMs, edit.clearReminder);
    applyValue(task.repeat, edit.repeat);
    applyValue(task.activity, edit.activity);
    return task;
}

Command createTask(Task task, std::shared_ptr<TaskId> created)
{
    const OperationLabel label{QT_TRANSLATE_NOOP("Operation", "Add task %1"), {task.title.simplified()}};
    return {"task.create", label,
            [task = std::move(task), created = std::move(created)](WriteContext &context) -> Result<void> {
                Task made = task;
                if (!made.owner.isValid())
                    made.owner = context.actor();
                const Result<TaskId> id = insertTask(context, made);
                if (!id)
                    return id.error();
                if (created)
                    *created = *id;
                return {};
            }};
}

Command editTask(TaskId task, TaskEdit edit)
{
    return editTasks({task}, std::move(edit));
}

Command editTasks(std::vector<TaskId> tasks, TaskEdit edit)
{
    const OperationLabel label = labelFor(QT_TRANSLATE_NOOP("Operation", "Edit task"),
                                          QT_TRANSLATE_NOOP("Operation", "Edit %1 tasks"), tasks.size());
    return task_commands_detail::changeEach(
        "task.edit", label, std::move(tasks), [edit = std::move(edit)](WriteContext &, Task &task) -> Result<void> {
            if (edit.expectedModifiedAtMs && *edit.expectedModifiedAtMs != task.modifiedAtMs)
                return Error{ErrorCode::Conflict, QStringLiteral("task %1 was changed meanwhile").arg(task.id.row())};
            task = edited(std::move(task), edit);
            return {};
        });
}

Command completeTasks(std::vector<TaskId> tasks, QDate day, std::shared_ptr<std::vector<TaskId>> next)
{
    using namespace task_commands_detail;
    const OperationLabel label = labelFor(QT_TRANSLATE_NOOP("Operation", "Complete task"),
                                          QT_TRANSLATE_NOOP("Operation", "Complete %1 tasks"), tasks.size());
    return {"task.complete", label, [tasks = std::move(tasks), day, next = std::move(next)](WriteContext &context) {
                if (next)
                    next->clear();
                return forEachOf(context, tasks, [&](TaskId id) { return complete(context, id, day, next); });
            }};
}

Command completeTask(TaskId task, TaskOutcome outcome, QDate day, std::shared_ptr<std::vector<TaskId>> next)
{
    return {"task.complete",
            {QT_TRANSLATE_NOOP("Operation", "Complete task"), {}},
            [task, outcome = std::move(outcome), day, next = std::move(next)](WriteContext &context) -> Result<void> {
                if (next)
                    next->clear();
                const Result<Task> stored = taskById(context.database(), task);
                if (!stored)
                    return stored.error();
                ActivityId written;
                if (outcome.activity) {
                    const Result<ActivityId> id = task_commands_detail::writeOutcome(
                        context, *outcome.activity, *stored, day.isValid() ? day : context.today());
                    if (!id)
                        return id.error();
                    written = *id;
                }
                if (outcome.nextStep) {
                    Task step = *outcome.nextStep;
                    step.activity = written;
                    if (!step.contact.isValid())
                        step.contact = stored->contact;
                    if (!step.owner.isValid())
                        step.owner = stored->owner;
                    if (const Result<TaskId> made = insertTask(context, step); !made)
                        return made.error();
                }
                return task_commands_detail::complete(context, task, day, next);
            }};
}

Command cancelTasks(std::vector<TaskId> tasks)
{
    const OperationLabel label = labelFor(QT_TRANSLATE_NOOP("Operation", "Cancel task"),
                                          QT_TRANSLATE_NOOP("Operation", "Cancel %1 tasks"), tasks.size());
    return task_commands_detail::changeEach(
        "task.cancel", label, std::move(tasks), [](WriteContext &, Task &task) -> Result<void> {
            if (task.state == TaskState::Completed)
                return Error{ErrorCode::InvalidInput, QStringLiteral("task %1 is completed").arg(task.id.row())};
            task.state = TaskState::Canceled;
            return {};
        });
}

Command snoozeTasks(std::vector<TaskId> tasks, qint64 untilMs)
{
    const OperationLabel label = labelFor(QT_TRANSLATE_NOOP("Operation", "Put off task"),
                                          QT_TRANSLATE_NOOP("Operation", "Put off %1 tasks"), tasks.size());
    return task_commands_detail::changeEach(
        "task.snooze", label, std::move(tasks), [untilMs](WriteContext &context, Task &task) -> Result<void> {
            if (untilMs <= context.nowMs())
                return Error{ErrorCode::InvalidInput, QStringLiteral("a task can only be put off to a time to come")};
            if (!isOpen(task.state))
                return Error{ErrorCode::InvalidInput, QStringLiteral("task %1 is not open").arg(task.id.row())};
            task.snoozedUntilMs = untilMs;
            return {};
        });
}

Command trashTasks(std::vector<TaskId> tasks)
{
    const OperationLabel label = labelFor(QT_TRANSLATE_NOOP("Operation", "Move task to the trash"),
                                          QT_TRANSLATE_NOOP("Operation", "Move %1 tasks to the trash"), tasks.size());
    return {"task.trash", label, [tasks = std::move(tasks)](WriteContext &context) {
                return forEachOf(context, tasks, [&](TaskId id) { return setTaskTrashed(context, id, true); });
            }};
}

Command restoreTasks(std::vector<TaskId> tasks)
{
    const OperationLabel label =
        labelFor(QT_TRANSLATE_NOOP("Operation", "Restore task from the trash"),
                 QT_TRANSLATE_NOOP("Operation", "Restore %1 tasks from the trash"), tasks.size());
    return {"task.restore", label, [tasks = std::move(tasks)](WriteContext &context) {
                return forEachOf(context, tasks, [&](TaskId id) { return setTaskTrashed(context, id, false); });
            }};
}

} // namespace shuke::activities
