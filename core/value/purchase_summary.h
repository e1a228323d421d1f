#pragma once

#include "core/base/ids.h"
#include "core/base/money.h"

#include <QDate>

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
};

} // namespace shuke::value
