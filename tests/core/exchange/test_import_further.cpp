// Columns beyond the plain fields: further numbers, e-mails, sites, addresses, and what of a file is not read.
#include "core/exchange/column_mapping.h"
#include "core/exchange/import_further.h"
#include "core/exchange/value_check.h"
#include "tests/core/exchange/import_support.h"

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

using Cells = std::vector<std::pair<const char *, const char *>>;

/// A table with all of these columns and the cells of each row by header.
QByteArray table(const char *columns, const std::vector<Cells> &rows)
{
    const QList<QByteArray> header = QByteArray(columns).split('|');
    QByteArray text = header.join(',') + '\n';
    for (const Cells &cells : rows) {
        QByteArrayList row;
        for (const QByteArray &name : header) {
            QByteArray value;
            for (const auto &[column, cell] : cells)
                value = name == column ? QByteArray(cell) : value;
            row.append('"' + value + '"');
        }
        text += row.join(',') + '\n';
    }
    return text;
}

/// Most of what Outlook writes, always.
constexpr char kOutlookColumns[] =
    "Title|First Name|Middle Name|Last Name|Suffix|Company|Department|Job Title|Business Street|Business Street 2|"
    "Business City|Business State|Business Postal Code|Business Country/Region|Home Street|Home City|Home State|"
    "Home Postal Code|Home Country/Region|Other Street|Other City|Other State|Other Postal Code|Other Country/Region|"
    "Business Fax|Business Phone|Business Phone 2|Home Phone|Mobile Phone|Other Phone|Birthday|Anniversary|Categories|"
    "E-mail Address|E-mail 2 Address|E-mail 3 Address|Gender|Notes|Spouse|Web Page|Initials|Priority|Sensitivity";

constexpr char kGoogleColumns[] =
    "First Name|Middle Name|Last Name|Nickname|Organization Name|Organization Title|Organization "
    "Department|Birthday|Notes|"
    "Labels|E-mail 1 - Label|E-mail 1 - Value|E-mail 2 - Label|E-mail 2 - Value|Phone 1 - Label|Phone 1 - Value|"
    "Phone 2 - Label|Phone 2 - Value|Phone 3 - Label|Phone 3 - Value|Phone 4 - Label|Phone 4 - Value|Address 1 - Label|"
    "Address 1 - Street|Address 1 - City|Address 1 - Region|Address 1 - Postal Code|Address 1 - Country|"
    "Address 2 - Label|Address 2 - Street|Address 2 - City|Website 1 - Label|Website 1 - Value";

class Book : public ImportFixture
{
public:
    ImportReport bring(const QByteArray &file, ImportMode mode = ImportMode::Create)
    {
        ImportOptions options = this->options(ImportKind::Contacts, file, mode);
        options.profile = QStringLiteral("auto");
        options.again = true;
        return import(options);
    }
    QString points()
    {
        return text("SELECT coalesce(group_concat(kind || coalesce('(' || label || ')', '') || '=' || value, '|'), '') "
                    "FROM (SELECT * FROM contact_point ORDER BY contact_id, position)");
    }
    QString addresses()
    {
        return text("SELECT coalesce(group_concat(coalesce(label, '-') || ':' || coalesce(address, '') || ';' || "
                    "coalesce(city, ''), '|'), '') FROM (SELECT * FROM contact_address ORDER BY id)");
    }
    QString own() { return text("SELECT coalesce(address, '') || ';' || coalesce(city, '') FROM contact"); }
};

QString unread(const ImportReport &report)
{
    QStringList parts;
    for (const auto &[name, rows] : report.unread)
        parts.append(QStringLiteral("%1=%2").arg(name).arg(rows));
    return parts.join(QLatin1Char(' '));
}

} // namespace

TEST_CASE("An Outlook file without business cells brings home address and phone, in any order of filling",
          "[import][further]")
{
    Book book;
    const QByteArray file = table(kOutlookColumns, {{{"First Name", "Ann"},
                                                     {"Last Name", "Lee"},
                                                     {"Home Street", "1 Home St"},
                                                     {"Home City", "Ulm"},
                                                     {"Home Phone", "+49 731 1234567"},
                                                     {"Birthday", "0/0/00"},
                                                     {"Anniversary", "0/0/00"}}});
    const ImportReport report = book.bring(file);
    CHECK(report.profile == QStringLiteral("Outlook"));
    CHECK(report.created == 1);
    CHECK(report.findings.empty());
    CHECK(book.own() == QStringLiteral("1 Home St;Ulm"));
    CHECK(book.text("SELECT phone FROM contact") == QStringLiteral("+49 731 1234567"));
    CHECK(book.points().isEmpty());
    CHECK(book.addresses().isEmpty());
    CHECK(book.number("SELECT count(*) FROM contact WHERE note IS NOT NULL") == 0);
    CHECK(book.bring(file, ImportMode::Upsert).unchanged == 1);
}

TEST_CASE("Nothing of an Outlook file is lost, and what is not read is named", "[import][further]")
{
    Book book;
    const QByteArray file = table(kOutlookColumns, {{{"First Name", "Ann"},
                                                     {"Middle Name", "Marie"},
                                                     {"Last Name", "Lee"},
                                                     {"Department", "Sales"},
                                                     {"Business Street", "2 Work Rd"},
                                                     {"Business Street 2", "Floor 3"},
                                                     {"Business City", "Bonn"},
                                                     {"Home Street", "1 Home St"},
                                                     {"Home City", "Ulm"},
                                                     {"Other City", "Kiel"},
                                                     {"Business Fax", "+49 731 99"},
                                                     {"Business Phone", "+49 731 1234567"},
                                                     {"Home Phone", "+49 731 7654321"},
                                                     {"Mobile Phone", "13800138000"},
                                                     {"E-mail Address", "a@x.example"},
                                                     {"E-mail 2 Address", "b@x.example"},
                                                     {"E-mail 3 Address", "c@x.example"},
                                                     {"Anniversary", "5/4/2010"},
                                                     {"Spouse", "Bob"},
                                                     {"Notes", "likes tea"},
                                                     {"Web Page", "https://x.example"},
                                                     {"Initials", "A.L."},
                                                     {"Priority", "Normal"}}});
    const ImportReport report = book.bring(file);
    CHECK(book.own() == QStringLiteral("2 Work Rd, Floor 3;Bonn"));
    CHECK(book.addresses() == QStringLiteral("home:1 Home St;Ulm|other:;Kiel"));
    CHECK(book.text("SELECT phone || email FROM contact") == QStringLiteral("13800138000a@x.example"));
    CHECK(book.points() == QStringLiteral("email=b@x.example|fax(work)=+49 731 99|phone(work)=+49 731 1234567|"
                                          "phone(home)=+49 731 7654321|email=c@x.example|web=https://x.example"));
    CHECK(book.text("SELECT note FROM contact") ==
          QStringLiteral("likes tea\nMiddle Name: Marie\nDepartment: Sales\nAnniversary: 5/4/2010\nSpouse: Bob"));
    CHECK(unread(report) == QStringLiteral("Initials=1 Priority=1"));
    CHECK(book.bring(file, ImportMode::Upsert).unchanged == 1);
}

TEST_CASE("A further address or phone never replaces the customer's own", "[import][further]")
{
    Book book;
    book.import(ImportKind::Contacts,
                "name,email,phone,city,address\nAnn Lee,a@x.example,13800138000,Bonn,2 Work Rd\n");
    const QByteArray file = table(kOutlookColumns, {{{"First Name", "Ann"},
                                                     {"Last Name", "Lee"},
                                                     {"E-mail Address", "a@x.example"},
                                                     {"Home Phone", "+49 731 7654321"},
                                                     {"Home Street", "1 Home St"},
                                                     {"Home City", "Ulm"}}});
    CHECK(book.bring(file, ImportMode::Upsert).updated == 1);
    CHECK(book.own() == QStringLiteral("2 Work Rd;Bonn"));
    CHECK(book.text("SELECT phone FROM contact") == QStringLiteral("13800138000"));
    CHECK(book.points() == QStringLiteral("phone(home)=+49 731 7654321"));
    CHECK(book.addresses() == QStringLiteral("home:1 Home St;Ulm"));
    CHECK(book.bring(file, ImportMode::Upsert).unchanged == 1);
}

TEST_CASE("The customer's own address among several of a row is no further one", "[import][further]")
{
    Book book;
    book.import(ImportKind::Contacts, "external_id,name,city,address\n1,Ann Lee,Bonn,2 Work Rd\n");
    ImportOptions options =
        book.options(ImportKind::Contacts, "external_id,A,B,C,D\n1,1 Home St,Ulm,2 Work Rd,Bonn\n", ImportMode::Update);
    options.mapping = {{"address:home:street", QStringLiteral("A")},
                       {"address:home:city", QStringLiteral("B")},
                       {"address:work:street", QStringLiteral("C")},
                       {"address:work:city", QStringLiteral("D")}};
    book.import(options);
    CHECK(book.own() == QStringLiteral("2 Work Rd;Bonn"));
    CHECK(book.addresses() == QStringLiteral("home:1 Home St;Ulm"));
    options.again = true;
    CHECK(book.import(options).unchanged == 1);
}

TEST_CASE("The same place in another writing is no other place", "[import][further]")
{
    struct Case
    {
        const char *known, *told; // country,province,city
    };
    for (const auto &[known, told] :
         {Case{",,Shanghai", ",,SHANGHAI"}, Case{"China,,Shanghai", "CN,,Shanghai"},
          Case{"中国,,上海", "China,,Shanghai"}, Case{"中国,浙江省,杭州市", "CN,ZJ,Hangzhou"},
          Case{"USA,CA,San Jose", "United States,California,San Jose"}, Case{"台灣,,", "台湾,,"},
          Case{"China,,", "CN,,"}, Case{"中国,,", "China,,"}, Case{"Frankreich,,Paris", "France,,paris"}}) {
        CAPTURE(known, told);
        Book book;
        book.import(ImportKind::Contacts, QByteArray("external_id,name,country,province,city,address,postcode\n1,An,") +
                                              known + ",1 Sea Rd,200000\n");
        ImportOptions options = book.options(ImportKind::Contacts,
                                             QByteArray("external_id,country,province,city,address\n1,") + told + ",\n",
                                             ImportMode::Update);
        book.import(options);
        CHECK(book.text("SELECT address || ';' || postcode FROM contact") == QStringLiteral("1 Sea Rd;200000"));
        CHECK(book.number("SELECT count(*) FROM contact_address") == 0);
    }
    for (const auto &[known, told] :
         {Case{",,Ulm", ",,Bonn"}, Case{",,上海", ",,Hangzhou"}, Case{",,杭州", ",,上海"},
          Case{"DE,,Ulm", "Germany,,Bonn"}, Case{"Germany,,", "France,,"}, Case{",CA,", ",NY,"}}) {
        CAPTURE(known, told);
        Book book;
        book.import(ImportKind::Contacts, QByteArray("external_id,name,country,province,city,address,postcode\n1,An,") +
                                              known + ",1 Sea Rd,200000\n");
        book.import(ImportKind::Contacts, QByteArray("external_id,country,province,city,address\n1,") + told + ",\n",
                    ImportMode::Update);
        CHECK(book.text("SELECT coalesce(address, '-') FROM contact") == QStringLiteral("-"));
        CHECK(book.text("SELECT address FROM contact_address") == QStringLiteral("1 Sea Rd"));
    }
}

TEST_CASE("Google's lists in a cell, numbered columns, labels and groups come in", "[import][further]")
{
    Book book;
    const QByteArray file = table(kGoogleColumns, {{{"First Name", "Ann"},
                                                    {"Last Name", "Lee"},
                                                    {"Nickname", "Annie"},
                                                    {"Labels", "* myContacts ::: Friends ::: * starred"},
                                                    {"E-mail 1 - Value", "a@x.example ::: b@x.example"},
                                                    {"Phone 1 - Value", "13800138000"},
                                                    {"Phone 2 - Label", "Work"},
                                                    {"Phone 2 - Value", "+49 731 1234567 ::: +49 731 1234568"},
                                                    {"Phone 3 - Label", "Home Fax"},
                                                    {"Phone 3 - Value", "+49 731 99"},
                                                    {"Phone 4 - Value", "+49 731 7654321"},
                                                    {"Address 1 - Street", "1 Home St ::: 3 Sea Rd"},
                                                    {"Address 1 - City", "Ulm ::: Kiel"},
                                                    {"Address 2 - Label", "Work"},
                                                    {"Address 2 - Street", "2 Work Rd"},
                                                    {"Website 1 - Label", "Blog"},
                                                    {"Website 1 - Value", "https://x.example"}}});
    const ImportReport report = book.bring(file);
    CHECK(report.profile == QStringLiteral("Google Contacts"));
    CHECK(report.findings.empty());
    CHECK(book.text("SELECT phone || email FROM contact") == QStringLiteral("13800138000a@x.example"));
    CHECK(book.points() ==
          QStringLiteral("email=b@x.example|phone(work)=+49 731 1234567|phone(work)=+49 731 1234568|"
                         "fax(Home Fax)=+49 731 99|phone=+49 731 7654321|web(Blog)=https://x.example"));
    CHECK(book.own() == QStringLiteral("1 Home St;Ulm"));
    CHECK(book.addresses() == QStringLiteral("work:2 Work Rd;|-:3 Sea Rd;Kiel"));
    CHECK(book.text("SELECT group_concat(name, '|') FROM (SELECT name FROM tag ORDER BY name)") ==
          QStringLiteral("Friends|starred"));
    CHECK(book.text("SELECT note FROM contact") == QStringLiteral("Nickname: Annie"));
    CHECK(unread(report).isEmpty());
    CHECK(book.bring(file, ImportMode::Upsert).unchanged == 1);
}

TEST_CASE("Salesforce's home and other numbers and shipping addresses come in", "[import][further]")
{
    Book book;
    book.bring(
        table("Id|FirstName|LastName|Account.Name|Title|Email|Phone|MobilePhone|HomePhone|OtherPhone|MailingStreet|"
              "MailingCity|MailingState|MailingPostalCode|MailingCountry|OtherCity|Description|LeadSource|Fax",
              {{{"Id", "1"},
                {"FirstName", "Ann"},
                {"LastName", "Lee"},
                {"HomePhone", "+49 731 1234567"},
                {"OtherPhone", "+49 731 7654321"},
                {"OtherCity", "Kiel"},
                {"Fax", "+49 731 99"}}}));
    CHECK(book.text("SELECT phone || city FROM contact") == QStringLiteral("+49 731 1234567Kiel"));
    CHECK(book.points() == QStringLiteral("phone(other)=+49 731 7654321|fax=+49 731 99"));
    Book companies;
    ImportOptions options = companies.options(
        ImportKind::Companies,
        table("Id|Name|Phone|Website|BillingStreet|BillingCity|BillingState|BillingPostalCode|BillingCountry|"
              "ShippingStreet|ShippingCity|Description|AccountSource|Industry|Owner.Name|CreatedDate|Type|OwnerId|Fax",
              {{{"Id", "1"},
                {"Name", "Acme"},
                {"Website", "https://x.example"},
                {"BillingCity", "Bonn"},
                {"ShippingStreet", "Dock 4"},
                {"ShippingCity", "Kiel"},
                {"Industry", "Tea"}}}));
    options.profile = QStringLiteral("salesforce_accounts");
    const ImportReport report = companies.import(options);
    CHECK(companies.own() == QStringLiteral(";Bonn"));
    CHECK(companies.addresses() == QStringLiteral("shipping:Dock 4;Kiel"));
    CHECK(companies.points() == QStringLiteral("web=https://x.example"));
    CHECK(unread(report) == QStringLiteral("Industry=1"));
}

TEST_CASE("Any column can be mapped to a further detail, any number of times", "[import][further]")
{
    Book book;
    ImportOptions options = book.options(ImportKind::Contacts, "Name,A,B,C,D,E,F,Hobby\n"
                                                               "Ann,13800138000,13900139000,q@x.example,w.example,"
                                                               "1 Sea Rd,Kiel,tea\nBob,12,,no mail,-,,,\n");
    options.mapping = {{"point:phone", QStringLiteral("A")},        {"point:phone", QStringLiteral("B")},
                       {"point:email:work", QStringLiteral("C")},   {"point:web", QStringLiteral("D")},
                       {"address:sea:street", QStringLiteral("E")}, {"address:sea:city", QStringLiteral("F")},
                       {"note_line", QStringLiteral("Hobby")}};
    const ImportReport report = book.import(options);
    CHECK(report.created == 2);
    CHECK(findingCount(report, "point:phone:phone_invalid") == 1);
    CHECK(findingCount(report, "point:email:email_invalid") == 1);
    CHECK(book.text("SELECT phone || email || city || note FROM contact WHERE name = 'Ann'") ==
          QStringLiteral("13800138000q@x.exampleKielHobby: tea"));
    CHECK(book.points() == QStringLiteral("mobile=13900139000|web=w.example"));
    CHECK(unread(report).isEmpty());
    options.mode = ImportMode::Upsert;
    options.again = true;
    CHECK(book.import(options).unchanged == 2); // Ann by her number, Bob, who has nothing else, by his name
    options.mode = ImportMode::Create;
    // What the check of values says beforehand is what the importer finds.
    Book other;
    options.path = other.file("Name,A,B,C,D,E,F,Hobby\nBob,12,1.39E+10,no mail ::: a@x.example,-,,,\n");
    const Result<ValueCheck> check = other.read(checkValues(options));
    REQUIRE(check);
    CHECK(check->groups.size() == 3);
    // And a fix holds for all columns of that code.
    options.valueMaps = {{"point:phone", QStringLiteral("12"), QStringLiteral("13700137000")},
                         {"point:phone", QStringLiteral("1.39E+10"), {}}};
    const ImportReport fixed = other.import(options);
    CHECK(findingCount(fixed, "point:phone:phone_invalid") == 0);
    CHECK(other.text("SELECT phone || email FROM contact") == QStringLiteral("13700137000a@x.example"));
}

TEST_CASE("Codes of further columns that do not exist are refused", "[import][further]")
{
    CHECK(furtherColumn("point:phone:home"));
    CHECK(furtherColumn("address:home:city"));
    CHECK(furtherColumn("address:a:b:city")->label == "a:b");
    for (const char *code : {"point", "point:", "point:pigeon", "address:city", "address::city", "address:home:planet",
                             "note_lines", "phone", ""}) {
        CAPTURE(code);
        CHECK(!furtherColumn(code));
    }
    for (const QByteArray &code : furtherCodes())
        CHECK(furtherColumn(code));
    Book book;
    ImportOptions options = book.options(ImportKind::Contacts, "name,a\nAnn,1\n");
    options.mapping = {{"point:pigeon", QStringLiteral("a")}};
    CHECK(book.importError(options).code == ErrorCode::InvalidInput);
    ImportOptions orders = book.options(ImportKind::Orders, "ordered_on,amount,a\n2024-01-02,1,1\n");
    orders.mapping = {{"point:phone", QStringLiteral("a")}};
    CHECK(book.importError(orders).code == ErrorCode::InvalidInput);
}

TEST_CASE("Columns that are not imported are told with the rows that have something in them", "[import][further]")
{
    Book book;
    const ImportReport report =
        book.import(ImportKind::Contacts, "name,phone,shoe size,empty\nAnn,13800138000,40,\nBob,,41,\nCy,,,\n");
    CHECK(unread(report) == QStringLiteral("shoe size=2"));
    CHECK(report.ignoredColumns == QStringList{QStringLiteral("shoe size"), QStringLiteral("empty")});
    // A text with a comma and without quotes shifts its row: nothing of that goes without a word.
    const ImportReport shifted =
        book.import(ImportKind::Contacts, "name,city\nEd,Bonn\nFlo,Kiel\nDo,Ulm, Bahnhof\nGil,Jena,\nHal,Gera\n");
    CHECK(findingCount(shifted, ":extra_cells") == 1);
    CHECK(shifted.findings.at(":extra_cells").lines == std::vector<qint64>{4});
    // A file with external ids is read twice and told once.
    const ImportReport orders =
        book.import(ImportKind::Contacts, "external_id,name,shoe size\n1,Ann,40\n1,Ann,\n2,Bob,41\n");
    CHECK(unread(orders) == QStringLiteral("shoe size=2"));
}
