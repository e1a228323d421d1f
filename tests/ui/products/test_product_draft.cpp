// What is typed in the form of a product outlives a window that dies.
#include "tests/ui/sales/sale_desk.h"
#include "ui/common/draft_bar.h"
#include "ui/products/product_form.h"
#include "ui/products/product_panel.h"

#include <QCheckBox>
#include <QLineEdit>

using namespace shuke;
using namespace shuke::ui;
using namespace shuke::test;

namespace test_product_draft {

class ProductDrafts
{
public:
    ProductDrafts() { open(); }

    void open()
    {
        panel = std::make_unique<ProductPanel>(desk);
        panel->resize(480, 700);
        panel->show();
        QApplication::setActiveWindow(panel.get());
    }
    /// The window dies, nobody is asked, and there is another one.
    void crash()
    {
        panel.reset();
        open();
    }
    void settle() { REQUIRE(desk.settle(*panel)); }
    void show(ProductId product)
    {
        panel->showRecord(product.row());
        settle();
    }
    void edit(ProductId product)
    {
        show(product);
        panel->run(PageAction::Edit);
        REQUIRE(panel->isEditing());
    }
    void goOn()
    {
        REQUIRE_FALSE(panel->draftBar().text().isEmpty());
        panel->draftBar().continueButton()->click();
        settle();
        REQUIRE(panel->isEditing());
    }
    QLineEdit &field(const char *name) { return fieldIn<QLineEdit>(panel->form(), ProductForm::tr(name)); }
    QLineEdit &price()
    {
        return fieldIn<QLineEdit>(panel->form(), ProductForm::tr("Price (%1)").arg(QStringLiteral("CNY")));
    }
    sales::Product stored(ProductId product) { return desk.query(sales::productDetail(product)); }

    SaleDesk desk;
    std::unique_ptr<ProductPanel> panel;
};

} // namespace test_product_draft

using namespace test_product_draft;

TEST_CASE("A new product that was typed comes back after a crash, and goes when it is saved", "[product_draft]")
{
    ProductDrafts test;
    test.panel->startNew(NewProduct{});
    test.settle();
    test.field("Name").setText(QStringLiteral("<b>普洱</b>"));
    test.field("Code").setText(QStringLiteral("PE"));
    test.price().setText(QStringLiteral("a lot"));
    test.panel->form().findChild<QCheckBox *>()->setChecked(false);
    const QJsonValue typed = test.panel->form().unsaved().value(QStringLiteral("typed"));
    test.crash();
    const std::vector<SavedDraft> left = test.desk.left();
    REQUIRE(left.size() == 1);
    CHECK(std::holds_alternative<NewProduct>(*placeOfDraft(left[0].key)));
    test.panel->startNew(NewProduct{});
    test.settle();
    test.goOn();
    CHECK(test.panel->form().unsaved().value(QStringLiteral("typed")) == typed);
    CHECK(test.price().text() == QStringLiteral("a lot"));
    test.price().setText(QStringLiteral("50"));
    test.panel->run(PageAction::SaveClose);
    test.settle();
    CHECK_FALSE(test.panel->isEditing());
    CHECK(test.desk.left().empty());
}

TEST_CASE("A product that somebody else changed meanwhile keeps theirs, or says that both changed it",
          "[product_draft]")
{
    ProductDrafts test;
    const ProductId tea = test.desk.product("龙井", "LJ", 88.5);
    test.edit(tea);
    test.field("Unit").setText(QStringLiteral("包"));
    SECTION("another field")
    {
        test.crash();
    }
    SECTION("the same field")
    {
        test.field("Category").setText(QStringLiteral("绿茶"));
        test.crash();
    }
    const std::vector<SavedDraft> left = test.desk.left();
    REQUIRE(left.size() == 1);
    CHECK(left[0].title == QStringLiteral("龙井"));
    CHECK(std::get<ShowProduct>(*placeOfDraft(left[0].key)).product == tea);
    sales::Product theirs = test.stored(tea);
    REQUIRE(QTest::qWaitFor([&] { return QDateTime::currentMSecsSinceEpoch() > theirs.modifiedAt; }));
    theirs.category = QStringLiteral("茶");
    test.desk.execute(sales::editProduct(theirs));
    test.show(tea);
    test.goOn();
    const bool both = test.field("Category").text() == QStringLiteral("绿茶");
    CHECK(problemsIn(*test.panel).contains(QStringLiteral("meanwhile")) == both);
    CHECK(test.field("Unit").text() == QStringLiteral("包"));
    test.panel->run(PageAction::SaveClose);
    test.settle();
    CHECK(test.panel->isEditing() == both);
    CHECK(test.stored(tea).category == QStringLiteral("茶"));
    CHECK(test.stored(tea).unit.isEmpty() == both);
}
