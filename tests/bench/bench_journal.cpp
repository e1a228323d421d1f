// What the journal costs, and how fast bulk operations are undone.
//   bench_journal [rows, 1000000] [edits, 2000]
// Floors in the same run: the same edits in a bare table without a journal; the same updates with the triggers off.
#include "core/base/clock.h"
#include "core/store/migrations.h"
#include "core/store/operation_runner.h"
#include "core/store/undo_history.h"
#include "core/store/write_context.h"
#include "tests/bench/bench_support.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace shuke;
using shuke::bench::must;

namespace {

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Prints wall and CPU time of `job`; returns the CPU time.
template <typename Job>
double timed(const char *name, Job job)
{
    const auto begin = std::chrono::steady_clock::now();
    const double cpu = cpuSeconds();
    job();
    const double spent = cpuSeconds() - cpu;
    const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    std::printf("%-52s %8.3f s wall %8.3f s CPU\n", name, wall, spent);
    std::fflush(stdout);
    return spent;
}

/// The 95th.
double percentiles(const char *name, std::vector<double> &milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    const auto at = [&](double share) {
        return milliseconds[static_cast<size_t>(share * static_cast<double>(milliseconds.size() - 1))];
    };
    std::printf("%-52s p50 %6.3f ms  p95 %6.3f ms  max %6.3f ms\n", name, at(0.5), at(0.95), at(1));
    std::fflush(stdout);
    return at(0.95);
}

template <typename Job>
double latencies(const char *name, int count, Job job)
{
    std::vector<double> milliseconds;
    for (int i = 0; i < count; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        job(i);
        milliseconds.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    return percentiles(name, milliseconds);
}

struct Bench
{
    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<store::Database> database;
    std::unique_ptr<store::OperationRunner> runner;

    Bench()
    {
        store::ConnectionOptions create;
        create.mode = store::OpenMode::Create;
        database = must(store::Database::open(path(), create));
        must(store::migrate(*database));
        must(database->exec("INSERT INTO store_info (id, uid, origin, created_at) VALUES (1, 'bench', 0, 0)"));
        store::OperationSettings settings;
        settings.clock = &clock;
        runner = must(store::OperationRunner::create(*database, settings));
    }

    QString path() const { return folder.filePath(QStringLiteral("bench.shuke")); }

    void write(const std::function<Result<void>(WriteContext &)> &run)
    {
        must(runner->run({"bench", {"Bench", {}}, run}));
    }

    void insert(qint64 rows)
    {
        write([rows](WriteContext &context) -> Result<void> {
            must(context.prepareForBulk(TableId::Contact, rows));
            must(context.beginBulkInsert());
            const IdRange range = must(context.reserveIds(TableId::Contact, rows));
            store::Statement insert = must(context.database().prepare(
                "WITH RECURSIVE n(i) AS (SELECT ?1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2) INSERT INTO contact "
                "(id, name, name_key,"
                " external_id, phone, phone_key, email, email_key, city, address, source, created_at, modified_at) "
                "SELECT i, '客户 ' || i,"
                " 'ke hu ' || i, 'C' || (1000000000 + i), '139' || (10000000 + i), (i * 2654435761) & 0x7fffffffffff, "
                "'c' || i || '@example.com',"
                " (i * 40503) & 0x7fffffffffff, '上海', '南京西路 ' || i || ' 号', 'import', 1, 1 FROM n"));
            insert.bindAll(range.first, range.last);
            must(insert.run());
            return context.recordInserted(TableId::Contact, range);
        });
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 rows = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
    const int edits = argc > 2 ? std::atoi(argv[2]) : 2000;
    Bench bench;
    timed("bulk insert, indexes, journal", [&] { bench.insert(rows); });
    must(bench.database->exec("PRAGMA wal_checkpoint(TRUNCATE)"));

    const double edit = latencies("save one edit: operation, journal, WAL + FULL", edits, [&](int i) {
        bench.write([i](WriteContext &context) -> Result<void> {
            store::Statement *update =
                must(context.database().cached("UPDATE contact SET name = ?, modified_at = ? WHERE id = ?"));
            update->bindAll(QStringLiteral("edit %1").arg(i), context.nowMs(), i * 37 + 1);
            return update->run();
        });
    });
    must(bench.database->exec("PRAGMA wal_checkpoint(TRUNCATE)"));
    must(bench.database->exec("CREATE TABLE bare (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO bare SELECT id, name "
                              "FROM contact LIMIT 100000"));
    latencies("floor: the same edit of a bare table, WAL + FULL", edits, [&](int i) {
        store::Statement *update = must(bench.database->cached("UPDATE bare SET name = ? WHERE id = ?"));
        update->bindAll(QStringLiteral("bare %1").arg(i), i * 37 + 1);
        must(update->run());
    });
    must(bench.database->exec("DROP TABLE bare; PRAGMA wal_checkpoint(TRUNCATE)"));

    const double plain = timed("floor: 100,000 updates, not journaled", [&] {
        store::Transaction transaction = must(store::Transaction::begin(*bench.database));
        must(bench.database->exec(
            "UPDATE temp.journal_state SET skip_all = 1; UPDATE contact SET city = '北京' WHERE id <= 100000"));
        transaction.rollback();
    });
    const double journaled = timed("100,000 updates, journaled", [&] {
        bench.write([](WriteContext &context) {
            return context.database().exec("UPDATE contact SET city = '北京' WHERE id <= 100000");
        });
    });
    std::printf("journal: %.2f µs per updated row\n", (journaled - plain) * 10);
    timed("undo of the 100,000 updates", [&] { must(store::undoOperation(*bench.runner, {}, ConflictPolicy::Stop)); });
    for (int i = 0; i < edits; ++i) // the bulk rows must be as they came
        must(store::undoOperation(*bench.runner, {}, ConflictPolicy::Stop));
    must(bench.database->exec("PRAGMA wal_checkpoint(TRUNCATE)"));

    timed("undo of the bulk insert", [&] { must(store::undoOperation(*bench.runner, {}, ConflictPolicy::Stop)); });
    std::printf("-wal after it: %lld MB\n",
                static_cast<long long>(QFileInfo(bench.path() + QLatin1String("-wal")).size() / 1'000'000));
    must(bench.database->exec("PRAGMA wal_checkpoint(TRUNCATE)"));
    timed("redo of the bulk insert", [&] { must(store::redoOperation(*bench.runner, ConflictPolicy::Stop)); });
    shuke::bench::Budgets budgets;
    budgets.atMost("save one edit, durable, p95", edit, "ms", 20, 16);
    return budgets.exitCode();
}
