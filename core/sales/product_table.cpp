#include "core/sales/product_table.h"

#include "core/base/pinyin.h"
#include "core/store/write_context.h"

#include <string>

namespace shuke::sales {

namespace product_table_detail {

constexpr std::string_view kSelect =
    "SELECT id, code, barcode, name, category, unit, price_minor, cost_minor, active, import_id, "
    "created_at, modified_at, deleted_at FROM product ";

std::string select(std::string_view tail)
{
    std::string sql(kSelect);
    sql += tail;
    return sql;
}

Product read(const store::Statement &row)
{
    const auto money = [&row](int column) -> std::optional<Money> {
        if (row.isNull(column))
            return std::nullopt;
        return row.money(column);
    };
    Product product;
    product.id = row.id<ProductId>(0);
    product.code = row.text(1);
    product.barcode = row.text(2);
    product.name = row.text(3);
    product.category = row.text(4);
    product.unit = row.text(5);
    product.price = money(6);
    product.cost = money(7);
    product.active = row.integer(8) != 0;
    product.import = row.id<ImportBatchId>(9);
    product.createdAt = row.integer(10);
    product.modifiedAt = row.integer(11);
    product.deletedAt = row.optionalInteger(12);
    return product;
}

QStringView textOrNull(const QString &text)
{
    return text.isEmpty() ? QStringView() : QStringView(text);
}

/// Binds the fields that updateProduct writes to 2 … 10.
void bindFields(store::Statement &statement, const Product &product)
{
    statement.bind(2, textOrNull(product.code));
    statement.bind(3, textOrNull(product.barcode));
    statement.bind(4, product.name);
    statement.bindUtf8(5, nameSortKey(product.name.toStdString(), false));
    statement.bind(6, textOrNull(product.category));
    statement.bind(7, textOrNull(product.unit));
    statement.bind(8, product.price);
    statement.bind(9, product.cost);
    statement.bind(10, product.active);
}

Error notFound(ProductId product)
{
    return {ErrorCode::NotFound, QStringLiteral("there is no product %1").arg(product.row())};
}

Result<void> check(const Product &product)
{
    if (product.name.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput, QStringLiteral("a product needs a name")};
    return {};
}

Result<std::vector<Product>> collect(store::Statement &statement)
{
    std::vector<Product> products;
    for (;;) {
        const Result<bool> more = statement.step();
        if (!more)
            return more.error();
        if (!*more)
            return products;
        products.push_back(read(statement));
    }
}

} // namespace product_table_detail

Result<ProductId> insertProduct(WriteContext &context, const Product &product)
{
    if (Result<void> checked = product_table_detail::check(product); !checked)
        return checked.error();
    ProductId id = product.id;
    if (!id.isValid()) {
        const Result<qint64> next = context.nextId(TableId::Product);
        if (!next)
            return next.error();
        id = ProductId::fromRow(*next);
    }
    Result<store::Statement *> insert = context.database().cached(
        "INSERT INTO product (id, code, barcode, name, name_key, category, unit, price_minor, cost_minor, active, "
        "import_id, "
        "created_at, modified_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12)");
    if (!insert)
        return insert.error();
    (*insert)->bind(1, id);
    product_table_detail::bindFields(**insert, product);
    (*insert)->bind(11, product.import);
    (*insert)->bind(12, context.nowMs());
    if (Result<void> done = (*insert)->run(); !done)
        return done.error();
    return id;
}

Result<bool> updateProduct(WriteContext &context, const Product &product)
{
    if (Result<void> checked = product_table_detail::check(product); !checked)
        return checked.error();
    if (const Result<Product> stored = productById(context.database(), product.id); !stored)
        return stored.error();
    Result<store::Statement *> update =
        context.database().cached("UPDATE product SET code = ?2, barcode = ?3, name = ?4, name_key = ?5, category = "
                                  "?6, unit = ?7, price_minor = ?8, "
                                  "cost_minor = ?9, active = ?10, modified_at = ?11 WHERE id = ?1 AND (code, barcode, "
                                  "name, name_key, category, unit, "
                                  "price_minor, cost_minor, active) IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
    if (!update)
        return update.error();
    (*update)->bind(1, product.id);
    product_table_detail::bindFields(**update, product);
    (*update)->bind(11, context.nowMs());
    if (Result<void> done = (*update)->run(); !done)
        return done.error();
    return context.database().changes() > 0;
}

Result<void> setProductTrashed(WriteContext &context, ProductId product, bool trashed)
{
    if (const Result<Product> stored = productById(context.database(), product); !stored)
        return stored.error();
    Result<store::Statement *> update =
        context.database().cached("UPDATE product SET deleted_at = ?2, modified_at = ?3 WHERE id = ?1 "
                                  "AND (deleted_at IS NULL) IS NOT (?2 IS NULL)");
    if (!update)
        return update.error();
    (*update)->bind(1, product);
    (*update)->bind(2, trashed ? std::optional<qint64>(context.nowMs()) : std::nullopt);
    (*update)->bind(3, context.nowMs());
    return (*update)->run();
}

Result<Product> productById(store::Database &database, ProductId product)
{
    Result<store::Statement *> select = database.cached(product_table_detail::select("WHERE id = ?1"));
    if (!select)
        return select.error();
    (*select)->bind(1, product);
    const Result<bool> found = (*select)->step();
    if (!found)
        return found.error();
    if (!*found)
        return product_table_detail::notFound(product);
    Product result = product_table_detail::read(**select);
    (*select)->reset();
    return result;
}

Result<std::optional<Product>> productByCode(store::Database &database, QStringView code)
{
    Result<store::Statement *> select =
        database.cached(product_table_detail::select("WHERE code = ?1 AND code IS NOT NULL AND deleted_at IS NULL"));
    if (!select)
        return select.error();
    (*select)->bind(1, code);
    const Result<std::vector<Product>> products = product_table_detail::collect(**select);
    if (!products)
        return products.error();
    if (products->empty())
        return std::optional<Product>();
    return std::optional<Product>(products->front());
}

Result<std::vector<Product>> productsByBarcode(store::Database &database, QStringView barcode)
{
    Result<store::Statement *> select = database.cached(
        product_table_detail::select("WHERE barcode = ?1 AND barcode IS NOT NULL AND deleted_at IS NULL ORDER BY id"));
    if (!select)
        return select.error();
    (*select)->bind(1, barcode);
    return product_table_detail::collect(**select);
}

Result<std::vector<Product>> allProducts(store::Database &database)
{
    Result<store::Statement *> select =
        database.cached(product_table_detail::select("WHERE deleted_at IS NULL ORDER BY name_key, id"));
    if (!select)
        return select.error();
    return product_table_detail::collect(**select);
}

} // namespace shuke::sales
