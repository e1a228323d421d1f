#include "core/value/value_settings.h"
#include "tests/ui/rfm/scoring_shop.h"
#include "ui/frame/score_keeper.h"

#include <QSignalSpy>

using namespace shuke;
using namespace shuke::ui;

namespace {

constexpr int kNever = 24 * 60 * 60 * 1000;
constexpr int kPatienceMs = 20000;

value::ScoreStatus statusOf(test::ScoringShop &shop)
{
    QFuture<Result<value::ScoreStatus>> status = shop.session->query(value::scoreStatus());
    status.waitForFinished();
    REQUIRE(status.result());
    return *status.result();
}

} // namespace

TEST_CASE("Scores are worked out when there are none, seen while they are, and told when they are there",
          "[score_keeper]")
{
    test::ScoringShop shop;
    shop.fill(30);
    int news = 0;
    const auto scores = ScoreNews::of(shop.session);
    QObject::connect(scores.get(), &ScoreNews::changed, scores.get(), [&news] { ++news; });
    ScoreKeeper keeper(*shop.desk, {0, kNever, kNever}, nullptr);
    QSignalSpy ended(&keeper, &ScoreKeeper::ended);
    REQUIRE(QTest::qWaitFor([&] { return ended.count() == 1; }, kPatienceMs));
    CHECK(news == 1);
    CHECK(shop.desk->startedJobs == 1);
    CHECK(shop.desk->endedJobs == 1);
    CHECK_FALSE(scores->isRunning());
    const value::ScoreStatus status = statusOf(shop);
    CHECK(status.age == value::ScoreAge::Current);
    REQUIRE(status.run);
    CHECK(status.run->scored == 30);
}

TEST_CASE("Scores that are current are let alone, and those older than an order are worked out again", "[score_keeper]")
{
    test::ScoringShop shop;
    shop.fill(25);
    ScoreKeeper keeper(*shop.desk, {0, 0, kNever}, nullptr);
    QSignalSpy ended(&keeper, &ScoreKeeper::ended);
    REQUIRE(QTest::qWaitFor([&] { return ended.count() == 1; }, kPatienceMs));
    keeper.look();
    REQUIRE(QTest::qWaitFor([&] { return !keeper.isBusy(); }, kPatienceMs));
    CHECK(ended.count() == 1);
    shop.addOrder(ContactId::fromRow(1), shop.today(), 100);
    REQUIRE(QTest::qWaitFor([&] { return ended.count() >= 2; }, kPatienceMs));
    CHECK(statusOf(shop).age == value::ScoreAge::Current);
}

TEST_CASE("Whoever asks for newer scores gets them, and a stop leaves those that were there", "[score_keeper]")
{
    test::ScoringShop shop;
    shop.fill(25);
    ScoreKeeper keeper(*shop.desk, {kNever, kNever, kNever}, nullptr);
    QSignalSpy ended(&keeper, &ScoreKeeper::ended);
    const auto scores = ScoreNews::of(shop.session);
    scores->want();
    REQUIRE(QTest::qWaitFor([&] { return ended.count() == 1; }, kPatienceMs));
    const qint64 first = statusOf(shop).run->id;
    scores->want();
    CHECK(scores->isRunning());
    REQUIRE(shop.desk->lastCancel);
    shop.desk->lastCancel->cancel();
    REQUIRE(QTest::qWaitFor([&] { return ended.count() == 2; }, kPatienceMs));
    CHECK_FALSE(scores->isRunning());
    CHECK(shop.desk->endedJobs == 2);
    CHECK(statusOf(shop).run->id >= first); // the stop may have come too late
    CHECK(shop.desk->said.isEmpty());       // a stop is no failure
}

TEST_CASE("A keeper that goes away while it works leaves nothing half-way", "[score_keeper]")
{
    test::ScoringShop shop;
    shop.fill(25);
    {
        ScoreKeeper keeper(*shop.desk, {kNever, kNever, kNever}, nullptr);
        ScoreNews::of(shop.session)->want();
    }
    CHECK(shop.desk->endedJobs == shop.desk->startedJobs);
    CHECK_FALSE(statusOf(shop).run);
}
