#pragma once

#include "core/base/cancel_token.h"
#include "core/store/database.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace shuke::store {

/// While it lives, a statement that runs on the connection ends with Canceled soon after the token is canceled.
/// Database::setCancel does the same without a thread, but SQLite does not ask it during the first half of a
/// quick_check, the walk over all pages.
class InterruptOnCancel
{
public:
    InterruptOnCancel(Database &database, CancelToken cancel);
    ~InterruptOnCancel();
    InterruptOnCancel(const InterruptOnCancel &) = delete;
    InterruptOnCancel &operator=(const InterruptOnCancel &) = delete;

private:
    void watch();

    Database &m_database;
    CancelToken m_cancel;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_done = false; ///< Guarded by m_mutex.
    std::thread m_thread;
};

} // namespace shuke::store
