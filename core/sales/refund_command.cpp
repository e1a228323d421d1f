#include "core/sales/order_commands.h"
#include "core/sales/order_rest.h"
#include "core/sales/order_table.h"
#include "core/sales/order_totals.h"
#include "core/sales/payment_table.h"
#include "core/store/write_context.h"

#include <QCoreApplication>

#include <algorithm>

namespace shuke::sales {

namespace refund_command_detail {

Error invalid(const QString &detail)
{
    return {ErrorCode::InvalidInput, detail};
}

/// `quantity` of a sold line as a line of the refund. `amount` is positive, or nothing for the line's in proportion.
OrderLine returnedLine(const OrderLine &sold, qint64 quantity, std::optional<Money> amount)
{
    const auto part = [&](Money whole) {
        return Money::fromMinor(mulDiv(whole.minor(), quantity, sold.quantityMicro).value_or(0));
    };
    if (!amount && sold.amount)
        amount = part(*sold.amount);
    OrderLine line;
    line.product = sold.product;
    line.productName = sold.productName;
    line.quantityMicro = -quantity;
    line.unitPrice = sold.unitPrice;
    line.discount = part(sold.discount).negated();
    line.tax = part(sold.tax).negated();
    if (amount)
        line.amount = amount->negated();
    return line;
}

Result<std::vector<OrderLine>> returnedLines(const RefundRequest &request, const OrderRest &rest)
{
    std::vector<OrderLine> lines;
    if (request.lines.empty()) {
        // Money alone comes back when only an amount is asked for.
        for (const OrderLine &sold : rest.lines) {
            if (!request.amount && sold.quantityMicro > 0)
                lines.push_back(returnedLine(sold, sold.quantityMicro, std::nullopt));
        }
        return lines;
    }
    std::vector<OrderLine> left = rest.lines;
    for (const RefundLine &wanted : request.lines) {
        const auto sold =
            std::find_if(left.begin(), left.end(), [&](const OrderLine &line) { return line.id == wanted.line; });
        if (sold == left.end())
            return invalid(QStringLiteral("line %1 is not of the order").arg(wanted.line.row()));
        if (wanted.quantityMicro <= 0 || wanted.quantityMicro > sold->quantityMicro)
            return invalid(QStringLiteral("line %1 comes back more often than it was sold").arg(wanted.line.row()));
        if (wanted.amount && wanted.amount->minor() <= 0)
            return invalid(QStringLiteral("the amount of line %1 is not positive").arg(wanted.line.row()));
        const OrderLine &returned = lines.emplace_back(returnedLine(*sold, wanted.quantityMicro, wanted.amount));
        sold->quantityMicro -= wanted.quantityMicro;
        if (sold->amount && returned.amount)
            sold->amount = sold->amount->plus(*returned.amount);
    }
    return lines;
}

/// What is paid back, > 0.
Result<Money> amountOf(const RefundRequest &request, const OrderRest &rest, const std::vector<OrderLine> &lines)
{
    Money amount = request.amount.value_or(rest.amount);
    if (!request.amount && !request.lines.empty()) {
        Money sum;
        for (const OrderLine &line : lines) {
            const std::optional<Money> next = line.amount ? sum.minus(*line.amount) : std::nullopt;
            if (!next)
                return invalid(QStringLiteral("a line without an amount: say how much is paid back"));
            sum = *next;
        }
        amount = sum;
    }
    if (amount.minor() <= 0)
        return invalid(QStringLiteral("nothing is left to be paid back"));
    if (amount > rest.amount)
        return invalid(QStringLiteral("more is paid back than is left of the order"));
    return amount;
}

Result<void> refund(WriteContext &context, const RefundRequest &request, const std::shared_ptr<OrderId> &created)
{
    const Result<OrderRecord> record = orderRecord(context.database(), request.order);
    if (!record)
        return record.error();
    const Order &sold = record->order;
    if (sold.kind != DocumentKind::Order || sold.deletedAt || !countsAsPurchase(sold.status))
        return invalid(QStringLiteral("order %1 is no purchase that can be refunded").arg(sold.id.row()));
    if (!request.day.isValid() || request.day < sold.orderedOn)
        return invalid(QStringLiteral("a refund needs a day, not before that of the order"));
    const Result<OrderRest> rest = orderRest(context.database(), *record);
    if (!rest)
        return rest.error();
    const Result<std::vector<OrderLine>> lines = returnedLines(request, *rest);
    if (!lines)
        return lines.error();
    const Result<Money> amount = amountOf(request, *rest, *lines);
    if (!amount)
        return amount.error();

    Order document;
    document.kind = DocumentKind::Refund;
    document.contact = sold.contact;
    document.orderedOn = request.day;
    document.total = amount->negated();
    document.status = OrderStatus::Completed;
    document.currency = sold.currency;
    document.rateNano = sold.rateNano;
    document.refundOf = sold.id;
    document.externalId = request.externalId;
    document.shop = sold.shop;
    document.channel = sold.channel;
    document.taxIncluded = sold.taxIncluded;
    document.note = request.note;
    const Result<Money> tax = taxOf(document, *lines);
    if (!tax)
        return tax.error();
    document.tax = *tax;
    const Result<OrderId> id = insertOrder(context, document);
    if (!id)
        return id.error();
    if (Result<void> done = insertLines(context, *id, *lines); !done)
        return done;
    if (!request.paymentMethod.isEmpty()) {
        Payment payment;
        payment.paidOn = request.day;
        payment.amount = document.total;
        payment.method = request.paymentMethod;
        if (const Result<PaymentId> done = insertPayment(context, *id, payment); !done)
            return done.error();
    }
    if (created)
        *created = *id;
    return {};
}

} // namespace refund_command_detail

Command refundOrder(RefundRequest request, std::shared_ptr<OrderId> created)
{
    return {"order.refund",
            {QT_TRANSLATE_NOOP("Operation", "Refund an order"), {}},
            [request = std::move(request), created = std::move(created)](WriteContext &context) {
                return refund_command_detail::refund(context, request, created);
            }};
}

} // namespace shuke::sales
