#include "ui/tasks/reminder_service.h"

#include "ui/common/on_finished.h"

#include <QCryptographicHash>
#include <QSettings>

#include <algorithm>

namespace shuke::ui {

namespace reminder_service_detail {

constexpr qint64 kMsOfDay = 24LL * 60 * 60 * 1000;
constexpr qint64 kLongestMissed = 7 * kMsOfDay;
constexpr qint64 kRetryMs = 60 * 1000;

QString onKey()
{
    return QStringLiteral("reminders/on");
}

} // namespace reminder_service_detail

ReminderSwitch &ReminderSwitch::instance()
{
    static ReminderSwitch one;
    return one;
}

bool ReminderSwitch::isOn() const
{
    return QSettings().value(reminder_service_detail::onKey(), true).toBool();
}

void ReminderSwitch::set(bool on)
{
    if (on == isOn())
        return;
    QSettings().setValue(reminder_service_detail::onKey(), on);
    Q_EMIT changed();
}

ReminderService::ReminderService(SharedSession session, std::shared_ptr<const Clock> clock,
                                 std::unique_ptr<Alarm> alarm, QObject *parent)
    : QObject(parent),
      m_session(std::move(session)),
      m_clock(clock ? std::move(clock) : std::make_shared<SystemClock>()),
      m_alarm(alarm ? std::move(alarm) : makeAlarm())
{
    const qint64 now = m_clock->nowMs();
    const qint64 seen = QSettings().value(seenKey(), now).toLongLong();
    m_seenMs = std::clamp(seen, now - reminder_service_detail::kLongestMissed, now);
    connect(m_alarm.get(), &Alarm::rang, this, &ReminderService::look);
    m_session->onChanged(this, [this](const ChangeSet &changes) {
        if (changes.touches(TableId::Task) || changes.touches(TableId::Contact))
            look();
    });
    connect(&ReminderSwitch::instance(), &ReminderSwitch::changed, this, &ReminderService::look);
    look();
}

ReminderService::~ReminderService() = default;

/// One store in one place, whatever its path holds.
QString ReminderService::seenKey() const
{
    const QByteArray hash =
        QCryptographicHash::hash(m_session->description().path.toUtf8(), QCryptographicHash::Sha1).toHex();
    return QStringLiteral("reminders/seen-%1").arg(QString::fromLatin1(hash));
}

void ReminderService::look()
{
    if (!ReminderSwitch::instance().isOn()) {
        m_generation.next();
        m_seenMs = m_clock->nowMs(); // what comes meanwhile is not told later
        m_alarm->set(std::nullopt);
        return;
    }
    const qint64 now = m_clock->nowMs();
    m_seenMs = std::min(m_seenMs, now); // the clock was set back: what comes again is told again
    ++m_pending;
    onFinished(m_session->query(activities::reminders(m_seenMs, now)), this,
               [this, now, asked = m_generation.next()](const Result<activities::Reminders> &found) {
                   --m_pending;
                   if (!m_generation.isCurrent(asked))
                       return;
                   if (!found) {
                       m_alarm->set(m_clock->nowMs() + reminder_service_detail::kRetryMs);
                       return;
                   }
                   m_seenMs = now;
                   QSettings().setValue(seenKey(), now);
                   m_alarm->set(found->nextAtMs);
                   if (!found->due.empty())
                       Q_EMIT due(found->due);
               });
}

} // namespace shuke::ui
