#include "core/value/lifecycle.h"
#include "core/value/lifecycle_history.h"
#include "tests/core/value/cdnow.h"
#include "tests/support/catch.h"

#include <limits>
#include <random>

using namespace shuke;
using namespace shuke::value;
using Stage = LifecycleStage;

namespace {

const QDate kAsOf(2025, 12, 31);

PurchaseSummary customer(qint64 id, int days, int daysSince, int gapSum)
{
    PurchaseSummary summary;
    summary.contact = ContactId::fromRow(id);
    summary.purchaseCount = days;
    summary.purchaseDays = days;
    if (days > 0) {
        summary.lastPurchase = kAsOf.addDays(-daysSince);
        summary.firstPurchase = summary.lastPurchase.addDays(-gapSum);
    }
    return summary;
}

std::vector<PurchaseSummary> regulars(int count, int gap)
{
    std::vector<PurchaseSummary> customers;
    for (int i = 1; i <= count; ++i)
        customers.push_back(customer(i, 3, 5, 2 * gap));
    return customers;
}

LifecycleResult stages(const std::vector<PurchaseSummary> &customers, QDate asOf = kAsOf)
{
    Result<LifecycleResult> result = stagesOf(customers, asOf);
    REQUIRE(result);
    REQUIRE(result->customers.size() == customers.size());
    return *result;
}

ErrorCode errorOf(const std::vector<PurchaseSummary> &customers, QDate asOf, const LifecycleOptions &options = {})
{
    const Result<LifecycleResult> result = stagesOf(customers, asOf, options);
    REQUIRE_FALSE(result);
    return result.error().code;
}

std::vector<LifecycleEvent> history(const std::vector<QDate> &days, QDate asOf, double gap = 60)
{
    Result<std::vector<LifecycleEvent>> events = lifecycleHistory(days, asOf, gap);
    REQUIRE(events);
    return *events;
}

/// The stage on `day` by the rule alone.
Stage stageOn(const std::vector<QDate> &days, QDate day, double gap)
{
    int count = 0;
    QDate last;
    for (const QDate bought : days) {
        if (bought <= day && bought != last) {
            ++count;
            last = bought;
        }
    }
    if (count == 0)
        return Stage::Prospect;
    return stageOf(count, static_cast<int>(last.daysTo(day)), static_cast<int>(days.front().daysTo(last)), gap).stage;
}

using Counts = std::array<qint64, kLifecycleStageCount>;

} // namespace

TEST_CASE("the lifecycle rule gives the stages of the reference table", "[lifecycle][reference]")
{
    struct Row
    {
        int days, since, gapSum;
        double gap, ratio;
        Stage stage;
    };
    // analytics_reference.json lifecycle.unit, all with a population gap of 60
    const std::vector<Row> rows = {{1, 10, 0, 60, 0.16666666666666666, Stage::New},
                                   {1, 121, 0, 60, 2.0166666666666666, Stage::AtRisk},
                                   {1, 241, 0, 60, 4.016666666666667, Stage::Lost},
                                   {2, 50, 100, 73.33333333333333, 0.6818181818181819, Stage::Active},
                                   {2, 150, 100, 73.33333333333333, 2.0454545454545454, Stage::AtRisk},
                                   {5, 20, 200, 53.333333333333336, 0.375, Stage::Loyal},
                                   {5, 20, 150, 45, 0.4444444444444444, Stage::Active},
                                   {5, 230, 200, 53.333333333333336, 4.3125, Stage::Lost},
                                   {3, 7, 2, 30.5, 0.22950819672131148, Stage::Active},
                                   {12, 400, 400, 40, 10, Stage::Lost},
                                   {2, 1500, 1000, 365, 4.109589041095891, Stage::Lost}};
    for (const Row &row : rows) {
        const CustomerLifecycle told = stageOf(row.days, row.since, row.gapSum, 60);
        CHECK(told.stage == row.stage);
        CHECK(*told.expectedGap == Approx(row.gap).epsilon(1e-9));
        CHECK(*told.ratio == Approx(row.ratio).epsilon(1e-9));
        CHECK(told.tenureDays == row.since + row.gapSum);
    }
    const CustomerLifecycle nobody = stageOf(0, 0, 0, 60);
    CHECK(nobody.stage == Stage::Prospect);
    CHECK_FALSE(nobody.expectedGap);
    CHECK_FALSE(nobody.ratio);
}

TEST_CASE("twice the expected gap is still in time and four times is not lost yet", "[lifecycle]")
{
    CHECK(stageOf(1, 120, 0, 60).stage == Stage::New);
    CHECK(stageOf(1, 121, 0, 60).stage == Stage::AtRisk);
    CHECK(stageOf(1, 240, 0, 60).stage == Stage::AtRisk);
    CHECK(stageOf(1, 241, 0, 60).stage == Stage::Lost);
    // Gaps that no double holds: the boundary is where exact arithmetic has it.
    for (int gapSum = 20; gapSum < 400; ++gapSum) {
        for (int days = 2; days < 9; ++days) {
            const int thirds = 100; // the population's gap is 100/3
            const int numerator = 3 * gapSum + 2 * thirds;
            const int denominator = 3 * (days + 1);
            if (numerator < 7 * denominator)
                continue;
            const int last = 2 * numerator / denominator; // the last whole day with ρ <= 2
            CHECK(stageOf(days, last, gapSum, 100 / 3.0).stage != Stage::AtRisk);
            CHECK(stageOf(days, last + 1, gapSum, 100 / 3.0).stage == Stage::AtRisk);
        }
    }
}

TEST_CASE("a tenure of 180 days and four purchase days make a loyal customer", "[lifecycle]")
{
    CHECK(stageOf(4, 20, 160, 60).stage == Stage::Loyal);
    CHECK(stageOf(4, 19, 160, 60).stage == Stage::Active);
    CHECK(stageOf(3, 20, 160, 60).stage == Stage::Active);
}

TEST_CASE("the population gap is the median of the customers' mean gaps, or 60 days of too few", "[lifecycle]")
{
    std::vector<PurchaseSummary> customers = regulars(19, 30);
    CHECK(stages(customers).gap == PopulationGap{60, 19, true});
    customers.push_back(customer(20, 2, 5, 90));
    CHECK(stages(customers).gap == PopulationGap{30, 20, false});
    for (int i = 21; i <= 38; ++i)
        customers.push_back(customer(i, 2, 5, 90));
    CHECK(stages(customers).gap == PopulationGap{60, 38, false}); // 19 and 19: the mean of 30 and 90
    customers.push_back(customer(39, 1, 5, 0));
    CHECK(stages(customers).gap.customers == 38);
    CHECK(stages({}).gap == PopulationGap{60, 0, true});
}

TEST_CASE("customers with refunds only are prospects and say so", "[lifecycle]")
{
    std::vector<PurchaseSummary> customers = {customer(1, 0, 0, 0), customer(2, 0, 0, 0), customer(3, 1, 0, 0)};
    customers[1].netRevenue = Money::fromMinor(-500);
    const LifecycleResult result = stages(customers);
    CHECK(result.counts == Counts{2, 1, 0, 0, 0, 0});
    CHECK_FALSE(result.customers[0].refundsOnly);
    CHECK(result.customers[1].refundsOnly);
    CHECK(result.customers[1].daysSince == -1);
    CHECK(result.customers[2].stage == Stage::New);
    CHECK(result.customers[2].daysSince == 0);
}

TEST_CASE("lost is said only with a year of data", "[lifecycle]")
{
    CHECK_FALSE(stages({}).hasYearOfData);
    CHECK_FALSE(stages({customer(1, 0, 0, 0)}).hasYearOfData);
    CHECK_FALSE(stages({customer(1, 1, 364, 0)}).hasYearOfData);
    CHECK(stages({customer(1, 1, 5, 0), customer(2, 1, 365, 0)}).hasYearOfData);
}

TEST_CASE("the reason of a stage names the days on which the customer turns late", "[lifecycle]")
{
    const std::vector<PurchaseSummary> customers = {customer(1, 1, 10, 0), customer(2, 0, 0, 0)};
    const LifecycleResult result = stages(customers);
    const LifecycleReason reason = explainLifecycle(result, customers, 0);
    CHECK(reason.customer.stage == Stage::New);
    CHECK(reason.gaps == 0);
    CHECK(reason.atRiskFrom == customers[0].lastPurchase.addDays(121));
    CHECK(reason.lostFrom == customers[0].lastPurchase.addDays(241));
    CHECK(stageOf(1, 121, 0, 60).stage == Stage::AtRisk);
    CHECK_FALSE(explainLifecycle(result, customers, 1).atRiskFrom.isValid());
}

TEST_CASE("stage codes are stable and read back", "[lifecycle]")
{
    const std::array codes = {"prospect", "new", "active", "loyal", "at_risk", "lost"};
    for (size_t i = 0; i < codes.size(); ++i) {
        const auto stage = static_cast<Stage>(i);
        CHECK(lifecycleStageCode(stage) == QString::fromLatin1(codes[i]));
        CHECK(lifecycleStageFromCode(QString::fromLatin1(codes[i])) == stage);
    }
    CHECK_FALSE(lifecycleStageFromCode(u"silent"));
    CHECK_FALSE(lifecycleStageFromCode(u""));
}

TEST_CASE("the lifecycle refuses rows that cannot be and rules that make no sense", "[lifecycle]")
{
    CHECK(errorOf({customer(1, 1, -1, 0)}, kAsOf) == ErrorCode::InvalidInput);
    CHECK(errorOf({customer(0, 1, 1, 0)}, kAsOf) == ErrorCode::InvalidInput);
    CHECK(errorOf({customer(2, 1, 1, 0), customer(1, 1, 1, 0), customer(2, 1, 1, 0)}, kAsOf) ==
          ErrorCode::InvalidInput);
    CHECK(errorOf({customer(1, 3, 1, 1)}, kAsOf) == ErrorCode::InvalidInput); // three days within two
    CHECK(errorOf({customer(1, 1, 1, 5)}, kAsOf) == ErrorCode::InvalidInput);
    CHECK(errorOf({}, QDate()) == ErrorCode::InvalidInput);
    std::vector<PurchaseSummary> uncounted = {customer(1, 2, 1, 5)};
    uncounted[0].purchaseDays = 0;
    CHECK(errorOf(uncounted, kAsOf) == ErrorCode::InvalidInput);

    LifecycleOptions options;
    options.lostRatio = 1;
    CHECK(errorOf({}, kAsOf, options) == ErrorCode::InvalidInput);
    options = {};
    options.atRiskRatio = std::numeric_limits<double>::quiet_NaN();
    CHECK(errorOf({}, kAsOf, options) == ErrorCode::InvalidInput);
    options = {};
    options.longestGap = std::numeric_limits<double>::infinity();
    CHECK(errorOf({}, kAsOf, options) == ErrorCode::InvalidInput);
    options = {};
    options.pseudoGaps = 0; // allowed: a customer with one purchase has the population's gap
    REQUIRE(stagesOf(std::vector{customer(1, 1, 1, 0)}, kAsOf, options));
}

TEST_CASE("the migration between two days counts and names those who moved", "[lifecycle]")
{
    const std::vector<PurchaseSummary> before = {customer(1, 1, 10, 0), customer(2, 0, 0, 0), customer(4, 1, 10, 0)};
    const std::vector<PurchaseSummary> after = {customer(1, 1, 121, 0), customer(2, 1, 1, 0), customer(3, 1, 2, 0),
                                                customer(5, 0, 0, 0)};
    const auto flows = classMigration(lifecycleClasses(stages(before), before), lifecycleClasses(stages(after), after),
                                      kLifecycleStageCount, kAbsentStage);
    REQUIRE(flows);
    const auto of = [](Stage stage) { return static_cast<quint8>(stage); };
    CHECK(flows->moves == std::vector<ClassMove>{{ContactId::fromRow(1), of(Stage::New), of(Stage::AtRisk)},
                                                 {ContactId::fromRow(2), of(Stage::Prospect), of(Stage::New)},
                                                 {ContactId::fromRow(3), of(Stage::Prospect), of(Stage::New)},
                                                 {ContactId::fromRow(4), of(Stage::New), of(Stage::Prospect)}});
    CHECK(flows->count(of(Stage::Prospect), of(Stage::New)) == 2);
    CHECK(flows->count(of(Stage::Prospect), of(Stage::Prospect)) == 1);
    CHECK(flows->before(of(Stage::New)) == 2);
    CHECK(flows->after(of(Stage::New)) == 2);

    const std::vector<ContactClass> disorder = {{ContactId::fromRow(2), 0}, {ContactId::fromRow(1), 0}};
    CHECK_FALSE(classMigration(disorder, {}, 6, 0));
    CHECK_FALSE(classMigration({}, std::vector<ContactClass>{{ContactId::fromRow(1), 6}}, 6, 0));
    CHECK_FALSE(classMigration({}, {}, 6, 6));
    const auto nothing = classMigration({}, {}, 6, 0);
    REQUIRE(nothing);
    CHECK(nothing->moves.empty());
}

TEST_CASE("a history tells the days on which a customer turned late, lost and was won back", "[lifecycle]")
{
    const QDate first(2024, 1, 1);
    const std::vector<LifecycleEvent> events = history({first, first.addDays(300)}, first.addDays(310));
    CHECK(events == std::vector<LifecycleEvent>{{first, Stage::Prospect, Stage::New, false},
                                                {first.addDays(121), Stage::New, Stage::AtRisk, false},
                                                {first.addDays(241), Stage::AtRisk, Stage::Lost, false},
                                                {first.addDays(300), Stage::Lost, Stage::Active, true}});
    // On the 120th day he is in time, on the 121st he is at risk: only "as of the day before" counts.
    CHECK_FALSE(history({first, first.addDays(121)}, first.addDays(121)).back().wonBack);
    CHECK(history({first, first.addDays(122)}, first.addDays(122)).back().wonBack);
    CHECK(history({}, first).empty());
    CHECK(history({first, first, first}, first).size() == 1);
}

TEST_CASE("a customer who was won back is pointed out for 90 days", "[lifecycle]")
{
    const QDate first(2024, 1, 1);
    const QDate back = first.addDays(150);
    const std::vector<QDate> days = {first, back, back.addDays(20)};
    const auto on = [&](QDate asOf) {
        std::vector<QDate> known;
        for (const QDate day : days) {
            if (day <= asOf)
                known.push_back(day);
        }
        const Result<std::optional<QDate>> day = wonBackDay(known, asOf, 60);
        REQUIRE(day);
        return *day;
    };
    CHECK_FALSE(on(back.addDays(-1)));
    CHECK(on(back) == back);
    CHECK(on(back.addDays(89)) == back);
    CHECK_FALSE(on(back.addDays(90)));
    CHECK_FALSE(on(first));
}

TEST_CASE("the closed form of a history is what the rule says day by day", "[lifecycle]")
{
    std::mt19937_64 random(3); // raw draws only: equal on every platform
    for (int round = 0; round < 60; ++round) {
        const double gap = 10 + static_cast<double>(random() % 900) / 7;
        std::vector<QDate> days = {QDate(2020, 1, 1)};
        const size_t count = random() % 12;
        for (size_t i = 0; i < count; ++i)
            days.push_back(days.back().addDays(static_cast<qint64>(random() % (random() % 4 == 0 ? 500 : 60))));
        const QDate asOf = days.back().addDays(static_cast<qint64>(random() % 700));
        std::vector<LifecycleEvent> expected;
        Stage stage = Stage::Prospect;
        for (QDate day = days.front(); day <= asOf; day = day.addDays(1)) {
            const Stage next = stageOn(days, day, gap);
            if (next == stage)
                continue;
            const bool bought = std::find(days.begin(), days.end(), day) != days.end();
            expected.push_back({day, stage, next, bought && (stage == Stage::AtRisk || stage == Stage::Lost)});
            stage = next;
        }
        CHECK(history(days, asOf, gap) == expected);
    }
}

TEST_CASE("a history refuses days out of order or to come", "[lifecycle]")
{
    const QDate day(2024, 5, 1);
    CHECK_FALSE(lifecycleHistory(std::vector{day, day.addDays(-1)}, day, 60));
    CHECK_FALSE(lifecycleHistory(std::vector{day.addDays(1)}, day, 60));
    CHECK_FALSE(lifecycleHistory(std::vector{QDate()}, day, 60));
    CHECK_FALSE(lifecycleHistory(std::vector{day}, QDate(), 60));
    CHECK_FALSE(lifecycleHistory(std::vector{day}, day, 0));
    CHECK_FALSE(wonBackDay(std::vector{day}, day, std::numeric_limits<double>::quiet_NaN()));
}

TEST_CASE("the stages of CDNOW are those of the reference", "[lifecycle][reference]")
{
    if (test::cdnow().empty())
        return;
    const LifecycleResult autumn = stages(test::cdnowAt(QDate(1997, 9, 30)), QDate(1997, 9, 30));
    CHECK(autumn.gap.days == Approx(48.666666666666664).epsilon(1e-12));
    CHECK(autumn.gap.customers == 946);
    CHECK(autumn.counts == Counts{0, 0, 297, 194, 288, 1578});
    CHECK_FALSE(autumn.hasYearOfData);
    const LifecycleResult winter = stages(test::cdnowAt(QDate(1997, 12, 31)), QDate(1997, 12, 31));
    CHECK(winter.gap.days == Approx(59.75).epsilon(1e-12));
    CHECK(winter.gap.customers == 1040);
    CHECK(winter.counts == Counts{0, 0, 259, 263, 191, 1644});

    // The more regular a customer, the more often he buys again within 180 days.
    const std::vector<int> later = test::cdnowDaysBetween(QDate(1997, 9, 30), QDate(1998, 3, 29));
    std::array<double, kLifecycleStageCount> again{};
    for (size_t i = 0; i < later.size(); ++i)
        again[static_cast<size_t>(autumn.customers[i].stage)] += later[i] > 0 ? 1 : 0;
    CHECK(again[static_cast<size_t>(Stage::Active)] / 297 == Approx(0.4478114478114478).epsilon(1e-9));
    CHECK(again[static_cast<size_t>(Stage::AtRisk)] / 288 == Approx(0.3298611111111111).epsilon(1e-9));
    CHECK(again[static_cast<size_t>(Stage::Lost)] / 1578 == Approx(0.13181242078580482).epsilon(1e-9));
    CHECK(again[static_cast<size_t>(Stage::Loyal)] / 194 == Approx(0.788659793814433).epsilon(1e-9));
}

TEST_CASE("ten customers of CDNOW have the gaps, ratios and stages of the reference", "[lifecycle][reference]")
{
    if (test::cdnow().empty())
        return;
    struct Row
    {
        size_t number;
        int days, since, tenure;
        double gap, ratio;
        Stage stage;
    };
    const std::vector<Row> rows = {{1, 3, 59, 272, 77.58333333333333, 0.7604726100966703, Stage::Active},
                                   {2, 2, 260, 272, 36.44444444444444, 7.134146341463415, Stage::Lost},
                                   {3, 1, 272, 272, 48.666666666666664, 5.589041095890411, Stage::Lost},
                                   {6, 8, 66, 272, 33.7037037037037, 1.9582417582417584, Stage::Loyal},
                                   {18, 2, 238, 272, 43.77777777777777, 5.436548223350255, Stage::Lost},
                                   {111, 2, 265, 267, 33.11111111111111, 8.003355704697988, Stage::Lost},
                                   {157, 30, 2, 266, 11.655913978494622, 0.1715867158671587, Stage::Loyal},
                                   {1516, 27, 1, 217, 11.19047619047619, 0.08936170212765958, Stage::Loyal},
                                   {2033, 3, 23, 200, 68.58333333333333, 0.3353584447144593, Stage::Active},
                                   {2357, 1, 189, 189, 48.666666666666664, 3.8835616438356166, Stage::AtRisk}};
    const std::vector<PurchaseSummary> customers = test::cdnowAt(QDate(1997, 9, 30));
    const LifecycleResult result = stages(customers, QDate(1997, 9, 30));
    for (const Row &row : rows) {
        const CustomerLifecycle &told = result.customers[row.number - 1];
        CHECK(told.purchaseDays == row.days);
        CHECK(told.daysSince == row.since);
        CHECK(told.tenureDays == row.tenure);
        CHECK(*told.expectedGap == Approx(row.gap).epsilon(1e-9));
        CHECK(*told.ratio == Approx(row.ratio).epsilon(1e-9));
        CHECK(told.stage == row.stage);
        const LifecycleReason reason = explainLifecycle(result, customers, row.number - 1);
        CHECK((reason.atRiskFrom <= QDate(1997, 9, 30)) == (row.ratio > 2));
        CHECK((reason.lostFrom <= QDate(1997, 9, 30)) == (row.ratio > 4));

        // The history ends where the rule is.
        std::vector<QDate> days;
        for (const test::CdnowDay &day : test::cdnow()[row.number - 1]) {
            if (day.day <= QDate(1997, 9, 30))
                days.push_back(day.day);
        }
        CHECK(history(days, QDate(1997, 9, 30), result.gap.days).back().to == row.stage);
    }
}
