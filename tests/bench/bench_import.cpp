// Import of contacts with match keys, indexes and the operation record against `sqlite3 .import` without any index, and
// against what SQLite alone needs for the same rows and indexes.
//   bench_import [rows, 1000000] [runs, 5]
#include "core/base/clock.h"
#include "core/base/split_mix64.h"
#include "core/exchange/importer.h"
#include "core/store/migrations.h"
#include "core/store/operation_runner.h"
#include "tests/bench/bench_support.h"
#include "tests/bench/import_floor.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

using namespace shuke;

namespace {

using bench::must;

/// About 146 bytes a row: 60 % Chinese names, quoted addresses, notes with doubled quotes, some empty cells.
void writeContacts(const QString &path, qint64 rows)
{
    constexpr std::array<const char *, 12> kFamily = {"王", "李", "张", "刘", "陈",   "杨",
                                                      "黄", "赵", "吴", "周", "欧阳", "司马"};
    constexpr std::array<const char *, 10> kGiven = {"伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋"};
    constexpr std::array<const char *, 8> kFirst = {"James", "Mary",  "John",  "Linda",
                                                    "Karen", "Peter", "Susan", "Anna"};
    constexpr std::array<const char *, 8> kLast = {"Smith",  "Brown",  "Miller", "Davis",
                                                   "Garcia", "Wilson", "Moore",  "Taylor"};
    constexpr std::array<const char *, 6> kCities = {"杭州", "上海", "苏州", "成都", "Toronto", "Chicago"};
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw std::runtime_error("cannot write the file");
    SplitMix64 random(7);
    const auto pick = [&random](const auto &list) { return list[random.next() % list.size()]; };
    file.write("external_id,name,gender,birthday,phone,email,company,city,address,postcode,created_on,note\n");
    QByteArray line;
    for (qint64 i = 0; i < rows; ++i) {
        line = "C" + QByteArray::number(1000000000 + i) + ',';
        if (random.next() % 10 < 6)
            line += QByteArray(pick(kFamily)) + pick(kGiven) + pick(kGiven);
        else
            line += QByteArray(pick(kFirst)) + ' ' + pick(kLast);
        line += random.next() % 2 ? ",F," : ",M,";
        line += QByteArray::number(1950 + random.next() % 55) + '-' + QByteArray::number(10 + random.next() % 3) + '-' +
                QByteArray::number(10 + random.next() % 18) + ',';
        if (random.next() % 20)
            line += "1" + QByteArray::number(3000000000LL + static_cast<qint64>(random.next() % 6999999999ULL));
        line += ',';
        if (random.next() % 10 < 7)
            line += "customer" + QByteArray::number(i) + "@mail.example";
        line += random.next() % 4 ? "," : ",Lakeside Trading Co.";
        line += ',' + QByteArray(pick(kCities)) + ",\"No. " + QByteArray::number(random.next() % 900) +
                " Lakeside Road, Building " + QByteArray::number(random.next() % 40) + "\",3100" +
                QByteArray::number(10 + random.next() % 80) + ",2024-" + QByteArray::number(10 + random.next() % 3) +
                '-' + QByteArray::number(10 + random.next() % 18);
        line += random.next() % 8 ? ",\n" : ",\"asks for the \"\"spring\"\" tea, every year\"\n";
        file.write(line);
    }
}

struct Times
{
    std::vector<double> cpu;
    std::vector<double> wall;
};

template <typename Job>
void measure(Times &times, bench::Whose whose, Job job)
{
    const double begin = bench::wallMs();
    const double cpu = bench::cpuMs(whose);
    job();
    times.cpu.push_back(bench::cpuMs(whose) - cpu);
    times.wall.push_back(bench::wallMs() - begin);
}

void print(const char *what, const Times &times)
{
    std::printf("%-40s CPU %8.0f ms  wall %8.0f ms\n", what, bench::median(times.cpu), bench::median(times.wall));
}

/// An empty store; what is measured is the import up to its durable commit. The checkpoint comes when the store is
/// idle.
class Store
{
public:
    explicit Store(const QString &path)
    {
        store::ConnectionOptions create;
        create.mode = store::OpenMode::Create;
        m_database = must(store::Database::open(path, create));
        must(store::migrate(*m_database));
        must(m_database->exec("INSERT INTO store_info (id, uid, origin, created_at) VALUES (1, 'bench', 0, 0);"
                              "INSERT INTO setting (id, key, value) VALUES (1, 'currency', 'CNY')"));
        store::OperationSettings settings;
        settings.clock = &m_clock;
        m_runner = must(store::OperationRunner::create(*m_database, settings));
    }
    void import(const QString &csv, qint64 rows)
    {
        exchange::ImportOptions options;
        options.path = csv;
        auto report = std::make_shared<exchange::ImportReport>();
        (void)must(m_runner->run(exchange::importCommand(options, report)));
        if (report->created != rows)
            throw std::runtime_error("not all rows came in");
    }

private:
    SystemClock m_clock;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::OperationRunner> m_runner;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 rows = argc > 1 ? std::atoll(argv[1]) : 1000000;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 5;
    QTemporaryDir folder;
    const QString csv = folder.filePath(QStringLiteral("contacts.csv"));
    writeContacts(csv, rows);
    std::printf("%lld contacts, %.0f MB\n", static_cast<long long>(rows), double(QFileInfo(csv).size()) / 1e6);
    Times peer;
    Times ours;
    Times floor;
    for (int run = 0; run < runs; ++run) {
        const QString theirs = folder.filePath(QStringLiteral("peer%1.db").arg(run));
        const QString store = folder.filePath(QStringLiteral("store%1.shuke").arg(run));
        measure(peer, bench::Whose::Children, [&] {
            bench::runProgram(QStringLiteral("sqlite3"),
                              {theirs, QStringLiteral(".mode csv"), QStringLiteral(".import '%1' contacts").arg(csv)});
        });
        {
            Store own(store);
            measure(ours, bench::Whose::Own, [&] { own.import(csv, rows); });
            floor.wall.push_back(bench::importFloorMs(store, folder.path()));
        }
        for (const QString &file :
             {theirs, store, QString(store + QStringLiteral("-wal")), QString(store + QStringLiteral("-shm"))})
            QFile::remove(file);
    }
    const double peerMs = bench::median(peer.wall);
    const double floorMs = bench::median(floor.wall);
    const double oursMs = bench::median(ours.wall);
    print("sqlite3 .import, no index", peer);
    print("import with keys and indexes", ours);
    std::printf("%-40s                  wall %8.0f ms, %.2fx the peer\n", "floor: bare inserts, same indexes", floorMs,
                floorMs / peerMs);
    bench::Budgets budgets;
    budgets.atMost("import of 1,000,000 / sqlite3 .import", oursMs / peerMs, "x", 1.5, 0.9);
    budgets.atMost("import of 1,000,000 / bare inserts", oursMs / floorMs, "x", 2.0, 1.2); // a guard of our own
    return budgets.exitCode();
}
