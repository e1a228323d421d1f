#include "core/sales/contact_list.h"

#include "core/store/read_context.h"

#include <algorithm>

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
