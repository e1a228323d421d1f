#pragma once

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QSocketNotifier;

namespace shuke::ui {

/// One alarm at an instant of the clock on the wall. It also rings when that clock is set, or the computer wakes up, so
/// that whoever listens looks again. Asleep in between: nothing is polled.
class Alarm : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// In place of the one before; nothing: none.
    virtual void set(std::optional<qint64> utcMs) = 0;

Q_SIGNALS:
    /// At the instant or after it, or because the clock was set. Must be set again.
    void rang();
};

/// On Linux a timer of the kernel that follows the clock on the wall, through sleep and when it is set. Elsewhere a
/// timer that is asked again once an hour and when the program comes to the front.
std::unique_ptr<Alarm> makeAlarm();

} // namespace shuke::ui
