#pragma once

#include "core/base/undo_types.h"
#include "core/store/json_image.h"
#include "core/store/table_schema.h"
#include "core/store/write_context.h"

#include <array>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace shuke::store {

/// Bookkeeping of a row that goes along with any edit: put back if nobody wrote it since, but never a reason for a
/// conflict.
constexpr bool isStamp(std::string_view column)
{
    return column == "modified_at" || column == "confirmed_on";
}

/// The rows that the running undo leaves as they are, and what is reported about them and about overwritten ones.
class UndoConflicts
{
public:
    explicit UndoConflicts(ConflictPolicy policy) : m_policy(policy) {}

    ConflictPolicy policy() const { return m_policy; }
    bool isKept(TableId table, qint64 row) const { return m_kept[static_cast<size_t>(table)].contains(row); }
    /// A row that cannot be put back. `owner`: the undo wanted to delete it, so what belongs to it must stay as well.
    void keep(UndoConflict conflict, bool owner = false);
    /// A value changed later: kept, or under Overwrite reported only (returns true).
    bool overwrite(UndoConflict conflict, bool owner = false);

    qint64 keptCount() const { return m_keptCount; }
    bool keepsIn(TableId table) const { return !m_kept[static_cast<size_t>(table)].empty(); }
    /// Fills temp.journal_keep, for set-wise SQL.
    Result<void> store(Database &database) const;
    void moveTo(UndoOutcome &outcome);

private:
    void report(UndoConflict conflict);

    ConflictPolicy m_policy;
    std::array<std::unordered_map<qint64, bool>, kTableCount> m_kept; ///< Row → owner.
    std::array<std::unordered_set<qint64>, kTableCount> m_reported;
    std::vector<UndoConflict> m_list;
    qint64 m_keptCount = 0;
    qint64 m_count = 0;
};

/// Applies the inverse of one operation inside a new one, with foreign keys off.
///
/// Order: rows inserted in bulk go first, set-wise and children before owners; then single changes in descending order,
/// so that each unique value is free again when it is put back; then rows deleted in bulk come back. At the end every
/// reference to a deleted row and of a restored row is checked. If rows conflict and others shall be undone, all is
/// taken back to a savepoint and repeated without the conflicting rows, until no new ones are found.
class UndoRun
{
public:
    UndoRun(WriteContext &context, const JournalSchema &schema, OperationId target, UndoConflicts &conflicts);
    /// Conflict when stopped by conflicts: roll back. Canceled, DiskFull …: the same.
    Result<void> run();

private:
    // undo_run.cpp
    Result<void> loadTarget();
    Result<void> dropIndexes();
    Result<void> pass();
    Result<void> step(qint64 rows);
    bool isInTargetRange(TableId table, qint64 row) const;
    // undo_bulk.cpp
    Result<void> findRowsChangedLater(TableId table, IdRange range);
    Result<void> compareWithNow(TableId table, qint64 row, const std::unordered_map<std::string, ImageValue> &before);
    Result<const std::vector<std::string> *> bulkColumns(qint64 operation, TableId table);
    Result<void> deleteRanges();
    Result<void> deleteSlice(TableId table, IdRange slice);
    Result<void> insertBulkRows();
    // undo_rows.cpp
    Result<void> undoRows();
    Result<void> undoInsert(TableId table, qint64 row, std::string_view after);
    Result<void> undoUpdate(TableId table, qint64 row, std::string_view before, std::string_view after);
    Result<void> undoDelete(TableId table, qint64 row, std::string_view before);
    Result<bool> readNow(TableId table, qint64 row, std::vector<ImageValue> &values);
    Result<Statement *> rowStatement(const std::string &sql);
    Result<bool> runRow(Statement &statement, TableId table, qint64 row, bool inserts);
    // undo_references.cpp
    Result<void> keepPartsOfKept();
    Result<void> checkReferences();
    Result<void> checkDeletedParents(const TableReference &reference);
    Result<void> checkRestoredRows(const TableReference &reference);
    Result<void> checkLookupParents(const TableReference &reference);
    Result<void> keepEach(Statement &rows, TableId table, UndoConflict::Reason reason, bool owner);

    size_t at(TableId table) const { return static_cast<size_t>(table); }

    WriteContext &m_context;
    Database &m_database;
    const JournalSchema &m_schema;
    OperationId m_target;
    UndoConflicts &m_conflicts;

    std::array<std::vector<IdRange>, kTableCount> m_ranges; ///< Of the target, ascending.
    qint64 m_lastSeq = 0;                                   ///< The last change the target could have made.
    bool m_hasBulkRows = false;                             ///< The target deleted rows in bulk.
    qint64 m_total = 0;
    qint64 m_done = 0;
    std::array<bool, kTableCount> m_deleted = {};  ///< Tables of which a single row was deleted in this pass,
    std::array<bool, kTableCount> m_restored = {}; ///< … or inserted or updated.
    std::unordered_map<std::string, Statement> m_statements;
    std::unordered_map<std::string, std::vector<std::string>> m_bulkColumns;
};

} // namespace shuke::store
