#include "core/exchange/import_key_map.h"
#include "core/exchange/import_order_amounts.h"
#include "tests/support/catch.h"

#include <limits>
#include <map>

using namespace shuke::exchange;

namespace {

RowAmounts amount(qint64 minor)
{
    RowAmounts row;
    row.amount = minor;
    return row;
}

RowAmounts line(qint64 pieces, qint64 priceMinor)
{
    RowAmounts row;
    row.quantityMicro = pieces * 1000000;
    row.unitPriceMicro = priceMinor * 10000;
    return row;
}

RowAmounts line(qint64 pieces, qint64 priceMinor, qint64 amountMinor)
{
    RowAmounts row = line(pieces, priceMinor);
    row.amount = amountMinor;
    return row;
}

qint64 total(std::vector<RowAmounts> rows, bool taxIncluded = true)
{
    const std::optional<OrderAmounts> settled = settleAmounts(rows, 2, taxIncluded);
    REQUIRE(settled);
    return settled->total;
}

} // namespace

TEST_CASE("the amount of a single row is the order's total", "[import][amounts]")
{
    CHECK(total({amount(1000)}) == 1000);
    CHECK(total({line(3, 400, 1000)}) == 1000);
    CHECK(settleAmounts(std::vector{line(3, 400, 1000)}, 2, true)->linesDiffer);
}

TEST_CASE("an order without an amount is worth its quantities times prices", "[import][amounts]")
{
    CHECK(total({line(3, 400), line(1, 250)}) == 1450);
    RowAmounts first = line(3, 400);
    first.discount = 100;
    first.shipping = 800;
    first.tax = 60;
    RowAmounts second = line(1, 250);
    second.shipping = 800;
    CHECK(total({first, second}) == 1450 - 100 + 800);
    CHECK(total({first, second}, false) == 1450 - 100 + 800 + 60);
}

TEST_CASE("an amount repeated on every priced row of an order is its total", "[import][amounts]")
{
    CHECK(total({line(3, 400, 1450), line(1, 250, 1450)}) == 1450);
}

TEST_CASE("equal amounts that are each row's own value are added up", "[import][amounts]")
{
    CHECK(total({line(2, 500, 1000), line(1, 1000, 1000)}) == 2000);
    CHECK(total({amount(1000), amount(1000)}) == 2000);
}

TEST_CASE("one amount on several rows is the order's total", "[import][amounts]")
{
    CHECK(total({line(3, 400, 1300), line(1, 250)}) == 1300);
}

TEST_CASE("different amounts are those of the lines", "[import][amounts]")
{
    CHECK(total({amount(700), amount(300), line(2, 100)}) == 1200);
    const auto settled = settleAmounts(std::vector{amount(700), amount(300)}, 2, true);
    REQUIRE(settled);
    CHECK(settled->lines == std::vector<std::optional<qint64>>{700, 300});
}

TEST_CASE("rows that tell neither amount nor price have no total", "[import][amounts]")
{
    CHECK_FALSE(settleAmounts(std::vector{RowAmounts()}, 2, true));
    CHECK_FALSE(settleAmounts(std::vector{amount(5), amount(6), RowAmounts()}, 2, true));
    CHECK_FALSE(settleAmounts(std::vector<RowAmounts>(), 2, true));
}

TEST_CASE("a price of more decimals than the currency keeps them until the line is rounded", "[import][amounts]")
{
    RowAmounts row;
    row.quantityMicro = 8000000;
    row.unitPriceMicro = 125000;
    CHECK(total({row}) == 100);
    CHECK(lineValue(8000000, 125000, 0) == 1);
}

TEST_CASE("sums beyond 64 bits are refused", "[import][amounts]")
{
    const qint64 most = std::numeric_limits<qint64>::max();
    CHECK_FALSE(settleAmounts(std::vector{amount(most), amount(most - 1)}, 2, true));
    CHECK_FALSE(lineValue(most, most, 2));
}

TEST_CASE("a key map finds what it holds and nothing else", "[import][keymap]")
{
    KeyMap map;
    std::map<std::string, qint64> expected;
    for (int i = 0; i < 20000; ++i) {
        const std::string text = (i % 3 == 0 ? "a rather long external id, number " : "C") + std::to_string(i);
        map.at(TextKey::of(text), i);
        expected[text] = i;
    }
    CHECK(map.size() == expected.size());
    for (const auto &[text, value] : expected) {
        qint64 *found = map.find(TextKey::of(text));
        REQUIRE(found);
        REQUIRE(*found == value);
    }
    CHECK(map.find(TextKey::of("C20000")) == nullptr);
    CHECK(map.find(TextKey::of("c1")) == nullptr);
    CHECK(TextKey::of("").isEmpty());
    CHECK_FALSE(TextKey::of(std::string_view("a\0", 2)) == TextKey::of("a"));
}
