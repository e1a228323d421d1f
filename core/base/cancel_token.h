#pragma once

#include <atomic>
#include <memory>

namespace shuke {

/// A shared flag: the user's wish to stop. Copies share the flag; safe on any thread.
class CancelToken
{
public:
    void cancel() const { m_flag->store(true, std::memory_order_relaxed); }
    bool isCanceled() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

} // namespace shuke
