#pragma once

#include "core/store/change_image.h"
#include "core/store/table_schema.h"

#include <vector>

namespace shuke::store {

/// One change of a row as the journal tells it.
struct RowEvent
{
    RecordRef record;
    qint64 operation = 0;
    qint64 seq = 0; ///< Within the operation; 0 for a bulk insert, which comes before the changes of its rows.
    FieldChange::Kind kind = FieldChange::Kind::Update;
    ChangeImage before;
    ChangeImage after;
    ChangeImage row; ///< The whole row after the change, or before it if it was removed.
};

/// All changes of the row, oldest first; empty for a row that never was. A bulk insert has no image in the journal: its
/// `after` is found by walking back from the row as it is now. Corrupt for a damaged journal.
Result<std::vector<RowEvent>> readRowEvents(Database &database, const JournalSchema &schema, RecordRef record);

/// The columns that differ between two images, in the order of the table's columns, without bookkeeping and those that
/// are NULL in both.
std::vector<RowChange::Value> valuesOf(const ChangeImage &before, const ChangeImage &after,
                                       const TableColumns &columns);

} // namespace shuke::store
