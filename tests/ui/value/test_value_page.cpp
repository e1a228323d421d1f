#include "core/segments/segment_queries.h"
#include "tests/ui/rfm/scoring_shop.h"
#include "ui/charts/bridge_chart.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/heat_map.h"
#include "ui/common/day_edit.h"
#include "ui/common/text_table.h"
#include "ui/contacts/record_table.h"
#include "ui/lists/name_popup.h"
#include "ui/value/cluster_view.h"
#include "ui/value/cohort_view.h"
#include "ui/value/driver_dates.h"
#include "ui/value/driver_view.h"
#include "ui/value/kpi_strip.h"
#include "ui/value/lifecycle_view.h"
#include "ui/value/lifetime_view.h"
#include "ui/value/playbook_dialog.h"
#include "ui/value/value_page.h"
#include "ui/value/value_words.h"
#include "ui/value/what_if_card.h"
#include "ui/value/win_back_view.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSlider>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

using namespace shuke;
using namespace shuke::ui;

namespace {

constexpr ValuePage::Tab kTabs[] = {ValuePage::Lifecycle, ValuePage::Lifetime, ValuePage::WinBack,
                                    ValuePage::Clusters,  ValuePage::Cohorts,  ValuePage::Drivers};

struct Shown
{
    explicit Shown(test::ScoringShop &shop) : page(*shop.desk)
    {
        page.resize(1120, 720);
        page.show();
        page.visit(ShowPage{PageId::Value});
        settle();
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([&] { return page.isSettled(); }, 20000));
    }
    template <typename View>
    View &view(ValuePage::Tab tab)
    {
        page.showTab(tab);
        settle();
        return static_cast<View &>(page.view(tab));
    }

    ValuePage page;
};

/// Customers who come every month, some of whom stopped half a year ago, and many who came once.
void fillWithHabits(test::ScoringShop &shop)
{
    constexpr int kRegulars = 40;
    constexpr int kMonths = 14;
    for (int i = 0; i < kRegulars; ++i) {
        const ContactId id = shop.addCustomer(QStringLiteral("Regular %1").arg(i));
        const int last = i % 2 == 0 ? 0 : 6;
        for (int month = last; month < kMonths; ++month)
            shop.addOrder(id, shop.today().addDays(-30 * month - i % 7), 1000 + 100 * i);
    }
    for (int i = 0; i < kRegulars; ++i)
        shop.addOrder(shop.addCustomer(QStringLiteral("Once %1").arg(i)), shop.today().addDays(-10 * i - 1), 500);
}

const ShowCustomers &lastList(const test::ScoringShop &shop)
{
    REQUIRE_FALSE(shop.desk->places.empty());
    const auto *list = std::get_if<ShowCustomers>(&shop.desk->places.back());
    REQUIRE(list);
    return *list;
}

} // namespace

TEST_CASE("Every analysis of an empty store says what it will show, and asks for nothing before it is seen",
          "[value_page]")
{
    test::ScoringShop shop;
    Shown shown(shop);
    CHECK_FALSE(shown.page.view(ValuePage::Drivers).isSettled());
    for (const ValuePage::Tab tab : kTabs) {
        CAPTURE(int(tab));
        shown.page.showTab(tab);
        shown.settle();
        CHECK_FALSE(shown.page.view(tab).showsBoard());
        CHECK_FALSE(shown.page.view(tab).stateText().isEmpty());
        REQUIRE(shown.page.view(tab).entry());
    }
}

TEST_CASE("The stages count every customer once, and each leads to its customers", "[value_page]")
{
    test::ScoringShop shop;
    fillWithHabits(shop);
    shop.addCustomer(QStringLiteral("Nobody yet"));
    Shown shown(shop);
    auto &view = shown.view<LifecycleView>(ValuePage::Lifecycle);
    REQUIRE(view.showsBoard());
    qint64 all = 0;
    for (const qint64 count : view.board()->now.stages.counts)
        all += count;
    CHECK(all == 81);
    REQUIRE(view.stages().rowCount() == value::kLifecycleStageCount);
    CHECK(view.stages().rows()[0][0] == QLatin1String("Prospect"));
    CHECK(view.stages().rows()[0][1] == QLatin1String("1"));
    view.openStage(value::LifecycleStage::Prospect);
    CHECK(lastList(shop).ids.size() == 1);
    // Those who stopped: loyal half a year ago, late now.
    const auto stopped =
        view.board()->since.migration.count(int(value::LifecycleStage::Loyal), int(value::LifecycleStage::Lost));
    view.since().setCurrentIndex(view.since().findData(6));
    shown.settle();
    const qint64 moved =
        view.board()->since.migration.count(int(value::LifecycleStage::Loyal), int(value::LifecycleStage::Lost));
    CHECK(moved > stopped);
    view.openMove(int(value::LifecycleStage::Loyal), int(value::LifecycleStage::Lost));
    CHECK(static_cast<qint64>(lastList(shop).ids.size()) == moved);
}

TEST_CASE("The playbook of a stage is changed, kept, and made into tasks for those who are in it", "[value_page]")
{
    test::ScoringShop shop;
    shop.addCustomer(QStringLiteral("A"));
    shop.addCustomer(QStringLiteral("B"));
    Shown shown(shop);
    auto &view = shown.view<LifecycleView>(ValuePage::Lifecycle);
    REQUIRE(view.showsBoard());
    view.table().setCurrentIndex(view.stages().index(0, 0));
    REQUIRE(view.playbookButton().isEnabled());
    view.openPlaybook();
    auto *dialog = view.findChild<PlaybookDialog *>();
    REQUIRE(dialog);
    const auto settle = [&] {
        REQUIRE(QTest::qWaitFor([&] { return shop.desk->running == 0 && dialog->isSettled(); }, 20000));
    };
    settle();
    const size_t suggested = suggestedSteps(value::LifecycleStage::Prospect).size();
    REQUIRE(dialog->steps().size() == suggested);
    CHECK_FALSE(dialog->saveButton().isEnabled());
    dialog->addStep({QStringLiteral("Say <b>hello</b>"), 3, activities::TaskPriority::High});
    dialog->addStep({}); // an empty line is no step
    dialog->save();
    settle();
    CHECK(dialog->steps().size() == suggested + 1);
    QFuture<Result<value::Playbook>> saved = shop.session->query(value::savedPlaybook());
    saved.waitForFinished();
    REQUIRE(saved.result());
    CHECK(saved.result()->at(value::LifecycleStage::Prospect) == dialog->steps());
    const QPointer<PlaybookDialog> gone = dialog;
    dialog->makeTasks();
    REQUIRE(QTest::qWaitFor([&] { return !gone; }, 20000));
    const size_t made = shop.desk->results.size();
    CHECK(made == suggested + 2); // the playbook, and each step
    CHECK(std::ranges::count(shop.desk->results, true) == static_cast<std::ptrdiff_t>(made));
}

TEST_CASE("Expected values are told with enough repeat buyers, and follow margin and horizon", "[value_page]")
{
    test::ScoringShop shop;
    fillWithHabits(shop);
    Shown shown(shop);
    auto &view = shown.view<LifetimeView>(ValuePage::Lifetime);
    REQUIRE(view.showsBoard());
    REQUIRE(view.found()->values.basis.gate == value::ValueGate::Provisional);
    CHECK(view.model().rowCount() > 40);
    const double whole = view.found()->values.totalValue;
    CHECK(whole > 0);
    view.margin().setValue(50);
    shown.settle();
    CHECK(view.found()->values.totalValue == Approx(whole / 2).epsilon(1e-9));
    view.horizon().setCurrentIndex(view.horizon().findData(104));
    shown.settle();
    CHECK(view.found()->values.totalValue > whole / 2);
    // Every customer with a value stands in one field.
    qint64 placed = 0;
    for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 5; ++column) {
            const size_t before = shop.desk->places.size();
            view.openField(row, column);
            if (shop.desk->places.size() > before)
                placed += static_cast<qint64>(lastList(shop).ids.size());
        }
    }
    CHECK(placed == 80);
}

TEST_CASE("With few customers the gate's sentence stands in the place of values", "[value_page]")
{
    test::ScoringShop shop;
    shop.fill(12);
    Shown shown(shop);
    auto &view = shown.view<LifetimeView>(ValuePage::Lifetime);
    CHECK_FALSE(view.showsBoard());
    CHECK(view.stateText().contains(QLatin1String("20")));
    auto &clusters = shown.view<ClusterView>(ValuePage::Clusters);
    CHECK_FALSE(clusters.showsBoard());
    CHECK(clusters.stateText().contains(QLatin1String("30")));
}

TEST_CASE("The list to win back holds who is late, the most at stake first, with a reason", "[value_page]")
{
    test::ScoringShop shop;
    fillWithHabits(shop);
    Shown shown(shop);
    auto &view = shown.view<WinBackView>(ValuePage::WinBack);
    REQUIRE(view.showsBoard());
    REQUIRE(view.model().rowCount() >= 20);
    for (const QStringList &row : view.model().rows()) {
        CHECK_FALSE(row.last().isEmpty());
        CHECK((row[1] == QLatin1String("At risk") || row[1] == QLatin1String("Lost")));
    }
    Q_EMIT view.table().opened(0);
    REQUIRE(std::holds_alternative<ShowContact>(shop.desk->places.back()));
    view.openAll().click();
    CHECK(static_cast<int>(lastList(shop).ids.size()) >= view.model().rowCount());
}

TEST_CASE("With less than a year of purchases nobody on the list is called lost, but silent", "[value_page]")
{
    test::ScoringShop shop;
    constexpr int kCustomers = 30;
    for (int i = 0; i < kCustomers; ++i) {
        const ContactId id = shop.addCustomer(QStringLiteral("Gone %1").arg(i));
        for (int month = 6; month < 10; ++month)
            shop.addOrder(id, shop.today().addDays(-30 * month - i % 7), 1000);
    }
    Shown shown(shop);
    auto &view = shown.view<WinBackView>(ValuePage::WinBack);
    REQUIRE(view.showsBoard());
    CHECK_FALSE(view.found()->hasYearOfData);
    REQUIRE(view.model().rowCount() == kCustomers);
    for (const QStringList &row : view.model().rows())
        CHECK(row[1] == QLatin1String("Silent"));
}

TEST_CASE("Groups have different names, and each leads to as many customers as it says", "[value_page]")
{
    test::ScoringShop shop;
    fillWithHabits(shop);
    Shown shown(shop);
    auto &view = shown.view<ClusterView>(ValuePage::Clusters);
    view.count().setCurrentIndex(view.count().findData(4));
    shown.settle();
    REQUIRE(view.showsBoard());
    REQUIRE(view.model().rowCount() == 4);
    QStringList names;
    for (int i = 0; i < 4; ++i) {
        names.append(view.model().rows()[static_cast<size_t>(i)][0]);
        view.openCluster(i);
        CHECK(view.model().rows()[static_cast<size_t>(i)][1] == QString::number(lastList(shop).ids.size()));
        CHECK_FALSE(view.model().rows()[static_cast<size_t>(i)][7].isEmpty()); // what RFM calls them
    }
    CHECK(names.removeDuplicates() == 0);

    view.table().setCurrentIndex(view.model().index(1, 0));
    REQUIRE(view.saveButton().isEnabled());
    view.saveAsSegment();
    auto *popup = view.findChild<NamePopup *>();
    REQUIRE(popup);
    Q_EMIT popup->accepted(QStringLiteral("My group"));
    REQUIRE(QTest::qWaitFor([&] { return shop.desk->running == 0; }, 20000));
    QFuture<Result<segments::Segment>> saved = shop.session->query(segments::segmentNamed(QStringLiteral("My group")));
    saved.waitForFinished();
    REQUIRE(saved.result());
    CHECK(saved.result()->kind == segments::SegmentKind::Frozen);
    QFuture<Result<std::vector<qint64>>> members = shop.session->query(segments::members(saved.result()->id));
    members.waitForFinished();
    REQUIRE(members.result());
    CHECK(QString::number(members.result()->size()) == view.model().rows()[1][1]);
}

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

TEST_CASE("An analysis on show follows a new order, one that is hidden waits until it is seen", "[value_page]")
{
    test::ScoringShop shop;
    fillWithHabits(shop);
    Shown shown(shop);
    auto &view = shown.view<LifecycleView>(ValuePage::Lifecycle);
    const qint64 before = view.board()->now.stages.counts[size_t(value::LifecycleStage::New)];
    const ContactId id = shop.addCustomer(QStringLiteral("Newcomer"));
    shop.addOrder(id, shop.today(), 100);
    REQUIRE(QTest::qWaitFor(
        [&] {
            return view.isSettled() &&
                   view.board()->now.stages.counts[size_t(value::LifecycleStage::New)] == before + 1;
        },
        20000));
}

TEST_CASE("The tab that was seen last is the first one next time", "[value_page]")
{
    test::ScoringShop shop;
    {
        Shown shown(shop);
        shown.page.showTab(ValuePage::Cohorts);
        shown.settle();
    }
    Shown again(shop);
    CHECK(again.page.view(ValuePage::Cohorts).isVisible());
}
