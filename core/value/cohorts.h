#pragma once

#include "core/base/result.h"
#include "core/value/rate.h"

#include <QDate>

#include <span>
#include <vector>

namespace shuke::value {

/// A calendar month as one number, so that months are a difference apart: year · 12 + month.
constexpr qint32 monthNumber(int year, int month)
{
    return year * 12 + month;
}
inline qint32 monthNumber(QDate day)
{
    return monthNumber(day.year(), day.month());
}
/// The first day of a month after year 0.
inline QDate firstDayOf(qint32 month)
{
    return QDate((month - 1) / 12, (month - 1) % 12 + 1, 1);
}

/// What a customer bought in a month, by local days.
struct MonthPurchases
{
    qint32 month = 0;  ///< As monthNumber.
    qint32 orders = 0; ///< >= 0; 0 where only a refund is dated in the month.
    Money net;         ///< Orders of the month less refunds dated in it; may be <= 0.
};

/// Customers one after the other: customer c has months[offsets[c]] … months[offsets[c + 1] − 1], ascending, each month
/// once, since his first order ever. `offsets` has one entry more than there are customers.
struct PurchaseMonths
{
    std::span<const quint32> offsets;
    std::span<const MonthPurchases> months;
};

struct CohortOptions
{
    int months = 24;        ///< Columns: months after the first, 0 … 1200.
    qint32 firstCohort = 0; ///< Customers who came before this month are left out.
};

/// A cohort so many months after its first.
struct CohortCell
{
    qint64 active = 0;   ///< Customers with an order in that month.
    qint64 repeated = 0; ///< Customers with two orders or more up to the end of that month.
    Money revenue;       ///< Net, of that month.
    friend bool operator==(const CohortCell &, const CohortCell &) = default;
};

/// Customers whose first order was in the same month.
struct Cohort
{
    qint32 month = 0;
    qint64 size = 0;
    bool running = false; ///< Its month is not over: the size is that so far, all cells are nothing.
    /// By months since; as many in each cohort. Nothing where the month is not over as of the day: not known yet, not
    /// 0.
    std::vector<std::optional<CohortCell>> cells;

    Rate retention(size_t since) const; ///< Of nothing (n = 0) where the cell is.
    Rate repeatRate(size_t since) const;
};

struct CohortTable
{
    qint32 lastMonth = 0;        ///< The last one that is over.
    std::vector<Cohort> cohorts; ///< Ascending; months in which nobody came have none.

    /// Over all cohorts that are old enough, each weighted by its size; n is the customers of these. By months since.
    /// The second is the curve of the share who have come back at all.
    std::vector<Rate> retention;
    std::vector<Rate> repeatRate;
};

/// Follows customers by the month of their first order: who buys in the months after, who has bought twice, and for how
/// much.
///
/// \param asOf a month is over if its last day is not after this one.
/// \return InvalidInput for offsets that do not fit, months that do not ascend, are after asOf or before year 1, orders
/// below 0, a number of
///         columns out of range; TooLarge if revenue leaves 64 bits. Customers without an order are in no cohort; what
///         is dated before the first order (a refund) counts nowhere.
/// Pure, O(months · log cohorts). Source: docs/formulas.md, "Cohorts".
Result<CohortTable> cohortTable(const PurchaseMonths &purchases, QDate asOf, const CohortOptions &options = {});

} // namespace shuke::value
