#include "core/sales/order_totals.h"
#include "tests/support/catch.h"

#include <limits>

using namespace shuke;
using namespace shuke::sales;

namespace {

constexpr qint64 kMost = std::numeric_limits<qint64>::max();

Money minor(qint64 value)
{
    return Money::fromMinor(value);
}

OrderLine line(qint64 quantityMicro, qint64 price, qint64 discount = 0)
{
    OrderLine line;
    line.quantityMicro = quantityMicro;
    line.unitPrice = minor(price);
    line.discount = minor(discount);
    return line;
}

qint64 total(const Order &order, const std::vector<OrderLine> &lines)
{
    const Result<Money> sum = totalOfLines(order, lines);
    REQUIRE(sum);
    return sum->minor();
}

} // namespace

TEST_CASE("a line's amount is quantity times price less the discount, rounded once", "[sales]")
{
    CHECK(lineAmount(line(3000000, 1250)) == minor(3750));
    CHECK(lineAmount(line(333333, 100)) == minor(33)); // 33.3333
    CHECK(lineAmount(line(5000, 100)) == minor(1));    // 0.5 rounds away from zero
    CHECK(lineAmount(line(-5000, 100)) == minor(-1));
    CHECK(lineAmount(line(1, 1)) == minor(0));
    CHECK(lineAmount(line(2000000, 1000, 150)) == minor(1850));
    CHECK(lineAmount(line(-2000000, 1000, -150)) == minor(-1850));

    OrderLine told = line(2000000, 1000);
    told.amount = minor(1);
    CHECK(lineAmount(told) == minor(1));
    CHECK_FALSE(lineAmount(OrderLine()));
    CHECK_FALSE(lineAmount(line(2000000, kMost)));
    CHECK_FALSE(lineAmount(line(1000000, kMost, -1)));
}

TEST_CASE("an order's total is its lines, less its discount, plus shipping, plus tax that is not in the prices",
          "[sales]")
{
    std::vector<OrderLine> lines = {line(2000000, 1000), line(1000000, 500)};
    lines[0].tax = minor(120);
    lines[1].tax = minor(30);
    Order order;
    CHECK(total(order, lines) == 2500);
    order.discount = minor(200);
    order.shipping = minor(600);
    CHECK(total(order, lines) == 2900);
    order.taxIncluded = false;
    CHECK(total(order, lines) == 3050); // the lines' taxes
    order.tax = minor(100);
    CHECK(total(order, lines) == 3000); // the order's own
}

TEST_CASE("a total that cannot be told is refused", "[sales]")
{
    CHECK(totalOfLines({}, {}).error().code == ErrorCode::InvalidInput);
    const Result<Money> unknown = totalOfLines({}, std::vector<OrderLine>{line(1000000, 1), OrderLine()});
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == ErrorCode::InvalidInput);
    CHECK(unknown.error().detail.contains(QStringLiteral("line 2")));
    CHECK(totalOfLines({}, std::vector<OrderLine>{line(1000000, kMost), line(1000000, 1)}).error().code ==
          ErrorCode::TooLarge);
    CHECK(totalOfLines({}, std::vector<OrderLine>{line(9000000, kMost)}).error().code == ErrorCode::TooLarge);
    OrderLine taxed = line(1000000, 1);
    taxed.tax = minor(kMost);
    CHECK(taxOf({}, std::vector<OrderLine>{taxed, taxed}).error().code == ErrorCode::TooLarge);
}

TEST_CASE("conversion minds the decimals of both currencies", "[sales]")
{
    const auto convert = [](qint64 amount, QStringView from, qint64 rateNano, QStringView to) -> std::optional<qint64> {
        const std::optional<Money> money = inStoreCurrency(minor(amount), from, rateNano, to);
        if (!money)
            return std::nullopt;
        return money->minor();
    };
    CHECK(convert(10000, u"USD", 7123400000, u"CNY") == 71234); // 100.00 USD at 7.1234
    CHECK(convert(10000, u"JPY", 48600000, u"CNY") == 48600);   // 10,000 JPY at 0.0486 = 486.00
    CHECK(convert(10000, u"CNY", 20576000000, u"JPY") == 2058); // 100.00 CNY at 20.576 = 2057.6
    CHECK(convert(1000, u"KWD", 23300000000, u"CNY") == 2330);  // 1.000 KWD at 23.3
    CHECK(convert(-1, u"USD", 500000000, u"CNY") == -1);        // half away from zero
    CHECK(convert(kMost, u"JPY", 1000000000, u"CNY") == std::nullopt);
    CHECK(convert(1, u"JPY", kMost, u"KWD") == std::nullopt);
    CHECK(inStoreCurrency(minor(5), u"CNY", std::nullopt, u"CNY") == minor(5));
    CHECK(inStoreCurrency(minor(5), u"CNY", 2000000000, u"CNY") == minor(5)); // a rate to itself says nothing
    CHECK_FALSE(inStoreCurrency(minor(5), u"USD", std::nullopt, u"CNY"));
}

TEST_CASE("order codes are stable and read back", "[sales]")
{
    for (const OrderStatus status :
         {OrderStatus::Draft, OrderStatus::Paid, OrderStatus::Shipped, OrderStatus::Completed, OrderStatus::Canceled})
        CHECK(orderStatusFromCode(orderStatusCode(status)) == status);
    CHECK(orderStatusFromCode("cancelled") == OrderStatus::Canceled);
    CHECK_FALSE(orderStatusFromCode("refunded"));
    CHECK_FALSE(orderStatusFromCode("Paid"));
    CHECK_FALSE(orderStatusFromCode(""));
    CHECK(documentKindFromCode("refund") == DocumentKind::Refund);
    CHECK_FALSE(documentKindFromCode("credit"));
    CHECK(countsAsPurchase(OrderStatus::Shipped));
    CHECK_FALSE(countsAsPurchase(OrderStatus::Draft));
    CHECK_FALSE(countsAsPurchase(OrderStatus::Canceled));
}

TEST_CASE("an order is fully refunded when refunds cover it, and only if there are any", "[sales]")
{
    CHECK(isFullyRefunded(minor(100), minor(-100), 1));
    CHECK(isFullyRefunded(minor(100), minor(-101), 2));
    CHECK_FALSE(isFullyRefunded(minor(100), minor(-99), 1));
    CHECK_FALSE(isFullyRefunded(minor(0), minor(0), 0));
    CHECK(isFullyRefunded(minor(0), minor(0), 1));
    CHECK(isFullyRefunded(minor(-1), minor(std::numeric_limits<qint64>::min()), 1));
}
