#pragma once

#include "core/base/history_types.h"
#include "core/store/database.h"

#include <vector>

namespace shuke::store {

/// Operations, newest first. InvalidInput for a negative limit.
Result<std::vector<HistoryEntry>> readHistory(Database &database, const HistoryFilter &filter);

/// The ids of the same, of all of them whatever `limit` and `before` say: 1,000,000 in about 0.3 s.
Result<std::vector<OperationId>> readHistoryIds(Database &database, const HistoryFilter &filter);
/// The operations with these ids, in this order; one that does not exist is left out.
Result<std::vector<HistoryEntry>> readHistoryOf(Database &database, const std::vector<OperationId> &ids);

/// Every value the row ever had, newest change first; the fields of one change in the order of the columns. Also for a
/// row that is deleted by now. Bookkeeping (id, created_at, modified_at) is left out. Empty for a row that never was.
///
/// A row inserted in bulk has no image of its own: it is found from the earliest later `before` of each column, else
/// from the row itself. Corrupt for a damaged journal.
Result<std::vector<FieldChange>> readFieldHistory(Database &database, RecordRef record);

} // namespace shuke::store
