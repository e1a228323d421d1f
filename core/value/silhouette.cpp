#include "core/value/silhouette.h"

#include <algorithm>
#include <cmath>

namespace shuke::value {

namespace silhouette_detail {

using Groups = std::array<double, kKMeansMostCentres>;

/// \param sums  of the distances from this point to each group. \param sizes of the groups.
double valueOf(const Groups &sums, const Groups &sizes, size_t own)
{
    if (sizes[own] < 2)
        return 0;
    const double a = sums[own] / (sizes[own] - 1);
    double b = -1;
    for (size_t group = 0; group < sizes.size(); ++group) {
        if (group == own || sizes[group] == 0)
            continue;
        const double mean = sums[group] / sizes[group];
        b = b < 0 ? mean : std::min(b, mean);
    }
    const double larger = std::max(a, b);
    return larger > 0 ? (b - a) / larger : 0;
}

} // namespace silhouette_detail

std::optional<double> silhouette(std::span<const KMeansPoint> points, std::span<const quint8> labels)
{
    Q_ASSERT(points.size() == labels.size());
    const size_t step = std::max<size_t>(1, (points.size() + kSilhouetteMostPoints - 1) / kSilhouetteMostPoints);
    std::vector<size_t> rows;
    silhouette_detail::Groups sizes{};
    for (size_t i = 0; i < points.size(); i += step) {
        rows.push_back(i);
        sizes[labels[i]] += 1;
    }
    if (std::count_if(sizes.begin(), sizes.end(), [](double size) { return size > 0; }) < 2)
        return std::nullopt;
    std::vector<silhouette_detail::Groups> sums(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        const KMeansPoint &a = points[rows[i]];
        for (size_t j = 0; j < i; ++j) {
            const KMeansPoint &b = points[rows[j]];
            const double x = a[0] - b[0];
            const double y = a[1] - b[1];
            const double z = a[2] - b[2];
            const double distance = std::sqrt(x * x + y * y + z * z);
            sums[i][labels[rows[j]]] += distance;
            sums[j][labels[rows[i]]] += distance;
        }
    }
    double total = 0;
    for (size_t i = 0; i < rows.size(); ++i)
        total += silhouette_detail::valueOf(sums[i], sizes, labels[rows[i]]);
    return total / static_cast<double>(rows.size());
}

} // namespace shuke::value
