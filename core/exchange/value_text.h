#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace shuke::exchange {

/// Without what people do not see at both ends: spaces, tabs, line ends, U+00A0, U+3000, U+FEFF, U+200B–U+200F,
/// U+202A–U+202E.
std::string_view trimmedText(std::string_view utf8);

/// A longer text of a cell, trimmed of all that we and Qt hold for a space, so that what is stored and the next file of
/// it say the same.
QString noteText(std::string_view cell);

/// Full-width forms (U+FF01–U+FF5E, U+3000) as ASCII; other characters as they are. Plain ASCII comes back as it is,
/// without a copy; else `buffer` holds the result.
std::string_view narrowed(std::string_view utf8, std::string &buffer);

/// Narrowed, ASCII letters small, without spaces, `_` and `-`: how words of a file are compared with ours.
std::string foldedWord(std::string_view utf8);

/// Takes `prefix` (`suffix`) off the front (end) of the text; false when it is not there.
bool takePrefix(std::string_view &text, std::string_view prefix);
bool takeSuffix(std::string_view &text, std::string_view suffix);

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
constexpr bool isLatinLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace shuke::exchange
