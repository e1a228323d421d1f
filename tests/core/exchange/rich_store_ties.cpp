// What ties customers to each other and to the business: relations, consents, follow-ups.
#include "tests/core/exchange/rich_store.h"

#include "core/activities/activity_commands.h"
#include "core/contacts/contact_commands.h"
#include "core/contacts/relation_commands.h"
#include "core/contacts/staff_table.h"

namespace shuke::test {

void fillRelations(StoreFixture &store, const std::vector<ContactId> &customers)
{
    using contacts::RelationKind;
    const ContactId acme = customers[customers.size() - 2];
    const auto company = [&store] {
        contacts::Contact contact;
        contact.name = QStringLiteral("ACME 上海");
        contact.kind = contacts::ContactKind::Company;
        const auto id = std::make_shared<ContactId>();
        must(store, contacts::createContact(contact, id));
        return *id;
    };
    const ContactId branch = company();
    const ContactId twin = company();
    const auto works = [&store](const contacts::Affiliation &affiliation) {
        must(store, contacts::addAffiliation(affiliation));
    };
    const contacts::Affiliation former{
        {}, customers[0], branch, QStringLiteral("经理"), false, QDate(2010, 1, 1), QDate(2012, 12, 31)};
    works(former);
    works({{}, customers[0], branch, QStringLiteral("经理"), false, QDate(2015, 5, 1), QDate(2016, 1, 1)});
    works(former); // the same once more is a second one
    works({{}, customers[0], branch, {}, false, QDate(2020, 2, 29), {}});
    works({{}, customers[6], acme, QStringLiteral("=1+1\n第二行, \"引号\""), false, {}, QDate(2019, 1, 1)});
    works({{}, customers[8], twin, QStringLiteral("采购"), true, {}, {}});
    works({{}, customers.back(), acme, {}, true, {}, {}}); // who goes into the trash

    const auto relate = [&store](ContactId from, RelationKind kind, ContactId to, const QString &note = {}) {
        must(store, contacts::addRelation({{}, from, to, kind, note}));
    };
    relate(customers[8], RelationKind::Spouse, customers[6]);
    relate(customers[8], RelationKind::Parent, customers[1]);
    relate(customers[7], RelationKind::Sibling, customers[9]);
    relate(customers[2], RelationKind::Relative, customers[5]);
    relate(customers[12], RelationKind::Friend, customers[2], QStringLiteral("'+86, \"引号\"\n第二行"));
    relate(customers[12], RelationKind::Colleague, customers[2]);
    relate(customers[0], RelationKind::Referrer, acme, QStringLiteral("n/a"));
    relate(customers[4], RelationKind::Assistant, customers[0]);
    relate(acme, RelationKind::Partner, customers[0]);
    relate(customers[1], RelationKind::Other, customers[2], QStringLiteral("=cmd|x"));
    relate(acme, RelationKind::ParentCompany, twin);
}

void fillConsents(StoreFixture &store, const std::vector<ContactId> &customers)
{
    using contacts::ConsentState;
    StaffId clerk;
    store.write([&](WriteContext &context) -> Result<void> {
        const Result<StaffId> made = contacts::ensureStaff(context, QStringLiteral("店长, 小李"));
        REQUIRE(made);
        clerk = *made;
        return {};
    });
    const auto record = [&](ContactId contact, const char *purpose, const char *channel, ConsentState state, QDate day,
                            const QString &evidence = {}, StaffId staff = {}) {
        contacts::Consent consent;
        consent.contact = contact;
        consent.purpose = QString::fromUtf8(purpose);
        consent.channel = QString::fromUtf8(channel);
        consent.state = state;
        consent.day = day;
        consent.evidence = evidence;
        consent.staff = staff;
        must(store, contacts::recordConsent(consent));
    };
    const QDate day(2025, 5, 1);
    // A later day first: what counts depends on days, then on the order of writing.
    record(customers[0], "marketing", "sms", ConsentState::Withdrawn, day.addDays(30));
    for (const ConsentState state : {ConsentState::Given, ConsentState::Withdrawn, ConsentState::Given})
        record(customers[0], "marketing", "sms", state, day);
    for (int i = 0; i < 2; ++i)
        record(customers[1], "marketing", "any", ConsentState::Given, day);
    record(customers[1], "marketing", "any", ConsentState::Given, day, QStringLiteral("会员登记表 n/a"), clerk);
    record(customers[2], "profiling", "wechat", ConsentState::Given, day, QStringLiteral("=1+1\n第二行, \"引号\""));
    record(customers[2], "向合作方提供; \"a\"", "+86 传真", ConsentState::Withdrawn, day, QStringLiteral("'+86"));
    for (const size_t place : {6U, 7U, 8U, 9U, 10U, 11U, 12U})
        record(customers[place], "marketing", "email", ConsentState::Given, day.addDays(static_cast<qint64>(place)));
    record(customers.back(), "marketing", "phone", ConsentState::Given, day); // who goes into the trash
}

void fillActivities(StoreFixture &store, const std::vector<ContactId> &customers)
{
    using namespace activities;
    StaffId owner;
    store.write([&](WriteContext &context) -> Result<void> {
        const Result<StaffId> made = contacts::ensureStaff(context, QStringLiteral("店长, 小李"));
        REQUIRE(made);
        owner = *made;
        return {};
    });
    Activity activity;
    activity.contact = customers[0];
    activity.day = QDate(2025, 3, 9);
    activity.text = QStringLiteral("=1+1\n第二行, \"引号\"");
    must(store, logActivity(activity));
    must(store, logActivity(activity)); // the same once more is a second one
    activity.kind = ActivityKind::Call;
    activity.direction = Direction::Inbound;
    activity.minute = 5;
    activity.durationMinutes = 90;
    activity.outcome = QStringLiteral("+86 没人接");
    activity.text.clear();
    activity.owner = owner;
    activity.externalId = QStringLiteral("A;1");
    must(store, logActivity(activity));
    activity.externalId.clear();
    activity.kind = ActivityKind::Meeting;
    activity.state = ActivityState::Planned;
    activity.direction = Direction::Unknown;
    activity.minute = 23 * 60 + 59;
    // Twins, one without a number, one with a name of its own.
    for (const size_t place : {6U, 7U, 8U, 9U, 10U, 11U, 12U, 2U, 5U})
        activity.participants.push_back(customers[place]);
    must(store, logActivity(activity));
    activity.contact = customers[8];
    activity.state = ActivityState::NotHeld;
    activity.participants = {customers[0], customers[4]};
    must(store, logActivity(activity));
    for (const ActivityKind kind : {ActivityKind::Visit, ActivityKind::Email, ActivityKind::Message}) {
        Activity plain;
        plain.contact = customers[1];
        plain.day = QDate(2025, 12, 1);
        plain.kind = kind;
        must(store, logActivity(plain));
    }
}

} // namespace shuke::test
