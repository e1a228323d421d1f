#include "core/contacts/contact_commands.h"
#include "tests/ui/fake_desk.h"
#include "ui/exchange/export_dialog.h"
#include "ui/exchange/export_words.h"
#include "ui/frame/window_actions.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>

using namespace shuke;
using namespace shuke::ui;
using exchange::ImportKind;
using exchange::TableFormat;

namespace {

struct Export
{
    Export()
    {
        for (const char *name : {"Anna", "Ben"}) {
            contacts::Contact contact;
            contact.name = QString::fromUtf8(name);
            desk.execute(contacts::createContact(contact));
        }
        REQUIRE(QDir().mkpath(desk.path(QStringLiteral("out"))));
        dialog = new ExportDialog(desk, &parent);
        dialog->open();
        dialog->folder().setText(desk.path(QStringLiteral("out")));
    }
    void choose(TableFormat format) { dialog->formatBox().setCurrentIndex(static_cast<int>(format)); }
    void write()
    {
        dialog->exportButton().click();
        REQUIRE(QTest::qWaitFor([this] { return dialog->isSettled(); }, 20000));
    }
    QStringList files() const { return QDir(desk.path(QStringLiteral("out"))).entryList(QDir::Files); }

    test::FakeDesk desk;
    QWidget parent;
    QPointer<ExportDialog> dialog;
};

} // namespace

TEST_CASE("All data is written into a folder, and it is said how many rows went where", "[export_dialog]")
{
    Export test;
    const auto usual = std::vector{ImportKind::Contacts,   ImportKind::Products,  ImportKind::OrderLines,
                                   ImportKind::Activities, ImportKind::Relations, ImportKind::Consents};
    CHECK(test.dialog->kinds() == usual);
    test.write();
    CHECK(test.dialog->problem().isEmpty());
    CHECK(test.files().size() == 6);
    CHECK(test.dialog->result().startsWith(QStringLiteral("2 rows written to ")));
    CHECK(test.dialog->result().contains(QStringLiteral(".csv: 2 customers")));
    test.write(); // again: nothing is written over
    CHECK(test.files().size() == 12);
    CHECK(test.files().filter(QStringLiteral("(2).csv")).size() == 6);
}

TEST_CASE("vCards offer customers alone, both versions are there, and JSON Lines", "[export_dialog]")
{
    Export test;
    for (const auto &[format, begin] : {std::pair(TableFormat::VCard3, "BEGIN:VCARD\r\nVERSION:3.0"),
                                        std::pair(TableFormat::VCard4, "BEGIN:VCARD\r\nVERSION:4.0"),
                                        std::pair(TableFormat::JsonLines, "{\"external_id\":")}) {
        INFO(tableFormatText(format).toStdString());
        test.choose(format);
        test.dialog->box(ImportKind::Contacts).setChecked(true);
        const bool isCards = format != TableFormat::JsonLines;
        CHECK(test.dialog->box(ImportKind::Products).isEnabled() != isCards);
        const QStringList before = test.files();
        test.write();
        CHECK(test.files().size() == before.size() + (isCards ? 1 : 6));
        QString made;
        for (const QString &file : test.files()) {
            if (file.startsWith(QStringLiteral("contacts ")) && !before.contains(file))
                made = file;
        }
        QFile file(test.desk.path(QStringLiteral("out/") + made));
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll().startsWith(begin));
    }
    for (const TableFormat format : exchange::kTableFormats)
        CHECK_FALSE(tableFormatHint(format).isEmpty());
}

TEST_CASE("Nothing chosen, no folder and a wrong folder write nothing and say so", "[export_dialog]")
{
    Export test;
    for (const ImportKind kind : exchange::kImportKinds)
        test.dialog->box(kind).setChecked(false);
    CHECK_FALSE(test.dialog->exportButton().isEnabled());
    test.dialog->box(ImportKind::Orders).setChecked(true);
    CHECK(test.dialog->exportButton().isEnabled());
    test.choose(TableFormat::VCard3); // holds no orders
    CHECK_FALSE(test.dialog->exportButton().isEnabled());
    test.choose(TableFormat::CsvExact);
    test.dialog->folder().clear();
    CHECK_FALSE(test.dialog->exportButton().isEnabled());
    test.dialog->folder().setText(test.desk.path(QStringLiteral("nowhere")));
    test.write();
    CHECK_FALSE(test.dialog->problem().isEmpty());
    CHECK(test.dialog->result().isEmpty());
    test.desk.dialogs().answer = test.desk.path(QStringLiteral("out"));
    for (QPushButton *button : test.dialog->findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("Choose…"))
            button->click();
    }
    test.write();
    CHECK(test.files().size() == 1);
}

TEST_CASE("What a table has no room for is told in words", "[export_dialog]")
{
    exchange::ExportReport report;
    CHECK(exportNotes(ImportKind::Contacts, report).isEmpty());
    report.personalLeftOut = report.customersInTrash = report.originalsInTrash = report.activitiesLeftOut =
        report.relationsLeftOut = report.consentsLeftOut = 2;
    CHECK(exportNotes(ImportKind::OrderLines, report).size() == 6);
    CHECK(exportNotes(ImportKind::Orders, report).size() == 7); // and that the lines are elsewhere
}

TEST_CASE("The export of all data is in the menu, has a key, and is among the commands", "[export_dialog]")
{
    test::WindowFixture fixture;
    fixture.window->createStore(fixture.path(QStringLiteral("shop.shuke")));
    REQUIRE(fixture.settle());
    QAction *found = nullptr;
    for (QAction *action : fixture.window->actions().usable()) {
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E))
            found = action;
    }
    REQUIRE(found);
    found->trigger();
    auto *dialog = fixture.window->findChild<ExportDialog *>();
    REQUIRE(dialog);
    CHECK(dialog->isVisible());
    found->trigger(); // once is enough
    CHECK(fixture.window->findChildren<ExportDialog *>().size() == 1);
}
