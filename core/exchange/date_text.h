#pragma once

#include "core/exchange/date_parse.h"

#include <optional>
#include <string_view>

namespace shuke::exchange {

// The pieces date_parse puts together. Each takes what it understands off the front of the text. The text is trimmed
// and narrowed (value_text.h).

/// Up to `maxDigits` digits as a number; `digits` is how many there were, 0 for none.
int takeNumber(std::string_view &text, size_t maxDigits, size_t &digits);
/// An English month (Jan, January, Sept.), 1 … 12; 0 when there is none.
int takeMonthName(std::string_view &text);
/// AM, a.m., 上午, 早上, 凌晨 → 0; PM, 下午, 晚上, 中午 → 1; -1 for none of them. Spaces before it are taken too.
int takeHalfDay(std::string_view &text);
/// "(Tue)", "星期二", "周二".
void skipWeekday(std::string_view &text);

int fullYear(int twoDigits, int lastYear);
/// None, OutOfRange or NoSuchDay.
ParseProblem makeDay(int year, int month, int dayOfMonth, QDate &day);
/// Milliseconds since midnight; nothing for 25:00. `halfDay` -1: 24 hours.
std::optional<int> timeOfDay(int hour, int minute, int second, int halfDay, int ms = 0);

/// A day in any form parseDay knows; a serial number brings its time along.
ParseProblem takeDay(std::string_view &text, const DateFormat &format, QDate &day, std::optional<int> &ms);
/// All of the rest must be a time of day with or without a zone; `ms` and `offset` (seconds) are set then.
bool takeTime(std::string_view text, std::optional<int> &ms, std::optional<int> &offset);

} // namespace shuke::exchange
