#pragma once

#include "core/base/cancel_token.h"
#include "core/base/progress.h"
#include "core/reports/report_model.h"
#include "ui/render/pdf_renderer.h"

#include <QFuture>

#include <memory>

namespace shuke::ui {

enum class ReportFormat { Pdf, Csv, Xlsx };

/// "pdf", "csv", "xlsx".
QString suffixOf(ReportFormat format);
/// Words for the file dialog.
QString filterOf(ReportFormat format);

/// Words of reports in the application's language; any thread.
QString translateReport(const char *source);

/// Writes the report, a PDF of a wide heat map on pages that lie, to the file on a worker, replacing what is there only
/// when all is written. Canceled leaves the old file as it was.
QFuture<Result<void>> exportReport(std::shared_ptr<const reports::ReportModel> model, ReportFormat format,
                                   render::Paper paper, const QString &path, CancelToken cancel, ProgressSink progress);

} // namespace shuke::ui
