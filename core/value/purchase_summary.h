#pragma once

#include "core/base/ids.h"
#include "core/base/money.h"

#include <QDate>

#include <algorithm>

namespace shuke::value {

/// One customer's purchases, already summed up over a window. Which orders count is said in value/purchase_loader.h.
struct PurchaseSummary
{
    ContactId contact;
    QDate firstPurchase;   ///< Local calendar day, in the window. Invalid if there are no purchases.
    QDate lastPurchase;    ///< Local calendar day, in the window. Invalid if there are no purchases.
    int purchaseCount = 0; ///< Orders that count, >= 0. Two orders of one day are two.
    int purchaseDays = 0;  ///< Distinct days with such an order, <= purchaseCount; 0 if the source did not count them.
    Money netRevenue;      ///< Minor units of the store currency, net of refunds; may be <= 0.
    Money firstDayRevenue; ///< Net revenue of the first day alone; 0 if the source did not tell. Part of netRevenue.
    /// Orders and net revenue of those above that are its people's (CompanyOrders::WithPeople), and count for them,
    /// too.
    int lentOrders = 0;
    Money lentRevenue = {};

    /// What counts in a sum over customers, in which each order is to be found once.
    Money ownRevenue() const { return Money::fromMinor(netRevenue.minor() - lentRevenue.minor()); }
    /// The same for what is only expected: the part of the net revenue, 0 … 1, that is the customer's own; of the
    /// orders where there is no revenue.
    double ownShare() const
    {
        if (lentOrders == 0 && lentRevenue == Money())
            return 1;
        const double whole = static_cast<double>(netRevenue.minor());
        const double share = whole > 0 ? static_cast<double>(ownRevenue().minor()) / whole
                                       : static_cast<double>(purchaseCount - lentOrders) / std::max(1, purchaseCount);
        return std::clamp(share, 0.0, 1.0);
    }
};

} // namespace shuke::value
