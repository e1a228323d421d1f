#include "core/exchange/csv_reader.h"

#include <algorithm>
#include <cstring>

namespace shuke::exchange {

namespace csv_reader_detail {

/// Small enough to stay in the second-level cache.
constexpr size_t kChunk = 256 << 10;

/// Length of the longest line in the text, without its end; its number of lines before that one.
size_t longestLine(std::string_view text, qint64 &linesBefore)
{
    size_t longest = 0;
    qint64 line = 0;
    while (!text.empty()) {
        const size_t length = std::min(text.find_first_of("\r\n"), text.size());
        if (length > longest) {
            longest = length;
            linesBefore = line;
        }
        ++line;
        size_t skip = std::min(length + 1, text.size());
        if (length + 1 < text.size() && text[length] == '\r' && text[length + 1] == '\n')
            ++skip;
        text.remove_prefix(skip);
    }
    return longest;
}

} // namespace csv_reader_detail

CsvReader::CsvReader(std::unique_ptr<TextSource> source, const CsvFormat &format)
    : m_source(std::move(source)), m_tokenizer(format.delimiter, format.quote), m_buffer(2 * csv_reader_detail::kChunk)
{}

Result<std::unique_ptr<CsvReader>> CsvReader::open(const QString &path, const CsvFormat &format)
{
    if (!canDelimit(format.delimiter) || format.delimiter == format.quote)
        return Error{ErrorCode::InvalidInput, QStringLiteral("%1: this character cannot separate fields").arg(path)};
    Result<std::unique_ptr<TextSource>> source = TextSource::open(path, format.encoding);
    if (!source)
        return source.error();
    std::unique_ptr<CsvReader> reader(new CsvReader(std::move(*source), format));
    if (const Result<void> started = reader->start(format); !started)
        return started.error();
    return reader;
}

Result<void> CsvReader::start(const CsvFormat &format)
{
    if (Result<void> filled = fill(); !filled)
        return filled;
    takeSepLine();
    CsvRecord record;
    const int rows = format.skipRows + (format.hasHeader ? 1 : 0);
    for (int row = 0; row < rows; ++row) {
        const Result<bool> more = nextRaw(record);
        if (!more)
            return more.error();
        if (!*more)
            return {};
    }
    if (!format.hasHeader)
        return {};
    m_headerLine = record.line;
    if (record.fields.size() > 1 && record.fields.back() == kGuardMarker) {
        m_guarded = true;
        m_guardColumn = record.fields.size() - 1;
        record.fields.pop_back();
    }
    for (std::string_view field : record.fields) {
        if (m_guarded && field.starts_with('\''))
            field.remove_prefix(1);
        m_header += QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size())).trimmed();
    }
    return {};
}

void CsvReader::takeSepLine()
{
    size_t length = 0;
    const std::string_view text(m_buffer.data() + m_pos, m_end - m_pos);
    const std::optional<char> delimiter = sepLine(text, length);
    if (!delimiter || !canDelimit(*delimiter))
        return;
    m_tokenizer = CsvTokenizer(*delimiter, m_tokenizer.quote());
    m_pos += length;
    ++m_line;
}

Result<bool> CsvReader::next(CsvRecord &record)
{
    Result<bool> more = nextRaw(record);
    if (!more || !*more || !m_guarded)
        return more;
    if (record.fields.size() == m_guardColumn + 1 && record.fields.back().empty())
        record.fields.pop_back();
    for (std::string_view &field : record.fields) {
        if (field.starts_with('\''))
            field.remove_prefix(1);
    }
    return true;
}

Result<bool> CsvReader::nextRaw(CsvRecord &record)
{
    using Found = CsvTokenizer::Found;
    for (;;) {
        size_t consumed = 0;
        qint64 lines = 0;
        char *begin = m_buffer.data() + m_pos;
        const Found found = m_tokenizer.next(begin, m_buffer.data() + m_end, m_atEnd, record, consumed, lines);
        if (found == Found::End)
            return false;
        if (found == Found::Cut) {
            const std::string_view pending(begin, m_end - m_pos);
            qint64 linesBefore = 0;
            if (pending.size() > kMaxLine && csv_reader_detail::longestLine(pending, linesBefore) > kMaxLine) {
                m_line += linesBefore;
                return tooLarge("a line is longer than 1 MB");
            }
            if (pending.size() > kMaxRecord)
                return tooLarge("a record is longer than 4 MB; is a closing quote missing?");
            if (const Result<void> filled = fill(); !filled)
                return filled.error();
            continue;
        }
        record.line = m_line;
        if (consumed > static_cast<size_t>(kMaxLine)) {
            qint64 linesBefore = 0;
            // Doubled quotes were removed in place, which can only shorten what is measured here.
            if (csv_reader_detail::longestLine({begin, consumed}, linesBefore) > static_cast<size_t>(kMaxLine)) {
                m_line += linesBefore;
                return tooLarge("a line is longer than 1 MB");
            }
            if (consumed > static_cast<size_t>(kMaxRecord))
                return tooLarge("a record is longer than 4 MB; is a closing quote missing?");
            const auto tooLong = [](std::string_view field) { return field.size() > static_cast<size_t>(kMaxLine); };
            if (std::any_of(record.fields.begin(), record.fields.end(), tooLong))
                return tooLarge("a field is longer than 1 MB; is a closing quote missing?");
        }
        record.hasNul = m_mayHoldNul && std::memchr(begin, 0, consumed) != nullptr;
        m_pos += consumed;
        m_line += lines;
        if (found == Found::Record)
            return true;
    }
}

Result<void> CsvReader::fill()
{
    using namespace csv_reader_detail;
    const size_t tail = m_end - m_pos;
    std::memmove(m_buffer.data(), m_buffer.data() + m_pos, tail);
    m_pos = 0;
    m_end = tail;
    if (m_buffer.size() < tail + kChunk)
        m_buffer.resize(std::max(tail + kChunk, 2 * m_buffer.size()));
    const Result<qint64> got = m_source->read(m_buffer.data() + m_end, static_cast<qint64>(m_buffer.size() - m_end));
    if (!got)
        return got.error();
    const size_t count = static_cast<size_t>(*got);
    m_atEnd = count == 0;
    const bool tailMayHoldNul = m_mayHoldNul && tail > 0;
    m_mayHoldNul = tailMayHoldNul || std::memchr(m_buffer.data() + m_end, 0, count) != nullptr;
    m_end += count;
    return {};
}

Error CsvReader::tooLarge(const char *what) const
{
    return {ErrorCode::TooLarge, QStringLiteral("line %1: %2").arg(m_line).arg(QLatin1String(what))};
}

qint64 CsvReader::bytesRead() const
{
    return std::max<qint64>(0, m_source->bytesRead() - static_cast<qint64>(m_end - m_pos));
}

} // namespace shuke::exchange
