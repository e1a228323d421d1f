#include "core/exchange/date_text.h"

#include "core/exchange/value_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace shuke::exchange {

namespace date_text_detail {

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                       "friday", "saturday", "sunday"};
constexpr int kFirstYear = 1800;
constexpr int kLastYear = 2200;

void skipSpaces(std::string_view &text)
{
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
}

/// A run of letters that begins (at least three of them) one of the names: its index, or -1 and nothing is taken.
template <size_t N>
int takeName(std::string_view &text, const std::array<std::string_view, N> &names)
{
    size_t length = 0;
    std::array<char, 12> small{};
    while (length < text.size() && isLatinLetter(text[length])) {
        if (length == small.size())
            return -1;
        small[length] = static_cast<char>(text[length] | 0x20);
        ++length;
    }
    std::string_view word(small.data(), length);
    if (word == "sept" || word == "tues" || word == "thur" || word == "thurs")
        word = word.substr(0, 3);
    if (word.size() < 3)
        return -1;
    for (size_t i = 0; i < N; ++i) {
        if (names[i] == word || names[i].substr(0, 3) == word) {
            text.remove_prefix(length);
            takePrefix(text, ".");
            return static_cast<int>(i);
        }
    }
    return -1;
}

/// 年 -> 'y', 月 -> 'm', else the character (- / . space), else 0 and nothing is taken. Spaces around it are taken.
char takeSeparator(std::string_view &text)
{
    std::string_view rest = text;
    skipSpaces(rest);
    char found = 0;
    if (takePrefix(rest, "年"))
        found = 'y';
    else if (takePrefix(rest, "月"))
        found = 'm';
    else if (takePrefix(rest, "-"))
        found = '-';
    else if (takePrefix(rest, "/"))
        found = '/';
    else if (takePrefix(rest, "."))
        found = '.';
    else if (takePrefix(rest, ",") || rest.size() < text.size())
        found = ' ';
    if (found == 0)
        return 0;
    skipSpaces(rest);
    text = rest;
    return found;
}

ParseProblem serialDay(std::string_view number, QDate &day, std::optional<int> &ms)
{
    size_t digits = 0;
    const int days = takeNumber(number, 6, digits);
    constexpr int kFirstSerial = 9863;   // 1927-01-01
    constexpr int kLastSerial = 109'575; // 2199-12-31
    if (days < kFirstSerial || days > kLastSerial)
        return ParseProblem::NotADate;
    day = QDate(1899, 12, 30).addDays(days);
    if (number.size() > 1) {
        double fraction = 0;
        double weight = 0.1;
        for (const char c : number.substr(1)) {
            fraction += weight * (c - '0');
            weight /= 10;
        }
        // Whole seconds: more was never in it.
        ms = std::min(static_cast<int>(std::lround(fraction * 86'400)), 86'399) * 1000;
    }
    return ParseProblem::None;
}

/// Plain digits, perhaps with a fraction: yyyyMMdd, yyyyMMddHHmmss, a serial number.
std::optional<ParseProblem> takeDigitsOnly(std::string_view &text, QDate &day, std::optional<int> &ms)
{
    const size_t length = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::string_view rest = text.substr(length);
    const auto number = [&text](size_t from, size_t count) {
        int value = 0;
        for (const char c : text.substr(from, count))
            value = value * 10 + (c - '0');
        return value;
    };
    if (length == 8 || ((length == 12 || length == 14) && rest.empty())) {
        const ParseProblem problem = makeDay(number(0, 4), number(4, 2), number(6, 2), day);
        if (problem == ParseProblem::OutOfRange)
            return ParseProblem::NotADate; // some other number
        if (length > 8 && problem == ParseProblem::None)
            ms = timeOfDay(number(8, 2), number(10, 2), length == 14 ? number(12, 2) : 0, -1);
        text.remove_prefix(length);
        return problem;
    }
    const bool fraction =
        rest.size() > 1 && rest.front() == '.' && rest.find_first_not_of("0123456789", 1) == std::string_view::npos;
    if ((length == 5 || length == 6 || (length == 4 && fraction && rest.size() > 3)) && (rest.empty() || fraction)) {
        const std::string_view whole = text;
        text = {};
        return serialDay(whole, day, ms);
    }
    if (length > 4)
        return ParseProblem::NotADate;
    return std::nullopt;
}

} // namespace date_text_detail

int takeNumber(std::string_view &text, size_t maxDigits, size_t &digits)
{
    int value = 0;
    digits = 0;
    while (digits < text.size() && digits < maxDigits && isDigit(text[digits])) {
        value = value * 10 + (text[digits] - '0');
        ++digits;
    }
    text.remove_prefix(digits);
    return value;
}

int takeMonthName(std::string_view &text)
{
    return date_text_detail::takeName(text, date_text_detail::kMonths) + 1;
}

int takeHalfDay(std::string_view &text)
{
    std::string_view rest = text;
    date_text_detail::skipSpaces(rest);
    constexpr std::string_view kMorning[] = {"AM", "am", "a.m.", "A.M.", "上午", "早上", "凌晨"};
    constexpr std::string_view kAfternoon[] = {"PM", "pm", "p.m.", "P.M.", "下午", "晚上", "中午"};
    for (const std::string_view word : kMorning) {
        if (takePrefix(rest, word)) {
            text = rest;
            return 0;
        }
    }
    for (const std::string_view word : kAfternoon) {
        if (takePrefix(rest, word)) {
            text = rest;
            return 1;
        }
    }
    return -1;
}

void skipWeekday(std::string_view &text)
{
    using namespace date_text_detail;
    std::string_view rest = text;
    skipSpaces(rest);
    const bool bracket = takePrefix(rest, "(");
    if (takePrefix(rest, "星期") || takePrefix(rest, "周") || takePrefix(rest, "礼拜")) {
        if (rest.size() < 3)
            return;
        rest.remove_prefix(3);
    } else if (takeName(rest, kWeekdays) < 0) {
        return;
    }
    if (bracket && !takePrefix(rest, ")"))
        return;
    takePrefix(rest, ",");
    skipSpaces(rest);
    text = rest;
}

int fullYear(int twoDigits, int lastYear)
{
    const int century = lastYear - lastYear % 100;
    return twoDigits <= lastYear % 100 ? century + twoDigits : century - 100 + twoDigits;
}

ParseProblem makeDay(int year, int month, int dayOfMonth, QDate &day)
{
    using namespace date_text_detail;
    if (year < kFirstYear || year > kLastYear)
        return ParseProblem::OutOfRange;
    day = QDate(year, month, dayOfMonth);
    return day.isValid() ? ParseProblem::None : ParseProblem::NoSuchDay;
}

std::optional<int> timeOfDay(int hour, int minute, int second, int halfDay, int ms)
{
    if (halfDay >= 0) {
        if (hour == 12)
            hour = 0;
        // 下午 15:20 is written too.
        if (halfDay == 1 && hour < 12)
            hour += 12;
    }
    if (hour < 0 || hour > 23 || minute > 59 || second > 60)
        return std::nullopt;
    return ((hour * 60 + minute) * 60 + std::min(second, 59)) * 1000 + ms;
}

ParseProblem takeDay(std::string_view &text, const DateFormat &format, QDate &day, std::optional<int> &ms)
{
    using namespace date_text_detail;
    skipWeekday(text);
    if (const std::optional<ParseProblem> found = takeDigitsOnly(text, day, ms))
        return *found;

    size_t digits = 0;
    if (const int month = takeMonthName(text); month > 0) { // Mar 5, 2024
        takeSeparator(text);
        const int dayOfMonth = takeNumber(text, 2, digits);
        for (const std::string_view ending : {"st", "nd", "rd", "th"})
            takePrefix(text, ending);
        if (digits == 0 || takeSeparator(text) == 0)
            return ParseProblem::NotADate;
        const int year = takeNumber(text, 4, digits);
        if (digits != 4 && digits != 2)
            return ParseProblem::NotADate;
        return makeDay(digits == 2 ? fullYear(year, format.lastYear) : year, month, dayOfMonth, day);
    }

    size_t firstDigits = 0;
    const int first = takeNumber(text, 4, firstDigits);
    const char firstSeparator = takeSeparator(text);
    if (firstDigits == 0 || firstDigits == 3 || firstSeparator == 0)
        return ParseProblem::NotADate;
    const int namedMonth = takeMonthName(text);
    const int second = namedMonth > 0 ? namedMonth : takeNumber(text, 2, digits);
    const char secondSeparator = takeSeparator(text);
    if ((namedMonth == 0 && digits == 0) || secondSeparator == 0)
        return ParseProblem::NotADate;
    const bool chinese = firstSeparator == 'y';
    if (chinese ? secondSeparator != 'm' : namedMonth == 0 && firstSeparator != secondSeparator)
        return ParseProblem::NotADate;

    if (chinese || firstDigits == 4) {
        const int dayOfMonth = takeNumber(text, 2, digits);
        if (digits == 0)
            return ParseProblem::NotADate;
        if (!takePrefix(text, "日"))
            takePrefix(text, "号");
        return makeDay(firstDigits == 4 ? first : fullYear(first, format.lastYear), second, dayOfMonth, day);
    }
    size_t lastDigits = 0;
    const int last = takeNumber(text, 4, lastDigits);
    if (lastDigits == 0 || lastDigits == 3)
        return ParseProblem::NotADate;
    const bool yearLast = lastDigits == 4 || namedMonth > 0 || format.order != DateOrder::YearMonthDay;
    if (!yearLast)
        return makeDay(fullYear(first, format.lastYear), second, last, day);
    const int year = lastDigits == 4 ? last : fullYear(last, format.lastYear);
    const bool dayFirst = namedMonth > 0 || format.order == DateOrder::DayMonthYear ||
                          (format.order == DateOrder::YearMonthDay && first > 12);
    return dayFirst ? makeDay(year, second, first, day) : makeDay(year, first, second, day);
}

bool takeTime(std::string_view text, std::optional<int> &ms, std::optional<int> &offset)
{
    using namespace date_text_detail;
    if (!takePrefix(text, "T") && !takePrefix(text, "t"))
        takePrefix(text, ",");
    int halfDay = takeHalfDay(text);
    skipSpaces(text);
    size_t digits = 0;
    const int hour = takeNumber(text, 2, digits);
    const auto takeMark = [&text](std::string_view word) { return takePrefix(text, ":") || takePrefix(text, word); };
    if (digits == 0 || !(takeMark("时") || takePrefix(text, "點") || takePrefix(text, "点")))
        return false;
    const int minute = takeNumber(text, 2, digits);
    int second = 0;
    int fraction = 0;
    if (digits > 0 && takeMark("分")) {
        second = takeNumber(text, 2, digits);
        takePrefix(text, "秒");
        if (digits > 0 && (takePrefix(text, ".") || takePrefix(text, ","))) {
            fraction = takeNumber(text, 3, digits);
            for (size_t i = digits; i < 3; ++i)
                fraction *= 10;
            text.remove_prefix(std::min(text.find_first_not_of("0123456789"), text.size()));
        }
    }
    if (halfDay < 0)
        halfDay = takeHalfDay(text);
    ms = timeOfDay(hour, minute, second, halfDay, fraction);
    if (!ms)
        return false;

    skipSpaces(text);
    if (takePrefix(text, "Z") || takePrefix(text, "z") || takePrefix(text, "UTC") || takePrefix(text, "GMT"))
        offset = 0;
    if (text.empty())
        return true;
    const bool west = text.front() == '-';
    if (!takePrefix(text, "+") && !takePrefix(text, "-"))
        return false;
    const int hours = takeNumber(text, 2, digits);
    takePrefix(text, ":");
    size_t minuteDigits = 0;
    const int minutes = takeNumber(text, 2, minuteDigits);
    if (digits == 0 || minuteDigits == 1 || hours > 14 || minutes > 59 || !text.empty())
        return false;
    offset = (west ? -1 : 1) * (hours * 3600 + minutes * 60);
    return true;
}

} // namespace shuke::exchange
