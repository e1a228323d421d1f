#include "core/value/customer_scores.h"

#include "core/store/read_context.h"
#include "core/store/row_scan.h"

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

Result<std::vector<CustomerLabel>> labelsOf(ReadContext &context, std::span<const PurchaseSummary> customers)
{
    std::vector<CustomerLabel> labels(customers.size());
    size_t next = 0; // both sides ascend by id
    quint32 rows = 0;
    const store::RowSink sink = [&](const store::ScanRow &row) {
        const qint64 id = row.integer(0);
        while (next < customers.size() && customers[next].contact.row() < id)
            ++next;
        if (next < customers.size() && customers[next].contact.row() == id)
            labels[next] = {std::string(row.utf8(1)), std::string(row.utf8(2))};
        return next < customers.size() && (++rows % 1024 != 0 || !context.cancel().isCanceled());
    };
    const Result<void> done =
        store::scanRows(context.database(), "SELECT scan_row(id, name, external_id) FROM contact NOT INDEXED", sink);
    if (!done)
        return done.error();
    if (context.cancel().isCanceled())
        return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
    return labels;
}

Result<CustomerScores> load(ReadContext &context, const ScoreRequest &request)
{
    const QDate asOf = request.asOf.isValid() ? request.asOf : context.today();
    const DayRange window = windowOf(request, asOf);
    if (window.from.isValid() && window.from >= window.to)
        return Error{ErrorCode::InvalidInput, QStringLiteral("the window ends before it begins")};
    CustomerScores scores;
    Result<PurchaseLoad> purchases = loadPurchases(context, window, asOf, PurchaseDays::Left, request.progress);
    if (!purchases)
        return purchases.error();
    scores.purchases = std::move(*purchases);
    Result<RfmResult> rfm = scoreRfm(scores.purchases.customers, asOf, request.rfm);
    if (!rfm)
        return rfm.error();
    scores.rfm = std::move(*rfm);
    if (request.withLabels) {
        Result<std::vector<CustomerLabel>> labels = labelsOf(context, scores.purchases.customers);
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
