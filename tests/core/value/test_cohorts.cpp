#include "core/base/split_mix64.h"
#include "core/value/cohorts.h"
#include "tests/support/catch.h"

#include <QElapsedTimer>

#include <limits>

using namespace shuke;
using namespace shuke::value;

namespace {

struct Months
{
    std::vector<quint32> offsets = {0};
    std::vector<MonthPurchases> months;

    void add(std::initializer_list<MonthPurchases> customer)
    {
        months.insert(months.end(), customer);
        offsets.push_back(static_cast<quint32>(months.size()));
    }
    PurchaseMonths view() const { return {offsets, months}; }
};

MonthPurchases of(int month, int orders, int yuan, int year = 2025)
{
    return {monthNumber(year, month), orders, Money::fromMinor(yuan * 100)};
}

/// 20 rows; the figures below are counted from them by hand.
Months twentyRows()
{
    Months all;
    all.add({of(1, 1, 100), of(2, 1, 50), of(5, 2, 30)});              // came in January, back in February and May
    all.add({of(1, 1, 40)});                                           // never again
    all.add({of(1, 2, 60), of(3, 1, 20)});                             // twice in the first month
    all.add({of(2, 1, 10), of(3, 1, 10), of(4, 1, 10), of(5, 1, 10)}); // every month
    all.add({of(2, 1, 25), of(4, 0, -5)});                             // only a refund later
    all.add({of(3, 3, 90), of(6, 1, 40)});                             // back in June
    all.add({of(4, 1, 15), of(5, 1, 15)});
    all.add({of(4, 1, 20)});
    all.add({of(6, 1, 70)}); // came in June
    all.add({of(5, 0, -3)}); // bought nothing: in no cohort
    all.add({of(5, 1, 8)});
    return all;
}

const QDate kMidJune(2025, 6, 15);

CohortTable table(const Months &months, QDate asOf = kMidJune, const CohortOptions &options = {})
{
    Result<CohortTable> result = cohortTable(months.view(), asOf, options);
    REQUIRE(result);
    return *result;
}

ErrorCode errorOf(const PurchaseMonths &months, QDate asOf = kMidJune, const CohortOptions &options = {})
{
    const Result<CohortTable> result = cohortTable(months, asOf, options);
    REQUIRE_FALSE(result);
    return result.error().code;
}

std::optional<CohortCell> cell(qint64 active, qint64 repeated, int yuan)
{
    return CohortCell{active, repeated, Money::fromMinor(yuan * 100)};
}

using Cells = std::vector<std::optional<CohortCell>>;

} // namespace

TEST_CASE("cohorts of twenty rows are those counted by hand", "[cohorts]")
{
    const Months months = twentyRows();
    REQUIRE(months.months.size() == 20);
    const CohortTable result = table(months);
    CHECK(result.lastMonth == monthNumber(2025, 5)); // June is not over
    REQUIRE(result.cohorts.size() == 6);
    std::vector<qint64> sizes;
    for (size_t i = 0; i < 6; ++i) {
        CHECK(result.cohorts[i].month == monthNumber(2025, 1) + static_cast<qint32>(i));
        CHECK(result.cohorts[i].running == (i == 5));
        sizes.push_back(result.cohorts[i].size);
    }
    CHECK(sizes == std::vector<qint64>{3, 2, 1, 2, 1, 1});
    const std::optional<CohortCell> none;
    // January: who has bought twice so far: the third customer at once, the first one in February.
    CHECK((result.cohorts[0].cells ==
           Cells{cell(3, 1, 200), cell(1, 2, 50), cell(1, 2, 20), cell(0, 2, 0), cell(1, 2, 30)}));
    CHECK((result.cohorts[1].cells == Cells{cell(2, 0, 35), cell(1, 1, 10), cell(1, 1, 5), cell(1, 1, 10), none}));
    CHECK((result.cohorts[2].cells == Cells{cell(1, 1, 90), cell(0, 1, 0), cell(0, 1, 0), none, none}));
    CHECK((result.cohorts[3].cells == Cells{cell(2, 0, 35), cell(1, 1, 15), none, none, none}));
    CHECK((result.cohorts[4].cells == Cells{cell(1, 0, 8), none, none, none, none}));
    CHECK((result.cohorts[5].cells == Cells{none, none, none, none, none}));

    CHECK(result.cohorts[0].retention(1).value() == Approx(1.0 / 3));
    CHECK(result.cohorts[0].repeatRate(4) == Rate{2, 3});
    CHECK_FALSE(result.cohorts[3].retention(2).value());
    CHECK_FALSE(result.cohorts[3].retention(99).value());
    // All cohorts that are old enough: after 1 month January to April, after 4 January only.
    CHECK((result.retention == std::vector<Rate>{{9, 9}, {3, 8}, {2, 6}, {1, 5}, {1, 3}}));
    CHECK((result.repeatRate == std::vector<Rate>{{2, 9}, {5, 8}, {4, 6}, {3, 5}, {2, 3}}));
}

TEST_CASE("a month counts from its last day on", "[cohorts]")
{
    const Months months = twentyRows();
    CHECK(table(months, QDate(2025, 6, 29)).lastMonth == monthNumber(2025, 5));
    const CohortTable whole = table(months, QDate(2025, 6, 30));
    CHECK(whole.lastMonth == monthNumber(2025, 6));
    CHECK(whole.cohorts[0].cells[5] == cell(0, 2, 0)); // known, and 0
    CHECK(whole.cohorts[2].cells[3] == cell(1, 1, 40));
    CHECK_FALSE(whole.cohorts[5].running);
    CHECK(whole.cohorts[5].cells[0] == cell(1, 0, 70));
    const CohortTable later = table(months, QDate(2025, 12, 31));
    CHECK(later.retention.size() == 12);
    CHECK(later.cohorts[0].cells[11] == cell(0, 2, 0));
    CHECK(monthNumber(QDate(2024, 2, 29)) == 2024 * 12 + 2);
    CHECK(firstDayOf(monthNumber(2024, 12)) == QDate(2024, 12, 1));
    CHECK(firstDayOf(monthNumber(2025, 1)) == QDate(2025, 1, 1));
}

TEST_CASE("cohorts can be cut by columns and by their first month", "[cohorts]")
{
    CohortOptions options;
    options.months = 2;
    options.firstCohort = monthNumber(2025, 2);
    const CohortTable result = table(twentyRows(), kMidJune, options);
    REQUIRE(result.cohorts.size() == 5);
    CHECK((result.cohorts[0].cells == Cells{cell(2, 0, 35), cell(1, 1, 10), cell(1, 1, 5)}));
    CHECK((result.retention == std::vector<Rate>{{6, 6}, {2, 5}, {1, 3}}));
    options.firstCohort = monthNumber(2025, 6);
    const CohortTable running = table(twentyRows(), kMidJune, options);
    REQUIRE(running.cohorts.size() == 1);
    CHECK((running.cohorts[0].cells == Cells{std::nullopt}));
    CHECK_FALSE(running.retention[0].value());
    options.firstCohort = monthNumber(2026, 1);
    CHECK(table(twentyRows(), kMidJune, options).cohorts.empty());
}

TEST_CASE("cohorts go over the turn of the year, and a refund before the first order counts nowhere", "[cohorts]")
{
    Months months;
    months.add({of(11, 0, -9, 2024), of(12, 1, 30, 2024), of(2, 1, 20)});
    const CohortTable result = table(months, QDate(2025, 2, 28));
    REQUIRE(result.cohorts.size() == 1);
    CHECK(result.cohorts[0].month == monthNumber(2024, 12));
    CHECK((result.cohorts[0].cells == Cells{cell(1, 0, 30), cell(0, 0, 0), cell(1, 1, 20)}));
}

TEST_CASE("cohorts refuse wrong input", "[cohorts]")
{
    CHECK(table({}).cohorts.empty());
    CHECK(table({}).retention.empty());
    const Months good = twentyRows();
    CHECK(errorOf(good.view(), QDate()) == ErrorCode::InvalidInput);
    CHECK(errorOf(good.view(), QDate(2025, 5, 31)) == ErrorCode::InvalidInput); // orders of June
    CohortOptions options;
    for (const int columns : {-1, 1201}) {
        options.months = columns;
        CHECK(errorOf(good.view(), kMidJune, options) == ErrorCode::InvalidInput);
    }
    const auto refused = [](std::initializer_list<MonthPurchases> customer) {
        Months months;
        months.add(customer);
        return errorOf(months.view()) == ErrorCode::InvalidInput;
    };
    CHECK(refused({of(2, 1, 1), of(1, 1, 1)}));
    CHECK(refused({of(2, 1, 1), of(2, 1, 1)}));
    CHECK(refused({of(2, -1, 1)}));
    CHECK(refused({{std::numeric_limits<qint32>::min(), 1, {}}, of(1, 1, 1)}));
    const std::vector<std::vector<quint32>> wrong = {{0, 19}, {1, 20}, {0, 21}, {0, 20, 3, 20}};
    for (const std::vector<quint32> &offsets : wrong)
        CHECK(errorOf({offsets, good.months}) == ErrorCode::InvalidInput);
    Months large;
    for (int i = 0; i < 2; ++i)
        large.add({{monthNumber(2025, 1), 1, Money::fromMinor(std::numeric_limits<qint64>::max())}});
    CHECK(errorOf(large.view()) == ErrorCode::TooLarge);
}

TEST_CASE("cohorts of a million customers take a moment", "[cohorts][large]")
{
    SplitMix64 random(4);
    Months all;
    for (int c = 0; c < 1'000'000; ++c) {
        qint32 month = monthNumber(2021, 1) + random.below(40);
        for (int i = random.between(1, 8); i > 0 && month <= monthNumber(2025, 6); --i, month += random.between(1, 6))
            all.months.push_back({month, random.between(1, 3), Money::fromMinor(random.below(100000))});
        all.offsets.push_back(static_cast<quint32>(all.months.size()));
    }
    QElapsedTimer timer;
    timer.start();
    const CohortTable result = table(all, QDate(2025, 6, 30));
    WARN("1,000,000 customers, " << all.months.size() << " months: " << timer.elapsed() << " ms");
    CHECK(result.cohorts.size() == 40);
    CHECK(result.retention[0] == Rate{1'000'000, 1'000'000});
}
