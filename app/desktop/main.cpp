// Composition only: arguments, language, look, window.
#include "ui/common/dialogs.h"
#include "ui/common/icons.h"
#include "ui/common/main_window.h"
#include "ui/common/screenshot.h"
#include "ui/common/theme.h"
#include "ui/common/translators.h"

#include <QApplication>
#include <QCommandLineParser>

int main(int argc, char **argv)
{
    using namespace shuke;
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("shuke"));
    QCoreApplication::setOrganizationName(QStringLiteral("shuke"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SHUKE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("shuke"));

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Desktop CRM that turns strangers into regulars"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("store"), QStringLiteral("The store to open."),
                                 QStringLiteral("[store]"));
    const QCommandLineOption store(QStringLiteral("store"), QStringLiteral("The store to open."),
                                   QStringLiteral("file"));
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  QStringLiteral("Open the demo company; make it if it is missing."));
    const QCommandLineOption language(QStringLiteral("lang"), QStringLiteral("zh_CN or en."),
                                      QStringLiteral("language"));
    const QCommandLineOption theme(QStringLiteral("theme"), QStringLiteral("light or dark."), QStringLiteral("theme"));
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        QStringLiteral("Save a picture of the window with the store, or without one, and exit."),
        QStringLiteral("png"));
    const QCommandLineOption search(QStringLiteral("search"), QStringLiteral("For --screenshot: what to search for."),
                                    QStringLiteral("text"));
    parser.addOptions({store, demo, language, theme, screenshot, search});
    parser.process(application);

    ui::installTranslators(application, ui::localeFromArgument(parser.value(language)));
    const QString look = parser.value(theme);
    ui::applyTheme(application, look == QLatin1String("dark")    ? ui::ThemeMode::Dark
                                : look == QLatin1String("light") ? ui::ThemeMode::Light
                                                                 : ui::ThemeMode::System);
    QGuiApplication::setWindowIcon(ui::applicationIcon());

    const QString path = parser.isSet(store) ? parser.value(store) : parser.positionalArguments().value(0);
    if (parser.isSet(screenshot))
        return ui::takeScreenshot({.file = parser.value(screenshot), .store = path, .search = parser.value(search)});

    ui::MainWindow window(ui::systemDialogs(), {});
    if (parser.isSet(demo))
        window.openDemo(path.isEmpty() ? ui::demoStorePath() : path);
    else if (!path.isEmpty())
        window.openStore(path);
    else
        window.openUsual();
    window.show();
    return QApplication::exec();
}
