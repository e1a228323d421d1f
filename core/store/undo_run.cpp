#include "core/store/undo_run.h"

#include <algorithm>

namespace shuke::store {

void UndoConflicts::report(UndoConflict conflict)
{
    if (!m_reported[static_cast<size_t>(conflict.table)].insert(conflict.rowId).second)
        return;
    ++m_count;
    if (m_list.size() < UndoOutcome::kMaxConflicts)
        m_list.push_back(std::move(conflict));
}

void UndoConflicts::keep(UndoConflict conflict, bool owner)
{
    const auto [entry, isNew] = m_kept[static_cast<size_t>(conflict.table)].emplace(conflict.rowId, owner);
    entry->second = entry->second || owner;
    m_keptCount += isNew ? 1 : 0;
    report(std::move(conflict));
}

bool UndoConflicts::overwrite(UndoConflict conflict, bool owner)
{
    if (m_policy != ConflictPolicy::Overwrite) {
        keep(std::move(conflict), owner);
        return false;
    }
    report(std::move(conflict));
    return true;
}

Result<void> UndoConflicts::store(Database &database) const
{
    if (Result<void> done = database.exec("DELETE FROM temp.journal_keep"); !done)
        return done;
    Result<Statement *> insert =
        database.cached("INSERT INTO temp.journal_keep (table_name, row_id, owner) VALUES (?, ?, ?)");
    if (!insert)
        return insert.error();
    for (size_t i = 0; i < kTableCount; ++i) {
        for (const auto &[row, owner] : m_kept[i]) {
            (*insert)->bindUtf8Static(1, kTableNames[i]);
            (*insert)->bind(2, row);
            (*insert)->bind(3, owner);
            if (Result<void> done = (*insert)->run(); !done)
                return done;
        }
    }
    return {};
}

void UndoConflicts::moveTo(UndoOutcome &outcome)
{
    std::stable_sort(m_list.begin(), m_list.end(), [](const UndoConflict &a, const UndoConflict &b) {
        return std::pair(a.table, a.rowId) < std::pair(b.table, b.rowId);
    });
    outcome.conflicts = std::move(m_list);
    outcome.conflictCount = m_count;
}

UndoRun::UndoRun(WriteContext &context, const JournalSchema &schema, OperationId target, UndoConflicts &conflicts)
    : m_context(context), m_database(context.database()), m_schema(schema), m_target(target), m_conflicts(conflicts)
{}

bool UndoRun::isInTargetRange(TableId table, qint64 row) const
{
    const std::vector<IdRange> &ranges = m_ranges[at(table)];
    const auto after = std::upper_bound(ranges.begin(), ranges.end(), row,
                                        [](qint64 value, const IdRange &range) { return value < range.first; });
    return after != ranges.begin() && std::prev(after)->last >= row;
}

Result<void> UndoRun::loadTarget()
{
    Result<Statement> ranges = m_database.prepare(
        "SELECT table_name, first_id, last_id FROM change_range WHERE operation_id = ? ORDER BY first_id");
    if (!ranges)
        return ranges.error();
    ranges->bindAll(m_target);
    for (;;) {
        const Result<bool> row = ranges->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const std::optional<TableId> table = tableFromName(ranges->utf8(0));
        if (!table)
            return Error{ErrorCode::Corrupt, QStringLiteral("the journal names an unknown table")};
        m_ranges[at(*table)].push_back({ranges->integer(1), ranges->integer(2)});
    }
    Result<Statement> facts = m_database.prepare(
        "SELECT row_count, EXISTS (SELECT 1 FROM change_columns WHERE operation_id = ?1), (SELECT seq FROM change"
        " WHERE operation_id <= ?1 ORDER BY operation_id DESC, seq DESC LIMIT 1) FROM operation WHERE id = ?1");
    if (!facts)
        return facts.error();
    facts->bindAll(m_target);
    if (const Result<bool> row = facts->step(); !row)
        return row.error();
    m_total = facts->integer(0);
    m_hasBulkRows = facts->integer(1) != 0;
    m_lastSeq = facts->integer(2);
    return {};
}

/// The rule of bulk operations. Rows deleted in bulk are those of the ranges of the operation that the target undid.
/// Unique indexes go only where nothing can collide: a value that is taken must show at its row, not at the end.
Result<void> UndoRun::dropIndexes()
{
    if (m_total <= BulkIndexes::kMinRows)
        return {};
    std::array<qint64, kTableCount> bulk = {};
    std::array<qint64, kTableCount> single = {};
    const auto count = [this](const char *sql, std::array<qint64, kTableCount> &into) -> Result<void> {
        Result<Statement> rows = m_database.prepare(sql);
        if (!rows)
            return rows.error();
        rows->bindAll(m_target);
        for (;;) {
            const Result<bool> row = rows->step();
            if (!row)
                return row.error();
            if (!*row)
                return {};
            if (const std::optional<TableId> table = tableFromName(rows->utf8(0)))
                into[at(*table)] = rows->integer(1);
        }
    };
    if (Result<void> done =
            count("SELECT table_name, sum(last_id - first_id + 1) FROM change_range WHERE operation_id IN"
                  " (?1, (SELECT undoes FROM operation WHERE id = ?1)) GROUP BY 1",
                  bulk);
        !done)
        return done;
    if (!m_hasBulkRows) {
        if (Result<void> done =
                count("SELECT table_name, count(*) FROM change WHERE operation_id = ?1 GROUP BY 1", single);
            !done)
            return done;
    }
    for (size_t i = 0; i < kTableCount; ++i) {
        const Result<std::optional<qint64>> some =
            m_database.integer("SELECT 1 FROM main." + std::string(kTableNames[i]) + " LIMIT 1");
        if (!some)
            return some.error();
        const bool cannotCollide = single[i] == 0 && (!m_hasBulkRows || !some->has_value());
        if (Result<void> done = m_context.prepareForUndo(static_cast<TableId>(i), bulk[i] + single[i], cannotCollide);
            !done)
            return done;
    }
    return {};
}

/// Counts rows for the progress; obeys a cancel.
Result<void> UndoRun::step(qint64 rows)
{
    const qint64 before = m_done;
    m_done = std::min(m_done + rows, m_total);
    if (before / 4096 == m_done / 4096 && rows < 4096)
        return {};
    m_context.report({m_done, m_total});
    return m_context.checkCanceled();
}

Result<void> UndoRun::pass()
{
    m_done = 0;
    m_deleted = {};
    m_restored = {};
    if (Result<void> done = keepPartsOfKept(); !done)
        return done;
    if (Result<void> done = deleteRanges(); !done)
        return done;
    if (Result<void> done = undoRows(); !done)
        return done;
    if (Result<void> done = insertBulkRows(); !done)
        return done;
    return checkReferences();
}

Result<void> UndoRun::run()
{
    if (Result<void> done = loadTarget(); !done)
        return done;
    for (size_t i = 0; i < kTableCount; ++i) {
        for (const IdRange &range : m_ranges[i]) {
            if (Result<void> done = findRowsChangedLater(static_cast<TableId>(i), range); !done)
                return done;
        }
    }
    if (Result<void> done = dropIndexes(); !done)
        return done;
    std::optional<CacheSize> cache;
    if (m_total > BulkIndexes::kMinRows)
        cache.emplace(m_database, CacheSize::kForInserts);
    const bool mayRepeat = m_conflicts.policy() != ConflictPolicy::Stop;
    for (;;) {
        const qint64 keptBefore = m_conflicts.keptCount();
        const OperationJournal journal = m_context.journal();
        if (mayRepeat) {
            if (Result<void> done = m_database.exec("SAVEPOINT undo_pass"); !done)
                return done;
        }
        Result<void> done = pass();
        m_statements.clear();
        if (!done)
            return done;
        if (!mayRepeat && m_conflicts.keptCount() > 0)
            return Error{ErrorCode::Conflict, QStringLiteral("rows were changed later")};
        if (!mayRepeat)
            return {};
        const bool settled = m_conflicts.keptCount() == keptBefore;
        if (Result<void> ended =
                m_database.exec(settled ? "RELEASE undo_pass" : "ROLLBACK TO undo_pass; RELEASE undo_pass");
            !ended)
            return ended;
        if (settled)
            return {};
        m_context.journal() = journal;
    }
}

} // namespace shuke::store
