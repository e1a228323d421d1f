#include "core/base/split_mix64.h"
#include "core/base/text_distance.h"
#include "tests/support/catch.h"

#include <string>

using namespace shuke;

TEST_CASE("Jaro, Jaro-Winkler and edit distance have their published values", "[text_distance]")
{
    struct Row
    {
        std::u32string_view a, b;
        double jaro, jaroWinkler;
        int edits;
    };
    const Row rows[] = {{U"MARTHA", U"MARHTA", 0.944444, 0.961111, 1},
                        {U"DIXON", U"DICKSONX", 0.766667, 0.813333, 4},
                        {U"DWAYNE", U"DUANE", 0.822222, 0.840000, 2},
                        {U"JELLYFISH", U"SMELLYFISH", 0.896296, 0.896296, 2},
                        {U"ARNAB", U"ARANB", 0.933333, 0.946667, 1},
                        {U"CRATE", U"TRACE", 0.733333, 0.733333, 2},
                        {U"abc", U"xyz", 0, 0, 3},
                        {U"", U"", 0, 0, 0},
                        {U"a", U"", 0, 0, 1},
                        {U"a", U"a", 1, 1, 0},
                        {U"张伟", U"张玮", 0.666667, 0.666667, 1},
                        {U"欧阳娜娜", U"欧阳娜", 0.916667, 0.941667, 1},
                        {U"北京中鼎经纬实业发展", U"北京中鼎经伟实业发展", 0.933333, 0.960000, 1},
                        {U"zhang wei", U"wei zhang", 0.407407, 0.407407, 8},
                        {U"SHACKLEFORD", U"SHACKELFORD", 0.969697, 0.981818, 1},
                        {U"NICHLESON", U"NICHULSON", 0.925926, 0.955556, 2},
                        {U"JONES", U"JOHNSON", 0.790476, 0.832381, 4},
                        {U"MASSEY", U"MASSIE", 0.888889, 0.933333, 2},
                        {U"ABROMS", U"ABRAMS", 0.888889, 0.922222, 1}};
    for (const Row &row : rows) {
        CHECK(jaro(row.a, row.b) == Approx(row.jaro).margin(5e-7));
        CHECK(jaroWinkler(row.a, row.b) == Approx(row.jaroWinkler).margin(5e-7));
        CHECK(osaDistance(row.a, row.b) == row.edits);
        CHECK(withinOneEdit(row.a, row.b) == (row.edits <= 1));
    }
    CHECK(osaDistance(U"ca", U"abc") == 3);
    CHECK(osaDistance(U"19281103", U"19281130") == 1);
    CHECK(osaDistance(U"13800138000", U"13800138001") == 1);
}

TEST_CASE("The quick test for one edit says what the distance says", "[text_distance]")
{
    SplitMix64 random(7);
    for (int i = 0; i < 20000; ++i) {
        std::u32string a;
        std::u32string b;
        for (int k = random.below(6); k > 0; --k)
            a += U'a' + static_cast<char32_t>(random.below(3));
        for (int k = random.below(6); k > 0; --k)
            b += U'a' + static_cast<char32_t>(random.below(3));
        REQUIRE(withinOneEdit(a, b) == (osaDistance(a, b) <= 1));
    }
}

TEST_CASE("Long texts are compared whole", "[text_distance]")
{
    const std::u32string a(5000, U'x');
    std::u32string b = a;
    b.back() = U'y';
    CHECK(jaro(a, a) == 1);
    CHECK(jaro(a, b) == Approx((4999.0 / 5000 * 2 + 1) / 3));
    CHECK(withinOneEdit(a, b));
}
