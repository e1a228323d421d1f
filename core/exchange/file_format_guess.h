#pragma once

#include "core/exchange/file_format.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace shuke::exchange {

// What detectFormat is made of. All work on a sample in memory and are pure.

/// The records of a sample; fields point into `text`.
struct SampleRecords
{
    std::string text;
    std::vector<std::vector<std::string_view>> records;
};
/// Cuts up to `maxRecords` records. A record cut off at the end of an incomplete sample is left out.
SampleRecords cutSample(std::string_view text, bool complete, char delimiter, char quote, size_t maxRecords);

/// The delimiter that cuts the most records into equally many (two or more) fields; ',' when none does.
char guessDelimiter(std::string_view text, bool complete, char quote);
/// '"', or '\'' when fields stand in apostrophes and no '"' is to be seen.
char guessQuote(std::string_view text);

/// Where the table begins.
struct HeaderGuess
{
    int skipRows = 0;
    bool hasHeader = true;
};
HeaderGuess guessHeader(const SampleRecords &sample);

/// The order of day, month and year in texts like 3/4/2024; `ambiguous` when only `fallback` decided.
DateFormat guessDateOrder(std::span<const std::string_view> values, DateOrder fallback);
/// '.' or ','; '.' when nothing tells.
char guessDecimalMark(std::span<const std::string_view> values);
/// Look, samples, dates and marks of one column. `others` are further values that only help with the order of dates.
ColumnFormat describeColumn(std::span<const std::string_view> values, std::span<const std::string_view> others,
                            DateOrder fallback);

} // namespace shuke::exchange
