#include "tests/core/exchange/import_support.h"

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

/// Contacts C1 and C2.
void addCustomers(ImportFixture &store)
{
    store.import(ImportKind::Contacts, "external_id,name,phone\nC1,An,13800138000\nC2,Bo,13900139000\nC3,Bo,\n");
}

ImportReport again(ImportFixture &store, const QByteArray &file)
{
    ImportOptions options = store.options(ImportKind::Orders, file, ImportMode::Upsert);
    options.again = true;
    return store.import(options);
}

/// Orders that count as purchases: no refund, or less than all of it.
const char *const kNetOrders =
    "SELECT count(*) FROM sales_order o WHERE kind = 'order' AND status IN ('paid', 'shipped', 'completed') AND "
    "total_minor + (SELECT coalesce(sum(total_minor), 0) FROM sales_order r WHERE r.refund_of = o.id) > 0";

} // namespace

TEST_CASE("an order file with Chinese headers comes in, day and instant by the store's time zone", "[import][orders]")
{
    ImportFixture store;
    addCustomers(store);
    const ImportReport report =
        store.import(ImportKind::Orders, "订单编号,客户编号,下单日期,金额,状态\nO1,C1,2025-03-31 "
                                         "23:30:00,12.50,已完成\nO2,C2,2025-03-31T16:30:00Z,8,已付款\n");
    CHECK(report.created == 2);
    CHECK(report.findings.empty());
    CHECK(store.text("SELECT date(ordered_on) FROM sales_order WHERE external_id = 'O1'") ==
          QStringLiteral("2025-03-31"));
    CHECK(store.text("SELECT date(ordered_on) FROM sales_order WHERE external_id = 'O2'") ==
          QStringLiteral("2025-04-01"));
    CHECK(store.number("SELECT ordered_at FROM sales_order WHERE external_id = 'O2'") == 1743438600000);
    CHECK(store.number("SELECT ordered_at FROM sales_order WHERE external_id = 'O1'") == 1743435000000);
    CHECK(store.number("SELECT sum(total_minor) FROM sales_order") == 2050);
    CHECK(store.text("SELECT group_concat(status) FROM sales_order") == QStringLiteral("completed,paid"));
    CHECK(store.text("SELECT currency FROM sales_order LIMIT 1") == QStringLiteral("CNY"));
}

TEST_CASE("rows of one order id are its lines, also when they do not stand together", "[import][orders]")
{
    ImportFixture store;
    const ImportReport report = store.import(ImportKind::Orders, "external_id,ordered_on,product,quantity,unit_price\n"
                                                                 "A,2025-01-02,Tea,2,10.00\n"
                                                                 "B,2025-01-02,Tea,1,10.00\n"
                                                                 "A,2025-01-02,Cake,1,5.50\n"
                                                                 "B,,Jam,1,3\n"
                                                                 "C,2025-01-03,Tea,1,9\n");
    CHECK(report.read == 5);
    CHECK(report.created == 5);
    CHECK(extra(report, "products") == 3);
    CHECK(store.number("SELECT count(*) FROM sales_order") == 3);
    CHECK(store.number("SELECT total_minor FROM sales_order WHERE external_id = 'A'") == 2550);
    CHECK(store.number("SELECT total_minor FROM sales_order WHERE external_id = 'B'") == 1300);
    CHECK(store.number(
              "SELECT count(*) FROM order_line l JOIN sales_order o ON o.id = l.order_id WHERE external_id = 'A'") ==
          2);
    CHECK(store.number(
              "SELECT amount_minor FROM order_line WHERE product_id = (SELECT id FROM product WHERE name = 'Cake')") ==
          550);
}

TEST_CASE("rows without an order id are an order each", "[import][orders]")
{
    ImportFixture store;
    addCustomers(store);
    const QByteArray file = "customer,ordered_on,amount\nC1,2025-01-02,10\nC1,2025-01-02,10\n,2025-01-02,10\n";
    CHECK(store.import(ImportKind::Orders, file).created == 3);
    CHECK(store.number("SELECT count(*) FROM sales_order WHERE contact_id IS NULL") == 1);
    SECTION("an upsert of the same file meets each of them once")
    {
        CHECK(again(store, file).unchanged == 3);
        CHECK_FALSE(store.operation.isValid());
    }
    SECTION("one more equal row is one more order")
    {
        const ImportReport report = store.import(ImportKind::Orders, file + "C1,2025-01-02,10\n", ImportMode::Upsert);
        CHECK(report.unchanged == 3);
        CHECK(report.created == 1);
    }
}

TEST_CASE("a customer is found by external id, else by phone, mail or a name that is his alone", "[import][orders]")
{
    ImportFixture store;
    addCustomers(store);
    const ImportReport report = store.import(ImportKind::Orders, "external_id,customer,ordered_on,amount\n"
                                                                 "1,C1,2025-01-02,1\n"
                                                                 "2,138-0013-8000,2025-01-02,2\n"
                                                                 "3,an,2025-01-02,4\n"
                                                                 "4,Bo,2025-01-02,8\n"
                                                                 "5,Nobody,2025-01-02,16\n");
    CHECK(report.created == 3);
    CHECK(report.rejected == 2);
    CHECK(report.rejects.at(0).reason == "customer_ambiguous");
    CHECK(report.rejects.at(1).reason == "customer_unknown");
    CHECK(store.number("SELECT sum(total_minor) FROM sales_order WHERE contact_id = (SELECT id FROM contact WHERE "
                       "external_id = 'C1')") == 700);
}

TEST_CASE("unknown customers are made once when asked for", "[import][orders]")
{
    ImportFixture store;
    ImportOptions options =
        store.options(ImportKind::Orders, "external_id,customer,customer_name,ordered_on,amount\n"
                                          "1,K7,Li,2025-01-02,1\n2,K7,,2025-01-03,2\n3,K8,,2025-01-03,\n");
    options.createCustomers = true;
    const ImportReport report = store.import(options);
    CHECK(extra(report, "customers") == 1);
    CHECK(report.rejected == 1); // an order that is rejected makes no customer
    CHECK(store.text("SELECT external_id || name FROM contact") == QStringLiteral("K7Li"));
    CHECK(store.number("SELECT count(*) FROM sales_order WHERE contact_id IS NOT NULL") == 2);
}

TEST_CASE("negative amounts and credit notes are refunds, linked to the order they name", "[import][orders]")
{
    ImportFixture store;
    addCustomers(store);
    const QByteArray file = "external_id,customer,ordered_on,amount,status,refund_of,product,quantity\n"
                            "R1,,2025-01-05,4.00,,O1,Tea,1\n" // before its order, positive, without a customer
                            "O1,C1,2025-01-02,10.00,completed,,Tea,3\n"
                            "R2,C1,2025-01-06,-1.00,completed,O1,Tea,-1\n"
                            "R3,C2,2025-01-06,2.50,refund,,,\n"
                            "R4,C2,2025-01-06,-3,completed,NONE,,\n"
                            "R5,C2,2025-01-06,-3,completed,,,\n";
    const ImportReport report = store.import(ImportKind::Orders, file);
    CHECK(report.created == 6);
    CHECK(store.number("SELECT count(*) FROM sales_order WHERE kind = 'refund'") == 5);
    CHECK(store.number("SELECT max(total_minor) FROM sales_order WHERE kind = 'refund'") == -100);
    CHECK(store.number("SELECT total_minor FROM sales_order WHERE external_id = 'R1'") == -400);
    CHECK(store.number("SELECT count(*) FROM sales_order r JOIN sales_order o ON o.id = r.refund_of "
                       "WHERE o.external_id = 'O1' AND r.contact_id = o.contact_id") == 2);
    CHECK(store.number("SELECT quantity_micro FROM order_line l JOIN sales_order o ON o.id = l.order_id WHERE "
                       "external_id = 'R1'") == -1000000);
    CHECK(findingCount(report, "refund_of:refund_of_unknown") == 1);
    CHECK(store.text("SELECT raw FROM quality_finding WHERE rule = 'refund_of_unknown'") == QStringLiteral("NONE"));
    CHECK(again(store, file).unchanged == 6);
    CHECK_FALSE(store.operation.isValid());
}

TEST_CASE("status refunded is the order and a full refund of its day, once", "[import][orders]")
{
    ImportFixture store;
    addCustomers(store);
    const QByteArray file =
        "external_id,customer,ordered_on,amount,status,payment_method\n"
        "O1,C1,2025-01-02 10:00,10.00,refunded,微信\nO2,C1,2025-01-03,5.00,completed,cash\nO3,,2025-01-03,0,已退款,\n";
    const ImportReport report = store.import(ImportKind::Orders, file);
    CHECK(extra(report, "refunds") == 2);
    CHECK(store.text("SELECT group_concat(kind || ':' || status || ':' || total_minor || ':' || date(ordered_on)) FROM "
                     "(SELECT * FROM sales_order WHERE contact_id IS NOT NULL ORDER BY id)") ==
          QStringLiteral(
              "order:completed:1000:2025-01-02,order:completed:500:2025-01-03,refund:completed:-1000:2025-01-02"));
    CHECK(store.number(kNetOrders) == 1);
    CHECK(store.number("SELECT sum(amount_minor) FROM payment WHERE method = 'wechat_pay'") == 0);
    CHECK(store.number("SELECT count(*) FROM payment") == 3);
    CHECK(again(store, file).unchanged == 3);
    CHECK_FALSE(store.operation.isValid());
}

TEST_CASE("a refunded order whose refund stands in the file is refunded only once", "[import][orders]")
{
    ImportFixture store;
    const QByteArray file = "external_id,ordered_on,amount,status,refund_of\n"
                            "O1,2025-01-02,10.00,refunded,\nR1,2025-01-09,-10.00,completed,O1\n"
                            "O2,2025-01-02,10.00,refunded,\nR2,2025-01-09,-4.00,completed,O2\n";
    const ImportReport report = store.import(ImportKind::Orders, file);
    CHECK(extra(report, "refunds") == 1);
    CHECK(store.number("SELECT sum(total_minor) FROM sales_order") == 0);
    CHECK(store.number("SELECT count(*) FROM sales_order WHERE refund_of = (SELECT id FROM sales_order WHERE "
                       "external_id = 'O2')") == 2);
}

TEST_CASE("an order that later is called refunded gets its refund by an upsert", "[import][orders]")
{
    ImportFixture store;
    store.import(ImportKind::Orders, "external_id,ordered_on,amount,status\nO1,2025-01-02,10,completed\n");
    const QByteArray file = "external_id,ordered_on,amount,status\nO1,2025-01-02,10,refunded\n";
    const ImportReport report = again(store, file);
    CHECK(report.updated == 1);
    CHECK(report.unchanged == 0);
    CHECK(store.number("SELECT sum(total_minor) FROM sales_order") == 0);
    CHECK(again(store, file).unchanged == 1);
    CHECK_FALSE(store.operation.isValid());
}

TEST_CASE("an order and its refund under one id are two documents", "[import][orders]")
{
    ImportFixture store;
    const QByteArray file =
        "external_id,ordered_on,amount,status\nO1,2025-01-02,10,completed\nO1,2025-01-04,4,refund\n";
    CHECK(store.import(ImportKind::Orders, file).created == 2);
    CHECK(store.number("SELECT total_minor FROM sales_order WHERE kind = 'order'") == 1000);
    CHECK(store.number("SELECT total_minor FROM sales_order WHERE refund_of IS NOT NULL AND external_id IS NULL") ==
          -400);
    CHECK(again(store, file).unchanged == 2);
    CHECK_FALSE(store.operation.isValid());
    ImportOptions create = store.options(ImportKind::Orders, file);
    create.again = true;
    CHECK(store.import(create).skipped == 2);
    CHECK(store.number("SELECT count(*) FROM sales_order") == 2);
}

TEST_CASE("orders without a day or an amount are rejected with the reason", "[import][orders]")
{
    ImportFixture store;
    const ImportReport report =
        store.import(ImportKind::Orders, "external_id,ordered_on,amount,currency\n"
                                         "1,,5,\n2,2025-02-30,5,\n3,2025-01-02,,\n4,2025-01-02,much,\n"
                                         "5,2025-01-02,5,Klingon\n6,2025-01-02,5,USD\n");
    CHECK(report.created == 1);
    REQUIRE(report.rejects.size() == 5);
    CHECK(report.rejects[0].reason == "date_missing");
    CHECK(report.rejects[1].reason == "date_invalid");
    CHECK(report.rejects[2].reason == "amount_missing");
    CHECK(report.rejects[3].reason == "amount_invalid");
    CHECK(report.rejects[4].reason == "currency_unknown");
    CHECK(store.text("SELECT currency || coalesce(rate_nano, '-') FROM sales_order") == QStringLiteral("USD-"));
}

TEST_CASE("amounts of more decimals than the currency has are rounded and reported", "[import][orders]")
{
    ImportFixture store;
    const ImportReport report = store.import(
        ImportKind::Orders,
        "external_id,ordered_on,amount,currency,rate\n1,2025-01-02,1.005,CNY,\n2,2025-01-02,99.5,JPY,0.0485\n");
    CHECK(findingCount(report, "amount:amount_rounded") == 2);
    CHECK(store.number("SELECT total_minor FROM sales_order WHERE external_id = '1'") == 101);
    CHECK(store.number("SELECT total_minor FROM sales_order WHERE external_id = '2'") == 100);
    CHECK(store.number("SELECT rate_nano FROM sales_order WHERE external_id = '2'") == 48500000);
}

TEST_CASE("the receiver is never taken for the customer", "[import][orders]")
{
    ImportFixture store;
    addCustomers(store);
    store.import(ImportKind::Orders,
                 "订单编号,下单日期,金额,收货人,收货电话,收货地址\nO1,2025-01-02,5,An,13800138000,Road 1\n");
    CHECK(store.text(
              "SELECT ship_name || ship_phone || ship_address || coalesce(contact_id, 'walk-in') FROM sales_order") ==
          QStringLiteral("An13800138000Road 1walk-in"));
}

TEST_CASE("shops, salespersons and products are found or made", "[import][orders]")
{
    ImportFixture store;
    store.import(ImportKind::Products, "code,name,price\nP1,Tea,10\n");
    const ImportReport report =
        store.import(ImportKind::Orders, "external_id,ordered_on,amount,shop,salesperson,product,category\n"
                                         "1,2025-01-02,5,West,Li,P1,\n2,2025-01-02,5,west,li,tea,\n"
                                         "3,2025-01-02,5,Main shop,Li,P9,Cups\n");
    CHECK(extra(report, "shops") == 1);
    CHECK(extra(report, "staff") == 1);
    CHECK(extra(report, "products") == 1);
    CHECK(store.number(
              "SELECT count(*) FROM order_line WHERE product_id = (SELECT id FROM product WHERE code = 'P1')") == 2);
    CHECK(store.text("SELECT name || category FROM product WHERE code = 'P9'") == QStringLiteral("P9Cups"));
    CHECK(store.number("SELECT amount_minor FROM order_line LIMIT 1") == 500);
}

TEST_CASE("an upsert changes lines, totals and payments of a known order", "[import][orders]")
{
    ImportFixture store;
    store.import(ImportKind::Orders, "external_id,ordered_on,product,quantity,unit_price,payment_method\n"
                                     "O1,2025-01-02,Tea,1,10,cash\nO1,2025-01-02,Cake,1,5,cash\n");
    const ImportReport report = again(store, "external_id,ordered_on,product,quantity,unit_price,payment_method\n"
                                             "O1,2025-01-02,Tea,2,10,alipay\n");
    CHECK(report.updated == 1);
    CHECK(store.number("SELECT total_minor FROM sales_order") == 2000);
    CHECK(store.number("SELECT count(*) FROM order_line") == 1);
    CHECK(store.number("SELECT quantity_micro FROM order_line") == 2000000);
    CHECK(store.text("SELECT method || amount_minor FROM payment") == QStringLiteral("alipay2000"));
}

TEST_CASE("an update may tell only a new status", "[import][orders]")
{
    ImportFixture store;
    store.import(ImportKind::Orders, "external_id,ordered_on,amount,status\nO1,2025-01-02,10,paid\n");
    const ImportReport report =
        store.import(ImportKind::Orders, "external_id,status\nO1,shipped\nO2,shipped\n", ImportMode::Update);
    CHECK(report.updated == 1);
    CHECK(report.rejected == 1);
    CHECK(store.text("SELECT status || total_minor FROM sales_order") == QStringLiteral("shipped1000"));
}

TEST_CASE("an order in the trash comes back by an upsert", "[import][orders]")
{
    ImportFixture store;
    const QByteArray file = "external_id,ordered_on,amount\nO1,2025-01-02,10\n";
    store.import(ImportKind::Orders, file);
    store.write([](WriteContext &context) { return context.database().exec("UPDATE sales_order SET deleted_at = 5"); });
    CHECK(extra(again(store, file), "restored") == 1);
    CHECK(store.number("SELECT count(*) FROM sales_order WHERE deleted_at IS NULL") == 1);
}

TEST_CASE("order lines join orders that are known", "[import][orders]")
{
    ImportFixture store;
    store.import(ImportKind::Orders, "external_id,ordered_on,amount\nO1,2025-01-02,25\n");
    const QByteArray file = "external_id,product,quantity,unit_price\nO1,Tea,2,10\nO9,Tea,1,10\nO1,Cake,1,5\n";
    const ImportReport report = store.import(ImportKind::OrderLines, file);
    CHECK(report.created == 2);
    CHECK(report.rejects.at(0).reason == "order_unknown");
    CHECK(store.number("SELECT sum(amount_minor) FROM order_line") == 2500);
    CHECK(store.number("SELECT total_minor FROM sales_order") == 2500);
    ImportOptions options = store.options(ImportKind::OrderLines, file, ImportMode::Upsert);
    options.again = true;
    CHECK(store.import(options).unchanged == 2);
    CHECK_FALSE(store.operation.isValid());
}

TEST_CASE("an unknown status is reported and can be mapped", "[import][orders]")
{
    ImportFixture store;
    const QByteArray file = "external_id,ordered_on,amount,status\n1,2025-01-02,10,zzz\n";
    CHECK(findingCount(store.import(ImportKind::Orders, file), "status:status_unknown") == 1);
    ImportOptions options = store.options(ImportKind::Orders, file, ImportMode::Upsert);
    options.again = true;
    options.valueMaps = {{"status", QStringLiteral("ZZZ"), QStringLiteral("canceled")}};
    CHECK(store.import(options).updated == 1);
    CHECK(store.text("SELECT status FROM sales_order") == QStringLiteral("canceled"));
}

TEST_CASE("products come in by code, barcode or name, and an upsert changes what differs", "[import][products]")
{
    ImportFixture store;
    const ImportReport first =
        store.import(ImportKind::Products, "编码,条码,名称,分类,单位,单价,成本\nP1,690001,龙井,茶,盒,88.00,40\n,690002,"
                                           "红茶,茶,盒,66,x\nP1,,龙井二,,,1,\n");
    CHECK(first.created == 2);
    CHECK(first.skipped == 1);
    CHECK(findingCount(first, "cost:number_invalid") == 1);
    CHECK(store.number("SELECT price_minor FROM product WHERE code = 'P1'") == 8800);
    const ImportReport second = store.import(
        ImportKind::Products, "code,barcode,name,price\nP1,,,90\n,690002,,66\nP3,,乌龙,\n", ImportMode::Upsert);
    CHECK(second.updated == 1);
    CHECK(second.unchanged == 1);
    CHECK(second.created == 1);
    CHECK(store.text("SELECT name || price_minor FROM product WHERE code = 'P1'") == QStringLiteral("龙井9000"));
    CHECK(store.text("SELECT name_key FROM product WHERE code = 'P3'") == QStringLiteral("wu long"));
}
