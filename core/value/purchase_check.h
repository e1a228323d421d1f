#pragma once

#include "core/base/result.h"
#include "core/value/purchase_summary.h"

#include <span>

namespace shuke::value {

/// What the engines that go by purchase days ask of their input: ids valid and unique, no purchase later than `asOf`,
/// first <= last day, and as many days counted as fit between them. InvalidInput says which contact breaks it.
/// A customer without purchases (purchaseCount 0) needs an id only. Pure; O(n) for ids in ascending order.
Result<void> checkPurchases(std::span<const PurchaseSummary> customers, QDate asOf);

} // namespace shuke::value
