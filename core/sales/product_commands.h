#pragma once

#include "core/base/command.h"
#include "core/sales/product.h"

#include <memory>
#include <vector>

// What a user can do to products. Each is one operation that can be undone.

namespace shuke::sales {

/// A new product; its id is ignored. `created`, if given, is set when the command has run. InvalidInput without a name,
/// Duplicate for a taken code.
Command createProduct(Product product, std::shared_ptr<ProductId> created = {});

/// Writes the fields of the product. Conflict if the stored modifiedAt is not `product.modifiedAt`: somebody else
/// changed it. A product equal to the stored one changes nothing.
Command editProduct(Product product);

/// Fields of a product that many can get at once; what is nothing stays. An empty text or no amount clears the field.
struct ProductEdit
{
    std::optional<QString> name, code, barcode, category, unit;
    std::optional<std::optional<Money>> price, cost;
    std::optional<bool> active;
};
/// The same change to many, all or nothing; trashed or missing ones are a NotFound. Else errors as of createProduct.
/// Nothing changed: no operation.
Command editProducts(std::vector<ProductId> products, ProductEdit edit);

/// Into the trash. Orders keep their lines, which go on naming the product.
Command trashProducts(std::vector<ProductId> products);
/// Out of the trash. Duplicate if a code is taken meanwhile.
Command restoreProducts(std::vector<ProductId> products);

} // namespace shuke::sales
