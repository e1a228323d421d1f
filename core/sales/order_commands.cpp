#include "core/sales/order_commands.h"

#include "core/sales/order_table.h"
#include "core/sales/order_totals.h"
#include "core/sales/payment_table.h"
#include "core/store/write_context.h"

#include <QCoreApplication>

namespace shuke::sales {

namespace order_commands_detail {

Error invalid(const QString &detail)
{
    return {ErrorCode::InvalidInput, detail};
}

/// Fills in what follows from the rest and checks what the schema cannot.
Result<void> complete(WriteContext &context, OrderDraft &draft)
{
    Order &order = draft.order;
    order.id = {};
    order.deletedAt.reset();
    if (!order.orderedOn.isValid())
        return invalid(QStringLiteral("an order needs a day"));
    if (order.currency.isEmpty()) {
        const Result<QString> currency = storeCurrency(context.database());
        if (!currency)
            return currency.error();
        order.currency = *currency;
    }
    if (!isCurrencyCode(order.currency))
        return invalid(QStringLiteral("the currency is no ISO 4217 code"));
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
        return invalid(QStringLiteral("a refund is zero or negative"));
    for (Payment &payment : draft.payments) {
        if (!payment.paidOn.isValid())
            payment.paidOn = order.orderedOn;
    }
    return {};
}

Result<void> checkRefundOf(WriteContext &context, const Order &order)
{
    if (!order.refundOf.isValid())
        return {};
    if (order.kind != DocumentKind::Refund)
        return invalid(QStringLiteral("only a refund refers to an order"));
    const Result<Order> original = orderById(context.database(), order.refundOf);
    if (!original)
        return original.error();
    if (original->kind != DocumentKind::Order)
        return invalid(QStringLiteral("a refund must refer to an order, not to a refund"));
    return {};
}

Result<void> create(WriteContext &context, OrderDraft draft, const std::shared_ptr<OrderId> &created)
{
    if (Result<void> done = complete(context, draft); !done)
        return done;
    if (Result<void> done = checkRefundOf(context, draft.order); !done)
        return done;
    const Result<OrderId> id = insertOrder(context, draft.order);
    if (!id)
        return id.error();
    if (Result<void> done = insertLines(context, *id, draft.lines); !done)
        return done;
    for (const Payment &payment : draft.payments) {
        if (const Result<PaymentId> done = insertPayment(context, *id, payment); !done)
            return done.error();
    }
    if (created)
        *created = *id;
    return {};
}

/// How an order is called in the history.
QString nameOf(const Order &order)
{
    return order.externalId.isEmpty() ? order.orderedOn.toString(Qt::ISODate) : order.externalId;
}

Result<void> setStatus(WriteContext &context, OrderId id, OrderStatus status)
{
    Result<Order> order = orderById(context.database(), id);
    if (!order)
        return order.error();
    order->status = status;
    const Result<bool> done = updateOrder(context, *order);
    if (!done)
        return done.error();
    return {};
}

Result<void> moveToTrash(WriteContext &context, OrderId id)
{
    const Result<std::vector<Order>> refunds = refundsOf(context.database(), id);
    if (!refunds)
        return refunds.error();
    for (const Order &refund : *refunds) {
        if (Result<void> done = setOrderTrashed(context, refund.id, true); !done)
            return done;
    }
    return setOrderTrashed(context, id, true);
}

Result<void> takeFromTrash(WriteContext &context, OrderId id)
{
    const Result<Order> order = orderById(context.database(), id);
    if (!order)
        return order.error();
    if (!order->deletedAt)
        return {};
    const Result<std::vector<OrderId>> refunds = refundsTrashedAt(context.database(), id, *order->deletedAt);
    if (!refunds)
        return refunds.error();
    for (const OrderId refund : *refunds) {
        if (Result<void> done = setOrderTrashed(context, refund, false); !done)
            return done;
    }
    return setOrderTrashed(context, id, false);
}

Result<void> applyEdit(WriteContext &context, OrderId id, const OrderEdit &edit)
{
    Result<Order> order = orderById(context.database(), id);
    if (!order)
        return order.error();
    if (order->deletedAt)
        return Error{ErrorCode::NotFound, QStringLiteral("order %1 is in the trash").arg(id.row())};
    const auto apply = [](auto &target, const auto &value) {
        if (value)
            target = *value;
    };
    apply(order->externalId, edit.number);
    apply(order->status, edit.status);
    apply(order->channel, edit.channel);
    apply(order->shop, edit.shop);
    apply(order->salesperson, edit.salesperson);
    apply(order->note, edit.note);
    if (!edit.noteBelow.isEmpty())
        order->note += (order->note.isEmpty() ? QString() : QStringLiteral("\n")) + edit.noteBelow;
    apply(order->shipName, edit.shipName);
    apply(order->shipPhone, edit.shipPhone);
    apply(order->shipAddress, edit.shipAddress);
    if (edit.orderedOn && *edit.orderedOn != order->orderedOn) {
        order->orderedOn = *edit.orderedOn;
        order->orderedAt.reset(); // the time of day was another day's
        if (!order->orderedOn.isValid())
            return invalid(QStringLiteral("an order needs a day"));
    }
    const Result<bool> done = updateOrder(context, *order);
    if (!done)
        return done.error();
    return {};
}

/// Runs `change` for each order in turn; stops at the first failure or when the user stops it. Long lists show how far
/// they are.
template <typename Change>
Result<void> forEach(WriteContext &context, const std::vector<OrderId> &orders, Change change)
{
    constexpr qint64 kStep = 1000;
    qint64 count = 0;
    for (const OrderId order : orders) {
        if (Result<void> canceled = context.checkCanceled(); !canceled)
            return canceled;
        if (Result<void> done = change(order); !done)
            return done;
        if (++count % kStep == 0)
            context.report({count, static_cast<qint64>(orders.size())});
    }
    return {};
}

} // namespace order_commands_detail

Command createOrder(OrderDraft draft, std::shared_ptr<OrderId> created)
{
    const bool refund = draft.order.kind == DocumentKind::Refund;
    const QString name = order_commands_detail::nameOf(draft.order);
    return {refund ? "order.create_refund" : "order.create",
            {refund ? QT_TRANSLATE_NOOP("Operation", "New refund %1") : QT_TRANSLATE_NOOP("Operation", "New order %1"),
             {name}},
            [draft = std::move(draft), created = std::move(created)](WriteContext &context) {
                return order_commands_detail::create(context, draft, created);
            }};
}

Command editOrder(Order order)
{
    const QString name = order_commands_detail::nameOf(order);
    return {"order.edit",
            {QT_TRANSLATE_NOOP("Operation", "Edit order %1"), {name}},
            [order = std::move(order)](WriteContext &context) -> Result<void> {
                const Result<Order> stored = orderById(context.database(), order.id);
                if (!stored)
                    return stored.error();
                if (stored->modifiedAt != order.modifiedAt)
                    return Error{ErrorCode::Conflict, QStringLiteral("order %1 was changed later").arg(order.id.row())};
                if (!order.orderedOn.isValid() || !isCurrencyCode(order.currency))
                    return order_commands_detail::invalid(QStringLiteral("an order needs a day and a currency"));
                if (stored->kind != order.kind)
                    return order_commands_detail::invalid(QStringLiteral("an order does not become a refund"));
                if (Result<void> done = order_commands_detail::checkRefundOf(context, order); !done)
                    return done;
                const Result<bool> done = updateOrder(context, order);
                if (!done)
                    return done.error();
                return {};
            }};
}

Command editOrderLines(OrderId order, std::vector<OrderLine> lines, std::optional<Money> total)
{
    return {"order.edit_lines",
            {QT_TRANSLATE_NOOP("Operation", "Edit the lines of an order"), {}},
            [order, lines = std::move(lines), total](WriteContext &context) -> Result<void> {
                Result<Order> stored = orderById(context.database(), order);
                if (!stored)
                    return stored.error();
                std::vector<OrderLine> complete = lines;
                for (OrderLine &line : complete)
                    line.amount = lineAmount(line);
                const Result<Money> newTotal = total ? Result<Money>(*total) : totalOfLines(*stored, complete);
                if (!newTotal)
                    return newTotal.error();
                const Result<bool> replaced = replaceLines(context, order, complete);
                if (!replaced)
                    return replaced.error();
                stored->total = *newTotal;
                const Result<bool> done = updateOrder(context, *stored);
                if (!done)
                    return done.error();
                return *replaced ? touchOrder(context, order) : Result<void>();
            }};
}

Command editOrders(std::vector<OrderId> orders, OrderEdit edit)
{
    const OperationLabel label = orders.size() == 1 ? OperationLabel{QT_TRANSLATE_NOOP("Operation", "Edit order"), {}}
                                                    : OperationLabel{QT_TRANSLATE_NOOP("Operation", "Edit %1 orders"),
                                                                     {QString::number(orders.size())}};
    return {"order.edit_many", label, [orders = std::move(orders), edit = std::move(edit)](WriteContext &context) {
                return order_commands_detail::forEach(context, orders, [&](OrderId order) {
                    return order_commands_detail::applyEdit(context, order, edit);
                });
            }};
}

Command setOrderStatus(std::vector<OrderId> orders, OrderStatus status)
{
    const QString count = QString::number(orders.size());
    const QString code = QString::fromLatin1(orderStatusCode(status).data());
    return {"order.set_status",
            {QT_TRANSLATE_NOOP("Operation", "Set %1 orders to %2"), {count, code}},
            [orders = std::move(orders), status](WriteContext &context) {
                return order_commands_detail::forEach(context, orders, [&](OrderId order) {
                    return order_commands_detail::setStatus(context, order, status);
                });
            }};
}

Command trashOrders(std::vector<OrderId> orders)
{
    const QString count = QString::number(orders.size());
    return {"order.trash",
            {QT_TRANSLATE_NOOP("Operation", "Move %1 orders to the trash"), {count}},
            [orders = std::move(orders)](WriteContext &context) {
                return order_commands_detail::forEach(
                    context, orders, [&](OrderId order) { return order_commands_detail::moveToTrash(context, order); });
            }};
}

Command restoreOrders(std::vector<OrderId> orders)
{
    const QString count = QString::number(orders.size());
    return {"order.restore",
            {QT_TRANSLATE_NOOP("Operation", "Restore %1 orders"), {count}},
            [orders = std::move(orders)](WriteContext &context) {
                return order_commands_detail::forEach(context, orders, [&](OrderId order) {
                    return order_commands_detail::takeFromTrash(context, order);
                });
            }};
}

Command addPayment(OrderId order, Payment payment, std::shared_ptr<PaymentId> created)
{
    return {"payment.add",
            {QT_TRANSLATE_NOOP("Operation", "Add a payment"), {}},
            [order, payment = std::move(payment), created = std::move(created)](WriteContext &context) -> Result<void> {
                if (const Result<Order> stored = orderById(context.database(), order); !stored)
                    return stored.error();
                Payment dated = payment;
                dated.id = {};
                if (!dated.paidOn.isValid())
                    dated.paidOn = context.today();
                const Result<PaymentId> id = insertPayment(context, order, dated);
                if (!id)
                    return id.error();
                if (created)
                    *created = *id;
                return touchOrder(context, order);
            }};
}

Command removePayment(PaymentId payment)
{
    return {"payment.remove",
            {QT_TRANSLATE_NOOP("Operation", "Remove a payment"), {}},
            [payment](WriteContext &context) -> Result<void> {
                const Result<OrderId> order = orderOfPayment(context.database(), payment);
                if (!order)
                    return order.error();
                if (Result<void> done = deletePayment(context, payment); !done)
                    return done;
                return touchOrder(context, *order);
            }};
}

} // namespace shuke::sales
