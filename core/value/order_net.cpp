#include "core/value/order_net.h"

#include "core/sales/order_totals.h"

namespace shuke::value {

std::optional<Money> inStoreCurrency(const OrderAmount &document, const QString &storeCurrency)
{
    return document.currency.isNull()
               ? document.total
               : sales::inStoreCurrency(document.total, document.currency, document.rateNano, storeCurrency);
}

OrderNet orderNet(const OrderAmount &order, std::span<const LinkedRefund> refunds, const QString &storeCurrency)
{
    OrderNet result;
    std::optional<Money> left = order.total;
    Money inOtherCurrencies; // refunds that are not in the order's currency, in the store's
    bool any = false;
    for (const LinkedRefund &refund : refunds) {
        if (refund.currency == order.currency) {
            left = left ? left->plus(refund.total) : left;
        } else if (const auto amount = inStoreCurrency(refund, storeCurrency)) {
            inOtherCurrencies = inOtherCurrencies.plus(*amount).value_or(inOtherCurrencies);
        } else {
            ++result.refundsWithoutRate;
            continue;
        }
        any = true;
    }
    // An overflow here is downwards: nothing is left.
    result.fullyRefunded = any && (!left || left->minor() <= 0);
    if (result.fullyRefunded) {
        result.net = Money();
        return result;
    }
    result.net = inStoreCurrency({*left, order.currency, order.rateNano}, storeCurrency);
    if (result.net)
        result.net = result.net->plus(inOtherCurrencies);
    result.fullyRefunded = result.net && !inOtherCurrencies.isZero() && result.net->minor() <= 0;
    return result;
}

} // namespace shuke::value
