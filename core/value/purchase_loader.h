#pragma once

#include "core/base/command.h"
#include "core/base/date_range.h"
#include "core/value/company_orders.h"
#include "core/value/purchase_summary.h"

#include <QString>

#include <vector>

namespace shuke::value {

/// The purchases of a window, per customer, and what was left out of them.
struct PurchaseLoad
{
    DayRange window; ///< What was counted: never beyond the as-of day.
    QDate asOf;
    QString currency; ///< Of all amounts: the store's.

    std::vector<PurchaseSummary> customers; ///< With at least one purchase, not in the trash; ascending by contact.
    /// Who has refunds without an order and no purchase, both in the window; also from the trash. Ascending.
    std::vector<PurchaseSummary> refundsOnly;
    qint64 orderCount = 0; ///< Of `customers`, each order once (see CompanyOrders).
    Money netRevenue;      ///< Likewise.

    qint64 walkInOrders = 0; ///< Orders without a customer: they count in revenue, in nobody's score.
    Money walkInRevenue;

    qint64 trashedCustomers = 0; ///< Customers in the trash with purchases: in no list and no score.
    qint64 trashedOrders = 0;
    Money trashedRevenue;

    qint64 fullyRefundedOrders = 0; ///< Orders of the window that count nowhere.
    qint64 ordersWithoutRate = 0;   ///< Orders of the window in another currency without a usable rate: left out.
    qint64 refundsWithoutRate = 0;  ///< Refunds that would have counted, likewise.
    Money otherRefunds; ///< Refunds of the window without an order, of customers without a purchase in it; <= 0.
};

/// An order that counts, with what its refunds leave of it.
struct CountedOrder
{
    OrderId order;
    ContactId contact;     ///< Invalid: a walk-in.
    Money net;             ///< In the store's currency.
    qint32 day = 0;        ///< Julian day number: millions of these are kept at a time.
    bool isRefund = false; ///< Of an earlier order or of none, see value/period_orders.h; loadPurchases gives none.
};

/// Whether PurchaseSummary::purchaseDays is told; counting costs about a tenth more. Left: it is 0.
enum class PurchaseDays { Left, Counted };

/// Sums up the orders of `window`, using only documents dated on or before `asOf`.
///
/// - An order counts when it is paid, shipped or completed, not in the trash, and dated in the window.
/// - A refund linked to an order is netted against it, whatever day it is dated up to `asOf`; an order that is fully
///   covered counts nowhere, one that is partly covered counts with what is left. Refunds of orders that do not count
///   do not count.
/// - A refund without an order lowers the net revenue of its customer if it is dated in the window.
/// - Another currency is converted at the document's rate, after same-currency refunds were netted; without a rate the
///   document is left out and counted.
///
/// TooLarge when a sum leaves 64 bits; Canceled. One pass over the orders in the order of ids; for 1,000,000 customers
/// with 5,000,000 orders at most three times as long as `SELECT sum(total_minor) FROM sales_order`. Source:
/// docs/formulas.md, "Orders and money".
/// `progress` hears how much of the order table has been read. `orders`, if given, gets every order that counts, by id,
/// without those of customers in the trash: 32 bytes each.
/// `companies` WithPeople: what counts for a person counts for each company where he works now, too, days and refunds
/// included; such a company is a customer by it alone. The totals and `orders` hold each order once all the same, and
/// so does a sum over `customers` that takes of each what is its own (PurchaseSummary::ownRevenue).
Result<PurchaseLoad> loadPurchases(ReadContext &context, DayRange window, QDate asOf,
                                   PurchaseDays days = PurchaseDays::Left, const ProgressSink &progress = {},
                                   std::vector<CountedOrder> *orders = nullptr,
                                   CompanyOrders companies = CompanyOrders::Own);

} // namespace shuke::value
