// Files that tell of contacts that were merged since.

#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_merge.h"
#include "core/store/undo_history.h"
#include "tests/core/exchange/import_support.h"

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

constexpr const char *kTwo = "external_id,name,phone,email,city\n"
                             "A1,王小丽,13800138000,,\n"
                             "B1,王晓丽,13900139000,li@x.example,上海\n";

class Merged : public ImportFixture
{
public:
    Merged()
    {
        import(ImportKind::Contacts, kTwo);
        const Result<ChangeSet> done =
            run(contacts::mergeContacts({ContactId::fromRow(1), {ContactId::fromRow(2)}, {}, {}}));
        REQUIRE(done);
        merge = done->operation;
    }
    OperationId merge;
};

} // namespace

TEST_CASE("A row with the external id of a merged contact means the one that was kept", "[import][merge]")
{
    Merged shop;
    const ImportReport again = shop.import(
        ImportKind::Contacts, "external_id,name,phone,city\nB1,王小丽,13900139000,北京\n", ImportMode::Upsert);
    CHECK(again.created == 0);
    CHECK(again.updated == 1);
    CHECK(shop.number("SELECT count(*) FROM contact") == 2);
    CHECK(shop.number("SELECT count(*) FROM contact WHERE deleted_at IS NULL") == 1);
    CHECK(shop.text("SELECT external_id FROM contact WHERE id = 1") == QStringLiteral("A1")); // keeps its own
    CHECK(shop.text("SELECT city FROM contact WHERE id = 1") == QStringLiteral("北京"));
    CHECK(shop.text("SELECT city FROM contact WHERE id = 2") == QStringLiteral("上海"));

    // Nobody else gets the number.
    const ImportReport created =
        shop.import(ImportKind::Contacts, "external_id,name,phone\nB1,Somebody,13300133000\n", ImportMode::Create);
    CHECK(created.created == 0);
    CHECK(shop.number("SELECT count(*) FROM contact") == 2);
}

TEST_CASE("A row with the phone or e-mail of a merged contact means the one that was kept", "[import][merge]")
{
    Merged shop;
    // Even when the kept one lost the further number meanwhile.
    for (const int point : {1, 2}) {
        if (shop.number(("SELECT count(*) FROM contact_point WHERE id = " + std::to_string(point)).c_str()) > 0)
            REQUIRE(shop.run(contacts::removeContactPoint(ContactPointId::fromRow(point))));
    }
    for (const char *file :
         {"name,phone,city\n王晓丽,+86 139 0013 9000,南京\n", "name,email,city\n王晓丽,LI@x.example,杭州\n"}) {
        const ImportReport report = shop.import(ImportKind::Contacts, file, ImportMode::Upsert);
        CHECK(report.created == 0);
        CHECK(report.updated == 1);
    }
    CHECK(shop.text("SELECT city FROM contact WHERE id = 1") == QStringLiteral("杭州"));
    CHECK(shop.number("SELECT count(*) FROM contact") == 2);
}

TEST_CASE("The file that brought both makes neither anew after they were merged", "[import][merge]")
{
    const bool withIds = GENERATE(true, false);
    ImportFixture shop;
    const QByteArray file = withIds ? QByteArray(kTwo)
                                    : QByteArray("name,phone,email,city\n王小丽,13800138000,,\n"
                                                 "王晓丽,13900139000,li@x.example,上海\n");
    shop.import(ImportKind::Contacts, file);
    REQUIRE(shop.run(contacts::mergeContacts({ContactId::fromRow(1), {ContactId::fromRow(2)}, {}, {}})));
    ImportOptions options = shop.options(ImportKind::Contacts, file, ImportMode::Upsert);
    options.again = true;
    const ImportReport again = shop.import(options);
    CHECK(again.created == 0);
    CHECK(shop.number("SELECT count(*) FROM contact WHERE deleted_at IS NULL") == 1);
}

TEST_CASE("A merged contact whose kept one is in the trash is restored as that one", "[import][merge]")
{
    Merged shop;
    REQUIRE(shop.run(contacts::trashContacts({ContactId::fromRow(1)})));
    const ImportReport report = shop.import(ImportKind::Contacts, "external_id,name\nB1,王小丽\n", ImportMode::Upsert);
    CHECK(report.created == 0);
    CHECK(extra(report, "restored") == 1);
    CHECK(shop.number("SELECT deleted_at IS NULL FROM contact WHERE id = 1") == 1);
    CHECK(shop.number("SELECT deleted_at IS NOT NULL FROM contact WHERE id = 2") == 1);
    CHECK(shop.text("SELECT external_id FROM contact WHERE id = 1") == QStringLiteral("A1"));
}

TEST_CASE("Orders of a merged customer go to the one that was kept", "[import][merge]")
{
    Merged shop;
    shop.import(ImportKind::Orders, "external_id,customer,ordered_on,amount\n"
                                    "O1,B1,2025-01-02,10\n"
                                    "O2,13900139000,2025-01-03,20\n"
                                    "O3,王晓丽,2025-01-04,30\n"
                                    "O4,A1,2025-01-05,40\n");
    CHECK(shop.number("SELECT count(*) FROM sales_order WHERE contact_id = 1") == 4);
    CHECK(shop.number("SELECT count(*) FROM contact") == 2);

    // They came after the merge: an undo leaves them where they are.
    REQUIRE(store::undoOperation(shop.runner(), shop.merge, ConflictPolicy::Keep));
    CHECK(shop.number("SELECT count(*) FROM sales_order WHERE contact_id = 1") == 4);
    shop.import(ImportKind::Orders, "external_id,customer,ordered_on,amount\nO5,B1,2025-01-06,50\n");
    CHECK(shop.number("SELECT count(*) FROM sales_order WHERE contact_id = 2") == 1);
}
