#pragma once

#include "core/activities/activity.h"
#include "core/store/write_context.h"

namespace shuke::activities {

/// Inserts with a new id; the id of `activity` is ignored, the rest as tidied() makes it. Errors as of checkActivity;
/// NotFound for a customer or participant that is missing or in the trash, InvalidInput for an unknown owner, Duplicate
/// for an external id that an activity outside the trash has.
Result<ActivityId> insertActivity(WriteContext &context, const Activity &activity);

/// Makes the stored row (by its id) and its participants those of `activity`; created, import and trash stay. True if
/// anything changed; only then modified_at is touched. NotFound for a missing or trashed one; else as insertActivity,
/// but customers that it has already may be in the trash.
Result<bool> updateActivity(WriteContext &context, const Activity &activity);

/// To the trash and back. False if it was there already. Restoring is a NotFound when its customer is in the trash, a
/// Duplicate when the external id was taken meanwhile.
Result<bool> setActivityTrashed(WriteContext &context, ActivityId id, bool trashed);

/// Also from the trash. NotFound.
Result<Activity> activityById(store::Database &database, ActivityId id);

/// InvalidInput for one that is not there; an invalid id is nobody and fine.
Result<void> requireStaff(store::Database &database, StaffId staff);

} // namespace shuke::activities
