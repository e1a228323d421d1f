#pragma once

#include "core/base/money_sum.h"
#include "core/sales/order_list.h"
#include "core/store/row_scan.h"

#include <string>

namespace shuke::sales {

/// What OrderSums reads of the document o, as SQL: six values.
std::string orderSumColumns();

/// Adds documents up as the foot of the order list does (docs/formulas.md, "Lists").
class OrderSums
{
public:
    /// `currency`: the store's.
    explicit OrderSums(QString currency) : m_currency(std::move(currency)) {}

    void add(bool isOrder, bool counts, bool isCovered, Money total, const QString &currency,
             std::optional<qint64> rateNano);
    /// The columns of orderSumColumns() stand from `first` on.
    void add(const store::ScanRow &row, int first);
    OrderListTotals totals() const;

private:
    QString m_currency;
    OrderListTotals m_totals;
    MoneySum m_net;
};

} // namespace shuke::sales
