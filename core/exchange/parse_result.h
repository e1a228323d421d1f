#pragma once

#include <QByteArray>

#include <optional>

namespace shuke::exchange {

/// Why a text is not (quite) a value. Codes for storing and filtering; words for people are made by ui.
enum class ParseProblem {
    None,
    Empty, ///< Nothing there, or a word for "unknown".
    NotADate,
    NoSuchDay,  ///< A date by its shape, but not in the calendar: 31 February.
    OutOfRange, ///< A year before 1800 or after 2200, a month 13.
    NotATime,   ///< The day is fine, what follows it is no time of day.
    NotANumber,
    Overflow, ///< More than 64 bits hold.
    Percent,
    Scientific,  ///< 1.39E+10: the spreadsheet threw digits away.
    Rounded,     ///< There is a value; it had more decimals than can be kept.
    UnknownWord, ///< Not one of the words known for this field.
};

/// "not_a_date", …; "" for None.
QByteArray parseProblemCode(ParseProblem problem);

/// A value, or a reason why there is none. Rounded and NotATime come with a value.
template <typename T>
struct [[nodiscard]] Parsed
{
    std::optional<T> value = {};
    ParseProblem problem = ParseProblem::None;

    Parsed(T v, ParseProblem p = ParseProblem::None) : value(std::move(v)), problem(p) {} // NOLINT: `return value;`
    Parsed(ParseProblem p) : problem(p) {}                                                // NOLINT: `return problem;`
    explicit operator bool() const { return value.has_value(); }
    const T &operator*() const { return *value; }
    const T *operator->() const { return &*value; }
};

} // namespace shuke::exchange
