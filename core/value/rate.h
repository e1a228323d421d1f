#pragma once

#include "core/base/money.h"

#include <optional>

namespace shuke::value {

/// `part` of `n`. What is shown below n = 5, or with which interval below 30, is up to those who show it.
struct Rate
{
    qint64 part = 0;
    qint64 n = 0;

    /// Nothing where there is nothing to divide by.
    std::optional<double> value() const
    {
        return n > 0 ? std::optional(static_cast<double>(part) / static_cast<double>(n)) : std::nullopt;
    }
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
