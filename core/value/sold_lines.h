#pragma once

#include "core/base/command.h"
#include "core/value/purchase_loader.h"

#include <functional>
#include <optional>
#include <span>

namespace shuke::value {

/// A line of an order that counts, or of a refund: then its quantity and amount are negative.
struct SoldLine
{
    size_t order = 0; ///< Index of the order; for a refund of the order it takes back, or its own if it is in the list.
    bool isRefund = false;
    OrderId document;  ///< The order or refund that has the line.
    ProductId product; ///< Invalid: sold by a name only.
    qint64 quantityMicro = 0;
    std::optional<Money> amount; ///< In the store's currency; nothing without an amount, or a rate.
};

/// Visits the lines of these orders (ascending by id, as loadPurchases or loadPeriodOrders gives them) and of their
/// refunds dated up to `asOf`, in the order of the line's ids: mostly all lines of an order one behind the other.
///
/// One pass over all lines of the store. Canceled; TooLarge, with what the sink says, as it says it.
Result<void> forEachSoldLine(ReadContext &context, std::span<const CountedOrder> orders, QDate asOf,
                             const std::function<Result<void>(const SoldLine &)> &sink,
                             const ProgressSink &progress = {});

} // namespace shuke::value
