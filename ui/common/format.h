#pragma once

#include "core/base/money.h"

#include <QDate>
#include <QLocale>
#include <QString>

namespace shuke::ui {

// Values as people read them, in the application's language (QLocale()). A real minus sign; nothing is rounded.

/// 1,204
QString numberText(qint64 number);
/// ¥1,482,330.00 with all decimals of the currency; an unknown code stands in front as it is.
QString moneyText(Money money, const QString &currency);
/// 31 Dec 2025, 2025-12-31 in Chinese; empty for an invalid day.
QString dayText(QDate day);
/// The day and time of an instant in the system's zone; only the time if it is `today`.
QString instantText(qint64 utcMs, QDate today);

} // namespace shuke::ui
