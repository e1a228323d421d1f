#include "core/segments/field_sql.h"

#include "core/segments/activity_fields.h"
#include "core/segments/filter_fields.h"
#include "core/segments/question.h"
#include "core/segments/score_fields.h"
#include "core/segments/several_texts.h"

#include <unordered_map>

namespace shuke::segments {

namespace field_sql_detail {

using Kind = FieldSql::Kind;
using Table = std::unordered_map<std::string, FieldSql>;

/// True if refunds in its own currency cover the order o; as sales::isFullyRefunded.
const std::string kCovered = "(SELECT count(*) > 0 AND total(r.total_minor) + o.total_minor <= 0 FROM sales_order r "
                             "WHERE r.refund_of = o.id AND r.deleted_at IS NULL AND r.status IN ('paid', 'shipped', "
                             "'completed') AND r.currency = o.currency)";

/// The documents of c that count; as sales::purchasesOf.
const std::string kDocuments = " FROM sales_order o WHERE o.contact_id = c.id AND o.deleted_at IS NULL "
                               "AND o.status IN ('paid', 'shipped', 'completed')";
const std::string kOrders = kDocuments + " AND o.kind = 'order' AND NOT " + kCovered;
/// An amount of the order o.
std::string inStore(const std::string &column)
{
    return "CASE WHEN o.currency = ?1 THEN o." + column + " ELSE in_store(o." + column +
           ", o.currency, o.rate_nano, ?1) END";
}
const std::string kInStore = inStore("total_minor");
/// Without its end: ") d)", or first the days.
const std::string kNet =
    "(SELECT CASE WHEN count(*) = count(d.home) THEN whole_sum(sum(d.home >> 32), sum(d.home & 4294967295)) END "
    "FROM (SELECT " +
    kInStore + " AS home" + kDocuments +
    " AND (o.refund_of IS NULL OR EXISTS (SELECT 1 FROM sales_order b WHERE b.id = o.refund_of AND b.deleted_at IS "
    "NULL "
    "AND b.status IN ('paid', 'shipped', 'completed')))";

/// The consent that counts is the newest that names the channel or "any"; as contacts::currentConsent.
std::string consentSql()
{
    std::string channels;
    for (const char *channel : kConsentChannels)
        channels += std::string(channels.empty() ? "SELECT '" : " UNION ALL SELECT '") + channel +
                    (channels.empty() ? "' AS channel" : "'");
    return "FROM (" + channels +
           ") e WHERE (SELECT k.state FROM consent k WHERE k.contact_id = c.id AND k.purpose = 'marketing' AND "
           "(k.channel = e.channel OR k.channel = 'any') ORDER BY k.day DESC, k.created_at DESC, k.id DESC LIMIT 1) = "
           "'given'";
}

/// " AND the day is one of `days`"; the numbers are ours.
std::string inDays(const std::string &day, const DayRange &days)
{
    std::string text;
    if (days.from.isValid())
        text += " AND " + day + " >= " + std::to_string(days.from.toJulianDay());
    if (days.to.isValid())
        text += " AND " + day + " < " + std::to_string(days.to.toJulianDay());
    return text;
}

/// Real contacts of c; as followUpFacts.
const std::string kContactsMade =
    " FROM activity f WHERE (f.contact_id = c.id OR f.id IN (SELECT p.activity_id FROM activity_participant p "
    "WHERE p.contact_id = c.id)) AND f.state = 'held' AND f.kind <> 'note' AND f.deleted_at IS NULL";
const std::string kOpenTasks = " FROM task k WHERE k.contact_id = c.id AND k.deleted_at IS NULL "
                               "AND (k.state = 'not_started' OR k.state = 'started')";

FieldSql activities(const Field &field, const DayRange &days)
{
    const std::string kind(activityKindOf(field));
    return {Kind::Number, "(SELECT count(*)" + kContactsMade + (kind.empty() ? "" : " AND f.kind = '" + kind + "'") +
                              inDays("f.day", days) + ") * 1000000"};
}

/// `days`: today.
FieldSql dueTasks(const Field &field, const DayRange &days)
{
    const std::string today = std::to_string(days.from.toJulianDay());
    if (field.key == "overdue_tasks")
        return {Kind::Number, "(SELECT count(*)" + kOpenTasks + " AND k.due_on < " + today + ") * 1000000"};
    return {Kind::Number, "(SELECT min(k.due_on)" + kOpenTasks + " AND k.due_on >= " + today + ")"};
}

FieldSql periodic(const Field &field, const DayRange &days)
{
    if (isOfActivities(field))
        return activities(field, days);
    const std::string orders = kOrders + inDays("o.ordered_on", days);
    const std::string count = "(SELECT count(*)" + orders + ")";
    if (field.key == "order_count")
        return {Kind::Number, count + " * 1000000"};
    if (field.type == FieldType::Tags) {
        const bool isProduct = field.source == ChoiceSource::Products;
        std::string from = orders;
        from.insert(from.find(" WHERE"), std::string(" JOIN order_line e ON e.order_id = o.id") +
                                             (isProduct ? "" : " JOIN product g ON g.id = e.product_id"));
        return {Kind::Set, from + (isProduct ? " AND e.product_id IS NOT NULL" : " AND folded(g.category) <> ''"),
                isProduct ? "e.product_id" : "folded(g.category)"};
    }
    // A refund goes with the day of its order.
    const std::string net =
        kNet +
        inDays("coalesce((SELECT b.ordered_on FROM sales_order b WHERE b.id = o.refund_of), o.ordered_on)", days) +
        ") d)";
    return {Kind::Number, field.key == "net_revenue" ? net : "rounded_ratio(" + net + ", " + count + ")"};
}

const std::string kNextStep =
    "(SELECT min(s.day) FROM (SELECT k.due_on AS day" + kOpenTasks +
    " UNION ALL SELECT f.day FROM activity f WHERE (f.contact_id = c.id OR f.id IN (SELECT p.activity_id FROM "
    "activity_participant p WHERE p.contact_id = c.id)) AND f.state = 'planned' AND f.deleted_at IS NULL) s)";

/// The row of c that the newest complete run wrote.
const std::string kScore = " FROM contact_score s WHERE s.run_id = (SELECT max(q.id) FROM score_run q WHERE q.complete "
                           "= 1) AND s.contact_id = c.id";

Table contacts()
{
    Table table;
    for (const char *text : {"name", "phone", "email", "wechat", "source", "country", "province", "city", "district",
                             "address", "postcode", "company", "job_title", "note", "tax_id", "external_id"})
        table[text] = {Kind::Text, std::string("c.") + text};
    for (const Field &field : builtInFields(Subject::Contacts)) {
        if (field.several)
            table[field.key.toStdString()] = {Kind::Texts, severalSql(field.key)};
    }
    for (const char *code : {"kind", "gender"})
        table[code] = {Kind::Code, std::string("c.") + code};
    table["owner"] = {Kind::Number, "c.owner_id"};
    table["created_on"] = {Kind::Number, "c.created_on"};
    table["do_not_contact"] = {Kind::Number, "c.do_not_contact"};
    table["added_on"] = {Kind::Number, "business_day(c.created_at, ?2)"};
    table["changed_on"] = {Kind::Number, "business_day(c.modified_at, ?2)"};
    table["birth_year"] = {Kind::Number, "c.birth_year * 1000000"};
    table["birthday"] = {Kind::Birthday,
                         "(c.birth_month * 32 + c.birth_day + c.birth_lunar * " + std::to_string(kLunarBirthday) + ")"};
    table["first_order"] = {Kind::Number, "(SELECT min(o.ordered_on)" + kOrders + ")"};
    table["last_order"] = {Kind::Number, "(SELECT max(o.ordered_on)" + kOrders + ")"};
    table["last_contact"] = {Kind::Number, "(SELECT max(f.day)" + kContactsMade + ")"};
    table["next_step"] = {Kind::Number, kNextStep};
    table["open_tasks"] = {Kind::Number, "(SELECT count(*)" + kOpenTasks + ") * 1000000"};
    table["relation_count"] = {Kind::Number,
                               "((SELECT count(*) FROM contact_relation t WHERE t.from_id = c.id) + "
                               "(SELECT count(*) FROM contact_relation t WHERE t.to_id = c.id)) * 1000000"};
    table["referred_count"] = {Kind::Number, "(SELECT count(*) FROM contact_relation t WHERE t.from_id = c.id AND "
                                             "t.kind = 'referrer') * 1000000"};
    table["file_count"] = {Kind::Number, "(SELECT count(*) FROM attachment t WHERE t.contact_id = c.id) * 1000000"};
    for (const Field &field : scoreFields())
        table[field.key.toStdString()] = {field.type == FieldType::Choice ? Kind::Code : Kind::Number,
                                          "(SELECT " + scoreColumnSql(field) + kScore + ")"};
    table["tags"] = {Kind::Set, "FROM contact_tag e WHERE e.contact_id = c.id", "e.tag_id"};
    table["consent"] = {Kind::Set, consentSql(), "e.channel"};
    table[kFrozenMember] = {Kind::Set, "FROM segment_member e WHERE e.contact_id = c.id", "e.segment_id"};
    table[kLeftOutByHand] = {Kind::Set, "FROM segment_exclusion e WHERE e.contact_id = c.id", "e.segment_id"};
    return table;
}

Table orders()
{
    return {
        {"number", {Kind::Text, "o.external_id"}},
        {"day", {Kind::Number, "o.ordered_on"}},
        {"status", {Kind::Code, "CASE WHEN o.kind = 'order' AND " + kCovered + " THEN 'refunded' ELSE o.status END"}},
        {"kind", {Kind::Code, "o.kind"}},
        {"total", {Kind::Number, kInStore}},
        {"customer", {Kind::Text, "(SELECT n.name FROM contact n WHERE n.id = o.contact_id)"}},
        {"channel", {Kind::Text, "o.channel"}},
        {"currency", {Kind::Text, "o.currency"}},
        {"note", {Kind::Text, "o.note"}},
        {"ship_name", {Kind::Text, "o.ship_name"}},
        {"ship_phone", {Kind::Text, "o.ship_phone"}},
        {"ship_address", {Kind::Text, "o.ship_address"}},
        {"discount", {Kind::Number, inStore("discount_minor")}},
        {"shipping", {Kind::Number, inStore("shipping_minor")}},
        {"tax", {Kind::Number, inStore("tax_minor")}},
        {"shop", {Kind::Number, "o.shop_id"}},
        {"salesperson", {Kind::Number, "o.salesperson_id"}},
        {"product",
         {Kind::Set, "FROM order_line e WHERE e.order_id = o.id AND e.product_id IS NOT NULL", "e.product_id"}},
        {"payment_method", {Kind::Set, "FROM payment e WHERE e.order_id = o.id", "e.method"}},
    };
}

Table products()
{
    Table table;
    for (const char *text : {"name", "code", "barcode", "category", "unit"})
        table[text] = {Kind::Text, std::string("p.") + text};
    table["price"] = {Kind::Number, "p.price_minor"};
    table["cost"] = {Kind::Number, "p.cost_minor"};
    table["active"] = {Kind::Number, "p.active"};
    return table;
}

FieldSql custom(const Field &field)
{
    const bool isText = field.type == FieldType::Text || field.type == FieldType::Choice;
    return {
        field.type == FieldType::Text ? Kind::Text
        : isText                      ? Kind::Code
                                      : Kind::Number,
        std::string("(SELECT v.") + (isText ? "text" : "number") +
            " FROM custom_value v WHERE v.contact_id = c.id AND v.field_id = (SELECT f.id FROM custom_field f WHERE "
            "f.entity = 'contact' AND f.code = @))"};
}

} // namespace field_sql_detail

const std::string &coveredSql()
{
    return field_sql_detail::kCovered;
}

FieldSql sqlOf(Subject subject, const Field &field, const DayRange &days)
{
    if (field.periodic)
        return field_sql_detail::periodic(field, days);
    if (isOfDueTasks(field))
        return field_sql_detail::dueTasks(field, days);
    static const field_sql_detail::Table contacts = field_sql_detail::contacts();
    static const field_sql_detail::Table orders = field_sql_detail::orders();
    static const field_sql_detail::Table products = field_sql_detail::products();
    const field_sql_detail::Table &table = subject == Subject::Contacts ? contacts
                                           : subject == Subject::Orders ? orders
                                                                        : products;
    const auto found = table.find(field.key.toStdString());
    return found == table.end() ? field_sql_detail::custom(field) : found->second;
}

} // namespace shuke::segments
