#include "core/quality/text_tidy.h"
#include "tests/support/catch.h"

using namespace shuke::quality;

TEST_CASE("Lines lose what nobody meant to type", "[text_tidy]")
{
    CHECK(tidyLine(u"  Ａｎｎａ　１２３ ") == QStringLiteral("Anna 123"));
    CHECK(tidyLine(u"上海市浦东新区（张江）８号，２楼") == QStringLiteral("上海市浦东新区（张江）8号，2楼"));
    CHECK(tidyLine(u"a\u200B\uFEFFb\tc\n d") == QStringLiteral("ab c d"));
    CHECK(tidyLine(u"").isEmpty());
    CHECK(tidyLine(u"👨\u200D👩\u200D👧") == QStringLiteral("👨\u200D👩\u200D👧"));
}

TEST_CASE("Names of one case get capitals, others are somebody's choice", "[text_tidy]")
{
    CHECK(tidyPersonName(u"ANNA O'BRIEN") == QStringLiteral("Anna O'Brien"));
    CHECK(tidyPersonName(u"ludwig van beethoven") == QStringLiteral("Ludwig van Beethoven"));
    CHECK(tidyPersonName(u"JEAN-LUC PICARD III") == QStringLiteral("Jean-Luc Picard III"));
    CHECK(tidyPersonName(u"J.R. McDonald") == QStringLiteral("J.R. McDonald"));
    CHECK(tidyPersonName(u"ÉMILE ZOLA") == QStringLiteral("Émile Zola"));
    CHECK(tidyPersonName(u"张 伟") == QStringLiteral("张伟"));
    CHECK(tidyPersonName(u"王　小　丽") == QStringLiteral("王小丽"));
    CHECK(tidyPersonName(u"张伟 Peter") == QStringLiteral("张伟 Peter"));
    CHECK(tidyPersonName(u"A") == QStringLiteral("A"));
    CHECK(tidyCity(u"SHANGHAI") == QStringLiteral("Shanghai"));
    CHECK(tidyCity(u"上海") == QStringLiteral("上海"));
}

TEST_CASE("E-mail slips are mended", "[text_tidy]")
{
    CHECK(tidyEmail(u" Zhang＠Example。com ") == QStringLiteral("zhang@example.com"));
    CHECK(tidyEmail(u"mailto:li@gmail.con") == QStringLiteral("li@gmail.com"));
    CHECK(tidyEmail(u"li@qq,com") == QStringLiteral("li@qq.com"));
    CHECK(tidyEmail(u"<li@@163.com>;") == QStringLiteral("li@163.com"));
    CHECK(tidyEmail(u"li@notgmail.con") == QStringLiteral("li@notgmail.con"));
    CHECK(tidyEmail(u"").isEmpty());
}

TEST_CASE("An e-mail address needs a name, @ and a domain", "[text_tidy]")
{
    for (const char16_t *good : {u"a@b.cn", u"first.last+tag@mail.example.co.uk", u"张伟@例子.中国", u"x_1@a-b.com"})
        CHECK(isValidEmail(good));
    for (const char16_t *bad : {u"", u"@", u"a@b", u"lina@example", u"a@@b.cn", u"a b@c.cn", u"a@b..cn", u".a@b.cn",
                                u"a.@b.cn", u"a@-b.cn", u"a@b.c", u"a@b.c1", u"a@1.2.3.4", u"a,b@c.cn", u"a@b.cn."})
        CHECK_FALSE(isValidEmail(bad));
}

TEST_CASE("Tidying what is tidy changes nothing", "[text_tidy]")
{
    for (const QString &text :
         {QStringLiteral(" ＡＢ　c "), QStringLiteral("JOSÉ DE LA CRUZ"), QStringLiteral("＜Ａ＠b，com＞"),
          QStringLiteral("\u202Ex"), QStringLiteral("'; DROP TABLE contact; --"), QStringLiteral("𠮷 野家")}) {
        CHECK(tidyLine(tidyLine(text)) == tidyLine(text));
        CHECK(tidyPersonName(tidyPersonName(text)) == tidyPersonName(text));
        CHECK(tidyEmail(tidyEmail(text)) == tidyEmail(text));
    }
}
