#include "core/activities/task.h"

#include "core/activities/activity.h"
#include "core/base/code_table.h"

namespace shuke::activities {

namespace task_detail {

constexpr CodeTable<TaskState, 5> kStates{{{TaskState::NotStarted, "not_started"},
                                           {TaskState::Started, "started"},
                                           {TaskState::Completed, "completed"},
                                           {TaskState::Canceled, "canceled"},
                                           {TaskState::Deferred, "deferred"}}};
constexpr CodeTable<TaskPriority, 4> kPriorities{{{TaskPriority::Low, "low"},
                                                  {TaskPriority::Normal, "normal"},
                                                  {TaskPriority::High, "high"},
                                                  {TaskPriority::Urgent, "urgent"}}};

Error invalid(const QString &detail)
{
    return {ErrorCode::InvalidInput, detail};
}

} // namespace task_detail

QString codeOf(TaskState state)
{
    return codeIn(task_detail::kStates, state);
}

QString codeOf(TaskPriority priority)
{
    return codeIn(task_detail::kPriorities, priority);
}

std::optional<TaskState> taskStateFromCode(QStringView code)
{
    return fromCodeIn(task_detail::kStates, code);
}

std::optional<TaskPriority> taskPriorityFromCode(QStringView code)
{
    return fromCodeIn(task_detail::kPriorities, code);
}

Task tidied(Task task, QDate today)
{
    task.title = task.title.simplified();
    task.note = task.note.trimmed();
    task.externalId = task.externalId.trimmed();
    if (task.state != TaskState::Completed)
        task.completedOn = {};
    else if (!task.completedOn.isValid())
        task.completedOn = today;
    if (!isOpen(task.state))
        task.snoozedUntilMs.reset();
    if (!task.repeat.repeats())
        task.repeat = {};
    else if (!task.repeat.start.isValid())
        task.repeat.start = task.dueOn;
    return task;
}

Result<void> checkTask(const Task &task)
{
    using task_detail::invalid;
    if (task.title.isEmpty())
        return invalid(QStringLiteral("a task needs a title"));
    if (task.dueMinute && (*task.dueMinute < 0 || *task.dueMinute >= kMinutesOfDay))
        return invalid(QStringLiteral("a time of day lies between 00:00 and 23:59"));
    if (task.dueMinute && !task.dueOn.isValid())
        return invalid(QStringLiteral("a time needs a day"));
    if (!task.repeat.repeats())
        return {};
    if (!task.dueOn.isValid())
        return invalid(QStringLiteral("a task that repeats needs a due day"));
    if (task.repeat.every < 1 || task.repeat.every > kMostRepeatEvery)
        return invalid(QStringLiteral("a task repeats every 1 to 999 days, weeks, months or years"));
    if (task.repeat.fromContact && !task.contact.isValid())
        return invalid(QStringLiteral("only the task of a customer can be counted from the last contact"));
    return {};
}

} // namespace shuke::activities
