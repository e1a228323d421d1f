#pragma once

#include "core/base/command.h"
#include "core/value/purchase_summary.h"

#include <vector>

// For core: what loadPurchases (purchase_loader.h) would count for one customer, read by index inside another query.
// `withPeople`: of a company also what counts for the people who work there now. In proportion to his documents.

namespace shuke::value {

/// The days on which he bought, up to `asOf`, ascending, each once.
Result<std::vector<QDate>> purchaseDaysOf(ReadContext &context, ContactId contact, QDate asOf, bool withPeople);

/// All his purchases up to `asOf`; without one, what he was refunded. TooLarge when a sum leaves 64 bits.
Result<PurchaseSummary> purchasesOf(ReadContext &context, ContactId contact, QDate asOf, bool withPeople);

} // namespace shuke::value
