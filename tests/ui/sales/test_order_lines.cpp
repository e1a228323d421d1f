#include "tests/ui/sales/sale_desk.h"
#include "ui/sales/order_lines_view.h"
#include "ui/sales/receipt.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace shuke;
using namespace shuke::ui;
using namespace shuke::test;

namespace {

sales::Product product(qint64 id, const char *name, const char *code, double price)
{
    sales::Product product;
    product.id = ProductId::fromRow(id);
    product.name = QString::fromUtf8(name);
    product.code = QString::fromUtf8(code);
    product.price = yuan(price);
    return product;
}

struct Lines
{
    Lines()
    {
        model.setCurrency(QStringLiteral("CNY"), QStringLiteral("CNY"));
        model.setBook(std::make_shared<const sales::ProductBook>(
            std::vector{product(1, "龙井", "LJ", 88.5), product(2, "凤梨酥", "FLS", 12)}));
    }
    void set(int row, int column, const char *text)
    {
        model.setData(model.index(row, column), QString::fromUtf8(text), Qt::EditRole);
    }
    QString text(int row, int column) const { return model.index(row, column).data(Qt::DisplayRole).toString(); }

    OrderLinesModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Warning};
};

} // namespace

TEST_CASE("What is typed into the blank row becomes a line, and its amount follows", "[order_lines]")
{
    Lines lines;
    CHECK(lines.model.lineCount() == 0);
    lines.set(0, OrderLinesModel::Name, "lj");
    REQUIRE(lines.model.lineCount() == 1);
    CHECK(lines.text(0, OrderLinesModel::Name) == QStringLiteral("龙井"));
    lines.set(0, OrderLinesModel::Quantity, "2");
    lines.set(0, OrderLinesModel::Discount, "7");
    CHECK(lines.text(0, OrderLinesModel::Amount) == QStringLiteral("170.00"));
    lines.set(1, OrderLinesModel::Name, "手工费");
    lines.set(1, OrderLinesModel::Price, "3*5");
    const std::vector<sales::OrderLine> typed = lines.model.lines();
    REQUIRE(typed.size() == 2);
    CHECK(typed[0].product == ProductId::fromRow(1));
    CHECK(typed[0].productName.isNull());
    CHECK(typed[1].productName == QStringLiteral("手工费"));
    CHECK(typed[1].amount == yuan(15));
    CHECK(typed[1].position == 2);
}

TEST_CASE("A cell that cannot be read keeps its text and its line keeps its value", "[order_lines]")
{
    Lines lines;
    lines.set(0, OrderLinesModel::Name, "LJ");
    lines.set(0, OrderLinesModel::Quantity, "many");
    CHECK(lines.model.hasProblem());
    CHECK(lines.model.firstProblem() == lines.model.index(0, OrderLinesModel::Quantity));
    CHECK(lines.text(0, OrderLinesModel::Quantity) == QStringLiteral("many"));
    CHECK(lines.model.lines()[0].quantityMicro == sales::kQuantityScale);
    lines.set(0, OrderLinesModel::Quantity, "-1");
    CHECK(lines.model.hasProblem());
    lines.set(0, OrderLinesModel::Price, "90000000000");
    lines.set(0, OrderLinesModel::Quantity, "9223372036854");
    CHECK(lines.model.hasProblem()); // the amount does not fit
    lines.set(0, OrderLinesModel::Price, "88.5");
    lines.set(0, OrderLinesModel::Quantity, "0.5");
    CHECK_FALSE(lines.model.hasProblem());
    CHECK(lines.text(0, OrderLinesModel::Amount) == QStringLiteral("44.25"));
}

TEST_CASE("Without a price the amount itself is typed, and with one it is told", "[order_lines]")
{
    Lines lines;
    lines.set(0, OrderLinesModel::Name, "杂项");
    CHECK(lines.model.flags(lines.model.index(0, OrderLinesModel::Amount)).testFlag(Qt::ItemIsEditable));
    lines.set(0, OrderLinesModel::Amount, "9");
    CHECK(lines.model.lines()[0].amount == yuan(9));
    lines.set(0, OrderLinesModel::Price, "4");
    CHECK(lines.model.lines()[0].amount == yuan(4));
    CHECK_FALSE(lines.model.flags(lines.model.index(0, OrderLinesModel::Amount)).testFlag(Qt::ItemIsEditable));
}

TEST_CASE("The same product again adds to its line, and a removed line is gone", "[order_lines]")
{
    Lines lines;
    const sales::Product tea = product(1, "龙井", "LJ", 88.5);
    CHECK(lines.model.add(tea, sales::kQuantityScale) == 0);
    CHECK(lines.model.add(tea, 2 * sales::kQuantityScale) == 0);
    CHECK(lines.model.add(product(2, "凤梨酥", "FLS", 12), sales::kQuantityScale) == 1);
    CHECK(lines.text(0, OrderLinesModel::Quantity) == QStringLiteral("3"));
    lines.model.removeLine(0);
    lines.model.removeLine(1); // the blank row stays
    lines.model.removeLine(-1);
    REQUIRE(lines.model.lineCount() == 1);
    CHECK(lines.text(0, OrderLinesModel::Name) == QStringLiteral("凤梨酥"));
}

TEST_CASE("A product's price is not taken for another currency", "[order_lines]")
{
    Lines lines;
    lines.model.setCurrency(QStringLiteral("USD"), QStringLiteral("CNY"));
    lines.set(0, OrderLinesModel::Name, "LJ");
    CHECK_FALSE(lines.model.lines()[0].unitPrice);
}

TEST_CASE("Lines are typed by keyboard: Enter goes on, the blank row leaves, Ctrl+Del takes out", "[order_lines]")
{
    Lines lines;
    QWidget window;
    QVBoxLayout layout(&window);
    OrderLinesView view(lines.model);
    layout.addWidget(&view);
    window.resize(700, 300);
    window.show();
    QApplication::setActiveWindow(&window);
    int done = 0;
    QObject::connect(&view, &OrderLinesView::done, &view, [&] { ++done; });
    view.beginLine();
    type(QStringLiteral("FLS"));
    press(Qt::Key_Escape); // the list of products below; what was typed stays
    if (!qobject_cast<QLineEdit *>(QApplication::focusWidget())) {
        view.beginLine();
        type(QStringLiteral("FLS"));
    }
    press(Qt::Key_Tab);
    REQUIRE(lines.model.lineCount() == 1);
    CHECK(view.currentIndex().column() == OrderLinesModel::Quantity);
    type(QStringLiteral("4"));
    press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return view.currentIndex().column() == OrderLinesModel::Price; }, 5000));
    press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return view.currentIndex().column() == OrderLinesModel::Discount; }, 5000));
    press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return view.currentIndex().row() == 1; }, 5000));
    CHECK(lines.model.lines()[0].amount == yuan(48));
    press(Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return done == 1; }, 5000));
    view.commitEdit();
    view.setFocus();
    view.setCurrentIndex(lines.model.index(0, 0));
    QTest::keyClick(&view, Qt::Key_Delete, Qt::ControlModifier);
    CHECK(lines.model.lineCount() == 0);
}

TEST_CASE("A receipt lines up in a fixed font, also with Chinese, and wraps what is too long", "[receipt]")
{
    SaleDesk desk;
    sales::OrderDraft draft;
    draft.order.orderedOn = QDate(2025, 12, 31);
    draft.order.contact = desk.contact("王小丽");
    draft.order.externalId = QStringLiteral("SO-1");
    draft.order.discount = yuan(5);
    draft.order.note = QStringLiteral("礼盒包装\n请勿放价签");
    sales::OrderLine line;
    line.productName = QStringLiteral("一个名字长得无论如何都放不进一行的明前特级龙井茶礼盒");
    line.quantityMicro = 2500000;
    line.unitPrice = yuan(88.5);
    draft.lines = {line};
    sales::Payment payment;
    payment.amount = yuan(100);
    payment.method = "cash";
    draft.payments = {payment};
    const sales::OrderDetail detail = desk.detail(desk.order(draft));
    const QString text = receiptText(detail, {QStringLiteral("老街茶点")});
    INFO(text.toStdString());
    for (const QString &part :
         {QStringLiteral("老街茶点"), QStringLiteral("SO-1"), QStringLiteral("王小丽"), QStringLiteral("2.5 × 88.50"),
          QStringLiteral("221.25"), QStringLiteral("216.25"), QStringLiteral("116.25"), QStringLiteral("请勿放价签")})
        CHECK(text.contains(part));
    CHECK(QString(text).remove(QLatin1Char('\n')).contains(line.productName));
    for (const QString &row : text.split(QLatin1Char('\n')))
        CHECK(textColumns(row) <= 32);
    CHECK(textColumns(QStringLiteral("王a")) == 3);
}
