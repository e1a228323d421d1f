#include "core/value/rate.h"

#include <cmath>

namespace shuke::value {

std::optional<RateInterval> Rate::interval() const
{
    const std::optional<double> p = value();
    if (!p)
        return std::nullopt;
    constexpr double z = 1.959963984540054;
    const auto count = static_cast<double>(n);
    const double center = (*p + z * z / (2 * count)) / (1 + z * z / count);
    const double half = z * std::sqrt(*p * (1 - *p) / count + z * z / (4 * count * count)) / (1 + z * z / count);
    return RateInterval{center - half, center + half};
}

} // namespace shuke::value
