#include "core/value/stage_history_loader.h"

#include "core/sales/order_table.h"
#include "core/store/read_context.h"
#include "core/value/order_net.h"
#include "core/value/score_table.h"
#include "core/value/value_settings.h"

namespace shuke::value {

namespace stage_history_loader_detail {

/// Orders that count unless their refunds take all of them, each with its refunds: one row for each of these, or one
/// without. ?1 the contact, ?2 whether people count for companies, ?3 the store's currency, ?4 the as-of day. Who
/// works there is as in company_orders.cpp, what counts as in purchase_loader.cpp.
constexpr std::string_view kOrders =
    "WITH who (id) AS (SELECT ?1 UNION SELECT a.person_id FROM affiliation a JOIN contact p ON p.id = a.person_id "
    "JOIN contact c ON c.id = a.company_id WHERE ?2 AND a.company_id = ?1 AND a.ended_on IS NULL AND p.deleted_at IS "
    "NULL AND c.deleted_at IS NULL) "
    "SELECT o.id, o.ordered_on, o.total_minor, CASE WHEN o.currency = ?3 THEN NULL ELSE o.currency END, o.rate_nano, "
    "r.total_minor, CASE WHEN r.currency = ?3 THEN NULL ELSE r.currency END, r.rate_nano "
    "FROM who w JOIN sales_order o ON o.contact_id = w.id LEFT JOIN sales_order r ON r.refund_of = o.id "
    "AND r.deleted_at IS NULL AND r.status NOT IN ('draft', 'canceled') AND r.ordered_on <= ?4 "
    "WHERE o.kind = 'order' AND o.deleted_at IS NULL AND o.status NOT IN ('draft', 'canceled') AND o.ordered_on <= ?4 "
    "ORDER BY o.ordered_on, o.id";

struct Order : OrderAmount
{
    qint64 id = 0;
    QDate day;
    std::vector<LinkedRefund> refunds;
};

void addDay(std::vector<QDate> &days, const Order &order, const QString &currency)
{
    if (order.id != 0 && (days.empty() || days.back() != order.day) &&
        orderNet(order, order.refunds, currency).counts())
        days.push_back(order.day);
}

} // namespace stage_history_loader_detail

Result<std::vector<QDate>> purchaseDaysOf(ReadContext &context, ContactId contact, QDate asOf, bool withPeople)
{
    using namespace stage_history_loader_detail;
    const Result<QString> currency = sales::storeCurrency(context.database());
    if (!currency)
        return currency.error();
    Result<store::Statement *> rows = context.database().cached(kOrders);
    if (!rows)
        return rows.error();
    const store::Statement &row = **rows;
    (*rows)->bindAll(contact, withPeople, *currency, asOf);
    std::vector<QDate> days;
    Order order;
    for (;;) {
        const Result<bool> more = (*rows)->step();
        if (!more)
            return more.error();
        if (!*more || row.integer(0) != order.id) {
            addDay(days, order, *currency);
            if (!*more)
                return days;
            order = {{row.money(2), row.text(3), row.optionalInteger(4)}, row.integer(0), row.day(1), {}};
        }
        if (!row.isNull(5))
            order.refunds.push_back({{row.money(5), row.text(6), row.optionalInteger(7)}, order.id});
    }
}

Query<StageHistory> contactStageHistory(ContactId contact)
{
    return {[contact](ReadContext &context) -> Result<StageHistory> {
        const Result<ValueSettings> settings = valueSettings(context);
        if (!settings)
            return settings.error();
        const Result<std::optional<ScoreRun>> run = lastScoreRun(context.database());
        if (!run)
            return run.error();
        StageHistory history;
        history.asOf = context.today();
        history.hasYearOfData = *run && (*run)->hasYearOfData;
        const double gap = *run ? (*run)->populationGap : settings->lifecycle.fallbackGap;
        const Result<std::vector<QDate>> days =
            purchaseDaysOf(context, contact, history.asOf, settings->companies == CompanyOrders::WithPeople);
        if (!days)
            return days.error();
        Result<std::vector<LifecycleEvent>> events = lifecycleHistory(*days, history.asOf, gap, settings->lifecycle);
        if (!events)
            return events.error();
        history.events = std::move(*events);
        const Result<std::optional<QDate>> wonBack = wonBackDay(*days, history.asOf, gap, settings->lifecycle);
        if (!wonBack)
            return wonBack.error();
        history.wonBack = *wonBack;
        return history;
    }};
}

} // namespace shuke::value
