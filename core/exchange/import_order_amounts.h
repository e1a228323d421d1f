#pragma once

#include <QtGlobal>

#include <optional>
#include <span>
#include <vector>

namespace shuke::exchange {

/// The numbers of one row of an order file, as told; nothing where the cell is empty or unreadable.
struct RowAmounts
{
    std::optional<qint64> amount;         ///< Minor units.
    std::optional<qint64> quantityMicro;  ///< Millionths.
    std::optional<qint64> unitPriceMicro; ///< Millionths of the currency unit, so that 0.125 × 8 is 1.00.
    std::optional<qint64> discount;       ///< Minor units, as are the next two.
    std::optional<qint64> shipping;
    std::optional<qint64> tax;
};

/// What the rows of one order come to. Minor units.
struct OrderAmounts
{
    qint64 total = 0;
    qint64 discount = 0; ///< Of the order as a whole; nothing is counted in a line as well.
    qint64 shipping = 0;
    qint64 tax = 0;
    std::vector<std::optional<qint64>> lines; ///< Per row; nothing: not told.
    /// The total was told, and the lines come to something else.
    bool linesDiffer = false;
};

/// Adds up the rows of one order, by these rules:
/// - A row's own value is quantity × unit price (a missing quantity is 1).
/// - One row: its amount is the order's total.
/// - Several rows, one amount: that is the order's total.
/// - Several rows with the same amount each, prices on all of them, and the amount is not each row's own value: it is
/// the
///   order's total, repeated.
/// - Else amounts are amounts of lines: the total is their sum, with the own values of rows without an amount.
/// - No amount at all: Σ own values − discounts + shipping + tax (unless `taxIncluded`).
/// Discount and tax of several rows are added up; an equal shipping on all of them is one shipping.
///
/// `digits`: decimals of the currency. Nothing when neither amount nor prices tell a total, or on overflow.
std::optional<OrderAmounts> settleAmounts(std::span<const RowAmounts> rows, int digits, bool taxIncluded);

/// quantity × price in minor units, rounded half away from zero; nothing on overflow.
std::optional<qint64> lineValue(qint64 quantityMicro, qint64 unitPriceMicro, int digits);

} // namespace shuke::exchange
