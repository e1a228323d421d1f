#include "core/contacts/contact_commands.h"
#include "core/store/state_hash.h"
#include "core/store/undo_history.h"
#include "core/value/churn_loader.h"
#include "core/value/lifecycle_loader.h"
#include "core/value/lifetime_value_loader.h"
#include "core/value/rfm_reasons.h"
#include "core/value/scoring_settings.h"
#include "core/value/value_settings.h"
#include "tests/core/value/scored_shop.h"

#include <limits>

using namespace shuke;
using namespace shuke::test;
using namespace shuke::value;

namespace test_scores {

ScoreSet computed(ScoredShop &shop, ScoreSetRequest request = {})
{
    Result<ScoreSet> set = shop.read(computeScores(std::move(request)));
    INFO((set ? std::string() : set.error().detail.toStdString()));
    REQUIRE(set);
    return std::move(*set);
}

const ContactScore *find(const std::vector<ContactScore> &rows, ContactId contact)
{
    const auto found = std::ranges::lower_bound(rows, contact, {}, &ContactScore::contact);
    return found != rows.end() && found->contact == contact ? &*found : nullptr;
}

std::vector<ContactScore> saved(ScoredShop &shop)
{
    std::vector<ContactScore> rows;
    for (const ContactId contact : shop.contactIds) {
        const auto known = shop.scoreOf(contact);
        if (known)
            rows.push_back(known->score);
    }
    return rows;
}

/// Rows of a set, made by hand: some more than one slice.
ScoreSet manyRows(ScoredShop &shop, qint64 rows)
{
    ScoreSet set = computed(shop);
    set.rows.clear();
    for (qint64 i = 0; i < rows; ++i)
        set.rows.emplace_back().contact = ContactId::fromRow(1000 + i);
    return set;
}

} // namespace test_scores

using namespace test_scores;

TEST_CASE("scores are those of the engines, each customer outside the trash with one row", "[scores]")
{
    ScoredShop shop(1600);
    shop.trashContact(shop.contactIds[5]);
    std::vector<qint64> heard;
    ScoreSetRequest request;
    request.progress = [&heard](Progress progress) {
        CHECK(progress.total == 100);
        heard.push_back(progress.done);
    };
    const ScoreSet set = computed(shop, std::move(request));
    CHECK(set.asOf == QDate(2025, 12, 31));
    CHECK(set.rows.size() == shop.contactIds.size() - 1);
    CHECK(find(set.rows, shop.contactIds[5]) == nullptr);
    CHECK(heard.back() == 100);
    CHECK(std::ranges::is_sorted(heard));

    const Result<CustomerScores> rfm = shop.read(savedScores(RfmMap::Grid));
    const Result<CustomerStages> stages = shop.read(customerStages(LifecycleRequest()));
    const Result<CustomerValues> values = shop.read(customerValues({}));
    const Result<CustomerChurns> churns = shop.read(customerChurns({}));
    REQUIRE((rfm && stages && values && churns));
    REQUIRE(values->values.basis.gate == ValueGate::Normal);
    REQUIRE(churns->model.gate == ChurnGate::Percentages);
    REQUIRE(rfm->rfm.mode == RfmMode::Quintiles);
    CHECK(set.stages == stages->stages.counts);
    CHECK(set.hasYearOfData);
    for (size_t i = 0; i < set.rows.size(); ++i)
        CHECK(set.rows[i].stage == stages->stages.customers[i].stage);
    for (size_t i = 0; i < rfm->purchases.customers.size(); ++i) {
        const ContactScore *row = find(set.rows, rfm->purchases.customers[i].contact);
        REQUIRE(row);
        const RfmScore &score = rfm->rfm.scores[i];
        CHECK((row->r == score.r && row->f == score.f && row->m == score.m));
        CHECK(row->gridClass == score.segment);
        CHECK(row->eightClass == segmentOf(RfmMap::Eight, score.r, score.f, score.m, 4));
    }
    const RfmReasons reasons(*rfm);
    for (size_t i = 0; i < rfm->purchases.customers.size(); ++i) {
        const RfmReason told = explainRfm(rfm->rfm, rfm->purchases.customers, i);
        const std::optional<RfmReason> kept = reasons.of(rfm->purchases.customers[i].contact);
        REQUIRE(kept);
        CHECK((kept->score == told.score && kept->recencyDays == told.recencyDays &&
               kept->orderCount == told.orderCount && kept->netRevenue == told.netRevenue));
    }
    CHECK_FALSE(reasons.of(shop.contactIds[5])); // in the trash
    CHECK_FALSE(reasons.of(ContactId()));
    CHECK(reasons.currency() == rfm->purchases.currency);
    for (size_t i = 0; i < values->purchases.customers.size(); ++i) {
        const ContactScore *row = find(set.rows, values->purchases.customers[i].contact);
        REQUIRE(row);
        const CustomerValue &value = values->values.customers[i];
        const CustomerChurn &churn = churns->customers[i];
        CHECK(row->purchasesMicro == qRound64(*value.expectedPurchases * 1e6));
        CHECK(row->lifetimeValue.has_value() == value.lifetimeValue.has_value());
        if (value.lifetimeValue)
            CHECK(row->lifetimeValue->minor() == qRound64(*value.lifetimeValue));
        CHECK(row->alivePpm.has_value() == values->values.usePAlive);
        CHECK(row->buyPpm == qRound(*churn.score.buyProbability * 1e6));
        CHECK(row->band == churn.score.band);
        CHECK(row->valueAtRisk->minor() == qRound64(*churn.valueAtRisk));
    }
    const ContactScore *never = find(set.rows, shop.contactIds[7]);
    REQUIRE(never);
    ContactScore prospect;
    prospect.contact = shop.contactIds[7];
    CHECK(*never == prospect);
}

TEST_CASE("what a gate hides is empty: few customers have stages, and nothing that needs a model", "[scores]")
{
    ScoredShop shop(12);
    const ScoreSet set = computed(shop);
    CHECK(set.rows.size() == 12);
    for (const ContactScore &row : set.rows) {
        CHECK((row.r == 0 && row.gridClass == RfmSegment::None && row.eightClass == RfmSegment::None));
        CHECK_FALSE(row.alivePpm.has_value());
        CHECK_FALSE(row.lifetimeValue.has_value());
        CHECK_FALSE(row.buyPpm.has_value());
        CHECK(row.band == ChurnBand::None);
        CHECK(row.valueAtRisk.has_value() == (row.stage != LifecycleStage::Prospect)); // by the lifecycle
    }
    shop.score();
    CHECK(
        shop.number("SELECT count(*) FROM contact_score WHERE r IS NULL AND f IS NULL AND m IS NULL AND grid_class IS "
                    "NULL AND eight_class IS NULL AND alive_ppm IS NULL AND value_minor IS NULL AND buy_ppm IS NULL "
                    "AND band IS NULL") == 12);
}

TEST_CASE("with too few events for percentages bands are kept, and no probabilities", "[scores]")
{
    ScoredShop shop(400);
    REQUIRE(shop.read(customerChurns({}))->model.gate == ChurnGate::Bands);
    const ScoreSet set = computed(shop);
    for (const ContactScore &row : set.rows) {
        CHECK_FALSE(row.buyPpm.has_value());
        CHECK((row.band == ChurnBand::None) == (row.stage == LifecycleStage::Prospect));
    }
}

TEST_CASE("a store without customers, and one without orders, can be scored", "[scores]")
{
    ScoredShop empty(0);
    CHECK_FALSE(empty.status().run);
    CHECK(empty.status().age == ScoreAge::None);
    empty.score();
    CHECK(empty.status().run->scored == 0);
    CHECK(empty.status().age == ScoreAge::Current);
    const ContactId only = empty.contact(QStringLiteral("only"));
    CHECK(empty.status().age == ScoreAge::DataChanged); // somebody has no score yet
    CHECK_FALSE(empty.scoreOf(only));
    empty.score();
    CHECK(empty.scoreOf(only)->score.stage == LifecycleStage::Prospect);
}

TEST_CASE("saved scores are those that were computed, survive a restart and leave no trace in the history", "[scores]")
{
    ScoredShop shop;
    const Result<QByteArray> hash = store::stateHash(shop.database());
    const qint64 operations = shop.number("SELECT count(*) FROM operation");
    const qint64 changes = shop.number("SELECT count(*) FROM change");
    const ScoreSet set = computed(shop);
    shop.score();
    shop.reopen();
    CHECK(saved(shop) == set.rows);
    CHECK(shop.number("SELECT count(*) FROM operation") == operations);
    CHECK(shop.number("SELECT count(*) FROM change") == changes);
    CHECK(*store::stateHash(shop.database()) == *hash);
    const ScoreStatus status = shop.status();
    REQUIRE(status.run);
    CHECK(status.age == ScoreAge::Current);
    CHECK_FALSE(status.isStale());
    CHECK(status.run->asOf == QDate(2025, 12, 31));
    CHECK(status.run->scored == static_cast<qint64>(set.rows.size()));
    CHECK(status.run->stages == set.stages);
    CHECK(status.run->position == set.position);
    CHECK(status.run->hasYearOfData);
    CHECK(status.run->madeAtMs == shop.clock().nowMs());
}

TEST_CASE("a new run takes the place of the one before, without customers that are gone", "[scores]")
{
    ScoredShop shop(60);
    const qint64 first = shop.score();
    shop.trashContact(shop.contactIds[3]);
    const qint64 second = shop.score();
    CHECK(second > first);
    CHECK(shop.number("SELECT count(*) FROM score_run") == 1);
    CHECK(shop.number("SELECT count(*) FROM contact_score") == 59);
    CHECK_FALSE(shop.scoreOf(shop.contactIds[3]));
}

TEST_CASE("scores are saved in slices, and readers see the run before until the last one is in", "[scores]")
{
    ScoredShop shop(30);
    shop.score();
    const auto rows = static_cast<qint64>(ScoreWriter::kMostRows) * 2 + 1;
    ScoreWriter writer(manyRows(shop, rows));
    const std::vector<ContactScore> before = saved(shop);
    qint64 most = 0, last = 0, commands = 0;
    while (const std::optional<Command> command = writer.next()) {
        shop.must(*command);
        CHECK(shop.status().run);
        ++commands;
        const qint64 now = writer.progress().done;
        most = std::max(most, now - last);
        last = now;
        if (now < rows)
            CHECK(saved(shop) == before);
    }
    CHECK(most == static_cast<qint64>(ScoreWriter::kMostRows));
    CHECK(commands >= 6); // begin, nothing left behind, three slices, finish, the run before goes
    CHECK(writer.progress().done == rows);
    CHECK(shop.number("SELECT count(*) FROM contact_score") == rows);
    CHECK(shop.status().run->scored == rows);
    CHECK(saved(shop).empty());
    // And back: 40,001 rows of the run before go in more than one step.
    shop.score();
    CHECK(shop.number("SELECT count(*) FROM contact_score") == 30);
}

TEST_CASE("a run that is canceled or cut off half-way leaves the last complete one, and the next cleans up", "[scores]")
{
    ScoredShop shop(30);
    const qint64 complete = shop.score();
    const std::vector<ContactScore> before = saved(shop);
    const CancelToken cancel;
    {
        ScoreWriter writer(manyRows(shop, 50'000), cancel);
        for (int i = 0; i < 4; ++i)
            shop.must(*writer.next());
        CHECK(shop.number("SELECT count(*) FROM contact_score") > 20'000);
        cancel.cancel();
        CHECK(shop.failure(*writer.next()) == ErrorCode::Canceled);
    }
    shop.reopen(); // as after a crash between two slices
    CHECK(saved(shop) == before);
    CHECK(shop.status().run->id == complete);
    CHECK(shop.number("SELECT count(*) FROM score_run WHERE complete = 0") == 1);
    const qint64 next = shop.score();
    CHECK(next > complete + 1); // numbers are not used twice while somebody may write to them
    CHECK(saved(shop) == before);
    CHECK(shop.number("SELECT count(*) FROM score_run") == 1);
    CHECK(shop.number("SELECT count(*) FROM contact_score") == 30);
}

TEST_CASE("a run that a newer one has overtaken is refused, and the newer one counts", "[scores]")
{
    ScoredShop shop(30);
    ScoreWriter slow(manyRows(shop, 30'000));
    shop.must(*slow.next());
    shop.must(*slow.next());
    shop.must(*slow.next()); // the first slice
    const qint64 run = shop.score();
    CHECK(shop.failure(*slow.next()) == ErrorCode::Conflict);
    CHECK(shop.status().run->id == run);
    CHECK(shop.number("SELECT count(*) FROM contact_score") == 30);
}

TEST_CASE("computing can be canceled at any step", "[scores]")
{
    ScoredShop shop(60);
    for (const qint64 percent : {15, 25, 40, 95, 100}) {
        ScoreSetRequest request;
        request.progress = [cancel = request.cancel, percent](Progress progress) {
            if (progress.done >= percent)
                cancel.cancel();
        };
        const Result<ScoreSet> set = shop.read(computeScores(request));
        REQUIRE_FALSE(set);
        CHECK(set.error().code == ErrorCode::Canceled);
    }
    CHECK(shop.number("SELECT count(*) FROM score_run") == 0);
}

TEST_CASE("scores go by the totals of orders: a payment or other lines of one leave them as they are", "[scores]")
{
    ScoredShop shop(60);
    const OrderId order = shop.order(shop.contactIds[1], QDate(2025, 12, 30), 100);
    shop.score();
    const auto isStale = [&shop] { return shop.read(scoreOf(shop.contactIds[1]))->value().isStale; };
    shop.clock().advanceMs(1000);
    sales::Payment payment;
    payment.amount = test::yuan(100);
    payment.method = "cash";
    shop.must(sales::addPayment(order, payment));
    sales::OrderLine line;
    line.productName = QStringLiteral("龙井");
    shop.must(sales::editOrderLines(order, {line}, test::yuan(100)));
    CHECK(shop.status().age == ScoreAge::Current);
    CHECK_FALSE(isStale());
    shop.must(sales::editOrderLines(order, {line}, test::yuan(120)));
    CHECK(shop.status().age == ScoreAge::DataChanged);
    CHECK(isStale());
}

TEST_CASE("scores are stale on another day, and after a change of orders, of customers or of settings", "[scores]")
{
    ScoredShop shop(60);
    shop.score();
    const auto age = [&shop] { return shop.status().age; };
    // What changes no score.
    contacts::ContactEdit edit;
    edit.note = QStringLiteral("\"deleted_at\"");
    shop.must(contacts::editContact(shop.contactIds[1], edit));
    ScoringSettings scoring;
    scoring.map = RfmMap::Ten;
    shop.must(saveScoringSettings(scoring));
    CHECK(age() == ScoreAge::Current);

    shop.clock().advanceMs(qint64(24) * 3600 * 1000);
    CHECK(age() == ScoreAge::EarlierDay);
    CHECK(shop.status().isStale());
    shop.score();
    CHECK(age() == ScoreAge::Current);

    const OrderId order = shop.order(shop.contactIds[1], QDate(2025, 12, 30), 100);
    CHECK(age() == ScoreAge::DataChanged);
    shop.score();
    CHECK(age() == ScoreAge::Current);
    shop.refund(order, QDate(2025, 12, 31));
    CHECK(age() == ScoreAge::DataChanged);
    shop.score();
    REQUIRE(store::undoOperation(shop.runner(), {}, ConflictPolicy::Stop));
    CHECK(age() == ScoreAge::DataChanged);
    shop.score();
    shop.must(contacts::trashContacts({shop.contactIds[2]}));
    CHECK(age() == ScoreAge::DataChanged);
    shop.score();
    shop.must(contacts::restoreContacts({shop.contactIds[2]}));
    CHECK(age() == ScoreAge::DataChanged);
    shop.score();

    ValueSettings settings;
    settings.margin = 0.5;
    shop.must(saveValueSettings(settings));
    CHECK(age() == ScoreAge::SettingsChanged);
    REQUIRE(store::undoOperation(shop.runner(), {}, ConflictPolicy::Stop));
    CHECK(age() == ScoreAge::Current); // as they were
    settings = {};
    settings.acquisitionShare = 0.2; // no score goes by it
    shop.must(saveValueSettings(settings));
    CHECK(age() == ScoreAge::Current);
    scoring.months = 12;
    shop.must(saveScoringSettings(scoring));
    CHECK(age() == ScoreAge::SettingsChanged);
}

TEST_CASE("rows imported in bulk make scores stale", "[scores]")
{
    ScoredShop shop(60);
    shop.score();
    qint64 first = 0;
    shop.write([&](WriteContext &context) -> Result<void> {
        REQUIRE(context.beginBulkInsert());
        const Result<IdRange> ids = context.reserveIds(TableId::SalesOrder, 10);
        REQUIRE(ids);
        first = ids->first;
        for (qint64 id = ids->first; id <= ids->last; ++id) {
            Result<store::Statement *> insert = context.database().cached(
                "INSERT INTO sales_order (id, contact_id, ordered_on, total_minor, status, currency, created_at, "
                "modified_at) VALUES (?1, ?2, 2460000, 100, 'paid', 'CNY', 1, 1)");
            REQUIRE(insert);
            (*insert)->bindAll(id, shop.contactIds[4]);
            REQUIRE((*insert)->run());
        }
        return context.recordInserted(TableId::SalesOrder, *ids);
    });
    CHECK(shop.number("SELECT count(*) FROM change WHERE table_name = 'sales_order' AND row_id >= 999999999") == 0);
    CHECK(shop.status().age == ScoreAge::DataChanged);
    CHECK(shop.scoreOf(shop.contactIds[4])->isStale);
    CHECK_FALSE(shop.scoreOf(shop.contactIds[6])->isStale);
    shop.score();
    CHECK_FALSE(shop.scoreOf(shop.contactIds[4])->isStale);
}

TEST_CASE("the scores of one customer are stale when his purchases changed, not when others' did", "[scores]")
{
    ScoredShop shop(60);
    shop.score();
    const ContactId he = shop.contactIds[1], she = shop.contactIds[2], nobody = shop.contactIds[3];
    const OrderId order = shop.order(he, QDate(2025, 12, 30), 100);
    CHECK(shop.scoreOf(he)->isStale);
    CHECK_FALSE(shop.scoreOf(she)->isStale);
    shop.score();
    CHECK_FALSE(shop.scoreOf(he)->isStale);
    shop.refund(order, QDate(2025, 12, 31), 30);
    CHECK(shop.scoreOf(he)->isStale);
    shop.score();
    // From one customer to another: of both.
    sales::Order moved = shop.record(order).order;
    moved.contact = she;
    shop.must(sales::editOrder(moved));
    CHECK(shop.scoreOf(he)->isStale);
    CHECK(shop.scoreOf(she)->isStale);
    CHECK_FALSE(shop.scoreOf(nobody)->isStale);
    shop.score();
    shop.clock().advanceMs(qint64(24) * 3600 * 1000);
    CHECK_FALSE(shop.scoreOf(he)->isStale); // the day is told beside it
    CHECK(shop.scoreOf(he)->asOf == QDate(2025, 12, 31));
    ValueSettings settings;
    settings.horizonWeeks = 26;
    shop.must(saveValueSettings(settings));
    CHECK(shop.scoreOf(nobody)->isStale);
}

TEST_CASE("a company has the purchases of its people where the settings say so, and follows them", "[scores]")
{
    ScoredShop shop(60);
    const ContactId company = shop.contact(QStringLiteral("Tea House"));
    shop.write([&](WriteContext &context) {
        return context.database().exec("UPDATE contact SET kind = 'company' WHERE name = 'Tea House'");
    });
    const ContactId person = shop.contactIds[1];
    shop.score();
    CHECK(shop.scoreOf(company)->score.stage == LifecycleStage::Prospect);
    const auto affiliation = std::make_shared<AffiliationId>();
    shop.must(contacts::addAffiliation({{}, person, company, {}, false, {}, {}}, affiliation));
    CHECK(shop.status().age == ScoreAge::Current); // nobody's people count
    ValueSettings settings;
    settings.companies = CompanyOrders::WithPeople;
    shop.must(saveValueSettings(settings));
    CHECK(shop.status().age == ScoreAge::SettingsChanged);
    shop.score();
    CHECK(shop.scoreOf(company)->score.stage == shop.scoreOf(person)->score.stage);
    CHECK(shop.scoreOf(company)->score.stage != LifecycleStage::Prospect);
    CHECK(shop.scoreOf(company)->score.lifetimeValue == shop.scoreOf(person)->score.lifetimeValue);

    shop.order(person, QDate(2025, 12, 30), 100);
    CHECK(shop.scoreOf(company)->isStale);
    shop.score();
    CHECK_FALSE(shop.scoreOf(company)->isStale);
    shop.must(contacts::endAffiliation(*affiliation, QDate(2025, 12, 30)));
    CHECK(shop.status().age == ScoreAge::DataChanged);
    CHECK(shop.scoreOf(company)->isStale);
    CHECK_FALSE(shop.scoreOf(shop.contactIds[2])->isStale);
    shop.score();
    CHECK(shop.scoreOf(company)->score.stage == LifecycleStage::Prospect);
}

TEST_CASE("scores as of an earlier day use nothing later and are stale at once", "[scores]")
{
    ScoredShop shop(200);
    const QDate then(2024, 12, 31);
    shop.score(then);
    CHECK(shop.status().age == ScoreAge::EarlierDay);
    CHECK(shop.status().run->asOf == then);
    LifecycleRequest request;
    request.asOf = then;
    CHECK(shop.status().run->stages == shop.read(customerStages(request))->stages.counts);
}

TEST_CASE("sums beyond 64 bits stop a run, and nothing of it is kept", "[scores]")
{
    ScoredShop shop(30);
    shop.score();
    const std::vector<ContactScore> before = saved(shop);
    for (int i = 0; i < 2; ++i) {
        sales::OrderDraft draft;
        draft.order.contact = shop.contactIds[1];
        draft.order.orderedOn = QDate(2025, 12, 1);
        draft.total = Money::fromMinor(std::numeric_limits<qint64>::max());
        shop.create(draft);
    }
    const Result<ScoreSet> set = shop.read(computeScores());
    REQUIRE_FALSE(set);
    CHECK(set.error().code == ErrorCode::TooLarge);
    CHECK(saved(shop) == before);
}
