#pragma once

#include "core/exchange/import_order_draft.h"
#include "core/exchange/import_order_lines.h"

#include <span>

namespace shuke::exchange {

/// One order or refund put together from its rows, before anything is looked up. Views point into the rows.
struct OrderDocument
{
    OrderDraft told;              ///< Without customer, shop, salesperson and refund_of.
    std::vector<LineDraft> lines; ///< Without products; one per row of `lineRows`.
    std::vector<size_t> lineRows; ///< The row each line came from.
    CustomerTexts customer;
    std::string_view externalId;
    std::string_view refundOf;
    std::string_view shop;
    std::string_view salesperson;
    std::string_view paymentMethod;
    std::string_view payments;
    bool isRefund = false;
    bool refunded = false;         ///< Status "refunded": the order, and all of it paid back.
    const char *problem = nullptr; ///< Why a new order cannot be made of it; for a known one it may not matter.
    Field problemField = Field::ExternalId;
    bool unusable = false; ///< The problem stands in the way of an update as well.
};

/// Puts rows of one order together. `rows` is not empty. `asRefund`: they are known to be a refund.
/// `own`: from an export of ours, whose numbers and signs are those of the store. Notes what had to be rounded in
/// `findings`.
void assembleOrder(std::span<OrderRow *const> rows, bool asRefund, bool own, OrderDocument &document,
                   std::vector<RowFinding> &findings);

} // namespace shuke::exchange
