#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_queries.h"
#include "core/sales/order_commands.h"
#include "tests/ui/contacts/contact_panel_fixture.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/contacts/contact_changes_tab.h"
#include "ui/contacts/contact_orders_tab.h"
#include "ui/contacts/contact_overview.h"
#include "ui/contacts/contact_timeline_tab.h"
#include "ui/contacts/contact_window.h"
#include "ui/contacts/fact_card.h"
#include "ui/contacts/info_chip.h"
#include "ui/contacts/timeline_view.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>

using namespace shuke;
using namespace shuke::ui;
using test::PanelFixture;

TEST_CASE("A record says who it is, what it is worth and why it is in its class", "[contact_panel]")
{
    PanelFixture test;
    const ContactId anna = test.add(QStringLiteral("Anna <b>M.</b>"), [](contacts::Contact &c) {
        c.phone = QStringLiteral("138 0013 8000");
        c.doNotContact = true;
    });
    const QDate today = test.desk.query(sales::contactDocuments(anna)).today;
    test.order(anna, today.addDays(-30), 10000);
    test.order(anna, today.addDays(-9), 5000);
    test.show(anna);
    CHECK(test.panel.record() == anna.row());
    CHECK(test.says(QStringLiteral("Anna <b>M.</b>"))); // names are no HTML
    CHECK(test.says(QStringLiteral("¥150.00")));
    CHECK(test.says(QStringLiteral("¥75.00")));
    CHECK(test.says(ContactOverview::tr("%Ln day(s)", nullptr, 21)));
    REQUIRE(QTest::qWaitFor([&] { return test.says(QStringLiteral("1 customer")); }, 20000)); // too few to compare
}

TEST_CASE("A record in a store of many is explained by its thresholds", "[contact_panel]")
{
    PanelFixture test;
    ContactId last;
    const QDate today = QDate::currentDate();
    for (int i = 1; i <= 25; ++i) {
        last = test.add(QStringLiteral("C%1").arg(i));
        for (int k = 0; k < i % 3 + 1; ++k)
            test.order(last, today.addDays(-i - k), 1000 * i);
    }
    test.show(last);
    REQUIRE(QTest::qWaitFor([&] { return test.says(QStringLiteral("Score ")); }, 20000));
    CHECK(test.says(QStringLiteral("more than ")));
    const QList<InfoChip *> chips = test.panel.findChildren<InfoChip *>();
    CHECK(
        std::ranges::any_of(chips, [](const InfoChip *chip) { return chip->text().startsWith(QLatin1String("R ")); }));
}

TEST_CASE("A text over the width of a card is as high as its lines are", "[contact_panel]")
{
    FactCard card(QStringLiteral("Why this customer is here"));
    card.addNote(QStringLiteral("At risk against 1,408 customers who bought since 27 November 2024."));
    card.resize(300, card.heightForWidth(300));
    card.show();
    const QList<QLabel *> labels = card.findChildren<QLabel *>();
    REQUIRE(labels.size() == 2);
    CHECK(labels[1]->height() <= labels[1]->heightForWidth(labels[1]->width()));
    CHECK(labels[1]->y() - labels[0]->geometry().bottom() <= space::tiny + 1);
}

TEST_CASE("The tabs of a record open what they list", "[contact_panel]")
{
    PanelFixture test;
    const ContactId anna = test.add(QStringLiteral("Anna"));
    test.order(anna, QDate(2025, 3, 1), 10000);
    test.show(anna);
    auto *tabs = test.panel.findChild<QTabWidget *>();
    REQUIRE(tabs);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        test.settle();
    }
    auto *orders = test.panel.findChild<ContactOrdersModel *>();
    auto *timeline = test.panel.findChild<ContactTimelineModel *>();
    auto *changes = test.panel.findChild<ContactChangesModel *>();
    REQUIRE((orders && timeline && changes));
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    QAbstractItemModelTester ordersTester(orders, Mode::Warning);
    QAbstractItemModelTester timelineTester(timeline, Mode::Warning);
    QAbstractItemModelTester changesTester(changes, Mode::Warning);
    REQUIRE(orders->rowCount() == 1);
    const auto told = [&] { // stages go by today
        return std::ranges::count_if(timeline->lines(),
                                     [](const TimelineLine &line) { return line.type != TimelineType::Stage; });
    };
    REQUIRE(told() == 2); // made, and an order
    CHECK(timeline->rowCount() > 2);
    CHECK(timeline->lines()[0].operation.isValid());
    CHECK(changes->rowCount() == 1);

    QMetaObject::invokeMethod(test.panel.findChild<ContactOrdersTab *>(), "newOrderWanted");
    QMetaObject::invokeMethod(test.panel.findChild<ContactOrdersTab *>(), "quickSaleWanted");
    REQUIRE(test.desk.places.size() == 2);
    CHECK(std::get<NewOrder>(test.desk.places[0]).customer == anna);
    CHECK(std::get<QuickSale>(test.desk.places[1]).customer == anna);

    test.order(anna, QDate(2025, 4, 1), 100);
    REQUIRE(QTest::qWaitFor([&] { return orders->rowCount() == 2; }, 20000)); // it follows
    tabs->setCurrentIndex(2);
    REQUIRE(QTest::qWaitFor([&] { return told() == 3; }, 20000));
}

TEST_CASE("One change is taken back, and a later one is not lost unasked", "[contact_panel]")
{
    PanelFixture test;
    const ContactId anna = test.add(QStringLiteral("Anna"));
    contacts::ContactEdit edit;
    edit.birthday = contacts::Birthday{1990, 5, 17, false};
    edit.phone = QStringLiteral("138 0013 8000");
    test.desk.execute(contacts::editContact(anna, edit));
    contacts::ContactEdit later;
    later.phone = QStringLiteral("139 0013 9000");
    test.desk.execute(contacts::editContact(anna, later));
    test.show(anna);
    test.panel.findChild<QTabWidget *>()->setCurrentIndex(5); // Changes
    test.settle();
    auto *tab = test.panel.findChild<ContactChangesTab *>();
    auto *model = test.panel.findChild<ContactChangesModel *>();
    QPushButton *undo = test.button(ContactChangesTab::tr("Undo this change"));
    REQUIRE(undo);
    CHECK_FALSE(undo->isEnabled());
    const auto rowOf = [&](const QString &field, const QString &before) {
        for (int row = 0; row < model->rowCount(); ++row) {
            const ContactChange &change = model->changes()[static_cast<size_t>(row)];
            if (change.field == field && change.before.value(field) == before)
                return row;
        }
        return -1;
    };
    const int birthday = rowOf(QStringLiteral("birthday"), {});
    const int firstPhone = rowOf(QStringLiteral("phone"), {});
    const int secondPhone = rowOf(QStringLiteral("phone"), QStringLiteral("138 0013 8000"));
    REQUIRE((birthday >= 0 && firstPhone >= 0 && secondPhone >= 0));

    tab->select(firstPhone); // it was changed later: asks
    REQUIRE(undo->isEnabled());
    undo->click();
    REQUIRE(test.answer(QMessageBox::RejectRole));
    CHECK(test.desk.performed.isEmpty());

    tab->select(secondPhone);
    undo->click();
    test.settle();
    CHECK(test.stored(anna).phone == QStringLiteral("138 0013 8000"));
    tab->select(rowOf(QStringLiteral("birthday"), {}));
    undo->click();
    test.settle();
    CHECK(test.stored(anna).birthday.isNull());
}

TEST_CASE("A record goes to the trash and comes back", "[contact_panel]")
{
    PanelFixture test;
    const ContactId anna = test.add(QStringLiteral("Anna"));
    test.show(anna);
    REQUIRE(test.panel.offers(PageAction::Delete));
    test.panel.run(PageAction::Delete);
    test.settle();
    CHECK(test.stored(anna).isTrashed());
    CHECK_FALSE(test.panel.offers(PageAction::Delete));
    CHECK_FALSE(test.panel.offers(PageAction::Edit));
    QPushButton *restore = test.button(QStringLiteral("Restore"));
    REQUIRE(restore);
    restore->click();
    test.settle();
    CHECK_FALSE(test.stored(anna).isTrashed());
    CHECK(test.panel.offers(PageAction::Edit));
}

TEST_CASE("A record that is gone says so", "[contact_panel]")
{
    PanelFixture test;
    test.show(ContactId::fromRow(4711));
    CHECK_FALSE(test.panel.notice().isEmpty());
    CHECK_FALSE(test.panel.offers(PageAction::Edit));
    test.panel.showRecord(0);
    CHECK_FALSE(test.panel.notice().isEmpty());
    CHECK(test.panel.record() == 0);
}

TEST_CASE("A window of its own walks through the list it was opened from, and has the keys of the record",
          "[contact_panel]")
{
    PanelFixture test;
    std::vector<qint64> ids;
    for (const char *name : {"Anna", "Bob", "Cid"})
        ids.push_back(test.add(QString::fromLatin1(name)).row());
    std::swap(ids[0], ids[1]); // Bob, Anna, Cid
    QWidget parent;
    QWidget *window = openContactWindow(test.desk, ContactId::fromRow(ids[1]), &parent,
                                        std::make_shared<const std::vector<qint64>>(ids));
    auto *panel = window->findChild<ContactPanel *>();
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(panel, key, modifiers);
        REQUIRE(QTest::qWaitFor([&] { return panel->isSettled() && !test.desk.isBusy(); }, 20000));
    };
    REQUIRE(QTest::qWaitForWindowActive(window));
    REQUIRE(QTest::qWaitFor([&] { return panel->isSettled(); }, 20000));
    CHECK(panel->offers(PageAction::Previous));
    press(Qt::Key_Right, Qt::ControlModifier);
    CHECK(window->windowTitle() == QStringLiteral("Cid"));
    CHECK_FALSE(panel->offers(PageAction::Next));
    press(Qt::Key_Right, Qt::ControlModifier);
    press(Qt::Key_Left, Qt::ControlModifier);
    press(Qt::Key_Left, Qt::ControlModifier);
    CHECK(window->windowTitle() == QStringLiteral("Bob"));
    CHECK_FALSE(panel->offers(PageAction::Previous));
    press(Qt::Key_Delete, Qt::NoModifier);
    CHECK(test.desk.performed == QStringList{QStringLiteral("contact.trash")});
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(test.stored(ContactId::fromRow(ids[0])).isTrashed());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(test.desk.undone == QStringList{QStringLiteral("undo"), QStringLiteral("redo")});

    // Without a list there is nothing before and after.
    openContactWindow(test.desk, ContactId::fromRow(ids[2]), &parent);
    auto *alone = parent.findChildren<ContactPanel *>().back();
    REQUIRE(QTest::qWaitFor([&] { return alone->isSettled(); }, 20000));
    CHECK_FALSE(alone->offers(PageAction::Previous));
    bool closed = false;
    closeContactWindows(&parent, [&closed] { closed = true; });
    REQUIRE(QTest::qWaitFor([&] { return closed; }, 20000));
}

TEST_CASE("A window of its own shows one record once and asks before it closes", "[contact_panel]")
{
    PanelFixture test;
    const ContactId anna = test.add(QStringLiteral("Anna"));
    QWidget parent;
    QPointer<QWidget> window = openContactWindow(test.desk, anna, &parent);
    CHECK(openContactWindow(test.desk, anna, &parent) == window);
    auto *panel = window->findChild<ContactPanel *>();
    REQUIRE(QTest::qWaitFor([&] { return panel->isSettled(); }, 20000));
    CHECK(window->windowTitle() == QStringLiteral("Anna"));
    panel->run(PageAction::Edit);
    PanelFixture::type(*panel, "name", QStringLiteral("Anne"));
    window->close();
    REQUIRE(QTest::qWaitFor([&] { return PanelFixture::question(*panel) != nullptr; }, 20000));
    CHECK(window->isVisible());
    bool closed = false;
    PanelFixture::answer(*panel, QMessageBox::AcceptRole); // save
    closeContactWindows(&parent, [&closed] { closed = true; });
    REQUIRE(QTest::qWaitFor([&] { return closed; }, 20000));
    REQUIRE(QTest::qWaitFor([&] { return window.isNull(); }, 20000));
    CHECK(test.stored(anna).name == QStringLiteral("Anne"));
}
