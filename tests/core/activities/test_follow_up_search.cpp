#include "core/activities/follow_up_search.h"
#include "core/base/text_fold.h"
#include "core/base/text_grams.h"
#include "tests/core/activities/follow_up_store.h"

#include <random>

using namespace shuke;
using namespace shuke::activities;
using namespace shuke::test;

namespace {

std::vector<ActivityId> found(FollowUpStore &store, const QString &text, int limit = 200)
{
    const Result<std::vector<FollowUpHit>> hits = store.read(searchFollowUps(text, limit));
    INFO((hits ? std::string() : hits.error().detail.toStdString()));
    REQUIRE(hits);
    std::vector<ActivityId> ids;
    for (const FollowUpHit &hit : *hits)
        ids.push_back(hit.activity);
    return ids;
}

/// What a look at every note finds, newest first.
std::vector<ActivityId> foundByReading(FollowUpStore &store, const QString &text)
{
    std::vector<ActivityId> ids;
    const std::string needle = foldUtf8(text.toStdString());
    const qint64 last = store.number("SELECT coalesce(max(id), 0) FROM activity");
    for (qint64 id = last; id > 0; --id) {
        const Result<Activity> activity = activityById(store.database(), ActivityId::fromRow(id));
        if (!activity || activity->isTrashed())
            continue;
        const QString both = activity->outcome + QLatin1Char('\n') + activity->text;
        if (foldUtf8(both.toStdString()).find(needle) != std::string::npos)
            ids.push_back(activity->id);
    }
    return ids;
}

} // namespace

TEST_CASE("All ids that a filter lets through are those that are read in slices", "[activities][search]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ContactId gone = store.contact(QStringLiteral("Gone"));
    for (int i = 0; i < 40; ++i)
        store.log(held(i % 5 == 0 ? gone : anna, i % 2 == 0 ? ActivityKind::Call : ActivityKind::Note,
                       store.today.addDays(-i), i % 3 == 0 ? QStringLiteral("问龙井") : QStringLiteral("桃酥")));
    store.must(contacts::trashContacts({gone}));
    store.must(trashActivities({ActivityId::fromRow(2)}));
    FollowUpFilter text;
    text.text = QStringLiteral("龙井");
    FollowUpFilter calls = text;
    calls.kinds = {ActivityKind::Call};
    FollowUpFilter days;
    days.from = store.today.addDays(-9);
    FollowUpFilter blank;
    blank.text = QStringLiteral(" ");
    for (const FollowUpFilter &filter : {FollowUpFilter(), text, calls, days, blank}) {
        std::vector<ActivityId> sliced;
        std::vector<FollowUpHit> hits;
        do {
            hits = store.read(followUps(filter, 7, sliced.empty() ? ActivityId() : sliced.back())).value();
            for (const FollowUpHit &hit : hits)
                sliced.push_back(hit.activity);
        } while (!hits.empty());
        CHECK(store.read(followUpIds(filter)).value() == sliced);
    }
    CHECK(store.read(followUpIds(text)).value().size() > 7);
    const std::vector<FollowUpHit> read =
        store
            .read(followUpsOf({ActivityId::fromRow(4), ActivityId::fromRow(2), ActivityId::fromRow(3),
                               ActivityId::fromRow(1), ActivityId::fromRow(999)}))
            .value();
    REQUIRE(read.size() == 2); // one is in the trash, one of a customer there
    CHECK(read[0].activity == ActivityId::fromRow(4));
    CHECK(read[1].text == QStringLiteral("桃酥"));
}

TEST_CASE("A follow-up is found by any part of its text, two Chinese characters or one", "[activities][search]")
{
    FollowUpStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ActivityId tea =
        store.log(held(anna, ActivityKind::Note, store.today, QStringLiteral("客户想要新的龙井茶，下周再谈")));
    Activity call = held(anna, ActivityKind::Call, store.today, QStringLiteral("Ｗants Émile's 100% \"offer\"\nsoon"));
    call.outcome = QStringLiteral("Nobody_answered");
    const ActivityId offer = store.log(call);
    store.log(held(anna, ActivityKind::Note, store.today, QStringLiteral("abcab")));

    using Ids = std::vector<ActivityId>;
    CHECK(found(store, QStringLiteral("龙井")) == Ids{tea});
    CHECK(found(store, QStringLiteral("井龙")).empty());
    CHECK(found(store, QStringLiteral("茶")) == Ids{tea});
    CHECK(found(store, QStringLiteral("谈")) == Ids{tea}); // its last character
    CHECK(found(store, QStringLiteral("客户想要新的龙井茶，下周再谈")) == Ids{tea});
    CHECK(found(store, QStringLiteral("WANTS emile")) == Ids{offer});
    CHECK(found(store, QStringLiteral("100% \"")) == Ids{offer});
    CHECK(found(store, QStringLiteral("body_ans")) == Ids{offer});
    CHECK(found(store, QStringLiteral("soon")) == Ids{offer});
    CHECK(found(store, QStringLiteral("bcabc")).empty()); // has the same pairs
    CHECK(found(store, QStringLiteral("  ")).empty());
    CHECK(found(store, QStringLiteral("a")).size() == 2);
    CHECK(found(store, QStringLiteral("a"), 1).size() == 1);
    for (const char *query : {"\"", "*", "NOT", "a OR b", "grams:x", "'; --", "😀", "\xef\xbf\xbd"})
        CHECK(found(store, QString::fromUtf8(query)) == foundByReading(store, QString::fromUtf8(query)));

    store.must(contacts::trashContacts({anna}));
    CHECK(found(store, QStringLiteral("龙井")).empty());
}

TEST_CASE("The index of follow-ups is in step with every edit, undo and redo", "[activities][search]")
{
    std::mt19937 random(1);
    const auto number = [&](int from, int to) { return std::uniform_int_distribution<int>(from, to)(random); };
    const auto text = [&] {
        QString made;
        for (int i = number(0, 6); i > 0; --i)
            made += QStringLiteral("茶龙井ab ").at(number(0, 5));
        return made;
    };
    FollowUpStore store;
    REQUIRE(store.database().exec("PRAGMA synchronous=OFF"));
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const auto check = [&] {
        for (const char *needle : {"茶", "茶龙", "龙井a", "ab", "b", "a b"})
            REQUIRE(found(store, QString::fromUtf8(needle)) == foundByReading(store, QString::fromUtf8(needle)));
    };
    int operations = 0;
    for (int step = 0; step < 150; ++step) {
        store.clock().advanceMs(1);
        const ActivityId some = ActivityId::fromRow(number(1, 12));
        ActivityEdit edit;
        edit.text = text();
        edit.outcome = text();
        Activity call = held(anna, ActivityKind::Call, store.today, text());
        Command command;
        switch (number(0, 5)) {
        case 0:
        case 1:
            command = logActivity(call);
            break;
        case 2:
            command = trashActivities({some});
            break;
        case 3:
            command = restoreActivities({some});
            break;
        default:
            command = editActivity(some, edit);
            break;
        }
        const Result<ChangeSet> done = store.run(command);
        operations += done && done->operation.isValid() ? 1 : 0;
        check();
    }
    for (int i = 0; i < operations; ++i)
        store.undo();
    check();
    CHECK(store.number("SELECT count(*) FROM activity") == 0);
    for (int i = 0; i < operations; ++i)
        store.redo();
    check();
    CHECK(store.number("SELECT count(*) FROM activity") > 0);
    REQUIRE(store.database().exec("INSERT INTO activity_text (activity_text) VALUES ('integrity-check')"));
}

TEST_CASE("Words of the index are four digits for a character and tell all characters apart", "[activities][search]")
{
    std::string words;
    appendGrams("Az", words);
    CHECK(words == "002p 002p003e 003e ");
    CHECK(gramQuery("az") == "002p003e");
    CHECK(gramQuery("Z") == "003e");
    CHECK(gramQuery("aaaa") == "002p002p");
    CHECK(gramQuery("").empty());
    words.clear();
    appendGrams("\xf4\x8f\xbf\xbd", words); // U+10FFFD
    CHECK(words == "nvnh ");
}
