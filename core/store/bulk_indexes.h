#pragma once

#include "core/base/result.h"
#include "core/base/table_id.h"

#include <QByteArray>

#include <span>
#include <string_view>
#include <vector>

namespace shuke::store {

class Database;

/// Drops the indexes of tables that a bulk operation changes for the most part, and makes them again before its commit:
/// filling an indexed table row by row costs three to four times as much. All inside the operation's transaction, so
/// that a rollback brings the old indexes back.
class BulkIndexes
{
public:
    /// A table of fewer changed rows keeps its indexes.
    static constexpr qint64 kMinRows = 10000;

    explicit BulkIndexes(Database &database) : m_database(database) {}

    /// Drops the indexes made by CREATE INDEX if `rows` rows to insert, change or delete are more than kMinRows and
    /// more than half of what the table holds now. A second call for the same table does nothing. No SELECT may be
    /// running. Kept are those whose first column is in `untouched` (it stays NULL in all those rows).
    Result<void> drop(TableId table, qint64 rows, bool uniqueToo = true,
                      std::span<const std::string_view> untouched = {});
    /// Makes all dropped indexes again. Duplicate if a unique one finds two equal rows.
    Result<void> rebuild();

private:
    Database &m_database;
    std::vector<TableId> m_tables;
    std::vector<QByteArray> m_create;
};

/// Sets PRAGMA cache_size (KiB) and puts the old size back in the destructor.
class CacheSize
{
public:
    CacheSize(Database &database, qint64 kibibytes);
    ~CacheSize();
    CacheSize(const CacheSize &) = delete;
    CacheSize &operator=(const CacheSize &) = delete;

    static constexpr qint64 kForInserts = 64000; ///< Several tables are filled at once.
    static constexpr qint64 kForSorting = 4000;  ///< A larger cache makes SQLite's sorter slower.

private:
    Database &m_database;
    qint64 m_before = 0;
};

} // namespace shuke::store
