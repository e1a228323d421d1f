#include "core/contacts/contact_commands.h"
#include "core/quality/quality_exception.h"
#include "core/store/undo_history.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

using namespace shuke;
using namespace shuke::quality;

namespace {

ContactId add(test::StoreFixture &store, const char *name, const char *phone, const char *city = "")
{
    contacts::Contact contact;
    contact.name = QString::fromUtf8(name);
    contact.phone = QString::fromUtf8(phone);
    contact.address.city = QString::fromUtf8(city);
    const auto created = std::make_shared<ContactId>();
    REQUIRE(store.run(contacts::createContact(contact, created)));
    return *created;
}

QualityResult checked(test::StoreFixture &store)
{
    const Result<QualityResult> result = store.read(checkQuality({}));
    REQUIRE(result);
    return *result;
}

qint64 accept(test::StoreFixture &store, Rule rule)
{
    const RuleFindings found = checked(store).of(rule);
    const auto accepted = std::make_shared<qint64>();
    REQUIRE(store.run(acceptFindings(rule, found.contacts, found.fields, accepted)));
    return *accepted;
}

} // namespace

TEST_CASE("A finding that is right is found no more until its value changes, and the score stays", "[quality_accept]")
{
    test::StoreFixture store;
    const ContactId contact = add(store, "IBM", "13800138000");
    const QualityResult before = checked(store);
    REQUIRE(before.of(Rule::CaseAndWidth).count() == 1);
    CHECK(accept(store, Rule::CaseAndWidth) == 1);
    const QualityResult after = checked(store);
    CHECK(after.of(Rule::CaseAndWidth).count() == 0);
    CHECK(after.accepted[static_cast<size_t>(indexOf(Rule::CaseAndWidth))] == 1);
    CHECK(after.score == before.score);

    contacts::ContactEdit edit;
    edit.name = QStringLiteral("XEROX");
    REQUIRE(store.run(contacts::editContact(contact, edit)));
    CHECK(checked(store).of(Rule::CaseAndWidth).count() == 1);
    CHECK(accept(store, Rule::CaseAndWidth) == 1);
    CHECK(store.number("SELECT count(*) FROM quality_exception") == 1);
}

TEST_CASE("A missing value that is right may be missing, and a city that fits no phone rests on both",
          "[quality_accept]")
{
    test::StoreFixture store;
    const ContactId contact = add(store, "张伟", "021-62345678", "北京市");
    REQUIRE(checked(store).of(Rule::CityAndPhone).count() == 1);
    CHECK(accept(store, Rule::CityAndPhone) == 1);
    CHECK(accept(store, Rule::MissingEmail) == 1);
    CHECK(checked(store).of(Rule::CityAndPhone).count() == 0);
    CHECK(checked(store).of(Rule::MissingEmail).count() == 0);
    contacts::ContactEdit edit;
    edit.phone = QStringLiteral("0571-88345678");
    REQUIRE(store.run(contacts::editContact(contact, edit)));
    CHECK(checked(store).of(Rule::CityAndPhone).count() == 1);
    CHECK(checked(store).of(Rule::MissingEmail).count() == 0);
}

TEST_CASE("What was found right is listed, can be looked at again, and both can be undone", "[quality_accept]")
{
    test::StoreFixture store;
    add(store, "IBM", "13800138000");
    const ContactId gone = add(store, "XEROX", "13800138001");
    CHECK(accept(store, Rule::CaseAndWidth) == 2);
    REQUIRE(store.run(contacts::trashContacts({gone})));
    const Result<std::vector<AcceptedFinding>> listed = store.read(acceptedFindings(Rule::CaseAndWidth));
    REQUIRE(listed);
    REQUIRE(listed->size() == 1);
    CHECK(listed->front().name == QStringLiteral("IBM"));
    CHECK(listed->front().value == QStringLiteral("IBM"));
    CHECK(listed->front().field == CheckedField::Name);
    const Result<ChangeSet> again = store.run(reviewAccepted({listed->front().id, 999}));
    REQUIRE(again);
    CHECK(checked(store).of(Rule::CaseAndWidth).count() == 1);
    REQUIRE(store::undoOperation(store.runner(), again->operation, ConflictPolicy::Stop));
    CHECK(checked(store).of(Rule::CaseAndWidth).count() == 0);
}

TEST_CASE("What has an answer of its own, is gone or in order cannot be found right", "[quality_accept]")
{
    test::StoreFixture store;
    const ContactId contact = add(store, "Anna Meier", "13800138000");
    const Result<ChangeSet> duplicate =
        store.run(acceptFindings(Rule::Duplicate, {contact.row()}, {CheckedField::Record}));
    REQUIRE_FALSE(duplicate);
    CHECK(duplicate.error().code == ErrorCode::InvalidInput);
    const auto accepted = std::make_shared<qint64>(-1);
    const Result<ChangeSet> nothing = store.run(
        acceptFindings(Rule::CaseAndWidth, {contact.row(), 4711}, {CheckedField::Name, CheckedField::Name}, accepted));
    REQUIRE(nothing);
    CHECK(nothing->isEmpty());
    CHECK(*accepted == 0);
}
