#include "app/cli/cli.h"
#include "tests/support/catch.h"
#include "tests/support/fixed_clock.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

using namespace shuke;

namespace {

struct Answer
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

class Shop
{
public:
    Shop()
    {
        REQUIRE(run({"init"}).status == cli::Done);
        QFile file(m_folder.filePath(QStringLiteral("in.csv")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("external_id,name,phone,email,city,birthday\n"
                   "C1,ANNA MÜLLER,13800138000,anna@example.com,上海,1985-03-12\n"
                   "C2,李娜,13900139000,li@qq，com,北京,\n");
        file.close();
        const Answer imported = run({"import", "contacts", file.fileName()});
        INFO(imported.err.toStdString());
        REQUIRE((imported.status == cli::Done || imported.status == cli::SomeRejected));
    }

    Answer run(const QStringList &arguments)
    {
        QBuffer out;
        QBuffer err;
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(err.open(QIODevice::WriteOnly));
        const QStringList all =
            QStringList{QStringLiteral("--store"), m_folder.filePath(QStringLiteral("shop.shuke"))} + arguments;
        const int status = cli::runCli(all, &out, &err, false, std::make_shared<test::FixedClock>());
        return {status, out.data(), err.data()};
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_CASE("analyze quality prints each dimension with its weight and the total", "[quality]")
{
    Shop shop;
    const Answer answer = shop.run({"analyze", "quality"});
    REQUIRE(answer.status == cli::Done);
    const QList<QByteArray> lines = answer.out.trimmed().split('\n');
    REQUIRE(lines.size() == 7);
    CHECK(lines[0] == "dimension,score,weight,findings");
    // C1 has all 11 points, C2 10 of them: its birthday is missing.
    CHECK(lines[1] == "completeness,95.4545,0.3,1");
    CHECK(lines[3] == "uniqueness,100,0.2,0");
    CHECK(lines[4] == "timeliness,100,0.15,2"); // both are orphans
    CHECK(lines[5] == "consistency,,0.1,0");
    CHECK(lines[6].startsWith("total,"));
}

TEST_CASE("analyze quality --records prints every customer, --findings what a fix would do", "[quality]")
{
    Shop shop;
    const Answer records = shop.run({"analyze", "quality", "--records"});
    REQUIRE(records.status == cli::Done);
    const QList<QByteArray> lines = records.out.trimmed().split('\n');
    CHECK(lines[0] == "contact_id,external_id,score,completeness,validity,timeliness,consistency");
    REQUIRE(lines.size() == 3);
    CHECK(lines[1] == "1,C1,100,1,1,1,");

    const Answer findings = shop.run({"analyze", "quality", "--findings", "case_and_width"});
    CHECK(findings.out == "contact_id,name,rule,field,value,proposal\n"
                          "1,ANNA MÜLLER,case_and_width,name,ANNA MÜLLER,Anna Müller\n");
    const Answer older = shop.run({"analyze", "quality", "--as-of", "2026-12-31", "--records"});
    CHECK(older.out.contains("\n1,C1,"));
    CHECK(older.out.contains(",0.5,")); // a year after the import
}

TEST_CASE("clean does what a rule proposes, in one operation that undo takes back", "[quality]")
{
    Shop shop;
    const Answer cleaned = shop.run({"clean", "case_and_width"});
    REQUIRE(cleaned.status == cli::Done);
    CHECK(cleaned.out.startsWith("rule,findings,customers_changed,operation\ncase_and_width,1,1,"));
    CHECK(shop.run({"search", "Anna Müller"}).out.contains("Anna Müller"));
    CHECK(shop.run({"clean", "case_and_width"}).out.endsWith("case_and_width,0,0,\n"));
    REQUIRE(shop.run({"undo"}).status == cli::Done);
    CHECK(shop.run({"search", "Anna"}).out.contains("ANNA MÜLLER"));
}

TEST_CASE("Wrong usage of the quality commands names what there is", "[quality]")
{
    Shop shop;
    CHECK(shop.run({"analyze", "quality", "--findings", "nonsense"}).status == cli::WrongUsage);
    const Answer unknown = shop.run({"clean", "nonsense"});
    CHECK(unknown.status == cli::WrongUsage);
    CHECK(unknown.err.contains("case_and_width"));
    CHECK(shop.run({"analyze", "quality", "--records", "--findings", "orphan"}).status == cli::WrongUsage);
    CHECK(shop.run({"clean"}).status == cli::WrongUsage);
}

TEST_CASE("An empty store has no quality score and says why", "[quality]")
{
    QTemporaryDir folder;
    QBuffer out;
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    const QString store = folder.filePath(QStringLiteral("empty.shuke"));
    REQUIRE(cli::runCli({"--store", store, "init"}, &out, &err, false) == cli::Done);
    out.buffer().clear();
    out.seek(0);
    REQUIRE(cli::runCli({"--store", store, "analyze", "quality"}, &out, &err, false) == cli::Done);
    CHECK(out.data().contains("total,,,0"));
    CHECK(err.data().contains("no customer"));
}

TEST_CASE("clean --right leaves a finding out, and undo brings it back", "[quality]")
{
    Shop shop;
    const Answer accepted = shop.run({"clean", "case_and_width", "--right", "1", "C2"});
    REQUIRE(accepted.status == cli::Done);
    CHECK(accepted.out.startsWith("rule,findings,accepted,operation\ncase_and_width,1,1,"));
    CHECK(shop.run({"clean", "case_and_width"}).out.endsWith("case_and_width,0,0,\n"));
    REQUIRE(shop.run({"undo"}).status == cli::Done);
    CHECK(shop.run({"clean", "case_and_width"}).out.contains("case_and_width,1,1,"));

    CHECK(shop.run({"clean", "duplicate", "--right"}).status == cli::WrongUsage);
    CHECK(shop.run({"clean", "duplicate", "1"}).status == cli::WrongUsage);
    CHECK(shop.run({"clean", "orphan", "--right", "nobody"}).status == cli::Failed);
}
