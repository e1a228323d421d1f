#pragma once

#include "core/activities/activity.h"
#include "core/activities/task.h"
#include "core/base/command.h"

#include <memory>
#include <vector>

// What a user can do to tasks. Each is one operation that can be undone. Shared pointers are set once the command has
// run (null: not asked for).

namespace shuke::activities {

/// An invalid owner is the actor. Errors as of insertTask.
Command createTask(Task task, std::shared_ptr<TaskId> created = {});

inline constexpr size_t kMostTasksAtOnce = 50'000;
/// Whose a task is that names nobody.
enum class UsualOwner : quint8 {
    OfCustomer, ///< The customer's owner, else the actor.
    Actor,
};
/// The task once for each of these different contacts, as one operation; the contact of `pattern` does not matter.
/// `created` gets how many. NotFound if a contact is missing or in the trash, InvalidInput for more than
/// kMostTasksAtOnce; else errors as of insertTask: then none is made.
Command createTasks(Task pattern, std::vector<ContactId> contacts, std::shared_ptr<qint64> created = {},
                    UsualOwner owner = UsualOwner::OfCustomer);

// For core: inside another command. The pattern once for the contact. Errors as of createTasks.
Result<void> insertTaskFor(WriteContext &context, Task pattern, ContactId contact, UsualOwner owner);

/// The fields to change; what is nothing stays. An empty text, an invalid id or day clears the field, so do the flags.
struct TaskEdit
{
    std::optional<ContactId> contact;
    std::optional<QString> title, note;
    std::optional<StaffId> owner;
    std::optional<QDate> dueOn;
    std::optional<int> dueMinute;
    bool clearDueMinute = false;
    std::optional<TaskState> state; ///< Completed: as completeTasks today.
    std::optional<TaskPriority> priority;
    std::optional<qint64> remindAtMs; ///< UTC milliseconds.
    bool clearReminder = false;
    std::optional<RepeatRule> repeat;
    std::optional<ActivityId> activity;
    /// Conflict if the stored task was modified at another instant: somebody else changed it meanwhile.
    std::optional<qint64> expectedModifiedAtMs;
};
/// `task` with the edit applied.
Task edited(Task task, const TaskEdit &edit);

/// NotFound for a missing or trashed task; else errors as of updateTask. Nothing changed: no operation.
Command editTask(TaskId task, TaskEdit edit);
/// The same change to many, all or nothing.
Command editTasks(std::vector<TaskId> tasks, TaskEdit edit);

/// Done on `day`, today if invalid. One that repeats is followed at once by the next, due on nextDueDay, with its
/// reminder as many days before; not if that one is there already or the contact is in the trash. `next` gets those
/// made, in the order of `tasks`. Tasks completed already stay as they are. NotFound for a missing or trashed one.
Command completeTasks(std::vector<TaskId> tasks, QDate day = {}, std::shared_ptr<std::vector<TaskId>> next = {});

/// What else is written down when one task is completed.
struct TaskOutcome
{
    /// What came of it; written first, so that a repetition counted from the last contact counts from it. Of the task's
    /// customer if it names none, of its owner if it names nobody, on the day of completion if it has no day.
    std::optional<Activity> activity;
    /// What comes next: a task, of the same customer and owner if it names none.
    std::optional<Task> nextStep;
};
/// The same for one task. Errors also as of insertActivity and insertTask; then nothing is changed.
Command completeTask(TaskId task, TaskOutcome outcome, QDate day = {}, std::shared_ptr<std::vector<TaskId>> next = {});

/// Ends them, and their repetition. InvalidInput for a completed one.
Command cancelTasks(std::vector<TaskId> tasks);

/// No due list and no reminder of today shows them before that instant (UTC milliseconds); the due day stays.
/// InvalidInput for an instant that is not to come, or a task that is not open.
Command snoozeTasks(std::vector<TaskId> tasks, qint64 untilMs);

/// Into the trash; those there already stay. NotFound if one is missing: then nothing is changed.
Command trashTasks(std::vector<TaskId> tasks);
/// NotFound if one is missing or its contact is in the trash: then nothing is changed.
Command restoreTasks(std::vector<TaskId> tasks);

} // namespace shuke::activities
