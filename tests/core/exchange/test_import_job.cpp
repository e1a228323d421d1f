#include "core/store/state_hash.h"
#include "tests/core/exchange/import_support.h"

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

QByteArray manyContacts(int count)
{
    QByteArray file = "external_id,name,phone,city\n";
    for (int i = 0; i < count; ++i)
        file += "C" + QByteArray::number(i) + ",Name " + QByteArray::number(i) + ",138" +
                QByteArray::number(10000000 + i) + ",Suzhou\n";
    return file;
}

QByteArray hashOf(ImportFixture &store)
{
    const Result<QByteArray> hash = store::stateHash(store.database());
    REQUIRE(hash);
    return *hash;
}

} // namespace

TEST_CASE("the same file is refused a second time unless asked for", "[import]")
{
    ImportFixture store;
    const QByteArray file = "name\nAn\n";
    store.import(ImportKind::Contacts, file);
    ImportOptions options = store.options(ImportKind::Contacts, file);
    CHECK(store.importError(options).code == ErrorCode::Conflict);
    CHECK(store.number("SELECT count(*) FROM contact") == 1);
    options.again = true;
    CHECK(store.import(options).created == 1);
    CHECK(store.import(ImportKind::Contacts, "name\nBo\n").created == 1);
}

TEST_CASE("a dry run reports everything and changes nothing", "[import]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "external_id,name\n1,An\n");
    const QByteArray before = hashOf(store);
    const qint64 operations = store.number("SELECT count(*) FROM operation");
    ImportOptions options =
        store.options(ImportKind::Contacts, "external_id,name\n1,Anna\n2,Bo\n,\n3,\n", ImportMode::Upsert);
    options.dryRun = true;
    auto report = std::make_shared<ImportReport>();
    const Result<ChangeSet> done = store.run(importCommand(options, report));
    REQUIRE_FALSE(done);
    CHECK(isDryRunEnd(done.error(), *report));
    CHECK(report->created == 1);
    CHECK(report->updated == 1);
    CHECK(report->rejected == 1);
    CHECK(hashOf(store) == before);
    CHECK(store.number("SELECT count(*) FROM operation") == operations);
    options.dryRun = false;
    const ImportReport real = store.import(options);
    CHECK(real.created == report->created);
    CHECK(real.updated == report->updated);
    CHECK(real.rejected == report->rejected);
}

TEST_CASE("an import canceled half-way leaves the store as it was", "[import]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "external_id,name\n1,An\n");
    const QByteArray before = hashOf(store);
    Command command =
        importCommand(store.options(ImportKind::Contacts, manyContacts(40000)), std::make_shared<ImportReport>());
    int calls = 0;
    command.progress = [&calls, cancel = command.cancel](Progress progress) {
        if (progress.done > progress.total / 3 && ++calls == 1)
            cancel.cancel();
    };
    const Result<ChangeSet> done = store.run(command);
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::Canceled);
    CHECK(calls >= 1);
    CHECK(hashOf(store) == before);
    CHECK(store.import(ImportKind::Contacts, "external_id,name\n2,Bo\n").created == 1);
}

TEST_CASE("an import that fills the disk leaves nothing behind, wherever it stops", "[import]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "external_id,name\nX1,An\n");
    const QByteArray before = hashOf(store);
    const qint64 pages = store.number("PRAGMA page_count");
    for (const qint64 room : {1, 3, 10, 40, 150, 300}) {
        REQUIRE(store.database().integer("PRAGMA max_page_count=" + std::to_string(pages + room)));
        CHECK(store.importError(store.options(ImportKind::Contacts, manyContacts(20000))).code == ErrorCode::DiskFull);
        REQUIRE(store.database().integer("PRAGMA max_page_count=1000000"));
        CHECK(hashOf(store) == before);
    }
    CHECK(store.import(ImportKind::Contacts, manyContacts(20000)).created == 20000);
}

TEST_CASE("bytes that the encoding does not allow stop the import and name the line", "[import]")
{
    ImportFixture store;
    const QByteArray before = hashOf(store);
    ImportOptions options = store.options(ImportKind::Contacts, manyContacts(2000) + "X,\xff\xfe"
                                                                                     "abc,,\n");
    options.encoding = "utf-8";
    const Error error = store.importError(options);
    CHECK(error.code == ErrorCode::EncodingError);
    CHECK(error.detail.contains(QStringLiteral("2002")));
    CHECK(hashOf(store) == before);
}

TEST_CASE("an upsert of 5,000 unchanged rows leaves no operation, twice", "[import]")
{
    ImportFixture store;
    const QByteArray file = manyContacts(5000);
    store.import(ImportKind::Contacts, file);
    const QByteArray before = hashOf(store);
    const qint64 operations = store.number("SELECT count(*) FROM operation");
    for (int i = 0; i < 2; ++i) {
        ImportOptions options = store.options(ImportKind::Contacts, file, ImportMode::Upsert);
        options.again = true;
        const ImportReport report = store.import(options);
        CHECK(report.unchanged == 5000);
        CHECK_FALSE(store.operation.isValid());
    }
    CHECK(hashOf(store) == before);
    CHECK(store.number("SELECT count(*) FROM operation") == operations);
}

TEST_CASE("a bulk import records its rows as ranges and keeps all indexes", "[import]")
{
    ImportFixture store;
    const qint64 indexes = store.number("SELECT count(*) FROM sqlite_schema WHERE type = 'index'");
    const ImportReport report = store.import(ImportKind::Contacts, manyContacts(30000));
    CHECK(report.created == 30000);
    CHECK(store.number("SELECT sum(last_id - first_id + 1) FROM change_range WHERE table_name = 'contact'") == 30000);
    CHECK(store.number("SELECT count(*) FROM change WHERE table_name = 'contact'") == 0);
    CHECK(store.number("SELECT count(*) FROM sqlite_schema WHERE type = 'index'") == indexes);
    CHECK(store.text("PRAGMA integrity_check") == QStringLiteral("ok"));
    CHECK(store.number("SELECT count(*) FROM pragma_foreign_key_check") == 0);
}

TEST_CASE("rejected rows are a file that imports after correction", "[import]")
{
    ImportFixture store;
    ImportOptions options =
        store.options(ImportKind::Contacts, "姓名,城市,备注\n张三,杭州,\n,\"苏,州\",\"say \"\"hi\"\"\"\n");
    options.rejectsPath = store.filePath(QStringLiteral("rejects.csv"));
    CHECK(store.import(options).rejected == 1);
    QFile file(options.rejectsPath);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    CHECK(text ==
          QByteArray("\xEF\xBB\xBF姓名,城市,备注,line,reason\n,\"苏,州\",\"say \"\"hi\"\"\",3,name_missing (name)\n"));
    text.replace("\n,", "\n李四,");
    const ImportReport corrected = store.import(ImportKind::Contacts, text);
    CHECK(corrected.created == 1);
    CHECK(store.text("SELECT city || note FROM contact WHERE name = '李四'") == QStringLiteral("苏,州say \"hi\""));
    SECTION("rejected once more, it has the two columns once")
    {
        ImportOptions again = store.options(ImportKind::Contacts, "name,city,line,reason\n,Paris,9,x\n");
        again.rejectsPath = options.rejectsPath;
        store.import(again);
        QFile second(options.rejectsPath);
        REQUIRE(second.open(QIODevice::ReadOnly));
        CHECK(second.readAll().contains("name,city,line,reason\n,Paris,2,"));
    }
}

TEST_CASE("a canceled import leaves an older rejects file alone", "[import]")
{
    ImportFixture store;
    ImportOptions options = store.options(ImportKind::Contacts, manyContacts(30000) + ",,,Paris\n");
    options.rejectsPath = store.file("old", QStringLiteral("rejects.csv"));
    Command command = importCommand(options, std::make_shared<ImportReport>());
    command.progress = [cancel = command.cancel](Progress) { cancel.cancel(); };
    REQUIRE_FALSE(store.run(command));
    QFile file(options.rejectsPath);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "old");
}
