#include "core/contacts/contact_choices.h"
#include "core/contacts/contact_queries.h"
#include "core/contacts/contact_save.h"
#include "core/contacts/custom_field_table.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

using namespace shuke;
using namespace shuke::contacts;

namespace {

/// A contact with a phone, a tag and a custom field, and what a form would know of it.
struct Form : test::StoreFixture
{
    ContactId id;
    CustomFieldId field;

    Form()
    {
        const auto made = std::make_shared<CustomFieldId>();
        CustomField size;
        size.code = QStringLiteral("size");
        size.nameEn = size.nameZh = QStringLiteral("Size");
        REQUIRE(run(defineCustomField(size, made)));
        field = *made;
        ContactSave save;
        save.created.name = QStringLiteral("Anna");
        save.after.tags = QStringList{QStringLiteral("vip")};
        save.after.points = {point({}, QStringLiteral("138 0013 8000"))};
        save.after.values = {{field, QStringLiteral("XL"), {}}};
        const auto created = std::make_shared<ContactId>();
        REQUIRE(run(saveContact(save, created)));
        id = *created;
    }
    static ContactPoint point(ContactPointId id, const QString &value)
    {
        ContactPoint made;
        made.id = id;
        made.kind = QStringLiteral("mobile");
        made.value = value;
        return made;
    }
    ContactDetail detail()
    {
        Result<ContactDetail> found = read(contactDetail(id));
        REQUIRE(found);
        return std::move(*found);
    }
    ContactSave begin()
    {
        const ContactDetail now = detail();
        ContactSave save;
        save.contact = id;
        save.edit.expectedModifiedAtMs = now.contact.modifiedAtMs;
        save.before.points = now.points;
        save.before.addresses = now.addresses;
        save.before.values = now.values;
        for (const Tag &tag : now.tags)
            save.before.tags.append(tag.name);
        save.after = save.before;
        return save;
    }
};

} // namespace

TEST_CASE("A form is saved as one operation with all its parts", "[contact_save]")
{
    Form form;
    const ContactDetail now = form.detail();
    CHECK(now.contact.name == QStringLiteral("Anna"));
    REQUIRE(now.points.size() == 1);
    CHECK(now.points[0].value == QStringLiteral("138 0013 8000"));
    REQUIRE(now.tags.size() == 1);
    REQUIRE(now.values.size() == 1);
    CHECK(form.number("SELECT count(*) FROM operation WHERE kind = 'contact.create'") == 1);

    ContactSave save = form.begin();
    save.edit.phone = QStringLiteral("010-65551234");
    save.after.tags = QStringList{QStringLiteral("friend")};
    save.after.points = {save.before.points[0], Form::point({}, QStringLiteral("139 0013 9000"))};
    save.after.points[0].value = QStringLiteral("137 0013 7000");
    save.after.values.clear();
    const Result<ChangeSet> done = form.run(saveContact(save));
    REQUIRE(done);
    const ContactDetail after = form.detail();
    CHECK(after.contact.phone == QStringLiteral("010-65551234"));
    REQUIRE(after.points.size() == 2);
    CHECK(after.points[0].value == QStringLiteral("137 0013 7000"));
    CHECK(after.points[1].value == QStringLiteral("139 0013 9000"));
    CHECK(after.points[0].position < after.points[1].position);
    REQUIRE(after.tags.size() == 1);
    CHECK(after.tags[0].name == QStringLiteral("friend"));
    CHECK(after.values.empty());
}

TEST_CASE("A form that changed nothing makes no operation", "[contact_save]")
{
    Form form;
    const Result<ChangeSet> done = form.run(saveContact(form.begin()));
    REQUIRE(done);
    CHECK(done->isEmpty());
}

TEST_CASE("A form never overwrites what somebody else changed meanwhile", "[contact_save]")
{
    Form form;
    SECTION("the row")
    {
        ContactSave save = form.begin();
        form.clock().advanceMs(1000);
        ContactEdit other;
        other.email = QStringLiteral("a@example.com");
        REQUIRE(form.run(editContact(form.id, other)));
        save.edit.note = QStringLiteral("mine");
        const Result<ChangeSet> done = form.run(saveContact(save));
        REQUIRE_FALSE(done);
        CHECK(done.error().code == ErrorCode::Conflict);
        CHECK(form.detail().contact.note.isEmpty());
    }
    SECTION("a further phone that the form changed, too")
    {
        ContactSave save = form.begin();
        ContactPoint theirs = save.before.points[0];
        theirs.value = QStringLiteral("136 0013 6000");
        REQUIRE(form.run(editContactPoint(theirs)));
        save.after.points[0].value = QStringLiteral("135 0013 5000");
        const Result<ChangeSet> done = form.run(saveContact(save));
        REQUIRE_FALSE(done);
        CHECK(done.error().code == ErrorCode::Conflict);
        CHECK(form.detail().points[0].value == QStringLiteral("136 0013 6000"));
    }
    SECTION("a further phone that the form removes")
    {
        ContactSave save = form.begin();
        ContactPoint theirs = save.before.points[0];
        theirs.optedOut = true;
        REQUIRE(form.run(editContactPoint(theirs)));
        save.after.points.clear();
        const Result<ChangeSet> done = form.run(saveContact(save));
        REQUIRE_FALSE(done);
        CHECK(done.error().code == ErrorCode::Conflict);
    }
    SECTION("a custom field")
    {
        ContactSave save = form.begin();
        REQUIRE(form.run(setCustomValues({form.id}, {form.field, QStringLiteral("S"), {}})));
        save.after.values = {{form.field, QStringLiteral("M"), {}}};
        const Result<ChangeSet> done = form.run(saveContact(save));
        REQUIRE_FALSE(done);
        CHECK(done.error().code == ErrorCode::Conflict);
        CHECK(form.detail().values[0].text == QStringLiteral("S"));
    }
}

TEST_CASE("A form leaves alone what it did not change, whatever it is by now", "[contact_save]")
{
    Form form;
    ContactSave save = form.begin();
    REQUIRE(form.run(addTag({form.id}, QStringLiteral("new"))));
    REQUIRE(form.run(setCustomValues({form.id}, {form.field, QStringLiteral("S"), {}})));
    save.edit.note = QStringLiteral("mine");
    REQUIRE(form.run(saveContact(save)));
    const ContactDetail now = form.detail();
    CHECK(now.contact.note == QStringLiteral("mine"));
    CHECK(now.tags.size() == 2);
    CHECK(now.values[0].text == QStringLiteral("S"));
}

TEST_CASE("Who shares a phone or an e-mail is found whatever the spelling", "[contact_save]")
{
    Form form;
    ContactSave other;
    other.created.name = QStringLiteral("Berta");
    other.created.email = QStringLiteral("Berta@Example.com");
    const auto berta = std::make_shared<ContactId>();
    REQUIRE(form.run(saveContact(other, berta)));
    const auto sharing = [&](const char *phone, const char *email, ContactId self) {
        const Result<std::vector<SharedDetail>> found =
            form.read(contactsSharing(QLatin1String(phone), QLatin1String(email), self));
        REQUIRE(found);
        return *found;
    };
    const std::vector<SharedDetail> found = sharing("+86 13800138000", "berta@example.com", {});
    REQUIRE(found.size() == 2);
    CHECK(found[0].name == QStringLiteral("Anna"));
    CHECK(found[0].phone);
    CHECK(found[1].contact == *berta);
    CHECK_FALSE(found[1].phone);
    CHECK(sharing("13800138000", "", form.id).empty());
    CHECK(sharing("", "not an address", {}).empty());
    REQUIRE(form.run(trashContacts({*berta})));
    CHECK(sharing("", "berta@example.com", {}).empty());
}

TEST_CASE("The rows of a contact are those of its parts, too", "[contact_save]")
{
    Form form;
    const auto rows = [&form] {
        const Result<ContactRecords> found = recordsOf(form.database(), form.id);
        REQUIRE(found);
        CHECK(found->complete);
        CHECK(found->records.front().table == TableId::Contact);
        return found->records.size();
    };
    CHECK(rows() == 4); // itself, a phone, a tag, a value
    REQUIRE(form.run(removeTag({form.id}, QStringLiteral("vip"))));
    CHECK(rows() == 4);
}
