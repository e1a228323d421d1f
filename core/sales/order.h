#pragma once

#include "core/base/ids.h"
#include "core/base/money.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace shuke::sales {

/// Where an order stands. "Refunded" is not among them: it is derived from the refunds (see isFullyRefunded).
enum class OrderStatus : quint8 { Draft, Paid, Shipped, Completed, Canceled };
inline constexpr int kOrderStatusCount = 5;

/// The stored code: draft, paid, shipped, completed, canceled.
std::string_view orderStatusCode(OrderStatus status);
/// The status of a code; also takes "cancelled". Nothing for any other text, "refunded" included.
std::optional<OrderStatus> orderStatusFromCode(std::string_view code);

/// Only these orders are purchases, and only refunds of such a status are refunds.
constexpr bool countsAsPurchase(OrderStatus status)
{
    return status == OrderStatus::Paid || status == OrderStatus::Shipped || status == OrderStatus::Completed;
}

/// A refund is a document of its own: zero or negative, dated when it happened, linked to its order if that is known.
enum class DocumentKind : quint8 { Order, Refund };
std::string_view documentKindCode(DocumentKind kind);
std::optional<DocumentKind> documentKindFromCode(std::string_view code);

/// Quantities are integers of millionths: 1,000,000 is one piece.
inline constexpr qint64 kQuantityScale = 1000000;
/// Rates are integers of billionths: store currency per one unit of the document's currency, times 10^9.
inline constexpr qint64 kRateScale = 1000000000;

struct OrderLine
{
    OrderLineId id;
    int position = 0;                      ///< 1, 2, … in the document.
    ProductId product;                     ///< Invalid: not a product we know.
    QString productName;                   ///< As sold. Null when the product tells it.
    qint64 quantityMicro = kQuantityScale; ///< Millionths; negative on a refund.
    std::optional<Money> unitPrice;        ///< Before the discount. Nothing: not told by the source.
    Money discount;                        ///< Of the whole line, >= 0 on an order, <= 0 on a refund.
    Money tax;                             ///< Of the whole line.
    std::optional<Money> amount;           ///< Of the whole line. Nothing: not told, and no price to tell it from.
};

struct Payment
{
    PaymentId id;
    QDate paidOn;
    Money amount;      ///< The document's currency; negative: paid back.
    QByteArray method; ///< A code of payment_method: cash, card, wechat_pay, alipay, transfer, stored_value, other.
    QString note;
    qint64 createdAt = 0; ///< UTC milliseconds.
};

/// An order or refund without its lines. Null texts and invalid ids are "not known".
struct Order
{
    OrderId id;
    DocumentKind kind = DocumentKind::Order;
    ContactId contact;               ///< Invalid: a walk-in.
    QDate orderedOn;                 ///< Business day. Required.
    std::optional<qint64> orderedAt; ///< UTC milliseconds, if the time of day is known.
    Money total;                     ///< Minor units of `currency`; a refund's is <= 0. See totalOfLines.
    OrderStatus status = OrderStatus::Completed;
    QString currency;               ///< ISO 4217.
    std::optional<qint64> rateNano; ///< To the store currency; nothing: unknown, or it is the store currency.
    OrderId refundOf;               ///< For a refund: the order it belongs to, if known.
    QString externalId;
    ShopId shop;
    QString channel;
    StaffId salesperson;
    Money discount; ///< Of the whole order, on top of the lines' discounts; >= 0, on a refund <= 0.
    Money shipping;
    Money tax;
    bool taxIncluded = true; ///< The lines' amounts hold the tax already: it is not added to the total.
    QString shipName, shipPhone, shipAddress; ///< The receiver, who need not be the customer.
    QString note;
    ImportBatchId import;
    qint64 createdAt = 0;
    qint64 modifiedAt = 0;
    std::optional<qint64> deletedAt; ///< In the trash since.
};

/// An order with everything that belongs to it.
struct OrderRecord
{
    Order order;
    std::vector<OrderLine> lines;  ///< By position.
    std::vector<Payment> payments; ///< By day, then id.
    std::vector<Order> refunds;    ///< Not in the trash; by day, then id.
    bool fullyRefunded = false;    ///< By refunds in its own currency: shown as the status "refunded".
};

/// True if at least one refund exists and order and refunds together are zero or less: then the order counts nowhere.
/// `refunds` is the sum of the refunds' totals (<= 0), in the order's currency.
bool isFullyRefunded(Money total, Money refunds, qint64 refundCount);

} // namespace shuke::sales
