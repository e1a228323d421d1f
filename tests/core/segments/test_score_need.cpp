#include "core/segments/score_need.h"

#include "core/segments/filter.h"
#include "core/segments/segment_commands.h"
#include "core/segments/segment_presets.h"
#include "core/segments/segment_queries.h"
#include "tests/core/value/scored_shop.h"

using namespace shuke;
using namespace shuke::test;
using namespace shuke::segments;

namespace test_score_need {

ConditionGroup all(std::vector<Condition> conditions)
{
    return {ConditionGroup::Join::All, false, std::move(conditions), {}};
}

ConditionGroup stageIs(const char *stage)
{
    return all({{"stage", Operator::AnyOf, {QString::fromLatin1(stage)}}});
}

ScoreNeed needOf(ScoredShop &shop, ConditionGroup where)
{
    const Result<ScoreNeed> need = shop.read(scoreNeed({std::move(where)}));
    INFO((need ? std::string() : need.error().detail.toStdString()));
    REQUIRE(need);
    return *need;
}

SegmentId make(ScoredShop &shop, Segment segment)
{
    const auto id = std::make_shared<SegmentId>();
    shop.must(createSegment(std::move(segment), id));
    return *id;
}

size_t count(ScoredShop &shop, const ConditionGroup &where)
{
    const Result<std::vector<qint64>> ids = shop.read(idsMatching({Subject::Contacts, Scope::All, where}));
    REQUIRE(ids);
    return ids->size();
}

} // namespace test_score_need

using namespace test_score_need;

TEST_CASE("conditions need scores when they ask for one, by themselves or through a segment", "[score_need]")
{
    ScoredShop shop(12);
    CHECK_FALSE(needOf(shop, {}).isAsked);
    CHECK_FALSE(needOf(shop, all({{"order_count", Operator::AtLeast, {Number::whole(1)}}})).isAsked);
    CHECK(needOf(shop, stageIs("lost")).isUnmet());
    ConditionGroup nested;
    nested.groups = {stageIs("lost")};
    CHECK(needOf(shop, nested).isUnmet());
    const SegmentId lost = make(shop, {{}, QStringLiteral("lost"), SegmentKind::Dynamic, stageIs("lost")});
    const auto of = [](SegmentId segment) { return all({{"segment", Operator::AnyOf, {RecordId{segment.row()}}}}); };
    CHECK(needOf(shop, of(lost)).isUnmet());
    Segment others{{},
                   QStringLiteral("others"),
                   SegmentKind::Dynamic,
                   all({{"order_count", Operator::AtLeast, {Number::whole(1)}}})};
    others.exclusions.segments = {lost}; // whom it leaves out goes by a score
    CHECK(needOf(shop, of(make(shop, others))).isUnmet());
    CHECK(needOf(shop, previewSpec(others).where).isUnmet());
    CHECK_FALSE(needOf(shop, of(SegmentId::fromRow(4711))).isAsked); // fails where it is answered
}

TEST_CASE("the need is met by scores of today, and unmet again when an order came after them", "[score_need]")
{
    ScoredShop shop(12);
    CHECK_FALSE(needOf(shop, stageIs("lost")).status.run);
    shop.score();
    CHECK_FALSE(needOf(shop, stageIs("lost")).isUnmet());
    shop.order(shop.contactIds[1], QDate(2025, 12, 30), 100);
    const ScoreNeed need = needOf(shop, stageIs("lost"));
    CHECK(need.isUnmet());
    CHECK(need.status.age == value::ScoreAge::DataChanged);
}

TEST_CASE("the presets of a scored store have the customers that the lifecycle calls so", "[score_need]")
{
    ScoredShop shop(120);
    const auto preset = [&shop](const char *code) {
        const Result<PresetOptions> options = shop.read(presetOptions());
        REQUIRE(options);
        const std::vector<SegmentPreset> presets = segmentPresets(*options);
        return std::ranges::find(presets, QByteArray(code), &SegmentPreset::code)->where;
    };
    CHECK_FALSE(needOf(shop, preset("at_risk")).isAsked);
    shop.score();
    CHECK(needOf(shop, preset("at_risk")).isAsked);
    const qint64 late = shop.status().run->stages[static_cast<size_t>(value::LifecycleStage::AtRisk)];
    const qint64 lost = shop.status().run->stages[static_cast<size_t>(value::LifecycleStage::Lost)];
    REQUIRE((late > 0 && lost > 0));
    CHECK(count(shop, preset("at_risk")) == static_cast<size_t>(late));
    CHECK(count(shop, preset("lost_big")) <= static_cast<size_t>(lost));
}
