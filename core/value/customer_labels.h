#pragma once

#include "core/base/command.h"
#include "core/value/purchase_summary.h"

#include <span>
#include <string>
#include <vector>

namespace shuke::value {

/// How a customer is told in a table.
struct CustomerLabel
{
    std::string name; ///< UTF-8.
    std::string externalId;
};

/// Of these few, in this order. NotFound if there is no such contact.
Result<std::vector<CustomerLabel>> labelsOf(ReadContext &context, std::span<const ContactId> customers);

/// Of each of these customers (ascending by contact), in their order. One pass over all contacts; Canceled.
Result<std::vector<CustomerLabel>> customerLabels(ReadContext &context, std::span<const PurchaseSummary> customers);

} // namespace shuke::value
