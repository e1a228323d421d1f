#include "core/value/churn_loader.h"
#include "core/value/customer_purchases.h"
#include "core/value/lifecycle_loader.h"
#include "core/value/score_reason.h"
#include "core/value/score_table.h"
#include "tests/core/value/odd_documents.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <limits>

using namespace shuke;
using namespace shuke::test;
using namespace shuke::value;

namespace test_score_reason {

std::optional<ScoreReason> reasonOf(ScoredShop &shop, ContactId contact)
{
    Result<std::optional<ScoreReason>> reason = shop.read(scoreReason(contact));
    INFO((reason ? std::string() : reason.error().detail.toStdString()));
    REQUIRE(reason);
    return *reason;
}

PurchaseSummary purchases(ScoredShop &shop, ContactId contact, QDate asOf, CompanyOrders companies)
{
    const Result<PurchaseSummary> found = shop.read(Query<PurchaseSummary>{[&](ReadContext &context) {
        return purchasesOf(context, contact, asOf, companies == CompanyOrders::WithPeople);
    }});
    REQUIRE(found);
    return *found;
}

/// One by one everybody has what the pass over all orders gives him.
size_t requireSamePurchases(ScoredShop &shop, CompanyOrders companies)
{
    const QDate asOf(2025, 12, 31);
    const Result<PurchaseLoad> all = shop.read(Query<PurchaseLoad>{[&](ReadContext &context) {
        return loadPurchases(context, {}, asOf, PurchaseDays::Counted, {}, nullptr, companies);
    }});
    REQUIRE(all);
    for (const PurchaseSummary &wanted : all->customers) {
        INFO("contact " << wanted.contact.row());
        const PurchaseSummary one = purchases(shop, wanted.contact, asOf, companies);
        REQUIRE(one.firstPurchase == wanted.firstPurchase);
        REQUIRE(one.lastPurchase == wanted.lastPurchase);
        REQUIRE(one.purchaseCount == wanted.purchaseCount);
        REQUIRE(one.purchaseDays == wanted.purchaseDays);
        REQUIRE(one.netRevenue == wanted.netRevenue);
        REQUIRE(one.firstDayRevenue == wanted.firstDayRevenue);
    }
    return all->customers.size();
}

void refundWithoutOrder(ScoredShop &shop, ContactId contact, QDate day, qint64 minor)
{
    sales::OrderDraft draft;
    draft.order.contact = contact;
    draft.order.orderedOn = day;
    draft.order.kind = sales::DocumentKind::Refund;
    draft.total = Money::fromMinor(minor);
    shop.create(draft);
}

double logOdds(const ChurnExplanation &explanation)
{
    double sum = explanation.base;
    for (const ChurnReason &reason : explanation.reasons)
        sum += reason.contribution;
    return sum;
}

/// Three purchase days of CDNOW's customer 0001: gaps of 213 days in all, the last 59 days before 1997-09-30.
PurchaseSummary cdnow0001()
{
    const QDate last = QDate(1997, 9, 30).addDays(-59);
    return {ContactId::fromRow(1), last.addDays(-213), last, 3, 3, Money::fromMinor(10037), Money::fromMinor(2933)};
}

} // namespace test_score_reason

using namespace test_score_reason;

TEST_CASE("the purchases of one customer are those that the pass over all orders gives him", "[score_reason]")
{
    ScoredShop shop(80);
    addOddDocuments(shop);
    refundWithoutOrder(shop, shop.contactIds[1], QDate(2025, 12, 5), -1234);
    refundWithoutOrder(shop, shop.contactIds[2], QDate(2026, 1, 5), -1234); // not yet
    const ContactId company = shop.contactIds[19];
    shop.must(contacts::addAffiliation({{}, shop.contactIds[1], company, {}, false, {}, {}}));
    shop.must(contacts::addAffiliation({{}, shop.contactIds[2], company, {}, false, {}, {}}));
    CHECK(requireSamePurchases(shop, CompanyOrders::Own) > 70);
    CHECK(requireSamePurchases(shop, CompanyOrders::WithPeople) > 70);
    const ContactId nobody = shop.contact(QStringLiteral("refunds only"));
    refundWithoutOrder(shop, nobody, QDate(2025, 12, 5), -50);
    const PurchaseSummary none = purchases(shop, nobody, QDate(2025, 12, 31), CompanyOrders::Own);
    CHECK(none.purchaseCount == 0);
    CHECK_FALSE(none.lastPurchase.isValid());
    CHECK(none.netRevenue == Money::fromMinor(-50));
}

TEST_CASE("who has refunds and no purchase is a prospect that says so, in the list and alone", "[score_reason]")
{
    ScoredShop shop(12);
    const ContactId refunded = shop.contact(QStringLiteral("refunds only"));
    refundWithoutOrder(shop, refunded, QDate(2025, 12, 5), -50);
    const ContactId gone = shop.contact(QStringLiteral("in the trash"));
    refundWithoutOrder(shop, gone, QDate(2025, 12, 5), -50);
    shop.trashContact(gone);
    refundWithoutOrder(shop, shop.contactIds[1], QDate(2025, 12, 5), -50); // and has bought
    const Result<CustomerStages> stages = shop.read(customerStages(LifecycleRequest()));
    REQUIRE(stages);
    size_t told = 0;
    for (size_t i = 0; i < stages->stages.customers.size(); ++i) {
        const CustomerLifecycle &customer = stages->stages.customers[i];
        const ContactId contact = stages->purchases.customers[i].contact;
        CHECK(contact != gone);
        CHECK(customer.refundsOnly == (contact == refunded));
        told += customer.refundsOnly ? 1 : 0;
        if (customer.refundsOnly)
            CHECK(customer.stage == LifecycleStage::Prospect);
    }
    CHECK(told == 1);
    shop.score();
    CHECK(test_score_reason::reasonOf(shop, refunded)->lifecycle.customer.refundsOnly);
    CHECK_FALSE(test_score_reason::reasonOf(shop, shop.contactIds[7])->lifecycle.customer.refundsOnly);
}

TEST_CASE("the reason of one customer's stage is that of the published example", "[score_reason]")
{
    const ScoreReason reason = value::reasonOf(cdnow0001(), QDate(1997, 9, 30), 48.0 + 2.0 / 3, {}, std::nullopt);
    const LifecycleReason &why = reason.lifecycle;
    CHECK(why.customer.stage == LifecycleStage::Active);
    CHECK(*why.customer.expectedGap == Approx(77.5833).epsilon(1e-5)); // (213 + 2·48.667) / 4
    CHECK(*why.customer.ratio == Approx(0.7605).epsilon(1e-4));
    CHECK(why.gaps == 2);
    CHECK(why.gapSum == 213);
    CHECK(why.atRiskFrom == why.lastPurchase.addDays(156)); // 2·77.58 = 155.17
    CHECK(why.lostFrom == why.lastPurchase.addDays(311));   // 4·77.58 = 310.33
    CHECK(reason.repeat.x == 2);
    CHECK(reason.repeat.lastWeeks == Approx(213.0 / 7));
    CHECK(reason.repeat.ageWeeks == Approx(272.0 / 7));
    CHECK(*reason.meanSpend == Approx(3552)); // (100.37 − 29.33) / 2
    CHECK_FALSE(reason.hasModels);
    CHECK_FALSE(reason.atRisk);
}

TEST_CASE("value at risk is told by its three factors, without a model by the rhythm alone", "[score_reason]")
{
    ScoreModels models;
    models.gap = {48.0 + 2.0 / 3, 100, false};
    const ScoreReason plain = value::reasonOf(cdnow0001(), QDate(1997, 9, 30), 0, {}, models);
    REQUIRE(plain.atRisk);
    CHECK(plain.hasModels);
    CHECK_FALSE(plain.churn);
    CHECK_FALSE(plain.atRisk->spendIsModelled);
    CHECK(plain.atRisk->expectedSpend == Approx(10037.0 / 3));
    CHECK(plain.atRisk->usualPurchases == Approx(90 / 77.58333333).epsilon(1e-6));
    CHECK(plain.atRisk->buyProbability == Approx(1 / 1.760473).epsilon(1e-6));
    CHECK(plain.atRisk->value ==
          Approx(plain.atRisk->expectedSpend * plain.atRisk->usualPurchases * (1 - plain.atRisk->buyProbability)));
    models.spend = SpendParameters{6.25, 3.74, 1544};
    const ScoreReason modelled = value::reasonOf(cdnow0001(), QDate(1997, 9, 30), 0, {}, models);
    CHECK(modelled.atRisk->spendIsModelled);
    CHECK(modelled.atRisk->expectedSpend == Approx(6.25 * (1544 + 2 * 3552) / (6.25 * 2 + 2.74)));
}

TEST_CASE("what explains the kept scores adds up to them, for everybody", "[score_reason]")
{
    ScoredShop shop(1600);
    addOddDocuments(shop);
    shop.score();
    REQUIRE(shop.status().run->models);
    REQUIRE(shop.status().run->models->churn);
    size_t explained = 0;
    for (const ContactId contact : shop.contactIds) {
        INFO("contact " << contact.row());
        const std::optional<KnownScore> known = shop.scoreOf(contact);
        const std::optional<ScoreReason> reason = test_score_reason::reasonOf(shop, contact);
        REQUIRE((known && reason));
        REQUIRE(reason->asOf == known->asOf);
        REQUIRE(reason->lifecycle.customer.stage == known->score.stage);
        REQUIRE(reason->atRisk.has_value() == known->score.valueAtRisk.has_value());
        if (!reason->atRisk)
            continue;
        REQUIRE(std::llround(reason->atRisk->value) == known->score.valueAtRisk->minor());
        REQUIRE(reason->churn);
        REQUIRE(reason->hasPercentages);
        REQUIRE(std::lround(probabilityOf(logOdds(*reason->churn)) * 1e6) == *known->score.buyPpm);
        ++explained;
    }
    CHECK(explained > 1300);
}

TEST_CASE("a customer that no run scored has no reason, and a prospect has no numbers", "[score_reason]")
{
    ScoredShop shop(12);
    CHECK_FALSE(test_score_reason::reasonOf(shop, shop.contactIds[1]));
    shop.score();
    const ContactId late = shop.contact(QStringLiteral("came later"));
    CHECK_FALSE(test_score_reason::reasonOf(shop, late));
    const std::optional<ScoreReason> prospect = test_score_reason::reasonOf(shop, shop.contactIds[7]);
    REQUIRE(prospect);
    CHECK_FALSE(prospect->lifecycle.customer.expectedGap);
    CHECK_FALSE(prospect->lifecycle.atRiskFrom.isValid());
    CHECK_FALSE(prospect->atRisk);
    CHECK(test_score_reason::reasonOf(shop, shop.contactIds[1])->lifecycle.gap.isFallback);
}

TEST_CASE("the models of a run read back to the last bit, and what cannot be read is left out", "[score_reason]")
{
    ScoreModels models;
    models.gap = {1.0 / 3, 123, true};
    ChurnModel churn;
    churn.gate = ChurnGate::Percentages;
    churn.options.currencyDigits = 0;
    churn.logistic.intercept = -0.1;
    churn.logistic.beta = {1e-300, -1.0 / 7, 0, 5e300};
    churn.logistic.means = {1, 2, 3, 4};
    churn.logistic.sds = {0, 0.1, 0.2, 0.3};
    churn.recalibration = {std::nextafter(1.0, 2.0), std::nextafter(0.5, 0.0)};
    models.churn = churn;
    models.spend = SpendParameters{6.25, 3.74, std::nextafter(1544.0, 0.0)};
    const QByteArray text = QJsonDocument(scoreModelsJson(models)).toJson(QJsonDocument::Compact);
    const std::optional<ScoreModels> read = scoreModelsFromJson(QJsonDocument::fromJson(text).object());
    REQUIRE(read);
    CHECK(read->gap == models.gap);
    REQUIRE((read->churn && read->spend));
    CHECK(read->churn->gate == churn.gate);
    CHECK(read->churn->options.currencyDigits == 0);
    CHECK(read->churn->logistic.intercept == churn.logistic.intercept);
    CHECK(read->churn->logistic.beta == churn.logistic.beta);
    CHECK(read->churn->logistic.means == churn.logistic.means);
    CHECK(read->churn->logistic.sds == churn.logistic.sds);
    CHECK(read->churn->recalibration == churn.recalibration);
    CHECK(read->spend->v == models.spend->v);

    QJsonObject broken = scoreModelsJson(models);
    QJsonObject shortened = broken[QStringLiteral("churn")].toObject();
    shortened[QStringLiteral("beta")] = QJsonArray{1, 2, 3};
    broken[QStringLiteral("churn")] = shortened;
    broken[QStringLiteral("spend")] = QJsonArray{1, 0.5, 2};
    const std::optional<ScoreModels> partly = scoreModelsFromJson(broken);
    REQUIRE(partly);
    CHECK_FALSE(partly->churn);
    CHECK_FALSE(partly->spend);
    for (const QJsonValue &odd : {QJsonValue(), QJsonValue(3), QJsonValue(QJsonArray{1}), QJsonValue(QJsonObject())})
        CHECK_FALSE(scoreModelsFromJson(odd));
}

TEST_CASE("a run that an earlier version made explains stages, and is not stale for it", "[score_reason]")
{
    ScoredShop shop(60);
    shop.score();
    CHECK(shop.status().age == ScoreAge::Current); // the models beside the settings are no settings
    shop.write([](WriteContext &context) {
        return context.database().exec("UPDATE score_run SET parameters = json_remove(parameters, '$.models')");
    });
    CHECK(shop.status().age == ScoreAge::Current);
    CHECK_FALSE(shop.status().run->models);
    const std::optional<ScoreReason> reason = test_score_reason::reasonOf(shop, shop.contactIds[1]);
    REQUIRE(reason);
    CHECK_FALSE(reason->hasModels);
    CHECK(reason->lifecycle.customer.stage == shop.scoreOf(shop.contactIds[1])->score.stage);
}
