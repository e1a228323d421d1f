#include "ui/tasks/alarm.h"

#include <QDateTime>
#include <QGuiApplication>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <QSocketNotifier>

#include <sys/timerfd.h>
#include <unistd.h>
#endif

namespace shuke::ui {

namespace alarm_detail {

/// A timer counts the time the program is awake: it is late after sleep, and knows nothing of a clock that is set.
class TimerAlarm : public Alarm
{
public:
    TimerAlarm()
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Alarm::rang);
        connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
            if (state == Qt::ApplicationActive && m_isSet)
                Q_EMIT rang();
        });
    }

    void set(std::optional<qint64> utcMs) override
    {
        constexpr qint64 kLongest = 60 * 60 * 1000;
        m_timer.stop();
        m_isSet = utcMs.has_value();
        if (utcMs)
            m_timer.start(
                static_cast<int>(std::clamp<qint64>(*utcMs - QDateTime::currentMSecsSinceEpoch(), 0, kLongest)));
    }

private:
    QTimer m_timer;
    bool m_isSet = false;
};

#ifdef Q_OS_LINUX

class KernelAlarm : public Alarm
{
public:
    explicit KernelAlarm(int timer) : m_timer(timer), m_notifier(timer, QSocketNotifier::Read)
    {
        connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
            quint64 times = 0;
            // Fails with ECANCELED when the clock was set, which is told, too.
            if (read(m_timer, &times, sizeof times) < 0 && errno == EAGAIN)
                return;
            Q_EMIT rang();
        });
    }
    ~KernelAlarm() override
    {
        m_notifier.setEnabled(false);
        close(m_timer);
    }

    void set(std::optional<qint64> utcMs) override
    {
        constexpr qint64 kMsOfSecond = 1000;
        constexpr qint64 kNsOfMs = 1'000'000;
        itimerspec at{}; // all zero: off
        if (utcMs) {
            const qint64 ms = std::max<qint64>(*utcMs, 1);
            at.it_value.tv_sec = static_cast<time_t>(ms / kMsOfSecond);
            at.it_value.tv_nsec = static_cast<long>(ms % kMsOfSecond * kNsOfMs);
        }
        timerfd_settime(m_timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &at, nullptr);
    }

private:
    int m_timer;
    QSocketNotifier m_notifier;
};

#endif

} // namespace alarm_detail

std::unique_ptr<Alarm> makeAlarm()
{
#ifdef Q_OS_LINUX
    if (const int timer = timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC); timer >= 0)
        return std::make_unique<alarm_detail::KernelAlarm>(timer);
#endif
    return std::make_unique<alarm_detail::TimerAlarm>();
}

} // namespace shuke::ui
