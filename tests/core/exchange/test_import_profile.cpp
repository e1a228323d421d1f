#include "core/exchange/column_mapping.h"
#include "core/exchange/header_alias.h"
#include "core/exchange/import_profile_table.h"
#include "core/store/undo_history.h"
#include "tests/core/exchange/exchange_files.h"
#include "tests/core/exchange/import_support.h"
#include "tests/core/exchange/workbook_maker.h"

#include <QStringEncoder>

#include <set>

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

QString profileFor(const QString &header, std::optional<ImportKind> kind = {})
{
    const auto match = matchProfile(builtInProfiles(), header.split(u','), kind);
    return match ? QString::fromLatin1(builtInProfiles()[match->profile].code) : QString();
}

ImportReport importWith(ImportFixture &store, ImportKind kind, const QByteArray &text, const QString &profile)
{
    ImportOptions options = store.options(kind, text);
    options.profile = profile;
    return store.import(options);
}

} // namespace

TEST_CASE("Every profile of the program is sound", "[profile]")
{
    std::set<QByteArray> codes;
    for (const ImportProfile &profile : builtInProfiles()) {
        CAPTURE(profile.code.toStdString());
        CHECK(codes.insert(profile.code).second);
        CHECK_FALSE(profile.required.isEmpty());
        for (const QString &header : profile.required)
            CHECK(profile.signature.contains(header));
        std::set<QString> headers;
        for (const FieldColumn &pair : profile.mapping) {
            CAPTURE(pair.field.toStdString(), pair.column.toStdString());
            CHECK(isFieldOf(profile.kind, pair.field));
            CHECK_FALSE(foldHeader(pair.column).isEmpty());
        }
        for (const FieldValue &value : profile.valueMaps)
            CHECK(isFieldOf(profile.kind, value.field));
        for (const FieldColumn &pair : profile.defaults)
            CHECK(isFieldOf(profile.kind, pair.field));
        // A file with all its columns is its own, whatever other profiles there are.
        const auto match = matchProfile(builtInProfiles(), profile.signature);
        REQUIRE(match);
        CHECK(builtInProfiles()[match->profile].code == profile.code);
        CHECK(match->found == match->total);
    }
}

TEST_CASE("Files are recognised by their headers, also when some are missing", "[profile]")
{
    CHECK(profileFor(QStringLiteral(
              "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注")) ==
          QStringLiteral("wechat_bill"));
    CHECK(profileFor(QStringLiteral("交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/"
                                    "付款方式,交易状态,交易订单号,商家订单号,备注,")) == QStringLiteral("alipay_bill"));
    CHECK(profileFor(QStringLiteral("订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,总金额,"
                                    "买家实际支付金额,订单状态,买家留言,收货人姓名,"
                                    "收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 "
                                    ",宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,"
                                    "店铺Id,店铺名称")) == QStringLiteral("taobao_orders"));
    CHECK(profileFor(QStringLiteral(
              "First Name,Middle Name,Last Name,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - "
              "Label,"
              "E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Value,Address 1 - Street,"
              "Address 1 - City,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Nickname")) ==
          QStringLiteral("google_contacts"));
    CHECK(profileFor(QStringLiteral("name,phone,email")).isEmpty());
    CHECK(profileFor(QStringLiteral("姓名,手机,备注")).isEmpty());
    CHECK(profileFor(
              QStringLiteral("交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注"),
              ImportKind::Contacts)
              .isEmpty());
}

TEST_CASE("A bill of WeChat makes orders of what came in, refunds of what went back, and nothing of the rest",
          "[profile][import]")
{
    const QByteArray bill =
        "微信支付账单明细,,,,,,,,,,\n微信昵称：[店],,,,,,,,,,\n起始时间：[2024-01-01 00:00:00] 终止时间：[2024-02-01 "
        "00:00:00],,,,,,,,,,\n"
        ",,,,,,,,,,\n----------------------微信支付账单明细列表--------------------,,,,,,,,,,\n"
        "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注\n"
        "2024-01-05 10:00:00,二维码收款,张三,收款方备注:茶,收入,¥1280.50,/,已存入零钱,\"1000\t\",\"m1\t\",\"/\"\n"
        "2024-01-06 11:00:00,二维码收款,李四,茶,收入,¥20.00,/,已全额退款,\"1001\t\",\"m2\t\",\"/\"\n"
        "2024-01-07 12:00:00,商户消费,超市,米,支出,¥30.00,零钱,支付成功,\"1002\t\",\"m3\t\",\"/\"\n"
        "2024-01-08 12:00:00,零钱提现,银行,/,/,¥500.00,银行,提现已到账,\"1003\t\",\"m4\t\",\"/\"\n"
        "2024-01-09 12:00:00,超市-退款,超市,米,收入,¥3.00,零钱,已退款,\"1004\t\",\"m5\t\",\"/\"\n"
        "2024-01-10 12:00:00,二维码收款-退款,张三,茶,支出,¥80.50,零钱,支付成功,\"1005\t\",\"m6\t\",\"/\"\n";
    ImportFixture store;
    const ImportReport report = importWith(store, ImportKind::Orders, bill, QStringLiteral("auto"));
    CHECK(report.profile == QStringLiteral("微信支付账单"));
    CHECK(report.profileColumnsFound == 11);
    CHECK(report.profileColumns == 11);
    CHECK(report.read == 6);
    CHECK(report.created == 3);
    CHECK(report.skipped == 3);
    CHECK(report.rejected == 0);
    CHECK(findingCount(report, "flow:not_income") == 3);
    CHECK(store.number("SELECT sum(total_minor) FROM sales_order") == 128050 + 2000 - 2000 - 8050);
    CHECK(store.number("SELECT total_minor FROM sales_order WHERE external_id = '1005' AND kind = 'refund'") == -8050);
    CHECK(store.number("SELECT count(*) FROM contact WHERE name = '张三'") == 1);
    CHECK(store.number("SELECT count(*) FROM contact") == 2);
    CHECK(store.text("SELECT DISTINCT method FROM payment") == QStringLiteral("wechat_pay"));
    // A second bill that overlaps the first makes nothing twice.
    ImportOptions again = store.options(ImportKind::Orders, bill, ImportMode::Upsert);
    again.again = true;
    again.profile = QStringLiteral("wechat_bill");
    CHECK(store.import(again).created == 0);
}

TEST_CASE("A bill of Alipay has two dozen lines above its table and is GBK", "[profile][import]")
{
    QString text;
    for (int i = 0; i < 22; ++i)
        text += i % 3 == 0 ? QStringLiteral("------------------------------------------------------------------\n")
                           : QStringLiteral("导出信息：第%1行\n").arg(i);
    text += QStringLiteral(
        "交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,\n"
        "2024-03-05 21:40:16,收入,王五,w***@x,定制蛋糕,收入,188.00,,交易成功,2024A\t,B1\t,,\n"
        "2024-03-06 09:00:00,日用百货,超市,s***@x,牛奶,不计收支,12.00,余额,交易关闭,2024B\t,B2\t,,\n");
    QStringEncoder encoder("GB18030");
    const QByteArray bytes = encoder(text);
    ImportFixture store;
    const ImportReport report = importWith(store, ImportKind::Orders, bytes, QStringLiteral("auto"));
    CHECK(report.profile == QStringLiteral("支付宝账单"));
    CHECK(report.created == 1);
    CHECK(report.skipped == 1);
    CHECK(
        store.text(
            "SELECT o.external_id || c.name || o.total_minor FROM sales_order o JOIN contact c ON c.id = contact_id") ==
        QStringLiteral("2024A王五18800"));
}

TEST_CASE("Taobao's orders come with numbers in formulas and states in sentences", "[profile][import]")
{
    const QByteArray file = "订单编号,买家会员名,买家实际支付金额,买家应付邮费,订单状态,买家留言,收货人姓名,收货地址,"
                            "联系手机,订单创建时间,宝贝标题,宝贝总数量,店铺名称,"
                            "买家支付宝账号,买家应付货款,总金额,运送方式,订单付款时间,宝贝种类,物流单号,物流公司,"
                            "订单备注,店铺Id,订单关闭原因\n"
                            "\"=\"\"2024001\"\"\",tb_1,99.00,0.00,\"卖家已发货，等待买家确认\",,赵六,厦门,'13800138000,"
                            "2024-05-01 08:00:00,茶杯,2,茶铺,"
                            "a@b,99,99,快递,2024-05-01 08:01:00,1,,,,1,\n";
    ImportFixture store;
    const ImportReport report = importWith(store, ImportKind::Orders, file, QStringLiteral("auto"));
    CHECK(report.profile == QStringLiteral("淘宝/千牛订单"));
    CHECK(report.created == 1);
    CHECK(store.text("SELECT o.external_id || status || channel || ship_name || c.name FROM sales_order o JOIN contact "
                     "c ON c.id = contact_id") == QStringLiteral("2024001shipped淘宝赵六tb_1"));
}

TEST_CASE("What the user says goes before the profile, and none means none", "[profile][import]")
{
    const QByteArray file =
        "First Name,Last Name,Company,E-mail Address,Mobile Phone,Birthday,Business Phone,Home "
        "Phone,Categories,Notes,Job Title,"
        "Business Street,Business City,Business State,Business Postal Code,Business Country/Region,E-mail 2 "
        "Address,Gender,Title,"
        "Middle Name,Suffix,Department,Home Street,Home City,Home State,Home Postal Code,Home Country/Region\n"
        "Ann,Lee,Acme,a@x.example,13800138000,3/4/1985,,,VIP,,,,,,,,,,,,,,,,,,\n";
    ImportFixture store;
    ImportOptions options = store.options(ImportKind::Contacts, file);
    options.profile = QStringLiteral("auto");
    options.mapping = {{"note", QStringLiteral("Company")}};
    const ImportReport report = store.import(options);
    CHECK(report.profile == QStringLiteral("Outlook"));
    CHECK(store.text("SELECT name || birth_month || '/' || birth_day || note || coalesce(company, '-') FROM contact") ==
          QStringLiteral("Ann Lee3/4Acme-"));
    options.profile = QStringLiteral("none");
    options.again = true;
    CHECK(store.import(options).profile.isEmpty());
    options.profile = QStringLiteral("nobody");
    CHECK(store.importError(options).detail == QStringLiteral("no import profile nobody"));
    options.profile = QStringLiteral("wechat_bill");
    CHECK(store.importError(options).detail == QStringLiteral("the import profile 微信支付账单 is for other rows"));
}

TEST_CASE("A profile of the user's own is remembered, found by its columns, renamed, deleted, undone", "[profile]")
{
    ImportFixture store;
    const QStringList headers = {QStringLiteral("代号"), QStringLiteral("称谓*"), QStringLiteral("号码(手机)")};
    ImportOptions options;
    options.kind = ImportKind::Contacts;
    options.valueMaps = {{"gender", QStringLiteral("小哥"), QStringLiteral("male")}};
    options.defaults = {{"source", QStringLiteral("fair")}};
    options.dateOrder = DateOrder::MonthDayYear;
    options.keys = {"external_id", "phone+name"};
    options.mode = ImportMode::Upsert;
    options.createCustomers = true;
    const ImportProfile made = profileOf(QStringLiteral("集市"), headers, options, {"external_id", "name", "phone"});
    REQUIRE(store.run(saveProfile(made)));
    auto all = store.read(importProfiles());
    REQUIRE(all);
    REQUIRE(all->size() == builtInProfiles().size() + 1);
    ImportProfile expected = made;
    expected.signature.sort();
    CHECK(all->front() == expected);
    const auto found =
        store.read(profileForHeaders({QStringLiteral("号码"), QStringLiteral("代号"), QStringLiteral("称谓")}));
    REQUIRE(found);
    REQUIRE(found->has_value());
    CHECK((*found)->name == QStringLiteral("集市"));
    CHECK_FALSE(store.read(profileForHeaders({QStringLiteral("代号")}))->has_value());
    const ImportReport report =
        importWith(store, ImportKind::Contacts, "代号,称谓*,号码(手机)\nA1,张三,13800138000\n", QStringLiteral("auto"));
    CHECK(report.profile == QStringLiteral("集市"));
    CHECK(store.text("SELECT external_id || name || phone || source FROM contact") ==
          QStringLiteral("A1张三13800138000fair"));

    CHECK(store.run(saveProfile(profileOf(QStringLiteral("HubSpot"), headers, options, {}))).error().code ==
          ErrorCode::Duplicate);
    CHECK(store.run(saveProfile(profileOf(QStringLiteral(" "), headers, options, {}))).error().code ==
          ErrorCode::InvalidInput);
    CHECK(store.run(saveProfile(profileOf(QStringLiteral("x"), {}, options, {}))).error().code ==
          ErrorCode::InvalidInput);
    CHECK(store.run(renameProfile(QStringLiteral("nobody"), QStringLiteral("y"))).error().code == ErrorCode::NotFound);
    REQUIRE(store.run(saveProfile(profileOf(QStringLiteral("other"), headers, options, {}))));
    CHECK(store.run(renameProfile(QStringLiteral("other"), QStringLiteral("集市"))).error().code ==
          ErrorCode::Duplicate);
    REQUIRE(store.run(renameProfile(QStringLiteral("other"), QStringLiteral("夜市"))));
    CHECK(store.number("SELECT count(*) FROM import_profile WHERE name = '夜市'") == 1);
    const Result<ChangeSet> gone = store.run(deleteProfile(QStringLiteral("夜市")));
    REQUIRE(gone);
    CHECK(store.run(deleteProfile(QStringLiteral("夜市"))).error().code == ErrorCode::NotFound);
    REQUIRE(store::undoOperation(store.runner(), gone->operation, ConflictPolicy::Stop));
    CHECK(store.number("SELECT count(*) FROM import_profile") == 2);
}
