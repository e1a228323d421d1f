// The numbers are those of analytics_reference.json: btyd_robust.
#include "core/value/spend_model.h"
#include "tests/support/catch.h"

#include <cmath>
#include <limits>

using namespace shuke;
using namespace shuke::value;

namespace {

SpendFitted fitted(const std::vector<SpendRow> &rows, ModelFit fit = ModelFit::Map)
{
    Result<SpendFitted> result = fitSpendModel(rows, fit);
    REQUIRE(result);
    return *result;
}

} // namespace

TEST_CASE("logGamma and digamma are right for small and large arguments", "[value][spend]")
{
    for (const double x : {1e-9, 0.001, 0.5, 1.0, 1.4616321449683623, 2.0, 3.7, 11.999, 12.0, 25.5, 1e3, 1e8, 1e15})
        CHECK(logGamma(x) == Approx(std::lgamma(x)).epsilon(1e-13).margin(2e-14));
    CHECK(digamma(1) == Approx(-0.57721566490153286).epsilon(1e-14));
    CHECK(digamma(0.5) == Approx(-1.9635100260214235).epsilon(1e-14));
    CHECK(digamma(10) == Approx(2.2517525890667211).epsilon(1e-14));
    for (const double x : {0.01, 0.7, 5.0, 40.0, 1e4})
        CHECK(digamma(x + 1) - digamma(x) == Approx(1 / x).epsilon(1e-9));
}

TEST_CASE("the derivatives of the spend likelihood are its differences", "[value][spend]")
{
    const SpendLikelihood likelihood(std::vector<SpendRow>{{1, 12}, {2, 40}, {2, 7}, {30, 26.3}});
    for (const SpendParameters &place : {SpendParameters{6.25, 3.74, 15.44}, SpendParameters{0.2, 1.01, 300}}) {
        std::array<double, 3> gradient{};
        likelihood.at(place, &gradient);
        double SpendParameters::*const members[] = {&SpendParameters::p, &SpendParameters::q, &SpendParameters::v};
        for (size_t i = 0; i < 3; ++i) {
            SpendParameters up = place;
            SpendParameters down = place;
            const double h = 1e-5 * place.*members[i];
            up.*members[i] += h;
            down.*members[i] -= h;
            CHECK(gradient[i] ==
                  Approx((likelihood.at(up) - likelihood.at(down)) / (2 * h)).epsilon(1e-6).margin(1e-8));
        }
    }
}

TEST_CASE("the spend model of few customers is that of the reference", "[value][spend][reference]")
{
    struct Case
    {
        std::vector<SpendRow> rows;
        SpendParameters wanted;
        std::vector<double> expected; ///< Of the rows, then of a new customer if there is one more.
    };
    const std::vector<Case> cases = {
        {{{2, 50}, {5, 80}},
         {3.8885890128749123, 5.212392843022852, 83.12284622808512},
         {59.392408255709945, 79.4182775602583, 76.73324844258102}},
        {{{11, 100}}, {3.181196574979961, 4.876572612617611, 136.86971745055996}, {101.22851918561689}},
        {std::vector<SpendRow>(10, {3, 50}),
         {23.07511955682868, 47.407976480627994, 102.6946179937066},
         std::vector<double>(10, 50.42627641892204)},
        {{{60, 25}},
         {3.038756596643249, 5.034278774797463, 37.39450342856669},
         {25.068554662542013, 28.166817494524892}}};
    for (const Case &one : cases) {
        const SpendFitted fit = fitted(one.rows);
        CHECK(fit.quality.isUsable);
        CHECK(fit.parameters.p == Approx(one.wanted.p).epsilon(1e-4));
        CHECK(fit.parameters.q == Approx(one.wanted.q).epsilon(1e-4));
        CHECK(fit.parameters.v == Approx(one.wanted.v).epsilon(1e-4));
        for (size_t i = 0; i < one.expected.size(); ++i) {
            const bool known = i < one.rows.size();
            CHECK(expectedSpend(fit.parameters, known ? one.rows[i].x : 0, known ? one.rows[i].mean : 0) ==
                  Approx(one.expected[i]).epsilon(1e-4));
        }
    }
}

TEST_CASE("the spend model does not mind the unit of money", "[value][spend]")
{
    const SpendFitted yuan = fitted({{2, 50}, {5, 80}, {1, 20}});
    const SpendFitted fen = fitted({{2, 5000}, {5, 8000}, {1, 2000}});
    CHECK(fen.parameters.p == Approx(yuan.parameters.p).epsilon(1e-6));
    CHECK(fen.parameters.q == Approx(yuan.parameters.q).epsilon(1e-6));
    CHECK(fen.parameters.v == Approx(100 * yuan.parameters.v).epsilon(1e-6));
}

TEST_CASE("a shop with one price has a posterior mode, however many customers it has", "[value][spend]")
{
    for (const size_t count : {size_t(1), size_t(10), size_t(40), size_t(1000), size_t(20000)}) {
        const SpendFitted fit = fitted(std::vector<SpendRow>(count, {2, 5000}));
        CHECK(fit.quality.isUsable);
        CHECK(expectedSpend(fit.parameters, 2, 5000) == Approx(5000).epsilon(0.04));
    }
    CHECK_FALSE(fitted(std::vector<SpendRow>(40, {2, 5000}), ModelFit::Mle).quality.isUsable);
}

TEST_CASE("one giant spend leaves the spend model finite", "[value][spend]")
{
    std::vector<SpendRow> rows(30, {2, 30});
    rows.push_back({1, 9e15});
    const SpendFitted fit = fitted(rows);
    CHECK(fit.quality.isUsable);
    CHECK(std::isfinite(fit.parameters.populationMean()));
    CHECK(fit.parameters.q > 1);
}

TEST_CASE("the spend model refuses what is not a spend, and stops when canceled", "[value][spend]")
{
    for (const SpendRow &bad :
         {SpendRow{0, 5}, SpendRow{1, 0}, SpendRow{1, -3}, SpendRow{1, std::numeric_limits<double>::quiet_NaN()},
          SpendRow{1, std::numeric_limits<double>::infinity()}}) {
        const Result<SpendFitted> result = fitSpendModel(std::vector{bad}, ModelFit::Map);
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::InvalidInput);
    }
    CHECK_FALSE(fitSpendModel({}, ModelFit::Mle));
    const CancelToken cancel;
    cancel.cancel();
    const Result<SpendFitted> canceled = fitSpendModel(std::vector{SpendRow{1, 5}}, ModelFit::Map, cancel);
    REQUIRE_FALSE(canceled);
    CHECK(canceled.error().code == ErrorCode::Canceled);
}
