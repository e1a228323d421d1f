#include "ui/common/session_jobs.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include <algorithm>

namespace shuke::ui {

namespace session_jobs_detail {

/// One reads ahead, one adds up, one is free for the rows that are looked at.
session::SessionOptions withReaders(session::SessionOptions options)
{
    options.readers = std::max(options.readers, 3);
    return options;
}

Result<SharedSession> shared(Result<std::unique_ptr<session::Session>> session)
{
    if (!session)
        return session.error();
    return SharedSession(std::move(*session));
}

} // namespace session_jobs_detail

QFuture<Result<SharedSession>> openSession(const QString &path, const session::SessionOptions &options,
                                           const OpenWatch &watch)
{
    return QtConcurrent::run([path, options, watch] {
        return session_jobs_detail::shared(
            session::Session::open(path, session_jobs_detail::withReaders(options), watch));
    });
}

QFuture<Result<SharedSession>> openSessionReadOnly(const QString &path, const session::SessionOptions &options)
{
    return QtConcurrent::run([path, options] {
        return session_jobs_detail::shared(
            session::Session::openReadOnly(path, session_jobs_detail::withReaders(options)));
    });
}

QFuture<Result<SharedSession>> createSession(const QString &path, const session::NewStore &store,
                                             const session::SessionOptions &options)
{
    return QtConcurrent::run([path, store, options]() -> Result<SharedSession> {
        const QDir folder = QFileInfo(path).dir();
        if (!folder.mkpath(QStringLiteral(".")))
            return Error{ErrorCode::ReadOnly, folder.path()};
        return session_jobs_detail::shared(
            session::Session::create(path, store, session_jobs_detail::withReaders(options)));
    });
}

QFuture<void> closeSession(SharedSession session)
{
    return QtConcurrent::run([session = std::move(session)]() mutable { session.reset(); });
}

QFuture<void> closeAndRemove(SharedSession session)
{
    return QtConcurrent::run([session = std::move(session)]() mutable {
        const QString path = session->description().path;
        session.reset();
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            QFile::remove(path + QLatin1String(suffix));
    });
}

QString defaultStoreFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

QString defaultStorePath()
{
    return QDir(defaultStoreFolder()).filePath(QStringLiteral("customers.shuke"));
}

QString demoStorePath()
{
    return QDir(defaultStoreFolder()).filePath(QStringLiteral("老街茶点.shuke"));
}

} // namespace shuke::ui
