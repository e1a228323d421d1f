#pragma once

#include "core/base/command.h"
#include "core/base/result.h"

#include <vector>

namespace shuke::sales {

/// What one contact bought, as the customer list counts it (sales/contact_list.h).
struct ContactPurchases
{
    qint64 netMinor = 0; ///< In the store's currency; documents in another one without a rate are left out.
    qint32 orders = 0;
    qint32 latestDay = 0; ///< Julian day of the latest order that counts; 0 without one.
    bool hasDocuments = false;
};

/// Of each of `ids`, in their order. `ids` ascend. One pass over all orders in the order of ids: about 0.3 s per
/// million.
Result<std::vector<ContactPurchases>> contactPurchases(ReadContext &context, const std::vector<qint64> &ids);

} // namespace shuke::sales
