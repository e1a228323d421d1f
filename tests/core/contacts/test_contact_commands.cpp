#include "core/contacts/affiliation_table.h"
#include "core/contacts/consent_table.h"
#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_point_table.h"
#include "core/contacts/contact_queries.h"
#include "core/contacts/contact_table.h"
#include "core/contacts/custom_field_table.h"
#include "core/contacts/shop_table.h"
#include "core/contacts/staff_table.h"
#include "core/contacts/tag_table.h"
#include "core/store/undo_history.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

using namespace shuke;
using namespace shuke::contacts;

namespace {

struct Shop1 : test::StoreFixture
{
    ContactId add(const QString &name, ContactKind kind = ContactKind::Person)
    {
        Contact contact;
        contact.name = name;
        contact.kind = kind;
        const auto created = std::make_shared<ContactId>();
        REQUIRE(run(createContact(contact, created)));
        return *created;
    }
    ErrorCode failure(const Command &command)
    {
        const Result<ChangeSet> done = run(command);
        REQUIRE_FALSE(done);
        return done.error().code;
    }
    ContactDetail detail(ContactId id)
    {
        Result<ContactDetail> made = read(contactDetail(id));
        REQUIRE(made);
        return std::move(*made);
    }
    QStringList names(ContactListSpec spec)
    {
        const Result<std::vector<ContactId>> ids = read(contactIds(spec));
        REQUIRE(ids);
        const Result<std::vector<ContactListRow>> rows = read(contactRows(*ids));
        REQUIRE(rows);
        QStringList list;
        for (const ContactListRow &row : *rows)
            list.append(row.name);
        return list;
    }
};

} // namespace

TEST_CASE("Editing changes only the fields that are given", "[contacts]")
{
    Shop1 shop;
    Contact contact;
    contact.name = QStringLiteral("王小明");
    contact.phone = QStringLiteral("13800138000");
    contact.note = QStringLiteral("likes tea");
    const auto id = std::make_shared<ContactId>();
    REQUIRE(shop.run(createContact(contact, id)));

    ContactEdit edit;
    edit.phone = QString();
    edit.gender = Gender::Female;
    const Result<ChangeSet> done = shop.run(editContact(*id, edit));
    REQUIRE(done);
    CHECK(done->of(TableId::Contact).updated == std::vector<qint64>{id->row()});
    const Contact now = shop.detail(*id).contact;
    CHECK(now.phone.isNull());
    CHECK(now.gender == Gender::Female);
    CHECK(now.note == contact.note);
    CHECK(shop.number("SELECT phone_key IS NULL FROM contact") == 1);

    const Result<ChangeSet> nothing = shop.run(editContact(*id, edit));
    REQUIRE(nothing);
    CHECK(nothing->isEmpty());
    edit.expectedModifiedAtMs = now.modifiedAtMs - 1;
    edit.name = QStringLiteral("B");
    CHECK(shop.failure(editContact(*id, edit)) == ErrorCode::Conflict);
    CHECK(shop.failure(editContact(ContactId::fromRow(77), {})) == ErrorCode::NotFound);
    edit = {};
    edit.owner = StaffId::fromRow(55);
    CHECK(shop.failure(editContact(*id, edit)) == ErrorCode::InvalidInput);
}

TEST_CASE("A new name takes its parts along unless they are typed too", "[contacts]")
{
    Shop1 shop;
    Contact contact;
    contact.name = QStringLiteral("王小明");
    contact.familyName = QStringLiteral("王");
    contact.givenName = QStringLiteral("小明");
    const auto id = std::make_shared<ContactId>();
    REQUIRE(shop.run(createContact(contact, id)));

    ContactEdit edit;
    edit.name = QStringLiteral("欧阳娜娜");
    const Result<ChangeSet> renamed = shop.run(editContact(*id, edit));
    REQUIRE(renamed);
    CHECK(shop.detail(*id).contact.familyName == QStringLiteral("欧阳"));
    CHECK(shop.detail(*id).contact.givenName == QStringLiteral("娜娜"));
    REQUIRE(store::undoOperation(shop.runner(), renamed->operation, ConflictPolicy::Stop));
    CHECK(shop.detail(*id).contact.familyName == QStringLiteral("王"));

    edit.familyName = QStringLiteral("欧");
    edit.givenName = QStringLiteral("阳娜娜");
    REQUIRE(shop.run(editContact(*id, edit)));
    CHECK(shop.detail(*id).contact.familyName == QStringLiteral("欧"));

    const ContactId plain = shop.add(QStringLiteral("Ann Lee"));
    edit = {};
    edit.name = QStringLiteral("Ann Smith");
    REQUIRE(shop.run(editContact(plain, edit)));
    CHECK(shop.detail(plain).contact.familyName.isEmpty());
}

TEST_CASE("Bulk commands change all or nothing", "[contacts]")
{
    Shop1 shop;
    const ContactId a = shop.add(QStringLiteral("A"));
    const ContactId b = shop.add(QStringLiteral("B"));
    CHECK(shop.failure(trashContacts({a, b, ContactId::fromRow(99)})) == ErrorCode::NotFound);
    CHECK(shop.number("SELECT count(*) FROM contact WHERE deleted_at IS NOT NULL") == 0);
    CHECK(shop.failure(addTag({a, ContactId::fromRow(99)}, QStringLiteral("VIP"))) == ErrorCode::NotFound);
    CHECK(shop.number("SELECT count(*) FROM tag") == 0);
    REQUIRE(shop.run(trashContacts({a, b})));
    CHECK(shop.names({}).isEmpty());
    CHECK(shop.names({.filter = ContactFilter::Trash}) == QStringList{QStringLiteral("A"), QStringLiteral("B")});
    CHECK(shop.failure(addTag({a}, QStringLiteral("VIP"))) == ErrorCode::NotFound);
    REQUIRE(shop.run(restoreContacts({a})));
    CHECK(shop.names({}) == QStringList{QStringLiteral("A")});
}

TEST_CASE("A long bulk command stops when asked to and changes nothing", "[contacts]")
{
    Shop1 shop;
    const ContactId a = shop.add(QStringLiteral("A"));
    Command command = addTag(std::vector<ContactId>(5000, a), QStringLiteral("VIP"));
    command.cancel.cancel();
    CHECK(shop.failure(command) == ErrorCode::Canceled);
    CHECK(shop.number("SELECT count(*) FROM contact_tag") == 0);
}

TEST_CASE("Tags are put on and taken off many contacts", "[contacts]")
{
    Shop1 shop;
    const ContactId a = shop.add(QStringLiteral("A"));
    const ContactId b = shop.add(QStringLiteral("B"));
    REQUIRE(shop.run(addTag({a, b}, QStringLiteral(" VIP "))));
    REQUIRE(shop.run(addTag({a}, QStringLiteral("Anniversary"))));
    CHECK(shop.run(addTag({a, b}, QStringLiteral("VIP")))->isEmpty());
    const Result<std::vector<ContactListRow>> rows = shop.read(contactRows({a, b}));
    REQUIRE(rows);
    CHECK((*rows)[0].tags == QStringList{QStringLiteral("Anniversary"), QStringLiteral("VIP")});
    CHECK((*rows)[1].tags == QStringList{QStringLiteral("VIP")});
    REQUIRE(shop.run(removeTag({a}, QStringLiteral("VIP"))));
    CHECK(shop.run(removeTag({a}, QStringLiteral("unknown")))->isEmpty());
    CHECK(shop.detail(a).tags.size() == 1);
    CHECK(shop.failure(addTag({a}, QStringLiteral("  "))) == ErrorCode::InvalidInput);
    CHECK(allTags(shop.database())->size() == 2);
}

TEST_CASE("Further points and addresses belong to a contact", "[contacts]")
{
    Shop1 shop;
    const ContactId a = shop.add(QStringLiteral("A"));
    ContactPoint point;
    point.contact = a;
    point.kind = QStringLiteral("mobile");
    point.value = QStringLiteral("139 0013 9000");
    const auto id = std::make_shared<ContactPointId>();
    REQUIRE(shop.run(addContactPoint(point, id)));
    CHECK(shop.number("SELECT match_key FROM contact_point") == 8613900139000);
    REQUIRE(shop.run(setContactPointOptedOut(*id, true)));
    CHECK(shop.run(setContactPointOptedOut(*id, true))->isEmpty());
    CHECK(shop.detail(a).points[0].optedOut);
    point.id = *id;
    point.value = QStringLiteral("1.39E+10");
    REQUIRE(shop.run(editContactPoint(point)));
    CHECK(shop.number("SELECT match_key IS NULL FROM contact_point") == 1);
    point.kind = QStringLiteral("pigeon");
    CHECK(shop.failure(editContactPoint(point)) == ErrorCode::InvalidInput);
    point.kind = QStringLiteral("mobile");
    point.value = QStringLiteral(" ");
    CHECK(shop.failure(addContactPoint(point)) == ErrorCode::InvalidInput);
    REQUIRE(shop.run(removeContactPoint(*id)));
    CHECK(shop.failure(removeContactPoint(*id)) == ErrorCode::NotFound);

    ContactAddress address;
    address.contact = a;
    CHECK(shop.failure(addContactAddress(address)) == ErrorCode::InvalidInput);
    address.address.city = QStringLiteral("深圳");
    const auto addressId = std::make_shared<ContactAddressId>();
    REQUIRE(shop.run(addContactAddress(address, addressId)));
    address.id = *addressId;
    address.address.street = QStringLiteral("科技园 1 号");
    REQUIRE(shop.run(editContactAddress(address)));
    CHECK(shop.detail(a).addresses == std::vector{address});
    REQUIRE(shop.run(removeContactAddress(*addressId)));
    CHECK(shop.detail(a).addresses.empty());
}

TEST_CASE("People work for companies, one of them primary, until they leave", "[contacts]")
{
    Shop1 shop;
    const ContactId person = shop.add(QStringLiteral("李四"));
    const ContactId tea = shop.add(QStringLiteral("茶庄"), ContactKind::Company);
    const ContactId bakery = shop.add(QStringLiteral("饼屋"), ContactKind::Company);
    Affiliation first{{}, person, tea, QStringLiteral("店长"), true, QDate(2020, 1, 1), {}};
    const auto id = std::make_shared<AffiliationId>();
    REQUIRE(shop.run(addAffiliation(first, id)));
    CHECK(shop.failure(addAffiliation(first)) == ErrorCode::Duplicate);
    Affiliation second{{}, person, bakery, {}, true, {}, {}};
    REQUIRE(shop.run(addAffiliation(second)));
    ContactDetail detail = shop.detail(person);
    REQUIRE(detail.affiliations.size() == 2);
    CHECK(detail.affiliations[0].otherName == QStringLiteral("饼屋"));
    CHECK(detail.affiliations[0].affiliation.primary);
    CHECK_FALSE(detail.affiliations[1].affiliation.primary);
    CHECK(shop.detail(tea).affiliations[0].otherName == QStringLiteral("李四"));

    CHECK(shop.failure(endAffiliation(*id, QDate(2019, 12, 31))) == ErrorCode::InvalidInput);
    CHECK(shop.failure(endAffiliation(*id, {})) == ErrorCode::InvalidInput);
    REQUIRE(shop.run(endAffiliation(*id, QDate(2024, 6, 30))));
    REQUIRE(shop.run(addAffiliation(first))); // came back
    CHECK(shop.detail(person).affiliations.size() == 3);
    CHECK(shop.failure(addAffiliation({{}, tea, person, {}, false, {}, {}})) == ErrorCode::InvalidInput);
    CHECK(shop.failure(addAffiliation({{}, person, ContactId::fromRow(99), {}, false, {}, {}})) == ErrorCode::NotFound);
}

TEST_CASE("A link to a company is removed, and put back as the same record", "[contacts]")
{
    Shop1 shop;
    const ContactId person = shop.add(QStringLiteral("李四"));
    const ContactId tea = shop.add(QStringLiteral("茶庄"), ContactKind::Company);
    const ContactId bakery = shop.add(QStringLiteral("饼屋"), ContactKind::Company);
    Affiliation link{{}, person, tea, QStringLiteral("店长"), true, QDate(2020, 1, 1), {}};
    const auto id = std::make_shared<AffiliationId>();
    REQUIRE(shop.run(addAffiliation(link, id)));
    link.id = *id;
    REQUIRE(shop.run(removeAffiliation(*id, link)));
    CHECK(shop.detail(person).affiliations.empty());
    CHECK(shop.detail(tea).affiliations.empty());
    CHECK(shop.failure(removeAffiliation(*id)) == ErrorCode::NotFound);
    REQUIRE(store::undoOperation(shop.runner(), {}, ConflictPolicy::Stop));
    CHECK(shop.detail(person).affiliations[0].affiliation == link);
    REQUIRE(shop.run(removeAffiliation(*id)));

    Affiliation other{{}, person, bakery, {}, true, {}, {}};
    REQUIRE(shop.run(addAffiliation(other)));
    REQUIRE(shop.run(addAffiliation(link)));
    REQUIRE(shop.detail(person).affiliations.size() == 2);
    CHECK(shop.detail(person).affiliations[0].affiliation == link); // the primary one again
    CHECK_FALSE(shop.detail(person).affiliations[1].affiliation.primary);
    CHECK(shop.failure(addAffiliation(link)) == ErrorCode::Duplicate);

    REQUIRE(shop.run(endAffiliation(*id, QDate(2024, 6, 30))));
    const Affiliation ended = affiliationById(shop.database(), *id).value();
    REQUIRE(shop.run(removeAffiliation(*id, ended)));
    REQUIRE(shop.run(addAffiliation(ended)));
    CHECK(*affiliationById(shop.database(), *id) == ended);
}

TEST_CASE("A link that is not as it was seen, or leads to nobody, is left as it is", "[contacts]")
{
    Shop1 shop;
    const ContactId person = shop.add(QStringLiteral("李四"));
    const ContactId tea = shop.add(QStringLiteral("茶庄"), ContactKind::Company);
    Affiliation link{{}, person, tea, QStringLiteral("店长"), false, {}, {}};
    const auto id = std::make_shared<AffiliationId>();
    REQUIRE(shop.run(addAffiliation(link, id)));
    link.id = *id;
    const Affiliation seen = link;
    link.role = QStringLiteral("顾问");
    REQUIRE(shop.run(editAffiliation(link, seen)));
    CHECK(shop.failure(removeAffiliation(*id, seen)) == ErrorCode::Conflict);
    CHECK(shop.failure(editAffiliation(seen, seen)) == ErrorCode::Conflict);
    CHECK(*affiliationById(shop.database(), *id) == link);

    // Two at once with the same company there never are.
    REQUIRE(shop.run(endAffiliation(*id, QDate(2024, 6, 30))));
    const auto again = std::make_shared<AffiliationId>();
    REQUIRE(shop.run(addAffiliation({{}, person, tea, {}, false, {}, {}}, again)));
    CHECK(shop.failure(editAffiliation(link)) == ErrorCode::Duplicate);

    REQUIRE(shop.run(removeAffiliation(*id)));
    REQUIRE(shop.run(removeAffiliation(*again)));
    REQUIRE(shop.run(trashContacts({tea})));
    const Result<ChangeSet> trashed = shop.run(addAffiliation(link));
    REQUIRE_FALSE(trashed);
    CHECK(trashed.error().code == ErrorCode::NotFound);
    CHECK(trashed.error().detail.endsWith(QStringLiteral("is in the trash")));
    CHECK(shop.detail(person).affiliations.empty());
}

TEST_CASE("Custom fields take values of their type only", "[contacts]")
{
    Shop1 shop;
    const ContactId a = shop.add(QStringLiteral("A"));
    CustomField field;
    field.code = QStringLiteral("tea_taste");
    field.nameEn = QStringLiteral("Taste");
    field.nameZh = QStringLiteral("口味");
    field.type = CustomFieldType::Choice;
    CHECK(shop.failure(defineCustomField(field)) == ErrorCode::InvalidInput);
    field.choices = QStringList{QStringLiteral("浓"), QStringLiteral("淡, \"x\"")};
    const auto id = std::make_shared<CustomFieldId>();
    REQUIRE(shop.run(defineCustomField(field, id)));
    CHECK(shop.failure(defineCustomField(field)) == ErrorCode::Duplicate);
    for (const char *code : {"", "Taste", "1a", "a b", "a-b", "_a"}) {
        CustomField bad = field;
        bad.code = QString::fromLatin1(code);
        CHECK(shop.failure(defineCustomField(bad)) == ErrorCode::InvalidInput);
    }
    field.id = *id;
    CHECK(*customFields(shop.database()) == std::vector{field});

    REQUIRE(shop.run(setCustomValues({a}, {*id, QStringLiteral("浓"), {}})));
    CHECK(shop.run(setCustomValues({a}, {*id, QStringLiteral("浓"), {}}))->isEmpty());
    CHECK(shop.failure(setCustomValues({a}, {*id, QStringLiteral("甜"), {}})) == ErrorCode::InvalidInput);
    CHECK(shop.failure(setCustomValues({a}, {*id, {}, 1})) == ErrorCode::InvalidInput);
    CHECK(shop.failure(setCustomValues({a}, {CustomFieldId::fromRow(9), QStringLiteral("x"), {}})) ==
          ErrorCode::NotFound);
    CHECK(shop.detail(a).values == std::vector{CustomValue{*id, QStringLiteral("浓"), {}}});
    REQUIRE(shop.run(setCustomValues({a}, {*id, {}, {}})));
    CHECK(shop.detail(a).values.empty());

    CustomField yes = field;
    yes.code = QStringLiteral("vip");
    yes.type = CustomFieldType::YesNo;
    const auto yesId = std::make_shared<CustomFieldId>();
    REQUIRE(shop.run(defineCustomField(yes, yesId)));
    CHECK(shop.failure(setCustomValues({a}, {*yesId, {}, 2})) == ErrorCode::InvalidInput);
    CHECK(shop.run(setCustomValues({a}, {*yesId, {}, 1})));

    field.nameEn = QStringLiteral("Flavour");
    field.type = CustomFieldType::Text; // stays what it is
    REQUIRE(shop.run(editCustomField(field)));
    CHECK(customFieldById(shop.database(), *id)->type == CustomFieldType::Choice);
    CHECK(customFieldById(shop.database(), *id)->nameEn == QStringLiteral("Flavour"));
}

TEST_CASE("A choice that customers have cannot be taken from a field, one that nobody has can", "[contacts]")
{
    Shop1 shop;
    const ContactId a = shop.add(QStringLiteral("A"));
    CustomField field;
    field.code = QStringLiteral("taste");
    field.nameEn = field.nameZh = QStringLiteral("口味");
    field.type = CustomFieldType::Choice;
    field.choices = QStringList{QStringLiteral("浓"), QStringLiteral("淡")};
    const auto id = std::make_shared<CustomFieldId>();
    REQUIRE(shop.run(defineCustomField(field, id)));
    field.id = *id;
    REQUIRE(shop.run(setCustomValues({a}, {*id, QStringLiteral("浓"), {}})));
    CustomField fewer = field;
    fewer.choices = QStringList{QStringLiteral("淡"), QStringLiteral("苦")};
    CHECK(shop.failure(editCustomField(fewer)) == ErrorCode::InvalidInput);
    CHECK(customFieldById(shop.database(), *id)->choices == field.choices);
    fewer.choices = QStringList{QStringLiteral("苦"), QStringLiteral("浓")};
    CHECK(shop.run(editCustomField(fewer)));
    CHECK(customFieldById(shop.database(), *id)->choices == fewer.choices);
}

TEST_CASE("Fields are ordered as told, and say how many customers have a value", "[contacts]")
{
    Shop1 shop;
    const ContactId a = shop.add(QStringLiteral("A"));
    const ContactId b = shop.add(QStringLiteral("B"));
    std::vector<CustomFieldId> ids;
    for (const char *code : {"one", "two", "three"}) {
        CustomField field;
        field.code = field.nameEn = field.nameZh = QString::fromLatin1(code);
        const auto id = std::make_shared<CustomFieldId>();
        REQUIRE(shop.run(defineCustomField(field, id)));
        ids.push_back(*id);
    }
    REQUIRE(shop.run(setCustomValues({a, b}, {ids[1], QStringLiteral("x"), {}})));
    REQUIRE(shop.run(trashContacts({b})));
    REQUIRE(shop.run(orderCustomFields({ids[2], ids[0], ids[1]})));
    const Result<std::vector<CustomFieldUse>> uses = customFieldUse(shop.database());
    REQUIRE(uses);
    REQUIRE(uses->size() == 3);
    CHECK((*uses)[0].field.id == ids[2]);
    CHECK((*uses)[0].filled == 0);
    CHECK((*uses)[2].field.id == ids[1]);
    CHECK((*uses)[2].filled == 1);
    CHECK(shop.failure(orderCustomFields({ids[0], CustomFieldId::fromRow(99)})) == ErrorCode::NotFound);
    CHECK((*customFields(shop.database()))[0].id == ids[2]); // nothing half done
}

TEST_CASE("Consent is a ledger whose newest word counts", "[contacts]")
{
    Shop1 shop;
    const ContactId a = shop.add(QStringLiteral("A"));
    Consent given;
    given.contact = a;
    given.purpose = QStringLiteral("marketing");
    given.channel = QStringLiteral("sms");
    REQUIRE(shop.run(recordConsent(given)));
    Consent withdrawn = given;
    withdrawn.channel = QStringLiteral("any");
    withdrawn.state = ConsentState::Withdrawn;
    REQUIRE(shop.run(recordConsent(withdrawn)));
    const std::vector<Consent> history = shop.detail(a).consents;
    REQUIRE(history.size() == 2);
    CHECK(history[0].day == QDate(2025, 12, 31));
    CHECK(currentConsent(history, u"marketing", u"sms")->state == ConsentState::Withdrawn);
    CHECK(currentConsent(history, u"profiling", u"sms") == nullptr);
    given.purpose.clear();
    CHECK(shop.failure(recordConsent(given)) == ErrorCode::InvalidInput);
}

TEST_CASE("Lists are ordered by pinyin among letters, filtered, cut and reversed", "[contacts]")
{
    Shop1 shop;
    for (const char *name : {"周杰", "Zoe", "单雄信", "Adam", "区丽"})
        shop.add(QString::fromUtf8(name));
    const ContactId company = shop.add(QStringLiteral("长城茶行"), ContactKind::Company);
    ContactEdit edit;
    edit.address = PostalAddress{{}, {}, QStringLiteral("北京"), {}, {}, {}};
    REQUIRE(shop.run(editContact(company, edit)));
    const auto list = [](std::initializer_list<const char *> names) {
        QStringList made;
        for (const char *name : names)
            made.append(QString::fromUtf8(name));
        return made;
    };
    CHECK(shop.names({}) == list({"Adam", "长城茶行", "区丽", "单雄信", "周杰", "Zoe"}));
    CHECK(shop.names({.descending = true}) == list({"Zoe", "周杰", "单雄信", "区丽", "长城茶行", "Adam"}));
    CHECK(shop.names({.filter = ContactFilter::Companies}) == list({"长城茶行"}));
    CHECK(shop.names({.filter = ContactFilter::People, .limit = 2}) == list({"Adam", "区丽"}));
    CHECK(shop.names({.sort = ContactSort::City}).first() == QStringLiteral("长城茶行"));
    CHECK(shop.names({.sort = ContactSort::City, .descending = true}).first() == QStringLiteral("长城茶行"));
    CHECK(shop.names({.sort = ContactSort::Modified, .limit = 100}).size() == 6);
    const Result<ContactCounts> counts = shop.read(contactCounts());
    REQUIRE(counts);
    CHECK(counts->people == 5);
    CHECK(counts->companies == 1);

    Query<std::vector<ContactId>> query = contactIds({});
    const Result<std::vector<ContactListRow>> rows = shop.read(contactRows({ContactId::fromRow(1234), company}));
    REQUIRE(rows);
    CHECK((*rows)[0].name.isNull());
    CHECK((*rows)[1].city == QStringLiteral("北京"));
    CHECK(shop.read(contactDetail(ContactId::fromRow(1234))).error().code == ErrorCode::NotFound);
}

TEST_CASE("Staff and shops are found by name or made", "[contacts]")
{
    Shop1 shop;
    shop.write([&](WriteContext &context) -> Result<void> {
        const Result<StaffId> first = ensureStaff(context, QStringLiteral(" 小李 "));
        const Result<StaffId> again = ensureStaff(context, QStringLiteral("小李"));
        REQUIRE((first && again));
        CHECK(*first == *again);
        CHECK(ensureStaff(context, QStringLiteral(" ")).error().code == ErrorCode::InvalidInput);
        const Result<ShopId> made = ensureShop(context, QStringLiteral("福田店"));
        REQUIRE(made);
        CHECK(*ensureShop(context, QStringLiteral("福田店")) == *made);
        CHECK(*ensureShop(context, QStringLiteral("main")) == *defaultShop(context.database()));
        CHECK(*ensureShop(context, QStringLiteral("Main shop")) == *defaultShop(context.database()));
        CHECK(ensureShop(context, QString()).error().code == ErrorCode::InvalidInput);
        return {};
    });
    CHECK(allStaff(shop.database())->size() == 1);
    CHECK(allShops(shop.database())->size() == 2);
    CHECK(allShops(shop.database())->front().isDefault);
}

TEST_CASE("A paragraph goes below the notes of many, and their notes and custom values are read in order", "[contacts]")
{
    Shop1 shop;
    const ContactId a = shop.add(QStringLiteral("A"));
    const ContactId b = shop.add(QStringLiteral("B"));
    ContactEdit edit;
    edit.note = QStringLiteral("likes tea");
    REQUIRE(shop.run(editContact(a, edit)));
    edit = {};
    edit.noteBelow = QStringLiteral("moved");
    REQUIRE(shop.run(editContacts({a, b}, edit)));
    const Result<std::vector<QString>> notes = shop.read(notesOf({b, a, ContactId::fromRow(99)}));
    REQUIRE(notes);
    CHECK(*notes == std::vector{QStringLiteral("moved"), QStringLiteral("likes tea\nmoved"), QString()});
    CustomField field;
    field.code = QStringLiteral("size");
    field.nameEn = field.nameZh = QStringLiteral("Size");
    field.type = CustomFieldType::Number;
    const auto id = std::make_shared<CustomFieldId>();
    REQUIRE(shop.run(defineCustomField(field, id)));
    REQUIRE(shop.run(setCustomValues({a}, {*id, {}, 1500000})));
    const Result<std::vector<CustomValue>> values = shop.read(valuesInField({b, a}, *id));
    REQUIRE(values);
    CHECK(*values == std::vector{CustomValue{*id, {}, {}}, CustomValue{*id, {}, 1500000}});
}
