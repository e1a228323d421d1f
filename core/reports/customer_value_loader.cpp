#include "core/reports/customer_value_loader.h"

#include "core/contacts/contact_table.h"
#include "core/reports/customer_value_report.h"
#include "core/store/read_context.h"
#include "core/value/purchase_loader.h"

namespace shuke::reports {

namespace customer_value_loader_detail {

Result<DayRange> windowOf(const CustomerValueParameters &parameters, QDate asOf)
{
    const DayRange usual = parameters.sinceEver ? DayRange() : monthsUpTo(asOf, parameters.months);
    DayRange window = parameters.period.value_or(usual);
    if (!window.to.isValid() || window.to > asOf.addDays(1))
        window.to = asOf.addDays(1);
    if (window.from.isValid() && window.from >= window.to)
        return Error{ErrorCode::InvalidInput, QStringLiteral("the period ends before it begins")};
    return window;
}

Result<ReportModel> build(ReadContext &context, const CustomerValueParameters &parameters)
{
    const QDate asOf = parameters.asOf.isValid() ? parameters.asOf : context.today();
    const Result<DayRange> window = windowOf(parameters, asOf);
    if (!window)
        return window.error();
    const Result<value::PurchaseLoad> load =
        value::loadPurchases(context, *window, asOf, value::PurchaseDays::Counted, parameters.progress);
    if (!load)
        return load.error();
    const Result<value::RfmResult> scores = value::scoreRfm(load->customers, asOf, parameters.scoring);
    if (!scores)
        return scores.error();

    CustomerValueInput input;
    input.storeName = parameters.storeName;
    input.currency = load->currency;
    input.period = *window;
    input.asOf = asOf;
    input.generatedAt = parameters.generatedAt;
    input.purchases = load->customers;
    input.scores = &*scores;
    input.map = parameters.scoring.map;
    input.totals = {load->walkInOrders,  load->walkInRevenue,  load->fullyRefundedOrders, load->ordersWithoutRate,
                    load->trashedOrders, load->trashedRevenue, load->otherRefunds};

    const CustomerPick pick = pickCustomers(input);
    std::unordered_map<ContactId, CustomerName> names;
    for (const std::vector<size_t> *indexes : {&pick.top, &pick.atRisk}) {
        for (const size_t index : *indexes) {
            const ContactId id = load->customers[index].contact;
            if (names.contains(id))
                continue;
            const Result<contacts::Contact> contact = contacts::contactById(context.database(), id);
            if (!contact)
                return contact.error();
            names[id] = {contact->name, contact->externalId};
        }
    }
    return customerValueReport(input, pick, names);
}

} // namespace customer_value_loader_detail

Query<ReportModel> customerValueReport(CustomerValueParameters parameters)
{
    const CancelToken cancel = parameters.cancel;
    return {[parameters = std::move(parameters)](ReadContext &context) {
                return customer_value_loader_detail::build(context, parameters);
            },
            cancel};
}

} // namespace shuke::reports
