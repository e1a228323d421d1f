#include "core/value/prediction_quality.h"
#include "tests/support/catch.h"

#include <cmath>
#include <limits>
#include <random>

using namespace shuke;
using namespace shuke::value;

namespace {

using Labels = std::vector<quint8>;
using Numbers = std::vector<double>;

LogisticModel fitted(const Numbers &features, size_t count, const Labels &labels, double ridge)
{
    Result<LogisticModel> model = fitLogistic(features, count, labels, ridge);
    REQUIRE(model);
    return *model;
}

} // namespace

TEST_CASE("a logistic regression of one yes-or-no feature gives the odds of the table", "[value][logistic]")
{
    // 30 of 100 without the feature, 60 of 100 with it.
    Numbers features;
    Labels labels;
    for (int i = 0; i < 200; ++i) {
        features.push_back(i < 100 ? 0 : 1);
        labels.push_back((i < 30 || (i >= 100 && i < 160)) ? 1 : 0);
    }
    const LogisticModel model = fitted(features, 1, labels, 0);
    CHECK(model.converged);
    CHECK(model.logOdds(Numbers{0}) == Approx(std::log(30 / 70.0)).epsilon(1e-10));
    CHECK(model.logOdds(Numbers{1}) == Approx(std::log(60 / 40.0)).epsilon(1e-10));
    CHECK(model.means[0] == Approx(0.5));
    CHECK(model.sds[0] == Approx(0.5));
    CHECK(std::abs(fitted(features, 1, labels, 5).beta[0]) < std::abs(model.beta[0]));
}

TEST_CASE("data that can be told apart have a model with a ridge and none without", "[value][logistic]")
{
    Numbers features;
    Labels labels;
    for (int i = 0; i < 60; ++i) {
        features.push_back(i);
        labels.push_back(i < 30 ? 0 : 1);
    }
    CHECK_FALSE(fitted(features, 1, labels, 0).converged);
    const LogisticModel model = fitted(features, 1, labels, 5);
    CHECK(model.converged);
    CHECK(std::isfinite(model.beta[0]));
    CHECK_FALSE(plattOf(features, labels));
}

TEST_CASE("a feature without spread says nothing, and equal labels have no model", "[value][logistic]")
{
    const Numbers features = {7, 1, 7, 2, 7, 3, 7, 4, 7, 5, 7, 6};
    const Labels labels = {0, 1, 0, 1, 0, 1};
    for (const double ridge : {0.0, 5.0}) {
        const LogisticModel model = fitted(features, 2, labels, ridge);
        CHECK(model.converged);
        CHECK(model.sds[0] == 0);
        CHECK(model.beta[0] == 0);
        CHECK(model.contribution(0, 1e300) == 0);
    }
    CHECK_FALSE(fitted(features, 2, Labels(6, 1), 5).converged);
    CHECK_FALSE(fitted({}, 2, {}, 5).converged);
    CHECK(fitted(Numbers(6, 4.0), 1, labels, 0).intercept == Approx(0).margin(1e-12)); // the rate alone
}

TEST_CASE("a logistic regression refuses what is no number, and stops when canceled", "[value][logistic]")
{
    const Labels labels = {0, 1};
    const double nan = std::numeric_limits<double>::quiet_NaN();
    CHECK_FALSE(fitLogistic(Numbers{1}, 1, labels, 1));
    CHECK_FALSE(fitLogistic(Numbers{1, nan}, 1, labels, 1));
    CHECK_FALSE(fitLogistic(Numbers{1, 2}, 1, Labels{0, 2}, 1));
    CHECK_FALSE(fitLogistic(Numbers{1, 2}, 1, labels, -1));
    CHECK_FALSE(fitLogistic(Numbers{1, 2}, 1, labels, nan));
    const CancelToken cancel;
    cancel.cancel();
    const Result<LogisticModel> canceled = fitLogistic(Numbers{1, 2}, 1, labels, 1, cancel);
    REQUIRE_FALSE(canceled);
    CHECK(canceled.error().code == ErrorCode::Canceled);
}

TEST_CASE("probabilities stay exact in both tails", "[value][logistic]")
{
    CHECK(probabilityOf(0) == 0.5);
    CHECK(probabilityOf(-700) == Approx(std::exp(-700)).epsilon(1e-12));
    CHECK(probabilityOf(800) == 1);
    CHECK(probabilityOf(-800) == 0);
    CHECK(probabilityOf(3) + probabilityOf(-3) == Approx(1).epsilon(1e-15));
}

TEST_CASE("the AUC is the share of pairs in the right order, ties count half", "[value][logistic]")
{
    std::mt19937_64 random(5); // raw draws only: equal on every platform
    Numbers logOdds;
    Labels labels;
    for (int i = 0; i < 300; ++i) {
        logOdds.push_back(static_cast<double>(random() % 20) - 10);
        labels.push_back(random() % 3 == 0 ? 1 : 0);
    }
    double right = 0;
    double pairs = 0;
    for (size_t i = 0; i < labels.size(); ++i) {
        for (size_t j = 0; j < labels.size(); ++j) {
            if (labels[i] != 1 || labels[j] != 0)
                continue;
            ++pairs;
            right += logOdds[i] > logOdds[j] ? 1 : logOdds[i] == logOdds[j] ? 0.5 : 0;
        }
    }
    CHECK(*predictionQuality(logOdds, labels).auc == Approx(right / pairs).epsilon(1e-12));
    CHECK(*predictionQuality(Numbers{1, 2, 3, 4}, Labels{0, 0, 1, 1}).auc == 1);
    CHECK(*predictionQuality(Numbers{1, 2, 3, 4}, Labels{1, 1, 0, 0}).auc == 0);
    CHECK(*predictionQuality(Numbers(4, 1.0), Labels{1, 0, 0, 1}).auc == 0.5);
}

TEST_CASE("recalibration finds the line and the shift that a prediction was moved by", "[value][logistic]")
{
    // At each true log-odds as many labels as they say, of 10,000.
    Numbers moved;
    Labels labels;
    for (const double truth : {-2.0, -1.0, 0.0, 0.5, 1.5}) {
        const int hits = static_cast<int>(std::lround(10000 * probabilityOf(truth)));
        for (int i = 0; i < 10000; ++i) {
            moved.push_back((truth - 0.7) / 1.4);
            labels.push_back(i < hits ? 1 : 0);
        }
    }
    const std::optional<Recalibration> line = plattOf(moved, labels);
    REQUIRE(line);
    CHECK(line->slope == Approx(1.4).epsilon(1e-3));
    CHECK(line->intercept == Approx(0.7).epsilon(1e-3));
    Numbers shifted = moved;
    for (double &value : shifted)
        value = value * 1.4 + 0.7 - 3;
    CHECK(*interceptShift(shifted, labels) == Approx(3).epsilon(1e-3));
    CHECK_FALSE(interceptShift(moved, Labels(labels.size(), 1)));
    CHECK_FALSE(plattOf(Numbers(4, 2.0), Labels{0, 1, 0, 1})); // one value tells no slope
}

TEST_CASE("what there is nothing to tell by is not told of a prediction", "[value][logistic]")
{
    const PredictionQuality nothing = predictionQuality({}, {});
    CHECK_FALSE(nothing.auc);
    CHECK_FALSE(nothing.brier);
    CHECK(nothing.deciles.empty());
    const PredictionQuality never = predictionQuality(Numbers(20, -1.0), Labels(20, 0));
    CHECK_FALSE(never.auc);
    CHECK_FALSE(never.inTheLarge);
    CHECK(never.brier);
    REQUIRE(never.deciles.size() == 10);
    CHECK(never.deciles[0].lift == 0);
    CHECK(predictionQuality(Numbers(9, 0.0), Labels{1, 0, 1, 0, 1, 0, 1, 0, 1}).deciles.empty());
    const PredictionQuality best =
        predictionQuality(Numbers{9, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 8},
                          Labels{1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
    CHECK(best.deciles[0].rate == 1);
    CHECK(best.deciles[0].lift == Approx(10));
}
