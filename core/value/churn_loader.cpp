#include "core/value/churn_loader.h"

#include "core/base/progress_part.h"
#include "core/store/read_context.h"
#include "core/value/lifetime_value.h"
#include "core/value/value_settings.h"

#include <algorithm>

namespace shuke::value {

namespace churn_loader_detail {

/// What was known on a day, and who bought in the days after it.
struct Cut
{
    PurchaseLoad known;
    std::vector<quint8> bought;

    ChurnCut view(QDate day) const { return {day, known.customers, bought}; }
};

Result<Cut> cutOf(ReadContext &context, QDate day, int horizon, CompanyOrders companies, const ProgressSink &progress)
{
    Cut cut;
    Result<PurchaseLoad> known =
        loadPurchases(context, {}, day, PurchaseDays::Counted, progressPart(progress, 0, 60), nullptr, companies);
    if (!known)
        return known.error();
    cut.known = std::move(*known);
    const QDate end = day.addDays(horizon);
    const Result<PurchaseLoad> since = loadPurchases(context, {day.addDays(1), end.addDays(1)}, end, PurchaseDays::Left,
                                                     progressPart(progress, 60, 100), nullptr, companies);
    if (!since)
        return since.error();
    cut.bought.resize(cut.known.customers.size());
    size_t next = 0; // both ascend by contact
    for (size_t i = 0; i < cut.bought.size(); ++i) {
        const ContactId contact = cut.known.customers[i].contact;
        while (next < since->customers.size() && since->customers[next].contact < contact)
            ++next;
        cut.bought[i] = next < since->customers.size() && since->customers[next].contact == contact ? 1 : 0;
    }
    return cut;
}

/// Gamma–Gamma over those who came back; nothing where they are too few.
Result<std::optional<SpendParameters>> spendModelOf(std::span<const PurchaseSummary> customers,
                                                    const CancelToken &cancel)
{
    std::vector<SpendRow> rows;
    for (const PurchaseSummary &customer : customers) {
        if (const std::optional<double> mean = repeatSpendOf(customer))
            rows.push_back({customer.purchaseDays - 1, *mean});
    }
    if (static_cast<qint64>(rows.size()) < kValueMinimumRepeatBuyers)
        return std::optional<SpendParameters>();
    const Result<SpendFitted> fitted = fitSpendModel(rows, ModelFit::Map, cancel);
    if (!fitted)
        return fitted.error();
    return fitted->quality.isUsable ? std::optional(fitted->parameters) : std::nullopt;
}

class Loader
{
public:
    Loader(ReadContext &context, const ChurnRequest &request, const ValueSettings &settings, CustomerChurns &found)
        : m_context(context), m_request(request), m_settings(settings), m_found(found)
    {}
    Result<void> run(const ProgressSink &progress);

private:
    Result<void> fit(QDate asOf, const ProgressSink &progress);
    Result<void> value(QDate asOf);

    ReadContext &m_context;
    const ChurnRequest &m_request;
    const ValueSettings &m_settings;
    CustomerChurns &m_found;
};

Result<void> Loader::fit(QDate asOf, const ProgressSink &progress)
{
    const QDate test = m_request.testDay.isValid() ? m_request.testDay : asOf.addDays(-m_request.horizonDays);
    const QDate train = m_request.trainDay.isValid() ? m_request.trainDay : asOf.addDays(-2 * m_request.horizonDays);
    if (test.addDays(m_request.horizonDays) > asOf)
        return Error{ErrorCode::InvalidInput, QStringLiteral("the days after the test's cut-off are not over")};
    const Result<Cut> trained =
        cutOf(m_context, train, m_request.horizonDays, m_settings.companies, progressPart(progress, 0, 50));
    if (!trained)
        return trained.error();
    const Result<Cut> tested =
        cutOf(m_context, test, m_request.horizonDays, m_settings.companies, progressPart(progress, 50, 100));
    if (!tested)
        return tested.error();
    ChurnOptions options;
    options.horizonDays = m_request.horizonDays;
    options.currencyDigits = currencyDigits(m_found.purchases.currency);
    Result<ChurnModel> model = fitChurn(trained->view(train), tested->view(test), options, m_request.cancel);
    if (!model)
        return model.error();
    m_found.model = std::move(*model);
    return {};
}

Result<void> Loader::value(QDate asOf)
{
    const std::vector<PurchaseSummary> &customers = m_found.purchases.customers;
    Result<ChurnScores> scores = scoreChurn(m_found.model, customers, asOf);
    if (!scores)
        return scores.error();
    m_found.scores = std::move(*scores);
    const Result<LifecycleResult> stages = stagesOf(customers, asOf, m_settings.lifecycle);
    if (!stages)
        return stages.error();
    m_found.hasYearOfData = stages->hasYearOfData;
    const Result<std::optional<SpendParameters>> spend = spendModelOf(customers, m_request.cancel);
    if (!spend)
        return spend.error();
    m_found.spend = *spend;
    m_found.customers.resize(customers.size());
    for (size_t i = 0; i < customers.size(); ++i) {
        CustomerChurn &customer = m_found.customers[i];
        customer.score = m_found.scores.customers[i];
        customer.lifecycle = stages->customers[i];
        customer.spendPerPurchase = spendPerPurchase(customers[i], *spend);
        if (customer.lifecycle.expectedGap && customer.lifecycle.ratio)
            customer.valueAtRisk =
                valueAtRisk(customer.spendPerPurchase, *customer.lifecycle.expectedGap, *customer.lifecycle.ratio,
                            customer.score.buyProbability, m_request.horizonDays);
    }
    return {};
}

Result<void> Loader::run(const ProgressSink &progress)
{
    const QDate asOf = m_found.purchases.asOf;
    if (Result<void> done = fit(asOf, progress); !done)
        return done;
    if (Result<void> done = value(asOf); !done)
        return done;
    if (!m_request.withLabels)
        return {};
    Result<std::vector<CustomerLabel>> labels = customerLabels(m_context, m_found.purchases.customers);
    if (!labels)
        return labels.error();
    m_found.labels = std::move(*labels);
    return {};
}

} // namespace churn_loader_detail

double spendPerPurchase(const PurchaseSummary &customer, const std::optional<SpendParameters> &model)
{
    const std::optional<double> mean = repeatSpendOf(customer);
    if (model && (mean || customer.purchaseDays == 1))
        return expectedSpend(*model, customer.purchaseDays - 1, mean.value_or(0));
    return static_cast<double>(customer.netRevenue.minor()) / std::max(1, customer.purchaseDays);
}

std::vector<size_t> CustomerChurns::byValueAtRisk() const
{
    std::vector<size_t> places;
    for (size_t i = 0; i < customers.size(); ++i) {
        if (customers[i].valueAtRisk)
            places.push_back(i);
    }
    std::ranges::stable_sort(
        places, [this](size_t a, size_t b) { return *customers[a].valueAtRisk > *customers[b].valueAtRisk; });
    return places;
}

Result<CustomerChurns> churnsOf(ReadContext &context, const ChurnRequest &request, const ValueSettings &settings,
                                PurchaseLoad purchases, const ProgressSink &progress)
{
    CustomerChurns found;
    found.purchases = std::move(purchases);
    if (Result<void> done = churn_loader_detail::Loader(context, request, settings, found).run(progress); !done)
        return done.error();
    return found;
}

Result<CustomerChurns> customerChurns(ReadContext &context, const ChurnRequest &request)
{
    const Result<ValueSettings> settings = valueSettings(context);
    if (!settings)
        return settings.error();
    const QDate asOf = request.asOf.isValid() ? request.asOf : context.today();
    Result<PurchaseLoad> purchases = loadPurchases(context, {}, asOf, PurchaseDays::Counted,
                                                   progressPart(request.progress, 0, 30), nullptr, settings->companies);
    if (!purchases)
        return purchases.error();
    return churnsOf(context, request, *settings, std::move(*purchases), progressPart(request.progress, 30, 100));
}

Query<CustomerChurns> customerChurns(ChurnRequest request)
{
    const CancelToken cancel = request.cancel;
    return {[request = std::move(request)](ReadContext &context) { return customerChurns(context, request); }, cancel};
}

} // namespace shuke::value
