#include "core/exchange/table_sink.h"

#include <QFileDevice>

namespace shuke::exchange {

namespace table_sink_detail {

constexpr size_t kBuffer = 256 << 10;

void appendJson(std::string_view utf8, std::string &out)
{
    constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            const auto code = static_cast<unsigned char>(c);
            out += "\\u00";
            out += kHex[code >> 4];
            out += kHex[code & 15];
        } else {
            out += c;
        }
    }
    out += '"';
}

} // namespace table_sink_detail

void CsvTableSink::begin(const QByteArrayList &columns)
{
    for (const QByteArray &column : columns)
        m_csv.field({column.constData(), static_cast<size_t>(column.size())});
    m_csv.endRecord();
}

void JsonTableSink::begin(const QByteArrayList &columns)
{
    m_keys.clear();
    for (const QByteArray &column : columns) {
        std::string name;
        table_sink_detail::appendJson({column.constData(), static_cast<size_t>(column.size())}, name);
        m_keys.push_back(name + ':');
    }
}

void JsonTableSink::key()
{
    m_buffer += m_column == 0 ? '{' : ',';
    m_buffer += m_keys[m_column++];
}

void JsonTableSink::text(std::string_view utf8)
{
    if (utf8.data() == nullptr)
        return empty();
    key();
    table_sink_detail::appendJson(utf8, m_buffer);
}

void JsonTableSink::number(std::string_view digits)
{
    if (digits.empty())
        return empty();
    key();
    m_buffer += digits;
}

void JsonTableSink::yesNo(bool value)
{
    key();
    m_buffer += value ? "true" : "false";
}

void JsonTableSink::empty()
{
    key();
    m_buffer += "null";
}

void JsonTableSink::endRow()
{
    m_buffer += "}\n";
    m_column = 0;
    if (m_buffer.size() >= table_sink_detail::kBuffer)
        flush();
}

void JsonTableSink::flush()
{
    const qint64 size = static_cast<qint64>(m_buffer.size());
    if (!m_failed && size > 0 && m_out.write(m_buffer.data(), size) != size)
        m_failed = true;
    m_buffer.clear();
}

Result<void> JsonTableSink::finish()
{
    flush();
    if (!m_failed)
        return {};
    const QFileDevice *file = qobject_cast<QFileDevice *>(&m_out);
    const bool full = file && file->error() == QFileDevice::ResourceError;
    return Error{full ? ErrorCode::DiskFull : ErrorCode::IoError,
                 QStringLiteral("writing JSON: %1").arg(m_out.errorString())};
}

} // namespace shuke::exchange
