#pragma once

#include "core/base/history_types.h"
#include "core/base/undo_types.h"
#include "core/store/database.h"

#include <vector>

namespace shuke::store {

/// What an operation did, with the values of the first `maxRows` rows that it changed one by one. NotFound; Corrupt for
/// a damaged journal.
Result<OperationDetail> readOperationDetail(Database &database, OperationId operation, qint64 maxRows);

/// The values behind the conflicts of undoing `operation`, one per conflict and in their order. Meant for a list that
/// is read by people: each costs the whole history of its row.
Result<std::vector<ConflictDetail>> readConflictDetails(Database &database, OperationId operation,
                                                        const std::vector<UndoConflict> &conflicts);

} // namespace shuke::store
