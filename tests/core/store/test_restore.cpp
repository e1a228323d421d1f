#include "core/store/state_hash.h"
#include "tests/core/store/file_help.h"

#include <QCoreApplication>

using namespace shuke;
using test::ClosedStore;
using test::folderState;

namespace {

QString makeBackup(const ClosedStore &shop)
{
    Result<std::unique_ptr<store::Database>> reader = store::openReader(shop.path());
    REQUIRE(reader);
    store::BackupOptions options;
    options.storePath = shop.path();
    const Result<store::BackupFile> made = store::makeBackup(**reader, options);
    REQUIRE(made);
    return made->path;
}

} // namespace

TEST_CASE("A restore refuses an existing store unless it may replace it, and then keeps the former one",
          "[store][restore]")
{
    ClosedStore shop;
    const QString backup = makeBackup(shop);
    shop.change("DELETE FROM tag");
    store::removeReaderLeftovers(shop.path());
    const auto before = folderState(shop.folder());
    CHECK(store::restoreBackup(backup, shop.path()).error().code == ErrorCode::Duplicate);
    CHECK(folderState(shop.folder()) == before);
    store::RestoreOptions replace;
    replace.replace = true;
    const Result<store::RestoredStore> first = store::restoreBackup(backup, shop.path(), replace);
    REQUIRE(first);
    CHECK(first->keptAside == shop.filePath(QStringLiteral("shop.before-restore-1.shuke")));
    CHECK(shop.number("SELECT count(*) FROM tag") == 500);
    CHECK(shop.number("SELECT count(*) FROM tag", first->keptAside) == 0);
    const Result<store::RestoredStore> second = store::restoreBackup(backup, shop.path(), replace);
    REQUIRE(second);
    CHECK(second->keptAside == shop.filePath(QStringLiteral("shop.before-restore-2.shuke")));
}

TEST_CASE("What a crash left beside the former store goes with it", "[store][restore]")
{
    ClosedStore shop;
    const QString backup = makeBackup(shop);
    const QString crashed = shop.filePath(QStringLiteral("crashed.shuke"));
    {
        Result<store::OpenedStore> opened = store::openStore(shop.path());
        REQUIRE(opened);
        REQUIRE(opened->writer->exec("DELETE FROM tag WHERE id > 3"));
        REQUIRE(QFile::copy(shop.path(), crashed));
        REQUIRE(QFile::copy(shop.path() + QStringLiteral("-wal"), crashed + QStringLiteral("-wal")));
    }
    store::RestoreOptions replace;
    replace.replace = true;
    SECTION("the store and its -wal")
    {
        const Result<store::RestoredStore> restored = store::restoreBackup(backup, crashed, replace);
        REQUIRE(restored);
        CHECK_FALSE(QFileInfo::exists(crashed + QStringLiteral("-wal")));
        CHECK(shop.number("SELECT count(*) FROM tag", crashed) == 500);
        CHECK(shop.number("SELECT count(*) FROM tag", restored->keptAside) == 3);
    }
    SECTION("a -wal whose store is gone is not played into the restored one")
    {
        REQUIRE(QFile::remove(crashed));
        const Result<store::RestoredStore> restored = store::restoreBackup(backup, crashed);
        REQUIRE(restored);
        CHECK(shop.number("SELECT count(*) FROM tag", crashed) == 500);
        CHECK(QFileInfo::exists(restored->keptAside + QStringLiteral("-wal")));
    }
    SECTION("restoring from the crashed store takes its -wal into account")
    {
        const auto before = folderState(shop.folder());
        const QString target = shop.filePath(QStringLiteral("restored.shuke"));
        const Result<store::RestoredStore> restored = store::restoreBackup(crashed, target);
        REQUIRE(restored);
        CHECK_FALSE(restored->verified);
        CHECK(shop.number("SELECT count(*) FROM tag", target) == 3);
        CHECK(folderState(shop.folder()).value(QStringLiteral("crashed.shuke")) ==
              before.value(QStringLiteral("crashed.shuke")));
    }
}

TEST_CASE("A restore over an open store, from nothing, or to an unsafe place is refused", "[store][restore]")
{
    ClosedStore shop;
    const QString backup = makeBackup(shop);
    store::RestoreOptions replace;
    replace.replace = true;
    {
        Result<store::OpenedStore> opened = store::openStore(shop.path());
        REQUIRE(opened);
        const Error error = store::restoreBackup(backup, shop.path(), replace).error();
        CHECK(error.code == ErrorCode::Locked);
        CHECK(error.detail.contains(QString::number(QCoreApplication::applicationPid())));
        REQUIRE(store::closeStore(std::move(*opened)));
    }
    const QString target = shop.filePath(QStringLiteral("target.shuke"));
    CHECK(store::restoreBackup(shop.filePath(QStringLiteral("no.shuke")), target).error().code == ErrorCode::NotFound);
    test::writeAll(shop.filePath(QStringLiteral("text.shuke")),
                   "not a database, though it is long enough to be read as a header ............"
                   "............................................................");
    CHECK(store::restoreBackup(shop.filePath(QStringLiteral("text.shuke")), target).error().code ==
          ErrorCode::NotAStore);
    REQUIRE(QDir(shop.folder()).mkdir(QStringLiteral("Dropbox")));
    CHECK(store::restoreBackup(backup, shop.filePath(QStringLiteral("Dropbox/x.shuke"))).error().code ==
          ErrorCode::UnsafeLocation);
    const CancelToken cancel;
    cancel.cancel();
    store::RestoreOptions stopped;
    stopped.cancel = cancel;
    CHECK(store::restoreBackup(backup, target, stopped).error().code == ErrorCode::Canceled);
    CHECK_FALSE(QFileInfo::exists(target));
    CHECK(QDir(shop.folder())
              .entryList({QStringLiteral("*.partial*"), QStringLiteral("target*")}, QDir::Files)
              .isEmpty());
}

TEST_CASE("Each restore is a store of its own, and its backups count on", "[store][restore]")
{
    ClosedStore shop;
    const QString backup = makeBackup(shop);
    QStringList uids;
    std::vector<qint64> origins;
    for (int i = 0; i < 5; ++i) {
        const QString target = shop.filePath(QStringLiteral("r%1.shuke").arg(i));
        REQUIRE(store::restoreBackup(backup, target));
        Result<std::unique_ptr<store::Database>> reader = store::openReader(target);
        REQUIRE(reader);
        uids.append(*(*reader)->text("SELECT uid FROM store_info"));
        origins.push_back((*reader)->integer("SELECT origin FROM store_info")->value());
    }
    CHECK(uids.removeDuplicates() == 0);
    std::sort(origins.begin(), origins.end());
    CHECK(std::adjacent_find(origins.begin(), origins.end()) == origins.end());
}
