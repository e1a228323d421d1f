#include "core/value/customer_kpis.h"
#include "tests/support/catch.h"

#include <limits>

using namespace shuke;
using namespace shuke::value;

namespace {

PurchaseSummary buyer(qint64 id, int orders, qint64 minor)
{
    PurchaseSummary summary;
    summary.contact = ContactId::fromRow(id);
    summary.purchaseCount = orders;
    summary.netRevenue = Money::fromMinor(minor);
    return summary;
}

/// Customers `from` … `to` with one order of 1.00 each, added to a period.
void addBuyers(std::vector<PurchaseSummary> &period, qint64 from, qint64 to)
{
    for (qint64 id = from; id <= to; ++id)
        period.push_back(buyer(id, 1, 100));
}

std::vector<PurchaseSummary> withRevenue(const std::vector<qint64> &minor)
{
    std::vector<PurchaseSummary> period;
    for (const qint64 value : minor)
        period.push_back(buyer(static_cast<qint64>(period.size()) + 1, 1, value));
    return period;
}

Concentration concentration(const std::vector<qint64> &minor)
{
    const Result<Concentration> result = concentrationOf(withRevenue(minor));
    REQUIRE(result);
    return *result;
}

template <typename T>
ErrorCode errorOf(const Result<T> &result)
{
    REQUIRE_FALSE(result);
    return result.error().code;
}

} // namespace

TEST_CASE("retention and returning share of two quarters are those of the reference", "[kpis][reference]")
{
    // analytics_reference.json kpi.retention_quarters: as many customers as in Online Retail, 2011.
    struct Quarter
    {
        qint64 start, retained, fresh, reactivated, end;
        double retention, churn, classic;
    };
    const std::vector<Quarter> quarters = {
        {1776, 1043, 826, 122, 1991, 0.5872747747747747, 0.41272522522522526, 0.6559684684684685},
        {1991, 1211, 656, 294, 2161, 0.6082370668006027, 0.39176293319939726, 0.7559015570065294}};
    for (const Quarter &quarter : quarters) {
        // 1 … start bought before; 10001 … earlier than that only.
        std::vector<PurchaseSummary> before;
        addBuyers(before, 1, quarter.start);
        std::vector<PurchaseSummary> now;
        addBuyers(now, quarter.start - quarter.retained + 1, quarter.start);
        addBuyers(now, 10001, 10000 + quarter.reactivated);
        addBuyers(now, 20001, 20000 + quarter.fresh);
        const Result<Retention> retention = retentionOf(before, now);
        REQUIRE(retention);
        CHECK(retention->start == quarter.start);
        CHECK(retention->end == quarter.end);
        CHECK(retention->retention().value() == Approx(quarter.retention).epsilon(1e-12));
        CHECK(retention->churn().value() == Approx(quarter.churn).epsilon(1e-12));

        std::vector<ContactId> earlier;
        for (qint64 id = 1; id <= quarter.start; ++id)
            earlier.push_back(ContactId::fromRow(id));
        for (qint64 id = 10001; id <= 10500; ++id)
            earlier.push_back(ContactId::fromRow(id));
        const Result<ReturningKpis> returning = returningKpis(now, earlier);
        REQUIRE(returning);
        CHECK(returning->newBuyers == quarter.fresh);
        CHECK(returning->returning == Rate{quarter.retained + quarter.reactivated, quarter.end});
        // What the textbook makes of it: those who came back after a pause count as retained.
        CHECK(static_cast<double>(quarter.end - returning->newBuyers) / static_cast<double>(quarter.start) ==
              Approx(quarter.classic).epsilon(1e-12));
    }
    CHECK(Rate{1505, 2161}.value() == Approx(0.6964368347987043).epsilon(1e-12));
}

TEST_CASE("the figures of a period are those of the reference", "[kpis][reference]")
{
    // kpi.online_retail_all: 4338 buyers, 2845 of them with more than one of 18532 orders.
    std::vector<PurchaseSummary> period;
    for (qint64 id = 1; id <= 2845; ++id)
        period.push_back(buyer(id, 2, 0));
    addBuyers(period, 2846, 4338);
    period[0].purchaseCount += 18532 - 2 * 2845 - (4338 - 2845);
    period[0].netRevenue = Money::fromMinor(891140790 - 100 * (4338 - 2845));
    const Result<PeriodKpis> kpis = periodKpis(period);
    REQUIRE(kpis);
    CHECK(kpis->buyers == 4338);
    CHECK(kpis->averageOrderValue() == Approx(48086.59563997409).epsilon(1e-8)); // their sum has thousandths
    CHECK(kpis->frequency() == Approx(4.272014753342554).epsilon(1e-12));
    CHECK(kpis->repeatRate().value() == Approx(0.6558321807284463).epsilon(1e-12));
    CHECK(kpis->repeatRate().n == 4338);
    const Result<Concentration> top = concentrationOf(period);
    REQUIRE(top);
    CHECK(top->topCount == 868); // kpi.pareto
}

TEST_CASE("revenue retention caps each customer at what he brought before", "[kpis]")
{
    // 100 → 120, 50 → 20, 50 → gone; a new one does not count. NRR 140 of 200, GRR 100 + 20 of 200.
    const std::vector<PurchaseSummary> before = {buyer(1, 1, 100), buyer(2, 2, 50), buyer(4, 1, 50), buyer(5, 0, -10)};
    const std::vector<PurchaseSummary> now = {buyer(1, 3, 120), buyer(2, 1, 20), buyer(3, 1, 500), buyer(5, 1, 77)};
    const Result<RevenueRetention> kept = revenueRetention(before, now);
    REQUIRE(kept);
    CHECK(kept->net.value() == 0.7);
    CHECK(kept->gross.value() == 0.6);
    CHECK(kept->gross.n == 3); // 5 did not buy before
    // Refunds alone in the second period count, and an order less than that.
    const std::vector<PurchaseSummary> refunded = {buyer(1, 0, -20)};
    const Result<RevenueRetention> lost = revenueRetention(before, refunded);
    REQUIRE(lost);
    CHECK(lost->net.value() == -0.1);
    CHECK(retentionOf(before, refunded)->retained == 0);
    const std::vector<PurchaseSummary> nothing = {buyer(1, 1, 0)};
    CHECK_FALSE(revenueRetention(nothing, now)->net.value());
}

TEST_CASE("concentration of revenue by hand", "[kpis]")
{
    CHECK(concentration({1, 1, 1, 1}).gini == 0.0);
    CHECK(concentration({0, 0, 0, 9}).gini == 0.75);
    CHECK(concentration({4, 2, 1, 3}).gini == 0.25); // (−3·1 −1·2 +1·3 +3·4) / (4·10)
    const Concentration ten = concentration({10, 20, 30, 40, 50, 60, 70, 80, 90, 550});
    CHECK(ten.topCount == 2);
    CHECK(ten.top.value() == 0.64);
    CHECK(concentration({10, 20, 30, 40, 50, 60}).topCount == 2);
    // More than all of it, if others are negative; the Gini stays within 0 and 1.
    const Concentration negative = concentration({-50, 0, 0, 0, 100});
    CHECK(negative.top.value() == 2.0);
    CHECK(negative.gini == 0.8);
    CHECK_FALSE(concentration({-1, -2}).gini);
    CHECK_FALSE(concentration({-1, -2}).top.value());
    CHECK_FALSE(concentration({}).gini);
    CHECK(concentration({}).topCount == 0);
}

TEST_CASE("figures of a period without buyers are not told", "[kpis]")
{
    const Result<PeriodKpis> empty = periodKpis({});
    REQUIRE(empty);
    CHECK_FALSE(empty->averageOrderValue());
    CHECK_FALSE(empty->frequency());
    CHECK_FALSE(empty->repeatRate().value());
    const std::vector<PurchaseSummary> refund = {buyer(1, 0, -100)};
    CHECK_FALSE(periodKpis(refund)->averageOrderValue());
    CHECK(periodKpis(refund)->net.minor() == -100);
    CHECK_FALSE(retentionOf(refund, {})->retention().value());
    CHECK_FALSE(retentionOf({}, refund)->churn().value());
    CHECK_FALSE(returningKpis(refund, {})->returning.value());
}

TEST_CASE("figures of a period refuse wrong input", "[kpis]")
{
    const std::vector<PurchaseSummary> good = {buyer(1, 1, 1), buyer(2, 1, 1)};
    const std::vector<std::vector<PurchaseSummary>> wrong = {
        {buyer(2, 1, 1), buyer(1, 1, 1)}, {buyer(1, 1, 1), buyer(1, 1, 1)}, {buyer(0, 1, 1)}, {buyer(1, -1, 1)}};
    for (const std::vector<PurchaseSummary> &period : wrong) {
        CHECK(errorOf(periodKpis(period)) == ErrorCode::InvalidInput);
        CHECK(errorOf(returningKpis(period, {})) == ErrorCode::InvalidInput);
        CHECK(errorOf(retentionOf(period, good)) == ErrorCode::InvalidInput);
        CHECK(errorOf(retentionOf(good, period)) == ErrorCode::InvalidInput);
        CHECK(errorOf(revenueRetention(period, good)) == ErrorCode::InvalidInput);
        CHECK(errorOf(revenueRetention(good, period)) == ErrorCode::InvalidInput);
        CHECK(errorOf(concentrationOf(period)) == ErrorCode::InvalidInput);
    }
    const std::vector<ContactId> unsorted = {ContactId::fromRow(2), ContactId::fromRow(1)};
    CHECK(errorOf(returningKpis(good, unsorted)) == ErrorCode::InvalidInput);
    const qint64 most = std::numeric_limits<qint64>::max();
    const std::vector<PurchaseSummary> large = {buyer(1, 1, most), buyer(2, 1, most)};
    CHECK(errorOf(periodKpis(large)) == ErrorCode::TooLarge);
    CHECK(errorOf(concentrationOf(large)) == ErrorCode::TooLarge);
    CHECK(errorOf(revenueRetention(large, good)) == ErrorCode::TooLarge);
}
