#include "core/contacts/match_key.h"
#include "core/contacts/phone_number.h"
#include "core/exchange/date_parse.h"
#include "core/exchange/import_fast_values.h"
#include "tests/support/catch.h"

using namespace shuke;
using namespace shuke::exchange;

TEST_CASE("plain days are read as the general parser reads them", "[import][fast]")
{
    const DateFormat format;
    for (QDate day(1900, 1, 1); day <= QDate(2199, 12, 31); day = day.addDays(1)) {
        const std::string text = day.toString(Qt::ISODate).toStdString();
        REQUIRE(plainJulianDay(text) == day.toJulianDay());
        if (day.day() % 9 == 0)
            REQUIRE(parseDay(text, format).value == day);
    }
    CHECK(plainJulianDay("2024/03/05") == QDate(2024, 3, 5).toJulianDay());
    for (const char *text : {"2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-01-32", "2024-1-05",
                             "2024-01/05", "20240105xx", "2024-0a-05", "0000-03-15", "1899-12-31", ""})
        CHECK_FALSE(plainJulianDay(text));
}

TEST_CASE("plain mobile numbers have the key of the general parser", "[import][fast]")
{
    for (const std::string text : {"13800138000", "19912345678", "14700000001"}) {
        REQUIRE(isPlainMobile(text));
        const contacts::PhoneNumber parsed = contacts::parsePhone(text);
        CHECK(parsed.quality == contacts::PhoneQuality::Ok);
        CHECK(parsed.normal == "+86" + text);
        CHECK(contacts::parsePhones(text).size() == 1);
    }
    for (const char *text : {"12800138000", "1380013800", "138001380001", "1380013800x", "+8613800138", ""})
        CHECK_FALSE(isPlainMobile(text));
}
