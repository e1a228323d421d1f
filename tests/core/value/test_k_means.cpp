#include "core/base/split_mix64.h"
#include "core/value/silhouette.h"
#include "tests/support/catch.h"

#include <limits>
#include <set>

using namespace shuke;
using namespace shuke::value;

namespace {

// analytics_reference.json cluster.tiny; the third feature says nothing.
const std::vector<KMeansPoint> kTiny = {{0, 0, 0},   {0, 1, 0},  {1, 0, 0},  {10, 10, 0}, {10, 11, 0},
                                        {11, 10, 0}, {20, 0, 0}, {21, 0, 0}, {20, 1, 0}};

ErrorCode errorOf(const Result<KMeansFit> &fit)
{
    REQUIRE_FALSE(fit);
    return fit.error().code;
}

std::vector<KMeansPoint> cloud(size_t n, quint64 seed)
{
    SplitMix64 random(seed);
    std::vector<KMeansPoint> points;
    for (size_t i = 0; i < n; ++i)
        points.push_back({random.unit(), random.unit(), random.unit()});
    return points;
}

} // namespace

TEST_CASE("SplitMix64 with seed 42 gives the numbers of the reference", "[clusters][reference]")
{
    SplitMix64 whole(42);
    for (const quint64 expected :
         {13679457532755275413U, 2949826092126892291U, 5139283748462763858U, 6349198060258255764U, 701532786141963250U})
        CHECK(whole.next() == expected);
    SplitMix64 unit(42);
    for (const double expected :
         {0.7415648787718233, 0.1599103928769201, 0.27860113025513866, 0.34419071652363753, 0.03803016854024621})
        CHECK(unit.unit() == expected);
}

TEST_CASE("k-means finds the three groups of the reference's nine points", "[clusters][reference]")
{
    const Result<KMeansFit> fit = kMeans(kTiny, 3);
    REQUIRE(fit);
    CHECK(fit->labels == std::vector<quint8>{1, 1, 1, 2, 2, 2, 0, 0, 0});
    CHECK(fit->inertia == Approx(4.0).epsilon(1e-12));
    CHECK(fit->centres[0][0] == Approx(20.333333333333332).epsilon(1e-14));
    CHECK(fit->centres[1][1] == Approx(0.3333333333333333).epsilon(1e-14));
    CHECK(fit->centres[2][0] == Approx(10.333333333333334).epsilon(1e-14));
    const std::optional<double> quality = silhouette(kTiny, fit->labels);
    REQUIRE(quality);
    CHECK(*quality == Approx(0.9188883733461733).epsilon(1e-12));
}

TEST_CASE("k-means stops with as many centres as there are different points", "[clusters]")
{
    const std::vector<KMeansPoint> same(7, KMeansPoint{1, 2, 3});
    const Result<KMeansFit> one = kMeans(same, 3);
    REQUIRE(one);
    CHECK(one->centres.size() == 1);
    CHECK(one->inertia == 0);
    CHECK_FALSE(silhouette(same, one->labels));

    const std::vector<KMeansPoint> two = {{0, 0, 0}, {1, 0, 0}, {0, 0, 0}, {1, 0, 0}};
    const Result<KMeansFit> pair = kMeans(two, 5);
    REQUIRE(pair);
    CHECK(pair->centres.size() == 2);
    CHECK(pair->inertia == 0);
    CHECK(silhouette(two, pair->labels) == 1.0);
}

TEST_CASE("a centre that nothing is near to takes the farthest point", "[clusters]")
{
    // The third centre gets nothing; 10 is the farthest from its own, the middle of 0, 1 and 10 being far off.
    const std::vector<KMeansPoint> points = {{0, 0, 0}, {1, 0, 0}, {10, 0, 0}, {100, 0, 0}};
    const Result<KMeansFit> fit = lloyd(points, {{0, 0, 0}, {100, 0, 0}, {1000, 0, 0}});
    REQUIRE(fit);
    CHECK(fit->labels == std::vector<quint8>{0, 0, 2, 1});
    CHECK(fit->inertia == Approx(0.5).epsilon(1e-12));
    // More empty centres than that, and equal points.
    const std::vector<KMeansPoint> few = {{0, 0, 0}, {0, 0, 0}, {0, 0, 0}};
    const Result<KMeansFit> full = lloyd(few, {{0, 0, 0}, {5, 0, 0}, {6, 0, 0}});
    REQUIRE(full);
    CHECK(std::set<quint8>(full->labels.begin(), full->labels.end()).size() == 3);
    CHECK(full->inertia == 0);
}

TEST_CASE("a point belongs to the first of equally near centres", "[clusters]")
{
    KMeansOptions once;
    once.rounds = 1;
    const std::vector<KMeansPoint> points = {{0, 0, 0}, {1, 0, 0}, {2, 0, 0}};
    const Result<KMeansFit> fit = lloyd(points, {{0, 0, 0}, {2, 0, 0}}, once);
    REQUIRE(fit);
    CHECK(fit->labels == std::vector<quint8>{0, 0, 1});
    CHECK(fit->inertia == 1);
    CHECK(fit->rounds == 1);
    const Result<KMeansFit> turned = lloyd(points, {{2, 0, 0}, {0, 0, 0}}, once);
    REQUIRE(turned);
    CHECK(turned->labels == std::vector<quint8>{1, 0, 0});
}

TEST_CASE("k-means is the same each time, and better for more starts", "[clusters]")
{
    const std::vector<KMeansPoint> points = cloud(800, 3);
    const Result<KMeansFit> first = kMeans(points, 6);
    const Result<KMeansFit> again = kMeans(points, 6);
    REQUIRE(first);
    REQUIRE(again);
    CHECK(first->labels == again->labels);
    CHECK(first->inertia == again->inertia);
    KMeansOptions single;
    single.runs = 1;
    const Result<KMeansFit> one = kMeans(points, 6, single);
    REQUIRE(one);
    CHECK(first->inertia <= one->inertia);
    for (size_t i = 0; i < points.size(); ++i) {
        const auto square = [&](const KMeansPoint &c) {
            double sum = 0;
            for (size_t f = 0; f < 3; ++f)
                sum += (points[i][f] - c[f]) * (points[i][f] - c[f]);
            return sum;
        };
        for (const KMeansPoint &centre : first->centres)
            REQUIRE(square(first->centres[first->labels[i]]) <= square(centre) + 1e-12);
    }
}

TEST_CASE("k-means refuses what it cannot part, and can be canceled", "[clusters]")
{
    CHECK(errorOf(kMeans({}, 3)) == ErrorCode::InvalidInput);
    CHECK(errorOf(kMeans(kTiny, 0)) == ErrorCode::InvalidInput);
    CHECK(errorOf(kMeans(kTiny, 9)) == ErrorCode::InvalidInput);
    std::vector<KMeansPoint> broken = kTiny;
    for (const double bad :
         {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), -1e200}) {
        broken[4][1] = bad;
        CHECK(errorOf(kMeans(broken, 3)) == ErrorCode::InvalidInput);
    }
    CHECK(errorOf(lloyd(kTiny, {})) == ErrorCode::InvalidInput);
    CHECK(errorOf(lloyd(kTiny, std::vector<KMeansPoint>(9))) == ErrorCode::InvalidInput);
    CHECK(errorOf(lloyd(std::vector<KMeansPoint>(2), std::vector<KMeansPoint>(3))) == ErrorCode::InvalidInput);
    KMeansOptions none;
    none.runs = 0;
    CHECK(errorOf(kMeans(kTiny, 3, none)) == ErrorCode::InvalidInput);
    KMeansOptions stopped;
    stopped.cancel.cancel();
    CHECK(errorOf(kMeans(kTiny, 3, stopped)) == ErrorCode::Canceled);
}

TEST_CASE("the silhouette of many points is that of every n-th", "[clusters]")
{
    const std::vector<KMeansPoint> points = cloud(4001, 5); // every third
    const Result<KMeansFit> fit = kMeans(points, 4);
    REQUIRE(fit);
    std::vector<KMeansPoint> some;
    std::vector<quint8> labels;
    for (size_t i = 0; i < points.size(); i += 3) {
        some.push_back(points[i]);
        labels.push_back(fit->labels[i]);
    }
    CHECK(silhouette(points, fit->labels) == silhouette(some, labels));
    CHECK(silhouette(kTiny, std::vector<quint8>{0, 1, 1, 1, 1, 1, 1, 1, 1}).has_value()); // a group of one counts 0
    CHECK_FALSE(silhouette({}, {}));
}
