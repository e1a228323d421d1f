#pragma once

#include "core/base/result.h"

#include <QtGlobal>

#include <unordered_map>

namespace shuke::store {
class Database;
}

namespace shuke::sales {

/// The order of the names in a small table that stores no sort key: read once, before a scan of millions of rows that
/// refer to it.
class NameRanks
{
public:
    static Result<NameRanks> ofStaff(store::Database &database); ///< Names of people.
    static Result<NameRanks> ofShops(store::Database &database);

    /// 1, 2, … in the order of nameSortKey; equal where the keys are. 0: no such row, or a name without a key.
    qint64 of(qint64 id) const
    {
        const auto found = m_ranks.find(id);
        return found == m_ranks.end() ? 0 : found->second;
    }

private:
    static Result<NameRanks> read(store::Database &database, const char *sql, bool areNamesOfPeople);

    std::unordered_map<qint64, qint64> m_ranks;
};

} // namespace shuke::sales
