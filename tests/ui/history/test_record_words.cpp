#include "core/store/table_schema.h"
#include "tests/support/catch.h"
#include "tests/support/store_fixture.h"
#include "ui/common/record_words.h"

using namespace shuke;
using namespace shuke::ui;

TEST_CASE("Every field of activities, tasks and merges has words, and its values are shown as people write them",
          "[history][words]")
{
    test::StoreFixture store;
    const Result<store::JournalSchema> schema = store::readJournalSchema(store.database());
    REQUIRE(schema);
    for (const TableId table :
         {TableId::Activity, TableId::ActivityParticipant, TableId::Task, TableId::ContactRelation, TableId::Attachment,
          TableId::ContactMerge, TableId::DuplicateDecision, TableId::QualityException, TableId::Segment,
          TableId::SegmentMember, TableId::SegmentExclusion}) {
        CHECK_FALSE(tableText(table).isEmpty());
        for (const std::string &name : schema->of(table).names) {
            const QString column = QString::fromStdString(name);
            INFO(name);
            if (name != "id" && name != "created_at" && name != "modified_at" && !isInternalColumn(table, column))
                CHECK(columnText(table, column) != column);
        }
    }
    const auto shown = [](TableId table, const char *column, const char *value) {
        return storedValueText(table, QLatin1String(column), QLatin1String(value), QStringLiteral("CNY"), {});
    };
    CHECK(shown(TableId::Activity, "minute", "605") == QStringLiteral("10:05"));
    CHECK(shown(TableId::Activity, "state", "not_held") == QStringLiteral("not held"));
    CHECK(shown(TableId::Activity, "direction", "inbound") == QStringLiteral("inbound"));
    CHECK(shown(TableId::Task, "priority", "urgent") == QStringLiteral("urgent"));
    CHECK(shown(TableId::DuplicateDecision, "decision", "different") == QStringLiteral("not a duplicate"));
    CHECK(shown(TableId::Task, "repeat_rule", "none") == QStringLiteral("never"));
    CHECK(shown(TableId::Task, "repeat_from_contact", "1") == QStringLiteral("yes"));
    CHECK(shown(TableId::Task, "due_on", "2461041") != QStringLiteral("2461041"));
    CHECK(shown(TableId::Task, "snoozed_until", "1767153600000") != QStringLiteral("1767153600000"));
}
