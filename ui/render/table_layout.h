#pragma once

#include "core/reports/report_text.h"
#include "ui/render/page_canvas.h"

namespace shuke::ui::render {

/// Lays the table out on the canvas from its present position: header on every page, rows never cut, four rows at least
/// with a header, the total with the last row, up to 14 rows kept together. Numbers are never shortened; columns that
/// wrap take up to three lines, others are cut with "…". Ends below the table.
void layOutTable(PageCanvas &canvas, const reports::Table &table, const reports::ReportText &words);

/// The height a heading must keep free below itself: header and first rows.
double tableStartHeight(PageCanvas &canvas, const reports::Table &table, const reports::ReportText &words);

} // namespace shuke::ui::render
