#pragma once

#include "core/activities/task.h"
#include "core/store/write_context.h"

namespace shuke::activities {

/// Inserts with a new id; the id of `task` is ignored, the rest as tidied() makes it. Errors as of checkTask; NotFound
/// for a contact or activity that is missing or in the trash, InvalidInput for an unknown owner, Duplicate for
/// an external id that a task outside the trash has.
Result<TaskId> insertTask(WriteContext &context, const Task &task);

/// Makes the stored row (by its id) that of `task`; created, repeatOf and trash stay. Another due day ends a snooze and
/// is the new start of its rule. True if anything changed; only then modified_at is touched. NotFound for a missing or
/// trashed one; else as insertTask, but the contact and activity that it has already may be in the trash.
Result<bool> updateTask(WriteContext &context, const Task &task);

/// To the trash and back. False if it was there already. Restoring is a NotFound when its contact is in the trash.
Result<bool> setTaskTrashed(WriteContext &context, TaskId id, bool trashed);

/// Also from the trash. NotFound.
Result<Task> taskById(store::Database &database, TaskId id);
/// Outside the trash.
Result<std::optional<TaskId>> taskByExternalId(store::Database &database, const QString &externalId);
/// The one outside the trash that the completion of `task` made.
Result<std::optional<TaskId>> repetitionOf(store::Database &database, TaskId task);

} // namespace shuke::activities
