#include "core/exchange/value_parse.h"
#include "tests/support/catch.h"

using namespace shuke;
using namespace shuke::exchange;

namespace {

DateFormat ordered(DateOrder order)
{
    DateFormat format;
    format.order = order;
    return format;
}

/// ISO text of the day, or the problem's code.
std::string day(std::string_view text, const DateFormat &format = {})
{
    const Parsed<QDate> parsed = parseDay(text, format);
    return parsed ? parsed->toString(Qt::ISODate).toStdString() : parseProblemCode(parsed.problem).toStdString();
}

std::string amount(std::string_view text, int scale = 2, char mark = '.')
{
    const Parsed<qint64> parsed = parseAmount(text, scale, mark);
    std::string result = parsed ? std::to_string(*parsed) : std::string();
    if (parsed.problem != ParseProblem::None)
        result += (result.empty() ? "" : " ") + parseProblemCode(parsed.problem).toStdString();
    return result;
}

std::string moment(std::string_view text, const DateFormat &format = {})
{
    LocalTime shanghai{QTimeZone("Asia/Shanghai")};
    const Parsed<ParsedMoment> parsed = parseMoment(text, format, shanghai);
    if (!parsed)
        return parseProblemCode(parsed.problem).toStdString();
    std::string result = parsed->day.toString(Qt::ISODate).toStdString();
    if (parsed->utcMs)
        result +=
            " " + QDateTime::fromMSecsSinceEpoch(*parsed->utcMs, Qt::UTC).toString(Qt::ISODateWithMs).toStdString();
    return result + (parsed.problem == ParseProblem::NotATime ? " not_a_time" : "");
}

std::string birthday(std::string_view text, const DateFormat &format = {})
{
    const Parsed<ParsedBirthday> parsed = parseBirthday(text, format);
    if (!parsed)
        return parseProblemCode(parsed.problem).toStdString();
    const auto part = [](std::optional<int> value) { return value ? std::to_string(*value) : std::string("?"); };
    return part(parsed->year) + "-" + part(parsed->month) + "-" + part(parsed->day) + (parsed->lunar ? " lunar" : "");
}

template <typename T>
std::string code(const Parsed<T> &parsed)
{
    return parseProblemCode(parsed.problem).toStdString();
}

} // namespace

TEST_CASE("Days are read in every usual form", "[parse]")
{
    for (const char *text : {"2024-03-05",
                             "2024/3/5",
                             "2024.3.5",
                             "20240305",
                             "2024年3月5日",
                             "2024年03月05号",
                             " 2024-3-5 ",
                             "２０２４－０３－０５",
                             "2024-03-05 21:40",
                             "2024-03-05T21:40:16Z",
                             "45356",
                             "45356.9",
                             "5 Mar 2024",
                             "5-Mar-24",
                             "March 5, 2024",
                             "Mar 5th, 2024",
                             "Tue, 5 Mar 2024",
                             "2024 / 3 / 5",
                             "24年3月5日",
                             "2024-03-05 星期二",
                             "20240305123000"}) {
        INFO(text);
        CHECK(day(text) == "2024-03-05");
    }
    CHECK(day("24-3-5") == "2024-03-05");
    CHECK(day("5/3/2024", ordered(DateOrder::DayMonthYear)) == "2024-03-05");
    CHECK(day("5.3.24", ordered(DateOrder::DayMonthYear)) == "2024-03-05");
    CHECK(day("3/5/2024", ordered(DateOrder::MonthDayYear)) == "2024-03-05");
    CHECK(day("3/5/24 9:00 PM", ordered(DateOrder::MonthDayYear)) == "2024-03-05");
    CHECK(day("2024/3/5", ordered(DateOrder::DayMonthYear)) == "2024-03-05");
}

TEST_CASE("Two-digit years turn at the year the format says", "[parse]")
{
    CHECK(day("69-1-2") == "2069-01-02");
    CHECK(day("70-1-2") == "1970-01-02");
    DateFormat births;
    births.lastYear = 2025;
    CHECK(day("26-1-2", births) == "1926-01-02");
    CHECK(day("25-1-2", births) == "2025-01-02");
}

TEST_CASE("What is no day is refused with its reason, never guessed", "[parse]")
{
    CHECK(day("") == "empty");
    CHECK(day(" 　") == "empty");
    CHECK(day("0000-00-00") == "empty");
    CHECK(day("2024-02-30") == "no_such_day");
    CHECK(day("2024-13-01") == "no_such_day");
    CHECK(day("13/25/2024", ordered(DateOrder::DayMonthYear)) == "no_such_day");
    CHECK(day("0024-03-05") == "out_of_range");
    CHECK(day("9999-12-31") == "out_of_range");
    for (const char *text :
         {"hello", "2024", "2024-03", "2024-03/05", "1.5", "12", "138001380001", "2024-03-05x", "2024-03-05 25:00",
          "3-5", "--", "1/2/3/4", "2024年3-5", "999999", "2024-03-051", "Foo 5, 2024", "5 Foo 2024"}) {
        INFO(text);
        CHECK((day(text) == "not_a_date" || day(text) == "empty"));
    }
}

TEST_CASE("A pattern reads exactly its own form", "[parse]")
{
    const auto pattern = [](QStringView text) {
        auto format = dateFormatFromPattern(text);
        REQUIRE(format);
        return *format;
    };
    CHECK(day("20-10-16", pattern(u"dd-MM-yy")) == "2016-10-20");
    CHECK(day("1-3-17", pattern(u"dd-MM-yy")) == "2017-03-01");
    CHECK(day("2017-03-01", pattern(u"dd-MM-yy")) == "not_a_date");
    CHECK(day("5 March 2024", pattern(u"d MMMM yyyy")) == "2024-03-05");
    CHECK(day("20240305", pattern(u"yyyyMMdd")) == "2024-03-05");
    CHECK(day("2024年3月5日", pattern(u"yyyy'年'M'月'd'日'")) == "2024-03-05");
    CHECK(moment("05.03.2024 21:40", pattern(u"dd.MM.yyyy HH:mm")) == "2024-03-05 2024-03-05T13:40:00.000Z");
    CHECK(moment("05.03.2024 21:40", pattern(u"dd.MM.yyyy")) == "2024-03-05 2024-03-05T13:40:00.000Z");
    CHECK(moment("03/05/2024 09:40 PM", pattern(u"MM/dd/yyyy hh:mm AP")) == "2024-03-05 2024-03-05T13:40:00.000Z");
    for (const char16_t *bad : {u"", u"dd-MM", u"dd-MM-yyy", u"dd-dd-MM-yy", u"dd-MM-'yy", u"hello"})
        CHECK(dateFormatFromPattern(bad).error().code == ErrorCode::InvalidInput);
}

TEST_CASE("Times of day become instants of the business's zone", "[parse]")
{
    CHECK(moment("2024-03-05") == "2024-03-05");
    CHECK(moment("2024/3/5 21:40:16") == "2024-03-05 2024-03-05T13:40:16.000Z");
    CHECK(moment("2024-03-05T21:40:16.5") == "2024-03-05 2024-03-05T13:40:16.500Z");
    CHECK(moment("2024-03-05 下午9:40") == "2024-03-05 2024-03-05T13:40:00.000Z");
    CHECK(moment("2024年3月5日 21时40分16秒") == "2024-03-05 2024-03-05T13:40:16.000Z");
    CHECK(moment("2024-03-05 12:05 AM") == "2024-03-05 2024-03-04T16:05:00.000Z");
    CHECK(moment("2024-03-05T20:00:00Z") == "2024-03-06 2024-03-05T20:00:00.000Z");
    CHECK(moment("2024-03-05 20:00:00 +0530") == "2024-03-05 2024-03-05T14:30:00.000Z");
    CHECK(moment("2024-03-05T02:00:00-08:00") == "2024-03-05 2024-03-05T10:00:00.000Z");
    CHECK(moment("07/15/2009T02:14:45+0800", ordered(DateOrder::MonthDayYear)) ==
          "2009-07-15 2009-07-14T18:14:45.000Z");
    CHECK(moment("45356.5") == "2024-03-05 2024-03-05T04:00:00.000Z");
    CHECK(moment("20240305214016") == "2024-03-05 2024-03-05T13:40:16.000Z");
    CHECK(moment("2024-03-05 99:99") == "2024-03-05 not_a_time");
    CHECK(moment("2024-03-05 noonish") == "2024-03-05 not_a_time");
    CHECK(moment("noonish") == "not_a_date");
}

TEST_CASE("Days on which the clocks change keep their instants right", "[parse]")
{
    LocalTime berlin{QTimeZone("Europe/Berlin")};
    const auto utc = [&](const char *text) {
        const auto parsed = parseMoment(text, {}, berlin);
        REQUIRE(parsed);
        return QDateTime::fromMSecsSinceEpoch(parsed->utcMs.value(), Qt::UTC).toString(Qt::ISODate).toStdString();
    };
    CHECK(utc("2024-03-31 01:30") == "2024-03-31T00:30:00Z");
    CHECK(utc("2024-03-31 03:30") == "2024-03-31T01:30:00Z");
    CHECK(utc("2024-10-27 12:00") == "2024-10-27T11:00:00Z");
    CHECK(utc("2024-07-01 12:00") == "2024-07-01T10:00:00Z");
    CHECK(utc("1969-12-31 23:00") == "1969-12-31T22:00:00Z");
}

TEST_CASE("Amounts come exact through signs, marks and brackets", "[parse]")
{
    CHECK(amount("12.5") == "1250");
    CHECK(amount("12") == "1200");
    CHECK(amount(" ￥1,234.50元 ") == "123450");
    CHECK(amount("¥-5") == "-500");
    CHECK(amount("-¥5") == "-500");
    CHECK(amount("$1,234,567.89") == "123456789");
    CHECK(amount("US$ 5") == "500");
    CHECK(amount("CNY 5.00") == "500");
    CHECK(amount("5 rmb") == "500");
    CHECK(amount("５．５０") == "550");
    CHECK(amount("(1.23)") == "-123");
    CHECK(amount("（1.23）") == "-123");
    CHECK(amount("1.23-") == "-123");
    CHECK(amount("−1.23") == "-123");
    CHECK(amount("+1.23") == "123");
    CHECK(amount("1 234,56", 2, ',') == "123456");
    CHECK(amount("1.234,56", 2, ',') == "123456");
    CHECK(amount("1'234.56") == "123456");
    CHECK(amount("12,34,567.00") == "123456700");
    CHECK(amount("1,2345") == "1234500");
    CHECK(amount("1.2万") == "1200000");
    CHECK(amount("3亿元") == "30000000000");
    CHECK(amount("1.005") == "101 rounded");
    CHECK(amount("-1.005") == "-101 rounded");
    CHECK(amount("1.000") == "100");
    CHECK(amount(".5") == "50");
    CHECK(amount("100", 0) == "100");
}

TEST_CASE("What is no amount is refused with its reason, never guessed", "[parse]")
{
    CHECK(amount("") == "empty");
    CHECK(amount("-") == "empty");
    CHECK(amount("12%") == "percent");
    CHECK(amount("1.39E+10") == "scientific");
    CHECK(amount("1e5") == "scientific");
    CHECK(amount("99999999999999999999") == "overflow");
    for (const char *text : {"1,5", "1.2.3", "1,23,4", "abc", "12abc", "1 5", "--5", "(-5)", "1,234.5,6", "$", "5 5",
                             "0x10", "1,234'567", "."}) {
        INFO(text);
        CHECK(amount(text) == "not_a_number");
    }
    CHECK(amount("1.5", 2, ',') == "not_a_number");
    CHECK(currencyInAmount("US$ 5") == "USD");
    CHECK(currencyInAmount("5元") == "CNY");
    CHECK(currencyInAmount("-€5") == "EUR");
    CHECK(currencyInAmount("$5").isEmpty());
    CHECK(currencyInAmount("5").isEmpty());
}

TEST_CASE("Quantities are millionths and may carry a measure word", "[parse]")
{
    CHECK(*parseQuantity("3") == 3'000'000);
    CHECK(*parseQuantity("0.333333") == 333'333);
    CHECK(*parseQuantity("2件") == 2'000'000);
    CHECK(*parseQuantity("2 Pcs") == 2'000'000);
    CHECK(*parseQuantity("-1.5") == -1'500'000);
    CHECK(*parseQuantity("1,5", ',') == 1'500'000);
    CHECK(code(parseQuantity("件")) == "not_a_number");
    CHECK(code(parseQuantity("")) == "empty");
}

TEST_CASE("Birthdays may lack a year and follow the moon", "[parse]")
{
    CHECK(birthday("1990-03-15") == "1990-3-15");
    CHECK(birthday("1990/3/15 00:00:00") == "1990-3-15");
    CHECK(birthday("3-15") == "?-3-15");
    CHECK(birthday("03/15") == "?-3-15");
    CHECK(birthday("15/3", ordered(DateOrder::DayMonthYear)) == "?-3-15");
    CHECK(birthday("25/3") == "?-3-25");
    CHECK(birthday("3月15日") == "?-3-15");
    CHECK(birthday("0315") == "?-3-15");
    CHECK(birthday("--03-15") == "?-3-15");
    CHECK(birthday("0000-03-15") == "?-3-15");
    CHECK(birthday("1604-03-15") == "?-3-15");
    CHECK(birthday("2-29") == "?-2-29");
    CHECK(birthday("1990") == "1990-?-?");
    CHECK(birthday("1990年") == "1990-?-?");
    CHECK(birthday("1990-03") == "1990-3-?");
    CHECK(birthday("1990年3月") == "1990-3-?");
    CHECK(birthday("农历八月十五") == "?-8-15 lunar");
    CHECK(birthday("八月十五") == "?-8-15 lunar");
    CHECK(birthday("三月五日") == "?-3-5");
    CHECK(birthday("阴历8-15") == "?-8-15 lunar");
    CHECK(birthday("8-15(农历)") == "?-8-15 lunar");
    CHECK(birthday("正月初一") == "?-1-1 lunar");
    CHECK(birthday("1990年腊月廿三") == "1990-12-23 lunar");
    CHECK(birthday("农历1990年2月30日") == "1990-2-30 lunar");
    CHECK(birthday("农历1990-08-15") == "1990-8-15 lunar");
    CHECK(birthday("冬月二十") == "?-11-20 lunar");
    CHECK(birthday("阳历5月1日") == "?-5-1");
}

TEST_CASE("What is no birthday is refused", "[parse]")
{
    CHECK(birthday("") == "empty");
    CHECK(birthday("-") == "empty");
    CHECK(birthday("2-30") == "no_such_day");
    CHECK(birthday("1990-02-30") == "no_such_day");
    CHECK(birthday("农历2-31") == "no_such_day");
    CHECK(birthday("13-32") == "no_such_day");
    CHECK(birthday("闰四月初一") == "not_a_date");
    for (const char *text : {"春天", "属马", "5", "abc", "3月", "月", "农历"}) {
        INFO(text);
        CHECK_FALSE(parseBirthday(text, {}));
    }
}

TEST_CASE("Words of files become codes", "[parse]")
{
    for (const char *text : {"女", "F", "female", "Ms.", "女士", " Ｆ "})
        CHECK(*parseGender(text) == GenderWord::Female);
    for (const char *text : {"男", "m", "Male", "先生"})
        CHECK(*parseGender(text) == GenderWord::Male);
    CHECK(code(parseGender("未知")) == "empty");
    CHECK(code(parseGender("猫")) == "unknown_word");

    for (const char *text : {"是", "Y", "yes", "TRUE", "1", "√", "在售"})
        CHECK(*parseYesNo(text));
    for (const char *text : {"否", "n", "No", "false", "0", "下架"})
        CHECK_FALSE(*parseYesNo(text));
    CHECK(code(parseYesNo("maybe")) == "unknown_word");
    CHECK(*parseContactKind("公司") == ContactKindWord::Company);

    CHECK(*parseCurrency("RMB") == "CNY");
    CHECK(*parseCurrency("人民币") == "CNY");
    CHECK(*parseCurrency("￥") == "CNY");
    CHECK(*parseCurrency("¥") == "CNY");
    CHECK(*parseCurrency("us$") == "USD");
    CHECK(*parseCurrency("sek") == "SEK");
    CHECK(code(parseCurrency("bitcoin")) == "unknown_word");
    CHECK(*parsePaymentMethod("微信支付") == "wechat_pay");
    CHECK(*parsePaymentMethod("Credit Card") == "card");
    CHECK(code(parsePaymentMethod("贝壳")) == "unknown_word");
}

TEST_CASE("Order states of shops and platforms become ours", "[parse]")
{
    const std::pair<const char *, StatusWord> words[] = {
        {"completed", StatusWord::Completed},
        {"交易成功", StatusWord::Completed},
        {"已完成", StatusWord::Completed},
        {"Delivered", StatusWord::Completed},
        {"已付款", StatusWord::Paid},
        {"待发货", StatusWord::Paid},
        {"买家已付款，等待卖家发货", StatusWord::Paid},
        {"已发货", StatusWord::Shipped},
        {"In Transit", StatusWord::Shipped},
        {"待付款", StatusWord::Draft},
        {"canceled", StatusWord::Canceled},
        {"Cancelled", StatusWord::Canceled},
        {"交易关闭", StatusWord::Canceled},
        {"refunded", StatusWord::Refunded},
        {"退款成功", StatusWord::Refunded},
        {"refund", StatusWord::Refund},
        {"Credit Note", StatusWord::Refund},
    };
    for (const auto &[text, status] : words) {
        INFO(text);
        const auto parsed = parseOrderStatus(text);
        REQUIRE(parsed);
        CHECK(*parsed == status);
    }
    CHECK(code(parseOrderStatus("??")) == "unknown_word");
    // Every code is understood again.
    for (const StatusWord status : {StatusWord::Draft, StatusWord::Paid, StatusWord::Shipped, StatusWord::Completed,
                                    StatusWord::Canceled, StatusWord::Refunded, StatusWord::Refund})
        CHECK(*parseOrderStatus(statusCode(status).toStdString()) == status);
}

TEST_CASE("Tags are split at every usual mark and kept once", "[parse]")
{
    CHECK(parseTags("VIP，老客;#茶、 VIP |糕点\n新") == QStringList{QStringLiteral("VIP"), QStringLiteral("老客"),
                                                                    QStringLiteral("茶"), QStringLiteral("糕点"),
                                                                    QStringLiteral("新")});
    CHECK(parseTags(" ;, ").isEmpty());
    CHECK(parseTags("\xE2\x80\x8B, \xE2\x80\x8B a \xE2\x80\x8B") == QStringList{QStringLiteral("a")});
    // Quotes keep a tag together; a quote that does not close one is a sign as any other.
    CHECK(parseTags("\"A, B\" | \"#1\";\" \"\"c\"\"\"") ==
          QStringList{QStringLiteral("A, B"), QStringLiteral("#1"), QStringLiteral(" \"c\"")});
    CHECK(parseTags("\"VIP\" club|5\" nails|\"open, end") ==
          QStringList{QStringLiteral("\"VIP\" club"), QStringLiteral("5\" nails"), QStringLiteral("\"open"),
                      QStringLiteral("end")});
}
