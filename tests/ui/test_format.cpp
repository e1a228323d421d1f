#include "tests/support/catch.h"
#include "ui/common/format.h"

#include <QLocale>

#include <limits>

using namespace shuke;
using namespace shuke::ui;

namespace {

struct WithLocale
{
    explicit WithLocale(const char *name) { QLocale::setDefault(QLocale(QLatin1String(name))); }
    ~WithLocale() { QLocale::setDefault(QLocale::c()); }
};

} // namespace

TEST_CASE("Money is shown to the last minor unit with a real minus", "[format]")
{
    const WithLocale english("en_US");
    CHECK(ui::moneyText(Money::fromMinor(148233000), QStringLiteral("CNY")) == QStringLiteral("¥1,482,330.00"));
    CHECK(ui::moneyText(Money::fromMinor(-5), QStringLiteral("EUR")) == QStringLiteral("\u2212€0.05"));
    CHECK(ui::moneyText(Money::fromMinor(1234), QStringLiteral("JPY")) == QStringLiteral("¥1,234"));
    CHECK(ui::moneyText(Money::fromMinor(1234), QStringLiteral("KWD")) == QStringLiteral("KWD\u202F1.234"));
    CHECK(ui::moneyText(Money::fromMinor(std::numeric_limits<qint64>::max()), QStringLiteral("USD")) ==
          QStringLiteral("$92,233,720,368,547,758.07"));
    CHECK(numberText(-1204) == QStringLiteral("\u22121,204"));
}

TEST_CASE("Days are written as the language does", "[format]")
{
    {
        const WithLocale english("en_GB");
        CHECK(dayText(QDate(2025, 12, 31)) == QStringLiteral("31 Dec 2025"));
        CHECK(dayText(QDate()).isEmpty());
    }
    const WithLocale chinese("zh_CN");
    CHECK(dayText(QDate(2025, 1, 5)) == QStringLiteral("2025-01-05"));
}
