#include "core/activities/timeline.h"
#include "tests/core/activities/follow_up_store.h"

using namespace shuke;
using namespace shuke::activities;
using namespace shuke::test;

namespace {

QString titleOf(const TimelineEntry &entry)
{
    if (const Task *task = std::get_if<Task>(&entry.item))
        return task->title;
    return std::get<Activity>(entry.item).text;
}

QStringList titles(const TimelinePage &page)
{
    QStringList list;
    for (const TimelineEntry &entry : page.entries)
        list.append(titleOf(entry));
    return list;
}

} // namespace

TEST_CASE("A timeline merges activities and tasks, newest first", "[activities][timeline]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ContactId bo = store.contact(QStringLiteral("Bo"));
    store.log(held(anna, ActivityKind::Note, QDate(2025, 12, 1), QStringLiteral("note")));
    Activity call = held(anna, ActivityKind::Call, QDate(2025, 12, 1), QStringLiteral("call at ten"));
    call.minute = 600;
    call.owner = store.staff(QStringLiteral("Li"));
    store.log(call);
    Activity visit = held(bo, ActivityKind::Visit, QDate(2025, 12, 5), QStringLiteral("with Bo"));
    visit.participants = {anna};
    store.log(visit);
    const TaskId done = store.add(todo(QStringLiteral("done"), QDate(2025, 12, 20), anna));
    store.must(completeTasks({done}, QDate(2025, 12, 3)));
    store.add(todo(QStringLiteral("due"), QDate(2026, 1, 9), anna));
    store.add(todo(QStringLiteral("some day"), {}, anna));
    const ActivityId gone = store.log(held(anna, ActivityKind::Call, store.today, QStringLiteral("gone")));
    store.must(trashActivities({gone}));
    store.add(todo(QStringLiteral("of Bo"), store.today, bo));

    const TimelinePage page = store.read(timeline(anna)).value();
    CHECK(titles(page) == QStringList{QStringLiteral("due"), QStringLiteral("some day"), QStringLiteral("with Bo"),
                                      QStringLiteral("done"), QStringLiteral("call at ten"), QStringLiteral("note")});
    CHECK_FALSE(page.next);
    CHECK(page.entries[1].day == store.today);
    CHECK(page.entries[2].contactName == QStringLiteral("Bo"));
    CHECK(page.entries[4].ownerName == QStringLiteral("Li"));
    CHECK(page.entries[4].contactName.isNull());
}

TEST_CASE("A timeline shows the kinds that are asked for", "[activities][timeline]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    for (const ActivityKind kind : {ActivityKind::Note, ActivityKind::Call, ActivityKind::Meeting, ActivityKind::Visit,
                                    ActivityKind::Email, ActivityKind::Message})
        store.log(held(anna, kind, store.today, codeOf(kind)));
    store.add(todo(QStringLiteral("task"), store.today, anna));
    const auto shown = [&](std::vector<ActivityKind> kinds, bool tasks) {
        return titles(store.read(timeline(anna, {std::move(kinds), tasks})).value());
    };
    CHECK(shown({}, false).isEmpty());
    CHECK(shown({}, true) == QStringList{QStringLiteral("task")});
    CHECK(shown({ActivityKind::Call, ActivityKind::Message}, false) ==
          QStringList{QStringLiteral("message"), QStringLiteral("call")});
    CHECK(titles(store.read(timeline(anna)).value()).size() == 7);
}

TEST_CASE("Pages of a timeline follow each other without a gap, also while something is added",
          "[activities][timeline]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    QStringList expected;
    for (int i = 0; i < 25; ++i) {
        const QString name = QString::number(i);
        if (i % 3 == 0)
            store.add(todo(name, store.today.addDays(-i / 4), anna));
        else
            store.log(held(anna, ActivityKind::Note, store.today.addDays(-i / 4), name));
    }
    expected = titles(store.read(timeline(anna)).value());
    REQUIRE(expected.size() == 25);
    for (const int size : {1, 4, 24, 25, 26}) {
        QStringList all;
        std::optional<TimelineMark> mark;
        do {
            const TimelinePage page = store.read(timeline(anna, {}, mark, size)).value();
            CHECK(static_cast<int>(page.entries.size()) <= size);
            all += titles(page);
            mark = page.next;
            store.log(held(anna, ActivityKind::Note, store.today.addDays(1), QStringLiteral("new")));
        } while (mark);
        all.removeAll(QStringLiteral("new"));
        CHECK(all == expected);
    }
}
