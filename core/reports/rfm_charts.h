#pragma once

#include "core/reports/report_model.h"
#include "core/value/rfm_board.h"

namespace shuke::reports {

/// The board as charts, for the screen and for the report. Definitions: docs/formulas.md.

/// R against FM: customers and share of revenue; one row per R, 5 at the top (5, 3, 1 when scored in three classes).
ChartSpec fieldsChart(const value::RfmBoard &board, value::RfmMap map, bool terciles);
/// Share of the customers' net revenue per class. Classes nobody is in are left out.
ChartSpec classesChart(const value::RfmBoard &board);

/// The rows of the fields chart, as scores.
std::vector<int> recencyRows(bool terciles);
/// The class of a field: its name; where a field has several, the one of most and how many more.
Text fieldText(const value::RfmField &field, value::RfmMap map, int r, int fm);

} // namespace shuke::reports
