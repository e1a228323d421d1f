#include "core/store/operation_detail.h"

#include "core/store/history_query.h"
#include "core/store/row_events.h"

#include <algorithm>
#include <array>

namespace shuke::store {

namespace operation_detail_detail {

Error unknownTable()
{
    return {ErrorCode::Corrupt, QStringLiteral("the journal names an unknown table")};
}

Result<void> countRows(Database &database, OperationDetail &detail)
{
    std::array<TableCount, kTableCount> counts;
    Result<Statement> rows = database.prepare(
        "SELECT table_name, 'insert', sum(last_id - first_id + 1) FROM change_range WHERE operation_id = ?1 GROUP BY 1"
        " UNION ALL SELECT table_name, kind, count(DISTINCT row_id) FROM change WHERE operation_id = ?1 GROUP BY 1, 2");
    if (!rows)
        return rows.error();
    rows->bindAll(detail.entry.operation);
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const std::optional<TableId> table = tableFromName(rows->utf8(0));
        if (!table)
            return unknownTable();
        TableCount &count = counts[static_cast<size_t>(*table)];
        const FieldChange::Kind kind = changeKind(rows->utf8(1));
        qint64 &sum = kind == FieldChange::Kind::Insert   ? count.inserted
                      : kind == FieldChange::Kind::Update ? count.updated
                                                          : count.deleted;
        sum += rows->integer(2);
    }
    for (size_t i = 0; i < kTableCount; ++i) {
        counts[i].table = static_cast<TableId>(i);
        if (counts[i].inserted + counts[i].updated + counts[i].deleted > 0)
            detail.tables.push_back(counts[i]);
    }
    return {};
}

Result<void> readRows(Database &database, const JournalSchema &schema, qint64 maxRows, OperationDetail &detail)
{
    Result<Statement> rows = database.prepare(
        "SELECT table_name, row_id, kind, before, after FROM change WHERE operation_id = ? ORDER BY seq LIMIT ?");
    if (!rows)
        return rows.error();
    rows->bindAll(detail.entry.operation, maxRows + 1);
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        if (static_cast<qint64>(detail.rows.size()) == maxRows) {
            detail.moreRows = true;
            return {};
        }
        const std::optional<TableId> table = tableFromName(rows->utf8(0));
        if (!table)
            return unknownTable();
        RowChange change{{*table, rows->integer(1)}, changeKind(rows->utf8(2)), {}};
        std::array<ChangeImage, 2> images;
        for (const int column : {3, 4}) {
            if (rows->isNull(column))
                continue;
            Result<ChangeImage> image =
                readChangeImage(database, rows->utf8(column), detail.entry.operation.row(), *table);
            if (!image)
                return image.error();
            images[static_cast<size_t>(column) - 3] = std::move(*image);
        }
        change.values = valuesOf(images[0], images[1], schema.of(*table));
        detail.rows.push_back(std::move(change));
    }
}

/// One value of a conflict, from the history of its row (newest change first).
RowChange::Value valueOf(const std::vector<FieldChange> &history, OperationId operation, const QString &field)
{
    RowChange::Value value{field, {}, {}};
    const auto newest =
        std::find_if(history.begin(), history.end(), [&](const FieldChange &change) { return change.field == field; });
    if (newest != history.end())
        value.after = newest->after;
    // The last of its changes in the list is the first it made.
    const auto own = std::find_if(history.rbegin(), history.rend(), [&](const FieldChange &change) {
        return change.field == field && change.operation == operation;
    });
    if (own != history.rend())
        value.before = own->before;
    return value;
}

} // namespace operation_detail_detail

Result<OperationDetail> readOperationDetail(Database &database, OperationId operation, qint64 maxRows)
{
    using namespace operation_detail_detail;
    Result<std::vector<HistoryEntry>> entries = readHistoryOf(database, {operation});
    if (!entries)
        return entries.error();
    if (entries->empty())
        return Error{ErrorCode::NotFound, QStringLiteral("operation %1 does not exist").arg(operation.row())};
    const Result<JournalSchema> schema = readJournalSchema(database);
    if (!schema)
        return schema.error();
    OperationDetail detail;
    detail.entry = std::move(entries->front());
    if (Result<void> done = countRows(database, detail); !done)
        return done.error();
    if (Result<void> done = readRows(database, *schema, maxRows, detail); !done)
        return done.error();
    return detail;
}

Result<std::vector<ConflictDetail>> readConflictDetails(Database &database, OperationId operation,
                                                        const std::vector<UndoConflict> &conflicts)
{
    std::vector<ConflictDetail> details;
    for (const UndoConflict &conflict : conflicts) {
        ConflictDetail detail{{conflict.table, conflict.rowId}, {}, false};
        if (!conflict.fields.isEmpty()) {
            const Result<std::vector<FieldChange>> history = readFieldHistory(database, detail.record);
            if (!history)
                return history.error();
            detail.removes = std::any_of(history->begin(), history->end(), [&](const FieldChange &change) {
                return change.operation == operation && change.kind == FieldChange::Kind::Insert;
            });
            for (const QString &field : conflict.fields)
                detail.values.push_back(operation_detail_detail::valueOf(*history, operation, field));
        }
        details.push_back(std::move(detail));
    }
    return details;
}

} // namespace shuke::store
