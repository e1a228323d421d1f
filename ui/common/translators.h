#pragma once

#include <QLocale>
#include <QString>

class QCoreApplication;

namespace shuke::ui {

/// Installs our translation and Qt's own for the language, and makes it the default QLocale. Replaces the
/// ones of an earlier call; texts made before stay as they are. English and Chinese (zh_CN) are complete; any other
/// language shows English.
void installTranslators(QCoreApplication &application, const QLocale &locale);

/// The locale of a --lang value: "zh_CN" and "en" (also "zh", "en_GB", …); the system's for an empty one.
QLocale localeFromArgument(const QString &language);

} // namespace shuke::ui
