// The values of all fields of one contact, order or product, read as their own pages read them.
#include "core/base/text_fold.h"
#include "core/contacts/consent_table.h"
#include "core/contacts/contact_point_table.h"
#include "core/contacts/contact_table.h"
#include "core/contacts/custom_field_table.h"
#include "core/contacts/table_rows.h"
#include "core/contacts/tag_table.h"
#include "core/sales/contact_purchases.h"
#include "core/sales/order_table.h"
#include "core/sales/order_totals.h"
#include "core/sales/product_table.h"
#include "core/segments/condition_sql.h"
#include "core/segments/filter_fields.h"
#include "core/segments/follow_up_facts.h"
#include "core/segments/score_fields.h"
#include "core/segments/tie_facts.h"
#include "core/store/read_context.h"
#include "core/value/score_table.h"

namespace shuke::segments {

namespace record_detail {

/// Nothing that is empty is kept.
class Writer
{
public:
    void text(const char *key, const QString &text)
    {
        if (!text.isEmpty())
            m_record[key] = text;
    }
    void day(const char *key, QDate day)
    {
        if (day.isValid())
            m_record[key] = day;
    }
    void money(const char *key, std::optional<Money> money)
    {
        if (money)
            m_record[key] = *money;
    }
    void row(const char *key, qint64 row)
    {
        if (row > 0)
            m_record[key] = RecordId{row};
    }
    void value(const QByteArray &key, FieldValue value) { m_record[key] = std::move(value); }
    Record take() { return std::move(m_record); }

private:
    Record m_record;
};

FieldValue customValue(const contacts::CustomValue &value, FieldType type)
{
    switch (type) {
    case FieldType::Number:
        return Number{value.number.value_or(0)};
    case FieldType::Day:
        return QDate::fromJulianDay(value.number.value_or(0));
    case FieldType::YesNo:
        return value.number.value_or(0) != 0;
    default:
        return value.text;
    }
}

Result<void> addCustom(store::Database &database, ContactId id, Writer &writer)
{
    const Result<std::vector<contacts::CustomField>> custom = contacts::customFields(database);
    if (!custom)
        return custom.error();
    const Result<std::vector<contacts::CustomValue>> values = contacts::customValuesOf(database, id);
    if (!values)
        return values.error();
    const Result<std::vector<Field>> fields = fieldsIn(database, Subject::Contacts);
    if (!fields)
        return fields.error();
    for (const contacts::CustomValue &value : *values) {
        for (const contacts::CustomField &field : *custom) {
            const QByteArray key = "custom:" + field.code.toUtf8();
            if (field.id == value.field)
                writer.value(key, customValue(value, findField(*fields, key)->type));
        }
    }
    return {};
}

/// The documents of a customer that count, each with what its own page says of it.
Result<std::vector<Purchase>> purchasesIn(store::Database &database, ContactId id)
{
    const Result<std::vector<OrderId>> orders = contacts::rowsOf<OrderId>(
        database, "SELECT id FROM sales_order WHERE contact_id = ?1 AND deleted_at IS NULL ORDER BY id",
        [](const store::Statement &row) { return row.id<OrderId>(0); }, id);
    if (!orders)
        return orders.error();
    const Result<QString> currency = sales::storeCurrency(database);
    if (!currency)
        return currency.error();
    std::vector<Purchase> purchases;
    for (const OrderId order : *orders) {
        const Result<sales::OrderRecord> document = sales::orderRecord(database, order);
        if (!document)
            return document.error();
        const sales::Order &head = document->order;
        if (!sales::countsAsPurchase(head.status))
            continue;
        Purchase purchase{head.orderedOn, head.kind == sales::DocumentKind::Order && !document->fullyRefunded};
        if (head.refundOf.isValid()) {
            const Result<sales::OrderRecord> original = sales::orderRecord(database, head.refundOf);
            if (!original)
                return original.error();
            if (original->order.deletedAt || !sales::countsAsPurchase(original->order.status))
                continue;
            purchase.day = original->order.orderedOn;
        }
        purchase.net = sales::inStoreCurrency(head.total, head.currency, head.rateNano, *currency);
        for (const sales::OrderLine &line : document->lines) {
            if (!line.product.isValid())
                continue;
            const Result<sales::Product> product = sales::productById(database, line.product);
            if (!product)
                return product.error();
            purchase.products.push_back(RecordId{line.product.row()});
            if (!foldText(product->category).isEmpty())
                purchase.categories.push_back(product->category);
        }
        purchases.push_back(std::move(purchase));
    }
    return purchases;
}

Result<std::vector<Value>> segmentsWith(store::Database &database, std::string_view sql, ContactId id)
{
    return contacts::rowsOf<Value>(
        database, sql, [](const store::Statement &row) { return Value(RecordId{row.integer(0)}); }, id);
}

Result<void> addSets(store::Database &database, ContactId id, Writer &writer)
{
    const Result<std::vector<contacts::Consent>> history = contacts::consentsOf(database, id);
    if (!history)
        return history.error();
    std::vector<Value> channels;
    for (const char *code : kConsentChannels) {
        const QString channel = QString::fromLatin1(code);
        const contacts::Consent *consent = contacts::currentConsent(*history, u"marketing", channel);
        if (consent && consent->state == contacts::ConsentState::Given)
            channels.emplace_back(channel);
    }
    writer.value("consent", std::move(channels));
    Result<std::vector<Value>> frozen =
        segmentsWith(database, "SELECT segment_id FROM segment_member WHERE contact_id = ?1", id);
    if (!frozen)
        return frozen.error();
    writer.value(kFrozenMember, std::move(*frozen));
    Result<std::vector<Value>> leftOut =
        segmentsWith(database, "SELECT segment_id FROM segment_exclusion WHERE contact_id = ?1", id);
    if (!leftOut)
        return leftOut.error();
    writer.value(kLeftOutByHand, std::move(*leftOut));
    return {};
}

/// The texts of fields that have several: the contact's own, and the further ones.
Result<void> addSeveral(store::Database &database, const contacts::Contact &contact, Writer &writer)
{
    const auto line = [](const contacts::PostalAddress &at) {
        return Value(
            QStringList{at.country, at.province, at.city, at.district, at.street, at.postcode}.join(QLatin1Char(' ')));
    };
    std::vector<Value> phones{contact.phone}, mails{contact.email}, names{contact.wechat};
    std::vector<Value> addresses{line(contact.address)};
    const Result<std::vector<contacts::ContactPoint>> points = contacts::contactPoints(database, contact.id);
    if (!points)
        return points.error();
    for (const contacts::ContactPoint &point : *points) {
        if (point.kind == QLatin1String("phone") || point.kind == QLatin1String("mobile"))
            phones.emplace_back(point.value);
        else if (point.kind == QLatin1String("email"))
            mails.emplace_back(point.value);
        else if (point.kind == QLatin1String("wechat"))
            names.emplace_back(point.value);
    }
    const Result<std::vector<contacts::ContactAddress>> further = contacts::contactAddresses(database, contact.id);
    if (!further)
        return further.error();
    for (const contacts::ContactAddress &one : *further)
        addresses.push_back(line(one.address));
    writer.value("any_phone", std::move(phones));
    writer.value("any_email", std::move(mails));
    writer.value("any_wechat", std::move(names));
    writer.value("any_address", std::move(addresses));
    return {};
}

Result<Record> contactRecord(ReadContext &context, ContactId id)
{
    store::Database &database = context.database();
    const Result<contacts::Contact> found = contacts::contactById(database, id);
    if (!found)
        return found.error();
    const contacts::Contact &contact = *found;
    Writer writer;
    writer.text("name", contact.name);
    writer.text("kind", contacts::codeOf(contact.kind));
    writer.text("phone", contact.phone);
    writer.text("email", contact.email);
    writer.text("wechat", contact.wechat);
    writer.row("owner", contact.owner.row());
    writer.text("source", contact.source);
    writer.day("created_on", contact.createdOn);
    writer.text("gender", contacts::codeOf(contact.gender));
    if (contact.birthday.month > 0)
        writer.value("birthday", MonthDay{contact.birthday.month, contact.birthday.day, contact.birthday.lunar});
    if (contact.birthday.year)
        writer.value("birth_year", Number::whole(*contact.birthday.year));
    writer.text("country", contact.address.country);
    writer.text("province", contact.address.province);
    writer.text("city", contact.address.city);
    writer.text("district", contact.address.district);
    writer.text("address", contact.address.street);
    writer.text("postcode", contact.address.postcode);
    writer.text("company", contact.company);
    writer.text("job_title", contact.jobTitle);
    writer.value("do_not_contact", contact.doNotContact);
    writer.text("note", contact.note);
    writer.text("tax_id", contact.taxId);
    writer.text("external_id", contact.externalId);
    const Result<QString> zone = database.text("SELECT value FROM setting WHERE key = 'time_zone'");
    if (!zone)
        return zone.error();
    DayOfInstant dayOf(zone->toUtf8());
    writer.day("added_on", QDate::fromJulianDay(dayOf(contact.createdAtMs)));
    writer.day("changed_on", QDate::fromJulianDay(dayOf(contact.modifiedAtMs)));

    const Result<std::vector<contacts::Tag>> tags = contacts::tagsOf(database, id);
    if (!tags)
        return tags.error();
    std::vector<Value> set;
    for (const contacts::Tag &tag : *tags)
        set.emplace_back(RecordId{tag.id.row()});
    writer.value("tags", std::move(set));
    if (const Result<void> added = addCustom(database, id, writer); !added)
        return added.error();

    const Result<sales::ContactPurchases> bought = sales::purchasesOf(context, id);
    if (!bought)
        return bought.error();
    writer.value("order_count", Number::whole(bought->orders));
    if (bought->orders > 0) {
        writer.day("first_order", QDate::fromJulianDay(bought->firstDay));
        writer.day("last_order", QDate::fromJulianDay(bought->latestDay));
    }
    writer.money("net_revenue", bought->netRevenue());
    writer.money("average_order", bought->averageOrder());
    Result<std::vector<Purchase>> purchases = purchasesIn(database, id);
    if (!purchases)
        return purchases.error();
    writer.value(kPurchases, std::move(*purchases));
    if (const Result<void> added = addSets(database, id, writer); !added)
        return added.error();
    if (const Result<void> added = addSeveral(database, contact, writer); !added)
        return added.error();

    const Result<FollowUpFacts> facts = followUpFactsOf(context, id);
    if (!facts)
        return facts.error();
    if (facts->lastContact > 0)
        writer.day("last_contact", QDate::fromJulianDay(facts->lastContact));
    if (facts->nextStep > 0)
        writer.day("next_step", QDate::fromJulianDay(facts->nextStep));
    writer.value("contact_count", Number::whole(facts->contactCount));
    writer.value("open_tasks", Number::whole(facts->openTasks));
    const Result<DatedFollowUps> dated = datedFollowUpsOf(context, id);
    if (!dated)
        return dated.error();
    std::vector<Touch> touches;
    for (const DatedFollowUps::Made &made : dated->contacts)
        touches.push_back({made.day, made.kind});
    writer.value(kTouches, std::move(touches));
    writer.value(kTaskDays, dated->taskDays);

    const Result<std::optional<value::ContactScore>> score = value::lastScoreOf(database, id);
    if (!score)
        return score.error();
    if (*score) {
        for (const Field &field : scoreFields())
            writer.value(field.key, scoreValue(field, **score));
    }

    const Result<TieFacts> ties = tieFactsOf(context, id);
    if (!ties)
        return ties.error();
    writer.value("relation_count", Number::whole(ties->relations));
    writer.value("referred_count", Number::whole(ties->referred));
    writer.value("file_count", Number::whole(ties->files));
    return writer.take();
}

QString fromCode(std::string_view code)
{
    return QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size()));
}

Result<Record> orderRecord(ReadContext &context, OrderId id)
{
    store::Database &database = context.database();
    const Result<sales::OrderRecord> found = sales::orderRecord(database, id);
    if (!found)
        return found.error();
    const Result<QString> currency = sales::storeCurrency(database);
    if (!currency)
        return currency.error();
    const sales::Order &order = found->order;
    Writer writer;
    writer.text("number", order.externalId);
    writer.day("day", order.orderedOn);
    writer.text("status",
                found->fullyRefunded ? QStringLiteral("refunded") : fromCode(sales::orderStatusCode(order.status)));
    writer.text("kind", fromCode(sales::documentKindCode(order.kind)));
    writer.money("total", sales::inStoreCurrency(order.total, order.currency, order.rateNano, *currency));
    const auto inStore = [&](Money amount) {
        return sales::inStoreCurrency(amount, order.currency, order.rateNano, *currency);
    };
    writer.money("discount", inStore(order.discount));
    writer.money("shipping", inStore(order.shipping));
    writer.money("tax", inStore(order.tax));
    writer.text("ship_name", order.shipName);
    writer.text("ship_phone", order.shipPhone);
    writer.text("ship_address", order.shipAddress);
    writer.text("channel", order.channel);
    writer.text("currency", order.currency);
    writer.text("note", order.note);
    writer.row("shop", order.shop.row());
    writer.row("salesperson", order.salesperson.row());
    if (order.contact.isValid()) {
        const Result<contacts::Contact> customer = contacts::contactById(database, order.contact);
        if (!customer)
            return customer.error();
        writer.text("customer", customer->name);
    }
    std::vector<Value> products;
    for (const sales::OrderLine &line : found->lines) {
        if (line.product.isValid())
            products.emplace_back(RecordId{line.product.row()});
    }
    writer.value("product", std::move(products));
    std::vector<Value> methods;
    for (const sales::Payment &payment : found->payments)
        methods.emplace_back(QString::fromUtf8(payment.method));
    writer.value("payment_method", std::move(methods));
    return writer.take();
}

Result<Record> productRecord(ReadContext &context, ProductId id)
{
    const Result<sales::Product> product = sales::productById(context.database(), id);
    if (!product)
        return product.error();
    Writer writer;
    writer.text("name", product->name);
    writer.text("code", product->code);
    writer.text("barcode", product->barcode);
    writer.text("category", product->category);
    writer.text("unit", product->unit);
    writer.money("price", product->price);
    writer.money("cost", product->cost);
    writer.value("active", product->active);
    return writer.take();
}

} // namespace record_detail

Query<Record> recordOf(Subject subject, qint64 id)
{
    return {[subject, id](ReadContext &context) -> Result<Record> {
        switch (subject) {
        case Subject::Contacts:
            return record_detail::contactRecord(context, ContactId::fromRow(id));
        case Subject::Orders:
            return record_detail::orderRecord(context, OrderId::fromRow(id));
        case Subject::Products:
            break;
        }
        return record_detail::productRecord(context, ProductId::fromRow(id));
    }};
}

} // namespace shuke::segments
