#include "core/sales/order_list.h"
#include "core/segments/group_totals.h"
#include "tests/core/segments/varied_store.h"

#include <numeric>

using namespace shuke;
using namespace shuke::segments;
using test::VariedStore;

namespace {

GroupTotals totalsOf(VariedStore &store, Subject subject, const QByteArray &field, const std::vector<qint64> &ids)
{
    const Result<GroupTotals> totals = store.read(groupTotals(subject, field, ids));
    INFO(field.toStdString() << (totals ? "" : totals.error().detail.toStdString()));
    REQUIRE(totals);
    return *totals;
}

/// As the foot of the list says it.
Group footOf(VariedStore &store, Subject subject, const std::vector<qint64> &ids)
{
    if (subject == Subject::Contacts) {
        const auto sums = store.read(sales::contactListTotals(ids));
        REQUIRE(sums);
        return {std::nullopt, sums->contacts, sums->orders, sums->net, sums->withoutRate};
    }
    const auto sums = store.read(sales::orderListTotals(ids));
    REQUIRE(sums);
    return {std::nullopt, sums->documents, sums->orders, sums->net, sums->withoutRate};
}

Group withoutValue(Group group)
{
    group.value.reset();
    return group;
}

} // namespace

TEST_CASE("each group of each field is what its condition finds, and sums up as the foot of the list", "[group_totals]")
{
    VariedStore store;
    for (const Subject subject : {Subject::Contacts, Subject::Orders}) {
        int fields = 0;
        const std::vector<qint64> all = store.ids({subject, Scope::All, {}});
        for (const Field &field : store.fields(subject)) {
            if (!isGroupable(subject, field))
                continue;
            ++fields;
            const GroupTotals totals = totalsOf(store, subject, field.key, all);
            CHECK(totals.all == footOf(store, subject, all));
            CHECK(totals.overlap == (field.type == FieldType::Tags));
            qint64 rows = 0;
            for (const Group &group : totals.groups) {
                const std::vector<qint64> found = store.ids({subject, Scope::All, conditionsFor(field, {group})});
                INFO(field.key.toStdString() << " " << rows);
                CHECK(withoutValue(group) == footOf(store, subject, found));
                rows += group.rows;
            }
            CHECK((totals.overlap ? rows >= totals.all.rows : rows == totals.all.rows));
            CHECK(store.ids({subject, Scope::All, conditionsFor(field, totals.groups)}) == all);
        }
        CHECK(fields >= (subject == Subject::Contacts ? 16 : 7));
    }
}

TEST_CASE("many rows are summed in one pass to the same totals as few", "[group_totals]")
{
    VariedStore store;
    for (const Subject subject : {Subject::Contacts, Subject::Orders}) {
        std::vector<qint64> few = store.ids({subject, Scope::All, {}});
        few.resize(few.size() / 2);
        std::vector<qint64> many = few; // ids that are gone are left out
        many.resize(few.size() + 3000);
        std::iota(many.begin() + static_cast<qsizetype>(few.size()), many.end(), qint64(1) << 40);
        many.insert(many.end(), few.begin(), few.end()); // and each counts once
        for (const Field &field : store.fields(subject)) {
            if (!isGroupable(subject, field))
                continue;
            const GroupTotals one = totalsOf(store, subject, field.key, few);
            const GroupTotals other = totalsOf(store, subject, field.key, many);
            INFO(field.key.toStdString());
            CHECK(one.groups == other.groups);
            CHECK(one.all == other.all);
        }
    }
}

TEST_CASE("texts that mean the same are one group under their most frequent spelling", "[group_totals]")
{
    test::SalesStore store;
    std::vector<qint64> ids;
    for (const char *city : {"Pune", "PUNE ", "Ｐｕｎｅ", "Pune", "  ", "", "Delhi"}) {
        contacts::Contact contact;
        contact.name = QStringLiteral("x");
        contact.address.city = QString::fromUtf8(city);
        auto id = std::make_shared<ContactId>();
        store.must(contacts::createContact(contact, id));
        ids.push_back(id->row());
    }
    const Result<GroupTotals> totals = store.read(groupTotals(Subject::Contacts, "city", ids));
    REQUIRE(totals);
    REQUIRE(totals->groups.size() == 3);
    CHECK(totals->groups[0].value == Value(QStringLiteral("Pune")));
    CHECK(totals->groups[0].rows == 4);
    CHECK(totals->groups[1].value == Value(QStringLiteral("Delhi")));
    CHECK(!totals->groups[2].value); // last, although it has more rows
    CHECK(totals->groups[2].rows == 2);
}

TEST_CASE("months come newest first and one condition asks for each", "[group_totals]")
{
    VariedStore store;
    const GroupTotals totals = totalsOf(store, Subject::Orders, "day", store.ids({Subject::Orders, Scope::All, {}}));
    REQUIRE(totals.groups.size() >= 12);
    for (size_t i = 1; i < totals.groups.size(); ++i)
        CHECK(std::get<QDate>(*totals.groups[i].value) < std::get<QDate>(*totals.groups[i - 1].value));
    const ConditionGroup where =
        conditionsFor(*findField(store.fields(Subject::Orders), "day"), {totals.groups[0], totals.groups[1]});
    REQUIRE(where.conditions.size() == 2);
    CHECK(where.conditions[0].op == Operator::Between);
}

TEST_CASE("totals of nothing, by nothing, or stopped on the way are no crash", "[group_totals]")
{
    VariedStore store;
    const GroupTotals none = totalsOf(store, Subject::Contacts, "city", {});
    CHECK(none.groups.empty());
    CHECK(none.all.rows == 0);
    CHECK(none.all.net == Money());
    const auto unknown = store.read(groupTotals(Subject::Contacts, "custom:gone", {1}));
    REQUIRE(!unknown);
    CHECK(unknown.error().code == ErrorCode::NotFound);
    const auto note = store.read(groupTotals(Subject::Orders, "note", {1}));
    REQUIRE(!note);
    CHECK(note.error().code == ErrorCode::InvalidInput);
    CHECK(conditionsFor({.key = "city"}, {}).isEmpty());
    const std::vector<qint64> trash = store.ids({Subject::Contacts, Scope::Trash, {}});
    CHECK(totalsOf(store, Subject::Contacts, "tags", trash).all.rows == static_cast<qint64>(trash.size()));
}
