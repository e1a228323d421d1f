#pragma once

#include <QStringList>

namespace shuke::ui {

/// The stores opened last that still exist, newest first, at most eight. Kept in the user's settings.
QStringList recentStores();
/// This one was opened now.
void rememberStore(const QString &path);

} // namespace shuke::ui
