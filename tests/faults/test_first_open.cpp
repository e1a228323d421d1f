#include "tests/support/catch.h"
#include "tests/support/cli_process.h"

using namespace shuke::test;

TEST_CASE("A program whose first connections are opened at once comes to its end", "[faults]")
{
    // Without Database's own first use of the drivers about one run in a hundred never ends (Qt 6.4.2).
    constexpr int kRuns = 300;
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/shuke_first_open");
    for (int i = 0; i < kRuns; ++i) {
        QProcess process;
        process.start(program, {});
        CAPTURE(i);
        const bool ended = process.waitForFinished(60000);
        if (!ended)
            process.kill();
        REQUIRE(ended);
        REQUIRE(process.exitCode() == 0);
    }
}
