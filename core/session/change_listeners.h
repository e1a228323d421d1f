#pragma once

#include "core/base/change_set.h"

#include <QObject>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace shuke::session {

/// Delivers change sets to callbacks on the threads of their guards. Thread-safe.
class ChangeListeners
{
public:
    ChangeListeners();
    ~ChangeListeners();

    /// `listener` is called through the event loop of `guard`'s thread, until the guard is destroyed. Call it while
    /// nobody else can destroy the guard, as a rule on its own thread.
    void add(QObject *guard, std::function<void(const ChangeSet &)> listener);
    /// Queues the call of every listener.
    void notify(const ChangeSet &changes);

private:
    class Relay;
    std::mutex m_mutex;
    std::vector<Relay *> m_relays;
};

} // namespace shuke::session
