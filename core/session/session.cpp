#include "core/session/session.h"

#include "core/store/migrations.h"
#include "core/store/operation_runner.h"
#include "core/store/read_context.h"

#include <QFile>
#include <QPointer>
#include <QUuid>

namespace shuke::session {

struct Session::Private
{
    QString path;
    SessionOptions options;
    std::unique_ptr<store::Database> database;
    std::unique_ptr<store::OperationRunner> runner;
    std::vector<std::pair<QPointer<QObject>, std::function<void(const ChangeSet &)>>> listeners;
};

Session::Session() : d(new Private) {}
Session::~Session() = default;

Result<std::unique_ptr<Session>> Session::create(const QString &path, const NewStore &newStore, SessionOptions options)
{
    if (QFile::exists(path))
        return Error{ErrorCode::Duplicate, path};
    {
        store::ConnectionOptions create;
        create.mode = store::OpenMode::Create;
        Result<std::unique_ptr<store::Database>> database = store::Database::open(path, create);
        if (!database)
            return database.error();
        if (Result<void> done = store::migrate(**database); !done)
            return done.error();
        Result<store::Statement> insert = (*database)->prepare("INSERT INTO store_info (id, uid, origin, created_at) VALUES (1, ?, 0, 0)");
        if (!insert)
            return insert.error();
        insert->bindAll(QUuid::createUuid().toString(QUuid::WithoutBraces));
        if (Result<void> done = insert->run(); !done)
            return done.error();
        Result<store::Statement> currency = (*database)->prepare("INSERT INTO setting (id, key, value) VALUES (1, 'currency', ?)");
        if (!currency)
            return currency.error();
        currency->bindAll(newStore.currency);
        if (Result<void> done = currency->run(); !done)
            return done.error();
        if (Result<void> done = (*database)->exec("INSERT INTO counter (name, next) VALUES ('setting', 2)"); !done)
            return done.error();
    }
    return open(path, std::move(options));
}

Result<std::unique_ptr<Session>> Session::open(const QString &path, SessionOptions options)
{
    if (!QFile::exists(path))
        return Error{ErrorCode::NotFound, path};
    std::unique_ptr<Session> session(new Session);
    session->d->path = path;
    if (!options.clock)
        options.clock = std::make_shared<SystemClock>();
    session->d->options = options;
    Result<std::unique_ptr<store::Database>> database = store::Database::open(path, {});
    if (!database)
        return database.error();
    session->d->database = std::move(*database);
    store::OperationSettings settings;
    settings.clock = session->d->options.clock.get();
    Result<std::unique_ptr<store::OperationRunner>> runner = store::OperationRunner::create(*session->d->database, settings);
    if (!runner)
        return runner.error();
    session->d->runner = std::move(*runner);
    return session;
}

Result<std::unique_ptr<Session>> Session::openReadOnly(const QString &path, SessionOptions options)
{
    return open(path, std::move(options));
}

StoreDescription Session::description() const
{
    return {d->path, QStringLiteral("CNY"), {}, false};
}

QFuture<Result<ChangeSet>> Session::execute(Command command)
{
    QPromise<Result<ChangeSet>> promise;
    promise.start();
    promise.addResult(d->runner->run(command));
    promise.finish();
    return promise.future();
}

QFuture<Result<UndoOutcome>> Session::undo(OperationId, ConflictPolicy)
{
    return {};
}

QFuture<Result<UndoOutcome>> Session::redo(ConflictPolicy)
{
    return {};
}

void Session::onChanged(QObject *guard, std::function<void(const ChangeSet &)> listener)
{
    d->listeners.emplace_back(guard, std::move(listener));
}

QFuture<Result<QString>> Session::backup(const QString &)
{
    return {};
}

void Session::postRead(const CancelToken &cancel, std::function<void(Result<ReadContext *>)> job)
{
    ReadContext context(*d->database, businessDay(d->options.clock->nowMs(), QTimeZone::utc()), cancel);
    job(&context);
}

} // namespace shuke::session
