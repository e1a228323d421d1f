#include "app/cli/cli.h"
#include "app/cli/options.h"
#include "app/cli/table_output.h"
#include "app/cli/terminal.h"
#include "core/value/churn_loader.h"
#include "core/value/lifecycle_loader.h"
#include "core/value/lifetime_value_loader.h"
#include "core/value/value_settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

// analyze lifecycle, clv, churn.

namespace shuke::cli {

int runAnalyzeLifecycle(Cli &cli, const QStringList &arguments);
int runAnalyzeClv(Cli &cli, const QStringList &arguments);
int runAnalyzeChurn(Cli &cli, const QStringList &arguments);

namespace value_commands_detail {

QString asOfName()
{
    return QStringLiteral("as-of");
}
QString printModelName()
{
    return QStringLiteral("print-model");
}

Cell textCell(const std::string &utf8)
{
    return utf8.empty() ? Cell{} : Cell::of(QString::fromStdString(utf8));
}

Cell rounded(std::optional<double> value, int decimals)
{
    const double unit = std::pow(10, decimals);
    return value ? Cell::ofDouble(std::round(*value * unit) / unit) : Cell{};
}

/// Of minor units, as an amount.
Cell amount(std::optional<double> minor, int digits)
{
    return minor ? rounded(*minor / std::pow(10, digits), digits) : Cell{};
}

QJsonValue orNull(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

void print(const Cli &cli, const QJsonObject &object)
{
    cli.out->write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void noteLeftOut(const Cli &cli, const value::PurchaseLoad &purchases)
{
    if (purchases.ordersWithoutRate > 0)
        cli.note(Cli::tr("note: %n order(s) in another currency without a usable rate are left out", nullptr,
                         counted(purchases.ordersWithoutRate)));
    if (purchases.walkInOrders > 0)
        cli.note(Cli::tr("note: %n order(s) without a customer are in nobody's score", nullptr,
                         counted(purchases.walkInOrders)));
}

/// --name as a number within bounds; InvalidInput with a line for the user.
Result<double> numberOf(const Options &options, const QString &name, double fallback, double least, double most)
{
    if (!options.has(name))
        return fallback;
    bool isNumber = false;
    const double number = options.value(name).toDouble(&isNumber);
    if (!isNumber || !(number >= least) || !(number <= most))
        return Error{ErrorCode::InvalidInput, Cli::tr("--%1 is a number of %2 to %3").arg(name).arg(least).arg(most)};
    return number;
}

/// As the store says, where no option says otherwise.
Result<void> takeSettings(session::Session &session, const Options &options, value::LifetimeValueOptions &taken)
{
    const Result<value::ValueSettings> settings = await(session.query(value::valueSettings()));
    if (!settings)
        return settings.error();
    if (!options.has(QStringLiteral("horizon-weeks")))
        taken.horizonWeeks = settings->horizonWeeks;
    if (!options.has(QStringLiteral("discount")))
        taken.discount = settings->discount;
    if (!options.has(QStringLiteral("margin")))
        taken.margin = settings->margin;
    taken.acquisitionShare = settings->acquisitionShare;
    return {};
}

int writeMatrix(Cli &cli, const QStringList &days)
{
    const QDate from = QDate::fromString(days[0], Qt::ISODate);
    const QDate to = QDate::fromString(days[1], Qt::ISODate);
    if (!from.isValid() || !to.isValid() || to < from)
        return cli.usage(Cli::tr("--matrix takes two days, such as 2025-01-31 2025-02-28"));
    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    const Result<value::StageMigration> moved = await((*session)->query(value::stageMigration(from, to)));
    if (!moved)
        return cli.fail(moved.error());
    TableOutput table(cli.out, cli.json, {QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("customers")});
    for (int before = 0; before < value::kLifecycleStageCount; ++before) {
        for (int after = 0; after < value::kLifecycleStageCount; ++after)
            table.row({Cell::of(lifecycleStageCode(static_cast<value::LifecycleStage>(before))),
                       Cell::of(lifecycleStageCode(static_cast<value::LifecycleStage>(after))),
                       Cell::of(moved->migration.count(before, after))});
    }
    return Done;
}

QString gateCode(value::ValueGate gate)
{
    switch (gate) {
    case value::ValueGate::Hidden:
        return QStringLiteral("hidden");
    case value::ValueGate::Provisional:
        return QStringLiteral("provisional");
    case value::ValueGate::Normal:
        break;
    }
    return QStringLiteral("normal");
}

/// Why there are no values, and what is to be minded of those there are.
void noteValues(const Cli &cli, const value::LifetimeValueResult &result)
{
    const value::ValueBasis &basis = result.basis;
    using Reason = value::ValueGateReason;
    switch (basis.reason) {
    case Reason::NoCustomers:
        return cli.note(Cli::tr("note: no customer has purchases in the window"));
    case Reason::FewRepeatBuyers:
        return cli.note(Cli::tr("no lifetime values: they need %1 customers who came back, there are %2")
                            .arg(value::kValueMinimumRepeatBuyers)
                            .arg(basis.repeatBuyers));
    case Reason::ShortHistory:
        return cli.note(Cli::tr("no lifetime values: customers must be known for %1 weeks on average, they are for %2")
                            .arg(value::kValueMinimumMeanWeeks)
                            .arg(basis.meanWeeks, 0, 'f', 1));
    case Reason::HorizonTooLong:
        return cli.note(Cli::tr("no lifetime values: the horizon is more than twice as long as the history of %1 weeks")
                            .arg(basis.longestWeeks, 0, 'f', 1));
    case Reason::NotFitted:
        return cli.note(Cli::tr("no lifetime values: the model does not fit these purchases"));
    case Reason::FewSpends:
        return cli.note(Cli::tr("no lifetime values: too few customers spent money when they came back"));
    case Reason::None:
        break;
    }
    if (basis.gate == value::ValueGate::Provisional)
        cli.note(Cli::tr("note: provisional (about ±35 %): %1 customers came back, %2 are wanted")
                     .arg(basis.repeatBuyers)
                     .arg(value::kValueNormalRepeatBuyers));
    if (!result.usePAlive)
        cli.note(Cli::tr("p_alive is empty: by these purchases hardly anybody leaves; go by the lifecycle"));
    if (result.warnCorrelation)
        cli.note(Cli::tr("note: who buys more often spends differently (correlation %1): values are less sure")
                     .arg(result.spendCorrelation.value_or(0), 0, 'f', 2));
}

void printValueModel(const Cli &cli, const value::LifetimeValueResult &result, int digits)
{
    const bool shown = result.basis.gate != value::ValueGate::Hidden;
    const auto number = [shown](double value) { return orNull(shown ? std::optional(value) : std::nullopt); };
    const value::RepeatParameters &repeat = result.repeat.parameters;
    const value::SpendParameters &spend = result.spend.parameters;
    const bool isBg = result.options.model == value::RepeatModel::Bg;
    const bool isMap = result.options.fit == value::ModelFit::Map;
    print(cli, {{QStringLiteral("model"), isBg ? QStringLiteral("bg") : QStringLiteral("mbg")},
                {QStringLiteral("fit"), isMap ? QStringLiteral("map") : QStringLiteral("mle")},
                {QStringLiteral("r"), number(repeat.r)},
                {QStringLiteral("alpha"), number(repeat.alpha)},
                {QStringLiteral("a"), number(repeat.a)},
                {QStringLiteral("b"), number(repeat.b)},
                {QStringLiteral("log_likelihood"), number(result.repeat.quality.logLikelihood)},
                {QStringLiteral("customers"), result.basis.customers},
                {QStringLiteral("p"), number(spend.p)},
                {QStringLiteral("q"), number(spend.q)},
                {QStringLiteral("v"), number(spend.v / std::pow(10, digits))},
                {QStringLiteral("spend_customers"), result.spenders},
                {QStringLiteral("gate"), gateCode(result.basis.gate)}});
}

void writeValues(const Cli &cli, const value::CustomerValues &found, int digits)
{
    TableOutput table(cli.out, cli.json,
                      {QStringLiteral("contact_id"), QStringLiteral("external_id"), QStringLiteral("x"),
                       QStringLiteral("t_x_weeks"), QStringLiteral("t_weeks"), QStringLiteral("mean_spend"),
                       QStringLiteral("p_alive"), QStringLiteral("expected_purchases"),
                       QStringLiteral("expected_spend"), QStringLiteral("clv")});
    constexpr int kWeeks = 4;
    constexpr int kDecimals = 6;
    for (size_t i = 0; i < found.purchases.customers.size(); ++i) {
        const value::PurchaseSummary &customer = found.purchases.customers[i];
        const value::CustomerValue &value = found.values.customers[i];
        const value::RepeatRow row = value::repeatRowOf(customer, found.values.asOf);
        table.row({Cell::of(customer.contact.row()), textCell(found.labels[i].externalId), Cell::of(qint64(row.x)),
                   rounded(row.lastWeeks, kWeeks), rounded(row.ageWeeks, kWeeks),
                   amount(value::repeatSpendOf(customer), digits),
                   found.values.usePAlive ? rounded(value.aliveProbability, kDecimals) : Cell{},
                   rounded(value.expectedPurchases, kDecimals), amount(value.expectedSpend, digits),
                   amount(value.lifetimeValue, digits)});
    }
}

QString gateCode(value::ChurnGate gate)
{
    switch (gate) {
    case value::ChurnGate::NoModel:
        return QStringLiteral("no_model");
    case value::ChurnGate::Hidden:
        return QStringLiteral("hidden");
    case value::ChurnGate::Bands:
        return QStringLiteral("bands");
    case value::ChurnGate::Percentages:
        break;
    }
    return QStringLiteral("percentages");
}

QString bandCode(value::ChurnBand band)
{
    switch (band) {
    case value::ChurnBand::None:
        break;
    case value::ChurnBand::Low:
        return QStringLiteral("low");
    case value::ChurnBand::Medium:
        return QStringLiteral("medium");
    case value::ChurnBand::High:
        return QStringLiteral("high");
    }
    return {};
}

void noteChurn(const Cli &cli, const value::ChurnModel &model)
{
    using Hidden = value::ChurnHidden;
    switch (model.reason) {
    case Hidden::FewEvents:
    case Hidden::FewTestEvents:
        return cli.note(Cli::tr("no probabilities: not enough data (need %1 who bought again and %1 who did not, have "
                                "%2); the value at risk goes by the lifecycle")
                            .arg(value::kChurnMinimumEvents)
                            .arg(model.reason == Hidden::FewEvents ? model.events : model.test.events));
    case Hidden::NotFitted:
        return cli.note(Cli::tr("no probabilities: the model does not fit these purchases"));
    case Hidden::LowAuc:
    case Hidden::TopDecileBelowAverage:
        return cli.note(Cli::tr("no probabilities: the model failed its test on later purchases (AUC %1)")
                            .arg(model.test.auc.value_or(0), 0, 'f', 3));
    case Hidden::None:
        break;
    }
    if (model.gate == value::ChurnGate::Bands)
        cli.note(Cli::tr("probability_buy_90d is empty: percentages need %1 events, there are %2; the bands hold")
                     .arg(value::kChurnPercentageEvents)
                     .arg(std::min(model.events, model.test.events)));
}

void printChurnModel(const Cli &cli, const value::ChurnModel &model)
{
    QJsonArray coefficients;
    for (size_t i = 0; i < model.logistic.beta.size(); ++i)
        coefficients.append(
            QJsonObject{{QStringLiteral("feature"), churnFeatureCode(static_cast<value::ChurnFeature>(i))},
                        {QStringLiteral("coefficient"), model.logistic.beta[i]},
                        {QStringLiteral("mean"), model.logistic.means[i]},
                        {QStringLiteral("sd"), model.logistic.sds[i]}});
    QJsonArray calibration;
    for (const value::PredictionDecile &decile : model.test.deciles)
        calibration.append(QJsonObject{{QStringLiteral("rows"), decile.rows},
                                       {QStringLiteral("predicted"), decile.meanPredicted},
                                       {QStringLiteral("actual"), decile.rate},
                                       {QStringLiteral("lift"), decile.lift}});
    print(cli, {{QStringLiteral("train_day"), model.trainDay.toString(Qt::ISODate)},
                {QStringLiteral("test_day"), model.testDay.toString(Qt::ISODate)},
                {QStringLiteral("intercept"), coefficients.isEmpty() ? QJsonValue() : model.logistic.intercept},
                {QStringLiteral("coefficients"), coefficients},
                {QStringLiteral("customers"), model.customers},
                {QStringLiteral("events"), model.events},
                {QStringLiteral("auc"), orNull(model.test.auc)},
                {QStringLiteral("brier"), orNull(model.test.brier)},
                {QStringLiteral("calibration"), calibration},
                {QStringLiteral("gate"), gateCode(model.gate)}});
}

} // namespace value_commands_detail

int runAnalyzeLifecycle(Cli &cli, const QStringList &arguments)
{
    using namespace value_commands_detail;
    const QString matrix = QStringLiteral("matrix");
    const Result<Options> options =
        parseOptions(arguments, {.flags = {matrix}, .values = {asOfName()}, .maxPositional = 2});
    if (!options)
        return cli.usage(options.error().detail);
    if (options->has(matrix) != (options->positional().size() == 2) || options->positional().size() == 1)
        return cli.usage(Cli::tr("--matrix takes two days, such as 2025-01-31 2025-02-28"));
    if (options->has(matrix))
        return writeMatrix(cli, options->positional());
    const Result<QDate> asOf = options->day(asOfName());
    if (!asOf)
        return cli.usage(asOf.error().detail);
    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    value::LifecycleRequest request;
    request.asOf = *asOf;
    request.withLabels = true;
    request.progress = terminalProgress(cli);
    const Result<value::CustomerStages> found = await((*session)->query(value::customerStages(request)));
    endTerminalProgress(cli);
    if (!found)
        return cli.fail(found.error());
    TableOutput table(cli.out, cli.json,
                      {QStringLiteral("contact_id"), QStringLiteral("external_id"), QStringLiteral("stage"),
                       QStringLiteral("purchase_days"), QStringLiteral("days_since_last"),
                       QStringLiteral("expected_gap_days"), QStringLiteral("ratio")});
    constexpr int kDecimals = 4;
    for (size_t i = 0; i < found->stages.customers.size(); ++i) {
        const value::CustomerLifecycle &customer = found->stages.customers[i];
        table.row({Cell::of(found->purchases.customers[i].contact.row()), textCell(found->labels[i].externalId),
                   Cell::of(lifecycleStageCode(customer.stage)), Cell::of(qint64(customer.purchaseDays)),
                   customer.daysSince < 0 ? Cell{} : Cell::of(qint64(customer.daysSince)),
                   rounded(customer.expectedGap, kDecimals), rounded(customer.ratio, kDecimals)});
    }
    if (found->stages.gap.isFallback)
        cli.note(Cli::tr("note: fewer than %1 customers bought on two days; a usual gap of %2 days stands in")
                     .arg(found->options.minimumCustomers)
                     .arg(found->stages.gap.days));
    if (!found->stages.hasYearOfData && found->stages.firstPurchase.isValid())
        cli.note(Cli::tr("note: less than 12 months of purchases: read \"lost\" as silent"));
    noteLeftOut(cli, found->purchases);
    return Done;
}

int runAnalyzeClv(Cli &cli, const QStringList &arguments)
{
    using namespace value_commands_detail;
    const auto name = [](const char *text) { return QString::fromLatin1(text); };
    const Result<Options> options = parseOptions(
        arguments,
        {.flags = {printModelName()},
         .values = {asOfName(), name("model"), name("fit"), name("horizon-weeks"), name("discount"), name("margin")}});
    if (!options)
        return cli.usage(options.error().detail);
    value::LifetimeValueRequest request;
    const Result<QDate> asOf = options->day(asOfName());
    if (!asOf)
        return cli.usage(asOf.error().detail);
    request.asOf = *asOf;
    const QString model = options->value(name("model"), name("mbg"));
    if (model != QLatin1String("mbg") && model != QLatin1String("bg"))
        return cli.usage(Cli::tr("--%1 is one of %2").arg(name("model"), name("mbg, bg")));
    request.options.model = model == QLatin1String("bg") ? value::RepeatModel::Bg : value::RepeatModel::Mbg;
    const QString fit = options->value(name("fit"), name("map"));
    if (fit != QLatin1String("map") && fit != QLatin1String("mle"))
        return cli.usage(Cli::tr("--%1 is one of %2").arg(name("fit"), name("map, mle")));
    request.options.fit = fit == QLatin1String("mle") ? value::ModelFit::Mle : value::ModelFit::Map;
    constexpr double kMostWeeks = 520;
    constexpr double kMostDiscount = 10;
    const Result<double> weeks = numberOf(*options, name("horizon-weeks"), request.options.horizonWeeks, 1, kMostWeeks);
    if (!weeks)
        return cli.usage(weeks.error().detail);
    if (*weeks != std::floor(*weeks))
        return cli.usage(Cli::tr("--%1 is a whole number").arg(name("horizon-weeks")));
    request.options.horizonWeeks = static_cast<int>(*weeks);
    const Result<double> discount = numberOf(*options, name("discount"), request.options.discount, 0, kMostDiscount);
    if (!discount)
        return cli.usage(discount.error().detail);
    request.options.discount = *discount;
    const Result<double> margin = numberOf(*options, name("margin"), request.options.margin, 0, 1);
    if (!margin)
        return cli.usage(margin.error().detail);
    request.options.margin = *margin;
    request.withLabels = !options->has(printModelName());
    request.progress = terminalProgress(cli);
    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    if (const Result<void> taken = takeSettings(**session, *options, request.options); !taken)
        return cli.fail(taken.error());
    const Result<value::CustomerValues> found = await((*session)->query(value::customerValues(request)));
    endTerminalProgress(cli);
    if (!found)
        return cli.fail(found.error());
    const int digits = currencyDigits(found->purchases.currency);
    if (options->has(printModelName()))
        printValueModel(cli, found->values, digits);
    else
        writeValues(cli, *found, digits);
    noteValues(cli, found->values);
    noteLeftOut(cli, found->purchases);
    return Done;
}

int runAnalyzeChurn(Cli &cli, const QStringList &arguments)
{
    using namespace value_commands_detail;
    const QString trainCut = QStringLiteral("train-cut");
    const QString testCut = QStringLiteral("test-cut");
    const Result<Options> options =
        parseOptions(arguments, {.flags = {printModelName()}, .values = {asOfName(), trainCut, testCut}});
    if (!options)
        return cli.usage(options.error().detail);
    value::ChurnRequest request;
    for (const auto &[name, into] : {std::pair(asOfName(), &request.asOf), std::pair(trainCut, &request.trainDay),
                                     std::pair(testCut, &request.testDay)}) {
        const Result<QDate> day = options->day(name);
        if (!day)
            return cli.usage(day.error().detail);
        *into = *day;
    }
    request.withLabels = !options->has(printModelName());
    request.progress = terminalProgress(cli);
    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    const Result<value::CustomerChurns> found = await((*session)->query(value::customerChurns(request)));
    endTerminalProgress(cli);
    if (!found)
        return cli.fail(found.error());
    if (options->has(printModelName())) {
        printChurnModel(cli, found->model);
        noteChurn(cli, found->model);
        return Done;
    }
    const int digits = currencyDigits(found->purchases.currency);
    TableOutput table(cli.out, cli.json,
                      {QStringLiteral("contact_id"), QStringLiteral("external_id"),
                       QStringLiteral("probability_buy_90d"), QStringLiteral("band"), QStringLiteral("value_at_risk"),
                       QStringLiteral("top_reason")});
    constexpr int kDecimals = 6;
    const bool hasPercentages = found->model.gate == value::ChurnGate::Percentages;
    for (const size_t place : found->byValueAtRisk()) {
        const value::PurchaseSummary &customer = found->purchases.customers[place];
        const value::CustomerChurn &churn = found->customers[place];
        const std::optional<value::ChurnExplanation> why =
            value::explainChurn(found->model, customer, found->scores.asOf);
        table.row({Cell::of(customer.contact.row()), textCell(found->labels[place].externalId),
                   hasPercentages ? rounded(churn.score.buyProbability, kDecimals) : Cell{},
                   Cell::of(bandCode(churn.score.band)), amount(churn.valueAtRisk, digits),
                   why ? Cell::of(churnFeatureCode(why->reasons[0].feature)) : Cell{}});
    }
    noteChurn(cli, found->model);
    noteLeftOut(cli, found->purchases);
    return Done;
}

} // namespace shuke::cli
