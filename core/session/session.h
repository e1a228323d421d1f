#pragma once

#include "core/base/change_set.h"
#include "core/base/clock.h"
#include "core/base/command.h"
#include "core/base/open_watch.h"
#include "core/base/undo_types.h"

#include <QFuture>
#include <QPromise>
#include <QString>

#include <functional>
#include <memory>

class QObject;

namespace shuke::session {

struct SessionOptions
{
    std::shared_ptr<const Clock> clock; ///< Null: the system clock.
    QString actorName;                  ///< Null: the system's user name.
    int readers = 2;                    ///< Connections of the reader pool.
    bool automaticBackups = true;       ///< On close and every 30 minutes, if changed.
    bool acceptUnsafeLocation = false;  ///< Only for tests and repair.
    int idleCheckpointMs = 3000;        ///< Without a job, after which the -wal is checkpointed.
    int backupEveryMs = 30 * 60 * 1000; ///< While something changed.
};

struct NewStore
{
    QString currency = QStringLiteral("CNY");
    QByteArray timeZone; ///< IANA; empty: the system's.
};

struct StoreDescription
{
    QString path;
    QString currency;
    QByteArray timeZone;     ///< IANA.
    int dayStartMinutes = 0; ///< After midnight: when the business day begins.
    QString actorName;       ///< Whose operations those of this session are; perhaps the name of a member of staff.
    bool readOnly = false;
};

using shuke::ConflictPolicy;
using shuke::UndoConflict;
using shuke::UndoOutcome;

/// An open store: the store thread with the writer connection, the pool of readers, and what listens to changes.
///
/// Thread-safe except for open and close. On removable media there is no pool: reads wait for writes. Futures finish on
/// a worker thread; never wait for one on the GUI thread: ui/common/on_finished delivers the result to a guard object.
class Session
{
public:
    /// Makes a new store; Duplicate if the file exists. Blocks: call it from a worker or a console program.
    static Result<std::unique_ptr<Session>> create(const QString &path, const NewStore &newStore,
                                                   SessionOptions options);
    /// The open sequence of docs/store.md. Blocks. `watch` hears what takes long, on the store thread, and may end it
    /// (Canceled; the file is as it was).
    static Result<std::unique_ptr<Session>> open(const QString &path, SessionOptions options,
                                                 const OpenWatch &watch = {});
    /// Readers only: no lock, no writes, also while another process holds the store. Blocks.
    static Result<std::unique_ptr<Session>> openReadOnly(const QString &path, SessionOptions options);
    /// Waits for running queries and for all commands given; queries that have not begun finish with Canceled. Then
    /// backs up if changed, checkpoints, closes.
    ~Session();

    /// Its settings are those after the last commit; of a session that only reads, those at its opening.
    StoreDescription description() const;

    /// Runs the command on the store thread. One IMMEDIATE transaction, journaled; listeners hear of it after commit.
    QFuture<Result<ChangeSet>> execute(Command command);

    /// Runs the query on a reader. Sees all commits that finished before it began.
    template <typename T>
    QFuture<Result<T>> query(Query<T> query)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        QFuture<Result<T>> future = promise->future();
        promise->start();
        postRead(query.cancel, [promise, run = std::move(query.run)](Result<ReadContext *> context) {
            promise->addResult(context ? run(**context) : Result<T>(context.error()));
            promise->finish();
        });
        return future;
    }

    /// Undoes an operation, or the newest that is neither undone nor an undo. NotFound if there is none; Conflict if it
    /// is undone already. See core/store/undo_history.h.
    QFuture<Result<UndoOutcome>> undo(OperationId operation = {}, ConflictPolicy policy = ConflictPolicy::Stop,
                                      CancelToken cancel = {}, ProgressSink progress = {});
    /// Undoes the newest undo that is not undone itself and after which no other operation was made.
    QFuture<Result<UndoOutcome>> redo(ConflictPolicy policy = ConflictPolicy::Stop, CancelToken cancel = {},
                                      ProgressSink progress = {});

    /// `listener` is called on `guard`'s thread after each commit that changed rows, until the guard dies.
    void onChanged(QObject *guard, std::function<void(const ChangeSet &)> listener);

    /// A verified backup now. The path of the file. See store/backup.h for where it goes when `target` is empty.
    QFuture<Result<QString>> backup(const QString &target = {});

private:
    explicit Session(SessionOptions options);
    QFuture<Result<QString>> backupFor(const QByteArray &reason, const QString &target);
    void postRead(const CancelToken &cancel, std::function<void(Result<ReadContext *>)> job);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace shuke::session
