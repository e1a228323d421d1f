#include "core/store/journal_triggers.h"

#include "core/store/database.h"
#include "core/store/follow_up_index.h"

namespace shuke::store {

namespace journal_triggers_detail {

constexpr const char *kStateTable =
    "CREATE TEMP TABLE journal_state (id INTEGER PRIMARY KEY CHECK (id = 1), operation_id INTEGER,"
    " skip_insert INTEGER NOT NULL, skip_all INTEGER NOT NULL);"
    "INSERT INTO temp.journal_state VALUES (1, NULL, 0, 0)";
constexpr const char *kKeepTable = "CREATE TEMP TABLE journal_keep (table_name TEXT NOT NULL, row_id INTEGER NOT NULL,"
                                   " owner INTEGER NOT NULL, PRIMARY KEY (table_name, row_id)) WITHOUT ROWID";
constexpr qint64 kTempTables = 2;
constexpr qint64 kTriggersPerTable = 3;

/// All lines as one table expression: "(first UNION ALL second …)".
std::string unionAll(const std::vector<std::string> &lines)
{
    std::string text = "(";
    for (const std::string &line : lines)
        text += (text.size() == 1 ? "" : " UNION ALL ") + line;
    return text + ")";
}

/// A JSON object of the columns of OLD or NEW that are not NULL.
std::string imageOf(const TableColumns &columns, const std::string &row)
{
    std::vector<std::string> lines;
    for (const std::string &name : columns.names) {
        const std::string value = row + "." + name;
        lines.push_back("SELECT '" + name + "' AS k, " + value + " AS v WHERE " + value + " IS NOT NULL");
    }
    return "(SELECT json_group_object(k, v) FROM " + unionAll(lines) + ")";
}

std::string insertInto(const std::string &table, const char *kind, const char *row)
{
    return "INSERT INTO change (operation_id, table_name, row_id, kind, before, after) SELECT (SELECT operation_id "
           "FROM journal_state), '" +
           table + "', " + row + ".id, '" + kind + "', ";
}

std::string insertTrigger(const std::string &table, const TableColumns &columns)
{
    return "CREATE TEMP TRIGGER journal_" + table + "_insert AFTER INSERT ON main." + table +
           " WHEN (SELECT skip_insert FROM journal_state) = 0 BEGIN " + insertInto(table, "insert", "NEW") + "NULL, " +
           imageOf(columns, "NEW") + "; END";
}

std::string deleteTrigger(const std::string &table, const TableColumns &columns)
{
    return "CREATE TEMP TRIGGER journal_" + table + "_delete AFTER DELETE ON main." + table +
           " WHEN (SELECT skip_all FROM journal_state) = 0 BEGIN " + insertInto(table, "delete", "OLD") +
           imageOf(columns, "OLD") + ", NULL; END";
}

std::string updateTrigger(const std::string &table, const TableColumns &columns)
{
    std::vector<std::string> lines;
    for (const std::string &name : columns.names) {
        const std::string before = "OLD." + name;
        const std::string after = "NEW." + name;
        lines.push_back("SELECT '" + name + "' AS k, " + before + " AS b, " + after + " AS a WHERE " + before +
                        " IS NOT " + after);
    }
    return "CREATE TEMP TRIGGER journal_" + table + "_update AFTER UPDATE ON main." + table +
           " WHEN (SELECT skip_all FROM journal_state) = 0 BEGIN "
           "SELECT RAISE(ABORT, 'the id of a row never changes') WHERE OLD.id IS NOT NEW.id; " +
           insertInto(table, "update", "OLD") +
           "b, a FROM (SELECT json_group_object(k, b) AS b, json_group_object(k, a) AS a, count(*) AS n FROM " +
           unionAll(lines) + ") WHERE n > 0; END";
}

} // namespace journal_triggers_detail

Result<void> createJournalTriggers(Database &database, const JournalSchema &schema)
{
    using namespace journal_triggers_detail;
    for (const char *table : {kStateTable, kKeepTable}) {
        if (Result<void> done = database.exec(table); !done)
            return done;
    }
    for (size_t i = 0; i < kTableCount; ++i) {
        const std::string table(kTableNames[i]);
        for (const auto &make : {insertTrigger, updateTrigger, deleteTrigger}) {
            if (Result<void> done = database.exec(make(table, schema.tables[i]).c_str()); !done)
                return done;
        }
    }
    return createTextIndexTriggers(database);
}

Result<void> checkJournalTriggers(Database &database)
{
    Result<Statement *> count =
        database.cached("SELECT count(*) FROM sqlite_temp_master WHERE name LIKE 'journal\\_%' ESCAPE '\\'");
    if (!count)
        return count.error();
    const Result<bool> row = (*count)->step();
    if (!row)
        return row.error();
    const qint64 expected = journal_triggers_detail::kTempTables +
                            journal_triggers_detail::kTriggersPerTable * static_cast<qint64>(kTableCount) +
                            kTextIndexObjects;
    const qint64 found = (*count)->integer(0);
    (*count)->reset();
    if (found != expected)
        return Error{ErrorCode::Internal,
                     QStringLiteral("%1 of %2 journal tables and triggers exist; nothing may be written without them")
                         .arg(found)
                         .arg(expected)};
    return {};
}

Result<void> dropInsertTrigger(Database &database, TableId table)
{
    return database.exec(("DROP TRIGGER temp.journal_" + std::string(tableName(table)) + "_insert").c_str());
}

Result<void> restoreInsertTrigger(Database &database, const JournalSchema &schema, TableId table)
{
    const TableColumns &columns = schema.tables[static_cast<size_t>(table)];
    return database.exec(journal_triggers_detail::insertTrigger(std::string(tableName(table)), columns).c_str());
}

Result<void> setJournalState(Database &database, OperationId operation, JournalMode mode)
{
    Result<Statement *> update =
        database.cached("UPDATE temp.journal_state SET operation_id = ?, skip_insert = ?, skip_all = ?");
    if (!update)
        return update.error();
    (*update)->bindAll(operation, mode != JournalMode::Rows, mode == JournalMode::SkipAll);
    return (*update)->run();
}

} // namespace shuke::store
