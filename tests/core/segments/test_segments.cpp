// Segments in a store: what can be done with them, what is undone, who is in and why somebody is not.
#include "core/contacts/contact_merge.h"
#include "core/segments/segment_presets.h"
#include "core/segments/segment_table.h"
#include "core/store/state_hash.h"
#include "core/store/undo_history.h"
#include "tests/core/segments/varied_store.h"

#include <algorithm>

using namespace shuke;
using namespace shuke::test;
using namespace shuke::segments;

namespace test_segments {

ConditionGroup all(std::vector<Condition> conditions)
{
    return {ConditionGroup::Join::All, false, std::move(conditions), {}};
}

Condition in(SegmentId segment)
{
    return {"segment", Operator::AnyOf, {RecordId{segment.row()}}};
}

Segment named(const QString &name, ConditionGroup where = {}, SegmentKind kind = SegmentKind::Dynamic)
{
    return {{}, name, kind, std::move(where)};
}

/// Ten customers, C0 … C9; those with an even number have an order of as many yuan as their number + 1.
class Shop : public SalesStore
{
public:
    Shop()
    {
        for (int i = 0; i < 10; ++i) {
            people.push_back(contact(QStringLiteral("C%1").arg(i)));
            if (i % 2 == 0)
                order(people.back(), QDate(2025, 12, 31).addDays(-i * 10), (i + 1) * 1.0);
        }
    }

    SegmentId make(Segment segment)
    {
        auto id = std::make_shared<SegmentId>();
        must(createSegment(std::move(segment), id));
        return *id;
    }

    QStringList names(SegmentId id)
    {
        const Result<std::vector<qint64>> ids = read(members(id));
        INFO((ids ? std::string() : ids.error().detail.toStdString()));
        REQUIRE(ids);
        QStringList found;
        for (const qint64 each : *ids)
            found.append(
                QStringLiteral("C%1").arg(std::ranges::find(people, ContactId::fromRow(each)) - people.begin()));
        found.sort();
        return found;
    }

    Segment stored(SegmentId id)
    {
        const Result<Segment> segment = read(segmentById(id));
        REQUIRE(segment);
        return *segment;
    }

    QString detailOf(const Command &command, ErrorCode code)
    {
        const Result<ChangeSet> done = run(command);
        REQUIRE_FALSE(done);
        CHECK(done.error().code == code);
        return done.error().detail;
    }

    std::vector<ContactId> people;
};

QByteArray hashOf(StoreFixture &store)
{
    const Result<QByteArray> hash = store::stateHash(store.database());
    REQUIRE(hash);
    return *hash;
}

const ConditionGroup kBuyers = {
    ConditionGroup::Join::All, false, {{"order_count", Operator::AtLeast, {Number::whole(1)}}}, {}};

QStringList list(std::initializer_list<int> numbers)
{
    QStringList names;
    for (const int number : numbers)
        names.append(QStringLiteral("C%1").arg(number));
    return names;
}

} // namespace test_segments

using namespace test_segments;

TEST_CASE("a segment of conditions follows its customers, a frozen one does not", "[segments]")
{
    Shop shop;
    const SegmentId buyers = shop.make(named(QStringLiteral("buyers"), kBuyers));
    const SegmentId frozen = shop.make(named(QStringLiteral("then"), kBuyers, SegmentKind::Frozen));
    auto copy = std::make_shared<SegmentId>();
    shop.must(freezeSegment(buyers, QStringLiteral("copy"), copy));
    CHECK(shop.names(buyers) == list({0, 2, 4, 6, 8}));
    shop.order(shop.people[1], QDate(2025, 12, 31), 5);
    CHECK(shop.names(buyers) == list({0, 1, 2, 4, 6, 8}));
    CHECK(shop.names(frozen) == list({0, 2, 4, 6, 8}));
    CHECK(shop.names(*copy) == list({0, 2, 4, 6, 8}));
    CHECK(shop.stored(*copy).kind == SegmentKind::Frozen);
    CHECK(shop.stored(*copy).where == kBuyers);
    shop.trashContact(shop.people[0]);
    CHECK(shop.names(frozen) == list({2, 4, 6, 8}));
}

TEST_CASE("a segment of given customers is made of them, each once, or not at all", "[segments]")
{
    Shop shop;
    const auto id = std::make_shared<SegmentId>();
    const QByteArray before = hashOf(shop);
    shop.must(createSegmentOf(named(QStringLiteral("some")), {shop.people[4], shop.people[1], shop.people[4]}, id));
    CHECK(shop.stored(*id).kind == SegmentKind::Frozen);
    CHECK(shop.names(*id) == QStringList{QStringLiteral("C1"), QStringLiteral("C4")});
    const auto none = std::make_shared<SegmentId>();
    shop.must(createSegmentOf(named(QStringLiteral("none")), {}, none));
    CHECK(shop.names(*none).isEmpty());
    const QByteArray made = hashOf(shop);
    CHECK(made != before);
    shop.detailOf(createSegmentOf(named(QStringLiteral("gone")), {shop.people[0], ContactId::fromRow(999)}),
                  ErrorCode::NotFound);
    shop.detailOf(createSegmentOf(named(QStringLiteral("some")), {shop.people[0]}), ErrorCode::Duplicate);
    CHECK(hashOf(shop) == made);
}

TEST_CASE("preset options are what this store suggests", "[segments]")
{
    Shop shop; // net 1, 3, 5, 7, 9 yuan within the last year
    const Result<PresetOptions> options = shop.read(presetOptions());
    REQUIRE(options);
    CHECK(options->today == QDate(2025, 12, 31));
    CHECK(options->bigRevenue == Money::fromMinor(900)); // the best fifth of five
    CHECK(options->boughtCategory.isEmpty());
    CHECK_FALSE(options->hasScores);
    for (const SegmentPreset &preset : segmentPresets(*options))
        CHECK(shop.read(idsMatching({Subject::Contacts, Scope::All, preset.where})));
}

TEST_CASE("who is left out is told with the reason", "[segments]")
{
    Shop shop;
    const SegmentId late =
        shop.make(named(QStringLiteral("late"), all({{"last_order", Operator::Before, {QDate(2025, 11, 20)}}})));
    Segment segment = named(QStringLiteral("letter"));
    segment.exclusions = {true, {QStringLiteral("sms")}, {late}};
    const SegmentId letter = shop.make(segment);
    shop.write([&](WriteContext &context) -> Result<void> {
        for (const ContactId person : shop.people) {
            contacts::Consent consent;
            consent.contact = person;
            consent.purpose = QStringLiteral("marketing");
            consent.channel = QStringLiteral("any");
            consent.day = QDate(2025, 1, 1);
            consent.state =
                person == shop.people[3] ? contacts::ConsentState::Withdrawn : contacts::ConsentState::Given;
            const Result<ConsentId> id = contacts::appendConsent(context, consent);
            REQUIRE(id);
        }
        return context.database().exec("UPDATE contact SET do_not_contact = 1 WHERE name = 'C1'");
    });
    shop.must(excludeFromSegment(letter, {shop.people[5], shop.people[1]}, QStringLiteral("  asked us '; -- ")));
    CHECK(shop.names(letter) == list({0, 2, 4, 7, 9}));
    const auto left = shop.read(leftOutOf(letter));
    REQUIRE(left);
    QStringList told;
    for (const LeftOut &each : *left)
        told.append(each.name + QLatin1Char(' ') + codeOf(each.reason) + QLatin1Char(' ') + each.detail);
    CHECK(told == QStringList{QStringLiteral("C8 other_segment late"), QStringLiteral("C6 other_segment late"),
                              QStringLiteral("C5 by_hand asked us '; --"), QStringLiteral("C3 no_consent sms"),
                              QStringLiteral("C1 by_hand asked us '; --")});
    shop.must(includeInSegment(letter, {shop.people[1]}));
    CHECK((*shop.read(leftOutOf(letter))).back().reason == LeftOutReason::DoNotContact);
    CHECK(shop.read(leftOutByHand(letter))->size() == 1);
    // What is not saved is looked at as it would be.
    Segment changed = shop.stored(letter);
    changed.exclusions = {};
    changed.where = kBuyers;
    const auto preview = shop.read(idsMatching(previewSpec(changed)));
    REQUIRE(preview);
    CHECK(preview->size() == 5);
    CHECK(shop.read(idsMatching(previewSpec(shop.stored(letter))))->size() == 5);
}

TEST_CASE("segments cannot use each other in a circle, and one that is used stays", "[segments]")
{
    Shop shop;
    const SegmentId first = shop.make(named(QStringLiteral("first"), kBuyers));
    const SegmentId second = shop.make(named(QStringLiteral("second"), all({in(first)})));
    Segment edited = shop.stored(first);
    edited.where = all({in(second)});
    CHECK(
        shop.detailOf(editSegment(edited), ErrorCode::InvalidInput).endsWith(QStringLiteral("first → second → first")));
    edited.where = kBuyers;
    edited.exclusions.segments = {first};
    CHECK(shop.detailOf(editSegment(edited), ErrorCode::InvalidInput).endsWith(QStringLiteral("first → first")));
    CHECK(shop.detailOf(trashSegments({first}), ErrorCode::Conflict) ==
          QStringLiteral("segment first is used by segment second"));
    CHECK(shop.names(second) == list({0, 2, 4, 6, 8}));
    shop.must(trashSegments({second, first}));
    CHECK(shop.read(segmentList())->empty());
    CHECK(shop.read(segmentList(true))->size() == 2);
    CHECK(shop.failure(createSegment(named(QStringLiteral("third"), all({in(first)})))) == ErrorCode::NotFound);
    shop.must(restoreSegments({first}));
    CHECK(shop.read(segmentList())->size() == 1);
}

TEST_CASE("a long chain of segments answers, or is refused as too deep, and nothing else", "[segments]")
{
    Shop shop;
    const FilterIndex index;
    SegmentId last = shop.make(named(QStringLiteral("s0"), kBuyers));
    int answered = 0;
    for (int i = 1; i < 60; ++i) {
        // A tree of the greatest depth a person may build, with the former segment at its bottom.
        ConditionGroup where = {ConditionGroup::Join::Any, i % 2 == 0, {in(last), {"city", Operator::IsEmpty, {}}}, {}};
        for (int depth = 1; depth < (i % 3 == 0 ? kDeepestGroup : 1); ++depth)
            where = {depth % 2 == 0 ? ConditionGroup::Join::All : ConditionGroup::Join::Any,
                     depth % 3 == 0,
                     {{"average_order", Operator::IsEmpty, {}, Window::last(40)}},
                     {where}};
        last = shop.make(named(QStringLiteral("s%1").arg(i), where));
        const auto sql = shop.read(idsMatching(membersSpec(last)));
        const auto columns = shop.read(index.ids(membersSpec(last)));
        INFO(i << " " << (sql ? std::string() : sql.error().detail.toStdString()));
        REQUIRE(bool(sql) == bool(columns));
        if (sql)
            CHECK(*sql == *columns);
        else
            CHECK(sql.error().code == ErrorCode::TooLarge);
        answered += sql ? 1 : 0;
    }
    CHECK(answered >= 8);
}

TEST_CASE("names of segments are one each, and hostile ones are only names", "[segments]")
{
    Shop shop;
    const SegmentId buyers = shop.make(named(QStringLiteral("  buyers\t "), kBuyers));
    CHECK(shop.stored(buyers).name == QStringLiteral("buyers"));
    CHECK(shop.failure(createSegment(named(QStringLiteral("buyers")))) == ErrorCode::Duplicate);
    CHECK(shop.failure(createSegment(named(QStringLiteral(" ")))) == ErrorCode::InvalidInput);
    CHECK(shop.failure(createSegment(named(QString(101, QLatin1Char('x'))))) == ErrorCode::InvalidInput);
    for (const QString &name : {QStringLiteral("'; DROP TABLE segment; --"), QStringLiteral("\"%1\" → \\"),
                                QStringLiteral("本月新客 😀"), QStringLiteral("=1+1"), QString(100, QChar(0x5ba2))}) {
        const SegmentId id = shop.make(named(name, kBuyers));
        const auto found = shop.read(segmentNamed(name));
        REQUIRE(found);
        CHECK(found->id == id);
        CHECK(shop.names(id).size() == 5);
    }
    CHECK(shop.read(segmentNamed(QStringLiteral("ＢＵＹＥＲＳ")))->id == buyers);
    CHECK(shop.read(segmentNamed(QStringLiteral("nobody"))).error().code == ErrorCode::NotFound);
    shop.must(trashSegments({buyers}));
    shop.make(named(QStringLiteral("buyers"), kBuyers));
    CHECK(shop.failure(restoreSegments({buyers})) == ErrorCode::Duplicate);
}

TEST_CASE("what does not fit is refused, and nothing is changed", "[segments]")
{
    Shop shop;
    const SegmentId frozen = shop.make(named(QStringLiteral("f"), kBuyers, SegmentKind::Frozen));
    const SegmentId dynamic = shop.make(named(QStringLiteral("d"), kBuyers));
    const QByteArray before = hashOf(shop);
    Segment edited = shop.stored(frozen);
    edited.where = {};
    CHECK(shop.failure(editSegment(edited)) == ErrorCode::InvalidInput);
    edited = shop.stored(frozen);
    edited.kind = SegmentKind::Dynamic;
    CHECK(shop.failure(editSegment(edited)) == ErrorCode::InvalidInput);
    edited = shop.stored(dynamic);
    edited.modifiedAtMs -= 1;
    CHECK(shop.failure(editSegment(edited)) == ErrorCode::Conflict);
    edited = shop.stored(dynamic);
    edited.where = all({{"no_such", Operator::IsEmpty, {}}});
    CHECK(shop.failure(editSegment(edited)) == ErrorCode::NotFound);
    edited.where = {};
    edited.exclusions.consent = {QStringLiteral("fax")};
    CHECK(shop.failure(editSegment(edited)) == ErrorCode::InvalidInput);
    CHECK(shop.failure(renameSegment(dynamic, QString())) == ErrorCode::InvalidInput);
    CHECK(shop.failure(renameSegment(dynamic, QStringLiteral("f"))) == ErrorCode::Duplicate);
    const SegmentId nobody = SegmentId::fromRow(99);
    CHECK(shop.failure(renameSegment(nobody, QStringLiteral("x"))) == ErrorCode::NotFound);
    CHECK(shop.failure(trashSegments({nobody})) == ErrorCode::NotFound);
    CHECK(shop.failure(freezeSegment(nobody, QStringLiteral("x"))) == ErrorCode::NotFound);
    CHECK(shop.failure(excludeFromSegment(dynamic, {ContactId::fromRow(77)}, {})) == ErrorCode::NotFound);
    CHECK(shop.failure(excludeFromSegment(dynamic, {shop.people[0]}, QString(2001, QLatin1Char('x')))) ==
          ErrorCode::InvalidInput);
    CHECK(shop.read(members(nobody)).error().code == ErrorCode::NotFound);
    CHECK(shop.read(leftOutOf(nobody)).error().code == ErrorCode::NotFound);
    CHECK(hashOf(shop) == before);
}

TEST_CASE("each change of a segment is undone without a trace", "[segments]")
{
    VariedStore store;
    const auto segment = SegmentId::fromRow(store.segmentIds[0]);
    Segment edited = *store.read(segmentById(segment));
    edited.note = QStringLiteral("note");
    edited.exclusions.doNotContact = true;
    const std::vector<Command> commands = {
        createSegment(named(QStringLiteral("a"), kBuyers)),
        createSegment(named(QStringLiteral("b"), kBuyers, SegmentKind::Frozen)),
        editSegment(edited),
        renameSegment(segment, QStringLiteral("another name")),
        freezeSegment(segment, QStringLiteral("frozen")),
        trashSegments({SegmentId::fromRow(store.segmentIds[3])}),
        excludeFromSegment(segment, {store.contactIds[0], store.contactIds[1]}, QStringLiteral("why")),
        includeInSegment(SegmentId::fromRow(store.segmentIds[3]), {store.contactIds[6]})};
    for (const Command &command : commands) {
        INFO(command.kind.toStdString());
        const QByteArray before = hashOf(store);
        store.must(command);
        const QByteArray after = hashOf(store);
        CHECK(after != before);
        const Result<UndoOutcome> undone = store::undoOperation(store.runner(), {}, ConflictPolicy::Stop);
        REQUIRE(undone);
        CHECK(undone->conflicts.empty());
        CHECK(hashOf(store) == before);
    }
    store.must(trashSegments({SegmentId::fromRow(store.segmentIds[3])}));
    const QByteArray trashed = hashOf(store);
    store.must(restoreSegments({SegmentId::fromRow(store.segmentIds[3])}));
    REQUIRE(store::undoOperation(store.runner(), {}, ConflictPolicy::Stop));
    CHECK(hashOf(store) == trashed);
}

TEST_CASE("many members are one row of the journal, and are undone like few", "[segments]")
{
    SalesStore store;
    for (int i = 0; i < 450; ++i)
        store.contact(QStringLiteral("x"));
    const QByteArray before = hashOf(store);
    auto id = std::make_shared<SegmentId>();
    store.must(createSegment(named(QStringLiteral("all"), {}, SegmentKind::Frozen), id));
    CHECK(store.read(members(*id))->size() == 450);
    CHECK(*store.database().integer("SELECT count(*) FROM change WHERE table_name = 'segment_member'") == 0);
    REQUIRE(store::undoOperation(store.runner(), {}, ConflictPolicy::Stop));
    CHECK(hashOf(store) == before);
}

TEST_CASE("the figures of a segment are those of its customers", "[segments]")
{
    Shop shop;
    const SegmentId buyers = shop.make(named(QStringLiteral("buyers"), kBuyers));
    shop.order(shop.people[8], QDate(2025, 12, 30), 11);
    const auto ids = shop.read(members(buyers));
    const auto figures = shop.read(figuresOf(*ids));
    REQUIRE(figures);
    CHECK(figures->customers == 5);
    CHECK(figures->allCustomers == 10);
    CHECK(figures->orders == 6);
    CHECK(figures->buyers == 5);
    CHECK(figures->net == yuan(1 + 3 + 5 + 7 + 9 + 11));
    CHECK(figures->netShare == 1.0);
    CHECK(figures->share == 0.5);
    CHECK(figures->averageOrder == yuan(6));
    CHECK(figures->ordersPerBuyer == 1.2);
    const qint64 today =
        shop.read(Query<qint64>{[](ReadContext &context) -> Result<qint64> { return context.today().toJulianDay(); }})
            .value();
    // Last orders 0, 20, 40, 60 and 1 day ago, as of the end of 2025.
    CHECK(figures->medianDaysSince == static_cast<double>(20 + today - QDate(2025, 12, 31).toJulianDay()));
    const auto none = shop.read(figuresOf({}));
    REQUIRE(none);
    CHECK(none->customers == 0);
    CHECK_FALSE(none->averageOrder);
    CHECK_FALSE(none->ordersPerBuyer);
    CHECK_FALSE(none->medianDaysSince);
    CHECK(none->netShare == 0.0);
    SalesStore empty;
    CHECK_FALSE(empty.read(figuresOf({}))->share);
    CHECK_FALSE(empty.read(figuresOf({}))->netShare);
}

TEST_CASE("two segments overlap in those who are in both", "[segments]")
{
    Shop shop;
    const SegmentId buyers = shop.make(named(QStringLiteral("buyers"), kBuyers));
    const SegmentId low = shop.make(
        named(QStringLiteral("low"),
              all({{"name", Operator::AnyOf, {QStringLiteral("C0"), QStringLiteral("C1"), QStringLiteral("C2")}}})));
    const auto overlap = shop.read(overlapOf(*shop.read(members(buyers)), *shop.read(members(low))));
    REQUIRE(overlap);
    CHECK(overlap->onlyFirst == OverlapPart{3, yuan(5 + 7 + 9)});
    CHECK(overlap->both == OverlapPart{2, yuan(4)});
    CHECK(overlap->onlySecond == OverlapPart{1, yuan(0)});
    CHECK(overlap->jaccard == 2.0 / 6);
    CHECK_FALSE(shop.read(overlapOf({}, {}))->jaccard);
}

TEST_CASE("sizes are kept by day, and are no part of the history", "[segments]")
{
    Shop shop;
    const SegmentId buyers = shop.make(named(QStringLiteral("buyers"), kBuyers));
    const QByteArray before = hashOf(shop);
    const QDate day(2025, 12, 30);
    const std::vector<SegmentDay> days = {{buyers, day, 4, yuan(3)},
                                          {buyers, day.addDays(1), 5, std::nullopt},
                                          {SegmentId::fromRow(99), day, 1, std::nullopt}};
    const Result<ChangeSet> kept = shop.run(keepSegmentDays(days));
    REQUIRE(kept);
    CHECK_FALSE(kept->operation.isValid());
    shop.must(keepSegmentDays({{buyers, day, 6, yuan(4)}}));
    const auto history = shop.read(historyOf(buyers, 10));
    REQUIRE(history);
    CHECK(*history == std::vector<SegmentDay>{{buyers, day, 6, yuan(4)}, {buyers, day.addDays(1), 5, std::nullopt}});
    CHECK(shop.read(historyOf(buyers, 1))->size() == 1);
    CHECK(shop.read(segmentList())->front().last == history->back());
    CHECK(hashOf(shop) == before);
}

TEST_CASE("a merge takes memberships along, once each, and its undo brings them back", "[segments]")
{
    Shop shop;
    const SegmentId frozen = shop.make(
        named(QStringLiteral("f"),
              all({{"name", Operator::AnyOf, {QStringLiteral("C0"), QStringLiteral("C1"), QStringLiteral("C2")}}}),
              SegmentKind::Frozen));
    shop.must(excludeFromSegment(frozen, {shop.people[2]}, QStringLiteral("r")));
    const QByteArray before = hashOf(shop);
    for (const auto &[keep, lose, left] :
         {std::tuple{0, 1, list({0})}, std::tuple{5, 1, list({0, 5})}, std::tuple{0, 2, list({1})}}) {
        contacts::MergeRequest request;
        request.keep = shop.people[static_cast<size_t>(keep)];
        request.lose = {shop.people[static_cast<size_t>(lose)]};
        shop.must(contacts::mergeContacts(request));
        CHECK(shop.names(frozen) == left);
        REQUIRE(store::undoOperation(shop.runner(), {}, ConflictPolicy::Stop));
        CHECK(hashOf(shop) == before);
    }
}
