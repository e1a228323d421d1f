#pragma once

#include <QtGlobal>

#include <span>

namespace shuke::value {

/// How the parameters of a model are found.
enum class ModelFit : quint8 {
    Map, ///< Posterior mode under weak priors: usable with few customers and where nobody seems to leave. The default.
    Mle, ///< Plain maximum likelihood, as the papers have it: parameters may run away. For comparison.
};

/// How a fit went.
struct FitQuality
{
    double logLikelihood = 0; ///< Of the data, without the prior.
    double objective = 0;     ///< What was minimised: on the scaled data, with the prior.
    int evaluations = 0;
    bool isUsable = false; ///< The search came to an end, and no parameter ran away.
};

/// Adds the prior of Map, ln θ_i ~ N(mean_i, sd_i), to an objective and its gradient, and returns what was added.
///
/// Within six standard deviations it is Σ z²/2. Beyond them it gets steep with the amount of data, weight · (|z| − 6)⁴:
/// where all purchases are alike (a shop with one price) the likelihood would go on rising however far a parameter
/// runs, and no number of customers may outvote the prior there. Judgement.
double addPrior(std::span<const double> theta, std::span<const double> mean, std::span<const double> sd, double weight,
                std::span<double> gradient);

} // namespace shuke::value
