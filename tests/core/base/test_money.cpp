#include "core/base/money.h"

#include "tests/support/catch.h"

#include <limits>

using namespace shuke;

TEST_CASE("Decimal text becomes exact scaled integers", "[base][money]")
{
    CHECK(*scaledDecimal(u"12.5", 2) == 1250);
    CHECK(*scaledDecimal(u"-0.01", 2) == -1);
    CHECK(*scaledDecimal(u"１２", 2) == 1200);
    CHECK(*scaledDecimal(u"3,5", 2, u',') == 350);
    CHECK(*scaledDecimal(u".5", 2) == 50);

    SECTION("more decimals are rounded half away from zero and said so")
    {
        bool exact = true;
        CHECK(*scaledDecimal(u"1.005", 2, u'.', &exact) == 101);
        CHECK_FALSE(exact);
        CHECK(*scaledDecimal(u"-1.005", 2, u'.', &exact) == -101);
        CHECK(*scaledDecimal(u"1.2300", 2, u'.', &exact) == 123);
        CHECK(exact);
    }
    SECTION("anything else is refused")
    {
        for (const char16_t *text : {u"", u"-", u".", u"1.2.3", u"1,000", u"12a", u"99999999999999999999"})
            CHECK_FALSE(scaledDecimal(QStringView(text), 2));
    }
}

TEST_CASE("Money prints with its currency's decimals", "[base][money]")
{
    CHECK(moneyText(Money::fromMinor(123450), 2) == u"1234.50");
    CHECK(moneyText(Money::fromMinor(-5), 2) == u"-0.05");
    CHECK(moneyText(Money::fromMinor(7), 0) == u"7");
    CHECK(moneyText(Money::fromMinor(std::numeric_limits<qint64>::min()), 2) == u"-92233720368547758.08");
    CHECK(currencyDigits(u"JPY") == 0);
    CHECK(currencyDigits(u"CNY") == 2);
    CHECK(currencyDigits(u"KWD") == 3);
}

TEST_CASE("Sums of money refuse to overflow", "[base][money]")
{
    const Money most = Money::fromMinor(std::numeric_limits<qint64>::max());
    CHECK_FALSE(most.plus(Money::fromMinor(1)));
    CHECK(most.minus(Money::fromMinor(1))->minor() == std::numeric_limits<qint64>::max() - 1);
    CHECK(*mulDiv(250, 3'000'000, 1'000'000) == 750);
    CHECK(*mulDiv(-1, 1, 2) == -1);
    CHECK_FALSE(mulDiv(std::numeric_limits<qint64>::max(), 2, 1));
}
