#include "core/value/rfm_segment.h"
#include "tests/support/catch.h"

#include <array>
#include <map>
#include <set>
#include <string>

using namespace shuke::value;

TEST_CASE("the grid names all 25 cells of R and FM", "[rfm]")
{
    // analytics_reference.json rfm.grid_R_by_FM, from R 5 down; FM 1 … 5.
    const std::array<std::array<const char *, 5>, 5> grid = {{
        {"New Customers", "Potential Loyalist", "Potential Loyalist", "Champions", "Champions"},
        {"Promising", "Potential Loyalist", "Potential Loyalist", "Loyal Customers", "Loyal Customers"},
        {"About To Sleep", "About To Sleep", "Need Attention", "Loyal Customers", "Loyal Customers"},
        {"Hibernating", "Hibernating", "At Risk", "At Risk", "Can't Lose Them"},
        {"Lost", "Hibernating", "At Risk", "At Risk", "Can't Lose Them"},
    }};
    for (int r = 1; r <= 5; ++r) {
        for (int f = 1; f <= 5; ++f) {
            for (int m = 1; m <= 5; ++m) {
                const int fm = (f + m + 1) / 2;
                INFO("r " << r << " f " << f << " m " << m);
                CHECK(segmentName(segmentOf(RfmMap::Grid, r, f, m)) ==
                      grid[static_cast<size_t>(5 - r)][static_cast<size_t>(fm - 1)]);
            }
        }
    }
}

TEST_CASE("the eight classes follow R, F and M being high, and the limit can be moved", "[rfm]")
{
    const auto name = [](int r, int f, int m, int highFrom = 4) {
        return segmentName(segmentOf(RfmMap::Eight, r, f, m, highFrom));
    };
    CHECK(name(4, 4, 4) == "重要价值");
    CHECK(name(5, 3, 5) == "重要发展");
    CHECK(name(3, 5, 4) == "重要保持");
    CHECK(name(1, 1, 5) == "重要挽留");
    CHECK(name(5, 5, 3) == "一般价值");
    CHECK(name(5, 1, 1) == "一般发展");
    CHECK(name(3, 4, 3) == "一般保持");
    CHECK(name(3, 3, 3) == "一般挽留");
    CHECK(name(3, 3, 3, 3) == "重要价值");
    CHECK(name(4, 4, 4, 5) == "一般挽留");
}

TEST_CASE("the ten classes are the intervals of rfm 0.3.0, first match wins, the rest is Others", "[rfm]")
{
    const auto name = [](int r, int f, int m) { return segmentName(segmentOf(RfmMap::Ten, r, f, m)); };
    CHECK(name(5, 5, 5) == "Champions");
    CHECK(name(5, 5, 4) == "Potential Loyalist");
    CHECK(name(4, 3, 3) == "Potential Loyalist"); // also in Loyal Customers, Promising and New Customers
    CHECK(name(2, 4, 4) == "Loyal Customers");    // also in Can't Lose Them
    CHECK(name(4, 1, 3) == "Promising");
    CHECK(name(5, 1, 5) == "New Customers");
    CHECK(name(1, 3, 4) == "Can't Lose Them");
    CHECK(name(1, 2, 5) == "At Risk");
    CHECK(name(1, 3, 3) == "Need Attention");
    CHECK(name(2, 1, 1) == "About To Sleep");
    CHECK(name(1, 1, 5) == "Lost");
    CHECK(name(5, 4, 1) == "Others");
    CHECK(name(2, 1, 5) == "Others");
}

TEST_CASE("every RFM class has its own code and name and stands in a map", "[rfm]")
{
    std::set<std::string> codes;
    for (const RfmMap map : {RfmMap::Grid, RfmMap::Eight, RfmMap::Ten}) {
        std::set<std::string> reachable;
        std::set<std::string> listed;
        for (int r = 1; r <= 5; ++r) {
            for (int f = 1; f <= 5; ++f) {
                for (int m = 1; m <= 5; ++m)
                    reachable.insert(std::string(segmentCode(segmentOf(map, r, f, m))));
            }
        }
        for (const RfmSegment segment : segmentsOf(map)) {
            listed.insert(std::string(segmentCode(segment)));
            CHECK_FALSE(segmentName(segment).empty());
        }
        CHECK(reachable == listed);
        CHECK(listed.size() == segmentsOf(map).size());
        codes.insert(listed.begin(), listed.end());
    }
    CHECK(codes.size() == kRfmSegmentCount - 1);
    CHECK(segmentName(RfmSegment::None).empty());
}
