#include "ui/charts/chart_points.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace shuke::ui {

namespace chart_points_detail {

/// The sum of two values of the chart's type; what does not fit stays at the limit.
reports::Cell sum(const reports::Cell &a, const reports::Cell &b)
{
    if (a.isEmpty())
        return b;
    if (b.isEmpty())
        return a;
    if (const auto *money = std::get_if<Money>(&a.value))
        return money->plus(std::get<Money>(b.value)).value_or(*money);
    if (const auto *percent = std::get_if<reports::Percent>(&a.value))
        return reports::Percent{percent->fraction + std::get<reports::Percent>(b.value).fraction};
    if (const auto *decimal = std::get_if<reports::Decimal>(&a.value))
        return reports::Decimal{decimal->value + std::get<reports::Decimal>(b.value).value};
    return std::get<qint64>(a.value) + std::get<qint64>(b.value);
}

} // namespace chart_points_detail

std::optional<double> barNumber(const reports::Cell &value)
{
    if (const auto *percent = std::get_if<reports::Percent>(&value.value))
        return percent->fraction;
    if (const auto *money = std::get_if<Money>(&value.value))
        return static_cast<double>(money->minor());
    if (const auto *whole = std::get_if<qint64>(&value.value))
        return static_cast<double>(*whole);
    if (const auto *decimal = std::get_if<reports::Decimal>(&value.value))
        return decimal->value;
    return std::nullopt;
}

reports::BarChart gathered(const reports::BarChart &chart, size_t most)
{
    Q_ASSERT(most > 0);
    if (chart.bars.size() <= most)
        return chart;
    std::vector<size_t> order(chart.bars.size());
    std::iota(order.begin(), order.end(), size_t(0));
    const auto kept = order.begin() + static_cast<std::ptrdiff_t>(most - 1);
    std::nth_element(order.begin(), kept, order.end(), [&](size_t a, size_t b) {
        const double left = barNumber(chart.bars[a].value).value_or(0);
        const double right = barNumber(chart.bars[b].value).value_or(0);
        return left != right ? left > right : a < b;
    });
    std::sort(order.begin(), kept);
    reports::BarChart result{{}, chart.decimals};
    for (auto at = order.begin(); at != kept; ++at)
        result.bars.push_back(chart.bars[*at]);
    reports::Cell rest;
    for (auto at = kept; at != order.end(); ++at)
        rest = chart_points_detail::sum(rest, chart.bars[*at].value);
    const auto others = static_cast<qint64>(chart.bars.size() - (most - 1));
    result.bars.push_back({{QT_TRANSLATE_NOOP("Report", "Other (%1)"), {others}}, rest});
    return result;
}

} // namespace shuke::ui
