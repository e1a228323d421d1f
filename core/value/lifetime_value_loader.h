#pragma once

#include "core/base/command.h"
#include "core/value/customer_labels.h"
#include "core/value/lifetime_back_test.h"
#include "core/value/lifetime_value.h"
#include "core/value/purchase_loader.h"

namespace shuke::value {

struct LifetimeValueRequest
{
    static constexpr int kBackTestDays = 90;

    QDate asOf; ///< Invalid: today.
    LifetimeValueOptions options;
    bool withLabels = false;
    bool withBackTest = false; ///< How the model would have done kBackTestDays ago.
    CancelToken cancel = {};
    ProgressSink progress = {};
};

struct CustomerValues
{
    PurchaseLoad purchases;                   ///< Since ever.
    LifetimeValueResult values;               ///< In the order of purchases.customers.
    std::optional<LifetimeBackTest> backTest; ///< If asked for.
    std::vector<CustomerLabel> labels;        ///< Likewise.
};

/// The lifetime values of the customers of the store. The options are the request's (ValueSettings::lifetimeOptions has
/// those of the store); whose orders are a company's is as the store's settings say. Errors as lifetimeValues,
/// loadPurchases and valueSettings.
Query<CustomerValues> customerValues(LifetimeValueRequest request);
Result<CustomerValues> customerValues(ReadContext &context, const LifetimeValueRequest &request);

} // namespace shuke::value
