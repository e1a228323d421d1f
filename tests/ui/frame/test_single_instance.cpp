#include "tests/support/catch.h"
#include "tests/ui/window_fixture.h"
#include "ui/common/message_bar.h"
#include "ui/frame/single_instance.h"
#include "ui/frame/start_page.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>

using namespace shuke;
using namespace shuke::ui;
using shuke::test::WindowFixture;

TEST_CASE("A second start calls the window that holds the store, by any way its path is written", "[single_instance]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("店铺.shuke"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    StoreBeacon beacon(path);
    REQUIRE(beacon.isListening());
    QSignalSpy called(&beacon, &StoreBeacon::called);
    QObject guard;
    std::optional<bool> reached;
    callHolder(folder.path() + QStringLiteral("/./店铺.shuke"), &guard, [&](bool answer) { reached = answer; });
    REQUIRE(QTest::qWaitFor([&] { return reached && called.count() == 1; }, 10000));
    CHECK(*reached);
}

TEST_CASE("Nobody holds the store: the call says so and leaves nothing", "[single_instance]")
{
    const QTemporaryDir folder;
    QObject guard;
    std::optional<bool> reached;
    callHolder(folder.filePath(QStringLiteral("none.shuke")), &guard, [&](bool answer) { reached = answer; });
    REQUIRE(QTest::qWaitFor([&] { return reached.has_value(); }, 10000));
    CHECK_FALSE(*reached);
}

TEST_CASE("A socket that a crash left behind is no obstacle", "[single_instance]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shop.shuke"));
    const StoreBeacon first(path);
    const StoreBeacon second(path); // takes the name over: its owner would hold the lock
    CHECK(second.isListening());
}

TEST_CASE("A store open in another window brings that one to the front", "[single_instance][main_window]")
{
    WindowFixture first;
    const QString path = first.path(QStringLiteral("shop.shuke"));
    first.window->createStore(path);
    REQUIRE(first.settle());
    first.window->showMinimized();

    WindowFixture second;
    QSignalSpy handedOver(second.window.get(), &MainWindow::handedOver);
    second.window->openStore(path);
    REQUIRE(QTest::qWaitFor([&] { return handedOver.count() == 1; }, 20000));
    CHECK_FALSE(second.window->hasStore());
    CHECK(second.window->message().contains(QStringLiteral("shop")));
    CHECK(QTest::qWaitFor([&] { return !first.window->isMinimized(); }, 10000));
}

TEST_CASE("A store that a program without a window holds can be opened to read", "[single_instance][main_window]")
{
    WindowFixture fixture;
    const QString path = fixture.path(QStringLiteral("shop.shuke"));
    session::SessionOptions options;
    options.automaticBackups = false;
    const auto holder = session::Session::create(path, {}, options);
    REQUIRE(holder);
    QSignalSpy failed(fixture.window.get(), &MainWindow::failed);
    fixture.window->openStore(path);
    REQUIRE(QTest::qWaitFor([&] { return failed.count() == 1; }, 20000));
    QPushButton *read = nullptr;
    for (QPushButton *button : fixture.window->findChildren<QPushButton *>()) {
        if (button->isVisible() && qobject_cast<MessageBar *>(button->parentWidget()))
            read = button;
    }
    REQUIRE(read);
    read->click();
    REQUIRE(QTest::qWaitFor([&] { return fixture.window->hasStore(); }, 20000));
    REQUIRE(QTest::qWaitFor([&] { return fixture.window->isSettled(); }, 20000));
}
