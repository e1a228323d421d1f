#include "core/segments/segment_queries.h"
#include "core/store/setting_value.h"
#include "tests/ui/value/shown_value_page.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/heat_map.h"
#include "ui/common/text_table.h"
#include "ui/contacts/record_table.h"
#include "ui/lists/name_popup.h"
#include "ui/value/cluster_view.h"
#include "ui/value/lifecycle_view.h"
#include "ui/value/lifetime_view.h"
#include "ui/value/playbook_dialog.h"
#include "ui/value/value_page.h"
#include "ui/value/value_words.h"
#include "ui/value/win_back_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace shuke;
using namespace shuke::ui;
using test::fillWithHabits;
using test::kTabs;
using test::lastList;
using Shown = test::ShownValuePage;

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
    using value::LifecycleStage;
    const auto stopped = view.board()->movers(LifecycleStage::Loyal, LifecycleStage::Lost).size();
    view.from().setCurrentIndex(view.from().findData(6));
    shown.settle();
    const auto moved = view.board()->movers(LifecycleStage::Loyal, LifecycleStage::Lost).size();
    CHECK(moved > stopped);
    view.openMove(LifecycleStage::Loyal, LifecycleStage::Lost);
    CHECK(lastList(shop).ids.size() == moved);
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
    CHECK(dialog->tasksButton().text().contains(QString::number(2 * (suggested + 1))));
    CHECK(dialog->leftOutText().isEmpty());
    const QPointer<PlaybookDialog> gone = dialog;
    dialog->makeTasks();
    REQUIRE(QTest::qWaitFor([&] { return !gone; }, 20000));
    CHECK(shop.desk->results == std::vector<bool>{true, true}); // the playbook, and all of its tasks: one undo each
    shown.settle();
    view.table().setCurrentIndex(view.stages().index(0, 0));
    view.openPlaybook();
    dialog = view.findChild<PlaybookDialog *>();
    REQUIRE(dialog);
    settle();
    CHECK_FALSE(dialog->tasksButton().isEnabled()); // nobody gets the same again
    CHECK(dialog->leftOutText().contains(QStringLiteral("made in the last 14 days")));
    CHECK(dialog->leftOutText().startsWith(QString::number(2 * (suggested + 1))));
}

TEST_CASE("A playbook leaves out who does not want to be contacted unless told otherwise", "[value_page]")
{
    test::ScoringShop shop;
    const ContactId quiet = shop.addCustomer(QStringLiteral("A"));
    const ContactId other = shop.addCustomer(QStringLiteral("B"));
    contacts::ContactEdit edit;
    edit.doNotContact = true;
    REQUIRE(shop.execute(contacts::editContact(quiet, edit)));
    const QPointer<PlaybookDialog> dialog =
        new PlaybookDialog(*shop.desk, value::LifecycleStage::Lost, QStringLiteral("Lost"), {quiet, other}, nullptr);
    dialog->open();
    const auto settle = [&] {
        REQUIRE(QTest::qWaitFor([&] { return shop.desk->running == 0 && dialog->isSettled(); }, 20000));
    };
    settle();
    REQUIRE(dialog->steps().size() == 1);
    CHECK(dialog->tasksButton().text().contains(QLatin1Char('1')));
    CHECK(dialog->leftOutText() == QStringLiteral("1 customer(s) do not want to be contacted and are left out."));
    dialog->doNotContactBox().setChecked(true);
    settle();
    CHECK(dialog->tasksButton().text().contains(QLatin1Char('2')));
    CHECK(dialog->leftOutText().isEmpty());
    dialog->reject(); // nothing was typed
    REQUIRE(QTest::qWaitFor([&] { return !dialog; }, 20000));
}

TEST_CASE("Closing a playbook asks before typed steps are lost", "[value_page]")
{
    test::ScoringShop shop;
    const ContactId one = shop.addCustomer(QStringLiteral("A"));
    const QPointer<PlaybookDialog> dialog =
        new PlaybookDialog(*shop.desk, value::LifecycleStage::Lost, QStringLiteral("Lost"), {one}, nullptr);
    dialog->open();
    REQUIRE(QTest::qWaitFor([&] { return dialog->isSettled(); }, 20000));
    dialog->titleAt(0).setFocus();
    dialog->titleAt(0).setText(QStringLiteral("Write a card"));
    Q_EMIT dialog->titleAt(0).textEdited(QStringLiteral("Write a card"));
    dialog->reject();
    auto *question = dialog->findChild<QMessageBox *>();
    REQUIRE(question);
    CHECK(dialog->isVisible());
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    REQUIRE(QTest::qWaitFor([&] { return !dialog; }, 20000));
}

TEST_CASE("A playbook that cannot be read is not written over", "[value_page]")
{
    test::ScoringShop shop;
    const ContactId one = shop.addCustomer(QStringLiteral("A"));
    REQUIRE(shop.execute({"test.break", {"break", {}}, [](WriteContext &context) {
                              return store::writeSetting(context, QStringLiteral("playbook"), QStringLiteral("{"));
                          }}));
    const QPointer<PlaybookDialog> dialog =
        new PlaybookDialog(*shop.desk, value::LifecycleStage::Lost, QStringLiteral("Lost"), {one}, nullptr);
    dialog->open();
    REQUIRE(QTest::qWaitFor([&] { return dialog->isSettled(); }, 20000));
    CHECK_FALSE(dialog->problem().isEmpty());
    CHECK(dialog->steps().empty());
    dialog->addStep({QStringLiteral("Call"), 1, activities::TaskPriority::High});
    CHECK_FALSE(dialog->saveButton().isEnabled());
    CHECK_FALSE(dialog->tasksButton().isEnabled());
    dialog->save();
    CHECK(shop.desk->results.empty());
    dialog->reject();
    REQUIRE(QTest::qWaitFor([&] { return !dialog; }, 20000));
}

TEST_CASE("Expected values are told with enough repeat buyers, and follow margin and horizon", "[value_page]")
{
    test::ScoringShop shop;
    fillWithHabits(shop);
    Shown shown(shop);
    auto &view = shown.view<LifetimeView>(ValuePage::Lifetime);
    REQUIRE(view.showsBoard());
    REQUIRE(view.found()->all.values.basis.gate == value::ValueGate::Provisional);
    CHECK(view.model().rowCount() > 40);
    const double whole = view.found()->all.values.totalValue;
    CHECK(whole > 0);
    view.margin().setValue(50);
    shown.settle();
    CHECK(view.found()->all.values.totalValue == Approx(whole / 2).epsilon(1e-9));
    view.horizon().setCurrentIndex(view.horizon().findData(104));
    shown.settle();
    CHECK(view.found()->all.values.totalValue > whole / 2);
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
    CHECK_FALSE(view.found()->churns.hasYearOfData);
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

TEST_CASE("Only as many groups are offered as there are customers for, and why there are none is told", "[value_page]")
{
    test::ScoringShop shop;
    shop.fill(45);
    Shown shown(shop);
    auto &view = shown.view<ClusterView>(ValuePage::Clusters);
    REQUIRE(view.showsBoard());
    QComboBox &count = view.count();
    CHECK(count.count() == 3); // as many as fit best, 3 and 4
    CHECK(count.findData(5) < 0);
    count.setCurrentIndex(count.findData(4));
    shown.settle();
    CHECK(view.showsBoard());
    for (qint64 row = 1; row <= 10; ++row) // some are gone: four are too many by now
        REQUIRE(shop.execute(contacts::trashContacts({ContactId::fromRow(row)})));
    view.refresh();
    shown.settle();
    CHECK_FALSE(view.showsBoard());
    CHECK(view.stateText().contains(QStringLiteral("with 35 there can be 3 groups at most")));
    CHECK(count.currentData().toInt() == 4);
    count.setCurrentIndex(count.findData(3));
    shown.settle();
    CHECK(view.showsBoard());
}
