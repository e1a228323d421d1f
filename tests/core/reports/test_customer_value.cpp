#include "tests/support/catch.h"
#include "tests/support/sample_report.h"
#include "tests/support/source_dir.h"

#include "core/reports/report_catalogue.h"

#include <QFile>
#include <QHash>

#include <limits>
#include <map>
#include <numeric>
#include <set>

using namespace shuke;
using namespace shuke::reports;
using test::SampleReport;

namespace {

const Section &section(const ReportModel &model, const char *code)
{
    for (const Section &candidate : model.sections) {
        if (candidate.code == code)
            return candidate;
    }
    throw std::runtime_error(std::string("no section ") + code);
}

bool hasSection(const ReportModel &model, const char *code)
{
    return std::any_of(model.sections.begin(), model.sections.end(), [&](const Section &s) { return s.code == code; });
}

template <typename T>
const T &block(const Section &section)
{
    for (const Block &candidate : section.blocks) {
        if (const T *found = std::get_if<T>(&candidate))
            return *found;
    }
    throw std::runtime_error("no such block");
}

QString kpi(const ReportModel &model, const char *code)
{
    const ReportText words(model, {});
    for (const Kpi &candidate : block<KpiStrip>(section(model, "key_figures")).kpis) {
        if (candidate.code == code)
            return words.figure(candidate.value, candidate.decimals);
    }
    throw std::runtime_error("no such figure");
}

std::vector<QString> shown(const ReportModel &model, const std::vector<Cell> &row)
{
    std::vector<QString> texts;
    for (const Cell &cell : row)
        texts.push_back(ReportText(model, {}).cell(cell));
    return texts;
}

/// Fifty customers, each better than the one before in all three values: ten in each quintile.
void fifty(SampleReport &report)
{
    setUp(report);
    for (int i = 1; i <= 50; ++i)
        report.add(QStringLiteral("C%1").arg(i), 400, 60 - i, i, i * 1000);
}

} // namespace

TEST_CASE("Key figures of six customers are those counted by hand", "[report]")
{
    SampleReport sample;
    setUp(sample);
    sample.add(QStringLiteral("A"), 100, 10, 4, 50000);
    sample.add(QStringLiteral("B"), 90, 20, 2, 20000);
    sample.add(QStringLiteral("C"), 30, 30, 1, 10000);
    sample.add(QStringLiteral("D"), 40, 40, 1, 5000);
    sample.add(QStringLiteral("E"), 50, 50, 1, 15000);
    sample.add(QStringLiteral("F"), 60, 60, 3, -1000);
    sample.input.totals.walkInOrders = 2;
    sample.input.totals.walkInRevenue = Money::fromMinor(1001);
    const ReportModel model = sample.build();
    CHECK(kpi(model, "customers") == QStringLiteral("6"));
    CHECK(kpi(model, "orders") == QStringLiteral("14")); // 12 + 2 walk-ins
    CHECK(kpi(model, "net_revenue") == QStringLiteral("¥1,000.01"));
    CHECK(kpi(model, "aov") == QStringLiteral("¥71.43"));                          // 100001 / 14 = 7142.93
    CHECK(kpi(model, "repeat_purchase_rate") == QString::fromUtf8("50.0\u00A0%")); // A, B, F of 6
    CHECK(kpi(model, "top_20_percent_share") == QString::fromUtf8("70.7\u00A0%")); // ⌈1.2⌉ = 2: 70000 of 99000
}

TEST_CASE("Classes and heat map share out all customers, orders and revenue", "[report]")
{
    for (const value::RfmMap map : {value::RfmMap::Grid, value::RfmMap::Eight, value::RfmMap::Ten}) {
        SampleReport sample;
        fill(sample, 300);
        const ReportModel model = sample.build(map);
        qint64 customers = 0;
        qint64 orders = 0;
        qint64 revenue = 0;
        for (const value::PurchaseSummary &purchase : sample.purchases) {
            ++customers;
            orders += purchase.purchaseCount;
            revenue += purchase.netRevenue.minor();
        }
        const Table &classes = block<Table>(section(model, "classes"));
        const Table &fields = block<Table>(section(model, "rfm"));
        REQUIRE(fields.rows.size() == 25);
        const auto sum = [](const Table &table, size_t column) {
            return std::accumulate(table.rows.begin(), table.rows.end(), qint64(0), [&](qint64 total, const auto &row) {
                const auto *money = std::get_if<Money>(&row[column].value);
                return total + (money ? money->minor() : std::get<qint64>(row[column].value));
            });
        };
        CHECK(sum(classes, 1) == customers);
        CHECK(sum(classes, 3) == orders);
        CHECK(sum(classes, 4) == revenue);
        CHECK(sum(fields, 3) == customers);
        CHECK(sum(fields, 4) == orders);
        CHECK(sum(fields, 5) == revenue);
        double shares = 0;
        for (const auto &row : classes.rows)
            shares += std::get<Percent>(row[5].value).fraction;
        CHECK(shares == Approx(1.0).epsilon(1e-12));
    }
}

TEST_CASE("Fifty rising customers fill the diagonal of the heat map", "[report]")
{
    SampleReport sample;
    fifty(sample);
    const ReportModel model = sample.build();
    const HeatMap &heat = std::get<HeatMap>(block<ChartSpec>(section(model, "rfm")).plot);
    const ReportText words(model, {});
    REQUIRE(heat.fields.size() == 25);
    // Cut-offs v[9], v[19], v[29], v[39] of 0 … 49 leave ten customers in each class; R5 is the first row, FM5 the last
    // column.
    for (size_t row = 0; row < 5; ++row) {
        for (size_t column = 0; column < 5; ++column) {
            const HeatMap::Field &field = heat.fields[5 * row + column];
            CHECK(field.heat.has_value() == (row + column == 4));
        }
    }
    CHECK(words.text(heat.fields[4].name) == QStringLiteral("Champions"));
    CHECK(words.text(heat.fields[4].detail) == QString::fromUtf8("10 · 35.7\u00A0%")); // 41 … 50 of 1275: 455
    CHECK(words.text(heat.fields[20].name) == QStringLiteral("Lost"));
    CHECK(words.text(heat.fields[0].detail) == QStringLiteral("0 customers"));
}

TEST_CASE("The best customers come by net revenue with the reason of their scores", "[report]")
{
    SampleReport sample;
    fifty(sample);
    const ReportModel model = sample.build();
    const Table &top = block<Table>(section(model, "top_customers"));
    REQUIRE(top.rows.size() == 20);
    CHECK(shown(model, top.rows[0]) == std::vector<QString>{QStringLiteral("1"), QStringLiteral("50"),
                                                            QStringLiteral("C50"), QStringLiteral("K00050"),
                                                            QStringLiteral("2025-12-21"), QStringLiteral("50"),
                                                            QStringLiteral("500.00"), QStringLiteral("Champions"),
                                                            QStringLiteral("R5 F5 M5: bought 10 days ago, 50 orders")});
    CHECK(shown(model, top.rows[19])[2] == QStringLiteral("C31"));
}

TEST_CASE("Valuable customers at risk are named with how long they stayed away and how often they used to come",
          "[report]")
{
    SampleReport sample;
    fifty(sample);
    // The best in orders and revenue, but gone: R1 FM5.
    sample.add(QStringLiteral("Gone"), 700, 400, 101, 9000000);
    sample.add(QStringLiteral("One day"), 500, 500, 99, 8000000);
    const ReportModel model = sample.build();
    const Table &table = block<Table>(section(model, "at_risk"));
    REQUIRE(table.rows.size() >= 2);
    CHECK(shown(model, table.rows[0])[2] == QStringLiteral("Gone"));
    CHECK(shown(model, table.rows[0])[7] == QStringLiteral("Can't Lose Them"));
    CHECK(shown(model, table.rows[0])[8] == QStringLiteral("400 days without a purchase; used to buy every 3 days"));
    CHECK(shown(model, table.rows[1])[8] ==
          QStringLiteral("500 days without a purchase; all purchases were on one day"));
    for (const auto &row : table.rows) {
        const QString name = shown(model, row)[7];
        CHECK((name == QStringLiteral("At Risk") || name == QStringLiteral("Can't Lose Them")));
    }
}

TEST_CASE("Equal revenue is listed by id, so that the list is the same on each run", "[report]")
{
    SampleReport sample;
    setUp(sample);
    for (int i = 0; i < 30; ++i)
        sample.add(QStringLiteral("Same"), 10, 5, 2, 700);
    const Table table = block<Table>(section(sample.build(), "top_customers"));
    for (size_t i = 0; i < table.rows.size(); ++i)
        CHECK(std::get<qint64>(table.rows[i][1].value) == static_cast<qint64>(i) + 1);
}

TEST_CASE("Too few customers get no scores but an explanation, and no rate below five", "[report]")
{
    SampleReport sample;
    setUp(sample);
    for (int i = 0; i < 4; ++i)
        sample.add(QStringLiteral("C"), 10, 5, 2, 700);
    const ReportModel model = sample.build();
    CHECK(kpi(model, "repeat_purchase_rate") == QStringLiteral("–"));
    CHECK(kpi(model, "top_20_percent_share") == QStringLiteral("–"));
    CHECK(!hasSection(model, "rfm"));
    CHECK(!hasSection(model, "at_risk"));
    CHECK(ReportText(model, {})
              .text(block<Note>(section(model, "classes")).text)
              .contains(QStringLiteral("Too few customers to score: 4")));
    const Table &top = block<Table>(section(model, "top_customers"));
    CHECK(top.columns.size() == 8); // without the class
    CHECK(shown(model, top.rows[0])[7] == QStringLiteral("bought 5 days ago, 2 orders"));
}

TEST_CASE("From five to twenty-nine customers the repeat rate states its interval", "[report]")
{
    SampleReport sample;
    setUp(sample);
    for (int i = 0; i < 10; ++i)
        sample.add(QStringLiteral("C"), 10, 5, i < 5 ? 2 : 1, 700);
    const ReportModel model = sample.build();
    const Kpi &rate = block<KpiStrip>(section(model, "key_figures")).kpis[4];
    // Wilson, 5 of 10: 0.2366 … 0.7634
    CHECK(ReportText(model, {}).text(rate.explanation).contains(QString::fromUtf8("23.7\u00A0% to 76.3\u00A0%")));
}

TEST_CASE("Thirty customers are scored in three classes and the report says so", "[report]")
{
    SampleReport sample;
    fill(sample, 30);
    const ReportModel model = sample.build();
    CHECK(block<Table>(section(model, "rfm")).rows.size() == 15);
    CHECK(
        ReportText(model, {}).text(block<Note>(section(model, "rfm")).text).contains(QStringLiteral("three classes")));
}

TEST_CASE("A store without sales has figures of nothing with reasons, not zeros divided", "[report]")
{
    SampleReport sample;
    setUp(sample);
    const ReportModel model = sample.build();
    CHECK(kpi(model, "customers") == QStringLiteral("0"));
    CHECK(kpi(model, "net_revenue") == QStringLiteral("¥0.00"));
    CHECK(kpi(model, "aov") == QStringLiteral("–"));
    CHECK(!hasSection(model, "rfm"));
    CHECK(ReportText(model, {})
              .text(block<Note>(section(model, "classes")).text)
              .contains(QStringLiteral("nothing to score")));
}

TEST_CASE("Revenue that is not positive has no shares", "[report]")
{
    SampleReport sample;
    setUp(sample);
    for (int i = 0; i < 60; ++i)
        sample.add(QStringLiteral("C"), 10, i, 1 + i, -i);
    const ReportModel model = sample.build();
    CHECK(kpi(model, "top_20_percent_share") == QStringLiteral("–"));
    for (const auto &row : block<Table>(section(model, "classes")).rows)
        CHECK(row[5].isEmpty());
}

TEST_CASE("Sums beyond 64 bits are an error, not a wrong figure", "[report]")
{
    SampleReport sample;
    setUp(sample);
    for (int i = 0; i < 60; ++i)
        sample.add(QStringLiteral("C"), 10, i, 1 + i, std::numeric_limits<qint64>::max() / 2);
    const Result<value::RfmResult> scores = value::scoreRfm(sample.purchases, sample.input.asOf);
    REQUIRE(scores);
    sample.input.purchases = sample.purchases;
    sample.input.scores = &*scores;
    const Result<ReportModel> model = customerValueReport(sample.input, pickCustomers(sample.input), sample.names);
    REQUIRE(!model);
    CHECK(model.error().code == ErrorCode::TooLarge);
}

TEST_CASE("Scores of other customers are refused", "[report]")
{
    SampleReport sample;
    fill(sample, 60);
    (void)sample.build();
    sample.input.purchases = std::span(sample.purchases).first(10);
    const Result<ReportModel> model = customerValueReport(sample.input, {}, sample.names);
    REQUIRE(!model);
    CHECK(model.error().code == ErrorCode::InvalidInput);
}

TEST_CASE("What is left out is said in notes", "[report]")
{
    SampleReport sample;
    fill(sample, 60);
    sample.input.totals = {2, Money::fromMinor(500), 1, 3, 4, Money::fromMinor(900), Money::fromMinor(-700)};
    const ReportModel model = sample.build();
    QString notes;
    for (const Block &candidate : section(model, "key_figures").blocks) {
        if (const Note *note = std::get_if<Note>(&candidate))
            notes += ReportText(model, {}).text(note->text) + QLatin1Char('\n');
    }
    for (const char *part :
         {"2 orders, net revenue ¥5.00", "3 orders in another currency",
          "4 orders of customers in the trash, net revenue ¥9.00", "1 order fully refunded", "refunds of ¥7.00"})
        CHECK(notes.contains(QString::fromUtf8(part)));
}

TEST_CASE("The catalogue lists each report once under a code that is found", "[report]")
{
    std::set<QByteArray> codes;
    for (const ReportEntry &entry : reportCatalogue()) {
        CHECK(codes.insert(entry.code).second);
        CHECK(findReport(entry.code) == &entry);
    }
    CHECK(findReport("nothing") == nullptr);
}

TEST_CASE("The class table of the reference orders has the reference counts", "[report][reference]")
{
    QFile file(QStringLiteral(SHUKE_SOURCE_DIR "/../shared/data/analytics/rfm_data_orders.csv"));
    if (!file.open(QIODevice::ReadOnly)) {
        WARN("SKIP: rfm_data_orders.csv not found");
        return;
    }
    SampleReport sample;
    setUp(sample);
    sample.input.asOf = QDate(2006, 12, 31);
    sample.input.period = {QDate(), QDate(2007, 1, 1)};
    QHash<QByteArray, size_t> known;
    file.readLine();
    while (!file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().trimmed().split(',');
        REQUIRE(fields.size() == 3);
        const QDate day = QDate::fromString(QString::fromUtf8(fields[1]), Qt::ISODate);
        const Money amount = Money::fromMinor(fields[2].toLongLong() * 100);
        const auto found = known.find(fields[0]);
        if (found == known.end()) {
            known.insert(fields[0], sample.purchases.size());
            const ContactId id = ContactId::fromRow(static_cast<qint64>(sample.purchases.size()) + 1);
            sample.purchases.push_back({id, day, day, 1, 1, amount, amount});
            continue;
        }
        value::PurchaseSummary &purchase = sample.purchases[*found];
        purchase.firstPurchase = std::min(purchase.firstPurchase, day);
        purchase.lastPurchase = std::max(purchase.lastPurchase, day);
        ++purchase.purchaseCount;
        purchase.netRevenue = *purchase.netRevenue.plus(amount);
    }
    const ReportModel model = sample.build();
    CHECK(kpi(model, "customers") == QStringLiteral("995"));
    CHECK(kpi(model, "orders") == QStringLiteral("4,906"));
    CHECK(kpi(model, "net_revenue") == QStringLiteral("¥464,158.00"));
    const std::map<QString, qint64> expected = {
        {QStringLiteral("About To Sleep"), 67},   {QStringLiteral("At Risk"), 158},
        {QStringLiteral("Can't Lose Them"), 43},  {QStringLiteral("Champions"), 102},
        {QStringLiteral("Hibernating"), 122},     {QStringLiteral("Lost"), 75},
        {QStringLiteral("Loyal Customers"), 186}, {QStringLiteral("Need Attention"), 45},
        {QStringLiteral("New Customers"), 17},    {QStringLiteral("Potential Loyalist"), 159},
        {QStringLiteral("Promising"), 21}};
    std::map<QString, qint64> counted;
    for (const auto &row : block<Table>(section(model, "classes")).rows)
        counted[shown(model, row)[0]] = std::get<qint64>(row[1].value);
    CHECK(counted == expected);
}
