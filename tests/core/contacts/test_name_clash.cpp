#include "core/contacts/name_clash.h"
#include "tests/support/catch.h"

using namespace shuke::contacts;

namespace {

bool clash(std::string_view a, std::string_view b)
{
    const bool one = namesClash({{}, a}, {{}, b});
    CHECK(one == namesClash({{}, b}, {{}, a}));
    return one;
}

} // namespace

TEST_CASE("Two people of one home clash by their given names", "[contacts][names]")
{
    CHECK(clash("王伟", "李娜"));
    CHECK(clash("王伟", "王芳"));
    CHECK(clash("欧阳娜娜", "欧阳修"));
    CHECK(clash("Anna Lee", "Robert Lee"));
    CHECK(clash("Anna", "Berta"));
    CHECK(clash("Anna", "Robert Lee"));
    CHECK(clash("小王", "李娜"));
}

TEST_CASE("Ways to write one name do not clash", "[contacts][names]")
{
    CHECK(!clash("王伟", "王 伟"));
    CHECK(!clash("张伟", "張偉"));           // traditional
    CHECK(!clash("王伟", "Wang Wei"));       // reading
    CHECK(!clash("王伟", "王玮"));           // the same reading
    CHECK(!clash("Anna Lee", "Lee, Anna"));  // the other way round
    CHECK(!clash("Bob Lee", "Robert Lee"));  // short form
    CHECK(!clash("J. Lee", "John Lee"));     // initial
    CHECK(!clash("Anna Lee", "Anna Smith")); // another family name: she married
    CHECK(!clash("Anna", "Anna Maria Lee"));
    CHECK(!clash("An", "Anna"));
}

TEST_CASE("What people are called does not clash with their names", "[contacts][names]")
{
    CHECK(!clash("王先生", "王伟"));
    CHECK(!clash("小王", "王伟"));
    CHECK(!clash("阿伟", "王伟"));
    CHECK(!clash("王姐", "王芳"));
    CHECK(!clash("小丽", "王小丽"));
    CHECK(!clash("王伟（老客户）", "王伟"));
    CHECK(!clash("Mrs. Lee", "Anna Lee"));
    CHECK(clash("王姐", "李娜"));
}

TEST_CASE("No name is no contradiction", "[contacts][names]")
{
    CHECK(!clash("", "王伟"));
    CHECK(!clash("无", "王伟"));
    CHECK(!clash("...", "王伟"));
    CHECK(!clash("", ""));
}

TEST_CASE("Companies clash by what is left without legal forms, and never are a person", "[contacts][names]")
{
    const CalledAs tea{ContactKind::Company, "杭州茶业有限公司"};
    CHECK(!namesClash(tea, {ContactKind::Company, "杭州茶业"}));
    CHECK(!namesClash(tea, {{}, "杭州茶业股份有限公司"}));
    CHECK(namesClash(tea, {ContactKind::Company, "北京钢铁集团"}));
    CHECK(namesClash(tea, {ContactKind::Person, "王伟"}));
    CHECK(namesClash(tea, {{}, "王伟"}));
    CHECK(!namesClash({ContactKind::Person, "Anna Lee"}, {ContactKind::Person, "Lee Anna", "Lee", "Anna"}));
}
