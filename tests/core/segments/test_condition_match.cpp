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
}

TEST_CASE("a lunar birthday falls on another day of ours each year", "[segments]")
{
    const FieldValue midAutumn = MonthDay{8, 15, true}; // 2025-10-06, 2026-09-25
    CHECK(is("born", midAutumn, IsNotEmpty, {}));
    CHECK(is("born", midAutumn, HasMonth, {10}));
    CHECK_FALSE(is("born", midAutumn, HasMonth, {8}));
    CHECK_FALSE(is("born", midAutumn, HasMonth, {10}, QDate(2026, 1, 1)));
    CHECK(is("born", midAutumn, Is, {QDate(1950, 10, 6)})); // the year of today counts
    CHECK_FALSE(is("born", midAutumn, Is, {QDate(1950, 8, 15)}));
    CHECK(is("born", midAutumn, InNextDays, {1}, QDate(2025, 10, 6)));
    CHECK_FALSE(is("born", midAutumn, InNextDays, {1}, QDate(2025, 10, 5)));
    CHECK(is("born", midAutumn, InNextDays, {2}, QDate(2025, 10, 5)));
    CHECK_FALSE(is("born", midAutumn, InNextDays, {268})); // until 2026-09-24
    CHECK(is("born", midAutumn, InNextDays, {269}));
    CHECK(is("born", midAutumn, InNextDays, {36525}));
    CHECK_FALSE(is("born", MonthDay{8, 15, false}, InNextDays, {1}, QDate(2025, 10, 6)));
    CHECK_FALSE(is("born", MonthDay{0, 0, true}, InNextDays, {366}));
}

TEST_CASE("a lunar birthday on the 30th is on the 29th where the month has no 30th", "[segments]")
{
    const FieldValue eve = MonthDay{12, 30, true};
    CHECK(is("born", eve, InNextDays, {1}, QDate(2024, 2, 9)));  // a 30th
    CHECK(is("born", eve, InNextDays, {1}, QDate(2025, 1, 28))); // a 29th, the last day
    CHECK(is("born", MonthDay{12, 29, true}, InNextDays, {1}, QDate(2025, 1, 28)));
    CHECK_FALSE(is("born", eve, InNextDays, {1}, QDate(2024, 2, 8))); // a 29th before a 30th
    CHECK(is("born", eve, Is, {QDate(2000, 2, 16)}, QDate(2026, 7, 1)));
    CHECK(is("born", eve, HasMonth, {2}, QDate(2026, 7, 1)));
}

TEST_CASE("a lunar birthday comes in the regular month, not again in the leap month behind it", "[segments]")
{
    const FieldValue sixth = MonthDay{6, 1, true}; // 2025-06-25; the leap 6th month begins on 2025-07-25
    CHECK(is("born", sixth, InNextDays, {1}, QDate(2025, 6, 25)));
    CHECK(is("born", sixth, HasMonth, {6}));
    CHECK_FALSE(is("born", sixth, InNextDays, {1}, QDate(2025, 7, 25)));
    CHECK_FALSE(is("born", sixth, InNextDays, {90}, QDate(2025, 7, 1)));
    CHECK_FALSE(is("born", sixth, HasMonth, {7}));
    CHECK_FALSE(is("born", MonthDay{6, 30, true}, HasMonth, {8})); // the leap month ends on its 29th, 2025-08-22
}

TEST_CASE("lunar birthdays at the end of a year belong to the year of ours they fall in", "[segments]")
{
    const FieldValue twelfth = MonthDay{12, 1, true}; // 2024-12-31, 2026-01-19, 2027-01-08
    CHECK(is("born", twelfth, Is, {QDate(2024, 12, 31)}, QDate(2024, 3, 1)));
    CHECK(is("born", twelfth, HasMonth, {1}, QDate(2024, 3, 1))); // and on 2024-01-11
    CHECK(is("born", twelfth, HasMonth, {12}, QDate(2024, 3, 1)));
    for (int month = 1; month <= 12; ++month)
        CHECK_FALSE(is("born", twelfth, HasMonth, {month}, QDate(2025, 3, 1))); // not once in 2025
    CHECK(is("born", twelfth, InNextDays, {20}, QDate(2025, 12, 31)));
    CHECK_FALSE(is("born", twelfth, InNextDays, {19}, QDate(2025, 12, 31)));
    // 29 February is a day only where the year has one.
    CHECK(is("born", MonthDay{1, 20, true}, Is, {QDate(2000, 2, 29)}, QDate(2024, 1, 1)));
    CHECK_FALSE(is("born", MonthDay{1, 20, true}, Is, {QDate(2000, 2, 29)}, QDate(2025, 1, 1)));
    CHECK(is("born", MonthDay{1, 20, true}, HasMonth, {2}, QDate(2024, 1, 1)));
}

TEST_CASE("beyond the years of the lunar calendar a lunar birthday is there but on no day", "[segments]")
{
    const FieldValue midAutumn = MonthDay{8, 15, true};
    CHECK(is("born", midAutumn, InNextDays, {366}, QDate(2100, 1, 1)));
    CHECK_FALSE(is("born", midAutumn, InNextDays, {366}, QDate(2101, 2, 1)));
    CHECK_FALSE(is("born", midAutumn, HasMonth, {9}, QDate(2150, 2, 1)));
    CHECK_FALSE(is("born", midAutumn, Is, {QDate(2000, 9, 15)}, QDate(2150, 2, 1)));
    CHECK(is("born", midAutumn, IsNotEmpty, {}, QDate(2150, 2, 1)));
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
