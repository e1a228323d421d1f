#include "core/quality/quality_score.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace shuke::quality;

namespace {

/// The five records of design/analytics.md §14 as the score sees them; as of 2025-06-30.
std::vector<RecordFacts> reference()
{
    constexpr FieldState E = FieldState::Empty, V = FieldState::Valid, X = FieldState::Invalid;
    const auto record = [](FieldState name, FieldState phone, FieldState email, FieldState birthday, FieldState city,
                           int days, int applied, int passed) {
        RecordFacts facts;
        facts.name = name;
        facts.phone = phone;
        facts.email = email;
        facts.birthday = birthday;
        facts.city = city;
        facts.daysSinceConfirmed = days;
        facts.rulesApplied = applied;
        facts.rulesPassed = passed;
        return facts;
    };
    std::vector<RecordFacts> records = {record(V, V, V, V, V, 29, 1, 1), record(V, X, X, E, V, 537, 1, 0),
                                        record(V, V, V, V, V, 41, 0, 0), record(E, E, V, X, E, 10, 0, 0),
                                        record(V, V, V, X, V, 1096, 1, 1)};
    records[2].beyondFirst = true;
    return records;
}

bool near(std::optional<double> value, double expected)
{
    return value && std::abs(*value - expected) < 1e-6;
}

} // namespace

TEST_CASE("The five records of the reference get its scores", "[quality_score]")
{
    const std::vector<RecordFacts> records = reference();
    constexpr std::array kScores = {99.1962555096789, 52.68283648984702, 76.52933761083727, 64.58547067647335,
                                    78.5381093578884};
    constexpr std::array kCompleteness = {1.0, 0.9090909090909091, 1.0, 0.36363636363636365, 1.0};
    constexpr std::array kTimeliness = {0.9464170339785938, 0.360673947807983, 0.9250935899835693, 0.9811888466490065,
                                        0.12476284608144932};
    DatasetScore all;
    for (size_t i = 0; i < records.size(); ++i) {
        const DimensionValues values = dimensionsOf(records[i], {});
        INFO("record " << i + 1);
        CHECK(near(values[0], kCompleteness[i]));
        CHECK(near(values[3], kTimeliness[i]));
        CHECK(near(scoreOf(values, {}), kScores[i]));
        all.add(values);
    }
    const DimensionValues values = all.dimensions();
    CHECK(near(values[0], 0.8545454545454547));
    CHECK(near(values[1], 0.6333333333333333));
    CHECK(near(values[2], 0.8));
    CHECK(near(values[3], 0.6676272529001204));
    CHECK(near(values[4], 0.6666666666666666));
    CHECK(near(scoreOf(values, {}), 74.15077242986544));
    CHECK(all.records() == 5);
}

TEST_CASE("What cannot be told does not count, and nothing at all has no score", "[quality_score]")
{
    const RecordFacts bare; // nothing to check, no rule applies
    const DimensionValues values = dimensionsOf(bare, {});
    CHECK_FALSE(values[1]);
    CHECK_FALSE(values[4]);
    CHECK_FALSE(scoreOf(values, {{0, 5, 0, 0, 5}}));
    CHECK(near(scoreOf(values, {{1, 5, 0, 0, 5}}), 0));
    CHECK_FALSE(scoreOf(DatasetScore().dimensions(), {}));
    CHECK_FALSE(dimensionsOf(bare, {0, 0, 0, 0, 0, 0})[0]);
}

TEST_CASE("A company is not asked for a birthday, and a field can be made to count", "[quality_score]")
{
    RecordFacts facts;
    facts.name = facts.phone = facts.email = facts.city = FieldState::Valid;
    CHECK(near(dimensionsOf(facts, {})[0], 10.0 / 11));
    facts.company = true;
    CHECK(near(dimensionsOf(facts, {})[0], 1));
    CHECK(near(dimensionsOf(facts, {3, 3, 3, 1, 1, 5})[0], 10.0 / 15));
}

TEST_CASE("Data is worth half after a year", "[quality_score]")
{
    CHECK(timelinessOf(0) == 1);
    CHECK(near(timelinessOf(365), 0.5));
    CHECK(near(timelinessOf(730), 0.25));
}

TEST_CASE("The first of a group stays, also where keys chain records together", "[quality_score]")
{
    // 0 and 2 share a phone, 2 and 3 an e-mail under the same name; 1 has the phone under another name.
    std::vector<KeyEntry> entries = {{11, 1, 0}, {11, 2, 1}, {11, 1, 2}, {99, 1, 2}, {99, 1, 3}, {50, 1, 4}};
    CHECK(beyondFirst(entries, 6) == std::vector<bool>{false, false, true, true, false, false});
    std::vector<KeyEntry> none;
    CHECK(beyondFirst(none, 0).empty());
}

TEST_CASE("Two that are not the same are never in one group, whoever is like both", "[quality_score]")
{
    const std::vector<KeyEntry> four = {{11, 1, 0}, {11, 1, 1}, {11, 1, 2}, {11, 1, 3}};
    std::vector<KeyEntry> entries = four;
    CHECK(beyondFirst(entries, 4, {{0, 1}}) == std::vector<bool>{false, false, true, true});
    entries = four;
    CHECK(beyondFirst(entries, 4, {{1, 0}, {1, 2}, {3, 1}}) == std::vector<bool>{false, false, true, true});
    entries = four;
    CHECK(beyondFirst(entries, 4, {{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}}) ==
          std::vector<bool>{false, false, false, false});
    // 2 chains 0 and 1 by two keys; they stay apart.
    entries = {{11, 1, 0}, {11, 1, 2}, {12, 1, 1}, {12, 1, 2}};
    CHECK(beyondFirst(entries, 3, {{0, 1}}) == std::vector<bool>{false, false, true});
}
