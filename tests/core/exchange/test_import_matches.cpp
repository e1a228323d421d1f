#include <algorithm>
#include "core/exchange/header_alias.h"
#include "core/store/undo_history.h"
#include "tests/core/exchange/import_support.h"

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

/// Four customers, of whom a second file knows something else.
struct MatchFixture : ImportFixture
{
    MatchFixture()
    {
        import(ImportKind::Contacts, "external_id,name,phone,city,birthday\n"
                                     "A1,Anna,13800138000,Ulm,1990-04-03\nA2,Berta,13800138001,,\n"
                                     ",Carl,13800138002,Bonn,\nA4,Dora,13800138003,Kiel,\n");
    }
    /// Lines 2 to 7: Anna is called otherwise, Berta has a city, Carl moved, Dora is the same, Emil is new, and Emil
    /// once more.
    ImportOptions second()
    {
        ImportOptions options = this->options(ImportKind::Contacts,
                                              "external_id,name,phone,city,birthday\n"
                                              "A1,Anna Lee,13800138000,Ulm,1990-04-04\nA2,Berta,13800138001,Köln,\n"
                                              ",Carl,13800138002,Kiel,\nA4,Dora,13800138003,,\n"
                                              "A5,Emil,13800138005,Jena,\nA5,Emil,13800138005,Gera,\n",
                                              ImportMode::Upsert);
        options.listMatches = true;
        return options;
    }
    ImportReport trial(ImportOptions options)
    {
        options.dryRun = true;
        auto report = std::make_shared<ImportReport>();
        const Result<ChangeSet> done = run(importCommand(options, report));
        REQUIRE(!done);
        REQUIRE(isDryRunEnd(done.error(), *report));
        return *report;
    }
    QString cities() { return text("SELECT group_concat(name || ' ' || coalesce(city, '-'), ', ') FROM contact"); }
};

} // namespace

TEST_CASE("Rows that match customers are listed with the key and with what they tell otherwise", "[import][matches]")
{
    MatchFixture store;
    const ImportReport report = store.trial(store.second());
    CHECK(report.matchCount == 4);
    CHECK(report.differingCount == 3); // Dora is the same, Emil is not here
    REQUIRE(report.matches.size() == 3);
    const RowMatch &anna = report.matches[0];
    CHECK(anna.line == 2);
    CHECK(anna.key == "external_id");
    CHECK(!anna.canCreate());
    CHECK(anna.told == QStringLiteral("Anna Lee"));
    CHECK(anna.known == QStringLiteral("Anna"));
    CHECK(anna.policy == DuplicatePolicy::Overwrite);
    REQUIRE(anna.differences.size() == 2);
    CHECK(anna.differences[0].field == "name");
    CHECK(anna.differences[1].field == "birthday");
    CHECK(anna.differences[1].told == QStringLiteral("1990-04-04"));
    CHECK(anna.differences[1].known == QStringLiteral("1990-04-03"));
    CHECK(report.matches[1].differences[0].known.isEmpty()); // Berta's city
    CHECK(report.matches[2].key == "phone");
    CHECK(report.matches[2].canCreate());
    // A trial leaves everything as it is, and without the wish nothing is listed.
    CHECK(store.cities() == QStringLiteral("Anna Ulm, Berta -, Carl Bonn, Dora Kiel"));
    ImportOptions plain = store.second();
    plain.listMatches = false;
    CHECK(store.trial(plain).matches.empty());
}

TEST_CASE("Each row does what was decided for it, the others what is said for all", "[import][matches]")
{
    MatchFixture store;
    ImportOptions options = store.second();
    options.decisions = {{2, DuplicatePolicy::Skip}, {3, DuplicatePolicy::Fill}, {4, DuplicatePolicy::Create}};
    const ImportReport report = store.import(options);
    CHECK(report.skipped == 2); // Anna, and Emil's second row
    CHECK(report.updated == 1); // Berta
    CHECK(report.created == 2); // another Carl, and Emil
    CHECK(report.unchanged == 1);
    CHECK(report.matches[2].policy == DuplicatePolicy::Create);
    CHECK(store.cities() == QStringLiteral("Anna Ulm, Berta Köln, Carl Bonn, Dora Kiel, Carl Kiel, Emil Gera"));
    REQUIRE(store::undoOperation(store.runner(), store.operation, ConflictPolicy::Stop));
    CHECK(store.cities() == QStringLiteral("Anna Ulm, Berta -, Carl Bonn, Dora Kiel"));
}

TEST_CASE("A policy for all is changed for single rows, in every mode", "[import][matches]")
{
    MatchFixture store;
    ImportOptions options = store.second();
    options.mode = ImportMode::Create;
    options.duplicates = DuplicatePolicy::Skip;
    options.keys = {"external_id", "phone"};
    options.decisions = {{4, DuplicatePolicy::Fill}, {3, DuplicatePolicy::Skip}, {3, DuplicatePolicy::Overwrite}};
    const ImportReport report = store.import(options);
    CHECK(report.created == 1);
    CHECK(store.cities() == QStringLiteral("Anna Ulm, Berta Köln, Carl Bonn, Dora Kiel, Emil Jena"));
    CHECK(findingCount(report, "external_id:duplicate") == 3);
}

TEST_CASE("What cannot be decided is rejected or says nothing", "[import][matches]")
{
    MatchFixture store;
    ImportOptions options = store.second();
    // One external id for two customers there cannot be; line 6 matches nobody; line 99 is not in the file.
    options.decisions = {{2, DuplicatePolicy::Create}, {6, DuplicatePolicy::Overwrite}, {99, DuplicatePolicy::Skip}};
    const ImportReport report = store.import(options);
    CHECK(report.rejected == 1);
    REQUIRE(report.rejects.size() == 1);
    CHECK(report.rejects[0].reason == "duplicate_external_id");
    CHECK(store.cities() == QStringLiteral("Anna Ulm, Berta Köln, Carl Kiel, Dora Kiel, Emil Gera"));
}

namespace {

/// 王伟 with his orders, and a file in which his wife has his number.
struct HomeFixture : ImportFixture
{
    HomeFixture()
    {
        import(ImportKind::Contacts, "姓名,手机,邮箱,城市\n王伟,13800138000,home@x.example,杭州\n");
        import(ImportKind::Orders, "订单编号,客户,日期,金额\nO1,13800138000,2025-01-02,10\n");
    }
    QString people() { return text("SELECT group_concat(name || ' ' || coalesce(city, '-'), ', ') FROM contact"); }
    QString ordersOf(const char *name)
    {
        return text((std::string("SELECT coalesce(group_concat(o.external_id), '') FROM sales_order o JOIN contact c "
                                 "ON c.id = o.contact_id WHERE c.name = '") +
                     name + "'")
                        .c_str());
    }
};

} // namespace

TEST_CASE("Who shares a phone or e-mail with somebody of another name is a new customer", "[import][matches][home]")
{
    const auto [she, he] = GENERATE(std::pair{"李娜,13800138000,,上海\n", "王伟,13800138000,,杭州\n"},
                                    std::pair{"李娜,,home@x.example,上海\n", "王伟,,home@x.example,杭州\n"});
    const bool sheFirst = GENERATE(true, false);
    HomeFixture store;
    const QByteArray file = QByteArray("姓名,手机,邮箱,城市\n") + (sheFirst ? she : he) + (sheFirst ? he : she);
    const ImportReport report = store.import(ImportKind::Contacts, file, ImportMode::Upsert);
    CHECK(report.created == 1);
    CHECK(report.unchanged == 1);
    CHECK(findingCount(report, "name:other_name_new") == 1);
    CHECK(store.people() == QStringLiteral("王伟 杭州, 李娜 上海"));
    CHECK(store.ordersOf("王伟") == QStringLiteral("O1"));
    // Once more: nothing to do.
    ImportOptions again = store.options(ImportKind::Contacts, file, ImportMode::Upsert);
    again.again = true;
    const ImportReport second = store.import(again);
    CHECK(second.unchanged == 2);
    CHECK(findingCount(second, "name:other_name_new") == 0);
}

TEST_CASE("An update rejects the row of another name, and one decision makes it the customer",
          "[import][matches][home]")
{
    HomeFixture store;
    ImportOptions options =
        store.options(ImportKind::Contacts, "姓名,手机,城市\n李娜,13800138000,上海\n", ImportMode::Update);
    const ImportReport report = store.import(options);
    CHECK(report.rejected == 1);
    REQUIRE(report.rejects.size() == 1);
    CHECK(report.rejects[0].reason == "name_differs");
    options.decisions = {{2, DuplicatePolicy::Fill}};
    options.again = true;
    CHECK(findingCount(store.import(options), "name:other_name") == 1);
    CHECK(store.people() == QStringLiteral("王伟 杭州"));
    options.decisions = {{2, DuplicatePolicy::Overwrite}};
    store.import(options);
    CHECK(store.people() == QStringLiteral("李娜 上海"));
}

TEST_CASE("A phone that the user named as the key matches another name, and says so", "[import][matches][home]")
{
    HomeFixture store;
    ImportOptions options =
        store.options(ImportKind::Contacts, "姓名,手机,城市\n李娜,13800138000,上海\n", ImportMode::Upsert);
    options.keys = {"phone"};
    const ImportReport report = store.import(options);
    CHECK(report.updated == 1);
    CHECK(findingCount(report, "name:other_name") == 1);
    CHECK(store.people() == QStringLiteral("李娜 上海"));
    // Nor does one vanish in a file's earlier row without a word.
    options = store.options(ImportKind::Contacts, "姓名,手机\n赵六,13700137000\n钱七,13700137000\n");
    options.keys = {"phone"};
    CHECK(findingCount(store.import(options), "name:other_name") == 1);
}

TEST_CASE("Rows of another name are listed first, as new customers", "[import][matches][home]")
{
    HomeFixture store;
    ImportOptions options =
        store.options(ImportKind::Contacts, "姓名,手机,邮箱,城市\n王伟,13800138000,,苏州\n李娜,,home@x.example,上海\n",
                      ImportMode::Upsert);
    options.listMatches = true;
    options.duplicates = DuplicatePolicy::Fill; // for all: not for her
    const ImportReport report = store.import(options);
    CHECK(report.matchCount == 1);
    CHECK(report.otherNameCount == 1);
    REQUIRE(report.matches.size() == 2);
    CHECK(report.matches[0].otherName);
    CHECK(report.matches[0].line == 3);
    CHECK(report.matches[0].key == "email");
    CHECK(report.matches[0].policy == DuplicatePolicy::Create);
    CHECK(report.matches[0].known == QStringLiteral("王伟"));
    CHECK(!report.matches[1].otherName);
    CHECK(store.people() == QStringLiteral("王伟 杭州, 李娜 上海"));
}

TEST_CASE("Short and other ways to write a name still mean the customer", "[import][matches][home]")
{
    for (const char *name : {"王先生", "小王", "Wang Wei", "王伟（老客户）", ""}) {
        HomeFixture store;
        const ImportReport report = store.import(
            ImportKind::Contacts, QByteArray("姓名,手机,城市\n") + name + ",13800138000,上海\n", ImportMode::Upsert);
        INFO(name);
        CHECK(report.updated == 1);
        CHECK(report.created == 0);
    }
    // A customer that is called by its number has no name yet.
    ImportFixture store;
    store.import(ImportKind::Contacts, "手机\n13800138000\n");
    store.import(ImportKind::Contacts, "姓名,手机\n王伟,13800138000\n", ImportMode::Upsert);
    CHECK(store.text("SELECT group_concat(name) FROM contact") == QStringLiteral("王伟"));
}

TEST_CASE("An order by a phone goes to nobody of another name", "[import][matches][home]")
{
    const QByteArray file = "订单编号,客户姓名,客户电话,日期,金额\nO2,李娜,13800138000,2025-01-03,20\n"
                            "O3,王先生,13800138000,2025-01-04,30\nO4,李娜,13800138000,2025-01-05,40\n";
    HomeFixture store;
    const ImportReport report = store.import(ImportKind::Orders, file);
    CHECK(report.rejected == 2);
    REQUIRE(report.rejects.size() == 2);
    CHECK(report.rejects[0].reason == "customer_other_name");
    CHECK(store.ordersOf("王伟") == QStringLiteral("O1,O3"));
    SECTION("she is made when customers are to be made")
    {
        ImportOptions options = store.options(ImportKind::Orders, file, ImportMode::Upsert);
        options.createCustomers = true;
        options.again = true;
        CHECK(extra(store.import(options), "customers") == 1);
    }
    SECTION("she is found once she is here")
    {
        store.import(ImportKind::Contacts, "姓名,手机\n李娜,13800138000\n", ImportMode::Upsert);
        ImportOptions options = store.options(ImportKind::Orders, file, ImportMode::Upsert);
        options.again = true;
        CHECK(store.import(options).rejected == 0);
    }
    CHECK(store.ordersOf("李娜") == QStringLiteral("O2,O4"));
    CHECK(store.ordersOf("王伟") == QStringLiteral("O1,O3"));
}

TEST_CASE("An order under a nickname goes to whom the phone belongs to", "[import][matches][home]")
{
    for (const char *header : {"买家昵称", "买家会员名", "买家", "buyer"}) {
        CAPTURE(header);
        HomeFixture store;
        const QByteArray file =
            QByteArray("订单编号,") + header + ",买家手机,日期,金额\nO2,小猫爱吃鱼,13800138000,2025-01-03,20\n";
        ImportOptions options = store.options(ImportKind::Orders, file);
        options.createCustomers = true;
        const ImportReport report = store.import(options);
        CHECK(report.rejected == 0);
        CHECK(extra(report, "customers") == 0);
        CHECK(store.ordersOf("王伟") == QStringLiteral("O1,O2"));
    }
    // A login in the column of the customer itself is no name either; a name is one still.
    HomeFixture store;
    const ImportReport report =
        store.import(ImportKind::Orders, "订单编号,客户,客户电话,日期,金额\nO2,xiaomao,13800138000,2025-01-03,20\n"
                                         "O3,李娜,13800138000,2025-01-04,30\nO4,Li Na,13800138000,2025-01-05,40\n");
    CHECK(report.rejected == 2);
    CHECK(store.ordersOf("王伟") == QStringLiteral("O1,O2"));
}

TEST_CASE("A nickname names a new customer, and says nothing against the name of a known one",
          "[import][matches][home]")
{
    HomeFixture store;
    ImportOptions options =
        store.options(ImportKind::Contacts, "昵称,手机,城市\n小猫爱吃鱼,13800138000,苏州\n阿狗,13900139000,上海\n",
                      ImportMode::Upsert);
    options.listMatches = true;
    const ImportReport report = store.import(options);
    CHECK(report.updated == 1);
    CHECK(report.created == 1);
    CHECK(report.otherNameCount == 0);
    REQUIRE(report.matches.size() == 1);
    CHECK(std::ranges::none_of(report.matches[0].differences,
                               [](const MatchDifference &one) { return one.field == "name"; }));
    CHECK(store.people() == QStringLiteral("王伟 苏州, 阿狗 上海"));
    SECTION("once more changes nothing")
    {
        options.again = true;
        const ImportReport again = store.import(options);
        CHECK(again.updated == 0);
        CHECK(again.created == 0);
    }
    SECTION("who is called by a number so far is called by the nickname")
    {
        ImportFixture other;
        other.import(ImportKind::Contacts, "手机\n13800138000\n");
        other.import(ImportKind::Contacts, "昵称,手机\n小猫,13800138000\n", ImportMode::Upsert);
        CHECK(other.text("SELECT group_concat(name) FROM contact") == QStringLiteral("小猫"));
    }
    SECTION("a name made of parts is a name")
    {
        const ImportReport parts =
            store.import(ImportKind::Contacts, "昵称,姓,名,手机\n小猫,李,娜,13800138000\n", ImportMode::Upsert);
        CHECK(parts.created == 1);
    }
}

TEST_CASE("The Youzan profile's column of buyers holds nicknames", "[import][matches][home]")
{
    HomeFixture store;
    ImportOptions options =
        store.options(ImportKind::Orders, "订单号,订单创建时间,买家,买家手机号,收货人/提货人,订单实付金额\n"
                                          "E2,2025-01-03 10:00:00,小猫爱吃鱼,13800138000,王伟,20\n");
    options.profile = QStringLiteral("youzan_orders");
    const ImportReport report = store.import(options);
    CHECK(report.rejected == 0);
    CHECK(store.ordersOf("王伟") == QStringLiteral("O1,E2"));
    CHECK(store.people() == QStringLiteral("王伟 杭州"));
}

TEST_CASE("A customer found by the name is meant, whoever else the row names", "[import][matches]")
{
    ImportFixture store;
    store.import(ImportKind::Companies, "名称,电话\n杭州茶业有限公司,0571-87654321\n");
    const ImportReport report =
        store.import(ImportKind::Orders, "订单编号,客户,客户姓名,日期,金额\nO1,杭州茶业有限公司,李娜,2025-01-03,20\n");
    CHECK(report.created == 1);
    CHECK(report.rejected == 0);
    // A key of the user's choice that holds the name finds no other name, and a row without a name tells none.
    HomeFixture home;
    ImportOptions options =
        home.options(ImportKind::Contacts, "姓名,手机,城市\n王伟,13800138000,苏州\n", ImportMode::Upsert);
    options.keys = {"name+phone"};
    const ImportReport named = home.import(options);
    CHECK(named.updated == 1);
    CHECK(findingCount(named, "name:other_name") == 0);
    options = home.options(ImportKind::Contacts, "手机,城市\n13800138000,上海\n", ImportMode::Upsert);
    options.keys = {"phone"};
    const ImportReport nameless = home.import(options);
    CHECK(nameless.updated == 1);
    CHECK(findingCount(nameless, "name:other_name") == 0);
    CHECK(home.people() == QStringLiteral("王伟 上海"));
}

TEST_CASE("What becomes a further address is no difference, as in the import", "[import][matches]")
{
    const bool fills = GENERATE(true, false);
    ImportFixture store;
    store.import(ImportKind::Contacts, "external_id,name,city,address,postcode\n1,An,杭州,,310000\n");
    ImportOptions options = store.options(
        ImportKind::Contacts, "external_id,city,address,postcode\n1,上海,南京路 3,200000\n", ImportMode::Update);
    options.duplicates = fills ? DuplicatePolicy::Fill : DuplicatePolicy::Overwrite;
    options.listMatches = true;
    const ImportReport report = store.import(options);
    CHECK(report.matchCount == 1);
    CHECK(report.differingCount == (fills ? 0 : 1));
    CHECK(store.text("SELECT city || ';' || postcode FROM contact") ==
          (fills ? QStringLiteral("杭州;310000") : QStringLiteral("上海;200000")));
    CHECK(store.number("SELECT count(*) FROM contact_address") == (fills ? 1 : 0));
    REQUIRE(report.matches.size() == (fills ? 0U : 1U));
    if (fills)
        return;
    REQUIRE(report.matches[0].differences.size() == 3);
    CHECK(report.matches[0].differences[0].known == QStringLiteral("杭州"));
    CHECK(report.matches[0].differences[1].told == QStringLiteral("南京路 3"));
    CHECK(report.matches[0].differences[2].known == QStringLiteral("310000"));
}

TEST_CASE("Headers of nicknames are told from those of names", "[import][matches]")
{
    for (const char *header : {"买家昵称", "昵称", "Nick name", "Buyer", "买家会员名*"})
        CHECK(isNicknameHeader(QString::fromUtf8(header)));
    for (const char *header : {"客户姓名", "买家姓名", "Customer name", "昵称 姓名", "", " "})
        CHECK(!isNicknameHeader(QString::fromUtf8(header)));
}

TEST_CASE("An order under the company's name goes to its person by the phone", "[import][matches][home]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "姓名,手机,公司\n王伟,13800138000,杭州茶业有限公司\n");
    const ImportReport report = store.import(
        ImportKind::Orders, "订单编号,客户姓名,客户电话,日期,金额\nO1,杭州茶业,13800138000,2025-01-03,20\n");
    CHECK(report.created == 1);
    CHECK(report.rejected == 0);
}
