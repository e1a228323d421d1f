#include "core/store/state_hash.h"
#include "core/store/undo_history.h"
#include "core/store/write_context.h"
#include "tests/core/store/journal_support.h"

using namespace shuke;
using namespace shuke::test;

namespace {

UndoOutcome undo(StoreFixture &store, qint64 operation = 0, ConflictPolicy policy = ConflictPolicy::Stop)
{
    const Result<UndoOutcome> outcome = store::undoOperation(store.runner(), OperationId::fromRow(operation), policy);
    INFO((outcome ? std::string() : outcome.error().detail.toStdString()));
    REQUIRE(outcome);
    checkSound(store);
    return *outcome;
}

UndoOutcome redo(StoreFixture &store)
{
    const Result<UndoOutcome> outcome = store::redoOperation(store.runner(), ConflictPolicy::Stop);
    INFO((outcome ? std::string() : outcome.error().detail.toStdString()));
    REQUIRE(outcome);
    checkSound(store);
    return *outcome;
}

ErrorCode undoError(StoreFixture &store, qint64 operation = 0)
{
    const Result<UndoOutcome> outcome =
        store::undoOperation(store.runner(), OperationId::fromRow(operation), ConflictPolicy::Stop);
    REQUIRE_FALSE(outcome);
    return outcome.error().code;
}

std::optional<ErrorCode> redoError(StoreFixture &store)
{
    const Result<UndoOutcome> outcome = store::redoOperation(store.runner(), ConflictPolicy::Stop);
    return outcome ? std::optional<ErrorCode>() : outcome.error().code;
}

QByteArray hash(StoreFixture &store)
{
    const Result<QByteArray> hash = store::stateHash(store.database());
    REQUIRE(hash);
    return *hash;
}

qint64 undoneBy(StoreFixture &store, qint64 operation)
{
    return store.number(("SELECT undone_by FROM operation WHERE id = " + std::to_string(operation)).c_str());
}

} // namespace

TEST_CASE("Undo puts every row back as it was, redo brings every row again", "[undo]")
{
    StoreFixture store;
    writeSql(store,
             {insertContact(1, "A"), insertContact(2, "B"), "INSERT INTO tag (id, name, created_at) VALUES (1, 't', 1)",
              "INSERT INTO contact_tag (id, contact_id, tag_id) VALUES (1, 1, 1)"});
    const std::string before = dump(store.database());
    const ChangeSet changes = writeSql(store, {"UPDATE contact SET name = 'C', modified_at = 2 WHERE id = 2",
                                               "DELETE FROM contact WHERE id = 1", insertContact(3, "D"),
                                               "UPDATE contact SET note = '注', modified_at = 2 WHERE id = 3"});
    const std::string after = dump(store.database());
    REQUIRE(after != before);

    const UndoOutcome undone = undo(store);
    CHECK(dump(store.database()) == before);
    CHECK(undone.conflictCount == 0);
    CHECK(undone.changes.kind == QByteArray("undo"));
    CHECK(undone.changes.rowCount == changes.rowCount);
    CHECK(undone.changes.of(TableId::Contact).inserted == std::vector<qint64>{1});
    CHECK(undone.changes.of(TableId::Contact).deleted == std::vector<qint64>{3});
    CHECK(undoneBy(store, changes.operation.row()) == undone.changes.operation.row());

    const UndoOutcome redone = redo(store);
    CHECK(dump(store.database()) == after);
    CHECK(redone.changes.kind == QByteArray("redo"));
    CHECK(undoneBy(store, changes.operation.row()) == 0);
    CHECK(undoneBy(store, undone.changes.operation.row()) == redone.changes.operation.row());
    CHECK(redoError(store) == ErrorCode::NotFound);

    for (int depth = 0; depth < 4; ++depth) {
        undo(store);
        CHECK(dump(store.database()) == before);
        redo(store);
        CHECK(dump(store.database()) == after);
    }
}

TEST_CASE("Undo steps back over operations one by one, redo steps forward", "[undo]")
{
    StoreFixture store;
    std::vector<std::string> states = {dump(store.database())};
    for (int i = 1; i <= 4; ++i) {
        writeSql(store, {insertContact(i, "N" + std::to_string(i)),
                         "UPDATE setting SET value = '" + std::to_string(i) + "' WHERE id = 1"});
        states.push_back(dump(store.database()));
    }
    for (size_t i = 4; i-- > 0;) {
        undo(store);
        CHECK(dump(store.database()) == states[i]);
    }
    CHECK(undoError(store) == ErrorCode::NotFound);
    for (size_t i = 1; i <= 3; ++i) {
        redo(store);
        CHECK(dump(store.database()) == states[i]);
    }
    undo(store);
    CHECK(dump(store.database()) == states[2]);
    // A new operation ends what can be redone.
    writeSql(store, {insertContact(50, "new")});
    CHECK(redoError(store) == ErrorCode::NotFound);
}

TEST_CASE("An operation in the middle is undone by its number, once", "[undo]")
{
    StoreFixture store;
    const qint64 first = writeSql(store, {insertContact(1, "A")}).operation.row();
    writeSql(store, {insertContact(2, "B")});
    undo(store, first);
    CHECK(store.text("SELECT group_concat(id) FROM contact") == QStringLiteral("2"));
    const Result<UndoOutcome> again =
        store::undoOperation(store.runner(), OperationId::fromRow(first), ConflictPolicy::Stop);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::Conflict);
    CHECK(again.error().detail == QStringLiteral("operation 1 is already undone by operation 3"));
    CHECK(undoError(store, 77) == ErrorCode::NotFound);
    redo(store);
    CHECK(store.text("SELECT group_concat(id) FROM contact") == QStringLiteral("1,2"));
    undo(store, first); // through its redo
    CHECK(undoneBy(store, first) == 5);
    undo(store, 5); // an undo is undone by its number too
    CHECK(undoneBy(store, first) == 0);
    CHECK(store.text("SELECT group_concat(id) FROM contact") == QStringLiteral("1,2"));
    CHECK(store.text("SELECT group_concat(kind) FROM operation") ==
          QStringLiteral("test.sql,test.sql,undo,redo,undo,redo"));
    CHECK(store.text("SELECT label_args FROM operation WHERE id = 6") == QStringLiteral("[\"Test\",\"Test\"]"));
}

TEST_CASE("Unique values that changed places go back", "[undo]")
{
    StoreFixture store;
    writeSql(store, {"INSERT INTO tag (id, name, created_at) VALUES (1, 'a', 1), (2, 'b', 1)"});
    const std::string before = dump(store.database());
    writeSql(store, {"UPDATE tag SET name = 'tmp' WHERE id = 1", "UPDATE tag SET name = 'a' WHERE id = 2",
                     "UPDATE tag SET name = 'b' WHERE id = 1", "DELETE FROM tag WHERE id = 2",
                     "INSERT INTO tag (id, name, created_at) VALUES (3, 'a', 1)"});
    const std::string after = dump(store.database());
    undo(store);
    CHECK(dump(store.database()) == before);
    redo(store);
    CHECK(dump(store.database()) == after);
}

TEST_CASE("Undo of a deleted customer brings back all that went with it", "[undo]")
{
    StoreFixture store;
    writeSql(store,
             {insertContact(1, "A"), insertContact(2, "Co"),
              "INSERT INTO tag (id, name, created_at) VALUES (1, 't', 1)",
              "INSERT INTO contact_tag (id, contact_id, tag_id) VALUES (1, 1, 1)",
              "INSERT INTO affiliation (id, person_id, company_id, created_at, modified_at) VALUES (1, 1, 2, 1, 1)",
              "INSERT INTO contact_point (id, contact_id, kind, value, created_at, modified_at) VALUES (1, 1, 'phone', "
              "'1', 1, 1)"});
    const std::string before = dump(store.database());
    writeSql(store, {"DELETE FROM contact"});
    CHECK(store.number("SELECT count(*) FROM contact_point") == 0);
    undo(store);
    CHECK(dump(store.database()) == before);
}

TEST_CASE("Undo works after the store was closed and opened again", "[undo]")
{
    StoreFixture store;
    const std::string empty = dump(store.database());
    store.write([](WriteContext &context) -> Result<void> {
        insertContactsInBulk(context, 30);
        return {};
    });
    writeSql(store, {"UPDATE contact SET name = 'X' WHERE id = 3"});
    const std::string full = dump(store.database());
    store.reopen();
    undo(store);
    store.reopen();
    undo(store);
    CHECK(dump(store.database()) == empty);
    store.reopen();
    redo(store);
    store.reopen();
    redo(store);
    CHECK(dump(store.database()) == full);
}

TEST_CASE("A bulk insert of several tables is undone and redone with the same ids", "[undo][bulk]")
{
    StoreFixture store;
    writeSql(store, {"INSERT INTO tag (id, name, created_at) VALUES (1, 't', 1)", insertContact(5000, "old")});
    const std::string before = dump(store.database());
    qint64 firstId = 0;
    const ChangeSet changes = store.write([&](WriteContext &context) -> Result<void> {
        REQUIRE(context.database().exec("INSERT INTO tag (id, name, created_at) VALUES (2, 'import', 1)"));
        const IdRange contacts = insertContactsInBulk(context, 300);
        firstId = contacts.first;
        tagInBulk(context, contacts, 2);
        return context.database().exec("UPDATE contact SET name = 'renamed', modified_at = 9 WHERE id IN (5000, 7); "
                                       "DELETE FROM contact WHERE id = 8");
    });
    CHECK(changes.rowCount == 1 + 299 + 299 + 1);
    const std::string after = dump(store.database());
    for (int i = 0; i < 3; ++i) {
        const UndoOutcome undone = undo(store);
        CHECK(undone.changes.rowCount == changes.rowCount);
        CHECK(undone.changes.of(TableId::Contact).deleted.size() == 299);
        CHECK(dump(store.database()) == before);
        const UndoOutcome redone = redo(store);
        CHECK(redone.changes.of(TableId::Contact).insertedRanges == std::vector<IdRange>{{1, 7}, {9, 300}});
        CHECK(dump(store.database()) == after);
    }
    undo(store);
    store.write([&](WriteContext &context) -> Result<void> { // counters did not go back
        CHECK(context.nextId(TableId::Contact).value() == firstId + 300);
        return {};
    });
}

TEST_CASE("Undo of 100,000 rows keeps those that were edited later, with all that belongs to them", "[undo][bulk]")
{
    StoreFixture store;
    writeSql(store, {"INSERT INTO tag (id, name, created_at) VALUES (1, 't', 1), (2, 'later', 1)"});
    store.write([&](WriteContext &context) -> Result<void> {
        REQUIRE(context.prepareForBulk(TableId::Contact, 100'000));
        REQUIRE(context.prepareForBulk(TableId::ContactTag, 100'000));
        const IdRange contacts = insertContactsInBulk(context, 100'000, "'E' || i");
        tagInBulk(context, contacts, 1);
        return {};
    });
    const QString indexes = store.text(
        "SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name)");
    const qint64 import = store.number("SELECT max(id) FROM operation");
    writeSql(store, {"UPDATE contact SET name = 'edited' WHERE id % 1000 = 0"}); // 100 rows differ
    writeSql(store, {"UPDATE contact SET city = 'X' WHERE id = 5"});
    writeSql(store, {"UPDATE contact SET city = NULL, modified_at = 77 WHERE id = 5"}); // and back: the same again
    writeSql(store, {"INSERT INTO contact_tag (id, contact_id, tag_id) VALUES (900000, 7, 2)"}); // refers to a row
    writeSql(store, {"DELETE FROM contact WHERE id = 9"});                                       // gone already
    const QByteArray edited = hash(store);

    const UndoOutcome stopped = undo(store, import);
    CHECK_FALSE(stopped.changes.operation.isValid());
    CHECK(stopped.conflictCount == 101);
    CHECK(hash(store) == edited);

    const UndoOutcome kept = undo(store, import, ConflictPolicy::Keep);
    CHECK(store.number("SELECT count(*) FROM contact") == 101);
    CHECK(store.number("SELECT count(*) FROM contact_tag") == 102); // each with the tag of the import, one more
    CHECK(kept.conflictCount == 101 + 101);
    CHECK(kept.changes.of(TableId::Contact).many);
    CHECK(store.text(
              "SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name)") ==
          indexes);

    redo(store);
    CHECK(hash(store) == edited);
    CHECK(store.text("PRAGMA integrity_check") == QStringLiteral("ok"));

    const UndoOutcome overwritten = undo(store, import, ConflictPolicy::Overwrite);
    CHECK(store.text("SELECT group_concat(id) FROM contact") == QStringLiteral("7")); // still referred to
    CHECK(overwritten.conflictCount == 101 + 1);
    undo(store);
    checkSound(store);
}

TEST_CASE("A canceled undo leaves everything as it was", "[undo][bulk]")
{
    StoreFixture store;
    store.write([](WriteContext &context) -> Result<void> {
        insertContactsInBulk(context, 60'000);
        return {};
    });
    const std::string before = dump(store.database());
    CancelToken cancel;
    qint64 reports = 0;
    const Result<UndoOutcome> canceled =
        store::undoOperation(store.runner(), {}, ConflictPolicy::Keep, cancel, [&](Progress progress) {
            ++reports;
            CHECK(progress.total == 60'000);
            CHECK(progress.done <= progress.total);
            cancel.cancel();
        });
    REQUIRE_FALSE(canceled);
    CHECK(canceled.error().code == ErrorCode::Canceled);
    CHECK(reports == 1);
    CHECK(dump(store.database()) == before);
    CHECK(store.number("SELECT count(*) FROM operation") == 1);
    checkSound(store);
    undo(store);
    CHECK(store.number("SELECT count(*) FROM contact") == 0);
}

TEST_CASE("Undo restores hostile text byte for byte", "[undo]")
{
    StoreFixture store;
    const QString text =
        QString::fromUtf8("'\"\\/\b\f\n\r\t\x01\x1f\x7f é 👩‍👩‍👧 \u2028 [1,2] {\"a\":null}") +
        QString(1'000'000, QChar(0x5ba2));
    const bool bulk = GENERATE(false, true);
    store.write([&](WriteContext &context) -> Result<void> {
        if (bulk)
            REQUIRE(context.beginBulkInsert());
        const Result<IdRange> id = context.reserveIds(TableId::Tag, 1);
        Result<store::Statement> insert =
            context.database().prepare("INSERT INTO tag (id, name, created_at) VALUES (?, ?, ?)");
        REQUIRE(insert);
        insert->bindAll(id->first, text, std::numeric_limits<qint64>::min());
        REQUIRE(insert->run());
        return bulk ? context.recordInserted(TableId::Tag, *id) : Result<void>();
    });
    const std::string before = dump(store.database());
    undo(store);
    CHECK(store.number("SELECT count(*) FROM tag") == 0);
    redo(store);
    CHECK(store.text("SELECT name FROM tag") == text);
    CHECK(dump(store.database()) == before);
}
