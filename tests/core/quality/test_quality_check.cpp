#include "core/contacts/contact_commands.h"
#include "core/contacts/duplicate_decision.h"
#include "core/contacts/field_layout.h"
#include "core/quality/quality_check.h"
#include "tests/support/catch.h"
#include "tests/support/sales_fixture.h"
#include "tests/support/store_fixture.h"

#include <cmath>

using namespace shuke;
using namespace shuke::quality;

namespace {

ContactId add(test::StoreFixture &store, const std::function<void(contacts::Contact &)> &fill)
{
    contacts::Contact contact;
    contact.name = QStringLiteral("王小丽");
    fill(contact);
    const auto created = std::make_shared<ContactId>();
    REQUIRE(store.run(contacts::createContact(contact, created)));
    return *created;
}

/// The reference's five people; record 5's birthday, which no calendar has, is an unread value. The dates of the data
/// are those of the rows, so ages are as of the reference's day.
void fill(test::StoreFixture &store)
{
    const auto at = [&store](QDate day) {
        store.clock().set(QDateTime(day, QTime(4, 0), Qt::UTC).toMSecsSinceEpoch());
    };
    at(QDate(2025, 6, 1));
    const ContactId first = add(store, [](contacts::Contact &c) {
        c.name = QStringLiteral("张伟");
        c.phone = QStringLiteral("13800138000");
        c.email = QStringLiteral("zhang@example.com");
        c.address.city = QStringLiteral("上海");
        c.birthday = {1985, 3, 12, false};
        c.createdOn = QDate(2023, 1, 1);
    });
    at(QDate(2024, 1, 10));
    const ContactId second = add(store, [](contacts::Contact &c) {
        c.name = QStringLiteral("李娜");
        c.phone = QStringLiteral("1380013800");
        c.email = QStringLiteral("lina@example");
        c.address.city = QStringLiteral("北京");
        c.createdOn = QDate(2024, 1, 10);
    });
    at(QDate(2025, 5, 20));
    add(store, [](contacts::Contact &c) {
        c.name = QStringLiteral("张伟");
        c.phone = QStringLiteral("+86 138-0013-8000");
        c.email = QStringLiteral("ZHANG@example.com");
        c.address.city = QStringLiteral("上海");
        c.birthday = {1985, 3, 12, false};
    });
    at(QDate(2025, 6, 20));
    add(store, [](contacts::Contact &c) {
        c.name = QStringLiteral("-"); // the store has no record without a name
        c.email = QStringLiteral("wang@example.com");
        c.birthday = {2090, 1, 1, false};
    });
    at(QDate(2022, 6, 30));
    const ContactId fifth = add(store, [](contacts::Contact &c) {
        c.name = QStringLiteral("Anna Müller");
        c.phone = QStringLiteral("+49 30 901820");
        c.email = QStringLiteral("anna@example.org");
        c.address.city = QStringLiteral("Berlin");
        c.createdOn = QDate(2022, 5, 5);
    });
    store.write([fifth](WriteContext &context) -> Result<void> {
        const Result<qint64> id = context.nextId(TableId::QualityFinding);
        Result<store::Statement *> insert =
            context.database().cached("INSERT INTO quality_finding (id, entity, row_id, field, rule, raw, created_at) "
                                      "VALUES (?1, 'contact', ?2, 'birthday', 'date_invalid', '1990-02-29', 0)");
        (*insert)->bindAll(*id, fifth);
        return (*insert)->run();
    });
    at(QDate(2025, 6, 30));
    REQUIRE(store.run(test::addOrder(first, QDate(2023, 2, 1), 100)));
    REQUIRE(store.run(test::addOrder(second, QDate(2023, 12, 1), 100)));
    REQUIRE(store.run(test::addOrder(fifth, QDate(2022, 6, 1), 100)));
}

bool near(std::optional<double> value, double expected)
{
    return value && std::abs(*value - expected) < 1e-6;
}

} // namespace

TEST_CASE("A store with the reference's records gets the reference's scores", "[quality_check]")
{
    test::StoreFixture store;
    fill(store);
    QualityRequest request;
    request.withRecords = true;
    const Result<QualityResult> result = store.read(checkQuality(request));
    REQUIRE(result);
    CHECK(result->asOf == QDate(2025, 6, 30));
    CHECK(result->records == 5);
    CHECK(near(result->score, 74.15077242986544));
    CHECK(near(result->dimensions[0], 0.8545454545454547));
    REQUIRE(result->perRecord.size() == 5);
    constexpr std::array kScores = {99.1962555096789, 52.68283648984702, 76.52933761083727, 64.58547067647335,
                                    78.5381093578884};
    for (size_t i = 0; i < kScores.size(); ++i)
        CHECK(near(result->perRecord[i].score, kScores[i]));

    CHECK(result->of(Rule::Duplicate).contacts == std::vector<qint64>{3});
    CHECK(result->of(Rule::SinceAfterOrder).contacts == std::vector<qint64>{2});
    CHECK(result->of(Rule::InvalidPhone).contacts == std::vector<qint64>{2});
    CHECK(result->of(Rule::InvalidEmail).contacts == std::vector<qint64>{2});
    CHECK(result->of(Rule::ImpossibleBirthday).contacts == std::vector<qint64>{4});
    CHECK(result->of(Rule::UnreadValue).contacts == std::vector<qint64>{5});
    CHECK(result->of(Rule::CaseAndWidth).fields == std::vector<CheckedField>{CheckedField::Email});
    CHECK(result->of(Rule::Orphan).contacts == std::vector<qint64>{3, 4});
    CHECK(result->of(Rule::OutOfDate).contacts == std::vector<qint64>{5});
    CHECK(result->findingsOf(Dimension::Uniqueness) == 1);
}

TEST_CASE("Two that were marked as not a duplicate are no finding and cost no score", "[quality_check]")
{
    test::StoreFixture store;
    fill(store);
    REQUIRE(store.run(contacts::decideDuplicates({{ContactId::fromRow(3), ContactId::fromRow(1)}},
                                                 contacts::DuplicateDecision::Later)));
    CHECK(store.read(checkQuality({}))->of(Rule::Duplicate).count() == 1);
    REQUIRE(store.run(contacts::decideDuplicates({{ContactId::fromRow(3), ContactId::fromRow(1)}},
                                                 contacts::DuplicateDecision::Different)));
    const Result<QualityResult> result = store.read(checkQuality({}));
    REQUIRE(result);
    CHECK(result->of(Rule::Duplicate).count() == 0);
    CHECK(result->dimensions[2] == 1.0);
    REQUIRE(store.run(contacts::forgetDecisions({{ContactId::fromRow(1), ContactId::fromRow(3)}})));
    CHECK(store.read(checkQuality({}))->of(Rule::Duplicate).count() == 1);
}

TEST_CASE("As of an earlier day, what is dated later is not there", "[quality_check]")
{
    test::StoreFixture store;
    fill(store);
    QualityRequest request;
    request.withRecords = true;
    const auto there = [&](QDate day) {
        request.asOf = day;
        const Result<QualityResult> result = store.read(checkQuality(request));
        REQUIRE(result);
        std::vector<qint64> ids;
        for (const RecordQuality &record : result->perRecord)
            ids.push_back(record.contact.row());
        CHECK(result->records == static_cast<qint64>(ids.size()));
        return ids;
    };
    using Ids = std::vector<qint64>;
    // 1 since 2023-01-01, 2 since 2024-01-10 with an order of 2023-12-01, 5 since 2022-05-05; 3 and 4 were entered.
    CHECK(there(QDate(2022, 5, 4)).empty());
    CHECK(there(QDate(2022, 5, 5)) == Ids{5});
    CHECK(there(QDate(2023, 11, 30)) == Ids{1, 5});
    CHECK(there(QDate(2023, 12, 1)) == Ids{1, 2, 5});
    CHECK(there(QDate(2025, 5, 19)) == Ids{1, 2, 5});
    CHECK(there(QDate(2025, 5, 20)) == Ids{1, 2, 3, 5});
    CHECK(there(QDate(2025, 6, 30)) == Ids{1, 2, 3, 4, 5});

    request.asOf = QDate(2022, 5, 31); // a day before the first order of 5
    CHECK(store.read(checkQuality(request))->of(Rule::Orphan).contacts == Ids{5});
    request.asOf = QDate(2022, 6, 1);
    CHECK(store.read(checkQuality(request))->of(Rule::Orphan).count() == 0);
    request.asOf = QDate(2025, 5, 20);
    CHECK(store.read(checkQuality(request))->of(Rule::Duplicate).contacts == Ids{3});
}

TEST_CASE("A required field that is empty is a finding of completeness that names it", "[quality_check]")
{
    test::StoreFixture store;
    add(store, [](contacts::Contact &c) { c.source = QStringLiteral("shop"); });
    add(store, [](contacts::Contact &c) { c.gender = contacts::Gender::Female; });
    add(store, [](contacts::Contact &c) {
        c.kind = contacts::ContactKind::Company;
        c.source = QStringLiteral("fair");
    });
    CHECK(store.read(checkQuality({}))->of(Rule::RequiredEmpty).count() == 0);
    const Result<QualityResult> before = store.read(checkQuality({}));
    contacts::FieldLayout layout = contacts::usualFieldLayout();
    for (const char *code : {"source", "gender", "phone"})
        layout.find(code)->required = true;
    REQUIRE(store.run(contacts::saveFieldLayout(layout)));
    const Result<QualityResult> result = store.read(checkQuality({}));
    REQUIRE(result);
    const RuleFindings &found = result->of(Rule::RequiredEmpty);
    // 1 has no gender, 2 no source, a company has no gender; a missing phone has a rule of its own.
    CHECK(found.contacts == std::vector<qint64>{1, 2});
    CHECK(dimensionOf(Rule::RequiredEmpty) == Dimension::Completeness);
    CHECK(result->dimensions[0] == before->dimensions[0]); // the weights are what they were
    const Result<std::vector<FindingRow>> rows =
        store.read(findingRows(Rule::RequiredEmpty, found.contacts, found.fields));
    REQUIRE(rows);
    CHECK(rows->at(0).other == QStringLiteral("gender"));
    CHECK(rows->at(1).other == QStringLiteral("source"));
    QualitySettings settings;
    settings.check.fields.phone = 0;
    REQUIRE(store.run(saveQualitySettings(settings)));
    CHECK(store.read(checkQuality({}))->of(Rule::RequiredEmpty).contacts == std::vector<qint64>{1, 2, 3});
}

TEST_CASE("Rules that are off find nothing and leave the score alone", "[quality_check]")
{
    test::StoreFixture store;
    fill(store);
    QualitySettings settings;
    settings.off.set(static_cast<size_t>(indexOf(Rule::Orphan)));
    REQUIRE(store.run(saveQualitySettings(settings)));
    const Result<QualityResult> result = store.read(checkQuality({}));
    REQUIRE(result);
    CHECK(result->of(Rule::Orphan).count() == 0);
    CHECK(near(result->score, 74.15077242986544));
    CHECK(result->perRecord.empty());
}

TEST_CASE("An empty store has no score and no findings, and the trash does not count", "[quality_check]")
{
    test::StoreFixture store;
    CHECK_FALSE(store.read(checkQuality({}))->score);
    const ContactId contact = add(store, [](contacts::Contact &) {});
    REQUIRE(store.run(contacts::trashContacts({contact})));
    const Result<QualityResult> result = store.read(checkQuality({}));
    REQUIRE(result);
    CHECK(result->records == 0);
    CHECK_FALSE(result->score);
    CHECK(result->findings() == 0);
}

TEST_CASE("A check can be stopped", "[quality_check]")
{
    test::StoreFixture store;
    store.write([](WriteContext &context) -> Result<void> {
        return context.database().exec(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) "
            "INSERT INTO contact (id, name, name_key, created_at, modified_at) SELECT i, 'x', 'x', 0, 0 FROM n");
    });
    QualityRequest request;
    request.cancel.cancel();
    const Result<QualityResult> result = store.read(checkQuality(request));
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::Canceled);
}

TEST_CASE("Editing one customer confirms its data, a change of many does not", "[quality_check]")
{
    test::StoreFixture store;
    const ContactId one = add(store, [](contacts::Contact &) {});
    const ContactId other = add(store, [](contacts::Contact &) {});
    contacts::ContactEdit edit;
    edit.source = QStringLiteral("walk_in");
    REQUIRE(store.run(contacts::editContacts({one, other}, edit)));
    CHECK(store.number("SELECT count(*) FROM contact WHERE confirmed_on IS NOT NULL") == 0);
    edit.source = QStringLiteral("web_site");
    REQUIRE(store.run(contacts::editContact(one, edit)));
    CHECK(store.number("SELECT count(*) FROM contact WHERE confirmed_on IS NOT NULL") == 1);
    const Result<ChangeSet> nothing = store.run(contacts::editContact(one, edit));
    REQUIRE(nothing);
    CHECK(nothing->isEmpty());
    REQUIRE(store.run(contacts::confirmContacts({other})));
    CHECK(store.number("SELECT count(*) FROM contact WHERE confirmed_on IS NOT NULL") == 2);
}

TEST_CASE("The trend keeps one result a day and leaves no operation", "[quality_check]")
{
    test::StoreFixture store;
    fill(store);
    const qint64 operations = store.number("SELECT count(*) FROM operation");
    Result<QualityResult> result = store.read(checkQuality({}));
    REQUIRE(result);
    REQUIRE(store.run(keepQualityDay(*result)));
    result->records = 6;
    REQUIRE(store.run(keepQualityDay(*result)));
    result->asOf = QDate(2025, 7, 2);
    result->score = {};
    REQUIRE(store.run(keepQualityDay(*result)));
    const Result<std::vector<QualityDay>> trend = store.read(qualityTrend(30));
    REQUIRE(trend);
    REQUIRE(trend->size() == 2);
    CHECK(trend->front().day == QDate(2025, 6, 30));
    CHECK(trend->front().records == 6);
    CHECK(trend->front().score.has_value());
    CHECK(std::abs(*trend->front().score - 74.1508) < 1e-9);
    CHECK(std::abs(*trend->front().dimensions[2] - 0.8) < 1e-9);
    CHECK_FALSE(trend->back().score);
    CHECK(store.read(qualityTrend(1))->size() == 1);
    CHECK(store.number("SELECT count(*) FROM operation") == operations);
}
