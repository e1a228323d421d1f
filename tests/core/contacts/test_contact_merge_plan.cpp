#include "core/contacts/contact_merge_plan.h"
#include "tests/support/catch.h"

using namespace shuke;
using namespace shuke::contacts;

namespace {

MergeRecord record(qint64 id, const char *name)
{
    MergeRecord made;
    made.contact.id = ContactId::fromRow(id);
    made.contact.name = QString::fromUtf8(name);
    made.contact.createdAtMs = id;
    made.contact.modifiedAtMs = id;
    return made;
}

ContactPoint point(qint64 id, qint64 contact, const char *kind, const char *value)
{
    ContactPoint made;
    made.id = ContactPointId::fromRow(id);
    made.contact = ContactId::fromRow(contact);
    made.kind = QString::fromLatin1(kind);
    made.value = QString::fromUtf8(value);
    return made;
}

QStringList valuesOf(const MergePlan &plan)
{
    QStringList values;
    for (const ContactPoint &each : plan.points)
        values.append(each.value);
    return values;
}

} // namespace

TEST_CASE("Codes of merge fields read back", "[merge]")
{
    for (size_t i = 0; i < kMergeFields; ++i)
        CHECK(mergeFieldFromCode(codeOf(static_cast<MergeField>(i))) == static_cast<MergeField>(i));
    CHECK_FALSE(mergeFieldFromCode(u"external_id"));
}

TEST_CASE("Without choices the kept contact keeps its values and blanks are filled in order", "[merge]")
{
    MergeRecord keep = record(1, "王小丽");
    keep.contact.phone = QStringLiteral("13800138000");
    keep.contact.createdOn = QDate(2022, 5, 1);
    keep.contact.note = QStringLiteral("likes tea");
    keep.contact.externalId = QStringLiteral("A1");
    MergeRecord second = record(2, "王小莉");
    second.contact.jobTitle = QStringLiteral("boss");
    second.contact.note = QStringLiteral("likes tea");
    second.contact.externalId = QStringLiteral("B1");
    MergeRecord third = record(3, "王丽");
    third.contact.jobTitle = QStringLiteral("clerk");
    third.contact.birthday = {1990, 5, 17, false};
    third.contact.createdOn = QDate(2019, 1, 2);
    third.contact.note = QStringLiteral("no onions");
    third.contact.doNotContact = true;
    const std::vector<MergeRecord> records = {keep, second, third};
    const Result<MergePlan> plan = planMerge(records, {});
    REQUIRE(plan);
    CHECK(plan->contact.id == keep.contact.id);
    CHECK(plan->contact.name == keep.contact.name);
    CHECK(plan->contact.jobTitle == QStringLiteral("boss"));
    CHECK(plan->contact.birthday == third.contact.birthday);
    CHECK(plan->contact.createdOn == QDate(2019, 1, 2));
    CHECK(plan->contact.note == QStringLiteral("likes tea\nno onions"));
    CHECK(plan->contact.externalId == QStringLiteral("A1"));
    CHECK(plan->contact.doNotContact);

    MergeChoices choices;
    choices.fields[MergeField::Name] = second.contact.id;
    choices.fields[MergeField::Birthday] = second.contact.id; // chosen empty
    choices.typed.jobTitle = QStringLiteral("chief");
    choices.typed.externalId = QStringLiteral("ignored");
    choices.typed.doNotContact = false;
    const Result<MergePlan> chosen = planMerge(records, choices);
    REQUIRE(chosen);
    CHECK(chosen->contact.name == QStringLiteral("王小莉"));
    CHECK(chosen->contact.birthday.isNull());
    CHECK(chosen->contact.jobTitle == QStringLiteral("chief"));
    CHECK(chosen->contact.externalId == QStringLiteral("A1"));
    CHECK(chosen->contact.doNotContact);

    choices.fields[MergeField::Address] = ContactId::fromRow(99);
    CHECK(planMerge(records, choices).error().code == ErrorCode::InvalidInput);
}

TEST_CASE("Every distinct phone and e-mail is kept once, and the strictest remark wins", "[merge]")
{
    MergeRecord keep = record(1, "A");
    keep.contact.phone = QStringLiteral("13800138000");
    keep.points = {point(11, 1, "mobile", "139 0013 9000"), point(12, 1, "email", "a@x.example")};
    MergeRecord lost = record(2, "B");
    lost.contact.phone = QStringLiteral("+86 139-0013-9000"); // the same as 11
    lost.contact.email = QStringLiteral("B@x.example");
    lost.contact.wechat = QStringLiteral("bee");
    lost.points = {point(21, 2, "phone", "13800138000"), point(22, 2, "mobile", "13700137000"),
                   point(23, 2, "email", "A@X.example"), point(24, 2, "fax", "13800138000"),
                   point(25, 2, "web", "b.example")};
    lost.points[2].optedOut = true;
    const std::vector<MergeRecord> records = {keep, lost};
    const Result<MergePlan> plan = planMerge(records, {});
    REQUIRE(plan);
    CHECK(plan->contact.email == QStringLiteral("B@x.example")); // was empty
    CHECK(plan->contact.wechat == QStringLiteral("bee"));
    CHECK(valuesOf(*plan) == QStringList{QStringLiteral("139 0013 9000"), QStringLiteral("a@x.example"),
                                         QStringLiteral("13700137000"), QStringLiteral("13800138000"),
                                         QStringLiteral("b.example")});
    CHECK(plan->points[1].optedOut);
    CHECK(plan->points[3].kind == QStringLiteral("fax"));
    CHECK(plan->points[2].contact == lost.contact.id); // moves
    CHECK(plan->obsolete.empty());

    MergeChoices other;
    other.fields[MergeField::Phone] = lost.contact.id;
    const Result<MergePlan> swapped = planMerge(records, other);
    REQUIRE(swapped);
    CHECK(swapped->contact.phone == lost.contact.phone);
    CHECK(swapped->obsolete == std::vector<ContactPointId>{ContactPointId::fromRow(11)}); // is the primary one now
    CHECK(valuesOf(*swapped).contains(QStringLiteral("13800138000")));

    // Who opted out of a number is not reached there because another record has it as the main one.
    MergeRecord strict = record(3, "C");
    strict.points = {point(31, 3, "mobile", "13800138000")};
    strict.points[0].optedOut = true;
    const std::vector<MergeRecord> withStrict = {keep, strict};
    const Result<MergePlan> both = planMerge(withStrict, {});
    REQUIRE(both);
    CHECK(both->points.back().id == ContactPointId::fromRow(31));
}

TEST_CASE("An address that says less than another one is not kept beside it", "[merge]")
{
    MergeRecord keep = record(1, "A");
    keep.contact.address.city = QStringLiteral("上海");
    MergeRecord lost = record(2, "B");
    lost.contact.address = {{}, {}, QStringLiteral("上海"), {}, QStringLiteral("南京路 1"), {}};
    MergeRecord third = record(3, "C");
    third.contact.address.city = QStringLiteral("北京");
    const std::vector<MergeRecord> records = {keep, lost, third};
    const MergeChoices proposed = proposedChoices(records);
    CHECK(proposed.fields.at(MergeField::Address) == lost.contact.id);
    const Result<MergePlan> plan = planMerge(records, proposed);
    REQUIRE(plan);
    CHECK(plan->contact.address == lost.contact.address);
    REQUIRE(plan->addresses.size() == 1);
    CHECK(plan->addresses[0].address.city == QStringLiteral("北京"));
}

TEST_CASE("Proposed are the most complete value, then the one confirmed last", "[merge]")
{
    MergeRecord a = record(1, "王小丽");
    MergeRecord b = record(2, "王小莉");
    a.contact.birthday = {1990, 5, 17, false};
    b.contact.birthday = {std::nullopt, 5, 18, false};
    a.contact.phone = QStringLiteral("1.39E+10");
    b.contact.phone = QStringLiteral("13800138000");
    b.contact.email = QStringLiteral("b@x.example");
    a.contact.email = QStringLiteral("nonsense");
    a.values = {{CustomFieldId::fromRow(7), QStringLiteral("old"), std::nullopt}};
    b.values = {{CustomFieldId::fromRow(7), QStringLiteral("new"), std::nullopt}};
    std::vector<MergeRecord> records = {a, b};
    MergeChoices choices = proposedChoices(records);
    CHECK(choices.fields.at(MergeField::Birthday) == a.contact.id);
    CHECK(choices.fields.at(MergeField::Phone) == b.contact.id);
    CHECK(choices.fields.at(MergeField::Email) == b.contact.id);
    CHECK(choices.fields.at(MergeField::Name) == b.contact.id); // confirmed later
    CHECK(choices.customFields.at(CustomFieldId::fromRow(7)) == b.contact.id);
    CHECK_FALSE(choices.fields.contains(MergeField::Wechat));
    CHECK_FALSE(choices.fields.contains(MergeField::Note));

    records[0].contact.familyName = QStringLiteral("王");
    records[0].contact.givenName = QStringLiteral("小丽");
    CHECK(proposedChoices(records).fields.at(MergeField::Name) == a.contact.id);

    CHECK(proposedKeep(records) == 0); // more filled
    const std::vector<qint64> orders = {0, 3};
    CHECK(proposedKeep(records, orders) == 1);
    CHECK(isEmpty(records[0].contact, MergeField::Wechat));
    CHECK_FALSE(isSame(records[0].contact, records[1].contact, MergeField::Birthday));
}
