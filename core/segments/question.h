#pragma once

#include "core/segments/condition_match.h"

#include <bitset>
#include <string>
#include <string_view>

namespace shuke::segments {

/// A birthday in one number is month * 32 + day, and this more for one of the lunar calendar.
inline constexpr int kLunarBirthday = 1024;

/// A condition made ready: the question it asks of a value that is there, and whether the answer is turned round. What
/// is empty never passes the question, so a turned one always matches it. The three ways to filter (a record in memory,
/// columns, SQL) all go by this, so that they can differ in how they read a value only.
struct Question
{
    enum class Kind : quint8 {
        Present,  ///< Passed by everything that is there.
        Range,    ///< low … high, both included, of numbers, amounts, Julian days, 0 and 1.
        Month,    ///< Days whose month is `low`.
        Dates,    ///< Birthdays: `dates` and `lunarDates`.
        Contains, ///< texts[0] somewhere in the folded text.
        Begins,
        OneOf, ///< One of `texts`, folded (codes: as they are), or of `ids`.
        AllOf, ///< Sets that hold all of them.
    };

    Kind kind = Kind::Present;
    bool turned = false;
    qint64 low = 0;
    qint64 high = 0;
    std::vector<std::string> texts; ///< Sorted.
    std::vector<qint64> ids;        ///< Sorted.
    static constexpr size_t kDates = size_t(13) * 32;
    std::bitset<kDates> dates; ///< By month * 32 + day.
    /// Of lunar birthdays: the days of regular months of the Chinese calendar that fall where the condition asks. Where
    /// a month has 29 days, its last one stands for the 30th, too.
    std::bitset<kDates> lunarDates;

    /// Of a number, an amount, a Julian day, 0 or 1, or a row's id.
    bool passes(qint64 value) const;
    /// Of a folded text that is not empty, or of a code.
    bool passes(std::string_view text) const;
    bool passes(const MonthDay &birthday) const;
};

/// The question of a condition that check() has passed.
Question questionOf(const Condition &condition, const Field &field, QDate today);

/// The number that a day, an amount, … is compared by.
qint64 numberOf(const Value &value);

} // namespace shuke::segments
