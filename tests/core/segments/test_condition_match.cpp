// What the operators mean, one by one (docs/formulas.md, "Conditions").
#include "core/segments/condition_match.h"
#include "tests/support/catch.h"

using namespace shuke;
using namespace shuke::segments;

namespace test_condition_match {

const QDate kToday(2025, 12, 31);

std::vector<Field> fields()
{
    return {
        {.key = "text", .type = FieldType::Text},
        {.key = "number", .type = FieldType::Number},
        {.key = "money", .type = FieldType::Money},
        {.key = "day", .type = FieldType::Day},
        {.key = "born", .type = FieldType::Birthday},
        {.key = "choice", .type = FieldType::Choice, .source = ChoiceSource::Codes, .choices = {{u"a"_qs}, {u"b"_qs}}},
        {.key = "yes", .type = FieldType::YesNo},
        {.key = "tags", .type = FieldType::Tags, .source = ChoiceSource::Tags}};
}

bool is(const char *field, const FieldValue &value, Operator op, std::vector<Value> values, QDate today = kToday)
{
    ConditionGroup group;
    group.conditions = {{field, op, std::move(values)}};
    const Result<bool> matched = matches(group, fields(), {{field, value}}, today);
    INFO((matched ? std::string() : matched.error().detail.toStdString()));
    REQUIRE(matched);
    return *matched;
}

Value text(const char *value)
{
    return QString::fromUtf8(value);
}

FieldValue written(const char *value)
{
    return QString::fromUtf8(value);
}

const FieldValue kNothing = std::monostate();

} // namespace test_condition_match

using namespace test_condition_match;
using enum Operator;

TEST_CASE("texts are compared folded: width, case, accents and spaces do not matter", "[segments]")
{
    CHECK(is("text", written("xABCx"), Contains, {text("ａbc")}));
    CHECK(is("text", written("ＡＢＣ"), Is, {text(" abc ")}));
    CHECK(is("text", written("Straße 5"), BeginsWith, {text("STRASSE")}));
    CHECK(is("text", written("été"), Is, {text("Ete")}));
    CHECK_FALSE(is("text", written("abc"), Is, {text("ab")}));
    CHECK_FALSE(is("text", written("xabc"), BeginsWith, {text("abc")}));
    CHECK(is("text", written("100%"), Contains, {text("%")}));
    CHECK_FALSE(is("text", written("100"), Contains, {text("%")}));
    CHECK(is("text", written("Beijing"), AnyOf, {text("上海"), text("beijing")}));
    CHECK(is("text", written(" \u200b "), IsEmpty, {}));
}

TEST_CASE("what is empty matches no question, and so every denied one", "[segments]")
{
    CHECK_FALSE(is("text", kNothing, Contains, {text("a")}));
    CHECK(is("text", kNothing, ContainsNot, {text("a")}));
    CHECK(is("text", kNothing, IsNot, {text("a")}));
    CHECK(is("text", kNothing, NoneOf, {text("a")}));
    CHECK(is("text", kNothing, IsEmpty, {}));
    CHECK_FALSE(is("number", kNothing, Less, {Number{1}}));
    CHECK(is("number", kNothing, IsNot, {Number{1}}));
    CHECK_FALSE(is("day", kNothing, InLastDays, {30}));
    CHECK(is("day", kNothing, NotInLastDays, {30}));
    CHECK_FALSE(is("yes", kNothing, Is, {false}));
    CHECK(is("choice", kNothing, NoneOf, {text("a")}));
    CHECK(is("tags", FieldValue(std::vector<Value>()), NoneOf, {RecordId{1}}));
    CHECK(is("tags", FieldValue(std::vector<Value>()), IsEmpty, {}));
    CHECK_FALSE(is("born", kNothing, InNextDays, {366}));
}

TEST_CASE("numbers and amounts are compared with both ends of between included", "[segments]")
{
    CHECK(is("number", Number{1500000}, Less, {Number{1500001}}));
    CHECK_FALSE(is("number", Number{1500000}, Less, {Number{1500000}}));
    CHECK(is("number", Number{1500000}, AtMost, {Number{1500000}}));
    CHECK_FALSE(is("number", Number{1500000}, Greater, {Number{1500000}}));
    CHECK(is("number", Number{1500000}, AtLeast, {Number{1500000}}));
    CHECK(is("money", Money::fromMinor(-5), Between, {Money::fromMinor(-5), Money::fromMinor(-5)}));
    CHECK_FALSE(is("money", Money::fromMinor(-6), Between, {Money::fromMinor(-5), Money::fromMinor(0)}));
    constexpr qint64 least = std::numeric_limits<qint64>::min();
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    CHECK_FALSE(is("money", Money::fromMinor(least), Less, {Money::fromMinor(least)}));
    CHECK_FALSE(is("money", Money::fromMinor(most), Greater, {Money::fromMinor(most)}));
}

TEST_CASE("the last and the next N days hold today, and N days in all", "[segments]")
{
    CHECK(is("day", kToday, InLastDays, {1}));
    CHECK_FALSE(is("day", kToday.addDays(-1), InLastDays, {1}));
    CHECK(is("day", kToday.addDays(-29), InLastDays, {30}));
    CHECK_FALSE(is("day", kToday.addDays(-30), InLastDays, {30}));
    CHECK(is("day", kToday.addDays(-30), NotInLastDays, {30}));
    CHECK_FALSE(is("day", kToday.addDays(1), InLastDays, {30}));
    CHECK(is("day", kToday, InNextDays, {1}));
    CHECK(is("day", kToday.addDays(6), InNextDays, {7}));
    CHECK_FALSE(is("day", kToday.addDays(7), InNextDays, {7}));
    CHECK_FALSE(is("day", kToday, Before, {kToday}));
    CHECK(is("day", kToday.addDays(1), After, {kToday}));
    CHECK(is("day", QDate(1999, 2, 1), HasMonth, {2}));
    CHECK(is("day", kToday, Between, {kToday, kToday}));
}

TEST_CASE("a birthday comes every year, the 29th of February on the 28th where there is none", "[segments]")
{
    CHECK(is("born", MonthDay{1, 1, false}, InNextDays, {2}));
    CHECK_FALSE(is("born", MonthDay{1, 1, false}, InNextDays, {1}));
    CHECK(is("born", MonthDay{12, 31, false}, InNextDays, {1}));
    CHECK(is("born", MonthDay{2, 29, false}, InNextDays, {1}, QDate(2026, 2, 28)));
    CHECK_FALSE(is("born", MonthDay{2, 29, false}, InNextDays, {1}, QDate(2028, 2, 28)));
    CHECK(is("born", MonthDay{2, 29, false}, InNextDays, {2}, QDate(2028, 2, 28)));
    CHECK(is("born", MonthDay{12, 30, false}, InNextDays, {365}));
    CHECK(is("born", MonthDay{7, 15, false}, HasMonth, {7}));
    CHECK(is("born", MonthDay{7, 15, false}, Is, {QDate(1950, 7, 15)}));
    // A lunar one is there, but on no day of our calendar.
    CHECK(is("born", MonthDay{7, 15, true}, IsNotEmpty, {}));
    CHECK_FALSE(is("born", MonthDay{7, 15, true}, HasMonth, {7}));
    CHECK_FALSE(is("born", MonthDay{7, 15, true}, InNextDays, {366}));
}

TEST_CASE("tags are asked for one of them, all of them, none of them", "[segments]")
{
    const FieldValue both = std::vector<Value>{RecordId{2}, RecordId{1}};
    CHECK(is("tags", both, AnyOf, {RecordId{1}, RecordId{9}}));
    CHECK(is("tags", both, AllOf, {RecordId{1}, RecordId{2}, RecordId{1}}));
    CHECK_FALSE(is("tags", both, AllOf, {RecordId{1}, RecordId{9}}));
    CHECK(is("tags", both, NoneOf, {RecordId{9}}));
    CHECK_FALSE(is("tags", both, NoneOf, {RecordId{9}, RecordId{2}}));
    CHECK(is("choice", written("a"), AnyOf, {text("a"), text("b")}));
    CHECK_FALSE(is("choice", written("A"), AnyOf, {text("a")}));
}

TEST_CASE("groups join by and and or, turn round, and say nothing when empty", "[segments]")
{
    const Condition yes{"yes", Is, {true}};
    const Condition no{"yes", Is, {false}};
    const auto matched = [](const ConditionGroup &group) { return *matches(group, fields(), {{"yes", true}}, kToday); };
    using Join = ConditionGroup::Join;
    CHECK(matched({Join::All, false, {yes, yes}, {}}));
    CHECK_FALSE(matched({Join::All, false, {yes, no}, {}}));
    CHECK(matched({Join::Any, false, {no, yes}, {}}));
    CHECK_FALSE(matched({Join::Any, true, {no, yes}, {}}));
    CHECK(matched({Join::All, true, {yes, no}, {}}));
    CHECK(matched({Join::Any, false, {no}, {{Join::All, false, {yes}, {}}}}));
    const ConditionGroup empty{Join::Any, true, {}, {{Join::All, true, {}, {}}}};
    CHECK(empty.isEmpty());
    CHECK(matched(empty));
    CHECK_FALSE(matched({Join::Any, false, {no}, {empty}}));
    CHECK_FALSE(matched({Join::All, false, {no}, {empty}}));
}
