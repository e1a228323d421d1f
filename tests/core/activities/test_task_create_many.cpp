#include "tests/core/activities/follow_up_store.h"

using namespace shuke;
using namespace shuke::activities;
using namespace shuke::test;

namespace test_task_create_many {

class ManyTasksStore : public FollowUpStore
{
public:
    ContactId contactOf(const QString &name, StaffId owner)
    {
        contacts::Contact contact;
        contact.name = name;
        contact.owner = owner;
        const auto created = std::make_shared<ContactId>();
        must(contacts::createContact(contact, created));
        return *created;
    }
    qint64 tasks() { return number("SELECT count(*) FROM task"); }
};

} // namespace test_task_create_many

using test_task_create_many::ManyTasksStore;

TEST_CASE("A task is added once for each customer, as one operation that can be undone", "[activities][task]")
{
    ManyTasksStore store;
    const StaffId li = store.staff(QStringLiteral("Li"));
    const ContactId anna = store.contactOf(QStringLiteral("Anna"), li);
    const ContactId berta = store.contact(QStringLiteral("Berta"));
    const QByteArray before = store.hash();
    Task pattern = todo(QStringLiteral("  Call   about %2 "), QDate(2026, 1, 5), ContactId::fromRow(77));
    pattern.note = QStringLiteral("about the tea");
    pattern.priority = TaskPriority::High;
    const auto created = std::make_shared<qint64>();
    const ChangeSet done = store.must(createTasks(pattern, {berta, anna, berta}, created));
    CHECK(*created == 2);
    CHECK(store.tasks() == 2);
    const Task ofAnna = store.task(TaskId::fromRow(1));
    CHECK(ofAnna.contact == anna);
    CHECK(ofAnna.title == QStringLiteral("Call about %2"));
    CHECK(ofAnna.note == pattern.note);
    CHECK(ofAnna.dueOn == pattern.dueOn);
    CHECK(ofAnna.priority == TaskPriority::High);
    CHECK(ofAnna.owner == li);
    const Task ofBerta = store.task(TaskId::fromRow(2));
    CHECK(ofBerta.contact == berta);
    CHECK_FALSE(ofBerta.owner.isValid()); // she has none, and nobody is set up
    CHECK(store.text("SELECT kind FROM operation ORDER BY id DESC LIMIT 1") == QStringLiteral("task.create_many"));
    CHECK(createTasks(pattern, {berta, anna, berta}).label.english() ==
          QStringLiteral("Add task Call about %2 for 2 customers"));
    CHECK(createTasks(pattern, {anna}).label.english() == QStringLiteral("Add task Call about %2"));
    store.undo();
    CHECK(store.hash() == before);
    store.redo();
    CHECK(store.tasks() == 2);
    CHECK(done.operation.isValid());
}

TEST_CASE("Tasks for many belong to whom they name, else to the customer's owner or to me", "[activities][task]")
{
    ManyTasksStore store;
    const StaffId li = store.staff(QStringLiteral("Li"));
    const StaffId me = store.staff(QStringLiteral("Me"));
    store::OperationSettings settings = store.runner().settings();
    settings.actor = me;
    store.runner().setSettings(settings);
    const ContactId anna = store.contactOf(QStringLiteral("Anna"), li);
    const ContactId berta = store.contact(QStringLiteral("Berta"));
    const Task pattern = todo(QStringLiteral("Call"));
    const auto ownersOf = [&](const Command &command) {
        store.must(command);
        const QString owners =
            store.text("SELECT group_concat(owner_id, ' ') FROM (SELECT owner_id FROM task ORDER BY id)");
        store.undo();
        return owners;
    };
    const auto rows = [](StaffId first, StaffId second) {
        return QStringLiteral("%1 %2").arg(first.row()).arg(second.row());
    };
    CHECK(ownersOf(createTasks(pattern, {anna, berta})) == rows(li, me));
    CHECK(ownersOf(createTasks(pattern, {anna, berta}, {}, UsualOwner::Actor)) == rows(me, me));
    Task named = pattern;
    named.owner = li;
    CHECK(ownersOf(createTasks(named, {anna, berta}, {}, UsualOwner::Actor)) == rows(li, li));
}

TEST_CASE("One customer who is gone, and no task is added for anybody", "[activities][task]")
{
    ManyTasksStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ContactId gone = store.contact(QStringLiteral("Gone"));
    store.must(contacts::trashContacts({gone}));
    const Task pattern = todo(QStringLiteral("Call"));
    CHECK(store.failure(createTasks(pattern, {anna, gone})).code == ErrorCode::NotFound);
    CHECK(store.failure(createTasks(pattern, {anna, ContactId::fromRow(77)})).code == ErrorCode::NotFound);
    CHECK(store.failure(createTasks(todo(QStringLiteral(" ")), {anna})).code == ErrorCode::InvalidInput);
    Task stranger = pattern;
    stranger.owner = StaffId::fromRow(77);
    CHECK(store.failure(createTasks(stranger, {anna})).code == ErrorCode::InvalidInput);
    std::vector<ContactId> many;
    for (qint64 id = 1; id <= static_cast<qint64>(kMostTasksAtOnce) + 1; ++id)
        many.push_back(ContactId::fromRow(id));
    CHECK(store.failure(createTasks(pattern, many)).code == ErrorCode::InvalidInput);
    const auto created = std::make_shared<qint64>(-1);
    CHECK_FALSE(store.must(createTasks(pattern, {}, created)).operation.isValid()); // nothing to be done
    CHECK(*created == 0);
    CHECK(store.tasks() == 0);
}

TEST_CASE("Tasks for many tell how far they are and can be stopped", "[activities][task]")
{
    ManyTasksStore store;
    std::vector<ContactId> many;
    for (int i = 0; i < 2500; ++i)
        many.push_back(store.contact(QStringLiteral("Customer %1").arg(i)));
    std::vector<qint64> seen;
    Command command = createTasks(todo(QStringLiteral("Call")), many);
    command.progress = [&](Progress progress) {
        seen.push_back(progress.done);
        if (seen.size() == 1)
            command.cancel.cancel();
    };
    CHECK(store.failure(command).code == ErrorCode::Canceled);
    CHECK(seen == std::vector<qint64>{1000});
    store.must(createTasks(todo(QStringLiteral("Call")), many));
    CHECK(store.tasks() == 2500);
}
