#include "core/segments/segment_presets.h"

#include "core/value/lifecycle.h"

#include <QCoreApplication>

namespace shuke::segments {

namespace segment_presets_detail {

using Join = ConditionGroup::Join;

ConditionGroup allOf(std::vector<Condition> conditions)
{
    return {Join::All, false, std::move(conditions), {}};
}

Condition atLeastOrders(qint64 count)
{
    return {"order_count", Operator::AtLeast, {Number::whole(count)}};
}

Condition inStage(value::LifecycleStage stage)
{
    return {"stage", Operator::AnyOf, {value::lifecycleStageCode(stage)}};
}

/// By the lifecycle, which alone decides who is called so; by days as long as nobody was scored.
SegmentPreset atRisk(bool hasScores)
{
    SegmentPreset preset{"at_risk",
                         QT_TRANSLATE_NOOP("SegmentPreset", "At risk"),
                         QT_TRANSLATE_NOOP("SegmentPreset", "Much later than each of them usually is, but not lost."),
                         {}};
    if (hasScores) {
        preset.where = allOf({inStage(value::LifecycleStage::AtRisk)});
        return preset;
    }
    preset.about = QT_TRANSLATE_NOOP("SegmentPreset", "Came back several times, but not in the last 90 days.");
    preset.where = allOf(
        {atLeastOrders(3), {"last_order", Operator::NotInLastDays, {90}}, {"last_order", Operator::InLastDays, {365}}});
    return preset;
}

SegmentPreset lostBig(bool hasScores, Money big)
{
    SegmentPreset preset{"lost_big", QT_TRANSLATE_NOOP("SegmentPreset", "Lost big spenders"),
                         QT_TRANSLATE_NOOP("SegmentPreset", "Brought much, and stayed away far longer than usual."),
                         allOf({{"net_revenue", Operator::AtLeast, {big}}})};
    if (hasScores) {
        preset.where.conditions.push_back(inStage(value::LifecycleStage::Lost));
        return preset;
    }
    preset.about = QT_TRANSLATE_NOOP("SegmentPreset", "Bought for much once, and nothing for a year.");
    preset.where.conditions.push_back({"last_order", Operator::NotInLastDays, {365}});
    preset.where.conditions.push_back(atLeastOrders(1));
    return preset;
}

} // namespace segment_presets_detail

std::vector<SegmentPreset> segmentPresets(const PresetOptions &options)
{
    using namespace segment_presets_detail;
    const QDate monthBegin(options.today.year(), options.today.month(), 1);
    std::vector<SegmentPreset> presets = {
        {"vip", QT_TRANSLATE_NOOP("SegmentPreset", "VIP"),
         QT_TRANSLATE_NOOP("SegmentPreset", "Bought for much in the last year, and more than once."),
         allOf({{"net_revenue", Operator::AtLeast, {options.bigRevenue}, Window::last(365)},
                {"order_count", Operator::AtLeast, {Number::whole(3)}, Window::last(365)}})},
        {"new_this_month", QT_TRANSLATE_NOOP("SegmentPreset", "New this month"),
         QT_TRANSLATE_NOOP("SegmentPreset", "Bought for the first time this month."),
         allOf({{"first_order", Operator::Between, {monthBegin, monthBegin.addMonths(1).addDays(-1)}}})},
        atRisk(options.hasScores),
        lostBig(options.hasScores, options.bigRevenue),
        {"birthday_soon", QT_TRANSLATE_NOOP("SegmentPreset", "Birthday soon"),
         QT_TRANSLATE_NOOP("SegmentPreset", "Have their birthday in the next 14 days."),
         allOf({{"birthday", Operator::InNextDays, {14}}})},
        {"one_time", QT_TRANSLATE_NOOP("SegmentPreset", "Bought once"),
         QT_TRANSLATE_NOOP("SegmentPreset", "Have one order and no second one yet."),
         allOf({{"order_count", Operator::Is, {Number::whole(1)}}})},
        {"never_bought", QT_TRANSLATE_NOOP("SegmentPreset", "Never bought"),
         QT_TRANSLATE_NOOP("SegmentPreset", "Are known, but have no order."),
         allOf({{"order_count", Operator::Is, {Number::whole(0)}}})},
    };
    if (!options.boughtCategory.isEmpty() && !options.otherCategory.isEmpty())
        presets.push_back({"cross_sell", QT_TRANSLATE_NOOP("SegmentPreset", "Bought one category, not the other"),
                           QT_TRANSLATE_NOOP("SegmentPreset", "May like what goes with what they bought."),
                           allOf({{"bought_category", Operator::AnyOf, {options.boughtCategory}},
                                  {"bought_category", Operator::NoneOf, {options.otherCategory}}})});
    return presets;
}

} // namespace shuke::segments
