#include "core/contacts/attachment.h"
#include "core/contacts/contact_commands.h"
#include "core/store/undo_history.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"

#include <QDir>
#include <QFile>

using namespace shuke;
using namespace shuke::contacts;

namespace {

ContactId add(test::StoreFixture &store)
{
    Contact contact;
    contact.name = QStringLiteral("王小丽");
    const auto created = std::make_shared<ContactId>();
    REQUIRE(store.run(createContact(contact, created)));
    return *created;
}

QString file(test::StoreFixture &store, const QString &name, const QByteArray &bytes)
{
    QFile file(store.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

} // namespace

TEST_CASE("Files are kept with the contact, equal ones once, byte by byte", "[attachment]")
{
    test::StoreFixture store;
    const ContactId contact = add(store);
    const QByteArray bytes("\x00\x01\xFF PDF \r\n", 10);
    const QString one = file(store, QStringLiteral("合同.pdf"), bytes);
    const QString same = file(store, QStringLiteral("copy.pdf"), bytes);
    const QString none = file(store, QStringLiteral("empty.txt"), {});
    const auto ids = std::make_shared<std::vector<AttachmentId>>();
    REQUIRE(store.run(attachFiles(contact, {one, same, none}, ids)));
    REQUIRE(ids->size() == 3);
    const Result<std::vector<Attachment>> kept = store.read(attachmentsOf(contact));
    REQUIRE(kept);
    REQUIRE(kept->size() == 3);
    CHECK(kept->at(2).name == QStringLiteral("合同.pdf"));
    CHECK(kept->at(2).size == 10);
    CHECK(store.number("SELECT count(*) FROM file_content") == 2);
    CHECK(*store.read(attachmentBytes(ids->at(0))) == bytes);
    CHECK(store.read(attachmentBytes(ids->at(2)))->isEmpty());
}

TEST_CASE("Removing a file can be undone, also after a restart", "[attachment]")
{
    test::StoreFixture store;
    const ContactId contact = add(store);
    const auto ids = std::make_shared<std::vector<AttachmentId>>();
    REQUIRE(store.run(attachFiles(contact, {file(store, QStringLiteral("a.txt"), "hello")}, ids)));
    Attachment renamed = store.read(attachmentsOf(contact))->front();
    renamed.name = QStringLiteral("../b.txt");
    renamed.note = QStringLiteral("signed");
    REQUIRE(store.run(editAttachment(renamed)));
    CHECK(store.read(attachmentsOf(contact))->front().name == QStringLiteral("_b.txt"));
    REQUIRE(store.run(removeAttachments(*ids)));
    CHECK(store.read(attachmentsOf(contact))->empty());
    store.reopen();
    REQUIRE(store::undoOperation(store.runner(), {}, ConflictPolicy::Stop));
    CHECK(*store.read(attachmentBytes(ids->front())) == QByteArray("hello"));
}

TEST_CASE("A file that is missing, a folder or too large is named, and nothing is attached", "[attachment]")
{
    test::StoreFixture store;
    const ContactId contact = add(store);
    const QString fine = file(store, QStringLiteral("a.txt"), "hello");
    const QString large = file(store, QStringLiteral("large.bin"), QByteArray(kMostAttachmentBytes + 1, 'x'));
    const Result<ChangeSet> missing = store.run(attachFiles(contact, {fine, store.filePath(QStringLiteral("no.txt"))}));
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::NotFound);
    CHECK(missing.error().detail.startsWith(QStringLiteral("no.txt")));
    const Result<ChangeSet> big = store.run(attachFiles(contact, {fine, large}));
    REQUIRE_FALSE(big);
    CHECK(big.error().code == ErrorCode::TooLarge);
    CHECK_FALSE(store.run(attachFiles(contact, {store.filePath(QString())})));
    CHECK_FALSE(store.run(attachFiles(ContactId::fromRow(99), {fine})));
    CHECK(store.number("SELECT count(*) FROM attachment") == 0);
    CHECK(store.number("SELECT count(*) FROM file_content") == 0);
}

TEST_CASE("Asked what was refused, the good files come in and the others are named, as one operation", "[attachment]")
{
    test::StoreFixture store;
    const ContactId contact = add(store);
    const QString fine = file(store, QStringLiteral("a.txt"), "hello");
    const QString large = file(store, QStringLiteral("large.bin"), QByteArray(kMostAttachmentBytes + 1, 'x'));
    REQUIRE(QDir().mkpath(store.filePath(QStringLiteral("folder"))));
    const QStringList paths{large, store.filePath(QStringLiteral("folder")), fine,
                            store.filePath(QStringLiteral("no.txt"))};
    const auto ids = std::make_shared<std::vector<AttachmentId>>();
    const auto refused = std::make_shared<std::vector<Error>>();
    REQUIRE(store.run(attachFiles(contact, paths, ids, refused)));
    CHECK(ids->size() == 1);
    REQUIRE(refused->size() == 3);
    CHECK(refused->at(0).detail == QStringLiteral("large.bin: larger than 20 MB"));
    CHECK(refused->at(1).detail == QStringLiteral("folder: is a folder"));
    CHECK(refused->at(2).detail == QStringLiteral("no.txt: no such file"));
    REQUIRE(store::undoOperation(store.runner(), {}, ConflictPolicy::Stop));
    CHECK(store.number("SELECT count(*) FROM attachment") == 0);
    const Result<ChangeSet> none = store.run(attachFiles(contact, {large}, ids, refused));
    REQUIRE(none);
    CHECK_FALSE(none->operation.isValid());
    CHECK(refused->size() == 1);
    CHECK_FALSE(store.run(attachFiles(ContactId::fromRow(99), {fine}, ids, refused)));
}

TEST_CASE("Damaged bytes are told and not handed out", "[attachment]")
{
    test::StoreFixture store;
    const ContactId contact = add(store);
    const auto ids = std::make_shared<std::vector<AttachmentId>>();
    REQUIRE(store.run(attachFiles(contact, {file(store, QStringLiteral("a.txt"), "hello")}, ids)));
    REQUIRE(store.database().exec("UPDATE file_content SET bytes = x'00'"));
    const Result<QByteArray> bytes = store.read(attachmentBytes(ids->front()));
    REQUIRE_FALSE(bytes);
    CHECK(bytes.error().code == ErrorCode::Corrupt);
}

TEST_CASE("What could run is never opened", "[attachment]")
{
    for (const char *name : {"a.pdf", "照片.JPG", "x.tar.txt", "report.docx", "a.pdf "})
        CHECK(mayBeOpened(QString::fromUtf8(name)));
    for (const char *name :
         {"a.exe", "a.pdf.exe", "a.PDF.Bat", "run.sh", "x.desktop", "x.lnk", "a.html", "a.svg", "a.docm", "a.xlsm",
          "pdf",   ".pdf",      "a.exe.",    "a.exe ", "a.js",      "a.jar", "a.app",  "a.msi", "a.zip",  ""})
        CHECK_FALSE(mayBeOpened(QString::fromUtf8(name)));
    CHECK_FALSE(mayBeOpened(QStringLiteral("fdp.a\u202Eexe."))); // shown as "fdp.a.exe" turned round
}

TEST_CASE("File names are safe on all systems", "[attachment]")
{
    CHECK(safeFileName(QStringLiteral("../../etc/passwd")) == QStringLiteral("_.._etc_passwd"));
    CHECK(safeFileName(QStringLiteral("C:\\x\\合同.pdf")) == QStringLiteral("C__x_合同.pdf"));
    CHECK(safeFileName(QStringLiteral("con.txt")) == QStringLiteral("_con.txt"));
    CHECK(safeFileName(QStringLiteral("LPT1")) == QStringLiteral("_LPT1"));
    CHECK(safeFileName(QString()) == QStringLiteral("_"));
    CHECK(safeFileName(QStringLiteral("a\u202Egpj.exe")) == QStringLiteral("a_gpj.exe"));
    CHECK(safeFileName(QString(300, QLatin1Char('x')) + QStringLiteral(".pdf")).size() == 120);
    CHECK(safeFileName(QString(300, QLatin1Char('x')) + QStringLiteral(".pdf")).endsWith(QStringLiteral(".pdf")));
    CHECK(safeFileName(QStringLiteral("😀.png")) == QStringLiteral("😀.png"));
}
