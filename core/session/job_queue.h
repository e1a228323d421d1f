#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace shuke::session {

/// Jobs for worker threads, first in first out. Thread-safe.
template <typename Job>
class JobQueue
{
public:
    /// False, without taking the job, after close().
    bool post(Job &job)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed)
                return false;
            m_jobs.push_back(std::move(job));
        }
        m_changed.notify_one();
        return true;
    }

    enum class Wake { Work, Timeout, Closed };
    struct Taken
    {
        Wake wake = Wake::Closed;
        std::optional<Job> job = {};
    };

    /// Waits for the next job; after close() the rest is handed out first. `until` nothing: no time-out.
    Taken take(std::optional<std::chrono::steady_clock::time_point> until = std::nullopt)
    {
        std::unique_lock lock(m_mutex);
        const auto ready = [this] { return !m_jobs.empty() || m_closed; };
        if (!until)
            m_changed.wait(lock, ready);
        else if (!m_changed.wait_until(lock, *until, ready))
            return {Wake::Timeout};
        if (m_jobs.empty())
            return {Wake::Closed};
        Taken taken{Wake::Work, std::move(m_jobs.front())};
        m_jobs.pop_front();
        return taken;
    }

    void close()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_changed.notify_all();
    }

    bool isClosed() const
    {
        const std::lock_guard lock(m_mutex);
        return m_closed;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    bool m_closed = false;
};

} // namespace shuke::session
