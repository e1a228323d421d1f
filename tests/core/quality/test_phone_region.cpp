#include "core/contacts/phone_number.h"
#include "core/quality/phone_region.h"
#include "tests/support/catch.h"

using namespace shuke::quality;

namespace {

std::string normal(const char *phone)
{
    return shuke::contacts::parsePhone(phone).normal;
}

} // namespace

TEST_CASE("A landline tells its city", "[phone_region]")
{
    CHECK(cityFitsPhone(u"上海", normal("021-65551234")) == true);
    CHECK(cityFitsPhone(u"上海市", normal("021-65551234")) == true);
    CHECK(cityFitsPhone(u"杭州", normal("021-65551234")) == false);
    CHECK(cityFitsPhone(u"深圳", normal("0755-82345678")) == true);
    CHECK(cityFitsPhone(u"咸阳", normal("029-82345678")) == true); // shares Xi'an's
    CHECK(cityOfPhone(normal("0571-82345678")) == QStringLiteral("杭州"));
    CHECK(cityOfPhone(normal("029-82345678")).isNull());
}

TEST_CASE("What the tables do not hold is not judged", "[phone_region]")
{
    CHECK_FALSE(cityFitsPhone(u"上海", normal("13800138000")));  // a mobile goes along
    CHECK_FALSE(cityFitsPhone(u"昆山", normal("021-65551234"))); // no area code of its own
    CHECK_FALSE(cityFitsPhone(u"Berlin", normal("+49 30 901820")));
    CHECK_FALSE(cityFitsPhone(u"", normal("021-65551234")));
    CHECK_FALSE(cityFitsPhone(u"上海", ""));
    CHECK_FALSE(cityFitsPhone(u"上海", normal("95588")));
    CHECK_FALSE(countryFitsPhone(u"Atlantis", normal("+49 30 901820")));
}

TEST_CASE("A country tells the code of its numbers", "[phone_region]")
{
    CHECK(countryFitsPhone(u"中国", normal("13800138000")) == true);
    CHECK(countryFitsPhone(u" China ", normal("13800138000")) == true);
    CHECK(countryFitsPhone(u"德国", normal("13800138000")) == false);
    CHECK(countryFitsPhone(u"DE", normal("+49 30 901820")) == true);
    CHECK(countryFitsPhone(u"United States", normal("+1 415 555 2671")) == true);
    CHECK(countryFitsPhone(u"中国", normal("+852 2345 6789")) == true);
}
