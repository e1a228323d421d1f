#include "core/base/lunar_calendar.h"
#include "tests/support/catch.h"

#include <array>

using namespace shuke;

namespace test_lunar_calendar {

/// All days that the calendar knows.
const QDate kFirst(1901, 2, 19);
const QDate kLast(2101, 1, 28);

QDate newYear(int year)
{
    return solarOf({year, 1, 1, false}).value_or(QDate());
}

int leapMonth(int year)
{
    for (int month = 1; month <= 12; ++month) {
        if (lunarMonthDays(year, month, true) > 0)
            return month;
    }
    return 0;
}

} // namespace test_lunar_calendar

using namespace test_lunar_calendar;

TEST_CASE("the lunar new year falls on the days that were published", "[lunar]")
{
    for (const QDate day :
         {QDate(1901, 2, 19), QDate(1912, 2, 18), QDate(1916, 2, 3),  QDate(1949, 1, 29), QDate(1954, 2, 3),
          QDate(1985, 2, 20), QDate(2000, 2, 5),  QDate(2012, 1, 23), QDate(2018, 2, 16), QDate(2019, 2, 5),
          QDate(2020, 1, 25), QDate(2021, 2, 12), QDate(2022, 2, 1),  QDate(2023, 1, 22), QDate(2024, 2, 10),
          QDate(2025, 1, 29), QDate(2026, 2, 17), QDate(2027, 2, 6),  QDate(2030, 2, 3),  QDate(2033, 1, 31),
          QDate(2034, 2, 19), QDate(2100, 2, 9)}) {
        INFO(day.toString(Qt::ISODate).toStdString());
        CHECK(newYear(day.year()) == day);
        CHECK(lunarOf(day) == LunarDay{day.year(), 1, 1, false});
    }
}

TEST_CASE("leap months are those of the almanac, also the one of 2033 that old calendars get wrong", "[lunar]")
{
    const std::array<std::pair<int, int>, 16> leaps{{{1917, 2},
                                                     {1922, 5},
                                                     {1984, 10},
                                                     {1985, 0},
                                                     {1987, 6},
                                                     {1998, 5},
                                                     {2004, 2},
                                                     {2012, 4},
                                                     {2014, 9},
                                                     {2017, 6},
                                                     {2020, 4},
                                                     {2023, 2},
                                                     {2025, 6},
                                                     {2026, 0},
                                                     {2033, 11},
                                                     {2034, 0}}};
    for (const auto &[year, month] : leaps) {
        INFO(year);
        CHECK(leapMonth(year) == month);
    }
    CHECK(lunarOf(QDate(2025, 7, 24)) == LunarDay{2025, 6, 30, false});
    CHECK(lunarOf(QDate(2025, 7, 25)) == LunarDay{2025, 6, 1, true});
    CHECK(lunarOf(QDate(2025, 8, 23)) == LunarDay{2025, 7, 1, false});
    CHECK(solarOf({2025, 6, 1, true}) == QDate(2025, 7, 25));
    CHECK(lunarOf(QDate(2033, 12, 22)) == LunarDay{2033, 11, 1, true});
}

TEST_CASE("feasts fall on the days that were published", "[lunar]")
{
    CHECK(solarOf({2025, 8, 15, false}) == QDate(2025, 10, 6));  // Mid-Autumn
    CHECK(solarOf({2025, 5, 5, false}) == QDate(2025, 5, 31));   // Dragon Boat
    CHECK(solarOf({2013, 5, 5, false}) == QDate(2013, 6, 12));   // folk calendars: the 13th
    CHECK(solarOf({1978, 8, 15, false}) == QDate(1978, 9, 17));  // folk calendars: the 16th
    CHECK(solarOf({2024, 12, 29, false}) == QDate(2025, 1, 28)); // New Year's eve without a 30th
    CHECK(solarOf({2023, 12, 30, false}) == QDate(2024, 2, 9));
}

TEST_CASE("new moons next to midnight fall on the day of the Hong Kong Observatory", "[lunar]")
{
    CHECK(lunarOf(QDate(1914, 11, 17)) == LunarDay{1914, 10, 1, false});
    CHECK(lunarOf(QDate(1920, 11, 10)) == LunarDay{1920, 10, 1, false});
    CHECK(lunarOf(QDate(1916, 2, 3)) == LunarDay{1916, 1, 1, false});
    CHECK(lunarOf(QDate(2057, 9, 28)) == LunarDay{2057, 9, 1, false});
    CHECK(lunarOf(QDate(2089, 9, 4)) == LunarDay{2089, 8, 1, false});
    CHECK(lunarOf(QDate(2097, 8, 7)) == LunarDay{2097, 7, 1, false});
}

TEST_CASE("every day of two centuries is the day behind the one before, there and back", "[lunar]")
{
    LunarDay before{1901, 1, 0, false};
    for (QDate day = kFirst; day <= kLast; day = day.addDays(1)) {
        const std::optional<LunarDay> lunar = lunarOf(day);
        if (!lunar || solarOf(*lunar) != day)
            FAIL(day.toString(Qt::ISODate).toStdString());
        LunarDay next = before;
        if (next.day < lunarMonthDays(before.year, before.month, before.leap)) {
            ++next.day;
        } else {
            next.day = 1;
            next.leap = !before.leap && leapMonth(before.year) == before.month;
            if (!next.leap)
                next = before.month == 12 ? LunarDay{before.year + 1, 1, 1, false}
                                          : LunarDay{before.year, before.month + 1, 1, false};
        }
        if (*lunar != next)
            FAIL("not behind the day before: " << day.toString(Qt::ISODate).toStdString());
        before = next;
    }
    CHECK(before == LunarDay{2100, 12, 29, false});
}

TEST_CASE("a year has months of 29 and 30 days, 12 or 13 of them, and begins between 21 January and 21 February",
          "[lunar]")
{
    for (int year = kFirstLunarYear; year <= kLastLunarYear; ++year) {
        int days = 0;
        for (int month = 1; month <= 12; ++month) {
            days += lunarMonthDays(year, month);
            CHECK((lunarMonthDays(year, month) == 29 || lunarMonthDays(year, month) == 30));
        }
        if (leapMonth(year) > 0)
            days += lunarMonthDays(year, leapMonth(year), true);
        INFO(year);
        CHECK((leapMonth(year) > 0 ? days >= 383 && days <= 385 : days >= 353 && days <= 355));
        CHECK(newYear(year) >= QDate(year, 1, 21));
        CHECK(newYear(year) <= QDate(year, 2, 21));
        if (year > kFirstLunarYear)
            CHECK(newYear(year - 1).daysTo(newYear(year)) >= 353);
    }
}

TEST_CASE("outside its two centuries the lunar calendar knows nothing, and no day that does not exist", "[lunar]")
{
    CHECK_FALSE(lunarOf(QDate()));
    CHECK_FALSE(lunarOf(kFirst.addDays(-1)));
    CHECK_FALSE(lunarOf(kLast.addDays(1)));
    CHECK_FALSE(lunarOf(QDate(1, 1, 1)));
    CHECK_FALSE(lunarOf(QDate(9999, 12, 31)));
    for (const LunarDay &day : {LunarDay{1900, 12, 1, false}, LunarDay{2101, 1, 1, false}, LunarDay{2025, 0, 1, false},
                                LunarDay{2025, 13, 1, false}, LunarDay{2025, 1, 0, false}, LunarDay{2025, 1, 31, false},
                                LunarDay{2024, 12, 30, false}, LunarDay{2025, 5, 1, true}, LunarDay{2026, 6, 1, true},
                                LunarDay{2025, 6, 30, true}, LunarDay{-1, 1, 1, false}, LunarDay{2025, -6, 1, true}})
        CHECK_FALSE(solarOf(day));
    CHECK(lunarMonthDays(1900, 1) == 0);
    CHECK(lunarMonthDays(2025, 6, true) == 29);
}
