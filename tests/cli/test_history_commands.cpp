#include "app/cli/cli.h"
#include "core/session/session.h"
#include "tests/support/catch.h"
#include "tests/support/fixed_clock.h"

#include <QBuffer>
#include <QTemporaryDir>

using namespace shuke;

namespace {

struct Answer
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

struct Shop
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("shop.shuke"));

    Shop()
    {
        CHECK(run({"init"}).status == cli::Done);
        CHECK(import("contacts", "external_id,name,city\nC1,Li,Rome\nC2,Wang,Paris\n").status == cli::Done);
        CHECK(import("contacts", "external_id,name,city\nC1,Li,Oslo\n", {"--mode", "upsert"}).status == cli::Done);
    }

    Answer import(const char *kind, const QByteArray &csv, const std::vector<const char *> &more = {})
    {
        const QString name = folder.filePath(QStringLiteral("in.csv"));
        QFile file(name);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(csv);
        file.close();
        const QByteArray utf8 = name.toUtf8();
        std::vector<const char *> arguments = {"import", kind, utf8.constData()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }

    Answer run(const std::vector<const char *> &arguments)
    {
        QStringList list = {QStringLiteral("--store"), path};
        for (const char *argument : arguments)
            list.append(QString::fromUtf8(argument));
        QBuffer out;
        QBuffer err;
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(err.open(QIODevice::WriteOnly));
        const int status = cli::runCli(list, &out, &err, false, std::make_shared<test::FixedClock>());
        return {status, out.data(), err.data()};
    }
};

QList<QByteArray> lines(const QByteArray &text)
{
    QList<QByteArray> all = text.split('\n');
    all.removeLast();
    return all;
}

} // namespace

TEST_CASE("history lists what was done, undo and redo take it back and forth", "[cli][history]")
{
    Shop shop;
    const Answer before = shop.run({"history"});
    REQUIRE(before.status == cli::Done);
    CHECK(lines(before.out).front() == "operation,label,actor,at,rows,undone");
    const qsizetype operations = lines(before.out).size() - 1;
    CHECK(before.out.contains(",2025-12-31T04:00:00Z,"));
    CHECK(lines(shop.run({"history", "--limit", "1"}).out).size() == 2);

    const Answer undone = shop.run({"undo"});
    CHECK(undone.status == cli::Done);
    CHECK(undone.err.isEmpty());
    const QByteArray number = QByteArray::number(operations + 1);
    CHECK(undone.out == number + '\n');
    CHECK(lines(shop.run({"history"}).out)[2].endsWith(',' + number)); // the operation it undid
    CHECK(shop.run({"--json", "redo"}).out == "{\"operation\":" + QByteArray::number(operations + 2) + "}\n");
    CHECK(shop.run({"redo"}).status == cli::Failed);
}

TEST_CASE("history --record shows each field of a contact", "[cli][history]")
{
    Shop shop;
    const Answer record = shop.run({"history", "--record", "1"});
    REQUIRE(record.status == cli::Done);
    CHECK(lines(record.out).front() == "operation,label,actor,at,field,before,after");
    CHECK(record.out.contains(",city,Rome,Oslo\n"));
    CHECK(record.out.contains(",city,,Rome\n"));
    CHECK(shop.run({"history", "--record", "1", "--table", "setting"}).status ==
          cli::Failed); // not made by an operation
    CHECK(shop.run({"history", "--record", "77"}).status == cli::Failed);
}

TEST_CASE("undo stops at a row that was changed later, unless told what to do", "[cli][history]")
{
    Shop shop;
    const Answer stopped = shop.run({"undo", "1"});
    CHECK(stopped.status == cli::Failed);
    CHECK(stopped.out.isEmpty());
    CHECK(stopped.err.contains("contact 1: changed later: city"));
    CHECK(shop.run({"undo", "1", "--keep"}).status == cli::Done);
    const Answer again = shop.run({"undo", "1", "--overwrite"});
    CHECK(again.status == cli::Failed);
    CHECK(again.err.contains("already undone"));
}

TEST_CASE("history, undo and redo refuse what makes no sense", "[cli][history]")
{
    Shop shop;
    for (const std::vector<const char *> &arguments :
         std::vector<std::vector<const char *>>{{"undo", "x"},
                                                {"undo", "0"},
                                                {"undo", "1", "2"},
                                                {"undo", "--keep", "--overwrite"},
                                                {"redo", "1"},
                                                {"redo", "--keep", "--overwrite"},
                                                {"history", "--limit", "-1"},
                                                {"history", "--record", "x"},
                                                {"history", "--record", "1", "--table", "sqlite_schema"},
                                                {"history", "--table", "tag"},
                                                {"history", "1"}})
        CHECK(shop.run(arguments).status == cli::WrongUsage);
    CHECK(shop.run({"undo", "99"}).status == cli::Failed);
}
