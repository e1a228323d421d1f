#pragma once

#include "core/reports/report_text.h"
#include "ui/render/page_canvas.h"

namespace shuke::ui::render {

/// Lays a whole report out on the canvas: title and stated parameters, key figures as cards, charts, tables with
/// repeated headers. Tables that only repeat a chart are left out.
void composeReport(PageCanvas &canvas, const reports::ReportModel &model, const reports::ReportText &words);

/// "老街茶点 · Customer value · Period: 2024-01-01 to 2025-12-31".
QString reportFootLine(const reports::ReportModel &model, const reports::ReportText &words);

} // namespace shuke::ui::render
