#include "core/value/rfm.h"
#include "tests/support/catch.h"

#include <random>

using namespace shuke;
using namespace shuke::value;

namespace {

const QDate kAsOf(2025, 12, 31);

PurchaseSummary customer(qint64 id, int recencyDays, int orders, qint64 minor)
{
    PurchaseSummary summary;
    summary.contact = ContactId::fromRow(id);
    summary.purchaseCount = orders;
    summary.purchaseDays = orders;
    summary.netRevenue = Money::fromMinor(minor);
    if (orders > 0) {
        summary.lastPurchase = kAsOf.addDays(-recencyDays);
        summary.firstPurchase = summary.lastPurchase.addDays(1 - orders);
    }
    return summary;
}

/// `copies` of each value as the net revenue of a customer; days and orders are the same for all.
std::vector<PurchaseSummary> withRevenues(const std::vector<qint64> &values, int copies)
{
    std::vector<PurchaseSummary> customers;
    for (const qint64 value : values) {
        for (int i = 0; i < copies; ++i)
            customers.push_back(customer(static_cast<qint64>(customers.size()) + 1, 3, 1, value));
    }
    return customers;
}

RfmResult score(const std::vector<PurchaseSummary> &customers, const RfmOptions &options = {})
{
    Result<RfmResult> result = scoreRfm(customers, kAsOf, options);
    REQUIRE(result);
    REQUIRE(result->scores.size() == customers.size());
    return *result;
}

/// The M score of each value, in the order of the values.
std::vector<int> revenueScores(const std::vector<qint64> &values, int copies)
{
    const RfmResult result = score(withRevenues(values, copies));
    std::vector<int> scores;
    for (size_t i = 0; i < values.size(); ++i)
        scores.push_back(result.scores[i * static_cast<size_t>(copies)].m);
    return scores;
}

/// 60 different customers: values are shuffled against each other by multiplication modulo a prime.
std::vector<PurchaseSummary> sixtyCustomers()
{
    std::vector<PurchaseSummary> customers;
    for (int i = 1; i <= 60; ++i)
        customers.push_back(customer(i, (i * 17) % 61, 1 + (i * 23) % 61 / 10, (i * 37) % 61 * 100));
    return customers;
}

ErrorCode errorOf(const std::vector<PurchaseSummary> &customers, QDate asOf, const RfmOptions &options = {})
{
    const Result<RfmResult> result = scoreRfm(customers, asOf, options);
    REQUIRE_FALSE(result);
    return result.error().code;
}

RfmThresholds someCuts()
{
    RfmThresholds cuts;
    cuts.recencyDays = {4, {30, 90, 180, 365}};
    cuts.orderCount = {4, {1, 2, 4, 9}};
    cuts.netRevenue = {
        4, {Money::fromMinor(10000), Money::fromMinor(20000), Money::fromMinor(50000), Money::fromMinor(100000)}};
    return cuts;
}

} // namespace

TEST_CASE("equal values get equal RFM scores and empty classes stay empty", "[rfm]")
{
    // analytics_reference.json rfm.degenerate; six copies of each value keep the quantiles and pass the gate of 50.
    CHECK(revenueScores({1, 1, 1, 1, 1, 1, 2, 2, 3, 10}, 6) == std::vector<int>{1, 1, 1, 1, 1, 1, 4, 4, 5, 5});
    CHECK(revenueScores({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 5) == std::vector<int>{1, 1, 2, 2, 3, 3, 4, 4, 5, 5});
    CHECK(revenueScores({1, 1, 1, 1, 1, 1}, 9) == std::vector<int>{1, 1, 1, 1, 1, 1});
    CHECK(revenueScores({-500, 0, 500, 501, 502}, 10) == std::vector<int>{1, 2, 3, 4, 5});
}

TEST_CASE("recency scores fall with the days since the last purchase", "[rfm]")
{
    const std::vector<int> days = {0, 1, 1, 5, 30, 30, 90, 200, 365, 400};
    std::vector<PurchaseSummary> customers;
    for (const int day : days) {
        for (int i = 0; i < 6; ++i)
            customers.push_back(customer(static_cast<qint64>(customers.size()) + 1, day, 1, 100));
    }
    const RfmResult result = score(customers);
    std::vector<int> scores;
    for (size_t i = 0; i < days.size(); ++i)
        scores.push_back(result.scores[6 * i].r);
    CHECK(scores == std::vector<int>{5, 5, 5, 4, 3, 3, 2, 2, 1, 1});
    CHECK(result.scores[0].recencyDays == 0);
    CHECK(result.scores[59].recencyDays == 400);
}

TEST_CASE("customers who are all equal get R 5, F 1 and M 1", "[rfm]")
{
    const RfmResult result = score(withRevenues({7}, 50));
    CHECK(result.mode == RfmMode::Quintiles);
    CHECK(result.scores[0].code() == 511);
    CHECK(result.rCounts == std::array<qint64, 5>{0, 0, 0, 0, 50});
    CHECK(result.fCounts == std::array<qint64, 5>{50, 0, 0, 0, 0});
    CHECK(result.mCounts == std::array<qint64, 5>{50, 0, 0, 0, 0});
    CHECK(result.scores[0].segment == RfmSegment::NewCustomers);
}

TEST_CASE("an independent RFM threshold is the value at the floor of (n-1)i/5, and belongs below", "[rfm]")
{
    std::mt19937_64 random(7); // raw draws only: equal on every platform
    for (const size_t n : {size_t(50), size_t(51), size_t(97), size_t(503)}) {
        std::vector<PurchaseSummary> customers;
        for (size_t i = 0; i < n; ++i)
            customers.push_back(customer(static_cast<qint64>(i) + 1, static_cast<int>(random() % 90),
                                         1 + static_cast<int>(random() % 9), static_cast<qint64>(random() % 400) - 50));
        const RfmResult result = score(customers);
        std::vector<qint64> sorted;
        for (const PurchaseSummary &c : customers)
            sorted.push_back(c.netRevenue.minor());
        std::sort(sorted.begin(), sorted.end());
        REQUIRE(result.thresholds.netRevenue.size == 4);
        for (size_t i = 1; i <= 4; ++i)
            CHECK(result.thresholds.netRevenue.at[i - 1].minor() == sorted[(n - 1) * i / 5]);
        for (size_t k = 0; k < n; ++k) {
            int expected = 1;
            for (size_t i = 1; i <= 4; ++i)
                expected += customers[k].netRevenue.minor() > sorted[(n - 1) * i / 5] ? 1 : 0;
            CHECK(int(result.scores[k].m) == expected);
        }
    }
}

TEST_CASE("RFM scores come in the order of the input, whatever it is", "[rfm]")
{
    std::vector<PurchaseSummary> customers = sixtyCustomers();
    for (const RfmMethod method : {RfmMethod::Independent, RfmMethod::Nested, RfmMethod::Ntile}) {
        RfmOptions options;
        options.method = method;
        const RfmResult forward = score(customers, options);
        std::vector<PurchaseSummary> reversed(customers.rbegin(), customers.rend());
        const RfmResult backward = score(reversed, options);
        CHECK(std::equal(forward.scores.begin(), forward.scores.end(), backward.scores.rbegin()));
        CHECK(forward.thresholds == backward.thresholds);
    }
}

TEST_CASE("below 20 customers RFM gives values but no scores, below 50 three classes", "[rfm]")
{
    const std::vector<PurchaseSummary> all = sixtyCustomers();
    const auto first = [&](size_t n) {
        return std::vector<PurchaseSummary>(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(n));
    };

    const RfmResult nineteen = score(first(19));
    CHECK(nineteen.mode == RfmMode::TooFew);
    CHECK(nineteen.thresholds.netRevenue.size == 0);
    for (const RfmScore &s : nineteen.scores) {
        CHECK(s.recencyDays >= 0);
        CHECK(s.code() == 0);
        CHECK(s.segment == RfmSegment::None);
    }

    for (const size_t n : {size_t(20), size_t(49)}) {
        for (const RfmMethod method : {RfmMethod::Independent, RfmMethod::Nested, RfmMethod::Ntile}) {
            RfmOptions options;
            options.method = method;
            const RfmResult result = score(first(n), options);
            CHECK(result.mode == RfmMode::Terciles);
            CHECK(result.thresholds.recencyDays.size == 2);
            for (const RfmScore &s : result.scores) {
                CHECK(s.r % 2 == 1);
                CHECK(s.f % 2 == 1);
                CHECK(s.m % 2 == 1);
                CHECK(s.segment != RfmSegment::None);
            }
            CHECK(result.mCounts[1] + result.mCounts[3] == 0);
        }
    }
    CHECK(score(first(50)).mode == RfmMode::Quintiles);
    CHECK(score({}).mode == RfmMode::NoCustomers);
    CHECK(score({}).scores.empty());
}

TEST_CASE("a tercile is the value at the floor of (n-1)i/3", "[rfm]")
{
    std::vector<qint64> values;
    for (qint64 i = 1; i <= 21; ++i)
        values.push_back(i);
    const RfmResult result = score(withRevenues(values, 1));
    CHECK(result.thresholds.netRevenue ==
          RfmCuts<Money>{2, {Money::fromMinor(7), Money::fromMinor(14)}}); // v[6], v[13]
    CHECK(result.mCounts == std::array<qint64, 5>{7, 0, 7, 0, 7});
}

TEST_CASE("customers without purchases have no RFM and do not move the cut-offs", "[rfm]")
{
    std::vector<PurchaseSummary> customers = sixtyCustomers();
    const RfmResult before = score(customers);
    for (qint64 id = 101; id <= 160; ++id)
        customers.push_back(customer(id, 0, 0, -100));
    const RfmResult after = score(customers);
    CHECK(after.thresholds == before.thresholds);
    CHECK(after.customerCount == 60);
    CHECK(after.scores[60] == RfmScore{});
    CHECK(std::equal(before.scores.begin(), before.scores.end(), after.scores.begin()));
}

TEST_CASE("user-set RFM cut-offs score any number of customers", "[rfm]")
{
    RfmOptions options;
    options.method = RfmMethod::Fixed;
    options.fixed = someCuts();
    const std::vector<PurchaseSummary> customers = {customer(1, 30, 1, 10000), customer(2, 31, 2, 10001),
                                                    customer(3, 365, 9, 100000), customer(4, 366, 10, 100001)};
    const RfmResult result = score(customers, options);
    CHECK(result.mode == RfmMode::Fixed);
    CHECK(result.scores[0].code() == 511);
    CHECK(result.scores[1].code() == 422);
    CHECK(result.scores[2].code() == 244);
    CHECK(result.scores[3].code() == 155);
}

TEST_CASE("the cut-offs of one RFM run can be frozen for the next", "[rfm]")
{
    for (const size_t n : {size_t(60), size_t(30)}) {
        std::vector<PurchaseSummary> customers = sixtyCustomers();
        customers.resize(n);
        const RfmResult first = score(customers);
        RfmOptions frozen;
        frozen.method = RfmMethod::Fixed;
        frozen.fixed = first.thresholds;
        CHECK(score(customers, frozen).scores == first.scores);
        customers.push_back(customer(1000, 0, 1000, 100000000));
        CHECK(score(customers, frozen).scores[0] == first.scores[0]);
    }
}

TEST_CASE("ntile makes groups of equal size and splits ties by customer id", "[rfm]")
{
    RfmOptions options;
    options.method = RfmMethod::Ntile;
    const RfmResult result = score(withRevenues({7}, 52), options);
    // 52 = 5·10 + 2: the first two groups get one more, as SQL's ntile does.
    CHECK(result.mCounts == std::array<qint64, 5>{11, 11, 10, 10, 10});
    CHECK(result.rCounts == std::array<qint64, 5>{11, 11, 10, 10, 10});
    CHECK(int(result.scores[0].m) == 1);
    CHECK(int(result.scores[10].m) == 1);
    CHECK(int(result.scores[11].m) == 2);
    CHECK(int(result.scores[51].m) == 5);

    std::vector<qint64> values;
    for (qint64 i = 1; i <= 50; ++i)
        values.push_back(i);
    const RfmResult distinct = score(withRevenues(values, 1), options);
    CHECK(distinct.thresholds.netRevenue ==
          RfmCuts<Money>{4, {Money::fromMinor(10), Money::fromMinor(20), Money::fromMinor(30), Money::fromMinor(40)}});
    std::vector<PurchaseSummary> byDays;
    for (int i = 1; i <= 50; ++i)
        byDays.push_back(customer(i, i, 1, 1));
    const RfmResult days = score(byDays, options);
    CHECK(days.thresholds.recencyDays == RfmCuts<int>{4, {10, 20, 30, 40}});
    CHECK(int(days.scores[9].r) == 5);
    CHECK(int(days.scores[10].r) == 4);
    CHECK(int(days.scores[49].r) == 1);
}

TEST_CASE("every RFM score follows from the thresholds its reason gives", "[rfm]")
{
    const std::vector<PurchaseSummary> customers = sixtyCustomers();
    for (const RfmMethod method : {RfmMethod::Independent, RfmMethod::Nested}) {
        RfmOptions options;
        options.method = method;
        const RfmResult result = score(customers, options);
        for (size_t i = 0; i < customers.size(); ++i) {
            const RfmReason reason = explainRfm(result, customers, i);
            CHECK(reason.orderCount == customers[i].purchaseCount);
            CHECK(reason.netRevenue == customers[i].netRevenue);
            int r = 5;
            int f = 1;
            int m = 1;
            for (size_t q = 0; q < 4; ++q) {
                r -= reason.recencyDays > reason.thresholds.recencyDays.at[q] ? 1 : 0;
                f += reason.orderCount > reason.thresholds.orderCount.at[q] ? 1 : 0;
                m += reason.netRevenue > reason.thresholds.netRevenue.at[q] ? 1 : 0;
            }
            CHECK(reason.score.code() == 100 * r + 10 * f + m);
        }
    }
}

TEST_CASE("RFM refuses duplicate customers, later purchases and unusable options", "[rfm]")
{
    std::vector<PurchaseSummary> customers = sixtyCustomers();
    CHECK(errorOf(customers, kAsOf.addDays(-2)) ==
          ErrorCode::InvalidInput); // somebody bought the day before the as-of day
    CHECK(errorOf(customers, QDate()) == ErrorCode::InvalidInput);
    customers.push_back(customers.front());
    CHECK(errorOf(customers, kAsOf) == ErrorCode::InvalidInput);
    CHECK(errorOf({customer(0, 1, 1, 1)}, kAsOf) == ErrorCode::InvalidInput);
    CHECK(errorOf({customer(1, 1, -1, 1)}, kAsOf) == ErrorCode::InvalidInput);

    RfmOptions options;
    options.method = RfmMethod::Fixed;
    CHECK(errorOf({}, kAsOf, options) == ErrorCode::InvalidInput); // no cut-offs
    options.fixed = someCuts();
    CHECK(scoreRfm({}, kAsOf, options));
    std::swap(options.fixed.orderCount.at[1], options.fixed.orderCount.at[2]);
    CHECK(errorOf({}, kAsOf, options) == ErrorCode::InvalidInput);
    options.fixed = someCuts();
    options.fixed.netRevenue.size = 2;
    CHECK(errorOf({}, kAsOf, options) == ErrorCode::InvalidInput);
    options = {};
    options.highFrom = 6;
    CHECK(errorOf({}, kAsOf, options) == ErrorCode::InvalidInput);
}

TEST_CASE("RFM bears the largest amounts", "[rfm]")
{
    const qint64 most = std::numeric_limits<qint64>::max();
    const qint64 least = std::numeric_limits<qint64>::min();
    const std::vector<PurchaseSummary> customers = withRevenues({least, -1, 0, 1, most}, 10);
    const RfmResult result = score(customers);
    CHECK(result.mCounts == std::array<qint64, 5>{10, 10, 10, 10, 10});
    const auto totals = totalBySegment(result, customers, RfmMap::Grid);
    REQUIRE_FALSE(totals);
    CHECK(totals.error().code == ErrorCode::TooLarge);
}

TEST_CASE("RFM class totals add up to the whole", "[rfm]")
{
    std::vector<PurchaseSummary> customers = sixtyCustomers();
    customers.push_back(customer(500, 0, 0, 0));
    qint64 orders = 0;
    qint64 revenue = 0;
    for (const PurchaseSummary &c : customers) {
        orders += c.purchaseCount;
        revenue += c.netRevenue.minor();
    }
    for (const RfmMap map : {RfmMap::Grid, RfmMap::Eight, RfmMap::Ten}) {
        RfmOptions options;
        options.map = map;
        const auto totals = totalBySegment(score(customers, options), customers, map);
        REQUIRE(totals);
        RfmSegmentTotal sum;
        for (const RfmSegmentTotal &total : *totals) {
            CHECK(total.segment != RfmSegment::None);
            sum.customers += total.customers;
            sum.orders += total.orders;
            sum.revenue = *sum.revenue.plus(total.revenue);
        }
        CHECK(sum.customers == 60);
        CHECK(sum.orders == orders);
        CHECK(sum.revenue.minor() == revenue);
    }
    customers.resize(10);
    const auto gated = totalBySegment(score(customers), customers, RfmMap::Grid);
    REQUIRE(gated);
    REQUIRE(gated->size() == 1);
    CHECK(gated->front().segment == RfmSegment::None);
    CHECK(gated->front().customers == 10);
}
