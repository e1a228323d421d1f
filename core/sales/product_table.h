#pragma once

#include "core/base/result.h"
#include "core/sales/product.h"

#include <vector>

namespace shuke {
class WriteContext;
namespace store {
class Database;
}
} // namespace shuke

// Rows of product. Writing is done inside a command; reading on any connection, on its thread.

namespace shuke::sales {

/// A new row. A valid `product.id` was reserved by the caller. Empty texts are no texts. InvalidInput without a name,
/// Duplicate if a product outside the trash has the code.
Result<ProductId> insertProduct(WriteContext &context, const Product &product);

/// Writes all fields save id, createdAt, import and deletedAt. True if anything changed: an equal row stays untouched,
/// with its modifiedAt. NotFound; else errors as of insertProduct.
Result<bool> updateProduct(WriteContext &context, const Product &product);

/// Into the trash (true) or out of it. Nothing happens to a product that already is there. Duplicate if meanwhile
/// another product took its code; NotFound.
Result<void> setProductTrashed(WriteContext &context, ProductId product, bool trashed);

/// Also from the trash. NotFound.
Result<Product> productById(store::Database &database, ProductId product);
/// The product outside the trash with this code; nothing if there is none.
Result<std::optional<Product>> productByCode(store::Database &database, QStringView code);
/// The products outside the trash with this barcode, oldest first: a barcode may stand for several.
Result<std::vector<Product>> productsByBarcode(store::Database &database, QStringView barcode);
/// All products outside the trash, by name (pinyin, folded), then id.
Result<std::vector<Product>> allProducts(store::Database &database);

} // namespace shuke::sales
