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

} // namespace shuke::test
