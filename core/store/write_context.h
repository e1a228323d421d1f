#pragma once

#include "core/base/change_set.h"
#include "core/base/command.h"
#include "core/store/bulk_indexes.h"
#include "core/store/database.h"
#include "core/store/operation_journal.h"

#include <QDate>

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

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
    qint64 nowMs() const { return m_nowMs; }  ///< One instant for the whole operation.
    QDate today() const { return m_today; }   ///< Its business day.
    StaffId actor() const { return m_actor; } ///< May be invalid: nobody is set up yet.

    const CancelToken &cancel() const { return m_command.cancel; }
    /// Canceled when the user asked to stop. Long commands call it at least every 10,000 rows.
    Result<void> checkCanceled() const;
    void report(Progress progress) const;

    /// The operation's label in the history, for a command that knows only now what it did (how many were changed).
    void relabel(OperationLabel label) { m_label = std::move(label); }

    /// A new id of `table`; never handed out before in this store, also after undo.
    Result<qint64> nextId(TableId table);
    /// `count` ids in a row, for bulk inserts. count > 0.
    Result<IdRange> reserveIds(TableId table, qint64 count);

    /// From here on single-row journaling of INSERTs is off (updates and deletes are still journaled): the command
    /// records what it inserts with recordInserted. Lasts to the end of the operation. An insert that is not recorded
    /// could not be undone.
    Result<void> beginBulkInsert();
    /// All ids of `range` were inserted into `table` by this operation (one journal row instead of one per row).
    /// Internal if the ids were not reserved by this operation or the first or last of them is not in the table. Any
    /// order, no overlaps.
    Result<void> recordInserted(TableId table, IdRange range);

    /// Drops the table's indexes if `expectedRows` new or changed rows are more than half of what it holds now (and
    /// more than 10,000), to be rebuilt before the commit. Unique indexes go as well: a violation is then found at
    /// rebuild (Duplicate), and ON CONFLICT on their columns does not work until then. No SELECT of the command may be
    /// running. Indexes that begin with one of `untouched`, columns that stay NULL in all those rows, are kept.
    Result<void> prepareForBulk(TableId table, qint64 expectedRows, std::span<const std::string_view> untouched = {});

    /// For core/store only.
    store::OperationJournal &journal() { return *m_journal; }
    /// For core/store only: prepareForBulk that may leave the unique indexes.
    Result<void> prepareForUndo(TableId table, qint64 rows, bool dropUnique)
    {
        return m_indexes.drop(table, rows, dropUnique);
    }
    /// For core/store only: the operation is kept, also when it changes no row.
    void keepOperation() { m_keep = true; }

private:
    friend class store::OperationRunner;
    WriteContext(store::Database &database, const Command &command)
        : m_database(database), m_command(command), m_indexes(database)
    {}

    store::Database &m_database;
    const Command &m_command;
    OperationId m_operation;
    qint64 m_nowMs = 0;
    QDate m_today;
    StaffId m_actor;
    std::optional<store::OperationJournal> m_journal; ///< Set before the command runs.
    store::BulkIndexes m_indexes;
    std::optional<store::CacheSize> m_bulkCache;
    std::vector<TableId> m_withoutTrigger; ///< Tables whose inserts no trigger sees until the operation is finished.
    std::array<qint64, kTableCount> m_firstReserved = {}; ///< The first id reserved by this operation; 0: none.
    bool m_keep = false;
    std::optional<OperationLabel> m_label;
};

} // namespace shuke
