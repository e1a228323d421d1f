// Revenue of a period: its orders less the refunds dated in it, in drivers and cohorts. Figures counted by hand.
#include "core/contacts/contact_commands.h"
#include "core/sales/product_commands.h"
#include "core/store/read_context.h"
#include "core/value/cluster_loader.h"
#include "core/value/cohort_loader.h"
#include "core/value/driver_loader.h"
#include "core/value/period_orders.h"
#include "core/value/value_settings.h"
#include "tests/core/sales/sales_store.h"

#include <limits>

using namespace shuke;
using namespace shuke::sales;
using namespace shuke::test;
using namespace shuke::value;

namespace {

const QDate kMarchEnd(2025, 3, 31);

QDate jan(int day)
{
    return {2025, 1, day};
}
QDate feb(int day)
{
    return {2025, 2, day};
}
QDate mar(int day)
{
    return {2025, 3, day};
}

const DriverPeriods kFebAgainstJan{{feb(1), mar(1)}, {jan(1), feb(1)}};
const DriverPeriods kMarAgainstFeb{{mar(1), QDate(2025, 4, 1)}, {feb(1), mar(1)}};

class PeriodStore : public SalesStore
{
public:
    OrderId creditNote(ContactId contact, QDate day, double amount)
    {
        OrderDraft draft;
        draft.order.contact = contact;
        draft.order.orderedOn = day;
        draft.order.kind = DocumentKind::Refund;
        draft.total = yuan(-amount);
        return create(draft);
    }
    OrderId inDollars(ContactId contact, QDate day, double amount, std::optional<qint64> rateNano)
    {
        OrderDraft draft;
        draft.order.contact = contact;
        draft.order.orderedOn = day;
        draft.order.currency = QStringLiteral("USD");
        draft.order.rateNano = rateNano;
        draft.total = yuan(amount);
        return create(draft);
    }
    ProductId product(const QString &code, const QString &category)
    {
        Product product;
        product.code = code;
        product.name = code;
        product.category = category;
        const auto id = std::make_shared<ProductId>();
        must(createProduct(product, id));
        return *id;
    }
    /// A document with one line; a refund of `refundOf` if that is valid.
    OrderId sell(ContactId contact, QDate day, ProductId product, qint64 units, double amount, OrderId refundOf = {})
    {
        OrderDraft draft;
        draft.order.contact = contact;
        draft.order.orderedOn = day;
        draft.order.kind = refundOf.isValid() ? DocumentKind::Refund : DocumentKind::Order;
        draft.order.refundOf = refundOf;
        draft.total = yuan(amount);
        OrderLine line;
        line.product = product;
        line.productName = QStringLiteral("as sold");
        line.quantityMicro = units * kQuantityScale;
        line.amount = yuan(amount);
        draft.lines = {line};
        return create(draft);
    }
    DriverAnalysis drivers(const DriverPeriods &periods, DriverLevel level = DriverLevel::Store, QDate asOf = kMarchEnd)
    {
        DriverRequest request;
        request.level = level;
        request.periods = periods;
        request.asOf = asOf;
        Result<DriverAnalysis> found = read(revenueDriversOf(request));
        INFO((found ? std::string() : found.error().detail.toStdString()));
        REQUIRE(found);
        return *found;
    }
    std::vector<DatedRefund> refunds(DayRange days = {}, QDate asOf = kMarchEnd)
    {
        const auto found = read(
            Query<std::vector<DatedRefund>>{[&](ReadContext &context) { return datedRefunds(context, days, asOf); }});
        INFO((found ? std::string() : found.error().detail.toStdString()));
        REQUIRE(found);
        return *found;
    }
    CohortTable cohorts(QDate asOf = kMarchEnd)
    {
        CohortRequest request;
        request.asOf = asOf;
        Result<CohortAnalysis> found = read(cohortsOf(request));
        INFO((found ? std::string() : found.error().detail.toStdString()));
        REQUIRE(found);
        return found->table;
    }
};

std::optional<CohortCell> cell(qint64 active, qint64 repeated, double amount)
{
    return CohortCell{active, repeated, yuan(amount)};
}

} // namespace

TEST_CASE("refunds lower the revenue of the period they are dated in, not that of their order", "[period][drivers]")
{
    PeriodStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ContactId ben = store.contact(QStringLiteral("Ben"));
    const OrderId january = store.order(anna, jan(5), 100);
    const OrderId bens = store.order(ben, jan(6), 50);
    store.refund(store.order(anna, jan(7), 30), jan(20)); // taken back within January: counts nowhere
    const OrderId february = store.order(anna, feb(3), 80);
    const OrderId later = store.order(ben, feb(4), 40);
    store.refund(january, feb(8), 20);
    store.refund(bens, feb(9));
    store.refund(february, feb(10), 10);
    store.creditNote(ben, feb(11), 5);
    store.refund(later, mar(2));

    const DriverAnalysis found = store.drivers(kFebAgainstJan);
    // January: 100 + 50. February: 80 − 10 + 40 − 20 − 50 − 5.
    CHECK(found.baseTotals.net == yuan(150));
    CHECK(found.baseTotals.buyers == 2);
    CHECK(found.baseTotals.orders == 2);
    CHECK(found.periodTotals.net == yuan(35));
    CHECK(found.periodTotals.buyers == 2);
    CHECK(found.periodTotals.orders == 2);
    CHECK(found.byOrders.customers == Money());
    CHECK(found.byOrders.frequency == Money());
    CHECK(found.byOrders.price == yuan(-115));
    // What March takes back is March's, which sold nothing.
    const DriverAnalysis march = store.drivers(kMarAgainstFeb);
    CHECK(march.baseTotals.net == yuan(35));
    CHECK(march.periodTotals.net == yuan(-40));
    CHECK(march.periodTotals.orders == 0);
    CHECK(march.byOrders.kind == DriverKind::Dropped);
    CHECK(march.byOrders.total == yuan(-75));
    // As of a day in the period, refunds of later days are not known.
    CHECK(store.drivers(kFebAgainstJan, DriverLevel::Store, feb(8)).periodTotals.net == yuan(100));
}

TEST_CASE("refunds that do not count lower no period, and walk-ins' refunds do", "[period][drivers]")
{
    PeriodStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ContactId gone = store.contact(QStringLiteral("gone"));
    const OrderId order = store.order(anna, jan(5), 100);
    OrderDraft draft;
    draft.order.contact = anna;
    draft.order.orderedOn = feb(2);
    draft.order.kind = DocumentKind::Refund;
    draft.order.refundOf = order;
    draft.order.status = OrderStatus::Draft;
    draft.total = yuan(-9);
    store.create(draft);
    store.refund(store.order(gone, jan(6), 70), feb(3), 7);
    store.creditNote(gone, feb(3), 3);
    store.trashContact(gone);
    store.refund(store.order({}, jan(7), 10), feb(4), 4);
    const OrderId dollars = store.inDollars(anna, jan(8), 10, 7'000'000'000);
    store.refund(dollars, feb(5), 2);
    store.must(trashOrders({store.refund(order, feb(6), 6)}));

    const std::vector<DatedRefund> refunds = store.refunds();
    REQUIRE(refunds.size() == 2);
    CHECK(refunds[0].amount == yuan(-4));
    CHECK_FALSE(refunds[0].contact.isValid());
    CHECK(refunds[1].amount == yuan(-14));
    CHECK(refunds[1].order == dollars);
    CHECK(refunds[1].orderTotal == yuan(70));
    CHECK(refunds[1].day == feb(5).toJulianDay());
    CHECK(refunds[1].orderDay == jan(8).toJulianDay());
    CHECK(store.refunds({feb(5), feb(6)}).size() == 1);
    CHECK(store.refunds({}, feb(4)).size() == 1);
    const DriverAnalysis found = store.drivers(kFebAgainstJan);
    CHECK(found.baseTotals.net == yuan(180));
    CHECK(found.periodTotals.net == yuan(-18));
}

TEST_CASE("refunds lower the product they name in their own period, those without lines are an item of their own",
          "[period][drivers]")
{
    PeriodStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ProductId tea = store.product(QStringLiteral("TEA"), QStringLiteral("drinks"));
    const OrderId january = store.sell(anna, jan(5), tea, 2, 100);
    const OrderId february = store.sell(anna, feb(3), tea, 3, 150);
    store.sell(anna, feb(4), tea, -1, -50, january);
    store.refund(february, feb(5), 8); // an amount, no goods
    store.creditNote(anna, feb(6), 5);

    for (const DriverLevel level : {DriverLevel::Product, DriverLevel::Category}) {
        const DriverAnalysis found = store.drivers(kFebAgainstJan, level);
        REQUIRE(found.items.size() == 2);
        REQUIRE(found.inputs.size() == 2);
        const DriverInput &refunds = found.inputs[0]; // the largest change
        CHECK(found.items[static_cast<size_t>(refunds.key)].isRefunds);
        CHECK(refunds.base.net == Money());
        CHECK(refunds.current.net == yuan(-13));
        CHECK(found.table.rows[0].kind == DriverKind::Other);
        const DriverInput &sold = found.inputs[1];
        CHECK(sold.base.units == 2 * kQuantityScale);
        CHECK(sold.base.net == yuan(100));
        CHECK(sold.current.units == 2 * kQuantityScale);
        CHECK(sold.current.net == yuan(100));
        CHECK(sold.current.buyers == 1);
        CHECK(found.table.total.total == yuan(-13));
        CHECK(found.byOrders.total == yuan(-13));
        CHECK(found.periodTotals.lines == 1);
    }
}

TEST_CASE("cohort revenue is that of the month's orders less the month's refunds", "[period][cohorts]")
{
    PeriodStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ContactId ben = store.contact(QStringLiteral("Ben"));
    const ContactId carl = store.contact(QStringLiteral("Carl"));
    const OrderId first = store.order(anna, jan(5), 100);
    const OrderId takenBack = store.order(anna, feb(5), 50);
    store.creditNote(anna, feb(20), 4);
    store.order(anna, mar(5), 20);
    store.refund(takenBack, mar(6));
    store.refund(first, mar(7), 30);
    store.refund(store.order(ben, jan(6), 60), feb(1)); // before he was a customer
    store.refund(store.order(ben, feb(6), 40), mar(8), 10);
    store.refund(store.order(carl, jan(7), 10), feb(7)); // never one
    store.refund(store.order({}, jan(8), 10), feb(8), 1);

    const CohortTable table = store.cohorts();
    REQUIRE(table.cohorts.size() == 2);
    const std::optional<CohortCell> none;
    CHECK(table.cohorts[0].month == monthNumber(2025, 1));
    CHECK(table.cohorts[0].size == 1);
    // February's order was taken back: nobody was active, but its money came. March: 20 − 50 − 30.
    CHECK((table.cohorts[0].cells == std::vector{cell(1, 0, 100), cell(0, 0, 46), cell(1, 1, -60)}));
    CHECK(table.cohorts[1].month == monthNumber(2025, 2));
    CHECK((table.cohorts[1].cells == std::vector{cell(1, 0, 40), cell(0, 0, -10), none}));
    // As of the end of February nothing of March is known.
    const CohortTable early = store.cohorts(feb(28));
    CHECK((early.cohorts[0].cells == std::vector{cell(1, 0, 100), cell(1, 1, 46)}));
    CHECK((early.cohorts[1].cells == std::vector{cell(1, 0, 40), none}));
}

TEST_CASE("customers of a period are counted with the refunds of the period", "[period][kpis]")
{
    PeriodStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    const ContactId ben = store.contact(QStringLiteral("Ben"));
    const ContactId carl = store.contact(QStringLiteral("Carl"));
    const ContactId dora = store.contact(QStringLiteral("Dora"));
    store.order(anna, QDate(2024, 12, 1), 10);
    store.order(anna, jan(5), 100);
    const OrderId bens = store.order(ben, jan(6), 50);
    const OrderId carls = store.order(carl, jan(7), 10);
    store.order(anna, feb(2), 90);
    store.order(anna, feb(3), 30);
    store.order(ben, feb(4), 30);
    store.refund(bens, feb(5), 40);
    store.refund(carls, feb(6), 5); // bought nothing: revenue only
    store.order(dora, feb(7), 40);
    store.order({}, feb(8), 99); // nobody known

    CustomerKpiRequest request;
    request.periods = kFebAgainstJan;
    request.asOf = kMarchEnd;
    const Result<CustomerKpis> found = store.read(customerKpisOf(request));
    REQUIRE(found);
    CHECK(found->base.kpis.buyers == 3);
    CHECK(found->base.kpis.net == yuan(160));
    CHECK(found->base.returning.returning == Rate{1, 3});
    const PeriodFigures &now = found->period;
    CHECK(now.kpis.buyers == 3);
    CHECK(now.kpis.orders == 4);
    CHECK(now.kpis.net == yuan(145)); // 120 + 30 − 40 − 5 + 40
    CHECK(now.kpis.repeatRate() == Rate{1, 3});
    CHECK(now.returning.returning == Rate{2, 3});
    CHECK(now.returning.newBuyers == 1);
    CHECK(found->retention.retention() == Rate{2, 3});
    CHECK(found->revenue.net == MoneyRate{yuan(105), yuan(160), 3});
    CHECK(found->revenue.gross == MoneyRate{yuan(85), yuan(160), 3});
    CHECK(now.concentration.top == MoneyRate{yuan(120), yuan(150), 3});
    CHECK(*now.concentration.gini == Approx(0.5)); // of 0, 40, 120
    // The page asks for the drivers and gets them with it.
    DriverRequest drivers;
    drivers.periods = kFebAgainstJan;
    drivers.asOf = kMarchEnd;
    drivers.withKpis = true;
    const Result<DriverAnalysis> analysis = store.read(revenueDriversOf(drivers));
    REQUIRE(analysis);
    REQUIRE(analysis->kpis);
    CHECK(analysis->kpis->revenue.net == found->revenue.net);
    CHECK(analysis->kpis->period.returning.returning == now.returning.returning);
    request.periods.base.to = request.periods.base.from;
    CHECK(store.read(customerKpisOf(request)).error().code == ErrorCode::InvalidInput);
}

TEST_CASE("figures of periods can be stopped, and sums beyond 64 bits are an error", "[period]")
{
    PeriodStore store;
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    store.order(anna, jan(5), 10);
    CustomerKpiRequest kpis;
    kpis.periods = kFebAgainstJan;
    kpis.asOf = kMarchEnd;
    kpis.cancel.cancel();
    CHECK(store.read(customerKpisOf(kpis)).error().code == ErrorCode::Canceled);
    CohortRequest cohorts;
    cohorts.asOf = kMarchEnd;
    cohorts.cancel.cancel();
    CHECK(store.read(cohortsOf(cohorts)).error().code == ErrorCode::Canceled);
    // Two orders of one period that leave 64 bits together.
    for (int i = 0; i < 2; ++i) {
        OrderDraft draft;
        draft.order.contact = anna;
        draft.order.orderedOn = feb(3 + i);
        draft.total = Money::fromMinor(std::numeric_limits<qint64>::max() - 1000);
        store.create(draft);
    }
    DriverRequest drivers;
    drivers.periods = kFebAgainstJan;
    drivers.asOf = kMarchEnd;
    CHECK(store.read(revenueDriversOf(drivers)).error().code == ErrorCode::TooLarge);
}

TEST_CASE("the running month goes against the same days of another one", "[period][drivers]")
{
    const auto days = [](QDate from, QDate to) { return DayRange{from, to.addDays(1)}; };
    CHECK(driverPeriods(DriverSpan::RunningMonth, false, mar(12)) ==
          DriverPeriods{days(mar(1), mar(12)), days(feb(1), feb(12))});
    CHECK(driverPeriods(DriverSpan::RunningMonth, false, mar(31)) ==
          DriverPeriods{days(mar(1), mar(31)), days(feb(1), feb(28))}); // all of the shorter one
    CHECK(driverPeriods(DriverSpan::RunningMonth, true, mar(12)) ==
          DriverPeriods{days(mar(1), mar(12)), days(QDate(2024, 3, 1), QDate(2024, 3, 12))});
    CHECK(driverPeriods(DriverSpan::Month, false, mar(12)) ==
          DriverPeriods{days(feb(1), feb(28)), days(jan(1), jan(31))});
    CHECK(driverPeriods(DriverSpan::Quarter, true, feb(28)) ==
          DriverPeriods{days(QDate(2024, 10, 1), QDate(2024, 12, 31)), days(QDate(2023, 10, 1), QDate(2023, 12, 31))});
}

TEST_CASE("clusters count the orders of people for their companies where the settings say so", "[clusters]")
{
    PeriodStore store;
    const ContactId house = store.contact(QStringLiteral("Tea House"));
    store.write([](WriteContext &context) { return context.database().exec("UPDATE contact SET kind = 'company'"); });
    const ContactId anna = store.contact(QStringLiteral("Anna"));
    store.must(contacts::addAffiliation({{}, anna, house, {}, false, {}, {}}));
    store.order(anna, jan(5), 100);
    ClusterRequest request;
    request.asOf = kMarchEnd;
    CHECK(store.read(customerClusters(request))->clusters.customerCount == 1);
    ValueSettings settings;
    settings.companies = CompanyOrders::WithPeople;
    store.must(saveValueSettings(settings));
    CHECK(store.read(customerClusters(request))->clusters.customerCount == 2);
}
