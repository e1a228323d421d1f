#include "core/contacts/contact_commands.h"
#include "tests/ui/fake_desk.h"
#include "ui/common/shared_search_text.h"
#include "ui/contacts/contact_list_source.h"
#include "ui/sales/customer_search.h"

#include <QPromise>

using namespace shuke;
using namespace shuke::ui;
using State = SharedSearchText::State;

namespace {

QFuture<Result<contacts::PackedText>> broken()
{
    QPromise<Result<contacts::PackedText>> promise;
    promise.start();
    promise.addResult(Result<contacts::PackedText>(Error{ErrorCode::IoError, QStringLiteral("disk of the test")}));
    promise.finish();
    return promise.future();
}

void add(test::FakeDesk &desk, const char *name)
{
    contacts::Contact contact;
    contact.name = QString::fromUtf8(name);
    desk.execute(contacts::createContact(contact));
}

/// A text of the desk's store that counts how often it is read.
struct Counted
{
    explicit Counted(test::FakeDesk &desk)
        : text(desk.session(), [this, &desk] {
              ++reads;
              return failing ? broken() : desk.session()->query(contacts::loadSearchText());
          })
    {}
    int reads = 0;
    bool failing = false;
    SharedSearchText text;
};

} // namespace

TEST_CASE("The search text is one per store, for lists and choosers, and goes with its last user", "[search_text]")
{
    test::FakeDesk desk;
    test::FakeDesk other;
    std::weak_ptr<SharedSearchText> watched;
    {
        const ContactListSource list(desk.session());
        const auto first = SharedSearchText::of(desk.session());
        const CustomerSearch chooser(desk.session());
        watched = first;
        CHECK(first.use_count() == 3);
        CHECK(SharedSearchText::of(desk.session()) == first);
        CHECK(SharedSearchText::of(other.session()) != first);
    }
    CHECK(watched.expired());
}

TEST_CASE("All who wait for the search text are answered by one reading, the dead not at all", "[search_text]")
{
    test::FakeDesk desk;
    add(desk, "王小明");
    Counted counted(desk);
    CHECK(counted.text.state() == State::Missing);
    int answers = 0;
    QObject alive;
    auto dead = std::make_unique<QObject>();
    const auto answer = [&](const Result<void> &loaded) { answers += loaded ? 1 : 100; };
    counted.text.whenLoaded(&alive, answer);
    counted.text.whenLoaded(&alive, answer);
    counted.text.whenLoaded(dead.get(), answer);
    dead.reset();
    CHECK(counted.text.isReading());
    REQUIRE(QTest::qWaitFor([&] { return counted.text.state() == State::Ready; }, 20000));
    CHECK(answers == 2);
    CHECK(counted.reads == 1);
    counted.text.whenLoaded(&alive, answer);
    CHECK(answers == 3); // at once
    CHECK(counted.text.current()->all(u"wxm").size() == 1);
}

TEST_CASE("A search text that could not be read says why and is read again for the next who asks", "[search_text]")
{
    test::FakeDesk desk;
    Counted counted(desk);
    counted.failing = true;
    QObject guard;
    std::vector<Result<void>> answers;
    const auto keep = [&](const Result<void> &loaded) { answers.push_back(loaded); };
    counted.text.whenLoaded(&guard, keep);
    REQUIRE(QTest::qWaitFor([&] { return answers.size() == 1; }, 20000));
    REQUIRE(!answers[0]);
    CHECK(answers[0].error().detail == QStringLiteral("disk of the test"));
    CHECK(counted.text.failure()->code == ErrorCode::IoError);
    counted.failing = false;
    counted.text.whenLoaded(&guard, keep);
    CHECK(!counted.text.failure());
    REQUIRE(QTest::qWaitFor([&] { return answers.size() == 2; }, 20000));
    CHECK(answers[1]);
    CHECK(counted.reads == 2);
}

TEST_CASE("A change of the store is in the search text without another reading", "[search_text]")
{
    test::FakeDesk desk;
    Counted counted(desk);
    counted.text.load();
    REQUIRE(QTest::qWaitFor([&] { return counted.text.state() == State::Ready; }, 20000));
    int changes = 0;
    QObject::connect(&counted.text, &SharedSearchText::changed, &counted.text, [&] { ++changes; });
    add(desk, "王小明");
    REQUIRE(QTest::qWaitFor([&] { return changes == 1; }, 20000));
    CHECK(counted.text.current()->all(u"小明").size() == 1);
    CHECK(counted.reads == 1);
}
