#pragma once

#include "core/base/cancel_token.h"
#include "core/base/result.h"
#include "core/value/gauss_jacobi.h"
#include "core/value/model_fit.h"

#include <array>
#include <span>
#include <vector>

namespace shuke::value {

/// How customers leave, unseen: after each repeat purchase (BG/NBD), or also after the first one (MBG/NBD).
enum class RepeatModel : quint8 {
    Mbg, ///< The default: BG would say of everybody who bought once that he is there for sure, years later, too.
    Bg,
};

/// What the model knows of a customer. Weeks are days / 7.
struct RepeatRow
{
    int x = 0;            ///< Days with a purchase after the first one.
    double lastWeeks = 0; ///< t_x: from the first to the last purchase; 0 with x = 0.
    double ageWeeks = 0;  ///< T: from the first purchase to the as-of day.
    double weight = 1;    ///< Customers like this one.
};

struct RepeatParameters
{
    double r = 0, alpha = 0; ///< Gamma of the rates of buying; alpha in weeks.
    double a = 0, b = 0;     ///< Beta of the chances to leave.
};

/// The log-likelihood of customers, in the form that keeps its digits: x is an integer, so that sums of logarithms take
/// the place of gamma functions, which lose all digits for large b. Rows that are equal are computed once; a row costs
/// one exp and one log1p, what depends on x or on one time only stands in tables.
class RepeatLikelihood
{
public:
    /// Times are divided by `scale`. Rows must be valid (see fitRepeatModel).
    RepeatLikelihood(std::span<const RepeatRow> rows, RepeatModel model, double scale = 1);

    /// \param gradient by r, alpha, a, b, if wanted. All parameters > 0.
    double at(const RepeatParameters &parameters, std::array<double, 4> *gradient = nullptr) const;

private:
    struct Row
    {
        quint32 x;
        quint32 last; ///< Index of the time.
        quint32 age;
        double weight;
    };
    std::vector<double> m_times;
    std::vector<Row> m_rows;
    quint32 m_largestX = 0;
    RepeatModel m_model;
};

struct RepeatFitted
{
    RepeatParameters parameters;
    FitQuality quality;
};

/// Fits the model. Map minimises −Σ l + Σ (θ − μ)²/2 with θ = ln(r, alpha/s, a, b), s = the mean age (1 week if 0) and
/// μ = ln(0.5, 0.25, 0.8, 2.5); Mle leaves the prior out. Both start at μ.
///
/// \return quality.isUsable false when the search got stuck or a parameter ran away (Mle only, in practice).
///         InvalidInput without rows, or for one with x < 0, x > 10,000,000, times that are not 0 <= lastWeeks <=
///         ageWeeks or finite, lastWeeks > 0 with x = 0, or a weight that is not positive. Canceled.
/// Pure, deterministic. Sources: Fader, Hardie, Lee (2005); Batislam, Denizel, Filiztekin (2007); docs/formulas.md.
Result<RepeatFitted> fitRepeatModel(std::span<const RepeatRow> rows, RepeatModel model, ModelFit fit,
                                    const CancelToken &cancel = {});

/// The probability that a customer still is one, 0 … 1.
double aliveProbability(const RepeatParameters &parameters, RepeatModel model, const RepeatRow &row);

/// What customers with x repeat purchases will buy, given that they still are customers:
/// E[(1 − (1 + pτ)^−(r+x)) / p], p ~ Beta(a, b + x [+ 1 for MBG]), τ = weeks / (alpha + T). To be multiplied by
/// aliveProbability. An exact rewriting of the papers' 2F1 formula without its poles.
class RepeatExpectation
{
public:
    RepeatExpectation(const RepeatParameters &parameters, RepeatModel model, int x);

    /// Purchase days within `weeks` after the as-of day; 0 for 0 weeks.
    double purchases(double ageWeeks, double weeks) const;
    /// Of `weeks` whole weeks, each discounted by (1 + yearlyRate)^(−k/52) at its end.
    double discountedPurchases(double ageWeeks, int weeks, double yearlyRate) const;

private:
    RepeatParameters m_parameters;
    double m_power; ///< r + x
    BetaRule m_rule;
};

/// E[Y]: purchase days of one customer within `weeks`.
double expectedPurchases(const RepeatParameters &parameters, RepeatModel model, const RepeatRow &row, double weeks);

} // namespace shuke::value
