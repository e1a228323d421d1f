#include "core/exchange/demo_command.h"
#include "core/sales/order_commands.h"
#include "core/sales/product_commands.h"
#include "tests/support/catch.h"
#include "tests/ui/fake_desk.h"
#include "tests/ui/lists/fake_panel.h"
#include "ui/common/list_selection.h"
#include "ui/common/list_view.h"
#include "ui/models/window_model.h"
#include "ui/orders/orders_page.h"
#include "ui/products/product_list_source.h"
#include "ui/products/products_page.h"
#include "ui/sales/sale_text.h"

#include <QAbstractItemModelTester>

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

TEST_CASE("Orders go to the trash and come back; their record opens", "[sales_lists]")
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

TEST_CASE("Quantities are written without zeros that say nothing", "[sales_lists]")
{
    CHECK(quantityText(1000000) == QStringLiteral("1"));
    CHECK(quantityText(1500000) == QStringLiteral("1.5"));
    CHECK(quantityText(-500000) == QStringLiteral("−0.5"));
    CHECK(quantityText(0) == QStringLiteral("0"));
    CHECK(quantityText(1234567000001) == QStringLiteral("1,234,567.000001"));
}
