#include "core/contacts/match_key.h"
#include "tests/support/catch.h"

#include <set>

using namespace shuke;
using namespace shuke::contacts;

TEST_CASE("E-mail keys ignore case, width and blanks around, and nothing else", "[keys]")
{
    CHECK(normalEmail("  Li.Ming+vip@Example.COM ") == "li.ming+vip@example.com");
    CHECK(normalEmail("ｌｉ＠ｑｑ．ｃｏｍ") == "li@qq.com");
    CHECK(normalEmail("mailto:li@qq.com") == "li@qq.com");
    CHECK(emailKey("LI@qq.com\u200b") == emailKey("li@qq.com"));
    CHECK(emailKey("li+a@qq.com") != emailKey("li@qq.com"));
    CHECK(emailKey("josé@x.es") != emailKey("jose@x.es"));
    for (const char *nothing : {"", " ", "-", "无", "li", "@qq.com", "li@", "a@b@c", "a b@c.de"}) {
        INFO(nothing);
        CHECK_FALSE(emailKey(nothing));
    }
}

TEST_CASE("WeChat keys ignore case and placeholders", "[keys]")
{
    CHECK(wechatKey("Wx_Ming88 ") == wechatKey("ｗｘ_ming88"));
    CHECK(wechatKey("wxid_1") != wechatKey("wxid_2"));
    for (const char *nothing : {"", "-", "--", "/", "无", "N/A", "null", "暂无"})
        CHECK_FALSE(wechatKey(nothing));
}

TEST_CASE("Tax ids match however they are spaced, and credit codes are checked", "[keys]")
{
    CHECK(normalTaxId(" 9135 0100-m000100y43 ") == "91350100M000100Y43");
    CHECK(taxIdKey("DE 123 456 789") == taxIdKey("de123456789"));
    CHECK_FALSE(taxIdKey("无"));
    CHECK_FALSE(taxIdKey("000000"));
    CHECK_FALSE(taxIdKey("ABCDEF"));
    CHECK(isValidCreditCode("91350100M000100Y43")); // the standard's example
    CHECK(isValidCreditCode("91440300708461136T"));
    CHECK_FALSE(isValidCreditCode("91350100M000100Y44"));
    CHECK_FALSE(isValidCreditCode("91350100M000100Y4"));
    CHECK_FALSE(isValidCreditCode("9135010OM000100Y43"));
    CHECK_FALSE(isValidCreditCode(""));
}

TEST_CASE("Kinds of keys never meet, and hashed keys spread", "[keys]")
{
    CHECK(wechatKey("a1@b.c") != emailKey("a1@b.c"));
    CHECK(contactPointKey("mobile", "13800138000") == phoneKey("13800138000"));
    CHECK(contactPointKey("email", "A@b.cn") == emailKey("a@b.cn"));
    CHECK(contactPointKey("qq", "12345") != phoneKey("12345"));
    CHECK(contactPointKey("web", "HTTPS://x.cn") == contactPointKey("web", "https://X.cn"));
    CHECK_FALSE(contactPointKey("web", "-"));
    std::set<qint64> keys;
    for (int i = 0; i < 100000; ++i) {
        const std::optional<qint64> key = emailKey("u" + std::to_string(i) + "@x.cn");
        REQUIRE(key);
        REQUIRE(*key > 0);
        keys.insert(*key);
    }
    CHECK(keys.size() == 100000);
}

TEST_CASE("Stored keys never change", "[keys]")
{
    CHECK(phoneKey("010-65551234") == 861065551234);
    CHECK(phoneKey("65551234") == (qint64(1) << 60) + 165551234);
    CHECK(phoneKey("010-65551234-8012") == 6681187965747921765);
    CHECK(emailKey("li.ming@example.com") == 8631276279335954389);
    CHECK(wechatKey("wx_ming88") == 3130134580684526722);
    CHECK(taxIdKey("91350100M000100Y43") == 1686713029386921334);
}
