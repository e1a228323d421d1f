#include "app/cli/cli.h"
#include "tests/support/catch.h"
#include "tests/support/fixed_clock.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace shuke;

namespace {

struct Answer
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// A fresh store and the command run on it in this process.
class Shop
{
public:
    Shop() { REQUIRE(run({QStringLiteral("init")}).status == 0); }

    Answer run(const QStringList &arguments)
    {
        QBuffer out;
        QBuffer err;
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(err.open(QIODevice::WriteOnly));
        const QStringList all = QStringList{QStringLiteral("--store"), path(QStringLiteral("shop.shuke"))} + arguments;
        const int status = cli::runCli(all, &out, &err, false, std::make_shared<test::FixedClock>());
        return {status, out.data(), err.data()};
    }
    Answer import(const QString &kind, const QByteArray &text, const QStringList &more = {})
    {
        QFile file(path(QStringLiteral("in.csv")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        return run(QStringList{QStringLiteral("import"), kind, file.fileName()} + more);
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_CASE("import prints a short summary of what came in and how the file was read", "[cli][import]")
{
    Shop shop;
    const Answer answer = shop.import(QStringLiteral("contacts"), "姓名;手机\n张三;13800138000\n李四;1.39E+10\n");
    CHECK(answer.status == 0);
    CHECK(answer.err.isEmpty());
    CHECK(answer.out.startsWith("key,value\nread,2\ncreated,2\nupdated,0\nunchanged,0\nskipped,0\nrejected,0\n"));
    CHECK(answer.out.contains("\nfinding:phone:phone_damaged,1\n"));
    CHECK(answer.out.contains("\nencoding,utf-8\n"));
    CHECK(answer.out.contains("\ndelimiter,;\n"));
    CHECK(answer.out.contains("\nmapping,name=姓名; phone=手机\n"));
}

TEST_CASE("import with rejected rows ends with status 3 and writes them", "[cli][import]")
{
    Shop shop;
    const QString rejects = shop.path(QStringLiteral("rejects.csv"));
    const Answer answer = shop.import(QStringLiteral("orders"), "订单编号,客户编号,下单日期,金额\nO1,K1,05-03-24,5\n",
                                      {QStringLiteral("--rejects"), rejects});
    CHECK(answer.status == 3);
    CHECK(answer.out.contains("\nrejected:customer:customer_unknown,1\n"));
    CHECK(QFile::exists(rejects));
    const Answer made =
        shop.run({QStringLiteral("import"), QStringLiteral("orders"), rejects, QStringLiteral("--create-customers"),
                  QStringLiteral("--date-format"), QStringLiteral("dd-MM-yy")});
    CHECK(made.status == 0);
    CHECK(made.out.contains("\ncustomers,1\n"));
    CHECK(made.out.contains("\ndates,dd-MM-yy\n"));
}

TEST_CASE("import consents names file, line and column of a row that stays out, and takes the mended one",
          "[cli][import]")
{
    Shop shop;
    REQUIRE(shop.import(QStringLiteral("contacts"), "客户编号,姓名\nK1,张三\n").status == 0);
    const QString rejects = shop.path(QStringLiteral("rejects.csv"));
    const Answer answer = shop.import(QStringLiteral("consents"),
                                      "客户编号,用途,渠道,状态,日期\nK1,营销,短信,同意,2025-01-02\n"
                                      "K1,营销,传真,同意,2025-01-02\n",
                                      {QStringLiteral("--rejects"), rejects});
    CHECK(answer.status == 3);
    CHECK(answer.out.contains("\ncreated,1\n"));
    CHECK(answer.err.contains("in.csv, line 3, 渠道: this is no known channel"));
    const Answer mended = shop.run({QStringLiteral("import"), QStringLiteral("consents"), rejects,
                                    QStringLiteral("--map-value"), QStringLiteral("channel:传真=phone")});
    CHECK(mended.status == 0);
    CHECK(mended.out.contains("\ncreated,1\n"));
    const Answer lines = shop.run(
        {QStringLiteral("export"), QStringLiteral("consents"), QStringLiteral("--format"), QStringLiteral("json")});
    CHECK(lines.out.count('\n') == 2);
    const QJsonObject first = QJsonDocument::fromJson(lines.out.split('\n')[0]).object();
    CHECK(first.value(QLatin1String("channel")).toString() == QStringLiteral("sms"));
    CHECK(first.value(QLatin1String("evidence")).isNull());
    CHECK(shop.run({QStringLiteral("undo")}).status == 0);
    CHECK(shop.run({QStringLiteral("export"), QStringLiteral("consents")}).out.count('\n') == 2);
}

TEST_CASE("import --json prints one object", "[cli][import]")
{
    Shop shop;
    const Answer answer = shop.import(QStringLiteral("contacts"), "name\nAn\n", {QStringLiteral("--json")});
    const QJsonObject object = QJsonDocument::fromJson(answer.out).object();
    CHECK(object.value(QLatin1String("created")).toInt() == 1);
    CHECK(object.value(QLatin1String("dry_run")).toBool(true) == false);
}

TEST_CASE("import --dry-run says what would come in and leaves the store as it is", "[cli][import]")
{
    Shop shop;
    CHECK(shop.import(QStringLiteral("contacts"), "name\nAn\n", {QStringLiteral("--dry-run")})
              .out.contains("\ncreated,1\n"));
    const Answer real = shop.import(QStringLiteral("contacts"), "name\nAn\n");
    CHECK(real.status == 0);
    CHECK(real.out.contains("\ncreated,1\n"));
}

TEST_CASE("import refuses the same file until --again", "[cli][import]")
{
    Shop shop;
    shop.import(QStringLiteral("contacts"), "name\nAn\n");
    const Answer refused = shop.import(QStringLiteral("contacts"), "name\nAn\n");
    CHECK(refused.status == 1);
    CHECK(refused.err.count('\n') == 1);
    CHECK(refused.err.contains("--again"));
    CHECK(shop.import(QStringLiteral("contacts"), "name\nAn\n", {QStringLiteral("--again")}).status == 0);
}

TEST_CASE("import takes columns, maps, defaults and value maps from the command line", "[cli][import]")
{
    Shop shop;
    const Answer bare =
        shop.import(QStringLiteral("contacts"), "C1|An|x\nC2|Bo|y\n",
                    {QStringLiteral("--no-header"), QStringLiteral("--columns"),
                     QStringLiteral("external_id,name,gender"), QStringLiteral("--delimiter"), QStringLiteral("|"),
                     QStringLiteral("--map-value"), QStringLiteral("gender:x=female"), QStringLiteral("--map-value"),
                     QStringLiteral("gender:y=male"), QStringLiteral("--defaults"), QStringLiteral("source=fair")});
    CHECK(bare.status == 0);
    CHECK(bare.out.contains("\ncreated,2\n"));
    CHECK_FALSE(bare.out.contains("finding"));
    const Answer mapped = shop.import(
        QStringLiteral("contacts"), "K,Full,Where\nC1,An,Paris\n",
        {QStringLiteral("--mode"), QStringLiteral("upsert"), QStringLiteral("--map"), QStringLiteral("external_id=K"),
         QStringLiteral("--map"), QStringLiteral("name=Full"), QStringLiteral("--map"), QStringLiteral("city=Where"),
         QStringLiteral("--key"), QStringLiteral("external_id")});
    CHECK(mapped.out.contains("\nupdated,1\n"));
}

TEST_CASE("import says what is wrong with its arguments", "[cli][import]")
{
    Shop shop;
    const QByteArray file = "name\nAn\n";
    for (const QStringList &bad :
         {QStringList{QStringLiteral("--mode"), QStringLiteral("merge")},
          QStringList{QStringLiteral("--map"), QStringLiteral("name")},
          QStringList{QStringLiteral("--map-value"), QStringLiteral("gender=x")},
          QStringList{QStringLiteral("--delimiter"), QStringLiteral("xx")},
          QStringList{QStringLiteral("--decimal"), QStringLiteral(";")}, QStringList{QStringLiteral("--no-header")},
          QStringList{QStringLiteral("--duplicates"), QStringLiteral("ask")}}) {
        const Answer answer = shop.import(QStringLiteral("contacts"), file, bad);
        CHECK(answer.status == 2);
        CHECK_FALSE(answer.err.isEmpty());
    }
    CHECK(shop.import(QStringLiteral("tickets"), file).status == 2);
    CHECK(shop.run({QStringLiteral("import"), QStringLiteral("contacts"), shop.path(QStringLiteral("none.csv"))})
              .status == 1);
    CHECK(shop.import(QStringLiteral("contacts"), file, {QStringLiteral("--map"), QStringLiteral("phone=Nowhere")})
              .status == 1);
}

TEST_CASE("import names columns with content that it leaves out, and --map takes them as further details",
          "[cli][import]")
{
    Shop shop;
    const QByteArray file = "name,phone,shoe size,site\nAn,13800138000,40,\nBo,13900139000,41,x.example\n";
    const Answer bare = shop.import(QStringLiteral("contacts"), file, {QStringLiteral("--dry-run")});
    CHECK(bare.err.contains("shoe size (2), site (1)"));
    const Answer mapped = shop.import(QStringLiteral("contacts"), file,
                                      {QStringLiteral("--map"), QStringLiteral("note_line=shoe size"),
                                       QStringLiteral("--map"), QStringLiteral("point:web:blog=site")});
    CHECK(mapped.status == 0);
    CHECK_FALSE(mapped.err.contains("shoe size"));
    CHECK(mapped.out.contains("note_line=shoe size; point:web:blog=site"));
    CHECK(shop.run({QStringLiteral("export"), QStringLiteral("contacts")}).out.contains("web(blog)=x.example"));
}

TEST_CASE("import takes nobody for somebody else by a phone, and --key phone does it with a word", "[cli][import]")
{
    Shop shop;
    shop.import(QStringLiteral("contacts"), "姓名,手机\n王伟,13800138000\n");
    const QStringList upsert{QStringLiteral("--mode"), QStringLiteral("upsert")};
    const Answer apart =
        shop.import(QStringLiteral("contacts"), "姓名,手机\n李娜,13800138000\n王伟,13800138000\n", upsert);
    CHECK(apart.out.contains("\ncreated,1\nupdated,0\nunchanged,1\n"));
    CHECK(apart.out.contains("\nfinding:name:other_name_new,1\n"));
    const Answer named = shop.import(QStringLiteral("contacts"), "姓名,手机,城市\n赵六,13800138000,杭州\n",
                                     upsert + QStringList{QStringLiteral("--key"), QStringLiteral("phone")});
    CHECK(named.out.contains("\nupdated,1\n"));
    CHECK(named.out.contains("\nfinding:name:other_name,1\n"));
}
