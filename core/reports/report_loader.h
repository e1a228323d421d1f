#pragma once

#include "core/reports/customer_value_loader.h"

namespace shuke::reports {

/// A report that is asked for by its code.
struct ReportRequest
{
    QByteArray code;           ///< Of the catalogue.
    bool chineseNames = false; ///< Of own fields; else their English ones.
    /// Store name, instant, cancel and progress go for every report; the others for those whose entry names them.
    CustomerValueParameters parameters;
};

/// Loads and builds it. InvalidInput for a code that the catalogue does not have; else the errors of that report.
Query<ReportModel> loadReport(ReportRequest request);

} // namespace shuke::reports
