#include "core/store/history_query.h"

#include "core/store/json_image.h"
#include "core/store/table_schema.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

namespace shuke::store {

namespace field_history_detail {

using Image = std::map<std::string, ImageValue, std::less<>>;

/// One change of the row as the journal tells it. A bulk insert has no image yet.
struct Event
{
    qint64 operation = 0;
    FieldChange::Kind kind = FieldChange::Kind::Update;
    bool bulkInsert = false;
    Image before;
    Image after;
};

Result<Image> readImage(Database &database, std::string_view json, qint64 operation, TableId table)
{
    Image image;
    ImageReader reader(json);
    QJsonArray columns;
    if (reader.isArray()) {
        Result<Statement *> names =
            database.cached("SELECT columns FROM change_columns WHERE operation_id = ? AND table_name = ?");
        if (!names)
            return names.error();
        (*names)->bind(1, operation);
        (*names)->bindUtf8(2, tableName(table));
        const Result<bool> row = (*names)->step();
        if (!row)
            return row.error();
        columns = QJsonDocument::fromJson(*row ? (*names)->text(0).toUtf8() : QByteArray()).array();
        (*names)->reset();
    }
    std::string name;
    ImageValue value;
    for (qsizetype i = 0;; ++i) {
        const Result<bool> member = reader.next(name, value);
        if (!member)
            return member.error();
        if (!*member)
            return image;
        if (reader.isArray() && i >= columns.size())
            return Error{ErrorCode::Corrupt, QStringLiteral("a journal row has too many values")};
        image.insert_or_assign(reader.isArray() ? columns[i].toString().toStdString() : name, value);
    }
}

FieldChange::Kind kindOf(std::string_view text)
{
    return text == "insert"   ? FieldChange::Kind::Insert
           : text == "update" ? FieldChange::Kind::Update
                              : FieldChange::Kind::Delete;
}

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
        event.kind = kindOf(rows->utf8(2));
        event.bulkInsert = rows->integer(1) == 0;
        for (const int column : {3, 4}) {
            if (rows->isNull(column))
                continue;
            Result<Image> image = readImage(database, rows->utf8(column), event.operation, record.table);
            if (!image)
                return image.error();
            (column == 3 ? event.before : event.after) = std::move(*image);
        }
        events.push_back(std::move(event));
    }
}

Result<Image> currentRow(Database &database, RecordRef record, const TableColumns &columns)
{
    Result<Statement> row = database.prepare("SELECT " + columns.list() + " FROM main." +
                                             std::string(tableName(record.table)) + " WHERE id = ?");
    if (!row)
        return row.error();
    row->bind(1, record.row);
    const Result<bool> exists = row->step();
    if (!exists)
        return exists.error();
    Image image;
    for (size_t i = 0; *exists && i < columns.names.size(); ++i)
        image.emplace(columns.names[i], ImageValue::ofColumn(*row, static_cast<int>(i)));
    return image;
}

/// Gives bulk inserts their image, walking back from now: undoing each change shows what the row was before it.
void fillBulkInserts(std::vector<Event> &events, Image state)
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

QString textOf(const Image &image, const std::string &column)
{
    const auto found = image.find(column);
    if (found == image.end() || found->second.kind == ImageValue::Kind::Null)
        return {};
    if (found->second.kind == ImageValue::Kind::Integer)
        return QString::number(found->second.integer);
    return QString::fromStdString(found->second.text);
}

bool isBookkeeping(const std::string &column)
{
    return column == "id" || column == "created_at" || column == "modified_at";
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
    Result<Image> now = currentRow(database, record, columns);
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
            change.before = textOf(event->before, column);
            change.after = textOf(event->after, column);
            if (isBookkeeping(column) || (change.before.isNull() && change.after.isNull()))
                continue;
            change.field = QString::fromStdString(column);
            changes.push_back(std::move(change));
        }
    }
    return changes;
}

} // namespace shuke::store
