// The program's window with a store of 1,000,000 customers and their orders: how long each page takes until all of it
// is there, the longest turn of the event loop on the way (processor time, so that a loaded machine does not count),
// resident memory. Each run is a fresh process.
//   bench_window [customers, 1000000] [runs, 3]
#include "core/base/free_memory.h"
#include "tests/bench/bench_company.h"
#include "tests/bench/bench_support.h"
#include "tests/bench/timed_view.h"
#include "tests/support/stall_watch.h"
#include "ui/common/dialogs.h"
#include "ui/common/list_view.h"
#include "ui/common/score_news.h"
#include "ui/common/theme.h"
#include "ui/contacts/contact_list_source.h"
#include "ui/contacts/contact_scores.h"
#include "ui/contacts/customers_page.h"
#include "ui/frame/main_window.h"
#include "ui/frame/score_keeper.h"
#include "ui/frame/workspace.h"
#include "ui/models/window_model.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

using namespace shuke;
using bench::wallMs;
using test::WatchedApplication;

namespace {

constexpr qint64 kPatienceMs = 300000; // when others use the machine, too
/// By ui::PageId.
constexpr std::array kPages = {"today",   "customers", "segments", "orders", "products", "rfm",       "value",
                               "reports", "quality",   "history",  "import", "settings", "duplicates"};
static_assert(kPages.size() == static_cast<size_t>(ui::PageId::Duplicates) + 1);

class Walk
{
public:
    Walk(WatchedApplication &application, ui::MainWindow &window) : m_application(application), m_window(window) {}

    void all(const QString &store)
    {
        m_window.show();
        step(
            "open", [&] { m_window.openStore(store); }, [this] { return m_window.hasStore() && m_window.isSettled(); });
        auto *page = static_cast<ui::CustomersPage *>(m_window.workspace()->page());
        bool loaded = false;
        QObject::connect(static_cast<ui::ContactListSource *>(&page->model().source()), &ui::ContactListSource::loaded,
                         page, [&loaded] { loaded = true; });
        step(
            "search text and orders", [] {}, [&] { return loaded; });
        resident("customers, all loaded");
        list(*page);
        step(
            "scores of the record", [] {},
            [this] { return !ui::ContactScores::of(m_window.workspace()->session())->isBusy(); });
        resident("customers, used");
        for (const ui::PageInfo &info : m_window.workspace()->pages()) {
            if (info.id != ui::PageId::Customers)
                step(kPages.at(static_cast<size_t>(info.id)),
                     [this, &info] { m_window.workspace()->go(ui::ShowPage{info.id}); });
        }
        step("record", [this] { m_window.workspace()->go(ui::ShowContact{ContactId::fromRow(1)}); });
        step("order", [this] { m_window.workspace()->go(ui::ShowOrder{OrderId::fromRow(1)}); });
        step("customers again", [this] { m_window.workspace()->go(ui::ShowPage{ui::PageId::Customers}); });
        resident("every page opened");
        scores(*page);
        resident("customers scored");
    }

private:
    /// What can be done with a list, as keys and mouse do it.
    void list(ui::CustomersPage &page)
    {
        ui::ListView &view = page.list();
        step("jump to the end", [&] { view.scrollToBottom(); });
        step("jump to the begin", [&] { view.scrollToTop(); });
        for (const char *column : {"name", "revenue", "last_order"})
            step(std::string("sort by ") + column, [&] { sort(page, column); });
        step("select all", [&] { view.selectAll(); });
        step("sort what is selected", [&] { sort(page, "name"); });
        step("select one", [&] { view.selectRow(3); });
        for (const char *typed : {"w", "wa", "wan", "wang", "wan", "wa", "w", ""})
            step(std::string("type ") + (*typed ? typed : "nothing"),
                 [&] { page.filter().setText(QLatin1String(typed)); });
        for (const char *code : {"quiet", "companies", "all"})
            step(std::string("view ") + code, [&] { page.showView(QLatin1String(code)); });
    }

    /// All customers are scored and the scores saved, as the program does beside everything else; somebody types
    /// meanwhile.
    void scores(ui::CustomersPage &page)
    {
        constexpr int kKeyMs = 150;
        constexpr std::array kTyped = {"w", "wa", "wan", "wang", "wan", "wa", "w", ""};
        ui::ScoreKeeper keeper(*m_window.workspace(), nullptr);
        bool ended = false;
        bool saved = false;
        QObject::connect(&keeper, &ui::ScoreKeeper::ended, &page, [&](const Result<void> &result) {
            ended = true;
            saved = bool(result);
        });
        QTimer keys;
        size_t at = 0;
        QObject::connect(&keys, &QTimer::timeout, &page,
                         [&] { page.filter().setText(QLatin1String(kTyped.at(at++ % kTyped.size()))); });
        keys.start(kKeyMs);
        step(
            "score everybody, typing", [&] { ui::ScoreNews::of(m_window.workspace()->session())->want(); },
            [&] { return ended; });
        keys.stop();
        if (!saved)
            throw std::runtime_error("the scores were not saved");
        page.filter().clear();
        step("everything shows the scores", [] {});
    }

    static void sort(ui::CustomersPage &page, const char *key)
    {
        for (int column = 0; column < page.model().columnCount(); ++column) {
            if (page.model().columns()[static_cast<size_t>(column)].key == key)
                page.list().horizontalHeader()->setSortIndicator(column, Qt::DescendingOrder);
        }
    }

    void step(const std::string &name, const std::function<void()> &begin, std::function<bool()> done = {})
    {
        if (!done)
            done = [this] { return m_window.isSettled(); };
        const double start = wallMs();
        m_application.resume();
        m_application.turn(begin);
        bench::waitUntil(done, kPatienceMs);
        const double ms = wallMs() - start;
        QCoreApplication::processEvents(); // what the last answer made to be painted
        m_application.pause();
        std::printf("%s\t%.1f\t%.1f\t%s\n", name.c_str(), ms, m_application.longest().ms,
                    qPrintable(m_application.longest().heaviest));
        std::fflush(stdout);
    }

    static void resident(const char *when)
    {
        std::printf("resident, %s\t%.1f\n", when, bench::residentMb(QCoreApplication::applicationPid()));
    }

    WatchedApplication &m_application;
    ui::MainWindow &m_window;
};

int child(int argc, char **argv)
{
    keepLargeBlocksApart(); // as the program does
    WatchedApplication application(argc, argv);
    ui::applyTheme(application, ui::ThemeMode::Light);
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    session::SessionOptions options;
    options.automaticBackups = false;
    {
        ui::MainWindow window(ui::systemDialogs(), options);
        Walk(application, window).all(QString::fromLocal8Bit(argv[2]));
    }
    QThreadPool::globalInstance()->waitForDone(); // the store closes on a worker
    std::fflush(stdout);
    return 0;
}

struct Figure
{
    std::vector<double> ms, turn;
    QByteArray heaviest; ///< Of the longest turn.
};

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && std::string(argv[1]) == "--child")
        return child(argc, argv);
    const QCoreApplication application(argc, argv);
    const qint64 customers = argc > 1 ? std::atoll(argv[1]) : 1000000;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 3;
    const QTemporaryDir folder;
    const QString store = bench::companyStore(folder.path(), customers);
    std::vector<QByteArray> names;
    std::map<QByteArray, Figure> figures;
    for (int run = 0; run < runs; ++run) {
        const QByteArray output =
            bench::runProgram(bench::ownProgram("bench_window"), {QStringLiteral("--child"), store}).output;
        for (const QByteArray &line : output.split('\n')) {
            const QList<QByteArray> words = line.split('\t');
            if (words.size() < 2)
                continue;
            if (!figures.contains(words[0]))
                names.push_back(words[0]);
            Figure &figure = figures[words[0]];
            figure.ms.push_back(words[1].toDouble());
            if (words.size() < 4)
                continue;
            if (std::ranges::all_of(figure.turn, [&](double turn) { return turn < words[2].toDouble(); }))
                figure.heaviest = words[3];
            figure.turn.push_back(words[2].toDouble());
        }
    }
    std::printf("%-34s %10s %14s\n", "ms (resident: MB), median", "until there", "longest turn");
    double longest = 0;
    for (const QByteArray &name : names) {
        Figure &figure = figures[name];
        const double turn = bench::median(figure.turn);
        longest = std::max(longest, turn);
        if (figure.turn.empty())
            std::printf("%-34s %10.1f\n", name.constData(), bench::median(figure.ms));
        else
            std::printf("%-34s %10.1f %14.1f   %s\n", name.constData(), bench::median(figure.ms), turn,
                        figure.heaviest.constData());
    }
    bench::Budgets budgets;
    budgets.atMost("window: longest turn of the event loop", longest, "ms", WatchedApplication::kLongestMs, 50);
    budgets.atMost("window: resident, list and search used", bench::median(figures["resident, customers, used"].ms),
                   "MB", 300);
    return budgets.exitCode();
}
