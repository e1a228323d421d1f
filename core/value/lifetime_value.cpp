#include "core/value/lifetime_value.h"

#include "core/value/purchase_check.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shuke::value {

namespace lifetime_value_detail {

constexpr int kYearWeeks = 52;

Result<void> checkOptions(const LifetimeValueOptions &options)
{
    const auto isShare = [](double share) { return share >= 0 && share <= 1; };
    if (options.horizonWeeks < 1 || options.horizonWeeks > 520 || !(options.discount >= 0 && options.discount <= 10) ||
        !isShare(options.margin) || !isShare(options.acquisitionShare))
        return Error{ErrorCode::InvalidInput, QStringLiteral("an option of the lifetime value is out of range")};
    return {};
}

std::vector<RepeatRow> repeatRows(std::span<const PurchaseSummary> customers, QDate asOf)
{
    std::vector<RepeatRow> rows;
    rows.reserve(customers.size());
    for (const PurchaseSummary &customer : customers) {
        if (customer.purchaseCount > 0)
            rows.push_back(repeatRowOf(customer, asOf));
    }
    return rows;
}

std::vector<SpendRow> spendRows(std::span<const PurchaseSummary> customers)
{
    std::vector<SpendRow> rows;
    for (const PurchaseSummary &customer : customers) {
        if (const std::optional<double> mean = repeatSpendOf(customer))
            rows.push_back({customer.purchaseDays - 1, *mean});
    }
    return rows;
}

std::optional<double> correlationOf(std::span<const SpendRow> rows)
{
    double meanX = 0;
    double meanSpend = 0;
    for (const SpendRow &row : rows) {
        meanX += row.x / static_cast<double>(rows.size());
        meanSpend += row.mean / static_cast<double>(rows.size());
    }
    double xx = 0;
    double ss = 0;
    double xs = 0;
    for (const SpendRow &row : rows) {
        const double x = row.x - meanX;
        const double s = (row.mean - meanSpend) / meanSpend; // of the size of 1: squares stay in range
        xx += x * x;
        ss += s * s;
        xs += x * s;
    }
    // Spends that are all equal leave rounding behind.
    if (xx <= 0 || ss <= 1e-20 * static_cast<double>(rows.size()))
        return std::nullopt;
    return xs / std::sqrt(xx * ss);
}

/// The rest of the result, once the parameters stand.
Result<void> evaluate(LifetimeValueResult &result, std::span<const PurchaseSummary> customers,
                      const CancelToken &cancel)
{
    const LifetimeValueOptions &options = result.options;
    const RepeatParameters &repeat = result.repeat.parameters;
    // Who has the same x and T shares everything but the probability to be there still.
    std::vector<size_t> order(customers.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::erase_if(order, [&](size_t i) { return customers[i].purchaseCount == 0; });
    const auto key = [&](size_t i) { return std::pair(customers[i].purchaseDays, customers[i].firstPurchase); };
    std::sort(order.begin(), order.end(),
              [&](size_t i, size_t j) { return key(i) != key(j) ? key(i) < key(j) : i < j; });
    std::optional<RepeatExpectation> expectation;
    double purchases = 0;
    double discounted = 0;
    double alive = 0;
    for (size_t k = 0; k < order.size(); ++k) {
        const PurchaseSummary &customer = customers[order[k]];
        CustomerValue &value = result.customers[order[k]];
        const RepeatRow row = repeatRowOf(customer, result.asOf);
        if (k == 0 || key(order[k]) != key(order[k - 1])) {
            if (cancel.isCanceled())
                return Error{ErrorCode::Canceled, {}};
            if (k == 0 || customers[order[k - 1]].purchaseDays != customer.purchaseDays)
                expectation.emplace(repeat, options.model, row.x);
            purchases = expectation->purchases(row.ageWeeks, options.horizonWeeks);
            discounted = expectation->discountedPurchases(row.ageWeeks, options.horizonWeeks, options.discount);
        }
        value.aliveProbability = aliveProbability(repeat, options.model, row);
        value.expectedPurchases = *value.aliveProbability * purchases;
        alive += *value.aliveProbability;
        result.totalPurchases += customer.ownShare() * *value.expectedPurchases;
        const std::optional<double> spend = repeatSpendOf(customer);
        if (row.x > 0 && !spend)
            continue;
        value.expectedSpend = expectedSpend(result.spend.parameters, row.x, spend.value_or(0));
        value.lifetimeValue = options.margin * *value.expectedSpend * *value.aliveProbability * discounted;
        result.totalValue += customer.ownShare() * *value.lifetimeValue;
    }
    result.meanAlive = alive / static_cast<double>(order.size());
    result.usePAlive = result.meanAlive <= kValueMostAlive;

    const RepeatRow fresh;
    const double there = aliveProbability(repeat, options.model, fresh);
    const RepeatExpectation first(repeat, options.model, 0);
    result.newCustomerPurchases = there * first.purchases(0, kYearWeeks);
    result.newCustomerValue = options.margin * result.spend.parameters.populationMean() * there *
                              first.discountedPurchases(0, kYearWeeks, options.discount);
    result.acquisitionCeiling = options.acquisitionShare * result.newCustomerValue;
    return {};
}

} // namespace lifetime_value_detail

RepeatRow repeatRowOf(const PurchaseSummary &customer, QDate asOf)
{
    RepeatRow row;
    row.x = customer.purchaseDays - 1;
    row.lastWeeks = static_cast<double>(customer.firstPurchase.daysTo(customer.lastPurchase)) / 7;
    row.ageWeeks = static_cast<double>(customer.firstPurchase.daysTo(asOf)) / 7;
    return row;
}

std::optional<double> repeatSpendOf(const PurchaseSummary &customer)
{
    if (customer.purchaseCount <= 0 || customer.purchaseDays < 2)
        return std::nullopt;
    const std::optional<Money> repeat = customer.netRevenue.minus(customer.firstDayRevenue);
    if (!repeat || repeat->minor() <= 0)
        return std::nullopt;
    return static_cast<double>(repeat->minor()) / (customer.purchaseDays - 1);
}

ValueBasis valueBasis(std::span<const PurchaseSummary> customers, QDate asOf, double horizonWeeks)
{
    ValueBasis basis;
    double weeks = 0;
    for (const PurchaseSummary &customer : customers) {
        if (customer.purchaseCount == 0)
            continue;
        const RepeatRow row = repeatRowOf(customer, asOf);
        ++basis.customers;
        basis.repeatBuyers += row.x > 0 ? 1 : 0;
        weeks += row.ageWeeks;
        basis.longestWeeks = std::max(basis.longestWeeks, row.ageWeeks);
    }
    if (basis.customers == 0)
        return basis;
    basis.meanWeeks = weeks / static_cast<double>(basis.customers);
    if (basis.repeatBuyers < kValueMinimumRepeatBuyers)
        basis.reason = ValueGateReason::FewRepeatBuyers;
    else if (basis.meanWeeks < kValueMinimumMeanWeeks)
        basis.reason = ValueGateReason::ShortHistory;
    else if (horizonWeeks > 2 * basis.longestWeeks)
        basis.reason = ValueGateReason::HorizonTooLong;
    else
        basis.reason = ValueGateReason::None;
    if (basis.reason == ValueGateReason::None)
        basis.gate = basis.repeatBuyers < kValueNormalRepeatBuyers ? ValueGate::Provisional : ValueGate::Normal;
    return basis;
}

Result<LifetimeValueResult> lifetimeValues(std::span<const PurchaseSummary> customers, QDate asOf,
                                           const LifetimeValueOptions &options, const CancelToken &cancel)
{
    using namespace lifetime_value_detail;
    if (Result<void> checked = checkOptions(options); !checked)
        return checked.error();
    if (Result<void> checked = checkPurchases(customers, asOf); !checked)
        return checked.error();
    LifetimeValueResult result;
    result.asOf = asOf;
    result.options = options;
    result.basis = valueBasis(customers, asOf, options.horizonWeeks);
    result.customers.reserve(customers.size());
    for (const PurchaseSummary &customer : customers) {
        CustomerValue value;
        value.repeatDays = std::max(0, customer.purchaseDays - 1);
        value.historic = customer.netRevenue;
        result.customers.push_back(value);
    }
    if (result.basis.gate == ValueGate::Hidden)
        return result;
    const auto hide = [&](ValueGateReason reason) {
        result.basis.gate = ValueGate::Hidden;
        result.basis.reason = reason;
        return result;
    };
    const std::vector<SpendRow> spends = spendRows(customers);
    result.spenders = static_cast<qint64>(spends.size());
    if (result.spenders < kValueMinimumRepeatBuyers)
        return hide(ValueGateReason::FewSpends);
    result.spendCorrelation = correlationOf(spends);
    result.warnCorrelation = result.spendCorrelation && std::abs(*result.spendCorrelation) > kValueMostCorrelation;

    const Result<RepeatFitted> repeat = fitRepeatModel(repeatRows(customers, asOf), options.model, options.fit, cancel);
    if (!repeat)
        return repeat.error();
    const Result<SpendFitted> spend = fitSpendModel(spends, options.fit, cancel);
    if (!spend)
        return spend.error();
    result.repeat = *repeat;
    result.spend = *spend;
    if (!repeat->quality.isUsable || !spend->quality.isUsable)
        return hide(ValueGateReason::NotFitted);
    if (Result<void> done = evaluate(result, customers, cancel); !done)
        return done.error();
    return result;
}

} // namespace shuke::value
