#include "core/value/customer_kpi_loader.h"

#include "core/base/money_sum.h"
#include "core/store/read_context.h"
#include "core/value/period_orders.h"

#include <algorithm>

namespace shuke::value {

namespace customer_kpi_loader_detail {

/// Who had bought before the day, as it stood then.
Result<std::vector<ContactId>> buyersBefore(ReadContext &context, QDate day, QDate asOf)
{
    const Result<PurchaseLoad> load = loadPurchases(context, {{}, day}, std::min(asOf, day.addDays(-1)));
    if (!load)
        return load.error();
    std::vector<ContactId> buyers;
    buyers.reserve(load->customers.size());
    for (const PurchaseSummary &customer : load->customers)
        buyers.push_back(customer.contact);
    return buyers;
}

Result<PeriodFigures> figuresOf(ReadContext &context, const DayRange &days, QDate asOf,
                                std::span<const PurchaseSummary> customers)
{
    const Result<PeriodKpis> kpis = periodKpis(customers);
    if (!kpis)
        return kpis.error();
    const Result<std::vector<ContactId>> earlier = buyersBefore(context, days.from, asOf);
    if (!earlier)
        return earlier.error();
    const Result<ReturningKpis> returning = returningKpis(customers, *earlier);
    if (!returning)
        return returning.error();
    const Result<Concentration> concentration = concentrationOf(customers);
    if (!concentration)
        return concentration.error();
    return PeriodFigures{*kpis, *returning, *concentration};
}

Result<CustomerKpis> load(ReadContext &context, const CustomerKpiRequest &request)
{
    const QDate asOf = request.asOf.isValid() ? request.asOf : context.today();
    if (!request.periods.areWhole())
        return Error{ErrorCode::InvalidInput, QStringLiteral("the window ends before it begins")};
    const DayRange &first = request.periods.base;
    const DayRange &second = request.periods.period;
    const Result<std::vector<DatedRefund>> refunds =
        datedRefunds(context, {std::min(first.from, second.from), std::max(first.to, second.to)}, asOf);
    if (!refunds)
        return refunds.error();
    std::vector<std::vector<PurchaseSummary>> customers;
    qint64 ordersWithoutRate = 0;
    QString currency;
    for (const DayRange &days : {first, second}) {
        const Result<PeriodOrders> orders = loadPeriodOrders(context, days, asOf, *refunds, request.progress);
        if (!orders)
            return orders.error();
        Result<std::vector<PurchaseSummary>> who = customersOf(*orders);
        if (!who)
            return who.error();
        customers.push_back(std::move(*who));
        ordersWithoutRate += orders->load.ordersWithoutRate;
        currency = orders->load.currency;
    }
    Result<CustomerKpis> kpis = customerKpis(context, request.periods, asOf, customers[0], customers[1]);
    if (kpis) {
        kpis->currency = currency;
        kpis->ordersWithoutRate = ordersWithoutRate;
    }
    return kpis;
}

} // namespace customer_kpi_loader_detail

Result<std::vector<PurchaseSummary>> customersOf(const PeriodOrders &orders)
{
    std::vector<const CountedOrder *> byContact;
    byContact.reserve(orders.documents.size());
    for (const CountedOrder &document : orders.documents) {
        if (document.contact.isValid())
            byContact.push_back(&document);
    }
    std::ranges::sort(byContact, std::ranges::less(), &CountedOrder::contact);
    std::vector<PurchaseSummary> customers;
    for (size_t i = 0; i < byContact.size();) {
        PurchaseSummary customer;
        customer.contact = byContact[i]->contact;
        MoneySum net;
        for (; i < byContact.size() && byContact[i]->contact == customer.contact; ++i) {
            customer.purchaseCount += byContact[i]->isRefund ? 0 : 1;
            net.add(byContact[i]->net);
        }
        const std::optional<Money> sum = net.value();
        if (!sum)
            return Error{ErrorCode::TooLarge, QStringLiteral("the revenue of a period does not fit 64 bits")};
        customer.netRevenue = *sum;
        customers.push_back(customer);
    }
    return customers;
}

Result<CustomerKpis> customerKpis(ReadContext &context, const DriverPeriods &periods, QDate asOf,
                                  std::span<const PurchaseSummary> base, std::span<const PurchaseSummary> period)
{
    using namespace customer_kpi_loader_detail;
    CustomerKpis kpis;
    kpis.periods = periods;
    const Result<PeriodFigures> before = figuresOf(context, periods.base, asOf, base);
    if (!before)
        return before.error();
    kpis.base = *before;
    const Result<PeriodFigures> now = figuresOf(context, periods.period, asOf, period);
    if (!now)
        return now.error();
    kpis.period = *now;
    const Result<Retention> retention = retentionOf(base, period);
    if (!retention)
        return retention.error();
    kpis.retention = *retention;
    const Result<RevenueRetention> revenue = revenueRetention(base, period);
    if (!revenue)
        return revenue.error();
    kpis.revenue = *revenue;
    return kpis;
}

Query<CustomerKpis> customerKpisOf(CustomerKpiRequest request)
{
    const CancelToken cancel = request.cancel;
    return {[request = std::move(request)](ReadContext &context) {
                return customer_kpi_loader_detail::load(context, request);
            },
            cancel};
}

} // namespace shuke::value
