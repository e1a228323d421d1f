// The numbers are those of analytics_reference.json: btyd, btyd_robust.
#include "core/value/minimizer.h"
#include "core/value/repeat_model.h"
#include "tests/support/catch.h"

#include <cmath>
#include <limits>

using namespace shuke;
using namespace shuke::value;

namespace {

const RepeatParameters kPaper = {0.243, 4.414, 0.793, 2.426};

RepeatRow row(int x, double last, double age, double weight = 1)
{
    return {x, last, age, weight};
}

RepeatFitted fitted(const std::vector<RepeatRow> &rows, RepeatModel model, ModelFit fit = ModelFit::Map)
{
    Result<RepeatFitted> result = fitRepeatModel(rows, model, fit);
    REQUIRE(result);
    return *result;
}

void checkParameters(const RepeatParameters &told, const RepeatParameters &wanted, double tolerance)
{
    CHECK(told.r == Approx(wanted.r).epsilon(tolerance));
    CHECK(told.alpha == Approx(wanted.alpha).epsilon(tolerance));
    CHECK(told.a == Approx(wanted.a).epsilon(tolerance));
    CHECK(told.b == Approx(wanted.b).epsilon(tolerance));
}

double logLikelihood(const RepeatRow &one, RepeatModel model, const RepeatParameters &parameters)
{
    return RepeatLikelihood(std::vector{one}, model).at(parameters);
}

} // namespace

TEST_CASE("the minimizer finds minima, also in a bent valley and without derivatives", "[value][minimizer]")
{
    const Objective valley = [](std::span<const double> at, std::span<double> gradient) {
        const double bend = at[1] - at[0] * at[0];
        gradient[0] = -400 * at[0] * bend - 2 * (1 - at[0]);
        gradient[1] = 200 * bend;
        return 100 * bend * bend + (1 - at[0]) * (1 - at[0]);
    };
    const std::vector<double> start = {-1.2, 1};
    for (const auto &search : {minimizeBfgs, minimizeNelderMead, minimize}) {
        const Minimum minimum = search(valley, start, {});
        CHECK(minimum.at[0] == Approx(1).epsilon(1e-5));
        CHECK(minimum.at[1] == Approx(1).epsilon(1e-5));
    }
    CHECK(minimize(valley, start).converged);
    CHECK(minimize(valley, start).evaluations < 200);
}

TEST_CASE("a minimizer that is led astray says so, and one that is canceled stops", "[value][minimizer]")
{
    const Objective downhill = [](std::span<const double> at, std::span<double> gradient) {
        gradient[0] = -1;
        return at[0] > 50 ? std::numeric_limits<double>::infinity() : -at[0];
    };
    const Minimum edge = minimize(downhill, std::vector{0.0});
    CHECK_FALSE(edge.converged);
    CHECK(std::isfinite(edge.at[0]));

    const Objective nonsense = [](std::span<const double>, std::span<double> gradient) {
        gradient[0] = std::numeric_limits<double>::quiet_NaN();
        return std::numeric_limits<double>::quiet_NaN();
    };
    CHECK_FALSE(minimize(nonsense, std::vector{0.0}).converged);
    const CancelToken cancel;
    cancel.cancel();
    CHECK(minimize(downhill, std::vector{0.0}, cancel).evaluations < 5);
}

TEST_CASE("the quadrature gives the moments of Beta, also of skewed and narrow ones", "[value][quadrature]")
{
    const std::vector<std::pair<double, double>> shapes = {{0.793, 2.426}, {1, 1},           {0.2, 0.3}, {5, 9},
                                                           {0.5, 0.5},     {0.001, 1},       {1.5, 0.5}, {0.05, 17},
                                                           {3, 500},       {0.793, 1000000}, {1e-6, 3}};
    for (const auto &[a, b] : shapes) {
        const BetaRule rule = betaRule(a, b);
        double one = 0;
        double mean = 0;
        double square = 0;
        double rest = 0;
        for (size_t i = 0; i < BetaRule::kSize; ++i) {
            CHECK(rule.nodes[i] > 0);
            CHECK(rule.nodes[i] <= 1);
            one += rule.weights[i];
            mean += rule.weights[i] * rule.nodes[i];
            square += rule.weights[i] * rule.nodes[i] * rule.nodes[i];
            rest += rule.weights[i] * std::pow(1 - rule.nodes[i], 7);
        }
        CHECK(one == Approx(1).epsilon(1e-12));
        CHECK(mean == Approx(a / (a + b)).epsilon(1e-10));
        CHECK(square == Approx(a * (a + 1) / ((a + b) * (a + b + 1))).epsilon(1e-10));
        double seventh = 1;
        for (int i = 0; i < 7; ++i)
            seventh *= (b + i) / (a + b + i);
        CHECK(rest == Approx(seventh).epsilon(1e-10));
    }
}

TEST_CASE("the log-likelihoods are those of the reference, also for thousands of purchases",
          "[value][repeat][reference]")
{
    struct Spot
    {
        RepeatRow row;
        double bg, mbg;
    };
    const std::vector<Spot> spots = {
        {row(0, 0, 38.857142857142854), -0.5546972319626021, -0.38694199614549585},
        {row(2, 30.428571428571427, 38.857142857142854), -9.458473557488496, -9.68704720117457},
        {row(29, 38, 38), -43.875141690189, -43.90087106797283},
        {row(200, 100, 104), -81.48841331621622, -81.49667886275643},
        {row(2000, 500, 520), 738.3146325325943, 738.3137370723871}};
    for (const Spot &spot : spots) {
        CHECK(logLikelihood(spot.row, RepeatModel::Bg, kPaper) == Approx(spot.bg).epsilon(1e-11));
        CHECK(logLikelihood(spot.row, RepeatModel::Mbg, kPaper) == Approx(spot.mbg).epsilon(1e-11));
    }
}

TEST_CASE("equal customers count once with their number, and a scale moves a likelihood by a constant",
          "[value][repeat]")
{
    const std::vector<RepeatRow> apart = {row(2, 20, 28), row(0, 0, 30), row(2, 20, 28), row(5, 30, 36)};
    const std::vector<RepeatRow> together = {row(5, 30, 36), row(2, 20, 28, 2), row(0, 0, 30)};
    for (const RepeatModel model : {RepeatModel::Bg, RepeatModel::Mbg}) {
        CHECK(RepeatLikelihood(apart, model).at(kPaper) ==
              Approx(RepeatLikelihood(together, model).at(kPaper)).epsilon(1e-14));
        RepeatParameters sevenths = kPaper;
        sevenths.alpha /= 7;
        CHECK(RepeatLikelihood(apart, model, 7).at(sevenths) - 9 * std::log(7.0) ==
              Approx(RepeatLikelihood(apart, model).at(kPaper)).epsilon(1e-13));
    }
}

TEST_CASE("the derivatives of the repeat likelihood are its differences", "[value][repeat]")
{
    const std::vector<RepeatRow> rows = {row(0, 0, 38), row(2, 30, 38, 3), row(29, 37, 38), row(1, 1, 50),
                                         row(7, 20, 60)};
    const std::vector<RepeatParameters> places = {kPaper, {2, 30, 0.01, 400}, {0.01, 0.2, 9, 0.3}};
    for (const RepeatModel model : {RepeatModel::Bg, RepeatModel::Mbg}) {
        const RepeatLikelihood likelihood(rows, model);
        for (const RepeatParameters &place : places) {
            std::array<double, 4> gradient{};
            likelihood.at(place, &gradient);
            double RepeatParameters::*const members[] = {&RepeatParameters::r, &RepeatParameters::alpha,
                                                         &RepeatParameters::a, &RepeatParameters::b};
            for (size_t i = 0; i < 4; ++i) {
                RepeatParameters up = place;
                RepeatParameters down = place;
                const double h = 1e-5 * place.*members[i];
                up.*members[i] += h;
                down.*members[i] -= h;
                const double difference = (likelihood.at(up) - likelihood.at(down)) / (2 * h);
                CHECK(gradient[i] == Approx(difference).epsilon(1e-5).margin(1e-7));
            }
        }
    }
}

TEST_CASE("expected purchases are those of the 2F1 formula where that has poles", "[value][repeat][reference]")
{
    struct Case
    {
        RepeatParameters parameters;
        double weeks;
        RepeatRow row;
        double alive, purchases;
    };
    const std::vector<Case> cases = {
        {kPaper, 39, row(0, 0, 38.857), 1, 0.19511024567884364},
        {{0.243, 4.414, 1, 2.426}, 39, row(2, 30.4, 38.9), 0.6773010280492499, 1.0998823291877509},
        {{0.5, 5, 0.2, 0.3}, 52, row(0, 0, 20), 1, 0.7487717566763902},
        {{0.5, 5, 0.2, 0.3}, 52, row(1, 10, 20), 0.41077237804929, 1.0569594275599812},
        {kPaper, 520, row(29, 38, 38.9), 0.9540517540831306, 97.7519267524636},
        {{1.2, 2, 0.793, 2.426}, 52, row(500, 100, 101), 0.8262949740772645, 176.67436531843134},
        {kPaper, 0, row(2, 30.4, 38.9), 0.7257823352311447, 0},
        {{0.243, 4.414, 5, 9}, 52, row(3, 30, 31), 0.6672038840053633, 1.6169817789842913}};
    for (const Case &one : cases) {
        CHECK(aliveProbability(one.parameters, RepeatModel::Bg, one.row) == Approx(one.alive).epsilon(1e-12));
        CHECK(expectedPurchases(one.parameters, RepeatModel::Bg, one.row, one.weeks) ==
              Approx(one.purchases).epsilon(1e-9));
    }
    // Of a new customer: btyd.expected_curve_E_X_t.
    const RepeatExpectation fresh(kPaper, RepeatModel::Bg, 0);
    for (const auto &[weeks, purchases] : std::vector<std::pair<double, double>>{{1, 0.05326789117165627},
                                                                                 {10, 0.4324133622344203},
                                                                                 {39, 1.1967231933207985},
                                                                                 {52, 1.446050595396398},
                                                                                 {78, 1.8605190579427455}})
        CHECK(fresh.purchases(0, weeks) == Approx(purchases).epsilon(1e-9));
}

TEST_CASE("the posterior mode of degenerate stores is that of the reference", "[value][repeat][reference]")
{
    struct Case
    {
        std::vector<RepeatRow> rows;
        RepeatParameters bg;
        double bgObjective;
        RepeatParameters mbg;
        double mbgObjective;
        std::vector<double> mbgAlive, mbgYear; ///< Of the first rows.
    };
    const double day = 0.142857142857;
    const std::vector<Case> cases = {
        {{row(0, 0, 4), row(0, 0, 10), row(0, 0, 26), row(0, 0, 40), row(0, 0, 52)},
         {0.18630202960411252, 11.557416352065966, 0.8, 2.5},
         1.6315036036379618,
         {0.23985494069162755, 9.89943478545863, 1.1217002611121556, 1.7830075047736826},
         1.259212761121853,
         {0.5943689445208378, 0.5734609511099247, 0.5385394692138289, 0.5188617648170175, 0.5059481717613521},
         {0.35586992731603795, 0.26244635726440707, 0.15315812278184254, 0.11132190891795367, 0.08976702227358574}},
        {{row(0, 0, 30), row(2, 20, 28), row(5, 30, 36)},
         {0.6845985297934938, 8.681558273192964, 0.5446267116319798, 3.5490299996441306},
         1.6842063616067304,
         {0.7677964512961253, 8.6841292838411, 0.5403075729369866, 3.3861058790924394},
         1.6599686070408188,
         {0.6655800486645096, 0.834596550953025, 0.871079843680139},
         {0.6175828019879794, 2.785765918939618, 4.945046769602821}},
        {{row(11, 48, 52)},
         {1.229409540844857, 8.253466884389024, 0.45303418129449813, 3.568289916530879},
         -12.771878506886999,
         {1.229231865779148, 8.255352933946497, 0.4432501236322647, 3.5763371037494727},
         -12.736704744077825,
         {0.9341951596175808},
         {8.68114521885179}},
        {{row(3, 30, 40, 10)},
         {2.6679328949821586, 31.704644277779476, 0.40407843717588976, 5.3333041067004},
         4.3255853301912435,
         {2.667184271175791, 32.01945780926101, 0.3236507460050601, 6.0741858260892},
         4.84441181603081,
         {0.9231791347942662},
         {3.5418461404595267}},
        {{row(0, 0, day, 3)},
         {0.21929240793685448, 0.05713825682176758, 0.8, 2.5},
         1.274270446314576,
         {0.2701012468404835, 0.050079858632062664, 1.037483890230154, 1.9277407556819395},
         0.9781025097236307,
         {0.5634689253025126},
         {3.2376500358397995}},
        {{row(0, 0, 52, 19), row(60, 50, 52)},
         {0.05574477574657423, 2.4696377525431314, 0.323388864071604, 3.4946757352013806},
         -170.4993918267843,
         {0.06415682711600679, 2.445497356480102, 0.3835776444600538, 2.31860070098572},
         -170.89131083443098,
         {0.8320325765592184, 0.9449313645564784},
         {0.04870201713137735, 47.3377073533374}}};
    for (const Case &one : cases) {
        const RepeatFitted bg = fitted(one.rows, RepeatModel::Bg);
        CHECK(bg.quality.isUsable);
        CHECK(bg.quality.objective == Approx(one.bgObjective).epsilon(1e-8));
        checkParameters(bg.parameters, one.bg, 1e-4);
        const RepeatFitted mbg = fitted(one.rows, RepeatModel::Mbg);
        CHECK(mbg.quality.isUsable);
        CHECK(mbg.quality.objective == Approx(one.mbgObjective).epsilon(1e-8));
        checkParameters(mbg.parameters, one.mbg, 1e-4);
        for (size_t i = 0; i < one.mbgAlive.size(); ++i) {
            CHECK(aliveProbability(mbg.parameters, RepeatModel::Mbg, one.rows[i]) ==
                  Approx(one.mbgAlive[i]).epsilon(1e-4));
            CHECK(expectedPurchases(mbg.parameters, RepeatModel::Mbg, one.rows[i], 52) ==
                  Approx(one.mbgYear[i]).epsilon(1e-3));
        }
    }
}

TEST_CASE("plain maximum likelihood runs away on degenerate stores and says so", "[value][repeat]")
{
    const std::vector<RepeatRow> once = {row(0, 0, 4), row(0, 0, 10), row(0, 0, 26), row(0, 0, 40), row(0, 0, 52)};
    const std::vector<RepeatRow> three = {row(0, 0, 30), row(2, 20, 28), row(5, 30, 36)};
    for (const auto &rows : {once, three}) {
        const RepeatFitted fit = fitted(rows, RepeatModel::Bg, ModelFit::Mle);
        CHECK_FALSE(fit.quality.isUsable);
        CHECK(std::isfinite(fit.quality.logLikelihood));
        CHECK(std::isfinite(fit.parameters.alpha));
    }
}

TEST_CASE("everybody's first day today has a posterior mode, too", "[value][repeat]")
{
    const RepeatFitted fit = fitted({row(0, 0, 0, 5)}, RepeatModel::Mbg);
    CHECK(fit.quality.isUsable);
    CHECK(fit.parameters.alpha > 0);
    CHECK(std::isfinite(expectedPurchases(fit.parameters, RepeatModel::Mbg, row(0, 0, 0), 52)));
}

TEST_CASE("the repeat model refuses rows that cannot be, and stops when canceled", "[value][repeat]")
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const RepeatRow &bad :
         {row(-1, 0, 1), row(0, 1, 2), row(1, 3, 2), row(1, -1, 2), row(1, 1, nan), row(1, nan, 2), row(1, 1, 2, 0),
          row(20'000'000, 1, 2), row(1, 1, std::numeric_limits<double>::infinity())}) {
        const Result<RepeatFitted> result = fitRepeatModel(std::vector{bad}, RepeatModel::Mbg, ModelFit::Map);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::InvalidInput);
    }
    CHECK_FALSE(fitRepeatModel({}, RepeatModel::Mbg, ModelFit::Map));
    const CancelToken cancel;
    cancel.cancel();
    const Result<RepeatFitted> canceled =
        fitRepeatModel(std::vector{row(1, 1, 2)}, RepeatModel::Mbg, ModelFit::Map, cancel);
    REQUIRE_FALSE(canceled);
    CHECK(canceled.error().code == ErrorCode::Canceled);
}
