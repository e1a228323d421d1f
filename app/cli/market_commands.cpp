#include "app/cli/cli.h"
#include "app/cli/left_out_note.h"
#include "app/cli/options.h"
#include "app/cli/table_output.h"
#include "app/cli/terminal.h"
#include "core/contacts/contact_find.h"
#include "core/value/cluster_loader.h"
#include "core/value/cohort_loader.h"
#include "core/value/recommendation_loader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

// analyze clusters, cohorts, recommendations.

namespace shuke::cli {

int runAnalyzeClusters(Cli &cli, const QStringList &arguments);
int runAnalyzeCohorts(Cli &cli, const QStringList &arguments);
int runAnalyzeRecommendations(Cli &cli, const QStringList &arguments);

namespace market_commands_detail {

constexpr size_t kRecommended = 10;

Cell shareCell(std::optional<double> share)
{
    return share ? Cell::ofDouble(std::round(*share * 1e6) / 1e6) : Cell{};
}

Cell textCell(const std::string &utf8)
{
    return utf8.empty() ? Cell{} : Cell::of(QString::fromStdString(utf8));
}

/// "recent, frequent, big"; what stands in the middle is not said.
QString nameOf(const value::ClusterName &name)
{
    using value::ClusterLevel;
    QStringList words;
    const auto add = [&words](ClusterLevel level, const char *high, const char *low) {
        if (level != ClusterLevel::Middle)
            words.append(QString::fromLatin1(level == ClusterLevel::High ? high : low));
    };
    add(name.recent, "recent", "long ago");
    add(name.orders, "frequent", "rare");
    add(name.revenue, "big", "small");
    QString text = words.isEmpty() ? QStringLiteral("average") : words.join(QStringLiteral(", "));
    if (name.number > 0)
        text += QStringLiteral(" %1").arg(name.number);
    return text;
}

QJsonValue orNull(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

void printClusterModel(const Cli &cli, const value::ClusterResult &result)
{
    QJsonArray sizes, centres, trials;
    for (const value::Cluster &cluster : result.clusters) {
        sizes.append(cluster.size);
        centres.append(QJsonArray{cluster.centre[0], cluster.centre[1], cluster.centre[2]});
    }
    for (const value::ClusterTrial &trial : result.trials)
        trials.append(QJsonObject{{QStringLiteral("k"), trial.k},
                                  {QStringLiteral("inertia"), trial.inertia},
                                  {QStringLiteral("silhouette"), orNull(trial.silhouette)}});
    const QJsonObject model{{QStringLiteral("k"), result.k},
                            {QStringLiteral("inertia"), result.inertia},
                            {QStringLiteral("silhouette"), orNull(result.silhouette)},
                            {QStringLiteral("sizes"), sizes},
                            {QStringLiteral("centres"), centres},
                            {QStringLiteral("trials"), trials},
                            {QStringLiteral("customers"), result.customerCount}};
    cli.out->write(QJsonDocument(model).toJson(QJsonDocument::Compact) + '\n');
}

void noteClusters(const Cli &cli, const value::ClusterResult &result)
{
    switch (result.gate) {
    case value::ClusterGate::TooFewCustomers:
        cli.note(Cli::tr("no clusters: they need %1 customers with purchases, there are %2")
                     .arg(value::kClusterMinimumCustomers)
                     .arg(result.customerCount));
        return;
    case value::ClusterGate::AllAlike:
        cli.note(Cli::tr("no clusters: all customers are alike"));
        return;
    case value::ClusterGate::TooFewForCount:
        cli.note(Cli::tr("no clusters: with %1 customers there can be %2 at most, ten customers for each")
                     .arg(result.customerCount)
                     .arg(result.mostCount));
        return;
    case value::ClusterGate::TooFewDifferent:
        cli.note(Cli::tr("no clusters: there are only %1 different customers").arg(result.differentCount));
        return;
    case value::ClusterGate::None:
        break;
    }
    if (result.weakStructure)
        cli.note(Cli::tr("note: there are no natural groups (silhouette below %1); the clusters are a convenience")
                     .arg(value::kClusterWeakBelow));
}

} // namespace market_commands_detail

int runAnalyzeClusters(Cli &cli, const QStringList &arguments)
{
    using namespace market_commands_detail;
    const QString asOf = QStringLiteral("as-of");
    const QString printModel = QStringLiteral("print-model");
    const Result<Options> options =
        parseOptions(arguments, {.flags = {printModel}, .values = {asOf, QStringLiteral("k")}});
    if (!options)
        return cli.usage(options.error().detail);
    const Result<QDate> day = options->day(asOf);
    if (!day)
        return cli.usage(day.error().detail);
    const Result<std::optional<qint64>> k = options->integer(QStringLiteral("k"));
    if (!k)
        return cli.usage(k.error().detail);
    if (*k && (**k < value::kClusterLeast || **k > value::kClusterMost))
        return cli.usage(Cli::tr("--k is %1 to %2").arg(value::kClusterLeast).arg(value::kClusterMost));
    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    value::ClusterRequest request;
    request.asOf = *day;
    request.k = static_cast<int>(k->value_or(0));
    request.withLabels = !options->has(printModel);
    request.progress = terminalProgress(cli);
    const Result<value::CustomerClusters> found = await((*session)->query(value::customerClusters(request)));
    endTerminalProgress(cli);
    if (!found)
        return cli.fail(found.error());
    if (options->has(printModel)) {
        printClusterModel(cli, found->clusters);
    } else {
        TableOutput table(cli.out, cli.json,
                          {QStringLiteral("contact_id"), QStringLiteral("external_id"), QStringLiteral("cluster"),
                           QStringLiteral("name")});
        for (size_t i = 0; i < found->clusters.labels.size(); ++i) {
            const qint8 label = found->clusters.labels[i];
            if (label < 0)
                continue;
            table.row({Cell::of(found->purchases.customers[i].contact.row()), textCell(found->labels[i].externalId),
                       Cell::of(qint64(label) + 1),
                       Cell::of(nameOf(found->clusters.clusters[static_cast<size_t>(label)].name))});
        }
    }
    noteClusters(cli, found->clusters);
    noteLeftOut(cli, found->purchases.ordersWithoutRate);
    return Done;
}

int runAnalyzeCohorts(Cli &cli, const QStringList &arguments)
{
    using namespace market_commands_detail;
    const Result<Options> options = parseOptions(
        arguments, {.values = {QStringLiteral("as-of"), QStringLiteral("months"), QStringLiteral("from")}});
    if (!options)
        return cli.usage(options.error().detail);
    const Result<QDate> asOf = options->day(QStringLiteral("as-of"));
    if (!asOf)
        return cli.usage(asOf.error().detail);
    const Result<QDate> since = options->day(QStringLiteral("from"));
    if (!since)
        return cli.usage(since.error().detail);
    const Result<std::optional<qint64>> months = options->integer(QStringLiteral("months"));
    if (!months)
        return cli.usage(months.error().detail);
    constexpr qint64 kMostMonths = 1200;
    value::CohortRequest request;
    if (months->value_or(0) < 0 || months->value_or(0) > kMostMonths)
        return cli.usage(Cli::tr("--months is 0 to %1").arg(kMostMonths));
    request.asOf = *asOf;
    request.since = *since;
    request.months = static_cast<int>(months->value_or(request.months));
    request.progress = terminalProgress(cli);
    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    const Result<value::CohortAnalysis> found = await((*session)->query(value::cohortsOf(request)));
    endTerminalProgress(cli);
    if (!found)
        return cli.fail(found.error());
    TableOutput table(cli.out, cli.json,
                      {QStringLiteral("cohort"), QStringLiteral("age_months"), QStringLiteral("customers"),
                       QStringLiteral("active"), QStringLiteral("share")});
    for (const value::Cohort &cohort : found->table.cohorts) {
        const QString month = value::firstDayOf(cohort.month).toString(QStringLiteral("yyyy-MM"));
        for (size_t age = 0; age < cohort.cells.size(); ++age) {
            if (!cohort.cells[age])
                continue; // not known yet
            table.row({Cell::of(month), Cell::of(static_cast<qint64>(age)), Cell::of(cohort.size),
                       Cell::of(cohort.cells[age]->active), shareCell(cohort.retention(age).value())});
        }
    }
    if (found->customers == 0)
        cli.note(Cli::tr("note: no customer has purchases in the window"));
    noteLeftOut(cli, found->ordersWithoutRate);
    return Done;
}

int runAnalyzeRecommendations(Cli &cli, const QStringList &arguments)
{
    using namespace market_commands_detail;
    const Result<Options> options =
        parseOptions(arguments, {.values = {QStringLiteral("as-of"), QStringLiteral("contact")}});
    if (!options)
        return cli.usage(options.error().detail);
    const Result<QDate> asOf = options->day(QStringLiteral("as-of"));
    if (!asOf)
        return cli.usage(asOf.error().detail);
    const Result<std::optional<qint64>> contact = options->integer(QStringLiteral("contact"));
    if (!contact)
        return cli.usage(contact.error().detail);
    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    if (*contact) { // by its number: an external id may look like one
        const Result<ContactId> known =
            await((*session)->query(contacts::contactNamed(QLatin1Char('#') + QString::number(**contact))));
        if (!known)
            return cli.fail(known.error());
    }
    value::BasketRequest request;
    request.asOf = *asOf;
    request.progress = terminalProgress(cli);
    const Result<std::shared_ptr<const value::BasketModel>> found =
        await((*session)->query(value::basketModel(request)));
    endTerminalProgress(cli);
    if (!found)
        return cli.fail(found.error());
    const value::BasketModel &model = **found;
    TableOutput table(
        cli.out, cli.json,
        {QStringLiteral("contact_id"), QStringLiteral("product"), QStringLiteral("score"), QStringLiteral("because")});
    const auto nameOfItem = [&model](quint32 item) {
        const value::BasketItem &product = model.items[item];
        return product.code.isEmpty() ? product.name : product.code;
    };
    const auto write = [&](ContactId customer, std::optional<size_t> place) {
        for (const value::Recommendation &offer : model.recommendTo(place, kRecommended))
            table.row({Cell::of(customer.row()), Cell::of(nameOfItem(offer.item)),
                       Cell::ofDouble(std::round(offer.score * 1e4) / 1e4),
                       offer.because ? Cell::of(nameOfItem(*offer.because)) : Cell{}});
    };
    if (*contact) {
        const auto customer = ContactId::fromRow(**contact);
        write(customer, model.placeOf(customer));
    } else {
        for (size_t i = 0; i < model.customers.size(); ++i)
            write(model.customers[i], i);
    }
    if (!model.neighbours.enough)
        cli.note(Cli::tr("note: what is bought together needs %1 orders with products, there are %2; the products that "
                         "sold most in the last %3 days stand in for it")
                     .arg(value::NeighbourOptions().minimumBaskets)
                     .arg(model.neighbours.baskets)
                     .arg(value::BasketRequest::kPopularDays));
    return Done;
}

} // namespace shuke::cli
