#include "core/value/driver_periods.h"

#include <algorithm>

namespace shuke::value {

namespace driver_periods_detail {

bool isWhole(const DayRange &days)
{
    return days.from.isValid() && days.to.isValid() && days.from < days.to;
}

} // namespace driver_periods_detail

bool DriverPeriods::areWhole() const
{
    return driver_periods_detail::isWhole(period) && driver_periods_detail::isWhole(base);
}

DriverPeriods driverPeriods(DriverSpan span, bool yearBefore, QDate today)
{
    constexpr int kMonthsOfQuarter = 3;
    constexpr int kMonthsOfYear = 12;
    QDate end(today.year(), today.month(), 1); // the day after the period
    int months = 1;
    switch (span) {
    case DriverSpan::Month:
        break;
    case DriverSpan::Quarter:
        months = kMonthsOfQuarter;
        end = QDate(today.year(), (today.month() - 1) / kMonthsOfQuarter * kMonthsOfQuarter + 1, 1);
        break;
    case DriverSpan::Year:
        months = kMonthsOfYear;
        end = QDate(today.year(), 1, 1);
        break;
    case DriverSpan::Last12Months:
        months = kMonthsOfYear;
        break;
    case DriverSpan::RunningMonth: {
        const QDate other = end.addMonths(yearBefore ? -kMonthsOfYear : -1);
        return {{end, today.addDays(1)}, {other, std::min(other.addDays(today.day()), other.addMonths(1))}};
    }
    }
    const int back = yearBefore ? kMonthsOfYear : months;
    const QDate begin = end.addMonths(-months);
    return {{begin, end}, {begin.addMonths(-back), end.addMonths(-back)}};
}

} // namespace shuke::value
