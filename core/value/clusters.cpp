#include "core/value/clusters.h"

#include "core/base/money_sum.h"
#include "core/value/silhouette.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace shuke::value {

namespace clusters_detail {

constexpr double kMiddle = 0.25;
constexpr size_t kRevenue = static_cast<size_t>(ClusterFeature::Revenue);
/// Below this a spread is what rounding leaves of one value for all.
constexpr double kNoSpread = 1e-9;

Error invalid(const QString &detail)
{
    return {ErrorCode::InvalidInput, detail};
}

/// The customers with purchases: their features, and where each stands in the input.
struct Rows
{
    std::vector<KMeansPoint> points;
    std::vector<quint32> row;
};

Result<Rows> rowsOf(std::span<const PurchaseSummary> customers, QDate asOf, int digits)
{
    Rows rows;
    rows.points.reserve(customers.size());
    rows.row.reserve(customers.size());
    const qint64 today = asOf.toJulianDay();
    const double unit = std::pow(10.0, digits);
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
        const auto minor = static_cast<double>(std::max<qint64>(customer.netRevenue.minor(), 0));
        rows.points.push_back({std::log1p(static_cast<double>(days)),
                               std::log(static_cast<double>(customer.purchaseCount)), std::log1p(minor / unit)});
        rows.row.push_back(static_cast<quint32>(i));
    }
    return rows;
}

/// z = (x − mean) / population standard deviation, in place.
void standardise(std::vector<KMeansPoint> &points, ClusterResult &result)
{
    const auto n = static_cast<double>(points.size());
    for (size_t f = 0; f < 3; ++f) {
        double sum = 0;
        for (const KMeansPoint &point : points)
            sum += point[f];
        const double mean = sum / n;
        double squares = 0;
        for (const KMeansPoint &point : points)
            squares += (point[f] - mean) * (point[f] - mean);
        const double spread = std::sqrt(squares / n);
        const bool flat = spread < kNoSpread;
        result.mean[f] = mean;
        result.spread[f] = flat ? 0 : spread;
        for (KMeansPoint &point : points)
            point[f] = flat ? 0 : (point[f] - mean) / spread;
    }
}

std::vector<KMeansPoint> sampleOf(const std::vector<KMeansPoint> &points)
{
    const size_t step = (points.size() + kClusterMostExact - 1) / kClusterMostExact;
    std::vector<KMeansPoint> sample;
    for (size_t i = 0; i < points.size(); i += step)
        sample.push_back(points[i]);
    return sample;
}

ClusterLevel levelOf(double z)
{
    if (z >= kMiddle)
        return ClusterLevel::High;
    return z <= -kMiddle ? ClusterLevel::Low : ClusterLevel::Middle;
}

void nameClusters(std::vector<Cluster> &clusters)
{
    for (Cluster &cluster : clusters)
        cluster.name = {levelOf(-cluster.centre[0]), levelOf(cluster.centre[1]), levelOf(cluster.centre[2]), 0};
    std::vector<int> numbers(clusters.size());
    for (size_t i = 0; i < clusters.size(); ++i) {
        const auto same = [&](const Cluster &other) { return other.name == clusters[i].name; };
        if (std::count_if(clusters.begin(), clusters.end(), same) > 1)
            numbers[i] = 1 + static_cast<int>(std::count_if(clusters.begin(),
                                                            clusters.begin() + static_cast<std::ptrdiff_t>(i), same));
    }
    for (size_t i = 0; i < clusters.size(); ++i)
        clusters[i].name.number = numbers[i];
}

/// The labels of the fit as places in order of falling mean z of revenue; its centres likewise.
void orderByRevenue(KMeansFit &fit)
{
    std::vector<size_t> order(fit.centres.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return fit.centres[a][kRevenue] > fit.centres[b][kRevenue]; });
    std::vector<quint8> place(order.size());
    std::vector<KMeansPoint> centres;
    for (size_t i = 0; i < order.size(); ++i) {
        place[order[i]] = static_cast<quint8>(i);
        centres.push_back(fit.centres[order[i]]);
    }
    for (quint8 &label : fit.labels)
        label = place[label];
    fit.centres = std::move(centres);
}

Result<void> describe(ClusterResult &result, KMeansFit fit, const Rows &rows,
                      std::span<const PurchaseSummary> customers)
{
    orderByRevenue(fit);
    result.labels.assign(customers.size(), -1);
    result.clusters.resize(fit.centres.size());
    std::vector<MoneySum> sums(fit.centres.size());
    std::vector<MoneySum> ownSums(fit.centres.size()); // a share is of each order once
    MoneySum all;
    for (size_t i = 0; i < rows.row.size(); ++i) {
        const PurchaseSummary &customer = customers[rows.row[i]];
        Cluster &cluster = result.clusters[fit.labels[i]];
        ++cluster.size;
        cluster.meanRecencyDays += static_cast<double>(customer.lastPurchase.daysTo(result.asOf));
        cluster.meanOrders += customer.purchaseCount;
        sums[fit.labels[i]].add(customer.netRevenue);
        ownSums[fit.labels[i]].add(customer.ownRevenue());
        all.add(customer.ownRevenue());
        result.labels[rows.row[i]] = static_cast<qint8>(fit.labels[i]);
    }
    const std::optional<Money> total = all.value();
    for (size_t c = 0; c < result.clusters.size(); ++c) {
        Cluster &cluster = result.clusters[c];
        const std::optional<Money> revenue = sums[c].value();
        const std::optional<Money> own = ownSums[c].value();
        if (!revenue || !own || !total)
            return Error{ErrorCode::TooLarge, QStringLiteral("the revenue of the clusters does not fit 64 bits")};
        const auto size = static_cast<double>(cluster.size); // k-means leaves no group empty
        cluster.centre = fit.centres[c];
        cluster.meanRecencyDays /= size;
        cluster.meanOrders /= size;
        cluster.netRevenue = *revenue;
        cluster.meanNetRevenue = static_cast<double>(revenue->minor()) / size;
        if (total->minor() > 0)
            cluster.revenueShare = static_cast<double>(own->minor()) / static_cast<double>(total->minor());
    }
    nameClusters(result.clusters);
    return {};
}

/// Tries the numbers of clusters; the fit of the one that is taken, without centres if there is none.
Result<KMeansFit> choose(ClusterResult &result, std::span<const KMeansPoint> points, const ClusterOptions &options)
{
    const int least = options.k == 0 ? kClusterLeast - 1 : options.k;
    const int most = options.k == 0 ? result.mostCount : options.k;
    KMeansOptions search;
    search.seed = options.seed;
    search.cancel = options.cancel;
    KMeansFit best;
    std::optional<double> bestSilhouette;
    for (int k = least; k <= most; ++k) {
        if (options.progress)
            options.progress({k - least, most - least + 2});
        Result<KMeansFit> fit = kMeans(points, k, search);
        if (!fit)
            return fit.error();
        if (fit->centres.size() < static_cast<size_t>(k)) { // not so many different customers
            if (options.k != 0 && fit->centres.size() >= static_cast<size_t>(kClusterLeast))
                result.differentCount = static_cast<int>(fit->centres.size());
            break;
        }
        const std::optional<double> quality = silhouette(points, fit->labels);
        result.trials.push_back({k, fit->inertia, quality});
        if (k < kClusterLeast)
            continue;
        if (best.centres.empty() || (quality && (!bestSilhouette || *quality > *bestSilhouette))) {
            best = std::move(*fit);
            bestSilhouette = quality;
        }
    }
    if (options.progress)
        options.progress({most - least + 1, most - least + 2});
    return best;
}

Result<void> checkOptions(const ClusterOptions &options, QDate asOf)
{
    if (!asOf.isValid() || options.currencyDigits < 0 || options.currencyDigits > 6)
        return invalid(QStringLiteral("clusters without a day, or with impossible decimals"));
    if (options.k != 0 && (options.k < kClusterLeast || options.k > kClusterMost))
        return invalid(QStringLiteral("%1 clusters are not offered").arg(options.k));
    return {};
}

} // namespace clusters_detail

Result<ClusterResult> clusterCustomers(std::span<const PurchaseSummary> customers, QDate asOf,
                                       const ClusterOptions &options)
{
    using namespace clusters_detail;
    if (const Result<void> good = checkOptions(options, asOf); !good)
        return good.error();
    Result<Rows> rows = rowsOf(customers, asOf, options.currencyDigits);
    if (!rows)
        return rows.error();
    ClusterResult result;
    result.asOf = asOf;
    result.labels.assign(customers.size(), -1);
    result.customerCount = static_cast<qint64>(rows->points.size());
    result.mostCount = static_cast<int>(std::min<qint64>(kClusterMost, result.customerCount / 10));
    if (result.customerCount < kClusterMinimumCustomers) {
        result.gate = ClusterGate::TooFewCustomers;
        return result;
    }
    if (options.k > result.mostCount) {
        result.gate = ClusterGate::TooFewForCount;
        return result;
    }
    standardise(rows->points, result);
    const bool sampled = rows->points.size() > kClusterMostExact;
    const std::vector<KMeansPoint> sample = sampled ? sampleOf(rows->points) : std::vector<KMeansPoint>();
    result.sampleSize = sample.size();
    Result<KMeansFit> fit = choose(result, sampled ? sample : rows->points, options);
    if (!fit)
        return fit.error();
    if (fit->centres.empty()) {
        result.gate = result.differentCount > 0 ? ClusterGate::TooFewDifferent : ClusterGate::AllAlike;
        return result;
    }
    if (sampled) {
        KMeansOptions all;
        all.cancel = options.cancel;
        fit = lloyd(rows->points, std::move(fit->centres), all);
        if (!fit)
            return fit.error();
    }
    result.k = static_cast<int>(fit->centres.size());
    result.inertia = fit->inertia;
    result.silhouette = silhouette(rows->points, fit->labels);
    result.weakStructure = !result.silhouette || *result.silhouette < kClusterWeakBelow;
    if (const Result<void> done = describe(result, std::move(*fit), *rows, customers); !done)
        return done.error();
    return result;
}

std::vector<ContactId> clusterMembers(const ClusterResult &result, std::span<const PurchaseSummary> customers,
                                      size_t cluster)
{
    std::vector<ContactId> members;
    for (size_t i = 0; i < customers.size() && i < result.labels.size(); ++i) {
        if (result.labels[i] >= 0 && static_cast<size_t>(result.labels[i]) == cluster)
            members.push_back(customers[i].contact);
    }
    return members;
}

Result<ClusterClasses> clusterClasses(const ClusterResult &result, std::span<const RfmScore> scores)
{
    if (scores.size() != result.labels.size())
        return Error{ErrorCode::InvalidInput, QStringLiteral("scores of other customers than the clusters")};
    ClusterClasses classes(result.clusters.size());
    for (size_t i = 0; i < scores.size(); ++i) {
        if (result.labels[i] >= 0)
            ++classes[static_cast<size_t>(result.labels[i])][static_cast<size_t>(scores[i].segment)];
    }
    return classes;
}

} // namespace shuke::value
