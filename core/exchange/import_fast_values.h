#pragma once

#include <QtGlobal>

#include <array>
#include <optional>
#include <string_view>

namespace shuke::exchange {

// The shapes nearly every cell has, told apart before the general parsers are asked: they give the same values, or
// nothing. Tested against those parsers.

/// "2024-03-05", also with '/', years 1900 to 2199: the Julian day number.
inline std::optional<qint64> plainJulianDay(std::string_view text)
{
    if (text.size() != 10 || (text[4] != '-' && text[4] != '/') || text[7] != text[4])
        return std::nullopt;
    std::array<int, 8> digits = {};
    size_t place = 0;
    for (const size_t i : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u}) {
        const int digit = text[i] - '0';
        if (digit < 0 || digit > 9)
            return std::nullopt;
        digits[place++] = digit;
    }
    const int year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
    const int month = digits[4] * 10 + digits[5];
    const int day = digits[6] * 10 + digits[7];
    constexpr std::array<int, 13> kDays = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > kDays[static_cast<size_t>(month)])
        return std::nullopt;
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (month == 2 && day == 29 && !leap)
        return std::nullopt;
    // Days since 1 March of year 0, then to the Julian day of that day.
    const qint64 shifted = month <= 2 ? year - 1 : year;
    const qint64 inYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + inYear + 1721120;
}

/// Eleven digits that begin with 13 to 19: a mainland mobile number and nothing else.
inline bool isPlainMobile(std::string_view text)
{
    if (text.size() != 11 || text[0] != '1' || text[1] < '3')
        return false;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return false;
    }
    return true;
}

/// Nothing to trim: it begins and ends with a visible ASCII character.
inline bool isPlainEdged(std::string_view text)
{
    return text.empty() || (text.front() > ' ' && text.front() < 0x7f && text.back() > ' ' && text.back() < 0x7f);
}

} // namespace shuke::exchange
