#pragma once

#include "core/base/date_range.h"
#include "core/reports/report_model.h"
#include "core/value/rfm.h"

#include <span>
#include <unordered_map>

namespace shuke::reports {

/// What a row of the report says of a customer besides figures.
struct CustomerName
{
    QString name;
    QString externalId; ///< May be empty.
};

/// What else was sold in the period, and what was left out of all figures. Money in the store's currency.
struct StoreTotals
{
    qint64 walkInOrders = 0; ///< That count, without a customer.
    Money walkInRevenue;
    // Left out, said in notes:
    qint64 fullyRefundedOrders = 0;
    qint64 ordersWithoutRate = 0; ///< In another currency without a rate.
    qint64 trashedOrders = 0;     ///< Of customers in the trash.
    Money trashedRevenue;
    Money otherRefunds; ///< Refunds without an order, of customers without a purchase in the period; <= 0.
};

/// What the report is made of. The spans must live until the model is built.
struct CustomerValueInput
{
    QString storeName;
    QString currency;
    DayRange period; ///< As given to the loader of `purchases`.
    QDate asOf;
    QDateTime generatedAt;                             ///< In the business time zone; shown as it is.
    std::span<const value::PurchaseSummary> purchases; ///< With purchase days counted.
    const value::RfmResult *scores = nullptr;          ///< Of `purchases`, same order.
    value::RfmMap map = value::RfmMap::Grid;
    StoreTotals totals;
};

inline constexpr size_t kCustomersListed = 20;

/// The customers that are listed by name, as indexes into `purchases`; at most kCustomersListed each, by falling net
/// revenue, equal ones by id.
struct CustomerPick
{
    std::vector<size_t> top;
    std::vector<size_t> atRisk; ///< Of the classes At Risk and Can't Lose Them (map Eight: key customers with a low R).
};
CustomerPick pickCustomers(const CustomerValueInput &input);

/// The report "Customer value": key figures, R × FM heat map, classes, top and at-risk customers.
///
/// Definitions: docs/formulas.md. A figure with the denominator 0 has no value but a reason; a rate of fewer than five
/// customers as well. With too few customers to score, one section says so instead of
/// those that need scores.
/// \param names of at least the picked customers; a missing one is shown by its id.
/// \return TooLarge if a sum leaves 64 bits; InvalidInput if `scores` does not belong to `purchases`.
/// Pure, any thread, O(n log n) for n customers.
Result<ReportModel> customerValueReport(const CustomerValueInput &input, const CustomerPick &pick,
                                        const std::unordered_map<ContactId, CustomerName> &names);

} // namespace shuke::reports
