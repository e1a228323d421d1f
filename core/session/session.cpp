#include "core/session/session.h"

#include "core/session/change_listeners.h"
#include "core/session/reader_pool.h"
#include "core/session/store_thread.h"
#include "core/store/backup.h"
#include "core/store/read_context.h"
#include "core/store/undo_history.h"

#include <QScopeGuard>

#include <future>
#include <mutex>

namespace shuke::session {

namespace session_detail {

/// A future and the way to finish it from another thread. Every promise made is answered.
template <typename T>
std::shared_ptr<QPromise<Result<T>>> startedPromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <typename T>
void answer(QPromise<Result<T>> &promise, Result<T> result)
{
    promise.addResult(std::move(result));
    promise.finish();
}

SessionOptions withDefaults(SessionOptions options)
{
    if (!options.clock)
        options.clock = std::make_shared<SystemClock>();
    if (options.actorName.isNull())
        options.actorName = systemUserName();
    return options;
}

Error readOnly()
{
    return {ErrorCode::ReadOnly, QStringLiteral("the store is open for reading only")};
}

void take(const store::StoreSettings &settings, StoreDescription &description)
{
    description.currency = settings.currency;
    description.timeZone = settings.timeZone;
    description.dayStartMinutes = settings.dayStartMinutes;
}

/// For a session without a writer.
Result<void> readDescription(store::Database &database, StoreDescription &description)
{
    const Result<store::StoreSettings> settings = store::readSettings(database);
    if (!settings)
        return settings.error();
    take(*settings, description);
    return {};
}

/// Runs `job` in a read transaction, so that it sees one state.
void readConsistently(store::Database &database, QDate today, const CancelToken &cancel,
                      const std::function<void(Result<ReadContext *>)> &job)
{
    if (cancel.isCanceled())
        return job(Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")});
    const Result<store::Transaction> transaction = store::Transaction::begin(database, store::Transaction::Kind::Read);
    if (!transaction)
        return job(transaction.error());
    database.setCancel(cancel);
    const auto cancelOff = qScopeGuard([&database] { database.setCancel(std::nullopt); });
    ReadContext context(database, today, cancel);
    job(&context);
}

} // namespace session_detail

struct Session::Private
{
    explicit Private(SessionOptions given) : options(session_detail::withDefaults(std::move(given)))
    {
        describedStore.actorName = options.actorName;
    }

    StoreDescription description() const
    {
        const std::lock_guard lock(mutex);
        return describedStore;
    }
    QDate today() const
    {
        const StoreDescription store = description();
        return businessDay(options.clock->nowMs(), businessZone(store.timeZone), store.dayStartMinutes);
    }
    void afterCommit(Writer &onThread, const ChangeSet &changes);
    template <typename Run>
    QFuture<Result<UndoOutcome>> postUndo(Run run);

    const SessionOptions options;
    mutable std::mutex mutex;
    StoreDescription describedStore; ///< Changed by the store thread; guarded by `mutex`.
    ChangeListeners listeners;
    // The pool is joined first, while the store thread can still take what its last jobs post.
    std::unique_ptr<StoreThread> writer; ///< Null: read-only.
    std::unique_ptr<ReaderPool> readers; ///< Null: reads run on the store thread.
};

Session::Session(SessionOptions options) : d(new Private(std::move(options))) {}

Session::~Session()
{
    if (d->writer)
        d->writer->finishJobs(); // none of them may meet a closed pool
    d->readers.reset();
    d->writer.reset();
    const StoreDescription store = d->description();
    if (store.readOnly)
        store::removeReaderLeftovers(store.path);
}

Result<std::unique_ptr<Session>> Session::create(const QString &path, const NewStore &newStore, SessionOptions options)
{
    options = session_detail::withDefaults(std::move(options));
    store::NewStoreFile file;
    file.currency = newStore.currency;
    file.timeZone = newStore.timeZone;
    file.nowMs = options.clock->nowMs();
    file.acceptUnsafeLocation = options.acceptUnsafeLocation;
    if (Result<void> created = store::createStore(path, file); !created)
        return created.error();
    return open(path, std::move(options));
}

Result<std::unique_ptr<Session>> Session::open(const QString &path, SessionOptions options, const OpenWatch &watch)
{
    std::unique_ptr<Session> session(new Session(std::move(options)));
    Private &d = *session->d;
    Result<std::unique_ptr<StoreThread>> writer = StoreThread::start(path, d.options, watch);
    if (!writer)
        return writer.error();
    d.writer = std::move(*writer);
    d.describedStore.path = path;
    session_detail::take(d.writer->openingSettings(), d.describedStore);
    if (d.writer->hasReaders()) {
        Result<std::unique_ptr<ReaderPool>> readers =
            ReaderPool::start(d.writer->path(), d.writer->journal(), d.options.readers);
        if (!readers)
            return readers.error();
        d.readers = std::move(*readers);
    }
    d.writer->onBackupDue([session = session.get()] {
        const QFuture<Result<QString>> ignored =
            session->backupFor("timer", {}); // a failure is tried again, and on close
        Q_UNUSED(ignored)
    });
    return session;
}

Result<std::unique_ptr<Session>> Session::openReadOnly(const QString &path, SessionOptions options)
{
    std::unique_ptr<Session> session(new Session(std::move(options)));
    Private &d = *session->d;
    Result<std::unique_ptr<ReaderPool>> readers = ReaderPool::start(path, store::JournalPolicy::Wal, d.options.readers);
    if (!readers)
        return readers.error();
    d.readers = std::move(*readers);
    d.describedStore.path = path;
    d.describedStore.readOnly = true;
    std::promise<Result<void>> described;
    d.readers->post([&d, &described](Result<store::Database *> database) {
        described.set_value(database ? session_detail::readDescription(**database, d.describedStore)
                                     : Result<void>(database.error()));
    });
    if (const Result<void> done = described.get_future().get(); !done) // opening blocks, as its contract says
        return done.error();
    return session;
}

StoreDescription Session::description() const
{
    return d->description();
}

void Session::Private::afterCommit(Writer &onThread, const ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    if (changes.touches(TableId::Staff)) {
        if (const Result<void> found = refreshActor(onThread); !found)
            qWarning("actor: %s", qUtf8Printable(found.error().detail));
    }
    if (changes.touches(TableId::Setting)) {
        if (const Result<void> read = refreshSettings(onThread); !read)
            qWarning("settings: %s", qUtf8Printable(read.error().detail));
        const std::lock_guard lock(mutex);
        session_detail::take(onThread.settings, describedStore);
    }
    listeners.notify(changes);
}

QFuture<Result<ChangeSet>> Session::execute(Command command)
{
    const auto promise = session_detail::startedPromise<ChangeSet>();
    if (!d->writer) {
        session_detail::answer<ChangeSet>(*promise, session_detail::readOnly());
        return promise->future();
    }
    d->writer->post([d = d.get(), promise, command = std::move(command)](Writer &writer) {
        Result<ChangeSet> changes = writer.runner->run(command);
        if (changes)
            d->afterCommit(writer, *changes);
        session_detail::answer(*promise, std::move(changes));
    });
    return promise->future();
}

template <typename Run>
QFuture<Result<UndoOutcome>> Session::Private::postUndo(Run run)
{
    const auto promise = session_detail::startedPromise<UndoOutcome>();
    if (!writer) {
        session_detail::answer<UndoOutcome>(*promise, session_detail::readOnly());
        return promise->future();
    }
    writer->post([this, promise, run = std::move(run)](Writer &onThread) {
        Result<UndoOutcome> outcome = run(*onThread.runner);
        if (outcome)
            afterCommit(onThread, outcome->changes);
        session_detail::answer(*promise, std::move(outcome));
    });
    return promise->future();
}

QFuture<Result<UndoOutcome>> Session::undo(OperationId operation, ConflictPolicy policy, CancelToken cancel,
                                           ProgressSink progress)
{
    return d->postUndo([=, cancel = std::move(cancel), progress = std::move(progress)](store::OperationRunner &runner) {
        return store::undoOperation(runner, operation, policy, cancel, progress);
    });
}

QFuture<Result<UndoOutcome>> Session::redo(ConflictPolicy policy, CancelToken cancel, ProgressSink progress)
{
    return d->postUndo([=, cancel = std::move(cancel), progress = std::move(progress)](store::OperationRunner &runner) {
        return store::redoOperation(runner, policy, cancel, progress);
    });
}

void Session::onChanged(QObject *guard, std::function<void(const ChangeSet &)> listener)
{
    d->listeners.add(guard, std::move(listener));
}

QFuture<Result<QString>> Session::backup(const QString &target)
{
    return backupFor("manual", target);
}

QFuture<Result<QString>> Session::backupFor(const QByteArray &reason, const QString &target)
{
    const auto promise = session_detail::startedPromise<QString>();
    if (!d->writer) {
        session_detail::answer<QString>(*promise, session_detail::readOnly());
        return promise->future();
    }
    store::BackupOptions options;
    options.storePath = d->writer->path();
    options.file = target;
    options.reason = reason;
    options.nowMs = d->options.clock->nowMs();
    const auto note = [promise](Writer &writer, const Result<store::BackupFile> &backup) {
        Result<void> noted = backup ? store::noteBackup(writer.database(), *backup) : Result<void>(backup.error());
        session_detail::answer<QString>(*promise,
                                        noted ? Result<QString>(backup->path) : Result<QString>(noted.error()));
    };
    if (!d->readers) {
        d->writer->post(
            [options, note](Writer &writer) { note(writer, store::makeBackup(writer.database(), options)); });
        return promise->future();
    }
    d->readers->post([writer = d->writer.get(), options, note](Result<store::Database *> reader) {
        const Result<store::BackupFile> backup =
            reader ? store::makeBackup(**reader, options) : Result<store::BackupFile>(reader.error());
        writer->post([backup, note](Writer &onThread) { note(onThread, backup); });
    });
    return promise->future();
}

void Session::postRead(const CancelToken &cancel, std::function<void(Result<ReadContext *>)> job)
{
    const auto read = [d = d.get(), cancel, job = std::move(job)](Result<store::Database *> database) {
        if (!database)
            return job(database.error());
        session_detail::readConsistently(**database, d->today(), cancel, job);
    };
    if (d->readers)
        d->readers->post(read);
    else
        d->writer->post([read](Writer &writer) { read(&writer.database()); });
}

} // namespace shuke::session
