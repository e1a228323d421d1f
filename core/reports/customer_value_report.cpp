#include "core/reports/customer_value_report.h"

#include "core/reports/customer_value_sections.h"
#include "core/reports/rfm_texts.h"
#include "core/value/rate.h"

#include <algorithm>
#include <cmath>

namespace shuke::reports {

namespace customer_value_detail {

using value::kFewestForRate;
using value::kFewestWithoutInterval;

bool isAtRisk(value::RfmSegment segment)
{
    using value::RfmSegment;
    return segment == RfmSegment::AtRisk || segment == RfmSegment::CantLoseThem || segment == RfmSegment::KeyKeep ||
           segment == RfmSegment::KeyWinBack;
}

/// The first `count` of `indexes` by falling net revenue, then by id.
std::vector<size_t> largest(std::vector<size_t> indexes, std::span<const value::PurchaseSummary> purchases)
{
    const auto before = [&](size_t a, size_t b) {
        if (purchases[a].netRevenue != purchases[b].netRevenue)
            return purchases[a].netRevenue > purchases[b].netRevenue;
        return purchases[a].contact < purchases[b].contact;
    };
    const size_t count = std::min(indexes.size(), kCustomersListed);
    std::partial_sort(indexes.begin(), indexes.begin() + static_cast<std::ptrdiff_t>(count), indexes.end(), before);
    indexes.resize(count);
    return indexes;
}

Result<Sums> sumUp(const CustomerValueInput &input)
{
    const Error tooLarge{ErrorCode::TooLarge, QStringLiteral("sum of net revenue")};
    Sums sums;
    std::vector<Money> revenues;
    revenues.reserve(input.purchases.size());
    for (const value::PurchaseSummary &customer : input.purchases) {
        if (customer.purchaseCount == 0)
            continue;
        ++sums.buyers;
        sums.repeatBuyers += customer.purchaseCount >= 2 ? 1 : 0;
        sums.customerOrders += customer.purchaseCount;
        const std::optional<Money> sum = sums.customerRevenue.plus(customer.netRevenue);
        if (!sum)
            return tooLarge;
        sums.customerRevenue = *sum;
        revenues.push_back(customer.netRevenue);
    }
    const std::optional<Money> all = sums.customerRevenue.plus(input.totals.walkInRevenue);
    if (!all)
        return tooLarge;
    sums.revenue = *all;
    sums.orders = sums.customerOrders + input.totals.walkInOrders;

    sums.topBuyers = (sums.buyers + 4) / 5;
    const auto topEnd = revenues.begin() + static_cast<std::ptrdiff_t>(sums.topBuyers);
    if (topEnd != revenues.end())
        std::nth_element(revenues.begin(), topEnd, revenues.end(), std::greater<>());
    for (auto revenue = revenues.begin(); revenue != topEnd; ++revenue) {
        const std::optional<Money> sum = sums.topRevenue.plus(*revenue);
        if (!sum)
            return tooLarge;
        sums.topRevenue = *sum;
    }
    return sums;
}

Kpi repeatRate(const Sums &sums)
{
    Kpi kpi{"repeat_purchase_rate", QT_TRANSLATE_NOOP("Report", "Repeat purchase rate"), {}, 1, {}};
    kpi.explanation = {QT_TRANSLATE_NOOP("Report", "%1 of %2 customers bought at least twice in the period."),
                       {sums.repeatBuyers, sums.buyers}};
    if (sums.buyers < kFewestForRate) {
        kpi.value = NoValue{QT_TRANSLATE_NOOP("Report", "Fewer than 5 customers: a rate would mislead.")};
    } else {
        kpi.value = share(sums.repeatBuyers, sums.buyers);
        if (sums.buyers < kFewestWithoutInterval) {
            const auto [low, high] =
                value::Rate{sums.repeatBuyers, sums.buyers}.interval().value_or(value::RateInterval());
            kpi.explanation = {
                QT_TRANSLATE_NOOP("Report",
                                  "%1 of %2 customers bought at least twice in the period (95 % interval: %3 to %4)."),
                {sums.repeatBuyers, sums.buyers, Percent{low}, Percent{high}}};
        }
    }
    return kpi;
}

Kpi topShare(const Sums &sums)
{
    Kpi kpi{"top_20_percent_share", QT_TRANSLATE_NOOP("Report", "Revenue share of the top 20 %"), {}, 1, {}};
    kpi.explanation = {
        QT_TRANSLATE_NOOP("Report", "Net revenue of the best %1 of %2 customers, of that of all customers."),
        {sums.topBuyers, sums.buyers}};
    if (sums.buyers < kFewestForRate)
        kpi.value = NoValue{QT_TRANSLATE_NOOP("Report", "Fewer than 5 customers: a rate would mislead.")};
    else
        kpi.value = share(sums.topRevenue, sums.customerRevenue);
    return kpi;
}

void addNotes(Section &section, const StoreTotals &totals)
{
    const auto note = [&](const char *source, std::vector<Cell> args) {
        section.blocks.emplace_back(Note{{source, std::move(args)}});
    };
    if (totals.walkInOrders > 0) {
        note(QT_TRANSLATE_NOOP("Report",
                               "Walk-in sales without a known customer: %1, net revenue %2. They count in orders, "
                               "net revenue and average order value, but in no customer's figures."),
             {ordersText(totals.walkInOrders), totals.walkInRevenue});
    }
    if (totals.ordersWithoutRate > 0) {
        note(QT_TRANSLATE_NOOP("Report", "Left out of all figures: %1 in another currency without an exchange rate."),
             {ordersText(totals.ordersWithoutRate)});
    }
    if (totals.trashedOrders > 0) {
        note(QT_TRANSLATE_NOOP("Report", "Left out of all figures: %1 of customers in the trash, net revenue %2."),
             {ordersText(totals.trashedOrders), totals.trashedRevenue});
    }
    if (totals.fullyRefundedOrders > 0) {
        note(QT_TRANSLATE_NOOP("Report", "Left out of all figures: %1 fully refunded."),
             {ordersText(totals.fullyRefundedOrders)});
    }
    if (!totals.otherRefunds.isZero()) {
        note(QT_TRANSLATE_NOOP("Report",
                               "Left out of all figures: refunds of %1 that belong to no order of the period."),
             {totals.otherRefunds.negated()});
    }
}

Section keyFigures(const CustomerValueInput &input, const Sums &sums)
{
    Section section{"key_figures", QT_TRANSLATE_NOOP("Report", "Key figures"), {}};
    KpiStrip strip;
    strip.kpis.push_back(
        {"customers", QT_TRANSLATE_NOOP("Report", "Customers who bought"), sums.buyers, 0,
         QT_TRANSLATE_NOOP("Report", "Known customers with at least one order that counts in the period.")});
    strip.kpis.push_back(
        {"orders", QT_TRANSLATE_NOOP("Report", "Orders"), sums.orders, 0,
         QT_TRANSLATE_NOOP("Report",
                           "Paid, shipped and completed orders, with walk-in orders; not those fully refunded.")});
    strip.kpis.push_back({"net_revenue", QT_TRANSLATE_NOOP("Report", "Net revenue"), sums.revenue, 0,
                          QT_TRANSLATE_NOOP("Report", "Totals of these orders less the refunds of them.")});
    strip.kpis.push_back({"aov", QT_TRANSLATE_NOOP("Report", "Average order value"), average(sums.revenue, sums.orders),
                          0, QT_TRANSLATE_NOOP("Report", "Net revenue divided by orders.")});
    strip.kpis.push_back(repeatRate(sums));
    strip.kpis.push_back(topShare(sums));
    section.blocks.emplace_back(std::move(strip));
    addNotes(section, input.totals);
    return section;
}

std::vector<Parameter> statedParameters(const CustomerValueInput &input)
{
    using value::RfmMethod;
    Text period(QT_TRANSLATE_NOOP("Report", "%1 to %2"), {input.period.from, input.period.to.addDays(-1)});
    if (!input.period.from.isValid())
        period = Text(QT_TRANSLATE_NOOP("Report", "all orders up to %1"), {input.period.to.addDays(-1)});
    Text method = QT_TRANSLATE_NOOP("Report", "independent quintiles");
    if (input.scores->method == RfmMethod::Nested)
        method = QT_TRANSLATE_NOOP("Report", "nested quintiles");
    else if (input.scores->method == RfmMethod::Ntile)
        method = QT_TRANSLATE_NOOP("Report", "groups of equal size");
    else if (input.scores->method == RfmMethod::Fixed)
        method = QT_TRANSLATE_NOOP("Report", "own cut-offs");
    Text map = QT_TRANSLATE_NOOP("Report", "25-cell grid");
    if (input.map == value::RfmMap::Eight)
        map = QT_TRANSLATE_NOOP("Report", "eight classes");
    else if (input.map == value::RfmMap::Ten)
        map = QT_TRANSLATE_NOOP("Report", "ten classes");
    return {
        {"period", QT_TRANSLATE_NOOP("Report", "Period"), period},
        {"as_of", QT_TRANSLATE_NOOP("Report", "As of"), input.asOf},
        {"scores", QT_TRANSLATE_NOOP("Report", "Scores"), method},
        {"classes", QT_TRANSLATE_NOOP("Report", "Classes"), map},
        {"generated", QT_TRANSLATE_NOOP("Report", "Generated"),
         input.generatedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"))},
    };
}

} // namespace customer_value_detail

CustomerPick pickCustomers(const CustomerValueInput &input)
{
    using namespace customer_value_detail;
    std::vector<size_t> buyers;
    std::vector<size_t> atRisk;
    for (size_t i = 0; i < input.purchases.size(); ++i) {
        if (input.purchases[i].purchaseCount == 0)
            continue;
        buyers.push_back(i);
        if (isAtRisk(input.scores->scores[i].segment))
            atRisk.push_back(i);
    }
    return {largest(std::move(buyers), input.purchases), largest(std::move(atRisk), input.purchases)};
}

Result<ReportModel> customerValueReport(const CustomerValueInput &input, const CustomerPick &pick,
                                        const std::unordered_map<ContactId, CustomerName> &names)
{
    using namespace customer_value_detail;
    if (!input.scores || input.scores->scores.size() != input.purchases.size())
        return Error{ErrorCode::InvalidInput, QStringLiteral("scores do not belong to the purchases")};
    const Result<Sums> sums = sumUp(input);
    if (!sums)
        return sums.error();
    ReportModel model;
    model.code = "customer-value";
    model.title = QT_TRANSLATE_NOOP("Report", "Customer value");
    model.storeName = input.storeName;
    model.currency = input.currency;
    model.parameters = statedParameters(input);
    model.sections.push_back(keyFigures(input, *sums));
    if (!isScored(input)) {
        model.sections.push_back(noScoresSection(input));
        model.sections.push_back(topSection(input, pick, names));
        return model;
    }
    Result<Section> heat = heatSection(input, *sums);
    if (!heat)
        return heat.error();
    model.sections.push_back(std::move(*heat));
    Result<Section> classes = classSection(input, *sums);
    if (!classes)
        return classes.error();
    model.sections.push_back(std::move(*classes));
    model.sections.push_back(topSection(input, pick, names));
    model.sections.push_back(atRiskSection(input, pick, names));
    return model;
}

} // namespace shuke::reports
