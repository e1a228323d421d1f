#pragma once

#include "core/base/record_history.h"
#include "core/store/database.h"

#include <span>
#include <string_view>
#include <vector>

namespace shuke::store {

// What happened to several records that belong together, such as a contact and its phones.

struct RemovedRows
{
    std::vector<qint64> rows; ///< Ids.
    bool complete = true;
};
/// The rows of `table` that were removed while one of `columns` held the integer `value`; some of them may exist again.
///
/// The journal has no index for this: the changes of the table's rows are looked at one by one, those of the newest
/// rows first, and not at more than `most` of them: about 70 ms for 100,000. Rows inserted in bulk have no changes.
/// Corrupt for a damaged image that may be one of them.
Result<RemovedRows> removedRows(Database &database, TableId table, std::span<const std::string_view> columns,
                                qint64 value, qint64 most);

/// The changes of these rows, newest first, at most `limit`: Corrupt for a damaged journal. Rows inserted in bulk as in
/// readFieldHistory.
Result<std::vector<RecordChange>> readRecordChanges(Database &database, const std::vector<RecordRef> &records,
                                                    qint64 limit);

/// The newest operations that changed these rows, newest first, at most `limit`.
Result<std::vector<OperationId>> operationsOn(Database &database, const std::vector<RecordRef> &records, qint64 limit);

} // namespace shuke::store
