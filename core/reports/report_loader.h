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
    SegmentId segment = {};    ///< Of the report "segment": which one.
    QString segmentWords = {}; ///< Its conditions in the language of the reader; empty: they are not told.
};

/// Loads and builds it. InvalidInput for a code that the catalogue does not have, and without a segment where one
/// is needed; else the errors of that report.
Query<ReportModel> loadReport(ReportRequest request);

} // namespace shuke::reports
