#pragma once

#include "core/reports/report_model.h"
#include "ui/common/page.h"
#include "ui/reports/report_print.h"

#include <memory>
#include <optional>

class QPushButton;
class QWidget;

namespace shuke::ui {

// What an analysis has on show, on paper or in a file. Asks first, works on a worker, is seen in the status line and
// says how it ended. `guard`: the page; what is done is let go of when it dies.

void printAnalysis(Desk &desk, const std::shared_ptr<const reports::ReportModel> &sheet, QWidget *guard,
                   const AskPrinter &printers);
/// PDF, Excel workbook or CSV, by the file's ending.
void exportAnalysis(Desk &desk, const std::shared_ptr<const reports::ReportModel> &sheet, QWidget *guard);
/// One of them, by `action` (Print or Export), with what the store is called and the currency it has; without a sheet
/// it is said that there is nothing on show.
void outputAnalysis(Desk &desk, std::optional<reports::ReportModel> sheet, PageAction action, QWidget *guard,
                    const AskPrinter &printers);
/// For the head of a page: "Print…" or "Export…", with what it does and its key. To be connected there.
QPushButton *outputButton(PageAction action, QWidget *parent);

} // namespace shuke::ui
