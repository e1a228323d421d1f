// RFM from the file: loading the purchases of all customers against `SELECT sum(total_minor)`, and scoring them again.
//   bench_rfm [customers, 1000000] [runs, 5] [file to make, or to use again]
#include "core/base/split_mix64.h"
#include "core/store/migrations.h"
#include "core/store/read_context.h"
#include "core/value/purchase_loader.h"
#include "core/value/rfm.h"
#include "tests/bench/bench_support.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

using namespace shuke;
using bench::must;

namespace {

const QDate kFirstDay(2023, 1, 1);
constexpr int kDays = 1095;

void fillContacts(store::Database &database, qint64 count)
{
    store::Statement insert = must(database.prepare("INSERT INTO contact (id, name, name_key, phone, phone_key, email, "
                                                    "email_key, city, address, source, external_id, "
                                                    "created_at, modified_at, deleted_at) VALUES (?1, ?2, ?2, ?3, ?1, "
                                                    "?4, ?1, 'Hangzhou', ?5, 'walk_in', ?6, 0, 0, ?7)"));
    for (qint64 id = 1; id <= count; ++id) {
        const QString number = QString::number(id).rightJustified(8, QLatin1Char('0'));
        insert.bindAll(id, QStringLiteral("customer ") + number, QStringLiteral("139") + number,
                       QStringLiteral("c%1@example.com").arg(number),
                       QStringLiteral("No. %1 Lakeside Road, Building 7").arg(number), QStringLiteral("C") + number,
                       id % 997 == 0 ? std::optional<qint64>(1) : std::nullopt);
        must(insert.run());
    }
}

/// In the order of time, as a shop writes them: five per customer, 2 % canceled, 2 % refunded, 2 % walk-ins.
void fillOrders(store::Database &database, qint64 customers)
{
    store::Statement insert = must(database.prepare(
        "INSERT INTO sales_order (id, contact_id, ordered_on, total_minor, kind, status, currency, refund_of, "
        "ordered_at, external_id, "
        "shop_id, channel, created_at, modified_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'CNY', ?7, ?8, ?9, 1, ?10, 0, 0)"));
    SplitMix64 random(1);
    const qint64 orders = 5 * customers;
    for (qint64 id = 1; id <= orders; ++id) {
        const qint64 day = kFirstDay.toJulianDay() + id * kDays / (orders + 1);
        const quint64 kind = random.next() % 100;
        const bool refund = kind < 2 && id > 1000;
        insert.bindNull(7);
        insert.bind(1, id);
        insert.bind(2, ContactId::fromRow(
                           kind == 4 ? 0 : 1 + static_cast<qint64>(random.next() % static_cast<quint64>(customers))));
        insert.bind(3, day);
        insert.bind(4, refund ? -500 : 1000 + static_cast<qint64>(random.next() % 50000));
        insert.bindUtf8(5, refund ? "refund" : "order");
        insert.bindUtf8(6, kind >= 98 ? "canceled" : "completed");
        if (refund)
            insert.bind(7, id - 1 - static_cast<qint64>(random.next() % 1000));
        insert.bind(8, (day - 2440588) * 86400000 + 36000000);
        insert.bind(9, QStringLiteral("SO") + QString::number(id).rightJustified(11, QLatin1Char('0')));
        insert.bindUtf8(10, id % 3 == 0 ? "wechat" : "shop");
        must(insert.run());
    }
}

std::unique_ptr<store::Database> makeStore(const QString &path, qint64 customers)
{
    store::ConnectionOptions options;
    options.mode = store::OpenMode::Create;
    std::unique_ptr<store::Database> database = must(store::Database::open(path, options));
    must(store::migrate(*database));
    must(database->exec(
        "INSERT INTO store_info (id, uid, origin, created_at) VALUES (1, 'bench', 0, 0);"
        "INSERT INTO setting (id, key, value) VALUES (1, 'currency', 'CNY');"
        "DROP INDEX sales_order_external_id; DROP INDEX sales_order_contact; PRAGMA foreign_keys = OFF; BEGIN"));
    fillContacts(*database, customers);
    fillOrders(*database, customers);
    must(database->exec(
        "COMMIT; CREATE INDEX sales_order_contact ON sales_order (contact_id, ordered_on) WHERE contact_id IS NOT NULL;"
        "PRAGMA wal_checkpoint(TRUNCATE)"));
    return database;
}

struct Times
{
    std::vector<double> cpu;
    std::vector<double> wall;
    double cpuMedian() { return median(cpu); }
    double wallMedian() { return median(wall); }

private:
    static double median(std::vector<double> &values)
    {
        std::sort(values.begin(), values.end());
        return values[values.size() / 2];
    }
};

template <typename Job>
void measure(Times &times, Job job)
{
    const auto begin = std::chrono::steady_clock::now();
    const std::clock_t cpu = std::clock();
    job();
    times.cpu.push_back(double(std::clock() - cpu) / CLOCKS_PER_SEC);
    times.wall.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const qint64 customers = argc > 1 ? std::atoll(argv[1]) : 1000000;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 5;
    QTemporaryDir folder;
    const QString path = argc > 3 ? QString::fromLocal8Bit(argv[3]) : folder.filePath(QStringLiteral("bench.shuke"));
    if (!QFileInfo::exists(path))
        makeStore(path, customers).reset();
    store::ConnectionOptions options;
    options.mode = store::OpenMode::ReadOnly;
    const std::unique_ptr<store::Database> database = must(store::Database::open(path, options));
    std::printf("%lld customers, %lld orders, %.0f MB\n", static_cast<long long>(customers),
                static_cast<long long>(5 * customers), double(QFileInfo(path).size()) / 1e6);

    const QDate asOf = kFirstDay.addDays(kDays);
    Times scan;
    Times load;
    Times score;
    size_t scored = 0;
    for (int run = 0; run < runs; ++run) {
        measure(scan, [&] { (void)must(database->integer("SELECT sum(total_minor) FROM sales_order")); });
        value::PurchaseLoad purchases;
        measure(load, [&] {
            const store::Transaction transaction =
                must(store::Transaction::begin(*database, store::Transaction::Kind::Read));
            ReadContext context(*database, asOf, {});
            purchases = must(value::loadPurchases(context, {}, asOf));
        });
        measure(score, [&] { scored = must(value::scoreRfm(purchases.customers, asOf)).scores.size(); });
    }
    std::printf("%-34s %8s %8s\n", "", "CPU s", "wall s");
    std::printf("%-34s %8.3f %8.3f\n", "SELECT sum(total_minor)", scan.cpuMedian(), scan.wallMedian());
    std::printf("%-34s %8.3f %8.3f\n", "purchases of all customers", load.cpuMedian(), load.wallMedian());
    std::printf("%-34s %8.3f %8.3f   %zu customers\n", "scores of all customers", score.cpuMedian(), score.wallMedian(),
                scored);
    const double rfm = (load.cpuMedian() + score.cpuMedian()) / scan.cpuMedian();
    const double again = score.cpuMedian() / scan.cpuMedian();
    bench::Budgets budgets;
    budgets.atMost("RFM of 1,000,000 customers / scan of the orders", rfm, "x", 3, 2);
    budgets.atMost("scored again / scan of the orders", again, "x", 0.5, 0.25);
    return budgets.exitCode();
}
