#include "core/segments/condition_json.h"
#include "core/segments/field.h"
#include "core/segments/score_fields.h"
#include "core/value/lifecycle.h"
#include "core/value/rfm_segment.h"
#include "tests/support/catch.h"

#include <set>

using namespace shuke;
using namespace shuke::segments;

namespace test_condition {

ConditionGroup sample()
{
    ConditionGroup inner;
    inner.join = ConditionGroup::Join::Any;
    inner.negated = true;
    inner.conditions = {{"tags", Operator::AllOf, {RecordId{7}, RecordId{qint64(1) << 40}}},
                        {"last_order", Operator::NotInLastDays, {30}},
                        {"do_not_contact", Operator::Is, {true}}};
    ConditionGroup group;
    group.conditions = {{"name", Operator::Contains, {QStringLiteral("李 \"'\n😀")}},
                        {"net_revenue", Operator::Between, {Money::fromMinor(-1), Money::fromMinor(9007199254740993)}},
                        {"order_count", Operator::AtLeast, {Number::whole(3)}},
                        {"created_on", Operator::Before, {QDate(2025, 2, 28)}},
                        {"city", Operator::IsEmpty, {}}};
    group.groups = {inner};
    return group;
}

QString failureOf(const char *json, ErrorCode code = ErrorCode::InvalidInput)
{
    const Result<SubjectConditions> read = fromJson(json);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == code);
    return read.error().detail;
}

QString checkFailure(const Condition &condition, ErrorCode code = ErrorCode::InvalidInput)
{
    ConditionGroup group;
    group.conditions = {{"name", Operator::IsEmpty, {}}, condition};
    const Result<void> checked = check(group, builtInFields(Subject::Contacts));
    REQUIRE_FALSE(checked);
    CHECK(checked.error().code == code);
    return checked.error().detail;
}

} // namespace test_condition

using namespace test_condition;

TEST_CASE("conditions come back from JSON as they were, to the last minor unit", "[segments]")
{
    const QByteArray json = toJson(Subject::Contacts, sample());
    const Result<SubjectConditions> read = fromJson(json);
    REQUIRE(read);
    CHECK(read->subject == Subject::Contacts);
    CHECK(read->where == sample());
    CHECK(toJson(read->subject, read->where) == json);
    CHECK(json.contains("\"version\":1"));
    CHECK(json.contains("9007199254740993"));
    CHECK(fromJson(toJson(Subject::Orders, {}))->where == ConditionGroup());
}

TEST_CASE("JSON that is wrong is refused with the place of the fault", "[segments]")
{
    CHECK(failureOf("{").contains(QLatin1String("byte")));
    CHECK(failureOf("[]") == QLatin1String("the conditions are not an object"));
    CHECK(failureOf("{}").startsWith(QLatin1String("version")));
    CHECK(failureOf(R"({"version":3,"subject":"contacts","where":{"join":"all"}})", ErrorCode::Unsupported)
              .startsWith(QLatin1String("version 3")));
    CHECK(failureOf(R"({"version":1,"subject":"people","where":{"join":"all"}})").startsWith(QLatin1String("subject")));
    CHECK(failureOf(R"({"version":1,"subject":"contacts"})") == QLatin1String("where: is not a group"));
    CHECK(failureOf(R"({"version":1,"subject":"contacts","where":{"join":"xor"}})")
              .startsWith(QLatin1String("where.join")));
    CHECK(failureOf(R"({"version":1,"subject":"contacts","where":{"join":"all","extra":1}})")
              .contains(QLatin1String("does not know")));
    const auto condition = [](const char *text) {
        return QByteArray(R"({"version":1,"subject":"contacts","where":{"join":"any","groups":[{"join":"all",)"
                          R"("conditions":[)") +
               text + "]}]}}";
    };
    const QLatin1String at("where.groups[0].conditions[0]");
    CHECK(failureOf(condition("5")) == at + QLatin1String(": is not a condition"));
    CHECK(failureOf(condition(R"({"op":"is"})")) == at + QLatin1String(": has no field"));
    CHECK(failureOf(condition(R"({"field":"name","op":"sounds_like"})")).startsWith(at));
    const auto value = [&](const char *text) {
        return failureOf(condition(QByteArray(R"({"field":"name","op":"is","values":[)").append(text).append("]}")));
    };
    for (const char *wrong :
         {"1", "null", "{}", R"({"text":1})", R"({"micro":"12.5"})", R"({"micro":0.5})", R"({"minor":1e30})",
          R"({"day":"2025-02-30"})", R"({"day":"2025-2-3"})", R"({"count":-1})", R"({"count":99999999})",
          R"({"yes":1})", R"({"id":0})", R"({"text":"a","id":1})", R"({"what":1})"}) {
        INFO(wrong);
        CHECK(value(wrong).startsWith(at + QLatin1String(".values[0]: ")));
    }
}

TEST_CASE("a window comes back from JSON, and only it makes version 2", "[segments]")
{
    ConditionGroup group = sample();
    group.groups[0].conditions.push_back(
        {"order_count", Operator::AtLeast, {Number::whole(3)}, segments::Window::last(90)});
    group.conditions.push_back({"bought_category",
                                Operator::AnyOf,
                                {QStringLiteral("茶")},
                                segments::Window::between(QDate(2025, 1, 1), QDate(2025, 3, 31))});
    const QByteArray json = toJson(Subject::Contacts, group);
    CHECK(json.contains("\"version\":2"));
    CHECK(fromJson(json)->where == group);
    const auto window = [](const char *text) {
        return QByteArray(R"({"version":2,"subject":"contacts","where":{"join":"all","conditions":[{"field":"bought",)"
                          R"("op":"is_empty","window":)") +
               text + "}]}}";
    };
    CHECK(fromJson(window(R"({"last":36525})")));
    for (const char *wrong : {"1", "{}", R"({"last":0})", R"({"last":36526})", R"({"last":1.5})",
                              R"({"from":"2025-01-01"})", R"({"from":"2025-02-01","to":"2025-01-31"})",
                              R"({"last":1,"from":"2025-01-01","to":"2025-01-31"})", R"({"last":1,"more":1})"}) {
        INFO(wrong);
        CHECK(failureOf(window(wrong)).startsWith(QLatin1String("where.conditions[0].window: ")));
    }
}

TEST_CASE("a window is for fields of purchases only, and has days", "[segments]")
{
    CHECK(checkFailure({"city", Operator::IsEmpty, {}, segments::Window::last(3)}).contains(QLatin1String("window")));
    CHECK(checkFailure({"bought", Operator::IsEmpty, {}, segments::Window()}).contains(QLatin1String("window")));
    CHECK(checkFailure({"bought_category", Operator::AnyOf, {QStringLiteral(" ")}}).contains(QLatin1String("empty")));
    CHECK(checkFailure({"segment", Operator::IsEmpty, {}}).contains(QLatin1String("operator")));
    CHECK(checkFailure({"consent", Operator::AnyOf, {QStringLiteral("fax")}}).contains(QLatin1String("choices")));
}

TEST_CASE("JSON of a hostile size is refused", "[segments]")
{
    QByteArray deep = R"({"version":1,"subject":"contacts","where":)";
    for (int i = 0; i < 500; ++i)
        deep += R"({"join":"all","groups":[)";
    deep += R"({"join":"all"})";
    for (int i = 0; i < 500; ++i)
        deep += "]}";
    CHECK_FALSE(fromJson(deep + "}"));
    ConditionGroup wide;
    wide.conditions.assign(kMostConditions + 1, {"city", Operator::IsEmpty, {}});
    CHECK(fromJson(toJson(Subject::Contacts, wide)).error().code == ErrorCode::TooLarge);
    CHECK(check(wide, builtInFields(Subject::Contacts)).error().code == ErrorCode::TooLarge);
    ConditionGroup empty;
    empty.groups.assign(kMostConditions + 1, {});
    CHECK(fromJson(toJson(Subject::Contacts, empty)).error().code == ErrorCode::TooLarge);
    ConditionGroup nested;
    for (int i = 0; i < kDeepestGroup; ++i) {
        ConditionGroup outer;
        outer.groups = {nested};
        nested = outer;
    }
    CHECK(check(nested, builtInFields(Subject::Contacts)).error().code == ErrorCode::TooLarge);
    CHECK(fromJson(toJson(Subject::Contacts, nested)).error().code == ErrorCode::TooLarge);
}

TEST_CASE("a condition that does not fit its field is refused with its place and reason", "[segments]")
{
    const QLatin1String at("where.conditions[1]");
    CHECK(checkFailure({"shoe", Operator::Is, {Number{1}}}, ErrorCode::NotFound).startsWith(at));
    CHECK(checkFailure({"name", Operator::Less, {QStringLiteral("a")}}) ==
          at + QLatin1String(": the field has no such operator"));
    CHECK(checkFailure({"name", Operator::Is, {}}) == at + QLatin1String(": takes one value"));
    CHECK(checkFailure({"name", Operator::Is, {Number{1}}}) == at + QLatin1String(".values[0]: is not a text"));
    CHECK(checkFailure({"name", Operator::Contains, {QStringLiteral(" \t\u200b")}}).contains(QLatin1String("empty")));
    CHECK(checkFailure({"name", Operator::IsEmpty, {QStringLiteral("x")}}).contains(QLatin1String("no value")));
    CHECK(checkFailure({"net_revenue", Operator::Less, {Number{1}}}).contains(QLatin1String("money")));
    CHECK(checkFailure({"net_revenue", Operator::Between, {Money::fromMinor(2), Money::fromMinor(1)}})
              .contains(QLatin1String("ends before")));
    CHECK(checkFailure({"created_on", Operator::InLastDays, {0}}).contains(QLatin1String("count of days")));
    CHECK(checkFailure({"created_on", Operator::InLastDays, {QDate(2025, 1, 1)}}).contains(QLatin1String("count")));
    CHECK(checkFailure({"created_on", Operator::Before, {QDate()}}).contains(QLatin1String("not a day")));
    CHECK(checkFailure({"birthday", Operator::HasMonth, {13}}).contains(QLatin1String("month")));
    CHECK(checkFailure({"gender", Operator::AnyOf, {QStringLiteral("Female")}})
              .contains(QLatin1String("none of the choices")));
    CHECK(checkFailure({"gender", Operator::AnyOf, {}}).contains(QLatin1String("at least one")));
    CHECK(checkFailure({"owner", Operator::AnyOf, {QStringLiteral("Ann")}}).contains(QLatin1String("id")));
    CHECK(checkFailure({"tags", Operator::AnyOf, std::vector<Value>(kMostValues + 1, RecordId{1})}, ErrorCode::TooLarge)
              .startsWith(at));
}

TEST_CASE("every operator has a code, a count of values, and a type that takes it", "[segments]")
{
    std::set<Operator> taken;
    for (const FieldType type : {FieldType::Text, FieldType::Number, FieldType::Money, FieldType::Day,
                                 FieldType::Birthday, FieldType::Choice, FieldType::YesNo, FieldType::Tags})
        taken.insert(operatorsOf(type).begin(), operatorsOf(type).end());
    CHECK(taken.size() == kOperatorCount);
    for (int i = 0; i < kOperatorCount; ++i)
        CHECK(operatorFromCode(codeOf(static_cast<Operator>(i))) == static_cast<Operator>(i));
    CHECK_FALSE(operatorFromCode(u"IS"));
    CHECK_FALSE(operatorFromCode(u""));
}

TEST_CASE("the fields of a subject have keys and labels of their own", "[segments]")
{
    for (const Subject subject : {Subject::Contacts, Subject::Orders, Subject::Products}) {
        CHECK(subjectFromCode(codeOf(subject)) == subject);
        std::set<QByteArray> keys, labels;
        for (const Field &field : builtInFields(subject)) {
            keys.insert(field.key);
            labels.insert(field.label);
            CHECK_FALSE(field.label.isEmpty());
            CHECK((field.source == ChoiceSource::Codes) == !field.choices.empty());
        }
        CHECK(keys.size() == builtInFields(subject).size());
        CHECK(labels.size() == keys.size());
    }
}

TEST_CASE("the choices of score fields are the codes that scores are kept with", "[segments]")
{
    const auto codes = [](const char *key) {
        std::vector<QString> all;
        for (const Choice &choice : findField(scoreFields(), key)->choices)
            all.push_back(choice.code);
        return all;
    };
    std::vector<QString> stages;
    for (int i = 0; i < value::kLifecycleStageCount; ++i)
        stages.push_back(value::lifecycleStageCode(static_cast<value::LifecycleStage>(i)));
    CHECK(codes("stage") == stages);
    for (const auto &[key, map] :
         {std::pair("rfm_class", value::RfmMap::Grid), std::pair("rfm_eight", value::RfmMap::Eight)}) {
        std::vector<QString> classes;
        for (const value::RfmSegment segment : value::segmentsOf(map)) {
            const std::string_view code = value::segmentCode(segment);
            classes.push_back(QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size())));
        }
        CHECK(codes(key) == classes);
    }
}
