#include "core/value/driver_loader.h"

#include "core/store/read_context.h"
#include "core/value/period_orders.h"
#include "core/value/sold_lines.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace shuke::value {

namespace driver_loader_detail {

Error tooLarge()
{
    return {ErrorCode::TooLarge, QStringLiteral("the revenue of all orders does not fit 64 bits")};
}

/// Units and revenue of one item in one period.
struct Sum
{
    qint64 units = 0;
    Money net;
};

/// What the catalogue says of a product.
struct CatalogueEntry
{
    QString code;
    QString name;
    QString category;
};

/// Numbers the items of a level as they are met.
class Items
{
public:
    Items(DriverLevel level, std::vector<DriverItem> &items) : m_level(level), m_items(items) {}

    Result<void> read(ReadContext &context);
    quint32 of(ProductId product)
    {
        const auto [known, isNew] = m_byProduct.try_emplace(product.row(), quint32(0));
        if (isNew)
            known->second = make(product);
        return known->second;
    }
    quint32 ofBareRefunds()
    {
        if (!m_bareRefunds) {
            m_bareRefunds = static_cast<quint32>(m_items.size());
            m_items.push_back({{}, {}, {}, true});
        }
        return *m_bareRefunds;
    }

private:
    quint32 make(ProductId product);

    DriverLevel m_level;
    std::vector<DriverItem> &m_items;
    std::unordered_map<qint64, CatalogueEntry> m_catalogue;
    std::unordered_map<qint64, quint32> m_byProduct;
    std::map<QString, quint32> m_byCategory;
    std::optional<quint32> m_bareRefunds;
};

Result<void> Items::read(ReadContext &context)
{
    Result<store::Statement> select = context.database().prepare("SELECT id, code, name, category FROM product");
    if (!select)
        return select.error();
    for (;;) {
        const Result<bool> more = select->step();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        m_catalogue.emplace(select->integer(0), CatalogueEntry{select->text(1), select->text(2), select->text(3)});
    }
}

quint32 Items::make(ProductId product)
{
    const CatalogueEntry &entry = m_catalogue[product.row()];
    const auto next = static_cast<quint32>(m_items.size());
    if (m_level == DriverLevel::Category) {
        const auto [known, isNew] = m_byCategory.try_emplace(entry.category, next);
        if (isNew)
            m_items.push_back({{}, {}, entry.category, false});
        return known->second;
    }
    m_items.push_back({product, entry.code, entry.name, false});
    return next;
}

/// One period of the analysis.
class Period
{
public:
    Period(ReadContext &context, const DriverRequest &request) : m_context(context), m_request(request) {}

    /// `refunds`: at least those of the period.
    Result<void> read(const DayRange &days, QDate asOf, const std::vector<DatedRefund> &refunds, Items &items,
                      DriverAnalysis &analysis);
    const StorePeriod &totals() const { return m_totals; }
    const std::vector<Sum> &sums() const { return m_sums; }
    /// With DriverRequest::withKpis.
    const std::vector<PurchaseSummary> &customers() const { return m_customers; }
    qint64 buyersOf(size_t item) const { return item < m_buyers.size() ? m_buyers[item] : 0; }

private:
    Result<void> add(const SoldLine &line, Items &items, DriverAnalysis &analysis);
    Result<void> addBareRefunds(const std::vector<DatedRefund> &refunds, Items &items);
    Sum &sumOf(quint32 item);
    void countBuyers();

    ReadContext &m_context;
    const DriverRequest &m_request;
    std::vector<CountedOrder> m_orders;            ///< And refunds.
    std::unordered_set<qint64> m_refundsWithLines; ///< By row.
    StorePeriod m_totals;
    std::vector<PurchaseSummary> m_customers;
    std::vector<Sum> m_sums;                                 ///< By item.
    std::vector<qint64> m_buyers;                            ///< Likewise.
    std::vector<std::pair<quint32, qint64>> m_pairs;         ///< Item and buyer: a contact, or an order's id below 0.
    std::vector<std::pair<quint32, quint32>> m_orderProduct; ///< Order and product, to count distinct ones.
    std::unordered_map<qint64, quint32> m_products;
};

Result<void> Period::read(const DayRange &days, QDate asOf, const std::vector<DatedRefund> &refunds, Items &items,
                          DriverAnalysis &analysis)
{
    Result<PeriodOrders> found = loadPeriodOrders(m_context, days, asOf, refunds, m_request.progress);
    if (!found)
        return found.error();
    const std::optional<Money> net = found->net();
    if (!net)
        return tooLarge();
    if (m_request.withKpis) {
        Result<std::vector<PurchaseSummary>> customers = customersOf(*found);
        if (!customers)
            return customers.error();
        m_customers = std::move(*customers);
    }
    m_orders = std::move(found->documents);
    analysis.currency = found->load.currency;
    analysis.ordersWithoutRate += found->load.ordersWithoutRate;
    m_totals.net = *net;
    m_totals.buyers = static_cast<qint64>(found->load.customers.size()) + found->load.walkInOrders;
    m_totals.orders = std::ranges::count(m_orders, false, &CountedOrder::isRefund);
    const Result<void> done = forEachSoldLine(
        m_context, m_orders, found->load.asOf, [&](const SoldLine &line) { return add(line, items, analysis); },
        m_request.progress);
    if (!done)
        return done;
    if (Result<void> added = addBareRefunds(found->refunds, items); !added)
        return added;
    std::ranges::sort(m_orderProduct);
    const auto repeated = std::ranges::unique(m_orderProduct);
    m_totals.lines = repeated.begin() - m_orderProduct.begin();
    countBuyers();
    m_orders = {};
    m_orderProduct = {};
    return {};
}

Sum &Period::sumOf(quint32 item)
{
    if (item >= m_sums.size())
        m_sums.resize(item + 1);
    return m_sums[item];
}

Result<void> Period::add(const SoldLine &line, Items &items, DriverAnalysis &analysis)
{
    if (!line.isRefund) {
        const auto place = m_products.try_emplace(line.product.row(), static_cast<quint32>(m_products.size())).first;
        m_orderProduct.emplace_back(static_cast<quint32>(line.order), place->second);
    }
    if (m_request.level == DriverLevel::Store)
        return {};
    const quint32 item = items.of(line.product);
    Sum &sum = sumOf(item);
    if (__builtin_add_overflow(sum.units, line.quantityMicro, &sum.units))
        return tooLarge();
    if (!line.amount) {
        ++analysis.unpricedLines;
    } else {
        const std::optional<Money> net = sum.net.plus(*line.amount);
        if (!net)
            return tooLarge();
        sum.net = *net;
    }
    if (line.isRefund) {
        m_refundsWithLines.insert(line.document.row());
    } else {
        const CountedOrder &order = m_orders[line.order];
        m_pairs.emplace_back(item, order.contact.isValid() ? order.contact.row() : -order.order.row());
    }
    return {};
}

/// What was paid back without a word of what for.
Result<void> Period::addBareRefunds(const std::vector<DatedRefund> &refunds, Items &items)
{
    if (m_request.level == DriverLevel::Store)
        return {};
    for (const DatedRefund &refund : refunds) {
        if (refund.amount.isZero() || m_refundsWithLines.contains(refund.refund.row()))
            continue;
        Sum &sum = sumOf(items.ofBareRefunds());
        const std::optional<Money> net = sum.net.plus(refund.amount);
        if (!net)
            return tooLarge();
        sum.net = *net;
    }
    return {};
}

void Period::countBuyers()
{
    std::ranges::sort(m_pairs);
    const auto repeated = std::ranges::unique(m_pairs);
    m_pairs.erase(repeated.begin(), repeated.end());
    m_buyers.assign(m_sums.size(), 0);
    for (const auto &[item, buyer] : m_pairs)
        ++m_buyers[item];
    m_pairs = {};
}

DriverPeriod driverPeriod(const Period &period, size_t item)
{
    if (item >= period.sums().size())
        return {};
    return {period.buyersOf(item), period.sums()[item].units, period.sums()[item].net};
}

Result<void> split(DriverAnalysis &analysis, const Period &base, const Period &current)
{
    analysis.baseTotals = base.totals();
    analysis.periodTotals = current.totals();
    const Result<StoreDrivers> byOrders = storeDrivers(analysis.baseTotals, analysis.periodTotals);
    if (!byOrders)
        return byOrders.error();
    analysis.byOrders = *byOrders;
    if (byOrders->kind != DriverKind::Split || (base.totals().lines > 0 && current.totals().lines > 0)) {
        const Result<StoreDrivers> byVariety = storeDriversByVariety(analysis.baseTotals, analysis.periodTotals);
        if (!byVariety)
            return byVariety.error();
        analysis.byVariety = *byVariety;
    }
    for (size_t item = 0; item < analysis.items.size(); ++item)
        analysis.inputs.push_back({static_cast<qint64>(item), driverPeriod(base, item), driverPeriod(current, item)});
    std::ranges::stable_sort(analysis.inputs, [](const DriverInput &a, const DriverInput &b) {
        const auto change = [](const DriverInput &input) {
            const auto now = static_cast<double>(input.current.net.minor());
            return std::abs(now - static_cast<double>(input.base.net.minor()));
        };
        return change(a) > change(b);
    });
    Result<DriverTable> table = revenueDrivers(analysis.inputs);
    if (!table)
        return table.error();
    analysis.table = std::move(*table);
    return {};
}

Result<DriverAnalysis> load(ReadContext &context, const DriverRequest &request)
{
    const QDate asOf = request.asOf.isValid() ? request.asOf : context.today();
    DriverAnalysis analysis;
    analysis.periods = request.span ? driverPeriods(*request.span, request.yearBefore, asOf) : request.periods;
    if (!analysis.periods.areWhole())
        return Error{ErrorCode::InvalidInput, QStringLiteral("the window ends before it begins")};
    Items items(request.level, analysis.items);
    if (Result<void> done = items.read(context); !done)
        return done.error();
    const DriverPeriods &periods = analysis.periods;
    const DayRange both{std::min(periods.base.from, periods.period.from), std::max(periods.base.to, periods.period.to)};
    const Result<std::vector<DatedRefund>> refunds = datedRefunds(context, both, asOf);
    if (!refunds)
        return refunds.error();
    Period base(context, request);
    if (Result<void> done = base.read(periods.base, asOf, *refunds, items, analysis); !done)
        return done.error();
    Period current(context, request);
    if (Result<void> done = current.read(periods.period, asOf, *refunds, items, analysis); !done)
        return done.error();
    if (Result<void> done = split(analysis, base, current); !done)
        return done.error();
    if (request.withKpis) {
        Result<CustomerKpis> kpis = customerKpis(context, periods, asOf, base.customers(), current.customers());
        if (!kpis)
            return kpis.error();
        analysis.kpis = std::move(*kpis);
        analysis.kpis->currency = analysis.currency;
        analysis.kpis->ordersWithoutRate = analysis.ordersWithoutRate;
    }
    return analysis;
}

} // namespace driver_loader_detail

Query<DriverAnalysis> revenueDriversOf(DriverRequest request)
{
    const CancelToken cancel = request.cancel;
    return {
        [request = std::move(request)](ReadContext &context) { return driver_loader_detail::load(context, request); },
        cancel};
}

} // namespace shuke::value
