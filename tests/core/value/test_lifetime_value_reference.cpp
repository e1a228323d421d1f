// The published figures of analytics_reference.json (btyd, btyd_robust), re-typed. The data are outside the repository.
#include "core/value/lifetime_back_test.h"
#include "core/value/lifetime_value.h"
#include "tests/core/value/cdnow.h"
#include "tests/support/catch.h"

#include <QElapsedTimer>

#include <cmath>

using namespace shuke;
using namespace shuke::value;

namespace {

const QDate kEnd(1997, 9, 30);
const RepeatParameters kPaper = {0.243, 4.414, 0.793, 2.426};
const SpendParameters kPaperSpend = {6.25, 3.74, 15.44};

struct Expected
{
    double alive, purchases39, purchases52, spend, value39, value52;
};
struct Fitted
{
    double alive, purchases39, spend, value39;
};
struct Mbg
{
    double alive, purchases39;
};
struct Sample
{
    size_t number;
    int x, lastDays, ageDays;
    double mean;
    Expected paper;
    Fitted fitted;
    Mbg mbg;
};

/// btyd.customers, exact days / 7.
const std::vector<Sample> &samples()
{
    static const std::vector<Sample> all = {
        {1,
         2,
         213,
         272,
         22.345,
         {0.726589721835495, 1.2261158061493593, 1.5588289718129018, 24.659612860892384, 29.212756741139355,
          36.75539075309013},
         {0.7266203131583265, 1.2259944506250309, 24.65391832382584, 29.203109995709198},
         {0.7061384818776796, 1.2627588634455686}},
        {2,
         1,
         12,
         272,
         11.77,
         {0.2122600625546134, 0.20335104108680746, 0.2600327587534331, 18.916852057842046, 3.7156294701108084,
          4.701341047386978},
         {0.21239105626111854, 0.20341885853876307, 18.910017607764136, 3.7155243589101072},
         {0.17095108170865722, 0.18894490668863073}},
        {3,
         0,
         0,
         272,
         0.0,
         {1.0, 0.19510966499308485, 0.25208765687209433, 35.21897810218978, 6.634251662033703, 8.478952088586023},
         {1.0, 0.19479363432653912, 35.17037041294158, 6.614361340818233},
         {0.38972296803364365, 0.15396602189965528}},
        {6,
         7,
         206,
         272,
         73.74142857142859,
         {0.6417960022486671, 3.3374393516206524, 4.1993313928131535, 71.47101527210154, 230.58011286990788,
          287.21248097808655},
         {0.6418347020064762, 3.337571271572335, 71.46470592231377, 230.56880229648635},
         {0.6226799047687334, 3.1671695948058862}},
        {18,
         1,
         34,
         272,
         9.99,
         {0.3107181102966065, 0.29767658811031994, 0.38065044569696893, 17.6793659621802, 5.0833322483395795,
          6.431878837453642},
         {0.3108557820881791, 0.2977240636950861, 17.673138554892024, 5.082350202350844},
         {0.25577310751794385, 0.2826950578516969}},
        {111,
         1,
         2,
         267,
         12.97,
         {0.16512560555291003, 0.1604966832836297, 0.2051357209904984, 19.75111234705228, 3.0619981838876766,
          3.872520590709036},
         {0.16524417039682596, 0.16056648936995144, 19.743868654644217, 3.0622053168978924},
         {0.13484392790610725, 0.151076554100976}},
        {157,
         29,
         264,
         266,
         26.261379310344832,
         {0.969218399917992, 20.05478810225359, 25.06261918484312, 26.394776890048377, 511.8871874345966,
          633.4102662661122},
         {0.9692212666768669, 20.05524880266106, 26.3942634739108, 511.8888438743705},
         {0.9659380835625639, 18.951872153505313}},
        {1516,
         26,
         216,
         217,
         39.97,
         {0.9688515628518958, 20.748353694339922, 25.756492215381286, 39.8912188332123, 800.6954712748318,
          984.3717833775889},
         {0.9688544394486863, 20.74890236470235, 39.89028679424343, 800.6976801216939},
         {0.9654846502720323, 19.446608088111535}},
        {2033,
         2,
         177,
         200,
         34.894999999999996,
         {0.77346323300395, 1.637425789480282, 2.063178648085842, 34.95324803149605, 55.32324322822892,
          69.00443384292275},
         {0.7734826277094522, 1.6372510807193186, 34.9445742245104, 55.30359025062376},
         {0.7593417245756379, 1.6786211150990558}},
        {2357,
         0,
         0,
         189,
         0.0,
         {1.0, 0.2593953814922011, 0.3326023816410024, 35.21897810218978, 8.823414612624365, 11.193596019582682},
         {1.0, 0.2589789799824577, 35.17037041294158, 8.797087488835736},
         {0.42846198490281157, 0.22062349318287378}}};
    return all;
}

/// Weeks and means as they are, or rounded to two decimals as the data were published.
std::vector<RepeatRow> repeatRows(bool rounded)
{
    std::vector<RepeatRow> rows;
    for (const PurchaseSummary &customer : test::cdnowAt(kEnd)) {
        RepeatRow row = repeatRowOf(customer, kEnd);
        if (rounded) {
            row.lastWeeks = std::round(row.lastWeeks * 100) / 100;
            row.ageWeeks = std::round(row.ageWeeks * 100) / 100;
        }
        rows.push_back(row);
    }
    return rows;
}

std::vector<SpendRow> spendRows(bool rounded)
{
    std::vector<SpendRow> rows;
    for (const PurchaseSummary &customer : test::cdnowAt(kEnd)) {
        if (const auto minor = repeatSpendOf(customer)) {
            const double mean = *minor / 100;
            rows.push_back({customer.purchaseDays - 1, rounded ? std::round(*minor) / 100 : mean});
        }
    }
    return rows;
}

void checkRepeat(const std::vector<RepeatRow> &rows, RepeatModel model, ModelFit fit, const RepeatParameters &wanted,
                 std::optional<double> logLikelihood)
{
    QElapsedTimer timer;
    timer.start();
    const Result<RepeatFitted> result = fitRepeatModel(rows, model, fit);
    const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    REQUIRE(result);
    WARN("fit of CDNOW: " << milliseconds << " ms, " << result->quality.evaluations << " evaluations");
    CHECK(result->quality.isUsable);
    CHECK(result->parameters.r == Approx(wanted.r).epsilon(1e-4));
    CHECK(result->parameters.alpha == Approx(wanted.alpha).epsilon(1e-4));
    CHECK(result->parameters.a == Approx(wanted.a).epsilon(1e-4));
    CHECK(result->parameters.b == Approx(wanted.b).epsilon(1e-4));
    if (logLikelihood)
        CHECK(std::abs(result->quality.logLikelihood - *logLikelihood) < 1e-4);
}

void checkSpend(const std::vector<SpendRow> &rows, ModelFit fit, const SpendParameters &wanted,
                std::optional<double> logLikelihood)
{
    const Result<SpendFitted> result = fitSpendModel(rows, fit);
    REQUIRE(result);
    CHECK(rows.size() == 946);
    CHECK(result->quality.isUsable);
    CHECK(result->parameters.p == Approx(wanted.p).epsilon(1e-4));
    CHECK(result->parameters.q == Approx(wanted.q).epsilon(1e-4));
    CHECK(result->parameters.v == Approx(wanted.v).epsilon(1e-4));
    if (logLikelihood)
        CHECK(std::abs(result->quality.logLikelihood - *logLikelihood) < 1e-4);
}

} // namespace

TEST_CASE("ten customers of CDNOW have the reference's expectations at the paper's parameters",
          "[value][clv][reference]")
{
    for (const Sample &sample : samples()) {
        const RepeatRow row = {sample.x, sample.lastDays / 7.0, sample.ageDays / 7.0, 1};
        const double alive = aliveProbability(kPaper, RepeatModel::Bg, row);
        CHECK(alive == Approx(sample.paper.alive).epsilon(1e-9));
        CHECK(expectedPurchases(kPaper, RepeatModel::Bg, row, 39) == Approx(sample.paper.purchases39).epsilon(1e-9));
        CHECK(expectedPurchases(kPaper, RepeatModel::Bg, row, 52) == Approx(sample.paper.purchases52).epsilon(1e-9));
        const double spend = expectedSpend(kPaperSpend, sample.x, sample.mean);
        CHECK(spend == Approx(sample.paper.spend).epsilon(1e-9));
        const RepeatExpectation expectation(kPaper, RepeatModel::Bg, sample.x);
        CHECK(spend * alive * expectation.discountedPurchases(row.ageWeeks, 39, 0.1) ==
              Approx(sample.paper.value39).epsilon(1e-9));
        CHECK(spend * alive * expectation.discountedPurchases(row.ageWeeks, 52, 0.1) ==
              Approx(sample.paper.value52).epsilon(1e-9));
    }
}

TEST_CASE("CDNOW is fitted to the parameters of the paper", "[value][clv][reference]")
{
    if (test::cdnow().empty())
        return;
    const std::vector<RepeatRow> exact = repeatRows(false);
    REQUIRE(exact.size() == 2357);
    CHECK(std::abs(RepeatLikelihood(exact, RepeatModel::Bg).at(kPaper) + 9582.430478013672) < 1e-6);
    checkRepeat(exact, RepeatModel::Bg, ModelFit::Mle,
                {0.24259452696564454, 4.413602253657796, 0.7929220770016114, 2.4259070541830963}, -9582.429206673929);
    checkRepeat(exact, RepeatModel::Mbg, ModelFit::Mle,
                {0.5248431847317998, 6.183085629830409, 0.8913593593071577, 1.6140021659836872}, -9582.135715553748);
    checkSpend(spendRows(false), ModelFit::Mle, {6.249572897630406, 3.744224621982284, 15.443518786384006},
               -4055.917694801867);
    CHECK(std::abs(SpendLikelihood(spendRows(false)).at(kPaperSpend) + 4055.9192320495426) < 1e-6);
}

TEST_CASE("CDNOW in two decimals is fitted to the published parameters", "[value][clv][reference]")
{
    if (test::cdnow().empty())
        return;
    const std::vector<RepeatRow> rounded = repeatRows(true);
    CHECK(std::abs(RepeatLikelihood(rounded, RepeatModel::Bg).at(kPaper) + 9582.426831182365) < 1e-6);
    checkRepeat(rounded, RepeatModel::Bg, ModelFit::Mle,
                {0.24259291045306502, 4.413531582510776, 0.7928861488211978, 2.4257534323563092}, -9582.42556056736);
    checkRepeat(rounded, RepeatModel::Mbg, ModelFit::Mle,
                {0.5248379603050817, 6.182991918927661, 0.8913562202021643, 1.613999636521439}, -9582.132684899902);
    checkSpend(spendRows(true), ModelFit::Mle, {6.248802662621156, 3.7445886508303428, 15.447748395654907},
               -4055.923243502858);
    CHECK(std::abs(SpendLikelihood(spendRows(true)).at(kPaperSpend) + 4055.924712730168) < 1e-6);
}

TEST_CASE("the posterior mode of CDNOW is close to its likelihood's", "[value][clv][reference]")
{
    if (test::cdnow().empty())
        return;
    checkRepeat(repeatRows(false), RepeatModel::Bg, ModelFit::Map,
                {0.24357622991389227, 4.4445342674391695, 0.793953422888542, 2.43424125349352}, std::nullopt);
    checkRepeat(repeatRows(false), RepeatModel::Mbg, ModelFit::Map,
                {0.5181943206586127, 6.15014794329775, 0.9050706172973866, 1.6700594311466819}, std::nullopt);
    checkSpend(spendRows(false), ModelFit::Map, {6.102753764611202, 3.765719479794804, 15.945156987871236},
               std::nullopt);
}

TEST_CASE("the lifetime values of CDNOW are those of the reference", "[value][clv][reference]")
{
    if (test::cdnow().empty())
        return;
    LifetimeValueOptions options;
    options.model = RepeatModel::Bg;
    options.fit = ModelFit::Mle;
    options.horizonWeeks = 39;
    const std::vector<PurchaseSummary> customers = test::cdnowAt(kEnd);
    QElapsedTimer timer;
    timer.start();
    const Result<LifetimeValueResult> bg = lifetimeValues(customers, kEnd, options);
    WARN("lifetime values of CDNOW: " << timer.elapsed() << " ms");
    REQUIRE(bg);
    options.model = RepeatModel::Mbg;
    const Result<LifetimeValueResult> mbg = lifetimeValues(customers, kEnd, options);
    REQUIRE(mbg);
    CHECK(bg->basis.gate == ValueGate::Normal);
    CHECK(bg->basis.customers == 2357);
    CHECK(bg->basis.repeatBuyers == 946);
    CHECK(bg->spenders == 946);
    CHECK(bg->spend.parameters.populationMean() == Approx(3517.037041294158).epsilon(1e-4));
    CHECK(bg->spend.parameters.v == Approx(1544.3518786384006).epsilon(1e-4));
    CHECK(bg->usePAlive);
    CHECK(*bg->spendCorrelation == Approx(0.11).margin(0.005));
    CHECK_FALSE(bg->warnCorrelation);
    CHECK(bg->totalPurchases == Approx(1653.4086895793344).epsilon(1e-5));
    CHECK(bg->meanAlive * 2357 == Approx(1917.2776758747427).epsilon(1e-5));
    CHECK(mbg->totalPurchases == Approx(1576.7283225089716).epsilon(1e-5));
    CHECK(mbg->meanAlive * 2357 == Approx(1057.6363623945751).epsilon(1e-5));
    for (const Sample &sample : samples()) {
        const CustomerValue &value = bg->customers[sample.number - 1];
        CHECK(value.repeatDays == sample.x);
        CHECK(*value.aliveProbability == Approx(sample.fitted.alive).epsilon(1e-4));
        CHECK(*value.expectedPurchases == Approx(sample.fitted.purchases39).epsilon(1e-4));
        CHECK(*value.expectedSpend == Approx(100 * sample.fitted.spend).epsilon(1e-4));
        CHECK(*value.lifetimeValue == Approx(100 * sample.fitted.value39).epsilon(1e-4));
        const CustomerValue &other = mbg->customers[sample.number - 1];
        CHECK(*other.aliveProbability == Approx(sample.mbg.alive).epsilon(1e-4));
        CHECK(*other.expectedPurchases == Approx(sample.mbg.purchases39).epsilon(1e-4));
    }
}

TEST_CASE("the back-test of CDNOW over 39 weeks is that of the reference", "[value][clv][reference]")
{
    if (test::cdnow().empty())
        return;
    LifetimeValueOptions options;
    options.fit = ModelFit::Mle;
    const std::vector<int> purchases = test::cdnowDaysBetween(kEnd, kEnd.addDays(273));
    const std::vector<PurchaseSummary> known = test::cdnowAt(kEnd);
    options.model = RepeatModel::Bg;
    const Result<LifetimeBackTest> bg = lifetimeBackTest(known, kEnd, purchases, 273, options);
    REQUIRE(bg);
    options.model = RepeatModel::Mbg;
    const Result<LifetimeBackTest> mbg = lifetimeBackTest(known, kEnd, purchases, 273, options);
    REQUIRE(mbg);
    CHECK(bg->actual == 1882);
    CHECK(bg->predicted == Approx(1653.4086895793344).epsilon(1e-5));
    CHECK(mbg->predicted == Approx(1576.7283225089716).epsilon(1e-5));
    CHECK(bg->meanError == Approx(0.7854542370751988).epsilon(1e-4));
    CHECK(bg->naiveError == Approx(1.0236691632673869).epsilon(1e-9));
    struct Row
    {
        qint64 n;
        double actual, bg, mbg;
    };
    const std::vector<Row> rows = {{1411, 0.23671155209071582, 0.22508732954357186, 0.18516121849302933},
                                   {439, 0.6970387243735763, 0.5231311841383189, 0.5513584677848046},
                                   {214, 1.3925233644859814, 1.044134120341905, 1.048951851483184},
                                   {100, 1.56, 1.5202794963748771, 1.4929325985923372},
                                   {62, 2.532258064516129, 2.1638657641530417, 2.104308569981508},
                                   {38, 2.9473684210526314, 2.653845834418929, 2.5635529190810837},
                                   {29, 3.8620689655172415, 3.504042222384364, 3.3608207459300234},
                                   {64, 6.359375, 6.157190356740979, 5.848508998206837}};
    REQUIRE(bg->groups.size() == rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        const double n = static_cast<double>(rows[i].n);
        CHECK(bg->groups[i].customers == rows[i].n);
        CHECK(bg->groups[i].actual / n == Approx(rows[i].actual).epsilon(1e-9));
        CHECK(bg->groups[i].predicted / n == Approx(rows[i].bg).epsilon(1e-4));
        CHECK(mbg->groups[i].predicted / n == Approx(rows[i].mbg).epsilon(1e-4));
    }
}
