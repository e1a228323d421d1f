#include "core/sales/product_table.h"
#include "core/segments/score_fields.h"
#include "core/store/read_context.h"
#include "core/store/undo_history.h"
#include "tests/core/segments/varied_store.h"

using namespace shuke;
using namespace shuke::test;
using segments::FilterIndex;
using segments::FilterSpec;

namespace test_filter_index {

FilterSpec spec(const char *field, Operator op, std::vector<Value> values, std::optional<segments::Window> window = {})
{
    FilterSpec spec;
    spec.where.conditions = {{field, op, std::move(values), window}};
    return spec;
}

/// Some questions over columns of each kind.
std::vector<FilterSpec> questions(const VariedStore &store)
{
    return {spec("name", Operator::Contains, {QStringLiteral("abc")}),
            spec("city", Operator::IsNotEmpty, {}),
            spec("owner", Operator::AnyOf, {RecordId{store.staffIds[0]}}),
            spec("tags", Operator::AnyOf, {RecordId{store.tagIds[0]}}),
            spec("custom:motto", Operator::Contains, {QStringLiteral("drop")}),
            spec("custom:shoe", Operator::AtLeast, {Number{0}}),
            spec("order_count", Operator::AtLeast, {Number::whole(1)}),
            spec("net_revenue", Operator::Greater, {Money::fromMinor(10000)}),
            spec("last_order", Operator::InLastDays, {90}),
            spec("order_count", Operator::AtLeast, {Number::whole(1)}, segments::Window::last(60)),
            spec("net_revenue", Operator::Greater, {Money::fromMinor(0)}, segments::Window::last(60)),
            spec("average_order", Operator::IsNotEmpty, {}, segments::Window::last(10)),
            spec("bought", Operator::AnyOf, {RecordId{store.productIds[2].row()}}),
            spec("bought", Operator::IsNotEmpty, {}, segments::Window::last(200)),
            spec("bought_category", Operator::AnyOf, {QStringLiteral("abc"), QStringLiteral("李 小明")}),
            spec("consent", Operator::AllOf, {QStringLiteral("sms"), QStringLiteral("email")}),
            spec("segment", Operator::AnyOf, {RecordId{store.segmentIds[1]}, RecordId{store.segmentIds[2]}}),
            spec("segment", Operator::NoneOf, {RecordId{store.segmentIds[3]}}),
            spec("birthday", Operator::InNextDays, {30}),
            spec("last_contact", Operator::InLastDays, {60}),
            spec("next_step", Operator::InNextDays, {14}),
            spec("contact_count", Operator::AtLeast, {Number::whole(2)}),
            spec("open_tasks", Operator::AtLeast, {Number::whole(1)}),
            spec("relation_count", Operator::AtLeast, {Number::whole(2)}),
            spec("referred_count", Operator::AtLeast, {Number::whole(1)}),
            spec("file_count", Operator::AtLeast, {Number::whole(1)}),
            spec("score_r", Operator::AtLeast, {Number::whole(3)}),
            spec("score_m", Operator::IsEmpty, {}),
            spec("rfm_class", Operator::NoneOf, {QStringLiteral("champions"), QStringLiteral("lost")}),
            spec("rfm_eight", Operator::AnyOf, {QStringLiteral("key_value"), QStringLiteral("general_keep")}),
            spec("stage", Operator::AnyOf, {QStringLiteral("prospect"), QStringLiteral("at_risk")}),
            spec("p_alive", Operator::Less, {Number::whole(50)}),
            spec("buy_probability", Operator::Is, {Number::whole(1)}),
            spec("lifetime_value", Operator::Greater, {Money::fromMinor(100)}),
            spec("value_at_risk", Operator::IsNotEmpty, {}),
            spec("changed_on", Operator::Before, {QDate(2025, 12, 31)}),
            {Subject::Contacts, Scope::Companies, {}, 0},
            {Subject::Contacts, Scope::Trash, {}, 0}};
}

/// The index, warm from before, says what SQL says now.
void checkAll(VariedStore &store, const FilterIndex &index)
{
    for (const FilterSpec &asked : questions(store)) {
        INFO((asked.where.conditions.empty() ? "scope" : asked.where.conditions[0].field.toStdString()));
        const Result<std::vector<qint64>> found = store.read(index.ids(asked));
        REQUIRE(found);
        CHECK(*found == store.ids(asked));
    }
    for (const FilterSpec &summed : {FilterSpec(), spec("net_revenue", Operator::IsNotEmpty, {})}) {
        const std::vector<qint64> ids = store.ids(summed);
        const auto totals = store.read(index.totals(ids));
        REQUIRE(totals);
        CHECK(*totals == *store.read(sales::contactListTotals(ids)));
    }
}

} // namespace test_filter_index

using namespace test_filter_index;

TEST_CASE("the filter index follows every change, undo and redo without being told", "[segments]")
{
    VariedStore store;
    const FilterIndex index;
    checkAll(store, index);
    const ContactId first = store.contactIds[5];

    contacts::ContactEdit edit;
    edit.name = QStringLiteral("ＡＢＣ renamed");
    edit.address = contacts::PostalAddress();
    edit.owner = StaffId::fromRow(store.staffIds[0]);
    edit.kind = contacts::ContactKind::Company;
    store.must(contacts::editContact(first, edit));
    checkAll(store, index);

    const auto countOf = [&](const FilterSpec &asked) { return store.ids(asked).size(); };
    const FilterSpec vip = spec("tags", Operator::AnyOf, {RecordId{store.tagIds[0]}});
    const size_t before = countOf(vip);
    store.must(contacts::addTag({first, store.contactIds[6], store.contactIds[7], store.contactIds[8]},
                                QStringLiteral("vip")));
    CHECK(countOf(vip) > before);
    checkAll(store, index);
    store.must(contacts::removeTag({first}, QStringLiteral("vip")));
    checkAll(store, index);

    store.must(contacts::trashContacts({store.contactIds[10]}));
    checkAll(store, index);
    store.must(contacts::restoreContacts({store.contactIds[10]}));
    checkAll(store, index);

    contacts::Contact added;
    added.name = QStringLiteral("abc new");
    auto id = std::make_shared<ContactId>();
    store.must(contacts::createContact(added, id));
    checkAll(store, index);
    const OrderId order = store.order(*id, QDate(2025, 12, 30), 500);
    checkAll(store, index);
    store.refund(order, QDate(2025, 12, 31));
    checkAll(store, index);
    store.must(sales::trashOrders({order}));
    checkAll(store, index);

    sales::Order moved = store.record(store.orderIds[12]).order;
    moved.contact = *id;
    store.must(sales::editOrder(moved));
    checkAll(store, index);
    store.must(sales::setOrderStatus({store.orderIds[12]}, sales::OrderStatus::Canceled));
    checkAll(store, index);

    for (int i = 0; i < 10; ++i) {
        const Result<UndoOutcome> undone = store::undoOperation(store.runner(), {}, ConflictPolicy::Stop);
        REQUIRE(undone);
        CHECK(undone->conflicts.empty());
        checkAll(store, index);
    }
}

TEST_CASE("the filter index follows activities and tasks, whoever took part", "[segments]")
{
    using namespace activities;
    VariedStore store;
    const FilterIndex index;
    checkAll(store, index);
    const ContactId first = store.contactIds[5];
    const ContactId second = store.contactIds[6];
    int operations = 0;
    const auto does = [&](const Command &command) {
        store.must(command);
        ++operations;
        checkAll(store, index);
    };
    Activity call;
    call.contact = first;
    call.kind = ActivityKind::Visit;
    call.day = QDate(2025, 12, 30);
    call.participants = {second};
    auto activity = std::make_shared<ActivityId>();
    Task next;
    next.title = QStringLiteral("next");
    next.dueOn = QDate(2026, 1, 2);
    call.state = ActivityState::Planned;
    does(logActivity(call, next, activity));
    does(holdActivity(*activity));
    ActivityEdit edit;
    edit.day = QDate(2025, 1, 1);
    does(editActivity(*activity, edit));
    edit.contact = store.contactIds[7];
    edit.participants = std::vector<ContactId>{first};
    does(editActivity(*activity, edit));
    does(trashActivities({*activity}));
    does(restoreActivities({*activity}));
    const TaskId open = store.taskIds[0];
    TaskEdit move;
    move.contact = first;
    move.state = TaskState::NotStarted;
    move.dueOn = QDate(2026, 1, 5);
    const Result<ChangeSet> moved = store.run(editTask(open, move));
    operations += moved && moved->operation.isValid() ? 1 : 0;
    checkAll(store, index);
    for (int i = 0; i < operations; ++i) {
        const Result<UndoOutcome> undone = store::undoOperation(store.runner(), {}, ConflictPolicy::Stop);
        REQUIRE(undone);
        CHECK(undone->conflicts.empty());
        checkAll(store, index);
    }
}

TEST_CASE("the filter index follows what was bought, consents, and who is left out of a segment", "[segments]")
{
    VariedStore store;
    const FilterIndex index;
    checkAll(store, index);
    int operations = 0;
    const auto does = [&](const Command &command) {
        store.must(command);
        ++operations;
        checkAll(store, index);
    };
    sales::Product product = *store.read(Query<sales::Product>{
        [&](ReadContext &context) { return sales::productById(context.database(), store.productIds[2]); }});
    product.category = QStringLiteral("ＡＢＣ");
    does(sales::editProduct(product));
    sales::OrderDraft draft;
    draft.order.contact = store.contactIds[20];
    draft.order.orderedOn = QDate(2025, 12, 20);
    draft.order.status = sales::OrderStatus::Paid;
    sales::OrderLine line;
    line.product = store.productIds[2];
    line.unitPrice = Money::fromMinor(700);
    draft.lines = {line};
    does(sales::createOrder(draft));
    store.write([&](WriteContext &context) -> Result<void> {
        contacts::Consent consent;
        consent.contact = store.contactIds[21];
        consent.purpose = QStringLiteral("marketing");
        consent.channel = QStringLiteral("any");
        consent.day = QDate(2025, 12, 31);
        consent.state = contacts::ConsentState::Given;
        const Result<ConsentId> id = contacts::appendConsent(context, consent);
        return id ? Result<void>() : id.error();
    });
    ++operations;
    checkAll(store, index);
    const auto segment = SegmentId::fromRow(store.segmentIds[1]);
    does(segments::excludeFromSegment(segment, {store.contactIds[22], store.contactIds[23]}, QString()));
    does(segments::includeInSegment(segment, {store.contactIds[22]}));
    does(segments::freezeSegment(SegmentId::fromRow(store.segmentIds[0]), QStringLiteral("frozen later")));
    contacts::Contact fresh;
    fresh.name = QStringLiteral("newcomer");
    does(contacts::createContact(fresh));
    store.clock().advanceMs(qint64(5) * 24 * 3600 * 1000); // other days are the last ones
    checkAll(store, index);
    for (int i = 0; i < operations; ++i) {
        REQUIRE(store::undoOperation(store.runner(), {}, ConflictPolicy::Stop));
        checkAll(store, index);
    }
}

TEST_CASE("the filter index follows runs of scores once they are complete", "[segments]")
{
    VariedStore store;
    const FilterIndex index;
    checkAll(store, index);
    const FilterSpec strong = spec("score_r", Operator::AtLeast, {Number::whole(4)});
    const std::vector<qint64> before = store.ids(strong);
    CHECK_FALSE(before.empty());
    store.makeScores(1, 3); // half-way: nothing is seen of it
    CHECK(store.ids(strong) == before);
    checkAll(store, index);
    store.makeScores(2);
    CHECK(store.ids(strong) != before);
    checkAll(store, index);
    // A new contact has no scores, and one that comes back with its id has its own.
    auto id = std::make_shared<ContactId>();
    contacts::Contact fresh;
    fresh.name = QStringLiteral("new");
    store.must(contacts::createContact(fresh, id));
    store.contactIds.push_back(*id);
    checkAll(store, index);
    store.makeScores(3);
    REQUIRE(store::undoOperation(store.runner(), {}, ConflictPolicy::Stop));
    checkAll(store, index);
    const FilterIndex later; // has never seen him
    checkAll(store, later);
    REQUIRE(store::redoOperation(store.runner(), ConflictPolicy::Stop));
    checkAll(store, index);
    checkAll(store, later);
}

TEST_CASE("without a complete run of scores their fields are empty", "[segments]")
{
    SalesStore store;
    store.contact(QStringLiteral("a"));
    const FilterIndex index;
    for (const segments::Field &field : segments::scoreFields()) {
        const FilterSpec empty = spec(field.key.constData(), Operator::IsEmpty, {});
        CHECK(store.read(segments::idsMatching(empty))->size() == 1);
        CHECK(store.read(index.ids(empty))->size() == 1);
    }
    const auto record = store.read(segments::recordOf(Subject::Contacts, 1));
    REQUIRE(record);
    CHECK_FALSE(record->contains("stage"));
}

TEST_CASE("the filter index keeps the windows that were asked for last, and answers about all", "[segments]")
{
    VariedStore store;
    const FilterIndex index;
    for (int round = 0; round < 2; ++round) {
        for (int days = 1; days < 40; ++days) {
            const FilterSpec asked =
                spec("order_count", Operator::AtLeast, {Number::whole(1)}, segments::Window::last(days * 10));
            CHECK(*store.read(index.ids(asked)) == store.ids(asked));
        }
    }
    // 10 columns of 8 bytes for each contact are kept, and what else there is.
    CHECK(*store.read(index.expect("no_such")) < 10 * 8 * 128 + 4000);
}

TEST_CASE("any phone is asked of all phones, and the filter index follows each of them", "[segments]")
{
    VariedStore store;
    const FilterIndex index;
    contacts::Contact contact;
    contact.name = QStringLiteral("two phones");
    contact.phone = QStringLiteral("021-5555 0001");
    auto id = std::make_shared<ContactId>();
    store.must(contacts::createContact(contact, id));
    const auto found = [&](const char *field, Operator op, const char *text) {
        FilterSpec asked = spec(field, op, text ? std::vector<Value>{QString::fromUtf8(text)} : std::vector<Value>());
        const Result<std::vector<qint64>> columns = store.read(index.ids(asked));
        REQUIRE(columns);
        CHECK(*columns == store.ids(asked));
        return std::ranges::find(*columns, id->row()) != columns->end();
    };
    CHECK(found("any_phone", Operator::Contains, "5555"));
    CHECK_FALSE(found("any_phone", Operator::Contains, "7777"));
    auto point = std::make_shared<ContactPointId>();
    contacts::ContactPoint second;
    second.contact = *id;
    second.kind = QStringLiteral("mobile");
    second.value = QStringLiteral("13977770002");
    store.must(contacts::addContactPoint(second, point));
    CHECK(found("any_phone", Operator::Contains, "7777"));
    CHECK(found("any_phone", Operator::BeginsWith, "139"));
    CHECK(found("any_phone", Operator::BeginsWith, "021"));
    CHECK_FALSE(found("phone", Operator::Contains, "7777")); // that is the first one
    CHECK_FALSE(found("any_phone", Operator::ContainsNot, "7777"));
    CHECK_FALSE(found("any_phone", Operator::Contains, "0001 139")); // no text goes over two of them
    CHECK_FALSE(found("any_email", Operator::IsNotEmpty, nullptr));
    second.id = *point;
    second.value = QStringLiteral("13988880002");
    store.must(contacts::editContactPoint(second));
    CHECK_FALSE(found("any_phone", Operator::Contains, "7777"));
    CHECK(found("any_phone", Operator::Contains, "8888"));
    contacts::ContactEdit edit;
    edit.phone = QStringLiteral("021-5555 9999");
    store.must(contacts::editContact(*id, edit));
    CHECK(found("any_phone", Operator::Contains, "9999"));
    CHECK(found("any_phone", Operator::Contains, "8888"));
    store.must(contacts::removeContactPoint(*point));
    CHECK_FALSE(found("any_phone", Operator::Contains, "8888"));
    REQUIRE(store::undoOperation(store.runner(), {}, ConflictPolicy::Stop));
    CHECK(found("any_phone", Operator::Contains, "8888"));

    contacts::ContactAddress address;
    address.contact = *id;
    address.address.city = QStringLiteral("杭州市");
    address.address.street = QStringLiteral("文三路 1 号");
    CHECK_FALSE(found("any_address", Operator::IsNotEmpty, nullptr));
    store.must(contacts::addContactAddress(address));
    CHECK(found("any_address", Operator::Contains, "文三路"));
    CHECK(found("any_address", Operator::Contains, "杭州市 文三路"));
    CHECK_FALSE(found("address", Operator::Contains, "文三路"));
    checkAll(store, index);
}

TEST_CASE("the filter index follows relations, and a new contact has none", "[segments]")
{
    VariedStore store;
    const FilterIndex index;
    checkAll(store, index);
    contacts::Relation relation;
    relation.from = store.contactIds[8];
    relation.to = store.contactIds[9];
    relation.kind = contacts::RelationKind::Referrer;
    const auto id = std::make_shared<RelationId>();
    store.must(contacts::addRelation(relation, id));
    checkAll(store, index);
    CHECK(store.ids(spec("referred_count", Operator::AtLeast, {Number::whole(1)})).size() == 2);
    contacts::Contact fresh;
    fresh.name = QStringLiteral("fresh");
    store.must(contacts::createContact(fresh));
    checkAll(store, index);
    store.must(contacts::removeRelation(*id));
    checkAll(store, index);
    for (int i = 0; i < 3; ++i) {
        REQUIRE(store::undoOperation(store.runner(), {}, ConflictPolicy::Stop));
        checkAll(store, index);
    }
}

TEST_CASE("the filter index keeps the texts that were asked for last, and answers about all", "[segments]")
{
    VariedStore store;
    const FilterIndex index;
    qint64 bytes = 0;
    for (const char *field : {"name", "company", "note", "address", "phone", "email", "wechat"})
        bytes = *store.read(index.expect(field));
    const FilterIndex onlyLast;
    for (const char *field : {"phone", "email", "wechat"})
        CHECK(*store.read(onlyLast.expect(field)) <= bytes);
    CHECK(*store.read(onlyLast.expect("wechat")) == bytes);
    for (const char *field : {"name", "email", "note"}) {
        const FilterSpec asked = spec(field, Operator::IsNotEmpty, {});
        CHECK(*store.read(index.ids(asked)) == store.ids(asked));
    }
    CHECK(store.read(index.expect("no_such")));
}

TEST_CASE("the filter index refuses what SQL refuses, and keeps working", "[segments]")
{
    VariedStore store;
    const FilterIndex index;
    const FilterSpec unknown = spec("no_such", Operator::IsEmpty, {});
    CHECK(store.read(index.ids(unknown)).error().code == ErrorCode::NotFound);
    CHECK(store.read(segments::idsMatching(unknown)).error().code == ErrorCode::NotFound);
    const FilterSpec misfit = spec("city", Operator::Less, {Number{1}});
    CHECK(store.read(index.ids(misfit)).error().code == ErrorCode::InvalidInput);
    checkAll(store, index);
}

TEST_CASE("choices and suggestions are those of the store", "[segments]")
{
    VariedStore store;
    const std::vector<segments::Field> fields = store.fields(Subject::Orders);
    const auto products =
        store.read(segments::choicesOf(*segments::findField(fields, "product"), QStringLiteral("ＴEA")));
    REQUIRE(products);
    CHECK(products->size() == 7); // one is in the trash
    const auto methods = store.read(segments::choicesOf(*segments::findField(fields, "payment_method")));
    REQUIRE(methods);
    CHECK(methods->front().value == Value(QStringLiteral("cash")));
    CHECK(store.read(segments::choicesOf(*segments::findField(fields, "salesperson")))->size() == 2);
    CHECK(store.read(segments::choicesOf(*segments::findField(fields, "note")))->empty());

    const auto cities = store.read(segments::suggestions(Subject::Contacts, "city"));
    REQUIRE(cities);
    REQUIRE_FALSE(cities->empty());
    CHECK(cities->front().count >= cities->back().count);
    CHECK_FALSE(store.read(segments::suggestions(Subject::Contacts, "name")));
}
