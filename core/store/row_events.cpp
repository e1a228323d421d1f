#include "core/store/row_events.h"

#include <QScopeGuard>

namespace shuke::store {

namespace row_events_detail {

Result<std::vector<RowEvent>> journaled(Database &database, RecordRef record)
{
    Result<Statement *> cached = database.cached(
        "SELECT operation_id, 0 AS seq, 'insert', NULL, NULL FROM change_range WHERE table_name = ?1 AND ?2 BETWEEN "
        "first_id AND last_id"
        " UNION ALL SELECT operation_id, seq, kind, before, after FROM change WHERE table_name = ?1 AND row_id = ?2"
        " ORDER BY 1, 2");
    if (!cached)
        return cached.error();
    Statement &rows = **cached;
    const auto reset = qScopeGuard([&rows] { rows.reset(); });
    rows.bindUtf8(1, tableName(record.table));
    rows.bind(2, record.row);
    std::vector<RowEvent> events;
    for (;;) {
        const Result<bool> row = rows.step();
        if (!row)
            return row.error();
        if (!*row)
            return events;
        RowEvent event;
        event.record = record;
        event.operation = rows.integer(0);
        event.seq = rows.integer(1);
        event.kind = changeKind(rows.utf8(2));
        for (const int column : {3, 4}) {
            if (rows.isNull(column))
                continue;
            Result<ChangeImage> image = readChangeImage(database, rows.utf8(column), event.operation, record.table);
            if (!image)
                return image.error();
            (column == 3 ? event.before : event.after) = std::move(*image);
        }
        events.push_back(std::move(event));
    }
}

Result<ChangeImage> currentRow(Database &database, RecordRef record, const TableColumns &columns)
{
    Result<Statement *> cached = database.cached("SELECT " + columns.list() + " FROM main." +
                                                 std::string(tableName(record.table)) + " WHERE id = ?");
    if (!cached)
        return cached.error();
    Statement &row = **cached;
    const auto reset = qScopeGuard([&row] { row.reset(); });
    row.bindAll(record.row);
    const Result<bool> exists = row.step();
    if (!exists)
        return exists.error();
    ChangeImage image;
    for (size_t i = 0; *exists && i < columns.names.size(); ++i)
        image.emplace(columns.names[i], ImageValue::ofColumn(row, static_cast<int>(i)));
    return image;
}

/// Undoing each change, from now back, shows what the row was before it.
void fillRows(std::vector<RowEvent> &events, ChangeImage state)
{
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        if (event->kind == FieldChange::Kind::Insert && event->seq == 0)
            event->after = state;
        if (event->kind == FieldChange::Kind::Delete)
            state = event->before;
        event->row = state.empty() ? event->after : state;
        if (event->kind == FieldChange::Kind::Insert)
            state.clear();
        for (const auto &[name, value] : event->before)
            state.insert_or_assign(name, value);
    }
}

} // namespace row_events_detail

Result<std::vector<RowEvent>> readRowEvents(Database &database, const JournalSchema &schema, RecordRef record)
{
    using namespace row_events_detail;
    Result<std::vector<RowEvent>> events = journaled(database, record);
    if (!events)
        return events.error();
    Result<ChangeImage> now = currentRow(database, record, schema.of(record.table));
    if (!now)
        return now.error();
    fillRows(*events, std::move(*now));
    return events;
}

std::vector<RowChange::Value> valuesOf(const ChangeImage &before, const ChangeImage &after, const TableColumns &columns)
{
    std::vector<RowChange::Value> values;
    for (const std::string &column : columns.names) {
        RowChange::Value value{QString::fromStdString(column), imageText(before, column), imageText(after, column)};
        if (!isBookkeepingColumn(column) && !(value.before.isNull() && value.after.isNull()))
            values.push_back(std::move(value));
    }
    // That an edit confirmed the data goes without saying.
    if (values.size() > 1)
        std::erase_if(values,
                      [](const RowChange::Value &value) { return value.field == QLatin1String("confirmed_on"); });
    return values;
}

} // namespace shuke::store
