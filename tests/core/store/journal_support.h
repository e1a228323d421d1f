#pragma once

#include "core/store/table_schema.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

namespace shuke::test {

/// Runs SQL statements, one after the other, as one operation.
inline Result<ChangeSet> runSql(StoreFixture &store, const std::vector<std::string> &statements)
{
    return store.run({"test.sql", {"Test", {}}, [&](WriteContext &context) -> Result<void> {
                          for (const std::string &sql : statements) {
                              if (Result<void> done = context.database().exec(sql.c_str()); !done)
                                  return done;
                          }
                          return {};
                      }});
}

/// runSql that must succeed.
inline ChangeSet writeSql(StoreFixture &store, const std::vector<std::string> &statements)
{
    const Result<ChangeSet> changes = runSql(store, statements);
    INFO((changes ? std::string() : changes.error().detail.toStdString()));
    REQUIRE(changes);
    return *changes;
}

/// Every row of every journaled table, one line each: equal for equal content.
inline std::string dump(store::Database &database)
{
    const Result<store::JournalSchema> schema = store::readJournalSchema(database);
    REQUIRE(schema);
    std::string text;
    for (size_t i = 0; i < kTableCount; ++i) {
        Result<store::Statement> rows = database.prepare("SELECT json_array(" + schema->tables[i].list() + ") FROM " +
                                                         std::string(kTableNames[i]) + " ORDER BY id");
        REQUIRE(rows);
        while (rows->step().value())
            text.append(kTableNames[i]).append(" ").append(rows->utf8(0)).append("\n");
    }
    return text;
}

/// A contact with the required columns only.
inline std::string insertContact(qint64 id, const std::string &name)
{
    return "INSERT INTO contact (id, name, name_key, created_at, modified_at) VALUES (" + std::to_string(id) + ", '" +
           name + "', '" + name + "', 1, 1)";
}

/// `count` contacts by one bulk operation; the range of their ids.
inline IdRange insertContactsInBulk(WriteContext &context, qint64 count, const std::string &externalId = "NULL")
{
    REQUIRE(context.beginBulkInsert());
    const Result<IdRange> range = context.reserveIds(TableId::Contact, count);
    REQUIRE(range);
    Result<store::Statement> insert = context.database().prepare(
        "WITH RECURSIVE n(i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2) "
        "INSERT INTO contact (id, name, name_key, external_id, phone, phone_key, created_at, modified_at) "
        "SELECT i, 'N' || i, 'n' || i, " +
        externalId + ", '139' || i, i * 7, 1, 1 FROM n");
    REQUIRE(insert);
    insert->bindAll(range->first, range->last);
    REQUIRE(insert->run());
    REQUIRE(context.recordInserted(TableId::Contact, *range));
    return *range;
}

/// One tag on each contact of the range, in bulk.
inline IdRange tagInBulk(WriteContext &context, IdRange contacts, qint64 tag)
{
    REQUIRE(context.beginBulkInsert());
    const Result<IdRange> range = context.reserveIds(TableId::ContactTag, contacts.count());
    REQUIRE(range);
    Result<store::Statement> insert =
        context.database().prepare("INSERT INTO contact_tag (id, contact_id, tag_id) SELECT id - ?1 + ?3, id, ?4 FROM "
                                   "contact WHERE id BETWEEN ?1 AND ?2");
    REQUIRE(insert);
    insert->bindAll(contacts.first, contacts.last, range->first, tag);
    REQUIRE(insert->run());
    REQUIRE(context.recordInserted(TableId::ContactTag, *range));
    return *range;
}

/// Nothing may refer to a missing row, and foreign keys must be on.
inline void checkSound(StoreFixture &store)
{
    CHECK(store.number("PRAGMA foreign_keys") == 1);
    CHECK(store.number("SELECT count(*) FROM pragma_foreign_key_check") == 0);
}

} // namespace shuke::test
