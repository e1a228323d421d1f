#include "core/value/score_set.h"

#include "core/base/progress_part.h"
#include "core/store/read_context.h"
#include "core/store/row_scan.h"
#include "core/value/churn_loader.h"
#include "core/value/purchase_loader.h"
#include "core/value/scoring_settings.h"
#include "core/value/value_settings.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace shuke::value {

namespace score_set_detail {

constexpr double kMillion = 1'000'000;

std::optional<qint64> rounded(std::optional<double> value)
{
    constexpr double kLargest = 9e18;
    if (!value || !(std::abs(*value) < kLargest))
        return std::nullopt;
    return std::llround(*value);
}

std::optional<Money> money(std::optional<double> minor)
{
    const std::optional<qint64> whole = rounded(minor);
    return whole ? std::optional(Money::fromMinor(*whole)) : std::nullopt;
}

std::optional<qint32> ppm(std::optional<double> probability)
{
    if (!probability)
        return std::nullopt;
    return static_cast<qint32>(std::lround(std::clamp(*probability, 0.0, 1.0) * kMillion));
}

class Maker
{
public:
    Maker(ReadContext &context, const ScoreSetRequest &request, ScoreSet &set)
        : m_context(context), m_request(request), m_set(set)
    {}
    Result<void> run();

private:
    Result<void> readSettings();
    Result<void> loadBuyers();
    Result<void> scoreRecency();
    Result<void> scoreValue();
    Result<void> scoreChurn();
    Result<void> addProspects();
    ProgressSink part(int from, int to) const { return progressPart(m_request.progress, from, to); }
    void report(int percent) const
    {
        if (m_request.progress)
            m_request.progress({percent, 100});
    }

    ReadContext &m_context;
    const ScoreSetRequest &m_request;
    ScoreSet &m_set;
    ScoringSettings m_scoring;
    ValueSettings m_value;
    PurchaseLoad m_purchases; ///< Of all time; `customers` in the order of m_set.rows until prospects are added.
};

Result<void> Maker::readSettings()
{
    const Result<ScoringSettings> scoring = scoringSettings(m_context);
    if (!scoring)
        return scoring.error();
    m_scoring = *scoring;
    const Result<ValueSettings> value = valueSettings(m_context);
    if (!value)
        return value.error();
    m_value = *value;
    Result<QByteArray> parameters = scoreParameters(m_context);
    if (!parameters)
        return parameters.error();
    m_set.parameters = std::move(*parameters);
    const Result<JournalPosition> position = journalPosition(m_context);
    if (!position)
        return position.error();
    m_set.position = *position;
    return {};
}

Result<void> Maker::loadBuyers()
{
    Result<PurchaseLoad> load =
        loadPurchases(m_context, {}, m_set.asOf, PurchaseDays::Counted, part(0, 15), nullptr, m_value.companies);
    if (!load)
        return load.error();
    m_purchases = std::move(*load);
    const Result<PopulationGap> gap = populationGap(m_purchases.customers, m_set.asOf, m_value.lifecycle);
    if (!gap)
        return gap.error();
    m_set.populationGap = gap->days;
    m_set.models.gap = *gap;
    m_set.rows.resize(m_purchases.customers.size());
    for (size_t i = 0; i < m_set.rows.size(); ++i)
        m_set.rows[i].contact = m_purchases.customers[i].contact;
    return {};
}

Result<void> Maker::scoreRecency()
{
    const DayRange window = m_scoring.window(m_set.asOf);
    PurchaseLoad inWindow;
    if (window.from.isValid()) {
        Result<PurchaseLoad> load =
            loadPurchases(m_context, window, m_set.asOf, PurchaseDays::Left, part(15, 25), nullptr, m_value.companies);
        if (!load)
            return load.error();
        inWindow = std::move(*load);
    }
    const std::vector<PurchaseSummary> &customers = window.from.isValid() ? inWindow.customers : m_purchases.customers;
    const Result<RfmResult> rfm = scoreRfm(customers, m_set.asOf, m_scoring.options(RfmMap::Grid));
    if (!rfm)
        return rfm.error();
    size_t place = 0; // both ascend by contact; who bought in the window has bought at all
    for (size_t i = 0; i < customers.size(); ++i) {
        const RfmScore &score = rfm->scores[i];
        while (place < m_set.rows.size() && m_set.rows[place].contact < customers[i].contact)
            ++place;
        if (score.r == 0 || place == m_set.rows.size() || m_set.rows[place].contact != customers[i].contact)
            continue;
        ContactScore &row = m_set.rows[place];
        row.r = score.r;
        row.f = score.f;
        row.m = score.m;
        row.gridClass = segmentOf(RfmMap::Grid, score.r, score.f, score.m);
        row.eightClass = segmentOf(RfmMap::Eight, score.r, score.f, score.m, m_scoring.highFrom);
    }
    return {};
}

Result<void> Maker::scoreValue()
{
    const Result<LifetimeValueResult> values =
        lifetimeValues(m_purchases.customers, m_set.asOf, m_value.lifetimeOptions(), m_context.cancel());
    if (!values)
        return values.error();
    for (size_t i = 0; i < m_set.rows.size(); ++i) {
        const CustomerValue &value = values->customers[i];
        ContactScore &row = m_set.rows[i];
        if (values->usePAlive)
            row.alivePpm = ppm(value.aliveProbability);
        if (value.expectedPurchases)
            row.purchasesMicro = rounded(*value.expectedPurchases * kMillion);
        row.lifetimeValue = money(value.lifetimeValue);
    }
    return {};
}

Result<void> Maker::scoreChurn()
{
    ChurnRequest request;
    request.cancel = m_context.cancel();
    const Result<CustomerChurns> churns = churnsOf(m_context, request, m_value, std::move(m_purchases), part(40, 95));
    if (!churns)
        return churns.error();
    m_set.hasYearOfData = churns->hasYearOfData;
    if (isScoring(churns->model))
        m_set.models.churn = churns->model;
    m_set.models.spend = churns->spend;
    const bool hasPercentages = churns->model.gate == ChurnGate::Percentages;
    for (size_t i = 0; i < m_set.rows.size(); ++i) {
        const CustomerChurn &churn = churns->customers[i];
        ContactScore &row = m_set.rows[i];
        row.stage = churn.lifecycle.stage;
        row.band = churn.score.band;
        if (hasPercentages)
            row.buyPpm = ppm(churn.score.buyProbability);
        row.valueAtRisk = money(churn.valueAtRisk);
    }
    return {};
}

/// Those without a purchase; and counts all.
Result<void> Maker::addProspects()
{
    std::vector<ContactScore> all;
    all.reserve(m_set.rows.size());
    size_t next = 0;
    const Result<void> read =
        store::scanRows(m_context.database(), "SELECT scan_row(id) FROM contact NOT INDEXED WHERE deleted_at IS NULL",
                        [&](const store::ScanRow &row) {
                            const ContactId contact = ContactId::fromRow(row.integer(0));
                            if (next < m_set.rows.size() && m_set.rows[next].contact == contact)
                                all.push_back(m_set.rows[next++]);
                            else
                                all.emplace_back().contact = contact;
                            ++m_set.stages[static_cast<size_t>(all.back().stage)];
                            return all.size() % 1024 != 0 || !m_context.cancel().isCanceled();
                        });
    m_set.rows = std::move(all);
    return read;
}

Result<void> Maker::run()
{
    const std::array<std::pair<Result<void> (Maker::*)(), int>, 6> steps{{{&Maker::readSettings, 0},
                                                                          {&Maker::loadBuyers, 15},
                                                                          {&Maker::scoreRecency, 25},
                                                                          {&Maker::scoreValue, 40},
                                                                          {&Maker::scoreChurn, 95},
                                                                          {&Maker::addProspects, 100}}};
    for (const auto &[step, percent] : steps) {
        if (m_context.cancel().isCanceled())
            return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
        if (Result<void> done = (this->*step)(); !done)
            return done;
        report(percent);
    }
    if (m_context.cancel().isCanceled())
        return Error{ErrorCode::Canceled, QStringLiteral("stopped by the user")};
    return {};
}

} // namespace score_set_detail

Result<QByteArray> scoreParameters(ReadContext &context)
{
    const Result<ScoringSettings> scoring = scoringSettings(context);
    if (!scoring)
        return scoring.error();
    const Result<ValueSettings> value = valueSettings(context);
    if (!value)
        return value.error();
    ScoringSettings used = *scoring;
    used.map.reset(); // which of its classes the board shows changes no score
    ValueSettings told = *value;
    told.acquisitionShare = ValueSettings().acquisitionShare; // likewise what winning a customer may cost
    const QJsonObject object{{QStringLiteral("scoring"), QJsonDocument::fromJson(scoringText(used)).object()},
                             {QStringLiteral("value"), QJsonDocument::fromJson(valueSettingsText(told)).object()}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<ValueSettings> scoreValueSettings(const QByteArray &parameters)
{
    const QJsonObject value = QJsonDocument::fromJson(parameters).object()[QStringLiteral("value")].toObject();
    return valueSettingsFromText(QJsonDocument(value).toJson(QJsonDocument::Compact));
}

Result<JournalPosition> journalPosition(ReadContext &context)
{
    JournalPosition position;
    for (const auto &[sql, value] : {std::pair("SELECT max(id) FROM operation", &position.operation),
                                     std::pair("SELECT max(seq) FROM change", &position.change),
                                     std::pair("SELECT max(seq) FROM change_range", &position.changeRange)}) {
        const Result<std::optional<qint64>> newest = context.database().integer(sql);
        if (!newest)
            return newest.error();
        *value = newest->value_or(0);
    }
    return position;
}

Query<ScoreSet> computeScores(ScoreSetRequest request)
{
    const CancelToken cancel = request.cancel;
    return {[request = std::move(request)](ReadContext &context) -> Result<ScoreSet> {
                ScoreSet set;
                set.asOf = request.asOf.isValid() ? request.asOf : context.today();
                if (Result<void> done = score_set_detail::Maker(context, request, set).run(); !done)
                    return done.error();
                return set;
            },
            cancel};
}

} // namespace shuke::value
