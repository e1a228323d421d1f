// What is typed and not saved: leaving it, a disk that fails, a crash; on the real window, by keys and the mouse.
#include "tests/ui/frame/person.h"
#include "tests/ui/sales/sale_desk.h"
#include "ui/common/draft_bar.h"
#include "ui/common/draft_store.h"
#include "ui/contacts/activity_editor.h"
#include "ui/contacts/contact_timeline_tab.h"
#include "ui/contacts/field_box.h"
#include "ui/orders/order_panel.h"
#include "ui/sales/quick_sale_dialog.h"

#include <QComboBox>
#include <QPlainTextEdit>

#include <QDir>

#include <csignal>
#include <sys/resource.h>

using namespace shuke;
using namespace shuke::ui;
using shuke::test::Person;

namespace {

/// A store with two customers, the first of them with a name that is typed and not saved.
class Typing : public Person
{
public:
    Typing()
    {
        makeStore();
        add(QStringLiteral("Anna"));
        add(QStringLiteral("Bert"));
        REQUIRE(until([this] { return rows() == 2; }));
        first = nameAt(0);
        beginEdit(QStringLiteral("王小丽"));
    }
    bool isKept() const { return record().isEditing() && typed("name") == QStringLiteral("王小丽"); }
    /// The keys still go into the field.
    bool canGoOn()
    {
        if (!record().isAncestorOf(QApplication::focusWidget()))
            return false;
        type("!");
        const bool arrived = typed("name") == QStringLiteral("王小丽!");
        press(Qt::Key_Backspace);
        return arrived && isKept();
    }

    QString first;
};

/// A file that grows beyond some bytes cannot be written: for the whole process, as on a full disk.
class FullDisk
{
public:
    FullDisk()
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit none = m_before;
        none.rlim_cur = 8192;
        REQUIRE(setrlimit(RLIMIT_FSIZE, &none) == 0);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

/// Nobody is asked; the next start has something to offer.
void crashAndStart(Person &person)
{
    person.window.reset();
    QThreadPool::globalInstance()->waitForDone();
    session::SessionOptions options;
    options.automaticBackups = false;
    person.window = std::make_unique<MainWindow>(person.dialogs, options);
    person.window->resize(1280, 800);
    person.window->show();
    person.activate();
    person.window->openUsual();
    REQUIRE(Person::until([&] { return person.window->hasStore() && person.toast().actionButton()->isVisible(); }));
}

} // namespace

TEST_CASE("Another row, another page and closing ask before typed text is lost, and Keep keeps it", "[journeys]")
{
    Typing person;
    const qint64 edited = person.record().record();
    SECTION("another row")
    {
        person.clickRow(1);
        person.answerEscape();
        CHECK(person.isKept());
        CHECK(person.list().list().currentId() == edited); // list and record tell the same
        CHECK(person.canGoOn());
        person.clickRow(1);
        person.answer(QStringLiteral("Discard"));
        REQUIRE(person.rest());
        CHECK(person.record().record() != edited);
        CHECK(person.list().list().currentId() == person.record().record());
        CHECK(person.list().side()->isOpen());
        CHECK(person.list().list().hasFocus());
        CHECK(person.nameAt(0) == person.first);
    }
    SECTION("another page")
    {
        Person::press(Qt::Key_4, Qt::ControlModifier);
        person.answer(QStringLiteral("Keep editing"));
        CHECK(person.pageId() == PageId::Customers);
        CHECK(person.canGoOn());
        Person::press(Qt::Key_4, Qt::ControlModifier);
        person.answer(QStringLiteral("Save"));
        REQUIRE(Person::until([&] { return person.pageId() == PageId::Orders; }));
        Person::press(Qt::Key_2, Qt::ControlModifier);
        REQUIRE(person.rest());
        CHECK((person.nameAt(0) == QStringLiteral("王小丽") || person.nameAt(1) == QStringLiteral("王小丽")));
    }
    SECTION("closing")
    {
        person.window->close();
        person.answerEscape();
        CHECK(person.window->isVisible());
        CHECK(person.canGoOn());
        person.window->close();
        person.answer(QStringLiteral("Discard"));
        CHECK(Person::until([&] { return !person.window->isVisible(); }));
    }
    SECTION("a new one, and the form itself")
    {
        Person::press(Qt::Key_N, Qt::ControlModifier);
        person.answerEscape();
        CHECK(person.canGoOn());
        Person::press(Qt::Key_Escape);
        person.answer(QStringLiteral("Discard"));
        CHECK_FALSE(person.record().isEditing());
        CHECK(person.record().record() == edited);
    }
}

TEST_CASE("A new record that is given up gives its place back", "[journeys]")
{
    Person person;
    person.makeStore();
    Person::press(Qt::Key_N, Qt::ControlModifier); // in an empty store, where there is no record to see
    REQUIRE(person.rest());
    REQUIRE(person.record().isEditing());
    Person::press(Qt::Key_F5); // reading again does not hide the form
    REQUIRE(person.rest());
    CHECK(person.list().side()->isOpen());
    Person::press(Qt::Key_Escape);
    CHECK_FALSE(person.list().side()->isOpen());
    person.add(QStringLiteral("Anna"));
    person.add(QStringLiteral("Bert"));
    person.clickRow(0);
    REQUIRE(Person::until([&] { return person.list().side()->isOpen() && person.record().record() != 0; }));
    const qint64 shown = person.record().record();

    Person::press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(person.rest());
    REQUIRE(person.record().isEditing());
    Person::press(Qt::Key_Escape);
    REQUIRE(person.rest());
    CHECK(person.list().side()->isOpen());
    CHECK(person.record().record() == shown);

    Person::press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(person.rest());
    Person::compose(QStringLiteral("王"));
    person.clickRow(1);
    person.answer(QStringLiteral("Discard"));
    REQUIRE(person.rest());
    CHECK(person.list().side()->isOpen());
    CHECK(person.record().record() == person.list().list().currentId());
    CHECK(person.record().record() != shown);
}

TEST_CASE("A disk that fails while saving keeps form and text, and when it works again Ctrl+S saves", "[journeys]")
{
    Typing person;
    {
        const FullDisk full;
        Person::press(Qt::Key_S, Qt::ControlModifier);
        REQUIRE(Person::until([&] { return !person.record().message().isEmpty(); }));
        REQUIRE(person.rest());
    }
    CHECK(person.isKept());
    CHECK(person.record().message().contains(QStringLiteral("What you typed is still here.")));
    CHECK(person.record().message().startsWith(QStringLiteral("The disk or file could not be read or written.")));
    CHECK(person.nameAt(0) == person.first);
    CHECK(person.canGoOn());
    Person::press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(Person::until([&] { return person.toast().text().contains(QStringLiteral("王小丽")); }));
    REQUIRE(person.rest());
    CHECK(person.record().message().isEmpty());
    CHECK((person.nameAt(0) == QStringLiteral("王小丽") || person.nameAt(1) == QStringLiteral("王小丽")));
}

TEST_CASE("A crash does not take what was typed: the next start offers it", "[journeys]")
{
    Typing person;
    const QString store = person.window->workspace()->session()->description().path;
    const QDir drafts(draftFolder(store));
    REQUIRE(Person::until([&] { return !drafts.entryList(QDir::Files).isEmpty(); })); // while typing, not at an end
    crashAndStart(person);
    CHECK(person.toast().text().contains(person.first));
    REQUIRE(Person::tabTo(QStringLiteral("Show it")));
    Person::press(Qt::Key_Return);
    REQUIRE(Person::until([&] { return !person.record().draftBar().text().isEmpty(); }));
    REQUIRE(Person::tabTo(QStringLiteral("Continue editing")));
    Person::press(Qt::Key_Return);
    REQUIRE(person.isKept());
    Person::press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(Person::until([&] { return person.rest() && !person.record().isEditing(); }));
    CHECK((person.nameAt(0) == QStringLiteral("王小丽") || person.nameAt(1) == QStringLiteral("王小丽")));
    CHECK(Person::until([&] { return drafts.entryList(QDir::Files).isEmpty(); }));
}

TEST_CASE("A crash does not take a follow-up that was typed: the next start leads to it", "[journeys]")
{
    Person person;
    person.makeStore();
    person.add(QStringLiteral("Anna"));
    person.clickRow(0);
    REQUIRE(Person::until([&] { return person.record().record() != 0 && person.rest(); }));
    const QString store = person.window->workspace()->session()->description().path;
    const QDir drafts(draftFolder(store));
    person.record().showEntry(ContactId::fromRow(person.record().record()), {});
    REQUIRE(person.rest());
    person.record().timeline().beginNew(activities::ActivityKind::Call);
    REQUIRE(person.rest());
    Person::compose(QStringLiteral("想要龙井"));
    REQUIRE(Person::until([&] { return !drafts.entryList(QDir::Files).isEmpty(); })); // while typing, not at an end
    crashAndStart(person);
    CHECK(person.toast().text().contains(QStringLiteral("Anna")));
    REQUIRE(Person::tabTo(QStringLiteral("Show it")));
    Person::press(Qt::Key_Return);
    REQUIRE(Person::until([&] { return !person.record().timeline().draftBar().text().isEmpty(); }));
    REQUIRE(Person::tabTo(QStringLiteral("Continue editing")));
    Person::press(Qt::Key_Return);
    ActivityEditor &editor = person.record().timeline().editor();
    REQUIRE(Person::until([&] { return editor.isOpen() && person.rest(); }));
    CHECK(editor.text().toPlainText() == QStringLiteral("想要龙井"));
    CHECK(editor.typed().kind == activities::ActivityKind::Call);
    Person::press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(Person::until([&] { return person.rest() && !editor.isOpen(); }));
    CHECK(Person::until([&] { return drafts.entryList(QDir::Files).isEmpty(); }));
}

TEST_CASE("A crash does not take an order or a quick sale that was typed: the next start leads to it", "[journeys]")
{
    Person person;
    person.makeStore();
    const QDir drafts(draftFolder(person.window->workspace()->session()->description().path));
    bool isSale = false;
    SECTION("an order") {}
    SECTION("a quick sale")
    {
        isSale = true;
    }
    const auto form = [&]() -> QWidget * {
        if (isSale)
            return person.window->findChild<QuickSaleDialog *>();
        return person.window->findChild<OrderPanel *>();
    };
    const auto field = [&]() -> QLineEdit & {
        return shuke::test::fieldIn<QLineEdit>(*form(), isSale ? QStringLiteral("Note") : QStringLiteral("Channel"));
    };
    person.window->workspace()->go(isSale ? Place(QuickSale{}) : Place(NewOrder{}));
    REQUIRE(Person::until([&] { return form() && form()->isVisible(); }));
    REQUIRE(person.rest());
    field().setText(QStringLiteral("微信"));
    REQUIRE(Person::until([&] { return !drafts.entryList(QDir::Files).isEmpty(); })); // while typing, not at an end
    crashAndStart(person);
    person.toast().actionButton()->click();
    const auto bar = [&] { return form() ? form()->findChild<DraftBar *>() : nullptr; };
    REQUIRE(Person::until([&] { return bar() && !bar()->text().isEmpty(); }));
    CHECK(field().text().isEmpty());
    bar()->continueButton()->click();
    CHECK(field().text() == QStringLiteral("微信"));
}

TEST_CASE("Tab goes from the list through its foot into the record, and Esc comes back", "[journeys]")
{
    Person person;
    person.makeStore();
    person.add(QStringLiteral("Anna"));
    person.clickRow(0);
    REQUIRE(person.rest());
    REQUIRE(person.list().list().hasFocus());
    QStringList stops;
    REQUIRE(Person::tabTo([&](QWidget *widget) {
        stops.append(qobject_cast<QAbstractButton *>(widget) ? Person::focusText() : widget->metaObject()->className());
        return person.record().isAncestorOf(widget);
    }));
    CAPTURE(stops.join(QLatin1Char('|')).toStdString());
    CHECK(stops.size() <= 4); // the list, its totals, what to do with selected rows, the record
    Person::press(Qt::Key_Escape);
    CHECK_FALSE(person.list().side()->isOpen());
    CHECK(person.list().list().hasFocus());
    Person::press(Qt::Key_Return); // opens it again, with the keys in it
    REQUIRE(person.rest());
    CHECK(person.list().side()->isOpen());
    CHECK(person.record().isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("Esc leaves the forms of orders and products, too", "[journeys]")
{
    Person person;
    person.makeStore();
    for (const Qt::Key page : {Qt::Key_4, Qt::Key_5}) {
        Person::press(page, Qt::ControlModifier);
        REQUIRE(person.rest());
        auto &list = static_cast<ListPage &>(*person.page());
        Person::press(Qt::Key_N, Qt::ControlModifier);
        REQUIRE(person.rest());
        REQUIRE(list.side()->isOpen());
        REQUIRE(list.offers(PageAction::Save));
        Person::press(Qt::Key_Escape);
        REQUIRE(person.rest());
        CHECK_FALSE(list.offers(PageAction::Save));
        CHECK_FALSE(list.side()->isOpen());
    }
}
