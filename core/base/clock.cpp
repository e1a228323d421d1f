#include "core/base/clock.h"

#include <QDateTime>

namespace shuke {

qint64 SystemClock::nowMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

QDate businessDay(qint64 utcMs, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, zone).date();
}

QTimeZone businessZone(const QByteArray &ianaId)
{
    const QTimeZone zone(ianaId);
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

} // namespace shuke
