// Our own main for Catch2 v2 and v3: a QApplication, and a test with a Qt warning fails.
#define CATCH_CONFIG_RUNNER
#include "tests/support/catch.h"

#include <QApplication>
#include <QTemporaryDir>

#include <atomic>
#include <cstdio>

namespace {

std::atomic<int> g_warnings = 0;

void onMessage(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    std::fprintf(stderr, "%s\n", qPrintable(text));
    // The offscreen plug-in says the first of every window it shows (size hints) and every list that pops up (raise,
    // grab); the second tells which fonts the machine has not.
    const bool known = text.startsWith(QLatin1String("This plugin does not support ")) ||
                       text.contains(QLatin1String("OpenType support missing for"));
    if (type != QtDebugMsg && type != QtInfoMsg && !known)
        ++g_warnings;
}

} // namespace

int main(int argc, char **argv)
{
    // What `./dev test` and ctest set; here for a test that is started by hand, and for the discovery at build time.
    QTemporaryDir runtime;
    for (const auto &[name, value] : {std::pair{"QT_QPA_PLATFORM", QByteArray("offscreen")},
                                      {"TZ", QByteArray("Asia/Kolkata")},
                                      {"LC_ALL", QByteArray("C.UTF-8")},
                                      {"XDG_RUNTIME_DIR", runtime.path().toUtf8()}}) {
        if (!qEnvironmentVariableIsSet(name))
            qputenv(name, value);
    }
    qInstallMessageHandler(onMessage);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("shuke"));
    QCoreApplication::setOrganizationName(QStringLiteral("shuke"));
    const int failed = Catch::Session().run(argc, argv); // for --list-…, Catch2 v2 returns the number of tests
    if (g_warnings == 0)
        return failed;
    std::fprintf(stderr, "%d Qt warning(s): the test fails\n", g_warnings.load());
    return 1;
}
