#pragma once

#include "core/activities/activity.h"
#include "core/activities/task.h"
#include "core/base/command.h"

#include <optional>
#include <vector>

namespace shuke::activities {

/// Where a step stands in the due list. A snooze that ends on a later business day than today moves it to that day.
enum class DueGroup : quint8 { Overdue, Today, Upcoming, SomeDay };

/// Something that is still to be done: an open task (not started or started), or a planned call, meeting or visit.
struct OpenStep
{
    TaskId task;         ///< Valid: a task; else `activity` is.
    ActivityId activity; ///< Of an activity: itself. Not that of which a task is the next step.
    ContactId contact;   ///< Invalid: a task of no customer.
    QString contactName;
    QString title;                          ///< Of a task its title, of an activity its text.
    ActivityKind kind = ActivityKind::Call; ///< Of an activity.
    StaffId owner;
    QString ownerName;
    QDate day;                 ///< Due or planned; invalid: some day.
    std::optional<int> minute; ///< After midnight.
    TaskPriority priority = TaskPriority::Normal;
    std::optional<qint64> remindAtMs, snoozedUntilMs; ///< UTC milliseconds.
    bool repeats = false;
    DueGroup group = DueGroup::SomeDay;
    QDate listedOn; ///< The day it is listed under: `day`, or the one to which it is snoozed.
};

struct DueListSpec
{
    std::optional<StaffId> owner; ///< Nothing: everybody's. An invalid id: what nobody owns.
    QDate through;                ///< The last day listed; invalid: all, also those of some day.
    ContactId contact;            ///< Valid: only what is about it, or has it as a participant.
};

/// What is to be done, by the day it is listed under, then time (without one first), then priority (urgent first), then
/// id; some day comes last. Steps of contacts in the trash are left out. In proportion to what is open.
Query<std::vector<OpenStep>> dueList(DueListSpec spec = {});

/// The first of the due list that is about the contact, or has it as a participant. Nothing: no next step.
Query<std::optional<OpenStep>> nextStep(ContactId contact);

/// A task that is not open: done, deferred or canceled.
struct DoneTask
{
    TaskId task;
    ContactId contact; ///< Invalid: of no customer.
    QString contactName;
    QString title;
    StaffId owner;
    QString ownerName;
    QDate completedOn; ///< Valid: it is done.
    TaskPriority priority = TaskPriority::Normal;
    bool repeats = false;
    TaskState state = TaskState::Completed;
    QDate dueOn;
    std::optional<int> dueMinute;
};

struct DoneListSpec
{
    std::optional<StaffId> owner; ///< As of DueListSpec.
    ContactId contact;            ///< Valid: only those of it.
    QDate since;                  ///< The first day of completion listed; invalid: all.
    int limit = 200;
};

/// What was done, the latest day first, then the highest id. Tasks of contacts in the trash are left out. One pass over
/// the tasks.
Query<std::vector<DoneTask>> doneList(DoneListSpec spec = {});

/// Deferred tasks by due day, those of some day last, then canceled ones, the one that was changed last first. `since`:
/// canceled ones that were last changed before that calendar day are left out; `limit` is of each of the two. Else as
/// doneList.
Query<std::vector<DoneTask>> asideList(DoneListSpec spec = {});

/// The due list, what was done and what was laid aside, as of one day.
struct TaskOverview
{
    QDate today;
    std::vector<OpenStep> open;
    std::vector<DoneTask> done;
    std::vector<DoneTask> aside; ///< As of asideList.
};
/// Everybody's, or those of one owner (as of DueListSpec); done or canceled since `doneDays` before today.
Query<TaskOverview> taskOverview(std::optional<StaffId> owner, int doneDays);

} // namespace shuke::activities
