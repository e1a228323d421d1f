#pragma once

#include "core/base/change_set.h"
#include "core/store/journal_triggers.h"

#include <utility>
#include <vector>

namespace shuke::store {

/// The journal of the operation that is being made: what the triggers do not write, and the sum at the end.
/// A copy taken at a savepoint and assigned back after ROLLBACK TO is the journal of that point.
class OperationJournal
{
public:
    OperationJournal(Database &database, OperationId operation) : m_database(&database), m_operation(operation) {}

    /// Before the first change.
    Result<void> begin();
    Result<void> setMode(JournalMode mode);
    JournalMode mode() const { return m_mode; }

    /// Rows that were inserted while inserts are not journaled. Adjacent ranges become one.
    void addRange(TableId table, IdRange range);
    const std::vector<std::pair<TableId, IdRange>> &ranges() const { return m_ranges; }

    /// `count` changes of `table` were journaled by set-wise SQL as change rows up to `lastSeq`; they are not read
    /// again at the end.
    void addBulk(TableId table, qint64 count, qint64 lastSeq);
    qint64 lastBulkSeq() const { return m_lastBulkSeq; }

    /// Stores the ranges, counts the rows by net effect. Internal if recorded ranges overlap.
    Result<ChangeSet> finish(const QByteArray &kind);

private:
    Result<void> storeRanges();
    Result<void> addJournaledRows(ChangeSet &changes, qint64 afterSeq) const;

    Database *m_database;
    OperationId m_operation;
    JournalMode m_mode = JournalMode::Rows;
    std::vector<std::pair<TableId, IdRange>> m_ranges;
    std::array<qint64, kTableCount> m_bulkRows = {};
    qint64 m_lastBulkSeq = 0;
};

} // namespace shuke::store
