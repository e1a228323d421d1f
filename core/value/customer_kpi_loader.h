#pragma once

#include "core/base/command.h"
#include "core/value/customer_kpis.h"
#include "core/value/driver_periods.h"

#include <QString>

#include <span>
#include <vector>

namespace shuke::value {

struct PeriodOrders;

/// The known customers of one period.
struct PeriodFigures
{
    PeriodKpis kpis;
    ReturningKpis returning;
    Concentration concentration;
};

/// … and of another one before it: who of them came again, and with how much.
struct CustomerKpis
{
    DriverPeriods periods;
    QString currency;
    PeriodFigures period, base;
    Retention retention;      ///< From the base to the period.
    RevenueRetention revenue; ///< Likewise.
    qint64 ordersWithoutRate = 0;
};

struct CustomerKpiRequest
{
    DriverPeriods periods;
    QDate asOf; ///< Invalid: today. Nothing dated later is used.
    CancelToken cancel = {};
    ProgressSink progress = {};
};

/// The figures of docs/formulas.md, "Customers of a period". InvalidInput as revenueDriversOf; TooLarge; Canceled.
Query<CustomerKpis> customerKpisOf(CustomerKpiRequest request);

/// Who bought or got money back in a period, ascending, with the orders and the net revenue of the period.
/// TooLarge.
Result<std::vector<PurchaseSummary>> customersOf(const PeriodOrders &orders);

/// The same figures for who reads the periods himself; the customers of the periods as customersOf gives them. Reads
/// who bought before each. `currency` and `ordersWithoutRate` stay as they are.
Result<CustomerKpis> customerKpis(ReadContext &context, const DriverPeriods &periods, QDate asOf,
                                  std::span<const PurchaseSummary> base, std::span<const PurchaseSummary> period);

} // namespace shuke::value
