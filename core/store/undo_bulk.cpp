#include "core/store/undo_run.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace shuke::store {

namespace undo_bulk_detail {

constexpr qint64 kSlice = 50000;

Result<std::vector<std::string>> textsOfJson(const QByteArray &json)
{
    std::vector<std::string> texts;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const auto &value : array)
        texts.push_back(value.toString().toStdString());
    if (texts.empty())
        return Error{ErrorCode::Corrupt, QStringLiteral("the journal has no columns for rows deleted in bulk")};
    return texts;
}

std::string jsonOfTexts(const std::vector<std::string> &texts)
{
    std::string json = "[";
    for (const std::string &text : texts)
        json += (json.size() > 1 ? ",\"" : "\"") + text + '"';
    return json + "]";
}

} // namespace undo_bulk_detail

/// The columns of the rows that `operation` deleted in bulk from `table`.
Result<const std::vector<std::string> *> UndoRun::bulkColumns(qint64 operation, TableId table)
{
    const std::string key = std::to_string(operation) + ' ' + std::string(tableName(table));
    if (const auto found = m_bulkColumns.find(key); found != m_bulkColumns.end())
        return &found->second;
    Result<Statement> columns =
        m_database.prepare("SELECT columns FROM change_columns WHERE operation_id = ? AND table_name = ?");
    if (!columns)
        return columns.error();
    columns->bind(1, operation);
    columns->bindUtf8(2, tableName(table));
    const Result<bool> row = columns->step();
    if (!row)
        return row.error();
    Result<std::vector<std::string>> names =
        undo_bulk_detail::textsOfJson(*row ? columns->text(0).toUtf8() : QByteArray());
    if (!names)
        return names.error();
    for (const std::string &name : *names) {
        if (!m_schema.of(table).indexOf(name))
            return Error{ErrorCode::Corrupt, QStringLiteral("the journal names an unknown column")};
    }
    return &m_bulkColumns.emplace(key, std::move(*names)).first->second;
}

/// Later changes tell what a row was like when the target had inserted it: the earliest later `before` of each column.
/// The row is unchanged if every column touched later holds that value again.
Result<void> UndoRun::findRowsChangedLater(TableId table, IdRange range)
{
    Result<Statement> later =
        m_database.prepare("SELECT row_id, kind, before, operation_id FROM change"
                           " WHERE table_name = ? AND row_id BETWEEN ? AND ? AND seq > ? ORDER BY row_id, seq");
    if (!later)
        return later.error();
    later->bindUtf8(1, tableName(table));
    later->bind(2, range.first);
    later->bind(3, range.last);
    later->bind(4, m_lastSeq);
    std::unordered_map<std::string, ImageValue> before;
    qint64 current = 0;
    bool complete = false;
    for (;;) {
        const Result<bool> more = later->step();
        if (!more)
            return more.error();
        if (current != 0 && (!*more || later->integer(0) != current)) {
            if (Result<void> done = compareWithNow(table, current, before); !done)
                return done;
            before.clear();
            complete = false;
        }
        if (!*more)
            return {};
        current = later->integer(0);
        if (complete || later->isNull(2))
            continue;
        ImageReader reader(later->utf8(2));
        const std::vector<std::string> *columns = nullptr;
        if (reader.isArray()) {
            Result<const std::vector<std::string> *> names = bulkColumns(later->integer(3), table);
            if (!names)
                return names.error();
            columns = *names;
        }
        std::string name;
        ImageValue value;
        for (size_t i = 0;; ++i) {
            const Result<bool> member = reader.next(name, value);
            if (!member)
                return member.error();
            if (!*member)
                break;
            if (columns && i >= columns->size())
                return Error{ErrorCode::Corrupt, QStringLiteral("a journal row has too many values")};
            before.try_emplace(columns ? (*columns)[i] : name, value);
        }
        if (later->utf8(1) != "delete")
            continue;
        complete = true; // columns that a delete does not name were NULL
        if (!columns) {
            for (const std::string &column : m_schema.of(table).names)
                before.try_emplace(column);
        }
    }
}

Result<void> UndoRun::compareWithNow(TableId table, qint64 row,
                                     const std::unordered_map<std::string, ImageValue> &before)
{
    std::vector<ImageValue> now;
    const Result<bool> exists = readNow(table, row, now);
    if (!exists)
        return exists.error();
    if (!*exists)
        return {}; // gone already: nothing to lose
    UndoConflict conflict{table, row, UndoConflict::Reason::ChangedLater, {}};
    const std::vector<std::string> &names = m_schema.of(table).names;
    for (size_t i = 0; i < names.size(); ++i) {
        const auto earlier = before.find(names[i]);
        if (earlier != before.end() && earlier->second != now[i] && !isStamp(names[i]))
            conflict.fields.append(QString::fromStdString(names[i]));
    }
    if (!conflict.fields.isEmpty())
        m_conflicts.overwrite(std::move(conflict), true);
    return {};
}

Result<void> UndoRun::deleteRanges()
{
    for (size_t i = kTableCount; i-- > 0;) {
        if (m_ranges[i].empty())
            continue;
        const TableId table = static_cast<TableId>(i);
        Result<Statement *> columns =
            m_database.cached("INSERT INTO change_columns (operation_id, table_name, columns) VALUES (?, ?, ?)");
        if (!columns)
            return columns.error();
        (*columns)->bind(1, m_context.operation());
        (*columns)->bindUtf8(2, tableName(table));
        (*columns)->bindUtf8(3, undo_bulk_detail::jsonOfTexts(m_schema.of(table).names));
        if (Result<void> done = (*columns)->run(); !done)
            return done;
        for (const IdRange &range : m_ranges[i]) {
            for (qint64 first = range.first; first <= range.last; first += undo_bulk_detail::kSlice) {
                if (Result<void> done =
                        deleteSlice(table, {first, std::min(range.last, first + undo_bulk_detail::kSlice - 1)});
                    !done)
                    return done;
            }
        }
    }
    return m_context.journal().setMode(JournalMode::Rows);
}

/// Journals the rows of the slice as arrays, set-wise, and deletes them with the triggers off.
Result<void> UndoRun::deleteSlice(TableId table, IdRange slice)
{
    const std::string name(tableName(table));
    std::string where = " WHERE id BETWEEN ?1 AND ?2";
    if (m_conflicts.keepsIn(table))
        where += " AND id NOT IN (SELECT row_id FROM temp.journal_keep WHERE table_name = '" + name + "')";
    Result<Statement *> journal = rowStatement(
        "INSERT INTO change (operation_id, table_name, row_id, kind, before) SELECT ?3, '" + name +
        "', id, 'delete', json_array(" + m_schema.of(table).list() + ") FROM main." + name + where + " ORDER BY id");
    if (!journal)
        return journal.error();
    (*journal)->bindAll(slice.first, slice.last, m_context.operation());
    if (Result<void> done = (*journal)->run(); !done)
        return done;
    const qint64 rows = m_database.changes();
    if (rows == 0)
        return {};
    const Result<std::optional<qint64>> last = m_database.integer("SELECT max(seq) FROM change");
    if (!last)
        return last.error();
    m_context.journal().addBulk(table, rows, last->value_or(0));
    if (Result<void> done = m_context.journal().setMode(JournalMode::SkipAll); !done)
        return done;
    Result<Statement *> remove = rowStatement("DELETE FROM main." + name + where);
    if (!remove)
        return remove.error();
    (*remove)->bindAll(slice.first, slice.last);
    if (Result<void> done = (*remove)->run(); !done)
        return done;
    return step(rows);
}

/// Rows that the target deleted in bulk are its first changes, in ascending order. They come back as ranges.
Result<void> UndoRun::insertBulkRows()
{
    if (!m_hasBulkRows)
        return {};
    if (Result<void> done = m_context.journal().setMode(JournalMode::SkipInserts); !done)
        return done;
    Result<Statement> rows =
        m_database.prepare("SELECT table_name, row_id, before FROM change WHERE operation_id = ? ORDER BY seq");
    if (!rows)
        return rows.error();
    rows->bindAll(m_target);
    std::optional<TableId> table;
    Statement *insert = nullptr;
    int columnCount = 0;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        ImageReader image(*row ? rows->utf8(2) : std::string_view());
        if (!*row || !image.isArray())
            return {};
        const std::optional<TableId> rowTable = tableFromName(rows->utf8(0));
        if (!rowTable)
            return Error{ErrorCode::Corrupt, QStringLiteral("the journal names an unknown table")};
        if (rowTable != table) {
            const Result<const std::vector<std::string> *> names = bulkColumns(m_target.row(), *rowTable);
            if (!names)
                return names.error();
            const TableColumns columns{**names};
            std::string places = "?";
            for (size_t i = 1; i < columns.names.size(); ++i)
                places += ", ?";
            Result<Statement *> prepared = rowStatement("INSERT INTO main." + std::string(tableName(*rowTable)) + " (" +
                                                        columns.list() + ") VALUES (" + places + ")");
            if (!prepared)
                return prepared.error();
            insert = *prepared;
            table = rowTable;
            columnCount = static_cast<int>(columns.names.size());
        }
        const qint64 id = rows->integer(1);
        if (m_conflicts.isKept(*table, id))
            continue;
        std::string name;
        ImageValue value;
        for (int i = 1; i <= columnCount; ++i) {
            const Result<bool> member = image.next(name, value);
            if (!member)
                return member.error();
            if (!*member)
                return Error{ErrorCode::Corrupt, QStringLiteral("a journal row has too few values")};
            value.bindTo(*insert, i);
        }
        const Result<bool> inserted = runRow(*insert, *table, id, true);
        if (!inserted)
            return inserted.error();
        if (*inserted)
            m_context.journal().addRange(*table, {id, id});
        if (Result<void> done = step(1); !done)
            return done;
    }
}

} // namespace shuke::store
