#include "core/value/purchase_check.h"

#include <algorithm>
#include <vector>

namespace shuke::value {

namespace purchase_check_detail {

Error invalid(const QString &detail)
{
    return {ErrorCode::InvalidInput, detail};
}

Result<void> checkUnique(std::span<const PurchaseSummary> customers)
{
    std::vector<qint64> ids;
    ids.reserve(customers.size());
    for (const PurchaseSummary &customer : customers)
        ids.push_back(customer.contact.row());
    std::sort(ids.begin(), ids.end());
    const auto twice = std::adjacent_find(ids.begin(), ids.end());
    if (twice != ids.end())
        return invalid(QStringLiteral("contact %1 is given twice").arg(*twice));
    return {};
}

Result<void> checkDays(const PurchaseSummary &customer, QDate asOf)
{
    const qint64 id = customer.contact.row();
    if (customer.purchaseCount < 0 || !customer.firstPurchase.isValid() || !customer.lastPurchase.isValid())
        return invalid(QStringLiteral("contact %1 has no first or last purchase").arg(id));
    const qint64 span = customer.firstPurchase.daysTo(customer.lastPurchase);
    if (span < 0 || customer.lastPurchase > asOf)
        return invalid(QStringLiteral("contact %1 has a purchase later than the as-of day").arg(id));
    // One day is its own first and last; n days need a span of n − 1 at least.
    const bool fits = customer.purchaseDays >= 1 && customer.purchaseDays <= customer.purchaseCount &&
                      customer.purchaseDays <= span + 1 && (customer.purchaseDays == 1) == (span == 0);
    if (!fits)
        return invalid(QStringLiteral("the purchase days of contact %1 were not counted").arg(id));
    return {};
}

} // namespace purchase_check_detail

Result<void> checkPurchases(std::span<const PurchaseSummary> customers, QDate asOf)
{
    using namespace purchase_check_detail;
    if (!asOf.isValid())
        return invalid(QStringLiteral("no as-of day"));
    bool ascending = true;
    qint64 last = 0;
    for (const PurchaseSummary &customer : customers) {
        if (!customer.contact.isValid())
            return invalid(QStringLiteral("a customer without a valid id"));
        ascending = ascending && customer.contact.row() > last;
        last = customer.contact.row();
        if (customer.purchaseCount == 0)
            continue;
        if (Result<void> checked = checkDays(customer, asOf); !checked)
            return checked;
    }
    return ascending ? Result<void>() : checkUnique(customers);
}

} // namespace shuke::value
