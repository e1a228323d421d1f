#include "tests/ui/sales/sale_desk.h"
#include "ui/common/money_edit.h"
#include "ui/orders/order_form.h"
#include "ui/orders/order_panel.h"
#include "ui/orders/order_view.h"
#include "ui/orders/refund_dialog.h"
#include "ui/sales/customer_chooser.h"
#include "ui/sales/order_lines_view.h"
#include "ui/sales/sale_text.h"

#include <QLineEdit>
#include <QRadioButton>

using namespace shuke;
using namespace shuke::ui;
using namespace shuke::test;

namespace {

const QDate kDay(2025, 6, 1);

class PanelTest
{
public:
    PanelTest() : panel(desk)
    {
        panel.resize(520, 800);
        panel.show();
        QApplication::setActiveWindow(&panel);
        QObject::connect(&panel, &RecordPanel::created, &panel, [this](qint64 id) { created.push_back(id); });
        QObject::connect(&panel, &RecordPanel::closeWanted, &panel, [this] { ++closed; });
    }

    void settle() { REQUIRE(desk.settle(panel)); }
    OrderId twoLines() { return desk.teaAndCake(kDay); }
    void show(OrderId order)
    {
        panel.showRecord(order.row());
        settle();
    }
    void edit(OrderId order)
    {
        show(order);
        panel.run(PageAction::Edit);
        settle();
        REQUIRE(panel.isEditing());
    }
    OrderLinesModel &lines() { return *panel.form().findChild<OrderLinesModel *>(); }
    template <typename Field>
    Field &field(const QString &name, QWidget *in = nullptr)
    {
        return fieldIn<Field>(in ? *in : panel, name);
    }
    QString problems(QWidget *in = nullptr) { return problemsIn(in ? *in : panel); }

    SaleDesk desk;
    OrderPanel panel;
    std::vector<qint64> created;
    int closed = 0;
};

} // namespace

TEST_CASE("An order shows who, what, how much, what is paid and what is due", "[order_panel]")
{
    PanelTest test;
    const OrderId id = test.twoLines();
    test.show(id);
    const QString text = test.panel.view().text();
    INFO(text.toStdString());
    CHECK(text.contains(QStringLiteral("SO-1")));
    CHECK(text.contains(QStringLiteral("213.00")));
    CHECK(text.contains(QStringLiteral("200.00")));
    CHECK(text.contains(QStringLiteral("13.00"))); // still to pay
    CHECK(test.panel.record() == id.row());
    CHECK(test.panel.offers(PageAction::Edit));
    CHECK_FALSE(test.panel.offers(PageAction::Save));
    test.panel.showRecord(4711);
    test.settle();
    CHECK_FALSE(test.panel.offers(PageAction::Edit));
    test.panel.showRecord(0);
    CHECK(test.panel.record() == 0);
}

TEST_CASE("The order on show follows what is changed elsewhere", "[order_panel]")
{
    PanelTest test;
    const OrderId id = test.twoLines();
    test.show(id);
    test.desk.execute(sales::setOrderStatus({id}, sales::OrderStatus::Canceled));
    CHECK(QTest::qWaitFor(
        [&] { return test.panel.view().text().contains(orderStatusText(sales::OrderStatus::Canceled)); }, 10000));
}

TEST_CASE("An edit of lines and payments is one operation and keeps what was not touched", "[order_panel]")
{
    PanelTest test;
    const OrderId id = test.twoLines();
    const sales::OrderDetail before = test.desk.detail(id);
    test.edit(id);
    CHECK_FALSE(test.panel.form().isTouched());
    OrderLinesModel &lines = test.lines();
    lines.setData(lines.index(0, OrderLinesModel::Quantity), QStringLiteral("1"), Qt::EditRole);
    lines.setData(lines.index(2, OrderLinesModel::Name), QStringLiteral("运费"), Qt::EditRole);
    lines.setData(lines.index(2, OrderLinesModel::Price), QStringLiteral("6"), Qt::EditRole);
    test.field<MoneyEdit>(OrderForm::tr("Discount of the whole order")).setText(QStringLiteral("0.5"));
    CHECK(test.panel.form().isTouched());
    test.panel.run(PageAction::SaveClose);
    test.settle();
    CHECK_FALSE(test.panel.isEditing());
    const sales::OrderDetail after = test.desk.detail(id);
    CHECK(after.record.order.total == yuan(130));
    CHECK(after.record.lines.size() == 3);
    CHECK(after.record.lines[0].id == before.record.lines[0].id);
    CHECK(after.record.order.externalId == QStringLiteral("SO-1"));
    REQUIRE(after.record.payments.size() == 1);
    CHECK(after.record.payments[0].id == before.record.payments[0].id);
    CHECK(test.desk.performed == QStringList{QStringLiteral("order.edit")});
}

TEST_CASE("An order opened and saved untouched is not changed, also one whose total its source told", "[order_panel]")
{
    PanelTest test;
    sales::OrderDraft draft;
    draft.order.orderedOn = kDay;
    draft.total = yuan(99);
    sales::OrderLine line;
    line.productName = QStringLiteral("A");
    line.unitPrice = yuan(100);
    draft.lines = {line};
    const OrderId id = test.desk.order(draft);
    const sales::OrderDetail before = test.desk.detail(id);
    test.edit(id);
    CHECK(test.field<MoneyEdit>(OrderForm::tr("Total")).money() == yuan(99));
    test.panel.run(PageAction::SaveClose);
    test.settle();
    const sales::OrderDetail after = test.desk.detail(id);
    CHECK(after.record.order.total == yuan(99));
    CHECK(after.record.order.modifiedAt == before.record.order.modifiedAt);
}

TEST_CASE("A new order for a customer is typed and saved, and the list hears of it", "[order_panel]")
{
    PanelTest test;
    const ContactId anna = test.desk.contact("Anna");
    const ProductId tea = test.desk.product("龙井", "LJ", 88.5);
    test.panel.startNew(NewOrder{anna});
    test.settle();
    CHECK(test.panel.record() == 0);
    CHECK_FALSE(test.panel.form().isTouched());
    test.panel.run(PageAction::SaveClose);
    CHECK(test.problems() == OrderForm::tr("An order without lines needs a total."));
    OrderLinesModel &lines = test.lines();
    lines.setData(lines.index(0, OrderLinesModel::Name), QStringLiteral("lj"), Qt::EditRole);
    test.panel.run(PageAction::SaveClose);
    test.settle();
    REQUIRE(test.created.size() == 1);
    const sales::OrderDetail made = test.desk.detail(OrderId::fromRow(test.created[0]));
    CHECK(made.customer.id == anna);
    CHECK(made.record.lines.at(0).product == tea);
    CHECK(made.record.order.total == yuan(88.5));
    CHECK(test.panel.record() == test.created[0]);
}

TEST_CASE("A failed save says why where the user looks and keeps every field", "[order_panel]")
{
    PanelTest test;
    const OrderId id = test.twoLines();
    test.edit(id);
    auto &number = test.field<QLineEdit>(OrderForm::tr("Order number"));
    number.setText(QStringLiteral("SO-2"));
    test.desk.failNext = Error{ErrorCode::Duplicate, {}};
    test.panel.run(PageAction::Save);
    test.settle();
    CHECK(test.problems() == OrderForm::tr("This order number is taken."));
    CHECK(number.hasFocus());
    test.desk.failNext = Error{ErrorCode::DiskFull, QStringLiteral("disk of the test")};
    test.panel.run(PageAction::Save);
    test.settle();
    CHECK(test.problems().contains(QStringLiteral("disk of the test")));
    CHECK(number.text() == QStringLiteral("SO-2"));
    CHECK(test.panel.isEditing());
}

TEST_CASE("A change made elsewhere while one types is not overwritten", "[order_panel]")
{
    PanelTest test;
    const OrderId id = test.twoLines();
    test.edit(id);
    test.field<QLineEdit>(OrderForm::tr("Channel")).setText(QStringLiteral("微信"));
    const qint64 read = test.desk.detail(id).record.order.modifiedAt;
    REQUIRE(QTest::qWaitFor([&] { return QDateTime::currentMSecsSinceEpoch() > read; }));
    test.desk.execute(sales::setOrderStatus({id}, sales::OrderStatus::Shipped));
    test.panel.run(PageAction::SaveClose);
    test.settle();
    CHECK(test.panel.isEditing());
    CHECK_FALSE(test.problems().isEmpty());
    CHECK(test.desk.detail(id).record.order.status == sales::OrderStatus::Shipped);
    CHECK(test.field<QLineEdit>(OrderForm::tr("Channel")).text() == QStringLiteral("微信"));
}

TEST_CASE("Leaving with unsaved changes asks: keep editing, discard or save", "[order_panel]")
{
    PanelTest test;
    const OrderId id = test.twoLines();
    test.edit(id);
    int gone = 0;
    test.panel.leave([&] { ++gone; });
    CHECK(gone == 1); // nothing typed, nothing asked
    auto &channel = test.field<QLineEdit>(OrderForm::tr("Channel"));
    channel.setText(QStringLiteral("微信"));
    test.panel.leave([&] { ++gone; });
    CHECK(gone == 1);
    REQUIRE(answer(QMessageBox::RejectRole));
    CHECK(gone == 1);
    CHECK(channel.text() == QStringLiteral("微信"));
    test.panel.leave([&] { ++gone; });
    REQUIRE(answer(QMessageBox::AcceptRole));
    CHECK(QTest::qWaitFor([&] { return gone == 2; }, 10000));
    CHECK(test.desk.detail(id).record.order.channel == QStringLiteral("微信"));
    test.settle();
    test.edit(id);
    channel.setText(QStringLiteral("门店"));
    test.panel.leave([&] { ++gone; });
    REQUIRE(answer(QMessageBox::DestructiveRole));
    CHECK(gone == 3);
    CHECK(test.desk.detail(id).record.order.channel == QStringLiteral("微信"));
}

TEST_CASE("Who leaves an order while it is saved goes as soon as it is, and stays if that fails", "[order_panel]")
{
    PanelTest test;
    const OrderId id = test.twoLines();
    test.edit(id);
    test.field<QLineEdit>(OrderForm::tr("Channel")).setText(QStringLiteral("微信"));
    int gone = 0;
    test.desk.failNext = Error{ErrorCode::DiskFull, QStringLiteral("disk of the test")};
    test.panel.run(PageAction::SaveClose);
    test.panel.leave([&] { ++gone; });
    test.settle();
    CHECK(gone == 0);
    CHECK(test.panel.isEditing());
    test.panel.run(PageAction::SaveClose);
    test.panel.leave([&] { ++gone; });
    CHECK(gone == 0);
    CHECK(QTest::qWaitFor([&] { return gone == 1; }, 10000));
    CHECK(test.desk.detail(id).record.order.channel == QStringLiteral("微信"));
}

TEST_CASE("A refund by line shows what is paid back and takes no more than is left", "[refund_dialog]")
{
    PanelTest test;
    const OrderId id = test.twoLines();
    test.show(id);
    QPushButton *open = nullptr;
    for (QPushButton *button : test.panel.view().findChildren<QPushButton *>()) {
        if (button->text() == OrderView::tr("Refund…"))
            open = button;
    }
    REQUIRE(open);
    open->click();
    RefundDialog *dialog = test.panel.refundDialog();
    REQUIRE(dialog);
    dialog->findChildren<QRadioButton *>().at(1)->click();
    auto &tea = test.field<QLineEdit>(RefundDialog::tr("How many of %1 come back").arg(QStringLiteral("龙井")), dialog);
    tea.setText(QStringLiteral("3"));
    dialog->save();
    CHECK_FALSE(test.problems(dialog).isEmpty());
    CHECK(test.desk.performed.isEmpty());
    tea.setText(QStringLiteral("1"));
    const auto request = dialog->request();
    REQUIRE(request);
    REQUIRE(request->lines.size() == 1);
    dialog->save();
    test.settle();
    REQUIRE(QTest::qWaitFor([&] { return test.desk.detail(id).record.refunds.size() == 1; }, 10000));
    const sales::OrderDetail after = test.desk.detail(id);
    CHECK(after.record.refunds[0].total == yuan(-88.5));
    CHECK(after.rest->amount == yuan(124.5));
    CHECK(QTest::qWaitFor([&] { return test.panel.view().text().contains(QStringLiteral("124.50")); }, 10000));
}

TEST_CASE("Everything that is left is refunded at once, and then nothing can be", "[refund_dialog]")
{
    PanelTest test;
    const OrderId id = test.twoLines();
    RefundDialog whole(test.desk, test.desk.detail(id));
    whole.save();
    CHECK(whole.isSaving());
    whole.save(); // twice does it once
    REQUIRE(QTest::qWaitFor([&] { return !whole.isSaving(); }, 10000));
    CHECK(test.desk.performed.size() == 1);
    const sales::OrderDetail after = test.desk.detail(id);
    CHECK(after.record.fullyRefunded);
    RefundDialog nothing(test.desk, after);
    CHECK_FALSE(nothing.request());
}

TEST_CASE("A refund of an amount is not more than is left, and not before the order", "[refund_dialog]")
{
    PanelTest test;
    const OrderId id = test.twoLines();
    RefundDialog dialog(test.desk, test.desk.detail(id));
    dialog.show();
    dialog.findChildren<QRadioButton *>().at(2)->click();
    CHECK_FALSE(dialog.request());
    auto &amount = test.field<MoneyEdit>(RefundDialog::tr("Amount to pay back"), &dialog);
    amount.setText(QStringLiteral("213.01"));
    CHECK_FALSE(dialog.request());
    CHECK_FALSE(test.problems(&dialog).isEmpty());
    amount.setText(QStringLiteral("13"));
    REQUIRE(dialog.request());
    CHECK(dialog.request()->amount == yuan(13));
    test.desk.failNext = Error{ErrorCode::DiskFull, QStringLiteral("disk of the test")};
    dialog.save();
    REQUIRE(QTest::qWaitFor([&] { return !dialog.isSaving(); }, 10000));
    CHECK(dialog.isVisible());
    CHECK(amount.text().startsWith(QStringLiteral("13")));
}

TEST_CASE("An order goes to the trash and comes back", "[order_panel]")
{
    PanelTest test;
    const OrderId id = test.twoLines();
    test.show(id);
    test.panel.run(PageAction::Delete);
    REQUIRE(QTest::qWaitFor([&] { return !test.panel.offers(PageAction::Delete); }, 10000));
    CHECK(test.desk.detail(id).record.order.deletedAt);
    CHECK_FALSE(test.panel.offers(PageAction::Edit));
    for (QPushButton *button : test.panel.view().findChildren<QPushButton *>()) {
        if (button->text() == OrderView::tr("Restore"))
            button->click();
    }
    CHECK(QTest::qWaitFor([&] { return test.panel.offers(PageAction::Delete); }, 10000));
}
