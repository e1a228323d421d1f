#include "tests/support/catch.h"
#include "tests/ui/window_fixture.h"
#include "ui/common/text_table.h"
#include "ui/frame/help_window.h"
#include "ui/sales/quick_sale_dialog.h"

#include <QShortcut>
#include <QTest>

#include <algorithm>
#include <set>

using namespace shuke;
using namespace shuke::ui;
using shuke::test::WindowFixture;

namespace {

HelpWindow *openHelp(WindowFixture &fixture)
{
    delete fixture.window->findChild<HelpWindow *>(); // that of before may be in front
    fixture.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(fixture.window.get()));
    QTest::keyClick(fixture.window.get(), Qt::Key_F1);
    return fixture.window->findChild<HelpWindow *>();
}

bool tells(const HelpWindow *help, const QString &key, const QString &what, const QString &where = {})
{
    const std::vector<QStringList> &rows = const_cast<HelpWindow *>(help)->keys().rows();
    return std::ranges::any_of(rows, [&](const QStringList &row) {
        return row[0].contains(key) && row[1].contains(what) && row[2].contains(where);
    });
}

} // namespace

TEST_CASE("F1 tells the keys of the page on show and what every page is for", "[help]")
{
    WindowFixture fixture;
    fixture.window->createStore(fixture.path(QStringLiteral("shop.shuke")));
    REQUIRE(fixture.settle());
    fixture.window->workspace()->go(ShowPage{PageId::Customers});
    HelpWindow *help = openHelp(fixture);
    REQUIRE(help);
    CHECK(help->isVisible());
    CHECK(help->about() == pageAbout(PageId::Customers));
    CHECK(tells(help, QStringLiteral("Ctrl+K"), QStringLiteral("Search and commands")));
    CHECK(tells(help, QStringLiteral("Ctrl+G"), QStringLiteral("Totals")));
    CHECK(tells(help, QStringLiteral("Ctrl+V"), QStringLiteral("Paste rows")));
    CHECK_FALSE(tells(help, QStringLiteral("Ctrl"), QStringLiteral("&")));
    CHECK(help->pages().rowCount() == static_cast<int>(fixture.window->workspace()->pages().size()));
    std::set<QString> abouts;
    for (const QStringList &row : help->pages().rows())
        abouts.insert(row[2]);
    CHECK(abouts.size() == help->pages().rows().size()); // each has its own
    CHECK_FALSE(abouts.contains(QString()));

    Q_EMIT help->pageWanted(PageId::History);
    CHECK(fixture.window->workspace()->page()->id() == PageId::History);
    HelpWindow *other = openHelp(fixture);
    REQUIRE(other);
    CHECK(other->about() == pageAbout(PageId::History));
    CHECK(fixture.window->findChildren<HelpWindow *>().size() == 1);
    CHECK_FALSE(tells(other, QStringLiteral("Ctrl+V"), QStringLiteral("Paste rows"))); // that is of lists
}

TEST_CASE("F1 tells the keys that a page handles itself, and where they work", "[help]")
{
    WindowFixture fixture;
    fixture.window->createStore(fixture.path(QStringLiteral("shop.shuke")));
    REQUIRE(fixture.settle());
    const auto on = [&](PageId page) {
        fixture.window->workspace()->go(ShowPage{page});
        REQUIRE(QTest::qWaitFor([&] { return fixture.window->isSettled(); }, 20000));
        HelpWindow *help = openHelp(fixture);
        REQUIRE(help);
        CHECK(help->about() == pageAbout(page));
        return help;
    };
    const HelpWindow *today = on(PageId::Today);
    for (const auto &[key, what] : {std::pair("Space", "as done"), std::pair("L", "Puts it off"),
                                    std::pair("Return", "Opens the task"), std::pair("C", "customer")}) {
        CAPTURE(key);
        CHECK(tells(today, QLatin1String(key), QLatin1String(what), QStringLiteral("Tasks")));
    }
    CHECK(tells(today, QStringLiteral("Ctrl+K"), QStringLiteral("Search"), QStringLiteral("Everywhere")));
    CHECK_FALSE(tells(today, QStringLiteral("M"), QStringLiteral("Merge")));

    const HelpWindow *duplicates = on(PageId::Duplicates);
    for (const auto &[key, what] : {std::pair("M", "Merge"), std::pair("N", "Not a duplicate"), std::pair("L", "Later"),
                                    std::pair("U", "Decide again"), std::pair("Return", "Choose values")}) {
        CAPTURE(key);
        CHECK(tells(duplicates, QLatin1String(key), QLatin1String(what), QStringLiteral("Customers that may be one")));
    }
    CHECK_FALSE(tells(duplicates, QStringLiteral("L"), QStringLiteral("Puts it off")));
    CHECK(tells(on(PageId::Reports), QStringLiteral("Ctrl++"), QStringLiteral("Larger")));
    CHECK(tells(on(PageId::Customers), QStringLiteral("Return"), QStringLiteral("Opens the record")));
}

TEST_CASE("Every key of every page has words and a place", "[help]")
{
    WindowFixture fixture;
    fixture.window->createStore(fixture.path(QStringLiteral("shop.shuke")));
    REQUIRE(fixture.settle());
    for (const PageInfo &info : fixture.window->workspace()->pages()) {
        CAPTURE(info.title.toStdString());
        fixture.window->workspace()->go(ShowPage{info.id});
        REQUIRE(QTest::qWaitFor([&] { return fixture.window->isSettled(); }, 20000));
        for (const QShortcut *shortcut : fixture.window->workspace()->page()->findChildren<QShortcut *>()) {
            CAPTURE(shortcut->key().toString().toStdString());
            CHECK_FALSE(shortcut->whatsThis().isEmpty());
        }
        HelpWindow *help = openHelp(fixture);
        REQUIRE(help);
        CHECK(help->about() == pageAbout(info.id));
        for (const QStringList &row : help->keys().rows()) {
            CAPTURE(row.join(QLatin1Char('|')).toStdString());
            CHECK_FALSE(row.contains(QString()));
        }
    }
}

TEST_CASE("F1 in a dialog tells the keys of the dialog", "[help]")
{
    WindowFixture fixture;
    fixture.window->createStore(fixture.path(QStringLiteral("shop.shuke")));
    REQUIRE(fixture.settle());
    fixture.window->workspace()->go(QuickSale{});
    auto *sale = fixture.window->findChild<QuickSaleDialog *>();
    REQUIRE(sale);
    QTest::keyClick(sale, Qt::Key_F1);
    auto *help = sale->findChild<HelpWindow *>();
    REQUIRE(help);
    CHECK(help->isVisible());
    CHECK(help->pages().rowCount() == 0);
    CHECK(tells(help, QStringLiteral("Ctrl+Return"), QStringLiteral("Saves the sale")));
    CHECK(tells(help, QStringLiteral("0 … 9"), QStringLiteral("Chooses the payment"), QStringLiteral("Payment")));
    CHECK_FALSE(tells(help, QStringLiteral("Ctrl+K"), QStringLiteral("Search")));
}

TEST_CASE("Without a store F1 tells how to begin", "[help]")
{
    WindowFixture fixture;
    HelpWindow *help = openHelp(fixture);
    REQUIRE(help);
    CHECK(tells(help, QStringLiteral("Ctrl+O"), QStringLiteral("Open store")));
    CHECK(help->pages().rowCount() == 0);
    CHECK_FALSE(help->about().isEmpty());
}
