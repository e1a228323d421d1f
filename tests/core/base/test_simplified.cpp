#include "core/base/simplified.h"
#include "core/base/simplified_table.h"
#include "tests/support/catch.h"

using namespace shuke;

TEST_CASE("Traditional characters become simplified ones, all others stay", "[simplified]")
{
    CHECK(simplifiedOf(U'劉') == U'刘');
    CHECK(simplifiedOf(U'張') == U'张');
    CHECK(simplifiedOf(U'陳') == U'陈');
    CHECK(simplifiedOf(U'國') == U'国');
    for (const char32_t c : {U'刘', U'人', U'a', U'é', U'苎', char32_t(0), char32_t(0x33FF), char32_t(0xA000),
                             char32_t(0xD800), char32_t(0x20000), char32_t(0x10FFFF), char32_t(0xFFFFFFFF)})
        CHECK(simplifiedOf(c) == c);
}

TEST_CASE("Simplifying twice changes nothing, and the table is in order", "[simplified]")
{
    char32_t before = 0;
    bool fine = true;
    for (const auto &[traditional, simplified] : simplified_table::kPairs) {
        fine = fine && traditional > before && simplifiedOf(traditional) == simplified &&
               simplifiedOf(simplified) == simplified;
        before = traditional;
    }
    CHECK(fine);
}
