#pragma once

#include "core/base/command.h"
#include "core/sales/product.h"

#include <QStringView>

#include <memory>
#include <vector>

namespace shuke::sales {

/// The products that are sold, in memory, to be found while one types. Immutable; safe on any thread.
class ProductBook
{
public:
    ProductBook() = default;
    /// `products` in the order in which equal hits come.
    explicit ProductBook(std::vector<Product> products);

    /// At most `limit`, the best first: the code or barcode itself; then a name, pinyin, initials or code that begins
    /// with the text; then one that holds every word of it. Folded, any case. Empty for a text without characters.
    /// One pass: about 1 ms for 10,000 products.
    std::vector<const Product *> find(QStringView text, size_t limit) const;
    /// The only product with this code or barcode, as a scanner types it; null otherwise.
    const Product *scanned(QStringView text) const;
    const Product *byId(ProductId product) const;
    const std::vector<Product> &products() const { return m_products; }

private:
    std::vector<Product> m_products;
    struct Key
    {
        std::string code, barcode;
        std::string text; ///< Name, pinyin, initials, code; one line each, a line break in front of each.
    };
    std::vector<Key> m_keys; ///< Parallel to m_products.
};

/// All active products outside the trash, by name.
Query<std::shared_ptr<const ProductBook>> loadProductBook();

} // namespace shuke::sales
