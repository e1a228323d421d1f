#include "core/sales/order_rest.h"

#include "core/sales/order_table.h"
#include "core/store/database.h"

#include <algorithm>

namespace shuke::sales {

namespace order_rest_detail {

bool isSameGood(const OrderLine &sold, const OrderLine &returned)
{
    return sold.product == returned.product && sold.productName == returned.productName &&
           sold.unitPrice == returned.unitPrice;
}

/// Takes a returned line off the sold ones. A refund line does not name the line it came from: the first ones of the
/// same good and price that have something left give it.
void takeOff(std::vector<OrderLine> &lines, const OrderLine &returned)
{
    qint64 quantity = -returned.quantityMicro;
    Money amount = returned.amount.value_or(Money()).negated();
    for (OrderLine &line : lines) {
        if (quantity <= 0 || !isSameGood(line, returned) || line.quantityMicro <= 0)
            continue;
        const qint64 part = std::min(quantity, line.quantityMicro);
        const Money share = Money::fromMinor(mulDiv(amount.minor(), part, quantity).value_or(0));
        line.quantityMicro -= part;
        quantity -= part;
        amount = amount.minus(share).value_or(Money());
        if (line.amount)
            line.amount = line.amount->minus(share);
    }
}

} // namespace order_rest_detail

Result<OrderRest> orderRest(store::Database &database, const OrderRecord &record)
{
    OrderRest rest{record.order.total, record.lines};
    for (const Order &refund : record.refunds) {
        if (!countsAsPurchase(refund.status))
            continue;
        if (refund.currency != record.order.currency)
            return Error{ErrorCode::InvalidInput,
                         QStringLiteral("an earlier refund of the order is in another currency")};
        const std::optional<Money> left = rest.amount.plus(refund.total);
        if (!left)
            return Error{ErrorCode::TooLarge, QStringLiteral("the refunds do not fit 64 bits")};
        rest.amount = *left;
        const Result<std::vector<OrderLine>> lines = linesOf(database, refund.id);
        if (!lines)
            return lines.error();
        for (const OrderLine &line : *lines)
            order_rest_detail::takeOff(rest.lines, line);
    }
    return rest;
}

} // namespace shuke::sales
