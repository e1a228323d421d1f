#include "core/contacts/consent_table.h"
#include "core/contacts/contact_commands.h"
#include "core/exchange/consent_words.h"
#include "core/store/undo_history.h"
#include "tests/core/exchange/import_support.h"
#include "tests/core/exchange/rich_store.h"
#include "tests/core/exchange/round_trip.h"

#include <QRandomGenerator>

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;
using contacts::ConsentState;

namespace {

const QByteArray kHeader = "customer,purpose,channel,state,day,evidence\n";

/// Two customers with numbers and two of one name without.
void fill(ImportFixture &store)
{
    store.import(ImportKind::Contacts, "external_id,name,phone,email\n"
                                       "P1,张三,13800138000,zs@example.com\nP2,李四,13900139000,\n,王五,,\n,王五,,\n");
}

/// "P1 marketing sms given 2025-01-02 evidence" for each entry, in the order of writing.
QString ledger(ImportFixture &store)
{
    return store.text("SELECT group_concat(line, ' | ') FROM (SELECT coalesce(c.external_id, c.name) || ' ' || purpose "
                      "|| ' ' || channel || ' ' || state || ' ' || date(day - 0.5) || coalesce(' ' || evidence, '') AS "
                      "line FROM consent t JOIN contact c ON c.id = contact_id ORDER BY t.created_at, t.id)");
}

std::string reasons(const ImportReport &report)
{
    std::string text;
    for (const RejectedRow &row : report.rejects)
        text += std::to_string(row.line) + ' ' + row.field.toStdString() + ':' + row.reason.toStdString() + '\n';
    return text;
}

/// Does the newest word of P1 on marketing by SMS say yes?
bool agrees(ImportFixture &store)
{
    const ContactId contact = ContactId::fromRow(store.number("SELECT id FROM contact WHERE external_id = 'P1'"));
    const Result<std::vector<contacts::Consent>> history = contacts::consentsOf(store.database(), contact);
    REQUIRE(history);
    const contacts::Consent *current = contacts::currentConsent(*history, u"marketing", u"sms");
    return current && current->state == ConsentState::Given;
}

} // namespace

TEST_CASE("Words of files tell purpose, channel and state of a consent", "[import][consents]")
{
    for (const char *code : {"marketing", "profiling"})
        CHECK(*parseConsentPurpose(code) == code);
    for (const char *code : {"phone", "sms", "email", "wechat", "post", "any"})
        CHECK(*parseConsentChannel(code) == code);
    for (const ConsentState state : {ConsentState::Given, ConsentState::Withdrawn})
        CHECK(*parseConsentState(contacts::codeOf(state).toStdString()) == state);
    CHECK(*parseConsentPurpose(" 营销 ") == "marketing");
    CHECK(*parseConsentPurpose("用户画像") == "profiling");
    CHECK(*parseConsentChannel("E-Mail") == "email");
    CHECK(*parseConsentChannel("全部渠道") == "any");
    CHECK(*parseConsentChannel("All channels") == "any");
    CHECK(*parseConsentState("Opted out") == ConsentState::Withdrawn);
    CHECK(*parseConsentState("不同意") == ConsentState::Withdrawn);
    CHECK(*parseConsentState("同意") == ConsentState::Given);
    CHECK(*parseConsentState("TRUE") == ConsentState::Given);
    CHECK(parseConsentState("").problem == ParseProblem::Empty);
    CHECK(parseConsentPurpose("-").problem == ParseProblem::Empty);
    for (const char *unknown : {"mail", "maybe", "given given", "=1+1", "sms; DROP TABLE consent"}) {
        CHECK(parseConsentChannel(unknown).problem == ParseProblem::UnknownWord);
        CHECK(parseConsentState(unknown).problem == ParseProblem::UnknownWord);
        CHECK(parseConsentPurpose(unknown).problem == ParseProblem::UnknownWord);
    }
}

TEST_CASE("Consents of another program come in, and what is not clear stays out", "[import][consents]")
{
    ImportFixture store;
    fill(store);
    const QByteArray file = "客户编号,客户姓名,用途,渠道,状态,日期,凭证,记录人\n"
                            "P1,,营销,短信,同意,2025/1/2 10:30,会员登记表,小李\n"
                            ",李四,营销,全部,否,2025-01-03,,\n"
                            "P1,,营销,传真,同意,2025-01-02,,\n"
                            "P1,,聚会,短信,同意,2025-01-02,,\n"
                            "P1,,营销,短信,也许,2025-01-02,,\n"
                            "P1,,营销,短信,同意,那年冬天,,\n"
                            "P1,,,短信,同意,2025-01-02,,\n"
                            "P1,,营销,,同意,2025-01-02,,\n"
                            "P1,,营销,短信,,2025-01-02,,\n"
                            "P1,,营销,短信,同意,,,\n"
                            ",,营销,短信,同意,2025-01-02,,\n"
                            ",王五,营销,短信,同意,2025-01-02,,\n"
                            "P9,,营销,短信,同意,2025-01-02,,\n";
    ImportReport report = store.import(ImportKind::Consents, file);
    CHECK(reasons(report) == "4 channel:channel_unknown\n"
                             "5 purpose:purpose_unknown\n"
                             "6 state:consent_unknown\n"
                             "7 day:date_invalid\n"
                             "8 purpose:purpose_missing\n"
                             "9 channel:channel_missing\n"
                             "10 state:consent_missing\n"
                             "11 day:date_missing\n"
                             "12 customer:customer_missing\n"
                             "13 customer:customer_ambiguous\n"
                             "14 customer:customer_unknown\n");
    CHECK(findingCount(report, "channel:channel_unknown") == 1);
    CHECK(report.created == 2);
    CHECK(ledger(store) == QStringLiteral("P1 marketing sms given 2025-01-02 会员登记表 | P2 marketing any withdrawn "
                                          "2025-01-03"));
    CHECK(store.text("SELECT s.name FROM consent JOIN staff s ON s.id = staff_id") == QStringLiteral("小李"));
    CHECK(store.number("SELECT count(*) FROM consent WHERE import_id = (SELECT max(id) FROM import_batch)") == 2);
    const OperationId imported = store.operation;
    // The same file once more adds nothing, whatever the mode.
    for (const ImportMode mode : {ImportMode::Create, ImportMode::Upsert, ImportMode::Update}) {
        ImportOptions again = store.options(ImportKind::Consents, file, mode);
        again.again = true;
        report = store.import(again);
        CHECK(report.created + report.updated == 0);
        CHECK((mode == ImportMode::Create ? report.skipped : report.unchanged) == 2);
        CHECK(findingCount(report, ":duplicate") == (mode == ImportMode::Create ? 2 : 0));
        CHECK_FALSE(store.operation.isValid());
    }
    REQUIRE(store::undoOperation(store.runner(), imported, ConflictPolicy::Stop));
    CHECK(store.number("SELECT count(*) FROM consent") == 0);
    CHECK(store.number("SELECT count(*) FROM staff WHERE name = '小李'") == 0);
}

TEST_CASE("A dry run says what would come in and leaves the ledger alone", "[import][consents]")
{
    ImportFixture store;
    fill(store);
    const QByteArray before = contentHash(store);
    ImportOptions options = store.options(ImportKind::Consents, kHeader + "P1,marketing,sms,given,2025-01-02,\n");
    options.dryRun = true;
    const auto report = std::make_shared<ImportReport>();
    const Result<ChangeSet> done = store.run(importCommand(options, report));
    REQUIRE_FALSE(done);
    CHECK(isDryRunEnd(done.error(), *report));
    CHECK(report->created == 1);
    CHECK(contentHash(store) == before);
}

TEST_CASE("Who agrees, withdraws and agrees again on one day has agreed, however often the file comes in",
          "[import][consents]")
{
    ImportFixture store;
    fill(store);
    const QByteArray file = kHeader + "P1,marketing,sms,given,2025-01-02,\nP1,marketing,sms,withdrawn,2025-01-02,\n"
                                      "P1,marketing,sms,given,2025-01-02,\n";
    CHECK(store.import(ImportKind::Consents, file).created == 3);
    CHECK(agrees(store));
    ImportOptions again = store.options(ImportKind::Consents, file, ImportMode::Upsert);
    again.again = true;
    CHECK(store.import(again).unchanged == 3);
    // An older state of the same list knows the first two only.
    const ImportReport older = store.import(ImportKind::Consents, kHeader + "P1,marketing,sms,given,2025-01-02,\n"
                                                                            "P1,marketing,sms,withdrawn,2025-01-02,\n");
    CHECK(older.skipped == 2);
    CHECK(agrees(store));
}

TEST_CASE("A row that says the opposite of the same day comes in and is pointed out", "[import][consents]")
{
    ImportFixture store;
    fill(store);
    store.import(ImportKind::Consents, kHeader + "P1,marketing,sms,given,2025-01-02,\n");
    const ImportReport report =
        store.import(ImportKind::Consents, kHeader + "P1,marketing,sms,withdrawn,2025-01-02,电话\n"
                                                     "P1,marketing,sms,withdrawn,2025-02-02,电话\n");
    CHECK(report.created == 2);
    CHECK(findingCount(report, "state:consent_same_day") == 1);
    CHECK_FALSE(agrees(store));
}

TEST_CASE("A row that stands in a stranger's file twice is one entry, and evidence that is not told may be any",
          "[import][consents]")
{
    ImportFixture store;
    fill(store);
    const QByteArray twice = kHeader + "P1,marketing,sms,given,2025-01-02,登记表\nP1,营销,短信,是,2025/1/2,登记表\n";
    ImportReport report = store.import(ImportKind::Consents, twice);
    CHECK(report.created == 1);
    CHECK(report.skipped == 1);
    CHECK(findingCount(report, ":duplicate_in_file") == 1);
    report =
        store.import(ImportKind::Consents, "customer,purpose,channel,state,day\nP1,marketing,sms,given,2025-01-02\n");
    CHECK(report.skipped == 1);
    // Other evidence is another entry; an entry that is wanted twice is there twice.
    CHECK(store.import(ImportKind::Consents, kHeader + "P1,marketing,sms,given,2025-01-02,电话录音\n").created == 1);
    ImportOptions further = store.options(ImportKind::Consents, kHeader + "P1,marketing,sms,given,2025-01-02,登记表\n");
    further.duplicates = DuplicatePolicy::Create;
    CHECK(store.import(further).created == 1);
    CHECK(store.number("SELECT count(*) FROM consent") == 3);
    CHECK(reasons(store.import(ImportKind::Consents, kHeader + "P2,marketing,sms,given,2025-01-02,\n",
                               ImportMode::Update)) == "2 state:no_match\n");
}

TEST_CASE("Who is not here is made for a consent only when that is asked for and nothing else is wrong",
          "[import][consents]")
{
    ImportFixture store;
    fill(store);
    const QByteArray file = "邮箱,姓名,用途,渠道,状态,日期\nnew@example.com,新客,营销,邮件,同意,2025-01-02\n"
                            "new@example.com,新客,营销,邮件,同意,2025-01-02\nbad@example.com,坏,营销,邮件,也许,"
                            "2025-01-02\n";
    CHECK(store.import(ImportKind::Consents, file).rejected == 3);
    CHECK_FALSE(store.operation.isValid());
    ImportOptions options = store.options(ImportKind::Consents, file);
    options.createCustomers = true;
    const ImportReport report = store.import(options);
    CHECK(report.created == 1);
    CHECK(report.skipped == 1);
    CHECK(report.rejected == 1);
    CHECK(extra(report, "customers") == 1);
    CHECK(store.text("SELECT email FROM contact WHERE name = '新客'") == QStringLiteral("new@example.com"));
    CHECK(store.number("SELECT count(*) FROM contact WHERE name = '坏'") == 0);
    REQUIRE(store::undoOperation(store.runner(), store.operation, ConflictPolicy::Stop));
    CHECK(store.number("SELECT count(*) FROM contact WHERE name = '新客'") == 0);
}

TEST_CASE("A file of consents needs all of it, from a column or as a default", "[import][consents]")
{
    ImportFixture store;
    fill(store);
    const auto error = [&store](const QByteArray &file) {
        return store.importError(store.options(ImportKind::Consents, file)).detail;
    };
    CHECK(error("purpose,channel,state,day\nmarketing,sms,given,2025-01-02\n") ==
          QStringLiteral("no column holds a customer; use --map or --defaults"));
    CHECK(error("customer,channel,state,day\nP1,sms,given,2025-01-02\n") ==
          QStringLiteral("no column holds purpose; use --map or --defaults"));
    CHECK(error("customer,purpose,state,day\nP1,marketing,given,2025-01-02\n") ==
          QStringLiteral("no column holds channel; use --map or --defaults"));
    CHECK(error("customer,purpose,channel,day\nP1,marketing,sms,2025-01-02\n") ==
          QStringLiteral("no column holds state; use --map or --defaults"));
    CHECK(error("customer,purpose,channel,state\nP1,marketing,sms,given\n") ==
          QStringLiteral("no column holds day; use --map or --defaults"));
    ImportOptions defaults = store.options(ImportKind::Consents, "手机,状态,日期\n13800138000,同意,2025-01-02\n");
    defaults.defaults = {{"purpose", QStringLiteral("营销")}, {"channel", QStringLiteral("sms")}};
    CHECK(store.import(defaults).created == 1);
    CHECK(agrees(store));
    ImportOptions keyed = store.options(ImportKind::Consents, kHeader + "P1,marketing,sms,given,2025-01-02,\n");
    keyed.keys = {"customer"};
    CHECK(store.importError(keyed).code == ErrorCode::InvalidInput);
}

TEST_CASE("Consents of customers in the trash are left out of an export and said", "[export][consents]")
{
    ImportFixture store;
    fill(store);
    store.import(ImportKind::Consents, kHeader + "P1,marketing,sms,given,2025-01-02,a\nP2,profiling,any,withdrawn,"
                                                 "2025-01-03,\n");
    const ContactId gone = ContactId::fromRow(store.number("SELECT id FROM contact WHERE external_id = 'P1'"));
    REQUIRE(store.run(contacts::trashContacts({gone})));
    ExportReport report;
    CHECK(exported(store, ImportKind::Consents, Form::Csv, &report) ==
          "customer,customer_name,customer_phone,customer_email,purpose,channel,state,day,evidence,recorded_by\n"
          "P2,李四,13900139000,,profiling,any,withdrawn,2025-01-03,,\n");
    CHECK(report.rows == 1);
    CHECK(report.consentsLeftOut == 1);
}

TEST_CASE("A purpose of which the program has no word comes back from our own export", "[import][export][consents]")
{
    ImportFixture store;
    fill(store);
    const QByteArray own = "customer,customer_name,customer_phone,customer_email,purpose,channel,state,day,evidence,"
                           "recorded_by\nP1,张三,13800138000,zs@example.com,向合作方提供,传真,given,2025-01-02,,\n"
                           "P1,张三,13800138000,zs@example.com,,sms,given,2025-01-02,,\n";
    CHECK(reasons(store.import(ImportKind::Consents, own)) == "3 purpose:purpose_missing\n");
    CHECK(ledger(store) == QStringLiteral("P1 向合作方提供 传真 given 2025-01-02"));
}

TEST_CASE("A reading of consents stops when it is asked to", "[export][consents]")
{
    ImportFixture store;
    fill(store);
    QByteArray file = kHeader;
    for (int i = 0; i < 1100; ++i)
        file += "P1,marketing,sms," + QByteArray(i % 2 ? "withdrawn" : "given") + ",2025-01-02,\n";
    CHECK(store.import(ImportKind::Consents, file).created == 1100);
    Query<ExportReport> query;
    query.run = [&query](ReadContext &context) {
        query.cancel.cancel();
        QBuffer buffer;
        REQUIRE(buffer.open(QIODevice::WriteOnly));
        CsvTableSink sink(buffer, {});
        return exportTable(context, ImportKind::Consents, sink);
    };
    const Result<ExportReport> done = store.read(query);
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::Canceled);
}

TEST_CASE("Files of consents with bytes knocked out never leave more in the ledger than they say",
          "[import][consents][hostile]")
{
    ImportFixture store;
    fill(store);
    const QByteArray whole = kHeader +
                             "P1,marketing,sms,given,2025-01-02,\"a, \"\"b\"\"\"\nP2,营销,全部,否,2025/2/3 4:05,=1+1\n"
                             "P1,profiling,email,withdrawn,20250304,\n";
    QRandomGenerator random(20250102);
    for (int round = 0; round < 300; ++round) {
        QByteArray broken = whole;
        for (int hit = 0; hit < 3; ++hit) {
            const qsizetype at = kHeader.size() + random.bounded(static_cast<int>(broken.size() - kHeader.size()));
            switch (random.bounded(3)) {
            case 0:
                broken[at] = static_cast<char>(random.bounded(256));
                break;
            case 1:
                broken.remove(at, 1 + random.bounded(4));
                break;
            default:
                broken.insert(at, broken.mid(at, random.bounded(20)));
            }
            if (broken.size() <= kHeader.size())
                broken = whole;
        }
        const qint64 before = store.number("SELECT count(*) FROM consent");
        ImportOptions options = store.options(ImportKind::Consents, broken);
        options.again = true;
        const auto report = std::make_shared<ImportReport>();
        const Result<ChangeSet> done = store.run(importCommand(options, report));
        const qint64 added = store.number("SELECT count(*) FROM consent") - before;
        CAPTURE(round, broken.toStdString());
        if (!done) {
            CHECK(added == 0);
            continue;
        }
        CHECK(added == report->created);
        CHECK(report->read ==
              report->created + report->updated + report->unchanged + report->skipped + report->rejected);
    }
    CHECK(store.number("SELECT count(*) FROM consent WHERE purpose NOT IN ('marketing', 'profiling') OR channel NOT IN "
                       "('phone', 'sms', 'email', 'wechat', 'post', 'any')") == 0);
}
