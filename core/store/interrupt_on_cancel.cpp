#include "core/store/interrupt_on_cancel.h"

#include <sqlite3.h>

#include <chrono>

namespace shuke::store {

InterruptOnCancel::InterruptOnCancel(Database &database, CancelToken cancel)
    : m_database(database), m_cancel(std::move(cancel)), m_thread([this] { watch(); })
{}

InterruptOnCancel::~InterruptOnCancel()
{
    {
        const std::lock_guard lock(m_mutex);
        m_done = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void InterruptOnCancel::watch()
{
    constexpr std::chrono::milliseconds kLook(50);
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, kLook, [this] { return m_done; })) {
        if (m_cancel.isCanceled()) // again each time: a statement that begins later is not hit by an earlier one
            sqlite3_interrupt(m_database.handle());
    }
}

} // namespace shuke::store
