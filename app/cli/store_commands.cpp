#include "app/cli/cli.h"
#include "app/cli/options.h"
#include "app/cli/terminal.h"

#include "core/exchange/demo_command.h"
#include "core/store/backup.h"
#include "core/store/store_file.h"
#include "core/store/verify.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace shuke::cli {

namespace store_commands_detail {

qint64 nowMs(const Cli &cli)
{
    return cli.clock ? cli.clock->nowMs() : SystemClock().nowMs();
}

void line(const Cli &cli, const QString &text)
{
    cli.out->write(text.toUtf8() + '\n');
}

/// --as-of: the last day of its history; --customers: how many.
Result<void> readDemoOptions(const Options &options, exchange::DemoOptions &demo)
{
    const Result<QDate> endDay = options.day(QStringLiteral("as-of"));
    if (!endDay)
        return endDay.error();
    const Result<std::optional<qint64>> customers = options.integer(QStringLiteral("customers"));
    if (!customers)
        return customers.error();
    constexpr qint64 kMostCustomers = 100000; // all of them are in memory
    if (customers->value_or(1) < 1 || customers->value_or(1) > kMostCustomers)
        return Error{ErrorCode::InvalidInput, Cli::tr("--customers must be in 1 … %1").arg(kMostCustomers)};
    const bool wanted = options.has(QStringLiteral("demo"));
    if (!wanted && (endDay->isValid() || *customers))
        return Error{ErrorCode::InvalidInput, Cli::tr("--as-of and --customers need --demo")};
    demo.endDay = *endDay;
    demo.customers = static_cast<int>(customers->value_or(demo.customers));
    return {};
}

store::BackupOptions backupOptions(const Cli &cli, const QString &file)
{
    store::BackupOptions options;
    options.storePath = store::StoreLock::canonicalPath(cli.storePath);
    options.file = file;
    options.nowMs = nowMs(cli);
    options.progress = terminalProgress(cli);
    return options;
}

/// While another process has the store, the backup is made all the same; only that process cannot be told.
Result<store::BackupFile> backupThroughReader(const Cli &cli, const QString &file)
{
    Result<store::BackupFile> backup = [&]() -> Result<store::BackupFile> {
        const Result<std::unique_ptr<store::Database>> reader = store::openReader(cli.storePath);
        if (!reader)
            return reader.error();
        return store::makeBackup(**reader, backupOptions(cli, file));
    }();
    store::removeReaderLeftovers(cli.storePath);
    return backup;
}

Result<store::BackupFile> backupAndNote(const Cli &cli, store::OpenedStore opened, const QString &file)
{
    Result<store::BackupFile> backup = [&]() -> Result<store::BackupFile> {
        if (opened.journal == store::JournalPolicy::Truncate) // no second connection there
            return store::makeBackup(*opened.writer, backupOptions(cli, file));
        const Result<std::unique_ptr<store::Database>> reader = store::openReader(cli.storePath, opened.journal);
        if (!reader)
            return reader.error();
        return store::makeBackup(**reader, backupOptions(cli, file));
    }();
    Result<void> noted;
    if (backup)
        noted = store::noteBackup(*opened.writer, *backup);
    const Result<void> closed = store::closeStore(std::move(opened));
    if (!noted)
        return noted.error();
    if (backup && !closed)
        return closed.error();
    return backup;
}

} // namespace store_commands_detail

int runInit(Cli &cli, const QStringList &arguments)
{
    const Result<Options> options =
        parseOptions(arguments, {.flags = {QStringLiteral("demo")},
                                 .values = {QStringLiteral("currency"), QStringLiteral("time-zone"),
                                            QStringLiteral("as-of"), QStringLiteral("customers")}});
    if (!options)
        return cli.usage(options.error().detail);
    exchange::DemoOptions demo;
    if (Result<void> read = store_commands_detail::readDemoOptions(*options, demo); !read)
        return cli.usage(read.error().detail);
    store::NewStoreFile newStore;
    newStore.currency = options->value(QStringLiteral("currency"), newStore.currency);
    newStore.timeZone = options->value(QStringLiteral("time-zone")).toLatin1();
    newStore.nowMs = store_commands_detail::nowMs(cli);
    const QString folder = QFileInfo(cli.storePath).absolutePath();
    if (!QDir().mkpath(folder))
        return cli.fail({ErrorCode::ReadOnly, Cli::tr("no folder can be made at %1").arg(folder)});
    if (Result<void> made = store::createStore(cli.storePath, newStore); !made)
        return cli.fail(made.error());
    if (options->has(QStringLiteral("demo"))) {
        const auto session = cli.openForWriting();
        if (!session)
            return cli.fail(session.error());
        Command command = exchange::demoCommand(demo);
        command.progress = terminalProgress(cli);
        const Result<ChangeSet> filled = await((*session)->execute(std::move(command)));
        endTerminalProgress(cli);
        if (!filled)
            return cli.fail(filled.error());
    }
    store_commands_detail::line(cli, store::StoreLock::canonicalPath(cli.storePath));
    return Done;
}

int runBackup(Cli &cli, const QStringList &arguments)
{
    using namespace store_commands_detail;
    const Result<Options> options = parseOptions(arguments, {.maxPositional = 1});
    if (!options)
        return cli.usage(options.error().detail);
    const QString file = options->positional().value(0);
    store::OpenStoreOptions opening;
    opening.watch = cli.openWatch();
    Result<store::OpenedStore> opened = store::openStore(cli.storePath, opening);
    const bool elsewhere =
        !opened && (opened.error().code == ErrorCode::Locked || opened.error().code == ErrorCode::ReadOnly ||
                    opened.error().code == ErrorCode::UnsafeLocation);
    if (!opened && !elsewhere)
        return cli.fail(opened.error());
    const Result<store::BackupFile> backup =
        elsewhere ? backupThroughReader(cli, file) : backupAndNote(cli, std::move(*opened), file);
    endTerminalProgress(cli);
    if (!backup)
        return cli.fail(backup.error());
    line(cli, backup->path);
    return Done;
}

int runRestore(Cli &cli, const QStringList &arguments)
{
    using namespace store_commands_detail;
    const Result<Options> options = parseOptions(arguments, {.flags = {QStringLiteral("replace")},
                                                             .values = {QStringLiteral("to")},
                                                             .minPositional = 1,
                                                             .maxPositional = 1});
    if (!options)
        return cli.usage(options.error().detail);
    store::RestoreOptions restore;
    restore.replace = options->has(QStringLiteral("replace"));
    restore.progress = terminalProgress(cli);
    const QString target = options->value(QStringLiteral("to"), cli.storePath);
    const Result<store::RestoredStore> restored = store::restoreBackup(options->positional()[0], target, restore);
    endTerminalProgress(cli);
    if (!restored)
        return cli.fail(restored.error());
    if (!restored->verified)
        cli.note(Cli::tr("%1 has no manifest: it was checked, but whether it is what was saved cannot be told")
                     .arg(options->positional()[0]));
    if (!restored->keptAside.isEmpty())
        cli.note(Cli::tr("the former store was kept as %1").arg(restored->keptAside));
    line(cli, restored->path);
    return Done;
}

int runVerify(Cli &cli, const QStringList &arguments)
{
    const Result<Options> options = parseOptions(arguments, {.maxPositional = 1});
    if (!options)
        return cli.usage(options.error().detail);
    const QString path = options->positional().value(0, cli.storePath);
    const Result<store::VerifyReport> report = store::verifyStore(path);
    if (!report)
        return cli.fail(report.error());
    cli.out->write(QJsonDocument(report->toJson()).toJson(QJsonDocument::Compact) + '\n');
    return report->isSound() ? Done : cli.fail({ErrorCode::Corrupt, path});
}

} // namespace shuke::cli
