#include "core/store/bulk_indexes.h"

#include "core/store/database.h"

#include <algorithm>
#include <string>

namespace shuke::store {

namespace bulk_indexes_detail {

/// Speed only: a failure changes no result and is not worth ending an operation for.
void tune(Database &database, const std::string &pragma)
{
    const Result<void> ignored = database.exec(pragma.c_str());
    Q_UNUSED(ignored)
}

} // namespace bulk_indexes_detail

Result<void> BulkIndexes::drop(TableId table, qint64 rows, bool uniqueToo, std::span<const std::string_view> untouched)
{
    if (rows <= kMinRows || std::find(m_tables.begin(), m_tables.end(), table) != m_tables.end())
        return {};
    const std::string name(tableName(table));
    const Result<std::optional<qint64>> present = m_database.integer("SELECT count(*) FROM main." + name);
    if (!present)
        return present.error();
    if (rows <= present->value_or(0) / 2)
        return {};
    std::vector<std::string> names;
    {
        Result<Statement> indexes = m_database.prepare(
            "SELECT l.name, s.sql, (SELECT i.name FROM pragma_index_info(l.name, 'main') i WHERE i.seqno = 0) "
            "FROM pragma_index_list(?1, 'main') l JOIN "
            "main.sqlite_schema s ON s.type = 'index' AND s.name = l.name "
            "WHERE l.origin = 'c' AND (?2 OR NOT l.\"unique\")");
        if (!indexes)
            return indexes.error();
        indexes->bindUtf8(1, name);
        indexes->bind(2, uniqueToo);
        for (;;) {
            const Result<bool> row = indexes->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            if (std::find(untouched.begin(), untouched.end(), indexes->utf8(2)) != untouched.end())
                continue;
            names.emplace_back(indexes->utf8(0));
            m_create.emplace_back(indexes->utf8(1).data());
        }
    }
    m_tables.push_back(table);
    for (const std::string &index : names) {
        if (Result<void> done = m_database.exec(("DROP INDEX main." + index).c_str()); !done)
            return done;
    }
    return {};
}

Result<void> BulkIndexes::rebuild()
{
    if (m_create.empty())
        return {};
    const CacheSize cache(m_database, CacheSize::kForSorting);
    bulk_indexes_detail::tune(m_database, "PRAGMA threads=2");
    Result<void> done;
    for (const QByteArray &create : m_create) {
        done = m_database.exec(create.constData());
        if (!done)
            break;
    }
    bulk_indexes_detail::tune(m_database, "PRAGMA threads=0");
    m_create.clear();
    m_tables.clear();
    return done;
}

CacheSize::CacheSize(Database &database, qint64 kibibytes) : m_database(database)
{
    const Result<std::optional<qint64>> before = database.integer("PRAGMA main.cache_size");
    m_before = before ? before->value_or(-2000) : -2000;
    bulk_indexes_detail::tune(database, "PRAGMA main.cache_size=-" + std::to_string(kibibytes));
}

CacheSize::~CacheSize()
{
    bulk_indexes_detail::tune(m_database, "PRAGMA main.cache_size=" + std::to_string(m_before));
}

} // namespace shuke::store
