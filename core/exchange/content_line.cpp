#include "core/exchange/content_line.h"

#include <QByteArray>
#include <QString>
#include <QStringDecoder>

#include <algorithm>
#include <cstring>

namespace shuke::exchange {

namespace content_line_detail {

constexpr qint64 kChunk = 64 << 10;
constexpr size_t kMostOctets = 75;

char capital(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::string capitals(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), capital);
    return out;
}

bool containsWord(std::string_view text, std::string_view capitalWord)
{
    return std::search(text.begin(), text.end(), capitalWord.begin(), capitalWord.end(),
                       [](char a, char b) { return capital(a) == b; }) != text.end();
}

/// Where the value begins: the first colon outside quotes. npos: none.
size_t colonOf(std::string_view line)
{
    bool quoted = false;
    for (size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '"')
            quoted = !quoted;
        else if (line[i] == ':' && !quoted)
            return i;
    }
    return quoted ? line.find(':') : std::string_view::npos; // a quote that is never closed
}

std::string_view nameOf(std::string_view line)
{
    std::string_view name = line.substr(0, line.find_first_of(";:"));
    if (const size_t dot = name.rfind('.'); dot != std::string_view::npos)
        name.remove_prefix(dot + 1);
    return name;
}

bool isPicture(std::string_view name)
{
    return sameWord(name, "PHOTO") || sameWord(name, "LOGO") || sameWord(name, "SOUND") || sameWord(name, "KEY") ||
           sameWord(name, "ATTACH");
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char large = capital(c);
    return large >= 'A' && large <= 'F' ? large - 'A' + 10 : -1;
}

std::string fromQuotedPrintable(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '=' && i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
        const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
        if (low < 0) {
            out += text[i];
            continue;
        }
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

/// Bytes of the charset as UTF-8; what it does not allow becomes U+FFFD.
std::string toUtf8(const std::string &bytes, std::string_view charset)
{
    const QByteArray raw = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    if (!charset.empty() && !sameWord(charset, "UTF-8") && !sameWord(charset, "UTF8")) {
        QByteArray name(charset.data(), static_cast<qsizetype>(charset.size()));
        // Every GBK text is GB18030, and of the two only that one can hold all characters.
        if (sameWord(charset, "GBK") || sameWord(charset, "GB2312") || sameWord(charset, "CP936"))
            name = "GB18030";
        if (QStringDecoder decoder(name.constData()); decoder.isValid())
            return QString(decoder(raw)).toStdString();
    }
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(raw);
    if (!utf8.hasError())
        return bytes;
    if (QStringDecoder chinese("GB18030"); chinese.isValid()) {
        const QString decoded = chinese(raw);
        if (!chinese.hasError())
            return decoded.toStdString();
    }
    return text.toStdString();
}

/// A parameter's value in RFC 6868: ^n ^^ ^'.
std::string unfoldedParam(std::string_view value)
{
    std::string out;
    for (size_t i = 0; i < value.size(); ++i) {
        const char next = value[i] == '^' && i + 1 < value.size() ? value[i + 1] : '\0';
        if (next == 'n' || next == '^' || next == '\'') {
            out += next == 'n' ? '\n' : next == '^' ? '^' : '"';
            ++i;
        } else {
            out += value[i];
        }
    }
    return out;
}

/// Cuts outside of quotes.
std::vector<std::string_view> splitQuoted(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    bool quoted = false;
    size_t from = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"')
            quoted = !quoted;
        else if (text[i] == separator && !quoted) {
            parts.push_back(text.substr(from, i - from));
            from = i + 1;
        }
    }
    parts.push_back(text.substr(from));
    return parts;
}

std::string_view unquoted(std::string_view text)
{
    if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        return text.substr(1, text.size() - 2);
    return text;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

} // namespace content_line_detail

bool sameWord(std::string_view a, std::string_view b)
{
    using content_line_detail::capital;
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return capital(x) == capital(y); });
}

std::string_view ContentLine::param(std::string_view wanted) const
{
    for (const auto &[key, text] : params) {
        if (key == wanted)
            return text;
    }
    return {};
}

bool ContentLine::hasType(std::string_view type) const
{
    return std::any_of(params.begin(), params.end(),
                       [type](const auto &param) { return param.first == "TYPE" && sameWord(param.second, type); });
}

ContentLines::ContentLines(std::string_view text)
    : m_feed([text](char *buffer, qint64 capacity) mutable -> Result<qint64> {
          const size_t count = std::min(text.size(), static_cast<size_t>(capacity));
          std::memcpy(buffer, text.data(), count);
          text.remove_prefix(count);
          return static_cast<qint64>(count);
      })
{}

Result<bool> ContentLines::physical(std::string_view &line)
{
    using namespace content_line_detail;
    size_t looked = m_pos;
    while (true) {
        const size_t end = m_buffer.find_first_of("\r\n", looked);
        // A CR at the end of what is here may be the first half of a CRLF.
        const bool whole = end != std::string::npos && (m_buffer[end] == '\n' || end + 1 < m_buffer.size() || m_ended);
        if (whole || (m_ended && m_pos < m_buffer.size())) {
            const size_t stop = whole ? end : m_buffer.size();
            line = std::string_view(m_buffer).substr(m_pos, stop - m_pos);
            m_pos = whole ? end + (m_buffer.compare(end, 2, "\r\n") == 0 ? 2 : 1) : stop;
            ++m_line;
            return true;
        }
        if (m_ended)
            return false;
        if (m_buffer.size() - m_pos > kMostPhysicalBytes)
            return Error{ErrorCode::TooLarge, QStringLiteral("line %1: a line is longer than 8 MB").arg(m_line + 1)};
        m_buffer.erase(0, m_pos);
        m_pos = 0;
        const size_t have = m_buffer.size();
        looked = have > 0 ? have - 1 : 0;
        m_buffer.resize(have + static_cast<size_t>(kChunk));
        const Result<qint64> got = m_feed(m_buffer.data() + have, kChunk);
        if (!got)
            return got.error();
        m_buffer.resize(have + static_cast<size_t>(*got));
        m_ended = *got == 0;
    }
}

/// The first character of the next line, without taking it; false at the end.
Result<bool> ContentLines::peek(char &first)
{
    while (m_pos >= m_buffer.size() && !m_ended) {
        m_buffer.resize(static_cast<size_t>(content_line_detail::kChunk));
        m_pos = 0;
        const Result<qint64> got = m_feed(m_buffer.data(), content_line_detail::kChunk);
        if (!got)
            return got.error();
        m_buffer.resize(static_cast<size_t>(*got));
        m_ended = *got == 0;
    }
    if (m_pos >= m_buffer.size())
        return false;
    first = m_buffer[m_pos];
    return true;
}

Result<bool> ContentLines::next(ContentLine &line)
{
    using namespace content_line_detail;
    std::string_view text;
    do {
        const Result<bool> more = physical(text);
        if (!more || !*more)
            return more;
    } while (trimmed(text).empty());
    line.line = m_line;
    m_text.assign(text);
    const bool picture = isPicture(nameOf(m_text));
    const size_t colon = colonOf(m_text);
    const bool printable =
        colon != std::string::npos && containsWord(std::string_view(m_text).substr(0, colon), "QUOTED-PRINTABLE");
    bool tooLong = m_text.size() > kMostBytes;
    while (true) {
        const bool softBreak = printable && m_text.ends_with('=');
        char first = '\0';
        const Result<bool> more = peek(first);
        if (!more)
            return more.error();
        if (!*more || (!softBreak && first != ' ' && first != '\t'))
            break;
        const Result<bool> taken = physical(text);
        if (!taken)
            return taken.error();
        if (!*taken)
            break;
        if (softBreak) {
            m_text.pop_back();
            // Some fold on top of it.
            if (text.starts_with(' ') || text.starts_with('\t'))
                text.remove_prefix(1);
        } else {
            text.remove_prefix(1);
        }
        if (picture)
            continue;
        m_text += text;
        tooLong = tooLong || m_text.size() > kMostBytes;
        if (tooLong)
            break;
    }
    if (tooLong && !picture)
        return Error{ErrorCode::TooLarge, QStringLiteral("line %1: a line is longer than 1 MB").arg(line.line)};
    parse(m_text, line);
    line.isLeftOut = picture;
    if (picture)
        line.value.clear();
    return true;
}

void ContentLines::parse(std::string_view text, ContentLine &line) const
{
    using namespace content_line_detail;
    line.group.clear();
    line.name.clear();
    line.params.clear();
    line.value.clear();
    line.isBad = false;
    const size_t colon = colonOf(text);
    if (colon == std::string_view::npos) {
        line.isBad = true;
        return;
    }
    const std::vector<std::string_view> head = splitQuoted(text.substr(0, colon), ';');
    std::string_view name = trimmed(head.front());
    if (const size_t dot = name.rfind('.'); dot != std::string_view::npos) {
        line.group = std::string(name.substr(0, dot));
        name.remove_prefix(dot + 1);
    }
    line.name = capitals(name);
    line.isBad =
        line.name.empty() || line.name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") != std::string::npos;
    std::string encoding;
    std::string charset;
    for (size_t i = 1; i < head.size(); ++i) {
        const std::string_view param = trimmed(head[i]);
        const size_t equals = param.find('=');
        std::string key = equals == std::string_view::npos ? std::string() : capitals(trimmed(param.substr(0, equals)));
        const std::string_view values = equals == std::string_view::npos ? param : param.substr(equals + 1);
        if (key.empty()) {
            const bool isEncoding = sameWord(values, "QUOTED-PRINTABLE") || sameWord(values, "BASE64") ||
                                    sameWord(values, "8BIT") || sameWord(values, "7BIT");
            key = isEncoding ? "ENCODING" : "TYPE";
        }
        for (const std::string_view part : splitQuoted(values, ',')) {
            std::string value = unfoldedParam(unquoted(trimmed(part)));
            // TYPE="work,voice" is two, however it is quoted.
            if (key == "TYPE" && value.find(',') != std::string::npos) {
                for (const std::string_view word : splitUnescaped(value, ','))
                    line.params.emplace_back(key, std::string(trimmed(word)));
                continue;
            }
            if (key == "ENCODING")
                encoding = capitals(value);
            else if (key == "CHARSET")
                charset = value;
            line.params.emplace_back(key, std::move(value));
        }
    }
    const std::string_view raw = text.substr(colon + 1);
    if (encoding == "QUOTED-PRINTABLE") {
        line.value = toUtf8(fromQuotedPrintable(raw), charset);
    } else if (encoding == "B" || encoding == "BASE64") {
        const QByteArray decoded =
            QByteArray::fromBase64(QByteArray::fromRawData(raw.data(), static_cast<qsizetype>(raw.size())));
        line.value = toUtf8(decoded.toStdString(), charset);
    } else {
        line.value = std::string(raw);
    }
}

std::vector<std::string_view> splitUnescaped(std::string_view value, char separator)
{
    std::vector<std::string_view> parts;
    size_t from = 0;
    for (size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\\') {
            ++i;
        } else if (value[i] == separator) {
            parts.push_back(value.substr(from, i - from));
            from = i + 1;
        }
    }
    parts.push_back(value.substr(std::min(from, value.size())));
    return parts;
}

std::string unescapedText(std::string_view value)
{
    std::string out;
    out.reserve(value.size());
    for (size_t i = 0; i < value.size(); ++i) {
        const char next = value[i] == '\\' && i + 1 < value.size() ? value[i + 1] : '\0';
        if (next == 'n' || next == 'N') {
            out += '\n';
            ++i;
        } else if (next == ',' || next == ';' || next == '\\' || next == ':') {
            out += next;
            ++i;
        } else {
            out += value[i];
        }
    }
    return out;
}

std::string escapedText(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\\' || c == ',' || c == ';')
            (out += '\\') += c;
        else if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += i + 1 < text.size() && text[i + 1] == '\n' ? "" : "\\n";
        else
            out += c;
    }
    return out;
}

void appendContentLine(std::string_view line, std::string &out)
{
    using content_line_detail::kMostOctets;
    size_t room = kMostOctets;
    while (line.size() > room) {
        size_t cut = room;
        while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0) == 0x80)
            --cut;
        out += line.substr(0, cut);
        out += "\r\n ";
        line.remove_prefix(cut);
        room = kMostOctets - 1;
    }
    out += line;
    out += "\r\n";
}

} // namespace shuke::exchange
