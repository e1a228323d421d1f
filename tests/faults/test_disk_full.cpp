#include "tests/support/catch.h"
#include "tests/support/cli_process.h"

#include <QFile>
#include <QTemporaryDir>

using namespace shuke;
using namespace shuke::test;

namespace {

void writeContacts(const QString &path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        FAIL("cannot write the input");
    file.write("external_id,name,note\n");
    for (int i = 0; i < rows; ++i)
        file.write(QStringLiteral("D%1,客户 %1,%2\n").arg(i).arg(QString(60, QLatin1Char('n'))).toUtf8());
}

/// Runs a shell script in a mount namespace of its own, where $DISK is a tmpfs of `size`. Status 99: not allowed here.
CliRun runOnSmallDisk(const QString &size, const QString &script)
{
    const QString wrapped =
        QStringLiteral("DISK=$(mktemp -d); mount -t tmpfs -o size=%1 tmpfs \"$DISK\" || exit 99; %2").arg(size, script);
    for (const char *flags : {"-m", "-rm"}) {
        const CliRun run =
            runCliProcess({QString::fromLatin1(flags), QStringLiteral("sh"), QStringLiteral("-c"), wrapped},
                          QStringLiteral("unshare"));
        if (run.status != 99 && run.status != 1 && run.status != -1)
            return run;
    }
    return {99, {}, {}};
}

} // namespace

TEST_CASE("On a full disk a save is refused in words, nothing is lost, and reading goes on", "[faults][disk]")
{
    const QTemporaryDir folder;
    const QString few = folder.filePath(QStringLiteral("few.csv"));
    const QString many = folder.filePath(QStringLiteral("many.csv"));
    writeContacts(few, 50);
    writeContacts(many, 30000);
    int refused = 0;
    int ran = 0;
    for (int kib = 1400; kib <= 7000; kib += 400) {
        CAPTURE(kib);
        // 70: could not even begin on so small a disk. 71 … 75: the line that went wrong.
        const QString script =
            QStringLiteral("CLI='%1'; S=\"$DISK/shop.shuke\"; "
                           "\"$CLI\" --store \"$S\" init >/dev/null 2>&1 || exit 70; "
                           "\"$CLI\" --store \"$S\" import contacts '%2' >/dev/null 2>&1 || exit 70; "
                           "\"$CLI\" --store \"$S\" import contacts '%3' --mode upsert --key external_id "
                           ">\"/dev/null\" 2>'%4/err'; RC=$?; "
                           "cat '%4/err' >&2; "
                           "N=$(\"$CLI\" --store \"$S\" export contacts 2>/dev/null | grep -c '^D\\|,D'); "
                           "\"$CLI\" --store \"$S\" verify >/dev/null 2>&1 || exit 73; "
                           "if [ $RC = 0 ]; then [ \"$N\" = 30000 ] || exit 74; exit 80; fi; "
                           "[ $RC = 1 ] || exit 75; [ \"$N\" = 50 ] || exit 76; exit 81")
                .arg(cliPath(), few, many, folder.path());
        const CliRun run = runOnSmallDisk(QStringLiteral("%1k").arg(kib), script);
        if (run.status == 99) {
            WARN("SKIP: this machine does not let the test mount a small disk");
            return;
        }
        INFO(run.out);
        INFO(run.err);
        if (run.status == 70)
            continue;
        ++ran;
        REQUIRE((run.status == 80 || run.status == 81));
        if (run.status == 81) {
            ++refused;
            CHECK(run.err.find("disk is full") != std::string::npos);
        }
    }
    CHECK(ran > 5);
    CHECK(refused > 0);
}
