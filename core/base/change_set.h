#pragma once

#include "core/base/ids.h"
#include "core/base/table_id.h"

#include <QByteArray>

#include <array>
#include <utility>
#include <vector>

namespace shuke {

/// Ids [first, last], both included.
struct IdRange
{
    qint64 first = 0;
    qint64 last = -1;
    qint64 count() const { return last - first + 1; }
    friend bool operator==(const IdRange &, const IdRange &) = default;
};

/// What one committed operation changed in one table. Each id stands in at most one of the lists, by its net effect.
struct TableChanges
{
    std::vector<qint64> inserted;
    std::vector<qint64> updated;
    std::vector<qint64> deleted;
    std::vector<IdRange> insertedRanges; ///< Bulk inserts.
    bool many = false;                   ///< More than kManyRows row changes: the lists are empty, reload the table.

    bool isEmpty() const
    {
        return !many && inserted.empty() && updated.empty() && deleted.empty() && insertedRanges.empty();
    }
};

/// The rows one operation changed; what listeners get after the commit.
struct ChangeSet
{
    static constexpr size_t kManyRows = 10000;

    OperationId operation; ///< Invalid when the command changed nothing (no operation is then kept).
    QByteArray kind;
    qint64 rowCount = 0;
    std::array<TableChanges, kTableCount> tables;

    const TableChanges &of(TableId table) const { return tables[static_cast<size_t>(table)]; }
    TableChanges &of(TableId table) { return tables[static_cast<size_t>(table)]; }
    bool touches(TableId table) const { return !of(table).isEmpty(); }
    bool isEmpty() const { return rowCount == 0; }
};

} // namespace shuke
