#include "core/exchange/value_text.h"

#include <algorithm>

namespace shuke::exchange {

namespace value_text_detail {

/// Length of the invisible character the text begins with, 0 when it begins with something to see.
size_t invisibleAtFront(std::string_view text)
{
    if (text.empty())
        return 0;
    const char c = text.front();
    if (c == ' ' || (c >= '\t' && c <= '\r'))
        return 1;
    if (text.starts_with("\xC2\xA0"))
        return 2;
    if (text.starts_with("\xE3\x80\x80") || text.starts_with("\xEF\xBB\xBF"))
        return 3;
    if (text.size() >= 3 && text.starts_with("\xE2\x80")) {
        const auto last = static_cast<unsigned char>(text[2]);
        return (last >= 0x8B && last <= 0x8F) || (last >= 0xAA && last <= 0xAE) || last == 0xAF ? 3 : 0;
    }
    return 0;
}

size_t invisibleAtBack(std::string_view text)
{
    for (const size_t length : {size_t(1), size_t(2), size_t(3)}) {
        if (text.size() >= length && invisibleAtFront(text.substr(text.size() - length)) == length)
            return length;
    }
    return 0;
}

} // namespace value_text_detail

std::string_view trimmedText(std::string_view utf8)
{
    using namespace value_text_detail;
    while (const size_t length = invisibleAtFront(utf8))
        utf8.remove_prefix(length);
    while (const size_t length = invisibleAtBack(utf8))
        utf8.remove_suffix(length);
    return utf8;
}

QString noteText(std::string_view cell)
{
    QString text = QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
    while (true) {
        const std::string trimmed = text.trimmed().toStdString();
        const std::string_view seen = trimmedText(trimmed);
        const QString next = QString::fromUtf8(seen.data(), static_cast<qsizetype>(seen.size()));
        if (next == text)
            return text;
        text = next;
    }
}

std::string_view narrowed(std::string_view utf8, std::string &buffer)
{
    const auto isWide = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    if (std::none_of(utf8.begin(), utf8.end(), isWide))
        return utf8;
    buffer.clear();
    for (size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = [&](size_t k) { return i + k < utf8.size() ? static_cast<unsigned char>(utf8[i + k]) : 0u; };
        const unsigned code = (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F); // low 12 bits of a three-byte character
        if (byte(0) == 0xEF && code >= 0xF01 && code <= 0xF5E) {
            buffer += static_cast<char>(code - 0xF01 + '!');
            i += 2;
        } else if (byte(0) == 0xE3 && byte(1) == 0x80 && byte(2) == 0x80) {
            buffer += ' ';
            i += 2;
        } else {
            buffer += utf8[i];
        }
    }
    return buffer;
}

std::string foldedWord(std::string_view utf8)
{
    std::string buffer;
    const std::string_view text = narrowed(trimmedText(utf8), buffer);
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (c == ' ' || c == '_' || c == '-' || c == '\t')
            continue;
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return out;
}

bool takePrefix(std::string_view &text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

bool takeSuffix(std::string_view &text, std::string_view suffix)
{
    if (!text.ends_with(suffix))
        return false;
    text.remove_suffix(suffix.size());
    return true;
}

} // namespace shuke::exchange
