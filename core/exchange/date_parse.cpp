#include "core/exchange/date_parse.h"

#include "core/exchange/date_text.h"
#include "core/exchange/value_text.h"

#include <QDateTime>

#include <array>

namespace shuke::exchange {

namespace date_parse_detail {

constexpr std::string_view kPatternLetters = "yMdHhmsAaPp";

/// Reads the text by a checked pattern. `ms` stays empty when the pattern has no time.
ParseProblem readPattern(std::string_view pattern, std::string_view &text, const DateFormat &format, QDate &day,
                         std::optional<int> &ms)
{
    int year = 0;
    int month = 0;
    int dayOfMonth = 0;
    int hour = -1;
    int minute = 0;
    int second = 0;
    int halfDay = -1;
    while (!pattern.empty()) {
        const char letter = pattern.front();
        if (letter == '\'') {
            const size_t end = pattern.find('\'', 1);
            const std::string_view literal = pattern.substr(1, end - 1);
            if (!takePrefix(text, literal))
                return ParseProblem::NotADate;
            pattern.remove_prefix(end + 1);
            continue;
        }
        if (kPatternLetters.find(letter) == std::string_view::npos) {
            if (text.empty() || text.front() != letter)
                return ParseProblem::NotADate;
            text.remove_prefix(1);
            pattern.remove_prefix(1);
            continue;
        }
        if (letter == 'A' || letter == 'a' || letter == 'P' || letter == 'p') {
            pattern.remove_prefix(pattern.size() > 1 && (pattern[1] | 0x20) == 'p' ? 2 : 1);
            halfDay = takeHalfDay(text);
            if (halfDay < 0)
                return ParseProblem::NotADate;
            continue;
        }
        const size_t run = std::min(pattern.find_first_not_of(letter), pattern.size());
        pattern.remove_prefix(run);
        if (letter == 'M' && run >= 3) {
            month = takeMonthName(text);
            if (month == 0)
                return ParseProblem::NotADate;
            continue;
        }
        size_t digits = 0;
        const int number = takeNumber(text, letter == 'y' ? run : 2, digits);
        if (digits == 0 || (letter == 'y' && digits != run))
            return ParseProblem::NotADate;
        switch (letter) {
        case 'y':
            year = run == 2 ? fullYear(number, format.lastYear) : number;
            break;
        case 'M':
            month = number;
            break;
        case 'd':
            dayOfMonth = number;
            break;
        case 'H':
        case 'h':
            hour = number;
            break;
        case 'm':
            minute = number;
            break;
        default:
            second = number;
        }
    }
    if (hour >= 0) {
        ms = timeOfDay(hour, minute, second, halfDay);
        if (!ms)
            return ParseProblem::NotADate;
    }
    return makeDay(year, month, dayOfMonth, day);
}

/// The whole of a text: a day, and what is told about the time.
struct Read
{
    QDate day;
    std::optional<int> ms;
    std::optional<int> offset; ///< Seconds east of Greenwich.
    ParseProblem problem = ParseProblem::None;
};

Read readAll(std::string_view text, const DateFormat &format)
{
    Read read;
    std::string buffer;
    text = trimmedText(narrowed(trimmedText(text), buffer));
    if (text.empty() || text == "-" || text == "--" || text == "/" || text == "0000-00-00") {
        read.problem = ParseProblem::Empty;
        return read;
    }
    if (format.pattern.isEmpty()) {
        read.problem = takeDay(text, format, read.day, read.ms);
    } else {
        const std::string_view pattern(format.pattern.constData(), static_cast<size_t>(format.pattern.size()));
        read.problem = readPattern(pattern, text, format, read.day, read.ms);
    }
    if (read.problem != ParseProblem::None)
        return read;
    skipWeekday(text);
    if (!text.empty() && !takeTime(text, read.ms, read.offset))
        read.problem = ParseProblem::NotATime;
    return read;
}

} // namespace date_parse_detail

Result<DateFormat> dateFormatFromPattern(QStringView pattern)
{
    DateFormat format;
    format.pattern = pattern.trimmed().toUtf8();
    const auto error = [&format](const char *what) {
        return Error{ErrorCode::InvalidInput,
                     QStringLiteral("date format %1: %2").arg(QString::fromUtf8(format.pattern), QLatin1String(what))};
    };
    qsizetype years = 0;
    qsizetype months = 0;
    qsizetype days = 0;
    QByteArray order;
    for (qsizetype i = 0; i < format.pattern.size();) {
        const char letter = format.pattern[i];
        if (letter == '\'') {
            const qsizetype end = format.pattern.indexOf('\'', i + 1);
            if (end < 0)
                return error("a quote is not closed");
            i = end + 1;
            continue;
        }
        qsizetype run = 1;
        while (i + run < format.pattern.size() && format.pattern[i + run] == letter)
            ++run;
        if (letter == 'y' || letter == 'M' || letter == 'd')
            order += letter;
        years = letter == 'y' ? run : years;
        months = letter == 'M' ? run : months;
        days = letter == 'd' ? run : days;
        i += run;
    }
    if ((years != 2 && years != 4) || months < 1 || months > 4 || days < 1 || days > 2 || order.size() != 3)
        return error("needs one day (d, dd), one month (M, MM, MMM, MMMM) and one year (yy, yyyy)");
    format.order = order.startsWith('y')    ? DateOrder::YearMonthDay
                   : order.startsWith("dM") ? DateOrder::DayMonthYear
                                            : DateOrder::MonthDayYear;
    return format;
}

Parsed<QDate> parseDay(std::string_view text, const DateFormat &format)
{
    const date_parse_detail::Read read = date_parse_detail::readAll(text, format);
    if (read.problem == ParseProblem::NotATime)
        return ParseProblem::NotADate;
    if (read.problem != ParseProblem::None)
        return read.problem;
    return read.day;
}

qint64 LocalTime::toUtcMs(QDate day, int msOfDay)
{
    constexpr qint64 kDayMs = 86'400'000;
    const qint64 julian = day.toJulianDay();
    auto found = m_offsetOfDay.find(julian);
    if (found == m_offsetOfDay.end()) {
        const int first = QDateTime(day, QTime(0, 0), m_zone).offsetFromUtc();
        const int last = QDateTime(day, QTime(23, 59, 59), m_zone).offsetFromUtc();
        found = m_offsetOfDay.insert(julian, first == last ? std::optional(first) : std::nullopt);
    }
    if (!found.value())
        return QDateTime(day, QTime::fromMSecsSinceStartOfDay(msOfDay), m_zone).toMSecsSinceEpoch();
    constexpr qint64 kEpoch = 2'440'588; // 1970-01-01
    return (julian - kEpoch) * kDayMs + msOfDay - *found.value() * qint64(1000);
}

Parsed<ParsedMoment> parseMoment(std::string_view text, const DateFormat &format, LocalTime &local)
{
    const date_parse_detail::Read read = date_parse_detail::readAll(text, format);
    if (read.problem == ParseProblem::NotATime)
        return {ParsedMoment{read.day, std::nullopt}, ParseProblem::NotATime};
    if (read.problem != ParseProblem::None)
        return read.problem;
    ParsedMoment moment{read.day, std::nullopt};
    if (!read.ms)
        return moment;
    if (!read.offset) {
        moment.utcMs = local.toUtcMs(read.day, *read.ms);
        moment.day = local.dayOf(read.day, *read.ms);
        return moment;
    }
    moment.utcMs = QDateTime(read.day, QTime::fromMSecsSinceStartOfDay(*read.ms), Qt::UTC).toMSecsSinceEpoch() -
                   *read.offset * qint64(1000);
    moment.day = local.dayOf(*moment.utcMs);
    return moment;
}

} // namespace shuke::exchange
