#pragma once

#include "core/session/job_queue.h"
#include "core/session/session.h"
#include "core/store/operation_runner.h"
#include "core/store/store_file.h"
#include "core/store/store_settings.h"

#include <QSemaphore>
#include <QThread>

namespace shuke::session {

/// What jobs on the store thread work with.
struct Writer
{
    store::OpenedStore store;
    std::unique_ptr<store::OperationRunner> runner;
    store::StoreSettings settings;

    store::Database &database() { return *store.writer; }
};

/// The thread that owns the writer connection: the only one that writes, checkpoints or changes the schema.
///
/// Between jobs it checkpoints (when idle, after a bulk operation, above 64 MB of -wal) and asks for a backup when one
/// is due.
class StoreThread : public QThread
{
public:
    using Job = std::function<void(Writer &)>;

    static constexpr qint64 kLargeWal = qint64(64) * 1024 * 1024; ///< Bytes.

    /// Opens the store on a new thread. Blocks. Errors: those of openStore.
    static Result<std::unique_ptr<StoreThread>> start(const QString &path, const SessionOptions &options,
                                                      const OpenWatch &watch = {});
    /// Runs the jobs that wait, makes the closing backup if `options` want it, checkpoints, closes.
    ~StoreThread() override;

    /// Jobs run one by one in the order posted.
    void post(Job job);
    /// `callback` is called on the store thread when a backup is due: the time passed and something changed.
    void onBackupDue(std::function<void()> callback);
    /// Waits for all jobs posted before. After it the callback is not called again.
    void finishJobs();

    bool hasReaders() const { return m_writer.store.journal == store::JournalPolicy::Wal; }
    QString path() const { return m_path; }
    store::JournalPolicy journal() const { return m_writer.store.journal; }
    /// As they were when the store was opened; see refreshSettings.
    const store::StoreSettings &openingSettings() const { return m_openingSettings; }

protected:
    void run() override;

private:
    StoreThread(const QString &path, SessionOptions options, const OpenWatch &watch);
    Result<void> open();
    std::chrono::steady_clock::time_point nextWake() const;
    void idle();
    void afterJob();
    void checkpoint();
    void close();

    QString m_path; ///< Canonical: the -wal lies beside the file itself.
    SessionOptions m_options;
    OpenWatch m_watch;
    Writer m_writer;
    store::StoreSettings m_openingSettings;
    JobQueue<Job> m_queue;
    QSemaphore m_opened;
    Result<void> m_openResult;
    std::function<void()> m_backupDue;
    qint64 m_writesSeen = 0; ///< total_changes() at the last look.
    bool m_checkpointDue = false;
    std::chrono::steady_clock::time_point m_lastJob;
    std::chrono::steady_clock::time_point m_nextBackup;
};

/// Whoever is logged in to this computer.
QString systemUserName();
/// Finds the staff row of the actor's name, so that new operations refer to it.
Result<void> refreshActor(Writer &writer);
/// Reads the store's settings again, so that new operations are dated by them.
Result<void> refreshSettings(Writer &writer);

} // namespace shuke::session
