#include "app/cli/cli.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

int main(int argc, char **argv)
{
#ifdef Q_OS_UNIX
    // A file-size limit must come back as an error, not kill us in the middle of a write.
    std::signal(SIGXFSZ, SIG_IGN);
    const bool errIsTerminal = isatty(2) != 0;
#else
    const bool errIsTerminal = false;
#endif
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("shuke"));
    QCoreApplication::setOrganizationName(QStringLiteral("shuke"));
    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly) || !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return shuke::cli::Failed;
    return shuke::cli::runCli(application.arguments().mid(1), &out, &err, errIsTerminal);
}
