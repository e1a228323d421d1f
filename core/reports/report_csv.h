#pragma once

#include "core/reports/report_text.h"

namespace shuke::reports {

struct CsvReportOptions
{
    /// For a double click in Excel: a byte order mark, and a "'" before data that a spreadsheet would run as a formula.
    bool forExcel = false;
};

/// The report as UTF-8 CSV: one block per table, blocks separated by an empty line, LF line ends.
///
/// A block is a line `# code,title`, a header of stable column codes and the rows; a total row has its label in the
/// first text column. First block: `# parameters` (code,name,value), then `# key_figures` (code,name,value,explanation,
/// reason) if there are any, `# notes` (section,note) if there are any, then the tables in their order. Numbers are
/// plain ("1234.50", percent as a fraction), days ISO, no value is an empty field. Charts are left out: their data are
/// tables.
QByteArray reportCsv(const ReportModel &model, const Translate &translate = {}, const CsvReportOptions &options = {});

} // namespace shuke::reports
