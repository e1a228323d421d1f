// What is typed in a quick sale outlives a window that dies.
#include "tests/ui/sales/sale_desk.h"
#include "ui/common/day_edit.h"
#include "ui/common/draft_bar.h"
#include "ui/common/money_edit.h"
#include "ui/sales/customer_chooser.h"
#include "ui/sales/order_lines_view.h"
#include "ui/sales/payment_choice.h"
#include "ui/sales/quick_sale_dialog.h"
#include "ui/sales/quick_sale_form.h"
#include "ui/sales/receipt_page.h"

#include <QLineEdit>

using namespace shuke;
using namespace shuke::ui;
using namespace shuke::test;

namespace test_quick_sale_draft {

class SaleDrafts
{
public:
    SaleDrafts() { open(); }

    void open()
    {
        dialog = std::make_unique<QuickSaleDialog>(desk, ContactId());
        dialog->open();
        QApplication::setActiveWindow(dialog.get());
        settle();
    }
    /// The window dies, nobody is asked, and there is another one.
    void crash()
    {
        dialog.reset();
        open();
    }
    void settle() { REQUIRE(desk.settle(*dialog)); }
    void goOn()
    {
        REQUIRE_FALSE(dialog->draftBar().text().isEmpty());
        dialog->draftBar().continueButton()->click();
        settle();
    }
    void save()
    {
        dialog->save();
        settle();
        INFO(problemsIn(*dialog).toStdString());
        REQUIRE(dialog->showsReceipt());
    }
    QuickSaleForm &form() { return dialog->form(); }
    template <typename Field>
    Field &field(const char *name)
    {
        return fieldIn<Field>(form(), QuickSaleForm::tr(name));
    }
    OrderLinesModel &lines() { return *form().findChild<OrderLinesModel *>(); }
    bool waitForFile() const
    {
        return QTest::qWaitFor([this] { return QDir(desk.draftFolder()).count() > 2; }, 20000); // more than . and ..
    }

    SaleDesk desk;
    std::unique_ptr<QuickSaleDialog> dialog;
};

} // namespace test_quick_sale_draft

using namespace test_quick_sale_draft;

TEST_CASE("A quick sale that was typed comes back field by field after a crash, and goes when it is saved",
          "[quick_sale_draft]")
{
    SaleDrafts test;
    test.desk.product("龙井", "LJ", 88.5);
    REQUIRE(QTest::qWaitFor([&] { return test.lines().book()->scanned(QStringLiteral("LJ")) != nullptr; }, 20000));
    test.form().customer().setFocus();
    type(QStringLiteral("王小丽 13800138000"));
    test.settle();
    press(Qt::Key_Return); // the new one is the only offer
    REQUIRE(test.form().customer().newCustomer());
    test.lines().setData(test.lines().index(0, OrderLinesModel::Name), QStringLiteral("lj"), Qt::EditRole);
    test.lines().setData(test.lines().index(0, OrderLinesModel::Quantity), QStringLiteral("some"), Qt::EditRole);
    test.field<QLineEdit>("Product").setText(QStringLiteral("3*pu"));
    test.field<MoneyEdit>("Discount").setText(QStringLiteral("a little"));
    test.field<DayEdit>("Day").setDate(QDate(2025, 6, 7));
    test.field<QLineEdit>("Note").setText(QStringLiteral("<i>to go</i>"));
    test.form().payment().setMethod("wechat_pay");
    const QJsonObject typed = test.form().unsaved();
    CHECK(test.desk.left().empty()); // an open form of ours is no crash

    test.crash();
    const std::vector<SavedDraft> left = test.desk.left();
    REQUIRE(left.size() == 1);
    CHECK(std::holds_alternative<QuickSale>(*placeOfDraft(left[0].key)));
    test.goOn();
    CHECK(test.form().unsaved() == typed);
    REQUIRE(test.form().customer().newCustomer());
    CHECK(test.form().customer().newCustomer()->name == QStringLiteral("王小丽"));
    CHECK(test.form().customer().newCustomer()->phone == QStringLiteral("13800138000"));
    CHECK(test.lines().index(0, OrderLinesModel::Quantity).data().toString() == QStringLiteral("some"));
    CHECK(test.field<MoneyEdit>("Discount").text() == QStringLiteral("a little"));
    CHECK(test.form().payment().method() == "wechat_pay");

    test.lines().setData(test.lines().index(0, OrderLinesModel::Quantity), QStringLiteral("2"), Qt::EditRole);
    test.field<QLineEdit>("Product").clear();
    test.field<MoneyEdit>("Discount").setText(QStringLiteral("7"));
    test.save();
    const sales::OrderDetail saved = test.desk.detail(OrderId::fromRow(1));
    CHECK(saved.record.order.total == yuan(170));
    CHECK(saved.record.order.orderedOn == QDate(2025, 6, 7));
    CHECK(saved.record.order.note == QStringLiteral("<i>to go</i>"));
    CHECK(saved.customer.name == QStringLiteral("王小丽"));
    CHECK(test.desk.left().empty());
}

TEST_CASE("A sum that is half typed and a chosen customer come back after a crash", "[quick_sale_draft]")
{
    SaleDrafts test;
    const ContactId anna = test.desk.contact("Anna");
    test.form().customer().setCustomer(anna);
    test.settle();
    test.form().amount().setText(QStringLiteral("12+"));
    REQUIRE(test.waitForFile()); // while typing, not at an end
    test.crash();
    test.goOn();
    CHECK(test.form().customer().customer() == anna);
    CHECK(test.form().customer().name() == QStringLiteral("Anna"));
    CHECK(test.form().amount().text() == QStringLiteral("12+"));
}

TEST_CASE("The draft of a quick sale goes when it is discarded, canceled, or nothing is typed any more",
          "[quick_sale_draft]")
{
    SaleDrafts test;
    test.form().amount().setText(QStringLiteral("45"));
    REQUIRE(test.waitForFile());
    SECTION("canceled")
    {
        test.dialog->reject();
        REQUIRE(answer(QMessageBox::DestructiveRole));
    }
    SECTION("as it was")
    {
        test.form().amount().clear();
        test.dialog.reset();
    }
    SECTION("discarded")
    {
        test.crash();
        REQUIRE_FALSE(test.dialog->draftBar().text().isEmpty());
        test.dialog->draftBar().discardButton()->click();
        CHECK(test.dialog->draftBar().text().isEmpty());
        test.settle();
    }
    CHECK(test.desk.left().empty());
    test.crash();
    CHECK(test.dialog->draftBar().text().isEmpty());
}

TEST_CASE("A draft that is not looked at is offered again for the next sale", "[quick_sale_draft]")
{
    SaleDrafts test;
    test.form().amount().setText(QStringLiteral("45"));
    test.crash();
    REQUIRE_FALSE(test.dialog->draftBar().text().isEmpty());
    test.form().amount().setText(QStringLiteral("8"));
    test.save();
    CHECK(test.dialog->draftBar().text().isEmpty());
    test.dialog->receipt().nextButton().click();
    test.settle();
    CHECK(test.form().amount().text().isEmpty());
    test.goOn();
    CHECK(test.form().amount().money() == yuan(45));
    test.save();
    CHECK(test.desk.left().empty());
}

TEST_CASE("A damaged draft of a quick sale gives what can be read in it", "[quick_sale_draft]")
{
    SaleDrafts test;
    REQUIRE(QDir().mkpath(test.desk.draftFolder()));
    const auto write = [&](const QByteArray &json) {
        QFile file(test.desk.draftFolder() + QStringLiteral("/draft.json"));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(json);
    };
    write("{\"key\": \"quick-sale\", \"content\": {\"amount\"");
    test.crash();
    CHECK(test.dialog->draftBar().text().isEmpty());
    write(R"({"key": "quick-sale", "content": {"amount": 12, "product": null, "lines": [1], "customer": {"id": "x",
        "new": 1}, "payment": "none of ours", "day": "2025-02-30", "note": "&%1<b>", "more": {}}})");
    test.crash();
    test.goOn();
    CHECK(test.form().amount().text().isEmpty());
    CHECK(test.lines().lineCount() == 0);
    CHECK_FALSE(test.form().customer().newCustomer());
    CHECK(test.field<QLineEdit>("Note").text() == QStringLiteral("&%1<b>"));
    test.form().amount().setText(QStringLiteral("5"));
    test.save();
    CHECK(test.desk.left().empty());
}

TEST_CASE("A quick sale says when its draft cannot be kept", "[quick_sale_draft]")
{
    SaleDrafts test;
    const QString folder = test.desk.draftFolder();
    REQUIRE(test.desk.blockDrafts());
    test.form().amount().setText(QStringLiteral("45"));
    CHECK(QTest::qWaitFor([&] { return test.dialog->message().contains(folder); }, 20000));
    CHECK(test.form().amount().text() == QStringLiteral("45"));
}
