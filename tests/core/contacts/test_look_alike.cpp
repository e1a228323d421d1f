#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_find.h"
#include "core/contacts/contact_merge.h"
#include "core/contacts/duplicate_decision.h"
#include "core/contacts/look_alike.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

#include <ctime>

using namespace shuke;
using namespace shuke::contacts;

namespace {

class Shop : public test::StoreFixture
{
public:
    ContactId add(const Contact &contact)
    {
        const auto created = std::make_shared<ContactId>();
        REQUIRE(run(createContact(contact, created)));
        return *created;
    }
    std::vector<LookAlike> alike(const Contact &typed, std::vector<ContactPoint> points = {})
    {
        Result<std::vector<LookAlike>> found = read(lookAlikes({typed, std::move(points)}));
        REQUIRE(found);
        return std::move(*found);
    }
};

Contact person(const char *family, const char *given, const char *phone = "", const char *email = "")
{
    Contact contact;
    contact.familyName = QString::fromUtf8(family);
    contact.givenName = QString::fromUtf8(given);
    contact.name = contact.familyName + contact.givenName;
    contact.phone = QString::fromLatin1(phone);
    contact.email = QString::fromLatin1(email);
    return contact;
}

} // namespace

TEST_CASE("A typed contact is compared with those that share a key, in any spelling", "[look_alike]")
{
    Shop shop;
    const ContactId li = shop.add(person("王", "小丽", "138 0013 8000", "li@x.example"));
    shop.add(person("张", "伟", "13900139000"));
    CHECK(shop.alike({}).empty());
    CHECK(shop.alike(person("赵", "云", "13700137000")).empty());

    Contact typed;
    typed.phone = QStringLiteral("+86 13800138000"); // typing has just begun
    std::vector<LookAlike> found = shop.alike(typed);
    REQUIRE(found.size() == 1);
    CHECK(found[0].pair.b == li);
    CHECK(found[0].samePhone);
    CHECK_FALSE(found[0].sameEmail);
    CHECK(found[0].name == QStringLiteral("王小丽"));
    CHECK(found[0].phone == QStringLiteral("138 0013 8000"));

    found = shop.alike(person("王", "小丽", "13800138000", "LI@x.example"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].sameEmail);
    CHECK(found[0].pair.band() == DuplicateBand::Suggest);

    // A further detail counts, and so does one of the candidate.
    ContactPoint point;
    point.kind = QStringLiteral("email");
    point.value = QStringLiteral("li@x.example");
    CHECK(shop.alike({}, {point}).size() == 1);
    point.contact = li;
    point.kind = QStringLiteral("mobile");
    point.value = QStringLiteral("13600136000");
    REQUIRE(shop.run(addContactPoint(point)));
    typed.phone = QStringLiteral("13600136000");
    CHECK(shop.alike(typed).size() == 1);
}

TEST_CASE("The household veto holds for hints, and a name alone is none", "[look_alike]")
{
    Shop shop;
    Contact mother = person("王", "小丽", "13800138000");
    mother.address.city = QStringLiteral("上海");
    shop.add(mother);
    std::vector<LookAlike> found = shop.alike(person("王", "大山", "13800138000"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].samePhone);
    CHECK(found[0].pair.band() != DuplicateBand::Suggest);

    CHECK(shop.alike(person("王", "小丽")).empty());
    Contact sameCity = person("王", "小丽");
    sameCity.address.city = QStringLiteral("上海");
    CHECK(shop.alike(sameCity).empty()); // many share a name and a city
    Contact born = mother;
    born.birthday = {1990, 5, 17, false};
    const ContactId known = shop.add([&] {
        Contact contact = born;
        contact.phone.clear();
        return contact;
    }());
    born.phone.clear();
    found = shop.alike(born);
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].pair.b == known);
}

TEST_CASE("A record that exists is no candidate for itself, and decided ones are left out", "[look_alike]")
{
    Shop shop;
    Contact first = person("王", "小丽", "13800138000");
    first.id = shop.add(first);
    Contact second = first;
    second.id = shop.add(second);
    CHECK(shop.alike(first).size() == 1);
    REQUIRE(shop.run(decideDuplicates({{first.id, second.id}}, DuplicateDecision::Different)));
    CHECK(shop.alike(first).empty());
    REQUIRE(shop.run(trashContacts({second.id})));
    REQUIRE(shop.run(forgetDecisions({{first.id, second.id}})));
    CHECK(shop.alike(first).empty());
}

TEST_CASE("Hints stay few and quick among 100,000 contacts", "[look_alike][slow]")
{
    Shop shop;
    shop.write([&](WriteContext &context) {
        return context.database().exec(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) INSERT INTO contact "
            "(id, name, family_name, given_name, name_key, phone, phone_key, city, created_at, modified_at) "
            "SELECT 1000 + i, "
            "'F' || (i % 997) || ' G' || i, 'F' || (i % 997), 'G' || i, 'f' || (i % 997) || ' g' || i, '138' || i, i, "
            "'City', 1, 1 FROM n");
    });
    REQUIRE(shop.database().exec("UPDATE contact SET phone_key = 7 WHERE id < 1300")); // a switchboard
    const ContactId li = shop.add(person("王", "小丽", "13800138000"));
    const std::clock_t begin = std::clock(); // of this process: others may be busy, too
    const std::vector<LookAlike> found = shop.alike(person("王", "小丽", "13800138000"));
    const auto ms = static_cast<qint64>(1000.0 * double(std::clock() - begin) / CLOCKS_PER_SEC);
    REQUIRE(found.size() == 1);
    CHECK(found[0].pair.b == li);
    WARN("look-alikes among 100,000 contacts: " << ms << " ms");
    CHECK(ms < 1000); // a guard only; the figure is above
}

TEST_CASE("A contact is named by id, external id or the external id of one that was merged into it", "[contacts]")
{
    Shop shop;
    Contact contact = person("王", "小丽");
    contact.externalId = QStringLiteral("C-7");
    const ContactId kept = shop.add(contact);
    contact.externalId = QStringLiteral("2"); // the id of another
    const ContactId lost = shop.add(contact);
    contact.externalId = QStringLiteral("1");
    const ContactId third = shop.add(contact);
    const auto named = [&](const char *text) { return shop.read(contactNamed(QString::fromLatin1(text))); };
    CHECK(*named("C-7") == kept);
    CHECK(*named(" #2 ") == lost);
    CHECK(*named("2") == lost); // id and external id agree
    CHECK(named("1").error().code == ErrorCode::InvalidInput);
    CHECK(*named("#1") == kept);
    CHECK(*named("3") == third);
    CHECK(named("nobody").error().code == ErrorCode::NotFound);
    CHECK(named("#99").error().code == ErrorCode::NotFound);
    CHECK(named("").error().code == ErrorCode::NotFound);
    REQUIRE(shop.run(mergeContacts({kept, {lost}, {}, {}})));
    CHECK(*named("2") == kept);
    CHECK(named("#2").error().code == ErrorCode::NotFound);
}
