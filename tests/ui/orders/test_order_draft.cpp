// What is typed in the form of an order outlives a window that dies.
#include "tests/ui/sales/sale_desk.h"
#include "ui/common/day_edit.h"
#include "ui/common/draft_bar.h"
#include "ui/common/money_edit.h"
#include "ui/orders/order_form.h"
#include "ui/orders/order_panel.h"
#include "ui/sales/customer_chooser.h"
#include "ui/sales/order_lines_view.h"
#include "ui/sales/sale_text.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace shuke;
using namespace shuke::ui;
using namespace shuke::test;

namespace test_order_draft {

class OrderDrafts
{
public:
    OrderDrafts() { open(); }

    void open()
    {
        panel = std::make_unique<OrderPanel>(desk);
        panel->resize(520, 800);
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
    void show(OrderId order)
    {
        panel->showRecord(order.row());
        settle();
    }
    void edit(OrderId order)
    {
        show(order);
        panel->run(PageAction::Edit);
        settle();
        REQUIRE(panel->isEditing());
    }
    void startNew()
    {
        panel->startNew(NewOrder{});
        settle();
    }
    void goOn()
    {
        REQUIRE_FALSE(panel->draftBar().text().isEmpty());
        panel->draftBar().continueButton()->click();
        settle();
        REQUIRE(panel->isEditing());
    }
    void save()
    {
        panel->run(PageAction::SaveClose);
        settle();
        INFO(problemsIn(*panel).toStdString());
        REQUIRE_FALSE(panel->isEditing());
    }
    OrderId stored() { return desk.teaAndCake(QDate(2025, 6, 1)); }
    /// Somebody else changes it, and not in the same millisecond.
    void ship(OrderId order)
    {
        const qint64 read = desk.detail(order).record.order.modifiedAt;
        REQUIRE(QTest::qWaitFor([&] { return QDateTime::currentMSecsSinceEpoch() > read; }));
        desk.execute(sales::setOrderStatus({order}, sales::OrderStatus::Shipped));
    }
    template <typename Field>
    Field &field(const char *name)
    {
        return fieldIn<Field>(panel->form(), OrderForm::tr(name));
    }
    OrderLinesModel &lines() { return *panel->form().findChild<OrderLinesModel *>(); }
    void setLine(int row, int column, const char *text)
    {
        lines().setData(lines().index(row, column), QString::fromUtf8(text), Qt::EditRole);
    }
    QJsonValue typed() const { return panel->form().unsaved().value(QStringLiteral("typed")); }
    QStringList files() const { return QDir(desk.draftFolder()).entryList({QStringLiteral("*.json")}, QDir::Files); }
    bool waitForFile() const
    {
        return QTest::qWaitFor([this] { return !files().isEmpty(); }, 20000);
    }
    void write(const QByteArray &json) const
    {
        REQUIRE(QDir().mkpath(desk.draftFolder()));
        QFile file(desk.draftFolder() + QStringLiteral("/draft.json"));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(json);
    }

    SaleDesk desk;
    std::unique_ptr<OrderPanel> panel;
};

} // namespace test_order_draft

using namespace test_order_draft;

TEST_CASE("An order that was typed comes back field by field after a crash, and goes when it is saved", "[order_draft]")
{
    OrderDrafts test;
    const OrderId id = test.stored();
    test.edit(id);
    CHECK(test.panel->draftBar().text().isEmpty());
    test.field<DayEdit>("Day").setDate(QDate(2025, 6, 7));
    test.field<QComboBox>("Status").setCurrentIndex(static_cast<int>(sales::OrderStatus::Shipped));
    test.field<QLineEdit>("Order number").setText(QStringLiteral("<b>SO-2</b>"));
    test.setLine(0, OrderLinesModel::Quantity, "two");
    test.setLine(1, OrderLinesModel::Quantity, "");
    test.setLine(2, OrderLinesModel::Name, "运费");
    test.setLine(2, OrderLinesModel::Price, "6");
    test.field<MoneyEdit>("Discount of the whole order").setText(QStringLiteral("12 or so"));
    fieldIn<MoneyEdit>(*test.panel, QStringLiteral("Amount paid")).setText(QStringLiteral("150+"));
    test.field<QLineEdit>("Channel").setText(QStringLiteral("微信"));
    test.field<QLineEdit>("Receiver").setText(QStringLiteral("王小丽"));
    test.field<QLineEdit>("Receiver's phone").setText(QStringLiteral("139 1"));
    test.field<QLineEdit>("Delivery address").setText(QStringLiteral("南京路 1 号"));
    test.field<QPlainTextEdit>("Note").setPlainText(QStringLiteral("two\nlines"));
    const QJsonValue typed = test.typed();
    CHECK(test.desk.left().empty()); // an open form of ours is no crash

    test.crash();
    const std::vector<SavedDraft> left = test.desk.left();
    REQUIRE(left.size() == 1);
    CHECK(left[0].title == QStringLiteral("SO-1"));
    CHECK(std::get<ShowOrder>(*placeOfDraft(left[0].key)).order == id);
    test.show(id);
    test.goOn();
    CHECK(test.typed() == typed);
    CHECK(test.panel->form().isTouched());
    CHECK(test.field<QLineEdit>("Order number").text() == QStringLiteral("<b>SO-2</b>"));
    CHECK(test.field<MoneyEdit>("Discount of the whole order").text() == QStringLiteral("12 or so"));
    CHECK(test.lines().index(0, OrderLinesModel::Quantity).data().toString() == QStringLiteral("two"));
    CHECK_FALSE(test.lines().index(0, OrderLinesModel::Quantity).data(Qt::ToolTipRole).toString().isEmpty());
    CHECK(test.lines().index(1, OrderLinesModel::Quantity).data().toString().isEmpty());
    CHECK(fieldIn<MoneyEdit>(*test.panel, QStringLiteral("Amount paid")).text() == QStringLiteral("150+"));

    test.setLine(0, OrderLinesModel::Quantity, "1");
    test.setLine(1, OrderLinesModel::Quantity, "3");
    test.field<MoneyEdit>("Discount of the whole order").setText(QStringLiteral("0.5"));
    fieldIn<MoneyEdit>(*test.panel, QStringLiteral("Amount paid")).setText(QStringLiteral("130"));
    test.save();
    const sales::OrderRecord saved = test.desk.detail(id).record;
    CHECK(saved.order.total == yuan(130));
    CHECK(saved.order.orderedOn == QDate(2025, 6, 7));
    CHECK(saved.order.status == sales::OrderStatus::Shipped);
    CHECK(saved.order.shipName == QStringLiteral("王小丽"));
    CHECK(saved.order.note == QStringLiteral("two\nlines"));
    REQUIRE(saved.lines.size() == 3);
    CHECK(saved.lines[2].productName == QStringLiteral("运费"));
    REQUIRE(saved.payments.size() == 1);
    CHECK(saved.payments[0].amount == yuan(130));
    CHECK(test.desk.left().empty());
    CHECK(test.files().isEmpty());
}

TEST_CASE("A new order comes back with what is half typed in an open cell and in the customer's field", "[order_draft]")
{
    OrderDrafts test;
    test.startNew();
    auto &customer = *test.panel->form().findChild<CustomerChooser *>();
    auto &who = fieldIn<QLineEdit>(customer, CustomerChooser::tr("Customer"));
    who.setFocus();
    type(QStringLiteral("1380"));
    test.settle();
    auto &view = *test.panel->form().findChild<OrderLinesView *>();
    view.beginLine();
    auto *editor = qobject_cast<QLineEdit *>(view.indexWidget(view.currentIndex()));
    REQUIRE(editor);
    QTest::keyClicks(editor, QStringLiteral("green tea"));
    REQUIRE(test.waitForFile()); // while the cell is open

    test.crash();
    const std::vector<SavedDraft> left = test.desk.left();
    REQUIRE(left.size() == 1);
    CHECK(std::holds_alternative<NewOrder>(*placeOfDraft(left[0].key)));
    test.startNew();
    test.goOn();
    REQUIRE(test.lines().lineCount() == 1);
    CHECK(test.lines().lines()[0].productName == QStringLiteral("green tea"));
    auto &chooser = *test.panel->form().findChild<CustomerChooser *>();
    auto &restored = fieldIn<QLineEdit>(chooser, CustomerChooser::tr("Customer"));
    CHECK(restored.text() == QStringLiteral("1380"));
    CHECK_FALSE(chooser.customer().isValid());
    chooser.clear();
    test.setLine(0, OrderLinesModel::Price, "8");
    test.save();
    CHECK(test.desk.left().empty());
}

TEST_CASE("What somebody else changed in an order stays changed where the draft left it alone", "[order_draft]")
{
    OrderDrafts test;
    const OrderId id = test.stored();
    test.edit(id);
    test.field<QLineEdit>("Channel").setText(QStringLiteral("微信"));
    test.crash();
    test.ship(id);
    test.show(id);
    test.goOn();
    CHECK(problemsIn(*test.panel).isEmpty());
    CHECK(test.field<QComboBox>("Status").currentText() == orderStatusText(sales::OrderStatus::Shipped));
    CHECK(test.field<QLineEdit>("Channel").text() == QStringLiteral("微信"));
    test.save();
    CHECK(test.desk.detail(id).record.order.status == sales::OrderStatus::Shipped);
    CHECK(test.desk.detail(id).record.order.channel == QStringLiteral("微信"));
}

TEST_CASE("An order that both changed says so at once, and is not saved over theirs, also after a second crash",
          "[order_draft]")
{
    OrderDrafts test;
    const OrderId id = test.stored();
    test.edit(id);
    test.field<QComboBox>("Status").setCurrentIndex(static_cast<int>(sales::OrderStatus::Canceled));
    test.crash();
    test.ship(id);
    test.show(id);
    test.goOn();
    CHECK(problemsIn(*test.panel).contains(QStringLiteral("meanwhile")));
    test.crash();
    test.show(id);
    test.goOn();
    CHECK(problemsIn(*test.panel).contains(QStringLiteral("meanwhile")));
    CHECK(test.field<QComboBox>("Status").currentIndex() == static_cast<int>(sales::OrderStatus::Canceled));
    test.panel->run(PageAction::SaveClose);
    test.settle();
    CHECK(test.panel->isEditing());
    CHECK(problemsIn(*test.panel).contains(QStringLiteral("meanwhile")));
    CHECK(test.desk.detail(id).record.order.status == sales::OrderStatus::Shipped);
}

TEST_CASE("The draft of an order that is in the trash becomes a new order", "[order_draft]")
{
    OrderDrafts test;
    const OrderId id = test.stored();
    test.edit(id);
    test.field<QLineEdit>("Order number").setText(QStringLiteral("SO-2"));
    test.crash();
    test.desk.execute(sales::trashOrders({id}));
    qint64 made = 0;
    QObject::connect(test.panel.get(), &RecordPanel::created, test.panel.get(), [&](qint64 row) { made = row; });
    test.show(id);
    test.goOn();
    CHECK(test.panel->record() == 0);
    CHECK(test.field<QLineEdit>("Order number").text() == QStringLiteral("SO-2"));
    test.save();
    REQUIRE(made != 0);
    CHECK(made != id.row());
    const sales::OrderRecord saved = test.desk.detail(OrderId::fromRow(made)).record;
    CHECK(saved.order.total == yuan(213));
    CHECK(saved.lines.size() == 2);
    CHECK(saved.payments.size() == 1);
    CHECK(test.desk.detail(id).record.lines.size() == 2);
    CHECK(test.desk.left().empty());
}

TEST_CASE("The draft of an order goes when it is discarded, given up, or nothing is typed any more", "[order_draft]")
{
    OrderDrafts test;
    const OrderId id = test.stored();
    test.edit(id);
    auto &channel = test.field<QLineEdit>("Channel");
    channel.setText(QStringLiteral("微信"));
    REQUIRE(test.waitForFile());
    SECTION("given up")
    {
        test.panel->leave([] {});
        REQUIRE(answer(QMessageBox::DestructiveRole));
    }
    SECTION("kept first, then given up")
    {
        test.panel->leave([] {});
        REQUIRE(answer(QMessageBox::RejectRole));
        channel.setText(QStringLiteral("门店"));
        test.panel->leave([] {});
        REQUIRE(answer(QMessageBox::DestructiveRole));
    }
    SECTION("as it was")
    {
        channel.clear();
        test.crash();
    }
    SECTION("discarded")
    {
        test.crash();
        test.show(id);
        REQUIRE_FALSE(test.panel->draftBar().text().isEmpty());
        test.panel->draftBar().discardButton()->click();
        CHECK(test.panel->draftBar().text().isEmpty());
        CHECK_FALSE(test.panel->isEditing());
        test.settle();
    }
    CHECK(test.desk.left().empty());
    CHECK(test.files().isEmpty());
    test.show(id);
    CHECK(test.panel->draftBar().text().isEmpty());
}

TEST_CASE("An order that is only looked at or opened to be edited leaves no draft", "[order_draft]")
{
    OrderDrafts test;
    const OrderId id = test.stored();
    test.edit(id);
    test.crash();
    test.startNew();
    test.crash();
    CHECK(test.desk.left().empty());
    CHECK(test.files().isEmpty());
}

TEST_CASE("A damaged draft of an order gives what can be read in it and harms nothing", "[order_draft]")
{
    OrderDrafts test;
    const OrderId id = test.stored();
    SECTION("no JSON")
    {
        test.write("{\"key\": \"order/new\", \"content\": {\"typed\"");
        test.startNew();
        CHECK(test.panel->draftBar().text().isEmpty());
        return;
    }
    const QByteArray content = R"({"base": 5, "modifiedAt": [], "taxByLine": "x", "unknown": {}, "typed": {
        "lines": {"lines": [1, "x", {}, {"product": "-5", "quantity": "99999999999999999999", "price": [], "name": {},
                  "unread": {"1": 7, "2": "=cmd", "99": "x"}}], "open": {"row": 1000000000, "column": -3, "text": 1}},
        "customer": "no", "day": 7, "payments": [{}, 3, {"amount": "<b>", "method": "\u0000", "day": "x"}],
        "status": "x", "shop": {}, "salesperson": "99", "note": ["x"], "number": "'; DROP TABLE sales_order; --",
        "discount": 12, "taxIncluded": "yes"}})";
    SECTION("of a new one")
    {
        test.write("{\"key\": \"order/new\", \"savedAt\": \"1\", \"content\": " + content + "}");
        test.startNew();
    }
    SECTION("of one that is there")
    {
        test.write("{\"key\": \"order/" + QByteArray::number(id.row()) +
                   "\", \"savedAt\": \"x\", \"content\": " + content + "}");
        test.show(id);
    }
    test.goOn();
    CHECK(test.field<QLineEdit>("Order number").text() == QStringLiteral("'; DROP TABLE sales_order; --"));
    CHECK(test.lines().lineCount() == 1);
    CHECK(test.lines().index(0, OrderLinesModel::Price).data().toString() == QStringLiteral("=cmd"));
    CHECK(fieldIn<MoneyEdit>(*test.panel, QStringLiteral("Amount paid")).text() == QStringLiteral("<b>"));
    CHECK(test.field<QPlainTextEdit>("Note").toPlainText().isEmpty());
    test.panel->run(PageAction::SaveClose);
    test.settle();
    CHECK(test.panel->isEditing());
    CHECK_FALSE(problemsIn(*test.panel).isEmpty());
}

TEST_CASE("An order says once when its draft cannot be kept", "[order_draft]")
{
    OrderDrafts test;
    const QString folder = test.desk.draftFolder();
    REQUIRE(test.desk.blockDrafts());
    test.startNew();
    test.field<QLineEdit>("Channel").setText(QStringLiteral("微信"));
    CHECK(QTest::qWaitFor([&] { return test.panel->message().contains(folder); }, 20000));
    CHECK(test.field<QLineEdit>("Channel").text() == QStringLiteral("微信"));
    test.panel->leave([] {});
    REQUIRE(answer(QMessageBox::DestructiveRole));
    CHECK(test.panel->message().isEmpty());
}
