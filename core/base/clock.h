#pragma once

#include <QDate>
#include <QTimeZone>

namespace shuke {

/// The only source of "now". Engines never see it: they get a day.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Milliseconds since 1970-01-01T00:00Z.
    virtual qint64 nowMs() const = 0;
};

class SystemClock : public Clock
{
public:
    qint64 nowMs() const override;
};

/// The latest start of a business day, in minutes after midnight.
inline constexpr int kLatestDayStart = 12 * 60;

/// The business day of a wall-clock time: the date, or the one before for a time ahead of the day's start. Exactly
/// midnight stays on its date: it is what files write when they know no time.
QDate businessDay(QDate date, int msOfDay, int startMinutes);
/// The business day of an instant in the business time zone.
QDate businessDay(qint64 utcMs, const QTimeZone &zone, int startMinutes = 0);

/// The zone of the setting (IANA id), or the system's when the id is empty or unknown.
QTimeZone businessZone(const QByteArray &ianaId);

} // namespace shuke
