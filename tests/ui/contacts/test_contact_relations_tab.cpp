#include "core/contacts/contact_commands.h"
#include "tests/ui/fake_desk.h"
#include "ui/common/day_edit.h"
#include "ui/contacts/contact_relations_tab.h"
#include "ui/contacts/relation_dialog.h"
#include "ui/contacts/relation_edit_dialog.h"
#include "ui/contacts/relation_words.h"
#include "ui/sales/customer_chooser.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

using namespace shuke;
using namespace shuke::ui;
using contacts::RelationKind;

namespace {

struct Tab
{
    Tab() { tab.resize(600, 400); }

    ContactId add(const char *name, contacts::ContactKind kind = contacts::ContactKind::Person)
    {
        contacts::Contact contact;
        contact.name = QString::fromUtf8(name);
        contact.kind = kind;
        const auto created = std::make_shared<ContactId>();
        desk.execute(contacts::createContact(contact, created));
        return *created;
    }
    void show(ContactId contact)
    {
        tab.showRelations(desk.query(contacts::contactDetail(contact)), QDate(2025, 6, 30));
        tab.show();
        REQUIRE(QTest::qWaitFor([&] { return tab.isSettled(); }, 20000));
    }

    test::FakeDesk desk;
    ContactRelationsTab tab{desk};
};

} // namespace

TEST_CASE("The tab shows companies, family and who referred whom, from this one's side", "[relations_tab]")
{
    Tab t;
    const ContactId wang = t.add("王芳");
    const ContactId li = t.add("李明");
    const ContactId tea = t.add("老街茶点", contacts::ContactKind::Company);
    contacts::Affiliation works;
    works.person = wang;
    works.company = tea;
    works.role = QStringLiteral("Buyer");
    t.desk.execute(contacts::addAffiliation(works));
    t.desk.execute(contacts::addRelation({{}, wang, li, RelationKind::Parent, {}}));
    t.desk.execute(contacts::addRelation({{}, li, wang, RelationKind::Referrer, QStringLiteral("May")}));
    t.show(wang);
    REQUIRE(t.tab.rows().size() == 3);
    CHECK(t.tab.rows()[0] == QStringList{QStringLiteral("老街茶点"), QStringLiteral("Buyer"), QString()});
    CHECK(t.tab.rows()[1][1] == QStringLiteral("Child"));
    CHECK(t.tab.rows()[2] == QStringList{QStringLiteral("李明"), QStringLiteral("Referred by"), QStringLiteral("May")});
    t.show(tea);
    CHECK(t.tab.rows().size() == 1);
    CHECK(t.tab.group().empty());
}

TEST_CASE("A relation is added in the dialog, and what is refused is said there", "[relations_tab]")
{
    Tab t;
    const ContactId wang = t.add("王芳");
    const ContactId li = t.add("李明");
    t.show(wang);
    t.tab.add();
    auto *dialog = t.tab.findChild<RelationDialog *>();
    REQUIRE(dialog);
    dialog->what().setCurrentIndex(dialog->what().findText(relationText(RelationKind::Parent, true)));
    dialog->other().setCustomer(li, QStringLiteral("李明"), {});
    dialog->accept();
    REQUIRE(QTest::qWaitFor([&] { return !t.desk.isBusy(); }, 20000));
    t.show(wang);
    REQUIRE(t.tab.rows().size() == 1);
    CHECK(t.tab.rows()[0][1] == QStringLiteral("Parent"));
    t.tab.add();
    dialog = t.tab.findChildren<RelationDialog *>().back();
    dialog->what().setCurrentIndex(dialog->what().findText(relationText(RelationKind::Parent, true)));
    dialog->other().setCustomer(li, QStringLiteral("李明"), {});
    dialog->accept();
    REQUIRE(QTest::qWaitFor([&] { return !t.desk.isBusy(); }, 20000));
    CHECK(dialog->isVisible()); // it is there already
    dialog->reject();
}

TEST_CASE("The role, the days and the main company are edited, and undo brings them back", "[relations_tab]")
{
    Tab t;
    const ContactId wang = t.add("王芳");
    const ContactId tea = t.add("老街茶点", contacts::ContactKind::Company);
    contacts::Affiliation works;
    works.person = wang;
    works.company = tea;
    works.role = QStringLiteral("Buyer");
    t.desk.execute(contacts::addAffiliation(works));
    t.show(wang);
    t.tab.select(0);
    t.tab.editSelected();
    auto *dialog = t.tab.findChild<RelationEditDialog *>();
    REQUIRE(dialog);
    CHECK(dialog->text().text() == QStringLiteral("Buyer"));
    CHECK_FALSE(dialog->startDay().isEnabled());
    dialog->text().setText(QStringLiteral(" Manager "));
    dialog->started().setChecked(true);
    dialog->startDay().setDate(QDate(2024, 3, 1));
    dialog->mainCompany().setChecked(true);
    dialog->ended().setChecked(true);
    dialog->endDay().setDate(QDate(2024, 2, 1));
    CHECK(dialog->showsProblem()); // before it began
    CHECK_FALSE(dialog->mainCompany().isEnabled());
    dialog->accept();
    CHECK(t.desk.performed.isEmpty());
    dialog->ended().setChecked(false);
    dialog->accept();
    REQUIRE(QTest::qWaitFor([&] { return !t.desk.isBusy(); }, 20000));
    CHECK(t.desk.performed == QStringList{QStringLiteral("affiliation.edit")});
    t.show(wang);
    CHECK(t.tab.rows()[0][1] == QStringLiteral("Manager"));
    CHECK(t.tab.rows()[0][2] == QStringLiteral("main company · since 1 Mar 2024"));

    t.tab.select(0);
    t.tab.endSelected();
    dialog = t.tab.findChildren<RelationEditDialog *>().back();
    CHECK(dialog->endDay().date() == QDate(2025, 6, 30));
    dialog->endDay().setDate(QDate(2025, 5, 31));
    dialog->accept();
    REQUIRE(QTest::qWaitFor([&] { return !t.desk.isBusy(); }, 20000));
    t.show(wang);
    CHECK(t.tab.rows()[0][2] == QStringLiteral("since 1 Mar 2024 · until 31 May 2025"));
    t.tab.select(0);
    t.tab.endSelected(); // has left already
    CHECK(t.desk.performed.size() == 2);

    QFuture<Result<session::UndoOutcome>> undo = t.desk.session()->undo();
    undo.waitForFinished();
    t.show(wang);
    CHECK(t.tab.rows()[0][2] == QStringLiteral("main company · since 1 Mar 2024"));
}

TEST_CASE("What two people are to each other is edited from either end", "[relations_tab]")
{
    Tab t;
    const ContactId wang = t.add("王芳");
    const ContactId li = t.add("李明");
    t.desk.execute(contacts::addRelation({{}, wang, li, RelationKind::Parent, QStringLiteral("x")}));
    t.show(wang);
    t.tab.select(0);
    t.tab.editSelected();
    auto *dialog = t.tab.findChild<RelationEditDialog *>();
    REQUIRE(dialog);
    CHECK(dialog->what().currentText() == QStringLiteral("Child"));
    CHECK(dialog->what().findText(relationText(RelationKind::ParentCompany, true)) < 0);
    dialog->what().setCurrentIndex(dialog->what().findText(relationText(RelationKind::Parent, true)));
    dialog->text().setText(QStringLiteral("by marriage"));
    dialog->accept();
    REQUIRE(QTest::qWaitFor([&] { return !t.desk.isBusy(); }, 20000));
    t.show(wang);
    CHECK(t.tab.rows()[0][1] == QStringLiteral("Parent"));
    CHECK(t.tab.rows()[0][2] == QStringLiteral("by marriage"));
    t.show(li);
    CHECK(t.tab.rows()[0][1] == QStringLiteral("Child"));
}

TEST_CASE("Every relation has words from both ends", "[relations_tab]")
{
    for (const RelationKind kind : contacts::kRelationKinds) {
        CHECK_FALSE(relationText(kind, true).isEmpty());
        CHECK((relationText(kind, true) == relationText(kind, false)) == contacts::isSymmetric(kind));
    }
}
