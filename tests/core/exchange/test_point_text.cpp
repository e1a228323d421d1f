#include "core/exchange/point_text.h"
#include "tests/support/catch.h"

using namespace shuke::exchange;

namespace {

std::string shown(std::string_view cell)
{
    std::vector<PointText> points;
    std::string text = parsePoints(cell, points) ? "" : "bad ";
    for (const PointText &point : points)
        text += '<' + point.kind + '/' + point.label + '/' + point.value + (point.optedOut ? "/out" : "") +
                (point.invalid ? "/invalid" : "") + '>';
    return text;
}

} // namespace

TEST_CASE("Contact points in a cell come back with every sign of theirs", "[export]")
{
    std::string cell;
    for (const std::string_view text : {"plain", "a|b", "\\", "x\\|)(=!", "!invalid=", "长\n2", "=", "(a)=b"}) {
        for (const bool flag : {false, true}) {
            const PointText point{"qq", std::string(text), flag ? std::string(text) : std::string(), flag, flag};
            appendPoint(point, cell);
        }
    }
    std::vector<PointText> points;
    REQUIRE(parsePoints(cell, points));
    REQUIRE(points.size() == 16);
    std::string again;
    for (const PointText &point : points)
        appendPoint(point, again);
    CHECK(again == cell);
    CHECK(points[5].value == "\\");
    CHECK(points[5].label == "\\");
    CHECK(points[7].label == "x\\|)(=!");
    CHECK(points[7].optedOut);
    CHECK_FALSE(points[6].invalid);
}

TEST_CASE("A cell of contact points that somebody broke is refused from there on", "[export]")
{
    CHECK(shown("").empty());
    CHECK(shown("fax=021") == "<fax//021>");
    CHECK(shown("fax!opted_out(a)=021") == "bad ");
    CHECK(shown("qq=1|=2") == "bad <qq//1>");
    CHECK(shown("qq=1|fax") == "bad <qq//1>");
    CHECK(shown("qq=") == "bad ");
    CHECK(shown("qq(open=1") == "bad ");
    CHECK(shown("qq!shy=1") == "bad ");
}

TEST_CASE("A list of texts in a cell comes back as it was", "[export]")
{
    std::string cell;
    const std::vector<std::string> texts = {"gold|silver", "a\\b", "\\|", "无"};
    for (const std::string &text : texts)
        appendListed(text, cell);
    CHECK(splitList(cell) == texts);
}
