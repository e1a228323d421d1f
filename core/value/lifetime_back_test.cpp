#include "core/value/lifetime_back_test.h"

#include "core/value/purchase_check.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace shuke::value {

namespace lifetime_back_test_detail {

constexpr int kLastGroup = 7;

Result<void> checkInput(std::span<const PurchaseSummary> known, QDate cutOff, std::span<const int> purchases, int days)
{
    if (known.size() != purchases.size() || days < 1 || days > 36500 ||
        std::any_of(purchases.begin(), purchases.end(), [](int count) { return count < 0; }))
        return Error{ErrorCode::InvalidInput, QStringLiteral("the purchases of a back-test do not fit its customers")};
    return checkPurchases(known, cutOff);
}

} // namespace lifetime_back_test_detail

Result<LifetimeBackTest> lifetimeBackTest(std::span<const PurchaseSummary> known, QDate cutOff,
                                          std::span<const int> purchases, int days, const LifetimeValueOptions &options,
                                          const CancelToken &cancel)
{
    using namespace lifetime_back_test_detail;
    if (Result<void> checked = checkInput(known, cutOff, purchases, days); !checked)
        return checked.error();
    const double weeks = days / 7.0;
    LifetimeBackTest test;
    test.cutOff = cutOff;
    test.days = days;
    test.basis = valueBasis(known, cutOff, weeks);
    if (test.basis.gate == ValueGate::Hidden)
        return test;

    std::vector<RepeatRow> rows;
    std::vector<int> actual;
    for (size_t i = 0; i < known.size(); ++i) {
        if (known[i].purchaseCount == 0)
            continue;
        rows.push_back(repeatRowOf(known[i], cutOff));
        actual.push_back(purchases[i]);
    }
    const Result<RepeatFitted> fitted = fitRepeatModel(rows, options.model, options.fit, cancel);
    if (!fitted)
        return fitted.error();
    test.repeat = *fitted;
    if (!fitted->quality.isUsable) {
        test.basis.gate = ValueGate::Hidden;
        test.basis.reason = ValueGateReason::NotFitted;
        return test;
    }
    for (int x = 0; x <= kLastGroup; ++x)
        test.groups.push_back({x, 0, 0, 0});
    std::map<int, RepeatExpectation> expectations; // the quadrature is by x only
    for (size_t i = 0; i < rows.size(); ++i) {
        const RepeatRow &row = rows[i];
        auto expectation = expectations.find(row.x);
        if (expectation == expectations.end()) {
            if (cancel.isCanceled())
                return Error{ErrorCode::Canceled, {}};
            expectation =
                expectations.emplace(row.x, RepeatExpectation(fitted->parameters, options.model, row.x)).first;
        }
        const double predicted = aliveProbability(fitted->parameters, options.model, row) *
                                 expectation->second.purchases(row.ageWeeks, weeks);
        const double naive = row.ageWeeks > 0 ? row.x / row.ageWeeks * weeks : 0;
        test.predicted += predicted;
        test.actual += actual[i];
        test.meanError += std::abs(predicted - actual[i]) / static_cast<double>(rows.size());
        test.naiveError += std::abs(naive - actual[i]) / static_cast<double>(rows.size());
        BackTestGroup &group = test.groups[static_cast<size_t>(std::min(row.x, kLastGroup))];
        ++group.customers;
        group.predicted += predicted;
        group.actual += actual[i];
    }
    if (test.actual > 0)
        test.ratio = test.predicted / test.actual;
    return test;
}

} // namespace shuke::value
