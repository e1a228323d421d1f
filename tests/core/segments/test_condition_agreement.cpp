// The three ways to answer a condition say the same: a record in memory, SQL, and the columns of the filter index.
#include "core/contacts/contact_table.h"
#include "core/segments/filter_fields.h"
#include "tests/core/segments/varied_store.h"

#include <QDateTime>

#include <algorithm>

using namespace shuke;
using namespace shuke::test;
using segments::Field;
using segments::FieldType;
using segments::FilterSpec;
using segments::Window;

namespace test_condition_agreement {

const QDate kToday(2025, 12, 31);

std::vector<Value> candidates(const Field &field, Operator op, const VariedStore &store)
{
    switch (field.type) {
    case FieldType::Text: {
        std::vector<Value> texts;
        for (const char *text :
             {"ａbc", "ABC", "李",      "%",           "_",       "'",        "straße", "STRASSE", "été", "カタカナ",
              "😀",    "\\",  "1380000", "example.com", "李 小明", "abc 公司", "茶",     "no-1",    "=1",  "CNY"})
            texts.emplace_back(QString::fromUtf8(text));
        return texts;
    }
    case FieldType::Number:
        return {Number{0},
                Number{-1500000},
                Number{42000000},
                Number::whole(1),
                Number::whole(2),
                Number::whole(1990),
                Number{std::numeric_limits<qint64>::min()},
                Number{std::numeric_limits<qint64>::max()}};
    case FieldType::Money:
        return {Money::fromMinor(0), Money::fromMinor(100), Money::fromMinor(20000), Money::fromMinor(-5),
                Money::fromMinor(std::numeric_limits<qint64>::max())};
    case FieldType::Day:
    case FieldType::Birthday:
        if (op == Operator::HasMonth)
            return {1, 2, 7, 12};
        if (op == Operator::InLastDays || op == Operator::NotInLastDays || op == Operator::InNextDays)
            return {1, 2, 7, 30, 365, 36525};
        return {kToday, kToday.addDays(-1), kToday.addDays(-30), QDate(2024, 2, 29), QDate(1, 1, 1)};
    case FieldType::YesNo:
        return {true, false};
    case FieldType::Choice:
    case FieldType::Tags:
        break;
    }
    std::vector<Value> values;
    switch (field.source) {
    case segments::ChoiceSource::Codes:
        for (const segments::Choice &choice : field.choices)
            values.emplace_back(choice.code);
        break;
    case segments::ChoiceSource::Categories:
        for (const char *text : {"abc 公司", "李小明", "100% _wild*card?", "'; DROP TABLE contact; --", "été", "none"})
            values.emplace_back(QString::fromUtf8(text));
        return values;
    case segments::ChoiceSource::Segments:
        for (const qint64 id : store.segmentIds)
            values.emplace_back(RecordId{id});
        return values;
    case segments::ChoiceSource::PaymentMethods:
        return {QStringLiteral("cash"), QStringLiteral("alipay"), QStringLiteral("transfer"),
                QStringLiteral("x' OR 1")};
    case segments::ChoiceSource::Staff:
        for (const qint64 id : store.staffIds)
            values.emplace_back(RecordId{id});
        break;
    case segments::ChoiceSource::Tags:
        for (const qint64 id : store.tagIds)
            values.emplace_back(RecordId{id});
        break;
    case segments::ChoiceSource::Products:
        for (const ProductId id : store.productIds)
            values.emplace_back(RecordId{id.row()});
        break;
    default:
        values.emplace_back(RecordId{1});
        break;
    }
    values.emplace_back(values.front());
    if (field.source != segments::ChoiceSource::Codes)
        values.emplace_back(RecordId{987654321});
    return values;
}

std::vector<Condition> everConditions(const Field &field, Operator op, const VariedStore &store)
{
    std::vector<Condition> all;
    const std::vector<Value> values = candidates(field, op, store);
    switch (segments::valueCount(op)) {
    case segments::ValueCount::None:
        return {{field.key, op, {}}};
    case segments::ValueCount::One:
        for (const Value &value : values)
            all.push_back({field.key, op, {value}});
        return all;
    case segments::ValueCount::Two:
        for (const Value &low : values) {
            for (const Value &high : values) {
                if (!(high < low))
                    all.push_back({field.key, op, {low, high}});
            }
        }
        return all;
    case segments::ValueCount::Many:
        for (size_t i = 0; i < values.size(); ++i)
            all.push_back({field.key, op, {values[i], values[(i + 1) % values.size()]}});
        all.push_back({field.key, op, values});
        all.push_back({field.key, op, {values.front()}});
        return all;
    }
    return all;
}

/// All questions of one operator worth asking.
std::vector<Condition> conditions(const Field &field, Operator op, const VariedStore &store)
{
    std::vector<Condition> all = everConditions(field, op, store);
    if (!field.periodic)
        return all;
    const std::vector<Condition> ever = all;
    for (const Window &window :
         {Window::last(1), Window::last(90), Window::last(36525),
          Window::between(kToday.addDays(-200), kToday.addDays(-40)), Window::between(kToday, kToday.addDays(30)),
          Window::between(QDate(1, 1, 1), QDate(9999, 12, 31))}) {
        for (Condition condition : ever) {
            condition.window = window;
            all.push_back(condition);
        }
    }
    return all;
}

std::vector<qint64> inMemory(const std::map<qint64, segments::Record> &records, const ConditionGroup &where,
                             const std::vector<Field> &fields)
{
    std::vector<qint64> ids;
    for (const auto &[id, record] : records) {
        const Result<bool> matched = segments::matches(where, fields, record, kToday);
        REQUIRE(matched);
        if (*matched)
            ids.push_back(id);
    }
    return ids;
}

std::vector<qint64> sorted(std::vector<qint64> ids)
{
    std::ranges::sort(ids);
    return ids;
}

struct Counts
{
    int asked = 0;
    int some = 0; ///< Questions that neither all nor none match.
};

/// Asks all three; fails with the question if they differ.
void compare(VariedStore &store, const segments::FilterIndex &index, const FilterSpec &spec,
             const std::map<qint64, segments::Record> &records, const std::vector<Field> &fields, Counts &counts)
{
    const std::vector<qint64> sql = store.ids(spec);
    std::vector<Field> evaluated = fields;
    evaluated.insert(evaluated.end(), segments::hiddenFields().begin(), segments::hiddenFields().end());
    const Result<ConditionGroup> expanded = segments::expandSegments(spec.where, *store.book);
    REQUIRE(expanded);
    const std::vector<qint64> memory = inMemory(records, *expanded, evaluated);
    const Result<std::vector<qint64>> columns = store.read(index.ids(spec));
    REQUIRE(columns);
    ++counts.asked;
    if (!memory.empty() && memory.size() < records.size())
        ++counts.some;
    if (sorted(sql) != memory || *columns != sql) {
        const Condition &condition = *segments::conditionsIn(spec.where).front();
        FAIL("they differ: " << condition.field.toStdString() << " " << codeOf(condition.op).toStdString() << " index "
                             << condition.values.size() << ": SQL " << sql.size() << ", memory " << memory.size()
                             << ", columns " << columns->size());
    }
}

std::map<qint64, segments::Record> recordsOf(SalesStore &store, Subject subject)
{
    std::map<qint64, segments::Record> records;
    const Result<std::vector<qint64>> ids = store.read(segments::idsMatching({subject, Scope::All, {}, 0}));
    REQUIRE(ids);
    for (const qint64 id : *ids) {
        const Result<segments::Record> record = store.read(segments::recordOf(subject, id));
        REQUIRE(record);
        records[id] = *record;
    }
    return records;
}

/// Contacts with birthdays of both calendars: beginnings, middles and ends of months, only a year, none.
class BirthdayStore : public SalesStore
{
public:
    BirthdayStore()
    {
        write([](WriteContext &context) -> Result<void> {
            std::vector<contacts::Birthday> birthdays{
                {}, {1985, 0, 0, false}, {1985, 0, 0, true}, {1988, 2, 29, false}};
            for (int month = 1; month <= 12; ++month) {
                for (const int day : {1, 2, 15, 28, 29, 30}) {
                    birthdays.push_back({std::nullopt, month, day, true});
                    if (contacts::Birthday solar{std::nullopt, month, day, false}; solar.isValid())
                        birthdays.push_back(solar);
                }
            }
            for (const contacts::Birthday &birthday : birthdays) {
                contacts::Contact contact;
                contact.name = QStringLiteral("x");
                contact.birthday = birthday;
                if (const Result<ContactId> made = contacts::insertContact(context, contact); !made)
                    return made.error();
            }
            return {};
        });
    }
};

std::vector<Condition> birthdayConditions(QDate today)
{
    std::vector<Condition> all{{"birthday", Operator::IsEmpty, {}}, {"birthday", Operator::IsNotEmpty, {}}};
    for (int month = 1; month <= 12; ++month)
        all.push_back({"birthday", Operator::HasMonth, {month}});
    for (const int days : {1, 2, 29, 30, 60, 366, 36525})
        all.push_back({"birthday", Operator::InNextDays, {days}});
    for (const QDate &day : {today, today.addDays(1), QDate(2024, 2, 29), QDate(2024, 2, 28), QDate(1990, 12, 31)})
        all.push_back({"birthday", Operator::Is, {day}});
    return all;
}

} // namespace test_condition_agreement

using namespace test_condition_agreement;

TEST_CASE("every operator of every field says the same in SQL, in memory and by columns", "[segments]")
{
    VariedStore store;
    const segments::FilterIndex index;
    for (const Subject subject : {Subject::Contacts, Subject::Orders, Subject::Products}) {
        const std::vector<Field> fields = store.fields(subject);
        const std::map<qint64, segments::Record> records = recordsOf(store, subject);
        REQUIRE(records.size() >= 7);
        Counts counts;
        for (const Field &field : fields) {
            for (const Operator op : segments::operatorsOf(field)) {
                for (const Condition &condition : conditions(field, op, store)) {
                    FilterSpec spec{subject, Scope::All, {}, 0};
                    spec.where.conditions.push_back(condition);
                    compare(store, index, spec, records, fields, counts);
                }
            }
        }
        CHECK(counts.asked > 500);
        CHECK(counts.some > 50); // the store is varied enough to tell them apart
    }
}

TEST_CASE("birthdays of both calendars say the same in SQL, in memory and by columns, whatever day it is", "[segments]")
{
    BirthdayStore store;
    const segments::FilterIndex index;
    const auto all = store.read(segments::fieldsOf(Subject::Contacts));
    REQUIRE(all);
    const std::map<qint64, segments::Record> records = recordsOf(store, Subject::Contacts);
    // A leap day, the day before one that is missing, a leap month, the ends of years of both calendars, the end of the
    // lunar calendar and a day behind it.
    for (const QDate &today : {QDate(2024, 2, 29), QDate(2025, 2, 28), QDate(2025, 7, 25), QDate(2025, 8, 22),
                               QDate(2025, 12, 31), QDate(2025, 1, 28), QDate(2024, 2, 9), QDate(2026, 2, 16),
                               QDate(2033, 12, 22), QDate(2100, 12, 31), QDate(2101, 3, 1)}) {
        store.clock().set(QDateTime(today, QTime(4, 0), Qt::UTC).toMSecsSinceEpoch());
        int some = 0;
        for (const Condition &condition : birthdayConditions(today)) {
            FilterSpec spec{Subject::Contacts, Scope::All, {}, 0};
            spec.where.conditions.push_back(condition);
            std::vector<qint64> memory;
            for (const auto &[id, record] : records) {
                if (*segments::matches(spec.where, *all, record, today))
                    memory.push_back(id);
            }
            const Result<std::vector<qint64>> sql = store.read(segments::idsMatching(spec));
            const Result<std::vector<qint64>> columns = store.read(index.ids(spec));
            REQUIRE(sql);
            REQUIRE(columns);
            some += !memory.empty() && memory.size() < records.size() ? 1 : 0;
            INFO(today.toString(Qt::ISODate).toStdString() << " " << codeOf(condition.op).toStdString());
            CHECK(sorted(*sql) == memory);
            CHECK(*columns == *sql);
        }
        CHECK(some > 15);
    }
}

TEST_CASE("random trees of conditions say the same in SQL, in memory and by columns", "[segments]")
{
    VariedStore store;
    const segments::FilterIndex index;
    std::mt19937 random(7);
    const auto below = [&random](size_t bound) { return random() % bound; };
    for (const Subject subject : {Subject::Contacts, Subject::Orders, Subject::Products}) {
        const std::vector<Field> fields = store.fields(subject);
        const std::map<qint64, segments::Record> records = recordsOf(store, subject);
        std::map<std::pair<QByteArray, Operator>, std::vector<Condition>> questions;
        const std::function<ConditionGroup(int)> tree = [&](int depth) {
            ConditionGroup group;
            group.join = below(2) ? ConditionGroup::Join::All : ConditionGroup::Join::Any;
            group.negated = below(3) == 0;
            for (size_t count = below(4); count > 0 || depth == 1; --count) {
                const Field &field = fields[below(fields.size())];
                const std::vector<Operator> &ops = segments::operatorsOf(field);
                const Operator op = ops[below(ops.size())];
                std::vector<Condition> &all = questions[{field.key, op}];
                if (all.empty())
                    all = conditions(field, op, store);
                group.conditions.push_back(all[below(all.size())]);
                if (count == 0)
                    break;
            }
            for (size_t count = below(3); count > 0 && depth < 4; --count)
                group.groups.push_back(tree(depth + 1));
            return group;
        };
        Counts counts;
        const int trees = subject == Subject::Contacts ? 10000 : 500;
        for (int i = 0; i < trees; ++i)
            compare(store, index, {subject, Scope::All, tree(1), 0}, records, fields, counts);
        CHECK(counts.some > 20);
    }
}

TEST_CASE("a scope holds in SQL and by columns, and a limit gives the newest", "[segments]")
{
    VariedStore store;
    const segments::FilterIndex index;
    REQUIRE(store.read(index.warm()));
    const size_t all = store.ids({Subject::Contacts, Scope::All, {}, 0}).size();
    size_t parts = 0;
    for (const Scope scope : {Scope::All, Scope::People, Scope::Companies, Scope::Trash}) {
        FilterSpec spec{Subject::Contacts, scope, {}, 0};
        const std::vector<qint64> whole = store.ids(spec);
        CHECK_FALSE(whole.empty());
        CHECK(std::ranges::is_sorted(whole, std::greater<>()));
        CHECK(*store.read(index.ids(spec)) == whole);
        parts += scope == Scope::People || scope == Scope::Companies ? whole.size() : 0;
        spec.limit = 2;
        const std::vector<qint64> first(whole.begin(), whole.begin() + 2);
        CHECK(store.ids(spec) == first);
        CHECK(*store.read(index.ids(spec)) == first);
    }
    CHECK(parts == all);
    CHECK(store.ids({Subject::Contacts, Scope::Trash, {}, 0}).size() == 2);
    CHECK(store.ids({Subject::Products, Scope::Trash, {}, 0}) == std::vector<qint64>{store.productIds[1].row()});
    CHECK(store.ids({Subject::Orders, Scope::Trash, {}, 0}).size() >= 2);
}
