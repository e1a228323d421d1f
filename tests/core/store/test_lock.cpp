#include "core/store/store_lock.h"
#include "tests/core/store/file_help.h"

#include <csignal>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace shuke;
using store::StoreLock;
using test::ClosedStore;

namespace {

/// Runs `work` in a child process and returns its process id. The child ends without Qt's or Catch's endings.
template <typename Work>
pid_t child(Work work)
{
    const pid_t process = ::fork();
    REQUIRE(process >= 0);
    if (process == 0)
        ::_exit(work());
    return process;
}

int waitFor(pid_t process)
{
    int status = 0;
    REQUIRE(::waitpid(process, &status, 0) == process);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

TEST_CASE("The lock is one for every way to write the path", "[store][lock]")
{
    ClosedStore shop;
    REQUIRE(QDir(shop.folder()).mkdir(QStringLiteral("sub")));
    REQUIRE(QFile::link(shop.path(), shop.filePath(QStringLiteral("link.shuke"))));
    REQUIRE(QFile::link(shop.folder(), shop.filePath(QStringLiteral("sub/folder"))));
    const Result<std::unique_ptr<StoreLock>> lock = StoreLock::acquire(shop.path());
    REQUIRE(lock);
    CHECK(QFileInfo::exists(shop.path() + QStringLiteral(".lock")));
    for (const char *other : {"shop.shuke", "link.shuke", "sub/../shop.shuke", "./shop.shuke", ".//shop.shuke",
                              "sub/folder/shop.shuke", "sub/folder/link.shuke"}) {
        INFO(other);
        const Result<std::unique_ptr<StoreLock>> second =
            StoreLock::acquire(shop.folder() + QLatin1Char('/') + QLatin1String(other));
        REQUIRE_FALSE(second);
        CHECK(second.error().code == ErrorCode::Locked);
    }
    const QString before = QDir::currentPath();
    REQUIRE(QDir::setCurrent(shop.folder()));
    CHECK_FALSE(StoreLock::acquire(QStringLiteral("shop.shuke")));
    CHECK(StoreLock::canonicalPath(QStringLiteral("new.shuke")) == shop.filePath(QStringLiteral("new.shuke")));
    REQUIRE(QDir::setCurrent(before));
    // The same name in another case is the same file only where the folder says so.
    const bool sameFile = QFileInfo::exists(shop.filePath(QStringLiteral("SHOP.shuke")));
    CHECK(static_cast<bool>(StoreLock::acquire(shop.filePath(QStringLiteral("SHOP.shuke")))) == !sameFile);
}

TEST_CASE("The error says who holds the store, and the lock ends with its owner", "[store][lock]")
{
    ClosedStore shop;
    {
        const Result<store::OpenedStore> opened = store::openStore(shop.path());
        REQUIRE(opened);
        const Error error = store::openStore(shop.path()).error();
        CHECK(error.code == ErrorCode::Locked);
        CHECK(error.detail.contains(QString::number(::getpid())));
        CHECK(error.detail.contains(QSysInfo::machineHostName()));
        CHECK(store::openReader(shop.path()));
    }
    CHECK(StoreLock::acquire(shop.path()));
    CHECK_FALSE(QFileInfo::exists(shop.path() + QStringLiteral(".lock")));
    CHECK(StoreLock::acquire(shop.filePath(QStringLiteral("no/such/folder.shuke"))).error().code ==
          ErrorCode::NotFound);
}

TEST_CASE("A killed process leaves no lock that blocks", "[store][lock]")
{
    ClosedStore shop;
    for (int round = 0; round < 10; ++round) {
        int ready[2] = {};
        REQUIRE(::pipe(ready) == 0);
        const pid_t holder = child([&] {
            const Result<std::unique_ptr<StoreLock>> lock = StoreLock::acquire(shop.path());
            const char answer = lock ? 'y' : 'n';
            if (::write(ready[1], &answer, 1) != 1)
                return 1;
            ::pause();
            return 0;
        });
        char answer = 0;
        REQUIRE(::read(ready[0], &answer, 1) == 1);
        REQUIRE(answer == 'y');
        const Result<std::unique_ptr<StoreLock>> held = StoreLock::acquire(shop.path());
        REQUIRE_FALSE(held);
        CHECK(held.error().detail.contains(QString::number(holder)));
        REQUIRE(::kill(holder, SIGKILL) == 0);
        waitFor(holder);
        CHECK(StoreLock::acquire(shop.path()));
        ::close(ready[0]);
        ::close(ready[1]);
    }
}

TEST_CASE("Of many processes that try at once, one at a time holds the store, also after kills", "[store][lock]")
{
    ClosedStore shop;
    const QByteArray marker = QFile::encodeName(shop.filePath(QStringLiteral("marker")));
    const auto contend = [&](int rounds) {
        int held = 0;
        for (int i = 0; i < rounds; ++i) {
            const Result<std::unique_ptr<StoreLock>> lock = StoreLock::acquire(shop.path());
            if (!lock)
                continue;
            const int file = ::open(marker.constData(), O_CREAT | O_EXCL | O_WRONLY, 0600);
            if (file < 0)
                return 99; // somebody else is inside
            ::close(file);
            ::unlink(marker.constData());
            ++held;
        }
        return held > 0 ? 1 : 0;
    };
    std::vector<pid_t> processes;
    for (int i = 0; i < 6; ++i)
        processes.push_back(child([&] { return contend(150); }));
    int winners = 0;
    for (const pid_t process : processes) {
        const int status = waitFor(process);
        CHECK(status != 99);
        winners += status == 1 ? 1 : 0;
    }
    CHECK(winners > 0);
    // A lock of a dead process, and many that want to take it over.
    waitFor(child([&] {
        Result<std::unique_ptr<StoreLock>> lock = StoreLock::acquire(shop.path());
        if (lock)
            lock->release(); // not unlocked: as after kill -9
        return 0;
    }));
    REQUIRE(QFileInfo::exists(shop.path() + QStringLiteral(".lock")));
    processes.clear();
    for (int i = 0; i < 6; ++i)
        processes.push_back(child([&] { return contend(50); }));
    for (const pid_t process : processes)
        CHECK(waitFor(process) != 99);
}
