#include "tests/ui/tasks/follow_up_desk.h"
#include "ui/common/day_edit.h"
#include "ui/common/draft_bar.h"
#include "ui/sales/customer_chooser.h"
#include "ui/tasks/reminder_choice.h"
#include "ui/tasks/task_dialog.h"
#include "ui/tasks/time_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>

using namespace shuke;
using namespace shuke::activities;
using namespace shuke::ui;
using shuke::test::FollowUpDesk;

namespace test_task_dialog {

class DialogFixture : public FollowUpDesk
{
public:
    DialogFixture() { QStandardPaths::setTestModeEnabled(true); }
    ~DialogFixture()
    {
        delete dialog;
        QDir(draftFolder(desk.session()->description().path)).removeRecursively();
    }
    TaskDialog &open(TaskId task = {}, ContactId contact = {})
    {
        dialog = new TaskDialog(desk, desk.query(taskDetail(task, contact)), &parent);
        dialog->show();
        return *dialog;
    }
    void save()
    {
        dialog->save();
        settle([this] { return !dialog || !dialog->isSaving(); });
    }
    QWidget parent;
    QPointer<TaskDialog> dialog;
};

} // namespace test_task_dialog

using namespace test_task_dialog;

TEST_CASE("A new task needs words, and gets day, time, reminder and repetition", "[task_dialog]")
{
    DialogFixture test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    TaskDialog &dialog = test.open({}, anna);
    TaskId made;
    QObject::connect(&dialog, &TaskDialog::saved, &test.parent, [&](TaskId id) { made = id; });
    dialog.save();
    CHECK_FALSE(dialog.problem().isEmpty());
    dialog.title().setText(QStringLiteral(" Call  <b>Anna</b> "));
    auto *time = dialog.findChild<TimeEdit *>();
    time->setText(QStringLiteral("99"));
    dialog.save();
    CHECK(dialog.problem().contains(QStringLiteral("9:30")));
    time->setText(QStringLiteral("930"));
    dialog.day().setDate(QDate(2026, 1, 5));
    auto *reminder = dialog.findChild<ReminderChoice *>();
    reminder->setCurrentIndex(2); // 15 minutes before
    for (QComboBox *box : dialog.findChildren<QComboBox *>()) {
        if (box->accessibleName() == QStringLiteral("Repeats"))
            box->setCurrentIndex(box->findData(static_cast<int>(RepeatUnit::Monthly)));
    }
    test.save();
    REQUIRE(made.isValid());
    const Task task = test.stored(made);
    CHECK(task.title == QStringLiteral("Call <b>Anna</b>"));
    CHECK(task.contact == anna);
    CHECK(task.dueOn == QDate(2026, 1, 5));
    CHECK(task.dueMinute == 570);
    CHECK(task.repeat.unit == RepeatUnit::Monthly);
    const QTimeZone zone = businessZone(test.desk.session()->description().timeZone);
    CHECK(task.remindAtMs == QDateTime(QDate(2026, 1, 5), QTime(9, 15), zone).toMSecsSinceEpoch());
    REQUIRE(QTest::qWaitFor([&] { return test.dialog.isNull(); }, 10000)); // it goes by itself
}

TEST_CASE("A task is edited, and what somebody else changed meanwhile is not lost", "[task_dialog]")
{
    DialogFixture test;
    const TaskId task = test.task(QStringLiteral("old"), QDate(2026, 1, 5));
    TaskDialog &dialog = test.open(task);
    CHECK(dialog.title().text() == QStringLiteral("old"));
    dialog.title().setText(QStringLiteral("new"));
    test.clock->advanceMs(1000);
    TaskEdit other;
    other.note = QStringLiteral("by somebody else");
    test.desk.execute(editTask(task, other));
    test.save();
    REQUIRE(test.dialog);
    CHECK(test.dialog->problem().contains(QStringLiteral("meanwhile")));
    CHECK(test.dialog->title().text() == QStringLiteral("new"));
    CHECK(test.stored(task).title == QStringLiteral("old"));
    test.dialog->reject();

    test.open(task).title().setText(QStringLiteral("new"));
    test.dialog->findChild<QCheckBox *>()->setChecked(false); // some day
    test.save();
    CHECK(test.stored(task).title == QStringLiteral("new"));
    CHECK(test.stored(task).note == QStringLiteral("by somebody else"));
    CHECK_FALSE(test.stored(task).dueOn.isValid());
}

TEST_CASE("A task that cannot be saved keeps what was typed", "[task_dialog]")
{
    DialogFixture test;
    test.open().title().setText(QStringLiteral("typed"));
    test.desk.failNext = Error{ErrorCode::DiskFull, QStringLiteral("No space left on device")};
    test.save();
    REQUIRE(test.dialog);
    CHECK(test.dialog->problem().contains(QStringLiteral("still here")));
    CHECK(test.dialog->title().text() == QStringLiteral("typed"));
    test.save();
    CHECK(test.desk.done.back() == QStringLiteral("Task “typed” added."));
}

TEST_CASE("A reminder follows the due day it is told from", "[task_dialog]")
{
    session::StoreDescription store;
    store.timeZone = "Asia/Shanghai";
    const QTimeZone zone("Asia/Shanghai");
    ReminderChoice choice(store);
    CHECK_FALSE(choice.instant());
    CHECK(choice.count() == 1);
    choice.setDue(QDate(2026, 1, 5), 600);
    choice.setInstant(QDateTime(QDate(2026, 1, 5), QTime(9, 0), zone).toMSecsSinceEpoch());
    CHECK(choice.currentText() == QStringLiteral("1 hour before"));
    choice.setDue(QDate(2026, 1, 6), 660);
    CHECK(choice.instant() == QDateTime(QDate(2026, 1, 6), QTime(10, 0), zone).toMSecsSinceEpoch());
    choice.setDue(QDate(2026, 1, 6), std::nullopt);
    CHECK(choice.instant() == QDateTime(QDate(2026, 1, 6), QTime(9, 0), zone).toMSecsSinceEpoch());
    const qint64 odd = QDateTime(QDate(2026, 1, 2), QTime(7, 7), zone).toMSecsSinceEpoch();
    choice.setInstant(odd);
    CHECK(choice.instant() == odd);
    choice.setDue({}, std::nullopt);
    CHECK(choice.instant() == odd); // set elsewhere: it stays
    choice.setInstant(std::nullopt);
    CHECK_FALSE(choice.instant());
}

TEST_CASE("A task that was typed outlives a crash, and goes when it is saved or given up", "[task_dialog]")
{
    DialogFixture test;
    const QString store = test.desk.session()->description().path;
    const auto drafts = [&store] {
        QFuture<std::vector<SavedDraft>> future = savedDrafts(store);
        REQUIRE(QTest::qWaitFor([&] { return future.isFinished(); }, 20000));
        return future.takeResult();
    };
    const auto settle = [&test] { test.settle([&test] { return !test.dialog || test.dialog->isSettled(); }); };
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    const TaskId known = test.task(QStringLiteral("old"), QDate(2026, 1, 5), anna);

    SECTION("a new one")
    {
        TaskDialog &dialog = test.open({}, anna);
        settle();
        CHECK(dialog.draftBar().text().isEmpty());
        dialog.title().setText(QStringLiteral("寄样品"));
        dialog.findChild<TimeEdit *>()->setText(QStringLiteral("99")); // what is no time yet stays too
        dialog.day().setDate(QDate(2026, 2, 3));
        dialog.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("two kinds"));
        delete test.dialog; // nobody was asked
        const std::vector<SavedDraft> left = drafts();
        REQUIRE(left.size() == 1);
        CHECK(std::get<NewTask>(*placeOfDraft(left[0].key)).contact == anna);
        test.open(); // of no customer: another one
        settle();
        CHECK(test.dialog->draftBar().text().isEmpty());
        test.dialog->reject();
        settle();

        test.open({}, anna);
        settle();
        REQUIRE_FALSE(test.dialog->draftBar().text().isEmpty());
        test.dialog->draftBar().continueButton()->click();
        CHECK(test.dialog->title().text() == QStringLiteral("寄样品"));
        CHECK(test.dialog->findChild<TimeEdit *>()->text() == QStringLiteral("99"));
        test.dialog->findChild<TimeEdit *>()->setText(QStringLiteral("9:30"));
        const Task typed = test.dialog->typed();
        CHECK(typed.dueOn == QDate(2026, 2, 3));
        CHECK(typed.dueMinute == 570);
        CHECK(typed.note == QStringLiteral("two kinds"));
        CHECK(typed.contact == anna);
        test.save();
    }
    SECTION("one that somebody changed since")
    {
        test.open(known).title().setText(QStringLiteral("typed"));
        settle();
        delete test.dialog;
        const std::vector<SavedDraft> left = drafts();
        REQUIRE(left.size() == 1);
        CHECK(std::get<EditTask>(*placeOfDraft(left[0].key)).task == known);
        test.clock->advanceMs(1000);
        TaskEdit other;
        other.note = QStringLiteral("theirs");
        test.desk.execute(editTask(known, other));
        test.open(known);
        settle();
        test.dialog->draftBar().continueButton()->click();
        CHECK(test.dialog->title().text() == QStringLiteral("typed"));
        test.save();
        REQUIRE(test.dialog);
        settle();
        CHECK(test.dialog->problem().contains(QStringLiteral("meanwhile")));
        CHECK(test.stored(known).title == QStringLiteral("old"));
        test.save(); // once more: it is meant
        CHECK(test.stored(known).title == QStringLiteral("typed"));
    }
    SECTION("given up")
    {
        test.open(known).title().setText(QStringLiteral("typed"));
        settle();
        test.dialog->reject();
    }
    settle();
    CHECK(drafts().empty());
    CHECK_FALSE(placeOfDraft(QStringLiteral("task/x")));
}
