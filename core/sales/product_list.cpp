#include "core/sales/product_list.h"

#include "core/base/money_sum.h"
#include "core/base/text_fold.h"
#include "core/sales/order_table.h"
#include "core/sales/order_totals.h"
#include "core/sales/product_table.h"
#include "core/sales/row_keys.h"
#include "core/store/read_context.h"
#include "core/store/row_scan.h"

#include <algorithm>
#include <unordered_map>

namespace shuke::sales {

namespace product_list_detail {

/// What is sold so far; quantities wrap nowhere near 64 bits, money is summed exactly.
struct Sold
{
    MoneySum quantity; ///< Millionths: the same exact sum.
    MoneySum revenue;
    qint64 withoutAmount = 0;
};

// Lines of documents that count; a refund of what counts nowhere does not.
const std::string kCounts =
    "o.deleted_at IS NULL AND o.status IN ('paid', 'shipped', 'completed') AND (o.refund_of IS NULL OR EXISTS (SELECT "
    "1 "
    "FROM sales_order b WHERE b.id = o.refund_of AND b.deleted_at IS NULL AND b.status IN ('paid', 'shipped', "
    "'completed')))";
const std::string kColumns = "l.product_id, l.quantity_micro, l.unit_price_minor, l.discount_minor, l.amount_minor, "
                             "o.currency, o.rate_nano";

template <typename Row>
void add(Sold &sold, const Row &row, const QString &home)
{
    OrderLine line;
    line.quantityMicro = row.integer(1);
    if (!row.isNull(2))
        line.unitPrice = Money::fromMinor(row.integer(2));
    line.discount = Money::fromMinor(row.integer(3));
    if (!row.isNull(4))
        line.amount = Money::fromMinor(row.integer(4));
    sold.quantity.add(Money::fromMinor(line.quantityMicro));
    std::optional<Money> amount = lineAmount(line);
    if (amount) {
        const std::string_view code = row.utf8(5);
        amount = inStoreCurrency(*amount, QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())),
                                 row.isNull(6) ? std::nullopt : std::optional(row.integer(6)), home);
    }
    if (amount)
        sold.revenue.add(*amount);
    else
        ++sold.withoutAmount;
}

Result<Sold> soldOf(store::Database &database, qint64 product, const QString &home)
{
    static const std::string sql = "SELECT " + kColumns +
                                   " FROM order_line l JOIN sales_order o ON o.id = l.order_id "
                                   "WHERE l.product_id = ?1 AND " +
                                   kCounts;
    Result<store::Statement *> select = database.cached(sql);
    if (!select)
        return select.error();
    (*select)->bindAll(product);
    Sold sold;
    for (;;) {
        const Result<bool> more = (*select)->step();
        if (!more)
            return more.error();
        if (!*more)
            return sold;
        add(sold, **select, home);
    }
}

Result<std::unordered_map<qint64, Sold>> soldOfAll(store::Database &database, const QString &home)
{
    std::unordered_map<qint64, Sold> all;
    const Result<void> read = store::scanRows(database,
                                              "SELECT scan_row(" + kColumns +
                                                  ") FROM order_line l CROSS JOIN sales_order o ON o.id = l.order_id " +
                                                  "WHERE l.product_id IS NOT NULL AND " + kCounts,
                                              [&](const store::ScanRow &row) {
                                                  add(all[row.integer(0)], row, home);
                                                  return true;
                                              });
    if (!read)
        return read.error();
    return all;
}

ProductSold salesOf(const Sold &sold)
{
    return {sold.quantity.value().value_or(Money()).minor(), sold.revenue.value().value_or(Money()),
            sold.withoutAmount};
}

/// The key's column; money and days are numbers. Null for what was sold.
struct KeyColumn
{
    const char *sql;
    bool isText;
};

KeyColumn keyColumn(ProductSort sort)
{
    switch (sort) {
    case ProductSort::Name:
        return {"name_key", true};
    case ProductSort::Code:
        return {"code", true};
    case ProductSort::Barcode:
        return {"barcode", true};
    case ProductSort::Category:
        return {"category", true};
    case ProductSort::UnitName:
        return {"unit", true};
    case ProductSort::Price:
        return {"price_minor", false};
    case ProductSort::Cost:
        return {"cost_minor", false};
    case ProductSort::Active:
        return {"active", false};
    case ProductSort::Modified:
        return {"modified_at", false};
    case ProductSort::Quantity:
    case ProductSort::Revenue:
        break;
    }
    return {"NULL", false};
}

} // namespace product_list_detail

Query<RowOrder> productsSortedBy(ProductSort sort, RowScope scope)
{
    return {[sort, scope](ReadContext &context) -> Result<RowOrder> {
        using namespace product_list_detail;
        store::Database &database = context.database();
        std::unordered_map<qint64, Sold> sold;
        const bool isSold = sort == ProductSort::Quantity || sort == ProductSort::Revenue;
        if (isSold) {
            const Result<QString> home = storeCurrency(database);
            if (!home)
                return home.error();
            Result<std::unordered_map<qint64, Sold>> all = soldOfAll(database, *home);
            if (!all)
                return all.error();
            sold = std::move(*all);
        }
        const KeyColumn column = keyColumn(sort);
        RowKeys keys;
        const auto ids = std::make_shared<std::vector<qint64>>();
        const auto addSold = [&](qint64 id) {
            const auto found = sold.find(id);
            if (found == sold.end())
                return keys.blank();
            const ProductSold sales = salesOf(found->second);
            keys.number(sort == ProductSort::Quantity ? sales.quantityMicro : sales.revenue.minor());
        };
        const std::string sql = std::string("SELECT scan_row(id, ") + column.sql +
                                ") FROM product NOT INDEXED WHERE deleted_at IS " +
                                (scope == RowScope::Live ? "NULL" : "NOT NULL");
        const Result<void> read = store::scanRows(database, sql, [&](const store::ScanRow &row) {
            ids->push_back(row.integer(0));
            if (isSold)
                addSold(row.integer(0));
            else if (row.isNull(1))
                keys.blank();
            else if (column.isText)
                keys.text(foldUtf8(row.utf8(1)));
            else
                keys.number(row.integer(1));
            return true;
        });
        if (!read)
            return read.error();
        return keys.sorted(ids);
    }};
}

Query<std::vector<ProductListRow>> productListRows(std::vector<qint64> ids)
{
    return {[ids = std::move(ids)](ReadContext &context) -> Result<std::vector<ProductListRow>> {
        store::Database &database = context.database();
        const Result<QString> home = storeCurrency(database);
        if (!home)
            return home.error();
        std::vector<ProductListRow> rows;
        rows.reserve(ids.size());
        for (const qint64 id : ids) {
            Result<Product> product = productById(database, ProductId::fromRow(id));
            if (!product && product.error().code == ErrorCode::NotFound)
                continue;
            if (!product)
                return product.error();
            const Result<product_list_detail::Sold> sold = product_list_detail::soldOf(database, id, *home);
            if (!sold)
                return sold.error();
            rows.push_back({std::move(*product), product_list_detail::salesOf(*sold)});
        }
        return rows;
    }};
}

Query<ProductListTotals> productListTotals(std::vector<qint64> ids)
{
    return {[ids = std::move(ids)](ReadContext &context) -> Result<ProductListTotals> {
        store::Database &database = context.database();
        const Result<QString> home = storeCurrency(database);
        if (!home)
            return home.error();
        std::vector<qint64> each = ids;
        std::ranges::sort(each);
        each.erase(std::unique(each.begin(), each.end()), each.end());
        ProductListTotals totals;
        product_list_detail::Sold sum;
        for (const qint64 id : each) {
            if (context.cancel().isCanceled())
                return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
            const Result<Product> product = productById(database, ProductId::fromRow(id));
            if (!product && product.error().code == ErrorCode::NotFound)
                continue;
            if (!product)
                return product.error();
            const Result<product_list_detail::Sold> sold = product_list_detail::soldOf(database, id, *home);
            if (!sold)
                return sold.error();
            ++totals.products;
            sum.quantity.add(sold->quantity);
            sum.revenue.add(sold->revenue);
            sum.withoutAmount += sold->withoutAmount;
        }
        totals.quantityMicro = sum.quantity.value().value_or(Money()).minor();
        totals.revenue = sum.revenue.value();
        totals.withoutAmount = sum.withoutAmount;
        return totals;
    }};
}

} // namespace shuke::sales
