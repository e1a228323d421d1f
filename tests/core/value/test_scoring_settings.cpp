#include "core/value/scoring_settings.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

#include <limits>

using namespace shuke;
using namespace shuke::value;

namespace {

ScoringSettings own()
{
    ScoringSettings settings;
    settings.method = RfmMethod::Fixed;
    settings.map = RfmMap::Eight;
    settings.months = 12;
    settings.highFrom = 3;
    settings.fixed.recencyDays = {4, {7, 30, 90, 180}};
    settings.fixed.orderCount = {4, {1, 2, 4, 8}};
    // Beyond what a JSON number would keep.
    settings.fixed.netRevenue = {4,
                                 {Money::fromMinor(-5), Money::fromMinor(0), Money::fromMinor((1LL << 53) + 1),
                                  Money::fromMinor(std::numeric_limits<qint64>::max())}};
    return settings;
}

} // namespace

TEST_CASE("A store without the setting scores by the defaults", "[scoring_settings]")
{
    test::StoreFixture store;
    const Result<ScoringSettings> settings = store.read(scoringSettings());
    REQUIRE(settings);
    CHECK(*settings == ScoringSettings());
    CHECK(settings->options(RfmMap::Eight).map == RfmMap::Eight);
}

TEST_CASE("Scoring settings come back as they were saved, and undo brings the old ones back", "[scoring_settings]")
{
    test::StoreFixture store;
    REQUIRE(store.run(saveScoringSettings(own())));
    CHECK(*store.read(scoringSettings()) == own());
    ScoringSettings other;
    other.months = 0;
    const Result<ChangeSet> changed = store.run(saveScoringSettings(other));
    REQUIRE(changed);
    CHECK(changed->touches(TableId::Setting));
    CHECK(*store.read(scoringSettings()) == other);
    CHECK(store.number("SELECT count(*) FROM setting WHERE key = 'scoring'") == 1);
    CHECK(other.window(QDate(2025, 12, 31)) == DayRange{{}, QDate(2026, 1, 1)});
    CHECK(own().window(QDate(2025, 12, 31)).from == QDate(2025, 1, 1));
}

TEST_CASE("Settings nobody could score by are refused and change nothing", "[scoring_settings]")
{
    test::StoreFixture store;
    const auto refused = [&](const std::function<void(ScoringSettings &)> &spoil) {
        ScoringSettings settings = own();
        spoil(settings);
        const Result<ChangeSet> result = store.run(saveScoringSettings(settings));
        return !result && result.error().code == ErrorCode::InvalidInput;
    };
    CHECK(refused([](ScoringSettings &s) { s.fixed.recencyDays.at[1] = 200; }));
    CHECK(refused([](ScoringSettings &s) { s.fixed.orderCount.size = 2; }));
    CHECK(refused([](ScoringSettings &s) { s.fixed = {}; }));
    CHECK(refused([](ScoringSettings &s) { s.months = -1; }));
    CHECK(refused([](ScoringSettings &s) { s.months = kMostScoringMonths + 1; }));
    CHECK(refused([](ScoringSettings &s) { s.highFrom = 6; }));
    CHECK(store.number("SELECT count(*) FROM setting WHERE key = 'scoring'") == 0);
}

TEST_CASE("A setting that was spoiled by hand is told, not guessed at", "[scoring_settings]")
{
    for (const char *text :
         {"", "null", "[]", "{}", "{\"method\":\"magic\",\"months\":24,\"high_from\":4}",
          "{\"method\":\"independent\",\"months\":24,\"high_from\":9}",
          "{\"method\":\"independent\",\"months\":24,\"high_from\":4,\"map\":\"\"}",
          "{\"method\":\"fixed\",\"months\":24,\"high_from\":4}",
          "{\"method\":\"fixed\",\"months\":24,\"high_from\":4,\"recency_days\":[\"1\",\"2\",\"3\"],"
          "\"order_count\":[],\"net_revenue\":[]}",
          "{\"method\":\"fixed\",\"months\":24,\"high_from\":4,\"recency_days\":[\"4\",\"3\",\"2\",\"1\"],"
          "\"order_count\":[\"1\",\"2\",\"3\",\"4\"],\"net_revenue\":[\"1\",\"2\",\"3\",\"99999999999999999999\"]}"}) {
        INFO(text);
        const Result<ScoringSettings> settings = scoringFromText(text);
        REQUIRE(!settings);
        CHECK(settings.error().code == ErrorCode::Corrupt);
    }
    CHECK(*scoringFromText(scoringText(own())) == own());
}
