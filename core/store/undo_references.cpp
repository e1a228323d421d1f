#include "core/store/undo_run.h"

#include <algorithm>

namespace shuke::store {

namespace undo_references_detail {

constexpr std::string_view kId = "id";

std::string name(TableId table)
{
    return std::string(tableName(table));
}

} // namespace undo_references_detail

/// Adds the table's row in the first column of each result row to the conflicts.
Result<void> UndoRun::keepEach(Statement &rows, TableId table, UndoConflict::Reason reason, bool owner)
{
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        m_conflicts.keep({table, rows.integer(0), reason, {}}, owner);
    }
}

/// What the target inserted together with a row that stays, and that would go with it, stays too: an order keeps its
/// lines.
Result<void> UndoRun::keepPartsOfKept()
{
    using namespace undo_references_detail;
    if (m_conflicts.keptCount() == 0)
        return {};
    if (Result<void> done = m_conflicts.store(m_database); !done)
        return done;
    if (m_conflicts.policy() == ConflictPolicy::Stop)
        return {}; // nothing will stay
    // Owners stand before their parts in the table order, so one sweep reaches parts of parts.
    std::vector<TableReference> owned;
    for (const TableReference &reference : m_schema.references) {
        if (reference.owns)
            owned.push_back(reference);
    }
    std::stable_sort(owned.begin(), owned.end(),
                     [](const TableReference &a, const TableReference &b) { return a.child < b.child; });
    for (const TableReference &reference : owned) {
        if (!m_conflicts.keepsIn(reference.parent))
            continue;
        const std::string child = name(reference.child);
        const std::string ofKept = "." + reference.column +
                                   " IN (SELECT row_id FROM temp.journal_keep WHERE owner AND table_name = '" +
                                   name(reference.parent) + "')";
        const qint64 before = m_conflicts.keptCount();
        Result<Statement> single = m_database.prepare("SELECT c.id FROM change h JOIN main." + child +
                                                      " c ON c.id = h.row_id"
                                                      " WHERE h.operation_id = ? AND h.table_name = '" +
                                                      child + "' AND h.kind = 'insert' AND c" + ofKept);
        if (!single)
            return single.error();
        single->bindAll(m_target);
        if (Result<void> done = keepEach(*single, reference.child, UndoConflict::Reason::OwnerKept, true); !done)
            return done;
        for (const IdRange &range : m_ranges[at(reference.child)]) {
            Result<Statement *> bulk =
                rowStatement("SELECT c.id FROM main." + child + " c WHERE c.id BETWEEN ? AND ? AND c" + ofKept);
            if (!bulk)
                return bulk.error();
            (*bulk)->bindAll(range.first, range.last);
            if (Result<void> done = keepEach(**bulk, reference.child, UndoConflict::Reason::OwnerKept, true); !done)
                return done;
        }
        if (m_conflicts.keptCount() != before) {
            if (Result<void> done = m_conflicts.store(m_database); !done)
                return done;
        }
    }
    return {};
}

/// Foreign keys are off, so nothing was cascaded and nothing refused: this finds every reference that the pass broke.
Result<void> UndoRun::checkReferences()
{
    for (const TableReference &reference : m_schema.references) {
        Result<void> done;
        if (reference.parentColumn == undo_references_detail::kId)
            done = checkDeletedParents(reference);
        else
            done = checkLookupParents(reference);
        if (!done)
            return done;
        if (done = checkRestoredRows(reference); !done)
            return done;
    }
    return {};
}

Result<void> UndoRun::checkDeletedParents(const TableReference &reference)
{
    using namespace undo_references_detail;
    const std::string orphans = "SELECT DISTINCT c." + reference.column + " FROM main." + name(reference.child) +
                                " c WHERE c." + reference.column + "%1 AND NOT EXISTS (SELECT 1 FROM main." +
                                name(reference.parent) + " p WHERE p.id = c." + reference.column + ")";
    const auto orphansWith = [&orphans](const std::string &condition) {
        std::string sql = orphans;
        return sql.replace(sql.find("%1"), 2, condition);
    };
    if (const std::vector<IdRange> &ranges = m_ranges[at(reference.parent)]; !ranges.empty()) {
        // One query over the whole span: a store has no orphans but those this pass made.
        Result<Statement> bulk = m_database.prepare(orphansWith(" BETWEEN ? AND ?"));
        if (!bulk)
            return bulk.error();
        bulk->bindAll(ranges.front().first, ranges.back().last);
        if (Result<void> done = keepEach(*bulk, reference.parent, UndoConflict::Reason::StillReferenced, true); !done)
            return done;
    }
    if (!m_deleted[at(reference.parent)])
        return {};
    Result<Statement> single =
        m_database.prepare(orphansWith(" IN (SELECT row_id FROM change WHERE operation_id = ? AND seq > ?"
                                       " AND kind = 'delete' AND table_name = '" +
                                       name(reference.parent) + "')"));
    if (!single)
        return single.error();
    single->bindAll(m_context.operation(), m_context.journal().lastBulkSeq());
    return keepEach(*single, reference.parent, UndoConflict::Reason::StillReferenced, true);
}

Result<void> UndoRun::checkRestoredRows(const TableReference &reference)
{
    using namespace undo_references_detail;
    const std::string dangling = "c." + reference.column + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM main." +
                                 name(reference.parent) + " p WHERE p." + reference.parentColumn + " = c." +
                                 reference.column + ")";
    if (m_restored[at(reference.child)]) {
        Result<Statement> single =
            m_database.prepare("SELECT c.id FROM change h JOIN main." + name(reference.child) +
                               " c ON c.id = h.row_id WHERE h.operation_id = ? AND h.seq > ? AND h.kind <> 'delete'"
                               " AND h.table_name = '" +
                               name(reference.child) + "' AND " + dangling);
        if (!single)
            return single.error();
        single->bindAll(m_context.operation(), m_context.journal().lastBulkSeq());
        if (Result<void> done = keepEach(*single, reference.child, UndoConflict::Reason::ParentMissing, false); !done)
            return done;
    }
    Result<Statement> bulk = m_database.prepare("SELECT c.id FROM main." + name(reference.child) +
                                                " c WHERE c.id BETWEEN ? AND ? AND " + dangling);
    if (!bulk)
        return bulk.error();
    for (const auto &[table, range] : m_context.journal().ranges()) {
        if (table != reference.child)
            continue;
        bulk->bindAll(range.first, range.last);
        if (Result<void> done = keepEach(*bulk, reference.child, UndoConflict::Reason::ParentMissing, false); !done)
            return done;
    }
    return {};
}

/// References by code, to the small lookup tables: all changes of such a table stay if one of them broke a reference.
Result<void> UndoRun::checkLookupParents(const TableReference &reference)
{
    using namespace undo_references_detail;
    const size_t parent = at(reference.parent);
    if (!m_deleted[parent] && !m_restored[parent] && m_ranges[parent].empty())
        return {};
    const Result<std::optional<qint64>> broken = m_database.integer(
        "SELECT EXISTS (SELECT 1 FROM main." + name(reference.child) + " c WHERE c." + reference.column +
        " IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM main." +
        name(reference.parent) + " p WHERE p." + reference.parentColumn + " = c." + reference.column + "))");
    if (!broken)
        return broken.error();
    if (broken->value_or(0) == 0)
        return {};
    Result<Statement> rows = m_database.prepare(
        "SELECT DISTINCT row_id FROM change WHERE operation_id = ? AND table_name = '" + name(reference.parent) + "'");
    if (!rows)
        return rows.error();
    rows->bindAll(m_context.operation());
    return keepEach(*rows, reference.parent, UndoConflict::Reason::StillReferenced, true);
}

} // namespace shuke::store
