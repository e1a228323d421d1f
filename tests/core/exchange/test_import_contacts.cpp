#include "tests/core/exchange/import_support.h"

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

TEST_CASE("a contact file with Chinese headers comes in with its match keys", "[import][contacts]")
{
    ImportFixture store;
    const ImportReport report = store.import(
        ImportKind::Contacts,
        "客户编号,姓名,手机,邮箱,生日,城市,性别\nC1,张三,138 0013 8000,Zhang@Mail.example,1990-05-17,杭州,女\n");
    CHECK(report.created == 1);
    CHECK(report.rejected == 0);
    CHECK(store.text("SELECT name || '|' || external_id || '|' || phone || '|' || email || '|' || city || '|' || "
                     "gender FROM contact") == QStringLiteral("张三|C1|138 0013 8000|Zhang@Mail.example|杭州|female"));
    CHECK(store.text("SELECT name_key FROM contact") == QStringLiteral("zhang san"));
    CHECK(store.number("SELECT birth_year * 10000 + birth_month * 100 + birth_day FROM contact") == 19900517);
    CHECK(store.number("SELECT count(*) FROM contact WHERE phone_key IS NOT NULL AND email_key IS NOT NULL") == 1);
    CHECK(store.text("SELECT kind || rows_created || file_name FROM import_batch") ==
          QStringLiteral("contacts1in.csv"));
    CHECK(store.number("SELECT import_id FROM contact") == store.number("SELECT id FROM import_batch"));
}

TEST_CASE("a damaged phone is reported with its raw text and never guessed", "[import][contacts]")
{
    ImportFixture store;
    const ImportReport report =
        store.import(ImportKind::Contacts, "name,phone\nAn,1.39E+10\nBo,1065551234\nCy,13900139000\n");
    CHECK(report.created == 3);
    CHECK(findingCount(report, "phone:phone_damaged") == 2);
    CHECK(store.number("SELECT count(*) FROM contact WHERE phone IS NULL AND phone_key IS NULL") == 2);
    CHECK(store.text("SELECT raw || '|' || line || '|' || rule FROM quality_finding WHERE line = 2") ==
          QStringLiteral("1.39E+10|2|phone_damaged"));
}

TEST_CASE("a bad optional value keeps the row and becomes a finding", "[import][contacts]")
{
    ImportFixture store;
    const ImportReport report =
        store.import(ImportKind::Contacts,
                     "name,email,birthday,gender,created_on,phone\nAn,not-a-mail,1990-02-31,xx,yesterday,ask her\n");
    CHECK(report.created == 1);
    CHECK(report.rejected == 0);
    CHECK(findingCount(report, "email:email_invalid") == 1);
    CHECK(findingCount(report, "birthday:date_invalid") == 1);
    CHECK(findingCount(report, "gender:gender_unknown") == 1);
    CHECK(findingCount(report, "created_on:date_invalid") == 1);
    CHECK(findingCount(report, "phone:phone_invalid") == 1);
    CHECK(store.number(
              "SELECT count(*) FROM quality_finding WHERE entity = 'contact' AND row_id = (SELECT id FROM contact)") ==
          5);
    CHECK(store.text("SELECT raw FROM quality_finding WHERE rule = 'email_invalid'") == QStringLiteral("not-a-mail"));
}

TEST_CASE("only a row that nothing names is rejected", "[import][contacts]")
{
    ImportFixture store;
    const ImportReport report = store.import(ImportKind::Contacts, "name,company,phone,city\n"
                                                                   ",Tea & Co,,\n"
                                                                   ",,13800138000,\n"
                                                                   ",,,Hangzhou\n"
                                                                   ",,1.39E+10,\n");
    CHECK(report.created == 2);
    CHECK(report.rejected == 2);
    REQUIRE(report.rejects.size() == 2);
    CHECK(report.rejects[0].line == 4);
    CHECK(report.rejects[0].reason == "name_missing");
    CHECK(store.text("SELECT name || kind FROM contact ORDER BY id LIMIT 1") == QStringLiteral("Tea & Cocompany"));
    CHECK(store.text("SELECT name FROM contact WHERE phone IS NOT NULL") == QStringLiteral("13800138000"));
}

TEST_CASE("given and family name make the name in the order of the language", "[import][contacts]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "family_name,given_name\n欧阳,修\nLee,Ann\n");
    CHECK(store.text("SELECT group_concat(name, '|') FROM (SELECT name FROM contact ORDER BY id)") ==
          QStringLiteral("欧阳修|Ann Lee"));
}

TEST_CASE("birthdays come in with lunar mark and without year", "[import][contacts]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "name,birthday\nA,农历八月十五\nB,3月15日\n");
    CHECK(store.number("SELECT birth_lunar * 10000 + birth_month * 100 + birth_day FROM contact WHERE name = 'A'") ==
          10815);
    CHECK(store.number("SELECT birth_month * 100 + birth_day FROM contact WHERE name = 'B' AND birth_year IS NULL") ==
          315);
}

TEST_CASE("further numbers become contact points with match keys", "[import][contacts]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "name,phone,phone2,email,email2\n"
                                       "A,13800138000/13900139000,021-65551234,a@x.example,b@x.example\n"
                                       "B,,13700137000,,\n");
    CHECK(store.number("SELECT count(*) FROM contact_point WHERE match_key IS NOT NULL") == 3);
    CHECK(store.text("SELECT group_concat(kind, '|') FROM (SELECT kind FROM contact_point ORDER BY id)") ==
          QStringLiteral("mobile|phone|email"));
    CHECK(store.text("SELECT phone FROM contact WHERE name = 'B'") == QStringLiteral("13700137000"));
}

TEST_CASE("a phone with a label or a spreadsheet's marks is kept in its normal form", "[import][contacts]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "name,phone\nA,手机:13800138000\nB,13800138000.0\nC,138-0013-8000\n");
    CHECK(store.text("SELECT group_concat(phone, '|') FROM (SELECT phone FROM contact ORDER BY id)") ==
          QStringLiteral("+8613800138000|+8613800138000|138-0013-8000"));
    CHECK(store.number("SELECT count(DISTINCT phone_key) FROM contact") == 1);
}

TEST_CASE("tags and owners are found or made once", "[import][contacts]")
{
    ImportFixture store;
    const ImportReport report =
        store.import(ImportKind::Contacts, "name,tags,owner\nA,VIP；老客,Wang\nB,vip,wang\nC,\"VIP,VIP\",\n");
    CHECK(extra(report, "tags") == 2);
    CHECK(extra(report, "staff") == 1);
    CHECK(store.number("SELECT count(*) FROM contact_tag") == 4);
    CHECK(store.number("SELECT count(DISTINCT owner_id) FROM contact WHERE owner_id IS NOT NULL") == 1);
}

TEST_CASE("identical rows without an id stay as many as they are, on every import", "[import][contacts]")
{
    ImportFixture store;
    const QByteArray file = "name,phone\nLi,13800138000\nLi,13800138000\nWu,\nWu,\nXu,13800138000\n";
    CHECK(store.import(ImportKind::Contacts, file).created == 5);
    ImportOptions again = store.options(ImportKind::Contacts, file, ImportMode::Upsert);
    again.again = true;
    const ImportReport report = store.import(again);
    CHECK(report.unchanged == 5);
    CHECK_FALSE(store.operation.isValid());
    CHECK(store.number("SELECT count(*) FROM contact") == 5);
}

TEST_CASE("an upsert writes only what differs and keeps what the file leaves empty", "[import][contacts]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "external_id,name,city,note\n1,An,Hangzhou,old\n2,Bo,Suzhou,\n");
    const ImportReport report = store.import(
        ImportKind::Contacts, "external_id,name,city,note\n1,An,Shanghai,\n2,Bo,Suzhou,\n3,Cy,,\n", ImportMode::Upsert);
    CHECK(report.created == 1);
    CHECK(report.updated == 1);
    CHECK(report.unchanged == 1);
    CHECK(store.text("SELECT city || note FROM contact WHERE external_id = '1'") == QStringLiteral("Shanghaiold"));
    CHECK(store.number("SELECT count(*) FROM change WHERE table_name = 'contact' AND kind = 'update'") == 1);
    CHECK(store.number("SELECT json_extract(after, '$.name') IS NULL FROM change WHERE table_name = 'contact' AND kind "
                       "= 'update'") == 1);
}

TEST_CASE("an update rejects rows that match nobody", "[import][contacts]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "external_id,name\n1,An\n");
    const ImportReport report =
        store.import(ImportKind::Contacts, "external_id,city\n1,Xi'an\n9,Paris\n", ImportMode::Update);
    CHECK(report.updated == 1);
    CHECK(report.rejected == 1);
    CHECK(report.rejects[0].reason == "no_match");
    CHECK(store.text("SELECT name || city FROM contact") == QStringLiteral("AnXi'an"));
}

TEST_CASE("an upsert that meets a contact in the trash restores it and says so", "[import][contacts]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "external_id,name\n1,An\n");
    store.write([](WriteContext &context) { return context.database().exec("UPDATE contact SET deleted_at = 5"); });
    const ImportReport report = store.import(ImportKind::Contacts, "external_id,name\n1,An\n\n", ImportMode::Upsert);
    CHECK(report.updated == 1);
    CHECK(extra(report, "restored") == 1);
    CHECK(store.number("SELECT count(*) FROM contact WHERE deleted_at IS NULL") == 1);
}

TEST_CASE("duplicate policies decide about known contacts", "[import][contacts]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "name,phone,city\nAn,13800138000,\n");
    ImportOptions options = store.options(ImportKind::Contacts, "name,phone,city\nAnna,138-0013-8000,Suzhou\n");
    options.keys = {"phone"};
    SECTION("skip")
    {
        CHECK(store.import(options).skipped == 1);
        CHECK(store.text("SELECT name || coalesce(city, '-') FROM contact") == QStringLiteral("An-"));
    }
    SECTION("fill")
    {
        options.duplicates = DuplicatePolicy::Fill;
        CHECK(store.import(options).updated == 1);
        CHECK(store.text("SELECT name || city FROM contact") == QStringLiteral("AnSuzhou"));
    }
    SECTION("overwrite")
    {
        options.duplicates = DuplicatePolicy::Overwrite;
        CHECK(store.import(options).updated == 1);
        CHECK(store.text("SELECT name || city FROM contact") == QStringLiteral("AnnaSuzhou"));
    }
    SECTION("create")
    {
        options.duplicates = DuplicatePolicy::Create;
        CHECK(store.import(options).created == 1);
        CHECK(store.number("SELECT count(*) FROM contact") == 2);
    }
}

TEST_CASE("rows of one external id are one contact, and importing them again finds nothing to do", "[import][contacts]")
{
    ImportFixture store;
    const QByteArray file = "external_id,name,city\n1,An,Suzhou\n2,Bo,\n1,Anna,\n";
    const ImportReport report = store.import(ImportKind::Contacts, file, ImportMode::Upsert);
    CHECK(report.read == 3);
    CHECK(report.created == 2);
    CHECK(report.skipped == 1);
    CHECK(findingCount(report, "external_id:duplicate_in_file") == 1);
    CHECK(store.text("SELECT name || city FROM contact WHERE external_id = '1'") == QStringLiteral("AnnaSuzhou"));
    ImportOptions again = store.options(ImportKind::Contacts, file, ImportMode::Upsert);
    again.again = true;
    CHECK(store.import(again).unchanged == 2);
    CHECK_FALSE(store.operation.isValid());
}

TEST_CASE("a second row of an external id is skipped when rows are created", "[import][contacts]")
{
    ImportFixture store;
    const ImportReport report = store.import(ImportKind::Contacts, "external_id,name\n1,An\n1,Bo\n");
    CHECK(report.created == 1);
    CHECK(report.skipped == 1);
    CHECK(store.text("SELECT name FROM contact") == QStringLiteral("An"));
    ImportOptions create = store.options(ImportKind::Contacts, "external_id,name\n7,An\n7,Bo\n");
    create.duplicates = DuplicatePolicy::Create;
    CHECK(store.import(create).rejects.at(0).reason == "duplicate_external_id");
}

TEST_CASE("keys can be combined", "[import][contacts]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "name,company\nAn,Tea\nAn,Cake\n");
    ImportOptions options =
        store.options(ImportKind::Contacts, "name,company,city\nan,CAKE,Suzhou\nAn,Jam,Paris\n", ImportMode::Upsert);
    options.keys = {"name+company"};
    const ImportReport report = store.import(options);
    CHECK(report.updated == 1);
    CHECK(report.created == 1);
    CHECK(store.text("SELECT company FROM contact WHERE city = 'Suzhou'") == QStringLiteral("CAKE"));
}

TEST_CASE("a damaged phone is not reported a second time for the same contact", "[import][contacts]")
{
    ImportFixture store;
    const QByteArray file = "external_id,name,phone\n1,An,1.39E+10\n";
    store.import(ImportKind::Contacts, file);
    ImportOptions again = store.options(ImportKind::Contacts, file, ImportMode::Upsert);
    again.again = true;
    const ImportReport report = store.import(again);
    CHECK(report.unchanged == 1);
    CHECK(findingCount(report, "phone:phone_damaged") == 1);
    CHECK(store.number("SELECT count(*) FROM quality_finding") == 1);
}

TEST_CASE("custom fields must exist or be made with a type", "[import][contacts]")
{
    ImportFixture store;
    ImportOptions options =
        store.options(ImportKind::Contacts, "name,Level,Since,Fan\nAn,12.5,2024-03-01,是\nBo,many,,\n");
    options.mapping = {{"custom:level", QStringLiteral("Level")}};
    CHECK(store.importError(options).code == ErrorCode::InvalidInput);
    CHECK(store.number("SELECT count(*) FROM contact") == 0);
    options.mapping = {{"custom:level:number", QStringLiteral("Level")},
                       {"custom:since:date", QStringLiteral("Since")},
                       {"custom:fan:yes_no", QStringLiteral("Fan")}};
    const ImportReport report = store.import(options);
    CHECK(extra(report, "custom_fields") == 3);
    CHECK(findingCount(report, "custom:level:number_invalid") == 1);
    CHECK(store.number(
              "SELECT number FROM custom_value v JOIN custom_field f ON f.id = v.field_id WHERE f.code = 'level'") ==
          12500000);
    CHECK(store.number(
              "SELECT number FROM custom_value v JOIN custom_field f ON f.id = v.field_id WHERE f.code = 'fan'") == 1);
    CHECK(store.number("SELECT count(*) FROM custom_value") == 3);
}

TEST_CASE("a new contact without a required field of the user's own comes in and is told", "[import][contacts]")
{
    ImportFixture store;
    ImportOptions options = store.options(ImportKind::Contacts, "name,Level,Size\nAn,gold,4\n");
    options.mapping = {{"custom:level:text", QStringLiteral("Level")}, {"custom:size:number", QStringLiteral("Size")}};
    options.personal = true;
    store.import(options);
    CHECK(store.number("SELECT count(*) FROM custom_field WHERE is_personal = 1") == 2);
    store.write(
        [](WriteContext &context) { return context.database().exec("UPDATE custom_field SET is_required = 1"); });
    ImportOptions second = store.options(ImportKind::Contacts, "name,Level,Size\nBo,,1\nCy,silver,many\nDo,x,2\n");
    second.mapping = {{"custom:level", QStringLiteral("Level")}, {"custom:size", QStringLiteral("Size")}};
    const ImportReport report = store.import(second);
    CHECK(report.created == 3);
    CHECK(findingCount(report, "custom:level:required_empty") == 1);
    CHECK(findingCount(report, "custom:size:required_empty") == 1);
    // Without its column it is empty in every row; one that is not in use is nobody's duty.
    CHECK(findingCount(store.import(ImportKind::Contacts, "name\nEd\nFlo\n"), "custom:level:required_empty") == 2);
    store.write([](WriteContext &context) { return context.database().exec("UPDATE custom_field SET active = 0"); });
    CHECK(store.import(ImportKind::Contacts, "name\nGil\n").findings.empty());
}

TEST_CASE("an address of another place does not mix with the known one", "[import][contacts]")
{
    const auto at = [](ImportFixture &store) {
        return store.text("SELECT coalesce(city, '') || ';' || coalesce(address, '') || ';' || coalesce(postcode, '') "
                          "FROM contact") +
               QStringLiteral(" + ") +
               store.text("SELECT coalesce(group_concat(coalesce(city, '') || ';' || coalesce(address, '')), '-') FROM "
                          "contact_address");
    };
    const auto second = [](ImportFixture &store, const QByteArray &row, DuplicatePolicy policy) {
        ImportOptions options = store.options(
            ImportKind::Contacts, "external_id,name,city,address,postcode\n1,An," + row + '\n', ImportMode::Upsert);
        options.duplicates = policy;
        options.again = true;
        return store.import(options);
    };
    ImportFixture store;
    store.import(ImportKind::Contacts, "external_id,name,city,address,postcode\n1,An,杭州,西湖路 1,310000\n");
    SECTION("the same place in other words")
    {
        second(store, "杭州市,西湖路 2,", DuplicatePolicy::Overwrite);
        CHECK(at(store) == QStringLiteral("杭州市;西湖路 2;310000 + -"));
    }
    SECTION("only the city is told")
    {
        second(store, "上海,,", DuplicatePolicy::Overwrite);
        CHECK(at(store) == QStringLiteral("上海;; + 杭州;西湖路 1"));
        CHECK(second(store, "上海,,", DuplicatePolicy::Overwrite).unchanged == 1);
    }
    SECTION("all of it is told")
    {
        second(store, "上海,南京路 3,200000", DuplicatePolicy::Overwrite);
        CHECK(at(store) == QStringLiteral("上海;南京路 3;200000 + -"));
    }
    SECTION("filling up")
    {
        store.write([](WriteContext &context) { return context.database().exec("UPDATE contact SET address = NULL"); });
        second(store, "上海,南京路 3,", DuplicatePolicy::Fill);
        CHECK(at(store) == QStringLiteral("杭州;;310000 + 上海;南京路 3"));
        CHECK(second(store, "上海,南京路 3,", DuplicatePolicy::Fill).unchanged == 1);
    }
}

TEST_CASE("a new name takes the parts of the old one with it", "[import][contacts]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "external_id,family_name,given_name\n1,王,伟\n2,Lee,Anna\n");
    store.import(ImportKind::Contacts, "external_id,name\n1,李娜\n2,Anna Maria Lee\n", ImportMode::Upsert);
    CHECK(store.number("SELECT count(*) FROM contact WHERE name = '李娜' AND family_name = '李' AND given_name = "
                       "'娜'") == 1);
    CHECK(store.text("SELECT given_name || family_name FROM contact WHERE external_id = '2'") ==
          QStringLiteral("Anna MariaLee"));
}

TEST_CASE("a stranger's no does not take back that somebody is not to be contacted", "[import][contacts]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "external_id,name,do_not_contact\n1,An,yes\n2,Bo,no\n");
    const ImportReport report =
        store.import(ImportKind::Contacts, "external_id,name,do_not_contact\n1,An,no\n2,Bo,yes\n", ImportMode::Upsert);
    CHECK(store.number("SELECT count(*) FROM contact WHERE do_not_contact = 1") == 2);
    CHECK(findingCount(report, "do_not_contact:do_not_contact_stays") == 1);
    CHECK(report.unchanged == 1);
    CHECK(report.updated == 1);
}

TEST_CASE("defaults fill empty cells and value maps translate words", "[import][contacts]")
{
    ImportFixture store;
    ImportOptions options = store.options(ImportKind::Contacts, "name,gender,source\nAn,小姐姐,\nBo,,web\n");
    options.valueMaps = {{"gender", QStringLiteral("小姐姐"), QStringLiteral("female")}};
    options.defaults = {{"source", QStringLiteral("fair")}, {"city", QStringLiteral("Suzhou")}};
    const ImportReport report = store.import(options);
    CHECK(report.findings.empty());
    CHECK(store.text("SELECT gender || source || city FROM contact WHERE name = 'An'") ==
          QStringLiteral("femalefairSuzhou"));
    CHECK(store.text("SELECT source FROM contact WHERE name = 'Bo'") == QStringLiteral("web"));
}

TEST_CASE("companies come in as companies", "[import][contacts]")
{
    ImportFixture store;
    store.import(ImportKind::Companies, "公司名称,税号,电话\n杭州茶业有限公司,91330100MA27XL0H0G,0571-88880000\n");
    CHECK(store.text("SELECT kind || name FROM contact") == QStringLiteral("company杭州茶业有限公司"));
}

TEST_CASE("a file without header needs its columns named", "[import][contacts]")
{
    ImportFixture store;
    ImportOptions options = store.options(ImportKind::Contacts, "C1,An,13800138000\nC2,Bo,13900139000\n");
    options.hasHeader = false;
    options.columns = {"external_id", "name", "phone"};
    CHECK(store.import(options).created == 2);
    CHECK(store.text("SELECT name FROM contact WHERE external_id = 'C1'") == QStringLiteral("An"));
}

TEST_CASE("title rows and total rows are not contacts", "[import][contacts]")
{
    ImportFixture store;
    const ImportReport report = store.import(
        ImportKind::Contacts, "客户名单,,\n姓名,手机,备注\n张三,13800138000,a\n李四,13900139000,b\n合计,2,\n");
    CHECK(report.created == 2);
    CHECK(report.read == 2);
}

TEST_CASE("a file that says nothing about people is refused before anything is written", "[import][contacts]")
{
    ImportFixture store;
    CHECK(store.importError(store.options(ImportKind::Contacts, "colour,size\nred,4\n")).code ==
          ErrorCode::InvalidInput);
    ImportOptions missing = store.options(ImportKind::Contacts, "name\nA\n");
    missing.path += QStringLiteral(".none");
    CHECK(store.importError(missing).code == ErrorCode::NotFound);
    ImportOptions badKey = store.options(ImportKind::Contacts, "name\nA\n");
    badKey.keys = {"phone"};
    CHECK(store.importError(badKey).code == ErrorCode::InvalidInput);
}

TEST_CASE("U+0000 in a cell is taken out and reported", "[import][contacts]")
{
    ImportFixture store;
    const ImportReport report = store.import(ImportKind::Contacts, QByteArray("name,city\nA\0n,Suzhou\n", 21));
    CHECK(report.created == 1);
    CHECK(findingCount(report, ":nul_removed") == 1);
    CHECK(store.text("SELECT name FROM contact") == QStringLiteral("An"));
}

TEST_CASE("a file that renames a customer renames the parts too, unless it tells them", "[import][contacts]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "external_id,name,family_name,given_name\n"
                                       "1,Ann Lee,Lee,Ann\n2,王小明,王,小明\n3,Bo Hill,Hill,Bo\n4,Di Fox,Fox,Di\n");
    const ImportReport report = store.import(ImportKind::Contacts,
                                             "external_id,name,family_name,given_name\n"
                                             "1,Ann Smith,,\n2,李娜,,\n3,Bo van Hill,van Hill,\n4,Di Fox,,\n",
                                             ImportMode::Update);
    CHECK(report.updated == 3);
    const auto parts = [&store](int id) {
        return store.text(
            QStringLiteral("SELECT family_name || '+' || given_name FROM contact WHERE external_id = '%1'")
                .arg(id)
                .toLatin1()
                .constData());
    };
    CHECK(parts(1) == QStringLiteral("Smith+Ann"));
    CHECK(parts(2) == QStringLiteral("李+娜"));
    CHECK(parts(3) == QStringLiteral("van Hill+Bo"));
    CHECK(parts(4) == QStringLiteral("Fox+Di"));
}
