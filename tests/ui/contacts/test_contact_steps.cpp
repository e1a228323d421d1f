#include "core/activities/contact_follow_ups.h"
#include "tests/ui/contacts/follow_up_panel.h"
#include "ui/contacts/contact_header.h"
#include "ui/contacts/contact_steps.h"
#include "ui/contacts/info_chip.h"

#include <QPushButton>

using namespace shuke;
using namespace shuke::activities;
using namespace shuke::ui;
using shuke::test::FollowUpPanel;

namespace {

ContactSteps &stepsOf(FollowUpPanel &test)
{
    return test.panel->findChild<ContactHeader *>()->steps();
}

QStringList chips(FollowUpPanel &test)
{
    QStringList texts;
    for (const InfoChip *chip : test.panel->findChildren<InfoChip *>())
        texts.append(chip->text());
    return texts;
}

} // namespace

TEST_CASE("The head of a record tells the last contact and the next step", "[contact_steps]")
{
    FollowUpPanel test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    test.show(anna);
    CHECK(stepsOf(test).text() == QStringLiteral("No next step"));
    CHECK(chips(test).contains(QStringLiteral("No contact yet")));
    test.activity(anna, ActivityKind::Note, test.today, QStringLiteral("reaches nobody"));
    test.activity(anna, ActivityKind::Call, test.today.addDays(-12), QStringLiteral("spoke"));
    const TaskId late = test.task(QStringLiteral("late <i>"), test.today.addDays(-2), anna);
    test.task(QStringLiteral("other"), test.today.addDays(2), anna);
    test.settle();
    CHECK(chips(test).contains(QStringLiteral("Call 12 days ago")));
    CHECK(stepsOf(test).text().startsWith(QStringLiteral("Next: late <i> · ")));
    CHECK(stepsOf(test).text().contains(QStringLiteral("2 days late")));
    CHECK(stepsOf(test).text().endsWith(QStringLiteral("+1 more")));

    stepsOf(test).twoWeeksButton()->click();
    test.settle();
    CHECK(test.stored(late).dueOn == test.today.addDays(14));
    CHECK(stepsOf(test).text().startsWith(QStringLiteral("Next: other · ")));
    stepsOf(test).doneButton()->click();
    test.settle();
    CHECK(stepsOf(test).text().startsWith(QStringLiteral("Next: late <i>")));
    CHECK_FALSE(stepsOf(test).text().contains(QStringLiteral("more")));
}

TEST_CASE("A deferred task is told where there is no next step", "[contact_steps]")
{
    FollowUpPanel test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    const TaskId task = test.task(QStringLiteral("wait"), test.today, anna);
    TaskEdit edit;
    edit.state = TaskState::Deferred;
    test.desk.execute(editTask(task, edit));
    test.show(anna);
    CHECK(stepsOf(test).text() == QStringLiteral("No next step · 1 deferred"));
}

TEST_CASE("Without a next step one click makes one, and a planned visit is held with another", "[contact_steps]")
{
    FollowUpPanel test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    test.show(anna);
    CHECK_FALSE(stepsOf(test).doneButton()->isVisible());
    stepsOf(test).tomorrowButton()->click();
    test.settle();
    const ContactFollowUps made = test.desk.query(contactFollowUps(anna));
    REQUIRE(made.open.size() == 1);
    CHECK(made.open[0].day == test.today.addDays(1));
    CHECK(made.open[0].title == QStringLiteral("Get in touch"));
    stepsOf(test).doneButton()->click();
    test.settle();
    const ActivityId visit =
        test.activity(anna, ActivityKind::Visit, test.today, QStringLiteral("tea"), ActivityState::Planned);
    test.settle();
    CHECK(stepsOf(test).text() == QStringLiteral("Next: Visit · tea · today"));
    stepsOf(test).doneButton()->click();
    test.settle();
    CHECK(test.stored(visit).state == ActivityState::Held);
    CHECK(chips(test).contains(QStringLiteral("Visit today")));
}

TEST_CASE("In the trash a record offers no next step", "[contact_steps]")
{
    FollowUpPanel test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    test.desk.execute(contacts::trashContacts({anna}));
    test.show(anna);
    CHECK_FALSE(stepsOf(test).isVisible());
    test.openTimeline();
    test.panel->timeline().beginNew(ActivityKind::Note);
    CHECK_FALSE(test.says(QStringLiteral("A note needs a text.")));
}
