#pragma once

#include "core/base/command.h"
#include "core/base/date_range.h"
#include "core/reports/report_model.h"
#include "core/value/rfm.h"

namespace shuke::reports {

/// What the report "Customer value" is asked for.
struct CustomerValueParameters
{
    QString storeName;
    QDateTime generatedAt;          ///< Shown as it is.
    QDate asOf;                     ///< Invalid: today.
    std::optional<DayRange> period; ///< Nothing: `months` up to the as-of day. An end after that day is cut to it.
    bool sinceEver = false;         ///< Without a period: all orders up to the as-of day.
    int months = 24;
    value::RfmOptions scoring;
    CancelToken cancel = {};
    ProgressSink progress = {}; ///< How much of the orders has been read; called on a reader's thread.
};

/// Loads purchases and names and builds the report. One pass over the orders.
/// InvalidInput for a period without days; TooLarge when a sum leaves 64 bits; Canceled.
Query<ReportModel> customerValueReport(CustomerValueParameters parameters);

} // namespace shuke::reports
