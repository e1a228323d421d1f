#include "core/store/merge_undo.h"

#include "core/base/operation_kinds.h"
#include "core/store/column_groups.h"

#include <algorithm>
#include <set>

namespace shuke::store {

namespace merge_undo_detail {

/// ?1: the row. True if a contact that is merged into the row's contact has the same. CROSS JOIN: from the few merged
/// contacts to what they have.
constexpr std::string_view kTagBrought =
    "WITH RECURSIVE lost (id) AS (SELECT m.lost_id FROM contact_merge m JOIN contact_tag t ON t.contact_id = m.kept_id "
    "WHERE t.id = ?1 UNION SELECT m.lost_id FROM contact_merge m JOIN lost ON m.kept_id = lost.id) "
    "SELECT EXISTS (SELECT 1 FROM lost CROSS JOIN contact_tag t ON t.contact_id = lost.id WHERE t.tag_id = "
    "(SELECT tag_id FROM contact_tag WHERE id = ?1))";
constexpr std::string_view kPointBrought =
    "WITH RECURSIVE lost (id) AS (SELECT m.lost_id FROM contact_merge m JOIN contact_point p ON p.contact_id = "
    "m.kept_id WHERE p.id = ?1 UNION SELECT m.lost_id FROM contact_merge m JOIN lost ON m.kept_id = lost.id), "
    "wanted (key) AS (SELECT match_key FROM contact_point WHERE id = ?1) "
    "SELECT EXISTS (SELECT 1 FROM lost CROSS JOIN contact c ON c.id = lost.id CROSS JOIN wanted ON key IN "
    "(c.phone_key, c.email_key, c.wechat_key)) OR EXISTS (SELECT 1 FROM lost CROSS JOIN contact_point p ON "
    "p.contact_id = lost.id "
    "CROSS JOIN wanted ON key = p.match_key)";

/// Rows that an undone merge added to contact ?1. CROSS JOIN: the few rows of the contact first.
std::string leftBehind(std::string_view table)
{
    const std::string name(table);
    return "SELECT DISTINCT r.id FROM " + name +
           " r CROSS JOIN change c CROSS JOIN operation o WHERE r.contact_id = ?1 AND c.table_name = ?2 AND c.row_id = "
           "r.id AND c.kind = 'insert' AND o.id = c.operation_id AND o.kind = ?3 AND o.undone_by IS NOT NULL";
}

bool same(const ChangeImage &a, const ChangeImage &b, const std::string &column)
{
    return a.find(column)->second == b.find(column)->second;
}

} // namespace merge_undo_detail

Result<void> MergeUndo::run()
{
    const Result<std::vector<RecordRef>> rows = rowsOfTarget();
    if (!rows)
        return rows.error();
    const auto total = static_cast<qint64>(rows->size());
    qint64 done = 0;
    for (const RecordRef &record : *rows) {
        if (Result<void> undone = undoRow(record); !undone)
            return undone;
        if (++done % 1024 == 0) {
            m_context.report({done, total});
            if (Result<void> wanted = m_context.checkCanceled(); !wanted)
                return wanted;
        }
    }
    if (Result<void> swept = sweep(); !swept)
        return swept;
    if (m_conflicts.policy() == ConflictPolicy::Stop && m_conflicts.keptCount() > 0)
        return Error{ErrorCode::Conflict, QStringLiteral("rows were changed later")};
    return {};
}

/// Each once, those changed last first: what is unique is free again when it is put back.
Result<std::vector<RecordRef>> MergeUndo::rowsOfTarget()
{
    Result<Statement> changes = m_database.prepare("SELECT table_name, row_id FROM change WHERE operation_id = ? "
                                                   "GROUP BY table_name, row_id ORDER BY max(seq) DESC");
    if (!changes)
        return changes.error();
    changes->bind(1, m_target);
    std::vector<RecordRef> rows;
    for (;;) {
        const Result<bool> more = changes->step();
        if (!more)
            return more.error();
        if (!*more)
            return rows;
        const std::optional<TableId> table = tableFromName(changes->utf8(0));
        if (!table)
            return Error{ErrorCode::Corrupt, QStringLiteral("the journal names an unknown table")};
        rows.push_back({*table, changes->integer(1)});
    }
}

Result<void> MergeUndo::undoRow(RecordRef record)
{
    const Result<RowLayers> row = RowLayers::read(m_database, m_schema, record.table, record.row);
    if (!row)
        return row.error();
    if (record.table == TableId::ContactMerge) {
        for (const RowLayer &layer : row->layers()) {
            for (const char *column : {"lost_id", "kept_id"}) {
                if (const auto found = layer.after.find(column); found != layer.after.end())
                    m_contacts.push_back(found->second.integer);
            }
        }
    }
    const bool belongs =
        row->existsWith([this](const RowLayer &layer) { return layer.inForce && layer.operation != m_target; });
    const bool added = std::ranges::any_of(row->layers(), [this](const RowLayer &layer) {
        return layer.operation == m_target && layer.kind == FieldChange::Kind::Insert;
    });
    if (row->exists())
        return added && !belongs ? undoAdded(record, *row) : undoChanged(record, *row);
    if (belongs)
        return insert(
            record, row->with([this](const RowLayer &layer) { return layer.inForce && layer.operation != m_target; }));
    const auto last = std::find_if(row->layers().rbegin(), row->layers().rend(), [](const RowLayer &layer) {
        return layer.inForce && layer.kind == FieldChange::Kind::Delete;
    });
    // What another merge removed, that one's undo brings back.
    if (!added && last != row->layers().rend() && isEdit(*last))
        m_conflicts.keep({record.table, record.row, Keep::DeletedLater, {}});
    return {};
}

bool MergeUndo::wasEdited(const RowLayers &row) const
{
    return std::ranges::any_of(row.layers(), [this](const RowLayer &layer) {
        return isEdit(layer) && layer.kind == FieldChange::Kind::Update &&
               std::ranges::any_of(layer.after, [](const auto &value) { return !isBookkeepingColumn(value.first); });
    });
}

Result<void> MergeUndo::undoAdded(RecordRef record, const RowLayers &row)
{
    if (wasEdited(row)) {
        UndoConflict conflict{record.table, record.row, Keep::ChangedLater, {}};
        for (const RowLayer &layer : row.layers()) {
            for (const auto &[column, value] : layer.after) {
                const QString name = QString::fromStdString(column);
                if (isEdit(layer) && !isBookkeepingColumn(column) && !conflict.fields.contains(name))
                    conflict.fields.append(name);
            }
        }
        if (!m_conflicts.overwrite(std::move(conflict)))
            return {};
    }
    const Result<bool> brought = isStillBrought(record);
    if (!brought)
        return brought.error();
    return *brought ? Result<void>() : removeRow(record);
}

Result<void> MergeUndo::undoChanged(RecordRef record, const RowLayers &row)
{
    using namespace merge_undo_detail;
    // An edit made before the merge stays in any case.
    const RowLayer *first = nullptr;
    for (const RowLayer &layer : row.layers()) {
        if (layer.operation == m_target && !first)
            first = &layer;
    }
    if (!first)
        return {};
    const auto isLater = [first](const RowLayer &layer) { return &layer > first; };
    const ChangeImage told = row.with([](const RowLayer &layer) { return layer.inForce; });
    const ChangeImage kept =
        row.with([this](const RowLayer &layer) { return layer.inForce && layer.operation != m_target; });
    const ChangeImage former = row.with([&](const RowLayer &layer) {
        return layer.inForce && layer.operation != m_target && !(isLater(layer) && isEdit(layer));
    });
    std::set<std::string, std::less<>> columns;
    std::set<std::string, std::less<>> edited;
    for (const RowLayer &layer : row.layers()) {
        for (const auto &[column, value] : layer.after) {
            for (const std::string_view together : columnsWith(record.table, column)) {
                if (layer.operation == m_target)
                    columns.emplace(together);
                else if (isLater(layer) && isEdit(layer))
                    edited.emplace(together);
            }
        }
    }
    UndoConflict conflict{record.table, record.row, Keep::ChangedLater, {}};
    ChangeImage wanted;
    if (record.table == TableId::ContactRelation) { // nobody edits ends, and an undo may have put them aside
        Result<ChangeImage> ends = relationEnds(record, row);
        if (!ends)
            return ends.error();
        wanted = std::move(*ends);
    }
    for (const std::string &column : columns) {
        if (isBookkeepingColumn(column) || wanted.contains(column))
            continue;
        // Something that the journal does not tell of wrote it, such as an undo that put old values back.
        const bool unknown = !same(told, row.now(), column);
        const ChangeImage &put = unknown ? row.now() : kept;
        wanted[column] = put.find(column)->second;
        if ((unknown || edited.contains(column)) && !same(former, put, column))
            conflict.fields.append(QString::fromStdString(column));
    }
    if (!conflict.fields.isEmpty()) {
        const QStringList fields = conflict.fields;
        if (m_conflicts.overwrite(std::move(conflict))) {
            for (const QString &field : fields)
                wanted[field.toStdString()] = former.find(field.toStdString())->second;
        }
    }
    std::erase_if(wanted, [&](const auto &value) { return value.second == row.now().find(value.first)->second; });
    return wanted.empty() ? Result<void>() : write(record, wanted);
}

Result<void> MergeUndo::sweep()
{
    using namespace merge_undo_detail;
    std::ranges::sort(m_contacts);
    m_contacts.erase(std::unique(m_contacts.begin(), m_contacts.end()), m_contacts.end());
    for (const TableId table : {TableId::ContactTag, TableId::ContactPoint}) {
        for (const qint64 contact : m_contacts) {
            Result<Statement *> select = m_database.cached(leftBehind(tableName(table)));
            if (!select)
                return select.error();
            (*select)->bind(1, contact);
            (*select)->bindUtf8(2, tableName(table));
            (*select)->bindUtf8(3, kMergeOperation);
            std::vector<qint64> rows;
            for (;;) {
                const Result<bool> more = (*select)->step();
                if (!more)
                    return more.error();
                if (!*more)
                    break;
                rows.push_back((*select)->integer(0));
            }
            for (const qint64 id : rows) {
                const Result<RowLayers> row = RowLayers::read(m_database, m_schema, table, id);
                if (!row)
                    return row.error();
                const Result<bool> brought = isStillBrought({table, id});
                if (!brought)
                    return brought.error();
                if (*brought || wasEdited(*row))
                    continue;
                if (Result<void> removed = removeRow({table, id}); !removed)
                    return removed;
            }
        }
    }
    return {};
}

Result<bool> MergeUndo::isStillBrought(RecordRef record)
{
    using namespace merge_undo_detail;
    if (record.table != TableId::ContactTag && record.table != TableId::ContactPoint)
        return false;
    Result<Statement *> brought = m_database.cached(record.table == TableId::ContactTag ? kTagBrought : kPointBrought);
    if (!brought)
        return brought.error();
    (*brought)->bind(1, record.row);
    const Result<bool> row = (*brought)->step();
    if (!row)
        return row.error();
    const bool is = (*brought)->integer(0) != 0;
    (*brought)->reset();
    return is;
}

} // namespace shuke::store
