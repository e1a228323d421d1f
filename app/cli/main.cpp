#include "app/cli/cli.h"
#include "ui/common/translators.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>

#include <cstdio>
#include <memory>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

namespace shuke::cli::main_detail {

/// A PDF needs fonts, and fonts need a QGuiApplication; other commands start faster without.
bool needsFonts(int argc, char **argv)
{
    bool report = false;
    bool pdf = false;
    for (int i = 1; i < argc; ++i) {
        const QLatin1String argument(argv[i]);
        if (argument == QLatin1String("batch")) // may hold any command
            return true;
        report = report || argument == QLatin1String("report");
        pdf = pdf || argument.endsWith(QLatin1String("pdf"), Qt::CaseInsensitive);
    }
    return report && pdf;
}

/// Start-up remarks of the platform plug-in ("XDG_RUNTIME_DIR not set") are of no use to the user.
void onlySerious(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "shuke-cli: %s\n", qPrintable(text));
}

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    if (!needsFonts(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    qputenv("QT_QPA_PLATFORM", "offscreen"); // works without a display; nothing is shown anyway
#endif
    const QtMessageHandler usual = qInstallMessageHandler(onlySerious);
    std::unique_ptr<QCoreApplication> application = std::make_unique<QGuiApplication>(argc, argv);
    qInstallMessageHandler(usual);
    return application;
}

} // namespace shuke::cli::main_detail

int main(int argc, char **argv)
{
#ifdef Q_OS_UNIX
    // A file-size limit must come back as an error, not kill us in the middle of a write.
    std::signal(SIGXFSZ, SIG_IGN);
    const bool errIsTerminal = isatty(2) != 0;
#else
    const bool errIsTerminal = false;
#endif
    const std::unique_ptr<QCoreApplication> application = shuke::cli::main_detail::makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("shuke"));
    QCoreApplication::setOrganizationName(QStringLiteral("shuke"));
    const QStringList arguments = application->arguments().mid(1);
    const qsizetype language = arguments.indexOf(QStringLiteral("--lang"));
    shuke::ui::installTranslators(
        *application, shuke::ui::localeFromArgument(language < 0 ? QString() : arguments.value(language + 1)));
    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly) || !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return shuke::cli::Failed;
    return shuke::cli::runCli(arguments, &out, &err, errIsTerminal);
}
