#pragma once

#include "core/base/money.h"

#include <optional>

namespace shuke::value {

/// Of fewer a rate would mislead: it is not shown.
inline constexpr qint64 kFewestForRate = 5;
/// Of fewer it is shown with its interval, quietly.
inline constexpr qint64 kFewestWithoutInterval = 30;

struct RateInterval
{
    double low = 0;
    double high = 0;
};

/// `part` of `n`.
struct Rate
{
    qint64 part = 0;
    qint64 n = 0;

    /// Nothing where there is nothing to divide by.
    std::optional<double> value() const
    {
        return n > 0 ? std::optional(static_cast<double>(part) / static_cast<double>(n)) : std::nullopt;
    }
    /// The 95 % Wilson interval; nothing likewise.
    std::optional<RateInterval> interval() const;
    friend bool operator==(const Rate &, const Rate &) = default;
};

/// A share of money, told by `n` customers.
struct MoneyRate
{
    Money part;
    Money whole;
    qint64 n = 0;

    /// Nothing if the whole is not positive.
    std::optional<double> value() const
    {
        return whole.minor() > 0 ? std::optional(static_cast<double>(part.minor()) / static_cast<double>(whole.minor()))
                                 : std::nullopt;
    }
    friend bool operator==(const MoneyRate &, const MoneyRate &) = default;
};

} // namespace shuke::value
