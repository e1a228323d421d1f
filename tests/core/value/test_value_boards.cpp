#include "core/contacts/contact_commands.h"
#include "core/value/lifecycle_loader.h"
#include "core/value/lifetime_board.h"
#include "core/value/value_settings.h"
#include "core/value/win_back.h"
#include "tests/core/value/scored_shop.h"

#include <algorithm>
#include <numeric>

using namespace shuke;
using namespace shuke::test;
using namespace shuke::value;

namespace {

/// Customers 1, 2, … with these lifetime values; nothing for one who has none.
CustomerValues valuesOf(const std::vector<std::optional<double>> &lifetimeValues)
{
    CustomerValues values;
    values.values.basis.gate = ValueGate::Normal;
    values.values.usePAlive = true;
    for (size_t i = 0; i < lifetimeValues.size(); ++i) {
        PurchaseSummary summary;
        summary.contact = ContactId::fromRow(static_cast<qint64>(i) + 1);
        summary.purchaseCount = 2;
        summary.netRevenue = Money::fromMinor(400);
        values.purchases.customers.push_back(summary);
        CustomerValue value;
        value.lifetimeValue = lifetimeValues[i];
        values.values.customers.push_back(value);
    }
    return values;
}

/// A company without orders of its own, for which a person counts, as the settings say.
ContactId addCompanyOf(ScoredShop &shop, ContactId person)
{
    const ContactId company = shop.contact(QStringLiteral("Tea House"));
    shop.write([](WriteContext &context) {
        return context.database().exec("UPDATE contact SET kind = 'company' WHERE name = 'Tea House'");
    });
    shop.must(contacts::addAffiliation({{}, person, company, {}, false, {}, {}}));
    ValueSettings settings;
    settings.companies = CompanyOrders::WithPeople;
    shop.must(saveValueSettings(settings));
    return company;
}

} // namespace

TEST_CASE("the distribution has ten bins of a round width and one for what is beyond", "[value][boards]")
{
    // ⌊.95 · 5⌋ = 4: the value 100 is to be inside of ten bins: of 20, as 10 · 10 is not above it.
    const std::vector<double> values{0, 3, 12, 99, 100, 250};
    const std::vector<ValueBin> bins = valueDistribution(values);
    REQUIRE(bins.size() == 11);
    CHECK(bins[0] == ValueBin{0, 20, 3});
    CHECK(bins[1] == ValueBin{20, 40, 0});
    CHECK(bins[4] == ValueBin{80, 100, 1});
    CHECK(bins[5] == ValueBin{100, 120, 1});
    CHECK(bins[10] == ValueBin{200, std::nullopt, 1});
    CHECK(valueDistribution({}).empty());
    const std::vector<double> nothing{0, 0};
    CHECK(valueDistribution(nothing) == std::vector<ValueBin>{{0, 1, 2}});
    for (const double scale : {1e-3, 1.0, 7e4, 3e14, 3e16}) { // everybody is in one bin
        std::vector<double> scaled;
        for (int i = 0; i < 1000; ++i)
            scaled.push_back(i * scale);
        qint64 all = 0;
        for (const ValueBin &bin : valueDistribution(scaled))
            all += bin.customers;
        CHECK(all == 1000);
    }
}

TEST_CASE("values are placed by fifths of value and of the probability to be there", "[value][boards]")
{
    CustomerValues values = valuesOf({100, std::nullopt, 300, 200, 300});
    values.values.customers[0].aliveProbability = 1;
    values.values.customers[2].aliveProbability = 0.8;
    values.values.customers[3].aliveProbability = 0.79;
    values.values.customers[4].aliveProbability = 0;
    values.purchases.customers[2].lentRevenue = Money::fromMinor(300); // three quarters are its people's
    const LifetimeBoard board = placeValues(values, {}, 2);
    CHECK_FALSE(board.byStage);
    CHECK(board.fields == std::vector<qint8>{0, -1, 3, 5 + 1, 4 * 5 + 3});
    CHECK(board.counts[3] == 1);
    CHECK(board.sums[3] == Approx(75));
    CHECK(board.sums[0] == Approx(100));
    CHECK(board.best == std::vector<size_t>{2, 4}); // equal ones as they come
}

TEST_CASE("where nobody is told to be there still, values are placed by stages", "[value][boards]")
{
    using enum LifecycleStage;
    CustomerValues values = valuesOf({100, std::nullopt, 300, 200, 300});
    values.values.usePAlive = false;
    for (CustomerValue &value : values.values.customers)
        value.aliveProbability = 0.999;
    const LifetimeBoard board = placeValues(values, {Loyal, Lost, AtRisk, New, Active}, 100);
    CHECK(board.byStage);
    CHECK(board.fields == std::vector<qint8>{0, -1, 3 * 5 + 3, 2 * 5 + 1, 5 + 3});
    CHECK(board.best.size() == 4);
    values.values.basis.gate = ValueGate::Hidden;
    const LifetimeBoard hidden = placeValues(values, {}, 100);
    CHECK(hidden.fields.empty());
    CHECK(hidden.best.empty());
    CHECK(hidden.distribution.empty());
}

TEST_CASE("totals hold each order once where people count for their companies", "[value][boards]")
{
    ScoredShop shop;
    const ContactId company = addCompanyOf(shop, shop.contactIds[1]);
    const Result<LifetimeBoard> board = shop.read(lifetimeBoard({}));
    REQUIRE(board);
    const LifetimeValueResult &values = board->all.values;
    REQUIRE(values.basis.gate != ValueGate::Hidden);
    double sum = 0;
    double ofCompany = 0;
    for (size_t i = 0; i < values.customers.size(); ++i) {
        sum += values.customers[i].lifetimeValue.value_or(0);
        if (board->all.purchases.customers[i].contact == company)
            ofCompany = values.customers[i].lifetimeValue.value_or(0);
    }
    REQUIRE(ofCompany > 0);
    CHECK(values.totalValue == Approx(sum - ofCompany).epsilon(1e-9));
    CHECK(std::accumulate(board->sums.begin(), board->sums.end(), 0.0) == Approx(values.totalValue).epsilon(1e-9));
    CHECK(board->labels.size() == board->best.size());

    const Result<LifecycleBoard> stages = shop.read(lifecycleBoard({}, 1));
    REQUIRE(stages);
    CHECK(std::accumulate(stages->revenue.begin(), stages->revenue.end(), 0.0) ==
          static_cast<double>(stages->now.purchases.netRevenue.minor()));
}

TEST_CASE("the board of lifetime values goes by the settings, except what is asked for", "[value][boards]")
{
    ScoredShop shop;
    ValueSettings settings;
    settings.margin = 0.25;
    settings.horizonWeeks = 26;
    shop.must(saveValueSettings(settings));
    LifetimeBoardRequest request;
    request.discount = 0.5;
    request.listed = 7;
    const Result<LifetimeBoard> board = shop.read(lifetimeBoard(request));
    REQUIRE(board);
    CHECK(board->all.values.options.margin == 0.25);
    CHECK(board->all.values.options.horizonWeeks == 26);
    CHECK(board->all.values.options.discount == 0.5);
    REQUIRE(board->best.size() == 7);
    for (size_t i = 1; i < board->best.size(); ++i)
        CHECK(*board->all.values.customers[board->best[i - 1]].lifetimeValue >=
              *board->all.values.customers[board->best[i]].lifetimeValue);
    REQUIRE(board->labels.size() == 7);
    CHECK(board->labels[0].name.starts_with('c'));
    request.margin = 2; // out of range
    CHECK_FALSE(shop.read(lifetimeBoard(request)));
}

TEST_CASE("the list to win back is ordered, and leaves out who does not want to be contacted", "[value][boards]")
{
    ScoredShop shop;
    WinBackRequest request;
    request.listed = 5;
    const Result<WinBackList> before = shop.read(winBackList(request));
    REQUIRE(before);
    REQUIRE(before->late.size() > 5);
    CHECK(before->labels.size() == 5);
    CHECK(before->notToContact == 0);
    for (size_t i = 1; i < before->late.size(); ++i)
        CHECK(*before->churns.customers[before->late[i - 1]].valueAtRisk >=
              *before->churns.customers[before->late[i]].valueAtRisk);
    const ContactId first = before->churns.purchases.customers[before->late[0]].contact;
    shop.write([first](WriteContext &context) -> Result<void> {
        Result<store::Statement *> update =
            context.database().cached("UPDATE contact SET do_not_contact = 1 WHERE id = ?1");
        if (!update)
            return update.error();
        (*update)->bindAll(first);
        return (*update)->run();
    });
    const Result<WinBackList> after = shop.read(winBackList(request));
    REQUIRE(after);
    CHECK(after->notToContact == 1);
    CHECK(after->late == std::vector<size_t>(before->late.begin() + 1, before->late.end()));
    CHECK(after->labels[0].name == before->labels[1].name);
}

TEST_CASE("moves between the ends of two months add up, and only later ends follow earlier beginnings",
          "[value][boards]")
{
    CHECK(monthEndBefore(QDate(2025, 3, 31), 0) == QDate(2025, 3, 31));
    CHECK(monthEndBefore(QDate(2025, 3, 31), 1) == QDate(2025, 2, 28));
    CHECK(monthEndBefore(QDate(2025, 3, 2), 13) == QDate(2024, 2, 29));
    ScoredShop shop(200);
    const Result<LifecycleBoard> board = shop.read(lifecycleBoard({}, 9, 4));
    REQUIRE(board);
    CHECK(board->moves.from == QDate(2025, 3, 31));
    CHECK(board->moves.to == QDate(2025, 8, 31));
    CHECK(board->now.stages.asOf == QDate(2025, 12, 31));
    qint64 all = 0;
    for (int from = 0; from < kLifecycleStageCount; ++from) {
        for (int to = 0; to < kLifecycleStageCount; ++to) {
            const auto ids = board->movers(static_cast<LifecycleStage>(from), static_cast<LifecycleStage>(to));
            CHECK(std::ranges::is_sorted(ids));
            CHECK(static_cast<qint64>(ids.size()) == board->moves.migration.count(from, to));
            all += static_cast<qint64>(ids.size());
        }
    }
    CHECK(all == 200);
    for (const auto &[from, to] :
         {std::pair(1, 1), std::pair(1, 2), std::pair(3, -1), std::pair(kMostMonthsBack + 1, 0)})
        CHECK_FALSE(shop.read(lifecycleBoard({}, from, to)));
}
