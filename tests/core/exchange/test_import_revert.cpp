#include "core/store/state_hash.h"
#include "core/store/undo_history.h"
#include "tests/core/exchange/import_support.h"

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

QByteArray hashOf(ImportFixture &store)
{
    const Result<QByteArray> hash = store::stateHash(store.database());
    REQUIRE(hash);
    return *hash;
}

UndoOutcome revert(ImportFixture &store, ConflictPolicy policy = ConflictPolicy::Stop)
{
    const Result<UndoOutcome> outcome = store::undoOperation(store.runner(), store.operation, policy);
    if (!outcome)
        FAIL(outcome.error().detail.toStdString());
    return *outcome;
}

/// `count` contacts; every value of a row depends on `round`.
QByteArray people(int first, int count, const char *round)
{
    QByteArray file = "external_id,name,phone,phone2,email,tags,owner,city,custom\n";
    for (int i = first; i < first + count; ++i) {
        const QByteArray number = QByteArray::number(i);
        file += 'C' + number + ",Name " + number + round + ",138" + QByteArray::number(10000000 + i) + ",021-6555" +
                QByteArray::number(1000 + i % 9000) + ",c" + number + "@x.example," + round + ",Owner " + round + ',' +
                (i % 7 ? "Suzhou" : "") + ',' + number + '\n';
    }
    return file;
}

ImportOptions peopleOptions(ImportFixture &store, int first, int count, const char *round, ImportMode mode)
{
    ImportOptions options = store.options(ImportKind::Contacts, people(first, count, round), mode);
    options.mapping = {{"custom:rank:number", QStringLiteral("custom")}};
    return options;
}

} // namespace

TEST_CASE("reverting an import takes back created and updated rows exactly", "[import][revert]")
{
    ImportFixture store;
    store.import(peopleOptions(store, 0, 3000, "a", ImportMode::Create));
    store.write([](WriteContext &context) {
        return context.database().exec("UPDATE contact SET deleted_at = 5 WHERE external_id = 'C17'");
    });
    const QByteArray before = hashOf(store);
    store.clock().advanceMs(60000);
    const ImportReport report = store.import(peopleOptions(store, 1500, 3000, "b", ImportMode::Upsert));
    CHECK(report.created == 1500);
    CHECK(report.updated == 1500);
    const QByteArray after = hashOf(store);
    CHECK(after != before);
    CHECK(revert(store).conflictCount == 0);
    CHECK(hashOf(store) == before);
    const Result<UndoOutcome> redone = store::redoOperation(store.runner(), ConflictPolicy::Stop);
    REQUIRE(redone);
    CHECK(redone->conflictCount == 0);
    CHECK(hashOf(store) == after);
}

TEST_CASE("reverting an import after edits lists the edited rows and keeps them", "[import][revert]")
{
    ImportFixture store;
    store.import(peopleOptions(store, 0, 500, "a", ImportMode::Create));
    store.import(peopleOptions(store, 250, 500, "b", ImportMode::Upsert));
    // 5 % of what the import wrote, created and updated ones alike.
    store.write([](WriteContext &context) {
        return context.database().exec("UPDATE contact SET name = name || ' edited' WHERE id % 20 = 0 AND "
                                       "CAST(substr(external_id, 2) AS INTEGER) >= 250");
    });
    const qint64 edited = store.number("SELECT count(*) FROM contact WHERE name LIKE '%edited'");
    REQUIRE(edited >= 20);
    const QByteArray before = hashOf(store);
    // What the edited rows refer to or own stays with them; it is listed under reasons of its own.
    const auto changedLater = [](const UndoOutcome &outcome) {
        return std::count_if(outcome.conflicts.begin(), outcome.conflicts.end(), [](const UndoConflict &conflict) {
            return conflict.reason == UndoConflict::Reason::ChangedLater;
        });
    };
    const UndoOutcome stopped = revert(store);
    CHECK(changedLater(stopped) == edited);
    CHECK(hashOf(store) == before);
    const UndoOutcome kept = revert(store, ConflictPolicy::Keep);
    CHECK(changedLater(kept) == edited);
    CHECK(store.number("SELECT count(*) FROM contact WHERE name LIKE '%edited'") == edited);
    CHECK(store.number("SELECT count(*) FROM contact WHERE name LIKE '%b'") == 0);
    CHECK(store.number("SELECT count(*) FROM pragma_foreign_key_check") == 0);
}

TEST_CASE("reverting an order import takes lines, payments, refunds, products and customers with it",
          "[import][revert]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "external_id,name\nC1,An\n");
    store.import(
        ImportKind::Orders,
        "external_id,customer,ordered_on,amount,status,product,payment_method\nO1,C1,2025-01-02,10,paid,Tea,cash\n");
    const QByteArray before = hashOf(store);
    ImportOptions options = store.options(ImportKind::Orders,
                                          "external_id,customer,ordered_on,amount,status,product,payment_method,shop\n"
                                          "O1,C1,2025-01-03,12,refunded,Cake,alipay,West\n"
                                          "O2,K1,2025-01-03,7,refunded,Jam,cash,West\nR9,K1,2025-01-05,-1,,,,\n",
                                          ImportMode::Upsert);
    options.createCustomers = true;
    const ImportReport report = store.import(options);
    CHECK(report.updated == 1);
    CHECK(report.created == 2);
    CHECK(extra(report, "refunds") == 2);
    CHECK(revert(store).conflictCount == 0);
    CHECK(hashOf(store) == before);
}

TEST_CASE("a file whose import was reverted may be imported again without asking", "[import][revert]")
{
    ImportFixture store;
    const QByteArray file = "name\nAn\n";
    store.import(ImportKind::Contacts, file);
    revert(store);
    CHECK(store.import(ImportKind::Contacts, file).created == 1);
}

TEST_CASE("a contact made and filled by two rows of one file goes with one revert", "[import][revert]")
{
    ImportFixture store;
    const QByteArray before = hashOf(store);
    ImportOptions options =
        store.options(ImportKind::Contacts, "name,phone,city\nAn,13800138000,\nAnna,13800138000,Suzhou\n");
    options.keys = {"phone"};
    options.duplicates = DuplicatePolicy::Fill;
    const ImportReport report = store.import(options);
    CHECK(report.created == 1);
    CHECK(report.updated == 1);
    CHECK(revert(store).conflictCount == 0);
    CHECK(hashOf(store) == before);
}
