// A walk through every page with four stores, in one language and look: look LANGUAGE THEME OUT_FOLDER. Saves a
// picture of each, and what its Export makes as a PDF, and fails on text that is cut, widgets that overlap, controls
// without a name, a key with two owners, text without a translation, Qt warnings, and an event loop that does not turn
// for long. Nothing here waits for a time: it waits for pages to say they are ready.
#include "tests/look/inspector.h"
#include "tests/look/prints.h"
#include "tests/look/scenes.h"
#include "tests/look/stores.h"
#include "tests/support/stall_watch.h"
#include "ui/common/dialogs.h"
#include "ui/common/theme.h"
#include "ui/common/translators.h"
#include "ui/frame/main_window.h"
#include "ui/frame/workspace.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <atomic>
#include <cstdio>

using namespace shuke;

namespace {

constexpr int kPatienceMs = 60000;
constexpr int kPrintedWidth = 1280; ///< Of the window whose pages are also saved as PDF.
std::atomic<int> g_failures = 0;

void fail(const QString &text)
{
    std::fprintf(stderr, "FAIL  %s\n", qPrintable(text));
    ++g_failures;
}

void onMessage(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    const bool known = text.startsWith(QLatin1String("This plugin does not support ")) ||
                       text.contains(QLatin1String("OpenType support missing for"));
    if (type != QtDebugMsg && type != QtInfoMsg && !known)
        fail(QStringLiteral("Qt says: ") + text);
}

class Tour
{
public:
    Tour(test::WatchedApplication &application, QString look, QString folder)
        : m_application(application), m_look(std::move(look)), m_folder(std::move(folder))
    {}

    /// In words; of all scenes.
    QString longestTurn() const { return m_longest; }

    /// Every scene of this store at this size.
    void walk(const QString &store, const QString &name, QSize size)
    {
        const QTemporaryDir settings; // each walk begins as the first one
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
        session::SessionOptions options;
        options.automaticBackups = false;
        {
            ui::MainWindow window(m_prints, options);
            window.resize(size);
            window.show();
            m_store = name;
            m_asked = size;
            m_size = QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
            if (store.isEmpty()) {
                watch(window, QStringLiteral("start"), [] {});
                look(window, QStringLiteral("start"));
            } else {
                watch(window, QStringLiteral("open"), [&] { window.openStore(store); });
                if (!window.hasStore()) {
                    fail(QStringLiteral("%1 does not open: %2").arg(name, window.message()));
                    return;
                }
                for (const test::Scene &scene : test::scenes(window, name != QLatin1String("empty"))) {
                    watch(window, scene.name, scene.begin);
                    look(window, scene.name);
                    if (size.width() == kPrintedWidth && !m_prints.save(window, fileOf(scene.name, ".pdf")))
                        fail(nameOf(scene.name) + QStringLiteral(" cannot be printed"));
                    scene.end();
                }
            }
        }
        QThreadPool::globalInstance()->waitForDone(); // the store closes on a worker
    }

private:
    QString nameOf(const QString &scene) const
    {
        return QStringLiteral("%1-%2-%3-%4").arg(m_store, scene, m_look, m_size);
    }

    QString fileOf(const QString &scene, const char *ending) const
    {
        return QDir(m_folder).filePath(nameOf(scene) + QLatin1String(ending));
    }

    /// Brings a scene about and to rest; meanwhile the event loop has to turn.
    void watch(ui::MainWindow &window, const QString &scene, const std::function<void()> &begin)
    {
        const QString name = nameOf(scene);
        m_application.resume();
        m_application.turn(begin);
        if (!QTest::qWaitFor([&] { return window.isSettled(); }, kPatienceMs))
            fail(name + QStringLiteral(" does not come to rest"));
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        m_application.pause();
        const test::WatchedApplication::Turn &turn = m_application.longest();
        const QString text = QStringLiteral("%1: the window stands still for %2 ms (%3)")
                                 .arg(name)
                                 .arg(turn.ms, 0, 'f', 0)
                                 .arg(turn.heaviest.isEmpty() ? QStringLiteral("the call itself") : turn.heaviest);
        if (turn.ms > test::WatchedApplication::kLongestMs)
            fail(text);
        if (turn.ms > m_longestMs) {
            m_longestMs = turn.ms;
            m_longest = text;
        }
    }

    void look(ui::MainWindow &window, const QString &scene)
    {
        const QString name = nameOf(scene);
        constexpr int kDeepest = 8; // a new height goes up layout by layout, one posted event each
        for (int i = 0; i < kDeepest; ++i)
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QWidget *shown = &window;
        if (window.size() != m_asked)
            fail(
                QStringLiteral("%1: the window has grown to %2×%3").arg(name).arg(window.width()).arg(window.height()));
        if (!window.grab().save(fileOf(scene, ".png")))
            fail(name + QStringLiteral(" cannot be saved"));
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (top->isVisible() && top != shown &&
                (top->windowType() == Qt::Window || top->windowType() == Qt::Dialog ||
                 top->windowType() == Qt::Popup)) {
                top->grab().save(fileOf(scene, "-window.png"));
                check(*top, name);
            }
        }
        check(window, name);
    }

    static void check(const QWidget &window, const QString &name)
    {
        for (const QStringList &findings : {test::clippedTexts(window), test::overlaps(window),
                                            test::unnamedControls(window), test::doubleShortcuts(window)}) {
            for (const QString &finding : findings)
                fail(name + QStringLiteral(": ") + finding);
        }
    }

    test::WatchedApplication &m_application;
    test::PrintDialogs m_prints;
    QString m_look;
    QString m_folder;
    double m_longestMs = 0;
    QString m_longest;
    QString m_store;
    QSize m_asked;
    QString m_size;
};

} // namespace

int main(int argc, char **argv)
{
    qInstallMessageHandler(onMessage);
    test::WatchedApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("shuke"));
    QCoreApplication::setOrganizationName(QStringLiteral("shuke"));
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4) {
        std::fprintf(stderr, "usage: shuke_look LANGUAGE light|dark FOLDER\n");
        return 2;
    }
    const bool chinese = arguments[1].startsWith(QLatin1String("zh"));
    test::MissingTranslations missing;
    QCoreApplication::installTranslator(&missing);
    ui::installTranslators(application, ui::localeFromArgument(arguments[1]));
    ui::applyTheme(application, arguments[2] == QLatin1String("dark") ? ui::ThemeMode::Dark : ui::ThemeMode::Light);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QDir().mkpath(arguments[3]);

    const QTemporaryDir stores;
    const QString demo = test::makeDemoStore(stores.path());
    const QString small = test::makeSmallStore(stores.path());
    const QString empty = test::makeEmptyStore(stores.path());
    const QString hostile = test::makeHostileStore(stores.path());
    if (demo.isEmpty() || small.isEmpty() || empty.isEmpty() || hostile.isEmpty())
        return 1;
    Tour tour(application, arguments[1] + QLatin1Char('-') + arguments[2], arguments[3]);
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
        tour.walk({}, QStringLiteral("none"), size);
        tour.walk(demo, QStringLiteral("demo"), size);
        if (size.width() == 1280)
            tour.walk(small, QStringLiteral("small"), size);
        tour.walk(empty, QStringLiteral("empty"), size);
        tour.walk(hostile, QStringLiteral("hostile"), size);
    }
    if (chinese) {
        for (const QString &text : missing.found())
            fail(QStringLiteral("no Chinese for ") + text);
    }
    std::printf("longest turn: %s\n", qPrintable(tour.longestTurn()));
    std::printf("%d finding(s); pictures in %s\n", g_failures.load(), qPrintable(arguments[3]));
    return g_failures == 0 ? 0 : 1;
}
