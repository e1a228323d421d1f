#include "core/exchange/file_format.h"

#include "core/exchange/file_format_guess.h"
#include "core/exchange/value_parse.h"
#include "core/exchange/value_text.h"
#include "core/exchange/xlsx_source.h"

#include <QFile>

#include <algorithm>

namespace shuke::exchange {

namespace file_format_detail {

constexpr size_t kHeadBytes = 512 << 10;
constexpr size_t kHeadRecords = 1000;
constexpr qint64 kProbeBytes = 64 << 10;
constexpr size_t kProbeRecords = 200;
constexpr size_t kGlanceBytes = 64 << 10;

struct NamedDelimiter
{
    char delimiter;
    QStringView name;
    QStringView otherName;
};
constexpr NamedDelimiter kDelimiters[] = {
    {',', u",", u"comma"}, {';', u";", u"semicolon"},       {'\t', u"tab", u"\\t"},
    {'|', u"|", u"pipe"},  {kFullWidthComma, u"，", u"，"},
};

Result<std::string> readHead(const QString &path, TextEncoding encoding, size_t bytes, bool &complete)
{
    Result<std::unique_ptr<TextSource>> source = TextSource::open(path, encoding);
    if (!source)
        return source.error();
    std::string head;
    complete = false;
    while (head.size() < bytes) {
        const size_t have = head.size();
        head.resize(bytes + 16);
        const Result<qint64> got = (*source)->read(head.data() + have, static_cast<qint64>(head.size() - have));
        if (!got)
            return Error{got.error().code, QStringLiteral("%1: %2").arg(path, got.error().detail)};
        head.resize(have + static_cast<size_t>(*got));
        if (*got == 0) {
            complete = true;
            break;
        }
    }
    return head;
}

/// Records around a place of the file, as raw bytes: good enough for digits and marks.
SampleRecords probe(const QString &path, qint64 offset, const CsvFormat &format)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(offset))
        return {};
    const QByteArray bytes = file.read(kProbeBytes);
    const qsizetype line = bytes.indexOf('\n') + 1;
    return cutSample({bytes.constData() + line, static_cast<size_t>(bytes.size() - line)}, false, format.delimiter,
                     format.quote, kProbeRecords);
}

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QStringList toTexts(const std::vector<std::string_view> &fields)
{
    QStringList texts;
    texts.reserve(static_cast<qsizetype>(fields.size()));
    for (const std::string_view field : fields)
        texts += toText(field);
    return texts;
}

bool isTotalWord(std::string_view text)
{
    constexpr std::string_view kWords[] = {"合计",       "总计",     "小计", "共计",   "总和",     "总额",
                                           "本页合计",   "本页小计", "合計", "總計",   "小計",     "total",
                                           "grandtotal", "subtotal", "sum",  "totals", "全部合计", "汇总"};
    std::string word = foldedWord(text);
    for (const std::string_view mark : {":", "：", "="}) {
        std::string_view rest = word;
        if (takeSuffix(rest, mark))
            word = std::string(rest);
    }
    // 合计(3笔)
    if (const size_t bracket = word.find('('); bracket != std::string::npos && bracket > 0 && word.ends_with(')'))
        word.resize(bracket);
    return std::find(std::begin(kWords), std::end(kWords), std::string_view(word)) != std::end(kWords);
}

/// The encoding of the first bytes alone.
Result<DetectedEncoding> glanceAtEncoding(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(path, file.errorString())};
    const QByteArray bytes = file.read(static_cast<qint64>(kGlanceBytes));
    return detectEncoding({bytes.constData(), static_cast<size_t>(bytes.size())}, file.atEnd());
}

void describe(DetectedFormat &format, SampleRecords &head, const QString &path, DateOrder fallback, bool probing)
{
    auto &records = head.records;
    size_t first = static_cast<size_t>(format.csv.skipRows);
    const bool headerApart = format.csv.file == FileKind::VCard;
    if (format.csv.hasHeader && !headerApart && first < records.size()) {
        format.header = toTexts(records[first]);
        for (QString &text : format.header)
            text = text.trimmed();
        if (format.header.size() > 1 && format.header.back() == toText(kGuardMarker))
            format.header.removeLast(); // a guarded export: CsvReader drops the column
        ++first;
    }
    std::vector<SampleRecords> probes;
    const qint64 size = QFile(path).size();
    probing = probing && format.csv.file == FileKind::Text;
    const bool wide = format.csv.encoding == TextEncoding::Utf16LE || format.csv.encoding == TextEncoding::Utf16BE;
    if (probing && !format.wholeFile && !wide && size > 4 * kProbeBytes) {
        for (const qint64 offset : {size / 4, size / 2, size / 4 * 3, size - kProbeBytes})
            probes.push_back(probe(path, offset, format.csv));
    }

    size_t width = static_cast<size_t>(format.header.size());
    std::vector<const std::vector<std::string_view> *> rows;
    for (size_t i = first; i < records.size(); ++i) {
        if (isTotalRow(records[i]))
            continue;
        width = std::max(width, records[i].size());
        rows.push_back(&records[i]);
    }
    format.rowsSampled = static_cast<qint64>(rows.size());
    for (size_t column = 0; column < width; ++column) {
        std::vector<std::string_view> values;
        std::vector<std::string_view> others;
        for (const auto *row : rows) {
            if (column < row->size())
                values.push_back((*row)[column]);
        }
        for (const SampleRecords &sample : probes) {
            for (const auto &record : sample.records) {
                if (record.size() == width)
                    others.push_back(record[column]);
            }
        }
        format.columns.push_back(describeColumn(values, others, fallback));
    }
}

/// The first records of a table that is no text, as they stand.
Result<SampleRecords> sampleOf(RowSource &source, size_t most)
{
    SampleRecords sample;
    sample.text.reserve(kProbeBytes); // on the heap, so that views survive a move of the string
    std::vector<std::vector<size_t>> ends;
    CsvRecord record;
    while (ends.size() < most) {
        const Result<bool> more = source.next(record);
        if (!more)
            return more.error();
        if (!*more)
            break;
        ends.emplace_back();
        for (const std::string_view field : record.fields) {
            sample.text += field;
            ends.back().push_back(sample.text.size());
        }
    }
    size_t begin = 0;
    for (const std::vector<size_t> &row : ends) {
        sample.records.emplace_back();
        for (const size_t end : row) {
            sample.records.back().push_back(std::string_view(sample.text).substr(begin, end - begin));
            begin = end;
        }
    }
    return sample;
}

Result<DetectedFormat> detectTable(const QString &path, const FormatChoices &choices, DetectedFormat format)
{
    CsvFormat raw = format.csv;
    raw.hasHeader = false;
    if (raw.file == FileKind::Workbook) {
        Result<std::unique_ptr<XlsxBook>> book = openBook(path);
        if (!book)
            return book.error();
        format.sheets = (*book)->sheets();
        const Result<int> sheet = chooseSheet(**book, choices.sheet);
        if (!sheet)
            return Error{sheet.error().code, QStringLiteral("%1: %2").arg(path, sheet.error().detail)};
        raw.sheet = *sheet;
        format.csv.sheet = *sheet;
    }
    Result<std::unique_ptr<RowSource>> source = openRows(path, raw);
    if (!source)
        return source.error();
    Result<SampleRecords> sample = sampleOf(**source, kHeadRecords);
    if (!sample)
        return sample.error();
    format.wholeFile = sample->records.size() < kHeadRecords;
    if (raw.file == FileKind::Workbook) {
        const HeaderGuess guess = guessHeader(*sample);
        format.csv.hasHeader = choices.hasHeader.value_or(guess.hasHeader);
        format.csv.skipRows = choices.skipRows.value_or(guess.skipRows);
    } else {
        format.header = (*source)->header();
    }
    describe(format, *sample, path, choices.defaultOrder, false);
    Result<FilePreview> shown = preview(path, format.csv);
    if (!shown)
        return shown.error();
    format.rows = std::move(shown->rows);
    return format;
}

Result<DetectedFormat> detect(const QString &path, const FormatChoices &choices, bool glance)
{
    const Result<FileKind> kind = fileKindOf(path);
    if (!kind)
        return kind.error();
    DetectedFormat format;
    format.csv.file = *kind;
    if (*kind != FileKind::Text)
        return detectTable(path, choices, std::move(format));
    if (choices.encoding) {
        format.encoding.encoding = *choices.encoding;
    } else {
        Result<DetectedEncoding> encoding = glance ? glanceAtEncoding(path) : detectFileEncoding(path);
        if (!encoding)
            return encoding.error();
        format.encoding = *encoding;
    }
    format.csv.encoding = format.encoding.encoding;
    const Result<std::string> head =
        readHead(path, format.csv.encoding, glance ? kGlanceBytes : kHeadBytes, format.wholeFile);
    if (!head)
        return head.error();

    format.csv.quote = choices.quote ? *choices.quote : guessQuote(*head);
    format.csv.delimiter =
        choices.delimiter ? *choices.delimiter : guessDelimiter(*head, format.wholeFile, format.csv.quote);
    SampleRecords records = cutSample(*head, format.wholeFile, format.csv.delimiter, format.csv.quote, kHeadRecords);
    format.wholeFile = format.wholeFile && records.records.size() < kHeadRecords;
    const HeaderGuess guess = guessHeader(records);
    format.csv.hasHeader = choices.hasHeader.value_or(guess.hasHeader);
    format.csv.skipRows = choices.skipRows.value_or(guess.skipRows);
    describe(format, records, path, choices.defaultOrder, !glance);
    Result<FilePreview> shown = preview(path, format.csv);
    if (!shown)
        return shown.error();
    format.rows = std::move(shown->rows);
    return format;
}

} // namespace file_format_detail

Result<DetectedFormat> detectFormat(const QString &path, const FormatChoices &choices)
{
    return file_format_detail::detect(path, choices, false);
}

Result<DetectedFormat> glanceAtFormat(const QString &path, const FormatChoices &choices)
{
    return file_format_detail::detect(path, choices, true);
}

Result<FilePreview> preview(const QString &path, const CsvFormat &format, int maxRows)
{
    using namespace file_format_detail;
    Result<std::unique_ptr<RowSource>> reader = openRows(path, format);
    if (!reader)
        return reader.error();
    FilePreview result;
    result.header = (*reader)->header();
    CsvRecord record;
    while (static_cast<int>(result.rows.size()) < maxRows) {
        const Result<bool> more = (*reader)->next(record);
        if (!more)
            return more.error();
        if (!*more)
            break;
        result.rows.push_back(toTexts(record.fields));
        result.lines.push_back(record.line);
    }
    return result;
}

bool isTotalRow(std::span<const std::string_view> fields)
{
    using namespace file_format_detail;
    bool word = false;
    for (const std::string_view field : fields) {
        const std::string_view text = trimmedText(field);
        if (text.empty())
            continue;
        if (!word) {
            if (!isTotalWord(text))
                return false;
            word = true;
        } else if (!parseAmount(text, 4, '.') && !parseAmount(text, 4, ',')) {
            return false;
        }
    }
    return word;
}

QString delimiterName(char delimiter)
{
    for (const auto &named : file_format_detail::kDelimiters) {
        if (named.delimiter == delimiter)
            return named.name.toString();
    }
    return QString(QLatin1Char(delimiter));
}

std::optional<char> delimiterFromName(QStringView name)
{
    for (const auto &named : file_format_detail::kDelimiters) {
        if (name == named.name || name.compare(named.otherName, Qt::CaseInsensitive) == 0 ||
            (named.delimiter == '\t' && (name == u"\t" || name.compare(u"tab", Qt::CaseInsensitive) == 0)))
            return named.delimiter;
    }
    if (name.size() != 1 || name[0].unicode() > 0x7E || !canDelimit(static_cast<char>(name[0].unicode())))
        return std::nullopt;
    return static_cast<char>(name[0].unicode());
}

} // namespace shuke::exchange
