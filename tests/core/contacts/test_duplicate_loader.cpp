#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_save.h"
#include "core/contacts/duplicate_loader.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

using namespace shuke;
using namespace shuke::contacts;

namespace {

Contact person(const char *family, const char *given)
{
    Contact contact;
    contact.familyName = QString::fromUtf8(family);
    contact.givenName = QString::fromUtf8(given);
    contact.name = contact.familyName + contact.givenName;
    return contact;
}

} // namespace

TEST_CASE("The scan of the store sees further phones and e-mails, but no fax and no trash", "[duplicates]")
{
    test::StoreFixture store;
    Contact first = person("张", "伟强");
    first.phone = QStringLiteral("13912345678");
    first.email = QStringLiteral("a@x.example");
    REQUIRE(store.run(createContact(first)));
    REQUIRE(store.run(createContact(person("張", "偉強"))));
    REQUIRE(store.run(createContact(person("张", "伟强"))));
    REQUIRE(store.run(createContact(first)));
    REQUIRE(store.run(createContact(person("王", "小明"))));
    REQUIRE(store.run(trashContacts({ContactId::fromRow(4)})));
    REQUIRE(store.number("INSERT INTO contact_point (contact_id, kind, value, match_key, created_at, modified_at) "
                         "SELECT 2, 'mobile', '+86 139 1234 5678', phone_key, 0, 0 FROM contact WHERE id = 1 "
                         "RETURNING contact_id") == 2);
    REQUIRE(store.number("INSERT INTO contact_point (contact_id, kind, value, match_key, created_at, modified_at) "
                         "SELECT 3, 'fax', '13912345678', phone_key, 0, 0 FROM contact WHERE id = 1 "
                         "RETURNING contact_id") == 3);
    REQUIRE(store.number("INSERT INTO contact_point (contact_id, kind, value, created_at, modified_at) "
                         "VALUES (3, 'email', 'A+b@X.example', 0, 0) RETURNING contact_id") == 3);

    const Result<DuplicateResult> found = store.read(duplicateContacts({}));
    REQUIRE(found);
    REQUIRE(found->pairs.size() == 2);
    CHECK(found->pairs[0].a.row() == 1);
    CHECK(found->pairs[0].b.row() == 2);
    CHECK(found->pairs[0].evidence[static_cast<size_t>(DuplicateField::Phone)].agreement == Agreement::Equal);
    CHECK(found->pairs[1].a.row() == 1);
    CHECK(found->pairs[1].b.row() == 3);
    CHECK(found->pairs[1].evidence[static_cast<size_t>(DuplicateField::Phone)].agreement == Agreement::Missing);
    CHECK(found->pairs[1].evidence[static_cast<size_t>(DuplicateField::Email)].agreement == Agreement::Equal);

    DuplicateOptions stopped;
    stopped.cancel.cancel();
    for (int i = 0; i < 300; ++i)
        REQUIRE(store.run(createContact(person("Lee", "Anne"))));
    const Result<DuplicateResult> none = store.read(duplicateContacts(stopped));
    REQUIRE_FALSE(none);
    CHECK(none.error().code == ErrorCode::Canceled);
}

TEST_CASE("An empty store has no duplicates", "[duplicates]")
{
    test::StoreFixture store;
    const Result<DuplicateResult> found = store.read(duplicateContacts({}));
    REQUIRE(found);
    CHECK(found->pairs.empty());
    CHECK(found->complete);
}

TEST_CASE("A renamed customer is compared by the new name", "[duplicates]")
{
    test::StoreFixture store;
    Contact one = person("张", "伟强");
    one.phone = QStringLiteral("13912345678");
    REQUIRE(store.run(createContact(one)));
    REQUIRE(store.run(createContact(one)));
    ContactEdit edit;
    edit.name = QStringLiteral("李娜");
    REQUIRE(store.run(editContact(ContactId::fromRow(2), edit)));
    const Result<DuplicateResult> apart = store.read(duplicateContacts({}));
    REQUIRE(apart);
    REQUIRE(apart->pairs.size() == 1); // one phone, but another name: two of one home
    CHECK(apart->pairs[0].evidence[static_cast<size_t>(DuplicateField::Given)].agreement == Agreement::Disagree);
    CHECK(apart->pairs[0].band() == DuplicateBand::Review);
    edit.name = QStringLiteral("张伟强");
    REQUIRE(store.run(editContact(ContactId::fromRow(2), edit)));
    const Result<DuplicateResult> again = store.read(duplicateContacts({}));
    REQUIRE(again);
    REQUIRE(again->pairs.size() == 1);
    CHECK(again->pairs[0].band() == DuplicateBand::Suggest);
}
