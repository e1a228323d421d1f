#pragma once

#include "core/reports/report_model.h"

#include <QString>

class QWidget;

namespace shuke::ui {

class ChartPanel;

/// What an analysis has on show as a report, for print and files: its choices, its figures, its charts with their data
/// and its tables, from top to bottom, in the words and with the figures on the screen. All texts are finished: nothing
/// of it is to be translated again.
reports::ReportModel analysisSheet(const QWidget &view, const QString &title);

// The same in parts, for what has more to tell than it has on show.

/// With a title and one section without blocks.
reports::ReportModel emptySheet(const QString &title);
/// What is chosen in the boxes of this part of the page: each has its label as its name.
void addChoices(const QWidget &part, reports::ReportModel &sheet);
/// Nothing of a chart that was never set. `withTable`: its figures are printed, too.
void addChart(const ChartPanel &chart, reports::ReportModel &sheet, bool withTable = false);
void addTable(reports::Table table, reports::ReportModel &sheet);
/// Nothing if it is empty.
void addNote(const QString &text, reports::ReportModel &sheet);

} // namespace shuke::ui
