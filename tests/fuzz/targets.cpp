#include "tests/fuzz/targets.h"

#include "core/exchange/calendar_text.h"
#include "core/exchange/column_mapping.h"
#include "core/exchange/content_line.h"
#include "core/exchange/file_format.h"
#include "core/exchange/file_format_guess.h"
#include "core/exchange/import_profile.h"
#include "core/exchange/utf8_check.h"
#include "core/exchange/vcard_card.h"
#include "core/exchange/vcard_sink.h"
#include "core/exchange/xlsx_sheet.h"
#include "tests/fuzz/corpus.h"
#include "tests/support/zip_maker.h"

#include <QBuffer>

#include <cstdio>
#include <cstdlib>

namespace shuke::fuzz {

namespace {

using namespace exchange;

[[noreturn]] void broken(const char *promise)
{
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

void feedCsv(const QByteArray &bytes)
{
    const Result<DetectedEncoding> encoding = detectEncoding(viewOf(bytes), true);
    if (!encoding)
        return;
    bool bad = false;
    const size_t whole = validUtf8(viewOf(bytes), &bad);
    std::string text(bytes.constData(), whole);
    const char quote = guessQuote(text);
    const char delimiter = guessDelimiter(text, !bad, quote);
    const SampleRecords sample = cutSample(text, true, delimiter, quote, 200);
    const HeaderGuess header = guessHeader(sample);
    QStringList headers;
    for (size_t row = 0; row < sample.records.size(); ++row) {
        const auto &record = sample.records[row];
        (void)isTotalRow(record);
        if (static_cast<int>(row) == header.skipRows) {
            for (const std::string_view field : record)
                headers += QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
        }
        if (row < 20)
            (void)describeColumn(record, record, DateOrder::DayMonthYear);
    }
    (void)guessMapping(guessKind(headers), headers);
    (void)matchProfile(builtInProfiles(), headers);
    // In pieces it is the same as at once.
    CsvTokenizer atOnce(delimiter, quote);
    std::string copy = text;
    CsvRecord record;
    size_t consumed = 0;
    qint64 lines = 0;
    for (char *at = copy.data(); at <= copy.data() + copy.size(); at += consumed) {
        const auto found = atOnce.next(at, copy.data() + copy.size(), true, record, consumed, lines);
        if (found == CsvTokenizer::Found::End)
            break;
        if (consumed == 0)
            broken("a record takes at least one byte");
        if (found == CsvTokenizer::Found::Record && record.fields.empty())
            broken("a record has a field");
    }
}

void readBook(const QByteArray &bytes)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    Result<std::unique_ptr<XlsxBook>> book = XlsxBook::open(std::move(device));
    if (!book)
        return;
    for (size_t i = 0; i < (*book)->sheets().size() && i < 4; ++i) {
        Result<std::unique_ptr<XlsxSheet>> sheet = XlsxSheet::open(**book, i);
        if (!sheet)
            continue;
        CsvRecord record;
        for (int row = 0; row < 2000; ++row) {
            const Result<bool> more = (*sheet)->next(record);
            if (!more || !*more)
                break;
            if (record.fields.empty() || record.fields.size() > static_cast<size_t>(XlsxBook::kMostColumns))
                broken("a row has between one and 4096 fields");
        }
    }
}

void feedParts(const QByteArray &bytes)
{
    test::ZipMaker zip;
    for (const QByteArray &part : bytes.split(kPartMark)) {
        if (!part.isEmpty())
            zip.add(partName(part.front()), part.mid(1), false);
    }
    readBook(zip.bytes());
}

void feedVCard(const QByteArray &bytes)
{
    VCardReader reader{ContentLines(viewOf(bytes))};
    VCard card;
    for (int cards = 0; cards < 100; ++cards) {
        const Result<bool> more = reader.next(card);
        if (!more || !*more)
            break;
        if (card.fields.empty())
            broken("a card has a field");
    }
    // Any texts, written as a card, are read as they were.
    bool bad = false;
    const size_t whole = validUtf8(viewOf(bytes), &bad);
    const std::string text = std::string(bytes.constData(), whole);
    if (text.empty() || text.find('\0') != std::string::npos || text.size() > 2000)
        return;
    const size_t half = text.size() / 2;
    const std::string first = text.substr(0, validUtf8(std::string_view(text).substr(0, half), &bad));
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    VCardTableSink sink(out, bytes.size() % 2 == 0 ? VCardVersion::V3 : VCardVersion::V4, false);
    const QByteArrayList columns = {"name",    "phone", "email",          "company",     "birthday",     "note",
                                    "address", "tags",  "contact_points", "external_id", "custom:x:text"};
    sink.begin(columns);
    for (qsizetype i = 0; i < columns.size(); ++i)
        sink.text(i % 2 == 0 ? text : first);
    sink.endRow();
    VCardReader back{ContentLines(viewOf(out.data()))};
    const Result<bool> read = back.next(card);
    if (!read || !*read)
        broken("a written card is one");
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (card.fields[columns[i].toStdString()] != (i % 2 == 0 ? text : first))
            broken("a written card is read as it was");
    }
}

void feedIcs(const QByteArray &bytes)
{
    static const CalendarOptions options{QTimeZone("Asia/Shanghai"), 1767153600000, QStringLiteral("x")};
    Result<ReadCalendar> calendar = readCalendar(viewOf(bytes), options);
    if (!calendar)
        return;
    const QByteArray written = writeCalendar(calendar->items, options);
    const Result<ReadCalendar> again = readCalendar(viewOf(written), options);
    if (!again || again->items.size() != calendar->items.size())
        broken("a written calendar has the same items");
    for (size_t i = 0; i < again->items.size(); ++i) {
        const auto *before = std::get_if<activities::Task>(&calendar->items[i].value);
        const auto *after = std::get_if<activities::Task>(&again->items[i].value);
        if (before && (!after || before->title != after->title || before->dueOn != after->dueOn ||
                       before->dueMinute != after->dueMinute || before->remindAtMs != after->remindAtMs ||
                       before->repeat.unit != after->repeat.unit))
            broken("a written task is read as it was");
    }
}

} // namespace

std::optional<Format> formatFromName(std::string_view name)
{
    if (name == "csv")
        return Format::Csv;
    if (name == "xlsx")
        return Format::XlsxParts;
    if (name == "vcard")
        return Format::VCard;
    if (name == "ics")
        return Format::Ics;
    return std::nullopt;
}

void feed(Format format, const QByteArray &bytes)
{
    switch (format) {
    case Format::Csv:
        return feedCsv(bytes);
    case Format::Xlsx:
        return readBook(bytes);
    case Format::XlsxParts:
        return feedParts(bytes);
    case Format::VCard:
        return feedVCard(bytes);
    case Format::Ics:
        return feedIcs(bytes);
    }
}

} // namespace shuke::fuzz
