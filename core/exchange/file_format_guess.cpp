#include "core/exchange/file_format_guess.h"

#include "core/exchange/header_alias.h"
#include "core/exchange/value_parse.h"
#include "core/exchange/value_text.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace shuke::exchange {

namespace file_format_guess_detail {

constexpr size_t kDelimiterRecords = 200;
constexpr size_t kDelimiterBytes = 128 << 10;
constexpr size_t kHeaderRecords = 40; // a bill of Alipay has some 24 lines above its table

struct Consistency
{
    size_t fields = 1;  ///< The most frequent number of fields.
    double share = 0;   ///< Of the records that have it.
    bool first = false; ///< The first record has it.
};

Consistency consistency(const SampleRecords &sample)
{
    std::map<size_t, size_t> counts;
    for (const auto &record : sample.records)
        ++counts[record.size()];
    Consistency result;
    size_t most = 0;
    for (const auto &[fields, count] : counts) {
        if (fields > 1 && count > most) {
            most = count;
            result.fields = fields;
        }
    }
    if (most > 0) {
        result.share = static_cast<double>(most) / static_cast<double>(sample.records.size());
        result.first = sample.records.front().size() == result.fields;
    }
    return result;
}

size_t filled(const std::vector<std::string_view> &record)
{
    return static_cast<size_t>(std::count_if(record.begin(), record.end(),
                                             [](std::string_view field) { return !trimmedText(field).empty(); }));
}

bool looksLikeValue(std::string_view text)
{
    text = trimmedText(text);
    return parseAmount(text, 4, '.') || parseAmount(text, 4, ',') || parseDay(text, {}) ||
           (text.find('@') != std::string_view::npos && text.find('.') != std::string_view::npos);
}

/// How many cells are headers we know, for the kind that knows most.
size_t knownHeaders(const std::vector<std::string_view> &record)
{
    size_t best = 0;
    for (const ImportKind kind : {ImportKind::Contacts, ImportKind::Orders, ImportKind::Products}) {
        QSet<QByteArray> fields;
        for (const std::string_view field : record) {
            // Long texts are no headers and would only cost time.
            if (field.size() > 100 || field.empty())
                continue;
            if (const auto match =
                    matchHeader(kind, QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()))))
                fields.insert(match->field);
        }
        best = std::max(best, static_cast<size_t>(fields.size()));
    }
    return best;
}

/// Three numbers with one kind of mark between them, at most four digits each, at the front of the text.
bool threeNumbers(std::string_view text, std::array<int, 3> &numbers, std::array<size_t, 3> &digits)
{
    char mark = 0;
    for (size_t i = 0; i < 3; ++i) {
        digits[i] = 0;
        numbers[i] = 0;
        while (!text.empty() && isDigit(text.front()) && digits[i] < 5) {
            numbers[i] = numbers[i] * 10 + (text.front() - '0');
            text.remove_prefix(1);
            ++digits[i];
        }
        if (digits[i] == 0 || digits[i] > 4)
            return false;
        if (i == 2)
            return text.empty() || text.front() == ' ' || text.front() == 'T';
        if (text.empty() || (text.front() != '-' && text.front() != '/' && text.front() != '.'))
            return false;
        if (mark != 0 && text.front() != mark)
            return false;
        mark = text.front();
        text.remove_prefix(1);
    }
    return false;
}

} // namespace file_format_guess_detail

SampleRecords cutSample(std::string_view text, bool complete, char delimiter, char quote, size_t maxRecords)
{
    SampleRecords sample;
    size_t skip = 0;
    if (!sepLine(text, skip))
        skip = 0;
    sample.text = text.substr(skip);
    CsvTokenizer tokenizer(delimiter, quote);
    CsvRecord record;
    char *pos = sample.text.data();
    char *end = pos + sample.text.size();
    while (sample.records.size() < maxRecords) {
        size_t consumed = 0;
        qint64 lines = 0;
        const CsvTokenizer::Found found = tokenizer.next(pos, end, complete, record, consumed, lines);
        if (found == CsvTokenizer::Found::Cut || found == CsvTokenizer::Found::End)
            break;
        pos += consumed;
        if (found == CsvTokenizer::Found::Record)
            sample.records.push_back(record.fields);
    }
    return sample;
}

char guessDelimiter(std::string_view text, bool complete, char quote)
{
    using namespace file_format_guess_detail;
    size_t length = 0;
    if (const std::optional<char> announced = sepLine(text, length); announced && canDelimit(*announced))
        return *announced;
    complete = complete && text.size() <= kDelimiterBytes;
    text = text.substr(0, kDelimiterBytes);

    char best = ',';
    Consistency bestFound;
    // Commas stand in texts and numbers, the others hardly by chance in every record: they need not win, only not lose.
    for (const char candidate : {'\t', ';', '|', ',', kFullWidthComma}) {
        const SampleRecords sample = cutSample(text, complete, candidate, quote, kDelimiterRecords);
        if (sample.records.empty())
            continue;
        const Consistency found = consistency(sample);
        const bool rare = best != ',' && bestFound.first && bestFound.share > 0;
        const double lead = found.share - bestFound.share;
        if (found.share > 0 &&
            (rare ? lead > 0.02 : lead > 0.02 || (lead > -0.02 && found.fields > bestFound.fields))) {
            best = candidate;
            bestFound = found;
        }
    }
    return best;
}

char guessQuote(std::string_view text)
{
    text = text.substr(0, file_format_guess_detail::kDelimiterBytes);
    if (text.find('"') != std::string_view::npos)
        return '"';
    const auto isEdge = [](char c) { return c == ',' || c == ';' || c == '\t' || c == '|' || c == '\n' || c == '\r'; };
    size_t opening = 0;
    size_t closing = 0;
    for (size_t i = text.find('\''); i != std::string_view::npos; i = text.find('\'', i + 1)) {
        opening += i == 0 || isEdge(text[i - 1]) ? 1u : 0u;
        closing += i + 1 == text.size() || isEdge(text[i + 1]) ? 1u : 0u;
    }
    return opening >= 2 && opening == closing ? '\'' : '"';
}

HeaderGuess guessHeader(const SampleRecords &sample)
{
    using namespace file_format_guess_detail;
    HeaderGuess guess;
    const size_t count = std::min(sample.records.size(), kHeaderRecords);
    size_t width = 0;
    for (const auto &record : sample.records)
        width = std::max(width, filled(record));

    // The first row that names fields we know, when what stands above it is no table.
    for (size_t row = 0; row < count; ++row) {
        const auto &record = sample.records[row];
        const size_t known = knownHeaders(record);
        const bool values = std::any_of(record.begin(), record.end(), looksLikeValue);
        if (!values && known > 0 && (known >= 2 || filled(record) <= 2)) {
            guess.skipRows = static_cast<int>(row);
            return guess;
        }
        if (filled(record) > std::max<size_t>(1, width / 2))
            break; // data, or a header in another language
    }
    size_t row = 0;
    while (width > 1 && row + 1 < count && filled(sample.records[row]) <= 1)
        ++row;
    guess.skipRows = static_cast<int>(row);
    if (row < sample.records.size()) {
        const auto &record = sample.records[row];
        std::set<std::string_view> different;
        size_t texts = 0;
        for (const std::string_view field : record) {
            if (trimmedText(field).empty())
                continue;
            ++texts;
            different.insert(trimmedText(field));
        }
        guess.hasHeader =
            texts > 0 && different.size() == texts && !std::any_of(record.begin(), record.end(), looksLikeValue);
    }
    return guess;
}

DateFormat guessDateOrder(std::span<const std::string_view> values, DateOrder fallback)
{
    using namespace file_format_guess_detail;
    DateFormat format;
    std::array<int, 3> most{};
    std::array<std::set<int>, 3> different;
    bool shortYears = false;
    size_t seen = 0;
    for (const std::string_view value : values) {
        std::array<int, 3> numbers;
        std::array<size_t, 3> digits;
        if (!threeNumbers(trimmedText(value), numbers, digits) || digits[0] > 2)
            continue;
        ++seen;
        shortYears = shortYears || digits[2] <= 2;
        for (size_t i = 0; i < 3; ++i) {
            most[i] = std::max(most[i], numbers[i]);
            different[i].insert(numbers[i]);
        }
    }
    if (seen == 0)
        return format;
    const bool yearFirst = shortYears && most[1] <= 12 && most[2] <= 31;
    const bool dayFirst = most[0] <= 31 && most[1] <= 12;
    const bool monthFirst = most[0] <= 12 && most[1] <= 31;
    const int possible = (yearFirst ? 1 : 0) + (dayFirst ? 1 : 0) + (monthFirst ? 1 : 0);
    if (possible == 1) {
        format.order = yearFirst  ? DateOrder::YearMonthDay
                       : dayFirst ? DateOrder::DayMonthYear
                                  : DateOrder::MonthDayYear;
        return format;
    }
    format.ambiguous = true;
    // Years repeat, days do not: 20-10-16, 01-11-16, 25-11-16 ends with the year.
    const size_t first = different[0].size();
    const size_t last = different[2].size();
    const bool endsWithYear = !yearFirst || first > last;
    if (yearFirst && !endsWithYear) {
        format.order = DateOrder::YearMonthDay;
        format.ambiguous = !(seen >= 20 && last >= 3 * first);
    } else if (dayFirst && !monthFirst) {
        format.order = DateOrder::DayMonthYear;
        format.ambiguous = !(seen >= 20 && first >= 3 * last);
    } else if (monthFirst && !dayFirst) {
        format.order = DateOrder::MonthDayYear;
        format.ambiguous = !(seen >= 20 && first >= 3 * last);
    } else {
        format.order = fallback == DateOrder::DayMonthYear ? DateOrder::DayMonthYear : DateOrder::MonthDayYear;
    }
    return format;
}

char guessDecimalMark(std::span<const std::string_view> values)
{
    int commas = 0;
    int points = 0;
    for (const std::string_view value : values) {
        const size_t comma = value.rfind(',');
        const size_t point = value.rfind('.');
        if (comma == std::string_view::npos && point == std::string_view::npos)
            continue;
        const bool parsesWithPoint = parseAmount(value, 6, '.').value.has_value();
        const bool parsesWithComma = parseAmount(value, 6, ',').value.has_value();
        if (parsesWithPoint && !parsesWithComma)
            ++points;
        else if (parsesWithComma && !parsesWithPoint)
            ++commas;
    }
    return commas > points ? ',' : '.';
}

ColumnFormat describeColumn(std::span<const std::string_view> values, std::span<const std::string_view> others,
                            DateOrder fallback)
{
    ColumnFormat column;
    std::vector<std::string_view> all(values.begin(), values.end());
    all.insert(all.end(), others.begin(), others.end());
    column.date = guessDateOrder(all, fallback);
    column.decimalMark = guessDecimalMark(values);
    LocalTime local{QTimeZone::utc()};
    size_t filled = 0;
    size_t wholes = 0;
    size_t decimals = 0;
    size_t days = 0;
    size_t moments = 0;
    for (const std::string_view value : values) {
        const std::string_view text = trimmedText(value);
        if (text.empty())
            continue;
        ++filled;
        if (column.samples.size() < ColumnFormat::kSamples) {
            const QString sample = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
            if (!column.samples.contains(sample))
                column.samples += sample;
        }
        const bool digits = text.find_first_not_of("0123456789") == std::string_view::npos;
        if (!digits || text.size() == 8) {
            if (const Parsed<ParsedMoment> moment = parseMoment(text, column.date, local)) {
                ++(moment->utcMs ? moments : days);
                continue;
            }
        }
        const Parsed<qint64> amount = parseAmount(text, 4, column.decimalMark);
        column.damagedNumbers = column.damagedNumbers || amount.problem == ParseProblem::Scientific;
        if (amount)
            ++(digits || (*amount % 10000 == 0 && text.find(column.decimalMark) == std::string_view::npos) ? wholes
                                                                                                           : decimals);
    }
    const auto nearlyAll = [filled](size_t count) { return count > 0 && count * 10 >= filled * 9; };
    if (nearlyAll(days + moments))
        column.look = moments > 0 ? ColumnLook::Moment : ColumnLook::Day;
    else if (nearlyAll(wholes + decimals))
        column.look = decimals > 0 ? ColumnLook::Decimal : ColumnLook::WholeNumber;
    else if (filled > 0)
        column.look = ColumnLook::Text;
    return column;
}

} // namespace shuke::exchange
