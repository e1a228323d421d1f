#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/session/session.h"

#include <QIODevice>
#include <QStringList>

#include <memory>

namespace shuke::cli {

/// Exit status of shuke-cli.
enum ExitStatus { Done = 0, Failed = 1, WrongUsage = 2, SomeRejected = 3 };

/// What every command gets: the global options, where to write, how to open the store.
class Cli
{
public:
    QString storePath;                  ///< --store, or the default store of the user.
    bool json = false;                  ///< --json: JSON Lines instead of CSV.
    QIODevice *out = nullptr;           ///< Tables and JSON. stdout, or the file of --out.
    QIODevice *err = nullptr;           ///< stderr.
    bool errIsTerminal = false;         ///< Progress is shown only then.
    std::shared_ptr<const Clock> clock; ///< Null: the system's.

    /// One line on stderr in the user's language; returns Failed.
    int fail(const Error &error) const;
    /// One line on stderr plus the usage of `command`; returns WrongUsage.
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
};

/// Waits for a future of a Session. For console programs only.
template <typename T>
T await(QFuture<T> future)
{
    future.waitForFinished();
    return future.takeResult();
}

/// One command: `name` as typed, usage lines for help, and what it does with the arguments after its name.
struct CommandEntry
{
    const char *name;
    const char *usage;
    int (*run)(Cli &cli, const QStringList &arguments);
};

/// All commands, in the order of `help`. A new group adds its entries in command_list.cpp.
const std::vector<CommandEntry> &commands();

/// Parses the global options of one command line over `cli`'s own, runs its command. With --out the file is replaced
/// only if the command succeeds.
int runCommandLine(Cli cli, const QStringList &arguments);

/// The whole program: a fresh Cli on the default store, then runCommandLine. `arguments` without the program's name.
int runCli(const QStringList &arguments, QIODevice *out, QIODevice *err, bool errIsTerminal,
           std::shared_ptr<const Clock> clock = {});

} // namespace shuke::cli
