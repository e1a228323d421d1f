#pragma once

#include "core/activities/activity_commands.h"
#include "core/activities/task_commands.h"
#include "core/contacts/consent_table.h"
#include "core/contacts/contact_commands.h"
#include "core/contacts/relation_commands.h"
#include "core/contacts/staff_table.h"
#include "core/contacts/tag_table.h"
#include "core/sales/product_commands.h"
#include "core/segments/filter.h"
#include "core/segments/segment_commands.h"
#include "core/segments/segment_queries.h"
#include "core/value/score_table.h"
#include "tests/core/sales/sales_store.h"

#include <array>
#include <random>

namespace shuke::test {

using segments::Condition;
using segments::ConditionGroup;
using segments::Number;
using segments::Operator;
using segments::RecordId;
using segments::Scope;
using segments::Subject;
using segments::Value;

/// A store with everything that conditions can stumble over: nothing at all, other scripts, full width, quotes and
/// wild cards, other currencies with and without a rate, refunds, drafts, the trash. Today is 2025-12-31.
class VariedStore : public SalesStore
{
public:
    VariedStore()
    {
        makeTags();
        makeCustomFields();
        for (int i = 0; i < 48; ++i)
            makeContact(i);
        makeProducts();
        for (int i = 0; i < 90; ++i)
            makeOrder(i);
        for (int i = 0; i < 80; ++i)
            makeFollowUp(i);
        makeTies();
        makePoints();
        must(contacts::trashContacts({contactIds[3], contactIds[17]}));
        must(sales::trashOrders({orderIds[5], orderIds[40]}));
        must(sales::trashProducts({productIds[1]}));
        makeConsents();
        makeSegments();
        makeScores(0);
    }

    /// A run of scores that are made up: all and nothing, ends of ranges, some contacts without. Other numbers for
    /// another `shift`. Stops after `most` commands, half-way.
    void makeScores(int shift, int most = 1000)
    {
        value::ScoreSet set;
        set.asOf = QDate(2025, 12, 31);
        set.parameters = "{}";
        for (size_t i = 0; i < contactIds.size(); ++i) {
            const int n = static_cast<int>(i) + shift;
            if (n % 6 == 5)
                continue;
            value::ContactScore &score = set.rows.emplace_back();
            score.contact = contactIds[i];
            score.stage = static_cast<value::LifecycleStage>(n % value::kLifecycleStageCount);
            if (n % 4 == 0)
                continue;
            score.r = static_cast<quint8>(1 + n % 5);
            score.f = static_cast<quint8>(1 + n / 2 % 5);
            score.m = static_cast<quint8>(1 + n / 3 % 5);
            score.gridClass = value::segmentOf(value::RfmMap::Grid, score.r, score.f, score.m);
            score.eightClass = value::segmentOf(value::RfmMap::Eight, score.r, score.f, score.m);
            score.alivePpm = n % 3 == 0 ? 420'000 : n * 20'000 % 1'000'001;
            if (n % 3 > 0)
                score.buyPpm = n % 3 == 1 ? 0 : 10'000;
            const qint64 amounts[] = {0, 100, 20000, -5, std::numeric_limits<qint64>::max()};
            score.lifetimeValue = Money::fromMinor(amounts[n % 5]);
            if (n % 7 > 0)
                score.valueAtRisk = Money::fromMinor(amounts[n % 3]);
        }
        value::ScoreWriter writer(std::move(set));
        for (int i = 0; i < most; ++i) {
            const std::optional<Command> command = writer.next();
            if (!command)
                return;
            must(*command);
        }
    }

    std::vector<qint64> ids(const segments::FilterSpec &spec)
    {
        const Result<std::vector<qint64>> found = read(segments::idsMatching(spec));
        INFO((found ? std::string() : found.error().detail.toStdString()));
        REQUIRE(found);
        return *found;
    }

    std::vector<segments::Field> fields(Subject subject)
    {
        const auto all = read(segments::fieldsOf(subject));
        REQUIRE(all);
        return *all;
    }

    std::vector<ContactId> contactIds;
    std::vector<OrderId> orderIds;
    std::vector<ProductId> productIds;
    std::vector<ActivityId> activityIds;
    std::vector<TaskId> taskIds;
    std::vector<qint64> tagIds;
    std::vector<qint64> staffIds;
    std::optional<segments::SegmentBook> book;
    std::vector<qint64> segmentIds; ///< Of conditions, frozen, and one that uses both and leaves people out.

    /// Texts to write and to ask for.
    static const std::vector<QString> &texts()
    {
        static const std::vector<QString> all = {
            QString(),
            QStringLiteral("ＡＢＣ 公司"),
            QStringLiteral("abc"),
            QStringLiteral("Ünïcode Straße"),
            QStringLiteral("'; DROP TABLE contact; --"),
            QStringLiteral("100% _wild*card?"),
            QStringLiteral("  李   小明  "),
            QStringLiteral("李小明"),
            QStringLiteral("\"quoted\" \\ back"),
            QStringLiteral("😀 smile"),
            QStringLiteral("=1+1"),
            QString::fromUtf8("e\xCC\x81t\xC3\xA9"),
            QStringLiteral("ｶﾀｶﾅ"),
        };
        return all;
    }

private:
    template <typename T>
    const T &pick(const std::vector<T> &values)
    {
        return values[m_random() % values.size()];
    }
    int below(int bound) { return static_cast<int>(m_random() % static_cast<unsigned>(bound)); }
    QString text() { return pick(texts()); }

    /// Without chance: what is made by chance stays as it was.
    void makeTies()
    {
        for (const auto &[from, to, kind] : {std::tuple{1, 2, contacts::RelationKind::Referrer},
                                             {1, 4, contacts::RelationKind::Referrer},
                                             {2, 3, contacts::RelationKind::Friend},
                                             {0, 7, contacts::RelationKind::ParentCompany}}) {
            contacts::Relation relation;
            relation.from = contactIds[static_cast<size_t>(from)];
            relation.to = contactIds[static_cast<size_t>(to)];
            relation.kind = kind;
            must(contacts::addRelation(relation));
        }
        write([&](WriteContext &context) -> Result<void> {
            for (const size_t owner : {1U, 1U, 5U}) {
                const Result<qint64> id = context.nextId(TableId::Attachment);
                REQUIRE(id);
                Result<store::Statement *> insert =
                    context.database().cached("INSERT INTO attachment (id, contact_id, name, hash, size, created_at, "
                                              "modified_at) VALUES (?1, ?2, "
                                              "'a.txt', ?3, 1, 1, 1)");
                REQUIRE(insert);
                (*insert)->bindAll(*id, contactIds[owner], QString(64, QLatin1Char('a')));
                REQUIRE((*insert)->run());
            }
            return {};
        });
    }

    /// Without chance, as makeTies: further phones, e-mails, …, some of a contact that has no first one, and addresses.
    void makePoints()
    {
        const char *kinds[] = {"phone", "mobile", "email", "wechat", "fax", "qq"};
        for (int i = 0; i < 60; ++i) {
            contacts::ContactPoint point;
            point.contact = contactIds[static_cast<size_t>(i * 7 % 31)];
            point.kind = QString::fromLatin1(kinds[i % 6]);
            point.value = i % 6 == 3 || i % 6 == 4 ? texts()[static_cast<size_t>(1 + i % 12)]
                          : i % 6 == 2             ? QStringLiteral("Ｂ%1@example.com").arg(i)
                                                   : QStringLiteral("%1380000%2").arg(1 + i % 2).arg(i);
            if (i % 17 == 0) // a separator of ours is nothing special in a text
                point.value.insert(3, QChar(0x1f));
            must(contacts::addContactPoint(point));
        }
        for (int i = 0; i < 24; ++i) {
            contacts::ContactAddress address;
            address.contact = contactIds[static_cast<size_t>(i * 5 % 29)];
            address.address.city = texts()[static_cast<size_t>(1 + i % 12)];
            address.address.street = i % 3 ? texts()[static_cast<size_t>(1 + i * 5 % 12)] : QString();
            must(contacts::addContactAddress(address));
        }
    }

    /// Without chance, as makeTies; of days that go to and fro, and of two on one day.
    void makeConsents()
    {
        write([&](WriteContext &context) -> Result<void> {
            const char *channels[] = {"any", "sms", "email", "phone", "wechat", "post", "fax"};
            for (int i = 0; i < 120; ++i) {
                contacts::Consent consent;
                consent.contact = contactIds[static_cast<size_t>(i * 7 % 30)];
                consent.purpose = i % 9 == 0 ? QStringLiteral("profiling") : QStringLiteral("marketing");
                consent.channel = QString::fromLatin1(channels[i * 5 % 7]);
                consent.state = i % 3 == 0 ? contacts::ConsentState::Withdrawn : contacts::ConsentState::Given;
                consent.day = QDate(2025, 12, 31).addDays(-(i * 13 % 17));
                const Result<ConsentId> id = contacts::appendConsent(context, consent);
                REQUIRE(id);
            }
            return {};
        });
    }

    void makeSegments()
    {
        const auto make = [&](segments::Segment segment) {
            auto id = std::make_shared<SegmentId>();
            must(segments::createSegment(std::move(segment), id));
            segmentIds.push_back(id->row());
        };
        const auto all = [](std::vector<Condition> conditions) {
            return ConditionGroup{ConditionGroup::Join::All, false, std::move(conditions), {}};
        };
        make({{},
              QStringLiteral("buyers"),
              segments::SegmentKind::Dynamic,
              all({{"order_count", Operator::AtLeast, {Number::whole(1)}}})});
        make({{},
              QStringLiteral("cold'; \"☃"),
              segments::SegmentKind::Frozen,
              all({{"order_count", Operator::Is, {Number::whole(0)}}})});
        segments::Segment mixed{
            {},
            QStringLiteral("mixed"),
            segments::SegmentKind::Dynamic,
            all({{"segment", Operator::AnyOf, {RecordId{segmentIds[0]}, RecordId{segmentIds[1]}}}})};
        mixed.exclusions.doNotContact = true;
        mixed.exclusions.consent = {QStringLiteral("sms")};
        make(mixed);
        segments::Segment rest{{}, QStringLiteral("rest"), segments::SegmentKind::Dynamic, {}};
        rest.exclusions.segments = {SegmentId::fromRow(segmentIds[2])};
        make(rest);
        must(segments::excludeFromSegment(SegmentId::fromRow(segmentIds[3]), {contactIds[6], contactIds[8]},
                                          QStringLiteral("by hand")));
        must(contacts::trashContacts({contactIds[9]}));
        must(contacts::restoreContacts({contactIds[9]}));
        const Result<segments::SegmentBook> known = read(segments::allSegments());
        REQUIRE(known);
        book = *known;
    }

    void makeTags()
    {
        write([&](WriteContext &context) -> Result<void> {
            for (const QString &name : {QStringLiteral("vip"), QStringLiteral("老客"), QStringLiteral("a,b")}) {
                const Result<TagId> tag = contacts::ensureTag(context, name);
                REQUIRE(tag);
                tagIds.push_back(tag->row());
            }
            for (const QString &name : {QStringLiteral("王"), QStringLiteral("Ann")}) {
                const Result<StaffId> staff = contacts::ensureStaff(context, name);
                REQUIRE(staff);
                staffIds.push_back(staff->row());
            }
            return {};
        });
    }

    void makeCustomFields()
    {
        const auto define = [&](const char *code, contacts::CustomFieldType type) {
            contacts::CustomField field;
            field.code = QString::fromLatin1(code);
            field.nameEn = field.nameZh = field.code;
            field.type = type;
            if (type == contacts::CustomFieldType::Choice)
                field.choices = {QStringLiteral("S"), QStringLiteral("M"), QStringLiteral("it's")};
            auto id = std::make_shared<CustomFieldId>();
            must(contacts::defineCustomField(field, id));
            m_custom.push_back({*id, type});
        };
        define("motto", contacts::CustomFieldType::Text);
        define("shoe", contacts::CustomFieldType::Number);
        define("married", contacts::CustomFieldType::Date);
        define("size", contacts::CustomFieldType::Choice);
        define("likes_tea", contacts::CustomFieldType::YesNo);
    }

    void makeContact(int i)
    {
        contacts::Contact contact;
        contact.name = text();
        if (contact.name.isNull())
            contact.name = QStringLiteral("n%1").arg(i);
        contact.kind = i % 7 == 0 ? contacts::ContactKind::Company : contacts::ContactKind::Person;
        contact.phone = below(2) ? QStringLiteral("1380000%1").arg(i, 4, 10, QLatin1Char('0')) : QString();
        contact.email = below(3) ? QString() : QStringLiteral("A%1@Example.COM").arg(i);
        contact.wechat = text();
        contact.company = text();
        contact.jobTitle = text();
        contact.note = text();
        contact.source = text();
        contact.address.city = text();
        contact.address.province = text();
        contact.address.street = text();
        contact.gender = static_cast<contacts::Gender>(below(4));
        if (below(3) > 0)
            contact.birthday = pick(std::vector<contacts::Birthday>{{std::nullopt, 2, 29, false},
                                                                    {1990, 12, 31, false},
                                                                    {1990, 1, 1, false},
                                                                    {1985, 0, 0, false},
                                                                    {2000, 1, 6, false},
                                                                    {std::nullopt, 12, 30, true},
                                                                    {1988, 11, 12, true},
                                                                    {std::nullopt, 11, 13, true},
                                                                    {std::nullopt, 6, 1, true},
                                                                    {std::nullopt, 7, 15, false}});
        if (below(2))
            contact.owner = StaffId::fromRow(pick(staffIds));
        contact.doNotContact = below(3) == 0;
        if (below(4) > 0)
            contact.createdOn = QDate(2025, 12, 31).addDays(-below(60));
        clock().advanceMs(qint64(below(20)) * 3600 * 1000 - qint64(9) * 3600 * 1000);
        auto id = std::make_shared<ContactId>();
        must(contacts::createContact(contact, id));
        contactIds.push_back(*id);
        for (const QString &tag : {QStringLiteral("vip"), QStringLiteral("老客"), QStringLiteral("a,b")}) {
            if (below(3) == 0)
                must(contacts::addTag({*id}, tag));
        }
        for (const auto &[field, type] : m_custom)
            makeValue(*id, field, type);
    }

    void makeValue(ContactId id, CustomFieldId field, contacts::CustomFieldType type)
    {
        if (below(3) == 0)
            return;
        contacts::CustomValue value;
        value.field = field;
        switch (type) {
        case contacts::CustomFieldType::Text:
            value.text = text();
            if (value.text.isNull())
                return;
            break;
        case contacts::CustomFieldType::Choice:
            value.text = pick(std::vector<QString>{QStringLiteral("S"), QStringLiteral("it's")});
            break;
        case contacts::CustomFieldType::Number:
            value.number = pick(std::vector<qint64>{0, -1500000, 42000000, 42000001, 9000000000000000000});
            break;
        case contacts::CustomFieldType::Date:
            value.number = QDate(2025, 12, 31).addDays(below(90) - 60).toJulianDay();
            break;
        case contacts::CustomFieldType::YesNo:
            value.number = below(2);
            break;
        }
        must(contacts::setCustomValues({id}, value));
    }

    void makeProducts()
    {
        for (int i = 0; i < 8; ++i) {
            sales::Product product;
            product.name = QStringLiteral("茶 Tea %1").arg(i);
            product.code = i % 3 ? QStringLiteral("P%1").arg(i) : QString();
            product.category = text();
            if (i % 2)
                product.price = Money::fromMinor(i * 1000);
            if (i % 4)
                product.cost = Money::fromMinor(i * 500);
            product.active = i % 3 != 0;
            auto id = std::make_shared<ProductId>();
            must(sales::createProduct(product, id));
            productIds.push_back(*id);
        }
    }

    void makeOrder(int i)
    {
        sales::OrderDraft draft;
        if (below(8) > 0)
            draft.order.contact = contactIds[static_cast<size_t>(below(30))];
        draft.order.orderedOn = QDate(2025, 12, 31).addDays(-below(400));
        draft.order.status = static_cast<sales::OrderStatus>(below(5));
        draft.order.externalId = below(2) ? QStringLiteral("Ｎo-%1").arg(i) : QString();
        draft.order.channel = text();
        draft.order.note = text();
        if (below(2))
            draft.order.salesperson = StaffId::fromRow(pick(staffIds));
        if (below(6) == 0) {
            draft.order.currency = pick(std::vector<QString>{QStringLiteral("JPY"), QStringLiteral("USD")});
            if (below(2))
                draft.order.rateNano = qint64(48000000);
        }
        draft.total = Money::fromMinor(pick(std::vector<qint64>{0, 100, 19999, 20000, 20001, 1000000}));
        for (int lines = below(3); lines > 0; --lines) {
            sales::OrderLine line;
            if (below(3) > 0)
                line.product = pick(productIds);
            else
                line.productName = QStringLiteral("loose");
            line.unitPrice = Money::fromMinor(100 * lines);
            draft.lines.push_back(line);
        }
        for (int payments = below(3); payments > 0; --payments) {
            sales::Payment payment;
            payment.amount = Money::fromMinor(100);
            payment.method = pick(std::vector<QByteArray>{"cash", "alipay", "other"});
            draft.payments.push_back(payment);
        }
        const auto some = [i](int step) { return texts()[static_cast<size_t>(i * step) % texts().size()]; };
        draft.order.shipName = some(1);
        draft.order.shipPhone = i % 3 ? QStringLiteral("1380000%1").arg(i) : QString();
        draft.order.shipAddress = some(5);
        draft.order.discount = Money::fromMinor(i % 4 == 0 ? 100 : 0);
        draft.order.shipping = Money::fromMinor(i % 5 == 0 ? 20000 : 0);
        draft.order.tax = Money::fromMinor(i % 7 == 0 ? 100 : 0);
        const OrderId id = create(draft);
        orderIds.push_back(id);
        if (sales::countsAsPurchase(draft.order.status) && draft.total->minor() > 0 && below(3) == 0)
            orderIds.push_back(
                refund(id, QDate(2025, 12, 31), below(2) ? std::optional<double>() : std::optional<double>(0.5)));
    }

    void makeFollowUp(int i)
    {
        using namespace activities;
        const QDate day = QDate(2025, 12, 31).addDays(below(200) - 150);
        const ContactId contact = contactIds[static_cast<size_t>(below(30))];
        if (i % 2) {
            Task task;
            task.title = QStringLiteral("task");
            task.contact = below(6) ? contact : ContactId();
            task.dueOn = below(4) ? day : QDate();
            task.state = static_cast<TaskState>(below(5));
            auto id = std::make_shared<TaskId>();
            must(createTask(task, id));
            if (below(8) == 0)
                must(trashTasks({*id}));
            taskIds.push_back(*id);
            return;
        }
        Activity activity;
        activity.contact = contact;
        activity.kind = static_cast<ActivityKind>(below(kActivityKindCount));
        activity.day = day;
        activity.text = QStringLiteral("text");
        if (canBePlanned(activity.kind))
            activity.state = static_cast<ActivityState>(below(3));
        for (int others = below(3); others > 0; --others)
            activity.participants.push_back(contactIds[static_cast<size_t>(20 + below(25))]);
        auto id = std::make_shared<ActivityId>();
        must(logActivity(activity, {}, id));
        if (below(8) == 0)
            must(trashActivities({*id}));
        activityIds.push_back(*id);
    }

    std::vector<std::pair<CustomFieldId, contacts::CustomFieldType>> m_custom;
    std::mt19937 m_random{20251231};
};

} // namespace shuke::test
