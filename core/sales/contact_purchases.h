#pragma once

#include "core/base/command.h"
#include "core/base/date_range.h"
#include "core/base/ids.h"
#include "core/base/money_sum.h"
#include "core/base/result.h"

#include <vector>

namespace shuke::sales {

/// What one contact bought, as the customer list counts it (docs/formulas.md, "Lists").
struct ContactPurchases
{
    MoneySum net;           ///< In the store's currency; documents in another one without a rate are left out.
    qint32 orders = 0;      ///< That count.
    qint32 firstDay = 0;    ///< Julian day of the earliest of them; 0 without one.
    qint32 latestDay = 0;   ///< Of the latest.
    qint32 withoutRate = 0; ///< Documents that are missing in `net`.
    bool hasDocuments = false;

    /// Nothing while a document is left out, or beyond 64 bits.
    std::optional<Money> netRevenue() const;
    /// netRevenue / orders, rounded half away from zero; nothing without either.
    std::optional<Money> averageOrder() const;
};

/// Of each of `ids`, in their order. `ids` ascend. One pass over all orders in the order of ids: about 0.3 s per
/// million. `days`: only documents of these days; a refund whose order is known goes with that order's day.
Result<std::vector<ContactPurchases>> contactPurchases(ReadContext &context, const std::vector<qint64> &ids,
                                                       DayRange days = {});
/// Of one contact, by index.
Result<ContactPurchases> purchasesOf(ReadContext &context, ContactId contact);

} // namespace shuke::sales
