#pragma once

#include "core/base/cancel_token.h"
#include "core/base/result.h"

#include <optional>
#include <span>
#include <vector>

namespace shuke::value {

/// P(label) = 1/(1 + e^−η), η = intercept + Σ β·(feature − mean)/sd.
struct LogisticModel
{
    double intercept = 0;
    std::vector<double> beta;  ///< Of the standardised features.
    std::vector<double> means; ///< Of the training rows.
    std::vector<double> sds;   ///< Population's; 0 for a feature that is the same for all, which then says nothing.
    int steps = 0;
    bool converged = false;

    /// Of one feature to η.
    double contribution(size_t feature, double value) const;
    double logOdds(std::span<const double> features) const;
};

/// 1/(1 + e^−η), exact in both tails.
double probabilityOf(double logOdds);

/// Ridge logistic regression by Newton's method (IRLS): minimises Σ [log(1+e^η) − yη] + ridge/2 · Σ β². The intercept
/// is free. Starts at 0, halves a step that does not lower the objective, ends at max |Δ| < 1e-10, after 50 steps at
/// the latest.
///
/// \param features row by row, `featureCount` each; finite.
/// \param labels   one per row, 0 or 1.
/// \return converged false if there are no rows, all labels are equal, or no end was found (without a ridge: the labels
///         can be told apart entirely). InvalidInput for sizes that do not fit, a feature that is not finite, a label
///         above 1, or a negative ridge; Canceled.
/// Pure, O(rows · featureCount²) a step. Source: McCullagh & Nelder (1989); le Cessie & van Houwelingen (1992).
Result<LogisticModel> fitLogistic(std::span<const double> features, size_t featureCount, std::span<const quint8> labels,
                                  double ridge, const CancelToken &cancel = {});

/// Corrects log-odds: intercept + slope · η.
struct Recalibration
{
    double intercept = 0;
    double slope = 1;

    double apply(double logOdds) const { return intercept + slope * logOdds; }
    friend bool operator==(const Recalibration &, const Recalibration &) = default;
};
/// Platt: both, by logistic regression of the labels on η without a ridge. Nothing where that has no end, or all η are
/// equal. Platt (1999).
std::optional<Recalibration> plattOf(std::span<const double> logOdds, std::span<const quint8> labels);
/// The intercept alone that makes the mean probability the share of the labels; nothing if all labels are equal.
std::optional<double> interceptShift(std::span<const double> logOdds, std::span<const quint8> labels);

} // namespace shuke::value
