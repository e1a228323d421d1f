#include "core/store/history_query.h"

#include "core/store/table_schema.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace shuke::store {

namespace history_query_detail {

QStringList textsOf(const QString &json)
{
    QStringList texts;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const auto &value : array)
        texts.append(value.toString());
    return texts;
}

constexpr const char *kColumns = "id, kind, label, label_args, actor, started_at, row_count, undone_by, undoes";

HistoryEntry entryOf(const Statement &row)
{
    HistoryEntry entry;
    entry.operation = row.id<OperationId>(0);
    entry.kind = row.text(1).toUtf8();
    entry.label = {row.text(2).toUtf8(), textsOf(row.text(3))};
    entry.actor = row.text(4);
    entry.atMs = row.integer(5);
    entry.rows = row.integer(6);
    entry.undoneBy = row.id<OperationId>(7);
    entry.undoes = row.id<OperationId>(8);
    return entry;
}

/// The operations that the filter lets through, newest first; the limit is parameter 5.
Result<Statement> prepareHistory(Database &database, const std::string &columns, const HistoryFilter &filter)
{
    // An absent condition is bound as NULL; ids descend with the row id, so that the newest come first without a sort.
    std::string sql = "SELECT " + columns +
                      " FROM operation WHERE (?1 IS NULL OR kind = ?1) AND (?2 IS NULL OR started_at >= ?2)"
                      " AND (?3 IS NULL OR started_at < ?3) AND (?4 IS NULL OR id < ?4)";
    if (filter.record)
        sql +=
            " AND id IN (SELECT operation_id FROM change WHERE table_name = ?6 AND row_id = ?7"
            " UNION SELECT operation_id FROM change_range WHERE table_name = ?6 AND ?7 BETWEEN first_id AND last_id)";
    constexpr int kFirstStart = 8;
    for (size_t i = 0; i < filter.kindStarts.size(); ++i) {
        const std::string place = "?" + std::to_string(kFirstStart + static_cast<int>(i));
        sql += (i == 0 ? " AND (" : " OR ") + ("substr(kind, 1, length(" + place + ")) = " + place);
    }
    sql += filter.kindStarts.empty() ? "" : ")";
    Result<Statement> rows = database.prepare(sql + " ORDER BY id DESC LIMIT ?5");
    if (!rows)
        return rows;
    rows->bind(1, filter.kind.isEmpty() ? QString() : QString::fromUtf8(filter.kind));
    rows->bind(2, filter.fromMs);
    rows->bind(3, filter.toMs);
    rows->bind(4, filter.before);
    rows->bind(5, filter.limit);
    if (filter.record) {
        rows->bindUtf8(6, tableName(filter.record->table));
        rows->bind(7, filter.record->row);
    }
    for (size_t i = 0; i < filter.kindStarts.size(); ++i)
        rows->bind(kFirstStart + static_cast<int>(i), QString::fromUtf8(filter.kindStarts[i]));
    return rows;
}

} // namespace history_query_detail

Result<std::vector<HistoryEntry>> readHistory(Database &database, const HistoryFilter &filter)
{
    using namespace history_query_detail;
    if (filter.limit < 0)
        return Error{ErrorCode::InvalidInput, QStringLiteral("a limit is 0 or more")};
    Result<Statement> rows = prepareHistory(database, kColumns, filter);
    if (!rows)
        return rows.error();
    std::vector<HistoryEntry> entries;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return entries;
        entries.push_back(entryOf(*rows));
    }
}

Result<std::vector<OperationId>> readHistoryIds(Database &database, const HistoryFilter &filter)
{
    HistoryFilter all = filter;
    all.before = {};
    all.limit = -1; // SQLite: none
    Result<Statement> rows = history_query_detail::prepareHistory(database, "id", all);
    if (!rows)
        return rows.error();
    std::vector<OperationId> ids;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return ids;
        ids.push_back(rows->id<OperationId>(0));
    }
}

Result<std::vector<HistoryEntry>> readHistoryOf(Database &database, const std::vector<OperationId> &ids)
{
    using namespace history_query_detail;
    Result<Statement> one = database.prepare(std::string("SELECT ") + kColumns + " FROM operation WHERE id = ?");
    if (!one)
        return one.error();
    std::vector<HistoryEntry> entries;
    for (const OperationId id : ids) {
        one->bindAll(id);
        const Result<bool> row = one->step();
        if (!row)
            return row.error();
        if (*row)
            entries.push_back(entryOf(*one));
        one->reset();
    }
    return entries;
}

} // namespace shuke::store
