#include "core/sales/product_book.h"

#include "core/base/pinyin.h"
#include "core/base/text_fold.h"
#include "core/sales/product_table.h"
#include "core/store/read_context.h"

#include <algorithm>
#include <array>

namespace shuke::sales {

namespace product_book_detail {

std::string folded(const QString &text)
{
    return foldUtf8(text.toStdString());
}

std::vector<std::string> wordsOf(const std::string &text)
{
    std::vector<std::string> words;
    for (size_t at = 0; at < text.size();) {
        const size_t end = std::min(text.find(' ', at), text.size());
        if (end > at)
            words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

} // namespace product_book_detail

ProductBook::ProductBook(std::vector<Product> products) : m_products(std::move(products))
{
    m_keys.reserve(m_products.size());
    for (const Product &product : m_products) {
        Key &key = m_keys.emplace_back();
        key.code = product_book_detail::folded(product.code);
        key.barcode = product_book_detail::folded(product.barcode);
        std::string full;
        std::string initials;
        appendSearchPinyin(product.name.toStdString(), false, full, initials);
        std::replace(full.begin(), full.end(), ' ', '\n'); // each reading begins a line
        std::replace(initials.begin(), initials.end(), ' ', '\n');
        key.text = '\n' + product_book_detail::folded(product.name);
        key.text.append(1, '\n').append(full).append(1, '\n').append(initials).append(1, '\n').append(key.code);
    }
}

std::vector<const Product *> ProductBook::find(QStringView text, size_t limit) const
{
    const std::string needle = foldUtf8(text.toUtf8().toStdString());
    const std::vector<std::string> words = product_book_detail::wordsOf(needle);
    if (words.empty())
        return {};
    const std::string begin = '\n' + needle;
    std::array<std::vector<const Product *>, 3> ranks;
    for (size_t at = 0; at < m_keys.size(); ++at) {
        const Key &key = m_keys[at];
        if (key.code == needle || key.barcode == needle)
            ranks[0].push_back(&m_products[at]);
        else if (key.text.find(begin) != std::string::npos)
            ranks[1].push_back(&m_products[at]);
        else if (std::all_of(words.begin(), words.end(),
                             [&](const std::string &word) { return key.text.find(word) != std::string::npos; }))
            ranks[2].push_back(&m_products[at]);
    }
    std::vector<const Product *> found;
    for (const auto &rank : ranks)
        found.insert(found.end(), rank.begin(), rank.end());
    if (found.size() > limit)
        found.resize(limit);
    return found;
}

const Product *ProductBook::scanned(QStringView text) const
{
    const std::string needle = foldUtf8(text.toUtf8().toStdString());
    const Product *found = nullptr;
    for (size_t at = 0; !needle.empty() && at < m_keys.size(); ++at) {
        if (m_keys[at].code != needle && m_keys[at].barcode != needle)
            continue;
        if (found)
            return nullptr;
        found = &m_products[at];
    }
    return found;
}

const Product *ProductBook::byId(ProductId product) const
{
    const auto found = std::find_if(m_products.begin(), m_products.end(),
                                    [product](const Product &known) { return known.id == product; });
    return found == m_products.end() ? nullptr : &*found;
}

Query<std::shared_ptr<const ProductBook>> loadProductBook()
{
    return {[](ReadContext &context) -> Result<std::shared_ptr<const ProductBook>> {
        Result<std::vector<Product>> products = allProducts(context.database());
        if (!products)
            return products.error();
        std::erase_if(*products, [](const Product &product) { return !product.active; });
        return std::make_shared<const ProductBook>(std::move(*products));
    }};
}

} // namespace shuke::sales
