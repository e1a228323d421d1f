#pragma once

#include "core/reports/report_model.h"

#include <QString>

class QWidget;

namespace shuke::ui {

/// What an analysis has on show as a report, for print and files: its choices, its figures, its charts with their data
/// and its tables, from top to bottom, in the words and with the figures on the screen. All texts are finished: nothing
/// of it is to be translated again.
reports::ReportModel analysisSheet(const QWidget &view, const QString &title);

} // namespace shuke::ui
