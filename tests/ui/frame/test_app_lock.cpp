#include "tests/support/catch.h"
#include "ui/common/plain_label.h"
#include "ui/frame/app_lock.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace shuke;
using namespace shuke::ui;

namespace {

/// A window with customers' data in every place where they could be seen, and a lock with the PIN 1234.
class LockedWindow
{
    QTemporaryDir m_folder;

public:
    LockedWindow()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        window.setWindowTitle(QStringLiteral("老街茶点 – Shuke"));
        auto *content = new QWidget(&window);
        auto *column = new QVBoxLayout(content);
        data = plainLabel(QStringLiteral("王小丽 13800138000"), content);
        column->addWidget(data);
        typed = new QLineEdit(content);
        column->addWidget(typed);
        button = new QPushButton(QStringLiteral("Delete all"), content);
        column->addWidget(button);
        QObject::connect(button, &QPushButton::clicked, button, [this] { ++clicks; });
        window.setCentralWidget(content);
        window.statusBar()->showMessage(QStringLiteral("老街茶点.shuke"));
        action = window.menuBar()->addMenu(QStringLiteral("File"))->addAction(QStringLiteral("New customer"));
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
        QObject::connect(action, &QAction::triggered, action, [this] { ++clicks; });
        auto *palette = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), &window);
        QObject::connect(palette, &QShortcut::activated, &window, [this] { ++clicks; });
        window.resize(800, 500);
        lock = std::make_unique<AppLock>(&window, file(), LockTime{[this] { return wall; }, [this] { return steady; }});
    }
    void setPin()
    {
        PinLock pin(file());
        bool done = false;
        pin.set(QStringLiteral("1234"), [&](const Result<void> &result) { done = bool(result); });
        REQUIRE(QTest::qWaitFor([&] { return done; }, 20000));
    }
    void show()
    {
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    void showLocked()
    {
        setPin();
        show();
        typed->setFocus();
        lock->lockNow();
        REQUIRE(lock->isLocked());
    }
    void tryPin(const char *pin)
    {
        lock->screen()->field().setText(QLatin1String(pin));
        QTest::keyClick(&lock->screen()->field(), Qt::Key_Return);
    }
    QString file() const { return m_folder.filePath(QStringLiteral("app-lock")); }

    qint64 wall = 1'750'000'000'000;
    qint64 steady = 0;
    int clicks = 0;
    QMainWindow window;
    QLabel *data = nullptr;
    QLineEdit *typed = nullptr;
    QPushButton *button = nullptr;
    QAction *action = nullptr;
    std::unique_ptr<AppLock> lock;
};

} // namespace

TEST_CASE("Without a PIN nothing locks", "[app_lock]")
{
    LockedWindow test;
    test.show();
    CHECK_FALSE(test.lock->isEnabled());
    test.lock->lockNow();
    test.lock->lockAtStart();
    CHECK_FALSE(test.lock->isLocked());
    CHECK(test.data->isVisible());
}

TEST_CASE("A locked window shows nothing of the data, also not in its title, menus and other windows", "[app_lock]")
{
    LockedWindow test;
    QDialog dialog(&test.window);
    dialog.setWindowTitle(QStringLiteral("王小丽"));
    test.setPin();
    test.show();
    dialog.open();
    REQUIRE(dialog.isVisible());
    QSignalSpy locked(test.lock.get(), &AppLock::locked);
    test.lock->lockNow();
    CHECK(locked.count() == 1);
    CHECK_FALSE(test.data->isVisible());
    CHECK_FALSE(test.window.menuBar()->isVisible());
    CHECK_FALSE(test.window.statusBar()->isVisible());
    CHECK_FALSE(dialog.isVisible());
    CHECK_FALSE(test.window.windowTitle().contains(QStringLiteral("老街茶点")));
    CHECK(test.lock->screen()->geometry() == test.window.rect());
    test.window.resize(900, 600);
    REQUIRE(QTest::qWaitFor([&] { return test.lock->screen()->geometry() == test.window.rect(); }, 5000));
    // What changes or opens meanwhile is no way around it.
    test.window.setWindowTitle(QStringLiteral("老街茶点 2 – Shuke"));
    CHECK_FALSE(test.window.windowTitle().contains(QStringLiteral("老街茶点")));
    QDialog late(&test.window);
    late.show();
    test.window.statusBar()->show();
    REQUIRE(QTest::qWaitFor([&] { return !late.isVisible() && !test.window.statusBar()->isVisible(); }, 5000));

    test.tryPin("1234");
    REQUIRE(QTest::qWaitFor([&] { return !test.lock->isLocked(); }, 20000));
    CHECK(test.data->isVisible());
    CHECK(test.window.menuBar()->isVisible());
    CHECK(test.window.menuBar()->isEnabled());
    CHECK(test.window.statusBar()->isVisible());
    CHECK(dialog.isVisible());
    CHECK(dialog.isModal());
    CHECK(late.isVisible());
    CHECK(test.window.windowTitle() == QStringLiteral("老街茶点 2 – Shuke"));
}

TEST_CASE("No key, shortcut, click or drop reaches what lies behind the lock", "[app_lock]")
{
    LockedWindow test;
    test.showLocked();
    for (QWidget *target : {static_cast<QWidget *>(&test.window), static_cast<QWidget *>(test.lock->screen()),
                            static_cast<QWidget *>(&test.lock->screen()->field()), static_cast<QWidget *>(test.typed),
                            static_cast<QWidget *>(test.button)}) {
        QTest::keyClick(target, Qt::Key_N, Qt::ControlModifier);
        QTest::keyClick(target, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(target, Qt::Key_Space);
        QTest::keyClick(target, Qt::Key_X);
        QTest::mouseClick(target, Qt::LeftButton);
    }
    QTest::keyClick(test.window.windowHandle(), Qt::Key_N, Qt::ControlModifier);
    QTest::keyClick(test.window.windowHandle(), Qt::Key_K, Qt::ControlModifier);
    for (int i = 0; i < 8; ++i) {
        QTest::keyClick(test.window.windowHandle(), Qt::Key_Tab);
        INFO(i);
        CHECK(test.lock->screen()->isAncestorOf(QApplication::focusWidget()));
    }
    CHECK(test.clicks == 0);
    CHECK(test.typed->text().isEmpty());
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/x.csv"))});
    test.window.setAcceptDrops(true);
    QDragEnterEvent drag(QPoint(5, 5), Qt::CopyAction, &file, Qt::LeftButton, Qt::NoModifier);
    drag.ignore();
    QApplication::sendEvent(&test.window, &drag);
    CHECK_FALSE(drag.isAccepted());

    test.lock->screen()->field().clear();
    test.tryPin("1234");
    REQUIRE(QTest::qWaitFor([&] { return !test.lock->isLocked(); }, 20000));
    CHECK(QApplication::focusWidget() == test.typed);
    QTest::keyClick(test.typed, Qt::Key_X);
    CHECK(test.typed->text() == QStringLiteral("x"));
    QTest::keyClick(test.window.windowHandle(), Qt::Key_K, Qt::ControlModifier);
    CHECK(test.clicks == 1); // the proof that the shortcut works otherwise
}

TEST_CASE("A wrong PIN says so, counts down and keeps the window locked", "[app_lock]")
{
    LockedWindow test;
    test.showLocked();
    test.tryPin("9999");
    REQUIRE(QTest::qWaitFor([&] { return test.lock->screen()->message().contains(QLatin1Char('1')); }, 20000));
    CHECK(test.lock->isLocked());
    CHECK(test.lock->screen()->field().text().isEmpty());
    const QString counting = test.lock->screen()->message();
    test.tryPin("1234"); // too soon: not even asked
    CHECK(test.lock->screen()->message() == counting);
    CHECK(test.lock->isLocked());
    test.steady += 1000;
    REQUIRE(QTest::qWaitFor([&] { return test.lock->screen()->message() != counting; }, 20000));
    test.tryPin("1234");
    REQUIRE(QTest::qWaitFor([&] { return !test.lock->isLocked(); }, 20000));
}

TEST_CASE("A damaged PIN file locks the window and says what to do, and without the file it opens", "[app_lock]")
{
    LockedWindow test;
    QFile file(test.file());
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("garbage");
    file.close();
    test.show();
    CHECK(test.lock->isEnabled());
    test.lock->lockNow();
    REQUIRE(test.lock->isLocked());
    CHECK_FALSE(test.lock->screen()->message().isEmpty());
    bool named = false;
    for (const QLabel *label : test.lock->screen()->findChildren<QLabel *>())
        named = named || (label->isVisible() && label->text() == test.file());
    CHECK(named);
}

TEST_CASE("The window locks itself after the minutes without input, and not while somebody works", "[app_lock]")
{
    LockedWindow test;
    test.setPin();
    test.show();
    PinLock::setIdleMinutes(5);
    const auto pass = [&](int seconds) {
        test.wall += seconds * 1000;
        test.steady += seconds * 1000;
        test.lock->lookForIdle();
    };
    pass(299);
    QTest::keyClick(test.typed, Qt::Key_A);
    pass(299);
    CHECK_FALSE(test.lock->isLocked());
    SECTION("by the steady clock")
    {
        test.wall -= 100'000'000; // set back
        pass(1);
        CHECK(test.lock->isLocked());
    }
    SECTION("by the other one, after the computer slept")
    {
        test.wall += 1000;
        test.lock->lookForIdle();
        CHECK(test.lock->isLocked());
    }
    SECTION("never, if that is set")
    {
        PinLock::setIdleMinutes(0);
        pass(1'000'000);
        CHECK_FALSE(test.lock->isLocked());
    }
}

TEST_CASE("A window locked at the start shows nothing before the PIN", "[app_lock]")
{
    LockedWindow test;
    test.setPin();
    SECTION("locked")
    {
        test.lock->lockAtStart();
        test.show();
        CHECK(test.lock->isLocked());
        CHECK_FALSE(test.data->isVisible());
        CHECK(test.lock->screen()->isVisible());
        test.tryPin("1234");
        REQUIRE(QTest::qWaitFor([&] { return !test.lock->isLocked(); }, 20000));
        CHECK(test.data->isVisible());
    }
    SECTION("not, if the settings say so")
    {
        PinLock::setLocksAtStart(false);
        test.lock->lockAtStart();
        test.show();
        CHECK_FALSE(test.lock->isLocked());
    }
}
