#include "core/contacts/contact_commands.h"
#include "core/exchange/demo_command.h"
#include "tests/support/catch.h"
#include "ui/contacts/contact_list_source.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace shuke;
using namespace shuke::ui;

namespace {

IdQuery sortedBy(int column, Qt::SortOrder order = Qt::AscendingOrder)
{
    IdQuery query;
    query.sortColumn = column;
    query.order = order;
    return query;
}

/// A source over an own store with the demo company.
class SourceFixture
{
    QTemporaryDir m_folder; // outlives the session

public:
    SourceFixture()
    {
        session::SessionOptions options;
        options.automaticBackups = false;
        auto made = session::Session::create(m_folder.filePath(QStringLiteral("list.shuke")), {}, options);
        REQUIRE(made);
        session = std::move(*made);
        exchange::DemoOptions demo;
        demo.customers = 300;
        demo.endDay = QDate(2025, 12, 31);
        run(exchange::demoCommand(demo));
        source = std::make_unique<ContactListSource>(session);
    }

    void run(Command command)
    {
        const auto done = session->execute(std::move(command));
        REQUIRE(finished(done));
        REQUIRE(done.result());
    }
    std::vector<qint64> ids(const IdQuery &query)
    {
        const QFuture<Result<std::vector<qint64>>> answer = source->ids(query, {});
        REQUIRE(finished(answer));
        REQUIRE(answer.result());
        return *answer.result();
    }
    std::vector<qint64> stored(sales::ContactSort sort, Qt::SortOrder direction)
    {
        const auto answer = session->query(sales::contactsSortedBy(sort));
        REQUIRE(finished(answer));
        REQUIRE(answer.result());
        return answer.result()->rows(direction);
    }

    std::shared_ptr<session::Session> session;
    std::unique_ptr<ContactListSource> source;

private:
    template <typename T>
    static bool finished(const QFuture<T> &future)
    {
        return QTest::qWaitFor([&future] { return future.isFinished(); }, 20000);
    }
};

} // namespace

TEST_CASE("Once its ids were asked for, the list knows every order without asking the store", "[contact_list]")
{
    SourceFixture fixture;
    QSignalSpy loaded(fixture.source.get(), &ContactListSource::loaded);
    const std::vector<qint64> all = fixture.ids({});
    REQUIRE((loaded.count() > 0 || loaded.wait(20000)));
    const auto column = [&](const char *key) {
        const std::vector<ListColumn> &columns = fixture.source->columns();
        return static_cast<int>(std::ranges::find_if(columns, [key](const ListColumn &c) { return c.key == key; }) -
                                columns.begin());
    };
    for (const auto &[key, sort] : {std::pair("name", sales::ContactSort::Name),
                                    {"city", sales::ContactSort::City},
                                    {"orders", sales::ContactSort::OrderCount},
                                    {"last_order", sales::ContactSort::LastOrder},
                                    {"revenue", sales::ContactSort::NetRevenue}}) {
        for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            // At once: from memory.
            const auto answer = fixture.source->ids(sortedBy(column(key), direction), {});
            REQUIRE(answer.isFinished());
            REQUIRE(answer.result());
            INFO(key);
            CHECK(answer.result()->size() == all.size());
            CHECK(*answer.result() == fixture.stored(sort, direction));
        }
    }
}

TEST_CASE("A new customer is in every order, and the orders are in memory again when the store is quiet",
          "[contact_list]")
{
    SourceFixture fixture;
    QSignalSpy loaded(fixture.source.get(), &ContactListSource::loaded);
    const size_t before = fixture.ids({}).size();
    REQUIRE((loaded.count() > 0 || loaded.wait(20000)));
    loaded.clear();
    QSignalSpy changed(fixture.source.get(), &ContactListSource::changed);
    contacts::Contact contact;
    contact.name = QStringLiteral("AAA");
    fixture.run(contacts::createContact(contact));
    REQUIRE((changed.count() > 0 || changed.wait(20000)));
    const std::vector<qint64> byName = fixture.ids(sortedBy(0));
    CHECK(byName.size() == before + 1);
    CHECK(byName == fixture.stored(sales::ContactSort::Name, Qt::AscendingOrder));
    REQUIRE((loaded.count() > 0 || loaded.wait(20000)));
    const auto byCity = fixture.source->ids(sortedBy(2), {});
    REQUIRE(byCity.isFinished());
    CHECK(byCity.result()->size() == before + 1);
}

TEST_CASE("A filter that is asked for before anything else finds what it looks for", "[contact_list]")
{
    SourceFixture fixture;
    IdQuery query;
    query.filter = QStringLiteral("1");
    CHECK(!fixture.ids(query).empty());
}

TEST_CASE("A further phone is found as soon as it is there", "[contact_list]")
{
    SourceFixture fixture;
    IdQuery query;
    query.filter = QStringLiteral("13777000123");
    CHECK(fixture.ids(query).empty());
    contacts::ContactPoint point;
    point.contact = ContactId::fromRow(5);
    point.kind = QStringLiteral("phone");
    point.value = query.filter;
    QSignalSpy changed(fixture.source.get(), &ContactListSource::changed);
    fixture.run(contacts::addContactPoint(point));
    REQUIRE(QTest::qWaitFor([&] { return changed.count() > 0; }, 20000));
    CHECK(fixture.ids(query) == std::vector<qint64>{5});
}
