#pragma once

#include "core/base/result.h"

#include <QString>

#include <vector>

namespace shuke::segments {

// For core/segments: the text of conditions, cut into words.

struct Token
{
    enum class Kind : quint8 {
        End,
        Word,   ///< A field, a keyword: letters, digits, _ . :
        Text,   ///< What stood in quotes, escapes resolved.
        Number, ///< As typed, digits and point of ASCII.
        Day,    ///< As typed.
        Id,     ///< The digits behind #.
        Sign,   ///< ( ) , = != < <= > >=
    };
    Kind kind = Kind::End;
    QString text;
    qsizetype column = 1; ///< In characters, from 1.
};

/// Full-width signs and Chinese quotes, brackets and commas count as those of ASCII. The last token is the End.
/// InvalidInput with the column for a character that means nothing here, a text without an end, and an escape that is
/// not known (there are \" \\ \n \r \t \uXXXX). TooLarge beyond kMostTextChars.
Result<std::vector<Token>> tokensOf(QStringView text);

inline constexpr qsizetype kMostTextChars = 200000;

} // namespace shuke::segments
