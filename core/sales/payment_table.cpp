#include "core/sales/payment_table.h"

#include "core/store/write_context.h"

namespace shuke::sales {

Result<PaymentId> insertPayment(WriteContext &context, OrderId order, const Payment &payment)
{
    PaymentId id = payment.id;
    if (!id.isValid()) {
        const Result<qint64> next = context.nextId(TableId::Payment);
        if (!next)
            return next.error();
        id = PaymentId::fromRow(*next);
    }
    Result<store::Statement *> insert =
        context.database().cached("INSERT INTO payment (id, order_id, paid_on, amount_minor, method, note, created_at) "
                                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    if (!insert)
        return insert.error();
    (*insert)->bind(1, id);
    (*insert)->bind(2, order);
    (*insert)->bind(3, payment.paidOn);
    (*insert)->bind(4, payment.amount);
    (*insert)->bindUtf8(5, {payment.method.constData(), static_cast<size_t>(payment.method.size())});
    (*insert)->bind(6, payment.note.isEmpty() ? QString() : payment.note);
    (*insert)->bind(7, context.nowMs());
    if (Result<void> done = (*insert)->run(); !done)
        return done.error();
    return id;
}

Result<void> deletePayment(WriteContext &context, PaymentId payment)
{
    Result<store::Statement *> remove = context.database().cached("DELETE FROM payment WHERE id = ?1");
    if (!remove)
        return remove.error();
    (*remove)->bind(1, payment);
    if (Result<void> done = (*remove)->run(); !done)
        return done;
    if (context.database().changes() == 0)
        return Error{ErrorCode::NotFound, QStringLiteral("there is no payment %1").arg(payment.row())};
    return {};
}

Result<OrderId> orderOfPayment(store::Database &database, PaymentId payment)
{
    Result<store::Statement *> select = database.cached("SELECT order_id FROM payment WHERE id = ?1");
    if (!select)
        return select.error();
    (*select)->bind(1, payment);
    const Result<bool> row = (*select)->step();
    if (!row)
        return row.error();
    const OrderId order = *row ? OrderId::fromRow((*select)->integer(0)) : OrderId();
    (*select)->reset();
    if (!order.isValid())
        return Error{ErrorCode::NotFound, QStringLiteral("there is no payment %1").arg(payment.row())};
    return order;
}

Result<std::vector<Payment>> paymentsOf(store::Database &database, OrderId order)
{
    Result<store::Statement *> select = database.cached("SELECT id, paid_on, amount_minor, method, note, created_at "
                                                        "FROM payment WHERE order_id = ?1 ORDER BY paid_on, id");
    if (!select)
        return select.error();
    (*select)->bind(1, order);
    std::vector<Payment> payments;
    for (;;) {
        const Result<bool> more = (*select)->step();
        if (!more)
            return more.error();
        if (!*more)
            return payments;
        const store::Statement &row = **select;
        Payment payment;
        payment.id = row.id<PaymentId>(0);
        payment.paidOn = row.day(1);
        payment.amount = row.money(2);
        payment.method = QByteArray(row.utf8(3).data(), static_cast<qsizetype>(row.utf8(3).size()));
        payment.note = row.text(4);
        payment.createdAt = row.integer(5);
        payments.push_back(payment);
    }
}

} // namespace shuke::sales
