#include "tests/support/catch.h"
#include "ui/common/money_edit.h"
#include "ui/common/typed_amount.h"
#include "ui/sales/new_customer.h"
#include "ui/sales/sale_text.h"

#include <QCoreApplication>
#include <QFocusEvent>
#include <QLocale>

using namespace shuke;
using namespace shuke::ui;

namespace {

std::optional<qint64> read(const char *text, int scale = 2)
{
    const Result<qint64> value = typedAmount(QString::fromUtf8(text), scale);
    return value ? std::optional(*value) : std::nullopt;
}

/// The default locale for the length of a test.
class Locale
{
public:
    explicit Locale(const QLocale &locale) { QLocale::setDefault(locale); }
    ~Locale() { QLocale::setDefault(m_before); }

private:
    QLocale m_before;
};

} // namespace

TEST_CASE("An amount is read as people type it", "[typed_amount]")
{
    const Locale locale{QLocale(QLocale::English)};
    CHECK(read("12") == 1200);
    CHECK(read("12.5") == 1250);
    CHECK(read(" ¥ 1,482,330.00 ") == 148233000);
    CHECK(read("￥１２．５") == 1250);
    CHECK(read("12。5元") == 1250);
    CHECK(read("-3") == -300);
    CHECK(read("−3") == -300);
    CHECK(read("150", 0) == 150);
    CHECK(read("92233720368547758.07") == std::numeric_limits<qint64>::max());
}

TEST_CASE("A sum of products is computed exactly and rounded once", "[typed_amount]")
{
    const Locale locale{QLocale(QLocale::English)};
    CHECK(read("12+8.5") == 2050);
    CHECK(read("3*15-2") == 4300);
    CHECK(read("3×15＋0.5") == 4550);
    CHECK(read("2x9.9") == 1980);
    CHECK(read("0.333*3") == 100);
    CHECK(read("-5+8") == 300);
    CHECK(read("1.5*0.005*1") == 1); // 0.0075
}

TEST_CASE("What is no amount is refused, never guessed", "[typed_amount]")
{
    const Locale locale{QLocale(QLocale::English)};
    for (const char *text :
         {"",   " ",   "abc", "12,5", "1,2345", "1,23,456", "12.345",  "12..5", "1.2.3", "+",      "*3",
          "3*", "12+", "--3", "1e5",  "(3)",    "12 % 5",   "1.5,000", ".",     "¥",     "12+abc", "0x1F"})
        CHECK_FALSE(read(text));
    CHECK_FALSE(read("1.5", 0));
    CHECK(typedAmount(u"99999999999999999999", 2).error().code != ErrorCode::Internal);
    CHECK(typedAmount(u"9000000000*9000000000", 2).error().code == ErrorCode::TooLarge);
}

TEST_CASE("The decimal mark is the locale's", "[typed_amount]")
{
    const Locale locale{QLocale(QLocale::German)};
    CHECK(read("12,5") == 1250);
    CHECK(read("1.482.330,00") == 148233000);
    CHECK_FALSE(read("12.5"));
    CHECK(moneyFieldText(Money::fromMinor(1250), QStringLiteral("EUR")) == QStringLiteral("12,50"));
}

TEST_CASE("A money field keeps what it cannot read and says why", "[typed_amount]")
{
    const Locale locale{QLocale(QLocale::English)};
    MoneyEdit edit(QStringLiteral("CNY"), QStringLiteral("Amount"));
    CHECK(edit.problem().isEmpty());
    CHECK_FALSE(edit.money());
    edit.setText(QStringLiteral("12+8.5"));
    CHECK(edit.money() == Money::fromMinor(2050));
    for (const char *text : {"12,5", "-3", "99999999999999999999*9"}) {
        edit.setText(QLatin1String(text));
        CHECK_FALSE(edit.money());
        CHECK_FALSE(edit.problem().isEmpty());
        QFocusEvent out(QEvent::FocusOut);
        QCoreApplication::sendEvent(&edit, &out);
        CHECK(edit.text() == QLatin1String(text));
    }
    edit.setText(QStringLiteral("3*15"));
    QFocusEvent out(QEvent::FocusOut);
    QCoreApplication::sendEvent(&edit, &out);
    CHECK(edit.text() == QStringLiteral("45.00"));
    edit.setCurrency(QStringLiteral("JPY"));
    edit.setText(QStringLiteral("45.5"));
    CHECK_FALSE(edit.money());
    edit.setNegativeAllowed(true);
    edit.setText(QStringLiteral("-45"));
    CHECK(edit.money() == Money::fromMinor(-45));
}

TEST_CASE("A quantity is shown with the decimals it has", "[typed_amount]")
{
    const Locale locale{QLocale(QLocale::English)};
    CHECK(quantityText(1000000) == QStringLiteral("1"));
    CHECK(quantityText(500000) == QStringLiteral("0.5"));
    CHECK(quantityText(1204000000) == QStringLiteral("1,204"));
    CHECK(quantityText(-2000001) == QString(QChar(0x2212)) + QStringLiteral("2.000001"));
    CHECK(quantityFieldText(-1204500000) == QStringLiteral("-1204.5"));
    CHECK(quantityText(0) == QStringLiteral("0"));
}

TEST_CASE("A new customer's name and phone are told apart in one text", "[new_customer]")
{
    const auto check = [](const char *text, const char *name, const char *phone) {
        const TypedCustomer typed = typedCustomer(QString::fromUtf8(text));
        CHECK(typed.name == QString::fromUtf8(name));
        CHECK(typed.phone == QString::fromUtf8(phone));
    };
    check("王小丽 13800138000", "王小丽", "13800138000");
    check("13800138000王小丽", "王小丽", "13800138000");
    check("Anna 138 0013 8000 May", "Anna May", "138 0013 8000");
    check("+44 7700 900123", "", "+44 7700 900123");
    check("Shop 24", "Shop 24", "");
    check("", "", "");
}
