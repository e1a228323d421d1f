#pragma once

#include "core/base/command.h"

#include <QByteArray>
#include <QString>

namespace shuke::session {

/// What a store knows about the business it belongs to.
struct BusinessSettings
{
    QString currency;        ///< ISO 4217.
    QByteArray timeZone;     ///< IANA.
    int dayStartMinutes = 0; ///< 0 … kLatestDayStart after midnight: when the business day begins.

    friend bool operator==(const BusinessSettings &, const BusinessSettings &) = default;
};

struct BusinessStatus
{
    BusinessSettings settings;
    bool hasAmounts = false; ///< Orders (also in the trash) or prices of products: the currency cannot change any more.
};
/// Cheap.
Query<BusinessStatus> businessStatus();

/// What other settings would do to the orders and refunds that are written down already.
struct DayMoves
{
    qint64 withTime = 0; ///< Documents outside the trash whose time of day is known …
    qint64 moving = 0;   ///< … and those of them that fall on another day by the new settings.
};
/// Looks at all documents; about 0.2 s per 100,000. A document whose day was set by hand (it is not what its time and
/// the present settings tell) does not move. Canceled.
Query<DayMoves> dayMoves(BusinessSettings next, CancelToken cancel = {});

/// Writes the settings. With `moveOrders` the documents counted by dayMoves get their new days in the same operation,
/// and so do their payments of the same day; also documents in the trash. Times of day (instants) never change. About
/// 15 s per 100,000 that move.
///
/// InvalidInput: no currency code, no such zone, a start outside its range. Conflict: another currency while there are
/// amounts (see BusinessStatus). Equal settings change nothing.
Command changeBusinessSettings(BusinessSettings next, bool moveOrders);

} // namespace shuke::session
