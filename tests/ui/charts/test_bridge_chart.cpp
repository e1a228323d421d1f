#include "tests/support/catch.h"
#include "tests/ui/rfm/scoring_shop.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/bridge_chart.h"
#include "ui/charts/chart_panel.h"

#include <QTableView>

using namespace shuke;
using namespace shuke::ui;

namespace {

Money yuan(qint64 amount)
{
    return Money::fromMinor(amount * 100);
}

/// 100 → +40 → −70 → 70.
reports::ChartSpec bridge()
{
    reports::BarChart bars;
    bars.bars = {{reports::Text("Before"), yuan(100)},
                 {reports::Text("Buyers"), yuan(40), yuan(100)},
                 {reports::Text("Price"), yuan(-70), yuan(140)},
                 {reports::Text("Nothing"), yuan(0), yuan(70)},
                 {reports::Text("Now"), yuan(70)}};
    return {reports::Text("From revenue to revenue"), std::move(bars)};
}

} // namespace

TEST_CASE("A bridge begins each step where the one before ended, its totals at zero, and tells rises with their sign",
          "[charts]")
{
    reports::ReportModel model;
    model.currency = QStringLiteral("CNY");
    const reports::ReportText words(model, {});
    test::ScoringDesk::Files dialogs;
    ChartPanel panel(dialogs);
    panel.resize(500, 300);
    panel.setChart(bridge(), words);
    REQUIRE(panel.bridge());
    CHECK_FALSE(panel.barChart());
    const std::vector<BridgeChart::Bar> &bars = panel.bridge()->bars();
    REQUIRE(bars.size() == 5);
    CHECK(bars[0].isTotal);
    CHECK(bars[0].from == 0);
    CHECK(bars[1].from == bars[0].to);
    CHECK(bars[2].from == bars[1].to);
    CHECK(bars[2].to == bars[4].to);
    CHECK(bars[4].from == 0);
    CHECK(bars[0].figure == QStringLiteral("¥100.00"));
    CHECK(bars[1].figure == QStringLiteral("+¥40.00"));
    CHECK(bars[2].figure.startsWith(QChar(0x2212)));
    CHECK(bars[3].figure == QStringLiteral("¥0.00"));
    CHECK(panel.table()->model()->index(1, 1).data().toString() == bars[1].figure);
    CHECK(!panel.grab().isNull());
    // Another kind of chart takes its place, and back.
    reports::BarChart plain;
    plain.bars = {{reports::Text("One"), yuan(1)}};
    panel.setChart({reports::Text("Plain"), plain}, words);
    CHECK_FALSE(panel.bridge());
    REQUIRE(panel.barChart());
    panel.setChart(bridge(), words);
    CHECK(panel.bridge());
    panel.setChart({reports::Text("Nothing"), reports::BarChart()}, words);
    CHECK(panel.barChart());
}

TEST_CASE("A bridge below zero and one of nothing are painted, too", "[charts]")
{
    reports::ReportModel model;
    model.currency = QStringLiteral("CNY");
    const reports::ReportText words(model, {});
    BridgeChart chart;
    chart.resize(400, 200);
    CHECK(!chart.grab().isNull());
    reports::BarChart bars;
    bars.bars = {{reports::Text("Before"), yuan(10)},
                 {reports::Text("Refunds"), yuan(-50), yuan(10)},
                 {reports::Text("Now"), yuan(-40)}};
    chart.setChart(bars, words);
    CHECK(chart.bars()[1].to == chart.bars()[2].to);
    CHECK(!chart.grab().isNull());
    bars.bars = {{reports::Text("Before"), yuan(0)},
                 {reports::Text("Change"), yuan(0), yuan(0)},
                 {reports::Text("Now"), yuan(0)}};
    chart.setChart(bars, words);
    CHECK(!chart.grab().isNull());
}
