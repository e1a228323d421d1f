// The orders of the customer list: keys of all contacts read in one pass, and sorted in memory.
#include "core/sales/contact_list.h"

#include "core/sales/contact_purchases.h"
#include "core/sales/name_ranks.h"
#include "core/sales/row_keys.h"
#include "core/store/read_context.h"
#include "core/store/row_scan.h"

#include <string>

namespace shuke::sales {

namespace contact_order_detail {

/// What is selected as the key, which is a text (empty: none) or a number (0: none); null for purchases.
struct KeyColumn
{
    const char *sql;
    bool isText;
};

KeyColumn keyColumn(ContactSort sort)
{
    switch (sort) {
    case ContactSort::Name:
        return {"name_key", true};
    case ContactSort::Kind:
        return {"kind", true};
    case ContactSort::Employer:
        return {"company", true};
    case ContactSort::Phone:
        return {"phone", true};
    case ContactSort::Email:
        return {"email", true};
    case ContactSort::City:
        return {"city", true};
    case ContactSort::Source:
        return {"source", true};
    case ContactSort::WeChat:
        return {"wechat", true};
    case ContactSort::Province:
        return {"province", true};
    case ContactSort::ExternalId:
        return {"external_id", true};
    case ContactSort::Owner:
        return {"owner_id", false};
    case ContactSort::Gender:
        return {"gender", true};
    case ContactSort::CreatedOn:
        return {"created_on", false};
    case ContactSort::Birthday:
        return {"birth_month * 32 + birth_day", false};
    case ContactSort::DoNotContact:
        return {"do_not_contact", false};
    case ContactSort::CreatedAt:
        return {"created_at", false};
    case ContactSort::ModifiedAt:
        return {"modified_at", false};
    case ContactSort::DeletedAt:
        return {"deleted_at", false};
    case ContactSort::OrderCount:
    case ContactSort::FirstOrder:
    case ContactSort::LastOrder:
    case ContactSort::NetRevenue:
    case ContactSort::AverageOrder:
        break;
    }
    return {nullptr, false};
}

const char *source(RowScope scope)
{
    return scope == RowScope::Live ? ") FROM contact NOT INDEXED WHERE deleted_at IS NULL"
                                   : ") FROM contact NOT INDEXED WHERE deleted_at IS NOT NULL";
}

using Ids = std::shared_ptr<std::vector<qint64>>;

/// A number is the key, or with `names` the row whose name is.
Result<ContactOrder> byColumn(ReadContext &context, const KeyColumn &column, const std::optional<NameRanks> &names,
                              RowScope scope)
{
    RowKeys keys;
    const auto ids = std::make_shared<std::vector<qint64>>();
    const std::string sql = std::string("SELECT scan_row(id, ") + column.sql + source(scope);
    const Result<void> read = store::scanRows(context.database(), sql, [&](const store::ScanRow &row) {
        ids->push_back(row.integer(0));
        if (!column.isText) {
            const qint64 number = names ? names->of(row.integer(1)) : row.integer(1);
            number == 0 ? keys.blank() : keys.number(number);
        } else if (const std::string_view text = row.utf8(1); text.empty()) {
            keys.blank();
        } else {
            keys.text(text);
        }
        return true;
    });
    if (!read)
        return read.error();
    return keys.sorted(ids);
}

void addKey(RowKeys &keys, const ContactPurchases &bought, ContactSort sort)
{
    const auto day = [&](qint32 julian) { bought.orders > 0 ? keys.number(julian) : keys.blank(); };
    const auto money = [&](std::optional<Money> amount) {
        amount && (bought.orders > 0 || !amount->isZero()) ? keys.number(amount->minor()) : keys.blank();
    };
    switch (sort) {
    case ContactSort::OrderCount:
        return day(bought.orders);
    case ContactSort::FirstOrder:
        return day(bought.firstDay);
    case ContactSort::LastOrder:
        return day(bought.latestDay);
    case ContactSort::AverageOrder:
        return money(bought.averageOrder());
    default:
        // By what is known of it, also where the whole is not.
        return bought.hasDocuments ? keys.number(bought.net.value().value_or(Money()).minor()) : keys.blank();
    }
}

template <size_t N>
Result<std::array<ContactOrder, N>> byPurchases(ReadContext &context, const std::array<ContactSort, N> &sorts,
                                                RowScope scope)
{
    const auto ids = std::make_shared<std::vector<qint64>>();
    const Result<void> read = store::scanRows(context.database(), std::string("SELECT scan_row(id") + source(scope),
                                              [&ids](const store::ScanRow &row) {
                                                  ids->push_back(row.integer(0));
                                                  return true;
                                              });
    if (!read)
        return read.error();
    const Result<std::vector<ContactPurchases>> purchases = contactPurchases(context, *ids);
    if (!purchases)
        return purchases.error();
    std::array<ContactOrder, N> orders;
    for (size_t i = 0; i < N; ++i) {
        RowKeys keys; // one of them at a time in memory
        for (const ContactPurchases &bought : *purchases)
            addKey(keys, bought, sorts[i]);
        orders[i] = keys.sorted(ids);
    }
    return orders;
}

} // namespace contact_order_detail

Query<ContactOrder> contactsSortedBy(ContactSort sort, RowScope scope)
{
    return {[sort, scope](ReadContext &context) -> Result<ContactOrder> {
        if (const auto column = contact_order_detail::keyColumn(sort); column.sql) {
            std::optional<NameRanks> names;
            if (sort == ContactSort::Owner) {
                Result<NameRanks> staff = NameRanks::ofStaff(context.database());
                if (!staff)
                    return staff.error();
                names = std::move(*staff);
            }
            return contact_order_detail::byColumn(context, column, names, scope);
        }
        Result<std::array<ContactOrder, 1>> orders =
            contact_order_detail::byPurchases(context, std::array{sort}, scope);
        if (!orders)
            return orders.error();
        return std::move((*orders)[0]);
    }};
}

Query<std::array<ContactOrder, 3>> contactsSortedByPurchases()
{
    return {[](ReadContext &context) {
        return contact_order_detail::byPurchases(
            context, std::array{ContactSort::OrderCount, ContactSort::LastOrder, ContactSort::NetRevenue},
            RowScope::Live);
    }};
}

} // namespace shuke::sales
