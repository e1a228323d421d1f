#pragma once

#include "core/sales/order_queries.h"

#include <QString>

namespace shuke::ui {

// What sales are called, in the application's language.

/// "Paid", "Shipped", …; "Refunded" for an order whose refunds cover it.
QString orderStatusText(sales::OrderStatus status, bool fullyRefunded = false);
/// What the status means for the sums.
QString orderStatusHint(sales::OrderStatus status, bool fullyRefunded = false);
/// Chinese or English; the code itself for a method that is not among them.
QString paymentMethodText(const QByteArray &code, const std::vector<sales::PaymentMethod> &methods);
/// 3, 0.5, 1,204; a real minus; all decimals there are, no more.
QString quantityText(qint64 quantityMicro);
/// The same as a field holds it: without grouping, ASCII minus.
QString quantityFieldText(qint64 quantityMicro);
/// 1,204.50: an amount without the sign of its currency, for columns and receipts.
QString amountText(Money money, const QString &currency);
/// Its number, else "Order 17" or "Refund 17" by its record number.
QString orderTitle(const sales::Order &order);
/// The name of the business: that of its store file.
QString storeTitle(const QString &storePath);

} // namespace shuke::ui
