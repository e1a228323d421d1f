#include "tests/core/activities/follow_up_store.h"

#include <random>

using namespace shuke;
using namespace shuke::activities;
using namespace shuke::test;

namespace {

/// Random commands over customers, activities and tasks, and the hash before each that changed something.
class FollowUpScript
{
public:
    FollowUpScript(FollowUpStore &store, unsigned seed) : m_store(store), m_random(seed)
    {
        for (int i = 0; i < 4; ++i)
            m_contacts.push_back(store.contact(QString::number(i)));
        m_staff = store.staff(QStringLiteral("Li"));
    }

    void step()
    {
        m_store.clock().advanceMs(1000);
        const QByteArray before = m_store.hash();
        const Result<ChangeSet> done = m_store.run(command());
        if (!done) {
            REQUIRE(done.error().code != ErrorCode::Internal);
            REQUIRE(m_store.hash() == before);
            return;
        }
        if (done->operation.isValid())
            m_before.push_back(before);
    }

    void undoAll()
    {
        std::vector<QByteArray> after;
        const size_t count = m_before.size();
        for (size_t i = 0; i < count; ++i) {
            after.push_back(m_store.hash());
            m_store.undo();
            REQUIRE(m_store.hash() == m_before[count - 1 - i]);
        }
        for (size_t i = 0; i < count; ++i) {
            m_store.redo();
            REQUIRE(m_store.hash() == after[count - 1 - i]);
        }
    }

private:
    int number(int from, int to) { return std::uniform_int_distribution<int>(from, to)(m_random); }
    bool maybe() { return number(0, 1) == 1; }
    QDate day() { return m_store.today.addDays(number(-40, 40)); }
    ContactId contact() { return m_contacts[static_cast<size_t>(number(0, 3))]; }
    template <typename IdType>
    std::vector<IdType> some(const char *table)
    {
        const qint64 last = m_store.number(("SELECT coalesce(max(id), 1) FROM " + std::string(table)).c_str());
        std::vector<IdType> ids;
        for (int i = number(1, 3); i > 0; --i)
            ids.push_back(IdType::fromRow(number(1, static_cast<int>(last))));
        std::ranges::sort(ids);
        const auto twice = std::ranges::unique(ids);
        ids.erase(twice.begin(), twice.end());
        return ids;
    }
    std::vector<ActivityId> activities() { return some<ActivityId>("activity"); }
    std::vector<TaskId> tasks() { return some<TaskId>("task"); }

    Activity activity()
    {
        Activity made = held(contact(), static_cast<ActivityKind>(number(0, 5)), day(), QString::number(number(0, 9)));
        if (canBePlanned(made.kind))
            made.state = static_cast<ActivityState>(number(0, 2));
        if (maybe())
            made.minute = number(0, 1439);
        if (maybe())
            made.participants = {contact(), contact()};
        if (maybe())
            made.externalId = QString::number(number(0, 9));
        return made;
    }

    Task task()
    {
        Task made = todo(QString::number(number(0, 9)), day(), maybe() ? contact() : ContactId());
        made.repeat = {static_cast<RepeatUnit>(number(0, 4)), number(1, 3), maybe() && made.contact.isValid(), {}};
        if (maybe())
            made.remindAtMs = m_store.clock().nowMs();
        return made;
    }

    Command command()
    {
        ActivityEdit activityEdit;
        TaskEdit taskEdit;
        switch (number(0, 15)) {
        case 0:
        case 1:
            return logActivity(activity(), maybe() ? std::optional(task()) : std::nullopt);
        case 2:
        case 3:
            return createTask(task());
        case 4:
            activityEdit.participants = std::vector<ContactId>{contact()};
            activityEdit.text = QStringLiteral("edited");
            return editActivities(activities(), activityEdit);
        case 5:
            activityEdit.contact = contact();
            activityEdit.clearMinute = true;
            return editActivities(activities(), activityEdit);
        case 6:
            return holdActivity(activities().front(), {}, task());
        case 7:
            return trashActivities(activities());
        case 8:
            return restoreActivities(activities());
        case 9:
            taskEdit.dueOn = day();
            taskEdit.owner = m_staff;
            return editTasks(tasks(), taskEdit);
        case 10:
            return completeTasks(tasks(), maybe() ? day() : QDate());
        case 11:
            return cancelTasks(tasks());
        case 12:
            return snoozeTasks(tasks(), m_store.clock().nowMs() + number(1, 1'000'000));
        case 13:
            return maybe() ? trashTasks(tasks()) : restoreTasks(tasks());
        case 14:
            return contacts::trashContacts({contact()});
        default:
            return contacts::restoreContacts({contact()});
        }
    }

    FollowUpStore &m_store;
    std::mt19937 m_random;
    std::vector<ContactId> m_contacts;
    StaffId m_staff;
    std::vector<QByteArray> m_before;
};

} // namespace

TEST_CASE("Undoing random work with activities and tasks restores every state before it, redoing every state after it",
          "[activities][undo][random]")
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        FollowUpStore store;
        REQUIRE(store.database().exec("PRAGMA synchronous=OFF")); // durability is tested elsewhere
        FollowUpScript script(store, seed);
        for (int step = 0; step < 40; ++step)
            script.step();
        script.undoAll();
        CHECK(store.text("PRAGMA integrity_check") == QStringLiteral("ok"));
        CHECK(store.number("SELECT count(*) FROM pragma_foreign_key_check") == 0);
    }
}

TEST_CASE("The undo of a customer that has an activity meanwhile stops and says so", "[activities][undo]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const OperationId made = OperationId::fromRow(store.number("SELECT max(id) FROM operation"));
    store.log(held(anna, ActivityKind::Call, store.today));
    const QByteArray before = store.hash();
    const Result<UndoOutcome> outcome = store::undoOperation(store.runner(), made, ConflictPolicy::Stop);
    REQUIRE(outcome);
    REQUIRE(outcome->conflictCount == 1);
    CHECK(outcome->conflicts.front().reason == UndoConflict::Reason::StillReferenced);
    CHECK(store.hash() == before);
}
