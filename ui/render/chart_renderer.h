#pragma once

#include "core/reports/report_text.h"
#include "ui/render/print_style.h"

#include <QPainter>
#include <QRectF>

namespace shuke::ui::render {

/// The height the chart wants at this width, title not included.
double chartHeight(const reports::ChartSpec &chart, double width, PrintStyle &style);

/// Draws the chart, without its title, into `area`. Painter and style have the same unit.
void paintChart(QPainter &painter, const QRectF &area, const reports::ChartSpec &chart,
                const reports::ReportText &words, PrintStyle &style);

/// The step of the heat ramp, 0 … 4, of a value of [0, largest]; −1: not coloured (no value, 0 or nothing to compare
/// with).
int heatStep(std::optional<double> heat, double largest);

} // namespace shuke::ui::render
