#include "core/store/undo_history.h"
#include "core/store/write_context.h"
#include "tests/core/store/journal_support.h"

using namespace shuke;
using namespace shuke::test;

using Reason = UndoConflict::Reason;

namespace {

struct Expected
{
    TableId table;
    qint64 row;
    Reason reason;
    QStringList fields = {};
};

UndoOutcome undo(StoreFixture &store, qint64 operation, ConflictPolicy policy)
{
    const Result<UndoOutcome> outcome = store::undoOperation(store.runner(), OperationId::fromRow(operation), policy);
    INFO((outcome ? std::string() : outcome.error().detail.toStdString()));
    REQUIRE(outcome);
    checkSound(store);
    return *outcome;
}

void checkConflicts(const UndoOutcome &outcome, const std::vector<Expected> &expected)
{
    CHECK(outcome.conflictCount == static_cast<qint64>(expected.size()));
    REQUIRE(outcome.conflicts.size() == expected.size());
    for (size_t i = 0; i < expected.size(); ++i) {
        CAPTURE(i);
        CHECK(outcome.conflicts[i].table == expected[i].table);
        CHECK(outcome.conflicts[i].rowId == expected[i].row);
        CHECK(outcome.conflicts[i].reason == expected[i].reason);
        CHECK(outcome.conflicts[i].fields.join(QLatin1Char(',')) == expected[i].fields.join(QLatin1Char(',')));
    }
}

/// Stop must list the conflicts and change nothing.
void checkStops(StoreFixture &store, qint64 operation, const std::vector<Expected> &expected)
{
    const std::string before = dump(store.database());
    const qint64 operations = store.number("SELECT count(*) FROM operation");
    const UndoOutcome outcome = undo(store, operation, ConflictPolicy::Stop);
    CHECK_FALSE(outcome.changes.operation.isValid());
    checkConflicts(outcome, expected);
    CHECK(dump(store.database()) == before);
    CHECK(store.number("SELECT count(*) FROM operation") == operations);
}

const std::string kOrder =
    "INSERT INTO sales_order (id, contact_id, ordered_on, total_minor, status, currency, created_at, modified_at)"
    " VALUES (1, 1, 1, 100, 'paid', 'CNY', 1, 1)";

} // namespace

TEST_CASE("A field edited later is a conflict, and another field of the row is not", "[undo][conflict]")
{
    StoreFixture store;
    writeSql(store, {insertContact(1, "A"), insertContact(2, "B")});
    const qint64 edit = writeSql(store, {"UPDATE contact SET name = 'A2', note = 'n', modified_at = 2 WHERE id = 1",
                                         "UPDATE contact SET name = 'B2', modified_at = 2 WHERE id = 2"})
                            .operation.row();
    writeSql(store, {"UPDATE contact SET name = 'A3', modified_at = 3 WHERE id = 1"});
    writeSql(store, {"UPDATE contact SET city = 'X', modified_at = 4 WHERE id = 2"});
    checkStops(store, edit, {{TableId::Contact, 1, Reason::ChangedLater, {QStringLiteral("name")}}});

    SECTION("kept: the row stays as it is, the other goes back without losing its later edit")
    {
        undo(store, edit, ConflictPolicy::Keep);
        CHECK(store.text("SELECT name || note || modified_at FROM contact WHERE id = 1") == QStringLiteral("A3n3"));
        CHECK(store.text("SELECT name || city || modified_at FROM contact WHERE id = 2") == QStringLiteral("BX4"));
    }
    SECTION("overwritten: the old values are put back, and that is an operation to undo")
    {
        const std::string before = dump(store.database());
        const UndoOutcome outcome = undo(store, edit, ConflictPolicy::Overwrite);
        checkConflicts(outcome, {{TableId::Contact, 1, Reason::ChangedLater, {QStringLiteral("name")}}});
        CHECK(store.text("SELECT name FROM contact WHERE id = 1") == QStringLiteral("A"));
        CHECK(store.text("SELECT note FROM contact WHERE id = 1").isNull());
        undo(store, outcome.changes.operation.row(), ConflictPolicy::Stop);
        CHECK(dump(store.database()) == before);
    }
}

TEST_CASE("A row changed twice by one operation is put back as a whole or not at all", "[undo][conflict]")
{
    StoreFixture store;
    writeSql(store, {insertContact(1, "A")});
    const qint64 edit =
        writeSql(store, {"UPDATE contact SET name = 'B' WHERE id = 1", "UPDATE contact SET city = 'X' WHERE id = 1"})
            .operation.row();
    writeSql(store, {"UPDATE contact SET name = 'C' WHERE id = 1"});
    undo(store, edit, ConflictPolicy::Keep);
    CHECK(store.text("SELECT name || city FROM contact") == QStringLiteral("CX"));
}

TEST_CASE("An edit of a row deleted later cannot be undone", "[undo][conflict]")
{
    StoreFixture store;
    writeSql(store, {insertContact(1, "A")});
    const qint64 edit = writeSql(store, {"UPDATE contact SET name = 'B' WHERE id = 1"}).operation.row();
    writeSql(store, {"DELETE FROM contact WHERE id = 1"});
    checkStops(store, edit, {{TableId::Contact, 1, Reason::DeletedLater}});
    undo(store, edit, ConflictPolicy::Overwrite);
    CHECK(store.number("SELECT count(*) FROM contact") == 0);
}

TEST_CASE("A new row edited later, or that others refer to, is not deleted by undo", "[undo][conflict]")
{
    StoreFixture store;
    const qint64 made =
        writeSql(store, {insertContact(1, "A"), insertContact(2, "B"), insertContact(3, "C")}).operation.row();
    writeSql(store, {"UPDATE contact SET email = 'x' WHERE id = 2", kOrder});
    checkStops(store, made,
               {{TableId::Contact, 1, Reason::StillReferenced},
                {TableId::Contact, 2, Reason::ChangedLater, {QStringLiteral("email")}}});
    SECTION("kept")
    {
        undo(store, made, ConflictPolicy::Keep);
        CHECK(store.text("SELECT group_concat(id) FROM contact") == QStringLiteral("1,2"));
    }
    SECTION("overwritten: never a row that others refer to")
    {
        undo(store, made, ConflictPolicy::Overwrite);
        CHECK(store.text("SELECT group_concat(id) FROM contact") == QStringLiteral("1"));
    }
    CHECK(store.number("SELECT count(*) FROM sales_order") == 1);
}

TEST_CASE("Rows that would silently go with a deleted one hold it back", "[undo][conflict]")
{
    StoreFixture store;
    const qint64 made = writeSql(store, {insertContact(1, "A")}).operation.row();
    writeSql(store,
             {"INSERT INTO contact_address (id, contact_id, city, created_at, modified_at) VALUES (1, 1, 'X', 1, 1)"});
    checkStops(store, made, {{TableId::Contact, 1, Reason::StillReferenced}});
    undo(store, made, ConflictPolicy::Keep);
    CHECK(store.number("SELECT count(*) FROM contact_address") == 1);
}

TEST_CASE("An order that stays keeps its lines, its customer and the customer's own parts", "[undo][conflict]")
{
    StoreFixture store;
    const qint64 made =
        writeSql(store,
                 {insertContact(1, "A"),
                  "INSERT INTO contact_address (id, contact_id, created_at, modified_at) VALUES (1, 1, 1, 1)", kOrder,
                  "INSERT INTO order_line (id, order_id, position, quantity_micro) VALUES (1, 1, 1, 1), (2, 1, 2, 1)",
                  insertContact(2, "B")})
            .operation.row();
    writeSql(store, {"UPDATE order_line SET quantity_micro = 5 WHERE id = 2"});
    const UndoOutcome kept = undo(store, made, ConflictPolicy::Keep);
    checkConflicts(kept, {{TableId::Contact, 1, Reason::StillReferenced},
                          {TableId::ContactAddress, 1, Reason::OwnerKept},
                          {TableId::SalesOrder, 1, Reason::StillReferenced},
                          {TableId::OrderLine, 1, Reason::OwnerKept},
                          {TableId::OrderLine, 2, Reason::ChangedLater, {QStringLiteral("quantity_micro")}}});
    CHECK(store.text("SELECT group_concat(id) FROM contact") == QStringLiteral("1"));
    CHECK(store.number("SELECT count(*) FROM order_line") == 2);
}

TEST_CASE("A deleted row comes back only if its unique value is free and its owner still exists", "[undo][conflict]")
{
    StoreFixture store;
    writeSql(store, {insertContact(1, "A"), insertContact(2, "B"), "UPDATE contact SET external_id = 'E' || id",
                     "INSERT INTO contact_address (id, contact_id, created_at, modified_at) VALUES (1, 2, 1, 1)"});
    const qint64 removed =
        writeSql(store, {"DELETE FROM contact WHERE id = 1", "DELETE FROM contact_address WHERE id = 1"})
            .operation.row();
    writeSql(store, {"UPDATE contact SET external_id = 'E1' WHERE id = 2"});
    SECTION("the value is taken")
    {
        checkStops(store, removed, {{TableId::Contact, 1, Reason::ValueTaken}});
        undo(store, removed, GENERATE(ConflictPolicy::Keep, ConflictPolicy::Overwrite));
        CHECK(store.text("SELECT group_concat(id) FROM contact") == QStringLiteral("2"));
        CHECK(store.number("SELECT count(*) FROM contact_address") == 1);
    }
    SECTION("the owner is gone too")
    {
        writeSql(store, {"DELETE FROM contact WHERE id = 2"});
        checkStops(store, removed, {{TableId::ContactAddress, 1, Reason::ParentMissing}});
        undo(store, removed, GENERATE(ConflictPolicy::Keep, ConflictPolicy::Overwrite));
        CHECK(store.text("SELECT group_concat(id) FROM contact") == QStringLiteral("1"));
        CHECK(store.number("SELECT count(*) FROM contact_address") == 0);
    }
}

TEST_CASE("A row that exists again with other values is not replaced", "[undo][conflict]")
{
    StoreFixture store;
    writeSql(store, {insertContact(1, "A")});
    const qint64 removed = writeSql(store, {"DELETE FROM contact WHERE id = 1"}).operation.row();
    writeSql(store, {insertContact(1, "other")});
    checkStops(store, removed,
               {{TableId::Contact, 1, Reason::IdTaken, {QStringLiteral("name"), QStringLiteral("name_key")}}});
    undo(store, removed, GENERATE(ConflictPolicy::Keep, ConflictPolicy::Overwrite));
    CHECK(store.text("SELECT name FROM contact") == QStringLiteral("other"));
}

TEST_CASE("A lookup value in use is not taken away", "[undo][conflict]")
{
    StoreFixture store;
    const qint64 made = writeSql(store, {"INSERT INTO contact_point_kind (id, code, name_en, name_zh, position) VALUES "
                                         "(90, 'pager', 'Pager', 'x', 9)"})
                            .operation.row();
    writeSql(store, {insertContact(1, "A"), "INSERT INTO contact_point (id, contact_id, kind, value, created_at, "
                                            "modified_at) VALUES (1, 1, 'pager', '1', 1, 1)"});
    checkStops(store, made, {{TableId::ContactPointKind, 90, Reason::StillReferenced}});
    undo(store, made, ConflictPolicy::Keep);
    CHECK(store.number("SELECT count(*) FROM contact_point_kind WHERE code = 'pager'") == 1);
}

TEST_CASE("Undo that finds all its work done already still marks the operation", "[undo][conflict]")
{
    StoreFixture store;
    const qint64 made = writeSql(store, {insertContact(1, "A")}).operation.row();
    writeSql(store, {"DELETE FROM contact WHERE id = 1"});
    const UndoOutcome outcome = undo(store, made, ConflictPolicy::Stop);
    CHECK(outcome.conflictCount == 0);
    CHECK(outcome.changes.operation.isValid());
    CHECK(outcome.changes.rowCount == 0);
    CHECK(store.number("SELECT undone_by FROM operation WHERE id = 1") == outcome.changes.operation.row());
}

TEST_CASE("Bulk rows brought back meet a value taken meanwhile", "[undo][conflict][bulk]")
{
    StoreFixture store;
    store.write([](WriteContext &context) -> Result<void> {
        insertContactsInBulk(context, 20'000, "'E' || i");
        return {};
    });
    undo(store, 1, ConflictPolicy::Stop);
    writeSql(store, {insertContact(90'000, "new"), "UPDATE contact SET external_id = 'E77' WHERE id = 90000"});
    checkStops(store, 2, {{TableId::Contact, 77, Reason::ValueTaken}});
    undo(store, 2, ConflictPolicy::Keep);
    CHECK(store.number("SELECT count(*) FROM contact") == 20'000);
    CHECK(store.text("SELECT name FROM contact WHERE external_id = 'E77'") == QStringLiteral("new"));
    CHECK(store.text("PRAGMA integrity_check") == QStringLiteral("ok"));
}
