// Import of contacts with match keys, indexes and the operation record against `sqlite3 .import` without any index.
//   bench_import [rows, 1000000] [runs, 5]
#include "core/base/clock.h"
#include "core/base/split_mix64.h"
#include "core/exchange/importer.h"
#include "core/store/migrations.h"
#include "core/store/operation_runner.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <stdexcept>

using namespace shuke;

namespace {

template <typename T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().detail.toStdString());
    return std::move(*result);
}

void must(const Result<void> &result)
{
    if (!result)
        throw std::runtime_error(result.error().detail.toStdString());
}

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

double seconds(const timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

double cpuOf(int who)
{
    rusage usage = {};
    getrusage(who, &usage);
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

struct Times
{
    std::vector<double> cpu;
    std::vector<double> wall;

    static double median(std::vector<double> values)
    {
        std::sort(values.begin(), values.end());
        return values[values.size() / 2];
    }
};

template <typename Job>
void measure(Times &times, int who, Job job)
{
    const auto begin = std::chrono::steady_clock::now();
    const double cpu = cpuOf(who);
    job();
    times.cpu.push_back(cpuOf(who) - cpu);
    times.wall.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
}

void peerImport(const QString &csv, const QString &database)
{
    QProcess process;
    process.start(QStringLiteral("sqlite3"),
                  {database, QStringLiteral(".mode csv"), QStringLiteral(".import '%1' contacts").arg(csv)});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        throw std::runtime_error("sqlite3 did not import");
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
    for (int run = 0; run < runs; ++run) {
        const QString theirs = folder.filePath(QStringLiteral("peer%1.db").arg(run));
        const QString store = folder.filePath(QStringLiteral("store%1.shuke").arg(run));
        measure(peer, RUSAGE_CHILDREN, [&] { peerImport(csv, theirs); });
        {
            Store own(store);
            measure(ours, RUSAGE_SELF, [&] { own.import(csv, rows); });
        }
        for (const QString &file :
             {theirs, store, QString(store + QStringLiteral("-wal")), QString(store + QStringLiteral("-shm"))})
            QFile::remove(file);
    }
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%-34s %8s %8s\n", "", "CPU s", "wall s");
    std::printf("%-34s %8.3f %8.3f\n", "sqlite3 .import, no index", Times::median(peer.cpu), Times::median(peer.wall));
    std::printf("%-34s %8.3f %8.3f   %ld MB RSS\n", "import with keys and indexes", Times::median(ours.cpu),
                Times::median(ours.wall), usage.ru_maxrss / 1024);
    const double ratio = Times::median(ours.wall) / Times::median(peer.wall);
    std::printf("wall %.2fx, CPU %.2fx (must <= 1.5, aim 0.9)\n", ratio,
                Times::median(ours.cpu) / Times::median(peer.cpu));
    return ratio <= 1.5 ? 0 : 1;
}
