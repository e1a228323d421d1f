#include "core/contacts/contact_lookup.h"
#include "core/contacts/contact_table.h"
#include "core/contacts/match_key.h"
#include "tests/support/catch.h"
#include "tests/support/source_dir.h"
#include "tests/support/store_fixture.h"

#include <QFile>

using namespace shuke;
using namespace shuke::contacts;

namespace {

Contact person(const QString &name)
{
    Contact contact;
    contact.name = name;
    return contact;
}

Result<ContactId> insert(test::StoreFixture &store, const Contact &contact)
{
    Result<ContactId> id = Error{};
    const Result<ChangeSet> done = store.run({"test", {"Test", {}}, [&](WriteContext &context) -> Result<void> {
                                                  id = insertContact(context, contact);
                                                  return id ? Result<void>() : Result<void>(id.error());
                                              }});
    if (!done)
        return done.error();
    return id;
}

Result<bool> changed(test::StoreFixture &store, const std::function<Result<bool>(WriteContext &)> &run)
{
    Result<bool> result = Error{};
    const Result<ChangeSet> done = store.run({"test", {"Test", {}}, [&](WriteContext &context) -> Result<void> {
                                                  result = run(context);
                                                  return result ? Result<void>() : Result<void>(result.error());
                                              }});
    if (!done)
        return done.error();
    return result;
}

Contact fullContact()
{
    Contact c = person(QStringLiteral("单雄信"));
    c.familyName = QStringLiteral("单");
    c.givenName = QStringLiteral("雄信");
    c.company = QStringLiteral("瓦岗寨");
    c.jobTitle = QStringLiteral("总管");
    c.gender = Gender::Male;
    c.birthday = {std::nullopt, 2, 29, false};
    c.phone = QStringLiteral("+86 138-0013-8000");
    c.email = QStringLiteral("Shan@Example.com");
    c.wechat = QStringLiteral("Wx_Shan");
    c.taxId = QStringLiteral("91350100M000100Y43");
    c.address = {QStringLiteral("中国"),   QStringLiteral("山西"),        QStringLiteral("长治"),
                 QStringLiteral("潞州区"), QStringLiteral("二贤庄 1 号"), QStringLiteral("046000")};
    c.source = QStringLiteral("walk_in");
    c.note = QStringLiteral("x,\"y\"\n=1+1");
    c.externalId = QStringLiteral("C-1");
    c.doNotContact = true;
    c.createdOn = QDate(2024, 2, 29);
    return c;
}

} // namespace

TEST_CASE("A contact comes back as it was put in, with its keys beside it", "[contacts]")
{
    test::StoreFixture store;
    const Result<ContactId> id = insert(store, fullContact());
    REQUIRE(id);
    const Result<Contact> back = contactById(store.database(), *id);
    REQUIRE(back);
    Contact expected = fullContact();
    expected.id = *id;
    expected.createdAtMs = expected.modifiedAtMs = store.clock().nowMs();
    CHECK(*back == expected);
    CHECK(store.text("SELECT name_key FROM contact") == QStringLiteral("shan xiong xin"));
    CHECK(store.number("SELECT phone_key FROM contact") == 8613800138000);
    CHECK(store.number("SELECT email_key FROM contact") == emailKey("shan@example.com"));
    CHECK(store.number("SELECT wechat_key FROM contact") == wechatKey("wx_shan"));
    CHECK(store.number("SELECT tax_id_key FROM contact") == taxIdKey("91350100M000100Y43"));
}

TEST_CASE("Unknown texts are NULL, never empty", "[contacts]")
{
    test::StoreFixture store;
    Contact c = person(QStringLiteral("  A  "));
    c.phone = QStringLiteral(" ");
    c.email = QStringLiteral("");
    REQUIRE(insert(store, c));
    CHECK(store.text("SELECT name FROM contact") == QStringLiteral("A"));
    CHECK(store.number(
              "SELECT count(*) FROM contact WHERE phone IS NULL AND email IS NULL AND phone_key IS NULL AND gender IS "
              "NULL AND birth_month IS NULL AND owner_id IS NULL") == 1);
}

TEST_CASE("What cannot be a contact is refused", "[contacts]")
{
    test::StoreFixture store;
    CHECK(insert(store, person(QStringLiteral("  "))).error().code == ErrorCode::InvalidInput);
    Contact c = person(QStringLiteral("A"));
    c.birthday = {2023, 2, 29, false};
    CHECK(insert(store, c).error().code == ErrorCode::InvalidInput);
    Contact nul = person(QStringLiteral("A"));
    nul.note = QStringLiteral("x") + QChar(0);
    CHECK(insert(store, nul).error().code == ErrorCode::InvalidInput);
    CHECK(store.number("SELECT count(*) FROM contact") == 0);
}

TEST_CASE("An external id is unique among contacts outside the trash", "[contacts]")
{
    test::StoreFixture store;
    Contact c = person(QStringLiteral("A"));
    c.externalId = QStringLiteral("X1");
    const Result<ContactId> first = insert(store, c);
    REQUIRE(first);
    CHECK(insert(store, c).error().code == ErrorCode::Duplicate);

    CHECK(*changed(store, [&](WriteContext &context) { return trashContact(context, *first); }));
    CHECK_FALSE(*changed(store, [&](WriteContext &context) { return trashContact(context, *first); }));
    CHECK_FALSE(contactByExternalId(store.database(), "X1")->has_value());
    CHECK(*trashedContactByExternalId(store.database(), "X1") == *first);
    const Result<ContactId> second = insert(store, c);
    REQUIRE(second);
    CHECK(*contactByExternalId(store.database(), "X1") == *second);

    const Result<bool> restored =
        changed(store, [&](WriteContext &context) { return restoreContact(context, *first); });
    REQUIRE_FALSE(restored);
    CHECK(restored.error().code == ErrorCode::Duplicate);
    CHECK(*changed(store, [&](WriteContext &context) { return trashContact(context, *second); }));
    CHECK(*changed(store, [&](WriteContext &context) { return restoreContact(context, *first); }));
    CHECK_FALSE(*changed(store, [&](WriteContext &context) { return restoreContact(context, *first); }));
    CHECK(contactById(store.database(), *first)->isTrashed() == false);
    CHECK(changed(store, [&](WriteContext &context) { return trashContact(context, ContactId::fromRow(99)); })
              .error()
              .code == ErrorCode::NotFound);
}

TEST_CASE("An update writes what changed and its keys, and nothing when nothing did", "[contacts]")
{
    test::StoreFixture store;
    const Result<ContactId> id = insert(store, fullContact());
    REQUIRE(id);
    const qint64 created = store.clock().nowMs();
    store.clock().advanceMs(5000);
    Contact now = *contactById(store.database(), *id);
    CHECK_FALSE(*changed(store, [&](WriteContext &context) { return updateContact(context, now); }));
    CHECK(contactById(store.database(), *id)->modifiedAtMs == created);

    now.name = QStringLiteral("曾国藩");
    now.phone.clear();
    now.email = QStringLiteral("z@x.cn");
    now.birthday = {1811, 10, 11, true};
    now.address.city = QStringLiteral("湘乡");
    now.createdAtMs = 1; // not ours to change
    CHECK(*changed(store, [&](WriteContext &context) { return updateContact(context, now); }));
    now.createdAtMs = created;
    now.modifiedAtMs = created + 5000;
    CHECK(*contactById(store.database(), *id) == now);
    CHECK(store.text("SELECT name_key FROM contact") == QStringLiteral("zeng guo fan"));
    CHECK(store.number("SELECT phone_key IS NULL FROM contact") == 1);
    CHECK(store.number("SELECT email_key FROM contact") == emailKey("z@x.cn"));
    CHECK(store.number("SELECT wechat_key FROM contact") == wechatKey("wx_shan"));

    // A company is no person: its first character is no family name.
    now.kind = ContactKind::Company;
    CHECK(*changed(store, [&](WriteContext &context) { return updateContact(context, now); }));
    CHECK(store.text("SELECT name_key FROM contact") == QStringLiteral("ceng guo fan"));

    CHECK(*changed(store, [&](WriteContext &context) { return trashContact(context, *id); }));
    now.name = QStringLiteral("B");
    CHECK(changed(store, [&](WriteContext &context) { return updateContact(context, now); }).error().code ==
          ErrorCode::NotFound);
}

TEST_CASE("Contacts are found by the keys of their row and of further points", "[contacts]")
{
    test::StoreFixture store;
    Contact c = person(QStringLiteral("A"));
    c.phone = QStringLiteral("138 0013 8000");
    c.email = QStringLiteral("a@x.cn");
    const Result<ContactId> first = insert(store, c);
    c.phone = QStringLiteral("+8613800138000");
    c.email.clear();
    const Result<ContactId> second = insert(store, c);
    const Result<ContactId> third = insert(store, person(QStringLiteral("B")));
    REQUIRE((first && second && third));
    REQUIRE(store.database().exec(
        "INSERT INTO contact_point (id, contact_id, kind, value, match_key, created_at, modified_at) "
        "VALUES (1, 3, 'mobile', 'x', 8613800138000, 0, 0), (2, 3, 'qq', 'x', 8613800138000, 0, 0), "
        "(3, 1, 'phone', 'x', 8613800138000, 0, 0)"));
    CHECK(*contactsByKey(store.database(), MatchColumn::Phone, 8613800138000) == std::vector{*first, *second, *third});
    CHECK(*contactsByKey(store.database(), MatchColumn::Email, *emailKey("a@x.cn")) == std::vector{*first});
    CHECK(contactsByKey(store.database(), MatchColumn::Wechat, 8613800138000)->empty());
    CHECK(contactsByKey(store.database(), MatchColumn::TaxId, 1)->empty());
    CHECK(*changed(store, [&](WriteContext &context) { return trashContact(context, *third); }));
    CHECK(*contactsByKey(store.database(), MatchColumn::Phone, 8613800138000) == std::vector{*first, *second});
}

TEST_CASE("Birthdays exist in their calendar", "[contacts]")
{
    CHECK(Birthday{}.isValid());
    CHECK(Birthday{std::nullopt, 2, 29, false}.isValid());
    CHECK_FALSE(Birthday{2023, 2, 29, false}.isValid());
    CHECK(Birthday{2024, 2, 29, false}.isValid());
    CHECK_FALSE(Birthday{1900, 2, 29, false}.isValid());
    CHECK(Birthday{std::nullopt, 2, 30, true}.isValid());
    CHECK_FALSE(Birthday{std::nullopt, 1, 31, true}.isValid());
    CHECK_FALSE(Birthday{std::nullopt, 4, 31, false}.isValid());
    CHECK_FALSE(Birthday{std::nullopt, 13, 1, false}.isValid());
    CHECK_FALSE(Birthday{std::nullopt, 5, 0, false}.isValid());
    CHECK_FALSE(Birthday{std::nullopt, 0, 5, false}.isValid());
    CHECK(Birthday{1990, 0, 0, false}.isValid());
    CHECK_FALSE(Birthday{0, 1, 1, false}.isValid());
    for (const char *text : {"", "1990-05-17", "--02-29", "1990", "lunar 1990-08-15", "lunar --08-30"}) {
        INFO(text);
        const Result<Birthday> birthday = birthdayFromText(QString::fromLatin1(text));
        REQUIRE(birthday);
        CHECK(birthdayText(*birthday) == QString::fromLatin1(text));
    }
    for (const char *text : {"1990-5-17", "1990-05", "05-17", "lunar", "1990-02-30", "--", "--00-00", "1990-00-00",
                             "1990/05/17", "199a-05-17", "1990-05-17x"}) {
        INFO(text);
        CHECK(birthdayFromText(QString::fromLatin1(text)).error().code == ErrorCode::InvalidInput);
    }
}

TEST_CASE("Hostile names and notes come back byte for byte", "[contacts]")
{
    QFile file(QStringLiteral(SHUKE_SOURCE_DIR "/../shared/data/naughty_strings/blns.txt"));
    if (!file.open(QIODevice::ReadOnly)) {
        WARN("SKIP: shared/data/naughty_strings/blns.txt not found");
        return;
    }
    test::StoreFixture store;
    QStringList kept;
    store.write([&](WriteContext &context) -> Result<void> {
        for (const QByteArray &line : file.readAll().split('\n')) {
            Contact c = person(QString::fromUtf8(line));
            c.note = c.name;
            c.phone = c.name;
            if (c.name.trimmed().isEmpty() || c.name.contains(QChar(0)))
                continue;
            const Result<ContactId> id = insertContact(context, c);
            if (!id)
                return id.error();
            const Result<Contact> back = contactById(context.database(), *id);
            if (!back)
                return back.error();
            CHECK(back->name == c.name.trimmed());
            CHECK(back->note == c.note.trimmed());
            kept.append(c.name);
        }
        return {};
    });
    CHECK(kept.size() > 400);
    CHECK(store.number("SELECT count(*) FROM contact") == kept.size());
}
