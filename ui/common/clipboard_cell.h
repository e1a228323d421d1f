#pragma once

#include <QString>

namespace shuke::ui {

/// What people wrote, for a cell of a table on the clipboard: what a spreadsheet would run as a formula
/// (exchange::isFormulaLike) begins with an apostrophe, as in a CSV for Excel.
QString guardedCell(const QString &text);
/// The same as one cell of tab-separated lines, in quotes where breaks, tabs or quotes would begin another.
QString quotedCell(const QString &text);

} // namespace shuke::ui
