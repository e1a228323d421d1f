// The published figures of analytics_reference.json, re-typed. The data are outside the repository; without them the
// tests say so and pass.
#include "core/value/rfm.h"
#include "tests/support/catch.h"
#include "tests/support/source_dir.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace shuke;
using namespace shuke::value;

namespace {

struct Purchase
{
    QByteArray customer;
    QDate day;
    qint64 minor = 0;
};

/// Rows of a file of the shared data, fields without quotes; empty, with a visible skip, when it is not there.
std::vector<QList<QByteArray>> rowsOf(const char *name)
{
    QFile file(QStringLiteral(SHUKE_SOURCE_DIR "/../shared/data/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly)) {
        WARN("SKIP: shared/data/" << name << " not found");
        return {};
    }
    std::vector<QList<QByteArray>> rows;
    file.readLine();
    while (!file.atEnd()) {
        QList<QByteArray> fields = file.readLine().trimmed().split(',');
        for (QByteArray &field : fields)
            field.replace('"', "");
        rows.push_back(fields);
    }
    return rows;
}

/// Customers get ids in the order of their names; with `days`, purchases of one day are one.
std::vector<PurchaseSummary> summaries(const std::vector<Purchase> &purchases, bool days)
{
    std::map<QByteArray, PurchaseSummary> customers;
    std::set<std::pair<QByteArray, QDate>> seen;
    for (const Purchase &purchase : purchases) {
        PurchaseSummary &customer = customers[purchase.customer];
        const bool newDay = seen.insert({purchase.customer, purchase.day}).second;
        customer.purchaseDays += newDay ? 1 : 0;
        customer.purchaseCount += newDay || !days ? 1 : 0;
        customer.netRevenue = *customer.netRevenue.plus(Money::fromMinor(purchase.minor));
        customer.lastPurchase =
            customer.lastPurchase.isValid() ? std::max(customer.lastPurchase, purchase.day) : purchase.day;
    }
    std::vector<PurchaseSummary> all;
    for (auto &[name, customer] : customers) {
        customer.contact = ContactId::fromRow(static_cast<qint64>(all.size()) + 1);
        all.push_back(customer);
    }
    return all;
}

std::vector<PurchaseSummary> rfmPackageCustomers()
{
    std::vector<Purchase> purchases;
    for (const QList<QByteArray> &row : rowsOf("rfm_r/rfm_data_orders.csv"))
        purchases.push_back(
            {row[0], QDate::fromString(QString::fromLatin1(row[1]), Qt::ISODate), row[2].toLongLong() * 100});
    return summaries(purchases, false);
}

std::vector<PurchaseSummary> cdnowCustomers()
{
    std::vector<Purchase> purchases;
    for (const QList<QByteArray> &row : rowsOf("analytics/cdnow_sample_orders.csv"))
        purchases.push_back({row[0], QDate::fromString(QString::fromLatin1(row[1]), Qt::ISODate), row[3].toLongLong()});
    return summaries(purchases, true);
}

struct Row
{
    std::string segment;
    qint64 customers;
    qint64 orders;
    qint64 minor;
    friend bool operator==(const Row &, const Row &) = default;
    friend bool operator<(const Row &a, const Row &b) { return a.segment < b.segment; }
};

std::ostream &operator<<(std::ostream &out, const Row &row)
{
    return out << row.segment << ' ' << row.customers << '/' << row.orders << '/' << row.minor;
}

std::vector<Row> rowsBySegment(const RfmResult &result, const std::vector<PurchaseSummary> &customers, RfmMap map)
{
    const auto totals = totalBySegment(result, customers, map);
    REQUIRE(totals);
    std::vector<Row> rows;
    for (const RfmSegmentTotal &total : *totals)
        rows.push_back({std::string(segmentName(total.segment)), total.customers, total.orders, total.revenue.minor()});
    std::sort(rows.begin(), rows.end());
    return rows;
}

using Counts = std::array<qint64, 5>;

RfmResult score(const std::vector<PurchaseSummary> &customers, QDate asOf, RfmMethod method, RfmMap map)
{
    RfmOptions options;
    options.method = method;
    options.map = map;
    Result<RfmResult> result = scoreRfm(customers, asOf, options);
    REQUIRE(result);
    return *result;
}

const QDate kRfmDay(2006, 12, 31);
const QDate kCdnowDay(1998, 6, 30);

// The binning of the R package rfm 0.3.0, for comparison only: type-7 quantiles plus one, classes [lower, upper).

std::array<double, 4> packageThresholds(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    std::array<double, 4> thresholds{};
    for (size_t i = 1; i <= 4; ++i) {
        const double h = static_cast<double>(values.size() - 1) * static_cast<double>(i) / 5;
        const auto low = static_cast<size_t>(std::floor(h));
        const double next = low + 1 < values.size() ? values[low + 1] : values[low];
        thresholds[i - 1] = values[low] + (h - std::floor(h)) * (next - values[low]) + 1;
    }
    return thresholds;
}

int packageScore(const std::array<double, 4> &thresholds, double value)
{
    return 1 +
           static_cast<int>(std::count_if(thresholds.begin(), thresholds.end(), [&](double t) { return value >= t; }));
}

} // namespace

TEST_CASE("the published ten-segment table of rfm 0.3.0 follows from its own binning and our map", "[rfm][reference]")
{
    const std::vector<PurchaseSummary> customers = rfmPackageCustomers();
    if (customers.empty())
        return;
    REQUIRE(customers.size() == 995);
    std::vector<double> days;
    std::vector<double> orders;
    std::vector<double> revenue;
    for (const PurchaseSummary &customer : customers) {
        days.push_back(static_cast<double>(customer.lastPurchase.daysTo(kRfmDay)));
        orders.push_back(customer.purchaseCount);
        revenue.push_back(static_cast<double>(customer.netRevenue.minor()) / 100);
    }
    const auto r = packageThresholds(days);
    const auto f = packageThresholds(orders);
    const auto m = packageThresholds(revenue);
    CHECK(r[2] == Approx(297.4).epsilon(1e-12));
    CHECK(f == std::array<double, 4>{4, 5, 6, 8});
    CHECK(m[0] == Approx(255.8).epsilon(1e-12));

    RfmResult result;
    for (size_t i = 0; i < customers.size(); ++i) {
        RfmScore scored;
        scored.segment = segmentOf(RfmMap::Ten, 6 - packageScore(r, days[i]), packageScore(f, orders[i]),
                                   packageScore(m, revenue[i]));
        result.scores.push_back(scored);
    }
    CHECK(rowsBySegment(result, customers, RfmMap::Ten) == std::vector<Row>{{"About To Sleep", 102, 283, 2344900},
                                                                            {"At Risk", 28, 216, 2222700},
                                                                            {"Can't Lose Them", 47, 274, 3244600},
                                                                            {"Champions", 35, 316, 3164600},
                                                                            {"Lost", 148, 393, 3532400},
                                                                            {"Loyal Customers", 170, 799, 7656200},
                                                                            {"Need Attention", 10, 57, 456200},
                                                                            {"New Customers", 104, 329, 2883700},
                                                                            {"Potential Loyalist", 342, 2211, 20485600},
                                                                            {"Promising", 9, 28, 424900}});
}

TEST_CASE("the default scores of rfm_data_orders are those of the reference", "[rfm][reference]")
{
    const std::vector<PurchaseSummary> customers = rfmPackageCustomers();
    if (customers.empty())
        return;
    const RfmResult grid = score(customers, kRfmDay, RfmMethod::Independent, RfmMap::Grid);
    CHECK(grid.rCounts == Counts{197, 201, 198, 199, 200});
    CHECK(grid.fCounts == Counts{268, 187, 176, 244, 120});
    CHECK(grid.mCounts == Counts{199, 201, 197, 203, 195});
    CHECK(rowsBySegment(grid, customers, RfmMap::Grid) == std::vector<Row>{{"About To Sleep", 67, 217, 1714600},
                                                                           {"At Risk", 158, 811, 8053100},
                                                                           {"Can't Lose Them", 43, 329, 3540600},
                                                                           {"Champions", 102, 740, 7180000},
                                                                           {"Hibernating", 122, 368, 3451100},
                                                                           {"Lost", 75, 135, 1040000},
                                                                           {"Loyal Customers", 186, 1321, 13000700},
                                                                           {"Need Attention", 45, 218, 1882600},
                                                                           {"New Customers", 17, 43, 322500},
                                                                           {"Potential Loyalist", 159, 682, 5900600},
                                                                           {"Promising", 21, 42, 330000}});
    const RfmResult ten = score(customers, kRfmDay, RfmMethod::Independent, RfmMap::Ten);
    CHECK(rowsBySegment(ten, customers, RfmMap::Ten) == std::vector<Row>{{"About To Sleep", 101, 279, 2319400},
                                                                         {"At Risk", 28, 216, 2222700},
                                                                         {"Can't Lose Them", 48, 281, 3314400},
                                                                         {"Champions", 35, 316, 3164600},
                                                                         {"Lost", 148, 393, 3532400},
                                                                         {"Loyal Customers", 171, 803, 7681700},
                                                                         {"Need Attention", 10, 57, 456200},
                                                                         {"New Customers", 104, 329, 2883700},
                                                                         {"Potential Loyalist", 341, 2204, 20415800},
                                                                         {"Promising", 9, 28, 424900}});
}

TEST_CASE("the nested scores of rfm_data_orders are those of the reference", "[rfm][reference]")
{
    const std::vector<PurchaseSummary> customers = rfmPackageCustomers();
    if (customers.empty())
        return;
    const RfmResult nested = score(customers, kRfmDay, RfmMethod::Nested, RfmMap::Grid);
    CHECK(nested.rCounts == Counts{197, 201, 198, 199, 200});
    CHECK(nested.fCounts == Counts{300, 235, 138, 161, 161});
    CHECK(nested.mCounts == Counts{208, 198, 191, 194, 204});
    CHECK(rowsBySegment(nested, customers, RfmMap::Grid) ==
          std::vector<Row>{{"About To Sleep", 57, 201, 1314700},
                           {"At Risk", 239, 1062, 10814400},
                           {"Can't Lose Them", 37, 263, 3052100},
                           {"Champions", 65, 493, 5212000},
                           {"Hibernating", 108, 302, 2157700},
                           {"Lost", 14, 16, 60600},
                           {"Loyal Customers", 130, 938, 9947000},
                           {"Need Attention", 75, 372, 3309900},
                           {"New Customers", 14, 37, 239400},
                           {"Potential Loyalist", 241, 1189, 10119100},
                           {"Promising", 15, 33, 188900}});
}

TEST_CASE("the scores of CDNOW's purchase days are those of the reference, with an empty F class", "[rfm][reference]")
{
    const std::vector<PurchaseSummary> customers = cdnowCustomers();
    if (customers.empty())
        return;
    REQUIRE(customers.size() == 2357);
    const RfmResult grid = score(customers, kCdnowDay, RfmMethod::Independent, RfmMap::Grid);
    CHECK(grid.rCounts == Counts{459, 478, 475, 471, 474});
    CHECK(grid.fCounts == Counts{1218, 0, 403, 358, 378});
    CHECK(grid.mCounts == Counts{481, 462, 472, 470, 472});
    CHECK(rowsBySegment(grid, customers, RfmMap::Grid) == std::vector<Row>{{"About To Sleep", 333, 334, 737597},
                                                                           {"At Risk", 159, 241, 1460595},
                                                                           {"Can't Lose Them", 6, 25, 186392},
                                                                           {"Champions", 437, 3238, 12279637},
                                                                           {"Hibernating", 605, 605, 1588091},
                                                                           {"Lost", 167, 167, 206057},
                                                                           {"Loyal Customers", 424, 1660, 6945816},
                                                                           {"Need Attention", 80, 129, 468472},
                                                                           {"Potential Loyalist", 146, 297, 536537}});
    CHECK(rowsBySegment(score(customers, kCdnowDay, RfmMethod::Independent, RfmMap::Ten), customers, RfmMap::Ten) ==
          std::vector<Row>{{"About To Sleep", 673, 674, 1575204},
                           {"At Risk", 2, 11, 127046},
                           {"Can't Lose Them", 16, 38, 242697},
                           {"Champions", 233, 2497, 9911709},
                           {"Lost", 442, 445, 1392381},
                           {"Loyal Customers", 51, 108, 318922},
                           {"Need Attention", 10, 20, 40785},
                           {"New Customers", 1, 2, 1158},
                           {"Others", 7, 7, 188452},
                           {"Potential Loyalist", 822, 2794, 10031172},
                           {"Promising", 100, 100, 579668}});

    const RfmResult nested = score(customers, kCdnowDay, RfmMethod::Nested, RfmMap::Grid);
    CHECK(nested.fCounts == Counts{1547, 71, 192, 272, 275});
    CHECK(nested.mCounts == Counts{491, 461, 462, 469, 474});
    // Ids are in the order of the customers' numbers.
    const auto codes = [](const RfmResult &result) {
        return std::vector<int>{result.scores[0].code(), result.scores[1].code(), result.scores[4].code(),
                                result.scores[110].code(), result.scores[2356].code()};
    };
    CHECK(codes(grid) == std::vector<int>{444, 134, 112, 543, 312});
    CHECK(codes(nested) == std::vector<int>{443, 155, 113, 511, 314});
}
