#include "core/base/split_mix64.h"
#include "core/value/clusters.h"
#include "tests/support/catch.h"
#include "tests/support/source_dir.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

using namespace shuke;
using namespace shuke::value;

namespace {

const QDate kDay(2006, 12, 31);

PurchaseSummary customer(qint64 id, int days, int orders, qint64 minor)
{
    PurchaseSummary summary;
    summary.contact = ContactId::fromRow(id);
    summary.purchaseCount = orders;
    summary.netRevenue = Money::fromMinor(minor);
    if (orders > 0)
        summary.firstPurchase = summary.lastPurchase = kDay.addDays(-days);
    return summary;
}

/// The customers of the R package's orders; none, with a visible skip, when the file is not there.
std::vector<PurchaseSummary> rfmPackageCustomers()
{
    QFile file(QStringLiteral(SHUKE_SOURCE_DIR "/../shared/data/analytics/rfm_data_orders.csv"));
    if (!file.open(QIODevice::ReadOnly)) {
        WARN("SKIP: shared/data/analytics/rfm_data_orders.csv not found");
        return {};
    }
    file.readLine();
    std::map<QByteArray, PurchaseSummary> byName;
    while (!file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().trimmed().split(',');
        PurchaseSummary &summary = byName[fields[0]];
        const QDate day = QDate::fromString(QString::fromLatin1(fields[1]), Qt::ISODate);
        ++summary.purchaseCount;
        summary.netRevenue = *summary.netRevenue.plus(Money::fromMinor(fields[2].toLongLong() * 100));
        summary.lastPurchase = summary.lastPurchase.isValid() ? std::max(summary.lastPurchase, day) : day;
    }
    std::vector<PurchaseSummary> all;
    for (auto &[name, summary] : byName) {
        summary.contact = ContactId::fromRow(static_cast<qint64>(all.size()) + 1);
        all.push_back(summary);
    }
    return all;
}

/// Made customers of three or so habits, none of them sharp.
std::vector<PurchaseSummary> madeCustomers(size_t n)
{
    SplitMix64 random(7);
    std::vector<PurchaseSummary> customers;
    customers.reserve(n);
    for (size_t i = 0; i < n; ++i) {
        const int habit = random.between(1, 3);
        const int orders = 1 + static_cast<int>(-std::log(1 - random.unit()) * habit * habit);
        const int days = static_cast<int>(-std::log(1 - random.unit()) * 200 / habit);
        customers.push_back(
            customer(static_cast<qint64>(i) + 1, days, orders, orders * qint64(random.between(900, 30000))));
    }
    return customers;
}

ClusterResult clusters(const std::vector<PurchaseSummary> &customers, const ClusterOptions &options = {})
{
    Result<ClusterResult> result = clusterCustomers(customers, kDay, options);
    REQUIRE(result);
    REQUIRE(result->labels.size() == customers.size());
    return *result;
}

ErrorCode errorOf(const std::vector<PurchaseSummary> &customers, const ClusterOptions &options = {}, QDate day = kDay)
{
    const Result<ClusterResult> result = clusterCustomers(customers, day, options);
    REQUIRE_FALSE(result);
    return result.error().code;
}

void checkSums(const ClusterResult &result, const std::vector<PurchaseSummary> &customers)
{
    qint64 size = 0;
    double share = 0;
    std::set<std::array<int, 4>> names;
    double last = std::numeric_limits<double>::infinity();
    for (size_t i = 0; i < result.clusters.size(); ++i) {
        const Cluster &cluster = result.clusters[i];
        REQUIRE(cluster.size > 0);
        CHECK(cluster.centre[2] <= last);
        last = cluster.centre[2];
        size += cluster.size;
        share += cluster.revenueShare.value_or(0);
        names.insert(
            {int(cluster.name.recent), int(cluster.name.orders), int(cluster.name.revenue), cluster.name.number});
        CHECK(clusterMembers(result, customers, i).size() == static_cast<size_t>(cluster.size));
        for (const double z : cluster.centre)
            CHECK(std::isfinite(z));
    }
    CHECK(size == result.customerCount);
    CHECK(share == Approx(1).epsilon(1e-9));
    CHECK(names.size() == result.clusters.size());
}

} // namespace

TEST_CASE("the clusters of rfm_data_orders are as tight as the best of a hundred runs", "[clusters][reference]")
{
    const std::vector<PurchaseSummary> customers = rfmPackageCustomers();
    if (customers.empty())
        return;
    REQUIRE(customers.size() == 995);
    const ClusterResult result = clusters(customers);
    CHECK(result.mean[0] == Approx(5.358692299569711).epsilon(1e-12));
    CHECK(result.mean[1] == Approx(1.4791912515733117).epsilon(1e-12));
    CHECK(result.mean[2] == Approx(5.97796681388128).epsilon(1e-12));
    CHECK(result.spread[0] == Approx(0.8979518233265821).epsilon(1e-12));
    CHECK(result.spread[1] == Approx(0.517473835740932).epsilon(1e-12));
    CHECK(result.spread[2] == Approx(0.6544160356636883).epsilon(1e-12));
    const std::vector<double> best = {1760.3961330750756, 1286.3111960759898, 1008.9052281948203, 842.4800659539993,
                                      699.1903346635061,  622.0665610871533,  561.8240524659427};
    const std::vector<double> silhouettes = {0.39113, 0.31840, 0.30801, 0.31927, 0.32010, 0.32129, 0.30578};
    REQUIRE(result.trials.size() == best.size());
    for (size_t i = 0; i < best.size(); ++i) {
        const ClusterTrial &trial = result.trials[i];
        CHECK(trial.k == static_cast<int>(i) + 2);
        CHECK(trial.inertia <= 1.001 * best[i]);
        CHECK(trial.inertia >= best[i] * 0.9999);
        REQUIRE(trial.silhouette);
        CHECK(*trial.silhouette == Approx(silhouettes[i]).margin(0.005));
    }
    CHECK(result.k == 7); // k = 2 has a larger silhouette and is not taken
    CHECK(result.weakStructure);
    CHECK(result.sampleSize == 0);
    checkSums(result, customers);
}

TEST_CASE("the profile of four clusters of rfm_data_orders is that of the reference", "[clusters][reference]")
{
    const std::vector<PurchaseSummary> customers = rfmPackageCustomers();
    if (customers.empty())
        return;
    ClusterOptions options;
    options.k = 4;
    const ClusterResult result = clusters(customers, options);
    REQUIRE(result.clusters.size() == 4);
    REQUIRE(result.trials.size() == 1);
    const std::vector<qint64> sizes = {384, 159, 356, 96};
    const std::vector<double> shares = {0.5379396670961182, 0.19040714584257948, 0.24865670741428567,
                                        0.02299649647701675};
    for (size_t i = 0; i < 4; ++i) {
        CHECK(std::abs(result.clusters[i].size - sizes[i]) <= 4); // near-ties between local optima
        CHECK(*result.clusters[i].revenueShare == Approx(shares[i]).margin(0.01));
    }
    CHECK(result.clusters[0].meanRecencyDays == Approx(276.36).margin(3));
    CHECK(result.clusters[0].meanOrders == Approx(6.578).margin(0.05));
    CHECK(result.clusters[0].meanNetRevenue == Approx(65023).margin(500));
    using enum ClusterLevel;
    CHECK(result.clusters[0].name == ClusterName{Middle, High, High, 0});
    CHECK(result.clusters[1].name == ClusterName{High, High, High, 0});
    CHECK(result.clusters[2].name == ClusterName{Low, Low, Low, 1});
    CHECK(result.clusters[3].name == ClusterName{Low, Low, Low, 2});
}

TEST_CASE("clusters beside RFM classes count each customer once", "[clusters]")
{
    ClusterResult result;
    result.clusters.resize(2);
    result.labels = {0, 1, -1, 1};
    std::vector<RfmScore> scores(4);
    scores[0].segment = RfmSegment::Champions;
    scores[1].segment = RfmSegment::Lost;
    scores[3].segment = RfmSegment::Lost;
    const Result<ClusterClasses> classes = clusterClasses(result, scores);
    REQUIRE(classes);
    REQUIRE(classes->size() == 2);
    CHECK((*classes)[0][size_t(RfmSegment::Champions)] == 1);
    CHECK((*classes)[1][size_t(RfmSegment::Lost)] == 2);
    CHECK((*classes)[0][size_t(RfmSegment::Lost)] == 0);
    scores.pop_back();
    REQUIRE_FALSE(clusterClasses(result, scores));
}

TEST_CASE("too few customers, or customers who are all alike, are not clustered", "[clusters]")
{
    CHECK(clusters({}).gate == ClusterGate::TooFewCustomers);
    CHECK(clusters({customer(1, 1, 1, 1), customer(2, 2, 2, 2), customer(3, 3, 3, 3)}).gate ==
          ClusterGate::TooFewCustomers);
    std::vector<PurchaseSummary> customers(400, customer(1, 0, 0, -500)); // refunds, no orders
    CHECK(clusters(customers).gate == ClusterGate::TooFewCustomers);
    CHECK(clusters(customers).labels == std::vector<qint8>(400, -1));

    for (size_t i = 0; i < customers.size(); ++i)
        customers[i] = customer(static_cast<qint64>(i), 30, 2, 12345);
    const ClusterResult alike = clusters(customers);
    CHECK(alike.gate == ClusterGate::AllAlike);
    CHECK(alike.clusters.empty());
    CHECK(alike.spread == std::array<double, 3>{0, 0, 0});
    CHECK(alike.labels == std::vector<qint8>(400, -1));
    for (size_t i = 0; i < customers.size(); i += 2)
        customers[i] = customer(static_cast<qint64>(i), 60, 2, 12345);
    CHECK(clusters(customers).gate == ClusterGate::AllAlike);
    customers[0] = customer(0, 90, 2, 12345);
    const ClusterResult three = clusters(customers);
    CHECK(three.gate == ClusterGate::None);
    CHECK(three.k == 3);
    CHECK(three.spread[1] == 0); // says nothing, and is no NaN
    CHECK(three.silhouette.value() > 0.9);
    CHECK_FALSE(three.weakStructure);
    checkSums(three, customers);
}

TEST_CASE("there is a cluster for ten customers at most", "[clusters]")
{
    const std::vector<PurchaseSummary> customers = madeCustomers(59);
    const ClusterResult result = clusters(customers);
    REQUIRE(result.trials.size() == 4);
    CHECK(result.trials.back().k == 5);
    ClusterOptions options;
    options.k = 5;
    CHECK(clusters(customers, options).k == 5);
    options.k = 6;
    const ClusterResult tooMany = clusters(customers, options);
    CHECK(tooMany.gate == ClusterGate::TooFewForCount);
    CHECK(tooMany.mostCount == 5);
    CHECK(tooMany.clusters.empty());
    CHECK(clusters(madeCustomers(30)).k == 3);
    CHECK(clusters(madeCustomers(29)).mostCount == 2);
    CHECK(clusters(madeCustomers(200)).mostCount == 8);
}

TEST_CASE("more clusters than there are different customers are refused with their number, not as all alike",
          "[clusters]")
{
    std::vector<PurchaseSummary> customers(100);
    for (size_t i = 0; i < customers.size(); ++i) // four kinds
        customers[i] = customer(static_cast<qint64>(i), 10 + 100 * static_cast<int>(i % 4), 2, 12345);
    ClusterOptions options;
    options.k = 4;
    CHECK(clusters(customers, options).gate == ClusterGate::None);
    options.k = 5;
    const ClusterResult refused = clusters(customers, options);
    CHECK(refused.gate == ClusterGate::TooFewDifferent);
    CHECK(refused.differentCount == 4);
    CHECK(clusters(customers).k <= 4);
    for (size_t i = 0; i < customers.size(); ++i)
        customers[i] = customer(static_cast<qint64>(i), 10, 2, 12345);
    CHECK(clusters(customers, options).gate == ClusterGate::AllAlike);
}

TEST_CASE("clusters take revenue below 0 as 0, and their share from what is there", "[clusters]")
{
    std::vector<PurchaseSummary> customers = madeCustomers(200);
    for (PurchaseSummary &summary : customers)
        summary.netRevenue = Money::fromMinor(-summary.netRevenue.minor());
    customers.push_back(customer(1000, 0, 0, 77)); // not a customer with purchases
    const ClusterResult result = clusters(customers);
    REQUIRE(result.gate == ClusterGate::None);
    CHECK(result.mean[2] == 0);
    CHECK_FALSE(result.clusters[0].revenueShare);
    CHECK(result.labels.back() == -1);
    CHECK(result.customerCount == 200);
}

TEST_CASE("clusters refuse wrong input and can be canceled", "[clusters]")
{
    std::vector<PurchaseSummary> customers = madeCustomers(100);
    CHECK(errorOf(customers, {}, QDate()) == ErrorCode::InvalidInput);
    CHECK(errorOf(customers, {}, kDay.addYears(-20)) == ErrorCode::InvalidInput);
    ClusterOptions options;
    for (const int k : {-1, 1, 2, 9}) {
        options.k = k;
        CHECK(errorOf(customers, options) == ErrorCode::InvalidInput);
    }
    options.k = 0;
    options.currencyDigits = -1;
    CHECK(errorOf(customers, options) == ErrorCode::InvalidInput);
    options.currencyDigits = 0;
    qint64 calls = 0;
    options.progress = [&](Progress progress) {
        CHECK(progress.done == calls++);
        CHECK(progress.total == 8);
    };
    CHECK(clusters(customers, options).k >= 3);
    CHECK(calls == 8);
    options.progress = {};
    options.cancel.cancel();
    CHECK(errorOf(customers, options) == ErrorCode::Canceled);
    customers[0].purchaseCount = -1;
    CHECK(errorOf(customers) == ErrorCode::InvalidInput);
    customers[0] = customer(1, 1, 1, std::numeric_limits<qint64>::max());
    CHECK(errorOf(customers) == ErrorCode::TooLarge);
}

TEST_CASE("a million customers are clustered in seconds", "[clusters][large]")
{
    const std::vector<PurchaseSummary> customers = madeCustomers(1'000'000);
    QElapsedTimer timer;
    timer.start();
    const ClusterResult result = clusters(customers);
    WARN("1,000,000 customers: " << timer.elapsed() << " ms, k " << result.k << ", silhouette " << *result.silhouette);
    CHECK(result.sampleSize == 20000);
    checkSums(result, customers);
    double sampleInertia = 0;
    for (const ClusterTrial &trial : result.trials)
        sampleInertia = trial.k == result.k ? trial.inertia : sampleInertia;
    CHECK(result.inertia / 50 == Approx(sampleInertia).epsilon(0.02)); // the sample was a fair one
}
