#include "core/reports/rfm_charts.h"

#include "core/reports/rfm_texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace shuke::reports {

std::vector<int> recencyRows(bool terciles)
{
    return terciles ? std::vector<int>{5, 3, 1} : std::vector<int>{5, 4, 3, 2, 1};
}

Text fieldText(const value::RfmField &field, value::RfmMap map, int r, int fm)
{
    if (map == value::RfmMap::Grid) // one class, also where nobody is
        return segmentText(value::segmentOf(map, r, fm, fm));
    if (field.customers == 0)
        return {};
    const Text name = segmentText(field.mainClass());
    const int others = field.classCount() - 1;
    return others == 0 ? name : Text(QT_TRANSLATE_NOOP("Report", "%1 + %2 more"), {name, others});
}

ChartSpec fieldsChart(const value::RfmBoard &board, value::RfmMap map, bool terciles)
{
    HeatMap heat;
    heat.rowAxis = QT_TRANSLATE_NOOP("Report", "R: recency (5 = bought most recently)");
    heat.columnAxis = QT_TRANSLATE_NOOP("Report", "FM: orders and revenue (5 = most)");
    heat.legend = QT_TRANSLATE_NOOP("Report", "Colour: share of net revenue");
    for (int fm = 1; fm <= 5; ++fm)
        heat.columnNames.emplace_back(fm);
    for (const int r : recencyRows(terciles)) {
        heat.rowNames.emplace_back(r);
        for (int fm = 1; fm <= 5; ++fm) {
            const value::RfmField &field = board.fields[static_cast<size_t>(r - 1)][static_cast<size_t>(fm - 1)];
            HeatMap::Field shown{{}, fieldText(field, map, r, fm), customersText(field.customers)};
            const std::optional<double> share = value::shareOf(field.revenue, board.revenue);
            if (field.customers > 0 && share) {
                shown.heat = std::max(0.0, *share);
                shown.detail = {QT_TRANSLATE_NOOP("Report", "%1 · %2"), {field.customers, Percent{*share}}};
            }
            heat.fields.push_back(std::move(shown));
        }
    }
    return {QT_TRANSLATE_NOOP("Report", "Customers and share of revenue by score"), std::move(heat)};
}

ChartSpec classesChart(const value::RfmBoard &board)
{
    BarChart bars;
    for (const value::RfmSegmentTotal &total : board.classes) {
        if (total.customers == 0)
            continue;
        const std::optional<double> share = value::shareOf(total.revenue, board.revenue);
        const Cell value =
            share ? Cell(Percent{*share})
                  : Cell(NoValue{QT_TRANSLATE_NOOP("Report", "Net revenue is not positive, so it has no shares.")});
        bars.bars.push_back({segmentText(total.segment), value});
    }
    return {QT_TRANSLATE_NOOP("Report", "Share of customers' net revenue by class"), std::move(bars)};
}

} // namespace shuke::reports
