// CSV in and out at 1,000,000 rows. Reading: the first rows of a file of about 146 MB (detectFormat), and all of it cut
// and checked, against `wc -l` of the same file (aim: 3 times). Writing: all contacts of a store as CSV against
// `sqlite3 -csv` of the same columns; the exported file must read back. Usage: bench_csv [rows]. Fails (1) when the
// first rows take 50 ms of processor time or more, or writing more than 0.6 times sqlite3.

#include "core/exchange/file_format.h"
#include "core/exchange/table_export.h"
#include "core/store/migrations.h"
#include "core/store/read_context.h"
#include "tests/bench/bench_support.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <functional>
#include <random>
#include <vector>

#include <sys/resource.h>

using namespace shuke;
using namespace shuke::exchange;

namespace {

constexpr int kRuns = 5;

/// Processor time in ms: the machine may be shared. Of this process, or of the children that ended.
double cpuMs(bool children)
{
    rusage usage{};
    getrusage(children ? RUSAGE_CHILDREN : RUSAGE_SELF, &usage);
    const auto ms = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

/// Median processor time of five runs.
double median(bool children, const std::function<void()> &run)
{
    std::array<double, kRuns> times{};
    for (double &time : times) {
        const double before = cpuMs(children);
        run();
        time = cpuMs(children) - before;
    }
    std::ranges::sort(times);
    return times[kRuns / 2];
}

void die(const char *what, const QString &detail)
{
    std::fprintf(stderr, "%s: %s\n", what, qPrintable(detail));
    std::exit(2);
}

void shell(const QString &command)
{
    QProcess process;
    process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), command});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        die("peer failed", command);
}

void writeFile(const QString &path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        die("cannot write", path);
    std::mt19937 random(1);
    const std::array<const char *, 6> names = {"张伟", "王芳", "欧阳修", "Larry Martinez", "李娜", "Zoë Müller"};
    const std::array<const char *, 4> cities = {"上海市浦东新区", "北京市朝阳区", "Toronto", "广州市天河区"};
    QByteArray text = "external_id,name,phone,email,birthday,city,address,note,source,created_on\n";
    for (int i = 0; i < rows; ++i) {
        const unsigned r = static_cast<unsigned>(random());
        text += 'C' + QByteArray::number(10'000'000 + i) + ',' + names[r % names.size()] + ",13" +
                QByteArray::number(100'000'000 + r % 899'999'999) + ",user" + QByteArray::number(r % 1'000'000) +
                "@mail.example,19" + QByteArray::number(50 + r % 49) + "-0" + QByteArray::number(1 + r % 9) + "-1" +
                QByteArray::number(r % 10) + ',' + cities[r / 7 % cities.size()] + ",\"文化路" +
                QByteArray::number(r % 999) + "号, " + QByteArray::number(r % 30) + "栋\"," +
                (r % 10 == 0 ? "\"说 \"\"好\"\"\"" : "") + ",小程序,2023-10-09\n";
        if (text.size() > (1 << 20)) {
            file.write(text);
            text.clear();
        }
    }
    file.write(text);
}

qint64 readAll(const QString &path, const CsvFormat &format)
{
    auto reader = CsvReader::open(path, format);
    if (!reader)
        die("open", reader.error().detail);
    CsvRecord record;
    qint64 rows = 0;
    for (;;) {
        const Result<bool> more = (*reader)->next(record);
        if (!more)
            die("read", more.error().detail);
        if (!*more)
            return rows;
        ++rows;
    }
}

std::unique_ptr<store::Database> makeStore(const QString &path, int rows)
{
    store::ConnectionOptions options;
    options.mode = store::OpenMode::Create;
    auto database = store::Database::open(path, options);
    if (!database)
        die("store", database.error().detail);
    if (const Result<void> done = store::migrate(**database); !done)
        die("migrate", done.error().detail);
    const QByteArray sql = "BEGIN; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " +
                           QByteArray::number(rows) +
                           ") INSERT INTO contact (id, name, name_key, phone, email, city, address, source, "
                           "birth_year, birth_month, birth_day, "
                           "created_on, external_id, note, created_at, modified_at) SELECT i, '张' || i, 'zhang', '13' "
                           "|| (100000000 + i), 'user' || i || "
                           "'@mail.example', '上海', '文化路' || (i % 999) || '号, ' || (i % 30) || '栋', '小程序', "
                           "1950 + i % 50, 1 + i % 12, 1 + i % 28, "
                           "2460000 + i % 400, 'C' || i, iif(i % 10 = 0, '说 \"好\"', NULL), 0, 0 FROM n; COMMIT";
    if (const Result<void> done = (*database)->exec(sql.constData()); !done)
        die("fill", done.error().detail);
    return std::move(*database);
}

} // namespace

int main(int argc, char **argv)
{
    const int rows = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    QTemporaryDir folder;
    const QString csv = folder.filePath(QStringLiteral("contacts.csv"));
    writeFile(csv, rows);
    std::printf("%d rows, %.0f MB\n", rows, static_cast<double>(QFileInfo(csv).size()) / 1e6);
    shell(QStringLiteral("wc -l < %1 > /dev/null").arg(csv)); // into the page cache

    CsvFormat format;
    const double first = median(false, [&] {
        const auto detected = detectFormat(csv);
        if (!detected)
            die("detect", detected.error().detail);
        format = detected->csv;
    });
    const double wc = median(true, [&] { shell(QStringLiteral("wc -l < %1 > /dev/null").arg(csv)); });
    const double read = median(false, [&] {
        if (readAll(csv, format) != rows)
            die("read", QStringLiteral("wrong number of rows"));
    });
    std::printf("first rows     %8.1f ms\n", first);
    std::printf("read and check %8.1f ms   wc -l %8.1f ms   ratio %.2f\n", read, wc, read / wc);

    const QString storePath = folder.filePath(QStringLiteral("bench.shuke"));
    const QString out = folder.filePath(QStringLiteral("out.csv"));
    double exported = 0;
    {
        const std::unique_ptr<store::Database> database = makeStore(storePath, rows);
        exported = median(false, [&] {
            QFile file(out);
            if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
                die("open", out);
            CsvTableSink sink(file, {});
            ReadContext context(*database, QDate(2025, 12, 31), {});
            if (const auto done = exportTable(context, ImportKind::Contacts, sink); !done)
                die("export", done.error().detail);
        });
    }
    const double sqlite = median(true, [&] {
        shell(QStringLiteral("sqlite3 -csv -header %1 \"SELECT external_id, kind, name, family_name, given_name, "
                             "company, job_title, gender, "
                             "birth_year || '-' || birth_month || '-' || birth_day, phone, NULL, email, NULL, wechat, "
                             "tax_id, country, province, city, "
                             "district, address, postcode, NULL, source, owner_id, note, date(created_on), "
                             "do_not_contact FROM contact "
                             "WHERE deleted_at IS NULL ORDER BY id\" > %2.peer")
                  .arg(storePath, out));
    });
    std::printf("export         %8.1f ms   sqlite3 %6.1f ms   ratio %.2f\n", exported, sqlite, exported / sqlite);
    if (readAll(out, {}) != rows)
        die("export", QStringLiteral("wrong number of rows"));
    bench::Budgets budgets;
    budgets.atMost("CSV of 146 MB, first rows", first, "ms", 50);
    budgets.atMost("CSV export of 1,000,000 / sqlite3 -csv", exported / sqlite, "x", 0.6, 0.45);
    return budgets.exitCode();
}
