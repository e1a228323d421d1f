#pragma once

#include "core/base/command.h"
#include "core/value/cohorts.h"

#include <QString>

namespace shuke::value {

struct CohortRequest
{
    QDate asOf; ///< Invalid: today.
    int months = CohortOptions().months;
    QDate since;         ///< Cohorts from its month on; invalid: all …
    int lastCohorts = 0; ///< … or those of so many months before the as-of day's; 0: all.
    CancelToken cancel = {};
    ProgressSink progress = {};
};

struct CohortAnalysis
{
    CohortTable table;
    QString currency;
    qint64 customers = 0;    ///< With purchases.
    qint64 walkInOrders = 0; ///< In no cohort.
    qint64 ordersWithoutRate = 0;
};

/// The cohorts of all customers outside the trash. An order that its refunds cover up to the as-of day makes nobody
/// active; revenue is that of the orders of a month less the refunds dated in it (docs/formulas.md, "Revenue of a
/// period"). InvalidInput, TooLarge as cohortTable; Canceled.
Query<CohortAnalysis> cohortsOf(CohortRequest request);

} // namespace shuke::value
