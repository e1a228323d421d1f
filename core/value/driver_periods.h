#pragma once

#include "core/base/date_range.h"

namespace shuke::value {

/// The month, quarter, or year before the one of a day, the twelve months before its month, or its own month so far.
enum class DriverSpan : quint8 { Month, Quarter, Year, Last12Months, RunningMonth };

/// What is explained, and what it is compared with. Both have both ends.
struct DriverPeriods
{
    DayRange period;
    DayRange base;
    friend bool operator==(const DriverPeriods &, const DriverPeriods &) = default;

    /// Both have two ends and a day or more.
    bool areWhole() const;
};
/// The span that was over last on the day, against the one before it or, with `yearBefore`, the same a year before. The
/// running month goes with the same days of the other month, or all of it if that is shorter.
DriverPeriods driverPeriods(DriverSpan span, bool yearBefore, QDate today);

} // namespace shuke::value
