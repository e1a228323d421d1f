#pragma once

#include "core/sales/order_commands.h"
#include "core/sales/order_table.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

namespace shuke::test {

inline Money yuan(double amount)
{
    return Money::fromMinor(qRound64(amount * 100));
}

inline sales::OrderLine line(const QString &name, qint64 pieces, double price)
{
    sales::OrderLine line;
    line.productName = name;
    line.quantityMicro = pieces * sales::kQuantityScale;
    line.unitPrice = yuan(price);
    return line;
}

/// A store to sell in.
class SalesStore : public StoreFixture
{
public:
    ContactId contact(const QString &name)
    {
        qint64 id = 0;
        write([&](WriteContext &context) -> Result<void> {
            const Result<qint64> next = context.nextId(TableId::Contact);
            if (!next)
                return next.error();
            id = *next;
            Result<store::Statement *> insert = context.database().cached(
                "INSERT INTO contact (id, name, name_key, created_at, modified_at) VALUES (?1, ?2, ?2, ?3, ?3)");
            if (!insert)
                return insert.error();
            (*insert)->bindAll(id, name, context.nowMs());
            return (*insert)->run();
        });
        return ContactId::fromRow(id);
    }

    void trashContact(ContactId contact)
    {
        write([&](WriteContext &context) -> Result<void> {
            Result<store::Statement *> update =
                context.database().cached("UPDATE contact SET deleted_at = ?2 WHERE id = ?1");
            if (!update)
                return update.error();
            (*update)->bindAll(contact, context.nowMs());
            return (*update)->run();
        });
    }

    void must(const Command &command)
    {
        const Result<ChangeSet> done = run(command);
        INFO((done ? std::string() : done.error().detail.toStdString()));
        REQUIRE(done);
    }

    /// The code of the failure; fails the test if the command succeeds.
    ErrorCode failure(const Command &command)
    {
        const Result<ChangeSet> done = run(command);
        REQUIRE(!done);
        return done.error().code;
    }

    OrderId create(const sales::OrderDraft &draft)
    {
        auto id = std::make_shared<OrderId>();
        must(sales::createOrder(draft, id));
        return *id;
    }

    /// An order of one amount in the store currency.
    OrderId order(ContactId contact, QDate day, double amount,
                  sales::OrderStatus status = sales::OrderStatus::Completed)
    {
        sales::OrderDraft draft;
        draft.order.contact = contact;
        draft.order.orderedOn = day;
        draft.order.status = status;
        draft.total = yuan(amount);
        return create(draft);
    }

    /// A refund of `amount` of the order, or of all that is left.
    OrderId refund(OrderId order, QDate day, std::optional<double> amount = std::nullopt)
    {
        auto id = std::make_shared<OrderId>();
        sales::RefundRequest request;
        request.order = order;
        request.day = day;
        if (amount)
            request.amount = yuan(*amount);
        must(sales::refundOrder(request, id));
        return *id;
    }

    sales::OrderRecord record(OrderId order)
    {
        Result<sales::OrderRecord> result = sales::orderRecord(database(), order);
        REQUIRE(result);
        return *result;
    }
};

} // namespace shuke::test
