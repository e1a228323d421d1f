#pragma once

#include "core/base/result.h"
#include "core/sales/order.h"

#include <span>

namespace shuke::sales {

// How amounts follow from each other (docs/formulas.md, "Orders and money"). Pure; integers only; every product is
// rounded once, half away from zero.
//
//   amount of a line = quantity × unit price − discount of the line
//   total            = Σ amounts − discount of the order + shipping, + tax if it is not included in the prices
//   tax              = as told for the order, else Σ taxes of the lines
//
// A total that a source tells stands as it is, also where it differs from its lines.

/// The line's own amount, else quantity × unit price − discount. Nothing without a price, or beyond 64 bits.
std::optional<Money> lineAmount(const OrderLine &line);

/// The order's tax: its own unless that is zero, else the sum over the lines. TooLarge beyond 64 bits.
Result<Money> taxOf(const Order &order, std::span<const OrderLine> lines);

/// The total by the rule above. InvalidInput when there are no lines, or a line has neither an amount nor a price;
/// TooLarge beyond 64 bits.
Result<Money> totalOfLines(const Order &order, std::span<const OrderLine> lines);

/// `amount` of `currency` in the store's currency, by the document's rate. The number of decimals of both currencies is
/// minded (JPY has none). The same currency needs no rate; nothing without a rate or beyond 64 bits.
std::optional<Money> inStoreCurrency(Money amount, QStringView currency, std::optional<qint64> rateNano,
                                     QStringView storeCurrency);

} // namespace shuke::sales
