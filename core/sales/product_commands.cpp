#include "core/sales/product_commands.h"

#include "core/sales/product_table.h"
#include "core/store/write_context.h"

#include <QCoreApplication>

namespace shuke::sales {

namespace product_commands_detail {

/// Runs `change` for each product in turn; long lists can be canceled and show how far they are.
template <typename Change>
Result<void> forEach(WriteContext &context, const std::vector<ProductId> &products, Change change)
{
    constexpr qint64 kStep = 1000;
    qint64 count = 0;
    for (const ProductId product : products) {
        if (Result<void> canceled = context.checkCanceled(); !canceled)
            return canceled;
        if (Result<void> done = change(product); !done)
            return done;
        if (++count % kStep == 0)
            context.report({count, static_cast<qint64>(products.size())});
    }
    return {};
}

Result<void> setTrashed(WriteContext &context, const std::vector<ProductId> &products, bool trashed)
{
    return forEach(context, products, [&](ProductId product) { return setProductTrashed(context, product, trashed); });
}

Result<void> applyEdit(WriteContext &context, ProductId id, const ProductEdit &edit)
{
    Result<Product> product = productById(context.database(), id);
    if (!product)
        return product.error();
    if (product->deletedAt)
        return Error{ErrorCode::NotFound, QStringLiteral("product %1 is in the trash").arg(id.row())};
    const auto apply = [](auto &target, const auto &value) {
        if (value)
            target = *value;
    };
    apply(product->name, edit.name);
    apply(product->code, edit.code);
    apply(product->barcode, edit.barcode);
    apply(product->category, edit.category);
    apply(product->unit, edit.unit);
    apply(product->price, edit.price);
    apply(product->cost, edit.cost);
    apply(product->active, edit.active);
    const Result<bool> done = updateProduct(context, *product);
    if (!done)
        return done.error();
    return {};
}

} // namespace product_commands_detail

Command createProduct(Product product, std::shared_ptr<ProductId> created)
{
    const QString name = product.name;
    product.id = {};
    return {"product.create",
            {QT_TRANSLATE_NOOP("Operation", "New product %1"), {name}},
            [product = std::move(product), created = std::move(created)](WriteContext &context) -> Result<void> {
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

Command editProducts(std::vector<ProductId> products, ProductEdit edit)
{
    const OperationLabel label =
        products.size() == 1
            ? OperationLabel{QT_TRANSLATE_NOOP("Operation", "Edit product"), {}}
            : OperationLabel{QT_TRANSLATE_NOOP("Operation", "Edit %1 products"), {QString::number(products.size())}};
    return {"product.edit_many", label,
            [products = std::move(products), edit = std::move(edit)](WriteContext &context) {
                return product_commands_detail::forEach(context, products, [&](ProductId product) {
                    return product_commands_detail::applyEdit(context, product, edit);
                });
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
