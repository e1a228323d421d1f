#include "core/exchange/demo_command.h"

#include "core/base/clock.h"
#include "core/base/pinyin.h"
#include "core/contacts/contact_table.h"
#include "core/exchange/demo_follow_up_writer.h"
#include "core/exchange/demo_segments.h"
#include "core/exchange/demo_words.h"
#include "core/store/write_context.h"

#include <QDateTime>

namespace shuke::exchange {

namespace demo_command_detail {

constexpr std::string_view kStaff = "INSERT INTO staff (id, name, created_at, modified_at) VALUES (?1, ?2, ?3, ?3)";
constexpr std::string_view kDefaultShop = "UPDATE shop SET name = ?1, modified_at = ?2 WHERE id = ?3";
constexpr std::string_view kShop =
    "INSERT INTO shop (id, code, name, created_at, modified_at) VALUES (?1, ?2, ?3, ?4, ?4)";
constexpr std::string_view kTag = "INSERT INTO tag (id, name, created_at) VALUES (?, ?, ?)";
constexpr std::string_view kContactTag = "INSERT INTO contact_tag (id, contact_id, tag_id) VALUES (?, ?, ?)";
constexpr std::string_view kAffiliation =
    "INSERT INTO affiliation (id, person_id, company_id, role, is_primary, created_at, modified_at) "
    "VALUES (?1, ?2, ?3, ?4, 1, ?5, ?5)";
constexpr std::string_view kConsent =
    "INSERT INTO consent (id, contact_id, purpose, channel, state, day, evidence, created_at) "
    "VALUES (?, ?, 'marketing', 'wechat', ?, ?, ?, ?)";
constexpr std::string_view kFinding = "INSERT INTO quality_finding (id, entity, row_id, field, rule, raw, created_at) "
                                      "VALUES (?, 'contact', ?, ?, ?, ?, ?)";
constexpr std::string_view kProduct =
    "INSERT INTO product (id, code, name, name_key, category, unit, price_minor, cost_minor, created_at, modified_at) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9)";
constexpr std::string_view kOrder =
    "INSERT INTO sales_order (id, contact_id, ordered_on, total_minor, kind, status, currency, refund_of, ordered_at, "
    "external_id, "
    "shop_id, channel, salesperson_id, discount_minor, shipping_minor, created_at, modified_at) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?16)";
constexpr std::string_view kLine = "INSERT INTO order_line (id, order_id, position, product_id, quantity_micro, "
                                   "unit_price_minor, amount_minor) VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr std::string_view kPayment =
    "INSERT INTO payment (id, order_id, paid_on, amount_minor, method, created_at) VALUES (?, ?, ?, ?, ?, ?)";

constexpr std::string_view kStatus[] = {"draft", "paid", "shipped", "completed", "canceled"};

/// Hands out the ids of one table; all of them must have been used at the end.
struct Ids
{
    IdRange range;
    qint64 next = 0;
    qint64 take() { return next++; }
};

class Writer
{
public:
    Writer(WriteContext &context, DemoOptions options) : m_context(context), m_options(std::move(options)) {}
    Result<void> run();

private:
    store::Database &database() { return m_context.database(); }
    Result<Ids> reserve(TableId table, size_t count);
    Result<void> record(TableId table, const Ids &ids);
    Result<void> writeSmallTables();
    Result<void> writeContacts();
    Result<void> writeContactParts();
    Result<void> writeProducts();
    Result<void> writeOrders();
    Result<void> writeDocument(const DemoOrder &order, const DemoRefund *refund, qint64 refundOf, const QString &number,
                               qint64 id);
    Result<void> writeLines(const DemoOrder &order, const DemoRefund *refund, qint64 id);
    void tick();

    WriteContext &m_context;
    DemoOptions m_options;
    DemoData m_data;
    QTimeZone m_zone;
    std::vector<qint64> m_staff;
    std::vector<qint64> m_shops;
    std::vector<qint64> m_tags;
    Ids m_contacts;
    Ids m_products;
    Ids m_orders;
    Ids m_lines;
    Ids m_payments;
    qint64 m_done = 0;
};

Result<Ids> Writer::reserve(TableId table, size_t count)
{
    if (count == 0)
        return Ids{};
    const Result<IdRange> range = m_context.reserveIds(table, static_cast<qint64>(count));
    if (!range)
        return range.error();
    return Ids{*range, range->first};
}

Result<void> Writer::record(TableId table, const Ids &ids)
{
    if (ids.range.count() <= 0)
        return {};
    Q_ASSERT(ids.next == ids.range.last + 1);
    return m_context.recordInserted(table, ids.range);
}

void Writer::tick()
{
    if (++m_done % 500 == 0)
        m_context.report({m_done, static_cast<qint64>(m_data.contacts.size() + m_data.orders.size())});
}

Result<void> Writer::writeSmallTables()
{
    const auto insert = [this](TableId table, std::vector<qint64> &ids, std::string_view sql,
                               auto &&bind) -> Result<void> {
        const Result<qint64> id = m_context.nextId(table);
        if (!id)
            return id.error();
        const Result<store::Statement *> statement = database().cached(sql);
        if (!statement)
            return statement.error();
        bind(**statement, *id);
        ids.push_back(*id);
        return (*statement)->run();
    };
    for (const std::string_view name : demoStaff()) {
        if (Result<void> done = insert(TableId::Staff, m_staff, kStaff,
                                       [&](store::Statement &s, qint64 id) {
                                           s.bind(1, id);
                                           s.bindUtf8(2, name);
                                           s.bind(3, m_context.nowMs());
                                       });
            !done)
            return done;
    }
    for (const auto &[code, name] : demoShops().subspan(1)) {
        if (Result<void> done = insert(TableId::Shop, m_shops, kShop,
                                       [&, code = code, name = name](store::Statement &s, qint64 id) {
                                           s.bind(1, id);
                                           s.bindUtf8(2, code);
                                           s.bindUtf8(3, name);
                                           s.bind(4, m_context.nowMs());
                                       });
            !done)
            return done;
    }
    for (const std::string_view name : demoTags()) {
        if (Result<void> done = insert(TableId::Tag, m_tags, kTag,
                                       [&](store::Statement &s, qint64 id) {
                                           s.bind(1, id);
                                           s.bindUtf8(2, name);
                                           s.bind(3, m_context.nowMs());
                                       });
            !done)
            return done;
    }
    // The default shop of every store becomes the first of ours.
    const Result<std::optional<qint64>> first = database().integer("SELECT id FROM shop WHERE is_default = 1");
    if (!first)
        return first.error();
    m_shops.insert(m_shops.begin(), first->value_or(1));
    const Result<store::Statement *> rename = database().cached(kDefaultShop);
    if (!rename)
        return rename.error();
    (*rename)->bindUtf8(1, demoShops()[0].second);
    (*rename)->bind(2, m_context.nowMs());
    (*rename)->bind(3, m_shops[0]);
    return (*rename)->run();
}

Result<void> Writer::writeContacts()
{
    const auto view = [](const std::string &text) {
        return text.empty() ? std::string_view() : std::string_view(text);
    };
    for (const DemoContact &contact : m_data.contacts) {
        contacts::ContactRow row;
        row.id = ContactId::fromRow(m_contacts.take());
        row.kind = contact.company ? contacts::ContactKind::Company : contacts::ContactKind::Person;
        row.name = contact.name;
        row.familyName = view(contact.familyName);
        row.givenName = view(contact.givenName);
        row.company = view(contact.employer);
        if (!contact.gender.empty())
            row.gender = contact.gender == "female" ? contacts::Gender::Female : contacts::Gender::Male;
        if (contact.birthMonth > 0) {
            if (contact.birthYear > 0)
                row.birthday.year = contact.birthYear;
            row.birthday.month = contact.birthMonth;
            row.birthday.day = contact.birthDay;
            row.birthday.lunar = contact.birthLunar;
        }
        row.phone = view(contact.phone);
        row.email = view(contact.email);
        row.wechat = view(contact.wechat);
        row.taxId = view(contact.taxId);
        if (contact.place >= 0) {
            const DemoPlace &place = demoPlaces()[static_cast<size_t>(contact.place)];
            row.country = "中国";
            row.province = place.province;
            row.city = place.city;
            row.district = place.district.empty() ? std::string_view() : place.district;
        }
        row.street = view(contact.address);
        row.source = view(contact.source);
        if (contact.owner >= 0)
            row.owner = StaffId::fromRow(m_staff[static_cast<size_t>(contact.owner)]);
        row.note = view(contact.note);
        row.externalId = view(contact.externalId);
        row.doNotContact = contact.doNotContact;
        row.createdOn = contact.createdOn;
        contacts::computeKeys(row);
        if (Result<void> done = contacts::insertContactRow(m_context, row); !done)
            return done;
        tick();
    }
    return record(TableId::Contact, m_contacts);
}

Result<void> Writer::writeContactParts()
{
    size_t tagCount = 0;
    size_t consentCount = 0;
    size_t findingCount = 0;
    for (const DemoContact &contact : m_data.contacts) {
        tagCount += contact.tags.size();
        consentCount += (contact.consentGiven ? 1U : 0U) + (contact.consentWithdrawnOn.isValid() ? 1U : 0U);
        findingCount += (contact.damagedPhone.empty() ? 0U : 1U) +
                        (contact.email.empty() && !contact.damagedEmail.empty() ? 1U : 0U);
    }
    Result<Ids> tags = reserve(TableId::ContactTag, tagCount);
    Result<Ids> consents = reserve(TableId::Consent, consentCount);
    Result<Ids> findings = reserve(TableId::QualityFinding, findingCount);
    Result<Ids> affiliations = reserve(TableId::Affiliation, m_data.affiliations.size());
    for (const Result<Ids> *ids : {&tags, &consents, &findings, &affiliations}) {
        if (!*ids)
            return ids->error();
    }
    const qint64 now = m_context.nowMs();
    const auto consent = [&](qint64 contact, const QString &state, QDate day, const QString &evidence) -> Result<void> {
        const Result<store::Statement *> insert = database().cached(kConsent);
        if (!insert)
            return insert.error();
        (*insert)->bindAll(consents->take(), contact, state, day, evidence, now);
        return (*insert)->run();
    };
    const auto finding = [&](qint64 contact, const QString &field, const QString &rule,
                             const std::string &raw) -> Result<void> {
        const Result<store::Statement *> insert = database().cached(kFinding);
        if (!insert)
            return insert.error();
        (*insert)->bindAll(findings->take(), contact, field, rule, QString::fromStdString(raw), now);
        return (*insert)->run();
    };
    for (size_t i = 0; i < m_data.contacts.size(); ++i) {
        const DemoContact &contact = m_data.contacts[i];
        const qint64 id = m_contacts.range.first + static_cast<qint64>(i);
        for (const int tag : contact.tags) {
            const Result<store::Statement *> insert = database().cached(kContactTag);
            if (!insert)
                return insert.error();
            (*insert)->bindAll(tags->take(), id, m_tags[static_cast<size_t>(tag)]);
            if (Result<void> done = (*insert)->run(); !done)
                return done;
        }
        Result<void> done;
        if (contact.consentGiven)
            done = consent(id, QStringLiteral("given"), contact.createdOn, QStringLiteral("会员登记表"));
        if (done && contact.consentWithdrawnOn.isValid())
            done = consent(id, QStringLiteral("withdrawn"), contact.consentWithdrawnOn, QStringLiteral("微信回复退订"));
        if (done && !contact.damagedPhone.empty())
            done = finding(id, QStringLiteral("phone"), QStringLiteral("phone_damaged"), contact.damagedPhone);
        if (done && contact.email.empty() && !contact.damagedEmail.empty())
            done = finding(id, QStringLiteral("email"), QStringLiteral("email_invalid"), contact.damagedEmail);
        if (!done)
            return done;
    }
    for (const DemoData::Affiliation &link : m_data.affiliations) {
        const Result<store::Statement *> insert = database().cached(kAffiliation);
        if (!insert)
            return insert.error();
        (*insert)->bindAll(affiliations->take(), m_contacts.range.first + static_cast<qint64>(link.person),
                           m_contacts.range.first + static_cast<qint64>(link.company), QStringLiteral("采购"), now);
        if (Result<void> done = (*insert)->run(); !done)
            return done;
    }
    for (const auto &[table, ids] : {std::pair{TableId::ContactTag, &*tags},
                                     {TableId::Consent, &*consents},
                                     {TableId::QualityFinding, &*findings},
                                     {TableId::Affiliation, &*affiliations}}) {
        if (Result<void> done = record(table, *ids); !done)
            return done;
    }
    return {};
}

Result<void> Writer::writeProducts()
{
    const DemoGenerator generator(m_options);
    for (const DemoProduct &product : demoProducts()) {
        const Result<store::Statement *> insert = database().cached(kProduct);
        if (!insert)
            return insert.error();
        store::Statement &s = **insert;
        const std::string key = nameSortKey(product.name, false);
        s.bind(1, m_products.take());
        s.bindUtf8(2, product.code);
        s.bindUtf8(3, product.name);
        s.bindUtf8(4, key);
        s.bindUtf8(5, product.category);
        s.bindUtf8(6, product.unit);
        s.bind(7, generator.price(product.priceFen));
        s.bind(8, generator.price(product.costFen));
        s.bind(9, m_context.nowMs());
        if (Result<void> done = s.run(); !done)
            return done;
    }
    return record(TableId::Product, m_products);
}

Result<void> Writer::writeLines(const DemoOrder &order, const DemoRefund *refund, qint64 id)
{
    const qint64 sign = refund ? -1 : 1;
    int position = 0;
    for (size_t i = 0; i < order.lines.size(); ++i) {
        if (refund && refund->line >= 0 && static_cast<size_t>(refund->line) != i)
            continue;
        const DemoLine &line = order.lines[i];
        const Result<store::Statement *> insert = database().cached(kLine);
        if (!insert)
            return insert.error();
        (*insert)->bindAll(m_lines.take(), id, ++position, m_products.range.first + line.product,
                           sign * line.quantityMicro, line.unitPrice, sign * line.amount.minor());
        if (Result<void> done = (*insert)->run(); !done)
            return done;
    }
    return {};
}

Result<void> Writer::writeDocument(const DemoOrder &order, const DemoRefund *refund, qint64 refundOf,
                                   const QString &number, qint64 id)
{
    const Result<store::Statement *> insert = database().cached(kOrder);
    if (!insert)
        return insert.error();
    store::Statement &s = **insert;
    const bool whole = refund && refund->line < 0;
    const QDate day = refund ? refund->day : order.day;
    s.bind(1, id);
    if (order.contact >= 0)
        s.bind(2, m_contacts.range.first + order.contact);
    else
        s.bindNull(2);
    s.bind(3, day);
    s.bind(4, refund ? refund->amount.negated() : order.total);
    s.bindUtf8(5, refund ? "refund" : "order");
    s.bindUtf8(6, refund ? "completed" : kStatus[static_cast<size_t>(order.status)]);
    s.bind(7, m_options.currency);
    if (refund)
        s.bind(8, refundOf);
    else
        s.bindNull(8);
    if (refund)
        s.bindNull(9);
    else
        s.bind(9, QDateTime(day, QTime(order.minute / 60, order.minute % 60), m_zone).toMSecsSinceEpoch());
    s.bind(10, number);
    s.bind(11, m_shops[static_cast<size_t>(order.shop)]);
    s.bindUtf8(12, order.channel);
    s.bind(13, m_staff[static_cast<size_t>(order.salesperson)]);
    s.bind(14, refund ? (whole ? order.discount.negated() : Money()) : order.discount);
    s.bind(15, refund ? (whole ? order.shipping.negated() : Money()) : order.shipping);
    s.bind(16, m_context.nowMs());
    if (Result<void> done = s.run(); !done)
        return done;
    if (Result<void> done = writeLines(order, refund, id); !done)
        return done;
    if (!order.paidOn.isValid())
        return {};
    const Result<store::Statement *> payment = database().cached(kPayment);
    if (!payment)
        return payment.error();
    (*payment)->bindAll(m_payments.take(), id, refund ? refund->day : order.paidOn,
                        refund ? refund->amount.negated() : order.total, QString::fromLatin1(order.paymentMethod),
                        m_context.nowMs());
    return (*payment)->run();
}

Result<void> Writer::writeOrders()
{
    QDate day;
    int ofDay = 0;
    for (const DemoOrder &order : m_data.orders) {
        if (order.day != day) {
            day = order.day;
            ofDay = 0;
            if (Result<void> done = m_context.checkCanceled(); !done)
                return done;
        }
        const QString number =
            day.toString(QStringLiteral("yyMMdd")) + QStringLiteral("-%1").arg(++ofDay, 3, 10, QLatin1Char('0'));
        const qint64 id = m_orders.take();
        if (Result<void> done = writeDocument(order, nullptr, 0, number, id); !done)
            return done;
        if (order.refund) {
            if (Result<void> done =
                    writeDocument(order, &*order.refund, id, number + QStringLiteral("-R"), m_orders.take());
                !done)
                return done;
        }
        tick();
    }
    for (const auto &[table, ids] :
         {std::pair{TableId::SalesOrder, &m_orders}, {TableId::OrderLine, &m_lines}, {TableId::Payment, &m_payments}}) {
        if (Result<void> done = record(table, *ids); !done)
            return done;
    }
    return {};
}

Result<void> Writer::run()
{
    const Result<QString> currency = database().text("SELECT value FROM setting WHERE key = 'currency'");
    const Result<QString> zone = database().text("SELECT value FROM setting WHERE key = 'time_zone'");
    if (!currency)
        return currency.error();
    m_zone = businessZone(zone ? zone->toLatin1() : QByteArray());
    m_options.currency = *currency;
    if (!m_options.endDay.isValid())
        m_options.endDay = m_context.today();
    m_data = generateDemo(m_options);

    size_t documents = m_data.orders.size();
    size_t lines = 0;
    size_t payments = 0;
    for (const DemoOrder &order : m_data.orders) {
        lines += order.lines.size();
        payments += order.paidOn.isValid() ? 1U : 0U;
        if (order.refund) {
            ++documents;
            lines += order.refund->line < 0 ? order.lines.size() : 1;
            payments += order.paidOn.isValid() ? 1U : 0U;
        }
    }
    if (Result<void> done = writeSmallTables(); !done)
        return done;
    if (Result<void> done = writeDemoSegments(m_context); !done)
        return done;
    if (Result<void> done = m_context.beginBulkInsert(); !done)
        return done;
    for (const auto &[table, count, ids] : {std::tuple{TableId::Contact, m_data.contacts.size(), &m_contacts},
                                            {TableId::Product, demoProducts().size(), &m_products},
                                            {TableId::SalesOrder, documents, &m_orders},
                                            {TableId::OrderLine, lines, &m_lines},
                                            {TableId::Payment, payments, &m_payments}}) {
        if (Result<void> done = m_context.prepareForBulk(table, static_cast<qint64>(count)); !done)
            return done;
        Result<Ids> reserved = reserve(table, count);
        if (!reserved)
            return reserved.error();
        *ids = *reserved;
    }
    if (Result<void> done = writeContacts(); !done)
        return done;
    if (Result<void> done = writeContactParts(); !done)
        return done;
    if (Result<void> done = writeProducts(); !done)
        return done;
    if (Result<void> done = writeOrders(); !done)
        return done;
    return writeDemoFollowUps(m_context, demoFollowUps(m_options, m_data), m_contacts.range.first, m_staff, m_zone);
}

} // namespace demo_command_detail

Command demoCommand(DemoOptions options)
{
    return {QByteArrayLiteral("demo.create"),
            {QByteArrayLiteral(QT_TRANSLATE_NOOP("Operation", "Create the demo company")), {}},
            [options = std::move(options)](WriteContext &context) {
                return demo_command_detail::Writer(context, options).run();
            }};
}

} // namespace shuke::exchange
