#include "ui/settings/time_zones.h"

#include <QDateTime>
#include <QTimeZone>

namespace shuke::ui {

namespace time_zones_detail {

bool isPlace(const QByteArray &id)
{
    for (const char *area : {"Africa/", "America/", "Antarctica/", "Arctic/", "Asia/", "Atlantic/", "Australia/",
                             "Europe/", "Indian/", "Pacific/"}) {
        if (id.startsWith(area))
            return true;
    }
    return id == "UTC";
}

QString offsetText(int seconds)
{
    const int minutes = qAbs(seconds) / 60;
    return QStringLiteral("UTC%1%2:%3")
        .arg(seconds < 0 ? QChar(0x2212) : QLatin1Char('+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace time_zones_detail

std::vector<std::pair<QByteArray, QString>> timeZones(const QLocale &locale, qint64 nowMs)
{
    std::vector<std::pair<QByteArray, QString>> zones;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC);
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids) {
        if (!time_zones_detail::isPlace(id))
            continue;
        const QTimeZone zone(id);
        QStringList parts{QString::fromUtf8(id)};
        const QString name = zone.displayName(QTimeZone::StandardTime, QTimeZone::LongName, locale);
        if (!name.isEmpty() && name != parts.constFirst())
            parts.append(name);
        parts.append(time_zones_detail::offsetText(zone.offsetFromUtc(now)));
        zones.emplace_back(id, parts.join(QStringLiteral(" · ")));
    }
    return zones;
}

} // namespace shuke::ui
