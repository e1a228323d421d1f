#include "core/sales/order_edit.h"

#include "core/sales/order_table.h"
#include "core/sales/order_totals.h"
#include "core/sales/payment_table.h"
#include "core/store/write_context.h"

#include <QCoreApplication>

#include <algorithm>

namespace shuke::sales {

namespace order_edit_detail {

bool isSame(const Payment &stored, const Payment &wanted)
{
    return stored.id == wanted.id && stored.paidOn == wanted.paidOn && stored.amount == wanted.amount &&
           stored.method == wanted.method && stored.note == wanted.note;
}

/// True if anything changed.
Result<bool> replacePayments(WriteContext &context, const Order &order, const std::vector<Payment> &wanted)
{
    const Result<std::vector<Payment>> stored = paymentsOf(context.database(), order.id);
    if (!stored)
        return stored.error();
    bool changed = false;
    for (const Payment &payment : *stored) {
        if (std::any_of(wanted.begin(), wanted.end(), [&](const Payment &kept) { return isSame(payment, kept); }))
            continue;
        if (Result<void> done = deletePayment(context, payment.id); !done)
            return done.error();
        changed = true;
    }
    for (Payment payment : wanted) {
        if (!payment.paidOn.isValid())
            payment.paidOn = order.orderedOn;
        if (std::any_of(stored->begin(), stored->end(), [&](const Payment &had) { return isSame(had, payment); }))
            continue;
        payment.id = {};
        if (const Result<PaymentId> done = insertPayment(context, order.id, payment); !done)
            return done.error();
        changed = true;
    }
    return changed;
}

Result<void> rewrite(WriteContext &context, OrderDraft draft)
{
    Order &order = draft.order;
    const Result<Order> stored = orderById(context.database(), order.id);
    if (!stored)
        return stored.error();
    if (stored->modifiedAt != order.modifiedAt)
        return Error{ErrorCode::Conflict, QStringLiteral("order %1 was changed later").arg(order.id.row())};
    if (!order.orderedOn.isValid() || !isCurrencyCode(order.currency))
        return Error{ErrorCode::InvalidInput, QStringLiteral("an order needs a day and a currency")};
    order.kind = stored->kind;
    order.refundOf = stored->refundOf;
    for (OrderLine &line : draft.lines)
        line.amount = lineAmount(line);
    const Result<Money> tax = taxOf(order, draft.lines);
    if (!tax)
        return tax.error();
    order.tax = *tax;
    const Result<Money> total = draft.total ? Result<Money>(*draft.total) : totalOfLines(order, draft.lines);
    if (!total)
        return total.error();
    order.total = *total;
    if (order.kind == DocumentKind::Refund && order.total.minor() > 0)
        return Error{ErrorCode::InvalidInput, QStringLiteral("a refund is zero or negative")};
    const Result<bool> head = updateOrder(context, order);
    if (!head)
        return head.error();
    const Result<bool> lines = replaceLines(context, order.id, draft.lines);
    if (!lines)
        return lines.error();
    const Result<bool> payments = replacePayments(context, order, draft.payments);
    if (!payments)
        return payments.error();
    return *lines || *payments ? touchOrder(context, order.id) : Result<void>();
}

} // namespace order_edit_detail

Command rewriteOrder(OrderDraft draft)
{
    const Order &order = draft.order;
    const QString name = order.externalId.isEmpty() ? order.orderedOn.toString(Qt::ISODate) : order.externalId;
    return {"order.edit",
            {QT_TRANSLATE_NOOP("Operation", "Edit order %1"), {name}},
            [draft = std::move(draft)](WriteContext &context) { return order_edit_detail::rewrite(context, draft); }};
}

} // namespace shuke::sales
