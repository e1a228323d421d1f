#include "core/contacts/contact_commands.h"
#include "core/contacts/relation_commands.h"
#include "core/store/undo_history.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

using namespace shuke;
using namespace shuke::contacts;

namespace {

ContactId add(test::StoreFixture &store, const char *name, ContactKind kind = ContactKind::Person)
{
    Contact contact;
    contact.name = QString::fromUtf8(name);
    contact.kind = kind;
    const auto created = std::make_shared<ContactId>();
    REQUIRE(store.run(createContact(contact, created)));
    return *created;
}

Result<ChangeSet> relate(test::StoreFixture &store, ContactId from, RelationKind kind, ContactId to)
{
    return store.run(addRelation({{}, from, to, kind, {}}));
}

ErrorCode refusal(const Result<ChangeSet> &result)
{
    REQUIRE_FALSE(result);
    return result.error().code;
}

} // namespace

TEST_CASE("A relation is seen from both ends, each with its direction", "[relations]")
{
    test::StoreFixture store;
    const ContactId mother = add(store, "王芳");
    const ContactId son = add(store, "李明");
    REQUIRE(relate(store, mother, RelationKind::Parent, son));
    REQUIRE(relate(store, son, RelationKind::Friend, mother)); // stored with the smaller id first
    const Result<std::vector<NamedRelation>> hers = store.read(relationsOf(mother));
    const Result<std::vector<NamedRelation>> his = store.read(relationsOf(son));
    REQUIRE(hers);
    REQUIRE(hers->size() == 2);
    REQUIRE(his->size() == 2);
    CHECK(hers->at(0).relation.kind == RelationKind::Friend);
    CHECK(hers->at(0).fromOther);
    CHECK(hers->at(1).otherName == QStringLiteral("李明"));
    CHECK_FALSE(hers->at(1).fromOther); // he is not the parent
    CHECK(his->at(1).fromOther);
    REQUIRE(store.run(trashContacts({son})));
    CHECK(store.read(relationsOf(mother))->empty());
}

TEST_CASE("What makes no sense is refused", "[relations]")
{
    test::StoreFixture store;
    const ContactId person = add(store, "王芳");
    const ContactId other = add(store, "李明");
    const ContactId company = add(store, "老街茶点", ContactKind::Company);
    CHECK(refusal(relate(store, person, RelationKind::Friend, person)) == ErrorCode::InvalidInput);
    CHECK(refusal(relate(store, person, RelationKind::Spouse, company)) == ErrorCode::InvalidInput);
    CHECK(refusal(relate(store, person, RelationKind::ParentCompany, company)) == ErrorCode::InvalidInput);
    CHECK(refusal(relate(store, person, RelationKind::Friend, ContactId::fromRow(99))) == ErrorCode::NotFound);
    REQUIRE(relate(store, person, RelationKind::Spouse, other));
    CHECK(refusal(relate(store, other, RelationKind::Spouse, person)) == ErrorCode::Duplicate);
    REQUIRE(relate(store, company, RelationKind::Referrer, person));
    REQUIRE(store.run(trashContacts({other})));
    CHECK(refusal(relate(store, person, RelationKind::Friend, other)) == ErrorCode::NotFound);
}

TEST_CASE("A group of companies has one top, no cycle, and its people are counted", "[relations]")
{
    test::StoreFixture store;
    const ContactId top = add(store, "A Holding", ContactKind::Company);
    const ContactId left = add(store, "B East", ContactKind::Company);
    const ContactId right = add(store, "C West", ContactKind::Company);
    const ContactId leaf = add(store, "D Shop", ContactKind::Company);
    REQUIRE(relate(store, top, RelationKind::ParentCompany, right));
    REQUIRE(relate(store, top, RelationKind::ParentCompany, left));
    REQUIRE(relate(store, left, RelationKind::ParentCompany, leaf));
    CHECK(refusal(relate(store, leaf, RelationKind::ParentCompany, top)) == ErrorCode::InvalidInput);
    CHECK(refusal(relate(store, right, RelationKind::ParentCompany, leaf)) == ErrorCode::Duplicate);
    Affiliation works;
    works.person = add(store, "王芳");
    works.company = leaf;
    REQUIRE(store.run(addAffiliation(works)));
    const Result<std::vector<GroupMember>> group = store.read(companyGroup(leaf));
    REQUIRE(group);
    REQUIRE(group->size() == 4);
    CHECK(group->at(0).name == QStringLiteral("A Holding"));
    CHECK(group->at(1).name == QStringLiteral("B East"));
    CHECK(group->at(2).name == QStringLiteral("D Shop"));
    CHECK(group->at(2).depth == 2);
    CHECK(group->at(2).people == 1);
    CHECK(group->at(3).name == QStringLiteral("C West"));
    CHECK(store.read(companyGroup(add(store, "E Alone", ContactKind::Company)))->empty());
}

TEST_CASE("Kind, direction and note of a relation change, and all of it can be undone", "[relations]")
{
    test::StoreFixture store;
    const ContactId one = add(store, "王芳");
    const ContactId two = add(store, "李明");
    const auto id = std::make_shared<RelationId>();
    REQUIRE(store.run(addRelation({{}, two, one, RelationKind::Friend, {}}, id)));
    REQUIRE(store.run(editRelation({*id, two, one, RelationKind::Referrer, QStringLiteral(" since May ")})));
    const std::vector<NamedRelation> ones = *store.read(relationsOf(one));
    REQUIRE(ones.size() == 1);
    CHECK(ones[0].relation.from == two);
    CHECK(ones[0].relation.note == QStringLiteral("since May"));
    CHECK(refusal(store.run(editRelation({*id, one, ContactId::fromRow(77), RelationKind::Referrer, {}}))) ==
          ErrorCode::InvalidInput);
    REQUIRE(store.run(removeRelation(*id)));
    CHECK(store.read(relationsOf(one))->empty());
    CHECK(refusal(store.run(removeRelation(*id))) == ErrorCode::NotFound);
    REQUIRE(store::undoOperation(store.runner(), {}, ConflictPolicy::Stop));
    CHECK(store.read(relationsOf(one))->size() == 1);
}

TEST_CASE("A parent company and its child change places in one step", "[relations]")
{
    test::StoreFixture store;
    const ContactId holding = add(store, "老街集团", ContactKind::Company);
    const ContactId tea = add(store, "老街茶点", ContactKind::Company);
    REQUIRE(relate(store, holding, RelationKind::ParentCompany, tea));
    Relation turned = store.read(relationsOf(tea))->at(0).relation;
    std::swap(turned.from, turned.to);
    REQUIRE(store.run(editRelation(turned)));
    CHECK_FALSE(store.read(relationsOf(tea))->at(0).fromOther); // it is the parent now
    CHECK(refusal(relate(store, holding, RelationKind::ParentCompany, tea)) == ErrorCode::InvalidInput);
}

TEST_CASE("Every kind of relation has a code that reads back", "[relations]")
{
    for (const RelationKind kind : kRelationKinds)
        CHECK(relationKindFromCode(codeOf(kind)) == kind);
    CHECK_FALSE(relationKindFromCode(u"enemy"));
}
