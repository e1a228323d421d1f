// The list of 1,000,000 customers as the window shows it: first paint, jump to the end, sort, memory; beside it the
// same view with 3 rows (the floor) and Qt's own QSqlTableModel over the same file (the peer). Each run is a fresh
// process.
//   bench_list [customers, 1000000] [runs, 5]
#include "core/base/free_memory.h"
#include "tests/bench/bench_company.h"
#include "tests/bench/bench_support.h"
#include "tests/bench/timed_view.h"
#include "ui/common/list_view.h"
#include "ui/common/theme.h"
#include "ui/contacts/contact_list_source.h"
#include "ui/models/window_model.h"

#include <QApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QSettings>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlTableModel>
#include <QTemporaryDir>
#include <QWindow>

#include <cstdio>
#include <random>

using namespace shuke;
using bench::addChild;
using bench::Figures;
using bench::tell;
using bench::wallMs;

namespace {

constexpr int kJumps = 21;

/// A window of the size the program opens with.
template <typename View>
void showAt(View &view)
{
    view.resize(1280, 720);
    view.show();
}

template <typename View>
void measureJumps(View &view, int rows)
{
    double begin = wallMs();
    view.scrollToBottom();
    view.untilPainted();
    tell("end", wallMs() - begin);
    std::mt19937 random(7);
    std::vector<double> jumps;
    for (int i = 0; i < kJumps; ++i) {
        const int row = static_cast<int>(random() % static_cast<unsigned>(rows));
        begin = wallMs();
        view.scrollTo(view.model()->index(row, 0), QAbstractItemView::PositionAtTop);
        view.untilPainted();
        jumps.push_back(wallMs() - begin);
    }
    tell("jump", bench::median(jumps));
}

/// From the click to the first rows of the new order.
template <typename View>
double sortTime(View &view, int column, Qt::SortOrder order)
{
    const double begin = wallMs();
    view.horizontalHeader()->setSortIndicator(column, order);
    view.untilPainted();
    return wallMs() - begin;
}

void ours(const QString &path, double started, bool cold)
{
    session::SessionOptions options;
    options.automaticBackups = false;
    const std::shared_ptr<session::Session> session = bench::must(session::Session::open(path, options));
    const double begin = wallMs();
    ui::ContactListSource source(session);
    ui::WindowModel model(source);
    bench::TimedView<ui::ListView> view(model, QStringLiteral("contacts"));
    view.isReady = [&model] { return model.rowCount() > 0; };
    bool isWarm = false;
    QObject::connect(&source, &ui::ContactListSource::loaded, &view, [&isWarm] { isWarm = true; });
    model.reload();
    showAt(view);
    view.untilPainted();
    tell("first", wallMs() - begin);
    tell("first_from_main", wallMs() - started);
    bench::waitUntil([&model] { return model.isComplete(); });
    tell("complete", wallMs() - begin);
    view.isReady = [&model] { return !model.isBusy(); };
    if (cold)
        tell("sort_cold", sortTime(view, 0, Qt::AscendingOrder));
    else
        measureJumps(view, model.rowCount());
    tell("rss", bench::residentMb(QCoreApplication::applicationPid()));
    if (model.rowCount() < 1000 || cold)
        return;

    bench::waitUntil([&isWarm] { return isWarm; }, 300000);
    tell("loaded", wallMs() - begin);
    tell("rss_loaded", bench::residentMb(QCoreApplication::applicationPid()));
    for (int column = 0; column < model.columnCount(); ++column) {
        const ui::ListColumn &spec = model.columns()[static_cast<size_t>(column)];
        if (!spec.sortable || !spec.shown)
            continue; // nothing to wait for; and the order of a hidden column is read when it is asked for
        const std::string name = spec.key.toStdString();
        tell(("sort." + name).c_str(), sortTime(view, column, Qt::AscendingOrder));
        tell(("turn." + name).c_str(), sortTime(view, column, Qt::DescendingOrder));
    }
    tell("rss_sorted", bench::residentMb(QCoreApplication::applicationPid()));
}

void peer(const QString &path, double started)
{
    const double begin = wallMs();
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(path);
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!database.open())
        throw std::runtime_error(database.lastError().text().toStdString());
    QSqlTableModel model(nullptr, database);
    model.setTable(QStringLiteral("contact"));
    model.select();
    bench::TimedView<QTableView> view;
    view.setModel(&model);
    view.setSortingEnabled(false);
    view.isReady = [&model] { return model.rowCount() > 0; };
    showAt(view);
    view.untilPainted();
    tell("first", wallMs() - begin);
    tell("first_from_main", wallMs() - started);
    const double endBegin = wallMs();
    while (model.canFetchMore())
        model.fetchMore();
    tell("complete", wallMs() - endBegin);
    measureJumps(view, model.rowCount());
    tell("end_with_fetch", wallMs() - endBegin);
    tell("rss", bench::residentMb(QCoreApplication::applicationPid()));
    QObject::connect(view.horizontalHeader(), &QHeaderView::sortIndicatorChanged, &model,
                     [&model](int column, Qt::SortOrder order) { model.sort(column, order); });
    tell("sort.name", sortTime(view, model.fieldIndex(QStringLiteral("name_key")), Qt::AscendingOrder));
}

int child(int argc, char **argv, double started)
{
    keepLargeBlocksApart(); // as the program does
    QApplication application(argc, argv);
    ui::applyTheme(application, ui::ThemeMode::Light);
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    // The window is there already when a list comes into it, and with it the fonts.
    QPushButton window(QStringLiteral("老街茶点 Aa"));
    window.show();
    bench::waitUntil([&window] { return window.windowHandle()->isExposed(); });
    QCoreApplication::processEvents();
    const QString who = QString::fromLocal8Bit(argv[2]);
    const QString path = QString::fromLocal8Bit(argv[3]);
    if (who == QLatin1String("peer"))
        peer(path, started);
    else
        ours(path, started, who == QLatin1String("cold"));
    std::fflush(stdout);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const double started = wallMs();
    if (argc == 4 && std::string(argv[1]) == "--child")
        return child(argc, argv, started);
    const QCoreApplication application(argc, argv);
    const qint64 customers = argc > 1 ? std::atoll(argv[1]) : 1000000;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 5;
    const QTemporaryDir folder;
    const QString store = bench::companyStore(folder.path(), customers);
    const QString three = folder.filePath(QStringLiteral("three.shuke"));
    bench::generateFiles(folder.filePath(QStringLiteral("three")), 3);
    bench::importFiles(three, folder.filePath(QStringLiteral("three")));

    Figures ours, cold, floor, peer;
    for (int run = 0; run < runs; ++run) {
        addChild(floor, "bench_list", "floor", three);
        addChild(ours, "bench_list", "ours", store);
        addChild(cold, "bench_list", "cold", store);
        if (run < 3) // a minute each, and far away
            addChild(peer, "bench_list", "peer", store);
    }
    const auto of = [](Figures &figures, const char *name) { return bench::median(figures[name]); };
    std::printf("%-42s %10s %10s %16s\n", "ms, median", "ours", "3 rows", "QSqlTableModel");
    const auto row = [&](const char *what, const char *name, const char *peerName) {
        std::printf("%-42s %10.1f %10.1f %16.1f\n", what, of(ours, name), of(floor, name), of(peer, peerName));
    };
    row("first paint", "first", "first");
    row("  from main(), store opened", "first_from_main", "first_from_main");
    row("all rows known", "complete", "complete");
    row("jump to the end", "end", "end_with_fetch");
    row("jump anywhere", "jump", "jump");
    row("resident MB", "rss", "rss");
    std::printf("sort by name before the orders are loaded  %10.1f\n", of(cold, "sort_cold"));
    std::printf("search text and orders are loaded after    %10.0f, then %.0f MB, %.0f MB after all sorts\n",
                of(ours, "loaded"), of(ours, "rss_loaded"), of(ours, "rss_sorted"));
    double slowest = 0;
    for (auto &[name, times] : ours) {
        if (name.starts_with("sort.") || name.starts_with("turn.")) {
            slowest = std::max(slowest, bench::median(times));
            std::printf("  %-40s %10.1f\n", name.c_str(), bench::median(times));
        }
    }
    std::printf("QSqlTableModel sorts by name in            %10.1f\n", of(peer, "sort.name"));

    bench::Budgets budgets;
    budgets.atMost("list: first paint", of(ours, "first"), "ms", 50, 1.1 * of(floor, "first"));
    budgets.atMost("list: jump to the end", of(ours, "end"), "ms", 150, 16);
    budgets.atMost("list: sort, slowest column", slowest, "ms", 150, 50);
    budgets.atMost("list: resident before search text and orders", of(ours, "rss"), "MB", 90);
    budgets.atMost("list: resident after all of it", of(ours, "rss_sorted"), "MB", 300);
    return budgets.exitCode();
}
