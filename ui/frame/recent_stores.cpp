#include "ui/frame/recent_stores.h"

#include <QFileInfo>
#include <QSettings>

namespace shuke::ui {

namespace recent_stores_detail {
constexpr qsizetype kMost = 8;
const char *const kKey = "store/recent";
} // namespace recent_stores_detail

QStringList recentStores()
{
    QStringList paths = QSettings().value(QLatin1String(recent_stores_detail::kKey)).toStringList();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return paths;
}

void rememberStore(const QString &path)
{
    QSettings settings;
    settings.setValue(QStringLiteral("store/last"), path);
    QStringList paths = settings.value(QLatin1String(recent_stores_detail::kKey)).toStringList();
    paths.removeAll(path);
    paths.prepend(path);
    settings.setValue(QLatin1String(recent_stores_detail::kKey), paths.mid(0, recent_stores_detail::kMost));
}

} // namespace shuke::ui
