#include "tests/faults/fault_vfs.h"
#include "tests/faults/fault_workload.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace shuke;
using namespace shuke::test;

namespace {

constexpr int kShortWorkflow = 8; // steps: small edits, a bulk insert, a checkpoint

void freshCopy(const QString &from, const QString &to)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(to + QLatin1String(suffix));
    if (!QFile::copy(from, to))
        FAIL("cannot copy the store");
}

} // namespace

TEST_CASE("Any single I/O error leaves a whole store and an honest answer", "[faults][io]")
{
    struct Case
    {
        const char *name;
        int code;
    };
    const Case one =
        GENERATE(Case{"write", SQLITE_IOERR_WRITE}, Case{"full", SQLITE_FULL}, Case{"read", SQLITE_IOERR_READ},
                 Case{"fsync", SQLITE_IOERR_FSYNC}, Case{"lock", SQLITE_IOERR_LOCK});
    const bool persistent = GENERATE(false, true);
    CAPTURE(one.name, persistent);

    const QTemporaryDir folder(QStringLiteral("/dev/shm/shuke-io-XXXXXX"));
    const QTemporaryDir plainFolder;
    const QTemporaryDir &place = folder.isValid() ? folder : plainFolder;
    const QString base = place.filePath(QStringLiteral("base.shuke"));
    const QString live = place.filePath(QStringLiteral("live.shuke"));
    FaultWorkload::createStore(base);

    FaultVfs vfs;
    freshCopy(base, live);
    vfs.failAt(0, one.code, false);
    REQUIRE(FaultWorkload::run(live, 1, kShortWorkflow, [](int) {}));
    const long total = vfs.operations();
    REQUIRE(total > 0);

    int failures = 0;
    for (long n = 1; n <= total; ++n) {
        freshCopy(base, live);
        int acknowledged = 0;
        vfs.failAt(n, one.code, persistent);
        const Result<void> done = FaultWorkload::run(live, 1, kShortWorkflow, [&](int step) { acknowledged = step; });
        const bool failed = vfs.hasFailed();
        vfs.failNever();
        failures += failed;
        INFO("operation " << n << " of " << total);
        if (!done) {
            CAPTURE(done.error().detail);
            CHECK(done.error().code != ErrorCode::Internal);
            if (one.code == SQLITE_FULL)
                CHECK(done.error().code == ErrorCode::DiskFull);
        }
        CHECK(FaultWorkload::check(live, acknowledged) == "");
    }
    CHECK(failures > 0);
}
