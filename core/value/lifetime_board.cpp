#include "core/value/lifetime_board.h"

#include "core/store/read_context.h"
#include "core/value/value_settings.h"

#include <algorithm>

namespace shuke::value {

namespace lifetime_board_detail {

constexpr int kFifths = LifetimeBoard::kFifths;

int aliveRow(double probability)
{
    return kFifths - 1 - std::clamp(static_cast<int>(probability * kFifths), 0, kFifths - 1);
}

int stageRow(LifecycleStage stage)
{
    const auto found = std::ranges::find(LifetimeBoard::kMapStages, stage);
    Q_ASSERT(found != LifetimeBoard::kMapStages.end()); // who has a value has bought
    return static_cast<int>(found - LifetimeBoard::kMapStages.begin());
}

/// Whole minor units; at the end of what 64 bits hold a boundary stays there.
qint64 minorOf(double value)
{
    constexpr double kMost = 9.2e18;
    return static_cast<qint64>(std::min(value, kMost));
}

/// 1, 2, 5, 10, 20, 50 …
double nextWidth(double width)
{
    double power = 1;
    while (power * 10 <= width)
        power *= 10;
    const double digit = width / power;
    return (digit < 2 ? 2 : digit < 5 ? 5 : 10) * power;
}

Result<LifetimeBoard> load(ReadContext &context, const LifetimeBoardRequest &request)
{
    const Result<ValueSettings> settings = valueSettings(context);
    if (!settings)
        return settings.error();
    LifetimeValueRequest values;
    values.options = settings->lifetimeOptions();
    values.options.horizonWeeks = request.horizonWeeks.value_or(values.options.horizonWeeks);
    values.options.margin = request.margin.value_or(values.options.margin);
    values.options.discount = request.discount.value_or(values.options.discount);
    values.options.model = request.model;
    values.withBackTest = true;
    values.cancel = request.cancel;
    values.progress = request.progress;
    Result<CustomerValues> found = customerValues(context, values);
    if (!found)
        return found.error();
    std::vector<LifecycleStage> stages;
    bool hasYearOfData = false;
    if (found->values.basis.gate != ValueGate::Hidden && !found->values.usePAlive) {
        const Result<LifecycleResult> told =
            stagesOf(found->purchases.customers, found->values.asOf, settings->lifecycle);
        if (!told)
            return told.error();
        hasYearOfData = told->hasYearOfData;
        for (const CustomerLifecycle &customer : told->customers)
            stages.push_back(customer.stage);
    }
    LifetimeBoard board = placeValues(std::move(*found), std::move(stages), request.listed);
    board.hasYearOfData = hasYearOfData;
    std::vector<ContactId> shown;
    for (const size_t place : board.best)
        shown.push_back(board.all.purchases.customers[place].contact);
    Result<std::vector<CustomerLabel>> labels = labelsOf(context, shown);
    if (!labels)
        return labels.error();
    board.labels = std::move(*labels);
    return board;
}

} // namespace lifetime_board_detail

std::vector<ValueBin> valueDistribution(std::span<const double> ascending)
{
    using namespace lifetime_board_detail;
    if (ascending.empty())
        return {};
    const double most = ascending[(ascending.size() - 1) * 95 / 100];
    double width = 1;
    while (most >= kValueBins * width)
        width = nextWidth(width);
    std::vector<ValueBin> bins(kValueBins + 1);
    for (size_t i = 0; i < bins.size(); ++i) {
        bins[i].from = minorOf(static_cast<double>(i) * width);
        if (i < kValueBins)
            bins[i].to = minorOf(static_cast<double>(i + 1) * width);
    }
    size_t at = 0;
    for (const double value : ascending) {
        while (!bins[at].holds(value))
            ++at; // the last one holds everything beyond
        ++bins[at].customers;
    }
    while (bins.back().customers == 0)
        bins.pop_back();
    return bins;
}

LifetimeBoard placeValues(CustomerValues values, std::vector<LifecycleStage> stages, size_t listed)
{
    using namespace lifetime_board_detail;
    LifetimeBoard board;
    board.all = std::move(values);
    if (board.all.values.basis.gate == ValueGate::Hidden)
        return board;
    board.byStage = !board.all.values.usePAlive;
    if (board.byStage)
        board.stages = std::move(stages);
    const std::vector<CustomerValue> &customers = board.all.values.customers;
    std::vector<double> sorted;
    for (size_t i = 0; i < customers.size(); ++i) {
        if (!customers[i].lifetimeValue)
            continue;
        sorted.push_back(*customers[i].lifetimeValue);
        board.best.push_back(i);
    }
    std::ranges::sort(sorted);
    std::vector<double> cuts; // between the fifths, ascending
    for (size_t fifth = 1; fifth < kFifths && !sorted.empty(); ++fifth)
        cuts.push_back(sorted[(sorted.size() - 1) * fifth / kFifths]);
    board.fields.assign(customers.size(), -1);
    for (const size_t i : board.best) {
        const double value = *customers[i].lifetimeValue;
        const int row = board.byStage ? stageRow(board.stages[i]) : aliveRow(customers[i].aliveProbability.value_or(0));
        const auto column = static_cast<int>(std::ranges::lower_bound(cuts, value) - cuts.begin());
        board.fields[i] = static_cast<qint8>(row * kFifths + column);
        const auto field = static_cast<size_t>(board.fields[i]);
        ++board.counts[field];
        board.sums[field] += board.all.purchases.customers[i].ownShare() * value;
    }
    board.distribution = valueDistribution(sorted);
    const size_t kept = std::min(listed, board.best.size());
    std::ranges::partial_sort(board.best, board.best.begin() + static_cast<std::ptrdiff_t>(kept),
                              [&](size_t a, size_t b) {
                                  const double valueA = *customers[a].lifetimeValue;
                                  const double valueB = *customers[b].lifetimeValue;
                                  return valueA != valueB ? valueA > valueB : a < b;
                              });
    board.best.resize(kept);
    board.best.shrink_to_fit();
    return board;
}

Query<LifetimeBoard> lifetimeBoard(LifetimeBoardRequest request)
{
    const CancelToken cancel = request.cancel;
    return {
        [request = std::move(request)](ReadContext &context) { return lifetime_board_detail::load(context, request); },
        cancel};
}

} // namespace shuke::value
