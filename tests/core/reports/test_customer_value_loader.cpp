#include "tests/support/catch.h"
#include "tests/support/sales_fixture.h"
#include "tests/support/store_fixture.h"

#include "core/reports/customer_value_loader.h"
#include "core/reports/report_text.h"

using namespace shuke;
using namespace shuke::reports;
using test::StoreFixture;

namespace {

/// Sixty customers; customer i has i % 7 + 1 orders of i yuan, the last i days before 2025-12-31.
void sell(StoreFixture &store)
{
    const QDate asOf(2025, 12, 31);
    for (int i = 1; i <= 60; ++i) {
        const auto id = std::make_shared<ContactId>();
        REQUIRE(store.run(test::addCustomer(QStringLiteral("客户%1").arg(i), QStringLiteral("X%1").arg(i), id)));
        for (int order = 0; order <= i % 7; ++order)
            REQUIRE(store.run(test::addOrder(*id, asOf.addDays(-i - 10 * order), i * 100)));
    }
    REQUIRE(store.run(test::addOrder({}, asOf.addDays(-5), 700)));
    REQUIRE(store.run(test::addOrder({}, asOf.addDays(-5), 700, QStringLiteral("USD"))));
}

CustomerValueParameters parameters()
{
    CustomerValueParameters parameters;
    parameters.storeName = QStringLiteral("老街茶点");
    parameters.generatedAt = QDateTime(QDate(2025, 12, 31), QTime(12, 0));
    return parameters;
}

QString figure(const ReportModel &model, size_t index)
{
    const Kpi &kpi = std::get<KpiStrip>(model.sections[0].blocks[0]).kpis[index];
    return ReportText(model, {}).figure(kpi.value, kpi.decimals);
}

} // namespace

TEST_CASE("The report of a store has its orders, names and what was left out", "[report][store]")
{
    StoreFixture store;
    sell(store);
    const Result<ReportModel> model = store.read(customerValueReport(parameters()));
    REQUIRE(model);
    CHECK(model->currency == QStringLiteral("CNY"));
    qint64 orders = 1;
    qint64 revenue = 700;
    for (int i = 1; i <= 60; ++i) {
        orders += i % 7 + 1;
        revenue += (i % 7 + 1) * i * 100;
    }
    const ReportText words(*model, {});
    CHECK(figure(*model, 0) == QStringLiteral("60"));
    CHECK(figure(*model, 1) == words.cell(orders));
    CHECK(figure(*model, 2) == words.figure(Money::fromMinor(revenue)));
    QString notes;
    for (const Block &block : model->sections[0].blocks) {
        if (const Note *note = std::get_if<Note>(&block))
            notes += words.text(note->text);
    }
    CHECK(notes.contains(QStringLiteral("1 order, net revenue ¥7.00")));
    CHECK(notes.contains(QStringLiteral("1 order in another currency")));
    CHECK(words.cell(model->parameters[0].value) == QStringLiteral("2024-01-01 to 2025-12-31"));
    const Table &top = std::get<Table>(model->sections[3].blocks[0]);
    CHECK(words.cell(top.rows[0][2]) == QStringLiteral("客户55")); // 7 orders of ¥55
    CHECK(words.cell(top.rows[0][3]) == QStringLiteral("X55"));
}

TEST_CASE("A period and an as-of day leave out what lies beyond them", "[report][store]")
{
    StoreFixture store;
    sell(store);
    CustomerValueParameters asked = parameters();
    asked.asOf = QDate(2025, 12, 11);
    asked.period = DayRange{QDate(2025, 12, 1), QDate(2026, 6, 1)}; // cut to the as-of day
    const Result<ReportModel> model = store.read(customerValueReport(asked));
    REQUIRE(model);
    const ReportText words(*model, {});
    CHECK(words.cell(model->parameters[0].value) == QStringLiteral("2025-12-01 to 2025-12-11"));
    qint64 orders = 0;
    for (int i = 1; i <= 60; ++i) {
        for (int order = 0; order <= i % 7; ++order) {
            const QDate day = QDate(2025, 12, 31).addDays(-i - 10 * order);
            orders += day >= QDate(2025, 12, 1) && day <= QDate(2025, 12, 11) ? 1 : 0;
        }
    }
    CHECK(figure(*model, 1) == words.cell(orders));
}

TEST_CASE("A period without days is refused and an empty store has a report", "[report][store]")
{
    StoreFixture store;
    CustomerValueParameters asked = parameters();
    asked.period = DayRange{QDate(2026, 5, 1), QDate(2026, 6, 1)};
    const Result<ReportModel> refused = store.read(customerValueReport(asked));
    REQUIRE(!refused);
    CHECK(refused.error().code == ErrorCode::InvalidInput);
    const Result<ReportModel> empty = store.read(customerValueReport(parameters()));
    REQUIRE(empty);
    CHECK(figure(*empty, 0) == QStringLiteral("0"));
}

TEST_CASE("A canceled report stops", "[report][store]")
{
    StoreFixture store;
    sell(store);
    Query<ReportModel> query = customerValueReport(parameters());
    query.cancel.cancel();
    const Result<ReportModel> model = store.read(query);
    REQUIRE(!model);
    CHECK(model.error().code == ErrorCode::Canceled);
}
