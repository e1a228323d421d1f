#pragma once

#include "core/value/purchase_loader.h"

#include <vector>

namespace shuke::value {

/// A refund that counts, by its own day.
struct DatedRefund
{
    OrderId refund;
    OrderId order;     ///< Invalid: it belongs to none.
    ContactId contact; ///< Of its order, if it has one. Invalid: nobody known.
    Money amount;      ///< In the store's currency, <= 0.
    Money orderTotal;  ///< Of its order, likewise, before any refund; 0 without an order.
    qint32 day = 0;    ///< Julian day number; that of the order if the refund is dated before it.
    qint32 orderDay = 0;
};

/// The refunds dated in `days` and up to `asOf`, ascending by refund: of orders that can count (paid, shipped or
/// completed, not in the trash, with a rate), and of no order. Those of customers in the trash and those without a
/// rate are not among them. In the currency of their order they are converted at its rate, else at their own.
/// One pass over the orders. Canceled.
Result<std::vector<DatedRefund>> datedRefunds(ReadContext &context, DayRange days, QDate asOf);

/// What was sold and taken back within a period.
struct PeriodOrders
{
    PurchaseLoad load; ///< The orders as they stood when the period ended.
    /// Its orders, each less the refunds of the period, and the refunds of the period that belong to an earlier order
    /// or to none; ascending by id.
    std::vector<CountedOrder> documents;
    /// All refunds of the period that are in these figures, ascending: also those that lower one of its orders.
    std::vector<DatedRefund> refunds;

    /// Nothing beyond 64 bits.
    std::optional<Money> net() const;
};

/// Net revenue of a period = its orders − the refunds dated in it: what is taken back later belongs to the later
/// period. So an order counts if the refunds up to the end of the period leave something of it, whatever comes after.
///
/// `refunds` as datedRefunds gives them, at least those of the period. Nothing dated after `asOf` is used. Errors as
/// loadPurchases. Source: docs/formulas.md, "Revenue of a period".
Result<PeriodOrders> loadPeriodOrders(ReadContext &context, const DayRange &period, QDate asOf,
                                      const std::vector<DatedRefund> &refunds, const ProgressSink &progress = {});

} // namespace shuke::value
