#pragma once

#include "core/base/cancel_token.h"

#include <functional>
#include <span>
#include <vector>

namespace shuke::value {

/// A function of a few variables: its value at `at`, and its derivatives there into `gradient` (of the same size). What
/// is not finite counts as higher than everything.
using Objective = std::function<double(std::span<const double> at, std::span<double> gradient)>;

struct Minimum
{
    std::vector<double> at;
    double value = 0;
    int evaluations = 0;
    bool converged = false; ///< The gradient is 0 as far as doubles tell.
};

/// Finds a minimum near `start`: BFGS with a weak Wolfe line search; where that gets stuck Nelder–Mead looks for a
/// better place without derivatives, and BFGS goes on from there.
///
/// It goes on to max |gradient| <= 1e-10 · (1 + |value|), or until rounding lets no step through; converged means 1e-7
/// of the same. A canceled search ends early, as a rule not converged. Pure and deterministic; meant for up to about
/// ten variables of the size of 1. Source: Nocedal & Wright (2006) ch. 6; Lewis & Overton (2013); Nelder & Mead (1965).
Minimum minimize(const Objective &objective, std::span<const double> start, const CancelToken &cancel = {});

/// Each part alone, for tests.
Minimum minimizeBfgs(const Objective &objective, std::span<const double> start, const CancelToken &cancel = {});
Minimum minimizeNelderMead(const Objective &objective, std::span<const double> start, const CancelToken &cancel = {});

} // namespace shuke::value
