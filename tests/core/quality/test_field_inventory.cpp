#include "core/contacts/contact_commands.h"
#include "core/quality/field_inventory.h"
#include "core/quality/field_specs.h"
#include "core/store/table_schema.h"
#include "core/store/undo_history.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

#include <set>

using namespace shuke;
using namespace shuke::quality;

namespace {

std::vector<InventoryField> inventory(test::StoreFixture &store)
{
    Result<std::vector<InventoryField>> fields = store.read(fieldInventory());
    REQUIRE(fields);
    return std::move(*fields);
}

const InventoryField &field(const std::vector<InventoryField> &fields, const char *key)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const InventoryField &one) { return one.key() == QLatin1String(key); });
    REQUIRE(found != fields.end());
    return *found;
}

ContactId add(test::StoreFixture &store, contacts::Contact contact)
{
    const auto created = std::make_shared<ContactId>();
    REQUIRE(store.run(contacts::createContact(contact, created)));
    return *created;
}

contacts::Contact named(const char *name, contacts::ContactKind kind = contacts::ContactKind::Person)
{
    contacts::Contact contact;
    contact.name = QString::fromUtf8(name);
    contact.kind = kind;
    return contact;
}

} // namespace

TEST_CASE("Every field of the inventory is a column of the schema, and its key is its own", "[inventory]")
{
    test::StoreFixture store;
    const Result<store::JournalSchema> schema = store::readJournalSchema(store.database());
    REQUIRE(schema);
    std::set<std::string> keys;
    for (const FieldSpec &spec : fieldSpecs()) {
        const std::vector<std::string> &columns = schema->of(spec.table).names;
        for (const char *column : {spec.column, spec.reference}) {
            INFO(spec.code);
            if (column)
                CHECK(std::find(columns.begin(), columns.end(), column) != columns.end());
        }
        CHECK(keys.insert(codeOf(spec.record).toStdString() + '.' + spec.code).second);
    }
}

TEST_CASE("Filled fields are counted among those who can have them, without the trash", "[inventory]")
{
    test::StoreFixture store;
    contacts::Contact anna = named("Anna");
    anna.gender = contacts::Gender::Female;
    anna.phone = QStringLiteral("13800138000");
    anna.birthday.year = 1990;
    add(store, anna);
    add(store, named("Ben"));
    contacts::Contact company = named("Ltd", contacts::ContactKind::Company);
    company.phone = QStringLiteral("021-62345678");
    add(store, company);
    contacts::Contact gone = named("Gone");
    gone.phone = QStringLiteral("13800138001");
    REQUIRE(store.run(contacts::trashContacts({add(store, gone)})));

    const std::vector<InventoryField> fields = inventory(store);
    CHECK(field(fields, "customer.phone").records == 3);
    CHECK(field(fields, "customer.phone").filled == 2);
    CHECK(field(fields, "customer.phone").personal);
    CHECK(field(fields, "customer.gender").records == 2);
    CHECK(field(fields, "customer.gender").filled == 1);
    CHECK(field(fields, "customer.birthday").filled == 1);
    CHECK(field(fields, "customer.do_not_contact").filled == 0);
    CHECK(field(fields, "customer.tags").filled == 0);
    CHECK(field(fields, "order.amount").records == 0);
    CHECK_FALSE(field(fields, "order.amount").lastUsedMs);
}

TEST_CASE("A field was last used when a value was entered by what still stands", "[inventory]")
{
    test::StoreFixture store;
    constexpr qint64 kDay = 24LL * 3600 * 1000;
    contacts::Contact anna = named("Anna");
    anna.phone = QStringLiteral("13800138000");
    const ContactId id = add(store, anna);
    const qint64 first = store.clock().nowMs();
    store.clock().advanceMs(kDay);
    contacts::ContactEdit edit;
    edit.note = QStringLiteral("her \"phone\": is new");
    REQUIRE(store.run(contacts::editContact(id, edit)));
    REQUIRE(store.run(contacts::addTag({id}, QStringLiteral("VIP"))));
    const qint64 second = store.clock().nowMs();
    store.clock().advanceMs(kDay);
    contacts::ContactEdit phone;
    phone.phone = QStringLiteral("13800138001");
    const Result<ChangeSet> changed = store.run(contacts::editContact(id, phone));
    REQUIRE(changed);
    CHECK(field(inventory(store), "customer.phone").lastUsedMs == store.clock().nowMs());
    REQUIRE(store::undoOperation(store.runner(), changed->operation, ConflictPolicy::Stop));

    const std::vector<InventoryField> fields = inventory(store);
    CHECK(field(fields, "customer.phone").lastUsedMs == first);
    CHECK(field(fields, "customer.name").lastUsedMs == first);
    CHECK(field(fields, "customer.note").lastUsedMs == second);
    CHECK(field(fields, "customer.tags").lastUsedMs == second);
    CHECK_FALSE(field(fields, "customer.email").lastUsedMs);
}

TEST_CASE("Own fields are in the inventory behind those of customers, inactive ones are not", "[inventory]")
{
    test::StoreFixture store;
    contacts::CustomField size;
    size.code = QStringLiteral("shoe_size");
    size.nameEn = QStringLiteral("Shoe size");
    size.nameZh = QStringLiteral("鞋码");
    size.type = contacts::CustomFieldType::Number;
    size.personal = true;
    const auto id = std::make_shared<CustomFieldId>();
    REQUIRE(store.run(contacts::defineCustomField(size, id)));
    size.code = QStringLiteral("old");
    size.active = false;
    REQUIRE(store.run(contacts::defineCustomField(size, std::make_shared<CustomFieldId>())));
    const ContactId anna = add(store, named("Anna"));
    REQUIRE(store.run(contacts::setCustomValues({anna}, {*id, QString(), 38'000'000})));

    const std::vector<InventoryField> fields = inventory(store);
    const InventoryField &own = field(fields, "customer.shoe_size");
    CHECK(own.own);
    CHECK(own.personal);
    CHECK(own.kind == FieldKind::Number);
    CHECK(own.nameZh == QStringLiteral("鞋码"));
    CHECK(own.records == 1);
    CHECK(own.filled == 1);
    CHECK(own.lastUsedMs == store.clock().nowMs());
    CHECK(std::none_of(fields.begin(), fields.end(),
                       [](const InventoryField &one) { return one.code == QLatin1String("old"); }));
    CHECK((&own + 1)->record == InventoryRecord::Order);
}

TEST_CASE("What a field is for is kept, can be taken back and undone, and nonsense is refused", "[inventory]")
{
    test::StoreFixture store;
    REQUIRE(store.run(setFieldPurpose(QStringLiteral("customer.phone"), QStringLiteral("  Rückruf \n bei Fragen "))));
    CHECK(field(inventory(store), "customer.phone").purpose == QStringLiteral("Rückruf bei Fragen"));
    const Result<ChangeSet> taken = store.run(setFieldPurpose(QStringLiteral("customer.phone"), QString()));
    REQUIRE(taken);
    CHECK(field(inventory(store), "customer.phone").purpose.isEmpty());
    CHECK(store.number("SELECT count(*) FROM setting WHERE key = 'field_purposes'") == 0);
    REQUIRE(store::undoOperation(store.runner(), taken->operation, ConflictPolicy::Stop));
    CHECK(field(inventory(store), "customer.phone").purpose == QStringLiteral("Rückruf bei Fragen"));

    for (const char *key : {"", "phone", "staff.phone", "customer."}) {
        const Result<ChangeSet> refused = store.run(setFieldPurpose(QString::fromLatin1(key), QStringLiteral("x")));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode::InvalidInput);
    }
    CHECK_FALSE(
        store.run(setFieldPurpose(QStringLiteral("customer.phone"), QString(kLongestPurpose + 1, QLatin1Char('x')))));
    // A setting that was damaged by hand is as good as none.
    store.write([](WriteContext &context) -> Result<void> {
        Result<store::Statement *> update =
            context.database().cached("UPDATE setting SET value = '{' WHERE key = 'field_purposes'");
        return (*update)->run();
    });
    CHECK(field(inventory(store), "customer.phone").purpose.isEmpty());
}

TEST_CASE("The inventory can be stopped", "[inventory]")
{
    test::StoreFixture store;
    add(store, named("Anna"));
    const CancelToken cancel;
    cancel.cancel();
    const Result<std::vector<InventoryField>> stopped = store.read(fieldInventory(cancel));
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::Canceled);
}
