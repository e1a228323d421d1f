#pragma once

#include "core/activities/reminders.h"
#include "ui/common/generation.h"
#include "ui/common/session_jobs.h"
#include "ui/tasks/alarm.h"

#include <QObject>

#include <memory>
#include <vector>

namespace shuke::ui {

/// Whether this computer reminds; it does unless it was switched off. Kept in the settings of the program.
class ReminderSwitch : public QObject
{
    Q_OBJECT

public:
    static ReminderSwitch &instance();
    bool isOn() const;
    void set(bool on);

Q_SIGNALS:
    void changed();

private:
    ReminderSwitch() = default;
};

/// Tells of the reminders of a store as their moments come, each once; at the start of those that came while the
/// program was not running (since it ran last, at most a week). One alarm for the next moment, set anew when tasks
/// change and when the clock is set; nothing else wakes the computer. A look that fails, as on a disk that is busy, is
/// repeated a minute later; nothing is missed by it. Off by a setting.
class ReminderService : public QObject
{
    Q_OBJECT

public:
    /// `clock` null: the system's. `alarm` null: makeAlarm().
    ReminderService(SharedSession session, std::shared_ptr<const Clock> clock = {}, std::unique_ptr<Alarm> alarm = {},
                    QObject *parent = nullptr);
    ~ReminderService() override;

    /// Whether something is due by now.
    void look();
    bool isSettled() const { return m_pending == 0; }
    /// UTC milliseconds of its clock.
    qint64 nowMs() const { return m_clock->nowMs(); }

Q_SIGNALS:
    /// Oldest first; never empty.
    void due(const std::vector<shuke::activities::Reminder> &reminders);

private:
    QString seenKey() const;

    SharedSession m_session;
    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<Alarm> m_alarm;
    qint64 m_seenMs = 0; ///< All moments up to here have been told.
    Generation m_generation;
    int m_pending = 0;
};

} // namespace shuke::ui
