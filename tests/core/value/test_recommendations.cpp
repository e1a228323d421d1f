#include "core/base/split_mix64.h"
#include "core/value/recommendations.h"
#include "tests/support/catch.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace shuke;
using namespace shuke::value;

namespace {

/// Baskets as they are written down.
struct Baskets
{
    std::vector<quint32> offsets = {0};
    std::vector<quint32> items;

    Baskets() = default;
    explicit Baskets(const std::vector<std::vector<quint32>> &all)
    {
        for (const std::vector<quint32> &basket : all)
            add(basket);
    }
    void add(const std::vector<quint32> &basket)
    {
        items.insert(items.end(), basket.begin(), basket.end());
        offsets.push_back(static_cast<quint32>(items.size()));
    }
    BasketSet view() const { return {offsets, items}; }
};

// analytics_reference.json reco.tiny: a = 0 … d = 3.
const std::vector<std::vector<quint32>> kTiny = {{0, 1}, {0, 1, 2}, {0, 2}, {1}, {0, 1, 3}, {3}, {2, 3}, {0, 1}};

NeighbourOptions anyNumber(quint32 together = 1)
{
    NeighbourOptions options;
    options.minimumTogether = together;
    options.minimumSimilarity = 0;
    options.minimumBaskets = 1;
    return options;
}

ItemNeighbours build(const Baskets &baskets, quint32 items, const NeighbourOptions &options = {})
{
    Result<ItemNeighbours> result = buildNeighbours(baskets.view(), items, options);
    REQUIRE(result);
    REQUIRE(result->offsets.size() == size_t(items) + 1);
    return *result;
}

ErrorCode errorOf(const BasketSet &baskets, quint32 items, const NeighbourOptions &options = {})
{
    const Result<ItemNeighbours> result = buildNeighbours(baskets, items, options);
    REQUIRE_FALSE(result);
    return result.error().code;
}

/// Item 0 with 1 in 40 baskets, 0 with 2 in 20, 3 with 4 in 30, and 5 … 9 alone, so that pairs are not by chance.
Baskets shop()
{
    Baskets baskets;
    for (quint32 i = 0; i < 40; ++i)
        baskets.add({0, 1});
    for (quint32 i = 0; i < 20; ++i)
        baskets.add({2, 0});
    for (quint32 i = 0; i < 30; ++i)
        baskets.add({3, 4});
    for (quint32 i = 0; i < 200; ++i)
        baskets.add({5 + i % 5});
    return baskets;
}

std::vector<quint32> itemsOf(const std::vector<Recommendation> &list)
{
    std::vector<quint32> items;
    for (const Recommendation &one : list)
        items.push_back(one.item);
    return items;
}

Baskets randomBaskets(size_t n, int items, int longest, quint64 seed)
{
    SplitMix64 random(seed);
    Baskets baskets;
    for (size_t b = 0; b < n; ++b) {
        std::vector<quint32> basket;
        const int size = random.between(0, longest);
        for (int i = 0; i < size; ++i) // twice the same, too; low numbers more often
            basket.push_back(static_cast<quint32>(random.below(1 + random.below(items))));
        baskets.add(basket);
    }
    return baskets;
}

} // namespace

TEST_CASE("the log-likelihood ratio is that of the reference", "[recommendations][reference]")
{
    CHECK(logLikelihoodRatio(1, 0, 0, 1) == Approx(2.772588722239781).epsilon(1e-12));
    CHECK(logLikelihoodRatio(10, 0, 0, 10) == Approx(27.725887222397787).epsilon(1e-12));
    CHECK(logLikelihoodRatio(5, 1995, 0, 100000) == Approx(39.33052165573463).epsilon(1e-9));
    CHECK(logLikelihoodRatio(1000, 1995, 1000, 100000) == Approx(4730.736813061871).epsilon(1e-10));
    CHECK(logLikelihoodRatio(1000, 1000, 1000, 100000) == Approx(5734.34252457507).epsilon(1e-10));
    CHECK(logLikelihoodRatio(1000, 1000, 1000, 99000) == Approx(5714.932396924123).epsilon(1e-10));
    CHECK(logLikelihoodRatio(0, 5, 5, 90) == Approx(0.526559048860463).epsilon(1e-10));
    CHECK(logLikelihoodRatio(3, 7, 6, 84) == Approx(4.202873755367477).epsilon(1e-10));
    // The best neighbours of 85123A (1549 baskets) in Online Retail: 464 and 331 baskets. Of the 13081 baskets 13009
    // hold one of the 2122 items at least; empty ones do not count.
    CHECK(logLikelihoodRatio(313, 1549 - 313, 464 - 313, 13009 - 1549 - 464 + 313) == Approx(838.2096637109935));
    CHECK(logLikelihoodRatio(246, 1549 - 246, 331 - 246, 13009 - 1549 - 331 + 246) == Approx(724.8709249887324));
    CHECK(logLikelihoodRatio(0, 0, 0, 0) == 0);
    CHECK(logLikelihoodRatio(25, 25, 25, 25) == 0);
}

TEST_CASE("the neighbours in eight baskets are those of the reference", "[recommendations][reference]")
{
    const ItemNeighbours all = build(Baskets(kTiny), 4, anyNumber());
    CHECK(all.baskets == 8);
    CHECK(all.inBaskets == std::vector<quint32>{5, 5, 3, 3});
    REQUIRE(all.of(0).size() == 2); // a–d meet less often than by chance
    CHECK(all.of(0)[0].item == 1);
    CHECK(all.of(0)[0].together == 4);
    CHECK(all.of(0)[0].similarity == Approx(1.7619025653769569).epsilon(1e-10));
    CHECK(all.of(0)[1].item == 2);
    CHECK(all.of(0)[1].similarity == Approx(0.03581013066627037).epsilon(1e-8));
    REQUIRE(all.of(1).size() == 1);
    REQUIRE(all.of(2).size() == 1);
    CHECK(all.of(3).empty());
    CHECK(all.of(4).empty()); // not an item

    const std::vector<BoughtTogether> withA = boughtTogether(all, 0);
    REQUIRE(withA.size() == 2);
    CHECK(withA[0].share() == 0.8);
    CHECK(withA[0].lift == Approx(1.28).epsilon(1e-12));
    CHECK(withA[0].of == 5);
    CHECK(withA[1].lift == Approx(1.0666666666666667).epsilon(1e-12));

    const ItemNeighbours gated = build(Baskets(kTiny), 4, anyNumber(3));
    CHECK(gated.list.size() == 2); // a–b, four times together
    const ItemNeighbours few = build(Baskets(kTiny), 4);
    CHECK(few.list.empty());
    CHECK_FALSE(few.enough);
    CHECK(boughtTogether(few, 0).empty());
}

TEST_CASE("neighbours are those that counting all pairs gives", "[recommendations]")
{
    const Baskets baskets = randomBaskets(3000, 40, 9, 5);
    NeighbourOptions options = anyNumber(3);
    options.neighbours = 6;
    const ItemNeighbours result = build(baskets, 40, options);
    std::map<std::pair<quint32, quint32>, qint64> pairs;
    std::map<quint32, qint64> counts;
    qint64 n = 0;
    for (size_t b = 0; b + 1 < baskets.offsets.size(); ++b) {
        const std::set<quint32> set(baskets.items.begin() + baskets.offsets[b],
                                    baskets.items.begin() + baskets.offsets[b + 1]);
        n += set.empty() ? 0 : 1;
        for (const quint32 i : set) {
            ++counts[i];
            for (const quint32 j : set)
                pairs[{i, j}] += i != j ? 1 : 0;
        }
    }
    CHECK(result.baskets == n);
    size_t checked = 0;
    for (quint32 i = 0; i < 40; ++i) {
        std::vector<std::pair<double, quint32>> expected;
        for (quint32 j = 0; j < 40; ++j) {
            const qint64 both = pairs[{i, j}];
            if (i != j && both >= 3 && both * n > counts[i] * counts[j])
                expected.push_back(
                    {-logLikelihoodRatio(both, counts[i] - both, counts[j] - both, n - counts[i] - counts[j] + both),
                     j});
        }
        std::sort(expected.begin(), expected.end());
        expected.resize(std::min<size_t>(expected.size(), 6));
        REQUIRE(result.of(i).size() == expected.size());
        for (size_t k = 0; k < expected.size(); ++k, ++checked) {
            CHECK(result.of(i)[k].item == expected[k].second);
            CHECK(result.of(i)[k].together == pairs[{i, expected[k].second}]);
        }
    }
    CHECK(checked > 50);
}

TEST_CASE("a pair that may well have met by chance is no neighbour", "[recommendations]")
{
    // 0 and 1 each in 100 of 400 baskets: 25 together by chance, 37 give 9.7, 38 give 11.4.
    const auto together = [](quint32 both) {
        Baskets baskets;
        for (quint32 i = 0; i < both; ++i)
            baskets.add({0, 1});
        for (quint32 i = both; i < 100; ++i) {
            baskets.add({0});
            baskets.add({1});
        }
        while (baskets.offsets.size() < 401)
            baskets.add({2});
        return build(baskets, 3);
    };
    CHECK(logLikelihoodRatio(37, 63, 63, 237) == Approx(9.702977188100249).epsilon(1e-10));
    CHECK(together(37).of(0).empty());
    REQUIRE(together(38).of(0).size() == 1);
    CHECK(together(38).of(0)[0].similarity == Approx(11.351310001718502).epsilon(1e-10));
}

TEST_CASE("a customer is offered what goes with what he bought, and told why", "[recommendations]")
{
    const ItemNeighbours shops = build(shop(), 10);
    REQUIRE(shops.enough);
    const auto recommend = [&](const std::vector<quint32> &bought, const std::vector<quint8> &offered = {},
                               size_t count = 10) {
        return recommendFor(shops, {bought, offered, {}, count});
    };
    const std::vector<Recommendation> forZero = recommend({0, 0});
    CHECK(itemsOf(forZero) == std::vector<quint32>{1, 2});
    CHECK(forZero[0].because == 0U);
    CHECK(forZero[0].score == Approx(logLikelihoodRatio(40, 20, 0, 230)).epsilon(1e-12));
    CHECK(itemsOf(recommend({0}, {}, 1)) == std::vector<quint32>{1});
    CHECK(itemsOf(recommend({1, 2})) == std::vector<quint32>{0});
    CHECK(recommend({1, 2})[0].because == 1U); // the larger part of the score
    CHECK(recommend({2, 1})[0].score == Approx(shops.of(1)[0].similarity + shops.of(2)[0].similarity).epsilon(1e-12));
    CHECK(itemsOf(recommend({0, 1})) == std::vector<quint32>{2}); // not what he has
    CHECK(itemsOf(recommend({0, 3}, {1, 0, 1, 1, 1, 1, 1, 1, 1, 1})) ==
          std::vector<quint32>{4, 2}); // nor what is not for sale
    CHECK(itemsOf(recommend({0}, {1, 1, 1})) == std::vector<quint32>{1, 2});
    CHECK(itemsOf(recommend({0}, {1, 1})) == std::vector<quint32>{1}); // nobody said that item 2 is for sale
    CHECK(recommend({0}, {}, 0).empty());
    CHECK(recommend({77}).empty()); // an item that is not there

    const std::vector<quint8> without1 = {1, 0, 1, 1, 1, 1, 1, 1, 1, 1};
    REQUIRE(boughtTogether(shops, 0, without1).size() == 1);
    CHECK(boughtTogether(shops, 0, without1)[0].item == 2);
    CHECK(boughtTogether(shops, 0, {}, 1)[0].together == 40);
    CHECK(boughtTogether(shops, 99).empty());
}

TEST_CASE("equal recommendations come in the order of item codes, with the first reason", "[recommendations]")
{
    Baskets baskets;
    for (int i = 0; i < 100; ++i) {
        baskets.add({0, 3});
        baskets.add({0, 2});
        baskets.add({1, 3});
        baskets.add({1, 2});
        baskets.add({4});
        baskets.add({5});
    }
    const ItemNeighbours result = build(baskets, 6);
    CHECK(result.of(0)[0].similarity == result.of(0)[1].similarity);
    CHECK(result.of(0)[0].item == 2);
    NeighbourOptions single;
    single.neighbours = 1;
    const ItemNeighbours one = build(baskets, 6, single);
    REQUIRE(one.of(1).size() == 1);
    CHECK(one.of(1)[0].item == 2);
    const std::vector<quint32> bought = {1, 0};
    const std::vector<Recommendation> list = recommendFor(result, {bought, {}, {}, 10});
    CHECK(itemsOf(list) == std::vector<quint32>{2, 3});
    CHECK(list[0].score == list[1].score);
    CHECK(list[0].because == 0U);
}

TEST_CASE("who has no history is offered what is popular", "[recommendations]")
{
    const std::vector<qint64> counts = {5, 9, 0, 9, -1, 2};
    const std::vector<PopularItem> popular = popularItems(counts);
    REQUIRE(popular.size() == 4);
    CHECK(popular[0].item == 1);
    CHECK(popular[1].item == 3);
    const ItemNeighbours shops = build(shop(), 10);
    const std::vector<quint32> nothing;
    const std::vector<quint32> onlyAlone = {5};
    const std::vector<quint32> zero = {0};
    const std::vector<quint8> offered = {1, 1, 1, 0, 1, 1};
    const std::vector<Recommendation> first = recommendFor(shops, {nothing, offered, popular, 2});
    CHECK(itemsOf(first) == std::vector<quint32>{1, 0});
    CHECK(first[0].score == 9);
    CHECK_FALSE(first[0].because);
    CHECK(itemsOf(recommendFor(shops, {onlyAlone, {}, popular, 10})) == std::vector<quint32>{1, 3, 0}); // not 5 itself
    CHECK(itemsOf(recommendFor(shops, {zero, {}, popular, 10})) == std::vector<quint32>{1, 2});
    const ItemNeighbours few = build(Baskets(kTiny), 10);
    CHECK(itemsOf(recommendFor(few, {zero, {}, popular, 10})) == std::vector<quint32>{1, 3, 5});
    CHECK(recommendFor(few, {zero, {}, {}, 10}).empty());
}

TEST_CASE("very large baskets are skipped and counted, wrong input is refused", "[recommendations]")
{
    Baskets baskets = shop();
    std::vector<quint32> everything;
    for (quint32 i = 0; i < 10; ++i)
        everything.insert(everything.end(), {i, i});
    for (int i = 0; i < 50; ++i)
        baskets.add(everything);
    NeighbourOptions options;
    options.largestBasket = 9;
    const ItemNeighbours without = build(baskets, 10, options);
    CHECK(without.skippedBaskets == 50);
    CHECK(without.baskets == 290);
    CHECK(without.of(5).empty());
    options.largestBasket = 10; // distinct items
    CHECK(build(baskets, 10, options).skippedBaskets == 0);

    CHECK(build({}, 0).list.empty());
    CHECK(build({}, 3).of(2).empty());
    const std::vector<quint32> none;
    const std::vector<quint32> items = {0, 1};
    CHECK(buildNeighbours({none, none}, 3));
    CHECK(errorOf(baskets.view(), 9) == ErrorCode::InvalidInput);
    CHECK(errorOf({none, items}, 3) == ErrorCode::InvalidInput);
    const std::vector<std::vector<quint32>> wrong = {{0, 1}, {1, 2}, {0, 2, 1, 2}, {0, 3, 2}};
    for (const std::vector<quint32> &offsets : wrong)
        CHECK(errorOf({offsets, items}, 3) == ErrorCode::InvalidInput);
    qint64 last = -1;
    options.progress = [&](Progress progress) {
        CHECK(progress.done > last);
        CHECK(progress.total == 10);
        last = progress.done;
    };
    CHECK(build(baskets, 10, options).enough);
    CHECK(last == 9);
    options.progress = {};
    options.cancel.cancel();
    CHECK(errorOf(baskets.view(), 10, options) == ErrorCode::Canceled);
}

TEST_CASE("a million baskets give neighbours in seconds", "[recommendations][large]")
{
    SplitMix64 random(9);
    Baskets baskets;
    for (int b = 0; b < 1'000'000; ++b) {
        for (int i = 0; i < 3; ++i)
            baskets.items.push_back(static_cast<quint32>(random.below(1 + random.below(5000))));
        baskets.offsets.push_back(static_cast<quint32>(baskets.items.size()));
    }
    QElapsedTimer timer;
    timer.start();
    const ItemNeighbours result = build(baskets, 5000);
    const qint64 built = timer.restart();
    const std::vector<quint32> bought = {3, 5, 8, 13, 21, 34, 55, 89};
    size_t found = 0;
    for (int i = 0; i < 10000; ++i)
        found += recommendFor(result, {bought, {}, {}, 10}).size();
    WARN("1,000,000 baskets of 3: " << built << " ms, " << result.list.size() << " neighbours; 10,000 customers: "
                                    << timer.elapsed() << " ms, " << found << " recommendations");
    CHECK(result.baskets == 1'000'000);
}
