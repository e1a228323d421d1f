#pragma once

#include "core/base/command.h"
#include "core/value/clusters.h"
#include "core/value/customer_labels.h"
#include "core/value/purchase_loader.h"

namespace shuke::value {

struct ClusterRequest
{
    QDate asOf; ///< Invalid: today.
    int k = 0;  ///< As ClusterOptions.
    bool withLabels = false;
    std::optional<RfmMap> compare = {}; ///< Also by the RFM classes of this map.
    CancelToken cancel = {};
    ProgressSink progress = {};
};

struct CustomerClusters
{
    PurchaseLoad purchases;            ///< Since ever.
    ClusterResult clusters;            ///< In the order of purchases.customers.
    std::vector<CustomerLabel> labels; ///< Likewise, if asked for.
    ClusterClasses classes;            ///< By RFM over all purchases, independent fifths; empty unless asked for.
};

/// Groups the customers of the store; whose orders are a company's is as the value settings say. Errors as
/// clusterCustomers and loadPurchases.
Query<CustomerClusters> customerClusters(ClusterRequest request);

} // namespace shuke::value
