#include "core/sales/order_commands.h"
#include "tests/support/catch.h"
#include "tests/ui/lists/customers_fixture.h"
#include "ui/common/column_layout.h"
#include "ui/common/row_copy.h"
#include "ui/lists/chip_bar.h"
#include "ui/lists/group_source.h"
#include "ui/lists/group_totals_dialog.h"
#include "ui/orders/orders_page.h"
#include "ui/products/products_page.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace shuke;
using namespace shuke::ui;

namespace {

class Totals : public test::Customers
{
public:
    using Customers::Customers;

    GroupTotalsDialog &open()
    {
        GroupTotalsDialog *dialog = page->showTotals();
        REQUIRE(dialog);
        wait(*dialog);
        return *dialog;
    }
    static void wait(GroupTotalsDialog &dialog)
    {
        REQUIRE(QTest::qWaitFor([&] { return dialog.isSettled(); }, 20000));
    }
    static void by(GroupTotalsDialog &dialog, const char *field)
    {
        dialog.choose(field);
        wait(dialog);
    }
    /// "Pune|2|50.0 %|0|¥0.00|"
    static QStringList rows(GroupTotalsDialog &dialog)
    {
        QStringList rows;
        for (int row = 0; row < dialog.model().rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < dialog.model().columnCount(); ++column)
                cells.append(dialog.model().index(row, column).data().toString());
            rows.append(cells.join(QLatin1Char('|')));
        }
        return rows;
    }
    void sell(qint64 id, qint64 minor)
    {
        sales::OrderDraft draft;
        draft.order.contact = ContactId::fromRow(id);
        draft.order.orderedOn = QDate(2025, 3, 31);
        draft.order.status = sales::OrderStatus::Paid;
        draft.total = Money::fromMinor(minor);
        desk.execute(sales::createOrder(draft));
        settle();
    }
};

} // namespace

TEST_CASE("Totals by city tell how many, what they brought and which share that is", "[group_totals]")
{
    Totals test;
    test.sell(test.anna, 30000);
    test.sell(test.anna, 10000);
    test.sell(test.acme, 40000);
    GroupTotalsDialog &dialog = test.open();
    Totals::by(dialog, "city");
    CHECK(Totals::rows(dialog) == QStringList({QStringLiteral("Delhi|2|50.0 %|1|¥400.00|50.0 %"),
                                               QStringLiteral("Pune|2|50.0 %|2|¥400.00|50.0 %")}));
    CHECK(dialog.summary().endsWith(QStringLiteral(" · 4 customers · ¥800.00")));
    dialog.list().columnLayout().setSort(3, Qt::DescendingOrder);
    dialog.model().sort(3, Qt::DescendingOrder);
    Totals::wait(dialog);
    CHECK(Totals::rows(dialog).front().startsWith(QStringLiteral("Pune")));
    Totals::by(dialog, "kind");
    CHECK(Totals::rows(dialog).front().startsWith(QStringLiteral("Person|3|75.0 %")));
    dialog.close();
}

TEST_CASE("A group opened by Return narrows the list to its customers by one more chip", "[group_totals]")
{
    Totals test;
    GroupTotalsDialog &dialog = test.open();
    Totals::by(dialog, "city");
    dialog.list().selectId(dialog.model().idAt(1));
    QTest::keyClick(&dialog.list(), Qt::Key_Return);
    test.waitForRows(2);
    CHECK(test.page->chips().texts() == QStringList(QStringLiteral("City is Pune")));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    GroupTotalsDialog &again = test.open(); // of what is on show now
    CHECK(again.summary().contains(QStringLiteral("2 customers")));
    CHECK(Totals::rows(again).size() == 1); // by what was chosen last
    again.close();
}

TEST_CASE("Several groups, also the one without a value, narrow the list to all their rows", "[group_totals]")
{
    Totals test;
    test.add("Nowhere");
    test.settle();
    GroupTotalsDialog &dialog = test.open();
    Totals::by(dialog, "city");
    REQUIRE(dialog.model().rowCount() == 3);
    CHECK(Totals::rows(dialog).back().startsWith(QStringLiteral("(empty)|1")));
    dialog.list().selection().setIds({dialog.model().idAt(0), dialog.model().idAt(2)});
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == GroupTotalsDialog::tr("Show in the list"))
            button->click();
    }
    test.waitForRows(3);
    REQUIRE(test.page->chips().texts().size() == 1);
}

TEST_CASE("Filters that are joined by or stay together when a group comes to them", "[group_totals]")
{
    Totals test;
    segments::ConditionGroup where{segments::ConditionGroup::Join::Any, false, {}, {}};
    where.conditions.push_back({"name", segments::Operator::Is, {QStringLiteral("Anna")}});
    where.conditions.push_back({"name", segments::Operator::Is, {QStringLiteral("Acme")}});
    test.page->chips().setWhere(where);
    Q_EMIT test.page->chips().whereChanged(test.page->chips().where());
    test.waitForRows(2);
    GroupTotalsDialog &dialog = test.open();
    Totals::by(dialog, "city");
    REQUIRE(dialog.model().rowCount() == 2);
    Q_EMIT dialog.list().openWanted(dialog.model().idAt(0));
    test.waitForRows(1);
    CHECK(test.page->chips().texts().size() == 2);
}

TEST_CASE("A choice field of one's own makes groups, and one out of use does not", "[group_totals]")
{
    Totals test;
    const CustomFieldId size =
        test.define("size", contacts::CustomFieldType::Choice, {QStringLiteral("small"), QStringLiteral("large")});
    test.settle();
    test.desk.execute(contacts::setCustomValues({ContactId::fromRow(test.anna), ContactId::fromRow(test.acme)},
                                                {size, QStringLiteral("large"), {}}));
    test.settle();
    GroupTotalsDialog &dialog = test.open();
    REQUIRE(dialog.fieldKeys().contains(QStringLiteral("custom:size")));
    CHECK(!dialog.fieldKeys().contains(QStringLiteral("phone")));
    Totals::by(dialog, "custom:size");
    CHECK(Totals::rows(dialog).front().startsWith(QStringLiteral("large|2|50.0 %")));
    contacts::CustomField field = test.desk.query(contacts::allCustomFields()).front();
    field.active = false;
    test.desk.execute(contacts::editCustomField(field));
    REQUIRE(QTest::qWaitFor([&] { return !dialog.fieldKeys().contains(QStringLiteral("custom:size")); }, 20000));
    Totals::wait(dialog);
    CHECK(dialog.problem().isEmpty());
    CHECK(dialog.model().rowCount() > 0); // by another field
    dialog.close();
}

TEST_CASE("Totals open and close by keys alone", "[group_totals]")
{
    Totals test;
    test.page->list().setFocus();
    QTest::keyClick(&test.page->list(), Qt::Key_G, Qt::ControlModifier);
    auto *dialog = test.page->findChild<GroupTotalsDialog *>();
    REQUIRE(dialog);
    Totals::wait(*dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    CHECK(!dialog->isVisible());
}

TEST_CASE("Totals are copied with their titles", "[group_totals]")
{
    Totals test;
    GroupTotalsDialog &dialog = test.open();
    Totals::by(dialog, "city");
    dialog.list().selectAll();
    RowCopy *copy = dialog.list().copySelection();
    QSignalSpy finished(copy, &RowCopy::finished);
    REQUIRE(QTest::qWaitFor([&] { return finished.count() == 1; }, 20000));
    CHECK(finished[0][0].toString() ==
          QStringLiteral("City\tCustomers\tShare\tOrders\tRevenue\tShare of revenue\nDelhi\t2\t50.0 %\t0\t¥0.00\t\n"
                         "Pune\t2\t50.0 %\t0\t¥0.00\t\n"));
    dialog.close();
}

TEST_CASE("Totals that are closed, or asked by another field, while they are counted do no harm", "[group_totals]")
{
    Totals test;
    GroupTotalsDialog *dialog = test.page->showTotals();
    REQUIRE(dialog);
    for (const QString &key : dialog->fieldKeys())
        dialog->choose(key.toLatin1());
    dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    GroupTotalsDialog *other = test.page->showTotals();
    for (const QString &key : other->fieldKeys())
        other->choose(key.toLatin1());
    test.desk.execute(contacts::trashContacts({ContactId::fromRow(test.anna)}));
    Totals::wait(*other);
    CHECK(other->problem().isEmpty());
    other->close();
}

TEST_CASE("An empty list, one of products, and one that finds nothing have no totals to show", "[group_totals]")
{
    Totals empty(true);
    CHECK(!empty.page->showTotals());
    Totals test;
    test.search("nobody");
    CHECK(!test.page->showTotals());
    ProductsPage products(test.desk, nullptr, nullptr);
    CHECK(!products.showTotals());
}

TEST_CASE("Orders have totals by status and month, in the list's own words", "[group_totals]")
{
    Totals test;
    test.sell(test.anna, 30000);
    test.sell(test.berta, 10000);
    OrdersPage page(test.desk, nullptr, nullptr);
    page.resize(1000, 600);
    page.show();
    REQUIRE(QTest::qWaitFor([&] { return page.isSettled(); }, 20000));
    GroupTotalsDialog *dialog = page.showTotals();
    REQUIRE(dialog);
    Totals::wait(*dialog);
    CHECK(Totals::rows(*dialog) == QStringList(QStringLiteral("Paid|2|100.0 %|2|¥400.00|100.0 %")));
    Totals::by(*dialog, "day");
    CHECK(Totals::rows(*dialog) == QStringList(QStringLiteral("Mar 2025|2|100.0 %|2|¥400.00|100.0 %")));
    Q_EMIT dialog->list().openWanted(dialog->model().idAt(0));
    REQUIRE(QTest::qWaitFor([&] { return page.isSettled() && !page.chips().texts().isEmpty(); }, 20000));
    CHECK(page.model().rowCount() == 2);
}

TEST_CASE("Rows on the clipboard go to the import page, and a sentence or nothing does not", "[customers_page]")
{
    test::Customers test;
    QApplication::clipboard()->setText(QStringLiteral("Name\tPhone\nZoe\t13800138000\n"));
    test.page->list().setFocus();
    QTest::keyClick(&test.page->list(), Qt::Key_V, Qt::ControlModifier);
    REQUIRE(test.desk.places.size() == 1);
    const auto *place = std::get_if<ImportFile>(&test.desk.places[0]);
    REQUIRE(place);
    CHECK(place->kind == exchange::ImportKind::Contacts);
    CHECK(place->text.contains(QStringLiteral("Zoe")));
    for (const QString &text : {QString(), QStringLiteral("Hello there"), QStringLiteral(" \n\t\n ")}) {
        QApplication::clipboard()->setText(text);
        QTest::keyClick(&test.page->list(), Qt::Key_V, Qt::ControlModifier);
    }
    CHECK(test.desk.places.size() == 1);
    CHECK(test.desk.said.size() == 3);
    QApplication::clipboard()->setText(QStringLiteral("a\tb\n1\t2\n"));
    test.page->filter().setFocus();
    QTest::keyClick(&test.page->filter(), Qt::Key_V, Qt::ControlModifier); // text for the search
    CHECK(test.desk.places.size() == 1);
    CHECK(!test.page->filter().text().isEmpty());
}
