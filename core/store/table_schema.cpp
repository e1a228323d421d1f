#include "core/store/table_schema.h"

#include "core/store/database.h"

namespace shuke::store {

namespace table_schema_detail {

Error broken(std::string_view table, const QString &why)
{
    return {ErrorCode::Internal, QStringLiteral("table %1 cannot be journaled: %2")
                                     .arg(QString::fromUtf8(table.data(), static_cast<qsizetype>(table.size())), why)};
}

Result<TableColumns> readColumns(Database &database, std::string_view table)
{
    Result<Statement> rows = database.prepare(
        "SELECT name, upper(type), pk FROM pragma_table_xinfo(?, 'main') WHERE hidden = 0 ORDER BY cid");
    if (!rows)
        return rows.error();
    rows->bindUtf8(1, table);
    TableColumns columns;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const std::string_view type = rows->utf8(1);
        if (type != "INTEGER" && type != "INT" && type != "TEXT")
            return broken(table, QStringLiteral("column %1 is %2").arg(rows->text(0), rows->text(1)));
        if (columns.names.empty() && (rows->utf8(0) != "id" || rows->integer(2) != 1))
            return broken(table, QStringLiteral("its first column is not the key id"));
        columns.names.emplace_back(rows->utf8(0));
    }
    if (columns.names.empty())
        return broken(table, QStringLiteral("it does not exist"));
    return columns;
}

Result<void> readReferences(Database &database, TableId child, std::vector<TableReference> &out)
{
    Result<Statement> rows = database.prepare(
        "SELECT \"table\", \"from\", coalesce(\"to\", 'id'), on_delete FROM pragma_foreign_key_list(?, 'main') "
        "ORDER BY id DESC"); // as declared
    if (!rows)
        return rows.error();
    rows->bindUtf8(1, tableName(child));
    bool owned = false;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        const std::optional<TableId> parent = tableFromName(rows->utf8(0));
        if (!parent)
            return broken(tableName(child),
                          QStringLiteral("it refers to %1, which is not journaled").arg(rows->text(0)));
        const bool owns = !owned && rows->utf8(3) == "CASCADE";
        owned = owned || owns;
        out.push_back({child, std::string(rows->utf8(1)), *parent, std::string(rows->utf8(2)), owns});
    }
}

} // namespace table_schema_detail

std::optional<size_t> TableColumns::indexOf(std::string_view name) const
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name)
            return i;
    }
    return std::nullopt;
}

std::string TableColumns::list(std::string_view prefix) const
{
    std::string text;
    for (const std::string &name : names) {
        if (!text.empty())
            text += ", ";
        text.append(prefix).append(name);
    }
    return text;
}

std::optional<TableId> tableFromName(std::string_view name)
{
    for (size_t i = 0; i < kTableCount; ++i) {
        if (kTableNames[i] == name)
            return static_cast<TableId>(i);
    }
    return std::nullopt;
}

Result<JournalSchema> readJournalSchema(Database &database)
{
    JournalSchema schema;
    for (size_t i = 0; i < kTableCount; ++i) {
        Result<TableColumns> columns = table_schema_detail::readColumns(database, kTableNames[i]);
        if (!columns)
            return columns.error();
        schema.tables[i] = std::move(*columns);
        if (Result<void> done =
                table_schema_detail::readReferences(database, static_cast<TableId>(i), schema.references);
            !done)
            return done.error();
    }
    return schema;
}

} // namespace shuke::store
