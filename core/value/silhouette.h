#pragma once

#include "core/value/k_means.h"

#include <optional>

namespace shuke::value {

/// Above so many points the silhouette is that of every ⌈n / 2000⌉-th of them.
inline constexpr size_t kSilhouetteMostPoints = 2000;

/// How well points sit in their groups, −1 … 1: the mean of (b − a) / max(a, b), with a the mean distance to the other
/// points of the own group and b that to those of the nearest other group. 0 for the only point of a group, or if a = b
/// = 0. Below .5 the groups are no natural ones. Nothing for fewer than two groups among the points looked at.
///
/// \param labels one per point, below kKMeansMostCentres.
/// Pure, O(min(n, 2000)²): a few hundredths of a second at most. Source: Rousseeuw (1987).
std::optional<double> silhouette(std::span<const KMeansPoint> points, std::span<const quint8> labels);

} // namespace shuke::value
