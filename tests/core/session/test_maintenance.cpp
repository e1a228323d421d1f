#include "core/session/maintenance.h"

#include "core/contacts/contact_commands.h"
#include "core/session/session.h"
#include "tests/support/catch.h"
#include "tests/support/fixed_clock.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace shuke;
using namespace shuke::session;

namespace {

struct OpenStore
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("熟客 shop.shuke"));
    std::unique_ptr<Session> session;

    OpenStore()
    {
        SessionOptions options;
        options.clock = std::make_shared<test::FixedClock>();
        options.automaticBackups = false;
        auto made = Session::create(path, {}, options);
        REQUIRE(made);
        session = std::move(*made);
        contacts::Contact contact;
        contact.name = QStringLiteral("王小丽");
        QFuture<Result<ChangeSet>> done = session->execute(contacts::createContact(contact));
        done.waitForFinished();
        REQUIRE(done.result());
    }
    QString backup()
    {
        QFuture<Result<QString>> done = session->backup();
        done.waitForFinished();
        REQUIRE(done.result());
        return *done.result();
    }
};

} // namespace

TEST_CASE("An open store is counted, measured and found sound", "[maintenance]")
{
    OpenStore store;
    QFuture<Result<StoreContents>> contents = store.session->query(storeContents());
    contents.waitForFinished();
    const Result<StoreContents> found = contents.takeResult();
    REQUIRE(found);
    CHECK(found->contacts == 1);
    CHECK(found->orders == 0);
    CHECK(found->operations == 1);
    CHECK_FALSE(found->uid.isEmpty());
    CHECK(storeBytes(store.path) >= QFileInfo(store.path).size());
    const Result<StoreHealth> health = checkStore(store.path, {});
    REQUIRE(health);
    CHECK(health->isSound());
    CancelToken stopped;
    stopped.cancel();
    CHECK(checkStore(store.path, stopped).error().code == ErrorCode::Canceled);
    CHECK(checkStore(store.path + QStringLiteral(".none"), {}).error().code == ErrorCode::NotFound);
}

TEST_CASE("Backups are listed newest first, and one restored is a store of its own", "[maintenance]")
{
    OpenStore store;
    CHECK(backupsOf(store.path).empty());
    const QString first = store.backup();
    const QString second = store.backup();
    const std::vector<BackupEntry> backups = backupsOf(store.path);
    REQUIRE(backups.size() == 2);
    CHECK(QFileInfo(backups[0].path) == QFileInfo(second));
    CHECK(QFileInfo(backups[1].path) == QFileInfo(first));
    CHECK(backups[0].bytes == QFileInfo(second).size());
    CHECK(QFileInfo(backups[0].path).path() == QFileInfo(backupFolder(store.path)).filePath());

    const QString target = store.folder.filePath(QStringLiteral("copy.shuke"));
    const Result<QString> copy = restoreCopy(first, target, {}, {});
    REQUIRE(copy);
    CHECK(checkStore(*copy, {})->isSound());
    CHECK(restoreCopy(first, target, {}, {}).error().code == ErrorCode::Duplicate); // never over a file
    QFile damaged(second);
    REQUIRE(damaged.open(QIODevice::ReadWrite));
    damaged.seek(damaged.size() / 2);
    damaged.write("????");
    damaged.close();
    const QString other = store.folder.filePath(QStringLiteral("other.shuke"));
    CHECK(restoreCopy(second, other, {}, {}).error().code == ErrorCode::Corrupt);
    CHECK_FALSE(QFileInfo::exists(other));
}
