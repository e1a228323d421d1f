#include "core/session/reader_pool.h"

#include "core/store/store_file.h"

#include <QSemaphore>

namespace shuke::session {

namespace reader_pool_detail {

Error closed()
{
    return {ErrorCode::Canceled, QStringLiteral("the store is being closed")};
}

} // namespace reader_pool_detail

class ReaderPool::Reader : public QThread
{
public:
    Reader(JobQueue<Job> &queue, QString path, store::JournalPolicy journal)
        : m_queue(queue), m_path(std::move(path)), m_journal(journal)
    {
        setObjectName(QStringLiteral("shuke-reader"));
    }

    Result<void> waitUntilOpen()
    {
        m_opened.acquire();
        return m_openResult;
    }

protected:
    void run() override
    {
        Result<std::unique_ptr<store::Database>> database = store::openReader(m_path, m_journal);
        m_openResult = database ? Result<void>() : Result<void>(database.error());
        m_opened.release();
        if (!database)
            return;
        for (;;) {
            JobQueue<Job>::Taken taken = m_queue.take();
            if (taken.wake != JobQueue<Job>::Wake::Work)
                return;
            if (m_queue.isClosed())
                (*taken.job)(reader_pool_detail::closed());
            else
                (*taken.job)(database->get());
        }
    }

private:
    JobQueue<Job> &m_queue;
    QString m_path;
    store::JournalPolicy m_journal;
    QSemaphore m_opened;
    Result<void> m_openResult;
};

ReaderPool::ReaderPool() = default;

Result<std::unique_ptr<ReaderPool>> ReaderPool::start(const QString &path, store::JournalPolicy journal, int count)
{
    std::unique_ptr<ReaderPool> pool(new ReaderPool);
    for (int i = 0; i < std::max(count, 1); ++i) {
        pool->m_readers.push_back(std::make_unique<Reader>(pool->m_queue, path, journal));
        pool->m_readers.back()->start();
    }
    for (const std::unique_ptr<Reader> &reader : pool->m_readers) {
        if (Result<void> opened = reader->waitUntilOpen(); !opened)
            return opened.error(); // ~ReaderPool joins the others
    }
    return pool;
}

ReaderPool::~ReaderPool()
{
    m_queue.close();
    for (const std::unique_ptr<Reader> &reader : m_readers)
        reader->wait();
}

void ReaderPool::post(Job job)
{
    if (!m_queue.post(job))
        job(reader_pool_detail::closed());
}

} // namespace shuke::session
