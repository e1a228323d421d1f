#include "core/session/store_setting.h"
#include "tests/support/catch.h"
#include "tests/ui/fake_desk.h"
#include "ui/lists/saved_views.h"

#include <QSignalSpy>

using namespace shuke;
using namespace shuke::ui;

namespace {

const OperationLabel kLabel{"Save view %1", {QStringLiteral("x")}};

std::vector<SavedView> builtIn()
{
    return {{QStringLiteral("all"), QStringLiteral("All")}};
}

segments::ConditionGroup somewhere()
{
    segments::ConditionGroup where;
    where.conditions.push_back({"city", segments::Operator::Is, {QStringLiteral("上海")}});
    return where;
}

void settle(const test::FakeDesk &desk, const SavedViews &views)
{
    REQUIRE(QTest::qWaitFor([&] { return views.isSettled() && !desk.isBusy(); }, 20000));
}

} // namespace

TEST_CASE("A view is in the store: another page has it, an undo takes it back", "[saved_views]")
{
    test::FakeDesk desk;
    SavedViews views(desk, "customers", segments::Subject::Contacts, builtIn(), nullptr);
    settle(desk, views);
    const QString code = views.add(QStringLiteral("  Shanghai "), segments::Scope::People, somewhere());
    settle(desk, views);
    SavedViews others(desk, "customers", segments::Subject::Contacts, builtIn(), nullptr);
    settle(desk, others);
    REQUIRE(others.find(code));
    CHECK(others.find(code)->title == QStringLiteral("Shanghai"));
    CHECK(others.find(code)->scope == segments::Scope::People);
    CHECK(others.find(code)->where == somewhere());
    SavedViews elsewhere(desk, "orders", segments::Subject::Orders, builtIn(), nullptr);
    settle(desk, elsewhere);
    CHECK(elsewhere.all().size() == 1);

    QFuture<Result<UndoOutcome>> undone = desk.session()->undo();
    REQUIRE(QTest::qWaitFor([&] { return undone.isFinished() && !views.find(code) && !others.find(code); }, 20000));
    CHECK(views.all().size() == 1);
}

TEST_CASE("Views are renamed, changed and deleted, and built-in ones are not", "[saved_views]")
{
    test::FakeDesk desk;
    SavedViews views(desk, "customers", segments::Subject::Contacts, builtIn(), nullptr);
    settle(desk, views);
    const QString code = views.add(QStringLiteral("A"), segments::Scope::All, {});
    views.rename(code, QStringLiteral("B"));
    views.setWhere(code, segments::Scope::Companies, somewhere());
    settle(desk, views);
    CHECK(views.find(code)->title == QStringLiteral("B"));
    CHECK(views.find(code)->scope == segments::Scope::Companies);
    views.remove(QStringLiteral("all"));
    views.rename(QStringLiteral("all"), QStringLiteral("None"));
    CHECK(views.find(QStringLiteral("all"))->title == QStringLiteral("All"));
    views.remove(code);
    settle(desk, views);
    CHECK(!views.find(code));
    CHECK(desk.query(session::pageSetting("page.views.customers")).isNull());
}

TEST_CASE("A view that cannot be written is not there afterwards", "[saved_views]")
{
    test::FakeDesk desk;
    SavedViews views(desk, "customers", segments::Subject::Contacts, builtIn(), nullptr);
    settle(desk, views);
    desk.failNext = Error{ErrorCode::DiskFull, QStringLiteral("test")};
    const QString code = views.add(QStringLiteral("A"), segments::Scope::All, {});
    REQUIRE(QTest::qWaitFor([&] { return !desk.isBusy() && views.isSettled() && !views.find(code); }, 20000));
}

TEST_CASE("Views that cannot be read are left out, the others are there", "[saved_views]")
{
    const std::vector<SavedView> good{{QStringLiteral("a"), QStringLiteral("A"), segments::Scope::All, somewhere()}};
    const QString text = SavedViews::toText(segments::Subject::Contacts, good);
    CHECK(SavedViews::fromText(segments::Subject::Contacts, text) == good);
    CHECK(SavedViews::fromText(segments::Subject::Orders, text).empty());
    for (const char *hostile : {"", "null", "[", "[1,{},[]]", "{\"code\":\"x\"}",
                                R"([{"code":"x","title":"X","scope":"nowhere","where":"{}"}])",
                                R"([{"code":"x","title":"X","scope":"all","where":"{\"version\":99}"}])"})
        CHECK(SavedViews::fromText(segments::Subject::Contacts, QString::fromUtf8(hostile)).empty());
    QString twice = text;
    twice.chop(1);
    twice += QLatin1Char(',') + text.mid(1);
    CHECK(SavedViews::fromText(segments::Subject::Contacts, twice).size() == 1);
}

TEST_CASE("A page cannot touch the settings that the store depends on", "[saved_views]")
{
    test::FakeDesk desk;
    for (const char *key : {"currency", "time_zone", "", "page."}) {
        QFuture<Result<ChangeSet>> done =
            desk.session()->execute(session::setPageSetting(key, QStringLiteral("XXX"), kLabel));
        done.waitForFinished();
        REQUIRE(!done.result());
        CHECK(done.result().error().code == ErrorCode::InvalidInput);
        QFuture<Result<QString>> read = desk.session()->query(session::pageSetting(key));
        read.waitForFinished();
        CHECK(!read.result());
    }
    CHECK(desk.execute(session::setPageSetting("page.x", QStringLiteral("1"), kLabel)).rowCount == 1);
    CHECK(desk.execute(session::setPageSetting("page.x", QStringLiteral("1"), kLabel)).isEmpty());
    CHECK(desk.execute(session::setPageSetting("page.x", {}, kLabel)).rowCount == 1);
}
