#include "core/contacts/contact_twins.h"

#include "core/store/database.h"
#include "core/store/statement.h"

namespace shuke::contacts {

Result<std::unordered_map<qint64, int>> contactTwins(store::Database &database)
{
    Result<store::Statement> rows = database.prepare(
        "SELECT id, place FROM (SELECT id, row_number() OVER twins AS place, count(*) OVER "
        "(PARTITION BY name, phone, email) AS twins FROM contact WHERE external_id IS NULL AND deleted_at IS NULL "
        "WINDOW twins AS (PARTITION BY name, phone, email ORDER BY id)) WHERE twins > 1");
    if (!rows)
        return rows.error();
    std::unordered_map<qint64, int> twins;
    while (true) {
        const Result<bool> more = rows->step();
        if (!more)
            return more.error();
        if (!*more)
            return twins;
        twins.emplace(rows->integer(0), static_cast<int>(rows->integer(1)));
    }
}

} // namespace shuke::contacts
