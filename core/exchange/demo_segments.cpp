#include "core/exchange/demo_segments.h"

#include "core/exchange/demo_words.h"
#include "core/segments/segment_table.h"

namespace shuke::exchange {

namespace demo_segments_detail {

using segments::Condition;
using segments::ConditionGroup;
using segments::Operator;
using segments::Segment;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Condition ordersAtLeast(qint64 count, std::optional<segments::Window> window)
{
    return {"order_count", Operator::AtLeast, {segments::Number::whole(count)}, window};
}

/// Customers of Shanghai and Hangzhou who come often, without those who do not want to be written to.
Segment regulars()
{
    Segment segment;
    segment.name = QStringLiteral("沪杭常客");
    segment.note = QStringLiteral("新店开张，先请这些老客来坐坐");
    segment.where.conditions = {{"city", Operator::AnyOf, {QStringLiteral("上海"), QStringLiteral("杭州")}},
                                ordersAtLeast(3, segments::Window::last(365))};
    segment.exclusions.doNotContact = true;
    return segment;
}

/// Who bought mooncakes or gifts once, may be written to, and has not bought lately.
Segment festival()
{
    Segment segment;
    segment.name = QStringLiteral("中秋邀请");
    segment.note = QStringLiteral("买过月饼或茶礼、同意微信联系、最近没来的");
    segment.where.conditions = {{"bought_category", Operator::AnyOf, {text(kDemoMooncakes), text(kDemoGifts)}}};
    ConditionGroup quiet;
    quiet.join = ConditionGroup::Join::Any;
    quiet.conditions = {{"last_order", Operator::NotInLastDays, {60}},
                        {"order_count", Operator::Is, {segments::Number::whole(1)}}};
    segment.where.groups = {quiet};
    segment.exclusions.doNotContact = true;
    segment.exclusions.consent = {QStringLiteral("wechat")};
    return segment;
}

} // namespace demo_segments_detail

Result<void> writeDemoSegments(WriteContext &context)
{
    using namespace demo_segments_detail;
    for (const Segment &segment : {regulars(), festival()}) {
        if (const Result<SegmentId> id = segments::insertSegment(context, segment); !id)
            return id.error();
    }
    return {};
}

} // namespace shuke::exchange
