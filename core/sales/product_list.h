#pragma once

#include "core/base/command.h"
#include "core/sales/product.h"
#include "core/sales/row_order.h"

// What the product list shows: products with what was sold of them. Reads only.

namespace shuke::sales {

/// What was sold of a product: the lines of orders that count (paid, shipped or completed), less those of refunds.
struct ProductSold
{
    qint64 quantityMicro = 0; ///< Millionths of a piece.
    Money revenue;            ///< Σ amounts of the lines in the store's currency, before discounts of whole orders.
    qint64 withoutAmount = 0; ///< Lines that are not in `revenue`: no amount and no price, or no rate.
    friend bool operator==(const ProductSold &, const ProductSold &) = default;
};

struct ProductListRow
{
    Product product;
    ProductSold sold;
};

enum class ProductSort { Name, Code, Barcode, Category, UnitName, Price, Cost, Active, Quantity, Revenue, Modified };

/// The natural order: by name. All of them.
Query<RowOrder> productsSortedBy(ProductSort sort = ProductSort::Name, RowScope scope = RowScope::Live);
/// The rows of `ids` in that order, also of the trash; those that are gone are left out.
Query<std::vector<ProductListRow>> productListRows(std::vector<qint64> ids);

struct ProductListTotals
{
    qint64 products = 0;
    qint64 quantityMicro = 0;     ///< Of all of them.
    std::optional<Money> revenue; ///< Nothing beyond 64 bits.
    qint64 withoutAmount = 0;
    friend bool operator==(const ProductListTotals &, const ProductListTotals &) = default;
};
Query<ProductListTotals> productListTotals(std::vector<qint64> ids);

} // namespace shuke::sales
