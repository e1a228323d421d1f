#pragma once

#include "core/base/change_set.h"
#include "core/base/clock.h"
#include "core/base/command.h"
#include "core/base/undo_types.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>

namespace shuke::session {

class StoreThread;
class ReaderPool;

struct SessionOptions
{
    std::shared_ptr<const Clock> clock; ///< Null: the system clock.
    QString actorName;                  ///< Null: the system's user name.
    int readers = 2;                    ///< Connections of the reader pool.
    bool automaticBackups = true;       ///< On close and every 30 minutes, if changed.
    bool acceptUnsafeLocation = false;  ///< Only for tests and repair.
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
    QByteArray timeZone;
    bool readOnly = false;
};

using shuke::ConflictPolicy;
using shuke::UndoConflict;
using shuke::UndoOutcome;

/// An open store: the store thread with the writer connection, the pool of readers, and what listens to changes.
///
/// Thread-safe except for open and close. Futures finish on a worker thread; never wait for one on the GUI thread:
/// ui/common/on_finished delivers the result to a guard object.
class Session
{
public:
    /// Makes a new store; Duplicate if the file exists. Blocks: call it from a worker or a console program.
    static Result<std::unique_ptr<Session>> create(const QString &path, const NewStore &newStore,
                                                   SessionOptions options);
    /// The open sequence of docs/store.md. Blocks.
    static Result<std::unique_ptr<Session>> open(const QString &path, SessionOptions options);
    /// Readers only: no lock, no writes, also while another process holds the store. Blocks.
    static Result<std::unique_ptr<Session>> openReadOnly(const QString &path, SessionOptions options);
    /// Waits for running jobs, backs up if changed, checkpoints, closes. Canceled jobs finish with Canceled.
    ~Session();

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

    /// Undoes an operation, or the newest that is neither undone nor an undo. NotFound if there is none.
    QFuture<Result<UndoOutcome>> undo(OperationId operation = {}, ConflictPolicy policy = ConflictPolicy::Stop);
    /// Undoes the newest undo that is not undone itself and after which no other operation was made.
    QFuture<Result<UndoOutcome>> redo(ConflictPolicy policy = ConflictPolicy::Stop);

    /// `listener` is called on `guard`'s thread after each commit, until the guard dies.
    void onChanged(QObject *guard, std::function<void(const ChangeSet &)> listener);

    /// A verified backup now. The path of the file. See store/backup.h for where it goes when `target` is empty.
    QFuture<Result<QString>> backup(const QString &target = {});

private:
    Session();
    void postRead(const CancelToken &cancel, std::function<void(Result<ReadContext *>)> job);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace shuke::session
