#include "core/value/rfm.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace shuke::value {

namespace rfm_detail {

/// The customers with purchases, value by value, and where each stands in the input.
struct Columns
{
    std::vector<int> days;
    std::vector<int> orders;
    std::vector<Money> revenue;
    std::vector<quint32> row;
    size_t size() const { return row.size(); }
};

Error invalid(const QString &detail)
{
    return {ErrorCode::InvalidInput, detail};
}

Result<void> checkIds(std::span<const PurchaseSummary> customers)
{
    bool ascending = true;
    qint64 last = 0;
    for (const PurchaseSummary &customer : customers) {
        if (!customer.contact.isValid())
            return invalid(QStringLiteral("a customer without a valid id"));
        ascending = ascending && customer.contact.row() > last;
        last = customer.contact.row();
    }
    if (ascending)
        return {};
    std::vector<qint64> ids;
    ids.reserve(customers.size());
    for (const PurchaseSummary &customer : customers)
        ids.push_back(customer.contact.row());
    std::sort(ids.begin(), ids.end());
    const auto twice = std::adjacent_find(ids.begin(), ids.end());
    if (twice != ids.end())
        return invalid(QStringLiteral("contact %1 is given twice").arg(*twice));
    return {};
}

Result<Columns> columnsOf(std::span<const PurchaseSummary> customers, QDate asOf)
{
    Columns columns;
    columns.days.reserve(customers.size());
    columns.orders.reserve(customers.size());
    columns.revenue.reserve(customers.size());
    columns.row.reserve(customers.size());
    const qint64 today = asOf.toJulianDay();
    for (size_t i = 0; i < customers.size(); ++i) {
        const PurchaseSummary &customer = customers[i];
        if (customer.purchaseCount == 0)
            continue;
        if (customer.purchaseCount < 0 || !customer.lastPurchase.isValid())
            return invalid(QStringLiteral("contact %1 has no last purchase").arg(customer.contact.row()));
        const qint64 days = today - customer.lastPurchase.toJulianDay();
        if (days < 0)
            return invalid(
                QStringLiteral("contact %1 has a purchase later than the as-of day").arg(customer.contact.row()));
        columns.days.push_back(static_cast<int>(std::min<qint64>(days, std::numeric_limits<int>::max())));
        columns.orders.push_back(customer.purchaseCount);
        columns.revenue.push_back(customer.netRevenue);
        columns.row.push_back(static_cast<quint32>(i));
    }
    return columns;
}

/// q_i = v[⌊(n−1)·i/classes⌋] of the sorted values. Reorders `values`; none for no values.
template <typename T>
RfmCuts<T> quantileCuts(std::vector<T> &values, int classes)
{
    RfmCuts<T> cuts;
    if (values.empty())
        return cuts;
    cuts.size = classes - 1;
    auto from = values.begin();
    for (int i = 1; i < classes; ++i) {
        const auto position =
            values.begin() +
            static_cast<std::ptrdiff_t>((values.size() - 1) * static_cast<size_t>(i) / static_cast<size_t>(classes));
        // What lies before the last cut-off is not greater than it: the search goes on behind.
        std::nth_element(from, position, values.end());
        cuts.at[static_cast<size_t>(i - 1)] = *position;
        from = position;
    }
    return cuts;
}

/// The number of cut-offs below `value`: 0 … size.
template <typename T>
int cutsBelow(const RfmCuts<T> &cuts, T value)
{
    int below = 0;
    for (int i = 0; i < cuts.size; ++i)
        below += value > cuts.at[static_cast<size_t>(i)] ? 1 : 0;
    return below;
}

/// 1 … 5 from the class 0 … size: with two cut-offs 1, 3, 5.
quint8 risingScore(int below, int size)
{
    return static_cast<quint8>(size == 2 ? 1 + 2 * below : 1 + below);
}

template <typename T>
quint8 risingScore(const RfmCuts<T> &cuts, T value)
{
    return risingScore(cutsBelow(cuts, value), cuts.size);
}

quint8 fallingScore(const RfmCuts<int> &cuts, int days)
{
    return static_cast<quint8>(6 - risingScore(cuts, days));
}

void scoreByThresholds(RfmResult &result, const Columns &columns)
{
    for (size_t i = 0; i < columns.size(); ++i) {
        RfmScore &score = result.scores[columns.row[i]];
        score.r = fallingScore(result.thresholds.recencyDays, columns.days[i]);
        score.f = risingScore(result.thresholds.orderCount, columns.orders[i]);
        score.m = risingScore(result.thresholds.netRevenue, columns.revenue[i]);
    }
}

void scoreIndependent(RfmResult &result, const Columns &columns, int classes)
{
    std::vector<int> numbers = columns.days;
    result.thresholds.recencyDays = quantileCuts(numbers, classes);
    numbers = columns.orders;
    result.thresholds.orderCount = quantileCuts(numbers, classes);
    std::vector<Money> amounts = columns.revenue;
    result.thresholds.netRevenue = quantileCuts(amounts, classes);
    scoreByThresholds(result, columns);
}

void scoreNested(RfmResult &result, const Columns &columns, int classes)
{
    std::vector<int> numbers = columns.days;
    result.thresholds.recencyDays = quantileCuts(numbers, classes);
    std::array<std::vector<size_t>, 5> byR;
    for (size_t i = 0; i < columns.size(); ++i) {
        const quint8 r = fallingScore(result.thresholds.recencyDays, columns.days[i]);
        result.scores[columns.row[i]].r = r;
        byR[r - 1U].push_back(i);
    }
    for (size_t r = 0; r < byR.size(); ++r) {
        numbers.clear();
        for (const size_t i : byR[r])
            numbers.push_back(columns.orders[i]);
        RfmCuts<int> &orderCuts = result.nestedOrderCount[r];
        orderCuts = quantileCuts(numbers, classes);
        std::array<std::vector<size_t>, 5> byF;
        for (const size_t i : byR[r]) {
            const quint8 f = risingScore(orderCuts, columns.orders[i]);
            result.scores[columns.row[i]].f = f;
            byF[f - 1U].push_back(i);
        }
        for (size_t f = 0; f < byF.size(); ++f) {
            std::vector<Money> amounts;
            for (const size_t i : byF[f])
                amounts.push_back(columns.revenue[i]);
            RfmCuts<Money> &revenueCuts = result.nestedNetRevenue[5 * r + f];
            revenueCuts = quantileCuts(amounts, classes);
            for (const size_t i : byF[f])
                result.scores[columns.row[i]].m = risingScore(revenueCuts, columns.revenue[i]);
        }
    }
}

/// Ranks the rows by `values` (ties by id) and cuts them into groups of equal size, the first ones one larger.
/// `assign(i, group)` for each row; the largest value of each group but the last are the cut-offs.
template <typename T, typename Assign>
RfmCuts<T> tiles(std::span<const PurchaseSummary> customers, const Columns &columns, const std::vector<T> &values,
                 int classes, bool falling, Assign assign)
{
    std::vector<quint32> order(columns.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) {
        if (values[a] != values[b])
            return falling ? values[a] > values[b] : values[a] < values[b];
        return customers[columns.row[a]].contact < customers[columns.row[b]].contact;
    });
    RfmCuts<T> cuts;
    cuts.size = classes - 1;
    const size_t groups = static_cast<size_t>(classes);
    size_t next = 0;
    for (size_t group = 0; group < groups; ++group) {
        const size_t first = next;
        const size_t size = order.size() / groups + (group < order.size() % groups ? 1 : 0);
        for (size_t i = 0; i < size; ++i, ++next)
            assign(order[next], static_cast<int>(group));
        // Ascending cut-offs: a falling ranking has its largest values first.
        const size_t cut = falling ? groups - 1 - group : group;
        if (cut < groups - 1)
            cuts.at[cut] = values[order[falling ? first : next - 1]];
    }
    return cuts;
}

void scoreNtile(RfmResult &result, std::span<const PurchaseSummary> customers, const Columns &columns, int classes)
{
    const auto scoreOf = [classes](int group) { return risingScore(group, classes - 1); };
    const auto row = [&](quint32 i) -> RfmScore & { return result.scores[columns.row[i]]; };
    result.thresholds.recencyDays = tiles(customers, columns, columns.days, classes, true,
                                          [&](quint32 i, int group) { row(i).r = scoreOf(group); });
    result.thresholds.orderCount = tiles(customers, columns, columns.orders, classes, false,
                                         [&](quint32 i, int group) { row(i).f = scoreOf(group); });
    result.thresholds.netRevenue = tiles(customers, columns, columns.revenue, classes, false,
                                         [&](quint32 i, int group) { row(i).m = scoreOf(group); });
}

template <typename T>
bool isAscending(const RfmCuts<T> &cuts)
{
    return std::is_sorted(cuts.at.begin(), cuts.at.begin() + cuts.size);
}

bool isUsable(const RfmThresholds &cuts)
{
    const int size = cuts.recencyDays.size;
    return (size == 4 || size == 2) && cuts.orderCount.size == size && cuts.netRevenue.size == size &&
           isAscending(cuts.recencyDays) && isAscending(cuts.orderCount) && isAscending(cuts.netRevenue);
}

Result<void> checkOptions(QDate asOf, const RfmOptions &options)
{
    if (!asOf.isValid())
        return invalid(QStringLiteral("no as-of day"));
    if (options.highFrom < 2 || options.highFrom > 5)
        return invalid(QStringLiteral("the lowest high score must be 2 … 5, not %1").arg(options.highFrom));
    if (options.method == RfmMethod::Fixed && !isUsable(options.fixed))
        return invalid(QStringLiteral("fixed cut-offs must be four each (or two each), in ascending order"));
    return {};
}

RfmMode modeFor(size_t customers, RfmMethod method)
{
    if (customers == 0)
        return RfmMode::NoCustomers;
    if (method == RfmMethod::Fixed)
        return RfmMode::Fixed;
    if (customers < kRfmMinimumForTerciles)
        return RfmMode::TooFew;
    return customers < kRfmMinimumForQuintiles ? RfmMode::Terciles : RfmMode::Quintiles;
}

} // namespace rfm_detail

Result<RfmResult> scoreRfm(std::span<const PurchaseSummary> customers, QDate asOf, const RfmOptions &options)
{
    using namespace rfm_detail;
    if (Result<void> checked = checkOptions(asOf, options); !checked)
        return checked.error();
    if (Result<void> checked = checkIds(customers); !checked)
        return checked.error();
    const Result<Columns> columns = columnsOf(customers, asOf);
    if (!columns)
        return columns.error();

    RfmResult result;
    result.method = options.method;
    result.asOf = asOf;
    result.scores.resize(customers.size());
    result.customerCount = static_cast<qint64>(columns->size());
    result.mode = modeFor(columns->size(), options.method);
    for (size_t i = 0; i < columns->size(); ++i)
        result.scores[columns->row[i]].recencyDays = columns->days[i];
    if (result.mode == RfmMode::NoCustomers || result.mode == RfmMode::TooFew)
        return result;

    const int classes = result.mode == RfmMode::Terciles ? 3 : 5;
    switch (options.method) {
    case RfmMethod::Independent:
        scoreIndependent(result, *columns, classes);
        break;
    case RfmMethod::Nested:
        scoreNested(result, *columns, classes);
        break;
    case RfmMethod::Ntile:
        scoreNtile(result, customers, *columns, classes);
        break;
    case RfmMethod::Fixed:
        result.thresholds = options.fixed;
        scoreByThresholds(result, *columns);
        break;
    }
    for (const quint32 row : columns->row) {
        RfmScore &score = result.scores[row];
        score.segment = segmentOf(options.map, score.r, score.f, score.m, options.highFrom);
        ++result.rCounts[score.r - 1U];
        ++result.fCounts[score.f - 1U];
        ++result.mCounts[score.m - 1U];
    }
    return result;
}

Result<RfmThresholds> fifthsOf(std::span<const PurchaseSummary> customers, QDate asOf)
{
    using namespace rfm_detail;
    Result<Columns> columns = columnsOf(customers, asOf);
    if (!columns)
        return columns.error();
    return RfmThresholds{quantileCuts(columns->days, 5), quantileCuts(columns->orders, 5),
                         quantileCuts(columns->revenue, 5)};
}

RfmReason explainRfm(const RfmResult &result, std::span<const PurchaseSummary> customers, size_t index)
{
    Q_ASSERT(index < customers.size() && customers.size() == result.scores.size());
    return explainRfm(result, result.scores[index], customers[index].purchaseCount, customers[index].netRevenue);
}

RfmReason explainRfm(const RfmResult &result, const RfmScore &score, int orderCount, Money netRevenue)
{
    RfmReason reason;
    reason.score = score;
    reason.recencyDays = score.recencyDays;
    reason.orderCount = orderCount;
    reason.netRevenue = netRevenue;
    reason.thresholds = result.thresholds;
    if (result.method == RfmMethod::Nested && reason.score.r > 0) {
        const size_t r = reason.score.r - 1U;
        reason.thresholds.orderCount = result.nestedOrderCount[r];
        reason.thresholds.netRevenue = result.nestedNetRevenue[5 * r + reason.score.f - 1U];
    }
    return reason;
}

Result<std::vector<RfmSegmentTotal>> totalBySegment(const RfmResult &result, std::span<const PurchaseSummary> customers,
                                                    RfmMap map)
{
    Q_ASSERT(customers.size() == result.scores.size());
    std::array<RfmSegmentTotal, kRfmSegmentCount> totals;
    for (size_t i = 0; i < customers.size(); ++i) {
        if (customers[i].purchaseCount == 0)
            continue;
        RfmSegmentTotal &total = totals[static_cast<size_t>(result.scores[i].segment)];
        const std::optional<Money> revenue = total.revenue.plus(customers[i].netRevenue);
        if (!revenue)
            return Error{ErrorCode::TooLarge, QStringLiteral("the revenue of a class does not fit 64 bits")};
        total.revenue = *revenue;
        total.orders += customers[i].purchaseCount;
        ++total.customers;
    }
    std::vector<RfmSegmentTotal> rows;
    const auto add = [&](RfmSegment segment) {
        RfmSegmentTotal &total = totals[static_cast<size_t>(segment)];
        total.segment = segment;
        if (total.customers > 0)
            rows.push_back(total);
    };
    for (const RfmSegment segment : segmentsOf(map))
        add(segment);
    add(RfmSegment::None);
    return rows;
}

} // namespace shuke::value
