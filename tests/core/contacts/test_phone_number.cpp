#include "core/contacts/match_key.h"
#include "core/contacts/phone_number.h"
#include "tests/support/catch.h"
#include "tests/support/source_dir.h"

#include <QFile>

using namespace shuke;
using namespace shuke::contacts;

namespace {

std::string normal(std::string_view raw)
{
    const PhoneNumber number = parsePhone(raw);
    if (number.quality == PhoneQuality::Damaged)
        return "damaged";
    if (number.quality == PhoneQuality::NotAPhone)
        return "none";
    return number.normal + (number.extension.empty() ? "" : " x" + number.extension);
}

} // namespace

TEST_CASE("Usual ways to write a number give its normal form", "[phone]")
{
    struct Row
    {
        const char *raw;
        const char *expected;
    };
    const Row rows[] = {
        {"13800138000", "+8613800138000"},
        {"138 0013 8000", "+8613800138000"},
        {"138-0013-8000", "+8613800138000"},
        {"+86 138 0013 8000", "+8613800138000"},
        {"+86-13800138000", "+8613800138000"},
        {"(+86) 138 0013 8000", "+8613800138000"},
        {"0086 138 0013 8000", "+8613800138000"},
        {"8613800138000", "+8613800138000"},
        {"013800138000", "+8613800138000"},
        {"１３８００１３８０００", "+8613800138000"},
        {"＋８６１３８００１３８０００", "+8613800138000"},
        {"'13800138000", "+8613800138000"},
        {"13800138000.0", "+8613800138000"},
        {"手机：13800138000", "+8613800138000"},
        {"Tel: 010-65551234", "+861065551234"},
        {"13800138000（微信同号）", "+8613800138000"},
        {"\u200b138\u00a00013\u00a08000", "+8613800138000"},
        {"010-65551234", "+861065551234"},
        {"(010)65551234", "+861065551234"},
        {"01065551234", "+861065551234"},
        {"+86 10 6555 1234", "+861065551234"},
        {"+86 (0)10 6555 1234", "+861065551234"},
        {"0755-86543210", "+8675586543210"},
        {"0592-2188888", "+865922188888"},
        {"021 5888 8888", "+862158888888"},
        {"(010)65551234转8012", "+861065551234 x8012"},
        {"010-65551234-8012", "+861065551234 x8012"},
        {"010-65551234 ext. 8012", "+861065551234 x8012"},
        {"010-65551234 转分机 8012", "+861065551234 x8012"},
        {"+86-10-65551234-8012", "+861065551234 x8012"},
        {"010-65551234#8012", "+861065551234 x8012"},
        {"65551234-8012", "65551234 x8012"},
        {"400-800-1234", "+864008001234"},
        {"4008001234", "+864008001234"},
        {"800-810-1234", "+868008101234"},
        {"400-800-1234转2", "+864008001234 x2"},
        {"95588", "95588"},
        {"10086", "10086"},
        {"65551234", "65551234"},
        {"+1 (415) 555-2671", "+14155552671"},
        {"+1 415 555 2671 x12", "+14155552671 x12"},
        {"001 415 555 2671", "+14155552671"},
        {"+44 20 7946 0958", "+442079460958"},
        {"+44 (0)20 7946 0958", "+442079460958"},
        {"+852 2345 6789", "+85223456789"},
        {"(415) 555-2671", "4155552671"},
        {"", "none"},
        {"-", "none"},
        {"无", "none"},
        {"hello", "none"},
        {"room 12", "none"},
        {"1", "none"},
        {"440301199001011234", "none"},
        {"138001380001390013900013700137000", "none"},
        {"+0 123 456 789", "none"},
        {"+1 415 555", "none"},
        {"010-65551234 转", "none"},
        {"1.39E+10", "damaged"},
        {"1.39E+010", "damaged"},
        {"1.38001E+10", "damaged"},
        {"1.39e10", "damaged"},
        {"１.３９Ｅ＋１０", "damaged"},
        {"1390013800", "damaged"},
        {"3800138000", "damaged"},
        {"1065551234", "damaged"},
        {"75586543210", "damaged"},
        {"7551234567", "damaged"},
        {"+86 1390013800", "damaged"},
    };
    for (const Row &row : rows) {
        INFO(row.raw);
        CHECK(normal(row.raw) == row.expected);
    }
}

TEST_CASE("A list of numbers is several numbers", "[phone]")
{
    for (const char *list :
         {"13800138000/13900139000", "13800138000、13900139000", "13800138000；13900139000", "13800138000, 13900139000",
          "13800138000\r\n13900139000", "13800138000 或 13900139000", " / 13800138000 / 13900139000 /"}) {
        INFO(list);
        const std::vector<PhoneNumber> numbers = parsePhones(list);
        REQUIRE(numbers.size() == 2);
        CHECK(numbers[0].normal == "+8613800138000");
        CHECK(numbers[1].normal == "+8613900139000");
    }
    CHECK(parsePhones("").empty());
    CHECK(parsePhones(" ;; ").empty());
    CHECK(parsePhone("无/13800138000").normal == "+8613800138000");
    CHECK(parsePhone("1.39E+10").damage == PhoneDamage::Scientific);
    CHECK(parsePhone("1065551234").damage == PhoneDamage::LostDigit);
}

TEST_CASE("Phone keys are equal for one number however written, and differ between countries", "[phone]")
{
    const std::optional<qint64> key = phoneKey("13800138000");
    REQUIRE(key);
    CHECK(*key == 8613800138000);
    for (const char *same :
         {"+86 138 0013 8000", "008613800138000", "138-0013-8000", "１３８００１３８０００", "86 13800138000"}) {
        INFO(same);
        CHECK(phoneKey(same) == key);
    }
    CHECK(phoneKey("+1 380 013 8000") != key);
    CHECK(phoneKey("+1 3800138000") == 13800138000);
    CHECK(phoneKey("010-65551234") != phoneKey("65551234"));
    CHECK(phoneKey("010-65551234-1") != phoneKey("010-65551234-2"));
    CHECK(phoneKey("010-65551234转1") == phoneKey("(010) 65551234 ext 1"));
    CHECK_FALSE(phoneKey("1.39E+10"));
    CHECK_FALSE(phoneKey("1065551234"));
    CHECK_FALSE(phoneKey(""));
    CHECK_FALSE(phoneKey("无"));
}

TEST_CASE("Every hostile text has a phone reading and no negative key", "[phone]")
{
    QFile file(QStringLiteral(SHUKE_SOURCE_DIR "/../shared/data/naughty_strings/blns.txt"));
    if (!file.open(QIODevice::ReadOnly)) {
        WARN("SKIP: shared/data/naughty_strings/blns.txt not found");
        return;
    }
    for (const QByteArray &line : file.readAll().split('\n')) {
        const std::string_view text{line.constData(), static_cast<size_t>(line.size())};
        parsePhones(text);
        for (const std::optional<qint64> key : {phoneKey(text), emailKey(text), wechatKey(text), taxIdKey(text)})
            REQUIRE((!key || *key > 0));
    }
}
