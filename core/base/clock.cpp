#include "core/base/clock.h"

#include <QDateTime>

namespace shuke {

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

QDate businessDay(QDate date, int msOfDay, int startMinutes)
{
    constexpr int kMinuteMs = 60'000;
    return msOfDay > 0 && msOfDay < startMinutes * kMinuteMs ? date.addDays(-1) : date;
}

QDate businessDay(qint64 utcMs, const QTimeZone &zone, int startMinutes)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(utcMs, zone);
    return businessDay(local.date(), local.time().msecsSinceStartOfDay(), startMinutes);
}

QTimeZone businessZone(const QByteArray &ianaId)
{
    const QTimeZone zone(ianaId);
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

} // namespace shuke
