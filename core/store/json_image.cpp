#include "core/store/json_image.h"

#include "core/store/statement.h"

#include <charconv>

namespace shuke::store {

namespace json_image_detail {

void appendUtf8(std::string &out, unsigned code)
{
    const auto put = [&out](unsigned byte) { out.push_back(static_cast<char>(byte)); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0 | (code >> 6));
        put(0x80 | (code & 0x3F));
    } else {
        put(0xE0 | (code >> 12));
        put(0x80 | ((code >> 6) & 0x3F));
        put(0x80 | (code & 0x3F));
    }
}

} // namespace json_image_detail

ImageValue ImageValue::ofColumn(const Statement &row, int column)
{
    ImageValue value;
    switch (row.type(column)) {
    case Statement::Type::Null:
        break;
    case Statement::Type::Integer:
        value.kind = Kind::Integer;
        value.integer = row.integer(column);
        break;
    case Statement::Type::Text:
        value.kind = Kind::Text;
        value.text = row.utf8(column);
        break;
    }
    return value;
}

void ImageValue::bindTo(Statement &statement, int index) const
{
    switch (kind) {
    case Kind::Null:
        statement.bindNull(index);
        break;
    case Kind::Integer:
        statement.bind(index, integer);
        break;
    case Kind::Text:
        statement.bindUtf8(index, text);
        break;
    }
}

ImageReader::ImageReader(std::string_view json) : m_json(json), m_array(!json.empty() && json.front() == '[') {}

Result<bool> ImageReader::next(std::string &name, ImageValue &value)
{
    const Error damaged{ErrorCode::Corrupt, QStringLiteral("a journal row is damaged")};
    const char close = m_array ? ']' : '}';
    if (m_first) {
        m_first = false;
        if (peek() != (m_array ? '[' : '{'))
            return damaged;
        ++m_at;
        if (peek() == close)
            return false;
    } else {
        if (peek() == close)
            return false;
        if (peek() != ',')
            return damaged;
        ++m_at;
    }
    name.clear();
    if (!m_array) {
        if (peek() != '"' || !readString(name) || peek() != ':')
            return damaged;
        ++m_at;
    }
    if (!readValue(value))
        return damaged;
    return true;
}

bool ImageReader::readValue(ImageValue &value)
{
    value.integer = 0;
    value.text.clear();
    if (peek() == '"') {
        value.kind = ImageValue::Kind::Text;
        return readString(value.text);
    }
    if (m_json.substr(m_at, 4) == "null") {
        value.kind = ImageValue::Kind::Null;
        m_at += 4;
        return true;
    }
    value.kind = ImageValue::Kind::Integer;
    const char *end = m_json.data() + m_json.size();
    const auto [stop, code] = std::from_chars(m_json.data() + m_at, end, value.integer);
    if (code != std::errc())
        return false;
    m_at = static_cast<size_t>(stop - m_json.data());
    return true;
}

/// From the opening quote to behind the closing one.
bool ImageReader::readString(std::string &out)
{
    ++m_at;
    for (;;) {
        const size_t special = m_json.find_first_of("\"\\", m_at);
        if (special == std::string_view::npos)
            return false;
        out.append(m_json, m_at, special - m_at);
        m_at = special + 1;
        if (m_json[special] == '"')
            return true;
        if (!readEscape(out))
            return false;
    }
}

/// SQLite escapes quotes, backslashes and control characters only; everything else stands as UTF-8.
bool ImageReader::readEscape(std::string &out)
{
    const char letter = peek();
    ++m_at;
    switch (letter) {
    case '"':
    case '\\':
    case '/':
        out.push_back(letter);
        return true;
    case 'b':
        out.push_back('\b');
        return true;
    case 'f':
        out.push_back('\f');
        return true;
    case 'n':
        out.push_back('\n');
        return true;
    case 'r':
        out.push_back('\r');
        return true;
    case 't':
        out.push_back('\t');
        return true;
    case 'u': {
        unsigned code = 0;
        const std::string_view digits = m_json.substr(m_at, 4);
        const auto [stop, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
        if (failed != std::errc() || stop != digits.data() + 4)
            return false;
        m_at += 4;
        json_image_detail::appendUtf8(out, code);
        return true;
    }
    default:
        return false;
    }
}

} // namespace shuke::store
