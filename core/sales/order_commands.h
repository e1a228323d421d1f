#pragma once

#include "core/base/command.h"
#include "core/sales/order.h"

#include <memory>

// What a user can do to orders. Each is one operation that can be undone.

namespace shuke::sales {

/// An order to be written down.
struct OrderDraft
{
    Order order; ///< id, total, createdAt, modifiedAt and deletedAt are not read. An empty currency: the store's.
    std::optional<Money> total;    ///< As told by the source; nothing: totalOfLines.
    std::vector<OrderLine> lines;  ///< A line without amount gets quantity × price − discount, if it has a price.
    std::vector<Payment> payments; ///< An invalid day: that of the order.
};

/// A new order with its lines and payments. `created`, if given, is set when the command has run.
/// InvalidInput: no day, a currency or rate that is none, no total and none to be told, an unknown reference, a refund
/// of something that is not an order. Duplicate: the external id is taken. TooLarge.
Command createOrder(OrderDraft draft, std::shared_ptr<OrderId> created = {});

/// Writes the fields of the order; lines, payments, trash and kind stay. Conflict if the stored modifiedAt is not
/// `order.modifiedAt`: somebody else changed it. An order equal to the stored one changes nothing.
Command editOrder(Order order);

/// Makes the order's lines those given (a line with a known id keeps its row) and its total `total`, or totalOfLines.
Command editOrderLines(OrderId order, std::vector<OrderLine> lines, std::optional<Money> total = std::nullopt);

/// Fields of an order that many can get at once; what is nothing stays. An empty text or an invalid id clears the
/// field.
struct OrderEdit
{
    std::optional<QString> number; ///< The external id.
    std::optional<OrderStatus> status;
    std::optional<QString> channel;
    std::optional<ShopId> shop;
    std::optional<StaffId> salesperson;
    std::optional<QString> note;
    QString noteBelow;              ///< A paragraph put below the note, after it; empty: none.
    std::optional<QDate> orderedOn; ///< Another day takes away the time of day.
    std::optional<QString> shipName, shipPhone, shipAddress;
};
/// The same change to many, all or nothing; trashed or missing ones are a NotFound. Duplicate: the number is taken.
/// InvalidInput: no day. Nothing changed: no operation.
Command editOrders(std::vector<OrderId> orders, OrderEdit edit);

/// NotFound if one is missing; then nothing is changed.
Command setOrderStatus(std::vector<OrderId> orders, OrderStatus status);

/// A part of a line that comes back.
struct RefundLine
{
    OrderLineId line;            ///< A line of the order.
    qint64 quantityMicro = 0;    ///< > 0, at most what has not come back yet.
    std::optional<Money> amount; ///< > 0; nothing: the line's amount in proportion.
};

struct RefundRequest
{
    OrderId order;
    QDate day; ///< When it happened. Required, not before the order's day.
    /// What is paid back, > 0. Nothing: the sum of `lines`, or without lines all that is left of the order.
    std::optional<Money> amount;
    std::vector<RefundLine> lines; ///< Empty and no amount: everything that is left.
    QByteArray paymentMethod;      ///< A payment of −amount by this method; empty: none is recorded.
    QString externalId;
    QString note;
};
/// A refund: a negative document linked to the order, with its contact, currency and rate, its lines negative.
/// InvalidInput: the order is no purchase (draft, canceled, in the trash, a refund itself), the amount is not positive
/// or more than is left, a line is not the order's or comes back more often than it was sold.
Command refundOrder(RefundRequest request, std::shared_ptr<OrderId> created = {});

/// Into the trash, each order with its refunds.
Command trashOrders(std::vector<OrderId> orders);
/// Out of the trash, each order with the refunds that went there at the same moment. Duplicate if an external id is
/// taken meanwhile.
Command restoreOrders(std::vector<OrderId> orders);

/// An invalid `payment.paidOn` is today.
Command addPayment(OrderId order, Payment payment, std::shared_ptr<PaymentId> created = {});
Command removePayment(PaymentId payment);

} // namespace shuke::sales
