#pragma once

#include "core/base/command.h"
#include "core/base/ids.h"
#include "core/value/customer_kpi_loader.h"
#include "core/value/driver_periods.h"
#include "core/value/revenue_drivers.h"

#include <QString>

#include <optional>
#include <vector>

namespace shuke::value {

enum class DriverLevel : quint8 { Store, Product, Category };

struct DriverRequest
{
    DriverLevel level = DriverLevel::Store;
    DriverPeriods periods;
    std::optional<DriverSpan> span; ///< In their place, by the as-of day.
    bool yearBefore = false;        ///< As driverPeriods; with a span only.
    bool withKpis = false;          ///< Also the figures of the known customers; reads all orders twice more.
    QDate asOf;                     ///< Invalid: today. Nothing dated later is used.
    CancelToken cancel = {};
    ProgressSink progress = {};
};

/// A product, or a category, and what it sold in both periods.
struct DriverItem
{
    ProductId product;      ///< Invalid for a category, and for what was sold by a name only.
    QString code;           ///< Of the product.
    QString name;           ///< Of the product or category; empty: none.
    bool isRefunds = false; ///< Not a product: the refunds of which nobody told what was taken back.
};

struct DriverAnalysis
{
    DriverPeriods periods;
    QString currency;
    StorePeriod baseTotals, periodTotals;  ///< Of all orders.
    StoreDrivers byOrders;                 ///< What made the revenue of the store change.
    std::optional<StoreDrivers> byVariety; ///< Also by products per order; nothing where orders have no lines.
    std::vector<DriverItem> items;         ///< By DriverInput::key; of a level below the store.
    std::vector<DriverInput> inputs;       ///< The largest change first.
    DriverTable table;                     ///< In the order of `inputs`.
    std::optional<CustomerKpis> kpis;      ///< If asked for.
    qint64 unpricedLines = 0;              ///< Without an amount, or a rate: in the units, not in the revenue.
    qint64 ordersWithoutRate = 0;          ///< Left out.
};

/// Why the revenue of a period differs from that of another one: its orders less the refunds dated in it, as
/// loadPeriodOrders counts them. An order of nobody known is a buyer of its own. Below the store as a whole revenue is
/// that of the lines, those of refunds included, and an item of refunds without lines: shipping and discounts of whole
/// orders are in the store's figures only.
///
/// InvalidInput for a period without two ends, or that ends before it begins. TooLarge; Canceled. For 5,000,000 orders
/// some 10 s per level below the store and up to 250 MB for a moment.
Query<DriverAnalysis> revenueDriversOf(DriverRequest request);

} // namespace shuke::value
