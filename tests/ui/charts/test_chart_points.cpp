#include "tests/support/catch.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_points.h"

#include <QCoreApplication>

using namespace shuke;
using namespace shuke::ui;

namespace {

reports::BarChart bars(int count)
{
    reports::BarChart chart;
    for (int i = 0; i < count; ++i)
        chart.bars.push_back({reports::Text("Bar"), qint64(i * 7919 % count)});
    return chart;
}

} // namespace

TEST_CASE("A chart of very many bars keeps the largest and the sum", "[charts]")
{
    for (const int count : {1, 4999, 5000, 5001, 20000}) {
        const reports::BarChart all = bars(count);
        const reports::BarChart shown = gathered(all);
        CHECK(shown.bars.size() == std::min(all.bars.size(), kMostChartPoints));
        double sumOfAll = 0;
        double sumOfShown = 0;
        for (const auto &bar : all.bars)
            sumOfAll += *barNumber(bar.value);
        for (const auto &bar : shown.bars)
            sumOfShown += *barNumber(bar.value);
        CHECK(sumOfAll == sumOfShown);
    }
    const reports::BarChart few = gathered(bars(10), 3);
    REQUIRE(few.bars.size() == 3);
    CHECK(*barNumber(few.bars[0].value) == 9); // the order of the chart: 9 comes before 8 here
    CHECK(*barNumber(few.bars[1].value) == 8);
    CHECK(*barNumber(few.bars[2].value) == 28);
    CHECK(gathered(bars(10), 1).bars.size() == 1);
}

TEST_CASE("A bar without a value is no number, and money and shares are", "[charts]")
{
    CHECK(!barNumber(reports::NoValue{}));
    CHECK(*barNumber(Money::fromMinor(-5)) == -5);
    CHECK(*barNumber(reports::Percent{0.5}) == 0.5);
    CHECK(*barNumber(reports::Decimal{2.5}) == 2.5);
}

TEST_CASE("A bar chart takes equal names, negative values and nothing at all", "[charts]")
{
    reports::ReportModel model;
    model.currency = QStringLiteral("CNY");
    const reports::ReportText words(model, {});
    BarChartView view;
    view.resize(400, 300);
    reports::BarChart chart;
    chart.bars = {{reports::Text("Same"), Money::fromMinor(-100)},
                  {reports::Text("Same"), Money::fromMinor(250)},
                  {reports::Text("Same"), reports::NoValue{}}};
    view.setChart(chart, words);
    CHECK(view.barCount() == 3);
    CHECK(!view.grab().isNull());
    view.setChart({}, words);
    CHECK(view.barCount() == 0);
    CHECK(!view.grab().isNull());
}
