#include "core/exchange/date_parse.h"
#include "core/exchange/date_text.h"
#include "core/exchange/value_text.h"

#include <array>

namespace shuke::exchange {

namespace birthday_parse_detail {

constexpr std::array<std::string_view, 11> kDigits = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

/// 一 … 九十九 in Chinese digits off the front, also 初五, 廿三, 卅; 0 for none. `lunar` is set by 初 and 廿.
int takeChineseNumber(std::string_view &text, bool &lunar)
{
    const auto takeDigit = [&text]() {
        for (size_t i = 1; i <= 10; ++i) {
            if (takePrefix(text, kDigits[i]))
                return static_cast<int>(i);
        }
        return 0;
    };
    if (takePrefix(text, "初")) {
        lunar = true;
        return takeDigit();
    }
    if (takePrefix(text, "廿")) {
        lunar = true;
        return 20 + takeDigit();
    }
    if (takePrefix(text, "卅"))
        return 30;
    const int first = takeDigit();
    if (first == 0)
        return 0;
    if (first == 10)
        return 10 + takeDigit() % 10;
    return takePrefix(text, "十") ? first * 10 + takeDigit() : first;
}

/// 正月初一, 腊月廿三, 八月十五, 三月五日.
Parsed<ParsedBirthday> readChinese(std::string_view text, ParsedBirthday birthday)
{
    bool lunar = birthday.lunar;
    int month = 0;
    if (takePrefix(text, "正"))
        month = 1;
    else if (takePrefix(text, "冬"))
        month = 11;
    else if (takePrefix(text, "腊") || takePrefix(text, "臘"))
        month = 12;
    if (month > 0)
        lunar = true;
    else
        month = takeChineseNumber(text, lunar);
    if (month < 1 || month > 12 || !takePrefix(text, "月"))
        return ParseProblem::NotADate;
    size_t digits = 0;
    int day = takeNumber(text, 2, digits);
    if (digits == 0) {
        day = takeChineseNumber(text, lunar);
        // The sun's calendar says 十五日; without 日 it is the moon's.
        const bool named = takePrefix(text, "日") || takePrefix(text, "号");
        lunar = lunar || !named;
    } else {
        takePrefix(text, "日");
    }
    if (day < 1 || day > 31 || !text.empty())
        return ParseProblem::NotADate;
    birthday.month = month;
    birthday.day = day;
    birthday.lunar = lunar;
    return birthday;
}

bool isRealDay(const ParsedBirthday &birthday)
{
    const int month = birthday.month.value_or(1);
    const int day = birthday.day.value_or(1);
    if (birthday.lunar)
        return month >= 1 && month <= 12 && day >= 1 && day <= 30;
    return QDate::isValid(birthday.year.value_or(2000), month, day); // 29 February needs a leap year
}

/// Words for the calendar off either end, with their brackets.
void takeCalendar(std::string_view &text, bool &lunar)
{
    constexpr std::string_view kLunar[] = {"农历",  "農曆",   "阴历",   "陰曆",   "旧历",
                                           "lunar", "(农历)", "(阴历)", "(lunar)"};
    constexpr std::string_view kSolar[] = {"公历", "公曆", "阳历", "陽曆", "新历", "solar", "(公历)", "(阳历)"};
    for (const std::string_view word : kLunar) {
        if (takePrefix(text, word) || takeSuffix(text, word))
            lunar = true;
    }
    for (const std::string_view word : kSolar) {
        if (!takePrefix(text, word))
            takeSuffix(text, word);
    }
    takePrefix(text, ":");
    text = trimmedText(text);
}

} // namespace birthday_parse_detail

Parsed<ParsedBirthday> parseBirthday(std::string_view text, const DateFormat &format)
{
    using namespace birthday_parse_detail;
    std::string buffer;
    text = trimmedText(narrowed(trimmedText(text), buffer));
    ParsedBirthday birthday;
    takeCalendar(text, birthday.lunar);
    // 0/0/00: how programs write that there is none.
    if (text.find_first_not_of("0-/.") == std::string_view::npos)
        return ParseProblem::Empty;
    if (text.find("闰") != std::string_view::npos || text.find("閏") != std::string_view::npos)
        return ParseProblem::NotADate;

    if (!birthday.lunar) {
        if (const Parsed<QDate> day = parseDay(text, format)) {
            birthday = {day->year(), day->month(), day->day(), false};
            return birthday;
        } else if (day.problem == ParseProblem::NoSuchDay) {
            return ParseProblem::NoSuchDay;
        }
    }
    // "--03-15" is vCard's way to leave the year out.
    const bool dashes = takePrefix(text, "--");
    std::string_view rest = text;
    std::array<int, 3> numbers{};
    std::array<size_t, 3> lengths{};
    size_t count = 0;
    bool yearMark = false;
    while (count < 3) {
        numbers[count] = takeNumber(rest, 4, lengths[count]);
        if (lengths[count] == 0)
            break;
        ++count;
        if (takePrefix(rest, "年"))
            yearMark = true;
        else if (!takePrefix(rest, "-") && !takePrefix(rest, "/") && !takePrefix(rest, ".") &&
                 !takePrefix(rest, "月") && !takePrefix(rest, "日") && !takePrefix(rest, "号"))
            break;
        rest = trimmedText(rest);
    }
    // A year in digits, the rest in Chinese: 1990年腊月廿三; or all of it.
    if (count <= 1 && !rest.empty() && (count == 0 || yearMark)) {
        if (count == 1)
            birthday.year = lengths[0] <= 2 ? fullYear(numbers[0], format.lastYear) : numbers[0];
        return readChinese(rest, birthday);
    }
    if (!rest.empty() || count == 0)
        return ParseProblem::NotADate;

    size_t next = 0;
    const bool yearFirst =
        lengths[0] == 4 && !dashes && (count > 1 || yearMark || (numbers[0] >= 1800 && numbers[0] <= 2200));
    if (yearFirst || (count == 3 && format.order == DateOrder::YearMonthDay)) {
        const int year = lengths[0] <= 2 ? fullYear(numbers[0], format.lastYear) : numbers[0];
        next = 1;
        // Programs that must write a year write one of these.
        const bool noYear = year == 0 || year == 1 || year == 1604;
        if (!noYear && (year < 1800 || year > 2200))
            return ParseProblem::OutOfRange;
        if (!noYear)
            birthday.year = year;
    } else if (count == 3) {
        birthday.year = lengths[2] <= 2 ? fullYear(numbers[2], format.lastYear) : numbers[2];
        count = 2;
    } else if (count == 1) {
        if (lengths[0] != 4)
            return ParseProblem::NotADate;
        birthday.month = numbers[0] / 100; // 0315
        birthday.day = numbers[0] % 100;
        return isRealDay(birthday) ? Parsed<ParsedBirthday>(birthday) : ParseProblem::NoSuchDay;
    }
    if (count - next == 1) {
        birthday.month = numbers[next];
    } else if (count - next == 2) {
        const bool dayFirst = next == 0 && (format.order == DateOrder::DayMonthYear || numbers[0] > 12);
        birthday.month = numbers[dayFirst ? next + 1 : next];
        birthday.day = numbers[dayFirst ? next : next + 1];
    }
    if (!birthday.year && !birthday.month)
        return ParseProblem::Empty;
    return isRealDay(birthday) ? Parsed<ParsedBirthday>(birthday) : ParseProblem::NoSuchDay;
}

} // namespace shuke::exchange
