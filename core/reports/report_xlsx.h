#pragma once

#include "core/base/result.h"
#include "core/reports/report_text.h"

namespace shuke::reports {

/// The report as the bytes of an Office Open XML workbook: a first sheet with the stated parameters, key figures and
/// notes, then a sheet per table with a frozen header, a filter and column widths.
///
/// Numbers, money, percent and days are typed cells with number formats; texts are always strings, never formulas or
/// links, cut after 32,000 characters (Excel's limit is 32,767). A cell without a value is empty and has its reason as
/// a comment. Excel keeps 15 digits: larger numbers are rounded there.
///
/// IoError if the temporary file it is built in cannot be written. Any thread.
Result<QByteArray> reportXlsx(const ReportModel &model, const Translate &translate = {});

/// `title` as the name of a sheet: without []:*?/\, at most 31 UTF-16 units, not empty, different (ignoring case) from
/// those in `taken`, to which it is added.
QString sheetName(const QString &title, QStringList &taken);

} // namespace shuke::reports
