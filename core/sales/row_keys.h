#pragma once

#include "core/sales/row_order.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace shuke::sales {

/// A key of fixed size: the number, or the first eight bytes of the text and where the whole of it stands.
struct RowKey
{
    quint64 prefix;
    size_t offset;
    quint32 length;
    quint32 place; ///< Of the row among all.
};

inline quint64 prefixOf(std::string_view text)
{
    quint64 prefix = 0;
    for (size_t i = 0; i < 8; ++i)
        prefix = prefix << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return prefix;
}

/// Collects a key of each row, in the order of ids, and sorts.
class RowKeys
{
public:
    void blank() { m_blanks.push_back(m_count++); }
    void number(qint64 value) // flips the sign bit: unsigned order is then the order of the signed numbers
    {
        m_keys.push_back({static_cast<quint64>(value) ^ (quint64(1) << 63), 0, 0, m_count++});
    }
    void text(std::string_view text)
    {
        m_keys.push_back({prefixOf(text), m_texts.size(), static_cast<quint32>(text.size()), m_count++});
        m_texts += text;
    }
    RowOrder sorted(std::shared_ptr<const std::vector<qint64>> ids)
    {
        const std::string_view all = m_texts;
        std::sort(m_keys.begin(), m_keys.end(), [all](const RowKey &a, const RowKey &b) {
            if (a.prefix != b.prefix)
                return a.prefix < b.prefix;
            if (const int order = all.substr(a.offset, a.length).compare(all.substr(b.offset, b.length)); order != 0)
                return order < 0;
            return a.place < b.place;
        });
        RowOrder order;
        order.ids = std::move(ids);
        order.places.reserve(m_count);
        for (const RowKey &key : m_keys)
            order.places.push_back(key.place);
        order.places.insert(order.places.end(), m_blanks.begin(), m_blanks.end());
        order.blanks = m_blanks.size();
        return order;
    }

private:
    quint32 m_count = 0;
    std::vector<RowKey> m_keys;
    std::vector<quint32> m_blanks;
    std::string m_texts;
};

} // namespace shuke::sales
