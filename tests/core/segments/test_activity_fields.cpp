// Conditions on what was done with customers and what is due for them.
#include "core/segments/activity_fields.h"

#include "core/activities/activity_commands.h"
#include "core/activities/task_commands.h"
#include "core/segments/condition_parser.h"
#include "core/segments/condition_text.h"
#include "core/segments/filter.h"
#include "tests/core/activities/follow_up_store.h"

using namespace shuke;
using namespace shuke::test;
using namespace shuke::segments;

namespace test_activity_fields {

class Shop : public FollowUpStore
{
public:
    ContactId anna = contact(QStringLiteral("Anna"));
    ContactId berta = contact(QStringLiteral("Berta"));

    void log(ContactId with, activities::ActivityKind kind, int daysAgo, std::vector<ContactId> others = {})
    {
        activities::Activity activity;
        activity.contact = with;
        activity.kind = kind;
        activity.day = today.addDays(-daysAgo);
        activity.text = QStringLiteral("x");
        activity.state = activities::ActivityState::Held;
        activity.participants = std::move(others);
        must(activities::logActivity(activity));
    }
    TaskId task(ContactId of, std::optional<int> dueInDays)
    {
        activities::Task task;
        task.title = QStringLiteral("call");
        task.contact = of;
        if (dueInDays)
            task.dueOn = today.addDays(*dueInDays);
        const auto made = std::make_shared<TaskId>();
        must(activities::createTask(task, made));
        return *made;
    }
    /// Who fits a condition as it is typed: by the columns, which SQL must agree with.
    std::vector<qint64> who(const char *text)
    {
        INFO(text);
        const std::vector<Field> &fields = builtInFields(Subject::Contacts);
        const NameBook names;
        const Result<ConditionGroup> where =
            parseConditions(QString::fromUtf8(text), {fields, names});
        INFO((where ? std::string() : where.error().detail.toStdString()));
        REQUIRE(where);
        const FilterSpec spec{Subject::Contacts, Scope::All, *where, 0};
        const Result<std::vector<qint64>> columns = read(m_index.ids(spec));
        const Result<std::vector<qint64>> sql = read(idsMatching(spec));
        REQUIRE((columns && sql));
        CHECK(*columns == *sql);
        return *columns;
    }
    std::vector<qint64> rows(std::initializer_list<ContactId> contacts)
    {
        std::vector<qint64> all;
        for (const ContactId contact : contacts)
            all.push_back(contact.row());
        return all;
    }

private:
    FilterIndex m_index;
};

} // namespace test_activity_fields

using namespace test_activity_fields;

TEST_CASE("activities are counted by kind and window, of who took part, too", "[activity_fields]")
{
    Shop shop;
    using activities::ActivityKind;
    shop.log(shop.anna, ActivityKind::Call, 0);
    shop.log(shop.anna, ActivityKind::Call, 89);
    shop.log(shop.anna, ActivityKind::Call, 90);
    shop.log(shop.anna, ActivityKind::Note, 1); // reaches nobody
    shop.log(shop.anna, ActivityKind::Meeting, 5, {shop.berta});
    CHECK(shop.who("activities.calls = 3") == shop.rows({shop.anna}));
    CHECK(shop.who("activities.calls(last 90 days) = 2") == shop.rows({shop.anna}));
    CHECK(shop.who("activities.calls(2025-10-01 to 2025-10-02) = 1") == shop.rows({shop.anna}));
    CHECK(shop.who("activities.count = 4") == shop.rows({shop.anna}));
    CHECK(shop.who("activities.count(last 30 days) = 1") == shop.rows({shop.berta}));
    CHECK(shop.who("activities.meetings(last 7 days) >= 1") == shop.rows({shop.berta, shop.anna}));
    CHECK(shop.who("activities.calls = 0 and activities.messages = 0") == shop.rows({shop.berta}));
    CHECK(shop.who("call_count is empty").empty());
    shop.log(shop.berta, ActivityKind::Call, 0); // the columns follow
    CHECK(shop.who("activities.calls(last 90 days) = 1") == shop.rows({shop.berta}));
    shop.undo();
    CHECK(shop.who("activities.calls(last 90 days) = 1").empty());
    const ContactId clara = shop.contact(QStringLiteral("Clara")); // nothing yet, in columns that are there already
    CHECK(shop.who("activities.calls(last 90 days) = 0") == shop.rows({clara, shop.berta}));
}

TEST_CASE("tasks are overdue from the day after they were due, and the next one is due from today on",
          "[activity_fields]")
{
    constexpr qint64 kDay = qint64(24) * 3600 * 1000;
    Shop shop;
    const TaskId late = shop.task(shop.anna, -3);
    shop.task(shop.anna, 0);
    shop.task(shop.anna, std::nullopt); // some day
    shop.task(shop.berta, 5);
    CHECK(shop.who("tasks.overdue = 1") == shop.rows({shop.anna}));
    CHECK(shop.who("tasks.overdue = 0") == shop.rows({shop.berta}));
    CHECK(shop.who("tasks.next = 2025-12-31") == shop.rows({shop.anna}));
    CHECK(shop.who("tasks.next in next 5 days") == shop.rows({shop.anna})); // today and the four behind it
    CHECK(shop.who("tasks.next in next 6 days") == shop.rows({shop.berta, shop.anna}));
    CHECK(shop.who("tasks.open = 3") == shop.rows({shop.anna}));
    shop.clock().advanceMs(kDay); // nothing was written, and the answer is another
    CHECK(shop.who("tasks.overdue = 2") == shop.rows({shop.anna}));
    CHECK(shop.who("tasks.next is empty") == shop.rows({shop.anna}));
    shop.must(activities::completeTasks({late}));
    CHECK(shop.who("tasks.overdue = 1") == shop.rows({shop.anna}));
    const ContactId clara = shop.contact(QStringLiteral("Clara"));
    CHECK(shop.who("tasks.next is empty") == shop.rows({clara, shop.anna}));
    CHECK(shop.who("tasks.overdue = 0") == shop.rows({clara, shop.berta}));
}

TEST_CASE("conditions on activities and tasks are written as they are read", "[activity_fields]")
{
    const std::vector<Field> &fields = builtInFields(Subject::Contacts);
    const NameBook names;
    const TextContext context{fields, names};
    for (const char *text : {"activities.calls(last 90 days) >= 2", "activities.count(2025-01-01 to 2025-03-31) = 0",
                             "tasks.overdue > 0 and tasks.next in next 7 days", "activities.visits = 0"}) {
        const Result<ConditionGroup> read = parseConditions(QString::fromUtf8(text), context);
        REQUIRE(read);
        CHECK(toText(*read, context) == QString::fromUtf8(text));
    }
    CHECK_FALSE(parseConditions(QStringLiteral("tasks.overdue(last 90 days) > 0"), context));
}
