// Filters of three conditions over 1,000,000 customers with orders, as the window shows them: from the question to the
// first rows on the screen. Before anything is in memory (cold), and as it is after the list has come to rest; with
// another column sorted; after an edit. Each run is a fresh process.
//   bench_filter [customers, 1000000] [runs, 5]
#include "core/base/free_memory.h"
#include "core/contacts/contact_commands.h"
#include "core/segments/segment_queries.h"
#include "tests/bench/bench_company.h"
#include "tests/bench/bench_support.h"
#include "tests/bench/timed_view.h"
#include "tests/support/fixed_clock.h"
#include "ui/common/list_view.h"
#include "ui/common/theme.h"
#include "ui/contacts/contact_list_source.h"
#include "ui/models/window_model.h"

#include <QApplication>
#include <QDateTime>
#include <QHeaderView>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>

using namespace shuke;
using bench::addChild;
using bench::Figures;
using bench::tell;
using bench::wallMs;
using segments::ConditionGroup;
using segments::Operator;

namespace {

constexpr int kRepeats = 7;
constexpr qint64 kWarmingMs = 300000; // when others use the machine, too

ConditionGroup any(std::vector<segments::Condition> conditions)
{
    return {ConditionGroup::Join::Any, false, std::move(conditions), {}};
}

/// The filters that are asked, by name.
class Questions
{
public:
    explicit Questions(session::Session &session)
    {
        QFuture<Result<std::vector<segments::Field>>> asked =
            session.query(segments::fieldsOf(segments::Subject::Contacts));
        asked.waitForFinished();
        const std::vector<segments::Field> fields = bench::must(asked.takeResult());
        QFuture<Result<std::vector<segments::ChoiceItem>>> choices =
            session.query(segments::choicesOf(*segments::findField(fields, "tags")));
        choices.waitForFinished();
        const std::vector<segments::ChoiceItem> tags = bench::must(choices.takeResult());
        if (tags.size() < 2)
            throw std::runtime_error("the store has no tags");

        three.conditions = {{"city", Operator::Is, {QStringLiteral("上海")}},
                            {"last_order", Operator::InLastDays, {180}},
                            {"tags", Operator::AnyOf, {tags[0].value, tags[1].value}}};
        groups.conditions = {{"order_count", Operator::AtLeast, {segments::Number::whole(2)}}};
        groups.groups = {any({{"city", Operator::Is, {QStringLiteral("北京")}},
                              {"province", Operator::Is, {QStringLiteral("广东")}}}),
                         any({{"name", Operator::Contains, {QStringLiteral("王")}},
                              {"email", Operator::Contains, {QStringLiteral("qq.com")}}})};
        many.conditions = {{"order_count", Operator::AtLeast, {segments::Number::whole(1)}},
                           {"last_order", Operator::NotInLastDays, {180}},
                           {"net_revenue", Operator::AtLeast, {Money::fromMinor(10000)}}};
    }

    ConditionGroup three;  ///< A city, a time, one of two tags.
    ConditionGroup groups; ///< Two "or" groups, one of texts.
    ConditionGroup many;   ///< Lets a good part through.
};

class Bench
{
public:
    explicit Bench(const QString &path)
    {
        session::SessionOptions options;
        options.automaticBackups = false;
        options.clock = std::make_shared<test::FixedClock>(); // the generated orders end then
        m_session = bench::must(session::Session::open(path, options));
        m_source.emplace(m_session);
        m_model.emplace(*m_source);
        m_view.emplace(*m_model, QStringLiteral("contacts"));
        m_view->isReady = [this] { return m_model->rowCount() > 0 && m_model->isComplete() && !m_model->isBusy(); };
        QObject::connect(&*m_source, &ui::ContactListSource::loaded, &*m_view, [this] { m_isWarm = true; });
        m_model->reload();
        m_view->resize(1280, 720);
        m_view->show();
        m_view->untilPainted();
    }

    void cold(const Questions &questions)
    {
        tell("cold.three", filter(questions.three));
        tell("cold.groups", filter(questions.groups));
    }

    void warm(const Questions &questions)
    {
        const double begin = wallMs();
        const double cpu = bench::cpuMs(bench::Whose::Own);
        bench::waitUntil([this] { return m_isWarm; }, kWarmingMs);
        tell("warming", wallMs() - begin);
        tell("warming, processor", bench::cpuMs(bench::Whose::Own) - cpu);
        tell("rss_loaded", bench::residentMb(QCoreApplication::applicationPid()));
        repeated("three", questions.three);
        tell("count.three", m_model->rowCount());
        segment("three", questions.three);
        for (const char *field : {"name", "email", "province"}) // as the window does when a field is chosen
            expect(field);
        repeated("groups", questions.groups);
        tell("count.groups", m_model->rowCount());
        repeated("many", questions.many);
        tell("count.many", m_model->rowCount());
        for (const char *column : {"revenue", "name"}) {
            sort(column);
            repeated(std::string("by_") + column + ".three", questions.three);
            repeated(std::string("by_") + column + ".many", questions.many);
        }
        tell("sort_filtered", sort("last_order"));
        filter({});
        sort({});
        edit();
        tell("edited.three", filter(questions.three));
        tell("rss_filtered", bench::residentMb(QCoreApplication::applicationPid()));
    }

    session::Session &session() { return *m_session; }

private:
    /// As the filter editor does while a value is typed.
    void expect(const char *field)
    {
        const double begin = wallMs();
        QFuture<Result<qint64>> read = m_session->query(m_source->index().expect(field));
        bench::waitUntil([&read] { return read.isFinished(); });
        (void)bench::must(read.takeResult());
        tell(std::string("expect.") + field, wallMs() - begin);
    }

    double filter(const ConditionGroup &where)
    {
        const double begin = wallMs();
        m_model->narrow(segments::Scope::All, where, {});
        m_view->untilPainted();
        return wallMs() - begin;
    }

    /// What it costs first, and again.
    void repeated(const std::string &name, const ConditionGroup &where)
    {
        std::vector<double> times;
        std::vector<double> cpu;
        std::vector<double> all;
        for (int i = 0; i < kRepeats; ++i) {
            all.push_back(filter({}));
            const double before = bench::cpuMs(bench::Whose::Own);
            times.push_back(filter(where));
            cpu.push_back(bench::cpuMs(bench::Whose::Own) - before);
        }
        tell("first." + name, times.front());
        tell("first.processor." + name, cpu.front());
        tell("again." + name, bench::median(times));
        tell("again.processor." + name, bench::median(cpu));
        tell("clear." + name, bench::median(all));
    }

    /// The live count of a segment while it is made: its conditions, without those who must not be contacted.
    void segment(const std::string &name, const ConditionGroup &where)
    {
        segments::Segment made;
        made.where = where;
        made.exclusions.doNotContact = true;
        const segments::FilterSpec spec = segments::previewSpec(made);
        std::vector<double> times;
        for (int i = 0; i < kRepeats + 1; ++i) {
            const double before = bench::cpuMs(bench::Whose::Own);
            QFuture<Result<std::vector<qint64>>> ids = m_session->query(m_source->index().ids(spec));
            bench::waitUntil([&ids] { return ids.isFinished(); });
            (void)bench::must(ids.takeResult());
            if (i > 0) // the first one reads the column of the exclusion
                times.push_back(bench::cpuMs(bench::Whose::Own) - before);
        }
        tell("again.processor.segment." + name, bench::median(times));
    }

    double sort(const QByteArray &key)
    {
        int column = -1;
        for (int i = 0; i < m_model->columnCount(); ++i) {
            if (m_model->columns()[static_cast<size_t>(i)].key == key)
                column = i;
        }
        const double begin = wallMs();
        m_view->horizontalHeader()->setSortIndicator(column, Qt::DescendingOrder);
        m_view->untilPainted();
        return wallMs() - begin;
    }

    /// Somebody moves to another town.
    void edit()
    {
        contacts::ContactEdit moved;
        moved.city = QStringLiteral("%1").arg(QDateTime::currentMSecsSinceEpoch()); // where nobody was before
        QFuture<Result<ChangeSet>> done =
            m_session->execute(contacts::editContact(ContactId::fromRow(m_model->idAt(17)), moved));
        bench::waitUntil([&done] { return done.isFinished(); });
        (void)bench::must(done.takeResult());
        QCoreApplication::processEvents();
        m_view->untilPainted();
    }

    std::shared_ptr<session::Session> m_session;
    std::optional<ui::ContactListSource> m_source;
    std::optional<ui::WindowModel> m_model;
    std::optional<bench::TimedView<ui::ListView>> m_view;
    bool m_isWarm = false;
};

int child(int argc, char **argv)
{
    keepLargeBlocksApart(); // as the program does
    QApplication application(argc, argv);
    ui::applyTheme(application, ui::ThemeMode::Light);
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    Bench bench(QString::fromLocal8Bit(argv[3]));
    const Questions questions(bench.session());
    if (QByteArray(argv[2]) == "cold")
        bench.cold(questions);
    else
        bench.warm(questions);
    std::fflush(stdout);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 4 && std::string(argv[1]) == "--child")
        return child(argc, argv);
    const QCoreApplication application(argc, argv);
    const qint64 customers = argc > 1 ? std::atoll(argv[1]) : 1000000;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 5;
    const QTemporaryDir folder;
    const QString store = bench::companyStore(folder.path(), customers);
    Figures figures;
    for (int run = 0; run < runs; ++run) {
        addChild(figures, "bench_filter", "cold", store);
        addChild(figures, "bench_filter", "warm", store);
    }
    std::printf("%-42s %10s\n", "ms (rss: MB), median", "");
    double slowest = 0;
    double slowestFirst = 0;
    for (const auto &[name, values] : figures) {
        const double value = bench::median(values);
        std::printf("%-42s %10.1f\n", name.c_str(), value);
        if (name.starts_with("again.processor."))
            slowest = std::max(slowest, value);
        if (name.starts_with("first.processor."))
            slowestFirst = std::max(slowestFirst, value);
    }
    // Of all threads together: on a machine of its own it takes no longer, and a loaded one says nothing.
    bench::Budgets budgets;
    budgets.atMost("filter of three conditions, processor time", bench::median(figures["again.processor.three"]), "ms",
                   150, 50);
    budgets.atMost("segment, live count, processor time", bench::median(figures["again.processor.segment.three"]), "ms",
                   150, 50);
    budgets.atMost("filter, slowest, also sorted, processor time", slowest, "ms", 150, 50);
    budgets.atMost("filter, slowest at first, processor time", slowestFirst, "ms", 150, 50);
    budgets.atMost("filter, resident before texts are asked for", bench::median(figures["rss_loaded"]), "MB", 300);
    return budgets.exitCode();
}
