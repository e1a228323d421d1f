#pragma once

#include "core/base/command.h"
#include "core/value/churn.h"
#include "core/value/customer_labels.h"
#include "core/value/lifecycle.h"
#include "core/value/purchase_loader.h"
#include "core/value/spend_model.h"

namespace shuke::value {

struct ValueSettings;

struct ChurnRequest
{
    QDate asOf;     ///< Invalid: today.
    QDate testDay;  ///< Invalid: asOf − the horizon.
    QDate trainDay; ///< Invalid: asOf − twice the horizon.
    int horizonDays = ChurnOptions().horizonDays;
    bool withLabels = false;
    CancelToken cancel = {};
    ProgressSink progress = {};
};

/// One customer on the list of those to win back.
struct CustomerChurn
{
    ChurnScore score;
    CustomerLifecycle lifecycle;
    double spendPerPurchase = 0;       ///< Minor units: what a purchase day is expected to bring.
    std::optional<double> valueAtRisk; ///< Minor units, in the horizon.
};

struct CustomerChurns
{
    PurchaseLoad purchases; ///< Since ever.
    ChurnModel model;
    ChurnScores scores;
    std::vector<CustomerChurn> customers; ///< In the order of purchases.customers.
    std::optional<SpendParameters> spend; ///< By Gamma–Gamma; nothing: each one's mean is gone by.
    bool hasYearOfData = false;           ///< As LifecycleResult: only then \"lost\" may be said.
    std::vector<CustomerLabel> labels;    ///< In the same order, if asked for.

    /// Places in `customers`, the most at risk first; without those nothing can be told of.
    std::vector<size_t> byValueAtRisk() const;
};

/// Learns from the past who buys again, and tells it of the customers of today. InvalidInput if a window of the horizon
/// after a cut-off is not over; else errors as fitChurn, loadPurchases and valueSettings. The lifecycle's numbers, and
/// whose orders are a company's, are as the store's settings say. 5,000,000 orders are read five times.
Query<CustomerChurns> customerChurns(ChurnRequest request);
Result<CustomerChurns> customerChurns(ReadContext &context, const ChurnRequest &request);
/// The same for who has the purchases of all time up to the as-of day, loaded with CompanyOrders as in `settings`;
/// request.asOf and request.progress are not used.
Result<CustomerChurns> churnsOf(ReadContext &context, const ChurnRequest &request, const ValueSettings &settings,
                                PurchaseLoad purchases, const ProgressSink &progress = {});

/// What a purchase day of the customer, who has one, is expected to bring, in minor units: by the model, and where
/// there is none or it says nothing of him, his own mean.
double spendPerPurchase(const PurchaseSummary &customer, const std::optional<SpendParameters> &model);

} // namespace shuke::value
