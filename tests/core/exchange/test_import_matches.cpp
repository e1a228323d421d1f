#include "core/store/undo_history.h"
#include "tests/core/exchange/import_support.h"

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;

namespace {

/// Four customers, of whom a second file knows something else.
struct MatchFixture : ImportFixture
{
    MatchFixture()
    {
        import(ImportKind::Contacts, "external_id,name,phone,city,birthday\n"
                                     "A1,Anna,13800138000,Ulm,1990-04-03\nA2,Berta,13800138001,,\n"
                                     ",Carl,13800138002,Bonn,\nA4,Dora,13800138003,Kiel,\n");
    }
    /// Lines 2 to 7: Anna is called otherwise, Berta has a city, Carl moved, Dora is the same, Emil is new, and Emil
    /// once more.
    ImportOptions second()
    {
        ImportOptions options = this->options(ImportKind::Contacts,
                                              "external_id,name,phone,city,birthday\n"
                                              "A1,Anna Lee,13800138000,Ulm,1990-04-04\nA2,Berta,13800138001,Köln,\n"
                                              ",Carl,13800138002,Kiel,\nA4,Dora,13800138003,,\n"
                                              "A5,Emil,13800138005,Jena,\nA5,Emil,13800138005,Gera,\n",
                                              ImportMode::Upsert);
        options.listMatches = true;
        return options;
    }
    ImportReport trial(ImportOptions options)
    {
        options.dryRun = true;
        auto report = std::make_shared<ImportReport>();
        const Result<ChangeSet> done = run(importCommand(options, report));
        REQUIRE(!done);
        REQUIRE(isDryRunEnd(done.error(), *report));
        return *report;
    }
    QString cities() { return text("SELECT group_concat(name || ' ' || coalesce(city, '-'), ', ') FROM contact"); }
};

} // namespace

TEST_CASE("Rows that match customers are listed with the key and with what they tell otherwise", "[import][matches]")
{
    MatchFixture store;
    const ImportReport report = store.trial(store.second());
    CHECK(report.matchCount == 4);
    CHECK(report.differingCount == 3); // Dora is the same, Emil is not here
    REQUIRE(report.matches.size() == 3);
    const RowMatch &anna = report.matches[0];
    CHECK(anna.line == 2);
    CHECK(anna.key == "external_id");
    CHECK(!anna.canCreate());
    CHECK(anna.told == QStringLiteral("Anna Lee"));
    CHECK(anna.known == QStringLiteral("Anna"));
    CHECK(anna.policy == DuplicatePolicy::Overwrite);
    REQUIRE(anna.differences.size() == 2);
    CHECK(anna.differences[0].field == "name");
    CHECK(anna.differences[1].field == "birthday");
    CHECK(anna.differences[1].told == QStringLiteral("1990-04-04"));
    CHECK(anna.differences[1].known == QStringLiteral("1990-04-03"));
    CHECK(report.matches[1].differences[0].known.isEmpty()); // Berta's city
    CHECK(report.matches[2].key == "phone");
    CHECK(report.matches[2].canCreate());
    // A trial leaves everything as it is, and without the wish nothing is listed.
    CHECK(store.cities() == QStringLiteral("Anna Ulm, Berta -, Carl Bonn, Dora Kiel"));
    ImportOptions plain = store.second();
    plain.listMatches = false;
    CHECK(store.trial(plain).matches.empty());
}

TEST_CASE("Each row does what was decided for it, the others what is said for all", "[import][matches]")
{
    MatchFixture store;
    ImportOptions options = store.second();
    options.decisions = {{2, DuplicatePolicy::Skip}, {3, DuplicatePolicy::Fill}, {4, DuplicatePolicy::Create}};
    const ImportReport report = store.import(options);
    CHECK(report.skipped == 2); // Anna, and Emil's second row
    CHECK(report.updated == 1); // Berta
    CHECK(report.created == 2); // another Carl, and Emil
    CHECK(report.unchanged == 1);
    CHECK(report.matches[2].policy == DuplicatePolicy::Create);
    CHECK(store.cities() == QStringLiteral("Anna Ulm, Berta Köln, Carl Bonn, Dora Kiel, Carl Kiel, Emil Gera"));
    REQUIRE(store::undoOperation(store.runner(), store.operation, ConflictPolicy::Stop));
    CHECK(store.cities() == QStringLiteral("Anna Ulm, Berta -, Carl Bonn, Dora Kiel"));
}

TEST_CASE("A policy for all is changed for single rows, in every mode", "[import][matches]")
{
    MatchFixture store;
    ImportOptions options = store.second();
    options.mode = ImportMode::Create;
    options.duplicates = DuplicatePolicy::Skip;
    options.keys = {"external_id", "phone"};
    options.decisions = {{4, DuplicatePolicy::Fill}, {3, DuplicatePolicy::Skip}, {3, DuplicatePolicy::Overwrite}};
    const ImportReport report = store.import(options);
    CHECK(report.created == 1);
    CHECK(store.cities() == QStringLiteral("Anna Ulm, Berta Köln, Carl Bonn, Dora Kiel, Emil Jena"));
    CHECK(findingCount(report, "external_id:duplicate") == 3);
}

TEST_CASE("What cannot be decided is rejected or says nothing", "[import][matches]")
{
    MatchFixture store;
    ImportOptions options = store.second();
    // One external id for two customers there cannot be; line 6 matches nobody; line 99 is not in the file.
    options.decisions = {{2, DuplicatePolicy::Create}, {6, DuplicatePolicy::Overwrite}, {99, DuplicatePolicy::Skip}};
    const ImportReport report = store.import(options);
    CHECK(report.rejected == 1);
    REQUIRE(report.rejects.size() == 1);
    CHECK(report.rejects[0].reason == "duplicate_external_id");
    CHECK(store.cities() == QStringLiteral("Anna Ulm, Berta Köln, Carl Kiel, Dora Kiel, Emil Gera"));
}
