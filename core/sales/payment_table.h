#pragma once

#include "core/base/result.h"
#include "core/sales/order.h"

#include <vector>

namespace shuke {
class WriteContext;
namespace store {
class Database;
}
} // namespace shuke

// Rows of payment. Writing is done inside a command; reading on any connection, on its thread.

namespace shuke::sales {

/// A new row. A valid `payment.id` was reserved by the caller. InvalidInput for an unknown method or order.
Result<PaymentId> insertPayment(WriteContext &context, OrderId order, const Payment &payment);
/// NotFound if there is none.
Result<void> deletePayment(WriteContext &context, PaymentId payment);
/// NotFound if there is none.
Result<OrderId> orderOfPayment(store::Database &database, PaymentId payment);
/// By day, then id.
Result<std::vector<Payment>> paymentsOf(store::Database &database, OrderId order);

} // namespace shuke::sales
