#include "core/exchange/value_check.h"
#include "tests/core/exchange/import_support.h"

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

ValueCheck check(ImportFixture &store, const ImportOptions &options)
{
    Result<ValueCheck> found = store.read(checkValues(options));
    if (!found)
        FAIL("check: " << found.error().detail.toStdString());
    return std::move(*found);
}

/// "phone:phone_damaged=1 …", of a check and of an import's report.
std::string told(std::map<QByteArray, qint64> counts)
{
    std::string text;
    for (const auto &[code, count] : counts)
        text += code.toStdString() + '=' + std::to_string(count) + ' ';
    return text;
}

std::string told(const ValueCheck &found)
{
    std::map<QByteArray, qint64> counts;
    for (const BadValues &bad : found.groups)
        counts[bad.field.split(':').mid(0, 2).join(':') + ':' + bad.rule] += bad.rows; // without an own field's type
    return told(counts);
}

std::string told(const ImportReport &report)
{
    std::map<QByteArray, qint64> counts;
    for (const auto &[code, finding] : report.findings)
        counts[code] += finding.count;
    return told(counts);
}

const QByteArray kPeople =
    "name,phone,phone2,email,gender,birthday,tax_id,created_on,do_not_contact,kind,custom:level:number\n"
    "A,1.39E+10,,a@x.example,female,1990-02-30,,2024-01-02,yes,person,3\n"
    "B,13800138000,12,no mail,帅哥,1990-02-03,bad tax,2024-13-02,perhaps,thing,three\n"
    "C,13800138001,,-,unknown,3-15,,,,,\n"
    "D,none,,nobody,帅哥,农历八月十五,,,no,company,4\n"
    "合计,,,,,,,,,,\n";

} // namespace

TEST_CASE("Values that cannot be read are the same ones that an import finds", "[import][value_check]")
{
    const auto agree = [](ImportKind kind, const QByteArray &text) {
        ImportFixture store;
        ImportOptions options = store.options(kind, text);
        options.createCustomers = true;
        const ValueCheck found = check(store, options);
        const ImportReport report = store.import(options);
        CAPTURE(text.toStdString());
        CHECK(found.rows == report.read);
        CHECK(report.rejected == 0);
        CHECK(told(found) == told(report));
        CHECK(!found.groups.empty());
    };
    agree(ImportKind::Contacts, kPeople);
    agree(ImportKind::Products,
          "name,code,price,cost,active\nTea,T1,12.50,x,yes\nCup,C1,free,3,perhaps\nPot,P1,-,3,\n");
    agree(
        ImportKind::Orders,
        "external_id,customer,ordered_on,amount,unit_price,quantity,status,payment_method,shipping,rate,tax_included\n"
        "1,Anna,2024-01-02,10,10,1,paid,cash,0,1,yes\n"
        "2,Anna,2024-01-02 25:99,10,10,many,gone,shells,free,-1,perhaps\n"
        "3,Berta,2024-01-03,10,ten,1,gone,刷卡,-,1,no\n");
    agree(ImportKind::Activities, "customer,day,time,kind,state,direction,duration,note\n"
                                  "Anna,2024-01-02,10:30,call,held,inbound,30,hello\n"
                                  "Anna,2024-01-03,late,dance,perhaps,sideways,long,hello\n");
    agree(ImportKind::Relations, "customer,relation,other,primary,started_on,ended_on\n"
                                 "Anna,works_at,ACME,yes,2024-01-02,\n"
                                 "Berta,员工,ACME,perhaps,2024-13-02,至今\n");
    agree(ImportKind::Consents, "customer,purpose,channel,state,day\nAnna,营销,短信,同意,2024-01-02\n"
                                "Berta,marketing,any,no,2024-01-02 late\n");
}

TEST_CASE("Rows that would be rejected for a value are listed with it", "[import][value_check]")
{
    ImportFixture store;
    ImportOptions options = store.options(ImportKind::Orders, "external_id,ordered_on,amount,currency\n"
                                                              "1,2024-01-02,10,CNY\n2,2024-13-40,10,CNY\n"
                                                              "3,2024-01-02,ten,CNY\n4,2024-01-02,10,shells\n");
    const ValueCheck found = check(store, options);
    REQUIRE(found.groups.size() == 3);
    for (const BadValues &bad : found.groups)
        CHECK(bad.rejectsRow);
    CHECK(found.groups[0].column == 1);
    CHECK(found.groups[0].values[0].text == QStringLiteral("2024-13-40"));
    CHECK(found.groups[0].values[0].firstLine == 3);
    // Each of them mended: all four come in.
    options.valueMaps = {{"ordered_on", QStringLiteral("2024-13-40"), QStringLiteral("2024-01-04")},
                         {"amount", QStringLiteral("TEN"), QStringLiteral("10")},
                         {"currency", QStringLiteral("shells"), {}}};
    CHECK(check(store, options).groups.empty());
    const ImportReport report = store.import(options);
    CHECK(report.created == 4);
    CHECK(store.number("SELECT sum(total_minor) FROM sales_order") == 4000);
}

TEST_CASE("A consent of which a word is not known is a row that would be rejected", "[import][value_check]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "external_id,name\nC1,Anna\n");
    ImportOptions options = store.options(ImportKind::Consents, "customer,purpose,channel,state,day\n"
                                                                "C1,parties,fax,maybe,2024-01-02\n"
                                                                "C1,marketing,sms,given,2024-13-40\n");
    const ValueCheck found = check(store, options);
    REQUIRE(found.groups.size() == 4);
    for (const BadValues &bad : found.groups)
        CHECK(bad.rejectsRow);
    CHECK(found.groups[0].rule == "purpose_unknown");
    CHECK(found.groups[1].rule == "channel_unknown");
    CHECK(found.groups[2].rule == "consent_unknown");
    CHECK(found.groups[3].rule == "date_invalid");
    for (const char *word : {"purpose", "channel", "state"})
        CHECK(isWordField(word));
    options.valueMaps = {{"purpose", QStringLiteral("Parties"), QStringLiteral("marketing")},
                         {"channel", QStringLiteral("fax"), QStringLiteral("phone")},
                         {"state", QStringLiteral("maybe"), QStringLiteral("withdrawn")},
                         {"day", QStringLiteral("2024-13-40"), QStringLiteral("2024-01-04")}};
    CHECK(check(store, options).groups.empty());
    CHECK(store.import(options).created == 2);
}

TEST_CASE("Equal values are told once, the frequent ones first, and there is an end to them", "[import][value_check]")
{
    ImportFixture store;
    QByteArray text = "name,gender\n";
    for (const char *word : {"Ｑq", "qq", "QQ", "帅哥", "zz"})
        text += QByteArray("A,") + word + '\n';
    const ValueCheck few = check(store, store.options(ImportKind::Contacts, text));
    REQUIRE(few.groups.size() == 1);
    const BadValues &bad = few.groups[0];
    CHECK(bad.rows == 5);
    REQUIRE(bad.values.size() == 3);
    CHECK(bad.values[0].text == QStringLiteral("Ｑq")); // as the first row has it
    CHECK(bad.values[0].rows == 3);
    CHECK(!bad.more);
    const size_t most = BadValues::kMost;
    for (size_t i = 0; i < most + 10; ++i)
        text += "B,word" + QByteArray::number(static_cast<qint64>(i)) + '\n';
    const ValueCheck many = check(store, store.options(ImportKind::Contacts, text));
    CHECK(many.groups[0].values.size() == most);
    CHECK(many.groups[0].more);
    CHECK(many.groups[0].rows == static_cast<qint64>(most) + 15);
}

TEST_CASE("A typed replacement is judged as the importer would, own fields too", "[import][value_check]")
{
    ImportFixture store;
    const ImportOptions options = store.options(ImportKind::Contacts, kPeople);
    const ValueCheck found = check(store, options);
    const auto rule = [&](const char *field, std::string_view text) {
        const int column = found.checker->plan().mapping.columnOf(field);
        REQUIRE(column >= 0);
        const char *problem = found.checker->problem(static_cast<size_t>(column), text);
        return std::string(problem ? problem : "");
    };
    CHECK(rule("phone", "13900139000").empty());
    CHECK(rule("phone", "12") == "phone_invalid");
    CHECK(rule("phone", "1.39E+10") == "phone_damaged");
    CHECK(rule("email", "a@b.example").empty());
    CHECK(rule("birthday", "1990-02-28").empty());
    CHECK(rule("birthday", "31 February") == "date_invalid");
    CHECK(rule("custom:level:number", "3").empty());
    CHECK(rule("custom:level:number", "three") == "number_invalid");
    CHECK(rule("name", "anything").empty());
    CHECK(rule("gender", "").empty());
    CHECK(found.checker->problem(999, "x") == nullptr);
}

TEST_CASE("Values of own fields and word by word are replaced on the way in, and the file stays as it is", "[import]")
{
    ImportFixture store;
    ImportOptions options = store.options(ImportKind::Contacts, kPeople);
    options.valueMaps = {{"gender", QStringLiteral("帅哥"), QStringLiteral("male")},
                         {"phone", QStringLiteral("1.39E+10"), QStringLiteral("13912345678")},
                         {"custom:level", QStringLiteral("three"), QStringLiteral("3")},
                         {"kind", QStringLiteral("thing"), {}}};
    const ImportReport report = store.import(options);
    CHECK(findingCount(report, "gender:gender_unknown") == 0);
    CHECK(findingCount(report, "phone:phone_damaged") == 0);
    CHECK(findingCount(report, "custom:level:number_invalid") == 0);
    CHECK(findingCount(report, "kind:kind_unknown") == 0);
    CHECK(store.number("SELECT count(*) FROM contact WHERE gender = 'male'") == 2);
    CHECK(store.text("SELECT phone FROM contact WHERE name = 'A'") == QStringLiteral("13912345678"));
    CHECK(store.number("SELECT count(*) FROM custom_value") == 3);
    QFile file(options.path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == kPeople);
    options.valueMaps = {{"custom:nothing", QStringLiteral("x"), QStringLiteral("y")}};
    options.again = true;
    CHECK(store.importError(options).code == ErrorCode::InvalidInput);
}

TEST_CASE("What a default fills needs no column to be looked at", "[import][value_check]")
{
    ImportFixture store;
    ImportOptions options = store.options(ImportKind::Orders, "external_id,amount,status\n1,10,gone\n2,20,\n");
    options.defaults = {{"ordered_on", QStringLiteral("2024-01-02")}, {"status", QStringLiteral("nowhere")}};
    const ValueCheck found = check(store, options);
    REQUIRE(found.groups.size() == 1);
    CHECK(found.groups[0].rows == 1); // an empty cell is no bad value
}

TEST_CASE("A check can be stopped, and says why a file cannot be read", "[import][value_check]")
{
    ImportFixture store;
    QByteArray text = "name,gender\n";
    for (int i = 0; i < 3000; ++i)
        text += "A,x\n";
    Query<ValueCheck> query = checkValues(store.options(ImportKind::Contacts, text));
    query.cancel.cancel();
    const Result<ValueCheck> stopped = store.read(query);
    REQUIRE(!stopped);
    CHECK(stopped.error().code == ErrorCode::Canceled);
    CHECK(!store.read(checkValues(optionsFor(ImportKind::Contacts, store.filePath(QStringLiteral("none.csv"))))));
    CHECK(!store.read(checkValues(store.options(ImportKind::Contacts, "colour\nred\n"))));
}
