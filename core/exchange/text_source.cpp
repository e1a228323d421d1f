#include "core/exchange/text_source.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace shuke::exchange {

namespace text_source_detail {

constexpr qint64 kChunk = 256 << 10;

/// U+0080 … U+009F of windows-1252; 0 where it has no character.
constexpr std::array<char16_t, 32> kWindows1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void appendUtf8(char32_t c, std::string &out)
{
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0 | (c >> 6));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0 | (c >> 12));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | (c >> 18));
        out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (c & 0x3F));
    }
}

/// `bytes` are valid: an even number, surrogates in pairs.
void appendUtf16(std::string_view bytes, bool bigEndian, std::string &out)
{
    const auto unit = [&](size_t i) {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        return static_cast<char32_t>(bigEndian ? first << 8 | second : second << 8 | first);
    };
    for (size_t i = 0; i + 1 < bytes.size(); i += 2) {
        char32_t c = unit(i);
        if (c >= 0xD800 && c < 0xDC00) {
            i += 2;
            c = 0x10000 + ((c - 0xD800) << 10) + (unit(i) - 0xDC00);
        }
        appendUtf8(c, out);
    }
}

void appendWindows1252(std::string_view bytes, std::string &out)
{
    for (const char byte : bytes) {
        const auto c = static_cast<unsigned char>(byte);
        appendUtf8(c >= 0x80 && c < 0xA0 ? kWindows1252[c - 0x80u] : c, out);
    }
}

/// Code page 936 has the euro sign at 0x80; GB18030 has it at A2 E3. `bytes` are whole characters.
void moveEuro(std::string &bytes)
{
    size_t i = 0;
    while (i < bytes.size()) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        if (lead < 0x80) {
            ++i;
        } else if (lead == 0x80) {
            bytes.replace(i, 1, "\xA2\xE3");
            i += 2;
        } else {
            i += bytes[i + 1] >= '0' && bytes[i + 1] <= '9' ? 4u : 2u;
        }
    }
}

/// Line ends (CR, LF, CRLF) in `bytes`. `afterReturn` carries a CR at the end of one piece to the next.
qint64 lineEnds(std::string_view bytes, size_t step, size_t offset, bool &afterReturn)
{
    qint64 count = 0;
    for (size_t i = offset; i < bytes.size(); i += step) {
        const char c = step == 2 && bytes[i ^ 1u] != 0 ? 'x' : bytes[i];
        if (c == '\r' || (c == '\n' && !afterReturn))
            ++count;
        afterReturn = c == '\r';
    }
    return count;
}

} // namespace text_source_detail

Result<std::unique_ptr<TextSource>> TextSource::open(const QString &path, TextEncoding encoding)
{
    std::unique_ptr<TextSource> source(new TextSource);
    source->m_file.setFileName(path);
    if (!source->m_file.exists())
        return Error{ErrorCode::NotFound, QStringLiteral("%1: no such file").arg(path)};
    if (!source->m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(path, source->m_file.errorString())};
    source->m_encoding = encoding;
    if (encoding == TextEncoding::Gb18030 || encoding == TextEncoding::Big5) {
        source->m_decoder = QStringDecoder(encoding == TextEncoding::Big5 ? "Big5" : "GB18030");
        if (!source->m_decoder.isValid()) {
            return Error{ErrorCode::Unsupported, QStringLiteral("%1: this build of Qt cannot decode %2")
                                                     .arg(path, QLatin1String(encodingName(encoding)))};
        }
    }
    return source;
}

Result<qint64> TextSource::read(char *buffer, qint64 capacity)
{
    Q_ASSERT(capacity >= 16);
    if (m_encoding == TextEncoding::Utf8 || m_encoding == TextEncoding::Utf8Bom)
        return readUtf8(buffer, capacity);
    if (m_decodedPos == m_decoded.size()) {
        m_decoded.clear();
        m_decodedPos = 0;
        if (const Result<void> more = decodeMore(); !more)
            return more.error();
    }
    size_t count = std::min(static_cast<size_t>(capacity), m_decoded.size() - m_decodedPos);
    // Not in the middle of a character.
    while (m_decodedPos + count < m_decoded.size() &&
           (static_cast<unsigned char>(m_decoded[m_decodedPos + count]) & 0xC0) == 0x80)
        --count;
    std::memcpy(buffer, m_decoded.data() + m_decodedPos, count);
    m_decodedPos += count;
    return static_cast<qint64>(count);
}

Result<qint64> TextSource::readUtf8(char *buffer, qint64 capacity)
{
    for (;;) {
        size_t count = m_carry.size();
        std::memcpy(buffer, m_carry.data(), count);
        const qint64 got = m_file.read(buffer + count, capacity - static_cast<qint64>(count));
        if (got < 0)
            return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(m_file.fileName(), m_file.errorString())};
        if (got == 0) {
            if (count > 0)
                return badByteAt(m_bytesRead - static_cast<qint64>(count));
            return 0;
        }
        count += static_cast<size_t>(got);
        m_bytesRead += got;
        bool bad = false;
        const size_t valid = validPrefix(m_encoding, {buffer, count}, &bad);
        if (bad)
            return badByteAt(m_bytesRead - static_cast<qint64>(count - valid));
        m_carry.assign(buffer + valid, count - valid);
        count = valid;
        if (!m_started && valid >= 3) {
            m_started = true;
            if (std::memcmp(buffer, "\xEF\xBB\xBF", 3) == 0) {
                count -= 3;
                std::memmove(buffer, buffer + 3, count);
            }
        }
        if (count > 0)
            return static_cast<qint64>(count);
    }
}

Result<void> TextSource::decodeMore()
{
    using namespace text_source_detail;
    while (m_decoded.empty()) {
        m_raw = m_carry;
        m_raw.resize(m_carry.size() + static_cast<size_t>(kChunk));
        const qint64 got = m_file.read(m_raw.data() + m_carry.size(), kChunk);
        if (got < 0)
            return Error{ErrorCode::IoError, QStringLiteral("%1: %2").arg(m_file.fileName(), m_file.errorString())};
        if (got == 0) {
            if (!m_carry.empty())
                return badByteAt(m_bytesRead - static_cast<qint64>(m_carry.size()));
            return {};
        }
        m_raw.resize(m_carry.size() + static_cast<size_t>(got));
        m_bytesRead += got;
        const qint64 start = m_bytesRead - static_cast<qint64>(m_raw.size());
        if (!m_started && m_raw.size() >= 2) {
            m_started = true;
            // A mark decides between the two byte orders, whatever was asked for.
            if (m_encoding == TextEncoding::Utf16LE && m_raw.starts_with("\xFE\xFF"))
                m_encoding = TextEncoding::Utf16BE;
            else if (m_encoding == TextEncoding::Utf16BE && m_raw.starts_with("\xFF\xFE"))
                m_encoding = TextEncoding::Utf16LE;
        }
        bool bad = false;
        const size_t valid = validPrefix(m_encoding, m_raw, &bad);
        if (bad)
            return badByteAt(start + static_cast<qint64>(valid));
        m_carry.assign(m_raw, valid);
        m_raw.resize(valid);
        if (m_encoding == TextEncoding::Gb18030 && m_raw.find('\x80') != std::string::npos)
            moveEuro(m_raw);
        const std::string_view bytes = m_raw;
        if (m_encoding == TextEncoding::Windows1252) {
            appendWindows1252(bytes, m_decoded);
        } else if (m_encoding == TextEncoding::Utf16LE || m_encoding == TextEncoding::Utf16BE) {
            appendUtf16(bytes, m_encoding == TextEncoding::Utf16BE, m_decoded);
        } else {
            const QString text = m_decoder.decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
            // Well-formed, but no character: the decoder says so with U+FFFD, which GB18030 itself can hold too.
            const qsizetype hole = text.indexOf(QChar::ReplacementCharacter);
            if (hole >= 0 && bytes.find("\x84\x31\xA4\x37") == std::string_view::npos) {
                const QByteArray before = text.first(hole).toUtf8();
                bool afterReturn = false;
                Error error = badByteAt(start);
                const qint64 line =
                    m_errorLine + lineEnds({before.constData(), static_cast<size_t>(before.size())}, 1, 0, afterReturn);
                error.detail =
                    QStringLiteral("line %1: not valid %2").arg(line).arg(QLatin1String(encodingName(m_encoding)));
                return error;
            }
            const QByteArray utf8 = text.toUtf8();
            m_decoded.append(utf8.constData(), static_cast<size_t>(utf8.size()));
        }
        if (start == 0 && m_decoded.starts_with("\xEF\xBB\xBF"))
            m_decoded.erase(0, 3);
    }
    return {};
}

Error TextSource::badByteAt(qint64 offset)
{
    using namespace text_source_detail;
    // Rare, so lines are counted only now: from the beginning of the file.
    const bool wide = m_encoding == TextEncoding::Utf16LE || m_encoding == TextEncoding::Utf16BE;
    m_errorLine = 1;
    QFile again(m_file.fileName());
    if (again.open(QIODevice::ReadOnly)) {
        bool afterReturn = false;
        while (offset > 0) {
            const QByteArray piece = again.read(std::min(offset, kChunk));
            if (piece.isEmpty())
                break;
            offset -= piece.size();
            m_errorLine += lineEnds({piece.constData(), static_cast<size_t>(piece.size() & ~qsizetype(wide ? 1 : 0))},
                                    wide ? 2 : 1, m_encoding == TextEncoding::Utf16BE ? 1 : 0, afterReturn);
        }
    }
    return {ErrorCode::EncodingError,
            QStringLiteral("line %1: not valid %2").arg(m_errorLine).arg(QLatin1String(encodingName(m_encoding)))};
}

} // namespace shuke::exchange
