#pragma once

#include "core/base/result.h"
#include "core/reports/report_text.h"

namespace shuke::ui::render {

enum class Paper { A4, Letter };

struct PdfOptions
{
    Paper paper = Paper::A4;
    reports::Translate translate = {};
};

/// The report as the bytes of a PDF, upright pages: title and stated parameters, key figures as cards, charts, tables
/// with repeated headers; store, period and "3 / 7" at the foot of each page. Tables that only repeat a chart are left
/// out. Fonts are embedded; see printFamily() for which.
///
/// Needs a QGuiApplication (the offscreen platform will do). Any thread. Canceled is not looked at: 50 pages take well
/// below a second.
Result<QByteArray> reportPdf(const reports::ReportModel &model, const PdfOptions &options = {});

} // namespace shuke::ui::render
