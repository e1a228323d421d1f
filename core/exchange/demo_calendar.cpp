#include "core/exchange/demo_calendar.h"

#include <algorithm>
#include <array>

namespace shuke::exchange {

namespace demo_calendar_detail {

constexpr int kFirstYear = 2015;
// Month · 100 + day in the Gregorian calendar, 2015–2035.
constexpr std::array<int, 21> kSpring = {219, 208, 128, 216, 205, 125, 212, 201, 122, 210, 129,
                                         217, 206, 126, 213, 203, 123, 211, 131, 219, 208};
constexpr std::array<int, 21> kAutumn = {927, 915, 1004, 924, 913, 1001, 921, 910, 929, 917, 1006,
                                         925, 915, 1003, 922, 912, 1001, 919, 908, 927, 916};

QDate fromTable(const std::array<int, 21> &table, int year, int otherwise)
{
    const int index = year - kFirstYear;
    const int day =
        index >= 0 && index < static_cast<int>(table.size()) ? table[static_cast<size_t>(index)] : otherwise;
    return {year, day / 100, day % 100};
}

} // namespace demo_calendar_detail

QDate springFestival(int year)
{
    return demo_calendar_detail::fromTable(demo_calendar_detail::kSpring, year, 204);
}

QDate midAutumn(int year)
{
    return demo_calendar_detail::fromTable(demo_calendar_detail::kAutumn, year, 921);
}

bool isBefore(QDate day, QDate festival, int days)
{
    const qint64 left = day.daysTo(festival);
    return left >= 0 && left < days;
}

int demoDayWeight(QDate day)
{
    constexpr std::array<int, 12> kMonth = {105, 95, 95, 100, 105, 90, 85, 85, 105, 115, 110, 115};
    constexpr std::array<int, 7> kWeekday = {85, 85, 80, 95, 115, 165, 155}; // Monday first
    int weight =
        kMonth[static_cast<size_t>(day.month() - 1)] * kWeekday[static_cast<size_t>(day.dayOfWeek() - 1)] / 100;
    const QDate spring = springFestival(day.year());
    if (const qint64 since = spring.daysTo(day); since >= 0 && since < 3)
        return 5;
    if (isBefore(day, spring, 18) || isBefore(day, midAutumn(day.year()), 21))
        weight = weight * 150 / 100;
    return std::clamp(weight, 5, 260);
}

} // namespace shuke::exchange
