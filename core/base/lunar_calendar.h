#pragma once

#include <QDate>

#include <optional>

namespace shuke {

// The Chinese calendar (农历) as the Hong Kong Observatory publishes it, by GB/T 33661-2017 in Chinese standard time.
// Pure and thread-safe; about 50 ns a call.

inline constexpr int kFirstLunarYear = 1901; ///< Begins on 1901-02-19.
inline constexpr int kLastLunarYear = 2100;  ///< Ends on 2101-01-28.

/// A day of the Chinese calendar.
struct LunarDay
{
    int year = 0;      ///< Of our era: the year of ours in which the lunar year begins.
    int month = 0;     ///< 1 … 12
    int day = 0;       ///< 1 … 29 or 30
    bool leap = false; ///< In the leap month that follows the month of this number.

    friend bool operator==(const LunarDay &, const LunarDay &) = default;
};

/// Nothing for a day outside the years above, or an invalid one.
std::optional<LunarDay> lunarOf(QDate day);
/// The other way round. Nothing for a day that does not exist, such as the 30th of a month of 29 days.
std::optional<QDate> solarOf(const LunarDay &day);
/// 29 or 30; 0 if there is no such month.
int lunarMonthDays(int year, int month, bool leap = false);

} // namespace shuke
