#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

using namespace shuke;

TEST_CASE("A new store has the current schema and hands out ids that never repeat", "[store]")
{
    test::StoreFixture store;
    CHECK(store.number("PRAGMA application_id") == 0x5348554B);
    CHECK(store.number("SELECT count(*) FROM payment_method") == 7);

    qint64 first = 0;
    store.write([&](WriteContext &context) -> Result<void> {
        const Result<qint64> id = context.nextId(TableId::Tag);
        if (!id)
            return id.error();
        first = *id;
        return {};
    });
    const Result<ChangeSet> failed = store.run({"test", {"x", {}}, [&](WriteContext &context) -> Result<void> {
                                                    const Result<IdRange> range = context.reserveIds(TableId::Tag, 10);
                                                    REQUIRE(range);
                                                    CHECK(range->first == first + 1);
                                                    return Error{ErrorCode::InvalidInput, QStringLiteral("on purpose")};
                                                }});
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == ErrorCode::InvalidInput);
}

TEST_CASE("Text with a NUL character is refused at the door", "[store]")
{
    test::StoreFixture store;
    Result<store::Statement> insert =
        store.database().prepare("INSERT INTO tag (id, name, created_at) VALUES (1, ?, 0)");
    REQUIRE(insert);
    insert->bind(1, QString(QChar(0)));
    const Result<void> done = insert->run();
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::InvalidInput);
}
