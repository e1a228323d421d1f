#include "core/contacts/attachment.h"
#include "core/contacts/relation_commands.h"
#include "core/session/history.h"
#include "tests/ui/contacts/contact_panel_fixture.h"
#include "ui/common/error_text.h"
#include "ui/contacts/contact_changes_tab.h"
#include "ui/contacts/contact_timeline_tab.h"
#include "ui/contacts/timeline_view.h"

#include <QFile>
#include <QTabWidget>

using namespace shuke;
using namespace shuke::ui;
using test::PanelFixture;

namespace {

/// The tab "Changes" of a customer named Anna.
struct Changes : PanelFixture
{
    ContactId anna = add(QStringLiteral("Anna"));

    void open(ContactId contact)
    {
        show(contact);
        panel.findChild<QTabWidget *>()->setCurrentIndex(5); // Changes
        settle();
    }
    void open() { open(anna); }
    ContactChangesModel *model() { return panel.findChild<ContactChangesModel *>(); }
    ContactChangesTab *tab() { return panel.findChild<ContactChangesTab *>(); }
    QString text(int row, int column) { return model()->index(row, column).data().toString(); }
    /// "Field: before → after" of every line, newest first.
    QStringList lines()
    {
        QStringList lines;
        for (int row = 0; row < model()->rowCount(); ++row)
            lines.append(text(row, ContactChangesModel::Field) + QStringLiteral(": ") +
                         text(row, ContactChangesModel::Change));
        return lines;
    }
    /// Chooses the newest line that reads so.
    void choose(const QString &line)
    {
        const int row = static_cast<int>(lines().indexOf(line));
        INFO(line.toStdString() << " is not among " << lines().join(QLatin1Char('\n')).toStdString());
        REQUIRE(row >= 0);
        tab()->select(row);
    }
    QPushButton *undoButton() { return button(ContactChangesTab::tr("Undo this change")); }
    /// Takes the line back; it must not ask.
    void undo(const QString &line)
    {
        choose(line);
        REQUIRE(undoButton()->isEnabled());
        const qsizetype before = desk.performed.size();
        undoButton()->click();
        settle();
        CHECK(desk.performed.size() == before + 1);
        CHECK(desk.errors.empty());
    }
    contacts::ContactDetail detail() { return desk.query(contacts::contactDetail(anna)); }
    qint64 operations() { return static_cast<qint64>(desk.query(session::historyIds({})).size()); }

    ContactPointId phone(const QString &value, const QString &label = {})
    {
        contacts::ContactPoint point;
        point.contact = anna;
        point.kind = QStringLiteral("mobile");
        point.label = label;
        point.value = value;
        const auto id = std::make_shared<ContactPointId>();
        desk.execute(contacts::addContactPoint(point, id));
        return *id;
    }
    ContactId company(const QString &name)
    {
        return add(name, [](contacts::Contact &contact) { contact.kind = contacts::ContactKind::Company; });
    }
    /// Anna's main company from now on.
    contacts::Affiliation link(ContactId company, const QString &role)
    {
        contacts::Affiliation link{{}, anna, company, role, true, {}, {}};
        const auto id = std::make_shared<AffiliationId>();
        desk.execute(contacts::addAffiliation(link, id));
        link.id = *id;
        return link;
    }
    CustomFieldId ownField(contacts::CustomFieldType type)
    {
        contacts::CustomField field;
        field.code = QStringLiteral("own");
        field.nameEn = QStringLiteral("Shoe size");
        field.nameZh = QStringLiteral("鞋码");
        field.type = type;
        const auto id = std::make_shared<CustomFieldId>();
        desk.execute(contacts::defineCustomField(field, id));
        return *id;
    }
};

} // namespace

TEST_CASE("A tag is taken off or put on again from the changes", "[contact_changes]")
{
    Changes test;
    test.desk.execute(contacts::addTag({test.anna}, QStringLiteral("vip")));
    test.open();
    const qint64 before = test.operations();
    test.undo(QStringLiteral("Tag: – → vip"));
    CHECK(test.detail().tags.empty());
    CHECK(test.operations() == before + 1); // one step, which itself can be undone
    CHECK(test.says(ContactChangesTab::tr("It is so again already.")));
    CHECK_FALSE(test.undoButton()->isEnabled());
    test.undo(QStringLiteral("Tag: vip → –"));
    REQUIRE(test.detail().tags.size() == 1);
    CHECK(test.detail().tags[0].name == QStringLiteral("vip"));
}

TEST_CASE("A phone that was added, changed or removed is taken back as the same record", "[contact_changes]")
{
    Changes test;
    const ContactPointId id = test.phone(QStringLiteral("138"), QStringLiteral("work"));
    contacts::ContactPoint point = test.detail().points[0];
    point.value = QStringLiteral("139");
    test.desk.execute(contacts::editContactPoint(point));
    test.open();
    test.undo(QStringLiteral("Mobile (work): 138 → 139"));
    CHECK(test.detail().points[0].value == QStringLiteral("138"));
    test.undo(QStringLiteral("Mobile (work): – → 138"));
    CHECK(test.detail().points.empty());
    test.choose(QStringLiteral("Mobile (work): 138 → 139"));
    CHECK_FALSE(test.undoButton()->isEnabled()); // there is no phone to change
    CHECK(test.says(QStringLiteral("It was removed later.")));
    test.undo(QStringLiteral("Mobile (work): 138 → –"));
    REQUIRE(test.detail().points.size() == 1);
    CHECK(test.detail().points[0].id == id);
    CHECK(test.detail().points[0].label == QStringLiteral("work"));
    CHECK(test.desk.performed == QStringList{QStringLiteral("contact_point.edit"),
                                             QStringLiteral("contact_point.remove"),
                                             QStringLiteral("contact_point.create")});
}

TEST_CASE("A phone that was changed later is not taken back unasked", "[contact_changes]")
{
    Changes test;
    test.phone(QStringLiteral("138"));
    contacts::ContactPoint point = test.detail().points[0];
    point.value = QStringLiteral("139");
    test.desk.execute(contacts::editContactPoint(point));
    point.optedOut = true; // beside the value: does not stand in its way
    test.desk.execute(contacts::editContactPoint(point));
    test.open();
    test.choose(QStringLiteral("Mobile: – → 138"));
    REQUIRE(test.undoButton()->isEnabled());
    test.undoButton()->click();
    CHECK(test.desk.performed.isEmpty());
    REQUIRE(PanelFixture::question(test.panel));
    CHECK(PanelFixture::question(test.panel)->informativeText().contains(QStringLiteral("139 (opted out)")));
    REQUIRE(test.answer(QMessageBox::RejectRole));
    test.undo(QStringLiteral("Mobile: 138 → 139"));
    CHECK(test.detail().points[0].value == QStringLiteral("138"));
    CHECK(test.detail().points[0].optedOut);
    test.choose(QStringLiteral("Mobile: – → 138"));
    test.undoButton()->click();
    REQUIRE(test.answer(QMessageBox::AcceptRole));
    test.settle();
    CHECK(test.detail().points.empty());
}

TEST_CASE("A part that somebody changed since it was shown is a conflict", "[contact_changes]")
{
    Changes test;
    test.phone(QStringLiteral("138"));
    const contacts::ContactDetail shown = test.detail();
    const RecordHistory history = test.desk.query(session::contactFieldHistory(test.anna));
    const std::vector<ContactChange> changes = contactChanges(history, test.anna);
    const auto choices = test.desk.query(contacts::contactChoices());
    REQUIRE(changes.size() == 2);
    REQUIRE(canChangeBack(changes[0], shown, choices) == ChangeBack::Possible);
    contacts::ContactPoint point = shown.points[0];
    point.value = QStringLiteral("139");
    test.desk.execute(contacts::editContactPoint(point));
    QFuture<Result<ChangeSet>> done = test.desk.session()->execute(changeBack(changes[0], shown));
    done.waitForFinished();
    REQUIRE_FALSE(done.result());
    CHECK(done.result().error().code == ErrorCode::Conflict);
    CHECK(canChangeBack(changes[0], test.detail(), choices) == ChangeBack::ChangedLater);
}

TEST_CASE("Addresses and own fields are taken back in their own words", "[contact_changes]")
{
    Changes test;
    contacts::ContactAddress address;
    address.contact = test.anna;
    address.label = QStringLiteral("home");
    address.address.city = QStringLiteral("Köln");
    const auto id = std::make_shared<ContactAddressId>();
    test.desk.execute(contacts::addContactAddress(address, id));
    address.id = *id;
    address.address.city = QStringLiteral("Bonn");
    test.desk.execute(contacts::editContactAddress(address));
    const CustomFieldId field = test.ownField(contacts::CustomFieldType::Number);
    test.desk.execute(contacts::setCustomValues({test.anna}, {field, {}, 42'000'000}));
    test.desk.execute(contacts::setCustomValues({test.anna}, {field, {}, 43'500'000}));
    test.open();
    test.undo(QStringLiteral("Address (home): Köln → Bonn"));
    CHECK(test.detail().addresses[0].address.city == QStringLiteral("Köln"));
    test.undo(QStringLiteral("Address (home): – → Köln"));
    CHECK(test.detail().addresses.empty());
    test.undo(QStringLiteral("Address (home): Köln → –"));
    CHECK(test.detail().addresses.size() == 1);

    test.undo(QStringLiteral("Shoe size: 42 → 43.5"));
    CHECK(test.detail().values[0].number == 42'000'000);
    test.undo(QStringLiteral("Shoe size: – → 42"));
    CHECK(test.detail().values.empty());
    test.undo(QStringLiteral("Shoe size: 42 → –"));
    CHECK(test.detail().values[0].number == 42'000'000);
}

TEST_CASE("A consent is told, and why it is not taken back", "[contact_changes]")
{
    Changes test;
    contacts::Consent consent;
    consent.contact = test.anna;
    consent.purpose = QStringLiteral("marketing");
    consent.channel = QStringLiteral("any");
    consent.day = QDate(2025, 3, 1);
    test.desk.execute(contacts::recordConsent(consent));
    test.open();
    test.choose(QStringLiteral("Consent: – → Marketing, All channels: given on 1 Mar 2025"));
    CHECK_FALSE(test.undoButton()->isEnabled());
    CHECK(test.says(QStringLiteral("Consent is a ledger")));
}

TEST_CASE("A link to a company is taken off, put back and given its old role from the changes", "[contact_changes]")
{
    Changes test;
    const ContactId firm = test.company(QStringLiteral("Firm"));
    contacts::Affiliation link = test.link(firm, QStringLiteral("boss"));
    link.role = QStringLiteral("owner");
    link.startedOn = QDate(2020, 1, 1);
    test.desk.execute(contacts::editAffiliation(link));
    test.open();
    test.undo(QStringLiteral("Company link: Firm (boss, main company) → Firm (owner, main company, from 1 Jan 2020)"));
    CHECK(test.detail().affiliations[0].affiliation.role == QStringLiteral("boss"));
    CHECK_FALSE(test.detail().affiliations[0].affiliation.startedOn.isValid());
    CHECK(test.says(ContactChangesTab::tr("It is so again already.")));

    test.undo(QStringLiteral("Company link: – → Firm (boss, main company)"));
    CHECK(test.detail().affiliations.empty());
    test.choose(
        QStringLiteral("Company link: Firm (boss, main company) → Firm (owner, main company, from 1 Jan 2020)"));
    CHECK_FALSE(test.undoButton()->isEnabled()); // there is no link to change
    CHECK(test.says(QStringLiteral("It was removed later.")));

    test.open(firm); // from the other end
    test.undo(QStringLiteral("Person link: Anna (boss, main company) → –"));
    REQUIRE(test.detail().affiliations.size() == 1);
    const contacts::Affiliation back = test.detail().affiliations[0].affiliation;
    CHECK(back.id == link.id);
    CHECK(back.role == QStringLiteral("boss"));
    CHECK(back.primary);
    CHECK(test.desk.performed == QStringList{QStringLiteral("affiliation.edit"), QStringLiteral("affiliation.remove"),
                                             QStringLiteral("affiliation.create")});
}

TEST_CASE("Relations and files are told among the changes of both, and where to change them", "[contact_changes]")
{
    Changes test;
    const ContactId ben = test.add(QStringLiteral("Ben"));
    contacts::Relation relation;
    relation.from = test.anna;
    relation.to = ben;
    relation.kind = contacts::RelationKind::Parent;
    relation.note = QStringLiteral("since birth");
    const auto id = std::make_shared<RelationId>();
    test.desk.execute(contacts::addRelation(relation, id));
    test.desk.execute(contacts::removeRelation(*id));
    const QString path = test.desk.path(QStringLiteral("<b>deed.txt"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(2048, 'x'));
    file.close();
    test.desk.execute(contacts::attachFiles(test.anna, {path}));
    test.open();
    const QStringList lines = test.lines();
    CHECK(lines.contains(QStringLiteral("Relation: – → Ben (Child, since birth)")));
    CHECK(lines.contains(QStringLiteral("Relation: Ben (Child, since birth) → –")));
    test.choose(QStringLiteral("File: – → _b_deed.txt (2.0 kB)"));
    CHECK_FALSE(test.undoButton()->isEnabled());
    CHECK(test.says(QStringLiteral("on the tab Files")));
    test.open(ben);
    CHECK(test.lines().contains(QStringLiteral("Relation: – → Anna (Parent, since birth)")));
    test.choose(QStringLiteral("Relation: Anna (Parent, since birth) → –"));
    CHECK(test.says(QStringLiteral("on the tab Relations")));
}

TEST_CASE("A link that ended is put back as one that ended, and a current one is not made twice", "[contact_changes]")
{
    Changes test;
    const ContactId firm = test.company(QStringLiteral("Firm"));
    const contacts::Affiliation link = test.link(firm, QStringLiteral("boss"));
    test.desk.execute(contacts::endAffiliation(link.id, QDate(2024, 6, 30)));
    test.desk.execute(contacts::removeAffiliation(link.id));
    test.open();
    test.undo(QStringLiteral("Company link: Firm (boss, until 30 Jun 2024) → –"));
    CHECK(test.detail().affiliations[0].affiliation.endedOn == QDate(2024, 6, 30));

    test.undo(QStringLiteral("Company link: Firm (boss, main company) → Firm (boss, until 30 Jun 2024)"));
    CHECK_FALSE(test.detail().affiliations[0].affiliation.endedOn.isValid());
    test.desk.execute(contacts::removeAffiliation(link.id));
    test.link(firm, QStringLiteral("adviser"));
    test.open();
    test.choose(QStringLiteral("Company link: Firm (boss, main company) → –"));
    CHECK_FALSE(test.undoButton()->isEnabled()); // she is with that company again
}

TEST_CASE("A link to a company in the trash or gone is not taken back, and it is said why", "[contact_changes]")
{
    Changes test;
    const ContactId firm = test.company(QStringLiteral("Firm"));
    const contacts::Affiliation link = test.link(firm, QStringLiteral("boss"));
    test.desk.execute(contacts::removeAffiliation(link.id));
    const contacts::ContactDetail shown = test.detail();
    const RecordHistory before = test.desk.query(session::contactFieldHistory(test.anna));
    test.desk.execute(contacts::trashContacts({firm}));
    test.open();
    for (const char *line :
         {"Company link: – → Firm (boss, main company)", "Company link: Firm (boss, main company) → –"}) {
        test.choose(QString::fromUtf8(line));
        CHECK_FALSE(test.undoButton()->isEnabled());
        CHECK(test.says(QStringLiteral("Firm is in the trash. Restore that record first.")));
    }

    // Who still has the old page open is refused, too.
    const std::vector<ContactChange> changes = contactChanges(before, test.anna);
    REQUIRE(canChangeBack(changes[0], shown, test.desk.query(contacts::contactChoices())) == ChangeBack::Possible);
    QFuture<Result<ChangeSet>> done = test.desk.session()->execute(changeBack(changes[0], shown));
    done.waitForFinished();
    REQUIRE_FALSE(done.result());
    CHECK(done.result().error().code == ErrorCode::NotFound);
    CHECK(errorText(done.result().error()).contains(QStringLiteral("is in the trash")));
    CHECK(test.detail().affiliations.empty());

    test.desk.execute(contacts::restoreContacts({firm}));
    test.open();
    test.undo(QStringLiteral("Company link: Firm (boss, main company) → –"));
    CHECK(test.detail().affiliations.size() == 1);
}

TEST_CASE("A link to a company that is gone says so", "[contact_changes]")
{
    Changes test;
    const ContactId firm = test.company(QStringLiteral("<b>Firm</b>"));
    test.desk.execute(contacts::removeAffiliation(test.link(firm, {}).id));
    HistoryFilter made;
    made.record = RecordRef{TableId::Contact, firm.row()};
    const std::vector<OperationId> operations = test.desk.query(session::historyIds(made));
    REQUIRE(operations.size() == 1);
    QFuture<Result<UndoOutcome>> undone = test.desk.session()->undo(operations.front());
    undone.waitForFinished();
    REQUIRE(undone.result());
    REQUIRE(undone.result()->conflictCount == 0);
    test.open();
    test.choose(QStringLiteral("Company link: <b>Firm</b> (main company) → –"));
    CHECK_FALSE(test.undoButton()->isEnabled());
    CHECK(test.says(QStringLiteral("<b>Firm</b> no longer exists.")));
}

TEST_CASE("Changes of a customer in the trash are only told, and nothing of a phone's place is", "[contact_changes]")
{
    Changes test;
    test.phone(QStringLiteral("138"));
    contacts::ContactPoint point = test.detail().points[0];
    point.position = 7;
    test.desk.execute(contacts::editContactPoint(point));
    test.desk.execute(contacts::trashContacts({test.anna}));
    test.open();
    CHECK(test.lines().size() == 3); // made, a phone, the trash
    test.choose(QStringLiteral("Mobile: – → 138"));
    CHECK_FALSE(test.undoButton()->isEnabled());
}

TEST_CASE("A name is told as it was typed, and a tool tip does not read it as HTML", "[contact_changes]")
{
    Changes test;
    const QString name = QStringLiteral("<img src=x> \u202Evip %1");
    test.desk.execute(contacts::addTag({test.anna}, name));
    test.open();
    CHECK(test.lines().first() == QStringLiteral("Tag: – → ") + name);
    CHECK_FALSE(test.model()->index(0, ContactChangesModel::Change).data(Qt::ToolTipRole).toString().contains(u'<'));
    test.undo(QStringLiteral("Tag: – → ") + name);
    CHECK(test.detail().tags.empty());
}

TEST_CASE("The timeline keeps what happened to a part that is gone", "[contact_changes]")
{
    Changes test;
    const ContactPointId id = test.phone(QStringLiteral("138"));
    test.desk.execute(contacts::removeContactPoint(id));
    test.show(test.anna);
    test.panel.findChild<QTabWidget *>()->setCurrentIndex(2);
    test.settle();
    CHECK(test.panel.findChild<ContactTimelineModel *>()->rowCount() == 3);
}
