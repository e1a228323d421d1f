#include "tests/ui/tasks/follow_up_desk.h"
#include "ui/common/day_edit.h"
#include "ui/tasks/many_tasks_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>

using namespace shuke;
using namespace shuke::activities;
using namespace shuke::ui;
using shuke::test::FollowUpDesk;

namespace test_many_tasks_dialog {

class ManyTasksFixture : public FollowUpDesk
{
public:
    ManyTasksDialog &open(std::vector<ContactId> contacts, const QString &title = {})
    {
        dialog = new ManyTasksDialog(desk, std::move(contacts), title, &parent);
        dialog->show();
        REQUIRE(QTest::qWaitFor([this] { return dialog->isSettled(); }, 20000));
        return *dialog;
    }
    void waitUntilDone()
    {
        settle([this] { return !dialog || dialog->isSettled(); });
    }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    QWidget parent;
    QPointer<ManyTasksDialog> dialog;
};

} // namespace test_many_tasks_dialog

using test_many_tasks_dialog::ManyTasksFixture;

TEST_CASE("The same task is added for each selected customer with Ctrl+Enter", "[many_tasks]")
{
    ManyTasksFixture test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    const ContactId berta = test.contact(QStringLiteral("Berta"));
    ManyTasksDialog &dialog = test.open({berta, anna, berta}, QStringLiteral("Call them"));
    CHECK(dialog.summary() == QStringLiteral("One for each of 2 customers."));
    CHECK(dialog.title().text() == QStringLiteral("Call them"));
    CHECK(dialog.day().date() == test.today);
    dialog.title().clear();
    QTest::keyClick(&dialog.title(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(dialog.problem() == QStringLiteral("Tasks need a few words that say what is to be done."));
    CHECK(test.desk.performed.isEmpty());
    QTest::keyClicks(&dialog.title(), QStringLiteral("Ask <b>them</b>"));
    CHECK(dialog.problem().isEmpty());
    REQUIRE(test.button(QStringLiteral("In a week")));
    test.button(QStringLiteral("In a week"))->click();
    dialog.priority().setCurrentIndex(3);
    dialog.note().setPlainText(QStringLiteral("how the tea was"));
    QTest::keyClick(&dialog.title(), Qt::Key_Return, Qt::ControlModifier);
    test.waitUntilDone();
    CHECK(test.desk.done == QStringList{QStringLiteral("2 tasks added.")});
    CHECK(test.desk.performed == QStringList{QStringLiteral("task.create_many")});
    const Task task = test.stored(TaskId::fromRow(2));
    CHECK(task.contact == berta);
    CHECK(task.title == QStringLiteral("Ask <b>them</b>"));
    CHECK(task.dueOn == test.today.addDays(7));
    CHECK(task.priority == TaskPriority::Urgent);
    CHECK(task.note == QStringLiteral("how the tea was"));
    REQUIRE(QTest::qWaitFor([&] { return test.dialog.isNull(); }, 10000)); // it goes by itself
}

TEST_CASE("Tasks for many may have no day and belong to me", "[many_tasks]")
{
    ManyTasksFixture test;
    ManyTasksDialog &dialog = test.open({test.contact(QStringLiteral("Anna"))}, QStringLiteral("Call"));
    CHECK(dialog.usualOwner() == UsualOwner::OfCustomer);
    dialog.owner().setCurrentIndex(1);
    CHECK(dialog.usualOwner() == UsualOwner::Actor);
    dialog.findChild<QCheckBox *>()->setChecked(false);
    CHECK_FALSE(dialog.typed().dueOn.isValid());
    CHECK_FALSE(dialog.typed().owner.isValid());
    dialog.create();
    test.waitUntilDone();
    CHECK(test.desk.done == QStringList{QStringLiteral("1 task added.")});
}

TEST_CASE("Tasks for many that cannot be saved keep what was typed", "[many_tasks]")
{
    ManyTasksFixture test;
    const ContactId anna = test.contact(QStringLiteral("Anna"));
    const ContactId gone = test.contact(QStringLiteral("Gone"));
    ManyTasksDialog &dialog = test.open({anna, gone}, QStringLiteral("Call"));
    test.desk.failNext = Error{ErrorCode::DiskFull, QStringLiteral("No space left on device")};
    dialog.create();
    test.waitUntilDone();
    REQUIRE(test.dialog);
    CHECK(dialog.problem().contains(QStringLiteral("still here")));
    CHECK(dialog.title().text() == QStringLiteral("Call"));
    test.desk.execute(contacts::trashContacts({gone}));
    dialog.create();
    test.waitUntilDone();
    REQUIRE(test.dialog);
    CHECK(dialog.problem().contains(QStringLiteral("in the trash")));
    CHECK(test.desk.done.isEmpty());
}

TEST_CASE("More customers than tasks can be added for are refused with a sentence", "[many_tasks]")
{
    ManyTasksFixture test;
    std::vector<ContactId> many;
    for (qint64 id = 1; id <= static_cast<qint64>(kMostTasksAtOnce) + 1; ++id)
        many.push_back(ContactId::fromRow(id));
    ManyTasksDialog &dialog = test.open(many, QStringLiteral("Call"));
    CHECK(dialog.problem() == QStringLiteral("At most 50,000 tasks can be added at once. Choose fewer customers."));
    dialog.create();
    CHECK(test.desk.performed.isEmpty());
}
