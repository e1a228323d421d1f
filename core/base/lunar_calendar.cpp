// The table was made by a program that is not kept: new moons (Meeus, Astronomical Algorithms, chapter 49) and the
// Sun's longitude (chapter 25) at UTC+8 give the months and the leap months. They agree with the years 1901 … 2099 of
// the Observatory's tables but for five new moons within two minutes of midnight or before China had a standard time,
// for which its day stands here: 1914-11-17, 1916-02-03, 1920-11-10, 2057-09-28, 2097-08-07. (The Chinese calendar of
// ICU 72 differs from those tables in 15 years.)
#include "core/base/lunar_calendar.h"

#include <array>

namespace shuke {

namespace lunar_calendar_detail {

/// One word a year. Bits 0 … 3: the month that the leap month follows, 0: none. 4 … 16: the lengths of the months in
/// their order, the first one highest: 1 for 30 days. 17 … 22: the days from 1 January to the lunar new year.
constexpr std::array<quint32, kLastLunarYear - kFirstLunarYear + 1> kYears = {
    0x6295c0, 0x4d4ae0, 0x38a4d5, 0x5da4c0, 0x45b2a0, 0x30d554, 0x56ad40, 0x4135a0, 0x2a95d2, 0x5095c0, // 1901
    0x3b49b6, 0x6149a0, 0x49a4a0, 0x33aa55, 0x596a80, 0x43ad40, 0x2d2da2, 0x532b60, 0x3e9377, 0x6492e0, // 1911
    0x4d4960, 0x3764b5, 0x5cd4a0, 0x46da80, 0x2f5b54, 0x5656c0, 0x412ae0, 0x2c92f2, 0x5092e0, 0x3ac966, // 1921
    0x5fa940, 0x49d4a0, 0x32da95, 0x58b5a0, 0x4456c0, 0x2f26e3, 0x5325c0, 0x3d92d7, 0x6392a0, 0x4da940, // 1931
    0x35b4a6, 0x5b6aa0, 0x46ad40, 0x3155b4, 0x564ba0, 0x4125a0, 0x2b92b2, 0x5152a0, 0x396957, 0x5ed940, // 1941
    0x496aa0, 0x34ab55, 0x589b40, 0x434b60, 0x2ea573, 0x54a560, 0x3d52a8, 0x61d2a0, 0x4cd540, 0x375aa6, // 1951
    0x5b56a0, 0x4696c0, 0x314ae4, 0x574ae0, 0x40a4c0, 0x29d263, 0x4fb2a0, 0x3ab557, 0x5ead40, 0x492da0, // 1961
    0x3495d5, 0x5a95a0, 0x4349a0, 0x2da4d4, 0x53a4a0, 0x3daa58, 0x616a80, 0x4b6d40, 0x372da6, 0x5d2b60, // 1971
    0x469360, 0x314974, 0x574960, 0x4164ba, 0x64d4a0, 0x4eda80, 0x395b46, 0x5f56c0, 0x492ae0, 0x3492f5, // 1981
    0x5a92e0, 0x44c960, 0x2cd4a3, 0x51d4a0, 0x3cd658, 0x62b580, 0x4b56c0, 0x3726d5, 0x5d25c0, 0x4792c0, // 1991
    0x2fa954, 0x55a940, 0x3fb4a0, 0x2ab552, 0x4ead40, 0x3955b7, 0x604ba0, 0x4b25a0, 0x3392b5, 0x5952a0, // 2001
    0x436940, 0x2d6aa4, 0x515aa0, 0x3cab59, 0x629740, 0x4d4b60, 0x36a576, 0x5ca560, 0x475260, 0x30e954, // 2011
    0x54d540, 0x3f5aa0, 0x2a9b52, 0x5096c0, 0x394ae6, 0x5f49c0, 0x49a4c0, 0x33d265, 0x57aa60, 0x42b540, // 2021
    0x2cd6a3, 0x532da0, 0x3c95db, 0x6295a0, 0x4d49a0, 0x37a4b6, 0x5ba4a0, 0x45aa40, 0x2fb545, 0x556b40, // 2031
    0x3eada0, 0x2a95b2, 0x509360, 0x3b4977, 0x5f4960, 0x4954a0, 0x336a55, 0x58da40, 0x415b40, 0x2cab63, // 2041
    0x5326e0, 0x3e92f8, 0x6292e0, 0x4cc960, 0x36d4a6, 0x5bd4a0, 0x44d540, 0x2f56c4, 0x5555c0, 0x4125c0, // 2051
    0x2992e3, 0x4f92c0, 0x39a957, 0x5fa940, 0x47b4a0, 0x32b555, 0x58ad40, 0x434da0, 0x2ca5d4, 0x52a5a0, // 2061
    0x3d52b8, 0x6352a0, 0x4b6940, 0x356aa6, 0x5b5aa0, 0x46ab40, 0x2f4ba4, 0x554b60, 0x40a560, 0x2b5273, // 2071
    0x4ed260, 0x38e537, 0x5ed540, 0x495aa0, 0x329b55, 0x5896c0, 0x434ae0, 0x2ea4e4, 0x51a2c0, 0x3bd268, // 2081
    0x61aa40, 0x4bb540, 0x34d6a6, 0x5aada0, 0x4695c0, 0x3149d4, 0x5545a0, 0x3fa2a0, 0x29b252, 0x4faa40, // 2091
};

class Year
{
public:
    explicit Year(int year)
        : m_word(kYears[static_cast<size_t>(year - kFirstLunarYear)]),
          m_firstDay(QDate(year, 1, 1).toJulianDay() + (m_word >> 17))
    {}

    qint64 firstDay() const { return m_firstDay; } ///< A Julian day.
    int leapMonth() const { return static_cast<int>(m_word & 15); }
    int monthCount() const { return leapMonth() == 0 ? 12 : 13; }
    int daysAt(int place) const { return (m_word >> (16 - place) & 1) != 0 ? 30 : 29; }
    /// Where a month stands among those of the year, from 0; -1 if there is none.
    int placeOf(int month, bool leap) const
    {
        if (month < 1 || month > 12 || (leap && month != leapMonth()))
            return -1;
        return month - 1 + (leap || (leapMonth() != 0 && month > leapMonth()) ? 1 : 0);
    }

private:
    quint32 m_word;
    qint64 m_firstDay;
};

bool isKnown(int year)
{
    return year >= kFirstLunarYear && year <= kLastLunarYear;
}

} // namespace lunar_calendar_detail

std::optional<LunarDay> lunarOf(QDate day)
{
    using namespace lunar_calendar_detail;
    int number = day.year();
    if (!isKnown(number) || day.toJulianDay() < Year(number).firstDay())
        --number;
    if (!day.isValid() || !isKnown(number))
        return std::nullopt;
    const Year year(number);
    qint64 rest = day.toJulianDay() - year.firstDay();
    for (int place = 0; place < year.monthCount(); ++place) {
        if (rest < year.daysAt(place)) {
            const bool behindLeap = year.leapMonth() != 0 && place >= year.leapMonth();
            return LunarDay{number, behindLeap ? place : place + 1, static_cast<int>(rest) + 1,
                            behindLeap && place == year.leapMonth()};
        }
        rest -= year.daysAt(place);
    }
    return std::nullopt;
}

std::optional<QDate> solarOf(const LunarDay &day)
{
    using namespace lunar_calendar_detail;
    if (day.day < 1 || day.day > lunarMonthDays(day.year, day.month, day.leap))
        return std::nullopt;
    const Year year(day.year);
    qint64 julian = year.firstDay() + day.day - 1;
    for (int place = year.placeOf(day.month, day.leap) - 1; place >= 0; --place)
        julian += year.daysAt(place);
    return QDate::fromJulianDay(julian);
}

int lunarMonthDays(int year, int month, bool leap)
{
    using namespace lunar_calendar_detail;
    if (!isKnown(year))
        return 0;
    const int place = Year(year).placeOf(month, leap);
    return place < 0 ? 0 : Year(year).daysAt(place);
}

} // namespace shuke
