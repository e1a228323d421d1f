#include "core/value/revenue_drivers.h"

#include "core/base/money_sum.h"

#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

namespace shuke::value {

namespace revenue_drivers_detail {

__extension__ using Wide = __int128;

/// Products of at most so many bits are exact.
constexpr int kBits = 126;
/// Of a product: what is weighted and summed must stay below 2^127.
constexpr double kLargest = 1e36;
/// A rest so near to one half is one half: the rests are sums of a few rounded fractions.
constexpr double kTie = 1e-9;

Error tooLarge()
{
    return {ErrorCode::TooLarge, QStringLiteral("the effects on revenue do not fit 64 bits")};
}

/// whole + rest, |rest| < 1.
struct Part
{
    Wide whole = 0;
    double rest = 0;
};

quint64 magnitude(qint64 value)
{
    return value < 0 ? quint64(0) - static_cast<quint64>(value) : static_cast<quint64>(value);
}

/// Π over / Π under; under > 0.
template <size_t N>
Result<Part> quotient(const std::array<qint64, N> &over, const std::array<qint64, N> &under)
{
    std::array<quint64, N> up{};
    std::array<quint64, N> down{};
    bool negative = false;
    for (size_t i = 0; i < N; ++i) {
        if (over[i] == 0)
            return Part{};
        negative = negative != (over[i] < 0);
        up[i] = magnitude(over[i]);
        down[i] = magnitude(under[i]);
    }
    int upBits = 0;
    int downBits = 0;
    for (size_t i = 0; i < N; ++i) {
        for (size_t j = 0; j < N; ++j) {
            const quint64 divisor = std::gcd(up[i], down[j]);
            up[i] /= divisor;
            down[j] /= divisor;
        }
    }
    for (size_t i = 0; i < N; ++i) {
        upBits += static_cast<int>(std::bit_width(up[i]));
        downBits += static_cast<int>(std::bit_width(down[i]));
    }
    Part part;
    if (upBits <= kBits && downBits <= kBits) {
        Wide top = 1;
        Wide bottom = 1;
        for (size_t i = 0; i < N; ++i) {
            top *= static_cast<Wide>(up[i]);
            bottom *= static_cast<Wide>(down[i]);
        }
        part.whole = top / bottom;
        part.rest = static_cast<double>(top % bottom) / static_cast<double>(bottom);
        if (static_cast<double>(part.whole) > kLargest)
            return tooLarge();
    } else {
        double value = 1;
        for (size_t i = 0; i < N; ++i)
            value *= static_cast<double>(up[i]) / static_cast<double>(down[i]);
        if (!(value <= kLargest))
            return tooLarge();
        part.whole = static_cast<Wide>(value);
        part.rest = value - static_cast<double>(part.whole);
    }
    if (negative) {
        part.whole = -part.whole;
        part.rest = -part.rest;
    }
    return part;
}

/// (whole + rest) / divisor, rounded half away from zero.
std::optional<qint64> rounded(Wide whole, double rest, int divisor)
{
    const double fraction = (static_cast<double>(whole % divisor) + rest) / divisor;
    const double below = std::floor(fraction);
    const Wide low = whole / divisor + static_cast<Wide>(below);
    const double above = fraction - below;
    const bool tie = std::abs(above - 0.5) < kTie;
    const bool up = tie ? low >= 0 : above > 0.5;
    const Wide value = low + (up ? 1 : 0);
    if (value > std::numeric_limits<qint64>::max() || value < std::numeric_limits<qint64>::min())
        return std::nullopt;
    return static_cast<qint64>(value);
}

constexpr int factorial(int n)
{
    return n < 2 ? 1 : n * factorial(n - 1);
}

/// Counts each of which is the one before times a factor: buyers, units, net revenue. The first factor is the first
/// count.
template <size_t N>
using Chain = std::array<qint64, N>;

/// The effects of the N factors; all counts but the last one > 0. They add up exactly.
template <size_t N>
Result<Chain<N>> effectsOf(const Chain<N> &base, const Chain<N> &current)
{
    // Revenue with every mixture of factors: bit i of `mix` is set where factor i is that of the current period.
    std::array<Part, size_t(1) << N> revenue{};
    for (size_t mix = 0; mix < revenue.size(); ++mix) {
        Chain<N> over{};
        Chain<N> under{};
        for (size_t i = 0; i < N; ++i) {
            const Chain<N> &from = (mix >> i & 1) != 0 ? current : base;
            over[i] = from[i];
            under[i] = i == 0 ? 1 : from[i - 1];
        }
        const Result<Part> part = quotient<N>(over, under);
        if (!part)
            return part.error();
        revenue[mix] = *part;
    }
    constexpr int kOrders = factorial(static_cast<int>(N));
    Chain<N> effects{};
    Wide left = static_cast<Wide>(current[N - 1]) - base[N - 1];
    size_t largest = 0;
    for (size_t i = 0; i < N; ++i) {
        Wide whole = 0;
        double rest = 0;
        for (size_t mix = 0; mix < revenue.size(); ++mix) {
            if ((mix >> i & 1) != 0)
                continue;
            const int before = std::popcount(mix);
            const int weight = factorial(before) * factorial(static_cast<int>(N) - 1 - before);
            const Part &with = revenue[mix | size_t(1) << i];
            whole += weight * (with.whole - revenue[mix].whole);
            rest += weight * (with.rest - revenue[mix].rest);
        }
        const std::optional<qint64> effect = rounded(whole, rest, kOrders);
        if (!effect)
            return tooLarge();
        effects[i] = *effect;
        left -= *effect;
        if (magnitude(*effect) > magnitude(effects[largest]))
            largest = i;
    }
    const Wide filled = effects[largest] + left;
    if (filled > std::numeric_limits<qint64>::max() || filled < std::numeric_limits<qint64>::min())
        return tooLarge();
    effects[largest] = static_cast<qint64>(filled);
    return effects;
}

DriverKind kindOf(bool soldBefore, bool soldNow)
{
    if (soldBefore && soldNow)
        return DriverKind::Split;
    if (soldNow)
        return DriverKind::New;
    return soldBefore ? DriverKind::Dropped : DriverKind::Other;
}

bool isSold(const DriverPeriod &period)
{
    return period.buyers > 0 && period.units > 0 && !period.net.isZero();
}

Result<DriverRow> rowOf(const DriverInput &input)
{
    if (input.base.buyers < 0 || input.current.buyers < 0)
        return Error{ErrorCode::InvalidInput, QStringLiteral("a negative number of buyers")};
    const std::optional<Money> change = input.current.net.minus(input.base.net);
    if (!change)
        return tooLarge();
    DriverRow row;
    row.key = input.key;
    row.base = input.base.net;
    row.current = input.current.net;
    row.total = *change;
    row.kind = kindOf(isSold(input.base), isSold(input.current));
    switch (row.kind) {
    case DriverKind::New:
        row.added = *change;
        return row;
    case DriverKind::Dropped:
        row.dropped = *change;
        return row;
    case DriverKind::Other:
        row.other = *change;
        return row;
    case DriverKind::Split:
        break;
    }
    const Result<Chain<3>> effects =
        effectsOf<3>({input.base.buyers, input.base.units, input.base.net.minor()},
                     {input.current.buyers, input.current.units, input.current.net.minor()});
    if (!effects)
        return effects.error();
    row.customers = Money::fromMinor((*effects)[0]);
    row.frequency = Money::fromMinor((*effects)[1]);
    row.price = Money::fromMinor((*effects)[2]);
    return row;
}

/// The amounts of a row, for sums column by column.
constexpr std::array kColumns = {&DriverRow::base,      &DriverRow::current, &DriverRow::customers,
                                 &DriverRow::frequency, &DriverRow::price,   &DriverRow::added,
                                 &DriverRow::dropped,   &DriverRow::other,   &DriverRow::total};

Result<StoreDrivers> storeChange(const StorePeriod &base, const StorePeriod &current)
{
    if (base.buyers < 0 || current.buyers < 0)
        return Error{ErrorCode::InvalidInput, QStringLiteral("a negative number of buyers")};
    const std::optional<Money> change = current.net.minus(base.net);
    if (!change)
        return tooLarge();
    StoreDrivers drivers;
    drivers.total = *change;
    const auto sold = [](const StorePeriod &period) {
        return period.buyers > 0 && period.orders > 0 && !period.net.isZero();
    };
    drivers.kind = kindOf(sold(base), sold(current));
    return drivers;
}

} // namespace revenue_drivers_detail

Result<DriverTable> revenueDrivers(std::span<const DriverInput> inputs)
{
    using namespace revenue_drivers_detail;
    DriverTable table;
    table.rows.reserve(inputs.size());
    std::array<MoneySum, kColumns.size()> sums;
    for (const DriverInput &input : inputs) {
        Result<DriverRow> row = rowOf(input);
        if (!row)
            return row.error();
        for (size_t i = 0; i < kColumns.size(); ++i)
            sums[i].add((*row).*kColumns[i]);
        table.rows.push_back(std::move(*row));
    }
    for (size_t i = 0; i < kColumns.size(); ++i) {
        const std::optional<Money> sum = sums[i].value();
        if (!sum)
            return tooLarge();
        table.total.*kColumns[i] = *sum;
    }
    return table;
}

Result<StoreDrivers> storeDrivers(const StorePeriod &base, const StorePeriod &current)
{
    using namespace revenue_drivers_detail;
    Result<StoreDrivers> drivers = storeChange(base, current);
    if (!drivers || drivers->kind != DriverKind::Split)
        return drivers;
    const Result<Chain<3>> effects = effectsOf<3>({base.buyers, base.orders, base.net.minor()},
                                                  {current.buyers, current.orders, current.net.minor()});
    if (!effects)
        return effects.error();
    drivers->customers = Money::fromMinor((*effects)[0]);
    drivers->frequency = Money::fromMinor((*effects)[1]);
    drivers->price = Money::fromMinor((*effects)[2]);
    return drivers;
}

Result<StoreDrivers> storeDriversByVariety(const StorePeriod &base, const StorePeriod &current)
{
    using namespace revenue_drivers_detail;
    Result<StoreDrivers> drivers = storeChange(base, current);
    if (!drivers || drivers->kind != DriverKind::Split)
        return drivers;
    if (base.lines <= 0 || current.lines <= 0)
        return Error{ErrorCode::InvalidInput, QStringLiteral("orders without lines")};
    const Result<Chain<4>> effects = effectsOf<4>({base.buyers, base.orders, base.lines, base.net.minor()},
                                                  {current.buyers, current.orders, current.lines, current.net.minor()});
    if (!effects)
        return effects.error();
    drivers->customers = Money::fromMinor((*effects)[0]);
    drivers->frequency = Money::fromMinor((*effects)[1]);
    drivers->variety = Money::fromMinor((*effects)[2]);
    drivers->price = Money::fromMinor((*effects)[3]);
    return drivers;
}

DriverFactors factorsOf(const DriverPeriod &period)
{
    DriverFactors factors;
    factors.customers = static_cast<double>(period.buyers);
    if (period.buyers > 0)
        factors.frequency = static_cast<double>(period.units) / factors.customers;
    if (period.units > 0)
        factors.price = static_cast<double>(period.net.minor()) / static_cast<double>(period.units);
    return factors;
}

std::optional<Money> whatIf(Money net, std::span<const int> percents)
{
    using revenue_drivers_detail::Wide;
    if (percents.size() > 4)
        return std::nullopt;
    Wide over = net.minor();
    Wide under = 1;
    for (const int percent : percents) {
        if (percent < 0 || percent > 1000)
            return std::nullopt;
        over *= percent;
        under *= 100;
    }
    const Wide value = (over < 0 ? over - under / 2 : over + under / 2) / under;
    if (value > std::numeric_limits<qint64>::max() || value < std::numeric_limits<qint64>::min())
        return std::nullopt;
    return Money::fromMinor(static_cast<qint64>(value));
}

} // namespace shuke::value
