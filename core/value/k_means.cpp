#include "core/value/k_means.h"

#include "core/base/split_mix64.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace shuke::value {

namespace k_means_detail {

constexpr size_t kMost = kKMeansMostCentres;
constexpr double kTie = 1e-12;
/// Of a coordinate; what is squared must stay finite, and nearer than the centres that are not there.
constexpr double kFarthest = 1e100;
/// Points between two looks at the cancel token: a few milliseconds.
constexpr size_t kLookForCancel = 65536;

Error canceled()
{
    return {ErrorCode::Canceled, QStringLiteral("stopped by the user")};
}

double squaredDistance(const KMeansPoint &a, const KMeansPoint &b)
{
    const double x = a[0] - b[0];
    const double y = a[1] - b[1];
    const double z = a[2] - b[2];
    return x * x + y * y + z * z;
}

Result<void> check(std::span<const KMeansPoint> points, int k, const KMeansOptions &options)
{
    if (points.empty() || k < 1 || k > kKMeansMostCentres || options.runs < 1 || options.rounds < 1)
        return Error{ErrorCode::InvalidInput, QStringLiteral("k-means without points, or outside its limits")};
    for (const KMeansPoint &point : points) {
        for (const double coordinate : point) {
            if (!(std::abs(coordinate) <= kFarthest))
                return Error{ErrorCode::InvalidInput, QStringLiteral("a coordinate is not finite, or out of bounds")};
        }
    }
    return {};
}

/// One run of Lloyd's algorithm; the buffers are kept for the next one.
class Lloyd
{
public:
    Lloyd(std::span<const KMeansPoint> points, const KMeansOptions &options)
        : m_points(points), m_options(options), m_labels(points.size()), m_squares(points.size())
    {}

    Result<KMeansFit> run(std::vector<KMeansPoint> centres)
    {
        // No centre has this number: the first round changes every label.
        std::fill(m_labels.begin(), m_labels.end(), static_cast<quint8>(kMost));
        for (int round = 1;; ++round) {
            const Result<bool> changed = assign(centres);
            if (!changed)
                return changed.error();
            if (!*changed || round == m_options.rounds) {
                double inertia = 0;
                for (const double square : m_squares)
                    inertia += square;
                return KMeansFit{std::move(centres), m_labels, inertia, round};
            }
            for (size_t c = 0; c < centres.size(); ++c) {
                for (size_t f = 0; f < 3; ++f)
                    centres[c][f] = m_sums[c][f] / m_counts[c];
            }
        }
    }

private:
    /// Gives each point its nearest centre and sums up the groups; whether a label changed.
    Result<bool> assign(const std::vector<KMeansPoint> &centres)
    {
        return centres.size() <= kMost / 2 ? assignAmong<kMost / 2>(centres) : assignAmong<kMost>(centres);
    }

    template <size_t Places>
    Result<bool> assignAmong(const std::vector<KMeansPoint> &centres)
    {
        // Coordinate by coordinate, filled up with centres that nothing is near to: the distances need no branch.
        std::array<std::array<double, Places>, 3> c{};
        for (std::array<double, Places> &axis : c)
            axis.fill(1e150);
        for (size_t i = 0; i < centres.size(); ++i) {
            for (size_t f = 0; f < 3; ++f)
                c[f][i] = centres[i][f];
        }
        m_sums = {};
        m_counts = {};
        size_t changed = 0;
        for (size_t from = 0; from < m_points.size(); from += kLookForCancel) {
            if (m_options.cancel.isCanceled())
                return canceled();
            const size_t to = std::min(from + kLookForCancel, m_points.size());
            for (size_t i = from; i < to; ++i) {
                const KMeansPoint &point = m_points[i];
                std::array<double, Places> squares;
                for (size_t k = 0; k < Places; ++k) {
                    const double x = point[0] - c[0][k];
                    const double y = point[1] - c[1][k];
                    const double z = point[2] - c[2][k];
                    squares[k] = x * x + y * y + z * z;
                }
                size_t best = 0;
                double least = squares[0];
                for (size_t k = 1; k < Places; ++k) {
                    best = squares[k] < least ? k : best;
                    least = std::min(squares[k], least);
                }
                changed += m_labels[i] != best ? size_t(1) : size_t(0);
                m_labels[i] = static_cast<quint8>(best);
                m_squares[i] = least;
                add(best, point, 1);
            }
        }
        const bool refilled = refillEmpty(centres.size());
        return changed > 0 || refilled;
    }

    void add(size_t group, const KMeansPoint &point, double sign)
    {
        for (size_t f = 0; f < 3; ++f)
            m_sums[group][f] += sign * point[f];
        m_counts[group] += sign;
    }

    bool refillEmpty(size_t groups)
    {
        bool any = false;
        for (size_t empty = 0; empty < groups; ++empty) {
            if (m_counts[empty] > 0)
                continue;
            size_t farthest = m_points.size();
            for (size_t i = 0; i < m_points.size(); ++i) {
                // The only point of a group stays: else that one would be empty next.
                if (m_counts[m_labels[i]] > 1 && (farthest == m_points.size() || m_squares[i] > m_squares[farthest]))
                    farthest = i;
            }
            if (farthest == m_points.size())
                break;
            add(m_labels[farthest], m_points[farthest], -1);
            add(empty, m_points[farthest], 1);
            m_labels[farthest] = static_cast<quint8>(empty);
            m_squares[farthest] = 0;
            any = true;
        }
        return any;
    }

    std::span<const KMeansPoint> m_points;
    const KMeansOptions &m_options;
    std::vector<quint8> m_labels;
    std::vector<double> m_squares; ///< To the own centre.
    std::array<KMeansPoint, kMost + 1> m_sums{};
    std::array<double, kMost + 1> m_counts{}; ///< Whole numbers below 2^53.
};

/// k-means++. Fewer than k when every point is a centre already.
std::vector<KMeansPoint> start(std::span<const KMeansPoint> points, int k, SplitMix64 &random,
                               std::vector<double> &squares)
{
    const size_t n = points.size();
    const auto first = static_cast<size_t>(random.unit() * static_cast<double>(n));
    std::vector<KMeansPoint> centres = {points[std::min(first, n - 1)]};
    for (size_t i = 0; i < n; ++i)
        squares[i] = squaredDistance(points[i], centres[0]);
    while (centres.size() < static_cast<size_t>(k)) {
        double sum = 0;
        for (const double square : squares)
            sum += square;
        if (!(sum > 0))
            break;
        const double limit = random.unit() * sum;
        double running = 0;
        size_t next = n;
        for (size_t j = 0; j < n; ++j) {
            running += squares[j];
            if (squares[j] > 0)
                next = j; // also what is left if rounding keeps the sum at the limit
            if (running > limit)
                break;
        }
        centres.push_back(points[next]);
        for (size_t i = 0; i < n; ++i)
            squares[i] = std::min(squares[i], squaredDistance(points[i], centres.back()));
    }
    return centres;
}

} // namespace k_means_detail

Result<KMeansFit> kMeans(std::span<const KMeansPoint> points, int k, const KMeansOptions &options)
{
    if (const Result<void> good = k_means_detail::check(points, k, options); !good)
        return good.error();
    SplitMix64 random(options.seed);
    k_means_detail::Lloyd search(points, options);
    std::vector<double> squares(points.size());
    KMeansFit best;
    for (int run = 0; run < options.runs; ++run) {
        Result<KMeansFit> fit = search.run(k_means_detail::start(points, k, random, squares));
        if (!fit)
            return fit.error();
        if (run == 0 || fit->inertia < best.inertia - k_means_detail::kTie)
            best = std::move(*fit);
    }
    return best;
}

Result<KMeansFit> lloyd(std::span<const KMeansPoint> points, std::vector<KMeansPoint> centres,
                        const KMeansOptions &options)
{
    const auto k = static_cast<int>(std::min<size_t>(centres.size(), kKMeansMostCentres + 1));
    if (const Result<void> good = k_means_detail::check(points, k, options); !good)
        return good.error();
    if (const Result<void> good = k_means_detail::check(centres, k, options); !good)
        return good.error();
    if (centres.size() > points.size())
        return Error{ErrorCode::InvalidInput, QStringLiteral("more centres than points")};
    return k_means_detail::Lloyd(points, options).run(std::move(centres));
}

} // namespace shuke::value
