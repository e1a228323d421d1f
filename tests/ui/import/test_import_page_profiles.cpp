#include "core/contacts/contact_commands.h"
#include "core/exchange/import_profile_table.h"
#include "core/session/history.h"
#include "tests/core/exchange/workbook_maker.h"
#include "tests/ui/import/page_test.h"
#include "ui/import/format_step.h"
#include "ui/import/mapping_step.h"
#include "ui/import/preview_table.h"
#include "ui/import/profile_bar.h"

#include <QAction>
#include <QDateTime>

using namespace shuke;
using namespace shuke::ui;
using namespace shuke::test;

namespace {

const QByteArray kGoogle = "First Name,Middle Name,Last Name,Organization Name,Organization Title,Birthday,Notes,"
                           "Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
                           "Phone 2 - Value,Address 1 - Street,Address 1 - City,Address 1 - Region,"
                           "Address 1 - Postal Code,Address 1 - Country,Nickname\n"
                           "Ann,,Lee,Acme,Buyer,,,,Work,ann@x.example,,Mobile,13800138000,,,Ulm,,,,Annie\n";
const QByteArray kFair = "Code,Who,Reach\nA1,Anna,13800138000\n";

QStringList ownProfiles(PageTest &test)
{
    QStringList names;
    for (const exchange::ImportProfile &profile : test.desk.read(exchange::importProfiles())) {
        if (profile.isOwn())
            names.append(profile.name);
    }
    return names;
}

/// Opens a file whose headers say nothing and chooses its fields.
void chooseFields(PageTest &test, const QString &file)
{
    test.open(test.desk.file(file, kFair));
    test.next();
    choose(test.page.mappingStep().fieldBox(0), "external_id");
    choose(test.page.mappingStep().fieldBox(1), "name");
    choose(test.page.mappingStep().fieldBox(2), "phone");
}

/// Until the store and the page have these of the user's own.
void waitForProfiles(PageTest &test, const QStringList &names)
{
    const QComboBox &box = test.page.profileBar().box();
    const auto shown = [&] {
        return std::all_of(names.begin(), names.end(), [&](const QString &name) { return box.findData(name) >= 0; });
    };
    const int others = static_cast<int>(exchange::builtInProfiles().size()) + 2; // "No profile" and a line
    const int own = static_cast<int>(names.size());
    REQUIRE(QTest::qWaitFor(
        [&] {
            return test.page.isSettled() && shown() && box.count() == others + own + (own > 0 ? 1 : 0) &&
                   ownProfiles(test) == names;
        },
        20000));
}

} // namespace

TEST_CASE("A program's file is recognised and says so, and can be read without that", "[import_page][profile]")
{
    PageTest test;
    test.open(test.desk.file(QStringLiteral("contacts.csv"), kGoogle));
    ProfileBar &bar = test.page.profileBar();
    CHECK(bar.isVisible());
    CHECK(bar.box().currentText() == QStringLiteral("Google Contacts"));
    CHECK(bar.note().contains(QStringLiteral("20 of ")));
    CHECK(test.page.state().mapping.has("given_name"));
    CHECK(test.page.state().mapping.columnOf("city") == 15);
    CHECK(!bar.updateAction().isVisible()); // it is not the user's
    bar.withoutButton().click();
    test.settle();
    CHECK(!test.page.state().profile);
    CHECK(bar.box().currentIndex() == 0);
    CHECK(bar.withoutButton().isHidden());
    // And back again.
    bar.box().setCurrentIndex(bar.box().findData(QStringLiteral("Google Contacts")));
    Q_EMIT bar.box().activated(bar.box().currentIndex());
    test.settle();
    CHECK(test.page.state().profile);
    test.next();
    test.next();
    test.next();
    REQUIRE(test.page.step() == ImportPage::Result);
    const auto ids = test.desk.read(contacts::contactIds({}));
    REQUIRE(ids.size() == 1);
    CHECK(test.desk.read(contacts::contactDetail(ids[0])).contact.address.city == QStringLiteral("Ulm"));
}

TEST_CASE("A shop's orders bring their customers, states and channel with the profile", "[import_page][profile]")
{
    PageTest test;
    const QByteArray orders = "订单编号,买家会员名,买家实际支付金额,买家应付邮费,订单状态,买家留言,收货人姓名,收货地址,"
                              "联系手机,订单创建时间,宝贝标题,宝贝总数量,店铺名称,买家支付宝账号,买家应付货款,总金额,"
                              "运送方式,订单付款时间,宝贝种类,物流单号,物流公司,订单备注,店铺Id,订单关闭原因\n"
                              "2024001,tb_1,99.00,0.00,\"卖家已发货，等待买家确认\",,赵六,厦门,13800138000,"
                              "2024-05-01 08:00:00,茶杯,2,茶铺,a@b,99,99,快递,2024-05-01 08:01:00,1,,,,1,\n";
    test.open(test.desk.file(QStringLiteral("taobao.csv"), orders));
    REQUIRE(test.page.state().profile);
    CHECK(test.page.state().profile->code == "taobao_orders");
    CHECK(test.page.state().kind() == exchange::ImportKind::Orders);
    test.next();
    CHECK(test.page.mappingStep().summary().contains(QStringLiteral("淘宝"))); // filled in where empty
    test.next();
    INFO(test.page.checkStep().errorText().toStdString());
    CHECK(test.page.checkStep().summary().startsWith(QStringLiteral("1 rows read, 1 new")));
}

TEST_CASE("Choices are saved under a name and come back by themselves for the next file of that shape",
          "[import_page][profile]")
{
    PageTest test;
    chooseFields(test, QStringLiteral("fair.csv"));
    ProfileBar &bar = test.page.profileBar();
    CHECK(bar.saveAction().isEnabled());
    Q_EMIT bar.nameTyped(QStringLiteral("Fair"), false);
    waitForProfiles(test, {QStringLiteral("Fair")});
    CHECK(bar.box().currentText() == QStringLiteral("Fair"));
    CHECK(!bar.updateAction().isEnabled()); // nothing was changed since

    // The columns in another order, and columns of an import's rejected rows behind them.
    test.open(test.desk.file(QStringLiteral("next.csv"), "Reach,Code,Who,line,reason\n13800138001,A2,Berta,2,x\n"));
    REQUIRE(test.page.state().profile);
    CHECK(test.page.state().profile->name == QStringLiteral("Fair"));
    CHECK(test.page.state().mapping.fieldOfColumn == std::vector<QByteArray>{"phone", "external_id", "name", "", ""});
    CHECK(!test.page.state().differsFromProfile());
    test.next();
    choose(test.page.mappingStep().fieldBox(0), "");
    CHECK(bar.updateAction().isEnabled());
    CHECK(test.page.state().differsFromProfile());
    bar.withoutButton().click();
    test.settle();
    CHECK(!test.page.nextButton().isEnabled()); // the headers alone say nothing

    // Other columns: another file.
    test.open(test.desk.file(QStringLiteral("other.csv"), "Code,Who\nA1,Anna\n"));
    CHECK(!test.page.state().profile);
}

TEST_CASE("Of two profiles for one shape the one saved last is taken, and changes are saved to it",
          "[import_page][profile]")
{
    PageTest test;
    chooseFields(test, QStringLiteral("fair.csv"));
    ProfileBar &bar = test.page.profileBar();
    Q_EMIT bar.nameTyped(QStringLiteral("A first"), false);
    waitForProfiles(test, {QStringLiteral("A first")});
    choose(test.page.mappingStep().fieldBox(2), "note");
    const qint64 saved = QDateTime::currentMSecsSinceEpoch();
    REQUIRE(QTest::qWaitFor([saved] { return QDateTime::currentMSecsSinceEpoch() > saved; }));
    Q_EMIT bar.nameTyped(QStringLiteral("B second"), false);
    waitForProfiles(test, {QStringLiteral("A first"), QStringLiteral("B second")});
    test.open(test.desk.file(QStringLiteral("again.csv"), kFair));
    REQUIRE(test.page.state().profile);
    CHECK(test.page.state().profile->name == QStringLiteral("B second"));
    test.next();
    choose(test.page.mappingStep().fieldBox(2), "wechat");
    bar.updateAction().trigger();
    REQUIRE(QTest::qWaitFor([&] { return !test.page.state().differsFromProfile(); }, 20000));
    test.settle();
    test.open(test.desk.file(QStringLiteral("third.csv"), kFair));
    CHECK(test.page.state().mapping.fieldOfColumn[2] == "wechat");
}

TEST_CASE("A profile is renamed and deleted, and a name is not taken twice", "[import_page][profile]")
{
    PageTest test;
    chooseFields(test, QStringLiteral("fair.csv"));
    ProfileBar &bar = test.page.profileBar();
    Q_EMIT bar.nameTyped(QStringLiteral("Fair & <b>market</b>"), false);
    waitForProfiles(test, {QStringLiteral("Fair & <b>market</b>")});
    // Neither that of a program nor one of the user's own.
    Q_EMIT bar.nameTyped(QStringLiteral("HubSpot"), false);
    Q_EMIT bar.nameTyped(QStringLiteral("fair & <b>MARKET</b>"), false);
    waitForProfiles(test, {QStringLiteral("Fair & <b>market</b>")});
    Q_EMIT bar.nameTyped(QStringLiteral("Market"), true);
    waitForProfiles(test, {QStringLiteral("Market")});
    REQUIRE(QTest::qWaitFor([&] { return bar.box().currentText() == QStringLiteral("Market"); }, 20000));
    bar.deleteAction().trigger();
    REQUIRE(QTest::qWaitFor([&] { return !test.page.state().profile; }, 20000));
    test.settle();
    CHECK(ownProfiles(test).isEmpty());
    CHECK(test.page.state().mapping.fieldOfColumn[2] == "phone"); // the choices stay
    CHECK(!bar.deleteAction().isVisible());
}

TEST_CASE("A file without column names cannot be remembered, and says why", "[import_page][profile]")
{
    PageTest test;
    test.open(test.desk.file(QStringLiteral("bare.csv"), "Anna,13800138000\nBerta,13800138001\n"));
    if (test.page.state().format.csv.hasHeader) {
        auto *header = named<QComboBox>(test.page.formatStep(), FormatStep::tr("First line"));
        header->setCurrentIndex(2);
        test.settle();
    }
    CHECK(!test.page.profileBar().saveAction().isEnabled());
    CHECK(!test.page.profileBar().saveAction().toolTip().isEmpty());
}

TEST_CASE("A workbook shows its sheets and imports the chosen one", "[import_page]")
{
    PageTest test;
    WorkbookMaker book;
    book.sheets.push_back(WorkbookMaker::table("People", {{"Name", "Phone"}, {"Anna", "13800138000"}}));
    book.sheets.push_back(WorkbookMaker::table("Firms", {{"Name", "City"}, {"Acme", "Ulm"}, {"Bolt", "Bonn"}}));
    book.sheets.push_back(WorkbookMaker::table("Old", {{"Name"}, {"Carl"}}));
    book.sheets.back().state = "hidden";
    test.open(test.desk.file(QStringLiteral("book.xlsx"), book.bytes()));
    INFO(test.page.step());
    REQUIRE(test.page.step() == ImportPage::Format);
    auto *sheets = named<QComboBox>(test.page.formatStep(), FormatStep::tr("Sheet"));
    REQUIRE(sheets->isVisible());
    REQUIRE(sheets->count() == 3);
    CHECK(sheets->itemText(0) == QStringLiteral("People"));
    CHECK(sheets->itemText(2) == FormatStep::tr("%1 (hidden)").arg(QStringLiteral("Old")));
    CHECK(!named<QComboBox>(test.page.formatStep(), FormatStep::tr("Encoding"))->isVisible());
    sheets->setCurrentIndex(1);
    test.settle();
    CHECK(test.page.previewTable().model().headerData(1, Qt::Horizontal).toString() == QStringLiteral("City"));
    test.next();
    CHECK(test.page.mappingStep().fieldBox(1)->currentData().toByteArray() == "city");
    test.next();
    CHECK(test.page.checkStep().summary().startsWith(QStringLiteral("2 rows read, 2 new")));
    test.next();
    CHECK(test.customers() == 2);
}
