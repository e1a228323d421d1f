#include "core/quality/record_check.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace shuke;
using namespace shuke::quality;

namespace {

const QDate kToday(2025, 6, 30);

/// Nothing to complain about.
CheckedRecord good()
{
    CheckedRecord record;
    record.id = ContactId::fromRow(1);
    record.name = "王小丽";
    record.phone = "13800138000";
    record.email = "wang@example.com";
    record.city = "上海";
    record.birthday = {1985, 3, 12, false};
    record.since = QDate(2023, 1, 1);
    record.confirmedOn = QDate(2025, 6, 1);
    record.firstOrder = QDate(2023, 2, 1);
    record.hasHistory = true;
    return record;
}

std::vector<Finding> findings(const CheckedRecord &record)
{
    std::vector<Finding> out;
    check(record, {}, kToday, out);
    return out;
}

bool has(const CheckedRecord &record, Rule rule, CheckedField field)
{
    const std::vector<Finding> found = findings(record);
    return std::count(found.begin(), found.end(), Finding{rule, field}) == 1;
}

} // namespace

TEST_CASE("A record that is right has no findings", "[record_check]")
{
    CHECK(findings(good()).empty());
    const RecordFacts facts = factsOf(good(), kToday);
    CHECK(facts.rulesApplied == 1);
    CHECK(facts.rulesPassed == 1);
    CHECK(facts.daysSinceConfirmed == 29);
}

TEST_CASE("What is missing is found, and a word for nothing is nothing", "[record_check]")
{
    CheckedRecord record = good();
    record.phone = "无";
    record.email = {};
    record.city = {};
    record.birthday = {};
    CHECK(has(record, Rule::MissingPhone, CheckedField::Phone));
    CHECK(has(record, Rule::PlaceholderText, CheckedField::Phone));
    CHECK(has(record, Rule::MissingEmail, CheckedField::Email));
    CHECK(has(record, Rule::MissingCity, CheckedField::City));
    CHECK(has(record, Rule::MissingBirthday, CheckedField::Birthday));
    CHECK(has(record, Rule::Unreachable, CheckedField::Record));
    CHECK(proposal(record, {Rule::PlaceholderText, CheckedField::Phone}) == QLatin1String(""));
    CHECK_FALSE(proposal(record, {Rule::PlaceholderText, CheckedField::Phone}).isNull());
    record.hasPoints = true;
    CHECK_FALSE(has(record, Rule::Unreachable, CheckedField::Record));
    record.kind = contacts::ContactKind::Company;
    CHECK_FALSE(has(record, Rule::MissingBirthday, CheckedField::Birthday));
}

TEST_CASE("What cannot be right is found, and digits are never guessed", "[record_check]")
{
    CheckedRecord record = good();
    record.phone = "1.39E+10";
    record.email = "lina@example";
    record.birthday = {2090, 1, 1, false};
    record.since = QDate(2026, 1, 1);
    CHECK(has(record, Rule::InvalidPhone, CheckedField::Phone));
    CHECK(has(record, Rule::InvalidEmail, CheckedField::Email));
    CHECK(has(record, Rule::ImpossibleBirthday, CheckedField::Birthday));
    CHECK(has(record, Rule::ImpossibleSince, CheckedField::Since));
    CHECK(has(record, Rule::SinceAfterOrder, CheckedField::Since));
    CHECK(proposal(record, {Rule::InvalidPhone, CheckedField::Phone}).isNull());
    CHECK(proposal(record, {Rule::InvalidEmail, CheckedField::Email}).isNull());
    CHECK(proposal(record, {Rule::SinceAfterOrder, CheckedField::Since}) == QStringLiteral("2023-02-01"));
    record.email = "li@qq，com";
    CHECK(proposal(record, {Rule::InvalidEmail, CheckedField::Email}) == QStringLiteral("li@qq.com"));

    record.birthday = {1890, 5, 1, false};
    CHECK(has(record, Rule::ImpossibleBirthday, CheckedField::Birthday));
    record.birthday = {2025, 7, 1, false}; // tomorrow
    CHECK(has(record, Rule::ImpossibleBirthday, CheckedField::Birthday));
    record.birthday = {2025, 6, 30, false};
    CHECK_FALSE(has(record, Rule::ImpossibleBirthday, CheckedField::Birthday));
    record.birthday = {std::nullopt, 12, 24, false};
    CHECK_FALSE(has(record, Rule::ImpossibleBirthday, CheckedField::Birthday));
}

TEST_CASE("A value that could not be read counts as filled and wrong", "[record_check]")
{
    CheckedRecord record = good();
    record.phone = {};
    record.unreadPhone = true;
    CHECK(has(record, Rule::UnreadValue, CheckedField::Phone));
    CHECK_FALSE(has(record, Rule::MissingPhone, CheckedField::Phone));
    CHECK_FALSE(has(record, Rule::InvalidPhone, CheckedField::Phone));
    CHECK(factsOf(record, kToday).phone == FieldState::Invalid);
}

TEST_CASE("Case and width are found where they matter", "[record_check]")
{
    CheckedRecord record = good();
    record.name = "ANNA MÜLLER";
    record.email = "Anna@Example.com";
    record.street = "中山路　１２号";
    record.city = "BERLIN";
    CHECK(has(record, Rule::CaseAndWidth, CheckedField::Name));
    CHECK(has(record, Rule::CaseAndWidth, CheckedField::Email));
    CHECK(has(record, Rule::CaseAndWidth, CheckedField::Street));
    CHECK(has(record, Rule::CaseAndWidth, CheckedField::City));
    CHECK(proposal(record, {Rule::CaseAndWidth, CheckedField::Name}) == QStringLiteral("Anna Müller"));
    CHECK(proposal(record, {Rule::CaseAndWidth, CheckedField::Street}) == QStringLiteral("中山路 12号"));
    record.kind = contacts::ContactKind::Company;
    record.name = "IBM";
    CHECK_FALSE(has(record, Rule::CaseAndWidth, CheckedField::Name));
    record.email = "li@qq，com"; // cannot be right: one finding, not two
    CHECK_FALSE(has(record, Rule::CaseAndWidth, CheckedField::Email));
}

TEST_CASE("What contradicts itself is found and counts against consistency", "[record_check]")
{
    CheckedRecord record = good();
    record.phone = "021-65551234";
    record.city = "杭州";
    record.country = "德国";
    CHECK(has(record, Rule::CityAndPhone, CheckedField::City));
    CHECK(has(record, Rule::CountryAndPhone, CheckedField::Phone));
    const RecordFacts facts = factsOf(record, kToday);
    CHECK(facts.rulesApplied == 3);
    CHECK(facts.rulesPassed == 1);
    record.city = {};
    CHECK(proposal(record, {Rule::MissingCity, CheckedField::City}) == QStringLiteral("上海"));
}

TEST_CASE("Old, lonely and doubled records are found", "[record_check]")
{
    CheckedRecord record = good();
    record.confirmedOn = QDate(2023, 6, 30); // 731 days: 2024 was a leap year
    record.hasHistory = false;
    record.beyondFirst = true;
    CHECK(has(record, Rule::OutOfDate, CheckedField::Record));
    CHECK(has(record, Rule::Orphan, CheckedField::Record));
    CHECK(has(record, Rule::Duplicate, CheckedField::Record));
    record.confirmedOn = QDate(2023, 7, 1);
    CHECK_FALSE(has(record, Rule::OutOfDate, CheckedField::Record));
}

TEST_CASE("Every rule and dimension has a code that reads back", "[record_check]")
{
    for (int i = 0; i < kRules; ++i) {
        const Rule rule = static_cast<Rule>(i);
        CHECK_FALSE(codeOf(rule).isEmpty());
        CHECK(ruleFromCode(codeOf(rule)) == rule);
    }
    for (const Dimension dimension : kDimensions)
        CHECK(dimensionFromCode(codeOf(dimension)) == dimension);
    CHECK_FALSE(ruleFromCode(u"nothing"));
}
