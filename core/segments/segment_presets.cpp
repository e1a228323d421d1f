#include "core/segments/segment_presets.h"

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
        {"at_risk", QT_TRANSLATE_NOOP("SegmentPreset", "At risk"),
         QT_TRANSLATE_NOOP("SegmentPreset", "Came back several times, but not in the last 90 days."),
         allOf({atLeastOrders(3),
                {"last_order", Operator::NotInLastDays, {90}},
                {"last_order", Operator::InLastDays, {365}}})},
        {"lost_big", QT_TRANSLATE_NOOP("SegmentPreset", "Lost big spenders"),
         QT_TRANSLATE_NOOP("SegmentPreset", "Bought for much once, and nothing for a year."),
         allOf({{"net_revenue", Operator::AtLeast, {options.bigRevenue}},
                {"last_order", Operator::NotInLastDays, {365}},
                atLeastOrders(1)})},
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
