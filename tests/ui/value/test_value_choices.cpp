#include "core/value/value_settings.h"
#include "tests/ui/value/shown_value_page.h"
#include "ui/charts/bar_chart.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/heat_map.h"
#include "ui/common/text_table.h"
#include "ui/value/lifecycle_view.h"
#include "ui/value/lifetime_view.h"
#include "ui/value/value_words.h"
#include "ui/value/win_back_view.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>

#include <cmath>

using namespace shuke;
using namespace shuke::ui;
using test::fillWithHabits;
using test::lastList;
using Shown = test::ShownValuePage;

namespace {

/// Nobody ever left.
void fillWithFaithful(test::ScoringShop &shop)
{
    constexpr int kCustomers = 22;
    constexpr int kWeeks = 30;
    for (int i = 0; i < kCustomers; ++i) {
        const ContactId id = shop.addCustomer(QStringLiteral("Faithful %1").arg(i));
        for (int week = 0; week < kWeeks; ++week)
            shop.addOrder(id, shop.today().addDays(-7 * week - i % 3), 1000 + 100 * (i % 5) + 10 * (week % 4));
    }
}

void save(test::ScoringShop &shop, const value::ValueSettings &settings)
{
    REQUIRE(shop.execute(value::saveValueSettings(settings)));
}

bool waitFor(Shown &shown, const std::function<bool()> &holds)
{
    return QTest::qWaitFor([&] { return shown.page.isSettled() && holds(); }, 20000);
}

QPushButton *stepOf(QWidget &view, const QString &text)
{
    for (QPushButton *button : view.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

TEST_CASE("Where hardly anybody leaves the map goes by stages and no probability is told", "[value_page]")
{
    test::ScoringShop shop;
    fillWithFaithful(shop);
    Shown shown(shop);
    auto &view = shown.view<LifetimeView>(ValuePage::Lifetime);
    REQUIRE(view.showsBoard());
    REQUIRE_FALSE(view.found()->all.values.usePAlive);
    CHECK(view.found()->byStage);
    CHECK(view.model().headerData(2, Qt::Horizontal).toString() == QLatin1String("Stage"));
    for (const QStringList &row : view.model().rows())
        CHECK_FALSE(row[2].contains(QLatin1Char('%')));
    // Everybody is loyal: the first row.
    size_t placed = 0;
    for (int column = 0; column < value::LifetimeBoard::kFifths; ++column) {
        const size_t before = shop.desk->places.size();
        view.openField(0, column);
        if (shop.desk->places.size() == before)
            continue;
        placed += lastList(shop).ids.size();
        CHECK(lastList(shop).title.contains(QLatin1String("Loyal")));
        CHECK_FALSE(lastList(shop).title.contains(QLatin1Char('%')));
    }
    CHECK(placed == 22);
}

TEST_CASE("Lifetime values go by the settings, also by new ones, except what was chosen on the page", "[value_page]")
{
    test::ScoringShop shop;
    fillWithHabits(shop);
    value::ValueSettings settings;
    settings.margin = 0.355;
    settings.discount = 1.5;
    settings.horizonWeeks = 39;
    save(shop, settings);
    Shown shown(shop);
    auto &view = shown.view<LifetimeView>(ValuePage::Lifetime);
    REQUIRE(view.showsBoard());
    CHECK(view.margin().value() == Approx(35.5));
    CHECK(view.discount().value() == Approx(150));
    CHECK(view.horizon().currentData().toInt() == 39);
    CHECK(view.found()->all.values.options.discount == 1.5);
    CHECK_FALSE(view.asInSettings().isEnabled());

    settings.margin = 0.4;
    save(shop, settings);
    REQUIRE(waitFor(shown, [&] { return view.found()->all.values.options.margin == 0.4; }));
    CHECK(view.margin().value() == Approx(40));

    view.margin().setValue(50.5);
    shown.settle();
    CHECK(view.asInSettings().isEnabled());
    CHECK(view.found()->all.values.options.margin == Approx(0.505));
    settings.margin = 0.6;
    settings.discount = 0.2;
    save(shop, settings);
    REQUIRE(waitFor(shown, [&] { return view.found()->all.values.options.discount == 0.2; }));
    CHECK(view.margin().value() == Approx(50.5));
    CHECK(view.found()->all.values.options.margin == Approx(0.505));

    view.asInSettings().click();
    shown.settle();
    CHECK(view.margin().value() == Approx(60));
    CHECK(view.found()->all.values.options.margin == 0.6);
    CHECK_FALSE(view.asInSettings().isEnabled());
}

TEST_CASE("Bars of the distribution hold every customer with a value once, and lead to them", "[value_page]")
{
    test::ScoringShop shop;
    fillWithHabits(shop);
    Shown shown(shop);
    auto &view = shown.view<LifetimeView>(ValuePage::Lifetime);
    REQUIRE(view.showsBoard());
    const std::vector<value::ValueBin> &bins = view.found()->distribution;
    REQUIRE(view.distribution().barChart());
    CHECK(view.distribution().barChart()->barCount() == static_cast<int>(bins.size()));
    qint64 all = 0;
    for (size_t i = 0; i < bins.size(); ++i) {
        all += bins[i].customers;
        const size_t before = shop.desk->places.size();
        Q_EMIT view.distribution().barChart()->activated(static_cast<int>(i));
        CHECK((shop.desk->places.size() > before) == (bins[i].customers > 0));
        if (bins[i].customers > 0)
            CHECK(static_cast<qint64>(lastList(shop).ids.size()) == bins[i].customers);
    }
    CHECK(all == 80);
}

TEST_CASE("Stages are explained by the numbers of the rule that is applied", "[value_page]")
{
    using value::LifecycleStage;
    test::ScoringShop shop;
    shop.fill(12);
    value::ValueSettings settings;
    settings.lifecycle.atRiskRatio = 2.5;
    settings.lifecycle.lostRatio = 6;
    settings.lifecycle.loyalPurchases = 7;
    settings.lifecycle.loyalTenureDays = 365;
    save(shop, settings);
    Shown shown(shop);
    auto &view = shown.view<LifecycleView>(ValuePage::Lifecycle);
    REQUIRE(view.showsBoard());
    const auto explanation = [&](int row) { return view.stages().rows()[static_cast<size_t>(row)][4]; };
    CHECK(explanation(3).contains(QLatin1String("7 days")));
    CHECK(explanation(3).contains(QLatin1String("365 days")));
    CHECK(explanation(4).contains(QLatin1String("2.5 times")));
    CHECK(explanation(5).contains(QLatin1String("6 times")));
    CHECK(stageExplanation(LifecycleStage::AtRisk).contains(QLatin1String("2 times"))); // by the usual rule
}

TEST_CASE("Moves are told between the ends of any two months, those who stayed included", "[value_page]")
{
    using value::LifecycleStage;
    test::ScoringShop shop;
    fillWithHabits(shop);
    Shown shown(shop);
    auto &view = shown.view<LifecycleView>(ValuePage::Lifecycle);
    REQUIRE(view.showsBoard());
    CHECK(view.board()->moves.from == QDate(2025, 11, 30));
    CHECK(view.board()->moves.to == shop.today());
    view.from().setCurrentIndex(view.from().findData(8));
    view.to().setCurrentIndex(view.to().findData(2));
    shown.settle();
    const value::StageMigration &moves = view.board()->moves;
    CHECK(moves.from == QDate(2025, 4, 30));
    CHECK(moves.to == QDate(2025, 10, 31));
    CHECK(view.from().currentText().contains(QLatin1String("30 Apr 2025")));
    qint64 all = 0;
    for (int from = 0; from < value::kLifecycleStageCount; ++from) {
        for (int to = 0; to < value::kLifecycleStageCount; ++to) {
            const qint64 count = moves.migration.count(from, to);
            all += count;
            const size_t before = shop.desk->places.size();
            view.openMove(static_cast<LifecycleStage>(from), static_cast<LifecycleStage>(to));
            REQUIRE((shop.desk->places.size() > before) == (count > 0));
            if (count > 0)
                CHECK(static_cast<qint64>(lastList(shop).ids.size()) == count);
        }
    }
    CHECK(all == 80);
    // An end that is not after the beginning moves the beginning, and the other way round.
    view.to().setCurrentIndex(view.to().findData(10));
    CHECK(view.from().currentData().toInt() == 11);
    view.from().setCurrentIndex(view.from().findData(3));
    CHECK(view.to().currentData().toInt() == 0);
    shown.settle();
    CHECK(view.board()->moves.from == QDate(2025, 9, 30));
}

TEST_CASE("A choice greys the board and is a job until the answer is there, and can be stopped there", "[value_page]")
{
    test::ScoringShop shop;
    fillWithHabits(shop);
    Shown shown(shop);
    auto &view = shown.view<LifetimeView>(ValuePage::Lifetime);
    REQUIRE(view.showsBoard());
    CHECK(shop.desk->startedJobs == 0); // the first time the page itself says what is done
    view.entry()->setFocus();
    REQUIRE(shown.page.window()->focusWidget() == view.entry());
    view.margin().setValue(50);
    CHECK(view.isGreyed());
    CHECK(shop.desk->startedJobs == 1);
    shown.settle();
    CHECK_FALSE(view.isGreyed());
    CHECK(shown.page.window()->focusWidget() == view.entry()); // back where it was
    CHECK(shop.desk->endedJobs == 1);

    // Data that changed meanwhile take the board away from nobody.
    shop.addOrder(shop.addCustomer(QStringLiteral("Newcomer")), shop.today(), 100);
    REQUIRE(waitFor(shown, [&] { return view.found()->all.values.basis.customers == 81; }));
    CHECK(shop.desk->startedJobs > 1);
    CHECK(shop.desk->startedJobs == shop.desk->endedJobs);

    view.margin().setValue(60);
    REQUIRE(shop.desk->lastCancel);
    shop.desk->lastCancel->cancel();
    shown.settle();
    CHECK_FALSE(view.isGreyed());
    CHECK_FALSE(view.showsBoard()); // the figures of before are not those that were asked for
    CHECK(shop.desk->startedJobs == shop.desk->endedJobs);
}

TEST_CASE("Who does not want to be contacted is on no list to win back, and the list says how many", "[value_page]")
{
    test::ScoringShop shop;
    fillWithHabits(shop);
    contacts::Contact silent;
    silent.name = QStringLiteral("Leave me alone");
    silent.doNotContact = true;
    const Result<ChangeSet> made = shop.execute(contacts::createContact(silent));
    REQUIRE(made);
    const ContactId id = ContactId::fromRow(made->of(TableId::Contact).inserted.at(0));
    for (int month = 8; month < 14; ++month)
        shop.addOrder(id, shop.today().addDays(-30 * month), 900000);
    Shown shown(shop);
    auto &view = shown.view<WinBackView>(ValuePage::WinBack);
    REQUIRE(view.showsBoard());
    CHECK(view.found()->notToContact == 1);
    for (const QStringList &row : view.model().rows())
        CHECK(row[0] != silent.name);
    view.openAll().click();
    CHECK(lastList(shop).ids.size() == view.found()->late.size());
    CHECK_FALSE(std::ranges::count(lastList(shop).ids, id.row()));
    REQUIRE_FALSE(shop.desk->said.isEmpty());
    CHECK(shop.desk->said.last().contains(QLatin1String("1 customer")));
}

TEST_CASE("The reasons to win back have sign and size, and the test of the model its charts and figures",
          "[value_page]")
{
    test::ScoringShop shop;
    fillWithHabits(shop);
    Shown shown(shop);
    auto &view = shown.view<WinBackView>(ValuePage::WinBack);
    REQUIRE(view.showsBoard());
    const value::ChurnModel &model = view.found()->churns.model;
    REQUIRE(model.gate != value::ChurnGate::NoModel);
    const bool isScoring = model.gate != value::ChurnGate::Hidden;
    if (isScoring) {
        const value::CustomerChurns &churns = view.found()->churns;
        const auto why =
            value::explainChurn(model, churns.purchases.customers[view.found()->late[0]], churns.scores.asOf);
        REQUIRE(why);
        CHECK(view.model().rows()[0].last() == churnReasonsText(*why, QStringLiteral("CNY")));
        CHECK(view.model().rows()[0].last().endsWith(QLatin1Char(')')));
        const QString tip = view.model().data(view.model().index(0, 5), Qt::ToolTipRole).toString();
        CHECK(tip.count(QLatin1String("<br>")) == static_cast<int>(value::kChurnFeatureCount));
    }
    const value::PredictionQuality &test = model.test;
    REQUIRE(test.events >= value::kChurnMinimumEvents);
    REQUIRE(view.lift().barChart());
    CHECK(view.lift().barChart()->barCount() == static_cast<int>(test.deciles.size()));
    CHECK(view.calibration().isVisible() == (test.events >= value::kChurnPercentageEvents));
    REQUIRE(view.figures().rowCount() == 3);
    CHECK(view.figures().rows()[0][1] == decimalText(test.auc.value_or(0), 3));
    CHECK(view.figures().rows()[1][1] == decimalText(test.brier.value_or(0), 4));
    CHECK(view.figures().rows()[2][1] == decimalText(test.inTheLarge.value_or(0), 3));
}

TEST_CASE("Contributions are told by size, with the factor by which each changes the odds", "[value_page]")
{
    value::ChurnExplanation why;
    why.reasons = {value::ChurnReason{value::ChurnFeature::DaysSince, 120, -std::log(2.5)},
                   value::ChurnReason{value::ChurnFeature::Purchases, 9, std::log(1.5)},
                   value::ChurnReason{value::ChurnFeature::Tenure, 400, -std::log(1.1)},
                   value::ChurnReason{value::ChurnFeature::MeanSpend, 5000, std::log(1.01)}};
    CHECK(churnReasonsText(why, QStringLiteral("CNY")) ==
          QStringLiteral("last bought 120 days ago (strongly against) · bought on 9 days (clearly for) · customer for "
                         "400 days (slightly against)"));
    const QStringList lines = churnReasonLines(why, QStringLiteral("CNY")).split(QLatin1Char('\n'));
    REQUIRE(lines.size() == 5);
    CHECK(lines[1] == QStringLiteral("− last bought 120 days ago: strongly against, odds × 0.40"));
    CHECK(lines[2] == QStringLiteral("+ bought on 9 days: clearly for, odds × 1.50"));
    CHECK(lines[3] == QStringLiteral("− customer for 400 days: slightly against, odds × 0.91"));
    CHECK(lines[4].startsWith(QLatin1Char('+')));
}

TEST_CASE("Empty analyses of value lead to an import and to the demo company", "[value_page]")
{
    test::ScoringShop shop;
    Shown shown(shop);
    for (const ValuePage::Tab tab : {ValuePage::Lifecycle, ValuePage::Lifetime, ValuePage::WinBack}) {
        CAPTURE(int(tab));
        auto &view = shown.view<AnalysisView>(tab);
        QPushButton *import = stepOf(view, tab == ValuePage::Lifecycle ? QStringLiteral("Import customers from a file…")
                                                                       : QStringLiteral("Import orders from a file…"));
        REQUIRE(import);
        import->click();
        CHECK(std::holds_alternative<ImportFile>(shop.desk->places.back()));
        QPushButton *demo = stepOf(view, QStringLiteral("Try the demo company"));
        REQUIRE(demo);
        demo->click();
        CHECK(std::holds_alternative<OpenDemo>(shop.desk->places.back()));
    }
}
