#include "core/session/history.h"
#include "core/store/history_query.h"
#include "core/store/operation_detail.h"
#include "core/store/undo_history.h"
#include "core/store/write_context.h"
#include "tests/core/store/journal_support.h"

using namespace shuke;
using namespace shuke::test;

namespace {

OperationDetail detailOf(StoreFixture &store, OperationId operation, qint64 maxRows = 50)
{
    const Result<OperationDetail> detail = store::readOperationDetail(store.database(), operation, maxRows);
    INFO((detail ? std::string() : detail.error().detail.toStdString()));
    REQUIRE(detail);
    return *detail;
}

} // namespace

TEST_CASE("An operation is told by table and row, with both values of each field", "[operation_detail]")
{
    StoreFixture store;
    writeSql(store, {insertContact(101, "A"), insertContact(102, "B")});
    const OperationId operation = writeSql(store, {"UPDATE contact SET name = 'C', city = 'Köln' WHERE id = 101",
                                                   "DELETE FROM contact WHERE id = 102",
                                                   "INSERT INTO tag (id, name, created_at) VALUES (7, 'vip', 1)"})
                                      .operation;
    const OperationDetail detail = detailOf(store, operation);
    CHECK(detail.entry.operation == operation);
    REQUIRE(detail.tables.size() == 2);
    CHECK(detail.tables[0].table == TableId::Contact);
    CHECK(detail.tables[0].updated == 1);
    CHECK(detail.tables[0].deleted == 1);
    CHECK(detail.tables[1].inserted == 1);
    REQUIRE(detail.rows.size() == 3);
    CHECK(!detail.moreRows);
    const auto city = std::find_if(detail.rows[0].values.begin(), detail.rows[0].values.end(),
                                   [](const auto &value) { return value.field == QStringLiteral("city"); });
    REQUIRE(city != detail.rows[0].values.end());
    CHECK(city->before.isNull());
    CHECK(city->after == QStringLiteral("Köln"));
    CHECK(detail.rows[1].kind == FieldChange::Kind::Delete);

    const OperationDetail cut = detailOf(store, operation, 2);
    CHECK(cut.rows.size() == 2);
    CHECK(cut.moreRows);
    const Result<OperationDetail> missing = store::readOperationDetail(store.database(), OperationId::fromRow(999), 10);
    REQUIRE(!missing);
    CHECK(missing.error().code == ErrorCode::NotFound);
}

TEST_CASE("Rows inserted in bulk are counted, and those that an undo removes are told", "[operation_detail]")
{
    StoreFixture store;
    const OperationId operation = store
                                      .write([](WriteContext &context) -> Result<void> {
                                          insertContactsInBulk(context, 300);
                                          return {};
                                      })
                                      .operation;
    const OperationDetail detail = detailOf(store, operation);
    REQUIRE(detail.tables.size() == 1);
    CHECK(detail.tables[0].inserted == 300);
    CHECK(detail.rows.empty());
    const Result<UndoOutcome> undone = store::undoOperation(store.runner(), operation, ConflictPolicy::Stop);
    REQUIRE(undone);
    const OperationDetail undo = detailOf(store, undone->changes.operation, 10);
    CHECK(undo.tables[0].deleted == 300);
    REQUIRE(undo.rows.size() == 10);
    CHECK(undo.moreRows);
    CHECK(std::any_of(undo.rows[0].values.begin(), undo.rows[0].values.end(), [](const auto &value) {
        return value.field == QStringLiteral("name") && value.before.startsWith(QLatin1Char('N'));
    }));
}

TEST_CASE("A conflict is told with the value that is there and the one that would be put back", "[operation_detail]")
{
    StoreFixture store;
    writeSql(store, {insertContact(101, "A")});
    const OperationId second = writeSql(store, {"UPDATE contact SET name = 'second' WHERE id = 101"}).operation;
    writeSql(store, {"UPDATE contact SET name = 'third' WHERE id = 101"});
    const Result<UndoOutcome> stopped = store::undoOperation(store.runner(), second, ConflictPolicy::Stop);
    REQUIRE(stopped);
    REQUIRE(stopped->conflictCount == 1);
    const Result<std::vector<ConflictDetail>> details =
        store::readConflictDetails(store.database(), second, stopped->conflicts);
    REQUIRE(details);
    REQUIRE(details->size() == 1);
    REQUIRE((*details)[0].values.size() == 1);
    CHECK((*details)[0].values[0].field == QStringLiteral("name"));
    CHECK((*details)[0].values[0].before == QStringLiteral("A"));
    CHECK((*details)[0].values[0].after == QStringLiteral("third"));
    CHECK(!(*details)[0].removes);

    const OperationId first = OperationId::fromRow(1);
    const Result<UndoOutcome> adding = store::undoOperation(store.runner(), first, ConflictPolicy::Stop);
    REQUIRE(adding);
    const Result<std::vector<ConflictDetail>> removed =
        store::readConflictDetails(store.database(), first, adding->conflicts);
    REQUIRE(removed);
    REQUIRE(removed->size() == 1);
    CHECK((*removed)[0].removes);
}

TEST_CASE("Kinds can be asked for by how they begin, alone or several", "[operation_detail]")
{
    StoreFixture store;
    for (const char *kind : {"contact.edit", "contact_point.create", "order.edit", "con%tact.odd"}) {
        REQUIRE(store.run(
            {kind, {"Test", {}}, [kind](WriteContext &context) {
                 return context.database().exec(
                     std::string("INSERT INTO tag (name, created_at) VALUES ('").append(kind).append("', 1)").c_str());
             }}));
    }
    HistoryFilter filter;
    filter.kindStarts = {"contact"};
    CHECK(store::readHistory(store.database(), filter)->size() == 2);
    filter.kindStarts = {"contact.", "order."};
    CHECK(store::readHistory(store.database(), filter)->size() == 2);
    filter.kindStarts = {"con%"};
    CHECK(store::readHistory(store.database(), filter)->size() == 1);
    filter.kindStarts = {};
    filter.limit = 1; // not looked at by the ids
    const Result<std::vector<OperationId>> ids = store::readHistoryIds(store.database(), filter);
    REQUIRE(ids);
    CHECK(ids->size() == 4);
    const Result<std::vector<HistoryEntry>> some =
        store::readHistoryOf(store.database(), {(*ids)[3], OperationId::fromRow(12345), (*ids)[0]});
    REQUIRE(some);
    REQUIRE(some->size() == 2);
    CHECK((*some)[0].kind == "contact.edit");
}

TEST_CASE("Every table's rows can be named, and rows that are gone have no name", "[operation_detail]")
{
    StoreFixture store;
    writeSql(store, {insertContact(101, "Anna"),
                     "INSERT INTO contact_point (id, contact_id, kind, value, created_at, modified_at) VALUES (5, 101, "
                     "'phone', '1', 1, 1)",
                     insertContact(102, "Bea"), "UPDATE contact SET deleted_at = 1 WHERE id = 102"});
    std::vector<RecordRef> wanted = {
        {TableId::Contact, 101}, {TableId::ContactPoint, 5}, {TableId::Contact, 999}, {TableId::Contact, 102}};
    for (size_t i = 0; i < kTableCount; ++i)
        wanted.push_back({static_cast<TableId>(i), 1});
    const Result<std::vector<RecordName>> names = store.read(session::recordNames(wanted));
    REQUIRE(names);
    REQUIRE(names->size() == wanted.size());
    CHECK((*names)[0].name == QStringLiteral("Anna"));
    CHECK((*names)[1].name == QStringLiteral("Anna"));
    CHECK((*names)[2].name.isEmpty());
    CHECK((*names)[3].name == QStringLiteral("Bea"));
    using State = RecordName::State;
    CHECK((*names)[0].state == State::There);
    CHECK((*names)[1].state == State::There);
    CHECK((*names)[2].state == State::Gone);
    CHECK((*names)[3].state == State::Trashed);
}
