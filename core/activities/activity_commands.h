#pragma once

#include "core/activities/activity.h"
#include "core/activities/task.h"
#include "core/base/command.h"

#include <memory>

// What a user can do to activities. Each is one operation that can be undone. Where a command takes a shared pointer
// named `created`, it is set once the command has run (null: not asked for).

namespace shuke::activities {

/// Writes down what was done, or plans it (state Planned). An invalid owner is the actor. `nextStep`: a task made with
/// it, of the same customer if it names none. Errors as of insertActivity and insertTask.
Command logActivity(Activity activity, std::optional<Task> nextStep = {}, std::shared_ptr<ActivityId> created = {});

/// The fields to change; what is nothing stays. An empty text or an invalid owner clears the field, so do the flags.
struct ActivityEdit
{
    std::optional<ContactId> contact;
    std::optional<ActivityKind> kind;
    std::optional<ActivityState> state;
    std::optional<Direction> direction;
    std::optional<QDate> day;
    std::optional<int> minute;
    bool clearMinute = false;
    std::optional<int> durationMinutes;
    bool clearDuration = false;
    std::optional<QString> outcome, text;
    std::optional<StaffId> owner;
    std::optional<std::vector<ContactId>> participants;
    std::optional<QString> externalId;
    /// Conflict if the stored activity was modified at another instant: somebody else changed it meanwhile.
    std::optional<qint64> expectedModifiedAtMs;
};
/// `activity` with the edit applied.
Activity edited(Activity activity, const ActivityEdit &edit);

/// NotFound for a missing or trashed activity; else errors as of updateActivity. Nothing changed: no operation.
/// `nextStep` as of logActivity.
Command editActivity(ActivityId activity, ActivityEdit edit, std::optional<Task> nextStep = {});
/// The same change to many, all or nothing.
Command editActivities(std::vector<ActivityId> activities, ActivityEdit edit);

/// A planned activity took place, on its planned day unless the edit says otherwise; the edit's state is not read.
/// InvalidInput for one that is not planned. `nextStep` as of logActivity.
Command holdActivity(ActivityId activity, ActivityEdit edit = {}, std::optional<Task> nextStep = {});
/// A planned activity did not take place. InvalidInput for one that is not planned.
Command missActivity(ActivityId activity, QString outcome = {});

/// Into the trash; those there already stay. NotFound if one is missing: then nothing is changed.
Command trashActivities(std::vector<ActivityId> activities);
/// Errors as of setActivityTrashed; then nothing is changed.
Command restoreActivities(std::vector<ActivityId> activities);

} // namespace shuke::activities
