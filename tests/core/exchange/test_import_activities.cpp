#include "core/activities/follow_up_search.h"
#include "core/exchange/activity_words.h"
#include "core/store/undo_history.h"
#include "tests/core/exchange/import_support.h"
#include "tests/core/exchange/round_trip.h"

using namespace shuke;
using namespace shuke::activities;
using namespace shuke::exchange;
using namespace shuke::test;

TEST_CASE("Words of files tell what an activity is", "[import][activities]")
{
    CHECK(parseActivityKind("电话")->kind == ActivityKind::Call);
    CHECK(parseActivityKind("来电")->direction == Direction::Inbound);
    CHECK(parseActivityKind("Site Visit")->kind == ActivityKind::Visit);
    CHECK(parseActivityKind("微信")->kind == ActivityKind::Message);
    CHECK(parseActivityKind("xyz").problem == ParseProblem::UnknownWord);
    CHECK(parseActivityKind("").problem == ParseProblem::Empty);
    CHECK(*parseActivityState("not_held") == ActivityState::NotHeld);
    CHECK(*parseActivityState("已完成") == ActivityState::Held);
    CHECK(*parseDirection("呼入") == Direction::Inbound);
    CHECK(*parseMinutes("30") == 30);
    CHECK(*parseMinutes("1:30") == 90);
    CHECK(*parseMinutes("1.5小时") == 90);
    CHECK(*parseMinutes("90秒") == 2);
    CHECK(*parseMinutes("45 min") == 45);
    CHECK_FALSE(parseMinutes("soon"));
    CHECK_FALSE(parseMinutes("-5"));
    CHECK_FALSE(parseMinutes("1:75"));
}

TEST_CASE("Follow-ups of another program come in with their customers, kinds and times", "[import][activities]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts,
                 "external_id,name,phone\nC1,张三,13800138000\nC2,李四,13900139000\nC3,王五,\nC4,王五,\n");
    const QByteArray file = "跟进时间,客户名称,联系电话,跟进方式,跟进结果,跟进内容,跟进人,参与人,时长\n"
                            "2025-03-05 21:40,张三,,电话,没人接,,小李,李四、赵六,5分钟\n"
                            "2025/3/6,,13900139000,拜访,,看了样品,,,\n"
                            "2025-03-07,王五,,微信,,你好,,,\n"
                            "2025-03-08,没有的人,,电话,,,,,\n"
                            "昨天,张三,,电话,,,,,\n"
                            "2025-03-09,张三,,奇怪,主题而已,,,,\n"
                            "2025-03-10,张三,,备注,,,,,\n";
    ImportReport report = store.import(ImportKind::Activities, file);
    CHECK(report.created == 3);
    CHECK(report.rejected == 4);
    CHECK(findingCount(report, "kind:activity_kind_unknown") == 1);
    CHECK(findingCount(report, "participants:participant_unknown") == 1);
    CHECK(report.rejects[0].reason == "customer_ambiguous");
    CHECK(report.rejects[1].reason == "customer_unknown");
    CHECK(report.rejects[2].reason == "date_invalid");
    CHECK(report.rejects[3].reason == "text_missing");
    const OperationId imported = store.operation;
    CHECK(store.text("SELECT kind || state || minute || outcome || duration_minutes || s.name FROM activity a JOIN "
                     "staff s ON s.id = owner_id") == QStringLiteral("callheld1300没人接5小李"));
    CHECK(store.text("SELECT c.name FROM activity_participant p JOIN contact c ON c.id = p.contact_id") ==
          QStringLiteral("李四"));
    CHECK(store.text("SELECT kind || text FROM activity WHERE day = julianday('2025-03-09') + 0.5") ==
          QStringLiteral("note主题而已"));
    // What is imported is found by search, too.
    CHECK(store.read(searchFollowUps(QStringLiteral("样品")))->size() == 1);
    // The same once more as an update makes nothing twice.
    ImportOptions again = store.options(ImportKind::Activities, file, ImportMode::Upsert);
    again.again = true;
    report = store.import(again);
    CHECK(report.unchanged == 3);
    CHECK(report.created == 0);
    REQUIRE(store::undoOperation(store.runner(), imported, ConflictPolicy::Overwrite));
    CHECK(store.number("SELECT count(*) FROM activity") == 0);
    CHECK(store.number("SELECT count(*) FROM activity_participant") == 0);
    CHECK(store.read(searchFollowUps(QStringLiteral("样品")))->empty());
}

TEST_CASE("A follow-up is known by its number", "[import][activities]")
{
    ImportFixture store;
    store.import(ImportKind::Contacts, "external_id,name\nC1,张三\nC2,李四\n");
    store.import(ImportKind::Activities, "external_id,customer,day,kind,note\nA1,C1,2025-03-05,call,one\n");
    ImportReport report =
        store.import(ImportKind::Activities, "external_id,customer,day,kind,note\nA1,C1,2025-03-06,call,two\n");
    CHECK(report.skipped == 1);
    report = store.import(
        ImportKind::Activities,
        "external_id,customer,day,kind,note,participants\nA1,C1,2025-03-06,visit,two,C2\nA2,C1,2025-03-06,visit,new,\n",
        ImportMode::Upsert);
    CHECK(report.updated == 1);
    CHECK(report.created == 1);
    CHECK(store.text("SELECT kind || text FROM activity WHERE external_id = 'A1'") == QStringLiteral("visittwo"));
    CHECK(store.number("SELECT count(*) FROM activity_participant") == 1);
    const OperationId operation = store.operation;
    report = store.import(ImportKind::Activities, "external_id,customer,day\nA9,C1,2025-03-06\n", ImportMode::Update);
    CHECK(report.rejects.front().reason == "no_match");
    report = store.import(ImportKind::Activities, "external_id,outcome\nA1,later\n", ImportMode::Update);
    CHECK(report.updated == 1);
    ImportOptions fill =
        store.options(ImportKind::Activities, "external_id,outcome,note\nA1,other,x\nA2,other,x\n", ImportMode::Update);
    fill.duplicates = DuplicatePolicy::Fill;
    CHECK(store.import(fill).updated == 1);
    CHECK(store.text("SELECT group_concat(outcome) FROM (SELECT outcome FROM activity ORDER BY id)") ==
          QStringLiteral("later,other"));
    REQUIRE(store::undoOperation(store.runner(), operation, ConflictPolicy::Overwrite));
    CHECK(store.text("SELECT kind || text FROM activity") == QStringLiteral("callone"));
    CHECK(store.importError(store.options(ImportKind::Activities, "day,note\n2025-01-01,x\n")).detail ==
          QStringLiteral("no column holds a customer; use --map or --defaults"));
    ImportOptions create =
        store.options(ImportKind::Activities, "customer_name,customer_phone,day,note\n新客,13700137000,2025-01-01,x\n");
    create.createCustomers = true;
    CHECK(store.import(create).created == 1);
    CHECK(store.number("SELECT count(*) FROM contact WHERE name = '新客'") == 1);
}
