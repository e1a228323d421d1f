#include "core/store/interrupt_on_cancel.h"
#include "core/store/schema_fingerprint.h"
#include "core/store/store_check.h"
#include "tests/core/store/file_help.h"

#include <vector>

#include <unistd.h>

using namespace shuke;
using store::OpenedStore;
using test::ClosedStore;
using test::folderState;

namespace {

/// A copy of a store's bytes as a crash leaves them: the file and its -wal, without the -shm.
void copyCrashed(const QString &from, const QString &to)
{
    for (const char *suffix : {"", "-wal", "-journal"}) {
        if (QFileInfo::exists(from + QLatin1String(suffix)))
            REQUIRE(QFile::copy(from + QLatin1String(suffix), to + QLatin1String(suffix)));
    }
}

ErrorCode refusal(const QString &path, const store::OpenStoreOptions &options = {})
{
    const Result<OpenedStore> opened = store::openStore(path, options);
    REQUIRE_FALSE(opened);
    return opened.error().code;
}

} // namespace

TEST_CASE("A new store is one file with its identity and settings, and opens", "[store]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("客户 100%.shuke"));
    store::NewStoreFile newStore;
    newStore.currency = QStringLiteral("EUR");
    newStore.timeZone = "Europe/Berlin";
    newStore.nowMs = 42;
    REQUIRE(store::createStore(path, newStore));
    CHECK(folderState(folder.path()).keys() == QStringList{QStringLiteral("客户 100%.shuke")});

    Result<OpenedStore> opened = store::openStore(path);
    REQUIRE(opened);
    CHECK(opened->wasClosedCleanly);
    CHECK(opened->upgradedFrom == 0);
    CHECK(opened->uid.size() == 36);
    CHECK(*opened->writer->text("SELECT group_concat(id || key || '=' || value) FROM setting") ==
          QStringLiteral("1currency=EUR,2time_zone=Europe/Berlin"));
    CHECK(opened->writer->integer("SELECT next FROM counter WHERE name = 'setting'")->value() == 3);
    CHECK(opened->writer->integer("SELECT origin FROM store_info")->value() == 0);
    CHECK(opened->writer->integer("SELECT created_at FROM store_info")->value() == 42);
    CHECK(opened->writer->integer("SELECT closed_cleanly FROM store_info")->value() == 0);
    REQUIRE(store::closeStore(std::move(*opened)));
    CHECK(folderState(folder.path()).keys() == QStringList{QStringLiteral("客户 100%.shuke")});

    CHECK(store::createStore(path, newStore).error().code == ErrorCode::Duplicate);
    newStore.currency = QStringLiteral("euro");
    CHECK(store::createStore(folder.filePath(QStringLiteral("b.shuke")), newStore).error().code ==
          ErrorCode::InvalidInput);
    newStore.currency = QStringLiteral("EUR");
    newStore.timeZone = "Mars/Olympus";
    CHECK(store::createStore(folder.filePath(QStringLiteral("b.shuke")), newStore).error().code ==
          ErrorCode::InvalidInput);
    newStore.timeZone = {};
    CHECK(store::createStore(folder.filePath(QStringLiteral("no/such/b.shuke")), newStore).error().code ==
          ErrorCode::NotFound);
    test::writeAll(folder.filePath(QStringLiteral("c.shuke-wal")), "left over");
    CHECK(store::createStore(folder.filePath(QStringLiteral("c.shuke")), newStore).error().code == ErrorCode::Conflict);
}

TEST_CASE("A store that was not closed is checked at the next open and loses nothing", "[store]")
{
    ClosedStore shop;
    {
        Result<OpenedStore> opened = store::openStore(shop.path());
        REQUIRE(opened);
        REQUIRE(opened->writer->exec("UPDATE tag SET name = 'kept' WHERE id = 7"));
        copyCrashed(shop.path(), shop.filePath(QStringLiteral("crashed.shuke")));
        REQUIRE(store::closeStore(std::move(*opened)));
    }
    const QString crashed = shop.filePath(QStringLiteral("crashed.shuke"));
    REQUIRE(QFileInfo(crashed + QStringLiteral("-wal")).size() > 0);
    Result<OpenedStore> opened = store::openStore(crashed);
    REQUIRE(opened);
    CHECK_FALSE(opened->wasClosedCleanly);
    CHECK(*opened->writer->text("SELECT name FROM tag WHERE id = 7") == QStringLiteral("kept"));
    REQUIRE(store::closeStore(std::move(*opened)));
    CHECK(shop.number("SELECT closed_cleanly FROM store_info", crashed) == 1);
}

TEST_CASE("Opening a store that was not closed says that it is checked, and stopping that leaves every file as it was",
          "[store]")
{
    ClosedStore shop;
    const QString crashed = shop.filePath(QStringLiteral("crashed.shuke"));
    const bool inWal = GENERATE(true, false);
    std::vector<OpenStage> stages;
    store::OpenStoreOptions options;
    options.watch.stage = [&stages](OpenStage stage) { stages.push_back(stage); };
    {
        Result<OpenedStore> opened = store::openStore(shop.path(), options);
        REQUIRE(opened);
        REQUIRE(opened->writer->exec("UPDATE tag SET name = 'kept' WHERE id = 7"));
        if (!inWal)
            REQUIRE(opened->writer->exec("PRAGMA wal_checkpoint(TRUNCATE)"));
        copyCrashed(shop.path(), crashed);
        REQUIRE(store::closeStore(std::move(*opened)));
    }
    CHECK(stages.empty()); // that one was closed
    REQUIRE(store::hasHotWal(crashed) == inWal);

    const auto before = folderState(shop.folder());
    store::OpenStoreOptions stopping = options;
    stopping.watch.stage = [&stages, cancel = stopping.watch.cancel](OpenStage stage) {
        stages.push_back(stage);
        cancel.cancel();
    };
    CHECK(refusal(crashed, stopping) == ErrorCode::Canceled);
    CHECK(stages == std::vector{OpenStage::Checking});
    CHECK(folderState(shop.folder()) == before);

    store::OpenStoreOptions again;
    again.watch.stage = options.watch.stage;
    Result<OpenedStore> opened = store::openStore(crashed, again);
    REQUIRE(opened);
    CHECK(stages == std::vector{OpenStage::Checking, OpenStage::Checking});
    CHECK(*opened->writer->text("SELECT name FROM tag WHERE id = 7") == QStringLiteral("kept"));
    REQUIRE(store::closeStore(std::move(*opened)));
}

TEST_CASE("What runs on a connection ends when it is stopped, and the connection is as good as before", "[store]")
{
    ClosedStore shop;
    Result<OpenedStore> opened = store::openStore(shop.path());
    REQUIRE(opened);
    const CancelToken cancel;
    cancel.cancel();
    {
        const store::InterruptOnCancel stops(*opened->writer, cancel);
        const Result<std::optional<qint64>> endless = opened->writer->integer(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
        REQUIRE_FALSE(endless);
        CHECK(endless.error().code == ErrorCode::Canceled);
    }
    const Result<void> checked = store::quickCheck(*opened->writer, cancel);
    REQUIRE_FALSE(checked);
    CHECK(checked.error().code == ErrorCode::Canceled);
    CHECK(store::quickCheck(*opened->writer));
    REQUIRE(store::closeStore(std::move(*opened)));
}

TEST_CASE("Damage after a crash is found before the store is written", "[store]")
{
    ClosedStore shop;
    const QString crashed = shop.filePath(QStringLiteral("crashed.shuke"));
    {
        Result<OpenedStore> opened = store::openStore(shop.path());
        REQUIRE(opened);
        copyCrashed(shop.path(), crashed);
    }
    QByteArray bytes = test::readAll(crashed);
    const qsizetype text = bytes.indexOf("tag number 321");
    REQUIRE(text > 0);
    bytes[text - 30] = '\xff'; // a record's header in that page
    for (qsizetype i = text - text % 4096; i < text - text % 4096 + 12; ++i)
        bytes[i] = '\x7f';
    test::writeAll(crashed, bytes);
    const auto before = folderState(shop.folder());
    CHECK(refusal(crashed) == ErrorCode::Corrupt);
    CHECK(folderState(shop.folder()) == before);
}

TEST_CASE("A newer store is refused and left as it is, with and without a -wal", "[store]")
{
    ClosedStore shop;
    const bool crashed = GENERATE(false, true);
    const QString path = shop.filePath(QStringLiteral("newer.shuke"));
    {
        Result<OpenedStore> opened = store::openStore(shop.path());
        REQUIRE(opened);
        REQUIRE(opened->writer->exec("CREATE TABLE gift (id INTEGER PRIMARY KEY); PRAGMA user_version = 99"));
        if (crashed)
            copyCrashed(shop.path(), path);
        REQUIRE(store::closeStore(std::move(*opened)));
    }
    if (!crashed)
        REQUIRE(QFile::copy(shop.path(), path));
    REQUIRE(QFileInfo::exists(path + QStringLiteral("-wal")) == crashed);
    const auto before = folderState(shop.folder());
    CHECK(refusal(path) == ErrorCode::SchemaTooNew);
    CHECK(folderState(shop.folder()) == before);
    CHECK(store::openReader(path).error().code == ErrorCode::SchemaTooNew);
    CHECK(folderState(shop.folder()) == before);
}

TEST_CASE("A store with one object more or less than we wrote is refused", "[store]")
{
    const char *change = GENERATE(
        "CREATE TRIGGER t AFTER INSERT ON tag BEGIN DELETE FROM contact; END", "CREATE VIEW v AS SELECT * FROM contact",
        "CREATE TABLE extra (a)", "CREATE INDEX more ON tag (created_at)", "DROP INDEX tag_name",
        "DROP TABLE quality_finding", "ALTER TABLE tag ADD COLUMN color TEXT", "CREATE VIRTUAL TABLE f USING fts5(a)",
        "DROP TABLE consent; CREATE VIEW consent AS SELECT 1 AS id");
    ClosedStore shop;
    shop.change(change);
    const auto before = folderState(shop.folder());
    const Result<OpenedStore> opened = store::openStore(shop.path());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::SchemaMismatch);
    CHECK(store::openReader(shop.path()).error().code == ErrorCode::SchemaMismatch);
    CHECK(folderState(shop.folder()) == before);
}

TEST_CASE("Statistics and another order of indexes are not a foreign schema", "[store]")
{
    ClosedStore shop;
    shop.change("DROP INDEX contact_tag_pair; ANALYZE; CREATE UNIQUE INDEX contact_tag_pair ON contact_tag "
                "(contact_id, tag_id)");
    Result<OpenedStore> opened = store::openStore(shop.path());
    REQUIRE(opened);
    REQUIRE(store::closeStore(std::move(*opened)));
}

TEST_CASE("A store with a second name is refused, a symlink is followed", "[store]")
{
    ClosedStore shop;
    const QString other = shop.filePath(QStringLiteral("other.shuke"));
    REQUIRE(QFile::link(shop.path(), other));
    Result<OpenedStore> opened = store::openStore(other);
    REQUIRE(opened);
    CHECK(opened->writer->path() == shop.path());
    REQUIRE(store::closeStore(std::move(*opened)));
    REQUIRE(QFile::remove(other));
    REQUIRE(::link(QFile::encodeName(shop.path()).constData(), QFile::encodeName(other).constData()) == 0);
    CHECK(refusal(shop.path()) == ErrorCode::UnsafeLocation);
    CHECK(refusal(other) == ErrorCode::UnsafeLocation);
}

TEST_CASE("A store in a cloud folder is refused unless repair says otherwise", "[store]")
{
    ClosedStore shop;
    REQUIRE(QDir(shop.folder()).mkdir(QStringLiteral("坚果云")));
    const QString path = shop.filePath(QStringLiteral("坚果云/shop.shuke"));
    REQUIRE(QFile::copy(shop.path(), path));
    CHECK(refusal(path) == ErrorCode::UnsafeLocation);
    CHECK(store::createStore(shop.filePath(QStringLiteral("坚果云/new.shuke")), {}).error().code ==
          ErrorCode::UnsafeLocation);
    store::OpenStoreOptions repair;
    repair.acceptUnsafeLocation = true;
    Result<OpenedStore> opened = store::openStore(path, repair);
    REQUIRE(opened);
    CHECK(opened->journal == store::JournalPolicy::Truncate);
    CHECK(*opened->writer->text("PRAGMA journal_mode") == QStringLiteral("truncate"));
    REQUIRE(store::closeStore(std::move(*opened)));
}

TEST_CASE("A hot rollback journal is rolled back before the store is checked", "[store]")
{
    ClosedStore shop;
    const QString crashed = shop.filePath(QStringLiteral("crashed.shuke"));
    {
        store::ConnectionOptions options;
        options.journal = store::JournalPolicy::Truncate;
        Result<std::unique_ptr<store::Database>> writer = store::Database::open(shop.path(), options);
        REQUIRE(writer);
        // A tiny cache, so that the half transaction reaches the file before its commit.
        REQUIRE(
            (*writer)->exec("PRAGMA cache_size = 1; BEGIN; UPDATE tag SET name = 'lost ' || id || hex(zeroblob(900))"));
        copyCrashed(shop.path(), crashed);
        REQUIRE((*writer)->exec("ROLLBACK"));
    }
    REQUIRE(store::hasHotJournal(crashed));
    Result<OpenedStore> opened = store::openStore(crashed);
    REQUIRE(opened);
    CHECK_FALSE(opened->wasClosedCleanly);
    CHECK(opened->writer->integer("SELECT count(*) FROM tag WHERE name LIKE 'lost%'")->value() == 0);
    CHECK(opened->writer->integer("SELECT count(*) FROM tag")->value() == 500);
    REQUIRE(store::closeStore(std::move(*opened)));
}

TEST_CASE("Readers work while the store is open for writing and cannot write", "[store]")
{
    ClosedStore shop;
    Result<OpenedStore> opened = store::openStore(shop.path());
    REQUIRE(opened);
    {
        Result<std::unique_ptr<store::Database>> reader = store::openReader(shop.path(), opened->journal);
        REQUIRE(reader);
        CHECK_FALSE((*reader)->readsCopy());
        REQUIRE(opened->writer->exec("DELETE FROM tag WHERE id > 10"));
        CHECK((*reader)->integer("SELECT count(*) FROM tag")->value() == 10);
        CHECK((*reader)->exec("DELETE FROM tag").error().code == ErrorCode::ReadOnly);
    }
    REQUIRE(store::closeStore(std::move(*opened)));
    CHECK(store::openReader(shop.filePath(QStringLiteral("missing.shuke"))).error().code == ErrorCode::NotFound);
}

TEST_CASE("A reader does not take a checkpoint in the middle for damage", "[store]")
{
    ClosedStore shop;
    Result<OpenedStore> opened = store::openStore(shop.path());
    REQUIRE(opened);
    REQUIRE(opened->writer->exec(
        "INSERT INTO product (id, name, name_key, created_at, modified_at) WITH RECURSIVE n(i) AS (SELECT 1 "
        "UNION ALL SELECT i + 1 FROM n WHERE i < 9000) SELECT i, 'product ' || i, 'p', 0, 0 FROM n"));
    // The header of the file as it is once the first page was checkpointed and the later ones were not.
    const QString half = shop.filePath(QStringLiteral("half.shuke"));
    copyCrashed(shop.path(), half);
    QByteArray bytes = test::readAll(half);
    bytes[29] = 1; // 65,536 pages and more
    test::writeAll(half, bytes);
    Result<std::unique_ptr<store::Database>> reader = store::openReader(half);
    REQUIRE(reader);
    CHECK((*reader)->integer("SELECT count(*) FROM product")->value() == 9000);
    reader->reset();
    Result<OpenedStore> recovered = store::openStore(half);
    REQUIRE(recovered);
    CHECK(recovered->writer->integer("SELECT count(*) FROM product")->value() == 9000);
    REQUIRE(store::closeStore(std::move(*recovered)));
    REQUIRE(store::closeStore(std::move(*opened)));
}
