#pragma once

#include "core/value/lifecycle.h"
#include "core/value/lifetime_value_loader.h"

#include <array>

namespace shuke::value {

/// What the page of lifetime values asks for. What is not told is as the store's settings say.
struct LifetimeBoardRequest
{
    std::optional<int> horizonWeeks;
    std::optional<double> margin;
    std::optional<double> discount;
    RepeatModel model = RepeatModel::Mbg;
    size_t listed = 100; ///< Of the most valuable customers.
    CancelToken cancel = {};
    ProgressSink progress = {};
};

/// A bar of the distribution: customers with a lifetime value in [from, to), in minor units.
struct ValueBin
{
    qint64 from = 0;
    std::optional<qint64> to; ///< Nothing: and more.
    qint64 customers = 0;

    bool holds(double value) const { return value >= static_cast<double>(from) && (!to || value < double(*to)); }
    friend bool operator==(const ValueBin &, const ValueBin &) = default;
};
inline constexpr int kValueBins = 10;

/// How customers spread over the lifetime values: kValueBins bins of one width, the smallest of 1, 2, 5, 10, 20, 50 …
/// minor units with which the value at place ⌊0.95 · (n − 1)⌋ is still inside, and one for what is beyond. Those at the
/// end that nobody is in are left out.
/// \param ascending finite, >= 0.
std::vector<ValueBin> valueDistribution(std::span<const double> ascending);

/// The lifetime values of the customers, put in order for being looked at. All that takes as long as there are
/// customers is done here and not where it is shown.
struct LifetimeBoard
{
    /// Rows of the map, from top to bottom: fifths of the probability to be there still, 80 % and more … below 20 %;
    /// where it must not be told (LifetimeValueResult::usePAlive), the stages in kMapStages. Columns: fifths of the
    /// lifetime value, the least first.
    static constexpr int kFifths = 5;
    static constexpr std::array kMapStages = {LifecycleStage::Loyal, LifecycleStage::Active, LifecycleStage::New,
                                              LifecycleStage::AtRisk, LifecycleStage::Lost};
    static_assert(kMapStages.size() == kFifths);
    static constexpr size_t kFields = static_cast<size_t>(kFifths) * kFifths;

    CustomerValues all;
    bool byStage = false;
    bool hasYearOfData = false;         ///< As LifecycleResult, told with byStage.
    std::vector<LifecycleStage> stages; ///< In the order of all.purchases.customers, with byStage only.
    std::vector<qint8> fields;          ///< Per customer row · kFifths + column of the map; −1: no value.
    std::array<qint64, kFields> counts{};
    std::array<double, kFields> sums{}; ///< Of lifetime values, of each what is its own (PurchaseSummary::ownShare).
    std::vector<ValueBin> distribution;
    std::vector<size_t> best;          ///< Places of the most valuable, the first first; at most `listed`.
    std::vector<CustomerLabel> labels; ///< Of these.
};

/// With the gate Hidden nothing but `all` is told. Errors as customerValues and stagesOf.
Query<LifetimeBoard> lifetimeBoard(LifetimeBoardRequest request);

/// Puts them in order; `stages` (in the order of the customers) are asked for only where P(alive) must not be told.
/// Labels are left out. Pure.
LifetimeBoard placeValues(CustomerValues values, std::vector<LifecycleStage> stages, size_t listed);

} // namespace shuke::value
