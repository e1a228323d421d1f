#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/exchange/parse_result.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QString>
#include <QTimeZone>

#include <optional>
#include <string_view>

namespace shuke::exchange {

enum class DateOrder {
    YearMonthDay,
    DayMonthYear,
    MonthDayYear,
};

/// How the days of a column are written. The default reads everything that is not ambiguous.
struct DateFormat
{
    /// Order of three numbers. A first number of four digits is always the year.
    DateOrder order = DateOrder::YearMonthDay;
    /// Two-digit years are the latest ones up to this year: with 2069, 69 is 2069 and 70 is 1970.
    int lastYear = 2069;
    /// The order could not be told from the data (3/4/2024 and nothing beyond 12).
    bool ambiguous = false;
    /// Not empty: exactly this (yyyy yy MMMM MMM MM M dd d HH H hh h mm m ss s AP, 'quoted', others stand for
    /// themselves).
    QByteArray pattern = {};

    friend bool operator==(const DateFormat &, const DateFormat &) = default;
};

/// A pattern of Qt's kind such as "dd-MM-yy", checked: InvalidInput when day, month or year is missing.
Result<DateFormat> dateFormatFromPattern(QStringView pattern);

/// A day: 2024-03-05, 2024/3/5, 2024.3.5, 20240305, 2024年3月5日, 5/3/2024 and 3/5/24 by the order, 5 Mar 2024, Mar 5,
/// 2024, a spreadsheet's serial number (45292, from 1927 to 2199). A time of day behind it is left out.
Parsed<QDate> parseDay(std::string_view text, const DateFormat &format);

/// Days and times of the business's time zone; keeps what it looked up. Not thread-safe: one per thread.
class LocalTime
{
public:
    explicit LocalTime(const QTimeZone &zone, int dayStartMinutes = 0) : m_zone(zone), m_dayStart(dayStartMinutes) {}
    /// A time that does not exist (clocks put forward) is taken an hour later, one that is twice the first time.
    qint64 toUtcMs(QDate day, int msOfDay);
    QDate dayOf(qint64 utcMs) const { return businessDay(utcMs, m_zone, m_dayStart); }
    QDate dayOf(QDate date, int msOfDay) const { return businessDay(date, msOfDay, m_dayStart); }

private:
    QTimeZone m_zone;
    int m_dayStart;
    QHash<qint64, std::optional<int>> m_offsetOfDay; ///< Seconds east of Greenwich; nothing on days it changes.
};

struct ParsedMoment
{
    QDate day;                   ///< The business day.
    std::optional<qint64> utcMs; ///< Nothing when the text holds no time of day.
};

/// A day with or without a time: 2024-03-05 21:40:16, 2024/3/5 9:40 PM, 2024-03-05T21:40:16.123Z, …+08:00, 下午9:40,
/// serial numbers with a fraction. A time with a zone is converted to the business's. An unreadable time: the day and
/// NotATime.
Parsed<ParsedMoment> parseMoment(std::string_view text, const DateFormat &format, LocalTime &local);

/// A birthday; any part may be missing, at least a year or a month and day are there.
struct ParsedBirthday
{
    std::optional<int> year;
    std::optional<int> month;
    std::optional<int> day;
    bool lunar = false;
    friend bool operator==(const ParsedBirthday &, const ParsedBirthday &) = default;
};

/// All that parseDay takes, and 3-15, 03/15, 3月15日 without a year, 1990 or 1990-03, and days of the Chinese calendar
/// marked 农历 or 阴历 or written so: 农历八月十五, 阴历8-15, 正月初一, 1990年腊月廿三. A leap month is NotADate (no
/// field for it). 0000-03-15, --03-15 and 1900-01-00 style gaps are missing years.
Parsed<ParsedBirthday> parseBirthday(std::string_view text, const DateFormat &format);

} // namespace shuke::exchange
