#include "core/contacts/contact_commands.h"
#include "core/exchange/address_book.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

#include <QFile>
#include <QTemporaryDir>

using namespace shuke;
using namespace shuke::exchange;

namespace {

qint64 add(test::StoreFixture &store, const char *name, contacts::ContactKind kind = contacts::ContactKind::Person)
{
    contacts::Contact contact;
    contact.name = QString::fromUtf8(name);
    contact.kind = kind;
    const auto id = std::make_shared<ContactId>();
    REQUIRE(store.run(contacts::createContact(contact, id)));
    return id->row();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("Only the wanted customers become cards, without the trash", "[export][vcard]")
{
    test::StoreFixture store;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("some.vcf"));
    const qint64 anna = add(store, "Anna");
    add(store, "Ben");
    const qint64 firm = add(store, "Firm", contacts::ContactKind::Company);
    const qint64 gone = add(store, "Gone");
    REQUIRE(store.run(contacts::trashContacts({ContactId::fromRow(gone)})));
    const Result<qint64> written = store.read(writeVCards({gone, firm, anna, 4711}, path, VCardVersion::V3));
    REQUIRE(written);
    CHECK(*written == 2);
    const QByteArray cards = bytesOf(path);
    CHECK(cards.count("BEGIN:VCARD") == 2);
    CHECK(cards.contains("FN:Anna\r\n"));
    CHECK(cards.contains("FN:Firm\r\n"));
    CHECK_FALSE(cards.contains("Ben"));
}

TEST_CASE("A file that cannot be written, or a stop, leaves the earlier file as it was", "[export][vcard]")
{
    test::StoreFixture store;
    const QTemporaryDir folder;
    const qint64 anna = add(store, "Anna");
    const Result<qint64> nowhere =
        store.read(writeVCards({anna}, folder.filePath(QStringLiteral("no/such/folder.vcf")), VCardVersion::V4));
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().code == ErrorCode::IoError);

    const QString path = folder.filePath(QStringLiteral("earlier.vcf"));
    REQUIRE(store.read(writeVCards({anna}, path, VCardVersion::V4)));
    const QByteArray before = bytesOf(path);
    const CancelToken cancel;
    cancel.cancel();
    const Result<qint64> stopped = store.read(writeVCards({anna}, path, VCardVersion::V4, cancel));
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::Canceled);
    CHECK(bytesOf(path) == before);
}
