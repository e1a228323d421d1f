#pragma once

#include <string>
#include <string_view>

namespace shuke {

/// Text as the index of follow-ups knows it: each character of the folded text (core/base/text_fold.h), and each pair
/// of neighbours, as words of four and eight of the characters 0-9 a-z, every word with a space after it. Appended to
/// `out`. The words are in the store: this function and the folding may change only together with a step of the schema
/// that builds the index anew. Pure, thread-safe.
void appendGrams(std::string_view utf8, std::string &out);

/// The FTS5 query for all texts that may hold `needle`: those with all its pairs. What is found must still be looked at
/// ("abcab" has the pairs of "bcabc"), but for needles of one or two characters. Empty: a needle of white space only.
std::string gramQuery(std::string_view needle);

} // namespace shuke
