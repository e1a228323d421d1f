#include "core/contacts/contact_commands.h"
#include "tests/ui/fake_desk.h"
#include "ui/segments/member_sheet_save.h"
#include "ui/segments/member_sheet_words.h"

#include <QFile>
#include <QWidget>

using namespace shuke;
using namespace shuke::ui;

namespace test_member_sheet_save {

qint64 add(test::FakeDesk &desk, const char *name, bool doNotContact = false)
{
    contacts::Contact contact;
    contact.name = QString::fromUtf8(name);
    contact.doNotContact = doNotContact;
    const auto id = std::make_shared<ContactId>();
    desk.execute(contacts::createContact(contact, id));
    return id->row();
}

} // namespace test_member_sheet_save

using test_member_sheet_save::add;

TEST_CASE("A call list is saved in the file that was chosen, and it is said who was left out", "[member_sheet]")
{
    test::FakeDesk desk;
    QWidget page;
    const std::vector<qint64> ids = {add(desk, "Anna"), add(desk, "Quiet", true), add(desk, "王小丽"), 4711};
    desk.dialogs().answer = desk.path(QStringLiteral("calls.csv"));
    saveMemberSheet(desk, ids, exchange::MemberSheet::CallList, QStringLiteral("Regulars"), &page);
    CHECK(desk.dialogs().asked == QStringList{QStringLiteral("Save a call list of 4 customers")});
    REQUIRE(QTest::qWaitFor([&] { return !desk.said.isEmpty(); }, 20000));
    CHECK(desk.said == QStringList{QStringLiteral("2 customers saved in calls.csv. 1 left out who must not be "
                                                  "contacted. 1 left out in the trash.")});
    QFile file(desk.path(QStringLiteral("calls.csv")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    CHECK(csv.startsWith("\xEF\xBB\xBF\"Name\",\"Company\",\"Phone\",\"Further phones\","));
    CHECK(csv.contains("\"王小丽\""));
    CHECK_FALSE(csv.contains("Quiet"));
}

TEST_CASE("A mail merge that cannot be written says why, and a dismissed question writes nothing", "[member_sheet]")
{
    test::FakeDesk desk;
    QWidget page;
    const std::vector<qint64> ids = {add(desk, "Anna")};
    saveMemberSheet(desk, ids, exchange::MemberSheet::MailMerge, QStringLiteral("Regulars"), &page);
    CHECK(desk.dialogs().asked == QStringList{QStringLiteral("Save 1 customer for a mail merge")});
    CHECK(desk.said.isEmpty());
    desk.dialogs().answer = desk.path(QStringLiteral("no/such/folder.csv"));
    saveMemberSheet(desk, ids, exchange::MemberSheet::MailMerge, QStringLiteral("Regulars"), &page);
    REQUIRE(QTest::qWaitFor([&] { return !desk.said.isEmpty(); }, 20000));
    CHECK_FALSE(desk.said.front().contains(QStringLiteral("saved")));
}

TEST_CASE("Every column of the sheets has a title", "[member_sheet]")
{
    const exchange::MemberSheetWords words = memberSheetWords();
    for (const exchange::MemberSheet sheet : {exchange::MemberSheet::CallList, exchange::MemberSheet::MailMerge}) {
        for (const QByteArray &code : exchange::columnsOf(sheet)) {
            CAPTURE(code.toStdString());
            CHECK(words.titles.contains(code));
        }
    }
}
