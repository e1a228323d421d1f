#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/session/session.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QStringList>

#include <algorithm>
#include <limits>
#include <memory>
#include <vector>

namespace shuke::cli {

/// Exit status of shuke-cli.
enum ExitStatus { Done = 0, Failed = 1, WrongUsage = 2, SomeRejected = 3 };

/// What every command gets: the global options, where to write, how to open the store.
/// Every line meant for people goes through Cli::tr; names of commands, options, columns and codes stay English.
class Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)

public:
    QString storePath;                  ///< --store, or the default store of the user.
    bool json = false;                  ///< --json: JSON Lines instead of CSV.
    QIODevice *out = nullptr;           ///< Tables and JSON. stdout, or the file of --out.
    QIODevice *err = nullptr;           ///< stderr.
    bool errIsTerminal = false;         ///< Progress is shown only then.
    std::shared_ptr<const Clock> clock; ///< Null: the system's.

    /// One line on stderr in the user's language; returns Failed.
    int fail(const Error &error) const;
    /// One line on stderr, in the user's language; returns WrongUsage.
    int usage(const QString &line) const;
    /// One line on stderr, e.g. the reason of an empty cell or a note. Not an error.
    void note(const QString &line) const;

    /// The store for reading: without a lock, so also while the desktop has it open. Inside `batch`: the batch's
    /// session.
    Result<std::shared_ptr<session::Session>> openForReading() const;
    /// The store for writing: Locked, naming the holder, if another process has it. Inside `batch`: the batch's
    /// session.
    Result<std::shared_ptr<session::Session>> openForWriting() const;

    /// Set while `batch` runs: all its commands use this one session.
    std::shared_ptr<session::Session> batchSession;

    session::SessionOptions sessionOptions() const;
    /// Notes on stderr what takes long. Only while the command waits for the opening.
    OpenWatch openWatch() const;
};

/// Waits for a future of a Session. For console programs only.
template <typename T>
T await(QFuture<T> future)
{
    future.waitForFinished();
    return future.takeResult();
}

/// One way to call a command: the syntax as typed, and what it does, marked with QT_TRANSLATE_NOOP("CliHelp", …).
struct CommandUsage
{
    const char *syntax;
    const char *about;
};

/// One command: `name` as typed, its usage for help, and what it does with the arguments after its name.
struct CommandEntry
{
    const char *name;
    std::vector<CommandUsage> usage;
    int (*run)(Cli &cli, const QStringList &arguments);
};

/// A count for the plural forms of Cli::tr, which take an int.
inline int counted(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

/// All commands, in the order of `help`. A new group adds its entries in command_list.cpp.
const std::vector<CommandEntry> &commands();

/// Parses the global options of one command line over `cli`'s own, runs its command. With --out the file is replaced
/// only if the command succeeds.
int runCommandLine(Cli cli, const QStringList &arguments);

/// The whole program: a fresh Cli on the default store, then runCommandLine. `arguments` without the program's name.
int runCli(const QStringList &arguments, QIODevice *out, QIODevice *err, bool errIsTerminal,
           std::shared_ptr<const Clock> clock = {});

} // namespace shuke::cli
