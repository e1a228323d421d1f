#pragma once

#include "core/base/history_types.h"
#include "core/store/database.h"

#include <vector>

namespace shuke::store {

/// Operations, newest first. InvalidInput for a negative limit.
Result<std::vector<HistoryEntry>> readHistory(Database &database, const HistoryFilter &filter);

/// Every value the row ever had, newest change first; the fields of one change in the order of the columns. Also for a
/// row that is deleted by now. Bookkeeping (id, created_at, modified_at) is left out. Empty for a row that never was.
///
/// A row inserted in bulk has no image of its own: it is found from the earliest later `before` of each column, else
/// from the row itself. Corrupt for a damaged journal.
Result<std::vector<FieldChange>> readFieldHistory(Database &database, RecordRef record);

} // namespace shuke::store
