#include "ui/common/translators.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace shuke::ui {

namespace translators_detail {
const char *const kName = "shuke translation";
}

void installTranslators(QCoreApplication &application, const QLocale &locale)
{
    const QList<QTranslator *> former =
        application.findChildren<QTranslator *>(QLatin1String(translators_detail::kName), Qt::FindDirectChildrenOnly);
    qDeleteAll(former); // a translator that dies is no longer installed
    const bool chinese = locale.language() == QLocale::Chinese;
    QLocale::setDefault(chinese && locale.script() != QLocale::TraditionalChineseScript
                            ? locale
                            : (chinese ? QLocale(QStringLiteral("zh_CN")) : locale));
    const QString name = chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    auto *ours = new QTranslator(&application);
    ours->setObjectName(QLatin1String(translators_detail::kName));
    if (ours->load(QStringLiteral(":/i18n/shuke_") + name))
        QCoreApplication::installTranslator(ours);
    auto *qt = new QTranslator(&application); // missing on some systems: then Qt's own words stay English
    qt->setObjectName(QLatin1String(translators_detail::kName));
    if (chinese && qt->load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
}

QLocale localeFromArgument(const QString &language)
{
    return language.isEmpty() ? QLocale::system() : QLocale(language);
}

} // namespace shuke::ui
