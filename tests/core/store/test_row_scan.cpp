#include "core/store/row_scan.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

using namespace shuke;
using namespace shuke::store;
using namespace shuke::test;

namespace {

constexpr std::string_view kMethods = "SELECT scan_row(id, code, NULL) FROM payment_method NOT INDEXED";

} // namespace

TEST_CASE("a scan hands out every row in the order of ids", "[store]")
{
    StoreFixture fixture;
    std::vector<std::pair<qint64, std::string>> rows;
    const RowSink sink = [&](const ScanRow &row) {
        rows.emplace_back(row.integer(0), row.utf8(1));
        CHECK(row.integer(2) == 0);
        CHECK(row.utf8(2).data() == nullptr);
        return true;
    };
    REQUIRE(scanRows(fixture.database(), kMethods, sink));
    REQUIRE(rows.size() == 7);
    CHECK(rows[0] == std::pair<qint64, std::string>(1, "cash"));
    CHECK(rows[6] == std::pair<qint64, std::string>(7, "other"));
    REQUIRE(scanRows(fixture.database(), kMethods, sink)); // a second time on the same connection
    CHECK(rows.size() == 14);
    REQUIRE(scanRows(fixture.database(), "SELECT scan_row(id) FROM sales_order", sink));
    CHECK(rows.size() == 14);
}

TEST_CASE("a scan ends when its sink has enough, and says what is wrong with its SQL", "[store]")
{
    StoreFixture fixture;
    int rows = 0;
    const RowSink two = [&](const ScanRow &) { return ++rows < 2; };
    REQUIRE(scanRows(fixture.database(), kMethods, two));
    CHECK(rows == 2);
    CHECK_FALSE(scanRows(fixture.database(), "SELECT scan_row(id) FROM nothing", two));
    CHECK_FALSE(fixture.database().integer("SELECT scan_row(id) FROM payment_method")); // not by way of a Statement
    CHECK(rows == 2);
}

TEST_CASE("a scan can use its connection for other statements", "[store]")
{
    StoreFixture fixture;
    qint64 sum = 0;
    REQUIRE(scanRows(fixture.database(), kMethods, [&](const ScanRow &row) {
        const auto position = fixture.database().integer("SELECT max(position) FROM payment_method");
        sum += row.integer(0) * (position ? position->value_or(0) : 0);
        return true;
    }));
    CHECK(sum == 28 * 7);
}
