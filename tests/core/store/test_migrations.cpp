#include "core/store/migrations.h"
#include "core/store/schema_fingerprint.h"
#include "core/store/state_hash.h"
#include "tests/core/store/file_help.h"

using namespace shuke;
using store::SchemaSteps;
using test::ClosedStore;

namespace {

std::unique_ptr<store::Database> memory()
{
    store::ConnectionOptions options;
    options.mode = store::OpenMode::Create;
    Result<std::unique_ptr<store::Database>> database = store::Database::open(QStringLiteral(":memory:"), options);
    REQUIRE(database);
    return std::move(*database);
}

qint64 number(store::Database &database, const char *sql)
{
    return database.integer(sql)->value_or(-1);
}

/// The program's own steps and `more` after them.
SchemaSteps stepsWith(std::initializer_list<const char *> more)
{
    SchemaSteps steps = store::schemaSteps();
    for (const char *sql : more)
        steps.push_back({QStringLiteral("%1_test.sql").arg(steps.size() + 1, 4, 10, QLatin1Char('0')), sql});
    return steps;
}

} // namespace

TEST_CASE("The steps are numbered from 1 without a gap and make strict tables of integers and texts",
          "[store][migrations]")
{
    const SchemaSteps &steps = store::schemaSteps();
    REQUIRE_FALSE(steps.empty());
    for (size_t i = 0; i < steps.size(); ++i)
        CHECK(steps[i].name.startsWith(QStringLiteral("%1_").arg(i + 1, 4, 10, QLatin1Char('0'))));
    const auto database = memory();
    REQUIRE(store::migrate(*database));
    CHECK(number(*database, "PRAGMA user_version") == store::currentSchemaVersion());
    CHECK(number(*database, "PRAGMA application_id") == store::kApplicationId);
    CHECK(number(*database, "PRAGMA foreign_keys") == 1);
    CHECK(number(*database,
                 "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict "
                 "AND name NOT LIKE 'sqlite%'") == 0);
    CHECK(number(*database, "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')") == 0);
    REQUIRE(store::migrate(*database)); // nothing to do
}

TEST_CASE("A store brought up step by step is the one made at once", "[store][migrations]")
{
    const SchemaSteps steps =
        stepsWith({"ALTER TABLE tag ADD COLUMN color TEXT; CREATE INDEX tag_color ON tag (color)",
                   "CREATE TABLE gift (id INTEGER PRIMARY KEY, tag_id INTEGER REFERENCES tag (id)) STRICT"});
    const auto fresh = memory();
    REQUIRE(store::migrate(*fresh, steps));
    for (size_t first = 0; first <= steps.size(); ++first) {
        const auto grown = memory();
        REQUIRE(store::migrate(*grown, SchemaSteps(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(first))));
        CHECK(number(*grown, "PRAGMA user_version") == static_cast<qint64>(first));
        REQUIRE(store::migrate(*grown, steps));
        CHECK(number(*grown, "PRAGMA user_version") == static_cast<qint64>(steps.size()));
        CHECK(store::checkSchema(*grown, static_cast<int>(steps.size()), steps));
        CHECK(*grown->text("SELECT group_concat(type || name || coalesce(sql, ''), char(10)) FROM sqlite_schema") ==
              *fresh->text("SELECT group_concat(type || name || coalesce(sql, ''), char(10)) FROM sqlite_schema"));
    }
}

TEST_CASE("A step that fails in the middle leaves the version before it whole", "[store][migrations]")
{
    const char *broken =
        GENERATE("CREATE TABLE gift (id INTEGER PRIMARY KEY) STRICT; INSERT INTO tag VALUES (1, NULL, 0);",
                 "CREATE TABLE gift (id INTEGER PRIMARY KEY) STRICT; SELECT no_such_function();",
                 "CREATE TABLE gift (id INTEGER PRIMARY KEY) STRICT; SYNTAX ERROR",
                 "INSERT INTO contact_tag VALUES (1, 77, 78)", // foreign keys are checked at the end of the step
                 "DELETE FROM tag; CREATE TABLE gift (id); COMMIT");
    const SchemaSteps steps = stepsWith({"CREATE TABLE card (id INTEGER PRIMARY KEY) STRICT", broken});
    const bool commits = QByteArray(broken).endsWith("COMMIT");
    const auto database = memory();
    REQUIRE(store::migrate(*database));
    REQUIRE(database->exec("INSERT INTO tag VALUES (9, 'kept', 0)"));
    const Result<void> migrated = store::migrate(*database, steps);
    REQUIRE_FALSE(migrated);
    CHECK(migrated.error().code == ErrorCode::MigrationFailed);
    CHECK(migrated.error().detail.contains(steps.back().name));
    CHECK(number(*database, "PRAGMA user_version") == store::currentSchemaVersion() + 1);
    CHECK(number(*database, "PRAGMA foreign_keys") == 1);
    CHECK_FALSE(database->inTransaction());
    if (!commits) {
        CHECK(number(*database, "SELECT count(*) FROM sqlite_schema WHERE name IN ('card', 'gift')") == 1);
        CHECK(number(*database, "SELECT count(*) FROM tag") == 1);
    }
}

TEST_CASE("A step may rebuild a table that others refer to", "[store][migrations]")
{
    const auto database = memory();
    REQUIRE(store::migrate(*database));
    REQUIRE(
        database->exec("INSERT INTO contact (id, name, name_key, created_at, modified_at) VALUES (1, 'n', 'n', 0, 0);"
                       "INSERT INTO tag VALUES (9, 'kept', 0); INSERT INTO contact_tag VALUES (1, 1, 9)"));
    REQUIRE(
        store::migrate(*database, stepsWith({"CREATE TABLE fresh (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
                                             "INSERT INTO fresh SELECT id, name FROM tag; DROP TABLE tag;"
                                             "CREATE TABLE tag (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
                                             "INSERT INTO tag SELECT * FROM fresh; DROP TABLE fresh"})));
    CHECK(number(*database, "SELECT count(*) FROM contact_tag") == 1);
}

TEST_CASE("A database of somebody else or of a newer program is not migrated", "[store][migrations]")
{
    const auto other = memory();
    REQUIRE(other->exec("CREATE TABLE theirs (a)"));
    CHECK(store::migrate(*other).error().code == ErrorCode::NotAStore);
    CHECK(number(*other, "SELECT count(*) FROM sqlite_schema") == 1);
    const auto newer = memory();
    REQUIRE(store::migrate(*newer));
    REQUIRE(newer->exec("PRAGMA user_version = 99"));
    CHECK(store::migrate(*newer).error().code == ErrorCode::SchemaTooNew);
}

TEST_CASE("Opening an older store backs it up first and then upgrades it", "[store][migrations]")
{
    ClosedStore shop;
    const SchemaSteps steps = stepsWith({"ALTER TABLE tag ADD COLUMN color TEXT"});
    test::FixedClock clock;
    store::OpenStoreOptions options;
    options.schema = &steps;
    options.clock = &clock;
    std::vector<OpenStage> stages;
    options.watch.stage = [&stages](OpenStage stage) { stages.push_back(stage); };
    const auto old = store::currentSchemaVersion();
    Result<store::OpenedStore> opened = store::openStore(shop.path(), options);
    REQUIRE(opened);
    CHECK(opened->upgradedFrom == old);
    CHECK(stages == std::vector{OpenStage::BackingUp, OpenStage::Upgrading});
    CHECK(number(*opened->writer, "PRAGMA user_version") == old + 1);
    CHECK(number(*opened->writer, "SELECT count(*) FROM tag WHERE color IS NULL") == 500);
    const Result<store::BackupFile> backup = store::verifyBackup(opened->upgradeBackup);
    REQUIRE(backup);
    CHECK(backup->schema == old);
    CHECK(backup->reason == QByteArray("before-upgrade-v") + QByteArray::number(old));
    CHECK(backup->createdAtMs == clock.nowMs());
    REQUIRE(store::closeStore(std::move(*opened)));
    CHECK(store::openStore(shop.path()).error().code == ErrorCode::SchemaTooNew);

    // Downgrade by hand: the backup restores to the old version, which opens without an upgrade.
    const QString target = shop.filePath(QStringLiteral("old.shuke"));
    REQUIRE(store::restoreBackup(backup->path, target));
    Result<store::OpenedStore> again = store::openStore(target);
    REQUIRE(again);
    CHECK(again->upgradedFrom == 0);
    CHECK(again->upgradeBackup.isNull());
    REQUIRE(store::closeStore(std::move(*again)));
}

TEST_CASE("An upgrade that cannot be backed up or fails leaves the old store open to the old program",
          "[store][migrations]")
{
    ClosedStore shop;
    store::OpenStoreOptions options;
    SECTION("no backup, no upgrade")
    {
        const SchemaSteps steps = stepsWith({"ALTER TABLE tag ADD COLUMN color TEXT"});
        options.schema = &steps;
        test::writeAll(store::defaultBackupFolder(shop.path()), "in the way");
        CHECK(store::openStore(shop.path(), options).error().code == ErrorCode::ReadOnly);
    }
    SECTION("a step fails")
    {
        const SchemaSteps steps = stepsWith({"ALTER TABLE tag ADD COLUMN color TEXT; INSERT INTO nothing VALUES (1)"});
        options.schema = &steps;
        CHECK(store::openStore(shop.path(), options).error().code == ErrorCode::MigrationFailed);
        CHECK(store::findBackups(store::defaultBackupFolder(shop.path())).size() == 1);
    }
    CHECK(shop.number("PRAGMA user_version") == store::currentSchemaVersion());
    CHECK(shop.number("SELECT count(*) FROM tag") == 500);
    Result<store::OpenedStore> opened = store::openStore(shop.path());
    REQUIRE(opened);
    REQUIRE(store::closeStore(std::move(*opened)));
}
