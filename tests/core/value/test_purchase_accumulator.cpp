#include "core/base/split_mix64.h"
#include "core/value/purchase_accumulator.h"
#include "tests/support/catch.h"

#include <map>
#include <set>

using namespace shuke;
using namespace shuke::value;

namespace {

struct Expected
{
    qint64 minor = 0;
    int count = 0;
    std::set<qint64> days;
};

} // namespace

TEST_CASE("many purchases in any order add up as they do one by one", "[purchases]")
{
    // More customers than a region holds and more purchases than a batch; every fifth id is outside the block.
    SplitMix64 random(42);
    std::map<qint64, Expected> expected;
    PurchaseAccumulator accumulator(true);
    accumulator.addBlock(10, 100000);
    for (int i = 0; i < 300000; ++i) {
        const qint64 block = 10 + random.below(i % 3 == 0 ? 50 : 99991);
        const qint64 contact = i % 5 == 0 ? (qint64(9) << 32) + random.below(2000) + 1 : block;
        const qint64 minor = random.between(-1000, 100000);
        Expected &sum = expected[contact];
        sum.minor += minor;
        if (random.chance(20)) {
            accumulator.addRefund(contact, minor);
            continue;
        }
        const qint64 day = 2460000 + random.below(30);
        accumulator.addPurchase(contact, day, minor);
        ++sum.count;
        sum.days.insert(day);
    }
    std::erase_if(expected, [](const auto &item) { return item.second.count == 0 && item.second.minor == 0; });

    const Result<std::vector<PurchaseSummary>> result = accumulator.take();
    REQUIRE(result);
    REQUIRE(result->size() == expected.size());
    auto wanted = expected.cbegin();
    qint64 wrong = 0;
    for (const PurchaseSummary &summary : *result) {
        const auto &[contact, sum] = *wanted++;
        const bool right = summary.contact.row() == contact && summary.netRevenue.minor() == sum.minor &&
                           summary.purchaseCount == sum.count &&
                           summary.purchaseDays == static_cast<int>(sum.days.size()) &&
                           (sum.days.empty() ? !summary.lastPurchase.isValid()
                                             : summary.firstPurchase.toJulianDay() == *sum.days.begin() &&
                                                   summary.lastPurchase.toJulianDay() == *sum.days.rbegin());
        wrong += right ? 0 : 1;
    }
    CHECK(wrong == 0);
}

TEST_CASE("nothing added gives nobody, an overflow an error", "[purchases]")
{
    PurchaseAccumulator empty(false);
    empty.addBlock(1, 1000);
    empty.addBlock(5, 4); // no block at all
    CHECK(empty.take()->empty());

    PurchaseAccumulator full(false);
    full.addBlock(1, 10);
    full.addPurchase(3, 2460000, std::numeric_limits<qint64>::max());
    full.addPurchase(3, 2460000, 1);
    CHECK(full.take().error().code == ErrorCode::TooLarge);
}
