#include "core/contacts/contact_commands.h"
#include "core/exchange/relation_words.h"
#include "core/store/undo_history.h"
#include "tests/core/exchange/import_support.h"
#include "tests/core/exchange/rich_store.h"
#include "tests/core/exchange/round_trip.h"

using namespace shuke;
using namespace shuke::exchange;
using namespace shuke::test;
using contacts::RelationKind;

namespace {

/// Four people and three companies.
void fill(ImportFixture &store)
{
    store.import(ImportKind::Contacts, "external_id,kind,name,phone\n"
                                       "P1,person,张三,13800138000\nP2,person,李四,13900139000\n"
                                       "P3,person,王五,\nP4,person,王五,\n"
                                       "C1,company,老街茶点,\nC2,company,新街茶点,\nC3,company,河边茶点,\n");
}

/// "P1 works_at C1 role primary start end", one line for each row of the export.
QString told(ImportFixture &store)
{
    return store.text(
        "SELECT group_concat(line, ' | ') FROM (SELECT p.external_id || ' at ' || c.external_id || ' ' || "
        "coalesce(role, '-') || ' ' || is_primary || ' ' || coalesce(date(started_on - 0.5), '-') || ' ' || "
        "coalesce(date(ended_on - 0.5), '-') AS line FROM affiliation a JOIN contact p ON p.id = person_id JOIN "
        "contact c ON c.id = company_id ORDER BY a.id)");
}

QString related(ImportFixture &store)
{
    return store.text("SELECT group_concat(line, ' | ') FROM (SELECT f.external_id || ' ' || r.kind || ' ' || "
                      "t.external_id || coalesce(' ' || r.note, '') AS line FROM contact_relation r JOIN contact f ON "
                      "f.id = from_id JOIN contact t ON t.id = to_id ORDER BY r.id)");
}

std::string reasons(const ImportReport &report)
{
    std::string text;
    for (const RejectedRow &row : report.rejects)
        text += std::to_string(row.line) + ' ' + row.field.toStdString() + ':' + row.reason.toStdString() + '\n';
    return text;
}

} // namespace

TEST_CASE("Words of files tell who is what of whom", "[import][relations]")
{
    const auto kind = [](const char *text) { return parseRelation(text)->kind; };
    for (const RelationKind each : contacts::kRelationKinds) {
        const QByteArray code = contacts::codeOf(each).toUtf8();
        CHECK(*parseRelation(code.constData()) == RelationWord{each, false});
    }
    CHECK(*parseRelation(kWorksAt) == RelationWord{std::nullopt, false});
    CHECK(kind("夫妻") == RelationKind::Spouse);
    CHECK(kind(" Husband ") == RelationKind::Spouse);
    CHECK(*parseRelation("母亲") == RelationWord{RelationKind::Parent, false});
    CHECK(*parseRelation("子女") == RelationWord{RelationKind::Parent, true});
    CHECK(*parseRelation("Parent Company") == RelationWord{RelationKind::ParentCompany, false});
    CHECK(*parseRelation("子公司") == RelationWord{RelationKind::ParentCompany, true});
    CHECK(kind("推荐人") == RelationKind::Referrer);
    CHECK(kind("兄弟姐妹") == RelationKind::Sibling);
    CHECK(kind("合作伙伴") == RelationKind::Partner);
    CHECK(*parseRelation("就职于") == RelationWord{std::nullopt, false});
    CHECK(*parseRelation("employer") == RelationWord{std::nullopt, true});
    CHECK(parseRelation("").problem == ParseProblem::Empty);
    for (const char *unknown : {"enemy", "spouse; DROP TABLE contact", "works", "配偶配偶", "=1+1"})
        CHECK(parseRelation(unknown).problem == ParseProblem::UnknownWord);
    CHECK(parseLastDay("至今", {}).problem == ParseProblem::Empty);
    CHECK(*parseLastDay("2024-03-05", {}) == QDate(2024, 3, 5));
}

TEST_CASE("Relations of another program come in, and what is not clear stays out", "[import][relations]")
{
    ImportFixture store;
    fill(store);
    const QByteArray file = "客户姓名,客户电话,关系,关联客户,职位,入职日期,离职日期,备注\n"
                            "张三,13800138000,员工,老街茶点,采购,2020/3/1,至今,\n"
                            "李四,,子女,张三,,,,长子\n"
                            "李四,,仇人,张三,,,,\n"
                            "王五,,朋友,张三,,,,\n"
                            "没有的人,,朋友,张三,,,,\n"
                            "张三,,朋友,,,,,\n"
                            "张三,,朋友,张三,,,,\n"
                            "老街茶点,,朋友,张三,,,,\n"
                            "张三,,任职,新街茶点,,2020-03-01,2019-03-01,\n"
                            "张三,,任职,新街茶点,,2020-03-01,那年冬天,\n"
                            "张三,,同事,李四,店员,2020-01-01,2021-01-01,一起工作\n"
                            "老街茶点,,母公司,新街茶点,,,,\n"
                            "河边茶点,,子公司,新街茶点,,,,\n"
                            "河边茶点,,母公司,老街茶点,,,,\n"
                            "河边茶点,,母公司,新街茶点,,,,\n";
    ImportReport report = store.import(ImportKind::Relations, file);
    CHECK(reasons(report) == "4 relation:relation_unknown\n"
                             "5 customer:customer_ambiguous\n"
                             "6 customer:customer_unknown\n"
                             "7 other:customer_missing\n"
                             "8 other:relation_self\n"
                             "9 relation:relation_kinds\n"
                             "10 ended_on:ends_before_start\n"
                             "11 ended_on:date_invalid\n"
                             "15 other:relation_cycle\n"
                             "16 other:parent_company_known\n");
    CHECK(findingCount(report, "relation:relation_unknown") == 1);
    CHECK(findingCount(report, "role:relation_part_left_out") == 1);
    CHECK(findingCount(report, "started_on:relation_part_left_out") == 1);
    CHECK(findingCount(report, "ended_on:relation_part_left_out") == 1);
    CHECK(report.created == 5);
    CHECK(told(store) == QStringLiteral("P1 at C1 采购 0 2020-03-01 -"));
    CHECK(related(store) == QStringLiteral("P1 parent P2 长子 | P1 colleague P2 一起工作 | C1 parent_company C2 | "
                                           "C2 parent_company C3"));
    const OperationId imported = store.operation;
    ImportOptions again = store.options(ImportKind::Relations, file, ImportMode::Upsert);
    again.again = true;
    report = store.import(again);
    CHECK(report.unchanged == 5);
    CHECK(report.created + report.updated == 0);
    CHECK_FALSE(store.operation.isValid());
    REQUIRE(store::undoOperation(store.runner(), imported, ConflictPolicy::Overwrite));
    CHECK(store.number("SELECT count(*) FROM affiliation") + store.number("SELECT count(*) FROM contact_relation") ==
          0);
}

TEST_CASE("Without a word a person and a company are a person who works there", "[import][relations]")
{
    ImportFixture store;
    fill(store);
    const ImportReport report =
        store.import(ImportKind::Relations, "customer,other,role,note\nP1,C1,店长,\nC2,P2,店员,\nP2,P1,,邻居\n"
                                            "C1,C2,,\nP1,Nobody,,\n");
    CHECK(told(store) == QStringLiteral("P1 at C1 店长 0 - - | P2 at C2 店员 0 - -"));
    CHECK(related(store) == QStringLiteral("P1 other P2 邻居 | C1 other C2"));
    CHECK(reasons(report) == "6 other:customer_unknown\n");
}

TEST_CASE("Who is not here is made as what the relation needs, and only when it is asked for", "[import][relations]")
{
    ImportFixture store;
    fill(store);
    const QByteArray file = "customer,customer_name,relation,other,other_name\n"
                            "N1,赵六,works_at,N2,新公司\n"
                            "N1,赵六,works_at,N2,新公司\n"
                            "N3,集团,parent_company,C1,\n"
                            "N4,另一集团,parent_company,C1,\n"
                            "N5,陌生人,,C1,\n"
                            "N6,陌生人,friend,C1,\n"
                            "N7,一个人,friend,N7,另一个人\n";
    CHECK(store.import(ImportKind::Relations, file).rejected == 7);
    CHECK_FALSE(store.operation.isValid());
    ImportOptions options = store.options(ImportKind::Relations, file);
    options.createCustomers = true;
    const ImportReport report = store.import(options);
    CHECK(report.created == 2);
    CHECK(report.skipped == 1);
    CHECK(extra(report, "customers") == 3);
    CHECK(reasons(report) == "5 other:parent_company_known\n6 customer:customer_unknown\n"
                             "7 relation:relation_kinds\n8 other:relation_self\n");
    CHECK(store.text("SELECT group_concat(external_id || kind) FROM contact WHERE external_id LIKE 'N%'") ==
          QStringLiteral("N1person,N2company,N3company"));
    REQUIRE(store::undoOperation(store.runner(), store.operation, ConflictPolicy::Overwrite));
    CHECK(store.number("SELECT count(*) FROM contact WHERE external_id LIKE 'N%'") == 0);
}

TEST_CASE("A known relation is left, filled or changed as the policy says", "[import][relations]")
{
    ImportFixture store;
    fill(store);
    const QByteArray header = "customer,relation,other,role,primary,started_on,ended_on,note\n";
    store.import(ImportKind::Relations, header + "P1,works_at,C1,店员,yes,,,\nP2,friend,P1,,,,,\n");
    ImportReport report =
        store.import(ImportKind::Relations, header + "P1,works_at,C1,店长,,,,\nP1,friend,P2,,,,,老同学\n");
    CHECK(report.skipped == 2);
    CHECK(findingCount(report, ":duplicate") == 2);
    CHECK_FALSE(store.operation.isValid());
    ImportOptions fills =
        store.options(ImportKind::Relations, header + "P1,works_at,C1,店长,no,2020-01-01,,\nP1,friend,P2,,,,,老同学\n",
                      ImportMode::Upsert);
    fills.duplicates = DuplicatePolicy::Fill;
    CHECK(store.import(fills).updated == 2);
    CHECK(told(store) == QStringLiteral("P1 at C1 店员 1 2020-01-01 -"));
    CHECK(related(store) == QStringLiteral("P1 friend P2 老同学"));
    // The same two, the other way round, a later line and an end.
    report = store.import(ImportKind::Relations,
                          header + "P1,works_at,C1,店长,,2020-01-01,2024-06-30,\nP2,friend,P1,,,,,邻居\n"
                                   "P1,friend,P2,,,,,同乡\n",
                          ImportMode::Upsert);
    CHECK(report.updated == 2);
    CHECK(report.unchanged == 1);
    CHECK(findingCount(report, ":duplicate_in_file") == 1);
    CHECK(told(store) == QStringLiteral("P1 at C1 店长 0 2020-01-01 2024-06-30"));
    CHECK(related(store) == QStringLiteral("P1 friend P2 邻居"));
    const OperationId changed = store.operation;
    // Who comes back is there a second time.
    report = store.import(ImportKind::Relations, header + "P1,works_at,C1,顾问,,2025-01-01,,\n", ImportMode::Upsert);
    CHECK(report.created == 1);
    report = store.import(ImportKind::Relations, header + "P1,works_at,C2,,,,,\n", ImportMode::Update);
    CHECK(reasons(report) == "2 relation:no_match\n");
    ImportOptions anew = store.options(ImportKind::Relations, header + "P1,works_at,C1,,,,,\nP1,friend,P2,,,,,\n");
    anew.duplicates = DuplicatePolicy::Create;
    CHECK(reasons(store.import(anew)) == "2 relation:relation_known\n3 relation:relation_known\n");
    // An end before the start that is here already.
    report = store.import(ImportKind::Relations, header + "P1,works_at,C1,顾问,,,2024-12-31,\n", ImportMode::Upsert);
    CHECK(reasons(report) == "2 ended_on:ends_before_start\n");
    CHECK_FALSE(store.operation.isValid());
    REQUIRE(store::undoOperation(store.runner(), changed, ConflictPolicy::Overwrite));
    CHECK(told(store).startsWith(QStringLiteral("P1 at C1 店员 1 2020-01-01 -")));
}

TEST_CASE("Of two main employers in a file the later one is it, and an undo brings back the former",
          "[import][relations]")
{
    ImportFixture store;
    fill(store);
    const QByteArray header = "customer,relation,other,primary\n";
    store.import(ImportKind::Relations, header + "P1,works_at,C1,yes\n");
    const QByteArray before = contentHash(store);
    store.import(ImportKind::Relations, header + "P1,works_at,C2,yes\nP1,works_at,C3,yes\n");
    CHECK(told(store) == QStringLiteral("P1 at C1 - 0 - - | P1 at C2 - 0 - - | P1 at C3 - 1 - -"));
    REQUIRE(store::undoOperation(store.runner(), store.operation, ConflictPolicy::Stop));
    CHECK(contentHash(store) == before);
}

TEST_CASE("A file of relations needs columns for both ends", "[import][relations]")
{
    ImportFixture store;
    fill(store);
    const auto error = [&store](const QByteArray &file) {
        return store.importError(store.options(ImportKind::Relations, file)).detail;
    };
    CHECK(error("other,relation\nP1,friend\n") ==
          QStringLiteral("no column holds a customer; use --map or --defaults"));
    CHECK(error("customer,relation\nP1,friend\n") ==
          QStringLiteral("no column holds the other customer; use --map or --defaults"));
    ImportOptions defaults = store.options(ImportKind::Relations, "姓名,职位\n张三,店员\n");
    defaults.defaults = {{"other", QStringLiteral("C1")}, {"relation", QStringLiteral("员工")}};
    CHECK(store.import(defaults).created == 1);
    ImportOptions keyed = store.options(ImportKind::Relations, "customer,other\nP1,C1\n");
    keyed.keys = {"customer"};
    CHECK(store.importError(keyed).code == ErrorCode::InvalidInput);
}

TEST_CASE("Relations with somebody in the trash are left out of an export and said", "[export][relations]")
{
    ImportFixture store;
    fill(store);
    store.import(ImportKind::Relations, "customer,relation,other\nP1,works_at,C1\nP1,friend,P2\nP2,works_at,C2\n");
    const ContactId gone = ContactId::fromRow(store.number("SELECT id FROM contact WHERE external_id = 'P1'"));
    REQUIRE(store.run(contacts::trashContacts({gone})));
    ExportReport report;
    CHECK(exported(store, ImportKind::Relations, Form::Csv, &report) ==
          "customer,customer_name,customer_phone,customer_email,relation,other,other_name,other_phone,other_email,role,"
          "primary,started_on,ended_on,note\nP2,李四,13900139000,,works_at,C2,新街茶点,,,,no,,,\n");
    CHECK(report.rows == 1);
    CHECK(report.relationsLeftOut == 2);
}

TEST_CASE("A reading of relations stops when it is asked to", "[export][relations]")
{
    ImportFixture store;
    QByteArray people("external_id,name\n");
    QByteArray relations("customer,relation,other\n");
    for (int i = 0; i <= 1100; ++i) {
        const QByteArray number = QByteArray::number(i);
        people += "P" + number + ",A" + number + '\n';
        if (i > 0)
            relations += "P" + number + ",referrer,P0\n";
    }
    store.import(ImportKind::Contacts, people);
    CHECK(store.import(ImportKind::Relations, relations).created == 1100);
    Query<ExportReport> query;
    query.run = [&query](ReadContext &context) {
        query.cancel.cancel();
        QBuffer buffer;
        REQUIRE(buffer.open(QIODevice::WriteOnly));
        CsvTableSink sink(buffer, {});
        return exportTable(context, ImportKind::Relations, sink);
    };
    const Result<ExportReport> done = store.read(query);
    REQUIRE_FALSE(done);
    CHECK(done.error().code == ErrorCode::Canceled);
}
