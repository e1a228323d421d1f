#pragma once

#include "core/base/command.h"
#include "core/sales/order_table.h"

#include <span>
#include <vector>

namespace shuke::sales {

/// What one contact bought since ever, up to a day. Which documents count, and how refunds are netted and converted, is
/// said in docs/formulas.md, "Orders and money".
struct ContactFigures
{
    int orders = 0;               ///< Orders that count.
    int purchaseDays = 0;         ///< Distinct days with such an order.
    std::optional<Money> revenue; ///< Net of refunds, in the store's currency. Nothing beyond 64 bits.
    std::optional<Money> average; ///< revenue / orders, rounded half away from zero; nothing without orders.
    QDate first, last;            ///< Days of the first and the latest order that counts; invalid without one.
    std::optional<int> everyDays; ///< (last − first) / (purchaseDays − 1), rounded; nothing with one purchase day.
    std::optional<int> daysSince; ///< From the latest order to the day.
    int withoutRate = 0;          ///< Documents that would have counted, in another currency without a rate.
};

/// Pure. `rows` are all documents of one contact, in any order; those later than `asOf` are left out.
ContactFigures figuresOf(std::span<const OrderRow> rows, const QString &currency, QDate asOf);

struct ContactDocuments
{
    std::vector<OrderRow> rows; ///< Orders and refunds outside the trash, newest first.
    ContactFigures figures;     ///< As of today.
    QString currency;           ///< The store's.
    QDate today;                ///< Business day of the reading.
};
/// A handful of statements by index; in proportion to the contact's documents.
Query<ContactDocuments> contactDocuments(ContactId contact);

} // namespace shuke::sales
