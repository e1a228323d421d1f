#include "core/value/lifecycle_loader.h"
#include "core/value/stage_history_loader.h"
#include "core/value/value_settings.h"
#include "tests/core/value/odd_documents.h"

using namespace shuke;
using namespace shuke::test;
using namespace shuke::value;

namespace test_stage_history {

StageHistory historyOf(ScoredShop &shop, ContactId contact)
{
    Result<StageHistory> history = shop.read(contactStageHistory(contact));
    INFO((history ? std::string() : history.error().detail.toStdString()));
    REQUIRE(history);
    return std::move(*history);
}

LifecycleStage lastStage(const StageHistory &history)
{
    return history.events.empty() ? LifecycleStage::Prospect : history.events.back().to;
}

/// The history of everybody ends in the stage that the batch tells. How many it was.
size_t requireAgreement(ScoredShop &shop)
{
    const Result<CustomerStages> batch = shop.read(customerStages(LifecycleRequest()));
    REQUIRE(batch);
    for (size_t i = 0; i < batch->purchases.customers.size(); ++i) {
        const ContactId contact = batch->purchases.customers[i].contact;
        INFO("contact " << contact.row());
        const StageHistory history = historyOf(shop, contact);
        REQUIRE(lastStage(history) == batch->stages.customers[i].stage);
        REQUIRE(history.hasYearOfData == batch->stages.hasYearOfData);
        for (size_t k = 1; k < history.events.size(); ++k) {
            REQUIRE(history.events[k].from == history.events[k - 1].to);
            REQUIRE(history.events[k].day > history.events[k - 1].day);
        }
    }
    return batch->purchases.customers.size();
}

} // namespace test_stage_history

using namespace test_stage_history;

TEST_CASE("the history of every customer ends in the stage that the batch tells", "[stage_history]")
{
    ScoredShop shop(200);
    addOddDocuments(shop);
    shop.score();
    CHECK(requireAgreement(shop) == 215);
}

TEST_CASE("a company whose people count has their history, and its own without", "[stage_history]")
{
    ScoredShop shop(60);
    const ContactId company = shop.contactIds[19]; // the only kind that employs
    const auto former = std::make_shared<AffiliationId>();
    shop.must(contacts::addAffiliation({{}, shop.contactIds[1], company, {}, false, {}, {}}));
    shop.must(contacts::addAffiliation({{}, shop.contactIds[2], company, {}, false, {}, {}}));
    shop.must(contacts::addAffiliation({{}, shop.contactIds[3], company, {}, false, {}, {}}, former));
    shop.must(contacts::endAffiliation(*former, QDate(2025, 6, 1)));
    shop.must(contacts::addAffiliation({{}, shop.contactIds[4], company, {}, false, {}, {}}));
    shop.trashContact(shop.contactIds[4]);
    shop.score();
    requireAgreement(shop);
    ValueSettings settings;
    settings.companies = CompanyOrders::WithPeople;
    settings.lifecycle.pseudoGaps = 5;
    settings.lifecycle.atRiskRatio = 1.5;
    shop.must(saveValueSettings(settings));
    shop.score();
    requireAgreement(shop);
}

TEST_CASE("the gap of the population is that of the run, and the fallback without one", "[stage_history]")
{
    ScoredShop shop(120);
    const ContactId once = shop.contact(QStringLiteral("once"));
    shop.order(once, QDate(2025, 12, 31).addDays(-121), 10);
    CHECK(lastStage(historyOf(shop, once)) == LifecycleStage::AtRisk); // 60 days are the fallback: from the 121st on
    CHECK_FALSE(historyOf(shop, once).hasYearOfData);
    shop.score();
    const double gap = shop.status().run->populationGap;
    CHECK(gap > 0);
    CHECK(gap != LifecycleOptions().fallbackGap);
    const LifecycleStage expected = stageOf(1, 121, 0, gap).stage;
    CHECK(lastStage(historyOf(shop, once)) == expected);
    shop.reopen();
    CHECK(shop.status().run->populationGap == gap); // to the last bit
    CHECK(lastStage(historyOf(shop, once)) == expected);
}

TEST_CASE("who came back lately is won back, and the day is told", "[stage_history]")
{
    ScoredShop shop(0);
    const ContactId back = shop.contact(QStringLiteral("Robert'); DROP TABLE contact;--"));
    const ContactId longAgo = shop.contact(QStringLiteral("long ago"));
    for (const int days : {700, 690, 680, 20})
        shop.order(back, QDate(2025, 12, 31).addDays(-days), 10);
    for (const int days : {900, 890, 200, 190})
        shop.order(longAgo, QDate(2025, 12, 31).addDays(-days), 10);
    const StageHistory history = historyOf(shop, back);
    REQUIRE(history.wonBack);
    CHECK(*history.wonBack == QDate(2025, 12, 11));
    CHECK(history.events.back().wonBack);
    CHECK_FALSE(historyOf(shop, longAgo).wonBack);
    CHECK(std::ranges::any_of(historyOf(shop, longAgo).events, &LifecycleEvent::wonBack));
}

TEST_CASE("who never bought, and who is not there, has no history", "[stage_history]")
{
    ScoredShop shop(0);
    CHECK(historyOf(shop, ContactId::fromRow(77)).events.empty());
    const ContactId nobody = shop.contact(QStringLiteral("nobody"));
    shop.score(); // of a store without purchases
    const StageHistory history = historyOf(shop, nobody);
    CHECK(history.events.empty());
    CHECK_FALSE(history.wonBack);
    CHECK(history.asOf == QDate(2025, 12, 31));
    shop.write([](WriteContext &context) {
        return context.database().exec("INSERT INTO setting (id, key, value) VALUES (99, 'page.value', '{')");
    });
    const Result<StageHistory> broken = shop.read(contactStageHistory(nobody));
    REQUIRE(!broken);
    CHECK(broken.error().code == ErrorCode::Corrupt);
}
