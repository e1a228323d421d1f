#pragma once

#include "core/base/result.h"
#include "core/value/purchase_summary.h"
#include "core/value/rate.h"

#include <span>

namespace shuke::value {

// All of these take the customers of a period ascending by contact, each once, as loadPurchases gives them;
// InvalidInput else. A buyer is one with an order; a row with refunds alone counts in revenue only. TooLarge if money
// leaves 64 bits. Pure, O(n) unless said otherwise. Source: docs/formulas.md, "Customers of a period".

/// What the buyers of a period did.
struct PeriodKpis
{
    qint64 buyers = 0;
    qint64 orders = 0;
    qint64 repeatBuyers = 0; ///< With two orders or more in the period.
    Money net;               ///< Of all rows.

    std::optional<double> averageOrderValue() const; ///< Minor units per order.
    std::optional<double> frequency() const;         ///< Orders per buyer.
    Rate repeatRate() const { return {repeatBuyers, buyers}; }
};
Result<PeriodKpis> periodKpis(std::span<const PurchaseSummary> period);

/// Who of the buyers had bought before the period.
struct ReturningKpis
{
    qint64 newBuyers = 0;
    Rate returning; ///< The returning share, of the buyers.
};
/// \param earlier all who bought before the period began, since ever, ascending.
Result<ReturningKpis> returningKpis(std::span<const PurchaseSummary> period, std::span<const ContactId> earlier);

/// Who of the buyers of one period bought again in the next. By customer, not by counts: one who comes back after a
/// pause is no retained one, which the textbook's (end − new) / start makes of him.
struct Retention
{
    qint64 start = 0;    ///< Buyers of the first period.
    qint64 end = 0;      ///< Buyers of the second.
    qint64 retained = 0; ///< In both.

    Rate retention() const { return {retained, start}; }
    Rate churn() const { return {start - retained, start}; }
};
Result<Retention> retentionOf(std::span<const PurchaseSummary> before, std::span<const PurchaseSummary> now);

/// What the buyers of one period brought in the next, of what they brought in the first; n is these buyers.
struct RevenueRetention
{
    MoneyRate net;   ///< NRR.
    MoneyRate gross; ///< GRR: nobody counts with more than in the first period.
};
Result<RevenueRetention> revenueRetention(std::span<const PurchaseSummary> before,
                                          std::span<const PurchaseSummary> now);

/// How much of the revenue comes from how few buyers.
struct Concentration
{
    qint64 topCount = 0; ///< ⌈n / 5⌉ of the n buyers.
    MoneyRate top;       ///< Their net revenue, of that of all buyers; n is all.
    std::optional<double>
        gini; ///< 0: all alike, towards 1: all from one. Revenue below 0 as 0; nothing without revenue.
};
/// O(n log n).
Result<Concentration> concentrationOf(std::span<const PurchaseSummary> period);

} // namespace shuke::value
