#pragma once

#include <QByteArray>
#include <QLocale>
#include <QString>

#include <utility>
#include <vector>

namespace shuke::ui {

/// The time zones to choose from: IANA id and text ("Asia/Shanghai · China Standard Time · UTC+08:00"), by id. Without
/// the old names that only stand for others. Takes some 0.1 s: call it on a worker.
std::vector<std::pair<QByteArray, QString>> timeZones(const QLocale &locale, qint64 nowMs);

} // namespace shuke::ui
