#include "core/store/history_query.h"
#include "core/store/undo_history.h"
#include "core/store/write_context.h"
#include "tests/core/store/journal_support.h"

using namespace shuke;
using namespace shuke::test;

namespace {

std::vector<HistoryEntry> history(StoreFixture &store, const HistoryFilter &filter = {})
{
    const Result<std::vector<HistoryEntry>> entries = store::readHistory(store.database(), filter);
    REQUIRE(entries);
    return *entries;
}

std::string numbers(const std::vector<HistoryEntry> &entries)
{
    std::string text;
    for (const HistoryEntry &entry : entries)
        text += std::to_string(entry.operation.row()) + " ";
    return text;
}

/// "operation field:before>after", newest first.
std::vector<std::string> fields(StoreFixture &store, qint64 contact)
{
    const Result<std::vector<FieldChange>> changes =
        store::readFieldHistory(store.database(), {TableId::Contact, contact});
    INFO((changes ? std::string() : changes.error().detail.toStdString()));
    REQUIRE(changes);
    std::vector<std::string> lines;
    for (const FieldChange &change : *changes)
        lines.push_back(std::to_string(change.operation.row()) + " " + change.field.toStdString() + ":" +
                        (change.before.isNull() ? "-" : change.before.toStdString()) + ">" +
                        (change.after.isNull() ? "-" : change.after.toStdString()));
    return lines;
}

void undo(StoreFixture &store, qint64 operation = 0)
{
    REQUIRE(store::undoOperation(store.runner(), OperationId::fromRow(operation), ConflictPolicy::Stop));
}

} // namespace

TEST_CASE("The history lists operations, newest first, and can be narrowed", "[history]")
{
    StoreFixture store;
    const qint64 start = store.clock().nowMs();
    writeSql(store, {insertContact(101, "A"), insertContact(102, "B")});
    store.clock().advanceMs(1000);
    const Result<ChangeSet> labeled =
        store.run({"contact.edit", {"Edit %1", {QStringLiteral("李 \"x\"")}}, [](WriteContext &context) {
                       return context.database().exec("UPDATE contact SET name = 'C' WHERE id = 101");
                   }});
    REQUIRE(labeled);
    store.clock().advanceMs(1000);
    store.write([](WriteContext &context) -> Result<void> {
        insertContactsInBulk(context, 5);
        return {};
    });
    undo(store);

    const std::vector<HistoryEntry> all = history(store);
    CHECK(numbers(all) == "4 3 2 1 ");
    CHECK(all[0].undoes == OperationId::fromRow(3));
    CHECK(all[0].label.english() == QStringLiteral("Undo: Test"));
    CHECK(all[1].undoneBy == OperationId::fromRow(4));
    CHECK(all[1].rows == 5);
    CHECK(all[2].label.english() == QStringLiteral("Edit 李 \"x\""));
    CHECK(all[2].kind == QByteArray("contact.edit"));
    CHECK(all[2].actor == QStringLiteral("Tester"));
    CHECK(all[2].atMs == start + 1000);
    CHECK(all[3].rows == 2);

    HistoryFilter filter;
    filter.limit = 2;
    CHECK(numbers(history(store, filter)) == "4 3 ");
    filter.before = OperationId::fromRow(3);
    CHECK(numbers(history(store, filter)) == "2 1 ");
    filter = {};
    filter.kind = "contact.edit";
    CHECK(numbers(history(store, filter)) == "2 ");
    filter = {};
    filter.fromMs = start + 1000;
    filter.toMs = start + 2000;
    CHECK(numbers(history(store, filter)) == "2 ");
    filter = {};
    filter.record = RecordRef{TableId::Contact, 101};
    CHECK(numbers(history(store, filter)) == "2 1 ");
    filter.record = RecordRef{TableId::Contact, 3}; // of the bulk insert
    CHECK(numbers(history(store, filter)) == "4 3 ");
    filter.limit = -1;
    CHECK_FALSE(store::readHistory(store.database(), filter));
}

TEST_CASE("The history of a record shows each field before and after", "[history]")
{
    StoreFixture store;
    writeSql(store, {"INSERT INTO contact (id, name, name_key, phone_key, created_at, modified_at) VALUES (1, 'A', "
                     "'a', 139, 1, 1)"});
    writeSql(store, {"UPDATE contact SET name = 'B', city = '', modified_at = 2 WHERE id = 1"});
    writeSql(store, {"DELETE FROM contact WHERE id = 1"});
    CHECK(fields(store, 1) ==
          std::vector<std::string>{"3 kind:person>-", "3 name:B>-", "3 name_key:a>-", "3 birth_lunar:0>-",
                                   "3 phone_key:139>-", "3 city:>-", "3 do_not_contact:0>-", "2 name:A>B", "2 city:->",
                                   "1 kind:->person", "1 name:->A", "1 name_key:->a", "1 birth_lunar:->0",
                                   "1 phone_key:->139", "1 do_not_contact:->0"});
    CHECK(fields(store, 77).empty());
}

TEST_CASE("A row that came in bulk has a history too, also after it was edited, undone and redone", "[history]")
{
    StoreFixture store;
    store.write([](WriteContext &context) -> Result<void> {
        insertContactsInBulk(context, 5);
        return context.database().exec("UPDATE contact SET city = 'own' WHERE id = 3");
    });
    const std::vector<std::string> inserted = {"1 kind:->person",     "1 name:->N3",    "1 name_key:->n3",
                                               "1 birth_lunar:->0",   "1 phone:->1393", "1 phone_key:->21",
                                               "1 do_not_contact:->0"};
    const auto endsWithInsert = [&] {
        const std::vector<std::string> lines = fields(store, 3);
        return std::vector<std::string>(lines.end() - static_cast<std::ptrdiff_t>(inserted.size()), lines.end()) ==
               inserted;
    };
    CHECK(fields(store, 3).front() == "1 city:->own");
    CHECK(endsWithInsert());
    writeSql(store, {"UPDATE contact SET name = 'X' WHERE id = 3"});
    CHECK(fields(store, 3).front() == "2 name:N3>X");
    CHECK(endsWithInsert());
    undo(store);
    undo(store);
    CHECK(fields(store, 3).front() == "4 kind:person>-");
    CHECK(endsWithInsert());
    REQUIRE(store::redoOperation(store.runner(), ConflictPolicy::Stop));
    CHECK(fields(store, 3).front() == "5 kind:->person");
    CHECK(endsWithInsert());
}
