#include "core/value/lifetime_value_loader.h"

#include "core/store/read_context.h"
#include "core/value/value_settings.h"

namespace shuke::value {

namespace lifetime_value_loader_detail {

/// Fits to what was known then, and counts the purchase days since.
Result<LifetimeBackTest> backTest(ReadContext &context, QDate asOf, const LifetimeValueRequest &request,
                                  CompanyOrders companies)
{
    const QDate cutOff = asOf.addDays(-LifetimeValueRequest::kBackTestDays);
    const Result<PurchaseLoad> known =
        loadPurchases(context, {}, cutOff, PurchaseDays::Counted, {}, nullptr, companies);
    if (!known)
        return known.error();
    const Result<PurchaseLoad> since = loadPurchases(context, {cutOff.addDays(1), asOf.addDays(1)}, asOf,
                                                     PurchaseDays::Counted, {}, nullptr, companies);
    if (!since)
        return since.error();
    std::vector<int> purchases(known->customers.size());
    size_t next = 0; // both ascend by contact
    for (size_t i = 0; i < purchases.size(); ++i) {
        const ContactId contact = known->customers[i].contact;
        while (next < since->customers.size() && since->customers[next].contact < contact)
            ++next;
        if (next < since->customers.size() && since->customers[next].contact == contact)
            purchases[i] = since->customers[next].purchaseDays;
    }
    return lifetimeBackTest(known->customers, cutOff, purchases, LifetimeValueRequest::kBackTestDays, request.options,
                            request.cancel);
}

} // namespace lifetime_value_loader_detail

Result<CustomerValues> customerValues(ReadContext &context, const LifetimeValueRequest &request)
{
    const QDate asOf = request.asOf.isValid() ? request.asOf : context.today();
    const Result<ValueSettings> settings = valueSettings(context);
    if (!settings)
        return settings.error();
    CustomerValues found;
    Result<PurchaseLoad> purchases =
        loadPurchases(context, {}, asOf, PurchaseDays::Counted, request.progress, nullptr, settings->companies);
    if (!purchases)
        return purchases.error();
    found.purchases = std::move(*purchases);
    Result<LifetimeValueResult> values =
        lifetimeValues(found.purchases.customers, asOf, request.options, request.cancel);
    if (!values)
        return values.error();
    found.values = std::move(*values);
    if (request.withBackTest) {
        Result<LifetimeBackTest> test =
            lifetime_value_loader_detail::backTest(context, asOf, request, settings->companies);
        if (!test)
            return test.error();
        found.backTest = std::move(*test);
    }
    if (request.withLabels) {
        Result<std::vector<CustomerLabel>> labels = customerLabels(context, found.purchases.customers);
        if (!labels)
            return labels.error();
        found.labels = std::move(*labels);
    }
    return found;
}

Query<CustomerValues> customerValues(LifetimeValueRequest request)
{
    const CancelToken cancel = request.cancel;
    return {[request = std::move(request)](ReadContext &context) { return customerValues(context, request); }, cancel};
}

} // namespace shuke::value
