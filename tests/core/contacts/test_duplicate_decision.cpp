#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_merge.h"
#include "core/contacts/duplicate_decision.h"
#include "core/contacts/duplicate_loader.h"
#include "core/store/undo_history.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

using namespace shuke;
using namespace shuke::contacts;

namespace {

class Shop : public test::StoreFixture
{
public:
    ContactId add(const char *name, const char *phone)
    {
        Contact contact;
        contact.name = QString::fromUtf8(name);
        contact.phone = QString::fromLatin1(phone);
        const auto created = std::make_shared<ContactId>();
        REQUIRE(run(createContact(contact, created)));
        return *created;
    }
    std::vector<DecidedPair> decided()
    {
        const Result<std::vector<DecidedPair>> pairs = read(duplicateDecisions());
        REQUIRE(pairs);
        return *pairs;
    }
    DuplicateResult found(bool decidedToo = false)
    {
        Result<DuplicateResult> result = read(duplicateContacts({}, decidedToo));
        REQUIRE(result);
        return std::move(*result);
    }
    void decide(ContactId a, ContactId b, DuplicateDecision decision)
    {
        REQUIRE(run(decideDuplicates({{a, b}}, decision)));
    }
};

} // namespace

TEST_CASE("A decided pair is not found again until the decision is taken back", "[duplicates][decision]")
{
    Shop shop;
    const ContactId a = shop.add("王小明", "13800138000");
    const ContactId b = shop.add("王小明", "13800138000");
    REQUIRE(shop.found().pairs.size() == 1);
    shop.decide(b, a, DuplicateDecision::Later); // in any order
    CHECK(shop.decided() == std::vector<DecidedPair>{{a, b, false}});
    CHECK(shop.found().pairs.empty());
    CHECK(shop.found().groups.empty());
    CHECK(shop.found(true).pairs.size() == 1);
    shop.decide(a, b, DuplicateDecision::Different);
    CHECK(shop.decided() == std::vector<DecidedPair>{{a, b, true}});
    CHECK(shop.number("SELECT count(*) FROM duplicate_decision") == 1);
    const Result<ChangeSet> same = shop.run(decideDuplicates({{a, b}}, DuplicateDecision::Different));
    REQUIRE(same);
    CHECK_FALSE(same->operation.isValid());

    REQUIRE(store::undoOperation(shop.runner(), {}, ConflictPolicy::Stop));
    CHECK(shop.decided() == std::vector<DecidedPair>{{a, b, false}});
    REQUIRE(shop.run(forgetDecisions({{b, a}})));
    CHECK(shop.decided().empty());
    CHECK(shop.found().pairs.size() == 1);
}

TEST_CASE("A decision needs two contacts outside the trash", "[duplicates][decision]")
{
    Shop shop;
    const ContactId a = shop.add("A", "1");
    const ContactId b = shop.add("B", "2");
    CHECK(shop.run(decideDuplicates({{a, a}}, DuplicateDecision::Later)).error().code == ErrorCode::InvalidInput);
    CHECK(shop.run(decideDuplicates({{a, ContactId::fromRow(99)}}, DuplicateDecision::Later)).error().code ==
          ErrorCode::NotFound);
    shop.decide(a, b, DuplicateDecision::Different);
    REQUIRE(shop.run(trashContacts({b})));
    CHECK(shop.run(decideDuplicates({{a, b}}, DuplicateDecision::Later)).error().code == ErrorCode::NotFound);
    CHECK(shop.decided().empty()); // nothing to decide about
    REQUIRE(shop.run(restoreContacts({b})));
    CHECK(shop.decided().size() == 1);
}

TEST_CASE("What was decided about a contact holds for the one it was merged into", "[duplicates][decision]")
{
    Shop shop;
    const ContactId a = shop.add("王小明", "13800138000");
    const ContactId b = shop.add("王小明", "13800138000");
    const ContactId c = shop.add("王小明", "13800138000");
    const ContactId d = shop.add("D", "5");
    shop.decide(b, c, DuplicateDecision::Different);
    shop.decide(a, c, DuplicateDecision::Later);
    shop.decide(a, b, DuplicateDecision::Later);
    const Result<ChangeSet> merge = shop.run(mergeContacts({a, {b}, {}, {}}));
    REQUIRE(merge);
    CHECK(shop.decided() == std::vector<DecidedPair>{{a, c, true}}); // the stricter one; a and b are one
    CHECK(shop.found().pairs.empty());
    REQUIRE(shop.run(mergeContacts({d, {a}, {}, {}})));
    CHECK(shop.decided() == std::vector<DecidedPair>{{c, d, true}}); // along a chain
    REQUIRE(shop.run(forgetDecisions({{d, c}})));
    CHECK(shop.decided().empty());
    REQUIRE(store::undoOperation(shop.runner(), {}, ConflictPolicy::Stop));
    REQUIRE(store::undoOperation(shop.runner(), merge->operation, ConflictPolicy::Keep));
    CHECK(shop.decided() == std::vector<DecidedPair>{{b, c, true}, {b, d, false}, {c, d, false}}); // a is d still
}

TEST_CASE("Groups are components, and large ones and those with two that are unlike are for review",
          "[duplicates][groups]")
{
    DuplicateFinder finder;
    const auto add = [&finder](qint64 id, const char *family, const char *given, qint64 phone, const char *email) {
        DuplicateRecord record;
        record.id = ContactId::fromRow(id);
        record.familyName = family;
        record.givenName = given;
        const std::vector<qint64> phones = phone == 0 ? std::vector<qint64>() : std::vector<qint64>{phone};
        record.phoneKeys = phones;
        const std::vector<std::string_view> emails =
            *email ? std::vector<std::string_view>{email} : std::vector<std::string_view>();
        record.emails = emails;
        finder.add(record);
    };
    add(1, "Lee", "Anne", 861'380'013'8001, "anne@x.example");
    add(2, "Lee", "Anne", 861'380'013'8001, "anne@x.example");
    // A chain: 3 and 4 share an e-mail, 4 and 5 share phone and name; 3 and 5 nothing.
    add(3, "Miller", "Zoe", 0, "zoe@x.example");
    add(4, "Miller", "Zoe", 861'380'013'8004, "zoe@x.example");
    add(5, "Miller", "Quentin", 861'380'013'8004, "");
    for (qint64 id = 11; id <= 15; ++id)
        add(id, "Bauer", "Karl", 861'380'013'8011, "karl@x.example");
    const Result<DuplicateResult> found = finder.find({});
    REQUIRE(found);
    const auto groupOf = [&](qint64 id) -> const DuplicateGroup & {
        const auto group = std::ranges::find_if(found->groups, [&](const DuplicateGroup &each) {
            return std::ranges::find(each.contacts, ContactId::fromRow(id)) != each.contacts.end();
        });
        REQUIRE(group != found->groups.end());
        return *group;
    };
    CHECK(groupOf(1).contacts.size() == 2);
    CHECK(groupOf(1).band() == DuplicateBand::Suggest);
    CHECK(groupOf(1).doubt == GroupDoubt::None);
    CHECK(groupOf(11).contacts.size() == 5);
    CHECK(groupOf(11).doubt == GroupDoubt::Large);
    CHECK(groupOf(11).band() == DuplicateBand::Review);
    for (const DuplicateGroup &group : found->groups) {
        REQUIRE_FALSE(group.pairs.empty());
        double least = 1;
        for (const size_t pair : group.pairs)
            least = std::min(least, found->pairs[pair].posterior);
        CHECK(group.posterior == least);
        CHECK(least >= DuplicateFinder::kReview);
    }
    CHECK(found->groups.front().band() == DuplicateBand::Suggest); // what is sure comes first
    if (groupOf(4).contacts.size() == 3)
        CHECK(groupOf(4).doubt == GroupDoubt::UnlikePair);

    DuplicateOptions decided;
    decided.decided = {{ContactId::fromRow(11), ContactId::fromRow(12), true}};
    const Result<DuplicateResult> apart = finder.find(decided);
    REQUIRE(apart);
    const auto large = std::ranges::find_if(
        apart->groups, [](const DuplicateGroup &each) { return each.contacts.front() == ContactId::fromRow(11); });
    REQUIRE(large != apart->groups.end());
    CHECK(large->doubt == GroupDoubt::DecidedApart);
    CHECK(large->pairs.size() == 9); // of ten
}
