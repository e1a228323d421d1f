#pragma once

#include "core/base/command.h"
#include "core/base/ids.h"
#include "core/reports/report_model.h"

#include <QDateTime>

namespace shuke::reports {

/// What the report "Segment" is asked for.
struct SegmentReportRequest
{
    SegmentId segment;
    QString words; ///< Its conditions in the language of the reader; empty: they are not told.
    QString storeName;
    QDateTime generatedAt; ///< Shown as it is.
};

/// Loads the segment, its customers and what they bought, and builds the report as of today.
/// InvalidInput without a segment; NotFound for one that is missing or in the trash; Canceled.
Query<ReportModel> segmentReport(SegmentReportRequest request, CancelToken cancel = {});

} // namespace shuke::reports
