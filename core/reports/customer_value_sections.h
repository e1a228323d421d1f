#pragma once

#include "core/reports/customer_value_report.h"

namespace shuke::reports::customer_value_detail {

// The parts of the customer value report; see customer_value_report.h.

/// Sums over all customers with purchases (buyers), and over all sales.
struct Sums
{
    qint64 buyers = 0;
    qint64 repeatBuyers = 0; ///< With two orders or more.
    qint64 customerOrders = 0;
    Money customerRevenue;
    qint64 topBuyers = 0; ///< ⌈0.2 · buyers⌉
    Money topRevenue;     ///< Of those with the largest.
    qint64 orders = 0;    ///< With walk-ins.
    Money revenue;        ///< With walk-ins.
};

/// part / whole; no value if the whole is not positive.
Cell share(qint64 part, qint64 whole);
Cell share(Money part, Money whole);
/// revenue / orders in minor units, rounded half away from zero; no value without orders.
Cell average(Money revenue, qint64 orders);

/// False with too few customers for scores.
bool isScored(const CustomerValueInput &input);
/// Instead of the sections that need scores.
Section noScoresSection(const CustomerValueInput &input);
Result<Section> heatSection(const CustomerValueInput &input, const Sums &sums);
Result<Section> classSection(const CustomerValueInput &input, const Sums &sums);
Section topSection(const CustomerValueInput &input, const CustomerPick &pick,
                   const std::unordered_map<ContactId, CustomerName> &names);
Section atRiskSection(const CustomerValueInput &input, const CustomerPick &pick,
                      const std::unordered_map<ContactId, CustomerName> &names);

} // namespace shuke::reports::customer_value_detail
