#include "core/exchange/import_look_alikes.h"
#include "tests/ui/import/page_test.h"
#include "ui/import/result_step.h"

using namespace shuke;
using namespace shuke::test;
using namespace shuke::ui;

namespace {

struct Alike : PageTest
{
    ResultStep &result() { return *page.findChild<ResultStep *>(); }
    void compared()
    {
        REQUIRE(QTest::qWaitFor([this] { return !result().isComparing(); }, 30000));
    }
};

} // namespace

TEST_CASE("Two rows of one file that look alike are told, compared, and forgotten with the import",
          "[import_page][alike]")
{
    Alike test;
    test.import(test.desk.file(
        QStringLiteral("in.csv"),
        "编号,姓名,手机,城市\nC1,王小丽,13800138000,上海\nC2,王小丽,13800138000,上海\nC3,李大山,13900139000,北京\n"));
    test.compared();
    CHECK(test.result().alikeText() == QStringLiteral("1 new customer(s) look like one that is there."));
    REQUIRE(test.result().compareButton().isVisible());
    test.result().compareButton().click();
    REQUIRE_FALSE(test.desk.places.empty());
    CHECK(std::get<ShowPage>(test.desk.places.back()).page == PageId::Duplicates);
    test.result().revertButton().click();
    REQUIRE(QTest::qWaitFor([&] { return test.result().text().contains(QStringLiteral("reverted")); }, 30000));
    CHECK(test.result().alikeText().isEmpty());
    CHECK_FALSE(test.result().compareButton().isVisible());
}

TEST_CASE("Products are not compared, and an operation that was no import made nobody", "[import_page][alike]")
{
    Alike test;
    test.import(test.desk.file(QStringLiteral("in.csv"), "code,name\nP1,Tea\n"), exchange::ImportKind::Products);
    CHECK_FALSE(test.result().isComparing());
    CHECK(test.result().alikeText().isEmpty());
    CHECK(test.desk.read(exchange::importedLookAlikes(OperationId(), {})) == 0);
}
