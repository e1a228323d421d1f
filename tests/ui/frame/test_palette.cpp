#include "tests/support/catch.h"
#include "tests/ui/window_fixture.h"
#include "ui/frame/palette.h"
#include "ui/frame/window_actions.h"

#include <QLineEdit>
#include <QListView>

using namespace shuke;
using namespace shuke::ui;
using shuke::test::WindowFixture;

namespace {

/// The palette of a window with the demo company, open and empty.
class OpenPalette : public WindowFixture
{
public:
    OpenPalette()
    {
        window->openDemo(path(QStringLiteral("demo.shuke")));
        REQUIRE(settle());
        REQUIRE(window->palette());
        QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
        REQUIRE(window->palette()->isVisible());
    }

    void type(const QString &text)
    {
        window->palette()->input().setText(text);
        REQUIRE(QTest::qWaitFor([this] { return window->palette()->isSettled(); }, 20000));
    }
    QStringList shown() const
    {
        QStringList texts;
        const QAbstractItemModel &model = *window->palette()->list().model();
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, 0).data().toString());
        return texts;
    }
};

} // namespace

TEST_CASE("The palette finds customers by pinyin before pages and commands", "[palette]")
{
    OpenPalette fixture;
    const QStringList all = fixture.shown();
    CHECK(all.contains(QStringLiteral("Undo")));
    CHECK(all.contains(QStringLiteral("Customers")));
    fixture.type(QStringLiteral("lizhibo"));
    REQUIRE_FALSE(fixture.shown().isEmpty());
    CHECK(fixture.shown().front().startsWith(QStringLiteral("李志")));
    CHECK(fixture.shown().size() <= static_cast<qsizetype>(Palette::kCustomers));
}

TEST_CASE("A sign before the words looks among commands only", "[palette]")
{
    OpenPalette fixture;
    fixture.type(QStringLiteral("> undo"));
    CHECK(fixture.shown() == QStringList{QStringLiteral("Undo")});
    fixture.type(QStringLiteral("> 没有这个"));
    CHECK(fixture.shown().isEmpty());
}

TEST_CASE("Hostile text in the palette finds nothing and breaks nothing", "[palette]")
{
    OpenPalette fixture;
    for (const QString &text : {QStringLiteral("<b>%1 %n"), QStringLiteral("'; DROP TABLE contact; --"),
                                QString(2000, QLatin1Char('x')), QStringLiteral("> <i>")}) {
        fixture.type(text);
        CHECK(fixture.shown().isEmpty());
    }
}

TEST_CASE("Escape leaves the palette and gives the focus back", "[palette]")
{
    OpenPalette fixture;
    QTest::keyClick(&fixture.window->palette()->input(), Qt::Key_Down);
    CHECK(fixture.window->palette()->list().currentIndex().row() == 1);
    QTest::keyClick(&fixture.window->palette()->input(), Qt::Key_Up);
    QTest::keyClick(&fixture.window->palette()->input(), Qt::Key_Up);
    CHECK(fixture.window->palette()->list().currentIndex().row() ==
          fixture.window->palette()->list().model()->rowCount() - 1);
    QTest::keyClick(&fixture.window->palette()->input(), Qt::Key_Escape);
    CHECK_FALSE(fixture.window->palette()->isVisible());
}
