#pragma once

#include "core/activities/task.h"
#include "core/store/write_context.h"

namespace shuke::activities {

struct TaskChange
{
    bool changed = false; ///< As of updateTask.
    TaskId next;          ///< The repetition that was made; invalid: none.
};

/// updateTask; a task that this completes and that repeats is followed by the next one, as completeTasks says.
Result<TaskChange> updateAndRepeat(WriteContext &context, const Task &now);

} // namespace shuke::activities
