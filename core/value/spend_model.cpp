#include "core/value/spend_model.h"

#include "core/value/minimizer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace shuke::value {

namespace spend_model_detail {

const std::array<double, 3> kPriorMean = {std::log(3.0), std::log(2.5), 0.0};
constexpr std::array<double, 3> kPriorSd = {1, 1, 0.5};
constexpr double kRunaway = 9.2; // e^9.2: a factor of 10,000 from 1
constexpr double kFarthest = 45;

Result<void> check(std::span<const SpendRow> rows)
{
    if (rows.empty())
        return Error{ErrorCode::InvalidInput, QStringLiteral("no spends to fit")};
    for (const SpendRow &row : rows) {
        if (row.x < 1 || !(row.mean > 0) || !std::isfinite(row.mean))
            return Error{ErrorCode::InvalidInput, QStringLiteral("a customer's spend is not positive")};
    }
    return {};
}

double meanSpend(std::span<const SpendRow> rows)
{
    double sum = 0;
    double count = 0;
    for (const SpendRow &row : rows) {
        sum += row.x * row.mean;
        count += row.x;
    }
    return sum / count;
}

SpendParameters parametersAt(std::span<const double> theta, double scale)
{
    const double p = std::exp(theta[0]);
    const double rest = std::exp(theta[1]); // q − 1
    return {p, 1 + rest, std::exp(theta[2]) * scale * rest / p};
}

} // namespace spend_model_detail

double logGamma(double x)
{
    // Stirling's series is exact to the last digit from about 10 on; smaller arguments are moved there.
    double shift = 0;
    while (x < 12) {
        shift += std::log(x);
        x += 1;
    }
    const double s = 1 / (x * x);
    const double series =
        (1.0 / 12 - s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s * (1.0 / 1188 - s * (691.0 / 360360)))))) /
        x;
    constexpr double kHalfLogTwoPi = 0.91893853320467274178;
    return (x - 0.5) * std::log(x) - x + kHalfLogTwoPi + series - shift;
}

double digamma(double x)
{
    double shift = 0;
    while (x < 12) {
        shift += 1 / x;
        x += 1;
    }
    const double s = 1 / (x * x);
    const double series =
        s * (1.0 / 12 - s * (1.0 / 120 - s * (1.0 / 252 - s * (1.0 / 240 - s * (1.0 / 132 - s * (691.0 / 32760))))));
    return std::log(x) - 0.5 / x - series - shift;
}

SpendLikelihood::SpendLikelihood(std::span<const SpendRow> rows, double scale)
{
    std::vector<SpendRow> sorted(rows.begin(), rows.end());
    std::sort(sorted.begin(), sorted.end(),
              [](const SpendRow &a, const SpendRow &b) { return a.x != b.x ? a.x < b.x : a.mean < b.mean; });
    m_totals.reserve(sorted.size());
    for (const SpendRow &row : sorted) {
        if (m_groups.empty() || m_groups.back().x < row.x)
            m_groups.push_back({double(row.x), 0, m_totals.size(), m_totals.size()});
        const double mean = row.mean / scale;
        m_totals.push_back(row.x * mean);
        m_groups.back().logMeans += std::log(mean);
        m_groups.back().end = m_totals.size();
    }
}

double SpendLikelihood::at(const SpendParameters &k, std::array<double, 3> *gradient) const
{
    double sum = 0;
    std::array<double, 3> slope{};
    const double logV = std::log(k.v);
    for (const Group &group : m_groups) {
        const double n = static_cast<double>(group.end - group.first);
        const double shape = k.p * group.x;
        double logs = 0;    // Σ ln(v + x·mean)
        double inverse = 0; // Σ 1/(v + x·mean)
        for (size_t i = group.first; i < group.end; ++i) {
            logs += std::log(k.v + m_totals[i]);
            inverse += 1 / (k.v + m_totals[i]);
        }
        sum += n * (logGamma(shape + k.q) - logGamma(shape) - logGamma(k.q) + k.q * logV + shape * std::log(group.x)) +
               (shape - 1) * group.logMeans - (shape + k.q) * logs;
        if (!gradient)
            continue;
        const double both = digamma(shape + k.q);
        slope[0] += group.x * (n * (both - digamma(shape) + std::log(group.x)) + group.logMeans - logs);
        slope[1] += n * (both - digamma(k.q) + logV) - logs;
        slope[2] += n * k.q / k.v - (shape + k.q) * inverse;
    }
    if (gradient)
        *gradient = slope;
    return sum;
}

Result<SpendFitted> fitSpendModel(std::span<const SpendRow> rows, ModelFit fit, const CancelToken &cancel)
{
    using namespace spend_model_detail;
    if (Result<void> checked = check(rows); !checked)
        return checked.error();
    const double scale = meanSpend(rows);
    const SpendLikelihood scaled(rows, scale);
    double purchases = 0;
    for (const SpendRow &row : rows)
        purchases += row.x;
    const Objective objective = [&](std::span<const double> theta, std::span<double> gradient) {
        if (std::any_of(theta.begin(), theta.end(), [](double t) { return std::abs(t) > kFarthest; }))
            return std::numeric_limits<double>::infinity();
        const SpendParameters k = parametersAt(theta, 1);
        std::array<double, 3> slope{};
        double value = -scaled.at(k, &slope);
        gradient[0] = -(k.p * slope[0] - k.v * slope[2]);
        gradient[1] = -((k.q - 1) * slope[1] + k.v * slope[2]);
        gradient[2] = -k.v * slope[2];
        if (fit == ModelFit::Map)
            value += addPrior(theta, kPriorMean, kPriorSd, purchases, gradient);
        return value;
    };
    const Minimum minimum = minimize(objective, kPriorMean, cancel);
    if (cancel.isCanceled())
        return Error{ErrorCode::Canceled, {}};
    SpendFitted fitted;
    fitted.parameters = parametersAt(minimum.at, scale);
    fitted.quality.objective = minimum.value;
    fitted.quality.evaluations = minimum.evaluations;
    fitted.quality.isUsable = minimum.converged && std::all_of(minimum.at.begin(), minimum.at.end(),
                                                               [](double t) { return std::abs(t) < kRunaway; });
    fitted.quality.logLikelihood = SpendLikelihood(rows).at(fitted.parameters);
    return fitted;
}

double expectedSpend(const SpendParameters &k, int x, double mean)
{
    if (x == 0)
        return k.populationMean();
    return k.p * (k.v + x * mean) / (k.p * x + k.q - 1);
}

} // namespace shuke::value
