#pragma once

#include "core/reports/report_text.h"
#include "ui/render/page_canvas.h"

#include <QRectF>

namespace shuke::ui::render {

/// The height the chart wants at this width, title not included.
double chartHeight(const reports::ChartSpec &chart, double width, PrintStyle &style);

/// Puts the chart, without its title, on the present page of the canvas, into `area`.
void paintChart(PageCanvas &canvas, const QRectF &area, const reports::ChartSpec &chart,
                const reports::ReportText &words);

/// The step of the heat ramp, 0 … 4, of a value of [0, largest]; −1: not coloured (no value, 0 or nothing to compare
/// with).
int heatStep(std::optional<double> heat, double largest);

} // namespace shuke::ui::render
