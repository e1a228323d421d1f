#include "core/sales/order_commands.h"
#include "tests/ui/contacts/follow_up_panel.h"
#include "ui/common/day_edit.h"
#include "ui/common/draft_bar.h"
#include "ui/contacts/activity_editor.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace shuke;
using namespace shuke::activities;
using namespace shuke::ui;
using shuke::test::FollowUpPanel;

namespace {

void order(FollowUpPanel &test, ContactId contact, QDate day)
{
    sales::OrderDraft draft;
    draft.order.contact = contact;
    draft.order.orderedOn = day;
    draft.total = Money::fromMinor(1200);
    test.desk.execute(sales::createOrder(draft));
}

bool answer(QWidget &of, QMessageBox::ButtonRole role)
{
    for (QMessageBox *box : of.findChildren<QMessageBox *>()) {
        for (QAbstractButton *button : box->buttons()) {
            if (box->isVisible() && box->buttonRole(button) == role) {
                button->click();
                return true;
            }
        }
    }
    return false;
}

} // namespace

TEST_CASE("The timeline holds notes, calls, tasks, orders, edits and stages, newest first", "[timeline_tab]")
{
    FollowUpPanel test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    test.activity(anna, ActivityKind::Note, test.today.addDays(-1), QStringLiteral("likes\noolong"));
    test.activity(anna, ActivityKind::Visit, test.today.addDays(3), QStringLiteral("plan"), ActivityState::Planned);
    test.task(QStringLiteral("call"), test.today.addDays(1), anna);
    order(test, anna, test.today.addDays(-5));
    test.show(anna);
    test.openTimeline();
    ContactTimelineTab &tab = test.panel->timeline();
    QAbstractItemModelTester tester(&tab.model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    REQUIRE(test.titles().size() == 6);
    CHECK(test.titles()[0] == QStringLiteral("Visit · planned"));
    CHECK(test.titles()[1].startsWith(QStringLiteral("Task · call · due")));
    CHECK(test.titles()[2].startsWith(QStringLiteral("Add customer"))); // made today
    CHECK(test.titles()[3] == QStringLiteral("Note"));
    CHECK(test.titles()[4] == QStringLiteral("Stage: Prospect → New"));
    CHECK(test.titles()[5].startsWith(QStringLiteral("Order")));
    CHECK(tab.model().lines()[3].body == QStringLiteral("likes\noolong"));
    CHECK(tab.model().lines()[0].isOpen);

    // Types are left out, and that is remembered.
    tab.chip(TimelineType::Edit)->setChecked(false);
    tab.chip(TimelineType::Note)->setChecked(false);
    test.settle();
    CHECK(test.titles().size() == 4);
    tab.chip(TimelineType::Stage)->setChecked(false);
    test.settle();
    CHECK(test.titles().size() == 3);
    {
        ContactTimelineTab other(test.desk);
        CHECK_FALSE(other.chip(TimelineType::Note)->isChecked());
        CHECK(other.chip(TimelineType::Call)->isChecked());
    }
    for (int type = 0; type < kTimelineTypeCount; ++type)
        tab.chip(static_cast<TimelineType>(type))->setChecked(false);
    test.settle();
    CHECK_FALSE(tab.note().isEmpty());
}

TEST_CASE("One key adds to the timeline, what is typed is saved with its next step, and Undo takes it back",
          "[timeline_tab]")
{
    FollowUpPanel test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    test.show(anna);
    test.openTimeline();
    ContactTimelineTab &tab = test.panel->timeline();
    tab.view().setFocus();
    QTest::keyClick(&tab.view(), Qt::Key_C);
    ActivityEditor &editor = tab.editor();
    if (!editor.isOpen()) // without a window manager no window is active, and no shortcut heard
        tab.beginNew(ActivityKind::Call);
    test.settle();
    REQUIRE(editor.isOpen());
    CHECK_FALSE(editor.isDirty());
    CHECK(editor.typed().kind == ActivityKind::Call);
    CHECK(editor.typed().day == test.today);
    editor.text().setPlainText(QStringLiteral("想要 <b>龙井</b>"));
    editor.outcome().setText(QStringLiteral("reached"));
    CHECK(editor.isDirty());
    editor.hasNext().setChecked(true);
    REQUIRE(test.panel->offers(PageAction::SaveClose));
    test.panel->run(PageAction::SaveClose);
    CHECK(editor.isOpen());
    CHECK_FALSE(editor.problem().isEmpty()); // the next step has no words yet
    editor.next().setText(QStringLiteral("send a sample"));
    test.panel->run(PageAction::SaveClose);
    test.settle();
    CHECK_FALSE(editor.isOpen());
    CHECK_FALSE(test.panel->offers(PageAction::SaveClose));
    REQUIRE(test.titles().size() == 3);
    CHECK(test.titles()[0].startsWith(QStringLiteral("Task · send a sample")));
    CHECK((tab.model().lines()[1].activity || tab.model().lines()[2].activity));
    const int row = tab.model().rowOf(tab.view().currentLine()->activity->id); // it is shown where it went
    CHECK(tab.model().lines()[static_cast<size_t>(row)].body == QStringLiteral("reached\n想要 <b>龙井</b>"));
    auto undone = test.desk.session()->undo();
    undone.waitForFinished();
    test.settle();
    CHECK(test.titles().size() == 1);
}

TEST_CASE("An entry is edited in place and thrown away, the customer stays", "[timeline_tab]")
{
    FollowUpPanel test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    const ActivityId note = test.activity(anna, ActivityKind::Note, test.today, QStringLiteral("old"));
    test.show(anna);
    test.panel->showEntry(anna, note);
    test.settle();
    ContactTimelineTab &tab = test.panel->timeline();
    REQUIRE(tab.view().currentLine());
    REQUIRE(tab.view().currentLine()->activity);
    QTest::keyClick(&tab.view(), Qt::Key_Return);
    test.settle();
    REQUIRE(tab.editor().isOpen());
    CHECK(tab.editor().text().toPlainText() == QStringLiteral("old"));
    tab.editor().text().clear();
    tab.editor().save();
    CHECK(tab.editor().problem() == QStringLiteral("A note needs a text."));
    tab.editor().text().setPlainText(QStringLiteral("new"));
    tab.editor().save();
    test.settle();
    CHECK(test.stored(note).text == QStringLiteral("new"));
    tab.view().setCurrentIndex(tab.model().index(tab.model().rowOf(note)));
    tab.trashCurrent();
    test.settle();
    CHECK(test.stored(note).isTrashed());
    CHECK(test.desk.performed.back() == QStringLiteral("activity.trash"));
}

TEST_CASE("A day to come is planned and not held, and typed text is asked about before it is lost", "[timeline_tab]")
{
    FollowUpPanel test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    test.show(anna);
    test.openTimeline();
    ActivityEditor &editor = test.panel->timeline().editor();
    test.panel->timeline().beginNew(ActivityKind::Meeting);
    test.settle();
    editor.text().setPlainText(QStringLiteral("moon cakes"));
    editor.day().setDate(test.today.addDays(7));
    editor.save();
    CHECK(editor.problem().contains(QStringLiteral("planned")));
    bool left = false;
    test.panel->leave([&] { left = true; });
    CHECK_FALSE(left);
    REQUIRE(answer(*test.panel, QMessageBox::RejectRole));
    CHECK_FALSE(left);
    CHECK(editor.isOpen());
    editor.state().setCurrentIndex(editor.state().findData(static_cast<int>(ActivityState::Planned)));
    test.panel->leave([&] { left = true; });
    REQUIRE(answer(*test.panel, QMessageBox::AcceptRole));
    REQUIRE(QTest::qWaitFor([&] { return left; }, 10000));
    test.settle();
    CHECK(test.titles()[0] == QStringLiteral("Meeting · planned"));
    editor.kind().setCurrentIndex(0);
    CHECK(editor.typed().state == ActivityState::Held); // a note cannot be planned
}

TEST_CASE("What another kind had is not saved with an entry, what it had itself and does not show is", "[timeline_tab]")
{
    FollowUpPanel test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    test.show(anna);
    test.openTimeline();
    ActivityEditor &editor = test.panel->timeline().editor();
    const auto choose = [](QComboBox &box, auto value) { box.setCurrentIndex(box.findData(static_cast<int>(value))); };
    test.panel->timeline().beginNew(ActivityKind::Call);
    test.settle();
    editor.text().setPlainText(QStringLiteral("x"));
    editor.outcome().setText(QStringLiteral("reached"));
    editor.minutes().setValue(10);
    CHECK(editor.typed().direction == Direction::Outbound);
    choose(editor.kind(), ActivityKind::Meeting);
    CHECK(editor.typed().direction == Direction::Unknown);
    CHECK(editor.typed().durationMinutes == 10);
    choose(editor.kind(), ActivityKind::Email);
    CHECK_FALSE(editor.typed().durationMinutes);
    CHECK(editor.typed().outcome == QStringLiteral("reached"));
    choose(editor.kind(), ActivityKind::Visit);
    choose(editor.state(), ActivityState::Planned);
    CHECK(editor.typed().outcome.isEmpty());
    choose(editor.kind(), ActivityKind::Note);
    CHECK(editor.typed().outcome.isEmpty());
    CHECK_FALSE(editor.typed().durationMinutes);
    editor.end();

    // As a calendar brings it: the title of a planned meeting is its outcome.
    Activity planned;
    planned.contact = anna;
    planned.kind = ActivityKind::Meeting;
    planned.state = ActivityState::Planned;
    planned.direction = Direction::Inbound;
    planned.day = test.today;
    planned.outcome = QStringLiteral("see samples");
    const auto id = std::make_shared<ActivityId>();
    test.desk.execute(logActivity(planned, {}, id));
    editor.beginEdit(anna, test.stored(*id));
    test.settle();
    CHECK_FALSE(editor.isDirty());
    editor.text().setPlainText(QStringLiteral("bring tea"));
    editor.save();
    test.settle();
    CHECK(test.stored(*id).outcome == planned.outcome);
    CHECK(test.stored(*id).direction == Direction::Inbound);
    CHECK(test.stored(*id).text == QStringLiteral("bring tea"));
}

namespace {

/// A record whose timeline dies with something typed, and what is on disk then.
class CrashedTimeline : public FollowUpPanel
{
public:
    ~CrashedTimeline() { QDir(draftFolder(store())).removeRecursively(); }
    QString store() { return desk.session()->description().path; }
    std::vector<SavedDraft> drafts()
    {
        QFuture<std::vector<SavedDraft>> future = savedDrafts(store());
        REQUIRE(QTest::qWaitFor([&] { return future.isFinished(); }, 20000));
        return future.takeResult();
    }
    ActivityEditor &editor() { return panel->timeline().editor(); }
    void crash()
    {
        panel.reset();
        panel = std::make_unique<ContactPanel>(desk);
        panel->show();
    }
    void continueDraft()
    {
        REQUIRE_FALSE(panel->timeline().draftBar().text().isEmpty());
        panel->timeline().draftBar().continueButton()->click();
        settle();
        REQUIRE(editor().isOpen());
        CHECK(panel->timeline().draftBar().text().isEmpty());
    }
};

} // namespace

TEST_CASE("A follow-up that was typed outlives a crash and goes when it is saved", "[timeline_tab]")
{
    CrashedTimeline test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    const ContactId bert = test.contact(QStringLiteral("Bert"));
    test.show(anna);
    test.openTimeline();
    test.panel->timeline().beginNew(ActivityKind::Call);
    test.settle();
    CHECK(test.drafts().empty());
    test.editor().text().setPlainText(QStringLiteral("想要龙井"));
    test.editor().outcome().setText(QStringLiteral("reached"));
    test.editor().hasNext().setChecked(true);
    test.editor().next().setText(QStringLiteral("send a sample"));
    const Activity typed = test.editor().typed();
    CHECK(test.drafts().empty()); // an open form of ours is no crash
    test.crash();
    const std::vector<SavedDraft> left = test.drafts();
    REQUIRE(left.size() == 1);
    CHECK(left[0].title == QStringLiteral("Anna"));
    const auto place = std::get<ShowFollowUp>(*placeOfDraft(left[0].key));
    CHECK(place.contact == anna);
    CHECK_FALSE(place.activity.isValid());

    test.show(bert);
    test.openTimeline();
    CHECK(test.panel->timeline().draftBar().text().isEmpty());
    test.panel->showEntry(anna, {});
    test.show(anna);
    CHECK(test.panel->timeline().isVisible());
    test.continueDraft();
    CHECK(test.editor().isDirty());
    CHECK(test.editor().typed() == typed);
    CHECK(test.editor().nextStep()->title == QStringLiteral("send a sample"));
    test.editor().save();
    test.settle();
    CHECK(test.titles().join(QLatin1Char('|')).contains(QStringLiteral("send a sample")));
    CHECK(test.drafts().empty());
}

TEST_CASE("A draft of an entry that somebody changed meanwhile is not saved over it", "[timeline_tab]")
{
    CrashedTimeline test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    const ActivityId note = test.activity(anna, ActivityKind::Note, test.today, QStringLiteral("old"));
    test.show(anna);
    test.openTimeline();
    test.editor().beginEdit(anna, test.stored(note));
    test.settle();
    test.editor().text().setPlainText(QStringLiteral("typed"));
    test.crash();
    test.clock->advanceMs(1000);
    ActivityEdit other;
    SECTION("changed")
    {
        other.text = QStringLiteral("theirs");
        test.desk.execute(editActivity(note, other, {}));
        test.show(anna);
        test.openTimeline();
        test.continueDraft();
        CHECK(test.editor().text().toPlainText() == QStringLiteral("typed"));
        test.editor().save();
        test.settle();
        CHECK_FALSE(test.editor().problem().isEmpty());
        CHECK(test.stored(note).text == QStringLiteral("theirs"));
        test.editor().end();
    }
    SECTION("gone")
    {
        test.desk.execute(trashActivities({note}));
        test.show(anna);
        test.openTimeline();
        test.continueDraft();
        CHECK_FALSE(test.editor().edited().isValid());
        CHECK(test.editor().text().toPlainText() == QStringLiteral("typed"));
        test.editor().end();
    }
    SECTION("discarded")
    {
        test.show(anna);
        test.openTimeline();
        REQUIRE_FALSE(test.panel->timeline().draftBar().text().isEmpty());
        test.panel->timeline().draftBar().discardButton()->click();
        test.settle();
        CHECK(test.panel->timeline().draftBar().text().isEmpty());
    }
    CHECK(test.drafts().empty());
}

TEST_CASE("A timeline of thousands is read in slices, in order, and an entry far down is found", "[timeline_tab]")
{
    FollowUpPanel test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    constexpr int kMany = 350;
    std::vector<ActivityId> ids;
    for (int i = 0; i < kMany; ++i)
        ids.push_back(test.activity(anna, ActivityKind::Note, test.today.addDays(-i), QStringLiteral("n%1").arg(i)));
    order(test, anna, test.today.addDays(-kMany - 10));
    test.show(anna);
    test.openTimeline();
    ContactTimelineTab &tab = test.panel->timeline();
    CHECK(tab.model().rowCount() < kMany);
    CHECK_FALSE(test.titles().last().startsWith(QStringLiteral("Order"))); // older than what is known
    test.panel->showEntry(anna, ids[300]);
    REQUIRE(QTest::qWaitFor([&] { return tab.model().rowOf(ids[300]) >= 0; }, 20000));
    test.settle();
    REQUIRE(tab.view().currentLine());
    CHECK(tab.view().currentLine()->activity->id == ids[300]);
    for (int i = 0; i < 10 && tab.model().rowOf(ids.back()) < 0; ++i) {
        Q_EMIT tab.view().endReached();
        test.settle();
    }
    CHECK(test.titles().last().startsWith(QStringLiteral("Order")));
    QDate day = tab.model().lines().front().day;
    for (const TimelineLine &line : tab.model().lines()) {
        CHECK(line.day <= day);
        day = line.day;
    }
}
