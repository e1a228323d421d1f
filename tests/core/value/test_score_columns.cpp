#include "core/value/score_columns.h"
#include "tests/core/value/scored_shop.h"

#include <functional>

using namespace shuke;
using namespace shuke::test;
using namespace shuke::value;

namespace test_score_columns {

constexpr std::array kSorts = {ScoreSort::Stage,
                               ScoreSort::Class,
                               ScoreSort::Scores,
                               ScoreSort::LifetimeValue,
                               ScoreSort::AliveProbability,
                               ScoreSort::BuyProbability,
                               ScoreSort::ValueAtRisk};

std::vector<qint64> rowsOf(const std::vector<ContactId> &contacts)
{
    std::vector<qint64> rows;
    for (const ContactId contact : contacts)
        rows.push_back(contact.row());
    return rows;
}

sales::RowOrder sorted(ScoredShop &shop, ScoreSort sort, sales::RowScope scope = sales::RowScope::Live,
                       RfmMap map = RfmMap::Grid)
{
    Result<sales::RowOrder> order = shop.read(contactsSortedByScore(sort, scope, map));
    INFO((order ? std::string() : order.error().detail.toStdString()));
    REQUIRE(order);
    return std::move(*order);
}

ListScores scoresOf(ScoredShop &shop, std::vector<qint64> contacts)
{
    Result<ListScores> scores = shop.read(value::scoresOf(std::move(contacts)));
    REQUIRE(scores);
    return std::move(*scores);
}

/// What a column shows, as a number; nothing for an empty cell.
std::optional<qint64> figure(const std::optional<ContactScore> &score, ScoreSort sort, RfmMap map)
{
    if (!score)
        return std::nullopt;
    const auto money = [](std::optional<Money> amount) {
        return amount ? std::optional(amount->minor()) : std::nullopt;
    };
    switch (sort) {
    case ScoreSort::Stage:
        return static_cast<qint64>(score->stage);
    case ScoreSort::Class: {
        const RfmSegment segment = map == RfmMap::Eight ? score->eightClass : score->gridClass;
        const auto found = std::ranges::find(segmentsOf(map), segment);
        return found == segmentsOf(map).end() ? std::nullopt : std::optional<qint64>(found - segmentsOf(map).begin());
    }
    case ScoreSort::Scores:
        return score->r == 0 ? std::nullopt : std::optional<qint64>(100 * score->r + 10 * score->f + score->m);
    case ScoreSort::LifetimeValue:
        return money(score->lifetimeValue);
    case ScoreSort::AliveProbability:
        return score->alivePpm;
    case ScoreSort::BuyProbability:
        return score->buyPpm;
    case ScoreSort::ValueAtRisk:
        break;
    }
    return money(score->valueAtRisk);
}

} // namespace test_score_columns

using namespace test_score_columns;

TEST_CASE("customers are sorted by what a column of scores shows, those without at the end", "[score_columns]")
{
    ScoredShop shop(1600);
    shop.score();
    const ContactId late = shop.contact(QStringLiteral("came after the run"));
    shop.trashContact(shop.contactIds[8]);
    for (const RfmMap map : {RfmMap::Grid, RfmMap::Eight}) {
        for (const ScoreSort sort : kSorts) {
            INFO("sort " << static_cast<int>(sort) << " map " << static_cast<int>(map));
            const sales::RowOrder order = sorted(shop, sort, sales::RowScope::Live, map);
            const std::vector<qint64> rows = order.rows();
            REQUIRE(rows.size() == shop.contactIds.size());
            CHECK(std::ranges::find(rows, shop.contactIds[8].row()) == rows.end());
            const ListScores scores = scoresOf(shop, rows);
            std::optional<qint64> before;
            for (size_t i = 0; i < rows.size(); ++i) {
                const std::optional<qint64> now = figure(scores.scores[i], sort, map);
                REQUIRE(now.has_value() == (i < rows.size() - order.blanks));
                REQUIRE((!now || !before || *before <= *now));
                before = now;
            }
            CHECK(order.blanks > 0);
            CHECK(order.blanks < rows.size());
            CHECK(rows.back() == late.row());
        }
    }
}

TEST_CASE("scores of some customers come in their order, also of those who have none", "[score_columns]")
{
    ScoredShop shop(60);
    const std::vector<qint64> asked = {shop.contactIds[7].row(), 999'999, shop.contactIds[0].row(),
                                       shop.contactIds[7].row()};
    ListScores scores = scoresOf(shop, asked);
    CHECK(std::ranges::none_of(scores.scores, [](const auto &score) { return score.has_value(); }));
    CHECK_FALSE(scores.hasYearOfData);
    shop.score();
    scores = scoresOf(shop, asked);
    REQUIRE(scores.scores.size() == 4);
    CHECK(scores.hasYearOfData);
    CHECK(scores.scores[0]->stage == LifecycleStage::Prospect);
    CHECK_FALSE(scores.scores[1]);
    CHECK(*scores.scores[2] == shop.scoreOf(shop.contactIds[0])->score);
    CHECK(scores.scores[3] == scores.scores[0]);
    CHECK(scoresOf(shop, {}).scores.empty());
}

TEST_CASE("without a run, without customers and in the trash nothing is sorted by nothing", "[score_columns]")
{
    ScoredShop empty(0);
    ScoredShop shop(5);
    for (const ScoreSort sort : kSorts) {
        CHECK(sorted(empty, sort).rows().empty());
        CHECK(sorted(shop, sort).rows() == rowsOf(shop.contactIds));
        CHECK(sorted(shop, sort).blanks == 5);
        CHECK(sorted(shop, sort, sales::RowScope::Trash).rows().empty());
    }
    shop.score();
    shop.trashContact(shop.contactIds[2]);
    CHECK(sorted(shop, ScoreSort::Stage, sales::RowScope::Trash).rows() ==
          std::vector<qint64>{shop.contactIds[2].row()});
}
