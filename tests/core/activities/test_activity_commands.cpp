#include "core/activities/last_contact.h"
#include "tests/core/activities/follow_up_store.h"

using namespace shuke;
using namespace shuke::activities;
using namespace shuke::test;

TEST_CASE("A logged meeting is kept with all that was said about it", "[activities]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ContactId bo = store.contact(QStringLiteral("Bo"));
    const ContactId cid = store.contact(QStringLiteral("Cid"));
    Activity meeting = held(anna, ActivityKind::Meeting, QDate(2025, 12, 30), QStringLiteral("  谈了新的茶叶 "));
    meeting.minute = 9 * 60 + 30;
    meeting.durationMinutes = 45;
    meeting.direction = Direction::Outbound;
    meeting.outcome = QStringLiteral("wants an offer");
    meeting.owner = store.staff(QStringLiteral("Li"));
    meeting.externalId = QStringLiteral("M-1");
    meeting.participants = {cid, bo, cid, anna};
    const ActivityId id = store.log(meeting);

    Activity expected = meeting;
    expected.id = id;
    expected.text = QStringLiteral("谈了新的茶叶");
    expected.participants = {bo, cid};
    expected.createdAtMs = expected.modifiedAtMs = store.clock().nowMs();
    CHECK(store.activity(id) == expected);
    store.undo();
    CHECK(store.number("SELECT count(*) FROM activity") == 0);
    CHECK(store.number("SELECT count(*) FROM activity_participant") == 0);
    store.redo();
    CHECK(store.activity(id) == expected);
}

TEST_CASE("What makes no sense is refused and changes nothing", "[activities]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const Activity fine = held(anna, ActivityKind::Call, store.today);
    const auto refused = [&](void (*spoil)(Activity &)) {
        Activity activity = fine;
        spoil(activity);
        return store.failure(logActivity(activity)).code;
    };
    CHECK(refused([](Activity &a) { a.contact = {}; }) == ErrorCode::InvalidInput);
    CHECK(refused([](Activity &a) { a.contact = ContactId::fromRow(77); }) == ErrorCode::NotFound);
    CHECK(refused([](Activity &a) { a.participants = {ContactId::fromRow(77)}; }) == ErrorCode::NotFound);
    CHECK(refused([](Activity &a) { a.owner = StaffId::fromRow(77); }) == ErrorCode::InvalidInput);
    CHECK(refused([](Activity &a) { a.day = {}; }) == ErrorCode::InvalidInput);
    CHECK(refused([](Activity &a) { a.minute = 1440; }) == ErrorCode::InvalidInput);
    CHECK(refused([](Activity &a) { a.minute = -1; }) == ErrorCode::InvalidInput);
    CHECK(refused([](Activity &a) { a.durationMinutes = -1; }) == ErrorCode::InvalidInput);
    CHECK(refused([](Activity &a) {
              a.kind = ActivityKind::Note;
              a.text = QStringLiteral(" \n");
          }) == ErrorCode::InvalidInput);
    CHECK(refused([](Activity &a) {
              a.kind = ActivityKind::Email;
              a.state = ActivityState::Planned;
          }) == ErrorCode::InvalidInput);
    CHECK(refused([](Activity &a) { a.text = QString(QChar(0)) + QLatin1Char('x'); }) == ErrorCode::InvalidInput);
    CHECK(store.number("SELECT count(*) FROM activity") == 0);
}

TEST_CASE("A customer in the trash gets no activity, and its old ones come back only after it", "[activities]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ContactId bo = store.contact(QStringLiteral("Bo"));
    const ActivityId call = store.log(held(anna, ActivityKind::Call, store.today));
    store.must(contacts::trashContacts({anna}));
    CHECK(store.failure(logActivity(held(anna, ActivityKind::Call, store.today))).code == ErrorCode::NotFound);
    Activity withAnna = held(bo, ActivityKind::Visit, store.today);
    withAnna.participants = {anna};
    CHECK(store.failure(logActivity(withAnna)).code == ErrorCode::NotFound);
    ActivityEdit move;
    move.contact = anna;
    const ActivityId visit = store.log(held(bo, ActivityKind::Visit, store.today));
    CHECK(store.failure(editActivity(visit, move)).code == ErrorCode::NotFound);

    store.must(trashActivities({call}));
    CHECK(store.failure(restoreActivities({call})).code == ErrorCode::NotFound);
    store.must(contacts::restoreContacts({anna}));
    store.must(restoreActivities({call}));
    CHECK_FALSE(store.activity(call).isTrashed());
}

TEST_CASE("An edit changes what it names, a stale one nothing", "[activities]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ContactId bo = store.contact(QStringLiteral("Bo"));
    Activity call = held(anna, ActivityKind::Call, store.today);
    call.minute = 600;
    call.durationMinutes = 5;
    call.participants = {bo};
    const ActivityId id = store.log(call);
    const Activity before = store.activity(id);

    store.clock().advanceMs(1000);
    ActivityEdit edit;
    edit.outcome = QStringLiteral("nobody answered");
    edit.clearMinute = true;
    edit.participants = std::vector<ContactId>();
    edit.expectedModifiedAtMs = before.modifiedAtMs;
    store.must(editActivity(id, edit));
    Activity expected = before;
    expected.outcome = QStringLiteral("nobody answered");
    expected.minute.reset();
    expected.participants.clear();
    expected.modifiedAtMs = store.clock().nowMs();
    CHECK(store.activity(id) == expected);

    CHECK(store.failure(editActivity(id, edit)).code == ErrorCode::Conflict);
    edit.expectedModifiedAtMs.reset();
    CHECK_FALSE(store.must(editActivity(id, edit)).operation.isValid()); // the same again
    store.must(trashActivities({id}));
    CHECK(store.failure(editActivity(id, edit)).code == ErrorCode::NotFound);
    CHECK(store.failure(editActivity(ActivityId::fromRow(99), edit)).code == ErrorCode::NotFound);
}

TEST_CASE("Many are edited, thrown away and brought back in one operation, all or none", "[activities]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    std::vector<ActivityId> ids;
    for (int i = 0; i < 5; ++i)
        ids.push_back(store.log(held(anna, ActivityKind::Note, store.today.addDays(-i))));
    ActivityEdit edit;
    edit.owner = store.staff(QStringLiteral("Li"));
    CHECK(store.must(editActivities(ids, edit)).rowCount == 5);
    CHECK(store.number("SELECT count(*) FROM activity WHERE owner_id IS NOT NULL") == 5);

    std::vector<ActivityId> more = ids;
    more.push_back(ActivityId::fromRow(99));
    CHECK(store.failure(trashActivities(more)).code == ErrorCode::NotFound);
    store.must(trashActivities(ids));
    CHECK(store.number("SELECT count(*) FROM activity WHERE deleted_at IS NOT NULL") == 5);
    CHECK_FALSE(store.must(trashActivities(ids)).operation.isValid());
    store.must(restoreActivities(ids));
    CHECK(store.number("SELECT count(*) FROM activity WHERE deleted_at IS NULL") == 5);
}

TEST_CASE("A planned visit is held with its outcome and the next step, or not held", "[activities]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const StaffId li = store.staff(QStringLiteral("Li"));
    Activity plan = planned(anna, ActivityKind::Visit, store.today.addDays(-1));
    plan.owner = li;
    const ActivityId id = store.log(plan);
    CHECK(store.text("SELECT kind || '|' || label FROM operation ORDER BY id DESC LIMIT 1") ==
          QStringLiteral("activity.plan|Plan visit"));

    ActivityEdit edit;
    edit.day = store.today;
    edit.outcome = QStringLiteral("ordered");
    const ChangeSet changes = store.must(holdActivity(id, edit, todo(QStringLiteral("Send the bill"), store.today)));
    CHECK(changes.rowCount == 2);
    const Activity done = store.activity(id);
    CHECK(done.state == ActivityState::Held);
    CHECK(done.day == store.today);
    const Task next = store.task(TaskId::fromRow(changes.of(TableId::Task).inserted.at(0)));
    CHECK(next.activity == id);
    CHECK(next.contact == anna);
    CHECK(next.owner == li);
    CHECK(store.failure(holdActivity(id)).code == ErrorCode::InvalidInput);
    CHECK(store.failure(missActivity(id)).code == ErrorCode::InvalidInput);
    store.undo();
    CHECK(store.activity(id).state == ActivityState::Planned);
    CHECK(store.number("SELECT count(*) FROM task") == 0);

    store.must(missActivity(id, QStringLiteral("was ill")));
    CHECK(store.activity(id).state == ActivityState::NotHeld);
    CHECK(store.activity(id).outcome == QStringLiteral("was ill"));
}

TEST_CASE("An external id is of one activity outside the trash", "[activities]")
{
    FollowUpStore store;
    Activity call = held(store.contact(QStringLiteral("Anna")), ActivityKind::Call, store.today);
    call.externalId = QStringLiteral("A-1");
    const ActivityId first = store.log(call);
    CHECK(store.failure(logActivity(call)).code == ErrorCode::Duplicate);
    store.must(trashActivities({first}));
    const ActivityId second = store.log(call);
    CHECK(store.failure(restoreActivities({first})).code == ErrorCode::Duplicate);
    store.must(trashActivities({second}));
    store.must(restoreActivities({first}));
}

TEST_CASE("Hostile text comes back as it was written, also after undo and redo", "[activities]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const QStringList texts = {QStringLiteral("'; DROP TABLE activity; --"), QStringLiteral("=HYPERLINK(\"http://x\")"),
                               QStringLiteral("<b>bold</b> %1 %2"),
                               QString::fromUtf8("👩‍👩‍👧 \u202e \u2028 x"),
                               QString(1'000'000, QChar(0x8336))};
    for (const QString &text : texts) {
        const ActivityId id = store.log(held(anna, ActivityKind::Note, store.today, text));
        const TaskId task = store.add(todo(text.left(1000), store.today, anna));
        CHECK(store.activity(id).text == text);
        CHECK(store.task(task).title == text.left(1000).simplified());
        store.undo();
        store.undo();
        store.redo();
        CHECK(store.activity(id).text == text);
    }
}

TEST_CASE("The last contact is the latest day on which somebody was really reached", "[activities]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ContactId bo = store.contact(QStringLiteral("Bo"));
    const auto last = [&](ContactId contact) { return store.read(lastContact(contact)).value(); };
    CHECK_FALSE(last(anna).isValid());
    store.log(held(anna, ActivityKind::Note, store.today));
    store.log(planned(anna, ActivityKind::Call, store.today));
    store.log(held(anna, ActivityKind::Call, store.today.addDays(1))); // of tomorrow
    CHECK_FALSE(last(anna).isValid());
    store.log(held(anna, ActivityKind::Email, QDate(2025, 12, 1)));
    Activity visit = held(anna, ActivityKind::Visit, QDate(2025, 12, 20));
    visit.participants = {bo};
    const ActivityId id = store.log(visit);
    store.log(held(anna, ActivityKind::Call, QDate(2025, 12, 10)));
    CHECK(last(anna) == QDate(2025, 12, 20));
    CHECK(last(bo) == QDate(2025, 12, 20));
    CHECK(*lastContactDay(store.database(), anna, QDate(2025, 12, 15)) == QDate(2025, 12, 10));
    store.must(trashActivities({id}));
    CHECK(last(anna) == QDate(2025, 12, 10));
    CHECK_FALSE(last(bo).isValid());
}
