#include "core/contacts/contact_commands.h"
#include "tests/ui/fake_desk.h"
#include "ui/contacts/vcard_save.h"

#include <QFile>
#include <QWidget>

using namespace shuke;
using namespace shuke::ui;

namespace {

qint64 add(test::FakeDesk &desk, const char *name)
{
    contacts::Contact contact;
    contact.name = QString::fromUtf8(name);
    const auto id = std::make_shared<ContactId>();
    desk.execute(contacts::createContact(contact, id));
    return id->row();
}

} // namespace

TEST_CASE("Customers are saved as vCards into the file that was chosen, and it is said how many", "[vcard_save]")
{
    test::FakeDesk desk;
    QWidget page;
    const std::vector<qint64> ids = {add(desk, "Anna"), add(desk, "王小丽")};
    desk.dialogs().answer = desk.path(QStringLiteral("regulars.vcf"));
    saveVCards(desk, ids, QStringLiteral("Customers"), &page);
    CHECK(desk.dialogs().asked == QStringList{QStringLiteral("Save 2 vCards")});
    REQUIRE(QTest::qWaitFor([&] { return !desk.said.isEmpty(); }, 20000));
    CHECK(desk.said == QStringList{QStringLiteral("2 vCards saved as regulars.vcf.")});
    QFile file(desk.path(QStringLiteral("regulars.vcf")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().contains("FN:王小丽"));
}

TEST_CASE("Vcards that cannot be written say why, and a dismissed question writes nothing", "[vcard_save]")
{
    test::FakeDesk desk;
    QWidget page;
    const std::vector<qint64> ids = {add(desk, "Anna")};
    saveVCards(desk, ids, QStringLiteral("Customers"), &page);
    CHECK(desk.said.isEmpty());
    desk.dialogs().answer = desk.path(QStringLiteral("no/such/folder.vcf"));
    saveVCards(desk, ids, QStringLiteral("Customers"), &page);
    REQUIRE(QTest::qWaitFor([&] { return !desk.said.isEmpty(); }, 20000));
    CHECK_FALSE(desk.said.front().contains(QStringLiteral("saved")));
}
