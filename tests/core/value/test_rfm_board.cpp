#include "core/value/rfm_board.h"
#include "tests/support/catch.h"

#include <limits>
#include <numeric>

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
    summary.lastPurchase = kAsOf.addDays(-recencyDays);
    summary.firstPurchase = summary.lastPurchase.addDays(1 - orders);
    return summary;
}

std::vector<PurchaseSummary> hundred()
{
    std::vector<PurchaseSummary> customers;
    for (int i = 1; i <= 100; ++i)
        customers.push_back(customer(i, i * 37 % 101, 1 + i * 53 % 17, i * 71 % 103 * 100 - 500));
    return customers;
}

RfmResult score(const std::vector<PurchaseSummary> &customers, const RfmOptions &options = {})
{
    Result<RfmResult> result = scoreRfm(customers, kAsOf, options);
    REQUIRE(result);
    return *result;
}

} // namespace

TEST_CASE("Fields and classes of the board hold every scored customer once", "[rfm_board]")
{
    const std::vector<PurchaseSummary> customers = hundred();
    for (const RfmMap map : {RfmMap::Grid, RfmMap::Eight, RfmMap::Ten}) {
        RfmOptions options;
        options.map = map;
        const RfmResult result = score(customers, options);
        const Result<RfmBoard> board = rfmBoard(result, customers, map);
        REQUIRE(board);
        CHECK(board->customers == 100);
        CHECK(board->classes.size() == segmentsOf(map).size());
        qint64 inFields = 0;
        Money revenue;
        for (int r = 1; r <= 5; ++r) {
            for (int fm = 1; fm <= 5; ++fm) {
                const RfmField &field = board->fields[size_t(r - 1)][size_t(fm - 1)];
                const std::vector<qint64> members = fieldMembers(result, customers, r, fm);
                CHECK(qint64(members.size()) == field.customers);
                CHECK(std::accumulate(field.classes.begin(), field.classes.end(), qint64(0)) == field.customers);
                CHECK((field.mainClass() == RfmSegment::None) == (field.customers == 0));
                if (map == RfmMap::Grid && field.customers > 0) {
                    CHECK(field.classCount() == 1);
                    CHECK(field.mainClass() == segmentOf(map, r, fm, fm));
                }
                inFields += field.customers;
                revenue = *revenue.plus(field.revenue);
            }
        }
        CHECK(inFields == 100);
        CHECK(revenue == board->revenue);
        qint64 inClasses = 0;
        for (const RfmSegmentTotal &total : board->classes) {
            CHECK(qint64(classMembers(result, customers, total.segment).size()) == total.customers);
            inClasses += total.customers;
        }
        CHECK(inClasses == 100);
    }
}

TEST_CASE("Too few customers give a board without anybody", "[rfm_board]")
{
    const std::vector<PurchaseSummary> customers{customer(1, 3, 2, 100), customer(2, 5, 1, 50)};
    const RfmResult result = score(customers);
    const Result<RfmBoard> board = rfmBoard(result, customers, RfmMap::Grid);
    REQUIRE(board);
    CHECK(board->customers == 0);
    CHECK(!shareOf(Money::fromMinor(1), board->revenue)); // nothing to take a share of
    CHECK(classMembers(result, customers, RfmSegment::Lost).empty());
    CHECK(rfmBoard(score({}), {}, RfmMap::Eight));
}

TEST_CASE("Revenue that does not fit 64 bits is an error, not a wrong number", "[rfm_board]")
{
    std::vector<PurchaseSummary> customers = hundred();
    for (PurchaseSummary &one : customers)
        one.netRevenue = Money::fromMinor(std::numeric_limits<qint64>::max() / 2);
    const Result<RfmBoard> board = rfmBoard(score(customers), customers, RfmMap::Grid);
    REQUIRE(!board);
    CHECK(board.error().code == ErrorCode::TooLarge);
}

TEST_CASE("Movement counts everybody of both sides once and names them", "[rfm_board]")
{
    std::vector<PurchaseSummary> before = hundred();
    std::vector<PurchaseSummary> after = hundred();
    before.erase(before.begin() + 10, before.begin() + 15); // five come new
    after.erase(after.begin() + 40, after.begin() + 43);    // three are gone
    after[0].lastPurchase = kAsOf;
    const RfmResult was = score(before);
    const RfmResult is = score(after);
    const RfmMovement movement = rfmMovement({was, before}, {is, after});
    qint64 all = 0;
    qint64 listed = 0;
    for (int from = 0; from < kRfmSegmentCount; ++from) {
        for (int to = 0; to < kRfmSegmentCount; ++to) {
            const qint64 flow = movement.flows[size_t(from)][size_t(to)];
            all += flow;
            listed += qint64(movers({was, before}, {is, after}, RfmSegment(from), RfmSegment(to)).size());
        }
    }
    CHECK(all == 100);
    CHECK(listed == 100);
    qint64 newcomers = 0;
    for (const RfmSegment segment : segmentsOf(RfmMap::Grid)) {
        newcomers += movement.flows[0][size_t(segment)];
        const auto joined = qint64(movers({was, before}, {is, after}, segment, RfmMoveKind::Joined).size());
        const auto left = qint64(movers({was, before}, {is, after}, segment, RfmMoveKind::Left).size());
        CHECK(movement.after(segment) - movement.before(segment) == joined - left);
    }
    CHECK(newcomers == 5);
    CHECK(movement.before(RfmSegment::None) == 5);
    CHECK(movement.after(RfmSegment::None) == 3);
    const std::vector<qint64> ids = movers({was, before}, {is, after}, RfmSegment::None, is.scores[10].segment);
    CHECK(std::is_sorted(ids.begin(), ids.end()));
}

TEST_CASE("Fifths are told for any number of customers", "[rfm_board]")
{
    const std::vector<PurchaseSummary> three{customer(1, 1, 1, 100), customer(2, 10, 2, 200), customer(3, 20, 3, 300)};
    const Result<RfmThresholds> cuts = fifthsOf(three, kAsOf);
    REQUIRE(cuts);
    CHECK(cuts->recencyDays == RfmCuts<int>{4, {1, 1, 10, 10}});
    RfmOptions options;
    options.method = RfmMethod::Fixed;
    options.fixed = *cuts;
    CHECK(score(three, options).mode == RfmMode::Fixed);
    const Result<RfmThresholds> none = fifthsOf({}, kAsOf);
    REQUIRE(none);
    CHECK(none->recencyDays.size == 0);
}
