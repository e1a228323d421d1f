#include "app/cli/cli.h"
#include "core/store/store_file.h"
#include "tests/core/store/file_help.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>

using namespace shuke;
using test::ClosedStore;

namespace {

struct Answer
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// The command in this process, with the fixed clock.
Answer run(const QStringList &arguments)
{
    QBuffer out;
    QBuffer err;
    REQUIRE(out.open(QIODevice::WriteOnly));
    REQUIRE(err.open(QIODevice::WriteOnly));
    const int status = cli::runCli(arguments, &out, &err, false, std::make_shared<test::FixedClock>());
    return {status, out.data(), err.data()};
}

/// The real program; `before` is put in front of it, such as "unshare -rm sh -c …".
Answer runProgram(const QStringList &arguments, const QStringList &before = {})
{
    QStringList command = before;
    command.append(QCoreApplication::applicationDirPath() + QStringLiteral("/shuke-cli"));
    command.append(arguments);
    QProcess process;
    process.start(command.takeFirst(), command);
    REQUIRE(process.waitForFinished(60000));
    REQUIRE(process.exitStatus() == QProcess::NormalExit);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonObject jsonOf(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    REQUIRE(document.isObject());
    return document.object();
}

} // namespace

TEST_CASE("init makes a store, and never a second one over it", "[cli][store]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("new/deep/shop.shuke"));
    const Answer made = run({QStringLiteral("--store"), path, QStringLiteral("init"), QStringLiteral("--currency"),
                             QStringLiteral("EUR"), QStringLiteral("--time-zone"), QStringLiteral("Europe/Berlin")});
    CHECK(made.status == 0);
    CHECK(made.out == path.toUtf8() + '\n');
    Result<std::unique_ptr<store::Database>> reader = store::openReader(path);
    REQUIRE(reader);
    CHECK(*(*reader)->text("SELECT value FROM setting WHERE key = 'currency'") == QStringLiteral("EUR"));
    CHECK((*reader)->integer("SELECT created_at FROM store_info")->value() == test::FixedClock().nowMs());
    const Answer again = run({QStringLiteral("--store"), path, QStringLiteral("init")});
    CHECK(again.status == 1);
    CHECK(again.out.isEmpty());
    CHECK(again.err.contains("shop.shuke"));
    const QString other = folder.filePath(QStringLiteral("other.shuke"));
    CHECK(run({QStringLiteral("--store"), other, QStringLiteral("init"), QStringLiteral("--currency"),
               QStringLiteral("euros")})
              .status == 1);
    CHECK(run({QStringLiteral("--store"), other, QStringLiteral("init"), QStringLiteral("--nonsense")}).status == 2);
    CHECK_FALSE(QFileInfo::exists(other));
}

TEST_CASE("backup, restore and verify go round and end with the same state hash", "[cli][store]")
{
    ClosedStore shop;
    const QString storeOption = QStringLiteral("--store");
    const Answer first = run({storeOption, shop.path(), QStringLiteral("verify")});
    REQUIRE(first.status == 0);
    CHECK(first.out.count('\n') == 1);
    const QJsonObject before = jsonOf(first.out);
    CHECK(before.value(QLatin1String("integrity")).toString() == QStringLiteral("ok"));

    const Answer backup = run({storeOption, shop.path(), QStringLiteral("backup")});
    REQUIRE(backup.status == 0);
    const QString file = QString::fromUtf8(backup.out).trimmed();
    CHECK(store::verifyBackup(file));
    CHECK(shop.number("SELECT backup_counter FROM store_info") == 1);
    CHECK(shop.number("SELECT last_backup_at FROM store_info") == test::FixedClock().nowMs());
    store::removeReaderLeftovers(shop.path());
    CHECK(QDir(shop.folder()).entryList(QDir::Files) == QStringList{QStringLiteral("shop.shuke")});

    const QString mine = shop.filePath(QStringLiteral("mine.shuke"));
    CHECK(run({storeOption, shop.path(), QStringLiteral("backup"), mine}).status == 0);
    CHECK(run({storeOption, shop.path(), QStringLiteral("backup"), mine}).status == 1);
    CHECK(run({storeOption, shop.path(), QStringLiteral("restore"), mine}).status == 1);
    const QString target = shop.filePath(QStringLiteral("target.shuke"));
    const Answer restored =
        run({storeOption, shop.path(), QStringLiteral("restore"), mine, QStringLiteral("--to"), target});
    CHECK(restored.status == 0);
    CHECK(restored.out == target.toUtf8() + '\n');
    const QJsonObject after = jsonOf(run({storeOption, target, QStringLiteral("verify")}).out);
    CHECK(after.value(QLatin1String("state_hash")) == before.value(QLatin1String("state_hash")));
    CHECK(after.value(QLatin1String("store_uid")) != before.value(QLatin1String("store_uid")));

    shop.change("DELETE FROM tag");
    const Answer replaced =
        run({storeOption, shop.path(), QStringLiteral("restore"), mine, QStringLiteral("--replace")});
    CHECK(replaced.status == 0);
    CHECK(replaced.err.contains("shop.before-restore-1.shuke"));
    CHECK(jsonOf(run({storeOption, shop.path(), QStringLiteral("verify")}).out).value(QLatin1String("state_hash")) ==
          before.value(QLatin1String("state_hash")));
    CHECK(run({storeOption, shop.path(), QStringLiteral("restore")}).status == 2);
    CHECK(run({storeOption, shop.path(), QStringLiteral("verify"), QStringLiteral("a"), QStringLiteral("b")}).status ==
          2);
}

TEST_CASE("While another process has the store, it can be backed up and verified but not replaced", "[cli][store]")
{
    ClosedStore shop;
    Result<store::OpenedStore> opened = store::openStore(shop.path());
    REQUIRE(opened);
    REQUIRE(opened->writer->exec("DELETE FROM tag WHERE id > 7"));
    const QString storeOption = QStringLiteral("--store");
    const Answer verified = runProgram({storeOption, shop.path(), QStringLiteral("verify")});
    CHECK(verified.status == 0);
    CHECK(jsonOf(verified.out).value(QLatin1String("rows")).toObject().value(QLatin1String("tag")).toInteger() == 7);
    const Answer backup = runProgram({storeOption, shop.path(), QStringLiteral("backup")});
    CHECK(backup.status == 0);
    const QString file = QString::fromUtf8(backup.out).trimmed();
    CHECK(store::verifyBackup(file));
    const Answer restored =
        runProgram({storeOption, shop.path(), QStringLiteral("restore"), file, QStringLiteral("--replace")});
    CHECK(restored.status == 1);
    CHECK(restored.err.contains(QByteArray::number(QCoreApplication::applicationPid())));
    REQUIRE(opened->writer->exec("DELETE FROM tag WHERE id > 6"));
    REQUIRE(store::closeStore(std::move(*opened)));
    CHECK(shop.number("SELECT count(*) FROM tag") == 6);
}

TEST_CASE("The program's exit status says whether a store is sound", "[cli][store]")
{
    ClosedStore shop;
    const QString storeOption = QStringLiteral("--store");
    CHECK(runProgram({storeOption, shop.path(), QStringLiteral("verify")}).status == 0);
    const QByteArray bytes = test::readAll(shop.path());
    test::writeAll(shop.path(), bytes.left(bytes.size() - 8192));
    const auto before = test::folderState(shop.folder());
    const Answer damaged = runProgram({storeOption, shop.path(), QStringLiteral("verify")});
    CHECK(damaged.status == 1);
    CHECK(jsonOf(damaged.out).value(QLatin1String("integrity")).isArray());
    CHECK(runProgram({storeOption, shop.path(), QStringLiteral("backup")}).status == 1);
    CHECK(test::folderState(shop.folder()) == before);
    CHECK(runProgram({storeOption, shop.filePath(QStringLiteral("none.shuke")), QStringLiteral("verify")}).status == 1);
    CHECK(runProgram({storeOption, shop.filePath(QStringLiteral("none.shuke")), QStringLiteral("backup")}).status == 1);
}

TEST_CASE("A store that was not closed is checked, which is said beside the answer", "[cli][store]")
{
    ClosedStore shop;
    const QString crashed = shop.filePath(QStringLiteral("crashed.shuke"));
    {
        Result<store::OpenedStore> opened = store::openStore(shop.path());
        REQUIRE(opened);
        for (const QString &suffix : {QString(), QStringLiteral("-wal")})
            REQUIRE(QFile::copy(shop.path() + suffix, crashed + suffix));
        REQUIRE(store::closeStore(std::move(*opened)));
    }
    const QString target = shop.filePath(QStringLiteral("copy.shuke"));
    const Answer checked = run({QStringLiteral("--store"), crashed, QStringLiteral("backup"), target});
    CHECK(checked.status == 0);
    CHECK(checked.err.contains("not closed properly"));
    CHECK(checked.out.count('\n') == 1);
    const Answer again = run({QStringLiteral("--store"), crashed, QStringLiteral("undo")});
    CHECK_FALSE(again.err.contains("not closed properly"));
}

TEST_CASE("On read-only media everything is shown and nothing is written", "[cli][store]")
{
    if (runProgram({QStringLiteral("help")}, {QStringLiteral("unshare"), QStringLiteral("-rm")}).status != 0) {
        WARN("SKIP: no mount namespace here, read-only media were not tried");
        return;
    }
    ClosedStore shop;
    const QString path = shop.filePath(QStringLiteral("ro.shuke"));
    const int wanted = GENERATE(500, 9, 400);
    if (wanted == 500) { // closed cleanly
        REQUIRE(QFile::copy(shop.path(), path));
    } else if (wanted == 9) { // crashed with a -wal
        Result<store::OpenedStore> opened = store::openStore(shop.path());
        REQUIRE(opened);
        REQUIRE(opened->writer->exec("DELETE FROM tag WHERE id > 9"));
        REQUIRE(QFile::copy(shop.path(), path));
        REQUIRE(QFile::copy(shop.path() + QStringLiteral("-wal"), path + QStringLiteral("-wal")));
    } else { // crashed in the middle of a transaction with a rollback journal
        shop.change("DELETE FROM tag WHERE id > 400");
        store::ConnectionOptions options;
        options.journal = store::JournalPolicy::Truncate;
        Result<std::unique_ptr<store::Database>> writer = store::Database::open(shop.path(), options);
        REQUIRE(writer);
        REQUIRE((*writer)->exec("PRAGMA cache_size = 1; BEGIN; UPDATE tag SET name = 'lost ' || id || "
                                "hex(zeroblob(900)); DELETE FROM tag WHERE id > 3"));
        REQUIRE(QFile::copy(shop.path(), path));
        REQUIRE(QFile::copy(shop.path() + QStringLiteral("-journal"), path + QStringLiteral("-journal")));
        REQUIRE((*writer)->exec("ROLLBACK"));
    }
    INFO("expecting " << wanted << " tags");
    const auto before = test::folderState(shop.folder());
    const QStringList readOnly = {
        QStringLiteral("unshare"),
        QStringLiteral("-rm"),
        QStringLiteral("sh"),
        QStringLiteral("-c"),
        QStringLiteral("mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\" && exec \"$@\""),
        shop.folder()};
    const Answer verified = runProgram({QStringLiteral("--store"), path, QStringLiteral("verify")}, readOnly);
    INFO(verified.err.toStdString());
    CHECK(verified.status == 0);
    CHECK(jsonOf(verified.out).value(QLatin1String("rows")).toObject().value(QLatin1String("tag")).toInteger() ==
          wanted);
    QTemporaryDir elsewhere;
    const QString target = elsewhere.filePath(QStringLiteral("backup.shuke"));
    const Answer backup = runProgram({QStringLiteral("--store"), path, QStringLiteral("backup"), target}, readOnly);
    INFO(backup.err.toStdString());
    CHECK(backup.status == 0);
    CHECK(store::verifyBackup(target));
    const Answer inPlace = runProgram({QStringLiteral("--store"), path, QStringLiteral("backup")}, readOnly);
    CHECK(inPlace.status == 1);
    CHECK(test::folderState(shop.folder()) == before);
}
