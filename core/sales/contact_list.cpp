#include "core/sales/contact_list.h"

#include "core/sales/contact_purchases.h"
#include "core/store/read_context.h"

#include <algorithm>

namespace shuke::sales {

namespace contact_list_detail {

constexpr std::string_view kNewest = "SELECT id FROM contact WHERE deleted_at IS NULL ORDER BY id DESC LIMIT ?";
constexpr std::string_view kNewestInTrash =
    "SELECT id FROM contact WHERE deleted_at IS NOT NULL ORDER BY id DESC LIMIT ?";

constexpr std::string_view kRow =
    "SELECT kind, name, company, phone, email, city, source, created_on, wechat, province, "
    "(SELECT name FROM staff WHERE id = owner_id), external_id, gender, birth_year, birth_month, birth_day, "
    "birth_lunar, do_not_contact, created_at, modified_at, deleted_at FROM contact "
    "WHERE id = ?1 AND (deleted_at IS NULL) = ?2";
constexpr std::string_view kTags =
    "SELECT t.name FROM contact_tag c JOIN tag t ON t.id = c.tag_id WHERE c.contact_id = ? ORDER BY t.name";

void readContact(const store::Statement &contact, ContactListRow &row)
{
    row.company = contact.utf8(0) == "company";
    row.name = contact.text(1);
    row.employer = contact.text(2);
    row.phone = contact.text(3);
    row.email = contact.text(4);
    row.city = contact.text(5);
    row.source = contact.text(6);
    row.createdOn = contact.day(7);
    row.wechat = contact.text(8);
    row.province = contact.text(9);
    row.owner = contact.text(10);
    row.externalId = contact.text(11);
    row.gender = contacts::genderFromCode(contact.text(12)).value_or(contacts::Gender::Unknown);
    if (!contact.isNull(13))
        row.birthday.year = static_cast<int>(contact.integer(13));
    row.birthday.month = static_cast<int>(contact.integer(14));
    row.birthday.day = static_cast<int>(contact.integer(15));
    row.birthday.lunar = contact.integer(16) != 0;
    row.doNotContact = contact.integer(17) != 0;
    row.createdAtMs = contact.integer(18);
    row.modifiedAtMs = contact.integer(19);
    row.deletedAtMs = contact.optionalInteger(20);
}

Result<void> addTags(ReadContext &context, ContactListRow &row)
{
    Result<store::Statement *> tags = context.database().cached(kTags);
    if (!tags)
        return tags.error();
    (*tags)->bindAll(row.id);
    for (;;) {
        const Result<bool> more = (*tags)->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        row.tags.append((*tags)->text(0));
    }
}

Result<void> addPurchases(ReadContext &context, ContactListRow &row)
{
    const Result<ContactPurchases> bought = purchasesOf(context, row.id);
    if (!bought)
        return bought.error();
    row.orderCount = bought->orders;
    if (bought->orders > 0) {
        row.firstOrder = QDate::fromJulianDay(bought->firstDay);
        row.lastOrder = QDate::fromJulianDay(bought->latestDay);
    }
    row.netRevenue = bought->netRevenue();
    row.averageOrder = bought->averageOrder();
    return {};
}

/// As many contacts are found faster in one pass over the orders.
constexpr size_t kManyContacts = 2000;

Result<std::vector<qint64>> existing(ReadContext &context, std::vector<qint64> ids)
{
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    Result<store::Statement *> select = context.database().cached("SELECT 1 FROM contact WHERE id = ?");
    if (!select)
        return select.error();
    size_t kept = 0;
    for (size_t i = 0; i < ids.size(); ++i) {
        if (i % 4096 == 0 && context.cancel().isCanceled())
            return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
        (*select)->bindAll(ids[i]);
        const Result<bool> found = (*select)->step();
        if (!found)
            return found.error();
        (*select)->reset();
        if (*found)
            ids[kept++] = ids[i];
    }
    ids.resize(kept);
    return ids;
}

} // namespace contact_list_detail

Query<std::vector<qint64>> newestContacts(qint64 limit, RowScope scope)
{
    return {[limit, scope](ReadContext &context) -> Result<std::vector<qint64>> {
        Result<store::Statement> rows = context.database().prepare(
            scope == RowScope::Live ? contact_list_detail::kNewest : contact_list_detail::kNewestInTrash);
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

Query<std::vector<ContactListRow>> contactListRows(std::vector<qint64> ids, RowScope scope)
{
    return {[ids = std::move(ids), scope](ReadContext &context) -> Result<std::vector<ContactListRow>> {
        std::vector<ContactListRow> rows;
        rows.reserve(ids.size());
        for (const qint64 id : ids) {
            Result<store::Statement *> cached = context.database().cached(contact_list_detail::kRow);
            if (!cached)
                return cached.error();
            store::Statement &contact = **cached;
            contact.bindAll(id, scope == RowScope::Live);
            const Result<bool> found = contact.step();
            if (!found)
                return found.error();
            if (!*found)
                continue;
            ContactListRow row;
            row.id = ContactId::fromRow(id);
            contact_list_detail::readContact(contact, row);
            contact.reset();
            if (Result<void> done = contact_list_detail::addTags(context, row); !done)
                return done.error();
            if (Result<void> done = contact_list_detail::addPurchases(context, row); !done)
                return done.error();
            rows.push_back(std::move(row));
        }
        return rows;
    }};
}

Query<ContactListTotals> contactListTotals(std::vector<qint64> ids)
{
    return {[ids = std::move(ids)](ReadContext &context) -> Result<ContactListTotals> {
        const Result<std::vector<qint64>> there = contact_list_detail::existing(context, ids);
        if (!there)
            return there.error();
        ContactListTotals totals;
        totals.contacts = static_cast<qint64>(there->size());
        MoneySum net;
        const auto add = [&totals, &net](const ContactPurchases &bought) {
            totals.orders += bought.orders;
            totals.withoutRate += bought.withoutRate;
            net.add(bought.net);
        };
        if (there->size() > contact_list_detail::kManyContacts) {
            const Result<std::vector<ContactPurchases>> all = contactPurchases(context, *there);
            if (!all)
                return all.error();
            for (const ContactPurchases &bought : *all)
                add(bought);
        } else {
            for (const qint64 id : *there) {
                const Result<ContactPurchases> bought = purchasesOf(context, ContactId::fromRow(id));
                if (!bought)
                    return bought.error();
                add(*bought);
            }
        }
        totals.net = net.value();
        return totals;
    }};
}

} // namespace shuke::sales
