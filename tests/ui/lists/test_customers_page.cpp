#include "core/contacts/contact_choices.h"
#include "core/contacts/staff_table.h"
#include "core/exchange/demo_command.h"
#include "tests/support/catch.h"
#include "tests/ui/lists/customers_fixture.h"
#include "ui/common/column_layout.h"
#include "ui/lists/chip_bar.h"
#include "ui/lists/record_side.h"
#include "ui/lists/view_bar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QPushButton>

using namespace shuke;
using namespace shuke::ui;
using test::Customers;

namespace {

segments::ConditionGroup inCity(const char *city)
{
    segments::ConditionGroup where;
    where.conditions.push_back({"city", segments::Operator::Is, {QString::fromUtf8(city)}});
    return where;
}

} // namespace

TEST_CASE("A search whose text cannot be loaded says so and can be tried again", "[customers_page]")
{
    Customers test;
    test.failing = true;
    CHECK(test.page->model().rowCount() == 4); // the list itself needs no search text
    CHECK(test.page->errorText().isEmpty());
}

TEST_CASE("Without a search the list is there although the search text cannot be loaded", "[customers_page]")
{
    test::FakeDesk desk;
    int loads = 0;
    bool failing = true;
    contacts::Contact contact;
    for (const char *name : {"Anna", "Berta", "Ann-Marie"}) {
        contact.name = QLatin1String(name);
        desk.execute(contacts::createContact(contact));
    }
    CustomersPage page(desk, nullptr,
                       [&] {
                           ++loads;
                           return failing ? test::failedSearch() : desk.session()->query(contacts::loadSearchText());
                       },
                       {});
    page.resize(900, 600);
    page.show();
    const auto search = [&](const char *text) {
        page.filter().setText(QLatin1String(text));
        REQUIRE(QTest::qWaitFor([&] { return !page.model().isBusy(); }, 20000));
    };
    REQUIRE(QTest::qWaitFor([&] { return !page.model().isBusy() && page.model().rowCount() == 3; }, 20000));
    search("ann");
    CHECK(page.errorText().contains(QStringLiteral("disk of the test")));
    CHECK(page.countText().isEmpty());
    CHECK(page.messageBar().text().isEmpty()); // once is enough
    QPushButton *retry = nullptr;
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == ListPage::tr("Try again"))
            retry = button;
    }
    REQUIRE(retry);
    const int before = loads;
    retry->click();
    REQUIRE(QTest::qWaitFor([&] { return !page.model().isBusy(); }, 20000));
    CHECK(loads == before + 1);
    CHECK(!page.errorText().isEmpty());
    search("");
    CHECK(page.errorText().isEmpty());
    CHECK(page.model().rowCount() == 3);
    const int quiet = loads;
    contact.name = QStringLiteral("Dora");
    desk.execute(contacts::createContact(contact));
    REQUIRE(QTest::qWaitFor([&] { return page.model().rowCount() == 4; }, 20000));
    CHECK(loads == quiet); // a failure is not tried again and again
    failing = false;
    search("ann");
    CHECK(page.errorText().isEmpty());
    CHECK(page.model().rowCount() == 2);
}

TEST_CASE("Selected customers can be exported in every format, vCards of both versions among them", "[customers_page]")
{
    Customers test;
    test.select({test.anna, test.berta});
    const QStringList texts = test.page->actionTexts();
    for (const char *format :
         {"CSV for Excel", "CSV, exact values", "Excel workbook", "JSON Lines", "vCard 3.0", "vCard 4.0", "PDF"}) {
        INFO(format);
        CHECK(texts.contains(QStringLiteral("Export selected: %1").arg(QLatin1String(format))));
    }
}

TEST_CASE("Mine are the customers of whoever works at this computer, at risk those whose stage says so",
          "[customers_page]")
{
    Customers test;
    CHECK(test.page->views().find(QStringLiteral("mine")) == nullptr); // nobody of the staff is called so
    test.page->showView(QStringLiteral("at_risk"));
    test.waitForRows(0); // nobody has a stage yet
    CHECK(test.page->errorText().isEmpty());
    const segments::ConditionGroup where = test.page->views().find(QStringLiteral("at_risk"))->where;
    CHECK(where.conditions ==
          std::vector<segments::Condition>{{"stage", segments::Operator::AnyOf, {QStringLiteral("at_risk")}}});

    const QString name = test.desk.session()->description().actorName;
    REQUIRE_FALSE(name.isEmpty());
    const auto me = std::make_shared<StaffId>();
    test.desk.execute({"test.staff", {"Hire", {}}, [me, name](WriteContext &context) -> Result<void> {
                           const Result<StaffId> made = contacts::ensureStaff(context, name);
                           if (!made)
                               return made.error();
                           *me = *made;
                           return {};
                       }});
    contacts::ContactEdit edit;
    edit.owner = *me;
    test.desk.execute(contacts::editContact(ContactId::fromRow(test.anna), edit));
    REQUIRE(QTest::qWaitFor([&] { return test.page->views().find(QStringLiteral("mine")) != nullptr; }, 20000));
    CHECK(test.page->views().all()[1].code == QStringLiteral("mine"));
    CHECK(test.page->views().find(QStringLiteral("mine"))->isBuiltIn);
    test.page->showView(QStringLiteral("mine"));
    test.waitForRows(1);
    CHECK(test.page->model().idAt(0) == test.anna);
}

TEST_CASE("Views show people, companies, those added lately, and the trash", "[customers_page]")
{
    Customers test;
    const QAbstractItemModelTester tester(&test.page->model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    CHECK(test.page->countText().startsWith(QStringLiteral("4 customers")));
    test.page->showView(QStringLiteral("people"));
    test.waitForRows(3);
    test.page->showView(QStringLiteral("companies"));
    test.waitForRows(1);
    CHECK(test.page->model().idAt(0) == test.acme);
    test.page->showView(QStringLiteral("recent"));
    test.waitForRows(4);
    test.page->showView(QStringLiteral("trash"));
    test.waitForRows(0);
    test.desk.execute(contacts::trashContacts({ContactId::fromRow(test.berta)}));
    test.waitForRows(1);
    CHECK(test.page->model().idAt(0) == test.berta);
    CHECK(test.page->actionTexts().isEmpty() == false);
    test.search("bert");
    CHECK(test.page->model().rowCount() == 1);
    test.search("anna");
    CHECK(test.page->model().rowCount() == 0);
    test.search("");
    test.page->list().sortByColumn(0, Qt::DescendingOrder);
    test.waitForRows(1);
}

TEST_CASE("The view remembered from last time opens with its own columns", "[customers_page]")
{
    test::FakeDesk desk;
    const auto shows = [&](const char *view, const char *key) {
        QSettings().setValue(QStringLiteral("pages/customers/view"), QLatin1String(view));
        CustomersPage page(desk, nullptr, {}, {});
        CHECK(page.viewBar().current() == QLatin1String(view));
        for (const int column : page.list().columnLayout().shown()) {
            if (page.model().columns()[static_cast<size_t>(column)].key == key)
                return true;
        }
        return false;
    };
    CHECK(shows("trash", "deleted_at"));
    CHECK(shows("recent", "created_at"));
    CHECK(!shows("companies", "company"));
    CHECK(shows("all", "company"));
    CHECK(!shows("all", "deleted_at"));
}

TEST_CASE("Conditions, a search and given rows narrow the list together", "[customers_page]")
{
    Customers test;
    test.page->chips().setWhere(inCity("Pune"));
    Q_EMIT test.page->chips().whereChanged(test.page->chips().where());
    test.waitForRows(2);
    test.search("marie");
    CHECK(test.page->model().rowCount() == 1);
    test.search("");
    test.waitForRows(2);
    CHECK(test.page->countText().startsWith(QStringLiteral("2 customers found")));
    test.page->visit(ShowCustomers{QStringLiteral("Champions"), {test.berta, test.annMarie, 999999}});
    test.waitForRows(2);
    CHECK(test.page->chips().texts() == QStringList{QStringLiteral("Champions")});
    test.desk.execute(contacts::trashContacts({ContactId::fromRow(test.berta)}));
    test.waitForRows(1);
    Q_EMIT test.page->chips().amongRemoved();
    test.waitForRows(3);
    CHECK(test.page->chips().texts().isEmpty());
}

TEST_CASE("A view made here keeps its filters, and says when they are not its own any more", "[customers_page]")
{
    Customers test;
    test.page->chips().setWhere(inCity("Delhi"));
    Q_EMIT test.page->chips().whereChanged(test.page->chips().where());
    test.waitForRows(2);
    Q_EMIT test.page->viewBar().nameTyped({}, QStringLiteral("Delhi"));
    test.settle();
    CHECK(test.page->viewBar().titles().last() == QStringLiteral("Delhi"));
    CHECK(test.desk.performed == QStringList{QStringLiteral("setting.page")});
    const QString code = test.page->viewBar().current();
    test.page->showView(QStringLiteral("all"));
    test.waitForRows(4);
    test.page->showView(code);
    test.waitForRows(2);
    Q_EMIT test.page->viewBar().removeWanted(code);
    test.waitForRows(4);
    CHECK(test.page->viewBar().current() == QStringLiteral("all"));
}

TEST_CASE("An empty store offers the next steps", "[customers_page]")
{
    Customers test(true);
    CHECK(test.page->showsEmptyState());
    CHECK(test.page->filter().isHidden());
    for (QPushButton *button : test.page->findChildren<QPushButton *>()) {
        for (const char *step : {"first customer", "Import", "demo company"}) {
            if (button->text().contains(QLatin1String(step)))
                button->click();
        }
    }
    CHECK(test.panel->started == 1);
    REQUIRE(test.desk.places.size() == 2);
    CHECK(std::holds_alternative<ImportFile>(test.desk.places[0]));
    CHECK(std::holds_alternative<OpenDemo>(test.desk.places[1]));
    test.add("First");
    test.waitForRows(1);
    CHECK(!test.page->showsEmptyState());
}

TEST_CASE("The record beside the list follows its current row, and knows its place", "[customers_page]")
{
    Customers test;
    test.page->list().selectId(test.annMarie);
    test.settle();
    REQUIRE(test.panel->record() == test.annMarie);
    CHECK(test.panel->position == std::pair(test.page->model().rowOf(test.annMarie) + 1, 4));
    test.page->run(PageAction::Next);
    test.settle();
    CHECK(test.panel->record() == test.page->model().idAt(test.page->model().rowOf(test.annMarie) + 1));
    test.page->visit(ShowContact{ContactId::fromRow(test.acme)});
    test.settle();
    CHECK(test.panel->record() == test.acme);
    CHECK(test.page->list().currentId() == test.acme);
    test.page->visit(NewContact{});
    CHECK(test.panel->started == 1);
}

TEST_CASE("A record with unsaved text keeps the list at its row until it is saved", "[customers_page]")
{
    Customers test;
    test.page->list().selectId(test.anna);
    test.settle();
    REQUIRE(test.panel->record() == test.anna);
    test.panel->dirty = true;
    test.page->list().selectId(test.berta);
    REQUIRE(QTest::qWaitFor([&] { return test.panel->held != nullptr; }, 5000));
    CHECK(test.panel->record() == test.anna);
    CHECK(test.page->list().currentId() == test.anna);
    bool left = false;
    test.page->leave([&] { left = true; });
    CHECK(!left);
    test.panel->save();
    CHECK(left);
}

TEST_CASE("A record that is made is selected as soon as it is in the list", "[customers_page]")
{
    Customers test;
    const qint64 made = test.add("Dora");
    Q_EMIT test.panel->created(made);
    test.waitForRows(5);
    REQUIRE(QTest::qWaitFor([&] { return test.page->list().currentId() == made; }, 5000));
}

TEST_CASE("Deleted customers go to the trash, the next one is selected, and they come back", "[customers_page]")
{
    Customers test;
    test.select({test.anna, test.berta});
    test.page->list().setFocus();
    CHECK(test.page->offers(PageAction::Delete));
    test.page->run(PageAction::Delete);
    test.waitForRows(2);
    CHECK(test.desk.done == QStringList{QStringLiteral("2 customers moved to the trash.")});
    REQUIRE(QTest::qWaitFor([&] { return test.page->list().selectedRowCount() == 1; }, 5000));
    test.page->showView(QStringLiteral("trash"));
    test.waitForRows(2);
    CHECK(!test.page->offers(PageAction::Delete));
    test.page->list().selectAll();
    CHECK(test.runAction("Restore"));
    CHECK(!test.runAction("Add tag…"));
}

TEST_CASE("A cell takes what is typed as one change, and refuses what is wrong", "[customers_page]")
{
    Customers test;
    ListView &list = test.page->list();
    list.selectId(test.anna);
    list.setFocus();
    test.settle();
    test.page->run(PageAction::Edit);
    auto *editor = list.viewport()->findChild<QLineEdit *>();
    REQUIRE(editor);
    CHECK(editor->text() == QStringLiteral("Anna"));
    editor->clear();
    QTest::keyClick(editor, Qt::Key_Return); // a customer needs a name
    CHECK(editor->isVisible());
    CHECK(test.desk.performed.isEmpty());
    editor->setText(QStringLiteral("Anna M."));
    QTest::keyClick(editor, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return test.desk.performed.size() == 1 && !test.desk.isBusy(); }, 5000));
    CHECK(test.stored(test.anna).name == QStringLiteral("Anna M."));
}

TEST_CASE("Owner and gender are chosen in their cells", "[customers_page]")
{
    Customers test;
    exchange::DemoOptions demo;
    demo.customers = 5;
    demo.endDay = QDate(2025, 12, 31);
    test.desk.execute(exchange::demoCommand(demo));
    test.waitForRows(9);
    const auto owners = test.desk.query(contacts::contactChoices()).owners;
    REQUIRE(!owners.empty());
    ListView &list = test.page->list();
    const auto &columns = test.page->model().columns();
    const auto choose = [&](const char *key, const QString &text) {
        for (size_t at = 0; at < columns.size(); ++at) {
            if (columns[at].key != key)
                continue;
            const int column = static_cast<int>(at);
            list.columnLayout().setShown(column, true);
            list.selectId(test.anna);
            list.setCurrentIndex(test.page->model().index(test.page->model().rowOf(test.anna), column));
            REQUIRE(QTest::qWaitFor([&] { return test.page->model().source().choices(column).contains(text); }, 20000));
        }
        test.page->run(PageAction::Edit);
        auto *box = list.viewport()->findChild<QComboBox *>();
        REQUIRE(box);
        box->setCurrentIndex(box->findData(text));
        Q_EMIT box->activated(box->currentIndex());
        const qsizetype before = test.desk.performed.size();
        REQUIRE(QTest::qWaitFor([&] { return !test.desk.isBusy(); }, 20000));
        CHECK(before == test.desk.performed.size());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        test.settle();
    };
    choose("owner", owners[0].name);
    CHECK(test.stored(test.anna).owner == owners[0].id);
    choose("owner", QStringLiteral(""));
    CHECK(!test.stored(test.anna).owner.isValid());
    choose("gender", QStringLiteral("Female"));
    CHECK(test.stored(test.anna).gender == contacts::Gender::Female);
}

TEST_CASE("A letter typed in the list goes on in the search", "[customers_page]")
{
    Customers test;
    test.page->list().selectId(test.anna);
    test.page->list().setFocus();
    QTest::keyClicks(&test.page->list(), QStringLiteral("b"));
    CHECK(test.page->filter().text() == QStringLiteral("b"));
    CHECK(test.page->filter().hasFocus());
    test.waitForRows(1);
    CHECK(test.page->model().idAt(0) == test.berta);
}

TEST_CASE("What the store refuses comes back into its cell as it was typed", "[customers_page]")
{
    Customers test;
    ListView &list = test.page->list();
    list.selectId(test.anna);
    list.setFocus();
    test.settle();
    test.page->run(PageAction::Edit);
    auto *editor = list.viewport()->findChild<QLineEdit *>();
    REQUIRE(editor);
    test.desk.failNext = Error{ErrorCode::Conflict, QStringLiteral("test")};
    editor->setText(QStringLiteral("Typed with care"));
    QTest::keyClick(editor, Qt::Key_Return);
    const auto open = [&]() -> QLineEdit * {
        for (QLineEdit *edit : list.viewport()->findChildren<QLineEdit *>()) {
            if (edit->text() == QStringLiteral("Typed with care") && edit->isVisible())
                return edit;
        }
        return nullptr;
    };
    REQUIRE(QTest::qWaitFor([&] { return !test.desk.isBusy() && !test.desk.errors.empty() && open(); }, 5000));
    CHECK(test.stored(test.anna).name == QStringLiteral("Anna"));
}

TEST_CASE("Editing one city keeps the rest of the address", "[customers_page]")
{
    Customers test;
    contacts::ContactEdit edit;
    edit.address =
        contacts::PostalAddress{QStringLiteral("IN"), {}, QStringLiteral("Pune"), {}, QStringLiteral("MG Road 1"), {}};
    test.desk.execute(contacts::editContact(ContactId::fromRow(test.anna), edit));
    test.settle();
    const auto &columns = test.page->model().columns();
    for (size_t at = 0; at < columns.size(); ++at) {
        if (columns[at].key == "city")
            test.desk.execute(test.page->model().source().edit(test.anna, static_cast<int>(at), QStringLiteral("Goa")));
    }
    CHECK(test.stored(test.anna).address.city == QStringLiteral("Goa"));
    CHECK(test.stored(test.anna).address.street == QStringLiteral("MG Road 1"));
}

TEST_CASE("A change by somebody else keeps selection and scroll place", "[customers_page]")
{
    Customers test;
    test.select({test.anna, test.acme});
    const qint64 current = test.page->list().currentId();
    test.add("Zoe");
    test.waitForRows(5);
    CHECK(test.page->list().selectedRowCount() == 2);
    CHECK(test.page->list().currentId() == current);
    contacts::ContactEdit edit;
    edit.name = QStringLiteral("Aaron");
    test.desk.execute(contacts::editContact(ContactId::fromRow(test.berta), edit));
    test.settle();
    CHECK(test.page->list().selectedRowCount() == 2);
}
