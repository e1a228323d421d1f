#include "core/sales/contact_list.h"

#include "core/store/read_context.h"

#include <algorithm>
#include <string>

namespace shuke::sales {

namespace contact_list_detail {

constexpr std::string_view kNewest = "SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id DESC LIMIT ?";

constexpr std::string_view kRow = "SELECT kind, name, company, phone, email, city, source, created_on FROM contact "
                                  "WHERE id = ? AND deleted_at IS NULL";

// The documents of one customer, each order with its refunds.
constexpr std::string_view kDocuments =
    "SELECT o.kind, o.ordered_on, o.total_minor, o.currency = (SELECT value FROM setting WHERE key = 'currency'), "
    "o.rate_nano, "
    "  (SELECT total(r.total_minor) FROM sales_order r WHERE r.refund_of = o.id AND r.deleted_at IS NULL "
    "     AND r.status IN ('paid', 'shipped', 'completed')) + o.total_minor > 0 "
    "  OR NOT EXISTS (SELECT 1 FROM sales_order r WHERE r.refund_of = o.id AND r.deleted_at IS NULL "
    "     AND r.status IN ('paid', 'shipped', 'completed')) "
    "FROM sales_order o WHERE o.contact_id = ? AND o.deleted_at IS NULL AND o.status IN ('paid', 'shipped', "
    "'completed')";

// Sort keys: id and an integer or text.
constexpr std::string_view kCountKey =
    "WITH back AS (SELECT refund_of AS id, sum(total_minor) AS minor FROM sales_order WHERE refund_of IS NOT NULL "
    "  AND deleted_at IS NULL AND status IN ('paid', 'shipped', 'completed') GROUP BY refund_of), "
    "bought AS (SELECT o.contact_id AS id, count(*) AS orders, max(o.ordered_on) AS latest FROM sales_order o "
    "  LEFT JOIN back ON back.id = o.id WHERE o.contact_id IS NOT NULL AND o.kind = 'order' AND o.deleted_at IS NULL "
    "  AND o.status IN ('paid', 'shipped', 'completed') AND (back.id IS NULL OR o.total_minor + back.minor > 0) "
    "  GROUP BY o.contact_id) "
    "SELECT contact.id, bought.orders FROM contact LEFT JOIN bought ON bought.id = contact.id WHERE contact.deleted_at "
    "IS NULL";
constexpr std::string_view kLatestKey =
    "WITH back AS (SELECT refund_of AS id, sum(total_minor) AS minor FROM sales_order WHERE refund_of IS NOT NULL "
    "  AND deleted_at IS NULL AND status IN ('paid', 'shipped', 'completed') GROUP BY refund_of), "
    "bought AS (SELECT o.contact_id AS id, max(o.ordered_on) AS latest FROM sales_order o "
    "  LEFT JOIN back ON back.id = o.id WHERE o.contact_id IS NOT NULL AND o.kind = 'order' AND o.deleted_at IS NULL "
    "  AND o.status IN ('paid', 'shipped', 'completed') AND (back.id IS NULL OR o.total_minor + back.minor > 0) "
    "  GROUP BY o.contact_id) "
    "SELECT contact.id, bought.latest FROM contact LEFT JOIN bought ON bought.id = contact.id WHERE contact.deleted_at "
    "IS NULL";
constexpr std::string_view kRevenueKey =
    "WITH bought AS (SELECT contact_id AS id, CAST(total(CASE "
    "    WHEN currency = (SELECT value FROM setting WHERE key = 'currency') THEN total_minor "
    "    ELSE total_minor * (rate_nano / 1e9) END) AS INTEGER) AS net FROM sales_order "
    "  WHERE contact_id IS NOT NULL AND deleted_at IS NULL AND status IN ('paid', 'shipped', 'completed') GROUP BY "
    "contact_id) "
    "SELECT contact.id, bought.net FROM contact LEFT JOIN bought ON bought.id = contact.id WHERE contact.deleted_at IS "
    "NULL";

struct KeyQuery
{
    std::string_view sql;
    bool text;
};

KeyQuery keyQuery(ContactSort sort)
{
    switch (sort) {
    case ContactSort::Name:
        return {"SELECT id, name_key FROM contact WHERE deleted_at IS NULL", true};
    case ContactSort::Kind:
        return {"SELECT id, kind FROM contact WHERE deleted_at IS NULL", true};
    case ContactSort::Employer:
        return {"SELECT id, company FROM contact WHERE deleted_at IS NULL", true};
    case ContactSort::Phone:
        return {"SELECT id, phone FROM contact WHERE deleted_at IS NULL", true};
    case ContactSort::Email:
        return {"SELECT id, email FROM contact WHERE deleted_at IS NULL", true};
    case ContactSort::City:
        return {"SELECT id, city FROM contact WHERE deleted_at IS NULL", true};
    case ContactSort::Source:
        return {"SELECT id, source FROM contact WHERE deleted_at IS NULL", true};
    case ContactSort::CreatedOn:
        return {"SELECT id, created_on FROM contact WHERE deleted_at IS NULL", false};
    case ContactSort::OrderCount:
        return {kCountKey, false};
    case ContactSort::LastOrder:
        return {kLatestKey, false};
    case ContactSort::NetRevenue:
        break;
    }
    return {kRevenueKey, false};
}

/// A key of fixed size: the integer, or the first eight bytes of the text and where the whole of it stands.
struct Key
{
    quint64 prefix;
    qint64 id;
    size_t offset;
    quint32 length;
};

quint64 prefixOf(std::string_view text)
{
    quint64 prefix = 0;
    for (size_t i = 0; i < 8; ++i)
        prefix = prefix << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return prefix;
}

Result<ContactOrder> sorted(ReadContext &context, const KeyQuery &query)
{
    Result<store::Statement> rows = context.database().prepare(query.sql);
    if (!rows)
        return rows.error();
    std::vector<Key> keys;
    std::vector<qint64> blanks;
    std::string texts;
    for (;;) {
        const Result<bool> row = rows->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const qint64 id = rows->integer(0);
        if (rows->isNull(1) || (query.text && rows->utf8(1).empty())) {
            blanks.push_back(id);
        } else if (query.text) {
            const std::string_view text = rows->utf8(1);
            keys.push_back({prefixOf(text), id, texts.size(), static_cast<quint32>(text.size())});
            texts += text;
        } else { // flips the sign bit: unsigned order is then the order of the signed numbers
            keys.push_back({static_cast<quint64>(rows->integer(1)) ^ (quint64(1) << 63), id, 0, 0});
        }
    }
    const std::string_view all = texts;
    std::sort(keys.begin(), keys.end(), [all](const Key &a, const Key &b) {
        if (a.prefix != b.prefix)
            return a.prefix < b.prefix;
        if (const int order = all.substr(a.offset, a.length).compare(all.substr(b.offset, b.length)); order != 0)
            return order < 0;
        return a.id < b.id;
    });
    std::sort(blanks.begin(), blanks.end());
    ContactOrder order;
    order.blanks = blanks.size();
    order.ids.reserve(keys.size() + blanks.size());
    for (const Key &key : keys)
        order.ids.push_back(key.id);
    order.ids.insert(order.ids.end(), blanks.begin(), blanks.end());
    return order;
}

Result<void> addPurchases(ReadContext &context, ContactListRow &row)
{
    Result<store::Statement *> cached = context.database().cached(kDocuments);
    if (!cached)
        return cached.error();
    store::Statement &documents = **cached;
    documents.bindAll(row.id);
    std::optional<Money> net = Money();
    for (;;) {
        const Result<bool> more = documents.step();
        if (!more)
            return more.error();
        if (!*more)
            break;
        std::optional<Money> total = documents.money(2);
        if (documents.integer(3) == 0) {
            const std::optional<qint64> rate = documents.optionalInteger(4);
            const std::optional<qint64> minor = rate ? mulDiv(total->minor(), *rate, 1000000000) : std::nullopt;
            total = minor ? std::optional(Money::fromMinor(*minor)) : std::nullopt;
        }
        net = net && total ? net->plus(*total) : std::nullopt;
        if (documents.utf8(0) == "order" && documents.integer(5) != 0) {
            ++row.orderCount;
            row.lastOrder = std::max(row.lastOrder, documents.day(1));
        }
    }
    row.netRevenue = net;
    return {};
}

} // namespace contact_list_detail

Query<std::vector<qint64>> newestContacts(qint64 limit)
{
    return {[limit](ReadContext &context) -> Result<std::vector<qint64>> {
        Result<store::Statement> rows = context.database().prepare(contact_list_detail::kNewest);
        if (!rows)
            return rows.error();
        rows->bindAll(limit > 0 ? limit : qint64(-1));
        std::vector<qint64> ids;
        for (;;) {
            const Result<bool> row = rows->step();
            if (!row)
                return row.error();
            if (!*row)
                return ids;
            ids.push_back(rows->integer(0));
        }
    }};
}

Query<ContactOrder> contactsSortedBy(ContactSort sort)
{
    return {[sort](ReadContext &context) -> Result<ContactOrder> {
        return contact_list_detail::sorted(context, contact_list_detail::keyQuery(sort));
    }};
}

Query<std::vector<ContactListRow>> contactListRows(std::vector<qint64> ids)
{
    return {[ids = std::move(ids)](ReadContext &context) -> Result<std::vector<ContactListRow>> {
        std::vector<ContactListRow> rows;
        rows.reserve(ids.size());
        for (const qint64 id : ids) {
            Result<store::Statement *> cached = context.database().cached(contact_list_detail::kRow);
            if (!cached)
                return cached.error();
            store::Statement &contact = **cached;
            contact.bindAll(id);
            const Result<bool> found = contact.step();
            if (!found)
                return found.error();
            if (!*found)
                continue;
            ContactListRow row;
            row.id = ContactId::fromRow(id);
            row.company = contact.utf8(0) == "company";
            row.name = contact.text(1);
            row.employer = contact.text(2);
            row.phone = contact.text(3);
            row.email = contact.text(4);
            row.city = contact.text(5);
            row.source = contact.text(6);
            row.createdOn = contact.day(7);
            contact.reset();
            if (Result<void> done = contact_list_detail::addPurchases(context, row); !done)
                return done.error();
            rows.push_back(std::move(row));
        }
        return rows;
    }};
}

} // namespace shuke::sales
