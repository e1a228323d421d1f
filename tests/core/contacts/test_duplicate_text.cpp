#include "core/base/split_mix64.h"
#include "core/base/text_distance.h"
#include "core/contacts/duplicate_text.h"
#include "core/contacts/text_pool.h"
#include "tests/support/catch.h"

using namespace shuke;
using namespace shuke::contacts;

namespace {

bool isName(const DuplicateName &name, std::u32string_view family, std::u32string_view given)
{
    return name.family == family && name.given == given;
}

} // namespace

TEST_CASE("Texts lose width, case, accents, punctuation and traditional forms", "[duplicates]")
{
    CHECK(duplicateText("  ＡＢＣ　Ｃｏ．１２ ") == U"abc co12");
    CHECK(duplicateText("O'Brien-Émile") == U"obrien emile");
    CHECK(duplicateText("劉 德華") == U"刘德华");
    CHECK(duplicateText("无").empty());
    CHECK(duplicateText("n/a").empty());
    CHECK(duplicateText("").empty());
    CHECK(duplicateText("!?…").empty());
}

TEST_CASE("Names come apart, and titles go", "[duplicates]")
{
    CHECK(isName(duplicateName("王小明", {}, {}), U"王", U"小明"));
    CHECK(isName(duplicateName("歐陽娜娜", {}, {}), U"欧阳", U"娜娜"));
    CHECK(isName(duplicateName("张先生", "张", {}), U"张", U""));
    CHECK(isName(duplicateName("张先生", "张", "先生"), U"张", U""));
    CHECK(isName(duplicateName("张三女士", {}, {}), U"张", U"三"));
    CHECK(isName(duplicateName("王老师", {}, {}), U"王", U""));
    CHECK(isName(duplicateName("Ms. Anne Lee", {}, {}), U"lee", U"anne"));
    CHECK(isName(duplicateName("Lee, Anne", {}, {}), U"lee", U"anne"));
    CHECK(isName(duplicateName("Dr Anne Marie Lee Jr.", {}, {}), U"lee", U"anne marie"));
    CHECK(isName(duplicateName("Anne Lee", "Lee", {}), U"lee", U"anne"));
    CHECK(isName(duplicateName("Anne Lee", {}, "Anne"), U"lee", U"anne"));
    CHECK(isName(duplicateName("Madonna", {}, {}), U"madonna", U""));
    CHECK(isName(duplicateName("先生", {}, {}), U"", U""));
    CHECK(isName(duplicateName("", {}, {}), U"", U""));
}

TEST_CASE("Companies lose their legal form, addresses what other fields say", "[duplicates]")
{
    CHECK(duplicateCompany("昆明达恒服饰有限公司") == U"昆明达恒服饰");
    CHECK(duplicateCompany("昆明达恒服饰（有限公司）") == U"昆明达恒服饰");
    CHECK(duplicateCompany("昆明达恒服饰有限责任公司") == U"昆明达恒服饰");
    CHECK(duplicateCompany("Blue Industries Limited") == U"blue industries");
    CHECK(duplicateCompany("BLUE INDUSTRIES CO., LTD.") == U"blue industries");
    CHECK(duplicateCompany("有限公司") == U"有限公司");
    CHECK(duplicateCompany("AG") == U"ag");
    CHECK(duplicateCity("昆明市") == U"昆明");
    CHECK(duplicateCity("市") == U"市");
    CHECK(duplicateStreet("云南省昆明市光明路254号", "云南省", "昆明") == U"光明路254号");
    CHECK(duplicateStreet("北京市朝阳路1号", "北京", "北京") == U"朝阳路1号");
    CHECK(duplicateStreet("774 Main Street, Apt 5", "ON", "Toronto") == U"774 main st 5");
    CHECK(duplicateEmail(" Ann+Shop@X.example ") == "ann@x.example");
    CHECK(duplicateEmail("+a@x.example") == "+a@x.example");
    CHECK(duplicateEmail("a@b+c.example") == "a@b+c.example");
    CHECK(duplicateEmail("nothing").empty());
}

TEST_CASE("A reading joins scripts, a short form its name", "[duplicates]")
{
    CHECK(duplicateReading(U"单", true) == U"shan");
    CHECK(duplicateReading(U"小明", false) == U"xiaoming");
    CHECK(duplicateReading(U"xiao ming", false) == U"xiaoming");
    CHECK(nicknameGroup(U"bob") == nicknameGroup(U"robert"));
    CHECK(nicknameGroup(U"bob") != 0);
    CHECK(nicknameGroup(U"bob") != nicknameGroup(U"bill"));
    CHECK(nicknameGroup(U"小明") == 0);
}

TEST_CASE("Broken and endless text is compared without harm", "[duplicates]")
{
    const std::string endless(1'000'000, 'a');
    CHECK(duplicateText(endless).size() == kMostDuplicateText);
    CHECK(duplicateText("\xFF\xFE\x80").empty());
    CHECK(duplicateText(std::string_view("a\0b", 3)) == U"ab");
    for (const std::string_view bad : {"\xF0\x9F", "\xED\xA0\x80", "%s%n';--",
                                       "\xE2\x80\xAE"
                                       "abc",
                                       ",", "，,"}) {
        const DuplicateName name = duplicateName(bad, bad, {});
        CHECK(name.family.size() <= kMostDuplicateText);
        duplicateCompany(bad);
        duplicateStreet(bad, bad, bad);
        duplicateEmail(bad);
    }
}

TEST_CASE("The quick bound never changes the answer of Jaro-Winkler", "[duplicates]")
{
    SplitMix64 random(3);
    TextPool pool;
    CHECK(pool.add(U"") == 0);
    for (int i = 0; i < 20000; ++i) {
        std::u32string a;
        std::u32string b;
        for (int k = random.below(9); k > 0; --k)
            a += random.chance(100) ? U'张' : U'a' + static_cast<char32_t>(random.below(5));
        for (int k = random.below(9); k > 0; --k)
            b += random.chance(100) ? U'张' : U'a' + static_cast<char32_t>(random.below(5));
        const TextPool::Id idA = pool.add(a);
        const TextPool::Id idB = pool.add(b);
        REQUIRE((idA == idB) == (a == b));
        REQUIRE(pool.text(idA) == a);
        for (const double threshold : {0.8, 0.88, 0.92})
            REQUIRE(pool.areSimilar(idA, idB, threshold) == (jaroWinkler(a, b) >= threshold));
        REQUIRE(pool.areOneEditApart(idA, idB) == (osaDistance(a, b) <= 1));
    }
}
