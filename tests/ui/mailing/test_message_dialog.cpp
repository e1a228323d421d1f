#include "core/contacts/contact_commands.h"
#include "tests/ui/fake_desk.h"
#include "ui/contacts/record_table.h"
#include "ui/mailing/left_out_list.h"
#include "ui/mailing/mailing_words.h"
#include "ui/mailing/message_dialog.h"
#include "ui/mailing/message_table.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>

using namespace shuke;
using namespace shuke::ui;

namespace {

struct Messages
{
    ContactId add(const char *name, const char *phone, const char *company = "", bool doNotContact = false)
    {
        contacts::Contact contact;
        contact.name = QString::fromUtf8(name);
        contact.phone = QString::fromLatin1(phone);
        contact.company = QString::fromUtf8(company);
        contact.doNotContact = doNotContact;
        const auto id = std::make_shared<ContactId>();
        desk.execute(contacts::createContact(contact, id));
        ids.push_back(*id);
        return *id;
    }
    void withdraw(ContactId contact, const char *channel)
    {
        contacts::Consent no;
        no.contact = contact;
        no.purpose = QStringLiteral("marketing");
        no.channel = QString::fromLatin1(channel);
        no.state = contacts::ConsentState::Withdrawn;
        no.day = QDate(2025, 1, 1);
        desk.execute(contacts::recordConsent(no));
    }
    void copyAll()
    {
        dialog->copyAllButton().click();
        REQUIRE(QTest::qWaitFor([this] { return dialog->isSettled(); }, 20000));
    }
    void open()
    {
        dialog = new MessageDialog(desk, ids, &parent);
        dialog->open();
        REQUIRE(QTest::qWaitFor([this] { return dialog->isSettled(); }, 20000));
    }
    QString cell(int row, int column) { return dialog->model().index(row, column).data().toString(); }
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }

    test::FakeDesk desk;
    QWidget parent;
    std::vector<ContactId> ids;
    QPointer<MessageDialog> dialog;
};

} // namespace

TEST_CASE("A message is filled for each customer, copied one by one, and marked", "[messages]")
{
    Messages messages;
    messages.add("Anna", "13800138000", "Tea Ltd");
    messages.add("Ben", "", "");
    messages.add("Chen", "13900139000", "", true);
    messages.open();
    QAbstractItemModelTester tester(&messages.dialog->model());
    messages.dialog->text().setPlainText(QStringLiteral("Hello {name}\nof {company}"));
    CHECK(messages.cell(0, 2) == QStringLiteral("Hello Anna of Tea Ltd"));
    CHECK(messages.dialog->summary() == QStringLiteral("2 customers\n1 lacks something that the text asks for\n"
                                                       "1 who must not be contacted left out"));
    QTest::keyClick(&messages.dialog->text(), Qt::Key_Return, Qt::ControlModifier);
    CHECK(Messages::clipboard() == QStringLiteral("Hello Anna\nof Tea Ltd"));
    CHECK(messages.cell(0, 3) == QStringLiteral("✓"));
    CHECK(messages.dialog->table().currentRow() == 1);
    messages.dialog->copyAndNext();
    CHECK(Messages::clipboard() == QStringLiteral("Hello Ben\nof "));
    CHECK(messages.dialog->table().currentRow() == 1); // the last one stays
    messages.dialog->everybody().setChecked(true);
    CHECK(messages.dialog->model().rowCount() == 3);
    CHECK(messages.cell(0, 3) == QStringLiteral("✓"));
}

TEST_CASE("All messages are copied as a table that a spreadsheet reads back", "[messages]")
{
    Messages messages;
    messages.add("Anna \"A\"", "13800138000");
    messages.add("Ben", "13900139000");
    messages.open();
    messages.dialog->text().setPlainText(QStringLiteral("Hi {name},\n=1+1"));
    messages.copyAll();
    CHECK(Messages::clipboard() == QStringLiteral("13800138000\t\"Anna \"\"A\"\"\"\t\"Hi Anna \"\"A\"\",\n=1+1\"\n"
                                                  "13900139000\tBen\t\"Hi Ben,\n=1+1\"\n"));
    CHECK(messages.desk.said == QStringList{QStringLiteral("2 messages copied.")});
}

TEST_CASE("Who withdrew the consent to marketing gets no message that way, and it is said who", "[messages]")
{
    Messages messages;
    messages.add("Anna", "13800138000");
    messages.withdraw(messages.add("Ben", "13900139000"), "sms");
    messages.withdraw(messages.add("Chen", "13900139001"), "any");
    messages.withdraw(messages.add("Dora", "13900139002"), "post"); // letters are something else
    messages.open();
    CHECK(messages.dialog->summary() == QStringLiteral("2 customers\n2 who withdrew consent to marketing left out"));
    CHECK(messages.cell(1, 0) == QStringLiteral("Dora"));
    const std::vector<std::pair<QString, LeftOut>> who = {{QStringLiteral("Ben"), LeftOut::Withdrawn},
                                                          {QStringLiteral("Chen"), LeftOut::Withdrawn}};
    CHECK(messages.dialog->leftOut().people() == who);
    messages.dialog->wayBox().setCurrentIndex(int(MessageWay::WeChat));
    CHECK(messages.dialog->model().rowCount() == 3); // Ben said no to short messages only
    messages.copyAll();
    CHECK_FALSE(Messages::clipboard().contains(QStringLiteral("Chen")));
    CHECK(Messages::clipboard().contains(QStringLiteral("Ben")));
    messages.dialog->wayBox().setCurrentIndex(int(MessageWay::Email));
    CHECK(messages.cell(0, 1).isEmpty()); // nobody has an address there
    messages.dialog->everybody().setChecked(true);
    CHECK(messages.dialog->model().rowCount() == 4);
    CHECK(messages.dialog->leftOut().isHidden());
}

TEST_CASE("Messages are filled where they are looked at, and the text is kept when typing pauses", "[messages]")
{
    Messages messages;
    for (int i = 0; i < 500; ++i)
        messages.add("Anna", "13800138000");
    messages.open();
    QSignalSpy resets(&messages.dialog->model(), &QAbstractItemModel::modelReset);
    QTest::keyClicks(&messages.dialog->text(), QStringLiteral("abc"));
    CHECK(resets.isEmpty()); // the rows stay, their texts are others
    CHECK(messages.cell(499, 2).contains(QStringLiteral("abc")));
    REQUIRE(QTest::qWaitFor(
        [] { return QSettings().value(QStringLiteral("messages/text")).toString().contains(QStringLiteral("abc")); }));
    CHECK(messages.dialog);
}

TEST_CASE("No cell of the copied table is a formula", "[messages][clipboard]")
{
    Messages messages;
    messages.add("=HYPERLINK(\"x\")", "13800138000");
    messages.add("＋1", "");
    messages.open();
    messages.dialog->text().setPlainText(QStringLiteral("@SUM(1)"));
    messages.copyAll();
    CHECK(Messages::clipboard() == QStringLiteral("13800138000\t\"'=HYPERLINK(\"\"x\"\")\"\t'@SUM(1)\n"
                                                  "\t'＋1\t'@SUM(1)\n"));
}

TEST_CASE("A field that does not exist is named and nothing can be copied", "[messages]")
{
    Messages messages;
    messages.add("Anna", "13800138000");
    messages.open();
    QGuiApplication::clipboard()->setText(QStringLiteral("before"));
    messages.dialog->text().setPlainText(QStringLiteral("Hi {nmae}"));
    CHECK(messages.dialog->problem().contains(QStringLiteral("nmae")));
    CHECK_FALSE(messages.dialog->copyButton().isEnabled());
    messages.dialog->copyAndNext();
    messages.dialog->copyAll();
    CHECK(Messages::clipboard() == QStringLiteral("before"));
    messages.dialog->text().setPlainText(QStringLiteral("  "));
    CHECK(messages.dialog->problem().isEmpty());
    CHECK_FALSE(messages.dialog->copyAllButton().isEnabled());
}

TEST_CASE("The text is there again the next time", "[messages]")
{
    Messages messages;
    messages.add("Anna", "13800138000");
    messages.open();
    CHECK(messages.dialog->text().toPlainText().contains(QStringLiteral("{name}")));
    messages.dialog->text().setPlainText(QStringLiteral("Season's greetings"));
    delete messages.dialog;
    messages.open();
    CHECK(messages.dialog->text().toPlainText() == QStringLiteral("Season's greetings"));
    for (const contacts::MessageField field : contacts::kMessageFields)
        CHECK_FALSE(messageFieldText(field).isEmpty());
}
