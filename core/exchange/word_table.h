#pragma once

#include "core/exchange/parse_result.h"
#include "core/exchange/value_text.h"

#include <string>
#include <string_view>

namespace shuke::exchange {

/// Words of files that stand for one value.
template <typename T>
struct FileWord
{
    T value;
    std::string_view words; ///< Folded (foldedWord), between spaces.
};

/// The value of a cell's word; "-" and "/" are as empty as nothing.
template <typename T, size_t N>
Parsed<T> lookUpWord(const FileWord<T> (&table)[N], std::string_view text)
{
    text = trimmedText(text);
    if (text.empty() || text == "-" || text == "/")
        return ParseProblem::Empty;
    const std::string folded = ' ' + foldedWord(text) + ' ';
    for (const FileWord<T> &entry : table) {
        const std::string words = ' ' + std::string(entry.words) + ' ';
        if (words.find(folded) != std::string::npos)
            return entry.value;
    }
    return ParseProblem::UnknownWord;
}

} // namespace shuke::exchange
