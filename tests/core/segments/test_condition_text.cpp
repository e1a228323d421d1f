// What a person types is read as he means it, and what is written is read back as it was.
#include "core/segments/condition_parser.h"
#include "tests/support/catch.h"

#include <random>

using namespace shuke;
using namespace shuke::segments;

namespace test_condition_text {

using Join = ConditionGroup::Join;

NameBook names()
{
    NameBook book;
    book.add(ChoiceSource::Tags, 1, QStringLiteral("VIP"));
    book.add(ChoiceSource::Tags, 2, QStringLiteral("老客"));
    book.add(ChoiceSource::Tags, 3, QStringLiteral("a \"quoted\", (tag) \\ and 'more'"));
    book.add(ChoiceSource::Staff, 4, QStringLiteral("王芳"));
    book.add(ChoiceSource::Products, 5, QStringLiteral("龙井茶"));
    book.add(ChoiceSource::Products, 6, QStringLiteral("Cup"));
    book.add(ChoiceSource::Products, 7, QStringLiteral("Cup"));
    book.add(ChoiceSource::Segments, 8, QStringLiteral("本月新客"));
    return book;
}

std::vector<Field> fields()
{
    std::vector<Field> all = builtInFields(Subject::Contacts);
    all.push_back({.key = "custom:shoe", .type = FieldType::Number});
    all.push_back({.key = "custom:motto", .type = FieldType::Text});
    all.push_back({.key = "custom:size",
                   .type = FieldType::Choice,
                   .source = ChoiceSource::Codes,
                   .choices = {{QStringLiteral("S")}, {QStringLiteral("it's")}}});
    all.push_back({.key = "custom:tea", .type = FieldType::YesNo});
    all.push_back({.key = "custom:married", .type = FieldType::Day});
    return all;
}

struct Given
{
    NameBook book = names();
    std::vector<Field> all = fields();
    TextContext context{all, book, 2};
};

ConditionGroup read(const char *text)
{
    const Given given;
    const Result<ConditionGroup> made = parseConditions(QString::fromUtf8(text), given.context);
    INFO(text << ": " << (made ? std::string() : made.error().detail.toStdString()));
    REQUIRE(made);
    // What is written of it is read as the same.
    const QString written = toText(*made, given.context);
    const Result<ConditionGroup> again = parseConditions(written, given.context);
    INFO(written.toStdString());
    REQUIRE(again);
    CHECK(*again == *made);
    CHECK(normalised(*made) == *made);
    return *made;
}

Condition one(const char *text)
{
    const ConditionGroup group = read(text);
    REQUIRE(group.conditions.size() == 1);
    CHECK(group.groups.empty());
    CHECK_FALSE(group.negated);
    return group.conditions[0];
}

std::string failure(const char *text)
{
    const Given given;
    const Result<ConditionGroup> made = parseConditions(QString::fromUtf8(text), given.context);
    INFO(text);
    REQUIRE_FALSE(made);
    CHECK(made.error().code == ErrorCode::InvalidInput);
    CHECK(columnOf(made.error()) > 0);
    return made.error().detail.toStdString();
}

Value text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace test_condition_text

using namespace test_condition_text;

TEST_CASE("each operator is read as it is typed", "[segments][text]")
{
    using enum Operator;
    CHECK(one("city = \"上海\"") == Condition{"city", Is, {text("上海")}});
    CHECK(one("city != \"a\"") == Condition{"city", IsNot, {text("a")}});
    CHECK(one("city in (\"a\", \"b\")") == Condition{"city", AnyOf, {text("a"), text("b")}});
    CHECK(one("city not in (\"a\")") == Condition{"city", NoneOf, {text("a")}});
    CHECK(one("note contains \"x\"") == Condition{"note", Contains, {text("x")}});
    CHECK(one("note not contains \"x\"") == Condition{"note", ContainsNot, {text("x")}});
    CHECK(one("name begins with \"李\"") == Condition{"name", BeginsWith, {text("李")}});
    CHECK(one("city is empty") == Condition{"city", IsEmpty, {}});
    CHECK(one("CITY Is Not Empty") == Condition{"city", IsNotEmpty, {}});
    CHECK(one("gender = female") == Condition{"gender", AnyOf, {text("female")}});
    CHECK(one("gender != \"male\"") == Condition{"gender", NoneOf, {text("male")}});
    CHECK(one("orders.count >= 3") == Condition{"order_count", AtLeast, {Number::whole(3)}});
    CHECK(one("order_count < 2.5") == Condition{"order_count", Less, {Number{2500000}}});
    CHECK(one("custom.shoe <= -1.000001") == Condition{"custom:shoe", AtMost, {Number{-1000001}}});
    CHECK(one("custom:shoe > 42") == Condition{"custom:shoe", Greater, {Number::whole(42)}});
    CHECK(one("orders.sum between 100 and 200.5") ==
          Condition{"net_revenue", Between, {Money::fromMinor(10000), Money::fromMinor(20050)}});
    CHECK(one("orders.last before 2026-01-31") == Condition{"last_order", Before, {QDate(2026, 1, 31)}});
    CHECK(one("orders.first > 2026-1-5") == Condition{"first_order", After, {QDate(2026, 1, 5)}});
    CHECK(one("orders.last <= 2026-01-31") == Condition{"last_order", Before, {QDate(2026, 2, 1)}});
    CHECK(one("orders.last >= 2026-02-01") == Condition{"last_order", After, {QDate(2026, 1, 31)}});
    CHECK(one("last_order in last 90 days") == Condition{"last_order", InLastDays, {90}});
    CHECK(one("last_order not in last 90") == Condition{"last_order", NotInLastDays, {90}});
    CHECK(one("birthday in next 1 day") == Condition{"birthday", InNextDays, {1}});
    CHECK(one("birthday in month 12") == Condition{"birthday", HasMonth, {12}});
    CHECK(one("do_not_contact") == Condition{"do_not_contact", Is, {true}});
    CHECK(one("do_not_contact = no") == Condition{"do_not_contact", Is, {false}});
    CHECK(one("owner = \"王芳\"") == Condition{"owner", AnyOf, {RecordId{4}}});
    CHECK(one("owner in (#4, #99)") == Condition{"owner", AnyOf, {RecordId{4}, RecordId{99}}});
}

TEST_CASE("sets and windows are read in brackets", "[segments][text]")
{
    using enum Operator;
    CHECK(one("tag(\"vip\")") == Condition{"tags", AnyOf, {RecordId{1}}});
    CHECK(one("tags(\"VIP\", \"老客\")") == Condition{"tags", AnyOf, {RecordId{1}, RecordId{2}}});
    CHECK(one("tag all (\"VIP\", \"老客\")") == Condition{"tags", AllOf, {RecordId{1}, RecordId{2}}});
    CHECK(one("tag not in (\"VIP\")") == Condition{"tags", NoneOf, {RecordId{1}}});
    CHECK(one("tag = \"VIP\"") == Condition{"tags", AnyOf, {RecordId{1}}});
    CHECK(one("tag is empty") == Condition{"tags", IsEmpty, {}});
    CHECK(one("segment(\"本月新客\")") == Condition{"segment", AnyOf, {RecordId{8}}});
    CHECK(one("consent(sms)").values.empty() == false);
    CHECK(one("consent(\"sms\")") == Condition{"consent", AnyOf, {text("sms")}});
    CHECK(one("orders.count(last 365 days) >= 3") ==
          Condition{"order_count", AtLeast, {Number::whole(3)}, Window::last(365)});
    CHECK(one("orders.sum(2026-01-01 to 2026-03-31) > 0") ==
          Condition{
              "net_revenue", Greater, {Money::fromMinor(0)}, Window::between(QDate(2026, 1, 1), QDate(2026, 3, 31))});
    CHECK(one("orders.average(between 2026-01-01 and 2026-03-31) is empty").window ==
          Window::between(QDate(2026, 1, 1), QDate(2026, 3, 31)));
    CHECK(one("bought(\"龙井茶\", last 90 days)") == Condition{"bought", AnyOf, {RecordId{5}}, Window::last(90)});
    CHECK(one("bought(last 90 days) not in (\"龙井茶\")") ==
          Condition{"bought", NoneOf, {RecordId{5}}, Window::last(90)});
    CHECK(one("bought(last 30) is not empty") == Condition{"bought", IsNotEmpty, {}, Window::last(30)});
    CHECK(one("bought_category(\"茶\")") == Condition{"bought_category", AnyOf, {text("茶")}});
    CHECK(one("bought(#6)") == Condition{"bought", AnyOf, {RecordId{6}}});
}

TEST_CASE("and binds before or, brackets and not make groups", "[segments][text]")
{
    const ConditionGroup group = read("city = \"a\" and not tag(\"VIP\") or note is empty");
    CHECK(group.join == Join::Any);
    REQUIRE(group.groups.size() == 1);
    CHECK(group.groups[0].join == Join::All);
    REQUIRE(group.groups[0].groups.size() == 1);
    CHECK(group.groups[0].groups[0].negated);
    CHECK(read("((city = \"a\"))") == read("city = \"a\""));
    CHECK(read("not not city = \"a\"") == read("city = \"a\""));
    CHECK(read("not (city = \"a\" or city = \"b\")").negated);
    CHECK(read("(city = \"a\" or city = \"b\") and note is empty").groups.size() == 1);
    CHECK(read("") == ConditionGroup());
    CHECK(read("  \n\t") == ConditionGroup());
}

TEST_CASE("Chinese quotes, brackets, commas and signs are taken for what they mean", "[segments][text]")
{
    CHECK(read("city in（“上海”，“杭州”） and orders.count（last ３６５ days）≥ ３") ==
          read("city in (\"上海\", \"杭州\") and orders.count(last 365 days) >= 3"));
    CHECK(read("tag（「VIP」、『老客』）") == read("tag(\"VIP\", \"老客\")"));
    CHECK(one("city ＝ ＂上海＂") == one("city = \"上海\""));
    CHECK(one("city = “a\"b”").values[0] == text("a\"b"));
    CHECK(one("city = ”a”").values[0] == text("a"));
}

TEST_CASE("what is wrong is told with its column and what was expected", "[segments][text]")
{
    CHECK(failure("cty = \"a\"") == "column 1: no field is called \"cty\"; the nearest is \"city\"");
    CHECK(failure("order.count > 1").find("orders.count") != std::string::npos);
    CHECK(failure("not tag(\"VPI\")") == "column 9: no tag is called \"VPI\"; the nearest is \"VIP\"");
    CHECK(failure("segment(\"本月新\")").find("本月新客") != std::string::npos);
    CHECK(failure("bought(\"Cup\")") == "column 8: several are called \"Cup\"; #id tells which");
    CHECK(failure("gender = femal").find("the nearest is \"female\"") != std::string::npos);
    CHECK(failure("城市 = \"a\"") == "column 1: no field is called \"城市\"");
    CHECK(failure("note = \"😀😀\" xor") == "column 13: \"and\" or \"or\" is expected");
    CHECK(failure("city = 5") == "column 8: a text in quotes is expected");
    CHECK(failure("city = \"\"").find("is empty") != std::string::npos);
    CHECK(failure("city = \"a") == "column 8: the text has no end: its second quote is missing");
    CHECK(failure("city = \"\\x\"").find("column 9") == 0);
    CHECK(failure("city = \"\\u0000\"").find("column 9") == 0);
    CHECK(failure("city").find("column 5: an operator is expected") == 0);
    CHECK(failure("city < \"a\"").find("column 6: a text takes") == 0);
    CHECK(failure("order_count contains 1").find("a number takes") != std::string::npos);
    CHECK(failure("order_count = 1e5").find("column 16") == 0);
    CHECK(failure("orders.sum = 1.005").find("too many decimals") != std::string::npos);
    CHECK(failure("order_count = 99999999999999999999").find("too large") != std::string::npos);
    CHECK(failure("order_count between 3 and 2").find("less than the first") != std::string::npos);
    CHECK(failure("orders.last = 2026-02-30").find("no such day") != std::string::npos);
    CHECK(failure("orders.last in last 0 days").find("1 to 36525") != std::string::npos);
    CHECK(failure("birthday in month 13").find("1 to 12") != std::string::npos);
    CHECK(failure("city(last 3 days) = \"a\"").find("takes nothing in brackets") != std::string::npos);
    CHECK(failure("tag(last 3 days)").find("a text in quotes") != std::string::npos);
    CHECK(failure("orders.count(last 3 days, last 4 days) = 1").find("twice") != std::string::npos);
    CHECK(failure("orders.count(2026-02-01 to 2026-01-01) = 1").find("end before") != std::string::npos);
    CHECK(failure("(city = \"a\"").find("closing bracket") != std::string::npos);
    CHECK(failure("city = \"a\")").find("column 11") == 0);
    CHECK(failure("city = \"a\" and").find("column 15: a field is expected") == 0);
    CHECK(failure("city in \"a\"").find("opening bracket") != std::string::npos);
    CHECK(failure("city ; x").find("means nothing") != std::string::npos);
    CHECK(failure("city = %1 %2").find("\"%\" means nothing") != std::string::npos);
    CHECK(failure("%1").find("column 1") == 0);
    CHECK(failure("owner = \"%1 %2 %3\"").find("\"%1 %2 %3\"") != std::string::npos);
    CHECK(failure("segment is empty").find("segments take") != std::string::npos);
}

TEST_CASE("a text beyond all limits is refused", "[segments][text]")
{
    const Given given;
    const auto code = [&](const QString &text) { return parseConditions(text, given.context).error().code; };
    CHECK(code(QString(1000, QLatin1Char('('))) == ErrorCode::TooLarge);
    CHECK(code(QString(100000, QLatin1Char('('))) == ErrorCode::TooLarge);
    CHECK(code(QStringLiteral("not ").repeated(20000)) == ErrorCode::TooLarge);
    CHECK(code(QString(300000, QLatin1Char(' '))) == ErrorCode::TooLarge);
    CHECK(code(QStringLiteral("city is empty") + QStringLiteral(" and city is empty").repeated(250)) ==
          ErrorCode::TooLarge);
    CHECK(code(QStringLiteral("city in (\"a\"") + QStringLiteral(",\"b\"").repeated(600) + QLatin1Char(')')) ==
          ErrorCode::TooLarge);
}

namespace test_condition_text {

/// Trees and texts by chance.
class Chance
{
public:
    size_t below(size_t bound) { return m_random() % bound; }

    QString hostile()
    {
        static const std::vector<QString> parts = {QStringLiteral("\""),
                                                   QStringLiteral("\\"),
                                                   QStringLiteral("”"),
                                                   QStringLiteral("“"),
                                                   QStringLiteral("）"),
                                                   QStringLiteral(") or 1 = 1 --"),
                                                   QStringLiteral("'; DROP TABLE contact; --"),
                                                   QStringLiteral("\n\t\r"),
                                                   QStringLiteral("😀"),
                                                   QStringLiteral("李小明"),
                                                   QStringLiteral("%1 %n {0}"),
                                                   QStringLiteral("\u200b"),
                                                   QStringLiteral("\u202e"),
                                                   QStringLiteral("a"),
                                                   QString(QChar(0xd800)),
                                                   QString(QChar(0x7f))};
        QString made = QStringLiteral("x");
        for (size_t count = below(5); count > 0; --count)
            made += parts[below(parts.size())];
        return made;
    }

    Value value(const Field &field, Operator op)
    {
        static const std::vector<qint64> numbers = {0,
                                                    1,
                                                    -1,
                                                    1000000,
                                                    -2500000,
                                                    123456789,
                                                    9007199254740993,
                                                    std::numeric_limits<qint64>::max(),
                                                    std::numeric_limits<qint64>::min() + 1};
        if (op == Operator::HasMonth)
            return static_cast<int>(1 + below(12));
        if (op == Operator::InLastDays || op == Operator::NotInLastDays || op == Operator::InNextDays)
            return static_cast<int>(1 + below(kMostDays));
        switch (field.type) {
        case FieldType::Text:
            return hostile();
        case FieldType::Number:
            return Number{numbers[below(numbers.size())]};
        case FieldType::Money:
            return Money::fromMinor(numbers[below(numbers.size())]);
        case FieldType::Day:
        case FieldType::Birthday:
            return QDate(1900, 1, 1).addDays(static_cast<qint64>(below(80000)));
        case FieldType::YesNo:
            return below(2) == 0;
        default:
            break;
        }
        if (field.source == ChoiceSource::Codes)
            return field.choices[below(field.choices.size())].code;
        if (field.source == ChoiceSource::Categories)
            return hostile();
        return RecordId{static_cast<qint64>(1 + below(12))};
    }

    Condition condition(const std::vector<Field> &fields)
    {
        const Field &field = fields[below(fields.size())];
        const std::vector<Operator> &ops = operatorsOf(field);
        Condition made{field.key, ops[below(ops.size())], {}};
        size_t count = 0;
        switch (valueCount(made.op)) {
        case ValueCount::None:
            break;
        case ValueCount::One:
            count = 1;
            break;
        case ValueCount::Two:
            count = 2;
            break;
        case ValueCount::Many:
            count = 1 + below(4);
            break;
        }
        for (; count > 0; --count)
            made.values.push_back(value(field, made.op));
        if (made.op == Operator::Between && made.values[1] < made.values[0])
            std::swap(made.values[0], made.values[1]);
        if (field.periodic && below(2) == 0)
            made.window = below(2) == 0 ? Window::last(static_cast<int>(1 + below(kMostDays)))
                                        : Window::between(QDate(2020, 1, 1),
                                                          QDate(2020, 1, 1).addDays(static_cast<qint64>(below(999))));
        return made;
    }

    ConditionGroup tree(const std::vector<Field> &fields, int depth = 1)
    {
        ConditionGroup group;
        group.join = below(2) ? Join::All : Join::Any;
        group.negated = below(3) == 0;
        for (size_t count = below(4); count > 0; --count)
            group.conditions.push_back(condition(fields));
        for (size_t count = below(4); count > 0 && depth < 6; --count)
            group.groups.push_back(tree(fields, depth + 1));
        return group;
    }

private:
    std::mt19937 m_random{42};
};

} // namespace test_condition_text

TEST_CASE("random trees with hostile texts are read back as they were written", "[segments][text]")
{
    const Given given;
    Chance chance;
    int deep = 0;
    for (int i = 0; i < 5000; ++i) {
        const ConditionGroup tree = chance.tree(given.all);
        if (conditionCount(tree) > kMostConditions)
            continue;
        const ConditionGroup simple = normalised(tree);
        CHECK(normalised(simple) == simple);
        const QString written = toText(tree, given.context);
        const Result<ConditionGroup> read = parseConditions(written, given.context);
        INFO(written.toStdString() << "\n" << (read ? std::string() : read.error().detail.toStdString()));
        REQUIRE(read);
        REQUIRE(*read == simple);
        deep += simple.groups.size() > 1 ? 1 : 0;
    }
    CHECK(deep > 500);
}

TEST_CASE("broken texts by chance are refused or read, and nothing else", "[segments][text]")
{
    const Given given;
    Chance chance;
    int refused = 0;
    for (int i = 0; i < 20000; ++i) {
        QString text = toText(chance.tree(given.all, 5), given.context);
        for (size_t changes = 1 + chance.below(4); changes > 0; --changes) {
            const auto at = static_cast<qsizetype>(chance.below(static_cast<size_t>(text.size()) + 1));
            if (chance.below(2) == 0)
                text.insert(at, chance.hostile());
            else
                text.remove(at, static_cast<qsizetype>(chance.below(9)));
        }
        const Result<ConditionGroup> read = parseConditions(text, given.context);
        if (read)
            CHECK(check(*read, given.all));
        else
            CHECK((read.error().code == ErrorCode::InvalidInput || read.error().code == ErrorCode::TooLarge));
        refused += read ? 0 : 1;
    }
    CHECK(refused > 10000);
}
