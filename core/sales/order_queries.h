#pragma once

#include "core/base/command.h"
#include "core/contacts/shop_table.h"
#include "core/contacts/staff_table.h"
#include "core/sales/order.h"
#include "core/sales/order_rest.h"
#include "core/sales/product.h"

#include <functional>
#include <optional>
#include <vector>

// What a page shows of one order, and what its form offers. Reads only.

namespace shuke::sales {

/// A way to pay, as the store knows it.
struct PaymentMethod
{
    QByteArray code;
    QString nameEn;
    QString nameZh;
};

/// What every sale is made of: read once when a form opens.
struct SaleChoices
{
    QString currency;                   ///< Of the store.
    QDate today;                        ///< Business day at which this was read.
    std::vector<PaymentMethod> methods; ///< Active ones, by position.
    std::vector<contacts::Shop> shops;  ///< The default one first.
    std::vector<contacts::Staff> staff; ///< By name, also the inactive.
};
Query<SaleChoices> saleChoices();

/// The customer of an order. Null texts are unknown.
struct OrderCustomer
{
    ContactId id; ///< Invalid: a walk-in.
    QString name;
    QString phone;
    bool trashed = false;
};
/// NotFound.
Query<OrderCustomer> orderCustomer(ContactId contact);

/// An order with everything its page shows.
struct OrderDetail
{
    OrderRecord record;
    OrderCustomer customer;
    std::vector<Product> products; ///< Those of the lines, also from the trash; by id.
    std::optional<Order> original; ///< Of a refund, if it is known.
    /// Of a purchase; nothing where it cannot be told (an earlier refund is in another currency).
    std::optional<OrderRest> rest;
    SaleChoices choices;
};
/// Also from the trash. NotFound.
Query<OrderDetail> orderDetail(OrderId order);

/// A text of each order in their order, told on the thread of the query; empty for one that is gone.
Query<std::vector<QString>> textsOf(std::vector<OrderId> orders, std::function<QString(const Order &)> text);

/// The name a line is shown by: as sold, else the product's; null if neither is known.
QString lineName(const OrderLine &line, const std::vector<Product> &products);

/// productById (product_table.h).
Query<Product> productDetail(ProductId product);

} // namespace shuke::sales
