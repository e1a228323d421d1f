#include "core/activities/activity_commands.h"
#include "core/activities/activity_table.h"
#include "core/base/operation_kinds.h"
#include "core/contacts/affiliation_table.h"
#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_lookup.h"
#include "core/contacts/contact_merge_table.h"
#include "core/contacts/contact_point_table.h"
#include "core/contacts/match_key.h"
#include "core/contacts/relation_commands.h"
#include "core/contacts/tag_table.h"
#include "core/sales/order_commands.h"
#include "core/session/session.h"
#include "core/store/column_groups.h"
#include "core/store/table_schema.h"
#include "tests/core/activities/follow_up_store.h"
#include "tests/core/session/merge_town.h"
#include "tests/support/sales_fixture.h"

using namespace shuke;
using namespace shuke::test;
using namespace shuke::contacts;

namespace {

class MergeStore : public FollowUpStore
{
public:
    ContactId person(const char *name, const char *phone = "", const char *externalId = "")
    {
        Contact contact;
        contact.name = QString::fromUtf8(name);
        contact.phone = QString::fromUtf8(phone);
        contact.externalId = QString::fromUtf8(externalId);
        return add(contact);
    }
    ContactId company(const char *name)
    {
        Contact contact;
        contact.kind = ContactKind::Company;
        contact.name = QString::fromUtf8(name);
        return add(contact);
    }
    ContactId add(const Contact &contact)
    {
        const auto created = std::make_shared<ContactId>();
        must(createContact(contact, created));
        return *created;
    }
    using FollowUpStore::add;
    OperationId merge(ContactId keep, std::vector<ContactId> lose, MergeChoices choices = {})
    {
        return must(mergeContacts({keep, std::move(lose), std::move(choices), {}})).operation;
    }
    UndoOutcome undoOf(OperationId operation, ConflictPolicy policy = ConflictPolicy::Keep)
    {
        Result<UndoOutcome> outcome = store::undoOperation(runner(), operation, policy);
        INFO((outcome ? std::string() : outcome.error().detail.toStdString()));
        REQUIRE(outcome);
        return std::move(*outcome);
    }
    Contact contactOf(ContactId id)
    {
        Result<Contact> contact = contactById(database(), id);
        REQUIRE(contact);
        return *contact;
    }
    QStringList pointsOf(ContactId id)
    {
        QStringList values;
        const Result<std::vector<ContactPoint>> points = contactPoints(database(), id);
        REQUIRE(points);
        for (const ContactPoint &point : *points)
            values.append(point.value);
        return values;
    }
    QStringList tags(ContactId id)
    {
        QStringList names;
        const Result<std::vector<Tag>> all = tagsOf(database(), id);
        REQUIRE(all);
        for (const Tag &tag : *all)
            names.append(tag.name);
        return names;
    }
    qint64 count(const char *table, ContactId contact, const char *column = "contact_id")
    {
        return number(QStringLiteral("SELECT count(*) FROM %1 WHERE %2 = %3")
                          .arg(QLatin1String(table), QLatin1String(column))
                          .arg(contact.row())
                          .toUtf8()
                          .constData());
    }
};

} // namespace

TEST_CASE("Every reference to a contact in the schema has a rule for merges", "[merge]")
{
    StoreFixture store;
    const Result<store::JournalSchema> schema = store::readJournalSchema(store.database());
    REQUIRE(schema);
    size_t found = 0;
    for (const store::TableReference &reference : schema->references) {
        if (reference.parent != TableId::Contact)
            continue;
        ++found;
        INFO(tableName(reference.child) << '.' << reference.column << " has no rule in contact_merge_children.cpp");
        CHECK(std::ranges::any_of(mergeReferences(), [&](const MergeReference &rule) {
            return rule.table == reference.child && rule.column == reference.column;
        }));
    }
    CHECK(found == mergeReferences().size()); // and no rule is about a column that is gone
}

TEST_CASE("Columns that belong together exist", "[merge]")
{
    StoreFixture store;
    const Result<store::JournalSchema> schema = store::readJournalSchema(store.database());
    REQUIRE(schema);
    for (size_t i = 0; i < kTableCount; ++i) {
        const auto table = static_cast<TableId>(i);
        for (const std::string &column : schema->of(table).names) {
            for (const std::string_view together : store::columnsWith(table, column))
                CHECK(schema->of(table).indexOf(together));
        }
    }
    // A match key must never be left behind by its text.
    for (const char *key : {"phone_key", "email_key", "wechat_key", "tax_id_key", "name_key"})
        CHECK(store::columnsWith(TableId::Contact, key).size() > 1);
}

TEST_CASE("The store and the customers agree which relations mean the same from both ends", "[merge]")
{
    for (const RelationKind kind : kRelationKinds)
        CHECK(store::isUnorderedRelation(codeOf(kind).toStdString()) == isSymmetric(kind));
}

TEST_CASE("A merge moves what the others had and puts them into the trash", "[merge]")
{
    MergeStore store;
    const ContactId keep = store.person("王小丽", "13800138000", "A1");
    const ContactId lost = store.person("王小莉", "13900139000", "B1");
    store.must(addTag({keep, lost}, QStringLiteral("VIP")));
    store.must(addTag({lost}, QStringLiteral("tea")));
    store.must(addOrder(lost, QDate(2025, 1, 2), 500));
    store.log(held(lost, activities::ActivityKind::Call, QDate(2025, 1, 3)));
    store.add(todo(QStringLiteral("ring"), {}, lost));
    store.must(recordConsent([&] {
        Consent consent;
        consent.contact = lost;
        consent.purpose = QStringLiteral("marketing");
        consent.channel = QStringLiteral("sms");
        return consent;
    }()));
    ContactEdit strict;
    strict.doNotContact = true;
    store.must(editContact(lost, strict));
    const qint64 confirmed = store.contactOf(keep).modifiedAtMs;
    store.clock().advanceMs(1000);
    const QByteArray before = store.hash();

    const auto done = std::make_shared<MergeDone>();
    const ChangeSet changes = store.must(mergeContacts({keep, {lost}, {}, QStringLiteral("王小丽")}, done));
    CHECK(changes.kind == kMergeOperation);
    CHECK(done->merged == 1);
    for (const auto &[table, rows] : std::vector<std::pair<TableId, qint64>>{
             {TableId::SalesOrder, 1}, {TableId::Activity, 1}, {TableId::Task, 1}, {TableId::Consent, 1}}) {
        const auto moved = std::ranges::find(done->moved, table, &MergeCount::table);
        REQUIRE(moved != done->moved.end());
        CHECK(moved->rows == rows);
    }
    for (const char *table : {"sales_order", "activity", "task", "consent"}) {
        CHECK(store.count(table, keep) == 1);
        CHECK(store.count(table, lost) == 0);
    }
    CHECK(store.tags(keep) == QStringList{QStringLiteral("VIP"), QStringLiteral("tea")});
    CHECK(store.pointsOf(keep) == QStringList{QStringLiteral("13900139000")});
    CHECK(store.contactOf(keep).doNotContact);
    CHECK(store.contactOf(keep).modifiedAtMs == confirmed); // nobody confirmed it
    const Contact gone = store.contactOf(lost);
    CHECK(gone.isTrashed());
    CHECK(gone.externalId == QStringLiteral("B1"));
    CHECK(gone.phone == QStringLiteral("13900139000"));
    const Result<std::optional<MergedInto>> where = store.read(mergedIntoOf(lost));
    REQUIRE(where);
    REQUIRE(*where);
    CHECK((*where)->kept == keep);
    CHECK((*where)->keptName == QStringLiteral("王小丽"));
    CHECK((*where)->operation == changes.operation);

    store.undo();
    CHECK(store.hash() == before);
    store.redo();
    CHECK(store.count("sales_order", keep) == 1);
    store.undo();
    CHECK(store.hash() == before);
}

TEST_CASE("What cannot be merged is refused and nothing is changed", "[merge]")
{
    MergeStore store;
    const ContactId a = store.person("A");
    const ContactId b = store.person("B");
    const ContactId c = store.person("C");
    const ContactId company = store.company("Inc");
    const auto error = [&](ContactId keep, std::vector<ContactId> lose) {
        return store.failure(mergeContacts({keep, std::move(lose), {}, {}})).code;
    };
    CHECK(error(a, {}) == ErrorCode::InvalidInput);
    CHECK(error(a, {a}) == ErrorCode::InvalidInput);
    CHECK(error(a, {b, b}) == ErrorCode::InvalidInput);
    CHECK(error(a, {company}) == ErrorCode::InvalidInput);
    CHECK(error(company, {a}) == ErrorCode::InvalidInput);
    CHECK(error(a, {ContactId::fromRow(999)}) == ErrorCode::NotFound);
    CHECK(error(a, std::vector<ContactId>(kMostMerged, b)) == ErrorCode::InvalidInput);
    store.must(trashContacts({c}));
    CHECK(error(a, {c}) == ErrorCode::NotFound);
    CHECK(error(c, {a}) == ErrorCode::NotFound);
    MergeChoices emptyName;
    emptyName.typed.name = QString();
    CHECK(store.failure(mergeContacts({a, {b}, emptyName, {}})).code == ErrorCode::InvalidInput);

    store.merge(a, {b});
    CHECK(error(b, {a}) == ErrorCode::NotFound);                            // in the trash
    CHECK(store.failure(restoreContacts({b})).code == ErrorCode::Conflict); // undo the merge instead
    // Even if something brought it back: no circle.
    store.write([&](WriteContext &context) { return context.database().exec("UPDATE contact SET deleted_at = NULL"); });
    CHECK(error(b, {a}) == ErrorCode::Conflict);
    CHECK(error(a, {b}) == ErrorCode::Conflict);
    Command stopped = mergeContacts({a, {c}, {}, {}});
    stopped.cancel.cancel();
    CHECK(store.failure(stopped).code == ErrorCode::Canceled);
}

TEST_CASE("The same activity, company or tag is not had twice after a merge", "[merge]")
{
    MergeStore store;
    const ContactId a = store.person("A");
    const ContactId b = store.person("B");
    const ContactId other = store.person("C");
    const ContactId firm = store.company("Firm");
    const ContactId twin = store.company("Firm Ltd");
    activities::Activity about = held(a, activities::ActivityKind::Meeting, QDate(2025, 1, 1));
    about.participants = {b};
    const ActivityId aboutA = store.log(about);
    about.contact = other;
    about.participants = {a, b};
    const ActivityId both = store.log(about);
    about.contact = b;
    about.participants = {a, other};
    const ActivityId aboutB = store.log(about);
    const auto link = [&](ContactId person, ContactId company, const char *role, bool primary) {
        Affiliation affiliation;
        affiliation.person = person;
        affiliation.company = company;
        affiliation.role = QString::fromLatin1(role);
        affiliation.primary = primary;
        store.must(addAffiliation(affiliation));
    };
    link(a, firm, "", false);
    link(b, firm, "boss", true);
    link(b, twin, "helper", false);
    const QByteArray before = store.hash();

    store.merge(a, {b});
    CHECK(store.activity(aboutA).participants.empty());
    CHECK(store.activity(both).participants == std::vector<ContactId>{a});
    CHECK(store.activity(aboutB).contact == a);
    CHECK(store.activity(aboutB).participants == std::vector<ContactId>{other});
    Result<std::vector<Affiliation>> links = affiliationsOfPerson(store.database(), a);
    REQUIRE(links);
    REQUIRE(links->size() == 2);
    CHECK(std::ranges::count_if(*links, &Affiliation::primary) == 1);
    CHECK((*links)[0].company == firm);

    const QByteArray onePerson = store.hash();
    store.merge(firm, {twin});
    links = affiliationsOfPerson(store.database(), a);
    REQUIRE(links);
    REQUIRE(links->size() == 1);
    CHECK((*links)[0].company == firm);
    CHECK((*links)[0].role == QStringLiteral("helper")); // had none
    CHECK((*links)[0].primary);
    store.undo();
    CHECK(store.hash() == onePerson);
    store.undo();
    CHECK(store.hash() == before);
}

TEST_CASE("A merge leaves nobody related to himself, or twice, and no company with two parents or above itself",
          "[merge]")
{
    MergeStore store;
    const auto relate = [&](ContactId from, ContactId to, RelationKind kind) {
        Relation relation;
        relation.from = from;
        relation.to = to;
        relation.kind = kind;
        store.must(addRelation(relation));
    };
    const auto others = [&](ContactId contact) {
        const Result<std::vector<NamedRelation>> relations = store.read(relationsOf(contact));
        REQUIRE(relations);
        QStringList told;
        for (const NamedRelation &each : *relations)
            told.append(codeOf(each.relation.kind) + QLatin1Char(' ') + each.otherName);
        told.sort();
        return told;
    };
    const ContactId a = store.person("A");
    const ContactId b = store.person("B");
    const ContactId x = store.person("X");
    const ContactId y = store.person("Y");
    relate(a, b, RelationKind::Friend); // himself, after the merge
    relate(a, x, RelationKind::Friend);
    relate(b, x, RelationKind::Friend); // twice
    relate(b, y, RelationKind::Sibling);
    relate(b, y, RelationKind::Referrer);
    const QByteArray before = store.hash();
    const OperationId people = store.merge(y, {b});
    CHECK(others(y) == QStringList{QStringLiteral("friend A"), QStringLiteral("friend X")});
    store.undoOf(people);
    CHECK(store.hash() == before);
    store.merge(a, {b});
    CHECK(others(a) ==
          QStringList{QStringLiteral("friend X"), QStringLiteral("referrer Y"), QStringLiteral("sibling Y")});
    CHECK(others(x) == QStringList{QStringLiteral("friend A")});
    store.undo();
    CHECK(store.hash() == before);

    const ContactId top = store.company("Top");
    const ContactId middle = store.company("Middle");
    const ContactId low = store.company("Low");
    const ContactId twin = store.company("Twin");
    const ContactId owner = store.company("Owner");
    relate(top, middle, RelationKind::ParentCompany);
    relate(middle, low, RelationKind::ParentCompany);
    relate(owner, twin, RelationKind::ParentCompany);
    const QByteArray groups = store.hash();
    store.merge(low, {top}); // Top is above Low
    CHECK(others(low) == QStringList{QStringLiteral("parent_company Middle")});
    store.undo();
    store.merge(low, {twin}); // has a parent already
    CHECK(others(low) == QStringList{QStringLiteral("parent_company Middle")});
    CHECK(others(owner).isEmpty());
    store.undo();
    store.merge(top, {twin});
    CHECK(others(top) == QStringList{QStringLiteral("parent_company Middle"), QStringLiteral("parent_company Owner")});
    store.undo();
    CHECK(store.hash() == groups);
}

TEST_CASE("A later undo brings the lost one back, keeps edits and says which", "[merge][merge_undo]")
{
    MergeStore store;
    Contact kept;
    kept.name = QStringLiteral("王小丽");
    kept.phone = QStringLiteral("13800138000");
    kept.note = QStringLiteral("regular");
    kept.birthday = {1990, 5, 17, false};
    const ContactId keep = store.add(kept);
    Contact other = kept;
    other.name = QStringLiteral("王莉");
    other.phone = QStringLiteral("13900139000");
    other.email = QStringLiteral("li@x.example");
    other.note = QStringLiteral("no onions");
    other.birthday = {1991, 6, 18, false};
    const ContactId lost = store.add(other);
    store.must(addOrder(lost, QDate(2025, 1, 2), 500));
    const OrderId order = OrderId::fromRow(store.number("SELECT max(id) FROM sales_order"));
    const TaskId task = store.add(todo(QStringLiteral("ring"), {}, lost));

    MergeChoices choices;
    choices.fields[MergeField::Birthday] = lost;
    choices.fields[MergeField::Phone] = lost;
    const OperationId merge = store.merge(keep, {lost}, choices);
    CHECK(store.contactOf(keep).note == QStringLiteral("regular\nno onions"));
    store.reopen();

    ContactEdit edit;
    edit.email = QStringLiteral("new@x.example");
    edit.noteBelow = QStringLiteral("came by");
    store.must(editContact(keep, edit));
    ContactEdit birthday;
    birthday.birthday = Birthday{1991, 6, 19, false};
    store.must(editContact(keep, birthday));
    store.must(sales::setOrderStatus({order}, sales::OrderStatus::Shipped));
    store.must(addOrder(keep, QDate(2025, 5, 5), 700));
    store.must(activities::trashTasks({task}));

    const UndoOutcome asked = store.undoOf(merge, ConflictPolicy::Stop);
    CHECK_FALSE(asked.changes.operation.isValid());
    REQUIRE(asked.conflictCount == 1);
    CHECK(asked.conflicts[0].rowId == keep.row());
    const UndoOutcome outcome = store.undoOf(merge);
    CHECK(outcome.conflictCount == 1);
    QStringList fields = outcome.conflicts[0].fields;
    fields.sort();
    CHECK(fields == QStringList{QStringLiteral("birth_day"), QStringLiteral("birth_month"),
                                QStringLiteral("birth_year"), QStringLiteral("email"), QStringLiteral("email_key"),
                                QStringLiteral("note")});
    const Contact now = store.contactOf(keep);
    CHECK(now.email == QStringLiteral("new@x.example"));
    CHECK(now.birthday == Birthday{1991, 6, 19, false}); // not half of each
    CHECK(now.phone == QStringLiteral("13800138000"));
    CHECK(store.number("SELECT phone_key FROM contact WHERE id = 1") == contacts::phoneKey("13800138000").value_or(0));
    CHECK(now.note == QStringLiteral("regular\ncame by"));
    const Contact back = store.contactOf(lost);
    CHECK_FALSE(back.isTrashed());
    CHECK(back.email == QStringLiteral("li@x.example"));
    CHECK(store.count("sales_order", lost) == 1);
    CHECK(store.count("sales_order", keep) == 1); // the new one stays
    CHECK(store.text("SELECT status FROM sales_order ORDER BY id LIMIT 1") == QStringLiteral("shipped"));
    CHECK(store.task(task).contact == lost);
    CHECK(store.task(task).deletedAtMs.has_value());
    CHECK(store.pointsOf(keep).isEmpty());
    CHECK(store.undoOf({}, ConflictPolicy::Stop).changes.operation.isValid()); // the undo is an operation like others
}

TEST_CASE("With the old values put back an undo of a merge overwrites later edits", "[merge][merge_undo]")
{
    MergeStore store;
    const ContactId keep = store.person("A", "13800138000");
    const ContactId lost = store.person("B", "13900139000");
    MergeChoices choices;
    choices.fields[MergeField::Phone] = lost;
    const OperationId merge = store.merge(keep, {lost}, choices);
    ContactEdit edit;
    edit.phone = QStringLiteral("13700137000");
    edit.city = QStringLiteral("Rome");
    store.must(editContact(keep, edit));
    const UndoOutcome outcome = store.undoOf(merge, ConflictPolicy::Overwrite);
    CHECK(outcome.conflictCount == 1);
    CHECK(store.contactOf(keep).phone == QStringLiteral("13800138000"));
    CHECK(store.contactOf(keep).address.city == QStringLiteral("Rome"));
}

TEST_CASE("Of two merges into one contact the first is undone first", "[merge][merge_undo]")
{
    MergeStore store;
    Contact person;
    person.name = QStringLiteral("A");
    person.note = QStringLiteral("a");
    const ContactId a = store.add(person);
    person.name = QStringLiteral("B");
    person.note = QStringLiteral("b");
    person.phone = QStringLiteral("13900139000");
    person.address.city = QStringLiteral("Bonn");
    const ContactId b = store.add(person);
    person.name = QStringLiteral("C");
    person.note = QStringLiteral("c");
    person.address.city = QStringLiteral("Cork");
    const ContactId c = store.add(person);
    store.must(addTag({b, c}, QStringLiteral("VIP")));
    store.must(addTag({b}, QStringLiteral("only b")));
    store.must(addOrder(b, QDate(2025, 1, 2), 1));
    store.must(addOrder(c, QDate(2025, 1, 2), 2));
    const QByteArray before = store.hash();
    const OperationId first = store.merge(a, {b});
    const QByteArray afterFirst = store.hash();
    const OperationId second = store.merge(a, {c});
    CHECK(store.contactOf(a).note == QStringLiteral("a\nb\nc"));

    SECTION("the first one first")
    {
        CHECK(store.undoOf(first).conflictCount == 0);
        const Contact now = store.contactOf(a);
        CHECK(now.note == QStringLiteral("a\nc"));
        CHECK(store.tags(a) == QStringList{QStringLiteral("VIP")}); // C has it, too
        CHECK(store.count("sales_order", a) == 1);
        CHECK(store.count("sales_order", b) == 1);
        CHECK(store.undoOf(second).conflictCount == 0);
    }
    SECTION("the last one first")
    {
        CHECK(store.undoOf(second).conflictCount == 0);
        CHECK(store.hash() == afterFirst);
        CHECK(store.undoOf(first).conflictCount == 0);
    }
    SECTION("redone and undone again")
    {
        CHECK(store.undoOf(second).conflictCount == 0);
        store.redo();
        CHECK(store.undoOf(first).conflictCount == 0);
        CHECK(store.undoOf(second).conflictCount == 0);
    }
    CHECK(store.hash() == before);
}

TEST_CASE("A merge below another one can be undone: what moved twice goes back to its owner", "[merge][merge_undo]")
{
    MergeStore store;
    const ContactId a = store.person("A", "13800138000");
    const ContactId b = store.person("B", "13900139000");
    const ContactId d = store.person("D", "13700137000");
    store.must(addOrder(b, QDate(2025, 1, 2), 1));
    store.must(addTag({b}, QStringLiteral("VIP")));
    const QByteArray before = store.hash();
    const OperationId first = store.merge(a, {b});
    const OperationId second = store.merge(d, {a});
    CHECK(store.pointsOf(d).size() == 2);
    CHECK(store.undoOf(first).conflictCount == 0);
    CHECK_FALSE(store.contactOf(b).isTrashed());
    CHECK(store.contactOf(a).isTrashed());
    CHECK(store.count("sales_order", b) == 1);
    CHECK(store.pointsOf(d) == QStringList{QStringLiteral("13800138000")});
    CHECK(store.undoOf(second).conflictCount == 0);
    CHECK(store.hash() == before);
}

TEST_CASE("A lost contact's external id stays taken, and if it was taken nevertheless it comes back without", "[merge]")
{
    MergeStore store;
    const ContactId a = store.person("A", "", "A1");
    const ContactId b = store.person("B", "", "B1");
    const ContactId c = store.person("C", "", "C1");
    const OperationId merge = store.merge(a, {b});
    Contact taker;
    taker.name = QStringLiteral("T");
    taker.externalId = QStringLiteral("B1");
    CHECK(store.failure(createContact(taker)).code == ErrorCode::Duplicate);
    const auto former = [&](const char *id) {
        const Result<std::optional<ContactId>> found = contactByFormerId(store.database(), id);
        REQUIRE(found);
        return *found;
    };
    CHECK(former("B1") == a);
    CHECK_FALSE(former("A1"));
    store.merge(c, {a});
    CHECK(former("B1") == c); // and on
    CHECK(former("A1") == c);
    ContactEdit edit;
    edit.externalId = QStringLiteral("B1"); // its own former one
    store.must(editContact(c, edit));
    const UndoOutcome outcome = store.undoOf(merge);
    REQUIRE(outcome.conflictCount == 1);
    CHECK(outcome.conflicts[0].reason == UndoConflict::Reason::ValueTaken);
    CHECK_FALSE(store.contactOf(b).isTrashed());
    CHECK(store.contactOf(b).externalId.isEmpty());
}

TEST_CASE("A broken journal stops the undo of a merge, and a cancel leaves all as it was", "[merge][merge_undo]")
{
    MergeStore store;
    const ContactId a = store.person("A");
    const ContactId b = store.person("B");
    store.must(addOrder(b, QDate(2025, 1, 2), 1));
    const OperationId merge = store.merge(a, {b});
    const QByteArray merged = store.hash();
    CancelToken stop;
    stop.cancel();
    CHECK(store::undoOperation(store.runner(), merge, ConflictPolicy::Keep, stop).error().code == ErrorCode::Canceled);
    REQUIRE(store.database().exec("UPDATE change SET before = '{\"contact_id\":' WHERE table_name = 'sales_order' AND "
                                  "kind = 'update'"));
    CHECK(store::undoOperation(store.runner(), merge, ConflictPolicy::Keep).error().code == ErrorCode::Corrupt);
    CHECK(store.hash() == merged);
}
