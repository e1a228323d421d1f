#pragma once

#include "core/activities/activity_reader.h"
#include "core/activities/task.h"

#include <vector>

namespace shuke::activities {

/// A task with the names of whom it is about and whose it is.
struct NamedTask
{
    Task task;
    QString customerId, customerName, customerPhone, customerEmail; ///< Null: of no customer.
    QString ownerName;
};

/// All tasks outside the trash, of customers outside it or of none, by id.
Result<std::vector<NamedTask>> allTasks(store::Database &database);

} // namespace shuke::activities
