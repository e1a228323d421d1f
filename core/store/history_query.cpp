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
    for (const QJsonValue &value : array)
        texts.append(value.toString());
    return texts;
}

} // namespace history_query_detail

Result<std::vector<HistoryEntry>> readHistory(Database &database, const HistoryFilter &filter)
{
    if (filter.limit < 0)
        return Error{ErrorCode::InvalidInput, QStringLiteral("a limit is 0 or more")};
    // An absent condition is bound as NULL; ids descend with the row id, so that the newest come first without a sort.
    std::string sql =
        "SELECT id, kind, label, label_args, actor, started_at, row_count, undone_by, undoes FROM operation"
        " WHERE (?1 IS NULL OR kind = ?1) AND (?2 IS NULL OR started_at >= ?2)"
        " AND (?3 IS NULL OR started_at < ?3) AND (?4 IS NULL OR id < ?4)";
    if (filter.record)
        sql +=
            " AND id IN (SELECT operation_id FROM change WHERE table_name = ?6 AND row_id = ?7"
            " UNION SELECT operation_id FROM change_range WHERE table_name = ?6 AND ?7 BETWEEN first_id AND last_id)";
    Result<Statement> rows = database.prepare(sql + " ORDER BY id DESC LIMIT ?5");
    if (!rows)
        return rows.error();
    rows->bind(1, filter.kind.isEmpty() ? QString() : QString::fromUtf8(filter.kind));
    rows->bind(2, filter.fromMs);
    rows->bind(3, filter.toMs);
    rows->bind(4, filter.before);
    rows->bind(5, filter.limit);
    if (filter.record) {
        rows->bindUtf8(6, tableName(filter.record->table));
        rows->bind(7, filter.record->row);
    }
    std::vector<HistoryEntry> entries;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return entries;
        HistoryEntry entry;
        entry.operation = rows->id<OperationId>(0);
        entry.kind = rows->text(1).toUtf8();
        entry.label = {rows->text(2).toUtf8(), history_query_detail::textsOf(rows->text(3))};
        entry.actor = rows->text(4);
        entry.atMs = rows->integer(5);
        entry.rows = rows->integer(6);
        entry.undoneBy = rows->id<OperationId>(7);
        entry.undoes = rows->id<OperationId>(8);
        entries.push_back(std::move(entry));
    }
}

} // namespace shuke::store
