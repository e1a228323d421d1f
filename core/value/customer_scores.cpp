#include "core/value/customer_scores.h"

#include "core/store/read_context.h"

namespace shuke::value {

namespace customer_scores_detail {

DayRange windowOf(const ScoreRequest &request, QDate asOf)
{
    DayRange window = monthsUpTo(asOf, request.months);
    if (request.sinceEver)
        window.from = QDate();
    else if (request.from.isValid())
        window.from = request.from;
    if (request.to.isValid())
        window.to = request.to.addDays(1);
    return window;
}

Result<CustomerScores> load(ReadContext &context, const ScoreRequest &request)
{
    const QDate asOf = request.asOf.isValid() ? request.asOf : context.today();
    const DayRange window = windowOf(request, asOf);
    if (window.from.isValid() && window.from >= window.to)
        return Error{ErrorCode::InvalidInput, QStringLiteral("the window ends before it begins")};
    CustomerScores scores;
    Result<PurchaseLoad> purchases =
        loadPurchases(context, window, asOf, PurchaseDays::Left, request.progress, nullptr, request.companies);
    if (!purchases)
        return purchases.error();
    scores.purchases = std::move(*purchases);
    Result<RfmResult> rfm = scoreRfm(scores.purchases.customers, asOf, request.rfm);
    if (!rfm)
        return rfm.error();
    scores.rfm = std::move(*rfm);
    if (request.withLabels) {
        Result<std::vector<CustomerLabel>> labels = customerLabels(context, scores.purchases.customers);
        if (!labels)
            return labels.error();
        scores.labels = std::move(*labels);
    }
    return scores;
}

} // namespace customer_scores_detail

Query<CustomerScores> customerScores(ScoreRequest request)
{
    const CancelToken cancel = request.cancel;
    return {
        [request = std::move(request)](ReadContext &context) { return customer_scores_detail::load(context, request); },
        cancel};
}

} // namespace shuke::value
