#include "core/value/gauss_jacobi.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace shuke::value {

namespace gauss_jacobi_detail {

using Column = std::array<double, BetaRule::kSize>;

/// Eigenvalues of the symmetric tridiagonal matrix into `diagonal`, the first components of its eigenvectors into
/// `first`. off[i] stands between the rows i and i + 1.
void solve(Column &diagonal, Column &off, Column &first)
{
    constexpr size_t n = BetaRule::kSize;
    first.fill(0);
    first[0] = 1;
    for (size_t l = 0; l < n; ++l) {
        for (int round = 0; round < 60; ++round) {
            size_t m = l;
            while (m + 1 < n && std::abs(off[m]) > std::numeric_limits<double>::epsilon() *
                                                       (std::abs(diagonal[m]) + std::abs(diagonal[m + 1])))
                ++m;
            if (m == l)
                break;
            double g = (diagonal[l + 1] - diagonal[l]) / (2 * off[l]);
            double r = std::hypot(g, 1.0);
            g = diagonal[m] - diagonal[l] + off[l] / (g + std::copysign(r, g));
            double sine = 1;
            double cosine = 1;
            double shift = 0;
            bool split = false;
            for (size_t i = m; i-- > l;) {
                double f = sine * off[i];
                const double b = cosine * off[i];
                r = std::hypot(f, g);
                off[i + 1] = r;
                if (r == 0) {
                    diagonal[i + 1] -= shift;
                    off[m] = 0;
                    split = true;
                    break;
                }
                sine = f / r;
                cosine = g / r;
                g = diagonal[i + 1] - shift;
                r = (diagonal[i] - g) * sine + 2 * cosine * b;
                shift = sine * r;
                diagonal[i + 1] = g + shift;
                g = cosine * r - b;
                f = first[i + 1];
                first[i + 1] = sine * first[i] + cosine * f;
                first[i] = cosine * first[i] - sine * f;
            }
            if (split)
                continue;
            diagonal[l] -= shift;
            off[l] = g;
            off[m] = 0;
        }
    }
}

} // namespace gauss_jacobi_detail

BetaRule betaRule(double a, double b)
{
    using namespace gauss_jacobi_detail;
    Q_ASSERT(a > 0 && b > 0);
    // The weight is (1−p)^α · p^β; the polynomials' recurrence moved from (−1, 1) to (0, 1).
    const double alpha = b - 1;
    const double beta = a - 1;
    const double sum = alpha + beta;
    Column diagonal;
    Column off;
    diagonal[0] = a / (sum + 2);
    for (size_t i = 1; i < BetaRule::kSize; ++i) {
        const double n = static_cast<double>(i);
        const double s = 2 * n + sum;
        diagonal[i] = (2 * n * (n + sum + 1) + sum * a) / (s * (s + 2));
        // At n = 1 (n + sum) / (s − 1) is 1, also where both are 0.
        const double last = i == 1 ? 1 : (n + sum) / (s - 1);
        off[i - 1] = std::sqrt(n * (n + beta) / s * ((n + alpha) / s) * (last / (s + 1)));
    }
    off[BetaRule::kSize - 1] = 0;
    Column first;
    solve(diagonal, off, first);

    std::array<size_t, BetaRule::kSize> order;
    std::iota(order.begin(), order.end(), size_t(0));
    std::sort(order.begin(), order.end(), [&](size_t i, size_t j) { return diagonal[i] < diagonal[j]; });
    BetaRule rule;
    for (size_t i = 0; i < order.size(); ++i) {
        rule.nodes[i] = std::clamp(diagonal[order[i]], std::numeric_limits<double>::min(), 1.0);
        rule.weights[i] = first[order[i]] * first[order[i]];
    }
    return rule;
}

} // namespace shuke::value
