#pragma once

#include "core/base/cancel_token.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/reports/report_text.h"

namespace shuke::ui::render {

enum class Paper { A4, Letter };

struct PdfOptions
{
    Paper paper = Paper::A4;
    reports::Translate translate = {};
    CancelToken cancel = {};
    ProgressSink progress = {}; ///< Pages painted.
    bool landscape = false;
};

/// The report as the bytes of a PDF, upright pages unless told otherwise: title and stated parameters, key figures as
/// cards, charts, tables with repeated headers; store, period and "3 / 7" at the foot of each page. Tables that only
/// repeat a chart are left out. Fonts are embedded; see printFamily() for which.
///
/// Needs a QGuiApplication (the offscreen platform will do). Any thread. Canceled is looked at before each page.
Result<QByteArray> reportPdf(const reports::ReportModel &model, const PdfOptions &options = {});

/// It has a heat map of so many columns that its figures would be cut on upright pages.
bool isWide(const reports::ReportModel &model);

class ReportPages;

/// The same of pages that are laid out already.
Result<QByteArray> pagesPdf(const ReportPages &pages, const QString &title, const CancelToken &cancel = {},
                            const ProgressSink &progress = {}, bool landscape = false);

} // namespace shuke::ui::render
