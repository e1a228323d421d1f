#pragma once

#include "core/reports/report_model.h"
#include "core/value/rfm_segment.h"

namespace shuke::reports {

/// The name of a class for people. "Not scored" for None.
Text segmentText(value::RfmSegment segment);

/// "1 order", "42 orders": one source for one, one for the others.
Text ordersText(qint64 orders);
Text customersText(qint64 customers);
/// How long ago the last purchase was, seen from the as-of day.
Text boughtText(int daysAgo);

} // namespace shuke::reports
