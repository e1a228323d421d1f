// Composition only: arguments, language, look, window.
#include "core/base/free_memory.h"
#include "ui/common/appearance.h"
#include "ui/common/dialogs.h"
#include "ui/common/icons.h"
#include "ui/common/session_jobs.h"
#include "ui/common/store_opening.h"
#include "ui/common/theme.h"
#include "ui/common/translators.h"
#include "ui/frame/app_lock.h"
#include "ui/frame/main_window.h"
#include "ui/frame/screenshot.h"

#include <QApplication>
#include <QCommandLineParser>

#include <memory>
#include <utility>

int main(int argc, char **argv)
{
    using namespace shuke;
    keepLargeBlocksApart();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("shuke"));
    QCoreApplication::setOrganizationName(QStringLiteral("shuke"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SHUKE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("shuke"));

    const QStringList arguments = QCoreApplication::arguments();
    QString language; // before the parser: --help speaks it too
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == QLatin1String("--lang"))
            language = arguments.value(i + 1);
        else if (arguments[i].startsWith(QLatin1String("--lang=")))
            language = arguments[i].section(QLatin1Char('='), 1);
    }
    ui::installTranslators(application, ui::localeFromArgument(language.isEmpty() ? ui::savedLanguage() : language));
    const auto words = [](const char *text) { return QCoreApplication::translate("Desktop", text); };
    QCommandLineParser parser;
    parser.setApplicationDescription(
        words(QT_TRANSLATE_NOOP("Desktop", "Desktop CRM that turns strangers into regulars")));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto option = [&](const char *name, const char *about, const char *value = "") {
        const QCommandLineOption made(QLatin1String(name), words(about), QLatin1String(value));
        parser.addOption(made);
        return made;
    };
    parser.addPositionalArgument(QStringLiteral("store"), words(QT_TRANSLATE_NOOP("Desktop", "The store to open.")),
                                 QStringLiteral("[store]"));
    const auto store = option("store", QT_TRANSLATE_NOOP("Desktop", "The store to open."), "file");
    const auto demo = option("demo", QT_TRANSLATE_NOOP("Desktop", "Open the demo company; make it if it is missing."));
    option("lang", QT_TRANSLATE_NOOP("Desktop", "zh_CN or en; the system's language unless told."), "language");
    const auto theme = option(
        "theme", QT_TRANSLATE_NOOP("Desktop", "light or dark; as the system's colours are unless told."), "theme");
    const auto screenshot = option(
        "screenshot",
        QT_TRANSLATE_NOOP("Desktop", "Save a picture of the window with the store, or without one, and exit."), "png");
    const auto search = option("search", QT_TRANSLATE_NOOP("Desktop", "For --screenshot: what to search for."), "text");
    const auto sort =
        option("sort", QT_TRANSLATE_NOOP("Desktop", "For --screenshot: a column, the largest value first."), "key");
    parser.process(application);

    const QString told = parser.isSet(store) ? parser.value(store) : parser.positionalArguments().value(0);
    const QString path = told.isEmpty() && !parser.isSet(demo) ? ui::MainWindow::usualStore() : told;
    // The store is opened while the window is made: a third of the time until the list is seen.
    const bool isOpened = !path.isEmpty() && !parser.isSet(demo) && !parser.isSet(screenshot);
    std::shared_ptr<ui::StoreOpening> opening;
    if (isOpened)
        opening = std::make_shared<ui::StoreOpening>(path, session::SessionOptions());

    const QString look = parser.value(theme);
    ui::applyTheme(application, look == QLatin1String("dark")    ? ui::ThemeMode::Dark
                                : look == QLatin1String("light") ? ui::ThemeMode::Light
                                                                 : ui::savedTheme());
    QGuiApplication::setWindowIcon(ui::applicationIcon());

    if (parser.isSet(screenshot))
        return ui::takeScreenshot({.file = parser.value(screenshot),
                                   .store = told,
                                   .sort = parser.value(sort),
                                   .search = parser.value(search)});

    ui::MainWindow window(ui::systemDialogs(), {});
    window.keepScores();
    // A second start of the same store shows the first one's window, and is done.
    QObject::connect(&window, &ui::MainWindow::handedOver, &application, &QCoreApplication::quit);
    QObject::connect(&window, &ui::MainWindow::entered, &application,
                     [&] { QObject::disconnect(&window, &ui::MainWindow::handedOver, &application, nullptr); });
    if (parser.isSet(demo))
        window.openDemo(path.isEmpty() ? ui::demoStorePath() : path);
    else if (isOpened)
        window.awaitStore(path, std::exchange(opening, nullptr));
    QObject::connect(&window, &ui::MainWindow::entered, &window, &ui::MainWindow::showDiskHint);
    window.lock().lockAtStart();
    window.show();
    return QApplication::exec();
}
