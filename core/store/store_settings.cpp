#include "core/store/store_settings.h"

#include "core/base/clock.h"
#include "core/store/database.h"

namespace shuke::store {

Result<StoreSettings> readSettings(Database &database)
{
    Result<Statement *> rows =
        database.cached("SELECT key, value FROM setting WHERE key IN ('currency', 'time_zone', 'day_start_minutes')");
    if (!rows)
        return rows.error();
    StoreSettings settings;
    for (;;) {
        const Result<bool> more = (*rows)->step();
        if (!more)
            return more.error();
        if (!*more)
            return settings;
        const std::string_view key = (*rows)->utf8(0);
        const QString value = (*rows)->text(1);
        if (key == "currency") {
            settings.currency = value;
        } else if (key == "time_zone") {
            settings.timeZone = value.toUtf8();
        } else {
            const int minutes = value.toInt();
            settings.dayStartMinutes = minutes > 0 && minutes <= kLatestDayStart ? minutes : 0;
        }
    }
}

} // namespace shuke::store
