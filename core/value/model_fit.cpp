#include "core/value/model_fit.h"

#include <cmath>

namespace shuke::value {

double addPrior(std::span<const double> theta, std::span<const double> mean, std::span<const double> sd, double weight,
                std::span<double> gradient)
{
    constexpr double kWall = 6;
    double added = 0;
    for (size_t i = 0; i < theta.size(); ++i) {
        const double z = (theta[i] - mean[i]) / sd[i];
        added += z * z / 2;
        gradient[i] += z / sd[i];
        const double beyond = std::abs(z) - kWall;
        if (beyond <= 0)
            continue;
        const double cube = weight * beyond * beyond * beyond;
        added += cube * beyond;
        gradient[i] += std::copysign(4 * cube, z) / sd[i];
    }
    return added;
}

} // namespace shuke::value
