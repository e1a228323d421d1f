#include "app/cli/cli.h"
#include "app/cli/options.h"
#include "app/cli/table_output.h"

#include "core/value/customer_scores.h"
#include "core/value/scoring_settings.h"

#include <array>

namespace shuke::cli {

int runAnalyzeQuality(Cli &cli, const QStringList &arguments);   // quality_commands.cpp
int runAnalyzeLifecycle(Cli &cli, const QStringList &arguments); // value_commands.cpp, as the next ones
int runAnalyzeClv(Cli &cli, const QStringList &arguments);
int runAnalyzeChurn(Cli &cli, const QStringList &arguments);
int runAnalyzeClusters(Cli &cli, const QStringList &arguments); // market_commands.cpp, as the next ones
int runAnalyzeCohorts(Cli &cli, const QStringList &arguments);
int runAnalyzeRecommendations(Cli &cli, const QStringList &arguments);
int runAnalyzeRevenueDrivers(Cli &cli, const QStringList &arguments);
int runAnalyzeKpis(Cli &cli, const QStringList &arguments);

namespace analyze_commands_detail {

struct Choice
{
    const char *word;
    int value;
};

/// The value of --name among `choices` (the first one when absent); nothing if it is none of them.
template <size_t N>
std::optional<int> choiceOf(const Options &options, const QString &name, const std::array<Choice, N> &choices)
{
    const QString word = options.value(name, QString::fromLatin1(choices.front().word));
    for (const Choice &choice : choices) {
        if (word == QLatin1String(choice.word))
            return choice.value;
    }
    return std::nullopt;
}

template <size_t N>
QString oneOf(const QString &name, const std::array<Choice, N> &choices)
{
    QStringList words;
    for (const Choice &choice : choices)
        words.append(QString::fromLatin1(choice.word));
    return Cli::tr("--%1 is one of %2").arg(name, words.join(QStringLiteral(", ")));
}

constexpr std::array<Choice, 4> kMethods = {{{"independent", int(value::RfmMethod::Independent)},
                                             {"nested", int(value::RfmMethod::Nested)},
                                             {"ntile", int(value::RfmMethod::Ntile)},
                                             {"fixed", int(value::RfmMethod::Fixed)}}};
constexpr std::array<Choice, 3> kMaps = {
    {{"grid", int(value::RfmMap::Grid)}, {"eight", int(value::RfmMap::Eight)}, {"ten", int(value::RfmMap::Ten)}}};

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Cell textCell(std::string_view utf8)
{
    return utf8.empty() ? Cell{} : Cell::of(text(utf8));
}

Cell scoreCell(quint8 score)
{
    return score == 0 ? Cell{} : Cell::of(qint64(score));
}

/// A note for everything that the table does not hold, and why scores are missing or coarse.
void writeNotes(const Cli &cli, const value::CustomerScores &scores)
{
    const value::PurchaseLoad &purchases = scores.purchases;
    if (purchases.ordersWithoutRate > 0)
        cli.note(Cli::tr("note: %n order(s) in another currency without a usable rate are left out", nullptr,
                         counted(purchases.ordersWithoutRate)));
    if (purchases.refundsWithoutRate > 0)
        cli.note(Cli::tr("note: %n refund(s) in another currency without a usable rate are left out", nullptr,
                         counted(purchases.refundsWithoutRate)));
    if (purchases.walkInOrders > 0)
        cli.note(Cli::tr("note: %n order(s) without a customer are in nobody's score", nullptr,
                         counted(purchases.walkInOrders)));
    if (purchases.trashedCustomers > 0)
        cli.note(
            Cli::tr("note: %n customer(s) in the trash are left out", nullptr, counted(purchases.trashedCustomers)));
    switch (scores.rfm.mode) {
    case value::RfmMode::NoCustomers:
        cli.note(Cli::tr("note: no customer has purchases in the window"));
        break;
    case value::RfmMode::TooFew:
        cli.note(Cli::tr("r, f, m and segment are empty: scores need %1 customers with purchases, there are %2")
                     .arg(value::kRfmMinimumForTerciles)
                     .arg(scores.rfm.customerCount));
        break;
    case value::RfmMode::Terciles:
        cli.note(Cli::tr("note: fewer than %1 customers: three classes with the scores 1, 3 and 5")
                     .arg(value::kRfmMinimumForQuintiles));
        break;
    case value::RfmMode::Quintiles:
    case value::RfmMode::Fixed:
        break;
    }
}

void writeCustomers(const Cli &cli, const value::CustomerScores &scores)
{
    const int digits = currencyDigits(scores.purchases.currency);
    TableOutput table(cli.out, cli.json,
                      {QStringLiteral("contact_id"), QStringLiteral("external_id"), QStringLiteral("name"),
                       QStringLiteral("recency_days"), QStringLiteral("order_count"), QStringLiteral("net_revenue"),
                       QStringLiteral("r"), QStringLiteral("f"), QStringLiteral("m"), QStringLiteral("segment")});
    for (size_t i = 0; i < scores.purchases.customers.size(); ++i) {
        const value::PurchaseSummary &customer = scores.purchases.customers[i];
        const value::RfmScore &score = scores.rfm.scores[i];
        table.row({Cell::of(customer.contact.row()), textCell(scores.labels[i].externalId),
                   Cell::of(text(scores.labels[i].name)), Cell::of(qint64(score.recencyDays)),
                   Cell::of(qint64(customer.purchaseCount)), Cell::of(customer.netRevenue, digits), scoreCell(score.r),
                   scoreCell(score.f), scoreCell(score.m), textCell(value::segmentName(score.segment))});
    }
}

Result<void> writeSegments(const Cli &cli, const value::CustomerScores &scores, value::RfmMap map)
{
    const auto totals = value::totalBySegment(scores.rfm, scores.purchases.customers, map);
    if (!totals)
        return totals.error();
    const int digits = currencyDigits(scores.purchases.currency);
    TableOutput table(
        cli.out, cli.json,
        {QStringLiteral("segment"), QStringLiteral("customers"), QStringLiteral("orders"), QStringLiteral("revenue")});
    for (const value::RfmSegmentTotal &total : *totals)
        table.row({textCell(value::segmentName(total.segment)), Cell::of(total.customers), Cell::of(total.orders),
                   Cell::of(total.revenue, digits)});
    return {};
}

/// --as-of, --from DATE|all, --to. InvalidInput with a line for the user.
Result<value::ScoreRequest> requestOf(const Options &options)
{
    const QString from = QStringLiteral("from");
    value::ScoreRequest request;
    const Result<QDate> asOf = options.day(QStringLiteral("as-of"));
    if (!asOf)
        return asOf.error();
    const Result<QDate> to = options.day(QStringLiteral("to"));
    if (!to)
        return to.error();
    request.asOf = *asOf;
    request.to = *to;
    request.sinceEver = options.value(from) == QLatin1String("all");
    if (!request.sinceEver) {
        const Result<QDate> day = options.day(from);
        if (!day)
            return day.error();
        request.from = *day;
    }
    if (request.from.isValid() && request.to.isValid() && request.to < request.from)
        return Error{ErrorCode::InvalidInput, Cli::tr("--to lies before --from")};
    return request;
}

int runRfm(Cli &cli, const QStringList &arguments)
{
    const QString method = QStringLiteral("method");
    const QString map = QStringLiteral("map");
    const QString summary = QStringLiteral("summary");
    const Result<Options> options = parseOptions(
        arguments, {.flags = {summary},
                    .values = {QStringLiteral("as-of"), QStringLiteral("from"), QStringLiteral("to"), method, map}});
    if (!options)
        return cli.usage(options.error().detail);
    Result<value::ScoreRequest> request = requestOf(*options);
    if (!request)
        return cli.usage(request.error().detail);
    const std::optional<int> chosenMethod = choiceOf(*options, method, kMethods);
    if (!chosenMethod)
        return cli.usage(oneOf(method, kMethods));
    const std::optional<int> chosenMap = choiceOf(*options, map, kMaps);
    if (!chosenMap)
        return cli.usage(oneOf(map, kMaps));
    request->withLabels = !options->has(summary);

    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    // What is not told is as it was saved on the RFM board.
    const Result<value::ScoringSettings> saved = await((*session)->query(value::scoringSettings()));
    if (!saved)
        return cli.fail(saved.error());
    request->rfm = saved->options(value::RfmMap::Grid);
    request->months = saved->months > 0 ? saved->months : value::ScoreRequest::kDefaultMonths;
    if (saved->months == 0 && !request->from.isValid())
        request->sinceEver = true;
    if (options->has(method))
        request->rfm.method = static_cast<value::RfmMethod>(*chosenMethod);
    if (options->has(map))
        request->rfm.map = static_cast<value::RfmMap>(*chosenMap);
    if (request->rfm.method == value::RfmMethod::Fixed && saved->fixed.recencyDays.size == 0)
        return cli.usage(Cli::tr("--method fixed: no cut-offs are saved yet; set them on the RFM page"));
    const Result<value::CustomerScores> scores = await((*session)->query(value::customerScores(*request)));
    if (!scores)
        return cli.fail(scores.error());
    if (!options->has(summary))
        writeCustomers(cli, *scores);
    else if (const Result<void> done = writeSegments(cli, *scores, request->rfm.map); !done)
        return cli.fail(done.error());
    writeNotes(cli, *scores);
    return Done;
}

struct Subject
{
    const char *name;
    int (*run)(Cli &cli, const QStringList &arguments);
};

constexpr std::array<Subject, 10> kSubjects = {{{"rfm", runRfm},
                                                {"lifecycle", runAnalyzeLifecycle},
                                                {"clv", runAnalyzeClv},
                                                {"churn", runAnalyzeChurn},
                                                {"clusters", runAnalyzeClusters},
                                                {"cohorts", runAnalyzeCohorts},
                                                {"recommendations", runAnalyzeRecommendations},
                                                {"revenue-drivers", runAnalyzeRevenueDrivers},
                                                {"kpis", runAnalyzeKpis},
                                                {"quality", runAnalyzeQuality}}};

} // namespace analyze_commands_detail

/// analyze SUBJECT …: figures about customers as tables.
int runAnalyze(Cli &cli, const QStringList &arguments)
{
    using namespace analyze_commands_detail;
    QStringList names;
    for (const Subject &subject : kSubjects) {
        if (!arguments.isEmpty() && arguments[0] == QLatin1String(subject.name))
            return subject.run(cli, arguments.mid(1));
        names.append(QString::fromLatin1(subject.name));
    }
    const QString known = names.join(QStringLiteral(", "));
    if (arguments.isEmpty())
        return cli.usage(Cli::tr("analyze what? There is: %1").arg(known));
    return cli.usage(Cli::tr("unknown analysis %1; there is: %2").arg(arguments[0], known));
}

} // namespace shuke::cli
