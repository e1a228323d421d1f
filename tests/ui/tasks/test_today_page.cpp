#include "core/store/undo_history.h"
#include "tests/ui/tasks/follow_up_desk.h"
#include "ui/contacts/record_table.h"
#include "ui/tasks/follow_up_list.h"
#include "ui/tasks/step_done_dialog.h"
#include "ui/tasks/task_dialog.h"
#include "ui/tasks/task_list_view.h"
#include "ui/tasks/today_page.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabBar>

using namespace shuke;
using namespace shuke::activities;
using namespace shuke::ui;
using shuke::test::FollowUpDesk;

namespace test_today_page {

class PageFixture : public FollowUpDesk
{
public:
    void open()
    {
        page = std::make_unique<TodayPage>(desk);
        page->resize(1000, 700);
        page->show();
        settle();
    }
    void settle()
    {
        FollowUpDesk::settle([this] { return page->isSettled(); });
    }
    /// "Overdue: a, b"
    QStringList groups() const
    {
        QStringList all;
        TaskListModel &model = page->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex group = model.index(row, 0);
            QStringList titles;
            for (int line = 0; line < model.rowCount(group); ++line)
                titles.append(model.index(line, 0, group).data().toString());
            all.append(QStringLiteral("%1: %2").arg(group.data().toString(), titles.join(QStringLiteral(", "))));
        }
        return all;
    }
    void select(TaskId task) { REQUIRE(page->list().select({task, ActivityId()})); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&page->list(), key, modifiers);
        settle();
    }

    std::unique_ptr<TodayPage> page;
};

} // namespace test_today_page

using namespace test_today_page;

TEST_CASE("The page Today lists what is late, due, planned and done in groups", "[today]")
{
    PageFixture test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    test.task(QStringLiteral("late"), test.today.addDays(-3), anna);
    test.task(QStringLiteral("now"), test.today);
    test.task(QStringLiteral("soon"), test.today.addDays(1));
    test.task(QStringLiteral("far"), test.today.addDays(30));
    test.task(QStringLiteral("ever"));
    test.activity(anna, ActivityKind::Visit, test.today, QStringLiteral("tea"), ActivityState::Planned);
    const TaskId gone = test.task(QStringLiteral("gone"), test.today);
    test.desk.execute(completeTasks({gone}));
    test.open();
    QAbstractItemModelTester tester(&test.page->model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    CHECK(test.groups() == QStringList{QStringLiteral("Overdue · 1: late"),
                                       QStringLiteral("Today · 2: now, Visit · tea"),
                                       QStringLiteral("This week · 1: soon"), QStringLiteral("Later · 1: far"),
                                       QStringLiteral("Some day · 1: ever"), QStringLiteral("Done · 1: gone")});
    CHECK(test.page->countText() == QStringLiteral("6 open · 1 late"));
    const QModelIndex late = test.page->model().index(0, 0, test.page->model().index(0, 0));
    CHECK(late.siblingAtColumn(TaskListModel::Due).data().toString().contains(QStringLiteral("3 days late")));
    CHECK(late.siblingAtColumn(TaskListModel::Customer).data().toString() == QStringLiteral("Anna"));

    test.page->filter().setText(QStringLiteral("ANNA"));
    CHECK(test.groups().size() == 2);
    test.page->filter().setText(QStringLiteral("anna nothing"));
    CHECK(test.groups().isEmpty());
    CHECK_FALSE(test.page->showsEmptyState());
}

TEST_CASE("Space does a task, a repeating one comes again, and Undo takes it back", "[today]")
{
    PageFixture test;
    const TaskId weekly = test.task(QStringLiteral("weekly"), test.today.addDays(-1), {},
                                    [](Task &task) { task.repeat.unit = RepeatUnit::Weekly; });
    const TaskId other = test.task(QStringLiteral("other"), test.today);
    test.open();
    test.select(weekly);
    test.press(Qt::Key_Space);
    CHECK(test.stored(weekly).state == TaskState::Completed);
    CHECK(test.stored(weekly).completedOn == test.today);
    CHECK(test.groups() == QStringList{QStringLiteral("Today · 1: other"), QStringLiteral("Later · 1: weekly ↻"),
                                       QStringLiteral("Done · 1: weekly ↻")});
    // The next line is current: the keys go on.
    REQUIRE(test.page->list().currentItem());
    CHECK(test.page->list().currentItem()->step.task == other);
    auto undone = test.desk.session()->undo();
    undone.waitForFinished();
    test.settle();
    CHECK(test.groups() == QStringList{QStringLiteral("Overdue · 1: weekly ↻"), QStringLiteral("Today · 1: other")});
}

TEST_CASE("A deferred task stands in a group of its own and is taken up again with T", "[today]")
{
    PageFixture test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    const TaskId task = test.task(QStringLiteral("wait"), test.today.addDays(-2), anna);
    test.task(QStringLiteral("other"), test.today);
    const TaskId dropped = test.task(QStringLiteral("dropped"), test.today);
    test.desk.execute(cancelTasks({dropped}));
    test.open();
    test.select(task);
    CHECK(test.page->actionTexts().contains(QStringLiteral("Defer")));
    TaskEdit edit;
    edit.state = TaskState::Deferred;
    test.desk.execute(editTask(task, edit));
    test.settle();
    CHECK(test.groups() == QStringList{QStringLiteral("Today · 1: other"), QStringLiteral("Deferred · 1: wait"),
                                       QStringLiteral("Canceled · 1: dropped")});
    CHECK(test.page->countText() == QStringLiteral("1 open · 1 deferred"));
    TaskListModel &model = test.page->model();
    CHECK(model.indexOf({dropped, ActivityId()}).data(Qt::CheckStateRole).isNull());
    CHECK_FALSE(model.indexOf({dropped, ActivityId()}).data(Qt::ToolTipRole).toString().isEmpty());

    test.select(task);
    CHECK(test.page->actionTexts().contains(QStringLiteral("Take up again")));
    CHECK_FALSE(test.page->actionTexts().contains(QStringLiteral("Defer")));
    test.press(Qt::Key_T);
    CHECK(test.stored(task).state == TaskState::NotStarted);
    CHECK(test.page->filter().text().isEmpty());
    test.select(dropped);
    test.press(Qt::Key_Space); // a canceled one is not done by mistake
    CHECK(test.stored(dropped).state == TaskState::Canceled);
    test.press(Qt::Key_T);
    CHECK(test.stored(dropped).state == TaskState::NotStarted);
    // A deferred task that is done is done.
    test.desk.execute(editTask(task, edit));
    test.settle();
    test.select(task);
    test.press(Qt::Key_Space);
    CHECK(test.stored(task).state == TaskState::Completed);
}

TEST_CASE("A tick does a task and another takes it up again", "[today]")
{
    PageFixture test;
    const TaskId task = test.task(QStringLiteral("tick"), test.today);
    test.open();
    TaskListModel &model = test.page->model();
    model.setData(model.indexOf({task, ActivityId()}), Qt::Checked, Qt::CheckStateRole);
    test.settle();
    CHECK(test.stored(task).state == TaskState::Completed);
    model.setData(model.indexOf({task, ActivityId()}), Qt::Unchecked, Qt::CheckStateRole);
    test.settle();
    CHECK(test.stored(task).state == TaskState::NotStarted);
}

TEST_CASE("Tasks are put off to the morning of a day and stay due", "[today]")
{
    PageFixture test;
    const TaskId task = test.task(QStringLiteral("later"), test.today.addDays(-2));
    test.open();
    test.select(task);
    test.press(Qt::Key_L);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 4);
    menu->actions()[0]->trigger();
    menu->close();
    test.settle();
    CHECK(test.stored(task).dueOn == test.today.addDays(-2));
    REQUIRE(test.stored(task).snoozedUntilMs);
    CHECK(test.groups() == QStringList{QStringLiteral("This week · 1: later")});
    test.clock->advanceMs(3LL * 24 * 3600 * 1000); // missed: late again
    test.page->run(PageAction::Refresh);
    test.settle();
    CHECK(test.groups() == QStringList{QStringLiteral("Overdue · 1: later")});
}

TEST_CASE("Many tasks are done, given away and thrown away at once", "[today]")
{
    PageFixture test;
    std::vector<TaskId> tasks;
    for (int i = 0; i < 5; ++i)
        tasks.push_back(test.task(QStringLiteral("t%1").arg(i), test.today));
    test.open();
    REQUIRE(test.page->offers(PageAction::SelectAll));
    test.page->run(PageAction::SelectAll);
    CHECK(test.page->countText().contains(QStringLiteral("5 selected")));
    const QStringList texts = test.page->actionTexts();
    for (const char *text : {"Done", "Put off until", "Set the due day to", "Give to", "Priority", "Export", "Print…",
                             "Move to the trash"})
        CHECK(texts.contains(QString::fromUtf8(text)));
    CHECK_FALSE(texts.contains(QStringLiteral("Open")));
    test.press(Qt::Key_Space);
    CHECK(test.desk.done.back() == QStringLiteral("5 tasks done."));
    for (const TaskId task : tasks)
        CHECK(test.stored(task).state == TaskState::Completed);
    auto undone = test.desk.session()->undo();
    undone.waitForFinished();
    test.settle();
    test.page->run(PageAction::SelectAll);
    test.page->run(PageAction::Delete);
    test.settle();
    CHECK(test.page->showsEmptyState());
    for (const TaskId task : tasks)
        CHECK(test.stored(task).isTrashed());
}

TEST_CASE("Enter opens a task, C its customer, and Ctrl+N asks for a new one", "[today]")
{
    PageFixture test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    const TaskId task = test.task(QStringLiteral("call"), test.today, anna);
    const ActivityId visit =
        test.activity(anna, ActivityKind::Visit, test.today.addDays(2), QStringLiteral("v"), ActivityState::Planned);
    test.open();
    test.select(task);
    test.press(Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return test.page->findChild<TaskDialog *>() != nullptr; }, 10000));
    CHECK(test.page->findChild<TaskDialog *>()->title().text() == QStringLiteral("call"));
    test.page->findChild<TaskDialog *>()->reject();
    test.press(Qt::Key_C);
    REQUIRE(test.desk.places.size() == 1);
    CHECK(std::get<ShowContact>(test.desk.places[0]).contact == anna);
    REQUIRE(test.page->list().select({TaskId(), visit}));
    test.press(Qt::Key_Return);
    REQUIRE(test.desk.places.size() == 2);
    CHECK(std::get<ShowFollowUp>(test.desk.places[1]).activity == visit);
    test.page->run(PageAction::New);
    CHECK(std::holds_alternative<NewTask>(test.desk.places.back()));
}

TEST_CASE("What came of a task goes into the timeline, with what comes next", "[today]")
{
    PageFixture test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    const TaskId task = test.task(QStringLiteral("call"), test.today, anna);
    test.open();
    test.select(task);
    test.press(Qt::Key_Space, Qt::ShiftModifier);
    auto *dialog = test.page->findChild<StepDoneDialog *>();
    REQUIRE(dialog);
    dialog->note().setPlainText(QStringLiteral("wants <b>20</b> boxes"));
    dialog->save();
    test.settle();
    CHECK(test.stored(task).state == TaskState::Completed);
    FollowUpFilter filter;
    filter.contact = anna;
    const std::vector<FollowUpHit> hits = test.desk.query(followUps(filter));
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].kind == ActivityKind::Call);
    CHECK(hits[0].text == QStringLiteral("wants <b>20</b> boxes"));
}

TEST_CASE("A failed change leaves the list as it is", "[today]")
{
    PageFixture test;
    const TaskId task = test.task(QStringLiteral("stays"), test.today);
    test.open();
    test.select(task);
    test.desk.failNext = Error{ErrorCode::DiskFull, QStringLiteral("No space left on device")};
    test.press(Qt::Key_Space);
    CHECK(test.desk.errors.size() == 1);
    CHECK(test.groups() == QStringList{QStringLiteral("Today · 1: stays")});
}

TEST_CASE("An empty list says what it is for", "[today]")
{
    PageFixture test;
    test.open();
    CHECK(test.page->showsEmptyState());
    CHECK_FALSE(test.page->offers(PageAction::Print));
    CHECK(test.page->offers(PageAction::New));
    test.task(QStringLiteral("first"), test.today);
    test.settle();
    CHECK_FALSE(test.page->showsEmptyState());
}

TEST_CASE("Follow-ups are found by two characters, narrowed down, and opened at their place", "[today][search]")
{
    PageFixture test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    test.activity(anna, ActivityKind::Note, test.today, QStringLiteral("客户想要龙井茶"));
    const ActivityId call = test.activity(anna, ActivityKind::Call, test.today.addDays(-40), QStringLiteral("问龙井"));
    test.activity(anna, ActivityKind::Call, test.today, QStringLiteral("桃酥"));
    test.open();
    test.page->tabs().setCurrentIndex(1);
    test.settle();
    FollowUpList &list = test.page->followUps();
    CHECK(list.model().rowCount() == 3);
    list.search().setText(QStringLiteral("龙井"));
    test.settle();
    CHECK(list.model().rowCount() == 2);
    list.kind().setCurrentIndex(list.kind().findData(static_cast<int>(ActivityKind::Call)));
    Q_EMIT list.kind().activated(list.kind().currentIndex());
    test.settle();
    REQUIRE(list.model().rowCount() == 1);
    Q_EMIT list.table().opened(0);
    REQUIRE(test.desk.places.size() == 1);
    CHECK(std::get<ShowFollowUp>(test.desk.places[0]).activity == call);
    list.search().setText(QStringLiteral("没有"));
    test.settle();
    CHECK(list.note() == QStringLiteral("No follow-up matches."));
}

TEST_CASE("Follow-ups leave the page as a file, all that is found and with their whole text", "[today][search]")
{
    PageFixture test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    const QString large = QStringLiteral("前面很长的一段话, ").repeated(8) + QStringLiteral("\"龙井\"\nnext line");
    test.activity(anna, ActivityKind::Call, QDate(2025, 12, 30), large);
    test.activity(anna, ActivityKind::Note, QDate(2025, 12, 31), QStringLiteral("桃酥"));
    for (int i = 0; i < FollowUpList::kSlice; ++i)
        test.activity(anna, ActivityKind::Note, QDate(2025, 12, 29), QStringLiteral("n%1").arg(i));
    test.open();
    test.page->tabs().setCurrentIndex(1);
    test.settle();
    REQUIRE(test.page->offers(PageAction::Export));
    REQUIRE(test.page->offers(PageAction::Print));
    FollowUpList &list = test.page->followUps();
    const auto save = [&](int entry, const QString &name) {
        QMenu menu;
        list.fillExport(menu);
        test.desk.dialogs().answer = test.desk.path(name);
        menu.actions().at(entry)->trigger();
        REQUIRE(QTest::qWaitFor([&] { return QFile::exists(test.desk.path(name)); }, 20000));
        QFile file(test.desk.path(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const QByteArray all = save(1, QStringLiteral("all.csv"));
    CHECK(all.startsWith("day,time,kind,state,customer,text,owner\n"));
    CHECK(all.count("2025-12-29,,Note,") == FollowUpList::kSlice); // also what was not read yet
    list.search().setText(QStringLiteral("龙井"));
    test.settle();
    CHECK(list.filterWords() == QStringList{QStringLiteral("Search: 龙井")});
    QString quoted = large;
    quoted.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    CHECK(save(1, QStringLiteral("found.csv")) ==
          "day,time,kind,state,customer,text,owner\n2025-12-30,,Call,took place,Anna,\"" + quoted.toUtf8() + "\",\n");
    CHECK(save(2, QStringLiteral("found.xlsx")).startsWith("PK"));
    CHECK(save(3, QStringLiteral("found.jsonl")).startsWith('{'));
    CHECK(save(4, QStringLiteral("found.pdf")).startsWith("%PDF"));
    list.search().setText(QStringLiteral("没有"));
    test.settle();
    CHECK_FALSE(test.page->offers(PageAction::Export));
    CHECK_FALSE(test.page->offers(PageAction::Print));
    test.page->tabs().setCurrentIndex(0);
    CHECK_FALSE(test.page->offers(PageAction::Print)); // nothing is to be done
}
