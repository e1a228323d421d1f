#pragma once

#include "core/base/cancel_token.h"
#include "core/base/result.h"
#include "core/value/model_fit.h"

#include <array>
#include <span>
#include <vector>

namespace shuke::value {

/// What a customer spends: `mean` per repeat purchase day, x of them. In any unit of money; results are in the same.
struct SpendRow
{
    int x = 0;       ///< >= 1.
    double mean = 0; ///< > 0.
};

/// The Gamma–Gamma model: spends of a customer are Gamma around his own mean, the means are inverse Gamma.
struct SpendParameters
{
    double p = 0, q = 0;
    double v = 0; ///< In the unit of money.

    double populationMean() const { return p * v / (q - 1); }
};

/// ln Γ(x) and its derivative for x > 0, the same on every platform and safe on any thread (lgamma is neither).
double logGamma(double x);
double digamma(double x);

class SpendLikelihood
{
public:
    /// Amounts are divided by `scale`. Rows must be valid (see fitSpendModel).
    explicit SpendLikelihood(std::span<const SpendRow> rows, double scale = 1);

    /// \param gradient by p, q, v, if wanted. All parameters > 0.
    double at(const SpendParameters &parameters, std::array<double, 3> *gradient = nullptr) const;

private:
    /// Customers with the same x: gamma functions are needed once.
    struct Group
    {
        double x;
        double logMeans; ///< Σ ln mean
        size_t first;
        size_t end;
    };
    std::vector<double> m_totals; ///< x · mean, by group.
    std::vector<Group> m_groups;
};

struct SpendFitted
{
    SpendParameters parameters;
    FitQuality quality;
};

/// Fits the model in θ = ln(p, q − 1, μ) with v = μ·s·(q − 1)/p, s = Σ x·mean / Σ x: μ·s is the population's mean, and
/// q stays above 1. Map has the prior means ln(3, 2.5, 1) and standard deviations 1, 1, 0.5; Mle has none.
///
/// InvalidInput without rows or for one that is not as above; Canceled. quality as of fitRepeatModel.
/// Pure, deterministic. Sources: Fader & Hardie (2013), note 025; docs/formulas.md.
Result<SpendFitted> fitSpendModel(std::span<const SpendRow> rows, ModelFit fit, const CancelToken &cancel = {});

/// E[M]: the mean spend to be expected of a customer who spent `mean` on x days; of a new one (x = 0) the population's.
double expectedSpend(const SpendParameters &parameters, int x, double mean);

} // namespace shuke::value
