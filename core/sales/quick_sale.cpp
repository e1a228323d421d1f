#include "core/sales/quick_sale.h"

#include "core/contacts/contact_commands.h"
#include "core/sales/order_commands.h"
#include "core/sales/order_table.h"
#include "core/sales/order_totals.h"
#include "core/store/write_context.h"

#include <QCoreApplication>

namespace shuke::sales {

namespace quick_sale_detail {

Error invalid(const QString &detail)
{
    return {ErrorCode::InvalidInput, detail};
}

Result<ContactId> customerOf(WriteContext &context, const QuickSaleDraft &draft)
{
    if (draft.customer.isValid() || !draft.newCustomer)
        return draft.customer;
    auto made = std::make_shared<ContactId>();
    if (Result<void> done = contacts::createContact(*draft.newCustomer, made).run(context); !done)
        return done.error();
    return *made;
}

Result<void> sell(WriteContext &context, const QuickSaleDraft &draft, const std::shared_ptr<QuickSaleResult> &created)
{
    const Result<Money> total = quickSaleTotal(draft);
    if (!total)
        return total.error();
    const Result<ContactId> customer = customerOf(context, draft);
    if (!customer)
        return customer.error();
    OrderDraft document;
    document.order.contact = *customer;
    document.order.orderedOn = draft.day.isValid() ? draft.day : context.today();
    if (document.order.orderedOn == context.today())
        document.order.orderedAt = context.nowMs();
    document.order.status = OrderStatus::Completed;
    document.order.discount = draft.discount;
    document.order.note = draft.note;
    document.total = *total;
    document.lines = draft.lines;
    if (!draft.paymentMethod.isEmpty() && !total->isZero()) {
        Payment payment;
        payment.amount = *total;
        payment.method = draft.paymentMethod;
        document.payments.push_back(payment);
    }
    const QDate day = document.order.orderedOn;
    auto order = std::make_shared<OrderId>();
    if (Result<void> done = createOrder(std::move(document), order).run(context); !done)
        return done;
    if (created)
        *created = {*order, *customer, *total, day};
    return {};
}

} // namespace quick_sale_detail

Result<Money> quickSaleTotal(const QuickSaleDraft &draft)
{
    Order order;
    order.discount = draft.discount;
    std::vector<OrderLine> lines = draft.lines;
    if (lines.empty()) {
        if (!draft.amount || draft.amount->minor() <= 0)
            return quick_sale_detail::invalid(QStringLiteral("an order without lines needs a total"));
        OrderLine &whole = lines.emplace_back();
        whole.amount = draft.amount;
    }
    Result<Money> total = totalOfLines(order, lines);
    if (!total)
        return total.error();
    if (draft.discount.isNegative() || total->isNegative())
        return quick_sale_detail::invalid(QStringLiteral("the discount is negative or more than the sum"));
    return total;
}

Command quickSale(QuickSaleDraft draft, std::shared_ptr<QuickSaleResult> created)
{
    const bool isNew = !draft.customer.isValid() && draft.newCustomer;
    const QString name = isNew ? draft.newCustomer->name : QString();
    return {"order.quick_sale",
            isNew ? OperationLabel{QT_TRANSLATE_NOOP("Operation", "Quick sale to the new customer %1"), {name}}
                  : OperationLabel{QT_TRANSLATE_NOOP("Operation", "Quick sale"), {}},
            [draft = std::move(draft), created = std::move(created)](WriteContext &context) {
                return quick_sale_detail::sell(context, draft, created);
            }};
}

} // namespace shuke::sales
