#pragma once

#include <QtGlobal>

#include <array>
#include <string_view>

namespace shuke::exchange {

/// Numbers and days as ASCII without an allocation. A view is valid until the next call on the same object.
class NumberText
{
public:
    /// An integer scaled by 10^scale with exactly `scale` decimals, or without needless zeros: (1250, 2) → "12.50",
    /// "12.5".
    std::string_view decimal(qint64 value, int scale, bool trimZeros = false);
    /// "2024-03-05".
    std::string_view day(qint64 julianDay);
    std::string_view day(int year, int month, int dayOfMonth);
    /// "2024-03-05 21:40:16", with milliseconds only when there are some.
    std::string_view moment(qint64 julianDay, int msOfDay);

private:
    char *putDay(char *out, qint64 julianDay);
    std::array<char, 48> m_text{};
};

} // namespace shuke::exchange
