#pragma once

#include "core/base/money.h"

#include <optional>
#include <span>
#include <vector>

namespace shuke::value {

/// One product's, or one category's, sales of a period. Net revenue = customers × frequency × price, with frequency =
/// units per buyer and price = net revenue per unit. Orders in the place of units split the store as a whole by order
/// value.
struct DriverPeriod
{
    qint64 buyers = 0; ///< Distinct ones, >= 0.
    qint64 units = 0;  ///< In any measure, such as millionths, the same in both periods; net of returns, may be <= 0.
    Money net;         ///< May be <= 0.
};

/// The same product in two periods; `key` is the caller's own and comes back as it is.
struct DriverInput
{
    qint64 key = 0;
    DriverPeriod base;
    DriverPeriod current;
};

/// How the change of a row can be told.
enum class DriverKind : quint8 {
    Split,   ///< Sold in both periods: by customers, frequency and price.
    New,     ///< Sold in the current period only.
    Dropped, ///< Sold in the base period only.
    Other,   ///< Sold in neither; what changed are refunds.
};

/// What made the change. Exactly: customers + frequency + price + added + dropped + other = total = current − base.
struct DriverRow
{
    qint64 key = 0;
    DriverKind kind = DriverKind::Split;
    Money base;
    Money current;
    Money customers;
    Money frequency;
    Money price;
    Money added;   ///< The whole change if New.
    Money dropped; ///< The whole change if Dropped.
    Money other;   ///< The whole change if Other.
    Money total;
};

struct DriverTable
{
    std::vector<DriverRow> rows; ///< In the order of the input.
    DriverRow total;             ///< Each column is exactly the sum of the rows; its key and kind mean nothing.
};

/// Splits the change of net revenue between two periods by Shapley's value: each factor's effect is the mean, over all
/// orders in which the factors could have changed one after the other, of what its own change did.
///
/// effect of customers = (X1 − X0)·[(C0·P0 + C1·P1)/3 + (C0·P1 + C1·P0)/6], the others in turn. Computed with integers
/// of 128 bits, then rounded half away from zero to minor units; what rounding leaves goes to the largest effect of the
/// row. Only where a product of counts and revenue leaves 126 bits (1e37) a double takes its place, right to 15 digits.
///
/// Sold means buyers > 0, units > 0 and a net revenue that is not 0. The row of one key depends on nothing but its
/// input.
///
/// \return InvalidInput for a negative number of buyers; TooLarge if an effect or a sum leaves 64 bits. Empty in, empty
/// out. Pure, O(n). Source: Shapley (1953); Ang (2005) compares the ways to split; docs/formulas.md.
Result<DriverTable> revenueDrivers(std::span<const DriverInput> inputs);

/// The store as a whole.
struct StorePeriod
{
    qint64 buyers = 0; ///< Distinct ones.
    qint64 orders = 0;
    qint64 lines = 0; ///< Σ over orders of the distinct products in each; 0 if it was not counted.
    Money net;
};

/// customers + frequency + variety + price = total, exactly; all but total are 0 unless the kind is Split.
struct StoreDrivers
{
    DriverKind kind = DriverKind::Split;
    Money customers; ///< Buyers.
    Money frequency; ///< Orders per buyer.
    Money variety;   ///< Distinct products per order; 0 where orders are not split further.
    Money price;     ///< Net revenue per order, or with variety per product in an order.
    Money total;
};

/// buyers × orders per buyer × net revenue per order. Errors and rounding as revenueDrivers.
Result<StoreDrivers> storeDrivers(const StorePeriod &base, const StorePeriod &current);
/// buyers × orders per buyer × distinct products per order × net revenue per product line.
Result<StoreDrivers> storeDriversByVariety(const StorePeriod &base, const StorePeriod &current);

/// The three factors behind a period; nothing where there is nobody, or nothing, to divide by.
struct DriverFactors
{
    double customers = 0;
    std::optional<double> frequency;
    std::optional<double> price; ///< Minor units per unit.
};
DriverFactors factorsOf(const DriverPeriod &period);

/// Net revenue if each factor were so many per cent of what it is: 100 leaves it alone, at most 4 factors of 0 … 1000.
/// Exact, rounded half away from zero; nothing outside these limits or beyond 64 bits.
std::optional<Money> whatIf(Money net, std::span<const int> percents);

} // namespace shuke::value
