#include "core/store/undo_run.h"

namespace shuke::store {

namespace undo_rows_detail {

struct Member
{
    size_t column = 0;
    ImageValue value;
};

/// The members of a JSON object, by column of `table`.
Result<std::vector<Member>> membersOf(std::string_view json, const TableColumns &columns)
{
    std::vector<Member> members;
    ImageReader reader(json);
    std::string name;
    for (;;) {
        Member member;
        const Result<bool> more = reader.next(name, member.value);
        if (!more)
            return more.error();
        if (!*more)
            return members;
        const std::optional<size_t> column = columns.indexOf(name);
        if (!column)
            return Error{ErrorCode::Corrupt, QStringLiteral("the journal names an unknown column")};
        member.column = *column;
        members.push_back(std::move(member));
    }
}

/// A whole row: columns that the image does not name are NULL.
std::vector<ImageValue> wholeRow(const std::vector<Member> &members, const TableColumns &columns)
{
    std::vector<ImageValue> row(columns.names.size());
    for (const Member &member : members)
        row[member.column] = member.value;
    return row;
}

QStringList differences(const std::vector<ImageValue> &a, const std::vector<ImageValue> &b, const TableColumns &columns)
{
    QStringList fields;
    for (size_t i = 0; i < columns.names.size(); ++i) {
        if (a[i] != b[i] && !isStamp(columns.names[i]))
            fields.append(QString::fromStdString(columns.names[i]));
    }
    return fields;
}

} // namespace undo_rows_detail

/// A statement kept for the length of a pass.
Result<Statement *> UndoRun::rowStatement(const std::string &sql)
{
    if (const auto found = m_statements.find(sql); found != m_statements.end()) {
        found->second.reset();
        return &found->second;
    }
    Result<Statement> statement = m_database.prepare(sql);
    if (!statement)
        return statement.error();
    return &m_statements.emplace(sql, std::move(*statement)).first->second;
}

/// Runs a statement on one row; a value that another row took meanwhile, or that a CHECK refuses beside later edits, is
/// a conflict (false).
Result<bool> UndoRun::runRow(Statement &statement, TableId table, qint64 row, bool inserts)
{
    const Result<void> done = statement.run();
    if (done)
        return true;
    if (done.error().code == ErrorCode::Duplicate) {
        std::vector<ImageValue> now;
        const Result<bool> exists = readNow(table, row, now);
        if (!exists)
            return exists.error();
        const bool sameId = inserts && *exists;
        m_conflicts.keep({table, row, sameId ? UndoConflict::Reason::IdTaken : UndoConflict::Reason::ValueTaken, {}});
        return false;
    }
    if (done.error().code == ErrorCode::InvalidInput) {
        m_conflicts.keep({table, row, UndoConflict::Reason::ChangedLater, {}});
        return false;
    }
    return done.error();
}

Result<bool> UndoRun::readNow(TableId table, qint64 row, std::vector<ImageValue> &values)
{
    Result<Statement *> now = rowStatement("SELECT " + m_schema.of(table).list() + " FROM main." +
                                           std::string(tableName(table)) + " WHERE id = ?");
    if (!now)
        return now.error();
    (*now)->bindAll(row);
    Result<bool> exists = (*now)->step();
    if (!exists || !*exists)
        return exists;
    values.clear();
    for (int i = 0; i < (*now)->columnCount(); ++i)
        values.push_back(ImageValue::ofColumn(**now, i));
    (*now)->reset();
    return true;
}

Result<void> UndoRun::undoRows()
{
    Result<Statement> rows = m_database.prepare(
        "SELECT table_name, row_id, kind, before, after FROM change WHERE operation_id = ? ORDER BY seq DESC");
    if (!rows)
        return rows.error();
    rows->bindAll(m_target);
    for (;;) {
        const Result<bool> more = rows->step();
        if (!more)
            return more.error();
        // Rows deleted in bulk are the operation's first changes: insertBulkRows brings them back.
        if (!*more || rows->utf8(3).starts_with('['))
            return {};
        const std::optional<TableId> table = tableFromName(rows->utf8(0));
        if (!table)
            return Error{ErrorCode::Corrupt, QStringLiteral("the journal names an unknown table")};
        const qint64 row = rows->integer(1);
        if (m_conflicts.isKept(*table, row) || isInTargetRange(*table, row))
            continue;
        const std::string_view kind = rows->utf8(2);
        Result<void> done = kind == "insert"   ? undoInsert(*table, row, rows->utf8(4))
                            : kind == "update" ? undoUpdate(*table, row, rows->utf8(3), rows->utf8(4))
                                               : undoDelete(*table, row, rows->utf8(3));
        if (!done)
            return done;
        if (done = step(1); !done)
            return done;
    }
}

Result<void> UndoRun::undoInsert(TableId table, qint64 row, std::string_view after)
{
    using namespace undo_rows_detail;
    const TableColumns &columns = m_schema.of(table);
    std::vector<ImageValue> now;
    const Result<bool> exists = readNow(table, row, now);
    if (!exists)
        return exists.error();
    if (!*exists)
        return {}; // gone already
    const Result<std::vector<Member>> members = membersOf(after, columns);
    if (!members)
        return members.error();
    UndoConflict conflict{table, row, UndoConflict::Reason::ChangedLater,
                          differences(wholeRow(*members, columns), now, columns)};
    if (!conflict.fields.isEmpty() && !m_conflicts.overwrite(std::move(conflict), true))
        return {};
    Result<Statement *> remove = rowStatement("DELETE FROM main." + std::string(tableName(table)) + " WHERE id = ?");
    if (!remove)
        return remove.error();
    (*remove)->bindAll(row);
    m_deleted[at(table)] = true;
    return (*remove)->run();
}

Result<void> UndoRun::undoUpdate(TableId table, qint64 row, std::string_view before, std::string_view after)
{
    using namespace undo_rows_detail;
    const TableColumns &columns = m_schema.of(table);
    std::vector<ImageValue> now;
    const Result<bool> exists = readNow(table, row, now);
    if (!exists)
        return exists.error();
    if (!*exists) {
        m_conflicts.keep({table, row, UndoConflict::Reason::DeletedLater, {}});
        return {};
    }
    const Result<std::vector<Member>> old = membersOf(before, columns);
    if (!old)
        return old.error();
    const Result<std::vector<Member>> written = membersOf(after, columns);
    if (!written)
        return written.error();
    if (old->size() != written->size())
        return Error{ErrorCode::Corrupt, QStringLiteral("a journal row is damaged")};
    UndoConflict conflict{table, row, UndoConflict::Reason::ChangedLater, {}};
    std::vector<const Member *> restore;
    for (size_t i = 0; i < old->size(); ++i) {
        const ImageValue &current = now[(*old)[i].column];
        if (current == (*old)[i].value)
            continue; // back already
        const std::string &name = columns.names[(*old)[i].column];
        const bool untouched = current == (*written)[i].value;
        if (!untouched && !isStamp(name))
            conflict.fields.append(QString::fromStdString(name));
        if (untouched || !isStamp(name))
            restore.push_back(&(*old)[i]);
    }
    if (!conflict.fields.isEmpty() && !m_conflicts.overwrite(std::move(conflict)))
        return {};
    if (restore.empty())
        return {};
    std::string sql = "UPDATE main." + std::string(tableName(table)) + " SET ";
    for (size_t i = 0; i < restore.size(); ++i)
        sql += (i > 0 ? ", " : "") + columns.names[restore[i]->column] + " = ?" + std::to_string(i + 2);
    Result<Statement *> update = rowStatement(sql + " WHERE id = ?1");
    if (!update)
        return update.error();
    (*update)->bind(1, row);
    for (size_t i = 0; i < restore.size(); ++i)
        restore[i]->value.bindTo(**update, static_cast<int>(i) + 2);
    m_restored[at(table)] = true;
    const Result<bool> done = runRow(**update, table, row, false);
    return done ? Result<void>() : done.error();
}

Result<void> UndoRun::undoDelete(TableId table, qint64 row, std::string_view before)
{
    using namespace undo_rows_detail;
    const TableColumns &columns = m_schema.of(table);
    const Result<std::vector<Member>> members = membersOf(before, columns);
    if (!members)
        return members.error();
    std::vector<ImageValue> now;
    const Result<bool> exists = readNow(table, row, now);
    if (!exists)
        return exists.error();
    if (*exists) {
        QStringList fields = differences(wholeRow(*members, columns), now, columns);
        if (!fields.isEmpty())
            m_conflicts.keep({table, row, UndoConflict::Reason::IdTaken, std::move(fields)});
        return {};
    }
    // Only the columns of the image: one that a later schema added keeps its default.
    std::string names;
    std::string places;
    for (const Member &member : *members) {
        names += (names.empty() ? "" : ", ") + columns.names[member.column];
        places += places.empty() ? "?" : ", ?";
    }
    Result<Statement *> insert =
        rowStatement("INSERT INTO main." + std::string(tableName(table)) + " (" + names + ") VALUES (" + places + ")");
    if (!insert)
        return insert.error();
    for (size_t i = 0; i < members->size(); ++i)
        (*members)[i].value.bindTo(**insert, static_cast<int>(i) + 1);
    m_restored[at(table)] = true;
    const Result<bool> done = runRow(**insert, table, row, true);
    return done ? Result<void>() : done.error();
}

} // namespace shuke::store
