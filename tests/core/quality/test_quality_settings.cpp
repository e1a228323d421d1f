#include "core/quality/quality_settings.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

#include <limits>

using namespace shuke;
using namespace shuke::quality;

namespace {

QualitySettings own()
{
    QualitySettings settings;
    settings.dimensions.of = {1, 0, 2.5, 0, 0};
    settings.check.fields = {3, 3, 0, 1, 0, 4};
    settings.check.staleDays = 365;
    settings.off.set(static_cast<size_t>(indexOf(Rule::Orphan)));
    return settings;
}

} // namespace

TEST_CASE("A store without the setting is judged by the defaults", "[quality_settings]")
{
    test::StoreFixture store;
    const Result<QualitySettings> settings = store.read(qualitySettings());
    REQUIRE(settings);
    CHECK(*settings == QualitySettings());
    CHECK(settings->isOn(Rule::Orphan));
}

TEST_CASE("Quality settings come back as saved, once", "[quality_settings]")
{
    test::StoreFixture store;
    REQUIRE(store.run(saveQualitySettings(own())));
    REQUIRE(store.run(saveQualitySettings({})));
    REQUIRE(store.run(saveQualitySettings(own())));
    CHECK(*store.read(qualitySettings()) == own());
    CHECK_FALSE(store.read(qualitySettings())->isOn(Rule::Orphan));
    CHECK(store.number("SELECT count(*) FROM setting WHERE key = 'quality'") == 1);
}

TEST_CASE("Settings nobody could judge by are refused and change nothing", "[quality_settings]")
{
    test::StoreFixture store;
    const auto refused = [&](const std::function<void(QualitySettings &)> &spoil) {
        QualitySettings settings = own();
        spoil(settings);
        const Result<ChangeSet> result = store.run(saveQualitySettings(settings));
        return !result && result.error().code == ErrorCode::InvalidInput;
    };
    CHECK(refused([](QualitySettings &s) { s.dimensions.of = {}; }));
    CHECK(refused([](QualitySettings &s) { s.dimensions.of[0] = -1; }));
    CHECK(refused([](QualitySettings &s) { s.dimensions.of[0] = std::numeric_limits<double>::quiet_NaN(); }));
    CHECK(refused([](QualitySettings &s) { s.check.fields.phone = kMostFieldWeight + 1; }));
    CHECK(refused([](QualitySettings &s) { s.check.staleDays = 0; }));
    CHECK(store.number("SELECT count(*) FROM setting WHERE key = 'quality'") == 0);
}

TEST_CASE("A quality setting that was spoiled by hand is told, and a rule of a newer version is passed over",
          "[quality_settings]")
{
    for (const char *text : {"", "null", "{}", "{\"dimensions\":{},\"fields\":{},\"stale_days\":1,\"off\":[]}"}) {
        const Result<QualitySettings> settings = qualitySettingsFromText(text);
        REQUIRE_FALSE(settings);
        CHECK(settings.error().code == ErrorCode::Corrupt);
    }
    QByteArray text = qualitySettingsText(own());
    text.replace("\"orphan\"", "\"orphan\",\"rule_of_tomorrow\"");
    CHECK(*qualitySettingsFromText(text) == own());
}
