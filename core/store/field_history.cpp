#include "core/store/history_query.h"

#include "core/store/change_image.h"
#include "core/store/table_schema.h"

namespace shuke::store {

namespace field_history_detail {

/// One change of the row as the journal tells it. A bulk insert has no image yet.
struct Event
{
    qint64 operation = 0;
    FieldChange::Kind kind = FieldChange::Kind::Update;
    bool bulkInsert = false;
    ChangeImage before;
    ChangeImage after;
};

/// All changes of the row, oldest first.
Result<std::vector<Event>> readEvents(Database &database, RecordRef record)
{
    // Within one operation a bulk insert comes before the changes of its rows.
    Result<Statement> rows = database.prepare(
        "SELECT operation_id, 0 AS seq, 'insert', NULL, NULL FROM change_range WHERE table_name = ?1 AND ?2 BETWEEN "
        "first_id AND last_id"
        " UNION ALL SELECT operation_id, seq, kind, before, after FROM change WHERE table_name = ?1 AND row_id = ?2"
        " ORDER BY 1, 2");
    if (!rows)
        return rows.error();
    rows->bindUtf8(1, tableName(record.table));
    rows->bind(2, record.row);
    std::vector<Event> events;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return events;
        Event event;
        event.operation = rows->integer(0);
        event.kind = changeKind(rows->utf8(2));
        event.bulkInsert = rows->integer(1) == 0;
        for (const int column : {3, 4}) {
            if (rows->isNull(column))
                continue;
            Result<ChangeImage> image = readChangeImage(database, rows->utf8(column), event.operation, record.table);
            if (!image)
                return image.error();
            (column == 3 ? event.before : event.after) = std::move(*image);
        }
        events.push_back(std::move(event));
    }
}

Result<ChangeImage> currentRow(Database &database, RecordRef record, const TableColumns &columns)
{
    Result<Statement> row = database.prepare("SELECT " + columns.list() + " FROM main." +
                                             std::string(tableName(record.table)) + " WHERE id = ?");
    if (!row)
        return row.error();
    row->bind(1, record.row);
    const Result<bool> exists = row->step();
    if (!exists)
        return exists.error();
    ChangeImage image;
    for (size_t i = 0; *exists && i < columns.names.size(); ++i)
        image.emplace(columns.names[i], ImageValue::ofColumn(*row, static_cast<int>(i)));
    return image;
}

/// Gives bulk inserts their image, walking back from now: undoing each change shows what the row was before it.
void fillBulkInserts(std::vector<Event> &events, ChangeImage state)
{
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        if (event->bulkInsert)
            event->after = state;
        if (event->kind == FieldChange::Kind::Delete)
            state = event->before;
        else if (event->kind == FieldChange::Kind::Insert)
            state.clear();
        for (const auto &[name, value] : event->before)
            state.insert_or_assign(name, value);
    }
}

/// Who, when and what of an operation, as a FieldChange without field.
Result<FieldChange> describe(Database &database, qint64 operation)
{
    HistoryFilter filter;
    filter.before = OperationId::fromRow(operation + 1);
    filter.limit = 1;
    const Result<std::vector<HistoryEntry>> entries = readHistory(database, filter);
    if (!entries)
        return entries.error();
    if (entries->empty() || entries->front().operation.row() != operation)
        return Error{ErrorCode::Corrupt, QStringLiteral("the journal names an operation that does not exist")};
    FieldChange change;
    change.operation = entries->front().operation;
    change.label = entries->front().label;
    change.actor = entries->front().actor;
    change.atMs = entries->front().atMs;
    return change;
}

} // namespace field_history_detail

Result<std::vector<FieldChange>> readFieldHistory(Database &database, RecordRef record)
{
    using namespace field_history_detail;
    const Result<JournalSchema> schema = readJournalSchema(database);
    if (!schema)
        return schema.error();
    const TableColumns &columns = schema->of(record.table);
    Result<std::vector<Event>> events = readEvents(database, record);
    if (!events)
        return events.error();
    Result<ChangeImage> now = currentRow(database, record, columns);
    if (!now)
        return now.error();
    fillBulkInserts(*events, std::move(*now));

    std::vector<FieldChange> changes;
    for (auto event = events->rbegin(); event != events->rend(); ++event) {
        Result<FieldChange> described = describe(database, event->operation);
        if (!described)
            return described.error();
        described->kind = event->kind;
        for (const std::string &column : columns.names) {
            FieldChange change = *described;
            change.before = imageText(event->before, column);
            change.after = imageText(event->after, column);
            if (isBookkeepingColumn(column) || (change.before.isNull() && change.after.isNull()))
                continue;
            change.field = QString::fromStdString(column);
            changes.push_back(std::move(change));
        }
    }
    return changes;
}

} // namespace shuke::store
