// The orders of the customer list: keys of all contacts read in one pass, and sorted in memory.
#include "core/sales/contact_list.h"

#include "core/sales/contact_purchases.h"
#include "core/store/read_context.h"
#include "core/store/row_scan.h"

#include <algorithm>
#include <string>

namespace shuke::sales {

namespace contact_order_detail {

/// A key of fixed size: the number, or the first eight bytes of the text and where the whole of it stands.
struct Key
{
    quint64 prefix;
    size_t offset;
    quint32 length;
    quint32 place; ///< Of the contact among all.
};

quint64 prefixOf(std::string_view text)
{
    quint64 prefix = 0;
    for (size_t i = 0; i < 8; ++i)
        prefix = prefix << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return prefix;
}

/// Collects a key of each contact, in the order of ids, and sorts.
class Keys
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
    ContactOrder sorted(std::shared_ptr<const std::vector<qint64>> ids)
    {
        const std::string_view all = m_texts;
        std::sort(m_keys.begin(), m_keys.end(), [all](const Key &a, const Key &b) {
            if (a.prefix != b.prefix)
                return a.prefix < b.prefix;
            if (const int order = all.substr(a.offset, a.length).compare(all.substr(b.offset, b.length)); order != 0)
                return order < 0;
            return a.place < b.place;
        });
        ContactOrder order;
        order.ids = std::move(ids);
        order.places.reserve(m_count);
        for (const Key &key : m_keys)
            order.places.push_back(key.place);
        order.places.insert(order.places.end(), m_blanks.begin(), m_blanks.end());
        order.blanks = m_blanks.size();
        return order;
    }

private:
    quint32 m_count = 0;
    std::vector<Key> m_keys;
    std::vector<quint32> m_blanks;
    std::string m_texts;
};

/// Null for what is not a column of the contact.
const char *textKey(ContactSort sort)
{
    switch (sort) {
    case ContactSort::Name:
        return "SELECT scan_row(id, name_key) FROM contact NOT INDEXED WHERE deleted_at IS NULL";
    case ContactSort::Kind:
        return "SELECT scan_row(id, kind) FROM contact NOT INDEXED WHERE deleted_at IS NULL";
    case ContactSort::Employer:
        return "SELECT scan_row(id, company) FROM contact NOT INDEXED WHERE deleted_at IS NULL";
    case ContactSort::Phone:
        return "SELECT scan_row(id, phone) FROM contact NOT INDEXED WHERE deleted_at IS NULL";
    case ContactSort::Email:
        return "SELECT scan_row(id, email) FROM contact NOT INDEXED WHERE deleted_at IS NULL";
    case ContactSort::City:
        return "SELECT scan_row(id, city) FROM contact NOT INDEXED WHERE deleted_at IS NULL";
    case ContactSort::Source:
        return "SELECT scan_row(id, source) FROM contact NOT INDEXED WHERE deleted_at IS NULL";
    case ContactSort::CreatedOn:
    case ContactSort::OrderCount:
    case ContactSort::LastOrder:
    case ContactSort::NetRevenue:
        break;
    }
    return nullptr;
}

using Ids = std::shared_ptr<std::vector<qint64>>;

Result<ContactOrder> byText(ReadContext &context, const char *sql)
{
    Keys keys;
    const auto ids = std::make_shared<std::vector<qint64>>();
    const Result<void> read = store::scanRows(context.database(), sql, [&](const store::ScanRow &row) {
        ids->push_back(row.integer(0));
        if (const std::string_view text = row.utf8(1); text.empty())
            keys.blank();
        else
            keys.text(text);
        return true;
    });
    if (!read)
        return read.error();
    return keys.sorted(ids);
}

Result<ContactOrder> byDay(ReadContext &context)
{
    Keys keys;
    const auto ids = std::make_shared<std::vector<qint64>>();
    const Result<void> read = store::scanRows(
        context.database(),
        "SELECT scan_row(id, coalesce(created_on, 0)) FROM contact NOT INDEXED WHERE deleted_at IS NULL",
        [&](const store::ScanRow &row) {
            ids->push_back(row.integer(0));
            if (const qint64 day = row.integer(1); day == 0)
                keys.blank();
            else
                keys.number(day);
            return true;
        });
    if (!read)
        return read.error();
    return keys.sorted(ids);
}

Result<std::array<ContactOrder, 3>> byPurchases(ReadContext &context)
{
    const auto ids = std::make_shared<std::vector<qint64>>();
    const Result<void> read =
        store::scanRows(context.database(), "SELECT scan_row(id) FROM contact NOT INDEXED WHERE deleted_at IS NULL",
                        [&ids](const store::ScanRow &row) {
                            ids->push_back(row.integer(0));
                            return true;
                        });
    if (!read)
        return read.error();
    const Result<std::vector<ContactPurchases>> purchases = contactPurchases(context, *ids);
    if (!purchases)
        return purchases.error();
    const auto sorted = [&](const auto &add) {
        Keys keys; // one of the three at a time in memory
        for (const ContactPurchases &bought : *purchases)
            add(keys, bought);
        return keys.sorted(ids);
    };
    return std::array<ContactOrder, 3>{sorted([](Keys &keys, const ContactPurchases &bought) {
                                           bought.orders > 0 ? keys.number(bought.orders) : keys.blank();
                                       }),
                                       sorted([](Keys &keys, const ContactPurchases &bought) {
                                           bought.orders > 0 ? keys.number(bought.latestDay) : keys.blank();
                                       }),
                                       sorted([](Keys &keys, const ContactPurchases &bought) {
                                           bought.hasDocuments ? keys.number(bought.netMinor) : keys.blank();
                                       })};
}

} // namespace contact_order_detail

std::vector<qint64> ContactOrder::rows(Qt::SortOrder direction, size_t limit) const
{
    const size_t count = limit > 0 ? std::min(limit, places.size()) : places.size();
    const size_t known = places.size() - blanks;
    std::vector<qint64> sorted;
    sorted.reserve(count);
    for (size_t row = 0; row < count; ++row) {
        const bool turned = direction == Qt::DescendingOrder && row < known;
        sorted.push_back((*ids)[places[turned ? known - 1 - row : row]]);
    }
    return sorted;
}

Query<ContactOrder> contactsSortedBy(ContactSort sort)
{
    return {[sort](ReadContext &context) -> Result<ContactOrder> {
        if (const char *sql = contact_order_detail::textKey(sort))
            return contact_order_detail::byText(context, sql);
        if (sort == ContactSort::CreatedOn)
            return contact_order_detail::byDay(context);
        Result<std::array<ContactOrder, 3>> orders = contact_order_detail::byPurchases(context);
        if (!orders)
            return orders.error();
        return std::move((*orders)[sort == ContactSort::OrderCount ? 0U : (sort == ContactSort::LastOrder ? 1U : 2U)]);
    }};
}

Query<std::array<ContactOrder, 3>> contactsSortedByPurchases()
{
    return {[](ReadContext &context) { return contact_order_detail::byPurchases(context); }};
}

} // namespace shuke::sales
