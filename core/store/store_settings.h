#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace shuke::store {

class Database;

/// What the table `setting` says about the business.
struct StoreSettings
{
    QString currency;        ///< ISO 4217; amounts of the store are in its minor units.
    QByteArray timeZone;     ///< IANA.
    int dayStartMinutes = 0; ///< 0 … kLatestDayStart after midnight; 0 too for a value that is none.

    friend bool operator==(const StoreSettings &, const StoreSettings &) = default;
};

/// On any connection. A setting that is missing is empty or 0.
Result<StoreSettings> readSettings(Database &database);

} // namespace shuke::store
