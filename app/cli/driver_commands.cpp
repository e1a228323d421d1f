#include "app/cli/cli.h"
#include "app/cli/left_out_note.h"
#include "app/cli/options.h"
#include "app/cli/table_output.h"
#include "app/cli/terminal.h"
#include "core/value/driver_loader.h"

#include <cmath>

// analyze revenue-drivers, kpis: two periods, one against the other.

namespace shuke::cli {

int runAnalyzeRevenueDrivers(Cli &cli, const QStringList &arguments);
int runAnalyzeKpis(Cli &cli, const QStringList &arguments);

namespace driver_commands_detail {

std::optional<value::DriverLevel> levelOf(const QString &word)
{
    if (word == QLatin1String("store"))
        return value::DriverLevel::Store;
    if (word == QLatin1String("product"))
        return value::DriverLevel::Product;
    if (word == QLatin1String("category"))
        return value::DriverLevel::Category;
    return std::nullopt;
}

/// Two days, both included, that must be told.
Result<DayRange> periodOf(const Options &options, const QString &from, const QString &to)
{
    const Result<QDate> begin = options.day(from);
    if (!begin)
        return begin.error();
    const Result<QDate> end = options.day(to);
    if (!end)
        return end.error();
    if (!begin->isValid() || !end->isValid())
        return Error{ErrorCode::InvalidInput, Cli::tr("--%1 and --%2 are needed").arg(from, to)};
    if (*end < *begin)
        return Error{ErrorCode::InvalidInput, Cli::tr("--%1 lies before --%2").arg(to, from)};
    return DayRange{*begin, end->addDays(1)};
}

Result<value::DriverPeriods> periodsOf(const Options &options)
{
    const Result<DayRange> period = periodOf(options, QStringLiteral("from"), QStringLiteral("to"));
    if (!period)
        return period.error();
    const Result<DayRange> base = periodOf(options, QStringLiteral("vs-from"), QStringLiteral("vs-to"));
    if (!base)
        return base.error();
    return value::DriverPeriods{*period, *base};
}

QStringList driverColumns()
{
    return {QStringLiteral("key"),
            QStringLiteral("effect_customers"),
            QStringLiteral("effect_frequency"),
            QStringLiteral("effect_price"),
            QStringLiteral("new"),
            QStringLiteral("dropped"),
            QStringLiteral("total")};
}

/// The change told in two ways: `store` by what an order is worth; `store_by_products` by what a product in an order is
/// worth, with `products_per_order`, which also is more or less of the same orders, as a row of its own.
void writeStore(const Cli &cli, const value::DriverAnalysis &analysis, int digits)
{
    using value::DriverKind;
    TableOutput table(cli.out, cli.json, driverColumns());
    const auto write = [&](const char *key, const value::StoreDrivers &effects) {
        const Money price = effects.kind == DriverKind::Other ? effects.total : effects.price; // money without goods
        const auto whole = [&](DriverKind kind) {
            return Cell::of(effects.kind == kind ? effects.total : Money(), digits);
        };
        table.row({Cell::of(QString::fromLatin1(key)), Cell::of(effects.customers, digits),
                   Cell::of(effects.frequency, digits), Cell::of(price, digits), whole(DriverKind::New),
                   whole(DriverKind::Dropped), Cell::of(effects.total, digits)});
    };
    write("store", analysis.byOrders);
    if (analysis.byVariety && analysis.byVariety->kind == DriverKind::Split) {
        value::StoreDrivers rest = *analysis.byVariety;
        rest.total = rest.total.minus(rest.variety).value_or(rest.total);
        write("store_by_products", rest);
        value::StoreDrivers variety;
        variety.price = rest.variety;
        variety.total = rest.variety;
        write("products_per_order", variety);
    }
    write("total", analysis.byOrders);
}

QString keyText(const value::DriverItem &item)
{
    if (item.isRefunds)
        return QStringLiteral("(refunds)"); // of which nobody told what was taken back
    return !item.code.isEmpty() ? item.code : item.name;
}

void writeItems(const Cli &cli, const value::DriverAnalysis &analysis, int digits)
{
    TableOutput table(cli.out, cli.json, driverColumns());
    const auto write = [&](const QString &key, const value::DriverRow &row) {
        // Revenue of something that was sold in neither period is money without goods: a matter of price.
        const Money price = row.price.plus(row.other).value_or(row.price);
        table.row({Cell::of(key), Cell::of(row.customers, digits), Cell::of(row.frequency, digits),
                   Cell::of(price, digits), Cell::of(row.added, digits), Cell::of(row.dropped, digits),
                   Cell::of(row.total, digits)});
    };
    for (const value::DriverRow &row : analysis.table.rows)
        write(keyText(analysis.items[static_cast<size_t>(row.key)]), row);
    write(QStringLiteral("total"), analysis.table.total);
}

/// Writes a figure of both periods; what is nothing stays empty.
class KpiOutput
{
public:
    KpiOutput(const Cli &cli, int digits)
        : m_table(cli.out, cli.json,
                  {QStringLiteral("kpi"), QStringLiteral("period"), QStringLiteral("base"), QStringLiteral("n_period"),
                   QStringLiteral("n_base")}),
          m_digits(digits)
    {}

    void count(const char *name, qint64 period, qint64 base) { row(name, Cell::of(period), Cell::of(base), {}, {}); }
    void money(const char *name, Money period, Money base)
    {
        row(name, Cell::of(period, m_digits), Cell::of(base, m_digits), {}, {});
    }
    /// Of minor units, told as such an amount; by how many orders or customers.
    void mean(const char *name, std::optional<double> period, std::optional<double> base, qint64 n, qint64 baseN)
    {
        const auto cell = [this](std::optional<double> minor) {
            return minor ? Cell::of(Money::fromMinor(std::llround(*minor)), m_digits) : Cell{};
        };
        row(name, cell(period), cell(base), n, baseN);
    }
    void number(const char *name, std::optional<double> period, std::optional<double> base, qint64 n, qint64 baseN)
    {
        row(name, rounded(period), rounded(base), n, baseN);
    }
    template <typename SomeRate>
    void rate(const char *name, const SomeRate &period, const SomeRate &base)
    {
        row(name, rounded(period.value()), rounded(base.value()), period.n, base.n);
    }
    /// From the base to the period: there is one only.
    template <typename SomeRate>
    void rate(const char *name, const SomeRate &value)
    {
        row(name, rounded(value.value()), {}, value.n, {});
    }

private:
    static Cell rounded(std::optional<double> value)
    {
        return value ? Cell::ofDouble(std::round(*value * 1e6) / 1e6) : Cell{};
    }
    void row(const char *name, const Cell &period, const Cell &base, std::optional<qint64> n,
             std::optional<qint64> baseN)
    {
        m_table.row({Cell::of(QString::fromLatin1(name)), period, base, n ? Cell::of(*n) : Cell{},
                     baseN ? Cell::of(*baseN) : Cell{}});
    }

    TableOutput m_table;
    int m_digits;
};

void writeKpis(const Cli &cli, const value::CustomerKpis &found)
{
    const value::PeriodFigures &now = found.period;
    const value::PeriodFigures &before = found.base;
    KpiOutput out(cli, currencyDigits(found.currency));
    out.count("buyers", now.kpis.buyers, before.kpis.buyers);
    out.count("new_buyers", now.returning.newBuyers, before.returning.newBuyers);
    out.count("orders", now.kpis.orders, before.kpis.orders);
    out.money("net_revenue", now.kpis.net, before.kpis.net);
    out.mean("average_order_value", now.kpis.averageOrderValue(), before.kpis.averageOrderValue(), now.kpis.orders,
             before.kpis.orders);
    out.number("purchase_frequency", now.kpis.frequency(), before.kpis.frequency(), now.kpis.buyers,
               before.kpis.buyers);
    out.rate("repeat_purchase_rate", now.kpis.repeatRate(), before.kpis.repeatRate());
    out.rate("returning_share", now.returning.returning, before.returning.returning);
    out.rate("retention", found.retention.retention());
    out.rate("churn", found.retention.churn());
    out.rate("net_revenue_retention", found.revenue.net);
    out.rate("gross_revenue_retention", found.revenue.gross);
    out.rate("top_20_percent_share", now.concentration.top, before.concentration.top);
    out.number("gini", now.concentration.gini, before.concentration.gini, now.concentration.top.n,
               before.concentration.top.n);
}

} // namespace driver_commands_detail

int runAnalyzeRevenueDrivers(Cli &cli, const QStringList &arguments)
{
    using namespace driver_commands_detail;
    const auto name = [](const char *text) { return QString::fromLatin1(text); };
    const Result<Options> options = parseOptions(arguments, {.values = {name("as-of"), name("level"), name("from"),
                                                                        name("to"), name("vs-from"), name("vs-to")}});
    if (!options)
        return cli.usage(options.error().detail);
    value::DriverRequest request;
    const std::optional<value::DriverLevel> level = levelOf(options->value(name("level"), name("store")));
    if (!level)
        return cli.usage(Cli::tr("--%1 is one of %2").arg(name("level"), name("store, product, category")));
    request.level = *level;
    const Result<QDate> asOf = options->day(name("as-of"));
    if (!asOf)
        return cli.usage(asOf.error().detail);
    request.asOf = *asOf;
    const Result<value::DriverPeriods> periods = periodsOf(*options);
    if (!periods)
        return cli.usage(periods.error().detail);
    request.periods = *periods;
    request.progress = terminalProgress(cli);
    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    const Result<value::DriverAnalysis> found = await((*session)->query(value::revenueDriversOf(request)));
    endTerminalProgress(cli);
    if (!found)
        return cli.fail(found.error());
    const int digits = currencyDigits(found->currency);
    if (*level == value::DriverLevel::Store)
        writeStore(cli, *found, digits);
    else
        writeItems(cli, *found, digits);
    if (found->unpricedLines > 0)
        cli.note(Cli::tr("note: %n line(s) without an amount are in the units only", nullptr,
                         counted(found->unpricedLines)));
    noteLeftOut(cli, found->ordersWithoutRate);
    return Done;
}

int runAnalyzeKpis(Cli &cli, const QStringList &arguments)
{
    using namespace driver_commands_detail;
    const auto name = [](const char *text) { return QString::fromLatin1(text); };
    const Result<Options> options =
        parseOptions(arguments, {.values = {name("as-of"), name("from"), name("to"), name("vs-from"), name("vs-to")}});
    if (!options)
        return cli.usage(options.error().detail);
    const Result<QDate> asOf = options->day(name("as-of"));
    if (!asOf)
        return cli.usage(asOf.error().detail);
    const Result<value::DriverPeriods> periods = periodsOf(*options);
    if (!periods)
        return cli.usage(periods.error().detail);
    value::CustomerKpiRequest request;
    request.periods = *periods;
    request.asOf = *asOf;
    request.progress = terminalProgress(cli);
    const Result<std::shared_ptr<session::Session>> session = cli.openForReading();
    if (!session)
        return cli.fail(session.error());
    const Result<value::CustomerKpis> found = await((*session)->query(value::customerKpisOf(request)));
    endTerminalProgress(cli);
    if (!found)
        return cli.fail(found.error());
    writeKpis(cli, *found);
    noteLeftOut(cli, found->ordersWithoutRate);
    return Done;
}

} // namespace shuke::cli
