#include "app/cli/cli.h"
#include "tests/support/catch.h"
#include "tests/support/cli_process.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/sales_fixture.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace shuke;

namespace {

/// A store of thirty customers and a way to ask for reports of it.
class ReportStore
{
public:
    ReportStore()
    {
        session::SessionOptions options;
        options.clock = m_clock;
        Result<std::unique_ptr<session::Session>> created =
            session::Session::create(path(), {QStringLiteral("CNY"), "Asia/Shanghai"}, options);
        REQUIRE(created);
        session::Session &session = **created;
        for (int i = 0; i < 30; ++i) {
            const auto id = std::make_shared<ContactId>();
            REQUIRE(cli::await(session.execute(
                test::addCustomer(QStringLiteral("王小丽%1").arg(i), QStringLiteral("K%1").arg(i), id))));
            REQUIRE(cli::await(session.execute(test::addOrder(*id, QDate(2025, 12, 30).addDays(-i), 1000 + i))));
        }
    }

    QString path() const { return m_folder.filePath(QStringLiteral("老街茶点.shuke")); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    int run(const QStringList &arguments)
    {
        QBuffer out;
        QBuffer err;
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        const int status =
            cli::runCli(QStringList{QStringLiteral("--store"), path(), QStringLiteral("report")} + arguments, &out,
                        &err, false, m_clock);
        m_out = out.data();
        m_err = err.data();
        return status;
    }
    const QByteArray &out() const { return m_out; }
    const QByteArray &err() const { return m_err; }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<test::FixedClock> m_clock = std::make_shared<test::FixedClock>();
    QByteArray m_out;
    QByteArray m_err;
};

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

TEST_CASE("A report comes out in each format", "[cli][report]")
{
    ReportStore store;
    CHECK(store.run(words("customer-value")) == cli::Done);
    CHECK(store.out().startsWith("# parameters,Customer value\ncode,name,value\nstore,Store,老街茶点\n"));
    CHECK(store.out().contains("generated,Generated,2025-12-31 "));
    CHECK(store.out().contains("王小丽29"));
    CHECK(store.err().isEmpty());
    CHECK(store.run(words("customer-value --format csv --for-excel")) == cli::Done);
    CHECK(store.out().startsWith("\xEF\xBB\xBF# parameters"));
    CHECK(store.run(words("customer-value --format xlsx")) == cli::Done);
    CHECK(store.out().startsWith("PK"));
    CHECK(store.run(words("customer-value --format pdf --paper letter")) == cli::Done);
    CHECK(store.out().startsWith("%PDF-"));
}

TEST_CASE("The period of a report is inclusive on both ends", "[cli][report]")
{
    ReportStore store;
    REQUIRE(store.run(words("customer-value --from 2025-12-10 --to 2025-12-12")) == cli::Done);
    CHECK(store.out().contains("period,Period,2025-12-10 to 2025-12-12\n"));
    CHECK(store.out().contains("customers,Customers who bought,3,"));
    REQUIRE(store.run(words("customer-value --from all --as-of 2025-12-12")) == cli::Done);
    CHECK(store.out().contains("period,Period,all orders up to 2025-12-12\n"));
    CHECK(store.out().contains("customers,Customers who bought,12,"));
}

TEST_CASE("Each misuse of report is named and writes nothing", "[cli][report]")
{
    ReportStore store;
    for (const char *line :
         {"", "nothing", "customer-value --format doc", "customer-value --paper a5", "customer-value --map nine",
          "customer-value --method best", "customer-value --from yesterday",
          "customer-value --from 2025-12-31 --to 2025-12-01", "customer-value extra", "customer-value --json"}) {
        CAPTURE(line);
        CHECK(store.run(words(line)) == cli::WrongUsage);
        CHECK(store.out().isEmpty());
        CHECK(store.err().count('\n') == 1);
    }
}

TEST_CASE("The real program makes a PDF without a display", "[cli][report]")
{
    ReportStore store;
    const QString pdf = store.filePath(QStringLiteral("report.pdf"));
    const test::CliRun alone = test::runCliProcess({QStringLiteral("--store"), store.path(), QStringLiteral("--out"),
                                                    pdf, QStringLiteral("report"), QStringLiteral("customer-value"),
                                                    QStringLiteral("--format"), QStringLiteral("pdf")});
    CHECK(alone.err == "");
    REQUIRE(alone.status == 0);
    QFile file(pdf);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(5) == "%PDF-");
    CHECK(file.size() > 5000);
}

TEST_CASE("A report that cannot be written leaves the old file alone", "[cli][report]")
{
    ReportStore store;
    const QString path = store.filePath(QStringLiteral("report.csv"));
    QFile old(path);
    REQUIRE(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    CHECK(store.run({QStringLiteral("nothing"), QStringLiteral("--out"), path}) == cli::WrongUsage);
    REQUIRE(old.open(QIODevice::ReadOnly));
    CHECK(old.readAll() == "old");
}

#ifdef Q_OS_UNIX
TEST_CASE("An --out that is a pipe is written to, not replaced", "[cli][report]")
{
    const ReportStore store;
    const QString pipe = store.filePath(QStringLiteral("pipe"));
    REQUIRE(mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    QProcess reader;
    reader.start(QStringLiteral("cat"), {pipe});
    const test::CliRun run = test::runCliProcess({QStringLiteral("--store"), store.path(), QStringLiteral("--out"),
                                                  pipe, QStringLiteral("report"), QStringLiteral("customer-value")});
    CHECK(run.err == "");
    CHECK(run.status == 0);
    REQUIRE(reader.waitForFinished(30000));
    CHECK(reader.readAllStandardOutput().startsWith("# parameters"));
    CHECK(!QFileInfo(pipe).isFile());
}
#endif
