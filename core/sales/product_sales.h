#pragma once

#include "core/base/command.h"
#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/sales/order.h"

#include <QDate>

#include <vector>

namespace shuke::sales {

/// A line of one of a product's latest orders.
struct ProductOrder
{
    OrderId order;
    DocumentKind kind = DocumentKind::Order;
    QDate day;
    ContactId customer; ///< Invalid: a walk-in.
    QString customerName;
    qint64 quantityMicro = 0;
    std::optional<Money> amount; ///< Of the line, in the document's currency.
    QString currency;
};

/// What a product sold in the window (docs/formulas.md, "Products").
struct ProductSales
{
    QDate from, to; ///< Both included.
    qint64 quantityMicro = 0;
    Money revenue; ///< In the store's currency.
    QString currency;
    qint64 orders = 0;   ///< With at least one line of it.
    qint64 unpriced = 0; ///< Lines whose amount is not known.
    qint64 unrated = 0;  ///< Lines in another currency without a rate; counted in the quantity, not in the revenue.
    std::vector<ProductOrder> latest; ///< Newest first, at most ten, whenever they were; refunds, too.
};

/// The 12 months up to `asOf` (invalid: today). By the product's lines: some 0.3 s per 100,000 of them; canceled soon.
/// TooLarge beyond 64 bits.
Query<ProductSales> productSales(ProductId product, QDate asOf = {});

} // namespace shuke::sales
