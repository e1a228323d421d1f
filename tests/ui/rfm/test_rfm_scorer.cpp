#include "tests/ui/rfm/scoring_shop.h"
#include "ui/rfm/rfm_scorer.h"

using namespace shuke;
using namespace shuke::ui;

namespace {

void settle(RfmScorer &scorer)
{
    REQUIRE(QTest::qWaitFor([&] { return !scorer.isBusy(); }, 20000));
}

} // namespace

TEST_CASE("Customers are scored, and compared with the end of the month before", "[rfm_page]")
{
    test::ScoringShop shop;
    shop.fill(60);
    shop.addOrder(shop.addCustomer(QStringLiteral("New in December")), QDate(2025, 12, 5), 100);
    RfmScorer scorer(shop.session, nullptr);
    scorer.load({}, {});
    settle(scorer);
    REQUIRE(scorer.scored());
    CHECK(scorer.scored()->purchases->asOf == shop.today());
    CHECK(scorer.scored()->board.customers == 61);
    REQUIRE(scorer.movement());
    CHECK(scorer.movement()->before->purchases->asOf == QDate(2025, 11, 30));
    // Whose first purchase is in December was in no class before.
    CHECK(scorer.movement()->before->board.customers == 60);
    CHECK(scorer.movement()->flows.before(value::RfmSegment::None) == 1);
    CHECK(scorer.movement()->now == scorer.scored());
}

TEST_CASE("Scoring again reads nothing, and the last of several wishes wins", "[rfm_page]")
{
    test::ScoringShop shop;
    shop.fill(60);
    RfmScorer scorer(shop.session, nullptr);
    scorer.load({}, {});
    settle(scorer);
    const auto purchases = scorer.scored()->purchases;
    value::RfmOptions options;
    options.method = value::RfmMethod::Ntile;
    scorer.score(options);
    options.map = value::RfmMap::Ten;
    scorer.score(options);
    options.map = value::RfmMap::Eight;
    scorer.score(options);
    settle(scorer);
    CHECK(scorer.scored()->purchases == purchases);
    CHECK(scorer.scored()->options.map == value::RfmMap::Eight);
    CHECK(scorer.scored()->result.method == value::RfmMethod::Ntile);
    REQUIRE(scorer.movement());
    CHECK(scorer.movement()->before->options.map == value::RfmMap::Eight);
}

TEST_CASE("Cut-offs that cannot be used fail and leave the scores as they are", "[rfm_page]")
{
    test::ScoringShop shop;
    shop.fill(60);
    RfmScorer scorer(shop.session, nullptr);
    scorer.load({}, {});
    settle(scorer);
    const auto before = scorer.scored();
    std::vector<ErrorCode> failures;
    QObject::connect(&scorer, &RfmScorer::failed, &scorer, [&](const Error &error) { failures.push_back(error.code); });
    value::RfmOptions options;
    options.method = value::RfmMethod::Fixed; // none are given
    scorer.score(options);
    settle(scorer);
    CHECK(failures == std::vector{ErrorCode::InvalidInput});
    CHECK(scorer.scored() == before);
}

TEST_CASE("A read that is stopped says so, and a later one works", "[rfm_page]")
{
    test::ScoringShop shop;
    shop.fill(30);
    RfmScorer scorer(shop.session, nullptr);
    std::vector<ErrorCode> failures;
    QObject::connect(&scorer, &RfmScorer::failed, &scorer, [&](const Error &error) { failures.push_back(error.code); });
    scorer.load({}, {});
    scorer.stop();
    settle(scorer);
    // The reader may have been faster than the wish to stop it.
    CHECK((failures == std::vector{ErrorCode::Canceled} || scorer.scored()));
    scorer.load({}, {});
    settle(scorer);
    REQUIRE(scorer.scored());
    CHECK(scorer.scored()->board.customers == 30);
}

TEST_CASE("A scorer may die while it reads", "[rfm_page]")
{
    test::ScoringShop shop;
    shop.fill(5);
    for (int i = 0; i < 20; ++i) {
        RfmScorer scorer(shop.session, nullptr);
        scorer.load({}, {});
        if (i % 2 == 0)
            scorer.load({{}, 0}, {});
    }
    CHECK(shop.session->description().currency == QStringLiteral("CNY"));
}
