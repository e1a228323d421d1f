#include "core/store/operation_journal.h"

#include "core/store/database.h"

#include <algorithm>
#include <numeric>

namespace shuke::store {

namespace operation_journal_detail {

enum class Kind : quint8 { Insert, Update, Delete };

struct JournaledRow
{
    qint64 id;
    Kind kind;
};

Kind kindOf(std::string_view text)
{
    return text == "insert" ? Kind::Insert : text == "update" ? Kind::Update : Kind::Delete;
}

bool isIn(const std::vector<IdRange> &ranges, qint64 id)
{
    const auto after = std::upper_bound(ranges.begin(), ranges.end(), id,
                                        [](qint64 value, const IdRange &range) { return value < range.first; });
    return after != ranges.begin() && std::prev(after)->last >= id;
}

/// The net effect of all changes of each row. `rows` in journal order; `changes.insertedRanges` sorted.
void addNetEffect(std::vector<JournaledRow> &rows, TableChanges &changes, qint64 &rowCount)
{
    std::stable_sort(rows.begin(), rows.end(),
                     [](const JournaledRow &a, const JournaledRow &b) { return a.id < b.id; });
    for (size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
        while (end < rows.size() && rows[end].id == rows[begin].id)
            ++end;
        const bool inserted = rows[begin].kind == Kind::Insert;
        const bool exists = rows[end - 1].kind != Kind::Delete;
        if (!inserted && isIn(changes.insertedRanges, rows[begin].id)) {
            rowCount -= exists ? 0 : 1; // the range tells of the row; it came and went again
            continue;
        }
        if (inserted && !exists)
            continue;
        ++rowCount;
        (inserted ? changes.inserted : exists ? changes.updated : changes.deleted).push_back(rows[begin].id);
    }
}

} // namespace operation_journal_detail

Result<void> OperationJournal::begin()
{
    return setJournalState(*m_database, m_operation, m_mode);
}

Result<void> OperationJournal::setMode(JournalMode mode)
{
    if (mode == m_mode)
        return {};
    m_mode = mode;
    return setJournalState(*m_database, m_operation, mode);
}

void OperationJournal::addRange(TableId table, IdRange range)
{
    for (auto last = m_ranges.rbegin(); last != m_ranges.rend(); ++last) {
        if (last->first != table)
            continue;
        if (last->second.last + 1 != range.first)
            break;
        last->second.last = range.last;
        return;
    }
    m_ranges.emplace_back(table, range);
}

void OperationJournal::addBulk(TableId table, qint64 count, qint64 lastSeq)
{
    m_bulkRows[static_cast<size_t>(table)] += count;
    m_lastBulkSeq = std::max(m_lastBulkSeq, lastSeq);
}

Result<void> OperationJournal::storeRanges()
{
    std::sort(m_ranges.begin(), m_ranges.end(), [](const auto &a, const auto &b) {
        return std::pair(a.first, a.second.first) < std::pair(b.first, b.second.first);
    });
    Result<Statement *> insert = m_database->cached(
        "INSERT INTO change_range (operation_id, table_name, first_id, last_id) VALUES (?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    for (size_t i = 0; i < m_ranges.size(); ++i) {
        const auto &[table, range] = m_ranges[i];
        if (i > 0 && m_ranges[i - 1].first == table && m_ranges[i - 1].second.last >= range.first)
            return Error{ErrorCode::Internal, QStringLiteral("rows of a bulk insert were recorded twice")};
        (*insert)->bind(1, m_operation);
        (*insert)->bindUtf8Static(2, tableName(table));
        (*insert)->bind(3, range.first);
        (*insert)->bind(4, range.last);
        if (Result<void> done = (*insert)->run(); !done)
            return done;
    }
    return {};
}

Result<void> OperationJournal::addJournaledRows(ChangeSet &changes, qint64 afterSeq) const
{
    using namespace operation_journal_detail;
    Result<Statement *> rows = m_database->cached(
        "SELECT table_name, row_id, kind FROM change WHERE operation_id = ? AND seq > ? ORDER BY seq");
    if (!rows)
        return rows.error();
    (*rows)->bindAll(m_operation, afterSeq);
    std::array<std::vector<JournaledRow>, kTableCount> perTable;
    for (;;) {
        const Result<bool> row = (*rows)->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const std::optional<TableId> table = tableFromName((*rows)->utf8(0));
        if (!table)
            return Error{ErrorCode::Internal, QStringLiteral("the journal names an unknown table")};
        perTable[static_cast<size_t>(*table)].push_back({(*rows)->integer(1), kindOf((*rows)->utf8(2))});
    }
    for (size_t i = 0; i < kTableCount; ++i)
        addNetEffect(perTable[i], changes.tables[i], changes.rowCount);
    return {};
}

Result<ChangeSet> OperationJournal::finish(const QByteArray &kind)
{
    ChangeSet changes;
    changes.operation = m_operation;
    changes.kind = kind;
    if (Result<void> done = storeRanges(); !done)
        return done.error();
    for (const auto &[table, range] : m_ranges) {
        changes.of(table).insertedRanges.push_back(range);
        changes.rowCount += range.count();
    }
    const qint64 bulkRows = std::accumulate(m_bulkRows.begin(), m_bulkRows.end(), qint64(0));
    const bool skipBulk = bulkRows > static_cast<qint64>(ChangeSet::kManyRows);
    if (Result<void> done = addJournaledRows(changes, skipBulk ? m_lastBulkSeq : 0); !done)
        return done.error();
    if (skipBulk)
        changes.rowCount += bulkRows;
    for (size_t i = 0; i < kTableCount; ++i) {
        TableChanges &table = changes.tables[i];
        const size_t listed =
            table.inserted.size() + table.updated.size() + table.deleted.size() + table.insertedRanges.size();
        if (listed > ChangeSet::kManyRows || (skipBulk && m_bulkRows[i] > 0)) {
            table = {};
            table.many = true;
        }
    }
    return changes;
}

} // namespace shuke::store
