#pragma once

#include "core/base/result.h"
#include "core/session/job_queue.h"
#include "core/store/database.h"

#include <QThread>

#include <functional>
#include <memory>
#include <vector>

namespace shuke::session {

/// Threads with a read-only connection each. Jobs run in parallel, in the order posted.
class ReaderPool
{
public:
    /// Gets the connection, outside of a transaction, or Canceled when the pool was closed before its turn.
    using Job = std::function<void(Result<store::Database *>)>;

    /// Opens `count` >= 1 connections. Blocks. The error of the first one that cannot be opened.
    static Result<std::unique_ptr<ReaderPool>> start(const QString &path, store::JournalPolicy journal, int count);
    /// Waits for running jobs, cancels those that wait, closes the connections.
    ~ReaderPool();

    void post(Job job);

private:
    class Reader;
    ReaderPool();

    JobQueue<Job> m_queue;
    std::vector<std::unique_ptr<Reader>> m_readers;
};

} // namespace shuke::session
