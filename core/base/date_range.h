#pragma once

#include <QDate>

namespace shuke {

/// Local calendar days [from, to). An invalid `from` is "since ever", an invalid `to` is "for ever".
struct DayRange
{
    QDate from;
    QDate to;

    bool contains(QDate day) const { return (!from.isValid() || day >= from) && (!to.isValid() || day < to); }
    friend bool operator==(const DayRange &, const DayRange &) = default;
};

/// The window of `months` months that ends with `asOf` (included): (asOf − months, asOf].
inline DayRange monthsUpTo(QDate asOf, int months)
{
    return {asOf.addMonths(-months).addDays(1), asOf.addDays(1)};
}

} // namespace shuke
