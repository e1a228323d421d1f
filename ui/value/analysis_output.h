#pragma once

#include "core/reports/report_model.h"
#include "ui/common/desk.h"
#include "ui/reports/report_print.h"

#include <memory>

class QWidget;

namespace shuke::ui {

// What an analysis has on show, on paper or in a file. Asks first, works on a worker, is seen in the status line and
// says how it ended. `guard`: the page; what is done is let go of when it dies.

void printAnalysis(Desk &desk, const std::shared_ptr<const reports::ReportModel> &sheet, QWidget *guard,
                   const AskPrinter &printers);
/// PDF, Excel workbook or CSV, by the file's ending.
void exportAnalysis(Desk &desk, const std::shared_ptr<const reports::ReportModel> &sheet, QWidget *guard);

} // namespace shuke::ui
