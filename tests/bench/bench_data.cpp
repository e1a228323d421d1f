// Generated data at full size: 1,000,000 persons and their orders are imported, and every total of the store is
// compared with what the generator wrote down: our own (shuke-cli generate), and tools/gen_orders.py of the shared
// folder if it is there. Fails (1) when a total differs.
//   bench_data [customers, 1000000]
#include "core/store/database.h"
#include "tests/bench/bench_company.h"
#include "tests/bench/bench_support.h"
#include "tests/support/data_totals.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using namespace shuke;

namespace {

void compare(bench::Budgets &budgets, const std::string &what, const QString &store, const bench::ImportedFiles &made,
             const QJsonObject &summary)
{
    const std::unique_ptr<store::Database> database = bench::must(store::Database::open(store, {}));
    int different = 0;
    const std::vector<test::TotalCheck> totals =
        bench::must(test::compareTotals(*database, made.contacts, made.orders, summary));
    for (const test::TotalCheck &total : totals) {
        const bool equal = total.actual == total.expected;
        different += equal ? 0 : 1;
        std::printf("  %-26s %16lld %16lld%s\n", qPrintable(total.name), static_cast<long long>(total.expected),
                    static_cast<long long>(total.actual), equal ? "" : "   DIFFERENT");
    }
    std::printf("  imported in %.1f s (contacts) and %.1f s (orders)\n", made.contactSeconds, made.orderSeconds);
    budgets.holds("totals, " + what, different == 0 && !totals.empty(),
                  std::to_string(totals.size()) + " compared, " + std::to_string(different) + " differ");
}

void ownGenerator(bench::Budgets &budgets, const QDir &dir, qint64 customers)
{
    const QString files = dir.filePath(QStringLiteral("own"));
    const QString store = dir.filePath(QStringLiteral("own.shuke"));
    bench::generateFiles(files, customers);
    const bench::ImportedFiles made = bench::importFiles(store, files);
    compare(budgets, std::to_string(customers) + " customers of shuke-cli generate", store, made,
            test::readSummary(files + QStringLiteral("/summary.json")));
    QDir(files).removeRecursively();
    if (!bench::sharedFolder().isEmpty()) // for bench_list and bench_start
        QFile::rename(store, QDir(bench::sharedFolder()).filePath(QStringLiteral("company-%1.shuke").arg(customers)));
    QFile::remove(store);
}

void pythonGenerator(bench::Budgets &budgets, const QDir &dir, qint64 customers)
{
    const std::string what = std::to_string(customers) + " customers of gen_orders.py";
    const QString generator = QStringLiteral(SHUKE_SOURCE_DIR "/../shared/tools/gen_orders.py");
    if (!QFileInfo::exists(generator))
        return budgets.skip("totals, " + what, QFileInfo(generator).absoluteFilePath().toStdString() + " is not there");
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        return budgets.skip("totals, " + what, "python3 is not there");
    const QString files = dir.filePath(QStringLiteral("python"));
    const QString store = dir.filePath(QStringLiteral("python.shuke"));
    // About three orders a customer; the other preset has ten, which is another scale.
    bench::runProgram(python, {generator, QStringLiteral("--out"), files, QStringLiteral("--customers"),
                               QString::number(customers), QStringLiteral("--preset"), QStringLiteral("cdnow"),
                               QStringLiteral("--jobs"), QStringLiteral("2")});
    const bench::ImportedFiles made = bench::importFiles(store, files);
    compare(budgets, what, store, made, test::readSummary(files + QStringLiteral("/summary.json")));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 customers = argc > 1 ? std::atoll(argv[1]) : 1000000;
    const QTemporaryDir folder(bench::sharedFolder().isEmpty()
                                   ? QDir::tempPath() + QStringLiteral("/bench-XXXXXX")
                                   : bench::sharedFolder() + QStringLiteral("/data-XXXXXX"));
    bench::Budgets budgets;
    ownGenerator(budgets, QDir(folder.path()), customers);
    pythonGenerator(budgets, QDir(folder.path()), customers);
    return budgets.exitCode();
}
