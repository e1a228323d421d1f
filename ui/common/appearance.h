#pragma once

#include "ui/common/theme.h"

#include <QString>

namespace shuke::ui {

// What the user chose in the settings; used when the program is told nothing else on the command line.

/// "zh_CN", "en", or empty: the system's. As localeFromArgument takes it.
QString savedLanguage();
void saveLanguage(const QString &language);

ThemeMode savedTheme();
void saveTheme(ThemeMode theme);

/// Of what is printed; A4 unless told otherwise, Letter where that is the custom.
enum class Paper { A4, Letter };
Paper savedPaper();
void savePaper(Paper paper);

} // namespace shuke::ui
