#include "core/exchange/value_parse.h"

#include "core/exchange/value_text.h"

#include <algorithm>
#include <array>
#include <limits>

namespace shuke::exchange {

namespace value_parse_number_detail {

/// Signs, codes and words that may stand before or behind an amount, longest first where one begins another.
struct CurrencyMark
{
    std::string_view text;
    const char *code; ///< Empty: not certain.
};
constexpr CurrencyMark kCurrencyMarks[] = {
    {"人民币", "CNY"}, {"RMB", "CNY"},  {"CNY", "CNY"}, {"元整", "CNY"}, {"元", "CNY"},     {"圆", "CNY"},
    {"块", "CNY"},     {"US$", "USD"},  {"USD", "USD"}, {"美元", "USD"}, {"HK$", "HKD"},    {"HKD", "HKD"},
    {"港元", "HKD"},   {"港币", "HKD"}, {"NT$", "TWD"}, {"TWD", "TWD"},  {"新台币", "TWD"}, {"台币", "TWD"},
    {"EUR", "EUR"},    {"欧元", "EUR"}, {"€", "EUR"},   {"GBP", "GBP"},  {"英镑", "GBP"},   {"£", "GBP"},
    {"JPY", "JPY"},    {"日元", "JPY"}, {"円", "JPY"},  {"MOP", "MOP"},  {"SGD", "SGD"},    {"S$", "SGD"},
    {"AUD", "AUD"},    {"A$", "AUD"},   {"CAD", "CAD"}, {"C$", "CAD"},   {"KRW", "KRW"},    {"₩", "KRW"},
    {"₹", "INR"},      {"INR", "INR"},  {"₽", "RUB"}, {"฿", "THB"},    {"CHF", "CHF"},    {"¥", ""},
    {"￥", ""},        {"$", ""},       {"＄", ""},     {"￡", "GBP"},
};

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
               return x == y || (isLatinLetter(x) && isLatinLetter(y) && (x | 0x20) == (y | 0x20));
           });
}

/// Takes one currency mark off either end; null when there is none.
const CurrencyMark *takeMark(std::string_view &text)
{
    for (const CurrencyMark &mark : kCurrencyMarks) {
        const size_t size = mark.text.size();
        if (text.size() < size)
            continue;
        if (equalsIgnoringCase(text.substr(0, size), mark.text)) {
            text = trimmedText(text.substr(size));
            return &mark;
        }
        if (equalsIgnoringCase(text.substr(text.size() - size), mark.text)) {
            text = trimmedText(text.substr(0, text.size() - size));
            return &mark;
        }
    }
    return nullptr;
}

bool takeMinus(std::string_view &text)
{
    return takePrefix(text, "-") || takePrefix(text, "\xE2\x88\x92") /* − */ ||
           takePrefix(text, "\xE2\x80\x93") /* – */;
}

/// A thousands mark at the front of the text: its length, or 0.
size_t groupMark(std::string_view text, char decimalMark)
{
    const char c = text.front();
    if (c == ' ' || c == '\'' || c == '_' || ((c == ',' || c == '.') && c != decimalMark))
        return 1;
    if (text.starts_with("\xC2\xA0"))
        return 2;
    if (text.starts_with("\xE2\x80\xAF") || text.starts_with("\xE2\x80\x89") || text.starts_with("\xE2\x80\x99"))
        return 3; // narrow no-break space, thin space, ’
    return 0;
}

/// 1,234,567 · 12,34,567 · 1,2345,6789: the last group has three digits, or all but the first have four.
bool groupsAreSound(const std::array<int, 24> &groups, size_t count)
{
    if (count < 2)
        return true;
    const int last = groups[count - 1];
    if (groups[0] < 1 || groups[0] > (last == 4 ? 4 : 3) || (last != 3 && last != 4))
        return false;
    const int middle = count > 2 ? groups[1] : last;
    if (middle != last && !(last == 3 && middle == 2 && groups[0] <= 2))
        return false;
    return std::all_of(groups.begin() + 1, groups.begin() + static_cast<std::ptrdiff_t>(count) - 1,
                       [middle](int group) { return group == middle; });
}

bool looksScientific(std::string_view text)
{
    const size_t e = text.find_first_of("eE");
    if (e == std::string_view::npos || e == 0 || e + 1 >= text.size() || !isDigit(text[e - 1]))
        return false;
    const size_t first = text[e + 1] == '+' || text[e + 1] == '-' ? e + 2 : e + 1;
    return first < text.size() && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(first), text.end(), isDigit);
}

/// Digits with groups and a decimal mark; no sign, nothing around it.
Parsed<qint64> parseDigits(std::string_view text, int scale, char decimalMark)
{
    std::array<int, 24> groups{};
    size_t groupCount = 1;
    std::string_view mark;
    qint64 value = 0;
    int decimals = -1; // until the mark was seen
    bool any = false;
    bool roundUp = false;
    bool lost = false;
    while (!text.empty()) {
        const char c = text.front();
        if (isDigit(c)) {
            const int digit = c - '0';
            any = true;
            text.remove_prefix(1);
            if (decimals < 0)
                ++groups[groupCount - 1];
            if (decimals >= scale) {
                if (decimals == scale)
                    roundUp = digit >= 5;
                lost = lost || digit != 0;
                ++decimals;
                continue;
            }
            if (__builtin_mul_overflow(value, 10, &value) || __builtin_add_overflow(value, digit, &value))
                return ParseProblem::Overflow;
            if (decimals >= 0)
                ++decimals;
            continue;
        }
        if (decimals >= 0)
            return ParseProblem::NotANumber;
        if (c == decimalMark) {
            decimals = 0;
            text.remove_prefix(1);
            continue;
        }
        const size_t length = groupMark(text, decimalMark);
        if (length == 0 || groupCount == groups.size() || (!mark.empty() && mark != text.substr(0, length)))
            return ParseProblem::NotANumber;
        mark = text.substr(0, length);
        ++groupCount;
        text.remove_prefix(length);
    }
    if (!any || !groupsAreSound(groups, groupCount))
        return ParseProblem::NotANumber;
    for (int i = std::max(decimals, 0); i < scale; ++i) {
        if (__builtin_mul_overflow(value, 10, &value))
            return ParseProblem::Overflow;
    }
    if (roundUp && __builtin_add_overflow(value, 1, &value))
        return ParseProblem::Overflow;
    return {value, lost ? ParseProblem::Rounded : ParseProblem::None};
}

bool isPlain(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return isDigit(c) || c == '.'; });
}

constexpr std::string_view kMeasureWords[] = {
    "pieces", "piece", "pcs", "pc", "件", "个", "個", "盒", "袋", "瓶", "包", "箱", "条", "份", "只", "双", "套",
    "台",     "张",    "支",  "枝", "罐", "杯", "块", "本", "片", "次", "位", "组", "卷", "桶", "把", "对", "束",
};

} // namespace value_parse_number_detail

Parsed<qint64> parseAmount(std::string_view text, int scale, char decimalMark)
{
    using namespace value_parse_number_detail;
    text = trimmedText(text);
    if (text.empty())
        return ParseProblem::Empty;
    if (decimalMark == '.' && isPlain(text))
        return parseDigits(text, scale, '.');

    std::string buffer;
    text = narrowed(text, buffer);
    if (text == "-" || text == "--" || text == "/" || text == "—")
        return ParseProblem::Empty;
    bool negative = takeMinus(text);
    if (!negative)
        takePrefix(text, "+");
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
        if (negative)
            return ParseProblem::NotANumber;
        negative = true;
        text = text.substr(1, text.size() - 2);
    }
    text = trimmedText(text);
    for (int i = 0; i < 2 && takeMark(text); ++i) {
    }
    int shift = 0;
    if (takeSuffix(text, "万") || takeSuffix(text, "萬"))
        shift = 4;
    else if (takeSuffix(text, "亿") || takeSuffix(text, "億"))
        shift = 8;
    text = trimmedText(text);
    if (!negative && (takeMinus(text) || takeSuffix(text, "-")))
        negative = true;
    text = trimmedText(text);
    if (text.ends_with('%') || text.ends_with("‰"))
        return ParseProblem::Percent;
    if (looksScientific(text))
        return ParseProblem::Scientific;

    Parsed<qint64> parsed = parseDigits(text, scale + shift, decimalMark);
    if (!parsed)
        return parsed.problem;
    return {negative ? -*parsed : *parsed, parsed.problem};
}

Parsed<qint64> parseQuantity(std::string_view text, char decimalMark)
{
    using namespace value_parse_number_detail;
    constexpr int kMillionths = 6;
    text = trimmedText(text);
    if (decimalMark == '.' && isPlain(text))
        return parseDigits(text, kMillionths, '.');
    std::string buffer;
    std::string_view digits = narrowed(text, buffer);
    for (const std::string_view word : kMeasureWords) {
        if (digits.size() > word.size() && equalsIgnoringCase(digits.substr(digits.size() - word.size()), word)) {
            digits.remove_suffix(word.size());
            break;
        }
    }
    return parseAmount(digits, kMillionths, decimalMark);
}

QByteArray currencyInAmount(std::string_view text)
{
    using namespace value_parse_number_detail;
    std::string buffer;
    text = trimmedText(narrowed(text, buffer));
    takeMinus(text);
    QByteArray code;
    while (const CurrencyMark *mark = takeMark(text)) {
        if (*mark->code != '\0')
            code = mark->code;
    }
    return code;
}

} // namespace shuke::exchange
