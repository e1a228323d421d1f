#include "core/exchange/table_files.h"
#include "tests/core/exchange/rich_store.h"
#include "tests/core/exchange/round_trip.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<TableFile> allKinds(const QTemporaryDir &folder, TableFormat format)
{
    std::vector<TableFile> files;
    for (const ImportKind kind : kImportKinds) {
        if (canHold(format, kind))
            files.push_back({kind, folder.filePath(codeOf(kind) + QLatin1Char('.') + suffixOf(format))});
    }
    return files;
}

void fill(ImportFixture &store)
{
    const std::vector<ContactId> customers = fillContacts(store);
    fillActivities(store, customers);
    fillRelations(store, customers);
    fillConsents(store, customers);
    fillOrders(store, customers);
}

} // namespace

TEST_CASE("Every table is written in every format that can hold it, as the single export writes it", "[export][tables]")
{
    ImportFixture store;
    fill(store);
    const std::pair<TableFormat, Form> forms[] = {
        {TableFormat::CsvExact, Form::Csv},   {TableFormat::CsvForExcel, Form::Excel},
        {TableFormat::JsonLines, Form::Json}, {TableFormat::VCard3, Form::VCard3},
        {TableFormat::VCard4, Form::VCard4},  {TableFormat::Xlsx, Form::Xlsx}};
    for (const auto &[format, form] : forms) {
        const QTemporaryDir folder;
        const std::vector<TableFile> files = allKinds(folder, format);
        CHECK(files.size() == (suffixOf(format) == QLatin1String("vcf") ? 2U : kImportKinds.size()));
        Progress last;
        const Result<TableFilesReport> done = store.read(writeTables(files, format, {}, [&last](Progress progress) {
            CHECK(progress.done <= progress.total);
            CHECK(progress.done >= last.done);
            last = progress;
        }));
        REQUIRE(done);
        REQUIRE(done->tables.size() == files.size());
        for (size_t i = 0; i < files.size(); ++i) {
            INFO(files[i].path.toStdString());
            ExportReport report;
            const QByteArray single = exported(store, files[i].kind, form, &report);
            CHECK(done->tables[i].rows == report.rows);
            CHECK(report.rows > 0);
            if (format == TableFormat::Xlsx) // says when it was made
                CHECK(bytesOf(files[i].path).startsWith("PK"));
            else
                checkSame(bytesOf(files[i].path), single);
        }
    }
}

TEST_CASE("A stop or a file that cannot be written leaves all earlier files as they were", "[export][tables]")
{
    ImportFixture store;
    fill(store);
    const QTemporaryDir folder;
    std::vector<TableFile> files = allKinds(folder, TableFormat::CsvExact);
    {
        QFile old(files.front().path);
        REQUIRE(old.open(QIODevice::WriteOnly));
        old.write("old");
    }
    files.back().path = folder.filePath(QStringLiteral("no/such/folder.csv"));
    const Result<TableFilesReport> nowhere = store.read(writeTables(files, TableFormat::CsvExact));
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().code == ErrorCode::IoError);
    CHECK(bytesOf(files.front().path) == "old");
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);

    const CancelToken cancel;
    cancel.cancel();
    const Result<TableFilesReport> stopped =
        store.read(writeTables(allKinds(folder, TableFormat::CsvExact), TableFormat::CsvExact, cancel));
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::Canceled);
    CHECK(bytesOf(files.front().path) == "old");
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);

    const Result<TableFilesReport> wrong =
        store.read(writeTables({{ImportKind::Orders, folder.filePath(QStringLiteral("o.vcf"))}}, TableFormat::VCard4));
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == ErrorCode::InvalidInput);
}
