#include "core/segments/filter_fields.h"
#include "core/segments/segment_expand.h"
#include "core/segments/segment_presets.h"
#include "tests/support/catch.h"

using namespace shuke;
using namespace shuke::segments;

namespace test_segment_expand {

using Join = ConditionGroup::Join;

Condition in(qint64 segment, Operator op = Operator::AnyOf)
{
    return {"segment", op, {RecordId{segment}}};
}

ConditionGroup all(std::vector<Condition> conditions)
{
    return {Join::All, false, std::move(conditions), {}};
}

Segment segment(qint64 id, ConditionGroup where, SegmentKind kind = SegmentKind::Dynamic)
{
    return {SegmentId::fromRow(id), QStringLiteral("S%1").arg(id), kind, std::move(where)};
}

SegmentBook book(std::vector<Segment> segments)
{
    SegmentBook made;
    for (Segment &each : segments)
        made[each.id.row()] = std::move(each);
    return made;
}

std::vector<QByteArray> fieldsOfExpanded(const ConditionGroup &where, const SegmentBook &book)
{
    const Result<ConditionGroup> expanded = expandSegments(where, book);
    REQUIRE(expanded);
    return fieldsIn(*expanded);
}

} // namespace test_segment_expand

using namespace test_segment_expand;

TEST_CASE("a segment is replaced by its conditions and by whom it leaves out", "[segments]")
{
    Segment rich = segment(1, all({{"net_revenue", Operator::Greater, {Money::fromMinor(100)}}}));
    rich.exclusions.doNotContact = true;
    rich.exclusions.consent = {QStringLiteral("sms")};
    rich.exclusions.segments = {SegmentId::fromRow(2)};
    const SegmentBook segments = book({rich, segment(2, {}, SegmentKind::Frozen)});
    const std::vector<QByteArray> fields = fieldsOfExpanded(all({in(1)}), segments);
    for (const char *field :
         {"net_revenue", "do_not_contact", "consent", segments::kFrozenMember, segments::kLeftOutByHand}) {
        INFO(field);
        CHECK(std::ranges::find(fields, QByteArray(field)) != fields.end());
    }
    CHECK(std::ranges::find(fields, QByteArray("segment")) == fields.end());
    const Result<std::vector<LeftOutRule>> rules = leftOutRules(rich, segments);
    REQUIRE(rules);
    REQUIRE(rules->size() == 4);
    CHECK((*rules)[0].reason == LeftOutReason::ByHand);
    CHECK((*rules)[1].reason == LeftOutReason::DoNotContact);
    CHECK((*rules)[2].channel == QStringLiteral("sms"));
    CHECK((*rules)[3].other == SegmentId::fromRow(2));
}

TEST_CASE("a segment without conditions is everybody, also inside others", "[segments]")
{
    const SegmentBook segments = book({segment(1, {})});
    const Result<ConditionGroup> expanded =
        expandSegments({Join::Any, false, {{"city", Operator::IsEmpty, {}}, in(1, Operator::NoneOf)}, {}}, segments);
    REQUIRE(expanded);
    CHECK_FALSE(expanded->groups[0].isEmpty());
    CHECK(expanded->groups[0].negated);
    CHECK(expandSegments({}, segments)->isEmpty());
}

TEST_CASE("segments that use each other in a circle are found, named, and never expanded", "[segments]")
{
    Segment third = segment(3, {});
    third.exclusions.segments = {SegmentId::fromRow(1)};
    SegmentBook segments = book({segment(1, all({in(2)})), segment(2, all({in(3)})), third, segment(4, all({in(1)}))});
    const std::vector<SegmentId> circle = circleOf(SegmentId::fromRow(1), segments);
    CHECK(circleWords(circle, segments) == QStringLiteral("S1 → S2 → S3 → S1"));
    CHECK(circleOf(SegmentId::fromRow(4), segments).empty());
    for (const qint64 id : {1, 2, 3, 4}) {
        const Result<ConditionGroup> expanded = expandSegments(all({in(id)}), segments);
        REQUIRE_FALSE(expanded);
        CHECK(expanded.error().code == ErrorCode::InvalidInput);
        CHECK(expanded.error().detail.contains(QStringLiteral("S2 → S3")));
    }
    segments.at(3).exclusions = {};
    CHECK(expandSegments(all({in(4)}), segments));
    segments.at(1) = segment(1, all({in(1)}));
    CHECK(circleWords(circleOf(SegmentId::fromRow(1), segments), segments) == QStringLiteral("S1 → S1"));
    // What a frozen one was made by is not looked at.
    segments.at(1).kind = SegmentKind::Frozen;
    CHECK(expandSegments(all({in(4)}), segments));
}

TEST_CASE("a segment that is not there is an error, and so is a tree that grows without end", "[segments]")
{
    CHECK(expandSegments(all({in(9)}), {}).error().code == ErrorCode::NotFound);
    SegmentBook segments = book({segment(1, all({{"city", Operator::IsEmpty, {}}}))});
    for (qint64 id = 2; id <= 40; ++id) // each uses the one before it twice
        segments[id] = segment(id, all({in(id - 1), in(id - 1, Operator::NoneOf)}));
    CHECK(circleOf(SegmentId::fromRow(40), segments).empty());
    CHECK(expandSegments(all({in(40)}), segments).error().code == ErrorCode::TooLarge);
    CHECK(expandSegments(all({in(3)}), segments));
}

TEST_CASE("exclusions come back from JSON, and what is wrong is refused", "[segments]")
{
    Exclusions exclusions;
    CHECK(exclusionsFromJson(toJson(exclusions)).value() == exclusions);
    exclusions = {true, {QStringLiteral("sms"), QStringLiteral("post")}, {SegmentId::fromRow(9007199254740993)}};
    CHECK(exclusionsFromJson(toJson(exclusions)).value() == exclusions);
    for (const char *wrong : {"", "[]", "{\"consent\":[\"fax\"]}", "{\"segments\":[0]}", "{\"segments\":[\"1\"]}"}) {
        INFO(wrong);
        CHECK_FALSE(exclusionsFromJson(wrong));
    }
}

TEST_CASE("presets are conditions that hold", "[segments]")
{
    const QDate today(2026, 3, 31);
    const bool hasScores = GENERATE(false, true);
    const std::vector<SegmentPreset> presets =
        segmentPresets({today, Money::fromMinor(500000), QStringLiteral("茶"), QStringLiteral("杯"), hasScores});
    CHECK(presets.size() == 8);
    for (const SegmentPreset &preset : presets) {
        INFO(preset.code.toStdString());
        CHECK(check(preset.where, builtInFields(Subject::Contacts)));
        CHECK_FALSE(preset.where.isEmpty());
    }
    CHECK(segmentPresets({today, Money::fromMinor(1), {}, {}, hasScores}).size() == 7);
    CHECK(presets[1].where.conditions[0].values == std::vector<Value>{QDate(2026, 3, 1), QDate(2026, 3, 31)});
}

TEST_CASE("who is at risk or lost is told by the lifecycle once customers were scored, by days before", "[segments]")
{
    const auto fieldsOf = [](bool hasScores, const char *code) {
        std::vector<QByteArray> fields;
        for (const SegmentPreset &preset :
             segmentPresets({{2026, 3, 31}, Money::fromMinor(500000), {}, {}, hasScores})) {
            if (preset.code != code)
                continue;
            for (const Condition &condition : preset.where.conditions)
                fields.push_back(condition.field);
        }
        return fields;
    };
    using Fields = std::vector<QByteArray>;
    CHECK(fieldsOf(true, "at_risk") == Fields{"stage"});
    CHECK(fieldsOf(true, "lost_big") == Fields{"net_revenue", "stage"});
    CHECK(fieldsOf(false, "at_risk") == Fields{"order_count", "last_order", "last_order"});
    CHECK(fieldsOf(false, "lost_big") == Fields{"net_revenue", "last_order", "order_count"});
}
