#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/store/table_schema.h"

namespace shuke::store {

class Database;

/// Which changes the triggers write down. One row in the TEMP table journal_state.
enum class JournalMode {
    Rows,        ///< Every row.
    SkipInserts, ///< Not inserts: the operation stores their id ranges.
    SkipAll,     ///< Nothing: the operation writes the journal itself (bulk undo).
};

/// Makes journal_state, journal_keep (the rows that an undo leaves alone) and three TEMP triggers per journaled table
/// on this connection. They write to `change`: for an insert and a delete a JSON object of the non-NULL columns, for an
/// update the columns that differ, and no row if none does. With them come those of createTextIndexTriggers.
/// Foreign-key cascades and upserts fire them too. Changing a row's id is refused.
Result<void> createJournalTriggers(Database &database, const JournalSchema &schema);

/// Internal if a trigger or journal_state is gone, e.g. after somebody set PRAGMA temp_store. A few microseconds.
Result<void> checkJournalTriggers(Database &database);

/// Takes away the insert trigger of `table`: an INSERT without triggers needs no statement journal, which is a fifth of
/// the price of a bulk insert. The same transaction puts it back with restoreInsertTrigger, and so does a rollback.
Result<void> dropInsertTrigger(Database &database, TableId table);
Result<void> restoreInsertTrigger(Database &database, const JournalSchema &schema, TableId table);

/// The operation that changes belong to from here on, and how they are written down. Rolled back with the transaction.
Result<void> setJournalState(Database &database, OperationId operation, JournalMode mode);

} // namespace shuke::store
