#pragma once

#include "core/sales/order_commands.h"

namespace shuke::sales {

/// Makes the stored order `draft.order.id` equal to the draft in one operation: its fields, its lines (one with a known
/// id keeps its row) and its payments (likewise; a changed one is a new row). Kind, refund link, import and trash stay
/// as stored. The total is `draft.total`, or totalOfLines.
/// Conflict if the stored modifiedAt is not `draft.order.modifiedAt`. NotFound; else errors as of createOrder. Equal to
/// the stored one: nothing changes, no operation.
Command rewriteOrder(OrderDraft draft);

} // namespace shuke::sales
