#pragma once

#include "core/base/cancel_token.h"
#include "core/base/result.h"

#include <array>
#include <span>
#include <vector>

namespace shuke::value {

/// A row of three standardised features. Fewer are had by leaving the last at 0.
using KMeansPoint = std::array<double, 3>;

inline constexpr int kKMeansMostCentres = 8;

struct KMeansOptions
{
    int runs = 20;    ///< Starts; the best one counts.
    int rounds = 300; ///< Of Lloyd's algorithm at most, per start.
    quint64 seed = 42;
    CancelToken cancel = {};
};

struct KMeansFit
{
    std::vector<KMeansPoint> centres; ///< k of them, or as many as there are different points if these are fewer.
    std::vector<quint8> labels;       ///< Per point: the place of its centre.
    double inertia = 0;               ///< Σ squared distance to the own centre.
    int rounds = 0;                   ///< Of Lloyd's algorithm, in the run that counts.
};

/// Parts points into k groups: k-means++ starts and Lloyd's algorithm, the best of `runs` by inertia (of equal ones,
/// within 1e-12, the first). All runs share one stream of SplitMix64, so that the result is the same on every platform.
///
/// First centre: point ⌊u·n⌋. Next: the smallest j with Σ(i ≤ j) D²(i) > u·Σ D². A point belongs to the nearest centre,
/// the first of equally near ones; a centre that loses all its points takes the point farthest from its own centre.
///
/// InvalidInput for no points, a coordinate that is not finite (or beyond ±1e100), k outside 1 … kKMeansMostCentres, or
/// no runs or rounds. Canceled within a round. Pure, O(runs · rounds · n · k). Source: Arthur & Vassilvitskii (2007);
/// Lloyd (1982).
Result<KMeansFit> kMeans(std::span<const KMeansPoint> points, int k, const KMeansOptions &options = {});

/// Lloyd's algorithm alone, from given centres: what carries groups found in a sample over to all points.
/// Errors as kMeans, and InvalidInput for more centres than points; `options.runs` and `seed` are not used.
Result<KMeansFit> lloyd(std::span<const KMeansPoint> points, std::vector<KMeansPoint> centres,
                        const KMeansOptions &options = {});

} // namespace shuke::value
