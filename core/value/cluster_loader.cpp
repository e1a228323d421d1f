#include "core/value/cluster_loader.h"

#include "core/store/read_context.h"
#include "core/value/value_settings.h"

namespace shuke::value {

namespace cluster_loader_detail {

Result<CustomerClusters> load(ReadContext &context, const ClusterRequest &request)
{
    const QDate asOf = request.asOf.isValid() ? request.asOf : context.today();
    CustomerClusters found;
    const Result<ValueSettings> settings = valueSettings(context);
    if (!settings)
        return settings.error();
    Result<PurchaseLoad> purchases =
        loadPurchases(context, {}, asOf, PurchaseDays::Left, request.progress, nullptr, settings->companies);
    if (!purchases)
        return purchases.error();
    found.purchases = std::move(*purchases);
    ClusterOptions options;
    options.k = request.k;
    options.currencyDigits = currencyDigits(found.purchases.currency);
    options.cancel = request.cancel;
    options.progress = request.progress;
    Result<ClusterResult> clusters = clusterCustomers(found.purchases.customers, asOf, options);
    if (!clusters)
        return clusters.error();
    found.clusters = std::move(*clusters);
    if (request.compare) {
        RfmOptions scoring;
        scoring.map = *request.compare;
        const Result<RfmResult> scored = scoreRfm(found.purchases.customers, asOf, scoring);
        if (!scored)
            return scored.error();
        Result<ClusterClasses> classes = clusterClasses(found.clusters, scored->scores);
        if (!classes)
            return classes.error();
        found.classes = std::move(*classes);
    }
    if (request.withLabels) {
        Result<std::vector<CustomerLabel>> labels = customerLabels(context, found.purchases.customers);
        if (!labels)
            return labels.error();
        found.labels = std::move(*labels);
    }
    return found;
}

} // namespace cluster_loader_detail

Query<CustomerClusters> customerClusters(ClusterRequest request)
{
    const CancelToken cancel = request.cancel;
    return {
        [request = std::move(request)](ReadContext &context) { return cluster_loader_detail::load(context, request); },
        cancel};
}

} // namespace shuke::value
