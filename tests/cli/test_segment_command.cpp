#include "app/cli/cli.h"
#include "tests/support/catch.h"
#include "tests/support/cli_process.h"
#include "tests/support/fixed_clock.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

using namespace shuke;

namespace test_segment_command {

struct Answer
{
    int status = -1;
    QByteArray out;
    QByteArray err;
    QList<QByteArray> lines() const { return out.trimmed().split('\n'); }
};

/// Three customers: C1 of Shanghai with two orders, C2 of Hangzhou with one, C3 with none who does not want to be
/// contacted.
class Shop
{
public:
    Shop()
    {
        REQUIRE(run({"init"}).status == cli::Done);
        import("contacts", "external_id,name,city,tags,do_not_contact\n"
                           "C1,安娜,上海,VIP,no\nC2,李娜,杭州,,no\nC3,\"O'Hara, \"\"Q\"\"\",上海,,yes\n");
        import("orders", "order_id,customer_id,date,total,status\n"
                         "A1,C1,2025-12-01,100,paid\nA2,C1,2025-06-01,50,paid\nA3,C2,2025-12-20,7,paid\n");
    }

    QString path() const { return m_folder.filePath(QStringLiteral("shop.shuke")); }

    Answer run(const QStringList &arguments)
    {
        QBuffer out;
        QBuffer err;
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(err.open(QIODevice::WriteOnly));
        const QStringList all = QStringList{QStringLiteral("--store"), path()} + arguments;
        const int status = cli::runCli(all, &out, &err, false, std::make_shared<test::FixedClock>());
        return {status, out.data(), err.data()};
    }

    QByteArray out(const QStringList &arguments)
    {
        const Answer answer = run(arguments);
        INFO(arguments.join(QLatin1Char(' ')).toStdString() << ": " << answer.err.toStdString());
        REQUIRE(answer.status == cli::Done);
        return answer.out;
    }

private:
    void import(const char *kind, const char *csv)
    {
        QFile file(m_folder.filePath(QStringLiteral("in.csv")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(csv);
        file.close();
        const Answer answer = run({"import", QString::fromLatin1(kind), file.fileName()});
        INFO(answer.err.toStdString());
        REQUIRE(answer.status == cli::Done);
    }

    QTemporaryDir m_folder;
};

} // namespace test_segment_command

using namespace test_segment_command;

TEST_CASE("segment count prints one number, of a name or of conditions as they are typed", "[segments][cli]")
{
    Shop shop;
    CHECK(shop.out({"segment", "count", "--where", "city = \"上海\""}) == "2\n");
    CHECK(shop.out({"segment", "count", "--where", "city in（“上海”，“杭州”） and orders.count >= 1"}) == "2\n");
    CHECK(shop.out({"segment", "count", "--where", "orders.sum(2025-11-01 to 2025-12-31) >= 100 and tag(\"VIP\")"}) ==
          "1\n");
    CHECK(shop.out({"segment", "count", "--where", ""}) == "3\n");
    CHECK(shop.out({"--json", "segment", "count", "--where", "do_not_contact"}) == "{\"count\":1}\n");
    const Answer wrong = shop.run({"segment", "count", "--where", "cty = 1"});
    CHECK(wrong.status == cli::WrongUsage);
    CHECK(wrong.err == "shuke-cli: column 1: no field is called \"cty\"; the nearest is \"city\"\n");
    CHECK(shop.run({"segment", "count"}).status == cli::WrongUsage);
    CHECK(shop.run({"segment", "count", "a", "--where", "b"}).status == cli::WrongUsage);
    CHECK(shop.run({"segment", "frobnicate"}).status == cli::WrongUsage);
    CHECK(shop.run({"segment"}).status == cli::WrongUsage);
}

TEST_CASE("segments are made, listed, shown, frozen, renamed and removed", "[segments][cli]")
{
    Shop shop;
    CHECK(shop.out({"segment", "create", "buyers", "--where", "orders.count >= 1"})
              .startsWith("name,kind,size,operation\nbuyers,dynamic,2,"));
    CHECK(shop.out({"segment", "create", "上海", "--where", "city = \"上海\"", "--without-do-not-contact", "--note",
                    "who to call"})
              .contains("\n上海,dynamic,1,"));
    CHECK(shop.out({"segment", "freeze", "buyers", "then"}).contains("\nthen,frozen,2,"));
    const QList<QByteArray> rows = shop.run({"segment", "list"}).lines();
    REQUIRE(rows.size() == 4);
    CHECK(rows[0] == "name,kind,size,revenue_minor,updated");
    CHECK(rows[1].startsWith("buyers,dynamic,2,15700,20"));
    CHECK(shop.run({"segment", "list", "--refresh"}).lines() == rows);
    const QByteArray shown = shop.out({"segment", "show", "上海"});
    CHECK(shown.startsWith("name,kind,where,words,left_out,note,customers,share,buyers,orders,revenue_minor,"));
    CHECK(shown.contains("\n上海,dynamic,\"city = \"\"上海\"\"\",City is 上海,do_not_contact,who to call,1,"));
    CHECK(shown.contains(",1,2,15000,"));
    CHECK(shop.out({"segment", "excluded", "上海"}).contains("3,\"O'Hara, \"\"Q\"\"\",do_not_contact,"));
    CHECK(shop.out({"segment", "overlap", "buyers", "上海"}) ==
          "part,customers,revenue_minor\nfirst_only,1,700\nboth,1,15000\nsecond_only,0,0\n");
    CHECK(shop.out({"segment", "rename", "then", "  now  and then "}).contains("now and then,"));
    CHECK(shop.out({"segment", "exclude", "buyers", "C1", "--reason", "moved; 'away'"}).startsWith("name,operation\n"));
    CHECK(shop.out({"segment", "count", "buyers"}) == "1\n");
    CHECK(shop.out({"segment", "excluded", "buyers"}).contains("by_hand,moved; 'away'"));
    CHECK(shop.out({"segment", "include", "buyers", "C1"}).startsWith("name,operation\n"));
    CHECK(shop.out({"segment", "count", "buyers"}) == "2\n");
    CHECK(shop.out({"segment", "count", "--where", "segment(\"buyers\") and not segment(\"上海\")"}) == "1\n");
    CHECK(shop.out({"segment", "remove", "now and then"}).startsWith("name,operation\n"));
    CHECK(shop.run({"segment", "list"}).lines().size() == 3);
    CHECK(shop.run({"undo"}).status == cli::Done);
    CHECK(shop.run({"segment", "list"}).lines().size() == 4);
}

TEST_CASE("what is wrong with a segment is said in one line", "[segments][cli]")
{
    Shop shop;
    shop.out({"segment", "create", "buyers", "--where", "orders.count >= 1"});
    shop.out({"segment", "create", "others", "--where", "not segment(\"buyers\")"});
    const Answer used = shop.run({"segment", "remove", "buyers"});
    CHECK(used.status == cli::Failed);
    CHECK(used.err.contains("segment buyers is used by segment others"));
    const Answer unknown = shop.run({"segment", "show", "buyer"});
    CHECK(unknown.status == cli::Failed);
    CHECK(unknown.err.contains("the nearest is \"buyers\""));
    CHECK(shop.run({"segment", "create", "buyers", "--where", ""}).status == cli::Failed);
    CHECK(shop.run({"segment", "create", "x"}).status == cli::WrongUsage);
    CHECK(shop.run({"segment", "create", "x", "--where", "(city"}).status == cli::WrongUsage);
    CHECK(shop.run({"segment", "create", "x", "--where", "", "--with-consent", "fax"}).status == cli::Failed);
    CHECK(shop.run({"segment", "freeze", "nobody", "x"}).status == cli::Failed);
    CHECK(shop.run({"segment", "export", "--format", "csv"}).status == cli::WrongUsage);
    for (const char *name : {"'; DROP TABLE segment; --", "=1+1", "\"%1\" \\ 😀"}) {
        const QString hostile = QString::fromUtf8(name);
        shop.out({"segment", "create", hostile, "--where", "orders.count >= 1"});
        CHECK(shop.out({"segment", "count", hostile}) == "2\n");
        CHECK(shop.out({"segment", "remove", hostile}).contains('\n'));
    }
}

TEST_CASE("the customers of a segment are exported in every format", "[segments][cli]")
{
    Shop shop;
    shop.out({"segment", "create", "buyers", "--where", "orders.count >= 1"});
    const QByteArray csv = shop.out({"segment", "export", "buyers"});
    CHECK(csv.startsWith("external_id,"));
    CHECK(csv.trimmed().count('\n') == 2);
    CHECK(csv.contains("C1,"));
    CHECK_FALSE(csv.contains("C3,"));
    CHECK(shop.out({"export", "contacts", "--segment", "buyers"}) == csv);
    CHECK(shop.out({"segment", "export", "buyers", "--format", "vcf"}).count("BEGIN:VCARD") == 2);
    CHECK(shop.out({"segment", "export", "buyers", "--format", "json"}).trimmed().count('\n') == 1);
    CHECK(shop.out({"segment", "export", "buyers", "--format", "xlsx"}).startsWith("PK"));
    CHECK(shop.run({"export", "orders", "--segment", "buyers"}).status == cli::WrongUsage);
    CHECK(shop.run({"export", "contacts", "--segment", "nobody"}).status == cli::Failed);
}

TEST_CASE("segment export --as writes a call list or a mail merge in the language asked for", "[segments][cli]")
{
    Shop shop;
    shop.out({"segment", "create", "all", "--where", ""});
    const test::CliRun calls = test::runCliProcess(
        {"--store", shop.path(), "--lang", "zh_CN", "segment", "export", "all", "--as", "call-list"});
    REQUIRE(calls.status == cli::Done);
    const QByteArray chinese = QByteArray::fromStdString(calls.out);
    CHECK(chinese.startsWith("\xEF\xBB\xBF\"姓名\","));
    CHECK(chinese.contains("\"安娜\""));
    CHECK(chinese.contains("\"150.00\""));
    CHECK_FALSE(chinese.contains("O'Hara"));
    CHECK_FALSE(calls.err.empty());
    const Answer everybody = shop.run({"segment", "export", "all", "--as", "call-list", "--with-do-not-contact"});
    REQUIRE(everybody.status == cli::Done);
    CHECK(everybody.out.startsWith("\xEF\xBB\xBF\"Name\","));
    CHECK(everybody.out.contains("\"O'Hara, \"\"Q\"\"\""));
    CHECK(everybody.out.contains("\"yes\""));
    CHECK(everybody.err.isEmpty());
    CHECK(shop.out({"segment", "export", "all", "--as", "mail-merge"})
              .contains("\"C1\",\"安娜\",\"\",\"\",\"\",\"\",\"\",\"\",\"上海\""));
    CHECK(shop.run({"segment", "export", "all", "--as", "letters"}).status == cli::WrongUsage);
    CHECK(shop.run({"segment", "export", "all", "--as"}).status == cli::WrongUsage);
    CHECK(shop.run({"segment", "export", "nobody", "--as", "call-list"}).status != cli::Done);
    CHECK(shop.run({"--json", "segment", "export", "all", "--as", "call-list"}).status == cli::WrongUsage);
}

TEST_CASE("report segment tells of one segment in each format", "[segments][cli]")
{
    Shop shop;
    shop.out({"segment", "create", "上海", "--where", "city = \"上海\"", "--without-do-not-contact"});
    const QByteArray csv = shop.out({"report", "segment", "--segment", "上海"});
    CHECK(csv.contains("about,Whoever fits this: City is 上海\n"));
    CHECK(csv.contains("customers,Customers,1,"));
    CHECK(csv.contains("Does not want to be contacted,1\n"));
    CHECK(shop.out({"report", "segment", "--segment", "上海", "--format", "xlsx"}).startsWith("PK"));
    const Answer near = shop.run({"report", "segment", "--segment", "上海市"});
    CHECK(near.status != cli::Done);
    CHECK(near.err.contains("the nearest is \"上海\""));
    CHECK(shop.run({"report", "segment"}).status == cli::WrongUsage);
    CHECK(shop.run({"report", "customer-value", "--segment", "上海"}).status == cli::WrongUsage);
    CHECK(shop.run({"--json", "report", "segment", "--segment", "上海"}).status == cli::WrongUsage);
}
