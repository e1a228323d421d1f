#include "core/store/migrations.h"
#include "core/store/state_hash.h"
#include "tests/core/store/file_help.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <csignal>
#include <random>
#include <sys/resource.h>

using namespace shuke;
using store::BackupFile;
using store::BackupOptions;
using test::ClosedStore;
using test::folderState;

namespace {

Result<BackupFile> backup(const ClosedStore &shop, BackupOptions options = {})
{
    Result<std::unique_ptr<store::Database>> reader = store::openReader(shop.path());
    REQUIRE(reader);
    options.storePath = shop.path();
    Result<BackupFile> made = store::makeBackup(**reader, options);
    CHECK_FALSE((*reader)->inTransaction());
    return made;
}

QByteArray hashOf(const QString &path)
{
    Result<std::unique_ptr<store::Database>> reader = store::openReader(path);
    REQUIRE(reader);
    return *store::stateHash(**reader);
}

QString backupsOf(const ClosedStore &shop)
{
    return store::defaultBackupFolder(shop.path());
}

} // namespace

TEST_CASE("A backup is one verified file with a manifest, and restores to the same content", "[store][backup]")
{
    ClosedStore shop;
    BackupOptions options;
    options.nowMs = QDateTime(QDate(2025, 12, 31), QTime(4, 5), Qt::UTC).toMSecsSinceEpoch();
    const Result<BackupFile> made = backup(shop, options);
    REQUIRE(made);
    CHECK(made->path == backupsOf(shop) + QStringLiteral("/shop-000001-20251231-0405.shuke"));
    CHECK(made->counter == 1);
    CHECK(made->rowCounts.value(QStringLiteral("tag")) == 500);
    CHECK(made->schema == store::currentSchemaVersion());
    CHECK(QDir(backupsOf(shop)).entryList(QDir::Files | QDir::Hidden).size() == 2);
    const QJsonObject manifest = QJsonDocument::fromJson(test::readAll(made->path + QStringLiteral(".json"))).object();
    CHECK(manifest.value(QLatin1String("sha256")).toString().toLatin1() ==
          QCryptographicHash::hash(test::readAll(made->path), QCryptographicHash::Sha256).toHex());
    CHECK(store::verifyBackup(made->path));

    const auto before = folderState(backupsOf(shop));
    const QString target = shop.filePath(QStringLiteral("restored.shuke"));
    const Result<store::RestoredStore> restored = store::restoreBackup(made->path, target);
    REQUIRE(restored);
    CHECK(restored->verified);
    CHECK(restored->keptAside.isNull());
    CHECK(folderState(backupsOf(shop)) == before);
    CHECK(hashOf(target) == hashOf(shop.path()));
    const qint64 origin = shop.number("SELECT origin FROM store_info", target);
    CHECK(origin > 0);
    CHECK(origin < (1LL << 31));
    CHECK(shop.number("SELECT backup_counter FROM store_info", target) == 1);
    Result<store::OpenedStore> opened = store::openStore(target);
    REQUIRE(opened);
    CHECK(opened->uid != made->storeUid);
    CHECK(opened->wasClosedCleanly);
    REQUIRE(store::closeStore(std::move(*opened)));
}

TEST_CASE("The counter decides which backup is newest, also when the store forgot it", "[store][backup]")
{
    ClosedStore shop;
    BackupOptions options;
    options.nowMs = 5000000000;
    REQUIRE(backup(shop, options));
    options.nowMs = 1; // the clock went back to 1970
    const Result<BackupFile> second = backup(shop, options);
    REQUIRE(second);
    CHECK(second->counter == 2);
    Result<store::OpenedStore> opened = store::openStore(shop.path());
    REQUIRE(opened);
    BackupFile noted = *second;
    noted.counter = 9;
    CHECK_FALSE(*store::changedSinceBackup(*opened->writer));
    REQUIRE(
        opened->writer->exec("INSERT INTO operation (id, uid, kind, label, started_at) VALUES (4, 'u', 'k', 'l', 1)"));
    CHECK(*store::changedSinceBackup(*opened->writer));
    noted.operation = 4;
    REQUIRE(store::noteBackup(*opened->writer, noted));
    CHECK_FALSE(*store::changedSinceBackup(*opened->writer));
    REQUIRE(store::closeStore(std::move(*opened)));
    CHECK(shop.number("SELECT backup_counter FROM store_info") == 9);
    const Result<BackupFile> third = backup(shop, options);
    REQUIRE(third);
    CHECK(third->counter == 10);
    const std::vector<BackupFile> found = store::findBackups(backupsOf(shop));
    REQUIRE(found.size() == 3);
    CHECK(found[0].counter == 10);
    CHECK(found[1].counter == 2);
    CHECK(store::findBackups(shop.filePath(QStringLiteral("nothing"))).empty());
}

TEST_CASE("Any flipped bit of a backup or its manifest's sum is found, and such a backup is not restored",
          "[store][backup]")
{
    ClosedStore shop;
    const Result<BackupFile> made = backup(shop);
    REQUIRE(made);
    const QByteArray good = test::readAll(made->path);
    std::mt19937 random(7);
    const QString target = shop.filePath(QStringLiteral("restored.shuke"));
    for (int flip = 0; flip < 200; ++flip) {
        QByteArray bad = good;
        const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(bad.size()));
        bad[at] = static_cast<char>(bad[at] ^ (1 << (random() % 8)));
        test::writeAll(made->path, bad);
        const Result<BackupFile> verified = store::verifyBackup(made->path);
        REQUIRE_FALSE(verified);
        REQUIRE(verified.error().code == ErrorCode::Corrupt);
        if (flip % 20 == 0)
            CHECK(store::restoreBackup(made->path, target).error().code == ErrorCode::Corrupt);
    }
    CHECK_FALSE(QFileInfo::exists(target));
    test::writeAll(made->path, good);
    CHECK(store::verifyBackup(made->path));
    for (const QByteArray &manifest : {QByteArray(), QByteArray("{}"), QByteArray("[1,2"), QByteArray(5000, '{')}) {
        test::writeAll(made->path + QStringLiteral(".json"), manifest);
        CHECK(store::verifyBackup(made->path).error().code == ErrorCode::Corrupt);
        CHECK(store::findBackups(backupsOf(shop)).empty());
    }
    REQUIRE(QFile::remove(made->path + QStringLiteral(".json")));
    CHECK(store::verifyBackup(made->path).error().code == ErrorCode::NotFound);
    const Result<store::RestoredStore> restored = store::restoreBackup(made->path, target);
    REQUIRE(restored);
    CHECK_FALSE(restored->verified);
}

TEST_CASE("A backup that is stopped or fails leaves nothing that counts", "[store][backup]")
{
    ClosedStore shop;
    SECTION("canceled")
    {
        BackupOptions options;
        qint64 last = -1;
        options.progress = [&](Progress progress) {
            CHECK(progress.done >= last);
            last = progress.done;
            options.cancel.cancel();
        };
        CHECK(backup(shop, options).error().code == ErrorCode::Canceled);
        CHECK(last >= 0);
    }
    SECTION("no more room")
    {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit old = {};
        REQUIRE(::getrlimit(RLIMIT_FSIZE, &old) == 0);
        const rlimit small = {100000, old.rlim_max};
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &small) == 0);
        const Result<BackupFile> made = backup(shop);
        REQUIRE(::setrlimit(RLIMIT_FSIZE, &old) == 0);
        REQUIRE_FALSE(made);
        CHECK((made.error().code == ErrorCode::IoError || made.error().code == ErrorCode::DiskFull));
    }
    SECTION("the folder's place is taken by a file")
    {
        test::writeAll(backupsOf(shop), "x");
        CHECK(backup(shop).error().code == ErrorCode::ReadOnly);
        return;
    }
    CHECK(QDir(backupsOf(shop)).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

TEST_CASE("Half-made and unverified files are never counted, and half-made ones are cleared away", "[store][backup]")
{
    ClosedStore shop;
    REQUIRE(QDir().mkpath(backupsOf(shop)));
    const auto put = [&](const char *name) {
        test::writeAll(backupsOf(shop) + QLatin1Char('/') + QLatin1String(name), "half");
    };
    put("shop-41.partial");
    put("shop-41.partial-journal");
    put("shop-41.partial.json");
    put("shop-000050-20200101-0000.shuke");
    put("other-7.partial");
    const Result<BackupFile> made = backup(shop);
    REQUIRE(made);
    CHECK(made->counter == 1);
    CHECK(store::findBackups(backupsOf(shop)).size() == 1);
    CHECK(QDir(backupsOf(shop)).entryList({QStringLiteral("*.partial*")}, QDir::Files) ==
          QStringList{QStringLiteral("other-7.partial")});
    CHECK(QFileInfo::exists(backupsOf(shop) + QStringLiteral("/shop-000050-20200101-0000.shuke")));
}

TEST_CASE("A backup holds one moment, whatever is committed meanwhile", "[store][backup]")
{
    ClosedStore shop;
    shop.change("INSERT INTO contact (id, name, name_key, note, created_at, modified_at) WITH RECURSIVE n(i) AS "
                "(SELECT 1 UNION ALL "
                "SELECT i + 1 FROM n WHERE i < 9000) SELECT i, 'c', 'c', hex(zeroblob(900)), 0, 0 FROM n; INSERT INTO "
                "counter VALUES ('contact', 9001)");
    Result<store::OpenedStore> opened = store::openStore(shop.path());
    REQUIRE(opened);
    const Result<QByteArray> before = store::stateHash(*opened->writer);
    int slices = 0;
    BackupOptions options;
    options.progress = [&](Progress) {
        ++slices;
        REQUIRE(opened->writer->exec("UPDATE contact SET name = name || 'x' WHERE id % 3 = 0"));
    };
    const Result<BackupFile> made = backup(shop, options);
    REQUIRE(made);
    CHECK(slices > 3);
    CHECK(*store::stateHash(*opened->writer) != *before);
    REQUIRE(store::closeStore(std::move(*opened)));
    CHECK(hashOf(made->path) == *before);
}

TEST_CASE("Backups are thinned out, but not those made before an upgrade or of another store", "[store][backup]")
{
    ClosedStore shop;
    BackupOptions options;
    options.nowMs = 1700000000000;
    options.reason = "before-upgrade-v1";
    REQUIRE(backup(shop, options));
    options.reason = "timer";
    for (int i = 0; i < 60; ++i) {
        options.nowMs += 6 * 3600 * 1000LL;
        REQUIRE(backup(shop, options));
    }
    const std::vector<BackupFile> found = store::findBackups(backupsOf(shop));
    CHECK(found.size() >= 1 + 8 + 10);
    CHECK(found.size() <= 1 + 9 + 12 + 10);
    CHECK(found.front().counter == 61);
    CHECK(found.back().reason == "before-upgrade-v1");
    CHECK(found.back().path.endsWith(QLatin1String("shop-000001-before-upgrade-v1.shuke")));
    CHECK(QDir(backupsOf(shop)).entryList(QDir::Files).size() == static_cast<qsizetype>(2 * found.size()));

    options.file = shop.filePath(QStringLiteral("mine.shuke"));
    const Result<BackupFile> named = backup(shop, options);
    REQUIRE(named);
    CHECK(named->path == options.file);
    CHECK(backup(shop, options).error().code == ErrorCode::Duplicate);
    CHECK(store::verifyBackup(options.file));
}

TEST_CASE("A damaged source makes no backup", "[store][backup]")
{
    ClosedStore shop;
    QByteArray bytes = test::readAll(shop.path());
    const qsizetype text = bytes.indexOf("tag number 321");
    for (qsizetype i = text - text % 4096 + 8; i < text - text % 4096 + 100; ++i)
        bytes[i] = '\x7f';
    test::writeAll(shop.path(), bytes);
    const Result<BackupFile> made = backup(shop);
    REQUIRE_FALSE(made);
    CHECK(made.error().code == ErrorCode::Corrupt);
    CHECK(store::findBackups(backupsOf(shop)).empty());
}

TEST_CASE("Two backups into one folder at a time do not meet", "[store][backup]")
{
    ClosedStore shop;
    BackupOptions options;
    options.progress = [&](Progress) { CHECK(backup(shop).error().code == ErrorCode::Busy); };
    CHECK(backup(shop, options));
    CHECK(store::findBackups(backupsOf(shop)).size() == 1);
}
