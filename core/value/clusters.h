#pragma once

#include "core/base/cancel_token.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/value/purchase_summary.h"
#include "core/value/rfm.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace shuke::value {

inline constexpr qint64 kClusterMinimumCustomers = 30;
inline constexpr int kClusterLeast = 3; ///< Two groups nearly always fit best and say nothing.
inline constexpr int kClusterMost = 8;
/// Above so many customers the groups are looked for in a sample.
inline constexpr size_t kClusterMostExact = 20000;
/// Silhouettes below this mean that there are no natural groups: a convenience, not a discovery.
inline constexpr double kClusterWeakBelow = 0.5;

struct ClusterOptions
{
    int k = 0;              ///< kClusterLeast … kClusterMost, or 0: by the largest mean silhouette.
    int currencyDigits = 2; ///< Decimals of the store's currency: revenue is seen in whole units of it.
    quint64 seed = 42;
    CancelToken cancel = {};
    ProgressSink progress = {}; ///< In steps of the work, about ten calls, on the calling thread.
};

/// Why there are no clusters.
enum class ClusterGate : quint8 {
    None,            ///< There are.
    TooFewCustomers, ///< Fewer than kClusterMinimumCustomers have purchases.
    AllAlike,        ///< Fewer than three different customers by recency, orders and revenue.
    TooFewForCount,  ///< `k` was asked for, and there are fewer than ten customers for each group: see mostCount.
    TooFewDifferent, ///< `k` was asked for, and there are fewer different customers than that: see differentCount.
};

/// The three features, in the order of all arrays here.
enum class ClusterFeature : quint8 { Recency, Orders, Revenue };

/// Where a cluster stands among all customers: |z| < .25 is Middle. Our judgement.
enum class ClusterLevel : quint8 { Low, Middle, High };

/// What a cluster is called. With `number` no two clusters of a result are called the same: words for the three levels,
/// then the number unless it is 0.
struct ClusterName
{
    ClusterLevel recent = ClusterLevel::Middle;  ///< High: bought lately. (The sign of the z of days, turned round.)
    ClusterLevel orders = ClusterLevel::Middle;  ///< High: many.
    ClusterLevel revenue = ClusterLevel::Middle; ///< High: much.
    int number = 0; ///< 1, 2, … in the order of the clusters if others have these levels too.
    friend bool operator==(const ClusterName &, const ClusterName &) = default;
};

struct Cluster
{
    qint64 size = 0;
    std::array<double, 3> centre{}; ///< Mean z by ClusterFeature; that of recency falls with how lately they bought.
    double meanRecencyDays = 0;
    double meanOrders = 0;
    double meanNetRevenue = 0; ///< Minor units.
    Money netRevenue;
    std::optional<double> revenueShare; ///< Of all customers here; nothing if theirs is not positive.
    ClusterName name;
};

/// How well so many clusters would fit.
struct ClusterTrial
{
    int k = 0;
    double inertia = 0;
    std::optional<double> silhouette;
};

struct ClusterResult
{
    ClusterGate gate = ClusterGate::None;
    QDate asOf;
    qint64 customerCount = 0;       ///< With purchases.
    int mostCount = 0;              ///< Groups that can be asked for: min(kClusterMost, customerCount / 10).
    int differentCount = 0;         ///< With TooFewDifferent (of the sample, if any); else 0.
    std::array<double, 3> mean{};   ///< Of the features, by ClusterFeature.
    std::array<double, 3> spread{}; ///< Their population standard deviation; 0: the feature says nothing here.

    std::vector<ClusterTrial>
        trials; ///< Ascending by k, from 2: that one is told and never taken. Of the sample, if any.
    int k = 0;
    double inertia = 0; ///< Of all customers, as is the silhouette.
    std::optional<double> silhouette;
    bool weakStructure = false; ///< The silhouette is below kClusterWeakBelow, or cannot be told: say so.
    size_t sampleSize = 0;      ///< Customers the groups were looked for in, if not in all; else 0.

    std::vector<Cluster> clusters; ///< Most valuable first: by falling mean z of revenue.
    std::vector<qint8> labels;     ///< Per customer of the input the place in `clusters`; −1 without purchases.
};

/// Groups customers by how lately, how often and for how much they bought.
///
/// Features ln(1 + days since the last purchase), ln(orders), ln(1 + max(net revenue, 0)), standardised over the
/// customers with purchases (a feature that is the same for all becomes 0). k-means as in k_means.h, 20 starts; k by
/// the largest mean silhouette over 3 … min(8, n / 10), of equal ones the smallest. Above kClusterMostExact customers
/// the starts and the choice of k see every ⌈n / 20,000⌉-th customer, in the order of the input; the centres found
/// there are then the start of Lloyd's algorithm over all.
///
/// \param customers in any order; those without purchases belong to no cluster.
/// \param asOf      the day recency is counted to.
/// \return a gate and no clusters where they would say nothing. InvalidInput for a purchase later than asOf, a negative
///         number of orders, k outside kClusterLeast … kClusterMost, digits outside 0 … 6. TooLarge if revenue leaves
///         64 bits. Canceled.
///
/// Pure: no clock, no store, no globals; safe on any thread. 1,000,000 customers take some seconds.
/// Source: docs/formulas.md, "Clusters".
Result<ClusterResult> clusterCustomers(std::span<const PurchaseSummary> customers, QDate asOf,
                                       const ClusterOptions &options = {});

/// The contacts of one cluster, in the order of the input that the result was made of.
std::vector<ContactId> clusterMembers(const ClusterResult &result, std::span<const PurchaseSummary> customers,
                                      size_t cluster);

/// How many customers of each cluster are in which RFM class: [cluster][class].
using ClusterClasses = std::vector<std::array<qint64, kRfmSegmentCount>>;
/// `scores`: of the same customers in the same order. InvalidInput for another number of them. Pure.
Result<ClusterClasses> clusterClasses(const ClusterResult &result, std::span<const RfmScore> scores);

} // namespace shuke::value
