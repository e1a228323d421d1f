#pragma once

#include "core/activities/repeat_rule.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <QDate>
#include <QString>

#include <optional>

namespace shuke::activities {

enum class TaskState : quint8 { NotStarted, Started, Completed, Canceled, Deferred };
enum class TaskPriority : quint8 { Low, Normal, High, Urgent };

// Stable codes as stored: not_started started completed canceled deferred · low normal high urgent
QString codeOf(TaskState state);
QString codeOf(TaskPriority priority);
std::optional<TaskState> taskStateFromCode(QStringView code);
std::optional<TaskPriority> taskPriorityFromCode(QStringView code);

/// Still to be done, and asked for in the due list. A deferred task waits until somebody takes it up again.
constexpr bool isOpen(TaskState state)
{
    return state == TaskState::NotStarted || state == TaskState::Started;
}

/// Something to do, for a customer or not. Null texts are unknown.
struct Task
{
    TaskId id;         ///< Invalid until inserted.
    ContactId contact; ///< Invalid: of no customer.
    QString title;     ///< Required.
    QString note;
    StaffId owner;
    QDate dueOn;                  ///< Invalid: some day.
    std::optional<int> dueMinute; ///< After midnight by the clock on the wall, 0 … 1439; only with a due day.
    TaskState state = TaskState::NotStarted;
    TaskPriority priority = TaskPriority::Normal;
    QDate completedOn;                    ///< Valid if and only if it is completed.
    std::optional<qint64> remindAtMs;     ///< UTC milliseconds.
    std::optional<qint64> snoozedUntilMs; ///< UTC milliseconds: leave me alone until then.
    RepeatRule repeat;                    ///< Only with a due day.
    TaskId repeatOf;                      ///< The one whose completion made this one.
    QString externalId;                   ///< Its UID in a calendar. Unique among tasks that are not in the trash.
    ActivityId activity;                  ///< Of which it is the next step.
    qint64 createdAtMs = 0;               ///< Set by insert.
    qint64 modifiedAtMs = 0;              ///< Set by insert and update.
    std::optional<qint64> deletedAtMs;    ///< In the trash since.

    bool isTrashed() const { return deletedAtMs.has_value(); }
    friend bool operator==(const Task &, const Task &) = default;
};

/// Texts without white space around them; what a state or a missing rule rules out is cleared: the day of completion of
/// a task that is not completed, the snooze of one that is not open, the particulars of a rule that does not repeat. A
/// completed task without a day gets `today`, a rule without a start that needs one the due day.
Task tidied(Task task, QDate today);

/// What can be said of the task alone: InvalidInput without a title; for a time out of range or without a day; for a
/// rule without a due day, out of range, or counted from the contact with no customer.
Result<void> checkTask(const Task &task);

} // namespace shuke::activities
