#include "tests/support/catch.h"

#include "core/reports/report_text.h"

using namespace shuke;
using namespace shuke::reports;

namespace {

ReportModel inCurrency(const char *code)
{
    ReportModel model;
    model.currency = QString::fromLatin1(code);
    return model;
}

} // namespace

TEST_CASE("Figures are grouped, have a real minus and the decimals of their currency", "[report]")
{
    const ReportText yuan(inCurrency("CNY"), {});
    CHECK(yuan.cell(Money::fromMinor(123456789)) == QStringLiteral("1,234,567.89"));
    CHECK(yuan.cell(Money::fromMinor(-5)) == QString::fromUtf8("\u2212"
                                                               "0.05"));
    CHECK(yuan.figure(Money::fromMinor(-123456)) == QString::fromUtf8("\u2212¥1,234.56"));
    CHECK(yuan.cell(qint64(999)) == QStringLiteral("999"));
    CHECK(yuan.cell(qint64(1000)) == QStringLiteral("1,000"));
    CHECK(yuan.cell(qint64(-100000)) == QString::fromUtf8("\u2212"
                                                          "100,000"));
    CHECK(yuan.cell(Percent{0.12345}, 2) == QString::fromUtf8("12.35\u00A0%"));
    CHECK(yuan.cell(QDate(2025, 1, 2)) == QStringLiteral("2025-01-02"));
    CHECK(yuan.cell(NoValue{}) == QStringLiteral("–"));
    CHECK(ReportText(inCurrency("JPY"), {}).figure(Money::fromMinor(1234)) == QStringLiteral("¥1,234"));
    CHECK(ReportText(inCurrency("KWD"), {}).figure(Money::fromMinor(1234)) == QString::fromUtf8("KWD\u00A0"
                                                                                                "1.234"));
}

TEST_CASE("Rounding is half away from zero, also where doubles lie below the half", "[report]")
{
    CHECK(fixedText(0.285, 2) == QStringLiteral("0.29"));
    CHECK(fixedText(1.005, 2) == QStringLiteral("1.01"));
    CHECK(fixedText(-2.5, 0) == QStringLiteral("-3"));
    CHECK(fixedText(-0.04, 1) == QStringLiteral("0.0"));
    CHECK(fixedText(65.05, 1) == QStringLiteral("65.1"));
}

TEST_CASE("Machines get plain numbers, fractions and unchanged data", "[report]")
{
    const ReportText words(inCurrency("CNY"), {});
    CHECK(words.plain(Money::fromMinor(-123456)) == QStringLiteral("-1234.56"));
    CHECK(words.plain(Percent{0.25}) == QStringLiteral("0.25"));
    CHECK(words.plain(NoValue{"why"}).isEmpty());
    CHECK(words.plain(QStringLiteral("a\nb")) == QStringLiteral("a\nb"));
}

TEST_CASE("Places in a text are filled once: data that looks like a place stays data", "[report]")
{
    const ReportText words(inCurrency("CNY"), {});
    CHECK(words.text({"%1 and %2, 100 %", {QStringLiteral("%2 %1"), qint64(7)}}) ==
          QStringLiteral("%2 %1 and 7, 100 %"));
    const ReportText turned(inCurrency("CNY"), [](const char *) { return QStringLiteral("%2/%1"); });
    CHECK(turned.text({"%1/%2", {qint64(1), qint64(2)}}) == QStringLiteral("2/1"));
}

TEST_CASE("Printed data has no line breaks, control characters or direction overrides", "[report]")
{
    CHECK(printable(QStringLiteral("plain 熟客")) == QStringLiteral("plain 熟客"));
    CHECK(printable(QStringLiteral("a\nb\tc\u0001d")) == QStringLiteral("a b c d"));
    CHECK(printable(QStringLiteral("\u202Eabc\u202C\u2066x\u2069")) == QStringLiteral("abcx"));
    CHECK(printable(QString()).isEmpty());
}

TEST_CASE("A cell that says how it is shown is shown so to people, and machines get its value", "[report]")
{
    const ReportText words(inCurrency("CNY"), {});
    Cell gap(Decimal{29.5});
    gap.shown = QStringLiteral("30 days");
    CHECK(words.cell(gap) == QStringLiteral("30 days"));
    CHECK(words.plain(gap) == QStringLiteral("29.5"));
    Cell change(Money::fromMinor(120));
    change.shown = QStringLiteral("+¥1.20");
    CHECK(words.figure(change) == QStringLiteral("+¥1.20")); // the sign of the currency is in it
    CHECK(words.plain(change) == QStringLiteral("1.20"));
}
