#include "core/sales/name_ranks.h"

#include "core/base/pinyin.h"
#include "core/store/row_scan.h"

#include <map>
#include <string>
#include <vector>

namespace shuke::sales {

Result<NameRanks> NameRanks::ofStaff(store::Database &database)
{
    return read(database, "SELECT scan_row(id, name) FROM staff", true);
}

Result<NameRanks> NameRanks::ofShops(store::Database &database)
{
    return read(database, "SELECT scan_row(id, name) FROM shop", false);
}

Result<NameRanks> NameRanks::read(store::Database &database, const char *sql, bool areNamesOfPeople)
{
    std::map<std::string, std::vector<qint64>> idsByKey;
    const Result<void> scanned = store::scanRows(database, sql, [&](const store::ScanRow &row) {
        if (std::string key = nameSortKey(row.utf8(1), areNamesOfPeople); !key.empty())
            idsByKey[std::move(key)].push_back(row.integer(0));
        return true;
    });
    if (!scanned)
        return scanned.error();
    NameRanks ranks;
    qint64 rank = 0;
    for (const auto &[key, ids] : idsByKey) {
        ++rank;
        for (const qint64 id : ids)
            ranks.m_ranks.emplace(id, rank);
    }
    return ranks;
}

} // namespace shuke::sales
