#include "core/contacts/field_layout.h"
#include "tests/ui/contacts/contact_panel_fixture.h"
#include "ui/common/draft_bar.h"
#include "ui/common/draft_store.h"
#include "ui/contacts/contact_texts.h"
#include "ui/contacts/look_alike_bar.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QToolButton>

using namespace shuke;
using namespace shuke::ui;
using test::PanelFixture;

TEST_CASE("A new customer is typed, checked at the field and saved", "[contact_form]")
{
    PanelFixture test;
    QSignalSpy created(&test.panel, &RecordPanel::created);
    test.panel.startNew(NewContact{contacts::ContactKind::Person});
    test.settle();
    REQUIRE(test.panel.isEditing());
    test.panel.run(PageAction::Save);
    CHECK_FALSE(test.problem("name").isEmpty());
    CHECK(test.desk.performed.isEmpty());

    test.type("name", QStringLiteral("王小丽"));
    CHECK(test.problem("name").isEmpty()); // typing takes the complaint away
    test.type("phone", QStringLiteral("1.38E+10"));
    test.type("email", QStringLiteral("nobody"));
    test.type("birthday", QStringLiteral("31 Feb"));
    test.type("created_on", QStringLiteral("2025-02-30"));
    test.panel.run(PageAction::SaveClose);
    for (const char *field : {"phone", "email", "birthday", "created_on"})
        CHECK_FALSE(test.problem(field).isEmpty());
    CHECK(test.panel.form()->state().text(QStringLiteral("birthday")) == QStringLiteral("31 Feb"));
    CHECK(test.desk.performed.isEmpty());

    test.type("phone", QStringLiteral("138 0013 8000"));
    test.type("email", QStringLiteral("wang@example.com"));
    test.type("birthday", QStringLiteral("1990-5-17"));
    test.type("created_on", QStringLiteral("2025/3/1"));
    test.panel.run(PageAction::SaveClose);
    test.settle();
    REQUIRE(created.count() == 1);
    const ContactId id = ContactId::fromRow(created[0][0].toLongLong());
    const contacts::Contact stored = test.stored(id);
    CHECK(stored.name == QStringLiteral("王小丽"));
    CHECK(stored.birthday == contacts::Birthday{1990, 5, 17, false});
    CHECK(stored.createdOn == QDate(2025, 3, 1));
    CHECK_FALSE(test.panel.isEditing());
    CHECK(test.panel.record() == id.row());
}

TEST_CASE("The form shows the fields the store wants, in its order, and asks for the required ones", "[contact_form]")
{
    PanelFixture test;
    contacts::FieldLayout layout = contacts::usualFieldLayout();
    std::vector<contacts::LayoutField> &reach =
        layout.groups[static_cast<size_t>(contacts::FieldGroup::Reach)]; // phone, email, wechat
    std::swap(reach[0], reach[2]);
    layout.find("tax_id")->shown = false;
    layout.find("phone")->shown = false;
    for (const char *code : {"source", "job_title"})
        layout.find(code)->required = true;
    test.desk.execute(contacts::saveFieldLayout(layout));
    contacts::Contact contact;
    contact.name = QStringLiteral("Anna");
    contact.phone = QStringLiteral("13800138000");
    contact.taxId = QStringLiteral("DE123");
    const auto id = std::make_shared<ContactId>();
    test.desk.execute(contacts::createContact(contact, id));

    test.panel.startNew(NewContact{contacts::ContactKind::Person});
    test.settle();
    ContactForm &form = *test.panel.form();
    CHECK_FALSE(form.box(QStringLiteral("tax_id")));
    CHECK_FALSE(form.box(QStringLiteral("phone")));
    REQUIRE(form.box(QStringLiteral("wechat")));
    test.panel.grab(); // lays out
    const auto top = [&form](const char *field) {
        FieldBox *box = form.box(QLatin1String(field));
        return box->mapTo(&form, QPoint()).y();
    };
    CHECK(top("wechat") < top("email"));
    test.type("name", QStringLiteral("Bob"));
    test.panel.run(PageAction::Save);
    CHECK_FALSE(test.problem("source").isEmpty());
    CHECK_FALSE(test.problem("job_title").isEmpty());
    test.type("source", QStringLiteral("shop"));
    test.type("job_title", QStringLiteral("cook"));
    test.panel.run(PageAction::SaveClose);
    test.settle();
    CHECK(test.desk.performed.contains(QStringLiteral("contact.create")));

    // What is not shown stays as it is, and old records are not held up by what they never had.
    test.show(*id);
    test.panel.run(PageAction::Edit);
    test.type("name", QStringLiteral("Anne"));
    test.panel.run(PageAction::SaveClose);
    test.settle();
    const contacts::Contact stored = test.stored(*id);
    CHECK(stored.name == QStringLiteral("Anne"));
    CHECK(stored.phone == contact.phone);
    CHECK(stored.taxId == contact.taxId);
}

TEST_CASE("Save and stay keeps the form of a new customer open as the record it became", "[contact_form]")
{
    PanelFixture test;
    test.panel.startNew(NewContact{contacts::ContactKind::Company});
    test.settle();
    test.type("name", QStringLiteral(" Acme "));
    test.panel.run(PageAction::Save);
    test.settle();
    REQUIRE(test.panel.isEditing());
    CHECK_FALSE(test.panel.form()->isDirty());
    CHECK_FALSE(test.panel.form()->hasConflicts());
    CHECK(test.stored(ContactId::fromRow(test.panel.record())).kind == contacts::ContactKind::Company);
    test.type("tax_id", QStringLiteral("DE123"));
    test.panel.run(PageAction::SaveClose);
    test.settle();
    CHECK(test.stored(ContactId::fromRow(test.panel.record())).taxId == QStringLiteral("DE123"));
}

TEST_CASE("Save and new offers the next empty form", "[contact_form]")
{
    PanelFixture test;
    test.panel.startNew(NewContact{});
    test.settle();
    test.type("name", QStringLiteral("Anna"));
    test.panel.run(PageAction::SaveNew);
    test.settle();
    REQUIRE(test.panel.isEditing());
    CHECK(test.panel.form()->isNew());
    CHECK(test.panel.form()->state().text(QStringLiteral("name")).isEmpty());
    CHECK_FALSE(test.panel.form()->isDirty());
}

TEST_CASE("A failing disk during a save keeps the typed text, and the next try saves it", "[contact_form]")
{
    PanelFixture test;
    const ContactId anna = test.add(QStringLiteral("Anna"));
    test.show(anna);
    test.panel.run(PageAction::Edit);
    test.type("wechat", QStringLiteral("anna_m"));
    test.desk.failNext = Error{ErrorCode::DiskFull, QStringLiteral("no space")};
    test.panel.run(PageAction::SaveClose);
    test.settle();
    REQUIRE(test.panel.isEditing());
    CHECK_FALSE(test.panel.message().isEmpty());
    CHECK(test.panel.form()->state().text(QStringLiteral("wechat")) == QStringLiteral("anna_m"));
    CHECK(test.stored(anna).wechat.isEmpty());
    test.panel.run(PageAction::SaveClose);
    test.settle();
    CHECK(test.stored(anna).wechat == QStringLiteral("anna_m"));
}

TEST_CASE("An open form follows the store and asks where both changed a field", "[contact_form]")
{
    PanelFixture test;
    const ContactId anna = test.add(QStringLiteral("Anna"));
    test.show(anna);
    test.panel.run(PageAction::Edit);
    test.type("phone", QStringLiteral("138 0013 8000"));
    contacts::ContactEdit other;
    other.phone = QStringLiteral("139 0013 9000");
    other.email = QStringLiteral("anna@example.com");
    test.desk.execute(contacts::editContact(anna, other));
    ContactForm *form = test.panel.form();
    FieldBox *phone = form->box(QStringLiteral("phone"));
    REQUIRE(QTest::qWaitFor([&] { return phone->hasConflict(); }, 20000));
    CHECK(form->state().text(QStringLiteral("email")) == QStringLiteral("anna@example.com"));
    CHECK(form->state().text(QStringLiteral("phone")) == QStringLiteral("138 0013 8000"));

    test.panel.run(PageAction::SaveClose); // not before it is answered
    test.settle();
    CHECK(test.panel.isEditing());
    CHECK(test.stored(anna).phone == QStringLiteral("139 0013 9000"));

    SECTION("mine stays")
    {
        for (QToolButton *button : phone->findChildren<QToolButton *>()) {
            if (button->text() == FieldBox::tr("Keep mine"))
                button->click();
        }
        REQUIRE(QTest::qWaitFor([&] { return !phone->hasConflict(); }, 20000));
        test.panel.run(PageAction::SaveClose);
        test.settle();
        CHECK(test.stored(anna).phone == QStringLiteral("138 0013 8000"));
    }
    SECTION("theirs is taken")
    {
        for (QToolButton *button : phone->findChildren<QToolButton *>()) {
            if (button->text() == FieldBox::tr("Take theirs"))
                button->click();
        }
        REQUIRE(QTest::qWaitFor([&] { return !phone->hasConflict(); }, 20000));
        CHECK(form->state().text(QStringLiteral("phone")) == QStringLiteral("139 0013 9000"));
        CHECK_FALSE(form->isDirty());
    }
    CHECK(test.stored(anna).email == QStringLiteral("anna@example.com"));
}

TEST_CASE("Leaving a form with unsaved changes asks, and each answer does what it says", "[contact_form]")
{
    PanelFixture test;
    const ContactId anna = test.add(QStringLiteral("Anna"));
    test.show(anna);
    test.panel.run(PageAction::Edit);
    int left = 0;
    const auto go = [&left] { ++left; };
    test.panel.leave(go);
    CHECK(left == 1); // nothing was typed
    CHECK_FALSE(test.panel.isEditing());

    test.panel.run(PageAction::Edit);
    test.type("name", QStringLiteral("Anne"));
    test.panel.leave(go);
    REQUIRE(test.answer(QMessageBox::RejectRole));
    CHECK(left == 1);
    REQUIRE(test.panel.isEditing());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    SECTION("discard")
    {
        test.panel.leave(go);
        REQUIRE(test.answer(QMessageBox::DestructiveRole));
        CHECK(left == 2);
        CHECK_FALSE(test.panel.isEditing());
        CHECK(test.stored(anna).name == QStringLiteral("Anna"));
    }
    SECTION("save")
    {
        test.panel.leave(go);
        REQUIRE(test.answer(QMessageBox::AcceptRole));
        test.settle();
        CHECK(left == 2);
        CHECK(test.stored(anna).name == QStringLiteral("Anne"));
    }
    SECTION("save that cannot be")
    {
        test.type("name", QString());
        test.panel.leave(go);
        REQUIRE(test.answer(QMessageBox::AcceptRole));
        test.settle();
        CHECK(left == 1);
        CHECK(test.panel.isEditing());
        CHECK_FALSE(test.problem("name").isEmpty());
    }
}

TEST_CASE("What is typed is on disk soon, is offered after a crash, and goes when it is saved", "[contact_form]")
{
    PanelFixture test;
    const QString store = test.desk.session()->description().path;
    const auto drafts = [&store] {
        QFuture<std::vector<SavedDraft>> future = savedDrafts(store);
        // Not waitForFinished: it would take the job from the worker, ahead of the writing before it.
        REQUIRE(QTest::qWaitFor([&] { return future.isFinished(); }, 20000));
        return future.takeResult();
    };
    const ContactId anna = test.add(QStringLiteral("Anna"));
    {
        ContactPanel crashed(test.desk);
        crashed.show();
        crashed.showRecord(anna.row());
        REQUIRE(QTest::qWaitFor([&] { return crashed.isSettled(); }, 20000));
        crashed.run(PageAction::Edit);
        PanelFixture::type(crashed, "phone", QStringLiteral("not yet a nu"));
        CHECK(drafts().empty()); // an open form of ours is no crash
    }
    const std::vector<SavedDraft> left = drafts();
    REQUIRE(left.size() == 1);
    CHECK(left[0].title == QStringLiteral("Anna"));
    CHECK(std::get<ShowContact>(*placeOfDraft(left[0].key)).contact == anna);
    const QFileInfo file(left[0].path);
    CHECK(file.permissions() == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    CHECK_FALSE(left[0].path.startsWith(QFileInfo(store).path()));

    // Meanwhile somebody else changed another field: it stays changed.
    contacts::ContactEdit other;
    other.email = QStringLiteral("anna@example.com");
    test.desk.execute(contacts::editContact(anna, other));
    test.show(anna);
    REQUIRE_FALSE(test.panel.draftBar().text().isEmpty());
    SECTION("continued")
    {
        test.panel.draftBar().continueButton()->click();
        REQUIRE(test.panel.isEditing());
        const ContactFormState state = test.panel.form()->state();
        CHECK(state.text(QStringLiteral("phone")) == QStringLiteral("not yet a nu"));
        CHECK(state.text(QStringLiteral("email")) == QStringLiteral("anna@example.com"));
        CHECK(test.panel.form()->isDirty());
        test.type("phone", QStringLiteral("138 0013 8000"));
        test.panel.run(PageAction::SaveClose);
        test.settle();
        CHECK(test.stored(anna).phone == QStringLiteral("138 0013 8000"));
        CHECK(test.stored(anna).email == QStringLiteral("anna@example.com"));
    }
    SECTION("discarded")
    {
        test.panel.draftBar().discardButton()->click();
        CHECK(test.panel.draftBar().text().isEmpty());
    }
    CHECK(drafts().empty());
}

TEST_CASE("A draft is written while typing goes on", "[contact_form]")
{
    PanelFixture test;
    DraftKeeper keeper(test.desk.session()->description().path);
    keeper.begin(QStringLiteral("contact/new/person"), QString());
    const QString folder = draftFolder(test.desk.session()->description().path);
    keeper.keep({{QStringLiteral("typed"), QStringLiteral("a")}});
    QElapsedTimer timer;
    timer.start();
    REQUIRE(QTest::qWaitFor(
        [&] {
            keeper.keep({{QStringLiteral("typed"), QStringLiteral("b")}}); // steady typing does not put it off
            return !QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files).isEmpty();
        },
        20000));
    CHECK(timer.elapsed() < 2 * 2000); // promised: 2 s; a loaded machine gets twice that
    keeper.drop();
    REQUIRE(QTest::qWaitFor([&] { return QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files).isEmpty(); },
                            20000));
}

TEST_CASE("Damaged drafts are left out", "[contact_form]")
{
    PanelFixture test;
    const QString folder = draftFolder(test.desk.session()->description().path);
    REQUIRE(QDir().mkpath(folder));
    for (const auto &[name, bytes] : {std::pair("a.json", "{\"key\": \"contact/1\""), std::pair("b.json", ""),
                                      std::pair("c.json", "[1, 2]"), std::pair("d.json", "{\"key\": 7}")}) {
        QFile file(folder + QLatin1Char('/') + QLatin1String(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QFuture<std::vector<SavedDraft>> future = savedDrafts(test.desk.session()->description().path);
    future.waitForFinished();
    CHECK(future.result().empty());
    CHECK_FALSE(placeOfDraft(QStringLiteral("contact/x")));
    CHECK_FALSE(placeOfDraft(QStringLiteral("../contact/1")));
    QDir(folder).removeRecursively();
}

TEST_CASE("The form of a new customer tells who looks like it, and leads there", "[contact_form]")
{
    PanelFixture test;
    const ContactId anna =
        test.add(QStringLiteral("Anna"), [](contacts::Contact &c) { c.phone = QStringLiteral("138 0013 8000"); });
    test.panel.startNew(NewContact{});
    test.settle();
    test.type("phone", QStringLiteral("+86 13800138000"));
    LookAlikeBar &bar = test.panel.form()->lookAlikes();
    REQUIRE(QTest::qWaitFor([&] { return !bar.text().isEmpty(); }, 20000));
    CHECK(bar.text() == QStringLiteral("Looks like Anna · 138 0013 8000 (same phone)."));
    bar.openButton().click();
    REQUIRE(test.desk.places.size() == 1);
    CHECK(std::get<ShowContact>(test.desk.places[0]).contact == anna);
    CHECK(std::get<ShowContact>(test.desk.places[0]).ownWindow); // typing can go on
    bar.dismissButton().click();
    CHECK(bar.text().isEmpty());
    test.type("name", QStringLiteral("Anna"));
    test.settle();
    CHECK(bar.text().isEmpty()); // it was said that she is another
    test.type("email", QStringLiteral("new@x.example"));
    test.panel.run(PageAction::SaveClose);
    test.settle();
}

TEST_CASE("The form warns when somebody else has the new phone of a customer already", "[contact_form]")
{
    PanelFixture test;
    const ContactId anna =
        test.add(QStringLiteral("Anna"), [](contacts::Contact &c) { c.phone = QStringLiteral("138 0013 8000"); });
    test.show(test.add(QStringLiteral("Bert")));
    test.panel.run(PageAction::Edit);
    test.type("phone", QStringLiteral("+86 13800138000"));
    FieldBox *phone = test.panel.form()->box(QStringLiteral("phone"));
    REQUIRE(QTest::qWaitFor([&] { return !phone->warning().isEmpty(); }, 20000));
    CHECK(phone->warning().contains(QStringLiteral("Anna")));
    auto *open = phone->findChild<QToolButton *>();
    REQUIRE(open);
    open->click();
    REQUIRE(test.desk.places.size() == 1);
    CHECK(std::get<ShowContact>(test.desk.places[0]).contact == anna);
    CHECK(std::get<ShowContact>(test.desk.places[0]).ownWindow); // typing can go on
    CHECK(test.panel.form()->lookAlikes().text().isEmpty());
}

TEST_CASE("A value that came broken from elsewhere does not stop another change", "[contact_form]")
{
    PanelFixture test;
    const ContactId anna = test.add(QStringLiteral("Anna"), [](contacts::Contact &c) {
        c.phone = QStringLiteral("ask her mother");
        c.note = QStringLiteral("a\u00A0b\nc");
    });
    test.show(anna);
    test.panel.run(PageAction::Edit);
    CHECK_FALSE(test.panel.form()->isDirty()); // also where an input shows a text otherwise
    test.type("wechat", QStringLiteral("anna"));
    test.panel.run(PageAction::SaveClose);
    test.settle();
    CHECK(test.stored(anna).wechat == QStringLiteral("anna"));
    CHECK(test.stored(anna).note == QStringLiteral("a\u00A0b\nc"));
}

TEST_CASE("A taken customer number is said at its field", "[contact_form]")
{
    PanelFixture test;
    test.add(QStringLiteral("Anna"), [](contacts::Contact &c) { c.externalId = QStringLiteral("K1"); });
    test.panel.startNew(NewContact{});
    test.settle();
    test.type("name", QStringLiteral("Berta"));
    test.type("external_id", QStringLiteral("K1"));
    test.panel.run(PageAction::Save);
    test.settle();
    CHECK_FALSE(test.problem("external_id").isEmpty());
    CHECK(test.panel.form()->state().text(QStringLiteral("name")) == QStringLiteral("Berta"));
}

TEST_CASE("Merging takes over what the user left alone and keeps both sides' tags", "[contact_form]")
{
    ContactFormState base;
    base.set(QStringLiteral("name"), QStringLiteral("A"));
    base.set(QStringLiteral("note"), QStringLiteral("x"));
    base.tags = QStringList{QStringLiteral("old"), QStringLiteral("both")};
    ContactFormState mine = base;
    mine.set(QStringLiteral("name"), QStringLiteral("B"));
    mine.tags = QStringList{QStringLiteral("both"), QStringLiteral("mine")};
    ContactFormState theirs = base;
    theirs.set(QStringLiteral("note"), QString());
    theirs.tags.append(QStringLiteral("theirs"));
    CHECK(mergeInto(mine, base, theirs).empty());
    CHECK(mine.text(QStringLiteral("name")) == QStringLiteral("B"));
    CHECK(mine.text(QStringLiteral("note")).isEmpty());
    CHECK(mine.tags == QStringList{QStringLiteral("both"), QStringLiteral("theirs"), QStringLiteral("mine")});
    CHECK(stateOfDraft(draftOf(mine)) == mine);

    theirs.set(QStringLiteral("name"), QStringLiteral("C"));
    const std::vector<FieldConflict> conflicts = mergeInto(mine, base, theirs);
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts[0].field == QStringLiteral("name"));
    CHECK(conflicts[0].theirs == QStringLiteral("C"));
    CHECK(mine.text(QStringLiteral("name")) == QStringLiteral("B"));
}
