#pragma once

// The CDNOW sample, which is outside the repository: without it tests say so and pass.
#include "core/value/purchase_summary.h"

#include <vector>

namespace shuke::value::test {

/// One day on which a customer bought; the orders of the day are one.
struct CdnowDay
{
    QDate day;
    int orders = 0;
    qint64 cents = 0;
};

/// Days by customer, in the order of their numbers (0001 is the first of 2357). Empty, with a visible skip, when the
/// file is not there.
const std::vector<std::vector<CdnowDay>> &cdnow();

/// What is known of them on `asOf`: contact i + 1 is customer i. `ordersAreDays`: two orders of a day count as one.
std::vector<PurchaseSummary> cdnowAt(QDate asOf, bool ordersAreDays = true);

/// Purchase days after `from` up to `to`, per customer.
std::vector<int> cdnowDaysBetween(QDate from, QDate to);

} // namespace shuke::value::test
