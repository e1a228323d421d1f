#include "app/cli/cli.h"

#include "ui/common/error_text.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace shuke::cli {

namespace cli_detail {

constexpr const char *kGlobalUsage =
    "shuke-cli [--store FILE] [--lang zh_CN|en] [--json] [--out FILE] COMMAND …\n"
    "Exit status: 0 done, 1 failed, 2 wrong usage, 3 done but some rows were rejected.\n";

QString defaultStorePath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(QStringLiteral("customers.shuke"));
}

void line(QIODevice *device, const QString &text)
{
    device->write(text.toUtf8() + '\n');
}

} // namespace cli_detail

int Cli::fail(const Error &error) const
{
    cli_detail::line(err, QStringLiteral("shuke-cli: ") + ui::errorText(error).simplified());
    return Failed;
}

int Cli::usage(const QString &text) const
{
    cli_detail::line(err, QStringLiteral("shuke-cli: ") + text);
    return WrongUsage;
}

void Cli::note(const QString &text) const
{
    cli_detail::line(err, text);
}

session::SessionOptions Cli::sessionOptions() const
{
    session::SessionOptions options;
    options.clock = clock;
    return options;
}

Result<std::unique_ptr<session::Session>> Cli::openForReading() const
{
    return session::Session::openReadOnly(storePath, sessionOptions());
}

Result<std::unique_ptr<session::Session>> Cli::openForWriting() const
{
    return session::Session::open(storePath, sessionOptions());
}

int runCli(const QStringList &arguments, QIODevice *out, QIODevice *err, bool errIsTerminal, std::shared_ptr<const Clock> clock)
{
    Cli cli;
    cli.storePath = cli_detail::defaultStorePath();
    cli.out = out;
    cli.err = err;
    cli.errIsTerminal = errIsTerminal;
    cli.clock = std::move(clock);
    QFile outFile;
    QStringList rest;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        const bool takesValue = argument == QLatin1String("--store") || argument == QLatin1String("--out")
                                || argument == QLatin1String("--lang");
        if (takesValue && i + 1 >= arguments.size())
            return cli.usage(argument + QStringLiteral(" needs a value"));
        if (argument == QLatin1String("--store"))
            cli.storePath = arguments[++i];
        else if (argument == QLatin1String("--out"))
            outFile.setFileName(arguments[++i]);
        else if (argument == QLatin1String("--lang"))
            ++i; // main() has installed the translators
        else if (argument == QLatin1String("--json"))
            cli.json = true;
        else
            rest.append(argument);
    }
    if (rest.isEmpty() || rest[0] == QLatin1String("help") || rest[0] == QLatin1String("--help")) {
        QIODevice *target = rest.isEmpty() ? err : out;
        target->write(cli_detail::kGlobalUsage);
        for (const CommandEntry &entry : commands())
            target->write(QByteArray("  ") + entry.usage + '\n');
        return rest.isEmpty() ? WrongUsage : Done;
    }
    for (const CommandEntry &entry : commands()) {
        if (rest[0] != QLatin1String(entry.name))
            continue;
        if (!outFile.fileName().isEmpty()) {
            if (!outFile.open(QIODevice::WriteOnly))
                return cli.fail({ErrorCode::IoError, QStringLiteral("%1: %2").arg(outFile.fileName(), outFile.errorString())});
            cli.out = &outFile;
        }
        const int status = entry.run(cli, rest.mid(1));
        if (outFile.isOpen() && (!outFile.flush() || outFile.error() != QFile::NoError))
            return cli.fail({ErrorCode::IoError, QStringLiteral("%1: %2").arg(outFile.fileName(), outFile.errorString())});
        return status;
    }
    return cli.usage(QStringLiteral("unknown command %1; see shuke-cli help").arg(rest[0]));
}

} // namespace shuke::cli
