#include "tests/ui/sales/basket_shop.h"
#include "tests/ui/sales/sale_desk.h"
#include "ui/common/money_edit.h"
#include "ui/products/product_form.h"
#include "ui/products/product_panel.h"
#include "ui/products/product_view.h"

#include <QLineEdit>

using namespace shuke;
using namespace shuke::ui;
using namespace shuke::test;

namespace {

class ProductTest
{
public:
    ProductTest() : panel(desk)
    {
        panel.resize(480, 700);
        panel.show();
        QApplication::setActiveWindow(&panel);
        QObject::connect(&panel, &RecordPanel::created, &panel, [this](qint64 id) { created.push_back(id); });
    }

    void settle() { REQUIRE(desk.settle(panel)); }
    QLineEdit &field(const QString &name) { return fieldIn<QLineEdit>(panel.form(), name); }
    QString problems() { return problemsIn(panel); }

    SaleDesk desk;
    ProductPanel panel;
    std::vector<qint64> created;
};

} // namespace

TEST_CASE("A product shows its price, margin, what it sold and its latest orders", "[product_panel]")
{
    ProductTest test;
    const ProductId tea = test.desk.product("龙井", "LJ", 88.5);
    sales::OrderDraft draft;
    draft.order.orderedOn = QDate::currentDate().addDays(-2); // the figures are of the last 12 months
    draft.order.contact = test.desk.contact("王芳");
    sales::OrderLine line;
    line.product = tea;
    line.quantityMicro = 2 * sales::kQuantityScale;
    line.unitPrice = yuan(88.5);
    draft.lines = {line};
    const OrderId order = test.desk.order(draft);
    test.panel.showRecord(tea.row());
    test.settle();
    const QString text = test.panel.view().text();
    INFO(text.toStdString());
    CHECK(text.contains(QStringLiteral("177.00")));
    CHECK(text.contains(QStringLiteral("王芳")));
    for (QPushButton *button : test.panel.view().findChildren<QPushButton *>()) {
        if (button->text().contains(QStringLiteral("177.00")))
            button->click();
    }
    REQUIRE(test.desk.places.size() == 1);
    const auto *place = std::get_if<ShowOrder>(&test.desk.places[0]);
    REQUIRE(place);
    CHECK(place->order == order);
}

TEST_CASE("A product says what is bought with it, how often and how much more than by chance, and leads there",
          "[product_panel][offers]")
{
    ProductTest test;
    fillBaskets(test.desk);
    const std::shared_ptr<SharedBaskets> baskets = SharedBaskets::of(test.desk.session());
    baskets->want();
    REQUIRE(waitForModel(*baskets));
    const auto product = [&](const QString &code) {
        for (const value::BasketItem &item : baskets->model()->items) {
            if (item.code == code)
                return item.product;
        }
        return ProductId();
    };
    test.panel.showRecord(product(QStringLiteral("LJ")).row());
    test.settle();
    INFO(test.panel.view().text().toStdString());
    CHECK(test.panel.view().text().contains(QStringLiteral("60 order")));
    CHECK(test.panel.view().text().contains(QStringLiteral(" · 2.2 ×\t盖碗\n")));
    QPushButton *cup = nullptr;
    for (QPushButton *button : test.panel.view().findChildren<QPushButton *>()) {
        if (button->accessibleName() == QStringLiteral("盖碗"))
            cup = button;
    }
    REQUIRE(cup);
    CHECK(cup->toolTip().contains(QStringLiteral("Log-likelihood ratio")));
    cup->click();
    REQUIRE(test.desk.places.size() == 1);
    CHECK(std::get<ShowProduct>(test.desk.places[0]).product == product(QStringLiteral("GW")));
    test.panel.showRecord(product(QStringLiteral("CH")).row());
    test.settle();
    CHECK(test.panel.view().text().contains(QStringLiteral("No product on sale is bought with it in 3 order")));
}

TEST_CASE("Of a product in a store with few orders it is said that they are too few", "[product_panel][offers]")
{
    ProductTest test;
    const ProductId tea = test.desk.product("龙井", "LJ", 88.5);
    test.panel.showRecord(tea.row());
    test.settle();
    REQUIRE(QTest::qWaitFor([&] { return test.panel.view().text().contains(QStringLiteral("there are 0 so far")); },
                            20000));
}

TEST_CASE("A margin is told from price and cost only", "[product_panel]")
{
    sales::Product product;
    CHECK(marginText(product, QStringLiteral("CNY")).isEmpty());
    product.price = yuan(100);
    CHECK(marginText(product, QStringLiteral("CNY")).isEmpty());
    product.cost = yuan(66.65);
    CHECK(marginText(product, QStringLiteral("CNY")).contains(QStringLiteral("33.35")));
    CHECK(marginText(product, QStringLiteral("CNY")).contains(QStringLiteral("33.4 %"))); // half away from zero
    product.price = yuan(0);
    CHECK(marginText(product, QStringLiteral("CNY")).contains(QStringLiteral("66.65"))); // no share of nothing
    CHECK_FALSE(marginText(product, QStringLiteral("CNY")).contains(QLatin1Char('%')));
}

TEST_CASE("A new product needs a name, a good price and a code of its own", "[product_panel]")
{
    ProductTest test;
    test.desk.product("龙井", "LJ", 88.5);
    test.panel.startNew(NewProduct{});
    test.panel.run(PageAction::SaveClose);
    CHECK(test.problems() == ProductForm::tr("A product needs a name."));
    test.field(ProductForm::tr("Name")).setText(QStringLiteral("普洱"));
    QLineEdit &code = test.field(ProductForm::tr("Code"));
    code.setText(QStringLiteral("LJ"));
    test.field(ProductForm::tr("Price (%1)").arg(QStringLiteral("CNY"))).setText(QStringLiteral("a lot"));
    test.panel.run(PageAction::SaveClose);
    CHECK_FALSE(test.problems().isEmpty());
    CHECK(test.desk.performed.isEmpty());
    test.field(ProductForm::tr("Price (%1)").arg(QStringLiteral("CNY"))).setText(QStringLiteral("50"));
    test.panel.run(PageAction::SaveClose);
    test.settle();
    CHECK(test.problems() == ProductForm::tr("Another product has this code."));
    CHECK(code.text() == QStringLiteral("LJ"));
    code.setText(QStringLiteral("PE"));
    test.panel.run(PageAction::SaveClose);
    test.settle();
    REQUIRE(test.created.size() == 1);
    const sales::Product made = test.desk.query(sales::productDetail(ProductId::fromRow(test.created[0])));
    CHECK(made.name == QStringLiteral("普洱"));
    CHECK(made.price == yuan(50));
    CHECK_FALSE(test.panel.isEditing());
}

TEST_CASE("Save and new begins an empty form, and save and stay goes on editing", "[product_panel]")
{
    ProductTest test;
    test.panel.startNew(NewProduct{});
    test.field(ProductForm::tr("Name")).setText(QStringLiteral("A"));
    test.panel.run(PageAction::SaveNew);
    test.settle();
    CHECK(test.panel.isEditing());
    CHECK(test.field(ProductForm::tr("Name")).text().isEmpty());
    test.field(ProductForm::tr("Name")).setText(QStringLiteral("B"));
    test.panel.run(PageAction::Save);
    REQUIRE(QTest::qWaitFor([&] { return test.created.size() == 2 && test.panel.isEditing(); }, 10000));
    CHECK(test.field(ProductForm::tr("Name")).text() == QStringLiteral("B"));
    CHECK(test.panel.record() == test.created[1]);
}

TEST_CASE("Canceling a touched product asks first", "[product_panel]")
{
    ProductTest test;
    const ProductId tea = test.desk.product("龙井", "LJ", 88.5);
    test.panel.showRecord(tea.row());
    test.settle();
    test.panel.run(PageAction::Edit);
    test.field(ProductForm::tr("Name")).setText(QStringLiteral("普洱"));
    bool gone = false;
    test.panel.leave([&] { gone = true; });
    CHECK_FALSE(gone);
    REQUIRE(answer(QMessageBox::DestructiveRole));
    CHECK(gone);
    CHECK(test.desk.query(sales::productDetail(tea)).name == QStringLiteral("龙井"));
}

TEST_CASE("A product goes to the trash and comes back", "[product_panel]")
{
    ProductTest test;
    const ProductId tea = test.desk.product("龙井", "LJ", 88.5);
    test.panel.showRecord(tea.row());
    test.settle();
    test.panel.run(PageAction::Delete);
    CHECK(QTest::qWaitFor([&] { return !test.panel.offers(PageAction::Delete); }, 10000));
    CHECK(test.desk.query(sales::productDetail(tea)).deletedAt);
}

TEST_CASE("Who leaves a product while it is saved goes as soon as it is", "[product_panel]")
{
    ProductTest test;
    const ProductId tea = test.desk.product("龙井", "LJ", 88.5);
    test.panel.showRecord(tea.row());
    test.settle();
    test.panel.run(PageAction::Edit);
    test.field(ProductForm::tr("Name")).setText(QStringLiteral("普洱"));
    test.panel.run(PageAction::SaveClose);
    bool gone = false;
    test.panel.leave([&] { gone = true; });
    CHECK_FALSE(gone);
    CHECK(QTest::qWaitFor([&] { return gone; }, 10000));
    CHECK(test.desk.query(sales::productDetail(tea)).name == QStringLiteral("普洱"));
}
