#pragma once

#include <QString>
#include <QStringView>

#include <string>
#include <string_view>

namespace shuke {

/// Text as search and match keys see it: what people hold for the same text becomes the same bytes.
///
/// Compatibility forms are unified (NFKC: full-width letters and digits, ligatures, circled digits, half-width kana),
/// case is folded, accents of Latin, Greek and Cyrillic letters go (é → e, ø → o, ß → ss, ł → l, æ → ae; й stays, it is
/// a letter of its own), control and invisible characters go, typographic quotes, dashes and name dots become ' " - ·,
/// runs of white space become one space, and the ends are trimmed. Chinese stays as it is. Invalid UTF-8 becomes
/// U+FFFD, one for each maximal broken part.
///
/// The result is valid UTF-8 without control characters, and folding it again changes nothing. It is stored nowhere but
/// in sort keys and in the index of follow-ups (core/base/text_grams.h). Pure, thread-safe. ASCII and Chinese take a
/// fast path (a few hundred MB/s), the rest Unicode tables.
std::string foldUtf8(std::string_view utf8);
/// The same, appended to `out`. What `out` holds already is not looked at.
void appendFolded(std::string_view utf8, std::string &out);
QString foldText(QStringView text);

/// One character of UTF-8 text.
struct CodePoint
{
    char32_t value = 0; ///< U+FFFD for broken bytes.
    int length = 0;     ///< Bytes it takes, >= 1: of broken bytes the maximal part (WHATWG).
};
/// Decodes the character at `position`, which must be inside the text. Overlong forms and surrogates are broken bytes.
CodePoint decodeUtf8(std::string_view utf8, size_t position);
void appendUtf8(char32_t codePoint, std::string &out);

/// A Chinese character: the unified blocks and their extensions, not radicals or punctuation.
constexpr bool isHan(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x323AF) ||
           c == 0x3007;
}

} // namespace shuke
