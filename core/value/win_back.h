#pragma once

#include "core/value/churn_loader.h"

namespace shuke::value {

struct WinBackRequest
{
    size_t listed = 200; ///< Of those with the most at risk.
    CancelToken cancel = {};
    ProgressSink progress = {};
};

/// Who is to be won back, put in order for being looked at.
struct WinBackList
{
    CustomerChurns churns;
    /// Places of customers who are at risk or lost and may be contacted, the highest value at risk first.
    std::vector<size_t> late;
    std::vector<CustomerLabel> labels; ///< Of the first `listed` of them.
    qint64 notToContact = 0;           ///< As late, but marked "do not contact": left out.
};

/// Errors as customerChurns.
Query<WinBackList> winBackList(WinBackRequest request);

} // namespace shuke::value
