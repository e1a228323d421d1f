#include "core/activities/contact_follow_ups.h"
#include "core/activities/follow_up_detail.h"
#include "core/activities/follow_up_search.h"
#include "core/activities/reminders.h"
#include "tests/core/activities/follow_up_store.h"

#include <QDateTime>

using namespace shuke;
using namespace shuke::activities;
using namespace shuke::test;

namespace test_contact_follow_ups {

qint64 instant(QDate day, int hour, int minute = 0)
{
    return QDateTime(day, QTime(hour, minute), QTimeZone("Asia/Shanghai")).toMSecsSinceEpoch();
}

Reminders due(FollowUpStore &store, qint64 after, qint64 now)
{
    const Result<Reminders> found = store.read(reminders(after, now));
    INFO((found ? std::string() : found.error().detail.toStdString()));
    REQUIRE(found);
    return *found;
}

QStringList titles(const Reminders &found)
{
    QStringList all;
    for (const Reminder &reminder : found.due)
        all.append(reminder.title);
    return all;
}

} // namespace test_contact_follow_ups

using namespace test_contact_follow_ups;

TEST_CASE("The latest real contact is one that was held, as participant too, and never a note or a day to come",
          "[activities]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ContactId shop = store.contact(QStringLiteral("Shop"));
    const auto last = [&](ContactId contact) {
        const Result<ContactFollowUps> found = store.read(contactFollowUps(contact));
        REQUIRE(found);
        return found->last;
    };
    CHECK_FALSE(last(anna));
    store.log(held(anna, ActivityKind::Note, store.today));
    store.log(planned(anna, ActivityKind::Meeting, store.today));
    CHECK_FALSE(last(anna));
    Activity visit = held(shop, ActivityKind::Visit, store.today.addDays(-12));
    visit.participants = {anna};
    const ActivityId visited = store.log(visit);
    REQUIRE(last(anna));
    CHECK(*last(anna) == LastContact{visited, store.today.addDays(-12), std::nullopt, ActivityKind::Visit});
    Activity morning = held(anna, ActivityKind::Call, store.today.addDays(-2));
    morning.minute = 9 * 60;
    store.log(morning);
    Activity noon = held(anna, ActivityKind::Email, store.today.addDays(-2));
    noon.minute = 12 * 60;
    const ActivityId mailed = store.log(noon);
    store.log(held(anna, ActivityKind::Call, store.today.addDays(1)));
    CHECK(*last(anna) == LastContact{mailed, store.today.addDays(-2), 12 * 60, ActivityKind::Email});
    store.must(trashActivities({mailed}));
    CHECK(last(anna)->kind == ActivityKind::Call);
    CHECK(last(shop)->activity == visited);
}

TEST_CASE("What is open with a customer comes in the order of the due list, what is done newest first", "[activities]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ContactId ben = store.contact(QStringLiteral("Ben"));
    const TaskId late = store.add(todo(QStringLiteral("late"), store.today.addDays(-3), anna));
    const TaskId someDay = store.add(todo(QStringLiteral("some day"), {}, anna));
    store.add(todo(QStringLiteral("other"), store.today.addDays(-9), ben));
    const ActivityId visit = store.log(planned(anna, ActivityKind::Visit, store.today.addDays(2)));
    const Result<ContactFollowUps> found = store.read(contactFollowUps(anna));
    REQUIRE(found);
    REQUIRE(found->open.size() == 3);
    CHECK(found->open[0].task == late);
    CHECK(found->open[0].group == DueGroup::Overdue);
    CHECK(found->open[1].activity == visit);
    CHECK(found->open[2].task == someDay);
    CHECK(found->today == store.today);

    store.must(completeTasks({someDay}, store.today.addDays(-1)));
    store.must(completeTasks({late}, store.today));
    const auto done = [&](DoneListSpec spec) {
        const Result<std::vector<DoneTask>> list = store.read(doneList(spec));
        REQUIRE(list);
        std::vector<TaskId> ids;
        for (const DoneTask &task : *list)
            ids.push_back(task.task);
        return ids;
    };
    using Ids = std::vector<TaskId>;
    CHECK(done({}) == Ids{late, someDay});
    CHECK(done({{}, anna, store.today, 200}) == Ids{late});
    CHECK(done({{}, ben, {}, 200}).empty());
    CHECK(done({StaffId(), {}, {}, 1}) == done({{}, {}, {}, 1}));
    store.must(contacts::trashContacts({anna}));
    CHECK(done({}).empty());
}

TEST_CASE("Completing a task with what came of it is one operation, and counts from that contact", "[activities]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    Task call = todo(QStringLiteral("Call Anna"), store.today.addDays(-20), anna);
    call.repeat.unit = RepeatUnit::Monthly;
    call.repeat.fromContact = true;
    const TaskId task = store.add(call);
    const QByteArray before = store.hash();
    const auto next = std::make_shared<std::vector<TaskId>>();
    TaskOutcome outcome;
    outcome.activity.emplace();
    outcome.activity->kind = ActivityKind::Call;
    outcome.activity->text = QStringLiteral("wants 20 boxes");
    outcome.nextStep = todo(QStringLiteral("Send an offer"), store.today.addDays(3));
    store.must(completeTask(task, outcome, {}, next));
    CHECK(store.task(task).state == TaskState::Completed);
    CHECK(store.task(task).completedOn == store.today);
    REQUIRE(next->size() == 1);
    CHECK(store.task(next->front()).dueOn == store.today.addMonths(1));
    const Result<ContactFollowUps> found = store.read(contactFollowUps(anna));
    REQUIRE(found);
    REQUIRE(found->last);
    CHECK(found->last->day == store.today);
    CHECK(store.activity(found->last->activity).text == QStringLiteral("wants 20 boxes"));
    REQUIRE(found->open.size() == 2);
    CHECK(found->open[0].title == QStringLiteral("Send an offer"));
    CHECK(store.task(found->open[0].task).activity == found->last->activity);
    store.undo();
    CHECK(store.hash() == before);

    const TaskId shop = store.add(todo(QStringLiteral("Order boxes")));
    CHECK(store.failure(completeTask(shop, outcome)).code == ErrorCode::InvalidInput); // nobody it could be about
    outcome.activity->kind = ActivityKind::Note;
    outcome.activity->text.clear();
    CHECK(store.failure(completeTask(task, outcome)).code == ErrorCode::InvalidInput);
    CHECK(store.failure(completeTask(TaskId::fromRow(99), outcome)).code == ErrorCode::NotFound);
}

TEST_CASE("Reminders are told once, wait for the end of a snooze, and name the next moment", "[activities][reminders]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const qint64 now = instant(store.today, 12);
    const auto remind = [&](const char *title, qint64 at, ContactId contact = {}) {
        Task task = todo(QString::fromLatin1(title), store.today, contact);
        task.remindAtMs = at;
        return store.add(task);
    };
    const TaskId nine = remind("nine", instant(store.today, 9), anna);
    const TaskId eleven = remind("eleven", instant(store.today, 11));
    remind("later", instant(store.today, 15));
    store.add(todo(QStringLiteral("silent"), store.today));
    const qint64 midnight = instant(store.today, 0);
    CHECK(titles(due(store, midnight, now)) == QStringList{QStringLiteral("nine"), QStringLiteral("eleven")});
    CHECK(due(store, midnight, now).due.front().contactName == QStringLiteral("Anna"));
    CHECK(due(store, midnight, now).nextAtMs == instant(store.today, 15));
    CHECK(titles(due(store, instant(store.today, 9), now)) == QStringList{QStringLiteral("eleven")});
    CHECK(due(store, now, now).due.empty());
    CHECK_FALSE(due(store, midnight, instant(store.today, 15)).nextAtMs);

    // Put off until 14:00: silent till then, and then told again.
    store.must(snoozeTasks({nine}, instant(store.today, 14)));
    CHECK(titles(due(store, midnight, now)) == QStringList{QStringLiteral("eleven")});
    CHECK(due(store, now, now).nextAtMs == instant(store.today, 14));
    CHECK(titles(due(store, now, instant(store.today, 14))) == QStringList{QStringLiteral("nine")});
    store.must(completeTasks({eleven}));
    CHECK(due(store, midnight, now).due.empty());
    store.undo();
    store.must(contacts::trashContacts({anna}));
    CHECK(titles(due(store, midnight, instant(store.today, 14))) == QStringList{QStringLiteral("eleven")});
}

TEST_CASE("Follow-ups are listed by kind, day, owner, customer and text, page by page", "[activities][search]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ContactId ben = store.contact(QStringLiteral("Ben"));
    const StaffId li = store.staff(QStringLiteral("李"));
    std::vector<ActivityId> ids;
    for (int i = 0; i < 12; ++i) {
        Activity activity = held(i % 2 ? anna : ben, static_cast<ActivityKind>(i % kActivityKindCount),
                                 store.today.addDays(-i), QStringLiteral("龙井茶 %1").arg(i));
        if (i % 3 == 0)
            activity.owner = li;
        ids.push_back(store.log(activity));
    }
    const auto found = [&](const FollowUpFilter &filter, int limit = 200, ActivityId before = {}) {
        const Result<std::vector<FollowUpHit>> hits = store.read(followUps(filter, limit, before));
        INFO((hits ? std::string() : hits.error().detail.toStdString()));
        REQUIRE(hits);
        std::vector<int> at;
        for (const FollowUpHit &hit : *hits)
            at.push_back(static_cast<int>(std::ranges::find(ids, hit.activity) - ids.begin()));
        return at;
    };
    using Places = std::vector<int>;
    FollowUpFilter all;
    CHECK(found(all) == Places{11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0});
    CHECK(found(all, 3) == Places{11, 10, 9});
    CHECK(found(all, 3, ids[9]) == Places{8, 7, 6});
    for (const char *text : {"", "龙井"}) {
        FollowUpFilter filter;
        filter.text = QString::fromUtf8(text);
        filter.kinds = {ActivityKind::Call, ActivityKind::Visit};
        CHECK(found(filter) == Places{9, 7, 3, 1});
        filter.owner = li;
        CHECK(found(filter) == Places{9, 3});
        filter.from = store.today.addDays(-3);
        filter.through = store.today;
        CHECK(found(filter) == Places{3});
        filter = {};
        filter.text = QString::fromUtf8(text);
        filter.contact = ben;
        CHECK(found(filter, 2, ids[10]) == Places{8, 6});
        filter.contact = {};
        filter.owner = StaffId();
        CHECK(found(filter).size() == 8);
    }
    FollowUpFilter blank;
    blank.text = QStringLiteral("   ");
    CHECK(found(blank).empty());
}

TEST_CASE("The forms of tasks and activities get names, owners and who belongs to the customer", "[activities]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ContactId ben = store.contact(QStringLiteral("Ben"));
    store.staff(QStringLiteral("李"));
    Activity visit = held(anna, ActivityKind::Visit, store.today);
    visit.participants = {ben};
    const Result<ActivityDetail> activity = store.read(activityDetail(store.log(visit)));
    REQUIRE(activity);
    CHECK(activity->contactName == QStringLiteral("Anna"));
    CHECK(activity->participantNames == std::vector<QString>{QStringLiteral("Ben")});
    CHECK(activity->owners.size() >= 1);
    const Result<TaskDetail> fresh = store.read(taskDetail({}, ben));
    REQUIRE(fresh);
    CHECK_FALSE(fresh->task.id.isValid());
    CHECK(fresh->task.contact == ben);
    CHECK(fresh->contactName == QStringLiteral("Ben"));
    CHECK(fresh->today == store.today);
    CHECK(store.read(taskDetail(TaskId::fromRow(7))).error().code == ErrorCode::NotFound);
    CHECK(store.read(activityDetail(ActivityId::fromRow(7))).error().code == ErrorCode::NotFound);
}
