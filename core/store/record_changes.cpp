#include "core/store/record_changes.h"

#include "core/store/history_query.h"
#include "core/store/row_events.h"

#include <QScopeGuard>

#include <algorithm>
#include <functional>
#include <string>

namespace shuke::store {

namespace record_changes_detail {

/// Whether the integer may be a value of the image: SQLite writes it plainly and without blanks around it.
bool mayHold(std::string_view json, std::string_view digits)
{
    for (size_t at = json.find(digits); at != std::string_view::npos; at = json.find(digits, at + 1)) {
        const size_t end = at + digits.size();
        const bool begins = at > 0 && (json[at - 1] == ':' || json[at - 1] == ',');
        if (begins && end < json.size() && (json[end] == ',' || json[end] == '}' || json[end] == ']'))
            return true;
    }
    return false;
}

/// Whether one of the columns of an image is the integer.
class Holder
{
public:
    Holder(Database &database, TableId table, std::span<const std::string_view> columns, qint64 value)
        : m_database(database), m_table(table), m_columns(columns), m_value(value), m_digits(std::to_string(value))
    {}

    Result<bool> holds(std::string_view json, qint64 operation)
    {
        if (!mayHold(json, m_digits))
            return false;
        ImageReader reader(json);
        if (reader.isArray()) {
            if (Result<void> read = readNames(operation); !read)
                return read.error();
        }
        bool found = false;
        for (size_t i = 0;; ++i) { // to the end: a damaged image is an error
            const Result<bool> member = reader.next(m_name, m_member);
            if (!member || !*member)
                return member ? Result<bool>(found) : member;
            if (reader.isArray() && i >= m_names.size())
                return Error{ErrorCode::Corrupt, QStringLiteral("a journal row has too many values")};
            found = found || (m_member.kind == ImageValue::Kind::Integer && m_member.integer == m_value &&
                              std::ranges::find(m_columns, reader.isArray() ? m_names[i] : m_name) != m_columns.end());
        }
    }

private:
    /// Of the values of a bulk delete: the same for all its rows.
    Result<void> readNames(qint64 operation)
    {
        if (m_operation == operation)
            return {};
        Result<std::vector<std::string>> names = readChangeColumns(m_database, operation, m_table);
        if (!names)
            return names.error();
        m_names = std::move(*names);
        m_operation = operation;
        return {};
    }

    Database &m_database;
    TableId m_table;
    std::span<const std::string_view> m_columns;
    qint64 m_value;
    std::string m_digits;
    qint64 m_operation = 0;
    std::vector<std::string> m_names;
    std::string m_name;
    ImageValue m_member;
};

/// Newest first. What came in bulk has no order of its own: parts are newer than what they belong to.
bool isNewer(const RowEvent &a, const RowEvent &b)
{
    if (a.operation != b.operation)
        return a.operation > b.operation;
    return a.seq != b.seq ? a.seq > b.seq : a.record.table > b.record.table;
}

RecordChange told(const RowEvent &event, const HistoryEntry &operation, const TableColumns &columns)
{
    RecordChange change;
    change.operation = operation.operation;
    change.operationKind = operation.kind;
    change.label = operation.label;
    change.actor = operation.actor;
    change.atMs = operation.atMs;
    change.change = {event.record, event.kind, valuesOf(event.before, event.after, columns)};
    for (const std::string &column : columns.names) {
        if (!isBookkeepingColumn(column))
            change.row.insert(QString::fromStdString(column), imageText(event.row, column));
    }
    return change;
}

} // namespace record_changes_detail

Result<RemovedRows> removedRows(Database &database, TableId table, std::span<const std::string_view> columns,
                                qint64 value, qint64 most)
{
    using namespace record_changes_detail;
    Result<Statement *> cached = database.cached("SELECT row_id, kind = 'delete', before, operation_id FROM change "
                                                 "WHERE table_name = ?1 ORDER BY row_id DESC LIMIT ?2");
    if (!cached)
        return cached.error();
    Statement &rows = **cached;
    const auto reset = qScopeGuard([&rows] { rows.reset(); });
    rows.bindUtf8(1, tableName(table));
    rows.bind(2, most + 1);
    Holder holder(database, table, columns, value);
    RemovedRows removed;
    for (qint64 seen = 0;; ++seen) {
        const Result<bool> row = rows.step();
        if (!row)
            return row.error();
        removed.complete = !*row;
        if (!*row || seen == most)
            return removed;
        const qint64 id = rows.integer(0);
        if (rows.integer(1) == 0 || (!removed.rows.empty() && removed.rows.back() == id))
            continue;
        const Result<bool> held = holder.holds(rows.utf8(2), rows.integer(3));
        if (!held)
            return held.error();
        if (*held)
            removed.rows.push_back(id);
    }
}

Result<std::vector<RecordChange>> readRecordChanges(Database &database, const std::vector<RecordRef> &records,
                                                    qint64 limit)
{
    using namespace record_changes_detail;
    const Result<JournalSchema> schema = readJournalSchema(database);
    if (!schema)
        return schema.error();
    std::vector<RowEvent> all;
    for (const RecordRef &record : records) {
        Result<std::vector<RowEvent>> events = readRowEvents(database, *schema, record);
        if (!events)
            return events.error();
        all.insert(all.end(), std::make_move_iterator(events->begin()), std::make_move_iterator(events->end()));
    }
    std::ranges::stable_sort(all, isNewer);
    if (all.size() > static_cast<size_t>(limit))
        all.resize(static_cast<size_t>(limit));

    std::vector<OperationId> ids;
    for (const RowEvent &event : all) {
        if (ids.empty() || ids.back().row() != event.operation)
            ids.push_back(OperationId::fromRow(event.operation));
    }
    const Result<std::vector<HistoryEntry>> operations = readHistoryOf(database, ids);
    if (!operations)
        return operations.error();
    std::vector<RecordChange> changes;
    auto operation = operations->begin();
    for (const RowEvent &event : all) {
        while (operation != operations->end() && operation->operation.row() > event.operation)
            ++operation;
        if (operation == operations->end() || operation->operation.row() != event.operation)
            return Error{ErrorCode::Corrupt, QStringLiteral("the journal names an operation that does not exist")};
        changes.push_back(told(event, *operation, schema->of(event.record.table)));
    }
    return changes;
}

Result<std::vector<OperationId>> operationsOn(Database &database, const std::vector<RecordRef> &records, qint64 limit)
{
    Result<Statement *> cached = database.cached(
        "SELECT operation_id FROM change WHERE table_name = ?1 AND row_id = ?2 UNION ALL SELECT operation_id FROM "
        "change_range WHERE table_name = ?1 AND ?2 BETWEEN first_id AND last_id");
    if (!cached)
        return cached.error();
    Statement &rows = **cached;
    const auto reset = qScopeGuard([&rows] { rows.reset(); });
    std::vector<qint64> ids;
    for (const RecordRef &record : records) {
        rows.reset();
        rows.bindUtf8(1, tableName(record.table));
        rows.bind(2, record.row);
        for (;;) {
            const Result<bool> row = rows.step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            ids.push_back(rows.integer(0));
        }
    }
    std::ranges::sort(ids, std::ranges::greater());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    ids.resize(std::min(ids.size(), static_cast<size_t>(limit)));
    std::vector<OperationId> operations;
    operations.reserve(ids.size());
    for (const qint64 id : ids)
        operations.push_back(OperationId::fromRow(id));
    return operations;
}

} // namespace shuke::store
