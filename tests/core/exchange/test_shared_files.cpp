// Every file of strangers that lies with the test data comes in or is refused with one clear reason.
#include "core/exchange/column_mapping.h"
#include "core/exchange/file_format.h"
#include "core/exchange/xlsx_source.h"
#include "tests/core/exchange/exchange_files.h"
#include "tests/core/exchange/import_support.h"

#include <QDirIterator>
#include <QFileInfo>

#include <map>

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

/// Imports everything below the folder; counts by outcome, and reasons of refusal.
void importAll(const char *folder, int least)
{
    const QString path = QDir(QStringLiteral(SHUKE_SOURCE_DIR "/../shared/data")).filePath(QLatin1String(folder));
    if (!QDir(path).exists()) {
        WARN("SKIP: " << path.toStdString() << " not found");
        return;
    }
    int imported = 0;
    int rows = 0;
    std::map<QString, int> refused;
    QDirIterator files(path, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString name = QFileInfo(file).fileName();
        if (name.startsWith(QLatin1String("LICENSE")) || name.startsWith(QLatin1String("COPYING")) ||
            name.endsWith(QLatin1String(".md")) || name.contains(QLatin1String("license")))
            continue;
        CAPTURE(file.toStdString());
        ImportFixture store;
        // Whatever the rows are: what its headers suggest, else its first column is a name.
        const Result<DetectedFormat> format = detectFormat(file);
        if (!format) {
            CHECK_FALSE(format.error().detail.isEmpty());
            CHECK(format.error().code != ErrorCode::Internal);
            ++refused[format.error().detail.section(QStringLiteral(": "), 1)];
            continue;
        }
        ImportOptions options = optionsFor(guessKind(format->header), file);
        options.profile = QStringLiteral("auto");
        auto report = std::make_shared<ImportReport>();
        Result<ChangeSet> done = store.run(importCommand(options, report));
        if (!done && done.error().code == ErrorCode::InvalidInput && !format->columns.empty()) {
            options.kind = ImportKind::Contacts;
            options.profile.clear();
            options.columns.assign(format->columns.size(), {});
            options.columns.front() = "name";
            done = store.run(importCommand(options, report));
        }
        if (!done) {
            CHECK_FALSE(done.error().detail.isEmpty());
            CHECK(done.error().code != ErrorCode::Internal);
            ++refused[done.error().detail.section(QStringLiteral(": "), -1)];
            continue;
        }
        CHECK(report->complete);
        CHECK(report->read ==
              report->created + report->updated + report->unchanged + report->skipped + report->rejected);
        ++imported;
        rows += static_cast<int>(report->created);
    }
    std::string reasons;
    int others = 0;
    for (const auto &[reason, count] : refused) {
        reasons += "\n    " + std::to_string(count) + " × " + reason.toStdString();
        others += count;
    }
    WARN(folder << ": " << imported << " files imported (" << rows << " rows), " << others << " refused" << reasons);
    CHECK(imported + others >= least);
}

} // namespace

TEST_CASE("Every vCard of the test data comes in or is refused with a reason", "[vcard][data]")
{
    importAll("vcard", 30);
}

TEST_CASE("Every workbook of the test data comes in or is refused with a reason", "[xlsx][data]")
{
    importAll("xlsx_torture", 26);
}

TEST_CASE("Every odd CSV of the test data comes in or is refused with a reason", "[import][data]")
{
    importAll("csv_torture", 80);
}

TEST_CASE("Every export of other CRMs in the test data comes in or is refused with a reason", "[import][data]")
{
    importAll("crm_exports", 50);
}

TEST_CASE("Days of the same workbook in both date systems are the same days", "[xlsx][data]")
{
    const QString first = sharedFile("xlsx_torture/sheetjs/1900.xlsx");
    if (first.isEmpty())
        return;
    const auto rows = [](const QString &path) {
        const Result<FilePreview> shown = preview(path, detectFormat(path)->csv, 1000);
        REQUIRE(shown);
        return shown->rows;
    };
    const auto a = rows(first);
    const auto b = rows(sharedFile("xlsx_torture/sheetjs/1904.xlsx"));
    REQUIRE_FALSE(a.empty());
    CHECK(a.size() == b.size());
    const Result<DetectedFormat> hidden = detectFormat(sharedFile("xlsx_torture/sheetjs/sheet_visibility.xlsx"));
    REQUIRE(hidden);
    REQUIRE(hidden->sheets.size() == 3);
    CHECK_FALSE(hidden->sheets[0].hidden);
    CHECK(hidden->sheets[1].hidden);
    CHECK(hidden->sheets[2].hidden);
}
