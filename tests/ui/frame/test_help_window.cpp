#include "tests/support/catch.h"
#include "tests/ui/window_fixture.h"
#include "ui/common/text_table.h"
#include "ui/frame/help_window.h"
#include "ui/frame/window_actions.h"

#include <QAction>
#include <QTest>

#include <algorithm>
#include <set>

using namespace shuke;
using namespace shuke::ui;
using shuke::test::WindowFixture;

namespace {

HelpWindow *openHelp(WindowFixture &fixture)
{
    for (QAction *action : fixture.window->actions().usable()) {
        if (action->shortcut() == QKeySequence(Qt::Key_F1))
            action->trigger();
    }
    return fixture.window->findChild<HelpWindow *>();
}

bool tells(const HelpWindow *help, const QString &key, const QString &what)
{
    const std::vector<QStringList> &rows = const_cast<HelpWindow *>(help)->keys().rows();
    return std::ranges::any_of(rows,
                               [&](const QStringList &row) { return row[0].contains(key) && row[1].contains(what); });
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

TEST_CASE("Without a store F1 tells how to begin", "[help]")
{
    WindowFixture fixture;
    HelpWindow *help = openHelp(fixture);
    REQUIRE(help);
    CHECK(tells(help, QStringLiteral("Ctrl+O"), QStringLiteral("Open store")));
    CHECK(help->pages().rowCount() == 0);
    CHECK_FALSE(help->about().isEmpty());
}
