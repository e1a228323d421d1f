#include "core/segments/group_totals.h"

#include "core/base/money_sum.h"
#include "core/sales/id_places.h"
#include "core/sales/order_sums.h"
#include "core/sales/order_table.h"
#include "core/segments/activity_fields.h"
#include "core/segments/facts_source.h"
#include "core/segments/filter_fields.h"
#include "core/segments/group_keys.h"
#include "core/store/row_scan.h"

#include <algorithm>

namespace shuke::segments {

namespace group_totals_detail {

using sales::IdPlaces;

/// So many ids are looked up, more are found in a pass over the table.
constexpr size_t kFewIds = 2000;

std::string only(const char *column, const std::vector<qint64> &ids)
{
    if (ids.size() > kFewIds)
        return {};
    std::string text;
    for (const qint64 id : ids)
        text += (text.empty() ? "" : ",") + std::to_string(id);
    return std::string(" WHERE ") + column + " IN (" + text + ")";
}

/// Which group each of the ids is in; in several: further ones are in `more`.
struct Places
{
    static constexpr quint32 kGone = std::numeric_limits<quint32>::max();
    std::vector<quint32> group;
    std::vector<std::pair<quint32, quint32>> more; ///< Place and group.
};

bool isOfPurchaseDays(const Field &field)
{
    return field.key == "first_order" || field.key == "last_order";
}

/// The contacts that are there, with what stands in their own row.
Result<void> placeContacts(store::Database &database, const Source &source, bool isInRow,
                           const std::vector<qint64> &ids, DayOfInstant &dayOf, GroupKeys &keys, Places &places)
{
    const IdPlaces known(ids);
    const std::string sql = "SELECT scan_row(c.id, " + (isInRow ? source.sql : std::string("NULL")) +
                            ") FROM contact c" + (ids.size() > kFewIds ? " NOT INDEXED" : only("c.id", ids));
    return store::scanRows(database, sql, [&](const store::ScanRow &row) {
        const quint32 place = known.of(row.integer(0));
        if (place == IdPlaces::kNone)
            return true;
        if (source.isInstant && !row.isNull(1))
            places.group[place] = keys.ofNumber(dayOf(row.integer(1)));
        else
            places.group[place] = keys.of(row, 1);
        return true;
    });
}

Result<void> placeByField(store::Database &database, const Source &source, const std::vector<qint64> &ids,
                          GroupKeys &keys, Places &places)
{
    const IdPlaces known(ids);
    const std::string sql = "SELECT scan_row(contact_id, " + source.sql +
                            ") FROM custom_value WHERE field_id = " + std::to_string(source.customField);
    return store::scanRows(database, sql, [&](const store::ScanRow &row) {
        const quint32 place = known.of(row.integer(0));
        if (place != IdPlaces::kNone && places.group[place] != Places::kGone)
            places.group[place] = keys.of(row, 1);
        return true;
    });
}

Result<void> placeByTags(store::Database &database, const std::vector<qint64> &ids, GroupKeys &keys, Places &places)
{
    const IdPlaces known(ids);
    const std::string sql = "SELECT scan_row(contact_id, tag_id) FROM contact_tag" +
                            (ids.size() > kFewIds ? std::string(" NOT INDEXED") : only("contact_id", ids));
    return store::scanRows(database, sql, [&](const store::ScanRow &row) {
        const quint32 place = known.of(row.integer(0));
        if (place == IdPlaces::kNone || places.group[place] == Places::kGone)
            return true;
        const quint32 group = keys.of(row, 1);
        if (places.group[place] == GroupKeys::kNone)
            places.group[place] = group;
        else
            places.more.emplace_back(place, group);
        return true;
    });
}

Result<std::vector<sales::ContactPurchases>> purchases(ReadContext &context, const std::vector<qint64> &ids)
{
    if (ids.size() > kFewIds)
        return sales::contactPurchases(context, ids);
    std::vector<sales::ContactPurchases> all;
    for (const qint64 id : ids) {
        const Result<sales::ContactPurchases> bought = sales::purchasesOf(context, ContactId::fromRow(id));
        if (!bought)
            return bought.error();
        all.push_back(*bought);
    }
    return all;
}

/// Sums of one group of contacts.
struct Sum
{
    Group group;
    MoneySum net;

    void add(const sales::ContactPurchases &bought)
    {
        ++group.rows;
        group.orders += bought.orders;
        group.withoutRate += bought.withoutRate;
        net.add(bought.net);
    }
    Group total() const
    {
        Group made = group;
        made.net = net.value();
        return made;
    }
};

GroupTotals summed(const std::vector<sales::ContactPurchases> &bought, const Places &places, const GroupKeys &keys)
{
    std::vector<Sum> sums(keys.count());
    Sum all;
    for (size_t place = 0; place < bought.size(); ++place) {
        if (places.group[place] == Places::kGone)
            continue;
        sums[places.group[place]].add(bought[place]);
        all.add(bought[place]);
    }
    for (const auto &[place, group] : places.more)
        sums[group].add(bought[place]);
    GroupTotals totals;
    totals.all = all.total();
    for (const Sum &sum : sums)
        totals.groups.push_back(sum.total());
    return totals;
}

Result<GroupTotals> contactTotals(ReadContext &context, const Field &field, const std::vector<qint64> &ids,
                                  GroupKeys &keys)
{
    store::Database &database = context.database();
    const bool isTags = field.type == FieldType::Tags;
    Source source;
    source.field = &field;
    if (!isTags && !isOfPurchaseDays(field)) {
        Result<Source> found = sourceOf(database, field);
        if (!found)
            return found.error();
        source = std::move(*found);
    }
    const Result<QString> zone = database.text("SELECT value FROM setting WHERE key = 'time_zone'");
    if (!zone)
        return zone.error();
    DayOfInstant dayOf(zone->toUtf8());
    Places places{std::vector<quint32>(ids.size(), Places::kGone), {}};
    const bool isCustom = field.key.startsWith("custom:");
    Result<void> done = placeContacts(database, source, !source.sql.empty() && !isCustom, ids, dayOf, keys, places);
    if (done && isCustom)
        done = placeByField(database, source, ids, keys, places);
    if (done && isTags)
        done = placeByTags(database, ids, keys, places);
    if (!done)
        return done.error();
    const Result<std::vector<sales::ContactPurchases>> bought = purchases(context, ids);
    if (!bought)
        return bought.error();
    for (size_t place = 0; isOfPurchaseDays(field) && place < ids.size(); ++place) {
        const sales::ContactPurchases &of = (*bought)[place];
        if (places.group[place] != Places::kGone && of.orders > 0)
            places.group[place] = keys.ofNumber(field.key == "first_order" ? of.firstDay : of.latestDay);
    }
    GroupTotals totals = summed(*bought, places, keys);
    totals.overlap = isTags;
    return totals;
}

Group groupOf(const sales::OrderListTotals &sums)
{
    return {std::nullopt, sums.documents, sums.orders, sums.net, sums.withoutRate};
}

Result<GroupTotals> orderTotals(ReadContext &context, const Field &field, const std::vector<qint64> &ids,
                                GroupKeys &keys)
{
    const Result<QString> currency = sales::storeCurrency(context.database());
    if (!currency)
        return currency.error();
    sales::OrderSums all(*currency);
    std::vector<sales::OrderSums> sums{all};
    const IdPlaces known(ids);
    const std::string sql = "SELECT scan_row(o.id, " + sqlOf(Subject::Orders, field).text + ", " +
                            sales::orderSumColumns() + ") FROM sales_order o" +
                            (ids.size() > kFewIds ? " NOT INDEXED" : only("o.id", ids));
    const Result<void> read = store::scanRows(context.database(), sql, [&](const store::ScanRow &row) {
        if (known.of(row.integer(0)) == IdPlaces::kNone)
            return true;
        const quint32 group = keys.of(row, 1);
        sums.resize(keys.count(), sales::OrderSums(*currency));
        sums[group].add(row, 2);
        all.add(row, 2);
        return true;
    });
    if (!read)
        return read.error();
    GroupTotals totals;
    totals.all = groupOf(all.totals());
    for (const sales::OrderSums &sum : sums)
        totals.groups.push_back(groupOf(sum.totals()));
    return totals;
}

/// Gives the groups their values, leaves out those nobody is in, and puts them in order.
void finish(GroupTotals &totals, const GroupKeys &keys, const Field &field)
{
    const std::vector<std::optional<Value>> values = keys.values();
    for (size_t i = 0; i < totals.groups.size(); ++i)
        totals.groups[i].value = values[i];
    std::erase_if(totals.groups, [](const Group &group) { return group.rows == 0; });
    const bool byDay = field.type == FieldType::Day;
    std::ranges::stable_sort(totals.groups, [byDay](const Group &a, const Group &b) {
        if (!a.value || !b.value)
            return a.value.has_value() && !b.value.has_value();
        if (byDay)
            return std::get<QDate>(*a.value) > std::get<QDate>(*b.value);
        return a.rows != b.rows ? a.rows > b.rows : *a.value < *b.value;
    });
}

} // namespace group_totals_detail

bool isGroupable(Subject subject, const Field &field)
{
    if (subject == Subject::Products)
        return false;
    switch (field.type) {
    case FieldType::Text:
        return field.suggests || field.key == "company" || field.key.startsWith("custom:");
    case FieldType::Choice:
    case FieldType::YesNo:
        return true;
    case FieldType::Day:
        return !isOfFollowUps(field) && !isOfDueTasks(field); // those depend on today
    case FieldType::Tags:
        return field.key == "tags"; // of products and payments the sums would belong to several
    case FieldType::Number:
    case FieldType::Money:
    case FieldType::Birthday:
        break;
    }
    return false;
}

Query<GroupTotals> groupTotals(Subject subject, QByteArray field, std::vector<qint64> ids)
{
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return {[subject, field = std::move(field), ids = std::move(ids)](ReadContext &context) -> Result<GroupTotals> {
        using namespace group_totals_detail;
        const Result<std::vector<Field>> fields = fieldsIn(context.database(), subject);
        if (!fields)
            return fields.error();
        const Field *known = findField(*fields, field);
        if (!known || !isGroupable(subject, *known))
            return Error{known ? ErrorCode::InvalidInput : ErrorCode::NotFound,
                         QStringLiteral("the field makes no groups")};
        GroupKeys keys(*known);
        Result<GroupTotals> totals = subject == Subject::Contacts ? contactTotals(context, *known, ids, keys)
                                                                  : orderTotals(context, *known, ids, keys);
        if (totals)
            finish(*totals, keys, *known);
        return totals;
    }};
}

ConditionGroup conditionsFor(const Field &field, const std::vector<Group> &groups)
{
    ConditionGroup any{ConditionGroup::Join::Any, false, {}, {}};
    Condition among{field.key, Operator::AnyOf, {}};
    bool blank = false;
    for (const Group &group : groups) {
        if (!group.value) {
            blank = true;
        } else if (const auto *month = std::get_if<QDate>(&*group.value)) {
            any.conditions.push_back({field.key, Operator::Between, {*month, month->addMonths(1).addDays(-1)}});
        } else if (std::holds_alternative<bool>(*group.value)) {
            any.conditions.push_back({field.key, Operator::Is, {*group.value}});
        } else {
            among.values.push_back(*group.value);
        }
    }
    if (among.values.size() == 1 && field.type == FieldType::Text)
        among.op = Operator::Is;
    if (!among.values.empty())
        any.conditions.push_back(std::move(among));
    if (blank)
        any.conditions.push_back({field.key, Operator::IsEmpty, {}});
    return any;
}

} // namespace shuke::segments
