// Cohorts and drivers, and what an analysis shows on paper and in files.
#include "core/reports/report_csv.h"
#include "tests/ui/value/shown_value_page.h"
#include "ui/charts/bridge_chart.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/heat_map.h"
#include "ui/common/day_edit.h"
#include "ui/common/format.h"
#include "ui/common/rfm_words.h"
#include "ui/common/shown_cell.h"
#include "ui/common/text_table.h"
#include "ui/contacts/record_table.h"
#include "ui/render/pdf_renderer.h"
#include "ui/value/analysis_sheet.h"
#include "ui/value/cohort_view.h"
#include "ui/value/driver_dates.h"
#include "ui/value/driver_view.h"
#include "ui/value/kpi_strip.h"
#include "ui/value/what_if_card.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QPrinter>
#include <QSlider>
#include <QTableView>
#include <QTemporaryDir>

using namespace shuke;
using namespace shuke::ui;
using test::fillWithHabits;
using test::kTabs;
using Shown = test::ShownValuePage;

TEST_CASE("Cohorts can be seen by who bought, who came back, and revenue", "[value_page]")
{
    test::ScoringShop shop;
    fillWithHabits(shop);
    Shown shown(shop);
    auto &view = shown.view<CohortView>(ValuePage::Cohorts);
    REQUIRE(view.showsBoard());
    const int shares = view.map().heatMap()->columns();
    view.figure().setCurrentIndex(view.figure().findData(CohortView::Revenue));
    CHECK(view.map().heatMap()->columns() == shares + 1); // the first month says something of revenue
    CHECK(view.map().heatMap()->field(0, 0)->name.contains(QLatin1Char('.')));
}

TEST_CASE("Cohorts of few customers are grey with an interval, of fewer than five without a share", "[value_page]")
{
    test::ScoringShop shop;
    const QDate first(shop.today().year(), shop.today().month(), 1);
    const auto cohort = [&](int monthsAgo, int customers) {
        for (int i = 0; i < customers; ++i) {
            const ContactId id = shop.addCustomer(QStringLiteral("C%1-%2").arg(monthsAgo).arg(i));
            shop.addOrder(id, first.addMonths(-monthsAgo), 100);
            if (i % 2 == 0)
                shop.addOrder(id, first.addMonths(1 - monthsAgo), 100);
        }
    };
    cohort(6, 4);
    cohort(5, 10);
    cohort(4, 30);
    Shown shown(shop);
    auto &view = shown.view<CohortView>(ValuePage::Cohorts);
    REQUIRE(view.showsBoard());
    REQUIRE(view.map().heatMap()->rows() == 3);
    const auto field = [&](int row) { return view.map().heatMap()->field(row, 0); };
    CHECK(field(0)->name == QLatin1String("2")); // of four: counted, no share
    CHECK(field(0)->step < 0);
    CHECK(field(0)->toolTip().contains(QLatin1String("2 of 4")));
    CHECK(field(1)->name.startsWith(QLatin1String("50")));
    CHECK(field(1)->step < 0);
    CHECK(field(1)->toolTip().contains(QLatin1String("23.7"))); // Wilson of 5 of 10: .2366 to .7634
    CHECK(field(2)->name.startsWith(QLatin1String("50")));
    CHECK(field(2)->step >= 0);
    // The same in the tables; the curve tells of how many.
    const QAbstractItemModel &table = *view.map().table()->model();
    CHECK(table.index(0, 4).data().toString() == QStringLiteral("–"));
    view.figure().setCurrentIndex(view.figure().findData(CohortView::Repeat));
    const QAbstractItemModel &curve = *view.curve().table()->model();
    CHECK(curve.index(0, 1).data().toString() == QLatin1String("44"));
    CHECK(curve.index(0, 2).data().toString() == QLatin1String("22"));
    CHECK(curve.index(0, 3).data().toString().startsWith(QLatin1String("50")));
}

TEST_CASE("The drivers add up, and the sliders tell another revenue", "[value_page]")
{
    test::ScoringShop shop;
    fillWithHabits(shop);
    Shown shown(shop);
    auto &view = shown.view<DriverView>(ValuePage::Drivers);
    REQUIRE(view.showsBoard());
    const value::StoreDrivers &drivers = view.found()->byOrders;
    CHECK(drivers.customers.minor() + drivers.frequency.minor() + drivers.price.minor() == drivers.total.minor());
    CHECK(drivers.total.minor() == view.found()->periodTotals.net.minor() - view.found()->baseTotals.net.minor());
    WhatIfCard &whatIf = view.whatIf();
    CHECK(whatIf.factorCount() == 3);
    const QString asNow = whatIf.text();
    whatIf.factor(0).setValue(120);
    CHECK(whatIf.text() != asNow);
    whatIf.factor(0).setValue(100);
    CHECK(whatIf.text() == asNow);
    // The bridge leads from one revenue to the other.
    REQUIRE(view.bridge().bridge());
    const std::vector<BridgeChart::Bar> &bars = view.bridge().bridge()->bars();
    REQUIRE(bars.size() == 5);
    for (size_t i = 1; i + 1 < bars.size(); ++i)
        CHECK(bars[i].from == bars[i - 1].to);
    CHECK(bars[3].to == bars[4].to);
    // The customers of both periods, each figure with how it is counted.
    REQUIRE(view.kpis().figures().size() == 10);
    CHECK(view.kpis().figures()[0].value == QString::number(view.found()->kpis->period.kpis.buyers));
    for (const KpiStrip::Figure &figure : view.kpis().figures()) {
        CHECK_FALSE(figure.value.isEmpty());
        CHECK_FALSE(figure.why.isEmpty());
        CHECK_FALSE(figure.value.contains(QLatin1String("nan")));
    }
}

TEST_CASE("The drivers take the running month, and any days for both periods", "[value_page]")
{
    test::ScoringShop shop;
    fillWithHabits(shop);
    Shown shown(shop);
    auto &view = shown.view<DriverView>(ValuePage::Drivers);
    view.period().setCurrentIndex(view.period().findData(static_cast<int>(value::DriverSpan::RunningMonth)));
    shown.settle();
    CHECK(view.found()->periods.period.to == shop.today().addDays(1));
    CHECK_FALSE(view.dates().isVisible());
    const value::DriverPeriods before = view.found()->periods;
    view.period().setCurrentIndex(view.period().count() - 1); // own days begin with those that were shown
    shown.settle();
    CHECK(view.dates().isVisible());
    CHECK(view.found()->periods == before);
    view.dates().from().setDate(before.period.from.addDays(-40));
    view.dates().baseFrom().setDate(before.base.from.addDays(-40));
    shown.settle();
    CHECK(view.found()->periods.period == DayRange{before.period.from.addDays(-40), before.period.to});
    CHECK(view.found()->periods.base.from == before.base.from.addDays(-40));
    // The last day follows the first one.
    view.dates().from().setDate(shop.today().addDays(1));
    shown.settle();
    CHECK(view.dates().periods().areWhole());
}

TEST_CASE("What if follows the factors of the split", "[value_page]")
{
    WhatIfCard card;
    card.setRevenue(Money::fromMinor(10000), QStringLiteral("CNY"));
    card.setFactors({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")});
    CHECK(card.factorCount() == 4);
    card.factor(3).setValue(150);
    CHECK(card.text().contains(QStringLiteral("150.00")));
    card.setFactors({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}); // begins anew
    CHECK(card.factorCount() == 3);
    CHECK(card.text().contains(QStringLiteral("100.00")));
}

TEST_CASE("A figure of few customers is quiet and tells its interval, of fewer than five it is none", "[value_page]")
{
    const auto kpisOf = [](qint64 part, qint64 n) {
        value::CustomerKpis kpis;
        kpis.currency = QStringLiteral("CNY");
        kpis.retention = {n, n, part};
        KpiStrip strip;
        strip.setKpis(kpis);
        return strip.figures()[5];
    };
    const KpiStrip::Figure few = kpisOf(4, 20);
    CHECK(few.value.startsWith(QLatin1String("20.0")));
    CHECK(few.isQuiet);
    CHECK(few.why.contains(QLatin1String("8.1"))); // Wilson: .0807 to .4160
    CHECK(few.why.contains(QLatin1String("41.6")));
    const KpiStrip::Figure fewer = kpisOf(2, 4);
    CHECK(fewer.value == QStringLiteral("–"));
    CHECK(fewer.isQuiet);
    const KpiStrip::Figure many = kpisOf(6, 30);
    CHECK(many.value.startsWith(QLatin1String("20.0")));
    CHECK_FALSE(many.isQuiet);
    CHECK_FALSE(many.why.contains(QLatin1String("95")));
}

TEST_CASE("What an analysis shows can be saved and printed, with its choices, figures, charts and tables",
          "[value_page]")
{
    test::ScoringShop shop;
    fillWithHabits(shop);
    Shown shown(shop);
    (void)shown.view<DriverView>(ValuePage::Drivers);
    REQUIRE(shown.page.offers(PageAction::Export));
    REQUIRE(shown.page.offers(PageAction::Print));
    const QTemporaryDir folder;
    const auto saved = [&](const char *name) {
        shop.desk->files.answer = folder.filePath(QString::fromLatin1(name));
        const auto said = shop.desk->said.size();
        shown.page.run(PageAction::Export);
        REQUIRE(QTest::qWaitFor([&] { return shop.desk->said.size() > said; }, 20000));
        QFile file(shop.desk->files.answer);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray csv = saved("drivers.csv");
    for (const char *expected : {"Last month", "Repeat purchase rate", "Revenue before", "What made the change"})
        CHECK(csv.contains(expected));
    CHECK(saved("drivers.pdf").startsWith("%PDF"));
    CHECK(saved("drivers.xlsx").startsWith("PK"));
    // A printer that writes a file.
    const QString paper = folder.filePath(QStringLiteral("printed.pdf"));
    shown.page.setPrinters([&](QWidget *, const QString &, render::Paper, int,
                               const std::function<void(std::shared_ptr<QPrinter>)> &chosen) {
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(paper);
        chosen(printer);
    });
    const auto said = shop.desk->said.size();
    shown.page.run(PageAction::Print);
    REQUIRE(QTest::qWaitFor([&] { return shop.desk->said.size() > said; }, 20000));
    CHECK(QFileInfo(paper).size() > 1000);
}

TEST_CASE("Nothing on show is neither saved nor printed, and it is said", "[value_page]")
{
    test::ScoringShop shop;
    Shown shown(shop);
    (void)shown.view<DriverView>(ValuePage::Drivers);
    shown.page.run(PageAction::Export);
    CHECK(shop.desk->files.asked.empty());
    CHECK(shop.desk->said.size() == 1);
}

TEST_CASE("Every analysis makes a sheet of what it shows", "[value_page]")
{
    test::ScoringShop shop;
    fillWithHabits(shop);
    Shown shown(shop);
    for (const ValuePage::Tab tab : kTabs) {
        CAPTURE(int(tab));
        shown.page.showTab(tab);
        shown.settle();
        REQUIRE(shown.page.view(tab).showsBoard());
        const reports::ReportModel sheet = analysisSheet(shown.page.view(tab), QStringLiteral("Title"));
        REQUIRE(sheet.sections.size() == 1);
        CHECK_FALSE(sheet.sections[0].blocks.empty());
        for (const reports::Block &block : sheet.sections[0].blocks) {
            if (const auto *table = std::get_if<reports::Table>(&block)) {
                for (const std::vector<reports::Cell> &row : table->rows)
                    CHECK(row.size() == table->columns.size());
            }
        }
        CHECK(render::reportPdf(sheet, {}));
    }
}

TEST_CASE("Files get the values behind an analysis, and words are never formulas", "[value_page]")
{
    TextTable model({QStringLiteral("Name"), QStringLiteral("Orders"), QStringLiteral("Revenue"),
                     QStringLiteral("Share"), QStringLiteral("Gap")});
    for (const int number : {1, 2, 3, 4})
        model.setRightAligned(number);
    model.setCells(
        {{QStringLiteral("=1+1"), countCell(1204), moneyCell(Money::fromMinor(-150), QStringLiteral("CNY")),
          shareCell(0.4131), shownCell(reports::Decimal{29.5}, QStringLiteral("30 days"))},
         {QStringLiteral("+86"), countCell(0), moneyCell({}, QStringLiteral("CNY")), shareCell({}), reports::Cell()}});
    CHECK(model.rows()[0] == QStringList{QStringLiteral("=1+1"), numberText(1204),
                                         moneyText(Money::fromMinor(-150), QStringLiteral("CNY")), shareText(0.4131),
                                         QStringLiteral("30 days")});
    CHECK(model.rows()[1][2] == QStringLiteral("–"));
    QWidget view;
    RecordTable table(model, 0, QStringLiteral("Table"), &view);
    view.show();
    const reports::ReportModel sheet = analysisSheet(view, QStringLiteral("Title"));
    const auto &shown = std::get<reports::Table>(sheet.sections.at(0).blocks.at(0));
    const std::vector<reports::Cell> &row = shown.rows.at(0);
    CHECK(std::holds_alternative<QString>(row[0].value));
    CHECK(std::get<qint64>(row[1].value) == 1204);
    CHECK(std::get<Money>(row[2].value) == Money::fromMinor(-150));
    CHECK(std::get<reports::Percent>(row[3].value).fraction == 0.4131);
    CHECK(std::get<reports::Decimal>(row[4].value).value == 29.5);
    const reports::CellType types[] = {reports::CellType::Text, reports::CellType::Integer, reports::CellType::Money,
                                       reports::CellType::Percent, reports::CellType::Decimal};
    for (size_t column = 0; column < std::size(types); ++column)
        CHECK(shown.columns[column].type == types[column]);
    CHECK(shown.columns[3].decimals == 1); // "41.3 %"
    CHECK(shown.columns[4].decimals == 0); // "30 days"
    const QByteArray csv = reports::reportCsv(sheet, {}, {true});
    CHECK(csv.contains("'=1+1,1204,-1.50,0.4131,29.5\n"));
    CHECK(csv.contains("'+86,0,,,\n"));
    CHECK(render::reportPdf(sheet, {}));
}
