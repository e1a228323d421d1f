#pragma once

#include <array>
#include <cstddef>

namespace shuke::value {

/// Places and weights for expectations over p ~ Beta(a, b): E[f(p)] = Σ weight · f(node), exact for polynomials of
/// degree 127. The weights add up to 1; the nodes lie in (0, 1), ascending.
struct BetaRule
{
    static constexpr std::size_t kSize = 64;
    std::array<double, kSize> nodes{};
    std::array<double, kSize> weights{};
};

/// Gauss–Jacobi on (0, 1) with the weight p^(a−1)·(1−p)^(b−1), normalised. a, b > 0 and finite.
///
/// The recurrence of the Jacobi polynomials is written for (0, 1) itself, so that small nodes (b large) keep their
/// digits; eigenvalues by implicit QL. Pure. Source: Golub & Welsch (1969).
BetaRule betaRule(double a, double b);

} // namespace shuke::value
