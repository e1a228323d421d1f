#include "app/cli/cli.h"

#include "ui/common/error_text.h"
#include "ui/common/open_stage_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

namespace shuke::cli {

namespace cli_detail {

constexpr const char *kGlobalUsage = "shuke-cli [--store FILE] [--lang zh_CN|en] [--json] [--out FILE] COMMAND …";

QString defaultStorePath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("customers.shuke"));
}

void line(QIODevice *device, const QString &text)
{
    device->write(text.toUtf8() + '\n');
}

Result<std::shared_ptr<session::Session>> shared(Result<std::unique_ptr<session::Session>> session)
{
    if (!session)
        return session.error();
    return std::shared_ptr<session::Session>(std::move(*session));
}

int help(QIODevice *target, int status)
{
    line(target, QString::fromUtf8(kGlobalUsage));
    line(target, Cli::tr("Exit status: 0 done, 1 failed, 2 wrong usage, 3 done but some rows were rejected."));
    for (const CommandEntry &entry : commands()) {
        for (const CommandUsage &usage : entry.usage) {
            line(target, QStringLiteral("  ") + QString::fromUtf8(usage.syntax));
            line(target, QStringLiteral("      ") + QCoreApplication::translate("CliHelp", usage.about));
        }
    }
    return status;
}

const CommandEntry *findCommand(const QString &name)
{
    for (const CommandEntry &entry : commands()) {
        if (name == QLatin1String(entry.name))
            return &entry;
    }
    return nullptr;
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

OpenWatch Cli::openWatch() const
{
    // Said from the store thread, while this one waits for it.
    return {.stage = [this](OpenStage stage) { note(ui::openStageText(stage)); }, .cancel = {}};
}

session::SessionOptions Cli::sessionOptions() const
{
    session::SessionOptions options;
    options.clock = clock;
    return options;
}

Result<std::shared_ptr<session::Session>> Cli::openForReading() const
{
    if (batchSession)
        return batchSession;
    return cli_detail::shared(session::Session::openReadOnly(storePath, sessionOptions()));
}

Result<std::shared_ptr<session::Session>> Cli::openForWriting() const
{
    if (batchSession)
        return batchSession;
    return cli_detail::shared(session::Session::open(storePath, sessionOptions(), openWatch()));
}

int runCommandLine(Cli cli, const QStringList &arguments)
{
    QString outPath;
    QStringList rest;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        const bool takesValue = argument == QLatin1String("--store") || argument == QLatin1String("--out") ||
                                argument == QLatin1String("--lang");
        if (takesValue && i + 1 >= arguments.size())
            return cli.usage(Cli::tr("%1 needs a value").arg(argument));
        if (argument == QLatin1String("--store"))
            cli.storePath = arguments[++i];
        else if (argument == QLatin1String("--out"))
            outPath = arguments[++i];
        else if (argument == QLatin1String("--lang"))
            ++i; // main() has installed the translators
        else if (argument == QLatin1String("--json"))
            cli.json = true;
        else
            rest.append(argument);
    }
    if (rest.isEmpty() || rest[0] == QLatin1String("help") || rest[0] == QLatin1String("--help"))
        return cli_detail::help(rest.isEmpty() ? cli.err : cli.out, rest.isEmpty() ? WrongUsage : Done);
    const CommandEntry *entry = cli_detail::findCommand(rest[0]);
    if (!entry)
        return cli.usage(Cli::tr("unknown command %1; see shuke-cli help").arg(rest[0]));
    if (outPath.isEmpty())
        return entry->run(cli, rest.mid(1));

    // The old file stays until the new one is whole. A device or pipe is written as it is: QSaveFile would replace it.
    const QFileInfo existing(outPath);
    std::unique_ptr<QFileDevice> file;
    if (existing.exists() && !existing.isFile())
        file = std::make_unique<QFile>(outPath);
    else
        file = std::make_unique<QSaveFile>(outPath);
    const auto failure = [&](ErrorCode code) {
        return cli.fail({code, QStringLiteral("%1: %2").arg(outPath, file->errorString())});
    };
    if (!file->open(QIODevice::WriteOnly))
        return failure(ErrorCode::IoError);
    cli.out = file.get();
    const int status = entry->run(cli, rest.mid(1));
    auto *whole = qobject_cast<QSaveFile *>(file.get());
    if (status != Done && status != SomeRejected) {
        if (whole)
            whole->cancelWriting();
        return status;
    }
    if (whole ? !whole->commit() : !file->flush())
        return failure(file->error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::IoError);
    return status;
}

int runCli(const QStringList &arguments, QIODevice *out, QIODevice *err, bool errIsTerminal,
           std::shared_ptr<const Clock> clock)
{
    Cli cli;
    cli.storePath = cli_detail::defaultStorePath();
    cli.out = out;
    cli.err = err;
    cli.errIsTerminal = errIsTerminal;
    cli.clock = std::move(clock);
    return runCommandLine(std::move(cli), arguments);
}

} // namespace shuke::cli
