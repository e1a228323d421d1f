#include "core/value/repeat_model.h"

#include "core/value/minimizer.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace shuke::value {

namespace repeat_model_detail {

constexpr int kLargestX = 10'000'000;
/// Of ln r, ln(alpha/s), ln a, ln b.
const std::array<double, 4> kPriorMean = {std::log(0.5), std::log(0.25), std::log(0.8), std::log(2.5)};
constexpr std::array<double, 4> kPriorSd = {1, 1, 1, 1};
/// Beyond it a parameter has run away; beyond the other one nobody looks.
constexpr double kRunaway = 9.2; // e^9.2: a factor of 10,000 from 1
constexpr double kFarthest = 45;

Result<void> check(std::span<const RepeatRow> rows)
{
    if (rows.empty())
        return Error{ErrorCode::InvalidInput, QStringLiteral("no customers to fit")};
    for (const RepeatRow &row : rows) {
        const bool times = row.lastWeeks >= 0 && row.lastWeeks <= row.ageWeeks && std::isfinite(row.ageWeeks);
        const bool count = row.x >= 0 && row.x <= kLargestX && (row.x > 0 || row.lastWeeks == 0);
        if (!times || !count || !(row.weight > 0) || !std::isfinite(row.weight))
            return Error{ErrorCode::InvalidInput, QStringLiteral("a customer's purchases cannot be")};
    }
    return {};
}

double meanAge(std::span<const RepeatRow> rows)
{
    double sum = 0;
    double weight = 0;
    for (const RepeatRow &row : rows) {
        sum += row.weight * row.ageWeeks;
        weight += row.weight;
    }
    return sum > 0 ? sum / weight : 1;
}

RepeatParameters parametersAt(std::span<const double> theta)
{
    return {std::exp(theta[0]), std::exp(theta[1]), std::exp(theta[2]), std::exp(theta[3])};
}

/// Sums over i < x of what the likelihood and its derivatives have, by x.
struct Prefix
{
    double value = 0; ///< Σ ln(r+i) + Σ log1p(−a/(a+b+i))
    double byR = 0, byA = 0, byB = 0;
    double leave = 0;   ///< ln a − ln(b + x − 1), MBG: ln(b + x)
    double byLeave = 0; ///< 1 / (b + x − 1)
};

std::vector<Prefix> prefixes(const RepeatParameters &p, RepeatModel model, quint32 largestX)
{
    std::vector<Prefix> all(largestX + 1);
    const bool mbg = model == RepeatModel::Mbg;
    Prefix sum;
    const auto survive = [&](double i) {
        sum.value += std::log1p(-p.a / (p.a + p.b + i));
        sum.byA -= 1 / (p.a + p.b + i);
        sum.byB += p.a / (p.b + i) / (p.a + p.b + i);
    };
    if (mbg)
        survive(0);
    for (quint32 x = 0; x <= largestX; ++x) {
        if (x > 0) {
            const double i = x - 1;
            sum.value += std::log(p.r + i);
            sum.byR += 1 / (p.r + i);
            survive(mbg ? i + 1 : i);
        }
        all[x] = sum;
        if (x == 0 && !mbg)
            continue; // BG: nobody leaves before he came back
        const double at = p.b + (mbg ? double(x) : double(x) - 1);
        all[x].leave = std::log(p.a) - std::log(at);
        all[x].byLeave = 1 / at;
    }
    return all;
}

} // namespace repeat_model_detail

RepeatLikelihood::RepeatLikelihood(std::span<const RepeatRow> rows, RepeatModel model, double scale) : m_model(model)
{
    m_times.reserve(2 * rows.size());
    for (const RepeatRow &row : rows) {
        m_times.push_back(row.lastWeeks / scale);
        m_times.push_back(row.ageWeeks / scale);
    }
    std::sort(m_times.begin(), m_times.end());
    m_times.erase(std::unique(m_times.begin(), m_times.end()), m_times.end());
    const auto indexOf = [&](double time) {
        return static_cast<quint32>(std::lower_bound(m_times.begin(), m_times.end(), time) - m_times.begin());
    };
    std::vector<Row> all;
    all.reserve(rows.size());
    for (const RepeatRow &row : rows) {
        all.push_back(
            {static_cast<quint32>(row.x), indexOf(row.lastWeeks / scale), indexOf(row.ageWeeks / scale), row.weight});
        m_largestX = std::max(m_largestX, all.back().x);
    }
    const auto key = [](const Row &row) { return std::tie(row.x, row.last, row.age); };
    std::sort(all.begin(), all.end(), [&](const Row &a, const Row &b) { return key(a) < key(b); });
    for (const Row &row : all) {
        if (!m_rows.empty() && key(m_rows.back()) == key(row))
            m_rows.back().weight += row.weight;
        else
            m_rows.push_back(row);
    }
}

double RepeatLikelihood::at(const RepeatParameters &p, std::array<double, 4> *gradient) const
{
    using namespace repeat_model_detail;
    const std::vector<Prefix> byX = prefixes(p, m_model, m_largestX);
    std::vector<double> logs(m_times.size());
    for (size_t i = 0; i < m_times.size(); ++i)
        logs[i] = std::log(p.alpha + m_times[i]);
    const double logAlpha = std::log(p.alpha);
    double sum = 0;
    std::array<double, 4> slope{};
    for (const Row &row : m_rows) {
        const Prefix &x = byX[row.x];
        const double power = p.r + row.x;
        const double stays = -power * logs[row.age];
        double stay = 1; // the share of "still there" in the mixture
        double mixture = stays;
        if (x.byLeave > 0) {
            const double left = x.leave - power * logs[row.last];
            const double gap = std::exp(-std::abs(stays - left));
            mixture = std::max(stays, left) + std::log1p(gap);
            stay = (stays >= left ? 1 : gap) / (1 + gap);
        }
        sum += row.weight * (x.value + p.r * logAlpha + mixture);
        if (!gradient)
            continue;
        const double leave = 1 - stay;
        slope[0] += row.weight * (x.byR + logAlpha - stay * logs[row.age] - leave * logs[row.last]);
        slope[1] +=
            row.weight *
            (p.r / p.alpha - power * (stay / (p.alpha + m_times[row.age]) + leave / (p.alpha + m_times[row.last])));
        slope[2] += row.weight * (x.byA + leave / p.a);
        slope[3] += row.weight * (x.byB - leave * x.byLeave);
    }
    if (gradient)
        *gradient = slope;
    return sum;
}

Result<RepeatFitted> fitRepeatModel(std::span<const RepeatRow> rows, RepeatModel model, ModelFit fit,
                                    const CancelToken &cancel)
{
    using namespace repeat_model_detail;
    if (Result<void> checked = check(rows); !checked)
        return checked.error();
    const double scale = meanAge(rows);
    const RepeatLikelihood scaled(rows, model, scale);
    double purchases = 0;
    for (const RepeatRow &row : rows)
        purchases += row.weight * (1 + row.x);
    const Objective objective = [&](std::span<const double> theta, std::span<double> gradient) {
        if (std::any_of(theta.begin(), theta.end(), [](double t) { return std::abs(t) > kFarthest; }))
            return std::numeric_limits<double>::infinity();
        const RepeatParameters p = parametersAt(theta);
        std::array<double, 4> slope{};
        double value = -scaled.at(p, &slope);
        const std::array<double, 4> chain = {p.r, p.alpha, p.a, p.b};
        for (size_t i = 0; i < 4; ++i)
            gradient[i] = -slope[i] * chain[i];
        if (fit == ModelFit::Map)
            value += addPrior(theta, kPriorMean, kPriorSd, purchases, gradient);
        return value;
    };
    const Minimum minimum = minimize(objective, kPriorMean, cancel);
    if (cancel.isCanceled())
        return Error{ErrorCode::Canceled, {}};
    RepeatFitted fitted;
    fitted.parameters = parametersAt(minimum.at);
    fitted.parameters.alpha *= scale;
    fitted.quality.objective = minimum.value;
    fitted.quality.evaluations = minimum.evaluations;
    fitted.quality.isUsable = minimum.converged && std::all_of(minimum.at.begin(), minimum.at.end(),
                                                               [](double t) { return std::abs(t) < kRunaway; });
    fitted.quality.logLikelihood = RepeatLikelihood(rows, model).at(fitted.parameters);
    return fitted;
}

double aliveProbability(const RepeatParameters &p, RepeatModel model, const RepeatRow &row)
{
    const bool mbg = model == RepeatModel::Mbg;
    if (row.x == 0 && !mbg)
        return 1;
    const double at = p.b + (mbg ? double(row.x) : double(row.x) - 1);
    const double u = (p.r + row.x) * (std::log(p.alpha + row.ageWeeks) - std::log(p.alpha + row.lastWeeks)) +
                     std::log(p.a) - std::log(at);
    return 1 / (1 + std::exp(u));
}

RepeatExpectation::RepeatExpectation(const RepeatParameters &parameters, RepeatModel model, int x)
    : m_parameters(parameters),
      m_power(parameters.r + x),
      m_rule(betaRule(parameters.a, parameters.b + x + (model == RepeatModel::Mbg ? 1 : 0)))
{}

double RepeatExpectation::purchases(double ageWeeks, double weeks) const
{
    const double tau = weeks / (m_parameters.alpha + ageWeeks);
    double sum = 0;
    for (size_t i = 0; i < BetaRule::kSize; ++i) {
        const double p = m_rule.nodes[i];
        sum -= m_rule.weights[i] * std::expm1(-m_power * std::log1p(p * tau)) / p;
    }
    return sum;
}

double RepeatExpectation::discountedPurchases(double ageWeeks, int weeks, double yearlyRate) const
{
    double sum = 0;
    double before = 0;
    for (int week = 1; week <= weeks; ++week) {
        const double now = purchases(ageWeeks, week);
        sum += (now - before) * std::pow(1 + yearlyRate, -week / 52.0);
        before = now;
    }
    return sum;
}

double expectedPurchases(const RepeatParameters &parameters, RepeatModel model, const RepeatRow &row, double weeks)
{
    return aliveProbability(parameters, model, row) *
           RepeatExpectation(parameters, model, row.x).purchases(row.ageWeeks, weeks);
}

} // namespace shuke::value
