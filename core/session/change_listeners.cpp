#include "core/session/change_listeners.h"

#include <QPointer>
#include <QThread>

#include <algorithm>
#include <atomic>

namespace shuke::session {

/// Lives on the guard's thread, so that "is the guard alive?" and its death cannot overlap. It outlives the guard:
/// another thread may be about to post to it; notify() sweeps it up.
class ChangeListeners::Relay : public QObject
{
public:
    Relay(QObject *guard, std::function<void(const ChangeSet &)> listener)
        : m_guard(guard), m_listener(std::move(listener))
    {
        moveToThread(guard->thread());
        connect(
            guard, &QObject::destroyed, this, [this] { m_dead = true; }, Qt::DirectConnection);
    }

    bool isDead() const { return m_dead; }

    void deliver(const ChangeSet &changes)
    {
        if (m_guard)
            m_listener(changes);
    }

    /// Gone at once on its own thread, else when its thread comes to it.
    void dispose()
    {
        if (thread() == QThread::currentThread())
            delete this;
        else
            deleteLater();
    }

private:
    QPointer<QObject> m_guard;
    std::function<void(const ChangeSet &)> m_listener;
    std::atomic<bool> m_dead = false;
};

ChangeListeners::ChangeListeners() = default;

ChangeListeners::~ChangeListeners()
{
    for (Relay *relay : m_relays)
        relay->dispose();
}

void ChangeListeners::add(QObject *guard, std::function<void(const ChangeSet &)> listener)
{
    Relay *relay = new Relay(guard, std::move(listener));
    const std::lock_guard lock(m_mutex);
    m_relays.push_back(relay);
}

void ChangeListeners::notify(const ChangeSet &changes)
{
    const auto shared = std::make_shared<const ChangeSet>(changes);
    const std::lock_guard lock(m_mutex);
    const auto dead =
        std::stable_partition(m_relays.begin(), m_relays.end(), [](const Relay *relay) { return !relay->isDead(); });
    std::for_each(dead, m_relays.end(), [](Relay *relay) { relay->dispose(); });
    m_relays.erase(dead, m_relays.end());
    for (Relay *relay : m_relays)
        QMetaObject::invokeMethod(
            relay, [relay, shared] { relay->deliver(*shared); }, Qt::QueuedConnection);
}

} // namespace shuke::session
