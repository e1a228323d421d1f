#include "app/cli/cli.h"
#include "app/cli/options.h"
#include "app/cli/table_output.h"
#include "core/exchange/demo_csv.h"

namespace shuke::cli {

int runGenerate(Cli &cli, const QStringList &arguments)
{
    const Result<Options> options = parseOptions(
        arguments, {.values = {QStringLiteral("customers"), QStringLiteral("out-dir"), QStringLiteral("years"),
                               QStringLiteral("seed"), QStringLiteral("as-of"), QStringLiteral("currency")}});
    if (!options)
        return cli.usage(options.error().detail);
    const auto number = [&](const char *name, qint64 otherwise, qint64 from, qint64 to) -> Result<qint64> {
        const Result<std::optional<qint64>> given = options->integer(QLatin1String(name));
        if (!given)
            return given.error();
        const qint64 value = given->value_or(otherwise);
        if (value < from || value > to)
            return Error{ErrorCode::InvalidInput,
                         Cli::tr("--%1 must be in %2 … %3").arg(QLatin1String(name)).arg(from).arg(to)};
        return value;
    };
    const Result<qint64> customers = number("customers", 2000, 0, 50000000);
    const Result<qint64> years = number("years", 3, 1, 30);
    const Result<qint64> seed = number("seed", 42, 0, std::numeric_limits<qint64>::max());
    const Result<QDate> endDay = options->day(QStringLiteral("as-of"));
    for (const Error *error : {customers ? nullptr : &customers.error(), years ? nullptr : &years.error(),
                               seed ? nullptr : &seed.error(), endDay ? nullptr : &endDay.error()}) {
        if (error)
            return cli.usage(error->detail);
    }
    const QString folder = options->value(QStringLiteral("out-dir"));
    const QString currency = options->value(QStringLiteral("currency"), QStringLiteral("CNY"));
    if (folder.isEmpty())
        return cli.usage(Cli::tr("generate needs --out-dir"));
    if (!isCurrencyCode(currency))
        return cli.usage(Cli::tr("--currency needs an ISO 4217 code such as CNY"));

    exchange::DemoOptions demo;
    demo.seed = static_cast<quint64>(*seed);
    demo.customers = static_cast<int>(*customers);
    demo.years = static_cast<int>(*years);
    demo.endDay = endDay->isValid() ? *endDay : QDate(2025, 12, 31);
    demo.currency = currency;
    const Result<exchange::DemoSummary> summary = exchange::writeDemoCsv(demo, folder);
    if (!summary)
        return cli.fail(summary.error());
    TableOutput table(cli.out, cli.json,
                      {QStringLiteral("contacts"), QStringLiteral("orders"), QStringLiteral("refunds"),
                       QStringLiteral("net_revenue")});
    table.row({Cell::of(summary->contacts), Cell::of(summary->orders), Cell::of(summary->refunds),
               Cell::of(Money::fromMinor(summary->netMinor), currencyDigits(currency))});
    return Done;
}

} // namespace shuke::cli
