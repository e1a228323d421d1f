#include "ui/rfm/rfm_sheet.h"

#include "ui/common/format.h"
#include "ui/common/rfm_words.h"
#include "ui/value/analysis_sheet.h"

#include <QCoreApplication>

#include <algorithm>

namespace shuke::ui {

namespace rfm_sheet_detail {

using reports::CellType;

reports::Column column(const QString &title, CellType type)
{
    return {title.toUtf8(), reports::Text::finished(title), type, 1, type == CellType::Text, false};
}

template <typename T>
reports::Cell cutAt(const value::RfmCuts<T> &cuts, int place)
{
    if (place >= cuts.size)
        return {};
    return {cuts.at[static_cast<size_t>(place)]};
}

} // namespace rfm_sheet_detail

reports::Table cutoffTable(const value::RfmThresholds &cuts)
{
    using namespace rfm_sheet_detail;
    reports::Table table;
    table.title = reports::Text::finished(QCoreApplication::translate("RfmSheet", "Cut-offs"));
    table.columns = {column(QCoreApplication::translate("RfmSheet", "Cut-off"), CellType::Integer),
                     column(QCoreApplication::translate("RfmSheet", "Days since the last purchase"), CellType::Integer),
                     column(QCoreApplication::translate("RfmSheet", "Orders"), CellType::Integer),
                     column(QCoreApplication::translate("RfmSheet", "Net revenue"), CellType::Money)};
    const int count = std::max({cuts.recencyDays.size, cuts.orderCount.size, cuts.netRevenue.size});
    for (int place = 0; place < count; ++place)
        table.rows.push_back(
            {place + 1, cutAt(cuts.recencyDays, place), cutAt(cuts.orderCount, place), cutAt(cuts.netRevenue, place)});
    return table;
}

reports::Table movementTable(const RfmScorer::Movement &movement)
{
    using namespace rfm_sheet_detail;
    reports::Table table;
    table.title = reports::Text::finished(
        QCoreApplication::translate("RfmSheet", "Since %1").arg(dayText(movement.before->purchases->asOf)));
    table.columns = {column(QCoreApplication::translate("RfmSheet", "Class"), CellType::Text),
                     column(QCoreApplication::translate("RfmSheet", "Before"), CellType::Integer),
                     column(QCoreApplication::translate("RfmSheet", "Now"), CellType::Integer),
                     column(QCoreApplication::translate("RfmSheet", "Joined"), CellType::Integer),
                     column(QCoreApplication::translate("RfmSheet", "Left"), CellType::Integer)};
    if (movement.before->board.customers == 0)
        return table;
    for (const value::RfmSegment segment : value::segmentsOf(movement.now->options.map)) {
        const auto at = static_cast<size_t>(segment);
        const qint64 stayed = movement.flows.flows[at][at];
        const qint64 before = movement.flows.before(segment);
        const qint64 after = movement.flows.after(segment);
        table.rows.push_back({segmentText(segment), before, after, after - stayed, before - stayed});
    }
    return table;
}

} // namespace shuke::ui
