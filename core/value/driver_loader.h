#pragma once

#include "core/base/command.h"
#include "core/base/date_range.h"
#include "core/base/ids.h"
#include "core/value/revenue_drivers.h"

#include <QString>

#include <vector>

namespace shuke::value {

enum class DriverLevel : quint8 { Store, Product, Category };

struct DriverRequest
{
    DriverLevel level = DriverLevel::Store;
    DayRange period; ///< What is explained …
    DayRange base;   ///< … and what it is compared with. Both with both ends.
    QDate asOf;      ///< Invalid: today. Nothing dated later is used.
    CancelToken cancel = {};
    ProgressSink progress = {};
};

/// A product, or a category, and what it sold in both periods.
struct DriverItem
{
    ProductId product; ///< Invalid for a category, and for what was sold by a name only.
    QString code;      ///< Of the product.
    QString name;      ///< Of the product or category; empty: none.
};

struct DriverAnalysis
{
    DayRange period, base;
    QString currency;
    StorePeriod baseTotals, periodTotals; ///< Of all orders.
    StoreDrivers byOrders, byVariety;     ///< What made the revenue of the store change.
    std::vector<DriverItem> items;        ///< By DriverInput::key; of a level below the store.
    std::vector<DriverInput> inputs;      ///< The largest change first.
    DriverTable table;                    ///< In the order of `inputs`.
    qint64 unpricedLines = 0;             ///< Without an amount, or a rate: in the units, not in the revenue.
    qint64 ordersWithoutRate = 0;         ///< Left out.
};

/// Why the revenue of a period differs from that of another one. Orders count as loadPurchases counts them, with their
/// refunds netted; an order of nobody known is a buyer of its own. Below the store as a whole revenue is that of the
/// lines: shipping and discounts of whole orders are in the store's figures only.
///
/// InvalidInput for a period without two ends, or that ends before it begins. TooLarge; Canceled. For 5,000,000 orders
/// some 10 s per level below the store and up to 250 MB for a moment.
Query<DriverAnalysis> revenueDriversOf(DriverRequest request);

} // namespace shuke::value
