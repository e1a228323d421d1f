#include "core/value/lifetime_back_test.h"
#include "core/value/lifetime_value.h"
#include "tests/support/catch.h"

#include <cmath>
#include <limits>

using namespace shuke;
using namespace shuke::value;

namespace {

const QDate kAsOf(2025, 12, 31);

PurchaseSummary customer(qint64 id, int repeatDays, int lastDays, int ageDays, qint64 eachMinor = 5000)
{
    PurchaseSummary summary;
    summary.contact = ContactId::fromRow(id);
    summary.purchaseCount = repeatDays + 1;
    summary.purchaseDays = repeatDays + 1;
    summary.firstPurchase = kAsOf.addDays(-ageDays);
    summary.lastPurchase = summary.firstPurchase.addDays(lastDays);
    summary.firstDayRevenue = Money::fromMinor(eachMinor);
    summary.netRevenue = Money::fromMinor(eachMinor * (repeatDays + 1));
    return summary;
}

/// `count` customers; every third came back, those with different rhythms and spends.
std::vector<PurchaseSummary> shop(int count)
{
    std::vector<PurchaseSummary> customers;
    for (int i = 1; i <= count; ++i) {
        const int x = i % 3 == 0 ? 1 + i % 7 : 0;
        customers.push_back(customer(i, x, x * 20, 200 + i % 150, 1000 + i % 11 * 700));
    }
    return customers;
}

LifetimeValueResult values(const std::vector<PurchaseSummary> &customers, const LifetimeValueOptions &options = {})
{
    Result<LifetimeValueResult> result = lifetimeValues(customers, kAsOf, options);
    REQUIRE(result);
    REQUIRE(result->customers.size() == customers.size());
    return *result;
}

ErrorCode errorOf(const std::vector<PurchaseSummary> &customers, const LifetimeValueOptions &options = {})
{
    const Result<LifetimeValueResult> result = lifetimeValues(customers, kAsOf, options);
    REQUIRE_FALSE(result);
    return result.error().code;
}

void checkHidden(const std::vector<PurchaseSummary> &customers, ValueGateReason reason,
                 const LifetimeValueOptions &options = {})
{
    const LifetimeValueResult result = values(customers, options);
    CHECK(result.basis.gate == ValueGate::Hidden);
    CHECK(result.basis.reason == reason);
    for (size_t i = 0; i < customers.size(); ++i) {
        CHECK_FALSE(result.customers[i].expectedPurchases);
        CHECK_FALSE(result.customers[i].lifetimeValue);
        CHECK(result.customers[i].historic == customers[i].netRevenue);
    }
    CHECK(std::isfinite(result.basis.meanWeeks));
    CHECK(result.totalValue == 0);
}

/// Everything that leaves the engine.
void checkFinite(const LifetimeValueResult &result)
{
    for (const CustomerValue &value : result.customers) {
        for (const std::optional<double> number :
             {value.aliveProbability, value.expectedPurchases, value.expectedSpend, value.lifetimeValue}) {
            CHECK(std::isfinite(number.value_or(0)));
            CHECK(number.value_or(0) >= 0);
        }
        CHECK(value.aliveProbability.value_or(0) <= 1);
    }
    for (const double number :
         {result.meanAlive, result.totalPurchases, result.totalValue, result.newCustomerPurchases,
          result.newCustomerValue, result.acquisitionCeiling, result.spendCorrelation.value_or(0)})
        CHECK(std::isfinite(number));
}

} // namespace

TEST_CASE("lifetime values are hidden below 20 repeat buyers and provisional below 80", "[value][clv]")
{
    checkHidden(shop(59), ValueGateReason::FewRepeatBuyers); // 19 came back
    const LifetimeValueResult twenty = values(shop(60));
    CHECK(twenty.basis.gate == ValueGate::Provisional);
    CHECK(twenty.basis.reason == ValueGateReason::None);
    CHECK(twenty.basis.repeatBuyers == 20);
    checkFinite(twenty);
    CHECK(values(shop(239)).basis.gate == ValueGate::Provisional);
    CHECK(values(shop(240)).basis.gate == ValueGate::Normal);
}

TEST_CASE("lifetime values are hidden for a young shop and beyond twice its age", "[value][clv]")
{
    std::vector<PurchaseSummary> young;
    for (int i = 1; i <= 40; ++i)
        young.push_back(customer(i, 2, 20, 50 + (i == 40 ? 120 : 0)));
    checkHidden(young, ValueGateReason::ShortHistory);
    for (PurchaseSummary &one : young)
        one.firstPurchase = one.firstPurchase.addDays(-4);
    LifetimeValueOptions options;
    options.horizonWeeks = 49; // the oldest is 174 days old: 49.7 weeks are twice as long
    CHECK(values(young, options).basis.gate == ValueGate::Provisional);
    options.horizonWeeks = 50;
    checkHidden(young, ValueGateReason::HorizonTooLong, options);
}

TEST_CASE("degenerate shops have no lifetime values and no special numbers", "[value][clv]")
{
    checkHidden({}, ValueGateReason::NoCustomers);
    PurchaseSummary refunds;
    refunds.contact = ContactId::fromRow(1);
    refunds.netRevenue = Money::fromMinor(-700);
    checkHidden({refunds}, ValueGateReason::NoCustomers);
    std::vector<PurchaseSummary> once;
    std::vector<PurchaseSummary> today;
    std::vector<PurchaseSummary> unpaid;
    for (int i = 1; i <= 100; ++i) {
        once.push_back(customer(i, 0, 0, 100 + i));
        today.push_back(customer(i, 0, 0, 0));
        unpaid.push_back(customer(i, 2, 40, 100 + i, 0));
    }
    checkHidden(once, ValueGateReason::FewRepeatBuyers);
    checkHidden(today, ValueGateReason::FewRepeatBuyers);
    checkHidden(unpaid, ValueGateReason::FewSpends);
    checkHidden({customer(1, 0, 0, 210), customer(2, 2, 140, 196), customer(3, 5, 210, 252)},
                ValueGateReason::FewRepeatBuyers);
}

TEST_CASE("one giant order and returns of everything leave all values finite", "[value][clv]")
{
    std::vector<PurchaseSummary> customers = shop(300);
    customers[2].netRevenue = Money::fromMinor(std::numeric_limits<qint64>::max() / 2);
    customers[5].netRevenue = Money::fromMinor(-100000);
    customers[8].firstDayRevenue =
        Money::fromMinor(std::numeric_limits<qint64>::min()); // the difference leaves 64 bits
    PurchaseSummary refunds;
    refunds.contact = ContactId::fromRow(1000);
    customers.push_back(refunds);
    for (const RepeatModel model : {RepeatModel::Bg, RepeatModel::Mbg}) {
        LifetimeValueOptions options;
        options.model = model;
        const LifetimeValueResult result = values(customers, options);
        CHECK(result.basis.gate == ValueGate::Normal);
        checkFinite(result);
        CHECK(result.customers[5].expectedPurchases);
        CHECK_FALSE(result.customers[5].expectedSpend); // his repeat purchases brought nothing
        CHECK_FALSE(result.customers[8].lifetimeValue);
        CHECK_FALSE(result.customers[300].aliveProbability);
    }
}

TEST_CASE("plain likelihood that runs away hides the values, the posterior mode does not", "[value][clv]")
{
    // Everybody comes every ten days up to now: nobody seems ever to leave.
    std::vector<PurchaseSummary> faithful;
    for (int i = 1; i <= 100; ++i)
        faithful.push_back(customer(i, 30 + i % 3, 300, 301 + i % 5, 1000 + 10 * i));
    LifetimeValueOptions options;
    options.fit = ModelFit::Mle;
    checkHidden(faithful, ValueGateReason::NotFitted, options);
    const LifetimeValueResult map = values(faithful);
    CHECK(map.basis.gate == ValueGate::Normal);
    CHECK(map.meanAlive > 0.98);
    CHECK_FALSE(map.usePAlive);
    checkFinite(map);
    CHECK(values(shop(300)).usePAlive);
}

TEST_CASE("the warning of a correlation needs one above 0.3, either way", "[value][clv]")
{
    std::vector<PurchaseSummary> customers = shop(300);
    CHECK_FALSE(values(customers).warnCorrelation);
    for (PurchaseSummary &one : customers) {
        const qint64 each = 1000 * one.purchaseDays;
        one.firstDayRevenue = Money::fromMinor(each);
        one.netRevenue = Money::fromMinor(each * one.purchaseDays);
    }
    const LifetimeValueResult rising = values(customers);
    CHECK(*rising.spendCorrelation == Approx(1).epsilon(1e-9));
    CHECK(rising.warnCorrelation);
    for (PurchaseSummary &one : customers) {
        one.firstDayRevenue = Money::fromMinor(5000);
        one.netRevenue = Money::fromMinor(5000 * one.purchaseDays);
    }
    CHECK_FALSE(values(customers).spendCorrelation); // everybody spends the same
}

TEST_CASE("margin, discount and horizon move lifetime values the way they should", "[value][clv]")
{
    const std::vector<PurchaseSummary> customers = shop(300);
    const LifetimeValueResult full = values(customers);
    LifetimeValueOptions options;
    options.margin = 0.25;
    const LifetimeValueResult quarter = values(customers, options);
    CHECK(quarter.totalValue == Approx(full.totalValue / 4).epsilon(1e-12));
    CHECK(quarter.newCustomerValue == Approx(full.newCustomerValue / 4).epsilon(1e-12));
    CHECK(quarter.totalPurchases == full.totalPurchases);
    options = {};
    options.discount = 0;
    const LifetimeValueResult plain = values(customers, options);
    CHECK(plain.totalValue > full.totalValue);
    for (size_t i = 0; i < customers.size(); ++i) {
        const CustomerValue &value = plain.customers[i];
        CHECK(*value.lifetimeValue == Approx(*value.expectedPurchases * *value.expectedSpend).epsilon(1e-9));
    }
    options.horizonWeeks = 26;
    CHECK(values(customers, options).totalValue < plain.totalValue);
    CHECK(values(customers, options).newCustomerValue == plain.newCustomerValue); // always one year
}

TEST_CASE("the ceiling of acquisition costs is a share of what a new customer brings in a year", "[value][clv]")
{
    const std::vector<PurchaseSummary> customers = shop(300);
    LifetimeValueOptions options;
    options.acquisitionShare = 0.2;
    options.discount = 0;
    const LifetimeValueResult result = values(customers, options);
    const RepeatParameters &fit = result.repeat.parameters;
    CHECK(result.newCustomerPurchases ==
          Approx(expectedPurchases(fit, RepeatModel::Mbg, RepeatRow(), 52)).epsilon(1e-12));
    CHECK(result.newCustomerValue ==
          Approx(result.newCustomerPurchases * result.spend.parameters.populationMean()).epsilon(1e-9));
    CHECK(result.acquisitionCeiling == Approx(0.2 * result.newCustomerValue).epsilon(1e-12));
}

TEST_CASE("lifetime values do not depend on the order of the customers, and come out the same each time",
          "[value][clv]")
{
    const std::vector<PurchaseSummary> customers = shop(120);
    const std::vector<PurchaseSummary> reversed(customers.rbegin(), customers.rend());
    const LifetimeValueResult forward = values(customers);
    const LifetimeValueResult again = values(customers);
    const LifetimeValueResult backward = values(reversed);
    for (size_t i = 0; i < customers.size(); ++i) {
        CHECK(forward.customers[i].lifetimeValue == again.customers[i].lifetimeValue);
        CHECK(*backward.customers[customers.size() - 1 - i].lifetimeValue ==
              Approx(*forward.customers[i].lifetimeValue).epsilon(1e-6));
    }
}

TEST_CASE("lifetime values refuse options out of range and rows that cannot be, and stop when canceled", "[value][clv]")
{
    const auto with = [](auto set) {
        LifetimeValueOptions options;
        set(options);
        return options;
    };
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(errorOf({}, with([](auto &o) { o.horizonWeeks = 0; })) == ErrorCode::InvalidInput);
    CHECK(errorOf({}, with([](auto &o) { o.discount = -0.1; })) == ErrorCode::InvalidInput);
    CHECK(errorOf({}, with([=](auto &o) { o.discount = nan; })) == ErrorCode::InvalidInput);
    CHECK(errorOf({}, with([](auto &o) { o.margin = 1.1; })) == ErrorCode::InvalidInput);
    CHECK(errorOf({}, with([=](auto &o) { o.acquisitionShare = nan; })) == ErrorCode::InvalidInput);
    CHECK(errorOf({customer(1, 0, 0, -1)}) == ErrorCode::InvalidInput);
    CHECK(errorOf({customer(1, 0, 0, 5), customer(1, 0, 0, 5)}) == ErrorCode::InvalidInput);
    std::vector<PurchaseSummary> uncounted = {customer(1, 2, 5, 9)};
    uncounted[0].purchaseDays = 0;
    CHECK(errorOf(uncounted) == ErrorCode::InvalidInput);

    const CancelToken cancel;
    cancel.cancel();
    const Result<LifetimeValueResult> canceled = lifetimeValues(shop(100), kAsOf, {}, cancel);
    REQUIRE_FALSE(canceled);
    CHECK(canceled.error().code == ErrorCode::Canceled);
    const std::vector<int> purchases(100, 1);
    const Result<LifetimeBackTest> test = lifetimeBackTest(shop(100), kAsOf, purchases, 90, {}, cancel);
    REQUIRE_FALSE(test);
    CHECK(test.error().code == ErrorCode::Canceled);
}

TEST_CASE("a back-test adds up over its groups and stands behind the same gate", "[value][clv]")
{
    const std::vector<PurchaseSummary> customers = shop(300);
    std::vector<int> purchases;
    for (size_t i = 0; i < customers.size(); ++i)
        purchases.push_back(static_cast<int>(i % 4));
    const Result<LifetimeBackTest> test = lifetimeBackTest(customers, kAsOf, purchases);
    REQUIRE(test);
    CHECK(test->actual == 450);
    CHECK(*test->ratio == Approx(test->predicted / 450));
    qint64 count = 0;
    double predicted = 0;
    double actual = 0;
    REQUIRE(test->groups.size() == 8);
    for (const BackTestGroup &group : test->groups) {
        count += group.customers;
        predicted += group.predicted;
        actual += group.actual;
    }
    CHECK(count == 300);
    CHECK(predicted == Approx(test->predicted).epsilon(1e-12));
    CHECK(actual == 450);

    const Result<LifetimeBackTest> nobody = lifetimeBackTest(customers, kAsOf, std::vector<int>(300, 0));
    REQUIRE(nobody);
    CHECK_FALSE(nobody->ratio);
    const Result<LifetimeBackTest> hidden = lifetimeBackTest(shop(20), kAsOf, std::vector<int>(20, 1));
    REQUIRE(hidden);
    CHECK(hidden->basis.reason == ValueGateReason::FewRepeatBuyers);
    CHECK(hidden->groups.empty());
    CHECK_FALSE(lifetimeBackTest(customers, kAsOf, std::vector<int>(299, 0)));
    CHECK_FALSE(lifetimeBackTest(customers, kAsOf, std::vector<int>(300, -1)));
    CHECK_FALSE(lifetimeBackTest(customers, kAsOf, purchases, 0));
}
