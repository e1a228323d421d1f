#pragma once

#include "core/base/change_set.h"
#include "core/base/command.h"
#include "core/store/database.h"

#include <QDate>

namespace shuke {

namespace store {
class OperationRunner;
}

/// The open transaction of one operation. Every row changed through `database()` is journaled by TEMP triggers; ids of
/// new rows come from here, never from SQLite. Used on the store thread, inside Command::run only.
class WriteContext
{
public:
    store::Database &database() { return m_database; }
    OperationId operation() const { return m_operation; }
    qint64 nowMs() const { return m_nowMs; }   ///< One instant for the whole operation.
    QDate today() const { return m_today; }    ///< Its business day.
    StaffId actor() const { return m_actor; }  ///< May be invalid: nobody is set up yet.

    const CancelToken &cancel() const { return m_command.cancel; }
    /// Canceled when the user asked to stop. Long commands call it at least every 10,000 rows.
    Result<void> checkCanceled() const;
    void report(Progress progress) const;

    /// A new id of `table`; never handed out before in this store, also after undo.
    Result<qint64> nextId(TableId table);
    /// `count` ids in a row, for bulk inserts. count > 0.
    Result<IdRange> reserveIds(TableId table, qint64 count);

    /// From here on single-row journaling of INSERTs is off (updates and deletes are still journaled): the command
    /// records what it inserts with recordInserted. Lasts to the end of the operation.
    Result<void> beginBulkInsert();
    /// All ids of `range` were inserted into `table` by this operation (one journal row instead of one per row).
    Result<void> recordInserted(TableId table, IdRange range);

    /// Drops the table's indexes if `expectedRows` new or changed rows are more than half of what it then holds (and more than
    /// 10,000), to be rebuilt before the commit. Unique indexes go as well: a violation is then found at rebuild.
    Result<void> prepareForBulk(TableId table, qint64 expectedRows);

private:
    friend class store::OperationRunner;
    WriteContext(store::Database &database, const Command &command) : m_database(database), m_command(command) {}

    store::Database &m_database;
    const Command &m_command;
    OperationId m_operation;
    qint64 m_nowMs = 0;
    QDate m_today;
    StaffId m_actor;
    bool m_bulkInsert = false;
    std::vector<std::pair<TableId, std::vector<QByteArray>>> m_droppedIndexes; ///< CREATE INDEX texts per table.
};

} // namespace shuke
