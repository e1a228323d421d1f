#include "core/exchange/csv_writer.h"

#include "core/exchange/csv_reader.h"

#include <algorithm>
#include <cstring>

namespace shuke::exchange {

namespace csv_writer_detail {

constexpr size_t kBuffer = 256 << 10;

bool isPlainNumber(std::string_view text)
{
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const size_t point = text.find('.');
    const auto digits = [](std::string_view part) {
        return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    if (point == std::string_view::npos)
        return digits(text);
    return digits(text.substr(0, point)) && digits(text.substr(point + 1));
}

} // namespace csv_writer_detail

bool isFormulaLike(std::string_view utf8)
{
    using std::string_view_literals::operator""sv;
    if (utf8.empty())
        return false;
    const char first = utf8.front();
    if (first == '\t' || first == '\r' || first == '\0')
        return true;
    const std::string_view text = utf8.substr(std::min(utf8.find_first_not_of(" \t\r\n\0"sv), utf8.size()));
    for (const std::string_view sign : {"="sv, "+"sv, "-"sv, "@"sv, "＝"sv, "＋"sv, "－"sv, "＠"sv}) {
        if (text.starts_with(sign))
            return !csv_writer_detail::isPlainNumber(utf8);
    }
    return false;
}

CsvWriter::CsvWriter(QIODevice &out, const CsvWriteOptions &options)
    : m_out(out), m_options(options), m_buffer(csv_writer_detail::kBuffer)
{
    // A leading space could be taken for one before a quote, a leading BOM byte for the mark of the file.
    for (const char c : {options.delimiter, '"', '\n', '\r'})
        m_special[static_cast<unsigned char>(c)] = true;
    if (options.forExcel) {
        std::memcpy(room(3), "\xEF\xBB\xBF", 3);
        m_used += 3;
    }
}

char *CsvWriter::room(size_t bytes)
{
    if (m_buffer.size() - m_used < bytes) {
        flush();
        if (m_buffer.size() < bytes)
            m_buffer.resize(bytes);
    }
    return m_buffer.data() + m_used;
}

void CsvWriter::flush()
{
    const qint64 size = static_cast<qint64>(m_used);
    if (!m_failed && size > 0 && m_out.write(m_buffer.data(), size) != size)
        m_failed = true;
    m_used = 0;
}

void CsvWriter::separate()
{
    if (m_firstField) {
        m_firstField = false;
        return;
    }
    *room(1) = m_options.delimiter;
    ++m_used;
}

void CsvWriter::quoted(std::string_view utf8, bool guard)
{
    char *out = room(2 * utf8.size() + 3);
    char *const begin = out;
    *out++ = '"';
    if (guard)
        *out++ = '\'';
    for (const char c : utf8) {
        if (c == '"')
            *out++ = '"';
        *out++ = c;
    }
    *out++ = '"';
    m_used += static_cast<size_t>(out - begin);
}

void CsvWriter::field(std::string_view utf8)
{
    m_loneEmptyField = m_firstField && utf8.empty();
    separate();
    if (m_options.forExcel) {
        // An apostrophe of the text's own is doubled, so that exactly one can be taken off again.
        quoted(utf8, utf8.starts_with('\'') || isFormulaLike(utf8));
        m_loneEmptyField = false;
        return;
    }
    char *out = room(utf8.size());
    bool special = false;
    for (size_t i = 0; i < utf8.size(); ++i) {
        out[i] = utf8[i];
        special |= m_special[static_cast<unsigned char>(utf8[i])];
    }
    const bool fileStart =
        m_firstRecord && (utf8.starts_with("\xEF\xBB\xBF") || utf8.starts_with("sep=") || utf8.starts_with("SEP="));
    if (special || fileStart)
        quoted(utf8, false);
    else
        m_used += utf8.size();
}

void CsvWriter::plainField(std::string_view ascii)
{
    m_loneEmptyField = m_firstField && ascii.empty();
    separate();
    char *to = room(ascii.size() + 1);
    if (!ascii.empty()) // memcpy takes no null, not even for nothing
        std::memcpy(to, ascii.data(), ascii.size());
    m_used += ascii.size();
}

void CsvWriter::endRecord()
{
    if (m_options.forExcel)
        plainField(m_firstRecord ? kGuardMarker : std::string_view());
    else if (m_loneEmptyField)
        quoted({}, false);
    char *out = room(2);
    if (m_options.crlf)
        *out++ = '\r';
    *out = '\n';
    m_used += m_options.crlf ? 2 : 1;
    m_firstField = true;
    m_firstRecord = false;
    m_loneEmptyField = false;
}

Result<void> CsvWriter::finish()
{
    flush();
    if (!m_failed)
        return {};
    const QFileDevice *file = qobject_cast<QFileDevice *>(&m_out);
    const bool full = file && file->error() == QFileDevice::ResourceError;
    return Error{full ? ErrorCode::DiskFull : ErrorCode::IoError,
                 QStringLiteral("writing CSV: %1").arg(m_out.errorString())};
}

} // namespace shuke::exchange
