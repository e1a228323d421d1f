#include "core/contacts/contact_commands.h"
#include "core/quality/quality_check.h"
#include "core/store/undo_history.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

using namespace shuke;
using namespace shuke::quality;

namespace {

ContactId add(test::StoreFixture &store, const char *name, const char *email, const char *phone = "13800138000")
{
    contacts::Contact contact;
    contact.name = QString::fromUtf8(name);
    contact.email = QString::fromUtf8(email);
    contact.phone = QString::fromUtf8(phone);
    const auto created = std::make_shared<ContactId>();
    REQUIRE(store.run(contacts::createContact(contact, created)));
    return *created;
}

Result<ChangeSet> fixAll(test::StoreFixture &store, Rule rule, std::shared_ptr<qint64> fixed = {})
{
    const Result<QualityResult> result = store.read(checkQuality({}));
    REQUIRE(result);
    const RuleFindings &found = result->of(rule);
    return store.run(fixFindings(rule, found.contacts, found.fields, std::move(fixed)));
}

} // namespace

TEST_CASE("A rule shows what is there and what it would be", "[quality_fix]")
{
    test::StoreFixture store;
    add(store, "ANNA MÜLLER", "Anna@Example.com");
    const Result<QualityResult> result = store.read(checkQuality({}));
    REQUIRE(result);
    const RuleFindings &found = result->of(Rule::CaseAndWidth);
    const Result<std::vector<FindingRow>> rows =
        store.read(findingRows(Rule::CaseAndWidth, found.contacts, found.fields));
    REQUIRE(rows);
    REQUIRE(rows->size() == 2);
    CHECK(rows->front().value == QStringLiteral("ANNA MÜLLER"));
    CHECK(rows->front().proposal == QStringLiteral("Anna Müller"));
    CHECK(rows->back().proposal == QStringLiteral("anna@example.com"));
}

TEST_CASE("All findings of a rule are fixed in one operation, keys follow, and one undo brings all back",
          "[quality_fix]")
{
    test::StoreFixture store;
    add(store, "ANNA MÜLLER", "Anna@Example.com");
    add(store, "张 伟", "zhang@qq.com");
    add(store, "李娜", "li@qq，com");
    const auto fixed = std::make_shared<qint64>();
    const Result<ChangeSet> changed = fixAll(store, Rule::CaseAndWidth, fixed);
    REQUIRE(changed);
    CHECK(*fixed == 2);
    // Three findings of two customers.
    CHECK(store.text("SELECT label || label_args FROM operation ORDER BY id DESC LIMIT 1") ==
          QStringLiteral("Clean up the data of %1 customers[\"2\"]"));
    CHECK(store.text("SELECT name || ' ' || email FROM contact WHERE id = 1") ==
          QStringLiteral("Anna Müller anna@example.com"));
    CHECK(store.text("SELECT name FROM contact WHERE id = 2") == QStringLiteral("张伟"));
    CHECK(store.number("SELECT count(*) FROM contact WHERE confirmed_on IS NOT NULL") == 0);
    CHECK(store.read(checkQuality({}))->of(Rule::CaseAndWidth).count() == 0);

    REQUIRE(fixAll(store, Rule::InvalidEmail));
    CHECK(store.text("SELECT email FROM contact WHERE id = 3") == QStringLiteral("li@qq.com"));
    CHECK(store.number("SELECT email_key FROM contact WHERE id = 3") != 0);

    REQUIRE(store::undoOperation(store.runner(), changed->operation, ConflictPolicy::Stop));
    CHECK(store.text("SELECT name FROM contact WHERE id = 1") == QStringLiteral("ANNA MÜLLER"));
    CHECK(store.text("SELECT email FROM contact WHERE id = 3") == QStringLiteral("li@qq.com"));
}

TEST_CASE("A name in capitals is tidied together with its parts", "[quality_fix]")
{
    test::StoreFixture store;
    contacts::Contact contact;
    contact.name = QStringLiteral("ANNA VAN DER BERG");
    contact.familyName = QStringLiteral("VAN DER BERG");
    contact.givenName = QStringLiteral("ANNA");
    REQUIRE(store.run(contacts::createContact(contact)));
    REQUIRE(fixAll(store, Rule::CaseAndWidth));
    CHECK(store.text("SELECT name || '|' || family_name || '|' || given_name FROM contact") ==
          QStringLiteral("Anna van der Berg|van der Berg|Anna"));
}

TEST_CASE("What was changed meanwhile, is gone or has no proposal is passed over", "[quality_fix]")
{
    test::StoreFixture store;
    const ContactId mended = add(store, "ANNA MÜLLER", "anna@example.com");
    const ContactId gone = add(store, "JOHN SMITH", "john@example.com");
    const ContactId damaged = add(store, "李娜", "li@qq.com", "1.39E+10");
    const Result<QualityResult> before = store.read(checkQuality({}));
    REQUIRE(before);
    contacts::ContactEdit edit;
    edit.name = QStringLiteral("Anna Meier");
    REQUIRE(store.run(contacts::editContact(mended, edit)));
    REQUIRE(store.run(contacts::trashContacts({gone})));
    const RuleFindings &found = before->of(Rule::CaseAndWidth);
    REQUIRE(found.count() == 2);
    const Result<ChangeSet> nothing = store.run(fixFindings(Rule::CaseAndWidth, found.contacts, found.fields));
    REQUIRE(nothing);
    CHECK(nothing->isEmpty());
    CHECK(store.text("SELECT name FROM contact WHERE id = 1") == QStringLiteral("Anna Meier"));
    const Result<ChangeSet> phone = store.run(fixFindings(Rule::InvalidPhone, {damaged.row()}, {CheckedField::Phone}));
    REQUIRE(phone);
    CHECK(phone->isEmpty());

    // Of two that are asked for only one has a proposal: the history tells of one.
    add(store, "BOB HILL", "bob@example.com");
    REQUIRE(store.run(fixFindings(Rule::CaseAndWidth, {damaged.row(), 4}, {CheckedField::Name, CheckedField::Name})));
    CHECK(store.text("SELECT label FROM operation ORDER BY id DESC LIMIT 1") ==
          QStringLiteral("Clean up the data of a customer"));
}

TEST_CASE("Old data is confirmed, unread values are settled", "[quality_fix]")
{
    test::StoreFixture store;
    store.clock().advanceMs(-3LL * 365 * 24 * 3600 * 1000);
    const ContactId contact = add(store, "李娜", "li@qq.com", "");
    store.write([contact](WriteContext &context) -> Result<void> {
        const Result<qint64> id = context.nextId(TableId::QualityFinding);
        Result<store::Statement *> insert =
            context.database().cached("INSERT INTO quality_finding (id, entity, row_id, field, rule, raw, created_at) "
                                      "VALUES (?1, 'contact', ?2, 'phone', 'phone_damaged', '1.39E+10', 0)");
        (*insert)->bindAll(*id, contact);
        return (*insert)->run();
    });
    store.clock().advanceMs(3LL * 365 * 24 * 3600 * 1000);
    const Result<std::vector<FindingRow>> rows =
        store.read(findingRows(Rule::UnreadValue, {contact.row()}, {CheckedField::Phone}));
    REQUIRE(rows);
    CHECK(rows->front().value == QStringLiteral("1.39E+10"));
    REQUIRE(fixAll(store, Rule::OutOfDate));
    REQUIRE(fixAll(store, Rule::UnreadValue));
    const Result<QualityResult> result = store.read(checkQuality({}));
    REQUIRE(result);
    CHECK(result->of(Rule::OutOfDate).count() == 0);
    CHECK(result->of(Rule::UnreadValue).count() == 0);
    CHECK(result->of(Rule::MissingPhone).count() == 1);
}

TEST_CASE("Hostile text is tidied as text", "[quality_fix]")
{
    test::StoreFixture store;
    add(store, "'; DROP TABLE contact; --  Ａ", "x@example.com");
    add(store, "=1+1  <b>ＨＩ</b>", "y@example.com", "13800138001");
    REQUIRE(fixAll(store, Rule::CaseAndWidth));
    CHECK(store.text("SELECT name FROM contact WHERE id = 1") == QStringLiteral("'; DROP TABLE contact; -- A"));
    CHECK(store.number("SELECT count(*) FROM contact") == 2);
}
