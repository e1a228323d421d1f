#include "tests/support/catch.h"
#include "ui/lists/condition_words.h"

#include <QCoreApplication>
#include <QTranslator>

using namespace shuke;
using namespace shuke::ui;
using segments::Condition;
using segments::ConditionGroup;
using segments::Operator;
using segments::RecordId;
using segments::Window;

TEST_CASE("Windows, what was bought, consents and segments are said in words", "[words][segments]")
{
    QTranslator english; // uninstalls itself
    REQUIRE(english.load(QStringLiteral(":/i18n/shuke_en")));
    QCoreApplication::installTranslator(&english);
    segments::NameBook names;
    names.add(segments::ChoiceSource::Products, 5, QStringLiteral("Tea"));
    names.add(segments::ChoiceSource::Segments, 5, QStringLiteral("New %1 this month"));
    const std::vector<segments::Field> &fields = segments::builtInFields(segments::Subject::Contacts);
    const ConditionWords words{fields, QStringLiteral("CNY"), namesFrom(names)};
    CHECK(words.text(Condition{"order_count", Operator::AtLeast, {segments::Number::whole(3)}, Window::last(365)}) ==
          QStringLiteral("Orders (last 365 days) at least 3"));
    CHECK(words.text(Condition{"bought", Operator::AnyOf, {RecordId{5}}, Window::last(1)}) ==
          QStringLiteral("Bought product (last 1 day) any of Tea"));
    const QString between = words.text(
        Condition{"net_revenue", Operator::IsEmpty, {}, Window::between(QDate(2026, 1, 1), QDate(2026, 3, 31))});
    CHECK(between.startsWith(QStringLiteral("Revenue (")));
    CHECK(between.contains(QStringLiteral(" – ")));
    CHECK(words.text(Condition{"bought_category", Operator::NoneOf, {QStringLiteral("茶")}}) ==
          QStringLiteral("Bought category none of 茶"));
    CHECK(words.text(Condition{"consent", Operator::AllOf, {QStringLiteral("sms"), QStringLiteral("email")}}) ==
          QStringLiteral("Consent to marketing all of SMS, E-mail"));
    CHECK(words.text(Condition{"segment", Operator::AnyOf, {RecordId{5}, RecordId{6}}}) ==
          QStringLiteral("Segment any of New %1 this month, #6"));
    const ConditionGroup nobody{ConditionGroup::Join::All, true, {{"city", Operator::IsEmpty, {}}}, {}};
    CHECK(words.text(nobody) == QStringLiteral("not (City is empty)"));
    CHECK(words.text(ConditionGroup()).isEmpty());
}
