#pragma once

#include "core/reports/report_model.h"

namespace shuke::ui {

/// What one chart draws at most: more could not be told apart and would take seconds.
inline constexpr size_t kMostChartPoints = 5000;

/// The number a bar's length stands for; nothing if it has no value. Money in minor units.
std::optional<double> barNumber(const reports::Cell &value);

/// The chart with at most `most` bars (> 0): the largest stay, in their order, and the others become one bar with their
/// sum, "Other (n)", at the end. The sum of all bars stays the same.
reports::BarChart gathered(const reports::BarChart &chart, size_t most = kMostChartPoints);

} // namespace shuke::ui
