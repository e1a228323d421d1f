#include "core/store/store_check.h"
#include "core/store/verify.h"
#include "tests/core/store/file_help.h"
#include "tests/support/source_dir.h"

#include <QDirIterator>

#include <random>

using namespace shuke;
using test::ClosedStore;
using test::folderState;

namespace {

/// Every way to open the file; whatever refuses leaves the folder as it was. Returns what openStore said.
std::optional<ErrorCode> openEveryWay(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const auto before = folderState(folder);
    {
        const Result<std::unique_ptr<store::Database>> reader = store::openReader(path);
        if (!reader)
            CHECK(folderState(folder) == before);
    }
    store::removeReaderLeftovers(path);
    CHECK(folderState(folder) == before);
    const Result<store::VerifyReport> report = store::verifyStore(path);
    CHECK(folderState(folder) == before);
    Result<store::OpenedStore> opened = store::openStore(path);
    if (!opened) {
        CHECK(folderState(folder) == before);
        return opened.error().code;
    }
    CHECK(report);
    CHECK(store::closeStore(std::move(*opened)));
    return std::nullopt;
}

/// The bytes of a store that was not closed, its -wal moved into the file: quick_check looks at it when it is opened.
QByteArray uncleanBytes(ClosedStore &shop)
{
    Result<store::OpenedStore> opened = store::openStore(shop.path());
    REQUIRE(opened);
    REQUIRE(opened->writer->exec("PRAGMA wal_checkpoint(TRUNCATE)"));
    const QString copy = shop.filePath(QStringLiteral("copy"));
    REQUIRE(QFile::copy(shop.path(), copy));
    REQUIRE(store::closeStore(std::move(*opened)));
    const QByteArray bytes = test::readAll(copy);
    REQUIRE(QFile::remove(copy));
    return bytes;
}

/// A folder of its own for one damaged file.
class Victim
{
public:
    explicit Victim(const QByteArray &bytes) { test::writeAll(path(), bytes); }
    QString path() const { return m_folder.filePath(QStringLiteral("shop.shuke")); }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_CASE("Of 141 foreign and damaged databases none is opened or changed", "[store][damaged]")
{
    const QString corpus = QStringLiteral(SHUKE_SOURCE_DIR "/../shared/data/sqlite_damaged");
    if (!QFileInfo(corpus).isDir()) {
        WARN("SKIP: " << corpus.toStdString() << " not found");
        return;
    }
    int files = 0;
    QDirIterator iterator(corpus, {QStringLiteral("*.db")}, QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const QString file = iterator.next();
        INFO(file.toStdString());
        Victim victim(test::readAll(file));
        const std::optional<ErrorCode> code = openEveryWay(victim.path());
        CHECK((code == ErrorCode::NotAStore || code == ErrorCode::Corrupt));
        const QString target = victim.path() + QStringLiteral(".restored.shuke");
        CHECK_FALSE(store::restoreBackup(victim.path(), target));
        CHECK_FALSE(QFileInfo::exists(target));
        ++files;
    }
    CHECK(files == 141);
}

TEST_CASE("What is no database at all is refused and left alone", "[store][damaged]")
{
    const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") + QByteArray(3000, '\x55');
    const QByteArray zip = QByteArray("PK\x03\x04\x14\x00", 6) + QByteArray(5000, 'z');
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("x"), QByteArray("name,phone\nLi,138\n").repeated(300), png, zip,
          QByteArray("SQLite format 3"), QByteArray("SQLite format 3\0", 16), QByteArray(4096, '\0'),
          QByteArray("SQLite format 3\0", 16) + QByteArray(8176, '\xff')}) {
        INFO(bytes.size() << " bytes beginning with " << bytes.left(16).toHex().toStdString());
        Victim victim(bytes);
        const std::optional<ErrorCode> code = openEveryWay(victim.path());
        CHECK((code == ErrorCode::NotAStore || code == ErrorCode::Corrupt));
    }
    QTemporaryDir folder;
    REQUIRE(QDir(folder.path()).mkdir(QStringLiteral("shop.shuke")));
    CHECK(openEveryWay(folder.filePath(QStringLiteral("shop.shuke"))) == ErrorCode::NotAStore);
    CHECK(openEveryWay(folder.filePath(QStringLiteral("none.shuke"))) == ErrorCode::NotFound);
    REQUIRE(QFile::link(QStringLiteral("nowhere"), folder.filePath(QStringLiteral("dangling.shuke"))));
    CHECK(store::openStore(folder.filePath(QStringLiteral("dangling.shuke"))).error().code == ErrorCode::NotFound);
}

TEST_CASE("A store cut off after any page is refused and left alone", "[store][damaged]")
{
    ClosedStore shop;
    const QByteArray bytes = test::readAll(shop.path());
    for (qsizetype size = 0; size < bytes.size(); size += 4096) {
        INFO(size);
        Victim victim(bytes.left(size));
        const std::optional<ErrorCode> code = openEveryWay(victim.path());
        CHECK((code == ErrorCode::Corrupt || (size == 0 && code == ErrorCode::NotAStore)));
    }
}

TEST_CASE("A damaged store's refusal names the newest verified backup", "[store][damaged]")
{
    ClosedStore shop;
    QString newest;
    for (int i = 0; i < 2; ++i) {
        Result<std::unique_ptr<store::Database>> reader = store::openReader(shop.path());
        REQUIRE(reader);
        store::BackupOptions options;
        options.storePath = shop.path();
        newest = store::makeBackup(**reader, options)->path;
    }
    store::removeReaderLeftovers(shop.path());
    const QByteArray good = test::readAll(shop.path());
    QByteArray zeroed = good;
    std::fill_n(zeroed.begin(), 4096, '\0');
    for (const QByteArray &bytes : {zeroed, good.left(good.size() / 2), QByteArray()}) {
        test::writeAll(shop.path(), bytes);
        const Error error = store::openStore(shop.path()).error();
        CHECK((error.code == ErrorCode::Corrupt || error.code == ErrorCode::NotAStore));
        CHECK(error.detail.contains(newest));
        CHECK(store::openReader(shop.path()).error().detail.contains(newest));
    }
    store::RestoreOptions replace;
    replace.replace = true;
    REQUIRE(store::restoreBackup(newest, shop.path(), replace));
    CHECK(shop.number("SELECT count(*) FROM tag") == 500);
}

TEST_CASE("Headers with wrong bytes are refused untouched, or do no harm", "[store][damaged]")
{
    ClosedStore shop;
    const QByteArray good = test::readAll(shop.path());
    std::mt19937 random(11);
    int refused = 0;
    for (int round = 0; round < 70; ++round) {
        QByteArray bytes = good;
        const int count = 1 + static_cast<int>(random() % 3);
        for (int i = 0; i < count; ++i)
            bytes[static_cast<qsizetype>(random() % 100)] = static_cast<char>(random() % 256);
        INFO("round " << round << ' ' << bytes.left(100).toHex().toStdString());
        Victim victim(bytes);
        if (openEveryWay(victim.path()))
            ++refused;
        else
            CHECK(shop.number("SELECT count(*) FROM tag", victim.path()) == 500);
    }
    CHECK(refused > 20);
}

TEST_CASE("Flipped bits in the pages of a store that was not closed are refused untouched, or do no harm to SQLite",
          "[store][damaged]")
{
    ClosedStore shop;
    const QByteArray good = uncleanBytes(shop);
    std::mt19937 random(13);
    int refused = 0;
    for (int round = 0; round < 70; ++round) {
        QByteArray bytes = good;
        for (int i = 0; i < 20; ++i) {
            const auto at = static_cast<qsizetype>(100 + random() % static_cast<unsigned>(bytes.size() - 100));
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << (random() % 8)));
        }
        INFO("round " << round);
        Victim victim(bytes);
        const std::optional<ErrorCode> code = openEveryWay(victim.path());
        refused += code ? 1 : 0;
        if (code)
            CHECK((code == ErrorCode::Corrupt || code == ErrorCode::SchemaMismatch || code == ErrorCode::NotAStore));
    }
    CHECK(refused > 10);
}

TEST_CASE("The -wal of another store beside ours is found out and left alone", "[store][damaged]")
{
    ClosedStore shop;
    ClosedStore other;
    const QString path = shop.filePath(QStringLiteral("mixed.shuke"));
    {
        Result<store::OpenedStore> opened = store::openStore(other.path());
        REQUIRE(opened);
        REQUIRE(opened->writer->exec("INSERT INTO contact (id, name, name_key, note, created_at, modified_at) WITH "
                                     "RECURSIVE n(i) AS (SELECT 1 UNION ALL "
                                     "SELECT i + 1 FROM n WHERE i < 900) SELECT i, 'c', 'c', hex(zeroblob(300)), 0, 0 "
                                     "FROM n; DELETE FROM tag WHERE id > 100"));
        REQUIRE(QFile::copy(other.path() + QStringLiteral("-wal"), path + QStringLiteral("-wal")));
    }
    shop.change("DELETE FROM tag WHERE id % 2 = 0; INSERT INTO product (id, name, name_key, created_at, modified_at) "
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) SELECT i, 'p' || i, "
                "'p', 0, 0 FROM n");
    REQUIRE(QFile::copy(shop.path(), path));
    const auto before = folderState(shop.folder());
    const Result<store::OpenedStore> opened = store::openStore(path);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::Corrupt);
    CHECK(folderState(shop.folder()) == before);
}

TEST_CASE("Garbage in a -wal is ignored as SQLite does, and garbage in a journal does no harm", "[store][damaged]")
{
    ClosedStore shop;
    std::mt19937 random(17);
    QByteArray garbage(20000, Qt::Uninitialized);
    std::generate(garbage.begin(), garbage.end(), [&] { return static_cast<char>(random()); });
    for (const char *suffix : {"-wal", "-journal"}) {
        test::writeAll(shop.path() + QLatin1String(suffix), garbage);
        Result<store::OpenedStore> opened = store::openStore(shop.path());
        REQUIRE(opened);
        CHECK(opened->writer->integer("SELECT count(*) FROM tag")->value() == 500);
        REQUIRE(store::closeStore(std::move(*opened)));
        QFile::remove(shop.path() + QLatin1String(suffix));
    }
}
