#include "core/exchange/column_mapping.h"
#include "core/exchange/table_export.h"
#include "tests/core/exchange/exchange_files.h"
#include "tests/support/store_fixture.h"

#include <QBuffer>

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

/// A table read back: header → text per row.
struct Table
{
    QStringList header;
    Rows rows;

    std::string at(size_t row, const char *column) const
    {
        const qsizetype index = header.indexOf(QString::fromUtf8(column));
        return index < 0 ? "no such column" : rows.at(row).at(static_cast<size_t>(index));
    }
};

Table exported(StoreFixture &store, ImportKind kind, const CsvWriteOptions &options = {},
               ExportReport *report = nullptr)
{
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    CsvTableSink sink(buffer, options);
    const Result<ExportReport> done =
        store.read(Query<ExportReport>{[&](ReadContext &context) { return exportTable(context, kind, sink); }});
    if (!done)
        FAIL(done.error().detail.toStdString());
    if (report)
        *report = *done;
    const QString path = store.filePath(QStringLiteral("out.csv"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(buffer.data());
    file.close();
    auto reader = CsvReader::open(path, {});
    REQUIRE(reader);
    return {(*reader)->header(), readRows(path, {})};
}

void insert(StoreFixture &store, const char *sql)
{
    store.write([sql](WriteContext &context) { return context.database().exec(sql); });
}

void fill(StoreFixture &store)
{
    insert(
        store,
        "INSERT INTO staff (id, name, created_at, modified_at) VALUES (1, '小王', 0, 0);"
        "INSERT INTO contact (id, kind, name, name_key, family_name, given_name, phone, email, gender, birth_month, "
        "birth_day, "
        "birth_lunar, owner_id, note, external_id, do_not_contact, created_on, created_at, modified_at, deleted_at) "
        "VALUES "
        "(1, 'person', '张三', 'zhang san', '张', '三', '13800138000', 'z@x.example', 'female', 8, 15, 1, 1, '=1+1', "
        "'C1', 1, 2460375, 0, 0, NULL),"
        "(2, 'company', 'ACME, \"Inc\"', 'acme', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 0, "
        "NULL, 0, 0, NULL),"
        "(3, 'person', 'gone', 'gone', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 'C3', 0, NULL, 0, 0, "
        "5),"
        "(4, 'person', 'line\nbreak', 'l', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 'C4', 0, NULL, 0, "
        "0, NULL);"
        "INSERT INTO tag (id, name, created_at) VALUES (1, 'VIP', 0), (2, '茶', 0);"
        "INSERT INTO contact_tag (id, contact_id, tag_id) VALUES (1, 1, 2), (2, 1, 1), (3, 3, 1);"
        "INSERT INTO contact_point (id, contact_id, kind, value, position, created_at, modified_at) VALUES "
        "(1, 1, 'mobile', '139', 2, 0, 0), (2, 1, 'phone', '021', 1, 0, 0), (3, 1, 'email', 'b@x', 3, 0, 0), (4, 3, "
        "'phone', 'no', 1, 0, 0);"
        "INSERT INTO custom_field (id, code, name_en, name_zh, type, position, active, created_at, modified_at) VALUES "
        "(1, 'size', 'Size', '尺码', 'number', 1, 1, 0, 0), (2, 'since', 'Since', '自', 'date', 2, 1, 0, 0), "
        "(3, 'vegan', 'Vegan', '素', 'yes_no', 3, 1, 0, 0), (4, 'old', 'Old', '旧', 'text', 4, 0, 0, 0), (5, 'hobby', "
        "'Hobby', '爱好', 'text', 5, 1, 0, 0);"
        "INSERT INTO custom_value (id, contact_id, field_id, text, number) VALUES (1, 1, 1, NULL, 1500000), (2, 1, 2, "
        "NULL, 2460375), "
        "(3, 1, 3, NULL, 0), (4, 4, 5, '茶|酒', NULL);");
}

void fillOrders(StoreFixture &store)
{
    fill(store);
    insert(store, "INSERT INTO product (id, code, name, name_key, category, unit, price_minor, active, "
                  "created_at, modified_at, deleted_at) VALUES "
                  "(1, 'P1', '龙井', 'l', '茶', '盒', 12800, 1, 0, 0, NULL), (2, 'P2', 'gone', 'g', "
                  "NULL, NULL, NULL, 0, 0, 0, 7);"
                  "INSERT INTO sales_order (id, contact_id, ordered_on, ordered_at, total_minor, kind, "
                  "status, currency, rate_nano, refund_of, external_id, "
                  "shop_id, salesperson_id, discount_minor, shipping_minor, tax_minor, ship_name, "
                  "created_at, modified_at, deleted_at) VALUES "
                  "(1, 1, 2460375, 1709646016000, 25000, 'order', 'completed', 'CNY', NULL, NULL, "
                  "'SO1', 1, 1, 600, 0, 0, '李四', 0, 0, NULL),"
                  "(2, NULL, 2460376, NULL, 500, 'order', 'paid', 'JPY', 48000000, NULL, NULL, NULL, "
                  "NULL, 0, 0, 0, NULL, 0, 0, NULL),"
                  "(3, 1, 2460377, NULL, -500, 'refund', 'completed', 'JPY', 48000000, 2, 'R1', NULL, "
                  "NULL, 0, 0, 0, NULL, 0, 0, NULL),"
                  "(4, 2, 2460378, NULL, 300, 'order', 'completed', 'CNY', NULL, NULL, NULL, NULL, "
                  "NULL, 0, 0, 0, NULL, 0, 0, NULL),"
                  "(5, 2, 2460378, NULL, 999, 'order', 'completed', 'CNY', NULL, NULL, 'gone', NULL, "
                  "NULL, 0, 0, 0, NULL, 0, 0, 9);"
                  "INSERT INTO order_line (id, order_id, position, product_id, product_name, "
                  "quantity_micro, unit_price_minor, amount_minor) VALUES "
                  "(1, 1, 2, NULL, '试吃', 500000, 0, 0), (2, 1, 1, 1, NULL, 2000000, 12800, 25600), "
                  "(3, 4, 1, NULL, 'a', 1000000, NULL, 100), "
                  "(4, 4, 2, NULL, 'b', 1000000, NULL, 200), (5, 5, 1, NULL, 'no', 1000000, NULL, 1);"
                  "INSERT INTO payment (id, order_id, paid_on, amount_minor, method, created_at) "
                  "VALUES (1, 1, 2460375, 25000, 'wechat_pay', 0), "
                  "(2, 4, 2460378, 100, 'cash', 0), (3, 4, 2460378, 200, 'card', 0);");
}

} // namespace

TEST_CASE("Contacts are exported with all that belongs to them, but for the trash", "[export]")
{
    StoreFixture store;
    fill(store);
    ExportReport report;
    const Table table = exported(store, ImportKind::Contacts, {}, &report);
    REQUIRE(table.rows.size() == 3);
    CHECK(report.rows == 3);
    CHECK(table.at(0, "external_id") == "C1");
    CHECK(table.at(0, "kind") == "person");
    CHECK(table.at(0, "name") == "张三");
    CHECK(table.at(0, "gender") == "female");
    CHECK(table.at(0, "birthday") == "lunar --08-15");
    CHECK(table.at(0, "phone") == "13800138000");
    CHECK(table.at(0, "phone2") == "021");
    CHECK(table.at(0, "email2") == "b@x");
    // 021 is no number that an import would take from phone2 as it is.
    CHECK(table.at(0, "contact_points") == "phone=021|mobile=139");
    CHECK(table.at(1, "contact_points").empty());
    CHECK(table.at(0, "tags") == "VIP|茶");
    CHECK(table.at(0, "owner") == "小王");
    CHECK(table.at(0, "note") == "=1+1");
    CHECK(table.at(0, "created_on") == "2024-03-05");
    CHECK(table.at(0, "do_not_contact") == "yes");
    CHECK(table.at(0, "custom:size:number") == "1.5");
    CHECK(table.at(0, "custom:since:date") == "2024-03-05");
    CHECK(table.at(0, "custom:vegan:yes_no") == "no");
    CHECK(table.at(1, "kind") == "company");
    CHECK(table.at(1, "name") == "ACME, \"Inc\"");
    CHECK(table.at(1, "birthday").empty());
    CHECK(table.at(2, "name") == "line\nbreak");
    CHECK(table.at(2, "custom:hobby:text") == "茶|酒");
    CHECK_FALSE(table.header.contains(QStringLiteral("custom:old:text")));

    const Table companies = exported(store, ImportKind::Companies);
    REQUIRE(companies.rows.size() == 1);
    CHECK(companies.at(0, "name") == "ACME, \"Inc\"");
}

TEST_CASE("Every column of an export is understood by an import", "[export]")
{
    StoreFixture store;
    fillOrders(store);
    for (const ImportKind kind : {ImportKind::Contacts, ImportKind::Companies, ImportKind::Products, ImportKind::Orders,
                                  ImportKind::OrderLines}) {
        const QStringList header = exported(store, kind).header;
        const ColumnMapping mapping = guessMapping(kind == ImportKind::OrderLines ? ImportKind::Orders : kind, header);
        for (qsizetype i = 0; i < header.size(); ++i)
            CHECK(mapping.fieldOfColumn[static_cast<size_t>(i)] == header[i].toUtf8());
    }
}

TEST_CASE("Orders are exported with their money, time and names", "[export]")
{
    StoreFixture store;
    fillOrders(store);
    ExportReport report;
    const Table table = exported(store, ImportKind::Orders, {}, &report);
    REQUIRE(table.rows.size() == 4);
    CHECK(report.customersInTrash + report.originalsInTrash == 0);
    CHECK(table.at(0, "external_id") == "SO1");
    CHECK(table.at(0, "customer") == "C1");
    CHECK(table.at(0, "customer_name") == "张三");
    CHECK(table.at(0, "ordered_on") == "2024-03-05 21:40:16");
    CHECK(table.at(0, "amount") == "250.00");
    CHECK(table.at(0, "discount") == "6.00");
    CHECK(table.at(0, "shipping") == "0.00");
    CHECK(table.at(0, "payment_method") == "wechat_pay");
    CHECK(table.at(0, "shop") == "Main shop");
    CHECK(table.at(0, "salesperson") == "小王");
    CHECK(table.at(0, "ship_name") == "李四");
    // A walk-in in another currency, without an id but with a refund that has to find it.
    CHECK(table.at(1, "external_id") == orderName(OrderId::fromRow(2), 0));
    CHECK(table.at(1, "customer").empty());
    CHECK(table.at(1, "ordered_on") == "2024-03-06");
    CHECK(table.at(1, "amount") == "500");
    CHECK(table.at(1, "rate") == "0.048");
    CHECK(table.at(2, "status") == "refund");
    CHECK(table.at(2, "amount") == "-500");
    CHECK(table.at(2, "refund_of") == table.at(1, "external_id"));
    CHECK(table.at(3, "external_id") == orderName(OrderId::fromRow(4), 0));
    CHECK(table.at(0, "payments").empty());
    CHECK(table.at(3, "payment_method").empty());
    CHECK(table.at(3, "payments") == "cash=2024-03-08 1.00|card=2024-03-08 2.00");
}

TEST_CASE("Lines are exported under their order, its amount once", "[export]")
{
    StoreFixture store;
    fillOrders(store);
    const Table table = exported(store, ImportKind::OrderLines);
    REQUIRE(table.rows.size() == 6);
    CHECK(table.at(0, "product_code") == "P1");
    CHECK(table.at(0, "product_name") == "龙井");
    CHECK(table.at(0, "category") == "茶");
    CHECK(table.at(0, "quantity") == "2");
    CHECK(table.at(0, "unit_price") == "128.00");
    CHECK(table.at(0, "amount") == "250.00");
    CHECK(table.at(1, "external_id") == "SO1");
    CHECK(table.at(0, "line_text").empty());
    CHECK(table.at(0, "line_amount") == "256.00");
    CHECK(table.at(1, "product_name").empty());
    CHECK(table.at(1, "line_text") == "试吃");
    CHECK(table.at(1, "quantity") == "0.5");
    CHECK(table.at(1, "amount").empty());
    CHECK(table.at(1, "discount").empty());
    CHECK(table.at(2, "product_name").empty());
    for (const size_t row : {size_t(4), size_t(5)})
        CHECK(table.at(row, "external_id") == orderName(OrderId::fromRow(4), 0));
    CHECK(table.at(4, "amount") == "3.00");
    CHECK(table.at(4, "line_amount") == "1.00");
    CHECK(table.at(5, "amount").empty());
    CHECK(table.at(5, "line_amount") == "2.00");
}

TEST_CASE("Products are exported with prices of the store's currency", "[export]")
{
    StoreFixture store;
    fillOrders(store);
    const Table table = exported(store, ImportKind::Products);
    REQUIRE(table.rows.size() == 1);
    CHECK(table.at(0, "code") == "P1");
    CHECK(table.at(0, "price") == "128.00");
    CHECK(table.at(0, "cost").empty());
    CHECK(table.at(0, "active") == "yes");
}

TEST_CASE("The export for spreadsheets differs in its guard only", "[export]")
{
    StoreFixture store;
    fill(store);
    const Table exact = exported(store, ImportKind::Contacts);
    const Table guarded = exported(store, ImportKind::Contacts, {.forExcel = true});
    CHECK(exact.header == guarded.header);
    CHECK(exact.rows == guarded.rows);
}

TEST_CASE("An empty store exports headers", "[export]")
{
    StoreFixture store;
    for (const ImportKind kind : {ImportKind::Contacts, ImportKind::Companies, ImportKind::Products, ImportKind::Orders,
                                  ImportKind::OrderLines}) {
        const Table table = exported(store, kind);
        CHECK(table.rows.empty());
        CHECK(table.header.size() > 5);
    }
}

TEST_CASE("An export stops when it is canceled", "[export]")
{
    StoreFixture store;
    insert(store, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
                  "INSERT INTO contact (id, name, name_key, created_at, modified_at) SELECT i, 'x', 'x', 0, 0 FROM n");
    QBuffer buffer;
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    CsvTableSink sink(buffer, {});
    Query<ExportReport> query;
    query.run = [&](ReadContext &context) {
        return exportTable(context, ImportKind::Contacts, sink, [&query](Progress progress) {
            CHECK(progress.total == 20000);
            query.cancel.cancel();
        });
    };
    const Result<ExportReport> done = store.read(query);
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::Canceled);
}
