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
    saveVCards(desk, ids, QStringLiteral("Customers"), exchange::VCardVersion::V3, &page);
    CHECK(desk.dialogs().asked == QStringList{QStringLiteral("Save 2 vCards")});
    REQUIRE(QTest::qWaitFor([&] { return !desk.said.isEmpty(); }, 20000));
    CHECK(desk.said == QStringList{QStringLiteral("2 vCards saved as regulars.vcf.")});
    QFile file(desk.path(QStringLiteral("regulars.vcf")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray cards = file.readAll();
    CHECK(cards.contains("FN:王小丽"));
    CHECK(cards.count("VERSION:3.0") == 2);
    desk.dialogs().answer = desk.path(QStringLiteral("newer.vcf"));
    saveVCards(desk, ids, QStringLiteral("Customers"), exchange::VCardVersion::V4, &page);
    REQUIRE(QTest::qWaitFor([&] { return desk.said.size() == 2; }, 20000));
    QFile newer(desk.path(QStringLiteral("newer.vcf")));
    REQUIRE(newer.open(QIODevice::ReadOnly));
    CHECK(newer.readAll().count("VERSION:4.0") == 2);
}

TEST_CASE("Vcards that cannot be written say why, and a dismissed question writes nothing", "[vcard_save]")
{
    test::FakeDesk desk;
    QWidget page;
    const std::vector<qint64> ids = {add(desk, "Anna")};
    saveVCards(desk, ids, QStringLiteral("Customers"), exchange::VCardVersion::V3, &page);
    CHECK(desk.said.isEmpty());
    desk.dialogs().answer = desk.path(QStringLiteral("no/such/folder.vcf"));
    saveVCards(desk, ids, QStringLiteral("Customers"), exchange::VCardVersion::V3, &page);
    REQUIRE(QTest::qWaitFor([&] { return !desk.said.isEmpty(); }, 20000));
    CHECK_FALSE(desk.said.front().contains(QStringLiteral("saved")));
}
