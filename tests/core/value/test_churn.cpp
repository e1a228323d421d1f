#include "core/value/churn.h"
#include "tests/support/catch.h"

#include <cmath>
#include <limits>

using namespace shuke;
using namespace shuke::value;

namespace {

const QDate kTrain(2025, 6, 30);
const QDate kTest(2025, 9, 30);

PurchaseSummary customer(qint64 id, QDate asOf, int daysSince, int days, qint64 eachMinor)
{
    PurchaseSummary summary;
    summary.contact = ContactId::fromRow(id);
    summary.purchaseCount = days;
    summary.purchaseDays = days;
    summary.lastPurchase = asOf.addDays(-daysSince);
    summary.firstPurchase = summary.lastPurchase.addDays(days == 1 ? 0 : -20 * days);
    summary.netRevenue = Money::fromMinor(eachMinor * days);
    return summary;
}

struct Cut
{
    std::vector<PurchaseSummary> customers;
    std::vector<quint8> bought;
    QDate day;
    operator ChurnCut() const { return {day, customers, bought}; }
};

/// `count` customers, of whom about `buyers` buy again: those who were here lately, with some luck.
Cut cut(QDate day, int count, int buyers, bool turned = false)
{
    Cut made;
    made.day = day;
    for (int i = 1; i <= count; ++i) {
        const int since = (i * 37) % count;
        made.customers.push_back(customer(i, day, since, 1 + i % 5, 1000 + i % 13 * 400));
        const bool lately = turned ? since >= count - buyers : since < buyers;
        // Every fifth does what nobody expects, as many in one way as in the other.
        const bool luck = since % 5 == 0;
        made.bought.push_back((lately != luck) ? 1 : 0);
    }
    return made;
}

/// Exactly `buyers` of them, those who were here last.
Cut exactly(QDate day, int count, int buyers)
{
    Cut made = cut(day, count, buyers);
    for (size_t i = 0; i < made.bought.size(); ++i)
        made.bought[i] = made.customers[i].lastPurchase.daysTo(day) < buyers ? 1 : 0;
    return made;
}

ChurnModel model(const Cut &train, const Cut &test, const ChurnOptions &options = {})
{
    Result<ChurnModel> fitted = fitChurn(train, test, options);
    REQUIRE(fitted);
    return *fitted;
}

ErrorCode errorOf(const Cut &train, const Cut &test, const ChurnOptions &options = {})
{
    const Result<ChurnModel> fitted = fitChurn(train, test, options);
    REQUIRE_FALSE(fitted);
    return fitted.error().code;
}

ChurnScores scored(const ChurnModel &fitted, const Cut &now)
{
    Result<ChurnScores> scores = scoreChurn(fitted, now.customers, now.day);
    REQUIRE(scores);
    REQUIRE(scores->customers.size() == now.customers.size());
    return *scores;
}

} // namespace

TEST_CASE("churn is told from 20 events on, in percent from 100 on", "[value][churn]")
{
    const Cut test = cut(kTest, 800, 300);
    const ChurnModel few = model(exactly(kTrain, 400, 19), test);
    CHECK(few.gate == ChurnGate::NoModel);
    CHECK(few.reason == ChurnHidden::FewEvents);
    CHECK(few.events == 19);
    CHECK(few.logistic.beta.empty());
    CHECK(model(exactly(kTrain, 400, 381), test).gate == ChurnGate::NoModel); // 19 who do not buy
    CHECK(model(exactly(kTrain, 400, 20), test).gate == ChurnGate::Bands);
    CHECK(model(exactly(kTrain, 400, 99), test).gate == ChurnGate::Bands);
    CHECK(model(exactly(kTrain, 400, 100), test).gate == ChurnGate::Percentages);
    CHECK(model(exactly(kTrain, 400, 100), exactly(kTest, 400, 99)).gate == ChurnGate::Bands);
    const ChurnModel untested = model(exactly(kTrain, 400, 100), exactly(kTest, 400, 19));
    CHECK(untested.gate == ChurnGate::Hidden);
    CHECK(untested.reason == ChurnHidden::FewTestEvents);
}

TEST_CASE("a churn model that fails its test is hidden", "[value][churn]")
{
    const ChurnModel turned = model(cut(kTrain, 400, 150), cut(kTest, 400, 150, true));
    CHECK(turned.gate == ChurnGate::Hidden);
    CHECK(turned.reason == ChurnHidden::LowAuc);
    CHECK(turned.logistic.beta.size() == kChurnFeatureCount); // still there for who asks for it

    // The order is right but for the first tenth.
    Cut odd = exactly(kTest, 400, 200);
    for (size_t i = 0; i < odd.bought.size(); ++i) {
        if (odd.customers[i].lastPurchase.daysTo(kTest) < 60)
            odd.bought[i] = 0;
    }
    const ChurnModel tenth = model(exactly(kTrain, 400, 200), odd);
    CHECK(tenth.gate == ChurnGate::Hidden);
    CHECK(tenth.reason == ChurnHidden::TopDecileBelowAverage);
    const ChurnScores scores = scored(tenth, odd);
    CHECK(scores.scored == 0);
    CHECK_FALSE(scores.customers[0].buyProbability);
    CHECK_FALSE(explainChurn(tenth, odd.customers[0], kTest));
}

TEST_CASE("churn data that can be told apart entirely have a finite model", "[value][churn]")
{
    const ChurnModel fitted = model(exactly(kTrain, 400, 150), exactly(kTest, 400, 150));
    CHECK(fitted.logistic.converged);
    CHECK(*fitted.test.auc > 0.99);
    const ChurnScores scores = scored(fitted, exactly(kTest, 400, 150));
    for (const ChurnScore &score : scores.customers) {
        CHECK(std::isfinite(*score.buyProbability));
        CHECK(*score.buyProbability >= 0);
        CHECK(*score.buyProbability <= 1);
    }
}

TEST_CASE("bands are thirds by probability, and ranks begin with the least likely", "[value][churn]")
{
    const Cut test = cut(kTest, 600, 200);
    const ChurnModel fitted = model(cut(kTrain, 600, 200), test);
    REQUIRE(fitted.gate == ChurnGate::Percentages);
    const ChurnScores scores = scored(fitted, test);
    CHECK(scores.scored == 600);
    std::array<int, 4> bands{};
    for (size_t i = 0; i < scores.customers.size(); ++i) {
        const ChurnScore &score = scores.customers[i];
        ++bands[static_cast<size_t>(score.band)];
        CHECK((score.band == ChurnBand::High) == (*score.buyProbability <= *scores.highUpTo));
        qint64 below = 0;
        for (const ChurnScore &other : scores.customers)
            below += *other.buyProbability < *score.buyProbability ? 1 : 0;
        CHECK(score.rank == below + 1);
    }
    CHECK(bands == std::array<int, 4>{0, 200, 200, 200});

    Cut alike = test;
    for (size_t i = 0; i < alike.customers.size(); ++i)
        alike.customers[i] = customer(static_cast<qint64>(i) + 1, kTest, 50, 2, 1000);
    for (const ChurnScore &score : scored(fitted, alike).customers) {
        CHECK(score.band == ChurnBand::Low); // nobody is less of a risk
        CHECK(score.rank == 1);
    }
}

TEST_CASE("the reasons of a churn score add up to it, the largest first", "[value][churn]")
{
    const Cut test = cut(kTest, 600, 200);
    const ChurnModel fitted = model(cut(kTrain, 600, 200), test);
    const ChurnScores scores = scored(fitted, test);
    for (size_t i = 0; i < test.customers.size(); i += 17) {
        const std::optional<ChurnExplanation> why = explainChurn(fitted, test.customers[i], kTest);
        REQUIRE(why);
        double sum = why->base;
        double last = std::numeric_limits<double>::infinity();
        for (const ChurnReason &reason : why->reasons) {
            sum += reason.contribution;
            CHECK(std::abs(reason.contribution) <= last);
            last = std::abs(reason.contribution);
            if (reason.feature == ChurnFeature::DaysSince)
                CHECK(reason.value == static_cast<double>(test.customers[i].lastPurchase.daysTo(kTest)));
            if (reason.feature == ChurnFeature::MeanSpend)
                CHECK(reason.value ==
                      static_cast<double>(test.customers[i].netRevenue.minor()) / test.customers[i].purchaseDays);
        }
        CHECK(probabilityOf(sum) == Approx(*scores.customers[i].buyProbability).epsilon(1e-12));
    }
    CHECK(churnFeatureCode(ChurnFeature::Tenure) == QStringLiteral("tenure"));
}

TEST_CASE("customers without purchases take no part in churn", "[value][churn]")
{
    Cut train = cut(kTrain, 600, 200);
    Cut test = cut(kTest, 600, 200);
    const ChurnModel before = model(train, test);
    for (Cut *one : {&train, &test}) {
        PurchaseSummary refunds;
        refunds.contact = ContactId::fromRow(1000);
        refunds.netRevenue = Money::fromMinor(-5);
        one->customers.push_back(refunds);
        one->bought.push_back(1);
    }
    const ChurnModel after = model(train, test);
    CHECK(after.customers == 600);
    CHECK(after.logistic.beta == before.logistic.beta);
    const ChurnScores scores = scored(after, test);
    CHECK_FALSE(scores.customers.back().buyProbability);
    CHECK(scores.customers.back().rank == 0);
    CHECK_FALSE(explainChurn(after, test.customers.back(), kTest));
    CHECK(model({{}, {}, kTrain}, {{}, {}, kTest}).gate == ChurnGate::NoModel);
}

TEST_CASE("negative and giant revenues leave churn scores finite", "[value][churn]")
{
    Cut test = cut(kTest, 600, 200);
    test.customers[0].netRevenue = Money::fromMinor(std::numeric_limits<qint64>::max());
    test.customers[1].netRevenue = Money::fromMinor(std::numeric_limits<qint64>::min());
    test.customers[2].netRevenue = Money::fromMinor(0);
    const ChurnModel fitted = model(cut(kTrain, 600, 200), test);
    for (const ChurnScore &score : scored(fitted, test).customers)
        CHECK(std::isfinite(*score.buyProbability));
}

TEST_CASE("the unit of the currency counts in churn, its decimals do not", "[value][churn]")
{
    Cut yuan = cut(kTrain, 600, 200);
    Cut later = cut(kTest, 600, 200);
    const ChurnModel cents = model(yuan, later);
    for (Cut *one : {&yuan, &later}) {
        for (PurchaseSummary &entry : one->customers)
            entry.netRevenue = Money::fromMinor(entry.netRevenue.minor() * 10);
    }
    ChurnOptions options;
    options.currencyDigits = 3;
    const ChurnModel mills = model(yuan, later, options);
    for (size_t j = 0; j < kChurnFeatureCount; ++j)
        CHECK(mills.logistic.beta[j] == Approx(cents.logistic.beta[j]).epsilon(1e-9));
}

TEST_CASE("churn refuses overlapping windows, bad rows and no ridge, and stops when canceled", "[value][churn]")
{
    const Cut train = cut(kTrain, 100, 40);
    const Cut test = cut(kTest, 100, 40);
    CHECK(errorOf(train, cut(kTrain.addDays(89), 100, 40)) == ErrorCode::InvalidInput);
    CHECK(errorOf(test, train) == ErrorCode::InvalidInput);
    REQUIRE(fitChurn(train, cut(kTrain.addDays(90), 100, 40)));
    Cut bad = train;
    bad.bought[3] = 2;
    CHECK(errorOf(bad, test) == ErrorCode::InvalidInput);
    bad = train;
    bad.bought.pop_back();
    CHECK(errorOf(bad, test) == ErrorCode::InvalidInput);
    bad = train;
    bad.customers[4].purchaseDays = 0;
    CHECK(errorOf(bad, test) == ErrorCode::InvalidInput);
    ChurnOptions options;
    options.ridge = 0;
    CHECK(errorOf(train, test, options) == ErrorCode::InvalidInput);
    options.ridge = std::numeric_limits<double>::quiet_NaN();
    CHECK(errorOf(train, test, options) == ErrorCode::InvalidInput);
    options = {};
    options.horizonDays = 0;
    CHECK(errorOf(train, test, options) == ErrorCode::InvalidInput);
    CHECK_FALSE(scoreChurn(model(train, test), bad.customers, kTrain));

    const CancelToken cancel;
    cancel.cancel();
    const Result<ChurnModel> canceled = fitChurn(train, test, {}, cancel);
    REQUIRE_FALSE(canceled);
    CHECK(canceled.error().code == ErrorCode::Canceled);
}

TEST_CASE("the value at risk is what a customer usually buys, times the chance that he does not", "[value][churn]")
{
    CHECK(*valueAtRisk(5000, 30, 1, 0.25) == Approx(5000 * 3 * 0.75));
    CHECK(*valueAtRisk(5000, 30, 3, std::nullopt) == Approx(5000 * 3 * 0.75)); // P = 1/(1 + 3)
    CHECK(*valueAtRisk(5000, 30, 0, std::nullopt) == 0);
    CHECK(*valueAtRisk(-5000, 30, 1, 0.25) == 0);
    CHECK(*valueAtRisk(5000, 60, 1, 0.25, 30) == Approx(5000 * 0.5 * 0.75));
    CHECK_FALSE(valueAtRisk(5000, 0, 1, 0.25));
    CHECK_FALSE(valueAtRisk(5000, 30, -1, 0.25));
    CHECK_FALSE(valueAtRisk(5000, 30, 1, 1.5));
    CHECK_FALSE(valueAtRisk(std::numeric_limits<double>::quiet_NaN(), 30, 1, 0.25));
    CHECK_FALSE(valueAtRisk(5000, 30, std::numeric_limits<double>::infinity(), 0.25));
}
