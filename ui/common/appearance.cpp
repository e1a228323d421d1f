#include "ui/common/appearance.h"

#include <QLocale>
#include <QSettings>

namespace shuke::ui {

namespace appearance_detail {

/// The countries that print on Letter.
bool usesLetter(QLocale::Country country)
{
    switch (country) {
    case QLocale::UnitedStates:
    case QLocale::Canada:
    case QLocale::Mexico:
    case QLocale::Philippines:
    case QLocale::Chile:
    case QLocale::Colombia:
        return true;
    default:
        return false;
    }
}

} // namespace appearance_detail

QString savedLanguage()
{
    const QString language = QSettings().value(QStringLiteral("look/language")).toString();
    const bool known = language == QLatin1String("zh_CN") || language == QLatin1String("en");
    return known ? language : QString();
}

void saveLanguage(const QString &language)
{
    QSettings().setValue(QStringLiteral("look/language"), language);
}

ThemeMode savedTheme()
{
    const QString theme = QSettings().value(QStringLiteral("look/theme")).toString();
    return theme == QLatin1String("light")  ? ThemeMode::Light
           : theme == QLatin1String("dark") ? ThemeMode::Dark
                                            : ThemeMode::System;
}

void saveTheme(ThemeMode theme)
{
    QSettings().setValue(QStringLiteral("look/theme"), theme == ThemeMode::Light  ? QStringLiteral("light")
                                                       : theme == ThemeMode::Dark ? QStringLiteral("dark")
                                                                                  : QString());
}

Paper savedPaper()
{
    const QString paper = QSettings().value(QStringLiteral("print/paper")).toString();
    if (paper == QLatin1String("A4"))
        return Paper::A4;
    if (paper == QLatin1String("Letter"))
        return Paper::Letter;
    return appearance_detail::usesLetter(QLocale::system().country()) ? Paper::Letter : Paper::A4;
}

void savePaper(Paper paper)
{
    QSettings().setValue(QStringLiteral("print/paper"),
                         paper == Paper::Letter ? QStringLiteral("Letter") : QStringLiteral("A4"));
}

} // namespace shuke::ui
