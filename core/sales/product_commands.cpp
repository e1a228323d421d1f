#include "core/sales/product_commands.h"

#include "core/sales/product_table.h"
#include "core/store/write_context.h"

#include <QCoreApplication>

namespace shuke::sales {

namespace product_commands_detail {

Result<void> setTrashed(WriteContext &context, const std::vector<ProductId> &products, bool trashed)
{
    for (const ProductId product : products) {
        if (Result<void> canceled = context.checkCanceled(); !canceled)
            return canceled;
        if (Result<void> done = setProductTrashed(context, product, trashed); !done)
            return done;
    }
    return {};
}

} // namespace product_commands_detail

Command createProduct(Product product, std::shared_ptr<ProductId> created)
{
    const QString name = product.name;
    product.id = {};
    return {"product.create",
            {QT_TRANSLATE_NOOP("Operation", "New product %1"), {name}},
            [product = std::move(product), created](WriteContext &context) -> Result<void> {
                const Result<ProductId> id = insertProduct(context, product);
                if (!id)
                    return id.error();
                if (created)
                    *created = *id;
                return {};
            }};
}

Command editProduct(Product product)
{
    const QString name = product.name;
    return {
        "product.edit",
        {QT_TRANSLATE_NOOP("Operation", "Edit product %1"), {name}},
        [product = std::move(product)](WriteContext &context) -> Result<void> {
            const Result<Product> stored = productById(context.database(), product.id);
            if (!stored)
                return stored.error();
            if (stored->modifiedAt != product.modifiedAt)
                return Error{ErrorCode::Conflict, QStringLiteral("product %1 was changed later").arg(product.id.row())};
            const Result<bool> done = updateProduct(context, product);
            if (!done)
                return done.error();
            return {};
        }};
}

Command trashProducts(std::vector<ProductId> products)
{
    const QString count = QString::number(products.size());
    return {"product.trash",
            {QT_TRANSLATE_NOOP("Operation", "Move %1 products to the trash"), {count}},
            [products = std::move(products)](WriteContext &context) {
                return product_commands_detail::setTrashed(context, products, true);
            }};
}

Command restoreProducts(std::vector<ProductId> products)
{
    const QString count = QString::number(products.size());
    return {"product.restore",
            {QT_TRANSLATE_NOOP("Operation", "Restore %1 products"), {count}},
            [products = std::move(products)](WriteContext &context) {
                return product_commands_detail::setTrashed(context, products, false);
            }};
}

} // namespace shuke::sales
