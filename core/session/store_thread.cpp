#include "core/session/store_thread.h"

#include "core/store/backup.h"

#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSysInfo>

namespace shuke::session {

namespace store_thread_detail {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// A failure in the background has nobody to return to.
void warn(const char *what, const Error &error)
{
    qWarning("%s: %s", what, qUtf8Printable(error.detail));
}

} // namespace store_thread_detail

QString systemUserName()
{
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"}) {
        QString name = qEnvironmentVariable(variable);
        if (!name.isEmpty())
            return name;
    }
    return QDir::home().dirName();
}

Result<void> refreshActor(Writer &writer)
{
    Result<store::Statement *> staff = writer.database().cached("SELECT id FROM staff WHERE name = ? AND active");
    if (!staff)
        return staff.error();
    store::OperationSettings settings = writer.runner->settings();
    (*staff)->bindAll(settings.actorName);
    const Result<bool> row = (*staff)->step();
    if (!row)
        return row.error();
    settings.actor = *row ? (*staff)->id<StaffId>(0) : StaffId();
    (*staff)->reset();
    writer.runner->setSettings(std::move(settings));
    return {};
}

Result<void> refreshSettings(Writer &writer)
{
    Result<store::StoreSettings> read = store::readSettings(writer.database());
    if (!read)
        return read.error();
    writer.settings = std::move(*read);
    store::OperationSettings settings = writer.runner->settings();
    settings.zone = businessZone(writer.settings.timeZone);
    settings.dayStartMinutes = writer.settings.dayStartMinutes;
    writer.runner->setSettings(std::move(settings));
    return {};
}

StoreThread::StoreThread(const QString &path, SessionOptions options, const OpenWatch &watch)
    : m_path(store::StoreLock::canonicalPath(path)), m_options(std::move(options)), m_watch(watch)
{
    setObjectName(QStringLiteral("shuke-store"));
}

Result<std::unique_ptr<StoreThread>> StoreThread::start(const QString &path, const SessionOptions &options,
                                                        const OpenWatch &watch)
{
    std::unique_ptr<StoreThread> thread(new StoreThread(path, options, watch));
    thread->QThread::start();
    thread->m_opened.acquire();
    if (!thread->m_openResult)
        return thread->m_openResult.error();
    return thread;
}

StoreThread::~StoreThread()
{
    m_queue.close();
    wait();
}

void StoreThread::post(Job job)
{
    const bool posted = m_queue.post(job);
    Q_ASSERT(posted);
    Q_UNUSED(posted)
}

void StoreThread::onBackupDue(std::function<void()> callback)
{
    post([this, callback = std::move(callback)](Writer &) { m_backupDue = callback; });
}

void StoreThread::finishJobs()
{
    QSemaphore done;
    post([this, &done](Writer &) {
        m_backupDue = {};
        done.release();
    });
    done.acquire();
}

Result<void> StoreThread::open()
{
    using namespace store_thread_detail;
    store::OpenStoreOptions options;
    options.clock = m_options.clock.get();
    options.acceptUnsafeLocation = m_options.acceptUnsafeLocation;
    options.watch = m_watch;
    Result<store::OpenedStore> opened = store::openStore(m_path, options);
    if (!opened)
        return opened.error();
    m_writer.store = std::move(*opened);
    store::OperationSettings settings;
    settings.clock = m_options.clock.get();
    settings.actorName = m_options.actorName.isNull() ? systemUserName() : m_options.actorName;
    settings.device = QSysInfo::machineHostName();
    Result<std::unique_ptr<store::OperationRunner>> runner =
        store::OperationRunner::create(m_writer.database(), settings);
    if (!runner)
        return runner.error();
    m_writer.runner = std::move(*runner);
    if (Result<void> read = refreshSettings(m_writer); !read)
        return read;
    m_openingSettings = m_writer.settings;
    return refreshActor(m_writer);
}

void StoreThread::run()
{
    using namespace store_thread_detail;
    m_openResult = open();
    m_watch = {}; // what it calls need not outlive the opening
    const bool opened = bool(m_openResult);
    m_lastJob = steady_clock::now();
    m_nextBackup = m_lastJob + milliseconds(m_options.backupEveryMs);
    m_opened.release();
    if (!opened) {
        m_writer = {};
        return;
    }
    for (;;) {
        JobQueue<Job>::Taken taken = m_queue.take(nextWake());
        if (taken.wake == JobQueue<Job>::Wake::Closed)
            break;
        if (taken.wake == JobQueue<Job>::Wake::Timeout) {
            idle();
            continue;
        }
        (*taken.job)(m_writer);
        taken.job.reset(); // what it captured dies now, not after the next wait
        afterJob();
    }
    close();
}

std::chrono::steady_clock::time_point StoreThread::nextWake() const
{
    const auto checkpointAt = m_lastJob + store_thread_detail::milliseconds(m_options.idleCheckpointMs);
    return m_checkpointDue ? std::min(checkpointAt, m_nextBackup) : m_nextBackup;
}

void StoreThread::afterJob()
{
    m_lastJob = std::chrono::steady_clock::now();
    const Result<std::optional<qint64>> writes = m_writer.database().integer("SELECT total_changes()");
    if (writes && writes->value_or(0) != m_writesSeen) {
        m_writesSeen = writes->value_or(0);
        m_checkpointDue = true;
    }
    // By size alone: stat, never an open. A bulk operation leaves a large -wal.
    if (m_checkpointDue && QFileInfo(m_path + QLatin1String("-wal")).size() > kLargeWal)
        checkpoint();
    if (m_lastJob >= m_nextBackup)
        idle();
}

void StoreThread::idle()
{
    using namespace store_thread_detail;
    const auto now = steady_clock::now();
    if (m_checkpointDue && now >= m_lastJob + milliseconds(m_options.idleCheckpointMs))
        checkpoint();
    if (now < m_nextBackup)
        return;
    m_nextBackup = now + milliseconds(m_options.backupEveryMs);
    const Result<bool> changed = store::changedSinceBackup(m_writer.database());
    if (m_options.automaticBackups && changed && *changed && m_backupDue)
        m_backupDue();
}

/// Never waits for readers: what they still hold in the -wal is moved the next time. A large -wal is cut off.
void StoreThread::checkpoint()
{
    using namespace store_thread_detail;
    m_checkpointDue = false;
    if (!hasReaders())
        return;
    const bool large = QFileInfo(m_path + QLatin1String("-wal")).size() > kLargeWal;
    store::Database &database = m_writer.database();
    const auto wait = qScopeGuard([&database] {
        if (Result<void> done = database.exec("PRAGMA busy_timeout=5000"); !done)
            warn("checkpoint", done.error());
    });
    if (Result<void> done = database.exec("PRAGMA busy_timeout=0"); !done)
        return warn("checkpoint", done.error());
    if (Result<void> done = database.exec(large ? "PRAGMA wal_checkpoint(TRUNCATE)" : "PRAGMA wal_checkpoint(PASSIVE)");
        !done)
        warn("checkpoint", done.error());
}

/// The readers of this process are closed by now.
void StoreThread::close()
{
    using namespace store_thread_detail;
    const Result<bool> changed = store::changedSinceBackup(m_writer.database());
    if (m_options.automaticBackups && changed && *changed) {
        store::BackupOptions options;
        options.storePath = m_path;
        options.reason = "close";
        options.nowMs = m_options.clock->nowMs();
        Result<store::BackupFile> backup = [&]() -> Result<store::BackupFile> {
            if (!hasReaders())
                return store::makeBackup(m_writer.database(), options);
            const Result<std::unique_ptr<store::Database>> reader = store::openReader(m_path, m_writer.store.journal);
            return reader ? store::makeBackup(**reader, options) : reader.error();
        }();
        Result<void> noted = backup ? store::noteBackup(m_writer.database(), *backup) : Result<void>(backup.error());
        if (!noted)
            warn("backup on close", noted.error());
    }
    m_writer.runner.reset();
    if (Result<void> closed = store::closeStore(std::move(m_writer.store)); !closed)
        warn("close", closed.error());
}

} // namespace shuke::session
