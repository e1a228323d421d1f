#include "core/exchange/demo_command.h"
#include "core/sales/order_commands.h"
#include "core/sales/order_list.h"
#include "core/sales/order_queries.h"
#include "core/sales/product_commands.h"
#include "core/sales/product_list.h"
#include "tests/support/catch.h"
#include "tests/ui/fake_desk.h"
#include "tests/ui/lists/fake_panel.h"
#include "ui/common/column_layout.h"
#include "ui/common/format.h"
#include "ui/common/list_selection.h"
#include "ui/common/list_view.h"
#include "ui/common/money_edit.h"
#include "ui/common/theme.h"
#include "ui/lists/bulk_edit_dialog.h"
#include "ui/models/window_model.h"
#include "ui/orders/order_bulk_fields.h"
#include "ui/orders/orders_page.h"
#include "ui/products/product_list_source.h"
#include "ui/products/products_page.h"
#include "ui/sales/sale_text.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPrinter>

using namespace shuke;
using namespace shuke::ui;

namespace {

template <typename PageType>
class SalesPage
{
public:
    SalesPage()
    {
        exchange::DemoOptions demo;
        demo.customers = 60;
        demo.endDay = QDate(2025, 12, 31);
        desk.execute(exchange::demoCommand(demo));
        page = std::make_unique<PageType>(desk, nullptr, [this](Desk &itsDesk, QWidget *parent) {
            return panel = new test::FakePanel(itsDesk, parent);
        });
        page->resize(1200, 700);
        page->show();
        settle();
    }
    int column(const char *key) const
    {
        const auto &columns = page->model().columns();
        for (size_t at = 0; at < columns.size(); ++at) {
            if (columns[at].key == key)
                return static_cast<int>(at);
        }
        return -1;
    }
    QString cell(qint64 id, const char *key)
    {
        settle();
        return page->model().index(page->model().rowOf(id), column(key)).data().toString();
    }
    /// The first rows get one value, by the dialog.
    std::vector<qint64> change(int count, const QByteArray &field, const QString &value)
    {
        std::vector<qint64> ids;
        for (int row = 0; row < count; ++row)
            ids.push_back(page->model().idAt(row));
        page->list().selectId(ids.front());
        page->list().selection().setIds(ids);
        page->editMany();
        REQUIRE(QTest::qWaitFor([this] { return page->template findChild<BulkEditDialog *>() != nullptr; }, 20000));
        auto *dialog = page->template findChild<BulkEditDialog *>();
        dialog->choose(field, value);
        REQUIRE(QTest::qWaitFor([&] { return dialog->isSettled(); }, 20000));
        CHECK(dialog->problem().isEmpty());
        REQUIRE(dialog->canApply());
        const qsizetype before = desk.done.size();
        dialog->accept();
        REQUIRE(QTest::qWaitFor([&] { return desk.done.size() > before && !desk.isBusy(); }, 20000));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return ids;
    }
    /// The editor of a cell, as F2 opens it.
    QWidget *open(qint64 id, const char *key)
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        settle();
        ListView &list = page->list();
        list.selectId(id);
        settle();
        list.setFocus();
        list.setCurrentIndex(page->model().index(page->model().rowOf(id), column(key)));
        page->run(PageAction::Edit);
        if (auto *box = list.viewport()->template findChild<QComboBox *>())
            return box;
        return list.viewport()->template findChild<QLineEdit *>();
    }
    void take(QWidget *editor)
    {
        const qsizetype before = desk.performed.size();
        QTest::keyClick(editor, Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([&] { return desk.performed.size() > before && !desk.isBusy(); }, 20000));
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return page->isSettled() && !desk.isBusy(); }, 30000));
    }

    test::FakeDesk desk;
    test::FakePanel *panel = nullptr;
    std::unique_ptr<PageType> page;
};

} // namespace

TEST_CASE("Every column of the order list sorts, and the list stays whole", "[sales_lists]")
{
    SalesPage<OrdersPage> test;
    const QAbstractItemModelTester tester(&test.page->model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    const int all = test.page->model().rowCount();
    REQUIRE(all > 50);
    CHECK(test.page->countText().contains(QStringLiteral("that count")));
    for (int column = 0; column < test.page->model().columnCount(); ++column) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            test.page->model().sort(column, order);
            test.settle();
            INFO(test.page->model().columns()[static_cast<size_t>(column)].key.constData());
            CHECK(test.page->errorText().isEmpty());
            CHECK(test.page->model().rowCount() == all);
        }
    }
}

TEST_CASE("Each value of an order stands under its title", "[sales_lists]")
{
    SalesPage<OrdersPage> test;
    for (int row = 0; row < 5; ++row) {
        const qint64 id = test.page->model().idAt(row);
        const sales::Order order = test.desk.query(sales::orderDetail(OrderId::fromRow(id))).record.order;
        CHECK(test.cell(id, "day") == dayText(order.orderedOn));
        CHECK(test.cell(id, "number") == order.externalId);
        CHECK(test.cell(id, "total") == moneyText(order.total, QStringLiteral("CNY")));
        if (order.kind == sales::DocumentKind::Order) {
            const QString status = test.cell(id, "status");
            CHECK((status == orderStatusText(order.status) || status == orderStatusText(order.status, true)));
        }
        CHECK(test.cell(id, "channel") == order.channel);
    }
}

TEST_CASE("The status of every order and refund can be read as a whole", "[sales_lists]")
{
    SalesPage<OrdersPage> test;
    const ListView &list = test.page->list();
    const int room = list.columnWidth(test.column("status"));
    for (int i = 0; i < sales::kOrderStatusCount; ++i) {
        const QString status = orderStatusText(static_cast<sales::OrderStatus>(i));
        for (const QString &text : {status, QStringLiteral("Refund, %1").arg(status.toLower())}) {
            INFO(text.toStdString());
            CHECK(list.fontMetrics().horizontalAdvance(text) + 2 * space::small < room);
        }
    }
}

TEST_CASE("Orders go to the trash and come back, and their record opens", "[sales_lists]")
{
    SalesPage<OrdersPage> test;
    const int all = test.page->model().rowCount();
    const qint64 first = test.page->model().idAt(0);
    test.page->visit(ShowOrder{OrderId::fromRow(first)});
    test.settle();
    CHECK(test.panel->record() == first);
    test.page->list().setFocus();
    test.page->run(PageAction::Delete);
    REQUIRE(QTest::qWaitFor([&] { return test.page->model().rowCount() < all && !test.desk.isBusy(); }, 20000));
    CHECK(test.desk.done == QStringList{QStringLiteral("1 order moved to the trash.")});
    test.page->showView(QStringLiteral("trash"));
    REQUIRE(QTest::qWaitFor([&] { return test.page->isSettled() && test.page->model().rowOf(first) >= 0; }, 20000));
}

TEST_CASE("Every view and a search of the product list answer", "[sales_lists]")
{
    SalesPage<ProductsPage> test;
    const QAbstractItemModelTester tester(&test.page->model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    REQUIRE(test.page->model().rowCount() > 0);
    const QString name = test.page->model().index(0, 0).data().toString();
    for (const char *view : {"active", "inactive", "trash", "all"}) {
        test.page->showView(QLatin1String(view));
        test.settle();
        INFO(view);
        CHECK(test.page->errorText().isEmpty());
    }
    test.page->filter().setText(name);
    test.settle();
    CHECK(test.page->model().rowCount() >= 1);
    test.page->filter().setText(QStringLiteral("100% no _such' \"product\" \\"));
    test.settle();
    CHECK(test.page->model().rowCount() == 0);
    CHECK(test.page->errorText().isEmpty());
}

TEST_CASE("Every field of many orders that is no amount and no number is set at once", "[sales_lists]")
{
    SalesPage<OrdersPage> test;
    const OrderBulkChoices choices = test.desk.query(orderBulkChoices());
    REQUIRE(!choices.shops.empty());
    REQUIRE(!choices.staff.empty());
    const auto idOf = [](const segments::ChoiceItem &item) {
        return QString::number(std::get<segments::RecordId>(item.value).row);
    };
    const auto shown = [&](const std::vector<qint64> &ids, const char *key) {
        QSet<QString> texts;
        for (const qint64 id : ids)
            texts.insert(test.cell(id, key));
        return texts;
    };
    CHECK(shown(test.change(4, "channel", QStringLiteral("market stall")), "channel") ==
          QSet<QString>{QStringLiteral("market stall")});
    CHECK(test.desk.done.last() == QStringLiteral("“Channel” of 4 orders changed."));
    CHECK(shown(test.change(4, "salesperson", idOf(choices.staff[0])), "salesperson") ==
          QSet<QString>{choices.staff[0].nameEn});
    CHECK(shown(test.change(4, "shop", QString()), "shop") == QSet<QString>{QString()});
    CHECK(shown(test.change(4, "shop", idOf(choices.shops[0])), "shop") == QSet<QString>{choices.shops[0].nameEn});
    const auto texts = [&](const std::vector<qint64> &ids, QString (*text)(const sales::Order &)) {
        std::vector<OrderId> orders;
        std::ranges::transform(ids, std::back_inserter(orders), OrderId::fromRow);
        const std::vector<QString> found = test.desk.query(sales::textsOf(orders, text));
        return QSet<QString>(found.begin(), found.end());
    };
    for (const char *field : {"ship_name", "ship_phone", "ship_address"}) {
        const QString value = QString::fromLatin1(field).toUpper();
        const std::vector<qint64> ids = test.change(4, field, value);
        CHECK(texts(ids, [](const sales::Order &one) { return one.shipName + one.shipPhone + one.shipAddress; })
                  .values()
                  .front()
                  .contains(value));
    }
    const std::vector<qint64> noted = test.change(4, "note", QStringLiteral("fragile"));
    for (const QString &text : texts(noted, [](const sales::Order &one) { return one.note; }))
        CHECK(text.endsWith(QStringLiteral("fragile")));
    const std::vector<qint64> moved = test.change(4, "day", QStringLiteral("2025-02-03"));
    CHECK(texts(moved, [](const sales::Order &one) { return one.orderedOn.toString(Qt::ISODate); }) ==
          QSet<QString>{QStringLiteral("2025-02-03")});
    const std::vector<qint64> drafts = test.change(4, "status", QStringLiteral("0"));
    for (const sales::OrderListRow &row : test.desk.query(sales::orderListRows(drafts)))
        CHECK(row.status == sales::OrderStatus::Draft);
}

TEST_CASE("Rows on the clipboard are pasted as what the list is of", "[sales_lists]")
{
    QApplication::clipboard()->setText(QStringLiteral("Number\tTotal\nA-1\t12.50\n"));
    const auto pasted = [](auto &test) {
        test.page->list().setFocus();
        QTest::keyClick(&test.page->list(), Qt::Key_V, Qt::ControlModifier);
        REQUIRE(test.desk.places.size() == 1);
        const auto *place = std::get_if<ImportFile>(&test.desk.places[0]);
        REQUIRE(place);
        CHECK(place->text.contains(QStringLiteral("A-1")));
        return place->kind;
    };
    {
        SalesPage<OrdersPage> orders;
        CHECK(pasted(orders) == exchange::ImportKind::Orders);
    }
    SalesPage<ProductsPage> products;
    CHECK(pasted(products) == exchange::ImportKind::Products);
}

TEST_CASE("Category, unit, price and sale of many products are set at once", "[sales_lists]")
{
    SalesPage<ProductsPage> test;
    const auto products = [&](const std::vector<qint64> &ids) { return test.desk.query(sales::productListRows(ids)); };
    for (const auto &row : products(test.change(3, "category", QStringLiteral("Gifts"))))
        CHECK(row.product.category == QStringLiteral("Gifts"));
    for (const auto &row : products(test.change(3, "unit", QString())))
        CHECK(row.product.unit.isNull());
    for (const auto &row : products(test.change(3, "price", QStringLiteral("12.5"))))
        CHECK(row.product.price == Money::fromMinor(1250));
    for (const auto &row : products(test.change(3, "active", QStringLiteral("0"))))
        CHECK(!row.product.active);
    CHECK(test.desk.done.last() == QStringLiteral("“On sale” of 3 products changed."));
    test.page->list().selection().setIds({test.page->model().idAt(0)});
    test.page->editMany();
    REQUIRE(QTest::qWaitFor([&] { return test.page->findChild<BulkEditDialog *>() != nullptr; }, 20000));
    auto *dialog = test.page->findChild<BulkEditDialog *>();
    for (const char *wrong : {"cheap", "-3", "1.005"}) {
        dialog->choose("price", QLatin1String(wrong));
        INFO(wrong);
        CHECK(!dialog->canApply());
        CHECK(!dialog->problem().isEmpty());
    }
}

TEST_CASE("Cells of the order list are typed, and its status is chosen", "[sales_lists]")
{
    SalesPage<OrdersPage> test;
    const qint64 id = test.page->model().idAt(2);
    auto *number = qobject_cast<QLineEdit *>(test.open(id, "number"));
    REQUIRE(number);
    number->setText(QStringLiteral("A-77"));
    test.take(number);
    CHECK(test.cell(id, "number") == QStringLiteral("A-77"));
    auto *status = qobject_cast<QComboBox *>(test.open(id, "status"));
    REQUIRE(status);
    CHECK(status->findText(QStringLiteral("Shipped")) >= 0);
    status->setCurrentText(QStringLiteral("Shipped"));
    test.take(status);
    CHECK(test.desk.query(sales::orderListRows({id})).front().status == sales::OrderStatus::Shipped);
    test.page->list().columnLayout().setShown(test.column("note"), true);
    auto *note = qobject_cast<QLineEdit *>(test.open(id, "note"));
    REQUIRE(note);
    note->setText(QStringLiteral("ring twice"));
    test.take(note);
    CHECK(test.cell(id, "note") == QStringLiteral("ring twice"));
    CHECK(test.desk.performed.size() == 3);
    const qint64 other = test.page->model().idAt(3);
    auto *taken = qobject_cast<QLineEdit *>(test.open(other, "number"));
    REQUIRE(taken);
    taken->setText(QStringLiteral("A-77")); // another order has it
    test.take(taken);
    REQUIRE(test.desk.errors.size() == 1);
    CHECK(test.desk.errors[0].code == ErrorCode::Duplicate);
    CHECK(test.cell(other, "number") != QStringLiteral("A-77"));
}

TEST_CASE("Cells of the product list are typed, a price must be one", "[sales_lists]")
{
    SalesPage<ProductsPage> test;
    const qint64 id = test.page->model().idAt(0);
    const auto product = [&] { return test.desk.query(sales::productListRows({id})).front().product; };
    auto *price = qobject_cast<QLineEdit *>(test.open(id, "price"));
    REQUIRE(price);
    CHECK(price->text() == moneyFieldText(product().price.value_or(Money()), QStringLiteral("CNY")));
    price->setText(QStringLiteral("much"));
    QTest::keyClick(price, Qt::Key_Return);
    CHECK(price->isVisible());
    CHECK(test.desk.performed.isEmpty());
    price->setText(QStringLiteral("12.5"));
    test.take(price);
    CHECK(product().price == Money::fromMinor(1250));
    auto *active = qobject_cast<QComboBox *>(test.open(id, "active"));
    REQUIRE(active);
    active->setCurrentText(QStringLiteral("No"));
    test.take(active);
    CHECK(!product().active);
    for (const char *key : {"name", "code", "category"}) {
        auto *line = qobject_cast<QLineEdit *>(test.open(id, key));
        REQUIRE(line);
        line->setText(QStringLiteral("new %1").arg(QLatin1String(key)));
        test.take(line);
    }
    CHECK(product().name == QStringLiteral("new name"));
    CHECK(product().code == QStringLiteral("new code"));
    CHECK(product().category == QStringLiteral("new category"));
}

TEST_CASE("Printing asks for a printer and prints the list as it is shown", "[sales_lists]")
{
    SalesPage<OrdersPage> test;
    const QString path = test.desk.path(QStringLiteral("printed.pdf"));
    QString title;
    test.page->setPrinters([&](QWidget *, const QString &asked, render::Paper, int, auto chosen) {
        title = asked;
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(path);
        chosen(printer);
    });
    test.page->filter().setText(QStringLiteral("a"));
    test.settle();
    test.page->model().sort(test.column("total"), Qt::DescendingOrder);
    test.settle();
    REQUIRE(test.page->offers(PageAction::Print));
    test.page->run(PageAction::Print);
    REQUIRE(QTest::qWaitFor([&] { return !test.desk.said.isEmpty(); }, 60000));
    CHECK(title == QStringLiteral("Orders"));
    CHECK(test.desk.said[0].contains(QStringLiteral("sent to the printer")));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(4) == "%PDF");
}

TEST_CASE("Quantities are written without zeros that say nothing", "[sales_lists]")
{
    CHECK(quantityText(1000000) == QStringLiteral("1"));
    CHECK(quantityText(1500000) == QStringLiteral("1.5"));
    CHECK(quantityText(-500000) == QStringLiteral("−0.5"));
    CHECK(quantityText(0) == QStringLiteral("0"));
    CHECK(quantityText(1234567000001) == QStringLiteral("1,234,567.000001"));
}
