#include "core/base/split_mix64.h"
#include "core/value/revenue_drivers.h"
#include "tests/support/catch.h"

#include <array>
#include <cmath>
#include <limits>

using namespace shuke;
using namespace shuke::value;

namespace {

__extension__ using Wide = __int128;

Money yuan(double amount)
{
    return Money::fromMinor(std::llround(amount * 100));
}

/// X buyers who each bought C units for P: as in analytics_reference.json. Units are hundredths.
DriverPeriod period(qint64 buyers, double units, double price)
{
    const double sold = static_cast<double>(buyers) * units;
    return {buyers, std::llround(sold * 100), yuan(sold * price)};
}

DriverTable table(const std::vector<DriverInput> &inputs)
{
    Result<DriverTable> result = revenueDrivers(inputs);
    REQUIRE(result);
    REQUIRE(result->rows.size() == inputs.size());
    return *result;
}

DriverRow row(const DriverPeriod &base, const DriverPeriod &current)
{
    return table({{1, base, current}}).rows[0];
}

std::vector<qint64> effects(const DriverRow &row)
{
    return {row.customers.minor(), row.frequency.minor(), row.price.minor(),
            row.added.minor(),     row.dropped.minor(),   row.other.minor()};
}

bool addsUp(const DriverRow &row)
{
    Wide sum = 0;
    for (const qint64 effect : effects(row))
        sum += effect;
    return sum == row.total.minor() && row.total.minor() == Wide(row.current.minor()) - row.base.minor();
}

ErrorCode errorOf(const DriverPeriod &base, const DriverPeriod &current)
{
    const std::vector<DriverInput> inputs = {{1, base, current}};
    const Result<DriverTable> result = revenueDrivers(inputs);
    REQUIRE_FALSE(result);
    return result.error().code;
}

/// The effects as exact fractions over 6·X0·X1·U0·U1, rounded, the rest put on the largest: the definition, for counts
/// so small that it fits.
std::vector<qint64> exactly(const DriverPeriod &a, const DriverPeriod &b)
{
    const std::array<Wide, 3> n0 = {a.buyers, a.units, a.net.minor()};
    const std::array<Wide, 3> n1 = {b.buyers, b.units, b.net.minor()};
    const Wide bottom = n0[0] * n1[0] * n0[1] * n1[1];
    // Factor i of period p times `bottom` over the counts it is divided by.
    const auto revenue = [&](bool x, bool c, bool p) {
        Wide value = (x ? n1[0] : n0[0]) * (c ? n1[1] : n0[1]) * (p ? n1[2] : n0[2]) * (c ? n0[0] : n1[0]);
        return value * (p ? n0[1] : n1[1]); // over bottom
    };
    const auto effectOf = [&](auto of) {
        const Wide top = 2 * (of(true, false, false) - of(false, false, false)) + of(true, true, false) -
                         of(false, true, false) + of(true, false, true) - of(false, false, true) +
                         2 * (of(true, true, true) - of(false, true, true));
        const Wide under = 6 * bottom;
        const Wide twice = 2 * (top < 0 ? -top : top) + under;
        const auto value = static_cast<qint64>(twice / (2 * under));
        return top < 0 ? -value : value;
    };
    std::vector<qint64> all = {effectOf([&](bool self, bool o, bool p) { return revenue(self, o, p); }),
                               effectOf([&](bool self, bool o, bool p) { return revenue(o, self, p); }),
                               effectOf([&](bool self, bool o, bool p) { return revenue(o, p, self); })};
    size_t largest = 0;
    for (size_t i = 1; i < 3; ++i)
        largest = std::abs(all[i]) > std::abs(all[largest]) ? i : largest;
    all[largest] += b.net.minor() - a.net.minor() - all[0] - all[1] - all[2];
    return all;
}

double logMean(double a, double b)
{
    return a == b ? a : (a - b) / std::log(a / b);
}

} // namespace

TEST_CASE("the effects on five dishes are those of the reference, and add up to the fen", "[drivers][reference]")
{
    // analytics_reference.json driver.products; shapley_exact in fen, the rest of thirds on the largest.
    const DriverTable dishes = table({{1, period(120, 2.0, 68), period(150, 2.2, 72)},
                                      {2, period(300, 3.0, 32), period(280, 3.5, 30)},
                                      {3, period(180, 2.5, 48), period(180, 2.0, 52)},
                                      {4, period(90, 1.5, 26), {}},
                                      {5, {}, period(60, 1.25, 88)}});
    CHECK(effects(dishes.rows[0]) == std::vector<qint64>{441200, 189200, 113600, 0, 0, 0});
    CHECK(effects(dishes.rows[1]) == std::vector<qint64>{-201333, 449666, -188333, 0, 0, 0});
    CHECK(effects(dishes.rows[2]) == std::vector<qint64>{0, -450000, 162000, 0, 0, 0});
    CHECK(effects(dishes.rows[3]) == std::vector<qint64>{0, 0, 0, 0, -351000, 0});
    CHECK(effects(dishes.rows[4]) == std::vector<qint64>{0, 0, 0, 660000, 0, 0});
    CHECK(dishes.rows[3].kind == DriverKind::Dropped);
    CHECK(dishes.rows[4].kind == DriverKind::New);
    CHECK(dishes.rows[1].key == 2);
    // 7196/3, 5666/3 and 2618/3 yuan.
    CHECK(effects(dishes.total) == std::vector<qint64>{239867, 188866, 87267, 660000, -351000, 0});
    CHECK(dishes.total.base == yuan(70230));
    CHECK(dishes.total.current == yuan(78480));
    CHECK(dishes.total.total == yuan(8250));
    for (const DriverRow &dish : dishes.rows)
        CHECK(addsUp(dish));
    CHECK(addsUp(dishes.total));
}

TEST_CASE("the store's change from Q2 to Q3 2011 of Online Retail is split as in the reference", "[drivers][reference]")
{
    const StorePeriod q2{1991, 4097, 0, yuan(1809008.61)};
    const StorePeriod q3{2161, 4366, 0, yuan(2198273.29)};
    const Result<StoreDrivers> drivers = storeDrivers(q2, q3);
    REQUIRE(drivers);
    CHECK(drivers->customers.minor() == 16376215); // 163762.14527961708
    CHECK(drivers->frequency.minor() == -3671952); // -36719.51979943915
    CHECK(drivers->price.minor() == 26222205);     // 262222.0545198223
    CHECK(drivers->variety.isZero());
    CHECK(drivers->total == yuan(389264.68));

    // Another way to split, by logarithms, says nearly the same: what a slip in the formula would not.
    const double x0 = 1991, f0 = 4097 / x0, r0 = 1809008.61;
    const double x1 = 2161, f1 = 4366 / x1, r1 = 2198273.29;
    CHECK(logMean(r1, r0) * std::log(x1 / x0) == Approx(163648.75607414107).epsilon(1e-9));
    CHECK(logMean(r1, r0) * std::log(f1 / f0) == Approx(-36634.48223835032).epsilon(1e-9));
    CHECK(static_cast<double>(drivers->customers.minor()) / 100 == Approx(163648.76).epsilon(0.005));
    CHECK(static_cast<double>(drivers->price.minor()) / 100 == Approx(262250.41).epsilon(0.005));
}

TEST_CASE("with the number of products there are four effects, and still they add up", "[drivers]")
{
    // One factor after the other changes alone: then it has the whole effect.
    const StorePeriod base{10, 20, 60, yuan(600)};
    const auto split = [&](const StorePeriod &current) {
        const Result<StoreDrivers> drivers = storeDriversByVariety(base, current);
        REQUIRE(drivers);
        return std::vector<qint64>{drivers->customers.minor(), drivers->frequency.minor(), drivers->variety.minor(),
                                   drivers->price.minor(), drivers->total.minor()};
    };
    CHECK(split({20, 40, 120, yuan(1200)}) == std::vector<qint64>{60000, 0, 0, 0, 60000});
    CHECK(split({10, 30, 90, yuan(900)}) == std::vector<qint64>{0, 30000, 0, 0, 30000});
    CHECK(split({10, 20, 30, yuan(300)}) == std::vector<qint64>{0, 0, -30000, 0, -30000});
    CHECK(split({10, 20, 60, yuan(900)}) == std::vector<qint64>{0, 0, 0, 30000, 30000});
    // All four doubled: 15 times as much more, a quarter of it each.
    CHECK(split({20, 80, 480, yuan(9600)}) == std::vector<qint64>{225000, 225000, 225000, 225000, 900000});

    SplitMix64 random(11);
    for (int i = 0; i < 2000; ++i) {
        const auto made = [&] {
            const qint64 buyers = random.between(1, 100000);
            const qint64 orders = buyers * random.between(1, 9);
            return StorePeriod{buyers, orders, orders * random.between(1, 30) + 1,
                               Money::fromMinor(static_cast<qint64>(random.next() >> 20) - (qint64(1) << 41))};
        };
        const StorePeriod from = made();
        const StorePeriod to = made();
        const Result<StoreDrivers> drivers = storeDriversByVariety(from, to);
        REQUIRE(drivers);
        REQUIRE(drivers->customers.minor() + drivers->frequency.minor() + drivers->variety.minor() +
                    drivers->price.minor() ==
                to.net.minor() - from.net.minor());
    }
}

TEST_CASE("effects are the rounded fractions of the definition, also with negative revenue", "[drivers]")
{
    SplitMix64 random(12);
    for (int i = 0; i < 20000; ++i) {
        const auto made = [&] {
            const qint64 net = random.between(-600, 600);
            return DriverPeriod{random.between(1, 40), random.between(1, 60), Money::fromMinor(net == 0 ? 1 : net)};
        };
        const DriverPeriod base = made();
        const DriverPeriod current = made();
        const DriverRow split = row(base, current);
        REQUIRE(split.kind == DriverKind::Split);
        REQUIRE(addsUp(split));
        REQUIRE(std::vector<qint64>{split.customers.minor(), split.frequency.minor(), split.price.minor()} ==
                exactly(base, current));
    }
}

TEST_CASE("rows and totals add up exactly over any input", "[drivers]")
{
    SplitMix64 random(13);
    std::vector<DriverInput> inputs;
    for (int i = 0; i < 5000; ++i) {
        const auto made = [&] {
            DriverPeriod some;
            some.buyers = random.chance(200) ? 0 : static_cast<qint64>(random.next() >> 44);
            some.units = random.chance(200) ? random.between(-9, 0) : static_cast<qint64>(random.next() >> 20);
            some.net = Money::fromMinor(random.chance(200) ? 0 : static_cast<qint64>(random.next()) >> 22);
            return some;
        };
        inputs.push_back({i, made(), made()});
    }
    const DriverTable all = table(inputs);
    std::array<int, 4> kinds{};
    for (const DriverRow &one : all.rows) {
        REQUIRE(addsUp(one));
        ++kinds[static_cast<size_t>(one.kind)];
    }
    CHECK(addsUp(all.total));
    for (const int kind : kinds)
        CHECK(kind > 100);
}

TEST_CASE("what sold in one period only is a bar of its own, refunds without a sale too", "[drivers]")
{
    const DriverPeriod sold{3, 5, yuan(50)};
    const DriverPeriod refund{0, 0, yuan(-7)};
    const DriverPeriod givenAway{4, 4, {}};
    CHECK(row({}, {}).kind == DriverKind::Other);
    CHECK(effects(row(refund, sold)) == std::vector<qint64>{0, 0, 0, 5700, 0, 0});
    CHECK(effects(row(sold, refund)) == std::vector<qint64>{0, 0, 0, 0, -5700, 0});
    CHECK(effects(row(refund, {})) == std::vector<qint64>{0, 0, 0, 0, 0, 700});
    CHECK(row(givenAway, sold).kind == DriverKind::New);
    CHECK(row(sold, {3, -2, yuan(50)}).kind == DriverKind::Dropped); // more came back than went
    CHECK(row(sold, sold).total.isZero());
    CHECK(table({}).total.total.isZero());

    const Result<StoreDrivers> opened = storeDrivers({}, {1, 1, 1, yuan(9)});
    REQUIRE(opened);
    CHECK(opened->kind == DriverKind::New);
    CHECK(opened->total == yuan(9));
    CHECK(opened->customers.isZero());
    const Result<StoreDrivers> uncounted = storeDriversByVariety({1, 1, 0, yuan(9)}, {1, 1, 1, yuan(9)});
    REQUIRE_FALSE(uncounted);
    CHECK(uncounted.error().code == ErrorCode::InvalidInput);
}

TEST_CASE("numbers that leave 64 bits are an error, those near it are exact or nearly", "[drivers]")
{
    const qint64 most = std::numeric_limits<qint64>::max();
    CHECK(errorOf({-1, 1, yuan(1)}, {1, 1, yuan(1)}) == ErrorCode::InvalidInput);
    CHECK(errorOf({1, 1, Money::fromMinor(-most)}, {1, 1, Money::fromMinor(most)}) == ErrorCode::TooLarge);
    CHECK(errorOf({1, most, Money::fromMinor(1)}, {most, 1, Money::fromMinor(most)}) == ErrorCode::TooLarge);
    const std::vector<DriverInput> two(2, {1, {}, {1, 1, Money::fromMinor(most)}});
    const Result<DriverTable> sum = revenueDrivers(two);
    REQUIRE_FALSE(sum);
    CHECK(sum.error().code == ErrorCode::TooLarge);
    // Twice the buyers, all else the same.
    const qint64 large = qint64(1) << 60;
    const DriverRow twice = row({large, large + 1, Money::fromMinor(large - 1)},
                                {2 * large, 2 * large + 2, Money::fromMinor(2 * large - 2)});
    CHECK(twice.customers.minor() == large - 1);
    CHECK(twice.frequency.isZero());
    // Products beyond 126 bits without common divisors: a double takes their place.
    const DriverRow wide =
        row({(qint64(1) << 61) - 1, (qint64(1) << 62) - 57, Money::fromMinor((qint64(1) << 61) - 31)},
            {(qint64(1) << 61) - 259, (qint64(1) << 62) - 87, Money::fromMinor((qint64(1) << 61) - 49)});
    CHECK(addsUp(wide));
    CHECK(std::abs(wide.customers.minor()) < 10000);
}

TEST_CASE("what if: revenue follows the factors by per cent", "[drivers]")
{
    const auto minor = [](qint64 net, const std::vector<int> &percents) -> std::optional<qint64> {
        const std::optional<Money> money = whatIf(Money::fromMinor(net), percents);
        return money ? std::optional(money->minor()) : std::nullopt;
    };
    CHECK(minor(1632000, {100, 100, 100}) == 1632000);
    CHECK(minor(1632000, {125, 110, 100}) == 2244000);
    CHECK(minor(1632000, {125, 110, 90, 0}) == 0);
    CHECK(minor(-50, {101}) == -51); // -50.5, half away from zero
    CHECK(minor(50, {101}) == 51);
    CHECK(minor(7, {}) == 7);
    CHECK_FALSE(minor(7, {-1}));
    CHECK_FALSE(minor(7, {1001}));
    CHECK_FALSE(minor(7, {100, 100, 100, 100, 100}));
    CHECK_FALSE(minor(std::numeric_limits<qint64>::max(), {101}));
    CHECK(minor(std::numeric_limits<qint64>::max(), {1000, 10}) == std::numeric_limits<qint64>::max());

    const DriverFactors factors = factorsOf(period(120, 2.0, 68));
    CHECK(factors.customers == 120);
    CHECK(factors.frequency == 200.0); // hundredths of a unit
    CHECK(factors.price == 68.0);
    CHECK_FALSE(factorsOf({}).frequency);
    CHECK_FALSE(factorsOf({}).price);
}
