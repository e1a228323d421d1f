#include "core/store/undo_history.h"
#include "core/value/lifecycle_loader.h"
#include "core/value/value_settings.h"
#include "tests/core/value/scored_shop.h"

#include <limits>

using namespace shuke;
using namespace shuke::test;
using namespace shuke::value;

namespace test_value_settings {

ValueSettings own()
{
    ValueSettings settings;
    settings.lifecycle.pseudoGaps = 3;
    settings.lifecycle.atRiskRatio = 1.5;
    settings.lifecycle.lostRatio = 3.25;
    settings.lifecycle.loyalPurchases = 6;
    settings.lifecycle.loyalTenureDays = 365;
    settings.lifecycle.shortestGap = 14;
    settings.lifecycle.longestGap = 400;
    settings.lifecycle.fallbackGap = 45;
    settings.lifecycle.minimumCustomers = 30;
    settings.lifecycle.wonBackDays = 60;
    settings.margin = 0.35;
    settings.discount = 0.08;
    settings.horizonWeeks = 26;
    settings.acquisitionShare = 0.25;
    settings.companies = CompanyOrders::WithPeople;
    return settings;
}

/// The detail of the refusal; empty if it was none of InvalidInput.
QString refusal(const Result<ValueSettings> &settings)
{
    return !settings && settings.error().code == ErrorCode::InvalidInput ? settings.error().detail : QString();
}

} // namespace test_value_settings

using namespace test_value_settings;

TEST_CASE("a store without value settings goes by the defaults", "[value_settings]")
{
    StoreFixture store;
    CHECK(*store.read(valueSettings()) == ValueSettings());
    CHECK(ValueSettings().lifetimeOptions().horizonWeeks == 52);
}

TEST_CASE("value settings come back as they were saved, and undo brings the old ones back", "[value_settings]")
{
    StoreFixture store;
    const Result<ChangeSet> saved = store.run(saveValueSettings(own()));
    REQUIRE(saved);
    CHECK(saved->touches(TableId::Setting));
    CHECK(*store.read(valueSettings()) == own());
    CHECK(store.text("SELECT label FROM operation ORDER BY id DESC LIMIT 1") ==
          QStringLiteral("Change how customer value is told"));
    CHECK(own().lifetimeOptions().margin == 0.35);
    CHECK(own().lifetimeOptions().acquisitionShare == 0.25);
    CHECK_FALSE(store.run(saveValueSettings(own()))->operation.isValid()); // nothing to change
    REQUIRE(store::undoOperation(store.runner(), {}, ConflictPolicy::Stop));
    CHECK(*store.read(valueSettings()) == ValueSettings());
}

TEST_CASE("value settings are written as JSON and read back, whatever is missing", "[value_settings]")
{
    CHECK(*valueSettingsFromText(valueSettingsText(own())) == own());
    CHECK(*valueSettingsFromText(valueSettingsText(ValueSettings())) == ValueSettings());
    CHECK(*valueSettingsFromText("{}") == ValueSettings());
    const Result<ValueSettings> part = valueSettingsFromText("{\"margin\":0.5,\"of_a_later_version\":[1]}");
    REQUIRE(part);
    CHECK(part->margin == 0.5);
    CHECK(part->discount == ValueSettings().discount);
}

TEST_CASE("a value setting that cannot be is refused with its name", "[value_settings]")
{
    for (const auto &[text, name] :
         {std::pair("{\"margin\":1.01}", "margin"), std::pair("{\"margin\":\"much\"}", "margin"),
          std::pair("{\"margin\":null}", "margin"), std::pair("{\"discount\":-0.1}", "discount"),
          std::pair("{\"horizon_weeks\":0}", "horizon_weeks"), std::pair("{\"horizon_weeks\":521}", "horizon_weeks"),
          std::pair("{\"horizon_weeks\":1.5}", "horizon_weeks"),
          std::pair("{\"horizon_weeks\":1e300}", "horizon_weeks"), std::pair("{\"lost_ratio\":1.9}", "lost_ratio"),
          std::pair("{\"at_risk_ratio\":0}", "at_risk_ratio"), std::pair("{\"loyal_purchases\":1}", "loyal_purchases"),
          std::pair("{\"pseudo_gaps\":-1}", "pseudo_gaps"), std::pair("{\"shortest_gap\":500}", "longest_gap"),
          std::pair("{\"fallback_gap\":0.5}", "fallback_gap"), std::pair("{\"won_back_days\":-1}", "won_back_days"),
          std::pair("{\"company_people\":1}", "company_people"),
          std::pair("{\"minimum_customers\":-1}", "minimum_customers"),
          std::pair("{\"loyal_tenure_days\":99999999999}", "loyal_tenure_days")}) {
        INFO(text);
        CHECK(refusal(valueSettingsFromText(text)).contains(QLatin1String(name)));
    }
    for (const char *text : {"", "null", "[]", "7", "{\"margin\":"})
        CHECK(refusal(valueSettingsFromText(text)) == QStringLiteral("the settings are no JSON object"));

    StoreFixture store;
    ValueSettings settings;
    settings.margin = std::numeric_limits<double>::quiet_NaN();
    const Result<ChangeSet> saved = store.run(saveValueSettings(settings));
    REQUIRE_FALSE(saved);
    CHECK(saved.error().code == ErrorCode::InvalidInput);
    CHECK(store.number("SELECT count(*) FROM setting WHERE key = 'page.value'") == 0);
}

TEST_CASE("stored value settings that were spoiled by hand are told, not guessed at", "[value_settings]")
{
    StoreFixture store;
    store.write([](WriteContext &context) {
        return context.database().exec(
            "INSERT INTO setting (id, key, value) VALUES (99, 'page.value', '{\"margin\":7}')");
    });
    const Result<ValueSettings> settings = store.read(valueSettings());
    REQUIRE_FALSE(settings);
    CHECK(settings.error().code == ErrorCode::Corrupt);
    CHECK(store.read(customerStages(LifecycleRequest())).error().code == ErrorCode::Corrupt);
}

TEST_CASE("stages go by the saved numbers unless the request has its own", "[value_settings]")
{
    ScoredShop shop;
    const Result<CustomerStages> usual = shop.read(customerStages(LifecycleRequest()));
    REQUIRE(usual);
    ValueSettings strict;
    strict.lifecycle.atRiskRatio = 0.5;
    strict.lifecycle.lostRatio = 1;
    shop.must(saveValueSettings(strict));
    const Result<CustomerStages> stricter = shop.read(customerStages(LifecycleRequest()));
    REQUIRE(stricter);
    const auto lost = static_cast<size_t>(LifecycleStage::Lost);
    CHECK(stricter->stages.counts[lost] > usual->stages.counts[lost]);
    CHECK(stricter->options == strict.lifecycle);
    LifecycleRequest own;
    own.options = LifecycleOptions();
    CHECK(shop.read(customerStages(own))->stages.counts == usual->stages.counts);
}
