#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_queries.h"
#include "tests/support/catch.h"
#include "tests/ui/window_fixture.h"
#include "ui/common/on_finished.h"
#include "ui/frame/rail.h"
#include "ui/frame/status_line.h"
#include "ui/frame/toast.h"

#include <QPushButton>

using namespace shuke;
using namespace shuke::ui;
using shuke::test::WindowFixture;

namespace {

class OpenStore : public WindowFixture
{
public:
    OpenStore()
    {
        window->createStore(path(QStringLiteral("shop.shuke")));
        REQUIRE(settle());
        REQUIRE(window->workspace());
    }
    Workspace &desk() { return *window->workspace(); }
    qint64 people()
    {
        std::optional<qint64> count;
        onFinished(desk().session()->query(contacts::contactCounts()), window.get(),
                   [&](const Result<contacts::ContactCounts> &counts) { count = counts ? counts->people : -1; });
        REQUIRE(QTest::qWaitFor([&] { return count.has_value(); }, 10000));
        return *count;
    }
};

Command newContact(const QString &name)
{
    contacts::Contact contact;
    contact.name = name;
    return contacts::createContact(contact);
}

} // namespace

TEST_CASE("A change is told by a toast, and its button takes it back", "[workspace]")
{
    OpenStore fixture;
    bool heard = false;
    Doing doing;
    doing.done = QStringLiteral("One more.");
    doing.guard = fixture.window.get();
    doing.then = [&](const Result<ChangeSet> &changes) { heard = bool(changes); };
    fixture.desk().perform(newContact(QStringLiteral("王小丽")), doing);
    REQUIRE(QTest::qWaitFor([&] { return heard; }, 10000));
    CHECK(fixture.desk().toast().text() == QStringLiteral("One more."));
    CHECK(fixture.people() == 1);
    REQUIRE(fixture.desk().toast().actionButton()->isVisible());
    fixture.desk().toast().actionButton()->click();
    REQUIRE(fixture.settle());
    CHECK(fixture.people() == 0);
    fixture.desk().toast().actionButton()->click(); // and again
    REQUIRE(fixture.settle());
    CHECK(fixture.people() == 1);
    CHECK(fixture.window->status().notices().size() == 3);
    CHECK(fixture.window->status().notices().front().operation.isValid());
}

TEST_CASE("A change that fails says why and is not called done", "[workspace]")
{
    OpenStore fixture;
    fixture.desk().perform(newContact(QString()));
    REQUIRE(fixture.settle());
    CHECK_FALSE(fixture.desk().toast().text().isEmpty());
    CHECK_FALSE(fixture.desk().toast().actionButton()->isVisible());
    CHECK(fixture.window->status().notices().back().kind == MessageBar::Kind::Failed);
    CHECK(fixture.people() == 0);
}

TEST_CASE("Who shows a failure himself is asked to, and a dead asker is not", "[workspace]")
{
    OpenStore fixture;
    std::optional<ErrorCode> code;
    Doing doing;
    doing.tellFailure = false;
    doing.guard = fixture.window.get();
    doing.then = [&](const Result<ChangeSet> &changes) { code = changes ? ErrorCode::Internal : changes.error().code; };
    fixture.desk().perform(newContact(QString()), doing);
    REQUIRE(fixture.settle());
    CHECK(code == ErrorCode::InvalidInput);
    CHECK(fixture.desk().toast().text().isEmpty());

    auto asker = std::make_unique<QObject>();
    bool called = false;
    doing.guard = asker.get();
    doing.then = [&](const Result<ChangeSet> &) { called = true; };
    fixture.desk().perform(newContact(QStringLiteral("A")), doing);
    asker.reset();
    REQUIRE(fixture.settle());
    CHECK_FALSE(called);
    CHECK(fixture.people() == 1);
}

TEST_CASE("A toast with markup shows it as it is", "[workspace]")
{
    OpenStore fixture;
    const QString hostile = QStringLiteral("<b>%1</b> & <img src='x'>");
    fixture.desk().say(MessageBar::Kind::Warning, hostile);
    CHECK(fixture.desk().toast().text() == hostile);
    QTest::keyClick(&fixture.desk().toast(), Qt::Key_Escape);
    CHECK(fixture.desk().toast().text().isEmpty());
}

TEST_CASE("The rail stays as narrow as it was left", "[workspace]")
{
    OpenStore fixture;
    Rail *rail = fixture.window->findChild<Rail *>();
    REQUIRE(rail);
    CHECK_FALSE(rail->isNarrow());
    const int wide = rail->sizeHint().width();
    rail->setNarrow(true);
    CHECK(QTest::qWaitFor([&] { return rail->sizeHint().width() < wide; }, 5000));
}
