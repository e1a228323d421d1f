#include "core/session/business_settings.h"

#include "core/base/clock.h"
#include "core/sales/order_commands.h"
#include "core/sales/product_commands.h"
#include "core/session/session.h"
#include "core/store/store_settings.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

#include <QDateTime>

using namespace shuke;
using namespace shuke::session;

namespace {

const QDate kSaturday(2025, 3, 1);

qint64 shanghai(QDate day, int hour, int minute = 0)
{
    return QDateTime(day, QTime(hour, minute), QTimeZone("Asia/Shanghai")).toMSecsSinceEpoch();
}

/// A bar with orders late on Friday, after midnight, and of a day only.
struct Bar : test::StoreFixture
{
    OrderId evening = add(kSaturday.addDays(-1), shanghai(kSaturday.addDays(-1), 23));
    OrderId night = add(kSaturday, shanghai(kSaturday, 1, 30));
    OrderId dayOnly = add(kSaturday, std::nullopt);
    OrderId setByHand = add(kSaturday.addDays(5), shanghai(kSaturday, 2));

    OrderId add(QDate day, std::optional<qint64> at)
    {
        sales::OrderDraft draft;
        draft.order.orderedOn = day;
        draft.order.orderedAt = at;
        draft.total = Money::fromMinor(100);
        sales::Payment payment;
        payment.amount = Money::fromMinor(100);
        payment.method = "cash";
        draft.payments.push_back(payment);
        auto id = std::make_shared<OrderId>();
        REQUIRE(run(sales::createOrder(draft, id)));
        return *id;
    }
    QDate dayOf(OrderId order, const char *sql = "SELECT ordered_on FROM sales_order WHERE id = %1")
    {
        return QDate::fromJulianDay(number(QString::fromLatin1(sql).arg(order.row()).toLatin1().constData()));
    }
    QDate paidOn(OrderId order) { return dayOf(order, "SELECT paid_on FROM payment WHERE order_id = %1"); }
    BusinessSettings now() { return read(businessStatus())->settings; }
};

} // namespace

TEST_CASE("A time ahead of the day's start belongs to the day before, exact midnight to its date", "[business]")
{
    CHECK(businessDay(kSaturday, 1, 0) == kSaturday);
    CHECK(businessDay(kSaturday, 4 * 3600 * 1000 - 1, 4 * 60) == kSaturday.addDays(-1));
    CHECK(businessDay(kSaturday, 4 * 3600 * 1000, 4 * 60) == kSaturday);
    CHECK(businessDay(kSaturday, 0, 4 * 60) == kSaturday);
    CHECK(businessDay(shanghai(kSaturday, 3, 59), QTimeZone("Asia/Shanghai"), 4 * 60) == kSaturday.addDays(-1));
    // The clocks of Berlin were put forward at 2: one minute past 3 is two hours after one past 0, and still Sunday's.
    const QTimeZone berlin("Europe/Berlin");
    const QDate sunday(2025, 3, 30);
    CHECK(businessDay(QDateTime(sunday, QTime(3, 1), berlin).toMSecsSinceEpoch(), berlin, 3 * 60) == sunday);
}

TEST_CASE("A later start of the day moves the orders of the night if that is wanted, with their payments", "[business]")
{
    Bar bar;
    BusinessSettings next = bar.now();
    next.dayStartMinutes = 4 * 60;
    const Result<DayMoves> moves = bar.read(dayMoves(next));
    REQUIRE(moves);
    CHECK(moves->withTime == 3);
    CHECK(moves->moving == 1);
    const bool move = GENERATE(false, true);
    REQUIRE(bar.run(changeBusinessSettings(next, move)));
    CHECK(bar.now() == next);
    const QDate nightDay = move ? kSaturday.addDays(-1) : kSaturday;
    CHECK(bar.dayOf(bar.night) == nightDay);
    CHECK(bar.paidOn(bar.night) == nightDay);
    CHECK(bar.dayOf(bar.evening) == kSaturday.addDays(-1));
    CHECK(bar.dayOf(bar.dayOnly) == kSaturday);
    CHECK(bar.dayOf(bar.setByHand) == kSaturday.addDays(5));
    CHECK(bar.paidOn(bar.setByHand) == kSaturday.addDays(5));
}

TEST_CASE("Another time zone moves what falls on another day there, over summer time and before 1970", "[business]")
{
    Bar bar;
    const OrderId old = bar.add(QDate(1969, 7, 21), shanghai(QDate(1969, 7, 21), 0, 30));
    BusinessSettings next = bar.now();
    next.timeZone = "Europe/Berlin"; // seven hours behind
    REQUIRE(bar.run(changeBusinessSettings(next, true)));
    CHECK(bar.dayOf(bar.night) == kSaturday.addDays(-1));
    CHECK(bar.dayOf(bar.evening) == kSaturday.addDays(-1));
    CHECK(bar.dayOf(old) == QDate(1969, 7, 20));
    next.timeZone = "Asia/Shanghai";
    REQUIRE(bar.run(changeBusinessSettings(next, true)));
    CHECK(bar.dayOf(bar.night) == kSaturday);
    CHECK(bar.dayOf(old) == QDate(1969, 7, 21));
}

TEST_CASE("The currency is fixed as soon as there is an order or a price", "[business]")
{
    test::StoreFixture store;
    BusinessSettings next = store.read(businessStatus())->settings;
    CHECK_FALSE(store.read(businessStatus())->hasAmounts);
    next.currency = QStringLiteral("EUR");
    REQUIRE(store.run(changeBusinessSettings(next, false)));
    sales::Product tea;
    tea.name = QStringLiteral("茶");
    tea.price = Money::fromMinor(1500);
    REQUIRE(store.run(sales::createProduct(tea)));
    CHECK(store.read(businessStatus())->hasAmounts);
    next.currency = QStringLiteral("CNY");
    const Result<ChangeSet> refused = store.run(changeBusinessSettings(next, false));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(store.read(businessStatus())->settings.currency == QStringLiteral("EUR"));
}

TEST_CASE("Settings that are none are refused and equal ones leave no operation", "[business]")
{
    test::StoreFixture store;
    const BusinessSettings good = store.read(businessStatus())->settings;
    const auto refused = [&](auto change) {
        BusinessSettings bad = good;
        change(bad);
        const Result<ChangeSet> done = store.run(changeBusinessSettings(bad, true));
        return !done && done.error().code == ErrorCode::InvalidInput && !store.read(dayMoves(bad));
    };
    CHECK(refused([](BusinessSettings &bad) { bad.currency = QStringLiteral("元"); }));
    CHECK(refused([](BusinessSettings &bad) { bad.timeZone = "Mars/Olympus'; DROP TABLE setting"; }));
    CHECK(refused([](BusinessSettings &bad) { bad.timeZone.clear(); }));
    CHECK(refused([](BusinessSettings &bad) { bad.dayStartMinutes = -1; }));
    CHECK(refused([](BusinessSettings &bad) { bad.dayStartMinutes = 12 * 60 + 1; }));
    const Result<ChangeSet> same = store.run(changeBusinessSettings(good, true));
    REQUIRE(same);
    CHECK(same->isEmpty());
    // What somebody else wrote there is no start of a day.
    store.write([](WriteContext &context) {
        return context.database().exec("INSERT INTO setting (id, key, value) VALUES (99, 'day_start_minutes', '9999')");
    });
    CHECK(store.read(businessStatus())->settings.dayStartMinutes == 0);
}

TEST_CASE("A session dates what comes next by the new settings, and by the old ones after undo", "[business][session]")
{
    QTemporaryDir folder;
    const auto clock = std::make_shared<test::FixedClock>();
    SessionOptions options;
    options.clock = clock;
    options.automaticBackups = false;
    auto session = Session::create(folder.filePath(QStringLiteral("bar.shuke")),
                                   {QStringLiteral("CNY"), "Asia/Shanghai"}, options);
    REQUIRE(session);
    clock->set(shanghai(kSaturday, 2));
    const auto today = [&] {
        QFuture<Result<QDate>> day =
            (*session)->query(Query<QDate>{[](ReadContext &context) -> Result<QDate> { return context.today(); }});
        day.waitForFinished();
        return *day.result();
    };
    const auto written = [&] {
        QDate day;
        QFuture<Result<ChangeSet>> done = (*session)->execute({"test", {"Look", {}}, [&](WriteContext &context) {
                                                                   day = context.today();
                                                                   return Result<void>();
                                                               }});
        done.waitForFinished();
        return day;
    };
    CHECK(today() == kSaturday);
    BusinessSettings next{QStringLiteral("CNY"), "Asia/Shanghai", 4 * 60};
    QFuture<Result<ChangeSet>> changed = (*session)->execute(changeBusinessSettings(next, true));
    changed.waitForFinished();
    REQUIRE(changed.result());
    CHECK(today() == kSaturday.addDays(-1));
    CHECK(written() == kSaturday.addDays(-1));
    CHECK((*session)->description().dayStartMinutes == 4 * 60);
    QFuture<Result<UndoOutcome>> undone = (*session)->undo();
    undone.waitForFinished();
    REQUIRE(undone.result());
    CHECK(today() == kSaturday);
    CHECK(written() == kSaturday);
    CHECK((*session)->description().dayStartMinutes == 0);
}
