// The published figures of analytics_reference.json (propensity), re-typed. The data are outside the repository.
#include "core/value/churn.h"
#include "tests/core/value/cdnow.h"
#include "tests/support/catch.h"

#include <QElapsedTimer>

#include <cmath>

using namespace shuke;
using namespace shuke::value;

namespace {

const QDate kTrain(1997, 9, 30);
const QDate kTest(1997, 12, 31);

struct Quality
{
    double auc, brier, nullBrier, logLoss, inTheLarge, slope, intercept, error, meanPredicted, rate;
};
struct Ridge
{
    double ridge, intercept;
    std::array<double, 4> beta;
    Quality train, test;
};

const std::vector<Ridge> &ridges()
{
    static const std::vector<Ridge> all = {
        {0,
         -1.9312411248259969,
         {-0.4567686733772601, 0.6749209973126683, 0.15514488614990246, -0.13828157747529662},
         {0.7942725367521631, 0.1095544747012144, 0.14034545182576602, 0.36213870659155795, 0, 1.0000000000000002, 0,
          0.013582032919972157, 0.16885871871022487, 0.16885871871022487},
         {0.8142752682040885, 0.10547309892919417, 0.13637637569888592, 0.3496028114804804, 0.38196435347283203,
          0.9934589347048591, 0.3707574037272979, 0.035760764057266484, 0.12723182737316394, 0.16291896478574458}},
        {1,
         -1.9299645983205085,
         {-0.45675768092391167, 0.6726515458232586, 0.15485134764580719, -0.13747347456029022},
         {0.7942879276422952, 0.10955533899671586, 0.14034545182576602, 0.36213906458625567, 0, 1.0020331672615848,
          0.002765713355669939, 0.012720286660232354, 0.16885871871022487, 0.16885871871022487},
         {0.8142435905558372, 0.10546900463362571, 0.13637637569888592, 0.3495445036004651, 0.37988325786616095,
          0.9954497021102163, 0.3720940532556831, 0.03560075113605534, 0.1273751369344335, 0.16291896478574458}},
        {5,
         -1.924976859250095,
         {-0.45659247119743296, 0.6638493427835215, 0.15367718914587214, -0.13435028837026966},
         {0.7942892102164728, 0.10956059415623305, 0.14034545182576602, 0.3621473737569374, 0, 1.0101000378632718,
          0.013757618226449875, 0.013650999360341613, 0.16885871871022487, 0.16885871871022487},
         {0.8142053133975334, 0.10545478045295613, 0.13637637569888592, 0.349327898172573, 0.37182505341599564,
          1.0033533433291593, 0.37754564496936993, 0.03498643972467468, 0.1279325250610699, 0.16291896478574458}},
        {10,
         -1.918992327168382,
         {-0.4561413347199532, 0.6534204975224371, 0.15221379077095698, -0.1306745221285308},
         {0.7942648413070971, 0.10957092204268265, 0.14034545182576602, 0.36217206949162284, 0, 1.0200458557287722,
          0.027349282444791966, 0.014163260059108005, 0.16885871871022487, 0.16885871871022487},
         {0.8141617566311876, 0.10544153555179003, 0.13637637569888592, 0.3490917311458132, 0.3623101779877385,
          1.0131081121214287, 0.3845817000915229, 0.034428158336017645, 0.1285958574391533, 0.16291896478574458}}};
    return all;
}

struct Cut
{
    std::vector<PurchaseSummary> customers;
    std::vector<quint8> bought;
    ChurnCut cut;
};

Cut cutAt(QDate day)
{
    Cut cut;
    cut.customers = test::cdnowAt(day);
    for (const int count : test::cdnowDaysBetween(day, day.addDays(90)))
        cut.bought.push_back(count > 0 ? 1 : 0);
    cut.cut = {day, cut.customers, cut.bought};
    return cut;
}

/// The features of design/analytics.md §6, written down a second time.
std::vector<double> featuresOf(const Cut &cut)
{
    std::vector<double> features;
    for (const PurchaseSummary &customer : cut.customers) {
        const double spend = static_cast<double>(customer.netRevenue.minor()) / 100 / customer.purchaseDays;
        features.push_back(std::log(1 + static_cast<double>(customer.lastPurchase.daysTo(cut.cut.day))));
        features.push_back(std::log(customer.purchaseDays));
        features.push_back(std::log(1 + spend));
        features.push_back(std::log(1 + static_cast<double>(customer.firstPurchase.daysTo(cut.cut.day))));
    }
    return features;
}

PredictionQuality qualityOf(const LogisticModel &model, const Cut &cut)
{
    const std::vector<double> features = featuresOf(cut);
    std::vector<double> logOdds;
    for (size_t i = 0; i < cut.bought.size(); ++i)
        logOdds.push_back(model.logOdds({&features[4 * i], 4}));
    return predictionQuality(logOdds, cut.bought);
}

void check(const PredictionQuality &told, const Quality &wanted)
{
    CHECK(*told.auc == Approx(wanted.auc).epsilon(1e-9));
    CHECK(*told.brier == Approx(wanted.brier).epsilon(1e-8));
    CHECK(*told.nullBrier == Approx(wanted.nullBrier).epsilon(1e-12));
    CHECK(*told.logLoss == Approx(wanted.logLoss).epsilon(1e-8));
    CHECK(*told.inTheLarge == Approx(wanted.inTheLarge).epsilon(1e-7).margin(1e-9));
    REQUIRE(told.calibration);
    CHECK(told.calibration->slope == Approx(wanted.slope).epsilon(1e-7));
    CHECK(told.calibration->intercept == Approx(wanted.intercept).epsilon(1e-7).margin(1e-9));
    CHECK(*told.calibrationError == Approx(wanted.error).epsilon(1e-7));
    CHECK(told.meanPredicted == Approx(wanted.meanPredicted).epsilon(1e-8));
    CHECK(told.rate == Approx(wanted.rate).epsilon(1e-12));
}

} // namespace

TEST_CASE("the ridge regressions of CDNOW are those of the reference, and so is how well they do",
          "[value][churn][reference]")
{
    if (test::cdnow().empty())
        return;
    const Cut train = cutAt(kTrain);
    const Cut test = cutAt(kTest);
    for (const Ridge &row : ridges()) {
        const Result<LogisticModel> model = fitLogistic(featuresOf(train), 4, train.bought, row.ridge);
        REQUIRE(model);
        CHECK(model->converged);
        CHECK(model->intercept == Approx(row.intercept).epsilon(1e-8));
        for (size_t j = 0; j < 4; ++j)
            CHECK(model->beta[j] == Approx(row.beta[j]).epsilon(1e-7));
        check(qualityOf(*model, train), row.train);
        check(qualityOf(*model, test), row.test);
    }
}

TEST_CASE("the churn model of CDNOW is that of the reference", "[value][churn][reference]")
{
    if (test::cdnow().empty())
        return;
    const Cut train = cutAt(kTrain);
    const Cut test = cutAt(kTest);
    QElapsedTimer timer;
    timer.start();
    const Result<ChurnModel> model = fitChurn(train.cut, test.cut);
    WARN("churn model of CDNOW: " << static_cast<double>(timer.nsecsElapsed()) / 1e6 << " ms");
    REQUIRE(model);
    CHECK(model->gate == ChurnGate::Percentages);
    CHECK(model->reason == ChurnHidden::None);
    CHECK(model->customers == 2357);
    CHECK(model->buyers == 398);
    CHECK(model->events == 398);
    CHECK(model->test.hits == 384);
    const std::array<double, 4> means = {4.9717607179200005, 0.4475955175676225, 3.2779408113399966, 5.432976410033651};
    const std::array<double, 4> sds = {0.9352045638651685, 0.6358870984724919, 0.6604946899901654, 0.1016651358832582};
    for (size_t j = 0; j < 4; ++j) {
        CHECK(model->logistic.means[j] == Approx(means[j]).epsilon(1e-9));
        CHECK(model->logistic.sds[j] == Approx(sds[j]).epsilon(1e-9));
        CHECK(model->logistic.beta[j] == Approx(ridges()[2].beta[j]).epsilon(1e-7));
    }
    CHECK(model->logistic.intercept == Approx(ridges()[2].intercept).epsilon(1e-8));
    check(model->test, ridges()[2].test);
    CHECK(model->recalibration == *model->test.calibration);

    struct Row
    {
        qint64 n;
        double meanPredicted, rate;
    };
    const std::vector<Row> deciles = {
        {235, 0.5409615840290274, 0.5957446808510638},    {236, 0.261862331091155, 0.3771186440677966},
        {236, 0.14540654456344382, 0.19915254237288135},  {235, 0.09253686592781404, 0.11914893617021277},
        {236, 0.059302104315235554, 0.1228813559322034},  {236, 0.04404179759327769, 0.0635593220338983},
        {235, 0.03940365013574659, 0.03404255319148936},  {236, 0.03609729788615222, 0.025423728813559324},
        {236, 0.03279859457328377, 0.059322033898305086}, {236, 0.028139499668907834, 0.03389830508474576}};
    REQUIRE(model->test.deciles.size() == 10);
    for (size_t i = 0; i < 10; ++i) {
        CHECK(model->test.deciles[i].rows == deciles[i].n);
        CHECK(model->test.deciles[i].meanPredicted == Approx(deciles[i].meanPredicted).epsilon(1e-7));
        CHECK(model->test.deciles[i].rate == Approx(deciles[i].rate).epsilon(1e-9));
    }

    struct Sample
    {
        size_t number;
        double probability;
        int bought;
    };
    const std::vector<Sample> samples = {{1, 0.3541640582535358, 0},     {2, 0.06689266401345433, 0},
                                         {3, 0.023034113119445095, 0},   {6, 0.6141775427456092, 1},
                                         {18, 0.05430438703436502, 0},   {111, 0.052815040576920366, 0},
                                         {157, 0.901664981105804, 1},    {1516, 0.9042515532373548, 1},
                                         {2033, 0.18851044285222424, 0}, {2357, 0.04771459090893159, 0}};
    ChurnModel plain = *model;
    plain.recalibration = {};
    const Result<ChurnScores> scores = scoreChurn(plain, test.customers, kTest);
    REQUIRE(scores);
    const Result<ChurnScores> recalibrated = scoreChurn(*model, test.customers, kTest);
    REQUIRE(recalibrated);
    double mean = 0;
    for (const ChurnScore &score : recalibrated->customers)
        mean += *score.buyProbability / 2357;
    CHECK(mean == Approx(384 / 2357.0).epsilon(1e-9)); // the level is right again
    for (const Sample &sample : samples) {
        const ChurnScore &score = scores->customers[sample.number - 1];
        CHECK(*score.buyProbability == Approx(sample.probability).epsilon(1e-7));
        CHECK(int(test.bought[sample.number - 1]) == sample.bought);
        CHECK(score.rank == recalibrated->customers[sample.number - 1].rank);
        CHECK(score.band == recalibrated->customers[sample.number - 1].band);
    }
    CHECK(scores->customers[156].band == ChurnBand::Low);
    CHECK(scores->customers[2].band == ChurnBand::High);
}
