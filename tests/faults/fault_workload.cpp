#include "tests/faults/fault_workload.h"

#include "core/store/migrations.h"
#include "core/store/write_context.h"

#include <sqlite3.h>

#include <stdexcept>

namespace shuke::test {

namespace {

constexpr int kBulkRows = 50;

/// Contacts that a step adds; every fifth step is a bulk insert.
int contactsOfStep(int step)
{
    return step % 5 == 0 ? kBulkRows : 1;
}

int contactsAfter(int step)
{
    int count = 0;
    for (int s = 1; s <= step; ++s)
        count += contactsOfStep(s);
    return count;
}

Result<void> insertContacts(WriteContext &context, int step)
{
    const int count = contactsOfStep(step);
    if (count > 1) {
        if (Result<void> done = context.beginBulkInsert(); !done)
            return done;
    }
    const Result<IdRange> ids = context.reserveIds(TableId::Contact, count);
    if (!ids)
        return ids.error();
    Result<store::Statement *> insert = context.database().cached(
        "INSERT INTO contact (id, name, name_key, note, created_at, modified_at) VALUES (?, ?, ?, ?, 0, 0)");
    if (!insert)
        return insert.error();
    for (qint64 id = ids->first; id <= ids->last; ++id) {
        (*insert)->bindAll(id, QStringLiteral("客户 %1").arg(id), QStringLiteral("ke hu"),
                           QString(200, QLatin1Char('x')));
        if (Result<void> done = (*insert)->run(); !done)
            return done;
    }
    if (count > 1)
        return context.recordInserted(TableId::Contact, *ids);
    return {};
}

/// The step writes its own number into the newest contact's note and a setting: rows that must agree after any crash.
Result<void> runStep(WriteContext &context, int step)
{
    if (Result<void> done = insertContacts(context, step); !done)
        return done;
    Result<store::Statement *> setting = context.database().cached(
        "INSERT INTO setting (id, key, value) VALUES (?1, 'steps', ?2) ON CONFLICT (key) DO UPDATE SET value = ?2");
    if (!setting)
        return setting.error();
    (*setting)->bindAll(qint64(1000), QString::number(step));
    if (Result<void> done = (*setting)->run(); !done)
        return done;
    Result<store::Statement *> note =
        context.database().cached("UPDATE contact SET note = ? WHERE id = (SELECT max(id) FROM contact)");
    if (!note)
        return note.error();
    (*note)->bindAll(QString::number(step));
    return (*note)->run();
}

struct RawStore
{
    sqlite3 *handle = nullptr;
    explicit RawStore(const QString &path)
    {
        sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READWRITE, nullptr);
    }
    ~RawStore() { sqlite3_close(handle); }

    std::string text(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        std::string result = "error: ";
        if (sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr) != SQLITE_OK)
            return result + sqlite3_errmsg(handle);
        const int code = sqlite3_step(statement);
        if (code == SQLITE_ROW) {
            const unsigned char *value = sqlite3_column_text(statement, 0);
            result = value ? reinterpret_cast<const char *>(value) : "";
        } else if (code == SQLITE_DONE) {
            result.clear();
        } else {
            result += sqlite3_errmsg(handle);
        }
        sqlite3_finalize(statement);
        return result;
    }
};

} // namespace

void FaultWorkload::createStore(const QString &path)
{
    store::ConnectionOptions options;
    options.mode = store::OpenMode::Create;
    Result<std::unique_ptr<store::Database>> database = store::Database::open(path, options);
    if (!database)
        throw std::runtime_error(database.error().detail.toStdString());
    for (const Result<void> &done :
         {store::migrate(**database),
          (*database)->exec("INSERT INTO store_info (id, uid, origin, created_at) VALUES (1, 'faults', 0, 0)"),
          (*database)->exec("PRAGMA wal_checkpoint(TRUNCATE)")}) {
        if (!done)
            throw std::runtime_error(done.error().detail.toStdString());
    }
}

Result<void> FaultWorkload::run(const QString &path, int first, int last, const std::function<void(int)> &acknowledged,
                                const char *pragma)
{
    Result<std::unique_ptr<store::Database>> database = store::Database::open(path, {});
    if (!database)
        return database.error();
    if (pragma) {
        if (Result<void> done = (*database)->exec(pragma); !done)
            return done;
    }
    FixedClock clock;
    store::OperationSettings settings;
    settings.clock = &clock;
    Result<std::unique_ptr<store::OperationRunner>> runner = store::OperationRunner::create(**database, settings);
    if (!runner)
        return runner.error();
    for (int step = first; step <= last; ++step) {
        const Result<ChangeSet> changed = (*runner)->run(
            {"test.step", {"Step %1", {QString::number(step)}}, [step](WriteContext &c) { return runStep(c, step); }});
        if (!changed)
            return changed.error();
        acknowledged(step);
        if (step % 7 == 0) {
            if (Result<void> done = (*database)->exec("PRAGMA wal_checkpoint(TRUNCATE)"); !done)
                return done;
        }
    }
    return {};
}

std::string FaultWorkload::check(const QString &path, int acknowledged)
{
    RawStore store(path);
    if (const std::string integrity = store.text("PRAGMA integrity_check"); integrity != "ok")
        return "integrity: " + integrity;
    const std::string found = store.text("SELECT count(*) FROM operation");
    if (found.rfind("error", 0) == 0)
        return found;
    const int steps = std::stoi(found);
    if (steps < acknowledged)
        return "lost: " + std::to_string(acknowledged - steps) + " acknowledged operations";
    if (steps > acknowledged + 1)
        return "operations that were never run";
    if (store.text("SELECT count(*) FROM contact") != std::to_string(contactsAfter(steps)))
        return "half an operation: contacts";
    if (steps > 0 && store.text("SELECT value FROM setting WHERE key = 'steps'") != found)
        return "half an operation: setting";
    if (steps > 0 && store.text("SELECT note FROM contact ORDER BY id DESC LIMIT 1") != found)
        return "half an operation: note";
    if (!store.text("PRAGMA foreign_key_check").empty())
        return "foreign keys";
    return {};
}

} // namespace shuke::test
