#include "tests/support/stall_watch.h"

#include <QAbstractEventDispatcher>
#include <QEvent>
#include <QMetaEnum>

#ifdef Q_OS_UNIX
#include <ctime>
#else
#include <chrono>
#endif

namespace shuke::test {

namespace stall_watch_detail {

constexpr double kWorthNaming = 5;

} // namespace stall_watch_detail

double threadCpuMs()
{
#ifdef Q_OS_UNIX
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
#else
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
#endif
}

WatchedApplication::WatchedApplication(int &argc, char **argv) : QApplication(argc, argv)
{
    // Each pass of the loop emits one of them at its beginning, and where it waits also the other.
    const auto turned = [this] {
        end();
        begin();
    };
    connect(eventDispatcher(), &QAbstractEventDispatcher::awake, this, turned);
    connect(eventDispatcher(), &QAbstractEventDispatcher::aboutToBlock, this, turned);
}

void WatchedApplication::begin()
{
    m_heaviestMs = 0;
    m_heaviest.clear();
    m_begin = threadCpuMs();
}

void WatchedApplication::end()
{
    if (!m_watching)
        return;
    const double ms = threadCpuMs() - m_begin;
    if (ms > m_longest.ms)
        m_longest = {ms, m_heaviest};
}

void WatchedApplication::resume()
{
    m_longest = {};
    m_watching = true;
    begin();
}

void WatchedApplication::pause()
{
    end();
    m_watching = false;
}

void WatchedApplication::turn(const std::function<void()> &work)
{
    end();
    begin();
    work();
    end();
    begin();
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (!m_watching || m_inEvent)
        return QApplication::notify(receiver, event);
    // The receiver may be gone afterwards.
    const char *name = receiver->metaObject()->className();
    const QEvent::Type type = event->type();
    const double before = threadCpuMs();
    m_inEvent = true;
    const bool accepted = QApplication::notify(receiver, event);
    m_inEvent = false;
    const double ms = threadCpuMs() - before;
    if (ms > stall_watch_detail::kWorthNaming && ms > m_heaviestMs) {
        m_heaviestMs = ms;
        m_heaviest = QStringLiteral("%1 to %2, %3 ms")
                         .arg(QLatin1String(QMetaEnum::fromType<QEvent::Type>().valueToKey(type)), QLatin1String(name))
                         .arg(ms, 0, 'f', 0);
    }
    return accepted;
}

} // namespace shuke::test
