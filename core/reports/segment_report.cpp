#include "core/reports/segment_report.h"

#include "core/reports/rfm_texts.h"

#include <algorithm>

namespace shuke::reports {

namespace segment_report_detail {

using segments::LeftOutReason;
using segments::SegmentFigures;

Text channelText(const QString &channel)
{
    if (channel == QLatin1String("phone"))
        return QT_TRANSLATE_NOOP("Report", "phone");
    if (channel == QLatin1String("sms"))
        return QT_TRANSLATE_NOOP("Report", "short message");
    if (channel == QLatin1String("email"))
        return QT_TRANSLATE_NOOP("Report", "e-mail");
    if (channel == QLatin1String("wechat"))
        return QT_TRANSLATE_NOOP("Report", "WeChat");
    if (channel == QLatin1String("post"))
        return QT_TRANSLATE_NOOP("Report", "post");
    return {"%1", {channel}};
}

Text reasonText(LeftOutReason reason)
{
    switch (reason) {
    case LeftOutReason::ByHand:
        return QT_TRANSLATE_NOOP("Report", "Left out by hand");
    case LeftOutReason::DoNotContact:
        return QT_TRANSLATE_NOOP("Report", "Does not want to be contacted");
    case LeftOutReason::NoConsent:
        return QT_TRANSLATE_NOOP("Report", "No consent to marketing");
    case LeftOutReason::OtherSegment:
        break;
    }
    return QT_TRANSLATE_NOOP("Report", "Is in another segment");
}

Cell optional(const std::optional<Money> &money)
{
    return money ? Cell(*money) : Cell(NoValue{QT_TRANSLATE_NOOP("Report", "The sum is too large to be told.")});
}

Section aboutSection(const SegmentReportInput &input)
{
    Section section{"about", QT_TRANSLATE_NOOP("Report", "What the segment is"), {}};
    const auto note = [&section](Text text) { section.blocks.emplace_back(Note{std::move(text)}); };
    const segments::Segment &segment = input.segment;
    const bool isFrozen = segment.kind == segments::SegmentKind::Frozen;
    if (segment.where.isEmpty())
        note(isFrozen ? Text(QT_TRANSLATE_NOOP("Report", "Everybody who was a customer on %1."), {input.createdOn})
                      : Text(QT_TRANSLATE_NOOP("Report", "Every customer.")));
    else if (!input.words.isEmpty())
        note(isFrozen ? Text(QT_TRANSLATE_NOOP("Report", "Who fitted this on %1: %2"), {input.createdOn, input.words})
                      : Text(QT_TRANSLATE_NOOP("Report", "Whoever fits this: %1"), {input.words}));
    if (segment.exclusions.doNotContact)
        note(QT_TRANSLATE_NOOP("Report", "Left out: who does not want to be contacted."));
    for (const QString &channel : segment.exclusions.consent)
        note({QT_TRANSLATE_NOOP("Report", "Left out: who has not consented to marketing (%1)."),
              {channelText(channel)}});
    for (const QString &name : input.otherSegments)
        note({QT_TRANSLATE_NOOP("Report", "Left out: who is in the segment “%1”."), {name}});
    if (const QString text = segment.note.trimmed(); !text.isEmpty())
        note({QT_TRANSLATE_NOOP("Report", "Note: %1"), {text}});
    return section;
}

KpiStrip keyFigures(const SegmentFigures &figures)
{
    const NoValue noOrders{QT_TRANSLATE_NOOP("Report", "There are no orders to divide by.")};
    const auto percent = [](const std::optional<double> &share, const char *reason) {
        return share ? Cell(Percent{*share}) : Cell(NoValue{reason});
    };
    KpiStrip strip;
    const auto add = [&strip](const char *code, const char *label, Cell value, int decimals, Text explanation) {
        strip.kpis.push_back({code, label, std::move(value), decimals, std::move(explanation)});
    };
    add("customers", QT_TRANSLATE_NOOP("Report", "Customers"), figures.customers, 0,
        QT_TRANSLATE_NOOP("Report", "Who is in the segment on the as-of day; nobody in the trash."));
    add("share", QT_TRANSLATE_NOOP("Report", "Share of customers"),
        percent(figures.share, QT_TRANSLATE_NOOP("Report", "There are no customers to take a share of.")), 1,
        {QT_TRANSLATE_NOOP("Report", "Of all %1 customers outside the trash."), {figures.allCustomers}});
    add("buyers", QT_TRANSLATE_NOOP("Report", "Buyers"), figures.buyers, 0,
        QT_TRANSLATE_NOOP("Report", "Those with at least one order that counts."));
    add("orders", QT_TRANSLATE_NOOP("Report", "Orders"), figures.orders, 0,
        QT_TRANSLATE_NOOP("Report", "Paid, shipped and completed orders of all days; not those fully refunded."));
    add("net_revenue", QT_TRANSLATE_NOOP("Report", "Net revenue"), optional(figures.net), 0,
        QT_TRANSLATE_NOOP("Report", "Totals of these orders less the refunds of them."));
    add("revenue_share", QT_TRANSLATE_NOOP("Report", "Share of revenue"),
        percent(figures.netShare, QT_TRANSLATE_NOOP("Report", "Net revenue is not positive, so it has no shares.")), 1,
        QT_TRANSLATE_NOOP("Report", "Of the net revenue of all customers outside the trash."));
    add("aov", QT_TRANSLATE_NOOP("Report", "Average order value"),
        figures.averageOrder ? Cell(*figures.averageOrder) : Cell(noOrders), 0,
        QT_TRANSLATE_NOOP("Report", "Net revenue divided by orders."));
    add("orders_per_buyer", QT_TRANSLATE_NOOP("Report", "Orders per buyer"),
        figures.ordersPerBuyer ? Cell(Decimal{*figures.ordersPerBuyer}) : Cell(noOrders), 1,
        QT_TRANSLATE_NOOP("Report", "Orders divided by the customers with at least one."));
    add("median_days_since_order", QT_TRANSLATE_NOOP("Report", "Days since the last order (median)"),
        figures.medianDaysSince ? Cell(Decimal{*figures.medianDaysSince})
                                : Cell(NoValue{QT_TRANSLATE_NOOP("Report", "Nobody in the segment has bought yet.")}),
        1, QT_TRANSLATE_NOOP("Report", "For half of the buyers it is longer ago, for half it is not as long."));
    return strip;
}

Section figuresSection(const SegmentReportInput &input)
{
    Section section{"key_figures", QT_TRANSLATE_NOOP("Report", "Key figures"), {}};
    if (input.figures.customers == 0) {
        section.blocks.emplace_back(Note{QT_TRANSLATE_NOOP("Report", "Nobody is in this segment on the as-of day.")});
        return section;
    }
    section.blocks.emplace_back(keyFigures(input.figures));
    if (input.figures.withoutRate > 0)
        section.blocks.emplace_back(Note{
            {QT_TRANSLATE_NOOP("Report", "Left out of all figures: %1 in another currency without an exchange rate."),
             {ordersText(input.figures.withoutRate)}}});
    return section;
}

/// Nothing to be drawn with fewer than two days.
void addHistory(const SegmentReportInput &input, std::vector<Section> &sections)
{
    if (input.history.size() < 2)
        return;
    Section section{"size_by_day", QT_TRANSLATE_NOOP("Report", "Size by day"), {}};
    Table table{"size_by_day", QT_TRANSLATE_NOOP("Report", "Size by day"), {}, {}, {}, true};
    table.columns = {{"day", QT_TRANSLATE_NOOP("Report", "Day"), CellType::Day},
                     {"customers", QT_TRANSLATE_NOOP("Report", "Customers"), CellType::Integer},
                     {"net_revenue", QT_TRANSLATE_NOOP("Report", "Net revenue"), CellType::Money}};
    BarChart bars;
    const size_t first = input.history.size() - std::min(input.history.size(), static_cast<size_t>(kDaysDrawn));
    for (size_t i = first; i < input.history.size(); ++i) {
        const segments::SegmentDay &day = input.history[i];
        table.rows.push_back({day.day, day.size, optional(day.net)});
        bars.bars.push_back({{"%1", {day.day}}, day.size});
    }
    section.blocks.emplace_back(
        ChartSpec{QT_TRANSLATE_NOOP("Report", "Customers on the days it was counted"), std::move(bars)});
    section.blocks.emplace_back(std::move(table));
    sections.push_back(std::move(section));
}

Section topSection(const SegmentReportInput &input)
{
    Section section{"top_customers", QT_TRANSLATE_NOOP("Report", "Top customers"), {}};
    if (input.top.empty()) {
        section.blocks.emplace_back(Note{QT_TRANSLATE_NOOP("Report", "Nobody in the segment has bought yet.")});
        return section;
    }
    Table table{"top_customers", QT_TRANSLATE_NOOP("Report", "Top customers by net revenue"), {}, {}, {}, false};
    table.columns = {{"rank", "#", CellType::Integer},
                     {"contact_id", QT_TRANSLATE_NOOP("Report", "Record"), CellType::Integer},
                     {"name", QT_TRANSLATE_NOOP("Report", "Customer"), CellType::Text},
                     {"city", QT_TRANSLATE_NOOP("Report", "City"), CellType::Text},
                     {"last_purchase", QT_TRANSLATE_NOOP("Report", "Last purchase"), CellType::Day},
                     {"order_count", QT_TRANSLATE_NOOP("Report", "Orders"), CellType::Integer},
                     {"net_revenue", QT_TRANSLATE_NOOP("Report", "Net revenue"), CellType::Money}};
    table.columns[1].dataOnly = true;
    table.columns[2].wraps = true;
    int rank = 0;
    for (const SegmentReportInput::Member &member : input.top)
        table.rows.push_back({++rank, member.contact.row(), member.name, member.city, member.lastOrder, member.orders,
                              optional(member.net)});
    section.blocks.emplace_back(std::move(table));
    return section;
}

Section placesSection(const SegmentReportInput &input)
{
    Section section{"places", QT_TRANSLATE_NOOP("Report", "Where they live"), {}};
    Table table{"places", QT_TRANSLATE_NOOP("Report", "Customers by city"), {}, {}, {}, true};
    table.columns = {{"city", QT_TRANSLATE_NOOP("Report", "City"), CellType::Text},
                     {"customers", QT_TRANSLATE_NOOP("Report", "Customers"), CellType::Integer},
                     {"orders", QT_TRANSLATE_NOOP("Report", "Orders"), CellType::Integer},
                     {"net_revenue", QT_TRANSLATE_NOOP("Report", "Net revenue"), CellType::Money}};
    BarChart bars;
    qint64 elsewhere = 0;
    qint64 unknown = 0;
    for (const SegmentReportInput::Place &place : input.places) {
        if (place.city.isEmpty()) {
            unknown += place.customers;
        } else if (bars.bars.size() == kCitiesDrawn) {
            elsewhere += place.customers;
        } else {
            bars.bars.push_back({{"%1", {place.city}}, place.customers});
            table.rows.push_back({place.city, place.customers, place.orders, optional(place.net)});
        }
    }
    if (bars.bars.empty()) {
        section.blocks.emplace_back(Note{QT_TRANSLATE_NOOP("Report", "Of none of these customers the city is known.")});
        return section;
    }
    section.blocks.emplace_back(ChartSpec{QT_TRANSLATE_NOOP("Report", "Customers by city"), std::move(bars)});
    section.blocks.emplace_back(std::move(table));
    if (elsewhere > 0)
        section.blocks.emplace_back(
            Note{{QT_TRANSLATE_NOOP("Report", "In other cities: %1."), {customersText(elsewhere)}}});
    if (unknown > 0)
        section.blocks.emplace_back(
            Note{{QT_TRANSLATE_NOOP("Report", "Without a known city: %1."), {customersText(unknown)}}});
    return section;
}

Cell detailCell(const segments::LeftOut &leftOut)
{
    if (leftOut.reason == LeftOutReason::NoConsent)
        return channelText(leftOut.detail);
    return leftOut.detail;
}

Section leftOutSection(const SegmentReportInput &input)
{
    Section section{"left_out", QT_TRANSLATE_NOOP("Report", "Left out"), {}};
    if (input.leftOut.empty()) {
        section.blocks.emplace_back(Note{QT_TRANSLATE_NOOP("Report", "Nobody whom the conditions fit is left out.")});
        return section;
    }
    Table reasons{"left_out_reasons", QT_TRANSLATE_NOOP("Report", "Why people are left out"), {}, {}, {}, false};
    reasons.columns = {{"reason", QT_TRANSLATE_NOOP("Report", "Why"), CellType::Text},
                       {"customers", QT_TRANSLATE_NOOP("Report", "Customers"), CellType::Integer}};
    for (const LeftOutReason reason :
         {LeftOutReason::ByHand, LeftOutReason::DoNotContact, LeftOutReason::NoConsent, LeftOutReason::OtherSegment}) {
        const auto count = std::ranges::count(input.leftOut, reason, &segments::LeftOut::reason);
        if (count > 0)
            reasons.rows.push_back({reasonText(reason), static_cast<qint64>(count)});
    }
    reasons.total = {QT_TRANSLATE_NOOP("Report", "All left out"), static_cast<qint64>(input.leftOut.size())};
    section.blocks.emplace_back(std::move(reasons));
    const size_t listed = std::min(input.leftOut.size(), kLeftOutListed);
    if (listed < input.leftOut.size())
        section.blocks.emplace_back(Note{{QT_TRANSLATE_NOOP("Report", "The %1 newest of %2 are listed."),
                                          {static_cast<qint64>(listed), static_cast<qint64>(input.leftOut.size())}}});
    Table people{"left_out", QT_TRANSLATE_NOOP("Report", "Who is left out"), {}, {}, {}, false};
    people.columns = {{"contact_id", QT_TRANSLATE_NOOP("Report", "Record"), CellType::Integer},
                      {"name", QT_TRANSLATE_NOOP("Report", "Customer"), CellType::Text},
                      {"reason", QT_TRANSLATE_NOOP("Report", "Why"), CellType::Text},
                      {"detail", QT_TRANSLATE_NOOP("Report", "More"), CellType::Text}};
    people.columns[0].dataOnly = true;
    people.columns[1].wraps = people.columns[3].wraps = true;
    for (size_t i = 0; i < listed; ++i) {
        const segments::LeftOut &leftOut = input.leftOut[i];
        people.rows.push_back({leftOut.contact.row(), leftOut.name, reasonText(leftOut.reason), detailCell(leftOut)});
    }
    section.blocks.emplace_back(std::move(people));
    return section;
}

} // namespace segment_report_detail

ReportModel segmentReport(const SegmentReportInput &input)
{
    using namespace segment_report_detail;
    ReportModel model;
    model.code = "segment";
    model.title = {QT_TRANSLATE_NOOP("Report", "Segment “%1”"), {input.segment.name}};
    model.storeName = input.storeName;
    model.currency = input.currency;
    model.parameters = {
        {"kind", QT_TRANSLATE_NOOP("Report", "Kind"),
         input.segment.kind == segments::SegmentKind::Frozen
             ? Text(QT_TRANSLATE_NOOP("Report", "frozen on %1"), {input.createdOn})
             : Text(QT_TRANSLATE_NOOP("Report", "follows its conditions"))},
        {"as_of", QT_TRANSLATE_NOOP("Report", "As of"), input.asOf},
        {"generated", QT_TRANSLATE_NOOP("Report", "Generated"),
         input.generatedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))},
    };
    model.sections.push_back(aboutSection(input));
    model.sections.push_back(figuresSection(input));
    if (input.figures.customers > 0) {
        model.sections.push_back(topSection(input));
        model.sections.push_back(placesSection(input));
    }
    addHistory(input, model.sections);
    model.sections.push_back(leftOutSection(input));
    return model;
}

} // namespace shuke::reports
