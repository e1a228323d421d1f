#include "tests/ui/sales/sale_desk.h"
#include "ui/common/money_edit.h"
#include "ui/sales/customer_chooser.h"
#include "ui/sales/order_lines_view.h"
#include "ui/sales/payment_choice.h"
#include "ui/sales/quick_sale_dialog.h"
#include "ui/sales/quick_sale_form.h"
#include "ui/sales/receipt_page.h"

#include <QClipboard>
#include <QLineEdit>

using namespace shuke;
using namespace shuke::ui;
using namespace shuke::test;

namespace {

class QuickSaleTest
{
public:
    explicit QuickSaleTest(ContactId customer = {}) : m_given(customer) {}

    QuickSaleDialog &open()
    {
        dialog = std::make_unique<QuickSaleDialog>(desk, m_given);
        dialog->open();
        QApplication::setActiveWindow(dialog.get());
        REQUIRE(desk.settle(*dialog));
        return *dialog;
    }
    void settle() { REQUIRE(desk.settle(*dialog)); }
    sales::OrderDetail saved()
    {
        settle();
        INFO(visibleProblem().toStdString());
        REQUIRE(dialog->showsReceipt());
        return desk.detail(OrderId::fromRow(++m_orders));
    }
    QString visibleProblem() const { return problemsIn(*dialog); }

    SaleDesk desk;
    std::unique_ptr<QuickSaleDialog> dialog;

private:
    ContactId m_given;
    qint64 m_orders = 0;
};

} // namespace

TEST_CASE("A sale is typed by keyboard alone: digits, Enter, amount, Enter, payment digit, Enter", "[quick_sale]")
{
    QuickSaleTest test;
    test.desk.contact("王小丽", "13800138000");
    const ContactId wanted = test.desk.contact("李雷", "13911112222");
    test.open();
    type(QStringLiteral("2222"));
    test.settle();
    press(Qt::Key_Return);
    CHECK(test.dialog->form().customer().customer() == wanted);
    type(QStringLiteral("12+8.5"));
    press(Qt::Key_Return);
    press(Qt::Key_3);
    press(Qt::Key_Return);

    const sales::OrderDetail order = test.saved();
    CHECK(order.customer.id == wanted);
    CHECK(order.record.order.total == yuan(20.5));
    REQUIRE(order.record.payments.size() == 1);
    CHECK(order.record.payments[0].method == "wechat_pay");
    CHECK(test.desk.performed == QStringList{QStringLiteral("order.quick_sale")}); // one operation, one undo
    CHECK(test.dialog->receipt().text().contains(QStringLiteral("李雷")));
    CHECK(test.dialog->receipt().text().contains(QStringLiteral("20.50")));
    CHECK(test.dialog->receipt().nextButton().hasFocus());

    press(Qt::Key_Return); // next sale: a walk-in, paid as before
    CHECK_FALSE(test.dialog->showsReceipt());
    CHECK(test.dialog->form().amount().text().isEmpty());
    press(Qt::Key_Return);
    type(QStringLiteral("5"));
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    const sales::OrderDetail second = test.saved();
    CHECK_FALSE(second.customer.id.isValid());
    CHECK(second.record.payments.at(0).method == "wechat_pay");
}

TEST_CASE("Customers are found by initials and by Chinese, and the regular comes first", "[quick_sale]")
{
    QuickSaleTest test;
    const ContactId once = test.desk.contact("王晓莉");
    const ContactId regular = test.desk.contact("王小丽");
    sales::OrderDraft draft;
    draft.order.orderedOn = QDate(2025, 6, 1);
    draft.order.contact = regular;
    draft.total = yuan(10);
    test.desk.order(draft);
    test.open();
    type(QStringLiteral("wxl"));
    test.settle();
    press(Qt::Key_Return);
    CHECK(test.dialog->form().customer().customer() == regular);
    test.dialog->form().customer().clear();
    test.dialog->form().customer().setFocus();
    type(QStringLiteral("王晓"));
    test.settle();
    press(Qt::Key_Return);
    CHECK(test.dialog->form().customer().customer() == once);
}

TEST_CASE("Enter before the answer takes the first customer when it comes", "[quick_sale]")
{
    QuickSaleTest test;
    const ContactId anna = test.desk.contact("Anna");
    test.open();
    type(QStringLiteral("ann"));
    press(Qt::Key_Return);
    test.settle();
    CHECK(test.dialog->form().customer().customer() == anna);
    CHECK(test.dialog->form().amount().hasFocus());
}

TEST_CASE("A customer that is not known is made on the way, in the same operation", "[quick_sale]")
{
    QuickSaleTest test;
    test.desk.contact("李雷", "13911112222");
    test.open();
    type(QStringLiteral("王小丽 13800138000"));
    test.settle();
    press(Qt::Key_Return); // the new one is the only offer
    press(Qt::Key_Return); // its phone is there
    type(QStringLiteral("30"));
    press(Qt::Key_Return, Qt::ControlModifier);
    const sales::OrderDetail order = test.saved();
    CHECK(order.customer.name == QStringLiteral("王小丽"));
    CHECK(order.customer.phone == QStringLiteral("13800138000"));
    CHECK(test.desk.performed.size() == 1);
}

TEST_CASE("Digits alone ask for the new customer's name", "[quick_sale]")
{
    QuickSaleTest test;
    test.open();
    type(QStringLiteral("13800138000"));
    test.settle();
    press(Qt::Key_Return);
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(test.dialog->showsReceipt());
    CHECK(test.visibleProblem().contains(CustomerChooser::tr("A new customer needs a name.")));
    CHECK(test.desk.performed.isEmpty());
    type(QStringLiteral("Zoe"));
    press(Qt::Key_Return);
    type(QStringLiteral("8"));
    press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(test.saved().customer.name == QStringLiteral("Zoe"));
}

TEST_CASE("Products are added by code, many at once, and tell the amount", "[quick_sale]")
{
    QuickSaleTest test;
    const ProductId tea = test.desk.product("龙井", "LJ", 88.5);
    test.desk.product("凤梨酥", "FLS", 12);
    test.open();
    press(Qt::Key_Return); // a walk-in
    press(Qt::Key_Return); // no amount: on to the products
    type(QStringLiteral("2*lj"));
    press(Qt::Key_Return);
    type(QStringLiteral("LJ"));
    press(Qt::Key_Return);
    type(QStringLiteral("fls"));
    press(Qt::Key_Return);
    QApplication::setActiveWindow(test.dialog.get()); // no window manager gives it back after a list popped up
    press(Qt::Key_Return);                            // on to the payment
    press(Qt::Key_1);
    press(Qt::Key_Return);
    const sales::OrderDetail order = test.saved();
    REQUIRE(order.record.lines.size() == 2);
    CHECK(order.record.lines[0].product == tea);
    CHECK(order.record.lines[0].quantityMicro == 3 * sales::kQuantityScale);
    CHECK(order.record.order.total == yuan(277.5));
    CHECK(test.dialog->receipt().text().contains(QStringLiteral("龙井")));
}

TEST_CASE("What is wrong is said at its field, and nothing is saved", "[quick_sale]")
{
    QuickSaleTest test;
    test.open();
    QuickSaleForm &form = test.dialog->form();
    test.dialog->save();
    CHECK(test.visibleProblem() == QuickSaleForm::tr("Type an amount, or add products."));
    CHECK(form.amount().hasFocus());
    form.amount().setText(QStringLiteral("12,5"));
    test.dialog->save();
    CHECK(test.visibleProblem() == form.amount().problem());
    form.amount().setText(QStringLiteral("12"));
    auto *discount = test.dialog->findChildren<MoneyEdit *>().at(1);
    REQUIRE(discount->accessibleName() == QuickSaleForm::tr("Discount"));
    discount->setText(QStringLiteral("13"));
    test.dialog->save();
    CHECK(test.visibleProblem() == QuickSaleForm::tr("The discount is more than the sale."));
    discount->clear();
    form.customer().setFocus();
    type(QStringLiteral("nobody"));
    test.settle();
    test.dialog->save();
    CHECK_FALSE(test.visibleProblem().isEmpty());
    CHECK(test.desk.performed.isEmpty());
}

TEST_CASE("A save that fails loses nothing that was typed, and can be tried again", "[quick_sale]")
{
    QuickSaleTest test;
    test.open();
    press(Qt::Key_Return);
    type(QStringLiteral("45"));
    test.desk.failNext = Error{ErrorCode::DiskFull, QStringLiteral("disk of the test")};
    test.dialog->save();
    test.settle();
    CHECK_FALSE(test.dialog->showsReceipt());
    CHECK(test.visibleProblem().contains(QStringLiteral("disk of the test")));
    CHECK(test.dialog->form().amount().money() == yuan(45));
    test.dialog->save();
    CHECK(test.saved().record.order.total == yuan(45));
}

TEST_CASE("Enter twice in a row saves once", "[quick_sale]")
{
    QuickSaleTest test;
    test.open();
    test.dialog->form().amount().setText(QStringLiteral("45"));
    test.dialog->save();
    test.dialog->save();
    test.settle();
    CHECK(test.desk.performed.size() == 1);
}

TEST_CASE("Escape asks before it throws a typed sale away", "[quick_sale]")
{
    QuickSaleTest test;
    test.open();
    test.dialog->form().amount().setText(QStringLiteral("45"));
    test.dialog->reject();
    CHECK(test.dialog->isVisible());
    REQUIRE(answer(QMessageBox::RejectRole));
    CHECK(test.dialog->isVisible());
    CHECK(test.dialog->form().amount().text() == QStringLiteral("45"));
    test.dialog->reject();
    REQUIRE(answer(QMessageBox::DestructiveRole));
    CHECK_FALSE(test.dialog->isVisible());
}

TEST_CASE("Hostile text stays text in a sale and on its receipt", "[quick_sale]")
{
    QuickSaleTest test;
    test.desk.product("<img src=x>&%1", "'; DROP TABLE product; --", 1);
    test.open();
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    type(QStringLiteral("'; DROP TABLE product; --"));
    press(Qt::Key_Return);
    test.dialog->save();
    CHECK(test.saved().record.lines.size() == 1);
    CHECK(test.dialog->receipt().text().contains(QStringLiteral("<img src=x>&%1")));
    test.dialog->receipt().copy();
    CHECK(QApplication::clipboard()->text() == test.dialog->receipt().text());
}
