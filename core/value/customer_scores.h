#pragma once

#include "core/base/command.h"
#include "core/value/customer_labels.h"
#include "core/value/purchase_loader.h"
#include "core/value/rfm.h"

#include <vector>

namespace shuke::value {

/// Which purchases are scored, and how.
struct ScoreRequest
{
    static constexpr int kDefaultMonths = 24;

    QDate asOf;             ///< Invalid: today, in the business time zone.
    bool sinceEver = false; ///< Else from `from`, or the last `months` up to asOf.
    int months = kDefaultMonths;
    QDate from; ///< First day of the window.
    QDate to;   ///< Last day of the window (included); invalid: asOf.
    RfmOptions rfm;
    CompanyOrders companies = CompanyOrders::Own; ///< Own where customers are added up, so that it adds up.
    bool withLabels = false;                      ///< Read names and external ids of the customers.
    CancelToken cancel = {};
    ProgressSink progress = {}; ///< How much of the orders has been read; called on a reader's thread.
};

struct CustomerScores
{
    PurchaseLoad purchases;
    RfmResult rfm;                     ///< In the order of purchases.customers.
    std::vector<CustomerLabel> labels; ///< Likewise, if asked for.
};

/// Loads the purchases of all customers and scores them. InvalidInput when the window ends before it begins; else
/// errors as of loadPurchases and scoreRfm.
Query<CustomerScores> customerScores(ScoreRequest request);

} // namespace shuke::value
