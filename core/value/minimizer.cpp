#include "core/value/minimizer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace shuke::value {

namespace minimizer_detail {

using Vector = std::vector<double>;

constexpr double kGradientTolerance = 1e-10;
constexpr double kGoodEnough = 1e-7;
constexpr int kMostSteps = 300;
constexpr int kMostTrials = 60;
constexpr int kMostSimplexSteps = 4000;

double dot(const Vector &a, const Vector &b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// The objective, where it stands, and how often it was asked.
struct Search
{
    const Objective &objective;
    int evaluations = 0;

    double operator()(const Vector &at, Vector &gradient)
    {
        ++evaluations;
        const double value = objective(at, gradient);
        const bool usable = std::isfinite(value) && std::all_of(gradient.begin(), gradient.end(),
                                                                [](double slope) { return std::isfinite(slope); });
        return usable ? value : std::numeric_limits<double>::infinity();
    }
};

struct Point
{
    Vector at;
    Vector gradient;
    double value = 0;

    bool isStationary(double tolerance = kGradientTolerance) const
    {
        double steepest = 0;
        for (const double slope : gradient)
            steepest = std::max(steepest, std::abs(slope));
        return steepest <= tolerance * (1 + std::abs(value));
    }
};

/// A step along `direction` that meets the weak Wolfe conditions, by bisection; false if there is none. Near a minimum
/// values differ by rounding only: there the slope at the end tells that the step was not too long.
bool step(Search &search, Point &point, const Vector &direction, double length)
{
    const double slope = dot(point.gradient, direction);
    if (!(slope < 0))
        return false;
    const double noise = 1e-9 * (1 + std::abs(point.value));
    double low = 0;
    double high = std::numeric_limits<double>::infinity();
    Point trial = point;
    for (int i = 0; i < kMostTrials; ++i) {
        for (size_t j = 0; j < direction.size(); ++j)
            trial.at[j] = point.at[j] + length * direction[j];
        trial.value = search(trial.at, trial.gradient);
        const double end = std::isfinite(trial.value) ? dot(trial.gradient, direction) : 0;
        const bool isLower = trial.value <= point.value + 1e-4 * length * slope ||
                             (trial.value <= point.value + noise && end <= -0.8 * slope);
        if (!isLower) {
            high = length;
        } else if (end < 0.9 * slope) {
            low = length;
        } else {
            point = std::move(trial);
            return true;
        }
        length = std::isinf(high) ? 2 * low : (low + high) / 2;
    }
    return false;
}

/// The inverse of the Hessian, as far as the steps told. Row by row.
class InverseHessian
{
public:
    explicit InverseHessian(size_t size) : m_size(size), m_values(size * size, 0.0) { reset(1); }

    void reset(double scale)
    {
        std::fill(m_values.begin(), m_values.end(), 0.0);
        for (size_t i = 0; i < m_size; ++i)
            m_values[i * m_size + i] = scale;
    }
    Vector times(const Vector &v) const
    {
        Vector product(m_size, 0.0);
        for (size_t i = 0; i < m_size; ++i) {
            for (size_t j = 0; j < m_size; ++j)
                product[i] += m_values[i * m_size + j] * v[j];
        }
        return product;
    }
    /// `moved` and how the gradient changed over it.
    void update(const Vector &moved, const Vector &change, bool first)
    {
        const double curvature = dot(moved, change);
        if (!(curvature > 1e-300))
            return;
        if (first)
            reset(curvature / dot(change, change));
        const Vector hy = times(change);
        const double factor = (1 + dot(change, hy) / curvature) / curvature;
        for (size_t i = 0; i < m_size; ++i) {
            for (size_t j = 0; j < m_size; ++j)
                m_values[i * m_size + j] +=
                    factor * moved[i] * moved[j] - (hy[i] * moved[j] + moved[i] * hy[j]) / curvature;
        }
    }

private:
    size_t m_size;
    Vector m_values;
};

Minimum result(const Search &search, const Point &point)
{
    return {point.at, point.value, search.evaluations, std::isfinite(point.value) && point.isStationary(kGoodEnough)};
}

} // namespace minimizer_detail

Minimum minimizeBfgs(const Objective &objective, std::span<const double> start, const CancelToken &cancel)
{
    using namespace minimizer_detail;
    Search search{objective};
    Point point{Vector(start.begin(), start.end()), Vector(start.size(), 0.0), 0};
    point.value = search(point.at, point.gradient);
    InverseHessian inverse(start.size());
    bool fresh = true; // nothing is known of the curvature yet
    for (int i = 0; i < kMostSteps && std::isfinite(point.value) && !point.isStationary(); ++i) {
        if (cancel.isCanceled())
            break;
        Vector direction = inverse.times(point.gradient);
        for (double &part : direction)
            part = -part;
        const double size = std::sqrt(dot(direction, direction));
        const Point before = point;
        if (!step(search, point, direction, fresh ? std::min(1.0, 1 / size) : 1.0)) {
            if (fresh)
                break;
            inverse.reset(1); // what was learned misleads here: once more from the slope alone
            fresh = true;
            continue;
        }
        Vector moved = point.at;
        Vector change = point.gradient;
        for (size_t j = 0; j < moved.size(); ++j) {
            moved[j] -= before.at[j];
            change[j] -= before.gradient[j];
        }
        inverse.update(moved, change, fresh);
        fresh = false;
    }
    return result(search, point);
}

Minimum minimizeNelderMead(const Objective &objective, std::span<const double> start, const CancelToken &cancel)
{
    using namespace minimizer_detail;
    Search search{objective};
    const size_t n = start.size();
    Vector unused(n, 0.0);
    const auto pointAt = [&](Vector at) {
        const double value = search(at, unused);
        return std::pair<double, Vector>(value, std::move(at));
    };
    std::vector<std::pair<double, Vector>> simplex;
    simplex.push_back(pointAt(Vector(start.begin(), start.end())));
    for (size_t i = 0; i < n; ++i) {
        Vector corner(start.begin(), start.end());
        corner[i] += 0.25;
        simplex.push_back(pointAt(std::move(corner)));
    }
    const auto byValue = [](const auto &a, const auto &b) { return a.first < b.first; };
    for (int i = 0; i < kMostSimplexSteps && !cancel.isCanceled(); ++i) {
        std::stable_sort(simplex.begin(), simplex.end(), byValue);
        double spread = 0;
        for (size_t j = 0; j < n; ++j)
            spread = std::max(spread, std::abs(simplex.back().second[j] - simplex.front().second[j]));
        if (spread < 1e-10)
            break;
        Vector center(n, 0.0);
        for (size_t k = 0; k < n; ++k) {
            for (size_t j = 0; j < n; ++j)
                center[j] += simplex[k].second[j] / static_cast<double>(n);
        }
        // `by` = 1 mirrors the worst corner, 2 goes further, ±1/2 stays near the centre.
        const auto moved = [&](double by) {
            Vector at(n);
            for (size_t j = 0; j < n; ++j)
                at[j] = center[j] + by * (center[j] - simplex.back().second[j]);
            return pointAt(std::move(at));
        };
        auto mirrored = moved(1);
        if (mirrored.first < simplex.front().first) {
            auto further = moved(2);
            simplex.back() = further.first < mirrored.first ? std::move(further) : std::move(mirrored);
        } else if (mirrored.first < simplex[n - 1].first) {
            simplex.back() = std::move(mirrored);
        } else {
            const bool outside = mirrored.first < simplex.back().first;
            auto nearer = moved(outside ? 0.5 : -0.5);
            if (nearer.first < (outside ? mirrored.first : simplex.back().first)) {
                simplex.back() = std::move(nearer);
                continue;
            }
            for (size_t k = 1; k <= n; ++k) {
                Vector at = simplex[k].second;
                for (size_t j = 0; j < n; ++j)
                    at[j] = (at[j] + simplex.front().second[j]) / 2;
                simplex[k] = pointAt(std::move(at));
            }
        }
    }
    const auto best = std::min_element(simplex.begin(), simplex.end(), byValue);
    Point point{best->second, Vector(n, 0.0), 0};
    point.value = search(point.at, point.gradient);
    return result(search, point);
}

Minimum minimize(const Objective &objective, std::span<const double> start, const CancelToken &cancel)
{
    Minimum minimum = minimizeBfgs(objective, start, cancel);
    for (int round = 0; round < 2 && !minimum.converged && !cancel.isCanceled(); ++round) {
        const Minimum rough = minimizeNelderMead(objective, minimum.at, cancel);
        Minimum next = minimizeBfgs(objective, rough.at, cancel);
        next.evaluations += minimum.evaluations + rough.evaluations;
        minimum = std::move(next);
    }
    return minimum;
}

} // namespace shuke::value
