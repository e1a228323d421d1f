#pragma once

#include "core/base/command.h"
#include "core/value/lifecycle_history.h"

namespace shuke::value {

/// How the stage of a contact changed up to today.
struct StageHistory
{
    QDate asOf;                         ///< Today.
    std::vector<LifecycleEvent> events; ///< By day.
    std::optional<QDate> wonBack;       ///< As wonBackDay().
    bool hasYearOfData = false;         ///< As the newest score run says: only then "lost" may be said.
};

/// Goes by the purchases that loadPurchases would count for him, read by index, by the store's value settings and by
/// the population's gap of the newest score run; without a run by the fallback gap. With CompanyOrders::WithPeople a
/// company has the orders of its people. In proportion to his documents.
Query<StageHistory> contactStageHistory(ContactId contact);

} // namespace shuke::value
