#include "core/activities/activity_commands.h"
#include "core/activities/task_commands.h"
#include "core/contacts/address_label.h"
#include "core/contacts/contact_commands.h"
#include "core/contacts/staff_table.h"
#include "core/exchange/member_sheet.h"
#include "core/sales/order_commands.h"
#include "tests/support/catch.h"
#include "tests/support/sales_fixture.h"
#include "tests/support/store_fixture.h"

#include <QBuffer>
#include <QDir>
#include <QFile>

using namespace shuke;
using namespace shuke::exchange;

namespace test_member_sheet {

class SheetStore : public test::StoreFixture
{
public:
    ContactId add(contacts::Contact contact)
    {
        const auto id = std::make_shared<ContactId>();
        REQUIRE(run(contacts::createContact(std::move(contact), id)));
        return *id;
    }
    ContactId add(const char *name)
    {
        contacts::Contact contact;
        contact.name = QString::fromUtf8(name);
        return add(std::move(contact));
    }
    void must(const Command &command)
    {
        const Result<ChangeSet> done = run(command);
        INFO((done ? std::string() : done.error().detail.toStdString()));
        REQUIRE(done);
    }
    /// The lines of the sheet without the byte-order mark, each without its line end.
    QList<QByteArray> lines(const std::vector<qint64> &ids, MemberSheet sheet, const MemberSheetWords &words = {},
                            bool everybody = false)
    {
        QBuffer out;
        REQUIRE(out.open(QIODevice::WriteOnly));
        const Result<MemberSheetReport> done = read(Query<MemberSheetReport>{
            [&](ReadContext &context) { return writeMemberSheet(context, ids, sheet, words, everybody, out); }});
        REQUIRE(done);
        report = *done;
        REQUIRE(out.data().startsWith("\xEF\xBB\xBF"));
        REQUIRE(out.data().endsWith("\r\n"));
        return out.data().mid(3).chopped(2).replace("\r\n", "\n").split('\n');
    }
    MemberSheetReport report;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace test_member_sheet

using namespace test_member_sheet;

TEST_CASE("A call list tells whom to call, what happened last and what is to come", "[export][member_sheet]")
{
    SheetStore store;
    StaffId li;
    store.write([&](WriteContext &context) -> Result<void> {
        const Result<StaffId> made = contacts::ensureStaff(context, QStringLiteral("Li"));
        REQUIRE(made);
        li = *made;
        return {};
    });
    contacts::Contact contact;
    contact.name = QStringLiteral("Anna \"Q\" O'Hara");
    contact.company = QStringLiteral("Tea; & Co");
    contact.phone = QStringLiteral("+86 138 0013 8000");
    contact.wechat = QStringLiteral("anna_w");
    contact.address.city = QStringLiteral("上海");
    contact.owner = li;
    const ContactId anna = store.add(contact);
    store.must(contacts::addTag({anna}, QStringLiteral("VIP")));
    for (const auto &[kind, value, optedOut] : std::initializer_list<std::tuple<const char *, const char *, bool>>{
             {"mobile", "139", false}, {"email", "a@b.cn", false}, {"phone", "140", true}, {"phone", "141", false}}) {
        contacts::ContactPoint point;
        point.contact = anna;
        point.kind = QLatin1String(kind);
        point.value = QLatin1String(value);
        point.optedOut = optedOut;
        store.must(contacts::addContactPoint(point));
    }
    store.must(test::addOrder(anna, QDate(2025, 12, 1), 12345));
    store.must(test::addOrder(anna, QDate(2025, 11, 1), 5));
    activities::Activity call;
    call.contact = anna;
    call.kind = activities::ActivityKind::Call;
    call.day = QDate(2025, 12, 20);
    call.text = QStringLiteral("asked");
    store.must(activities::logActivity(call));
    activities::Task task;
    task.contact = anna;
    task.title = QStringLiteral("=send(price)");
    task.dueOn = QDate(2026, 1, 7);
    store.must(activities::createTask(task));
    const ContactId berta = store.add("Berta");

    const QList<QByteArray> lines = store.lines({berta.row(), anna.row()}, MemberSheet::CallList);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == "\"name\",\"company\",\"phone\",\"further_phones\",\"wechat\",\"city\",\"last_order\",\"orders\","
                      "\"revenue\",\"last_contact\",\"next_step\",\"next_step_due\",\"owner\",\"tags\","
                      "\"do_not_contact\",shuke:guarded");
    CHECK(lines[1].startsWith("\"Berta\",\"\",\"\",\"\",\"\",\"\",\"\",\"0\",\"0.00\",\"\",\"\",\"\",\"\",\"\",\"\""));
    CHECK(lines[2] == "\"Anna \"\"Q\"\" O'Hara\",\"Tea; & Co\",\"'+86 138 0013 8000\",\"139, 141\",\"anna_w\","
                      "\"上海\",\"2025-12-01\",\"2\",\"123.50\",\"2025-12-20\",\"'=send(price)\",\"2026-01-07\","
                      "\"Li\",\"VIP\",\"\",");
    CHECK(store.report == MemberSheetReport{2, 0, 0});
}

TEST_CASE("The caller names columns, yes and next steps", "[export][member_sheet]")
{
    SheetStore store;
    contacts::Contact contact;
    contact.name = QStringLiteral("王小丽");
    contact.doNotContact = true;
    const ContactId wang = store.add(contact);
    activities::Activity visit;
    visit.contact = wang;
    visit.kind = activities::ActivityKind::Visit;
    visit.state = activities::ActivityState::Planned;
    visit.day = QDate(2026, 1, 2);
    store.must(activities::logActivity(visit));
    MemberSheetWords words;
    words.titles = {{"name", QStringLiteral("姓名")}, {"nothing", QStringLiteral("no such column")}};
    words.yes = QStringLiteral("是");
    words.step = [](const activities::OpenStep &step) { return step.title.isEmpty() ? codeOf(step.kind) : step.title; };
    const QList<QByteArray> lines = store.lines({wang.row()}, MemberSheet::CallList, words, true);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].startsWith("\"姓名\",\"company\","));
    CHECK(lines[1].endsWith("\"visit\",\"2026-01-02\",\"\",\"\",\"是\","));
}

TEST_CASE("A mail merge has the fields of a letter, as the language writes them", "[export][member_sheet]")
{
    SheetStore store;
    contacts::Contact wang;
    wang.name = QStringLiteral("王小丽");
    wang.familyName = QStringLiteral("王");
    wang.givenName = QStringLiteral("小丽");
    wang.gender = contacts::Gender::Female;
    wang.externalId = QStringLiteral("K-7");
    wang.email = QStringLiteral("w@example.cn");
    wang.phone = QStringLiteral("13800138000");
    wang.address = {QStringLiteral("中国"),   QStringLiteral("上海"),          QStringLiteral("上海市"),
                    QStringLiteral("黄浦区"), QStringLiteral("南京东路 1 号"), QStringLiteral("200001")};
    wang.birthday = {1990, 5, 17, false};
    const ContactId first = store.add(wang);
    store.must(test::addOrder(first, QDate(2025, 12, 1), 100));
    contacts::Contact smith;
    smith.name = QStringLiteral("John Smith");
    smith.gender = contacts::Gender::Male;
    smith.company = QStringLiteral("Smith Ltd");
    smith.address = {QStringLiteral("UK"), {}, QStringLiteral("London"), {}, QStringLiteral("1 High St\nFlat 2"),
                     QStringLiteral("N1")};
    smith.birthday = {std::nullopt, 5, 17, false};
    const ContactId second = store.add(smith);
    contacts::Contact firm;
    firm.kind = contacts::ContactKind::Company;
    firm.name = QStringLiteral("Firm");
    const ContactId third = store.add(firm);

    const std::vector<qint64> ids = {first.row(), second.row(), third.row()};
    const QList<QByteArray> english = store.lines(ids, MemberSheet::MailMerge);
    REQUIRE(english.size() == 5); // the street of John Smith has two lines
    CHECK(english[0] == "\"customer_no\",\"name\",\"family_name\",\"given_name\",\"title\",\"company\",\"email\","
                        "\"phone\",\"address\",\"province\",\"city\",\"district\",\"street\",\"postcode\",\"country\","
                        "\"birthday\",\"last_order\",shuke:guarded");
    CHECK(english[1] == "\"K-7\",\"王小丽\",\"王\",\"小丽\",\"Ms\",\"\",\"w@example.cn\",\"13800138000\","
                        "\"上海市黄浦区南京东路 1 号\",\"上海\",\"上海市\",\"黄浦区\",\"南京东路 1 号\",\"200001\","
                        "\"中国\",\"1990-05-17\",\"2025-12-01\",");
    CHECK((english[2] + '\n' + english[3]) ==
          "\"\",\"John Smith\",\"\",\"\",\"Mr\",\"Smith Ltd\",\"\",\"\",\"1 High St Flat 2, London, N1, UK\",\"\","
          "\"London\",\"\",\"1 High St\nFlat 2\",\"N1\",\"UK\",\"17 May\",\"\",");
    CHECK(english[4].startsWith("\"\",\"Firm\",\"\",\"\",\"\",\"Firm\",\"\""));
    MemberSheetWords words;
    words.chinese = true;
    const QList<QByteArray> chinese = store.lines(ids, MemberSheet::MailMerge, words);
    CHECK(chinese[1].contains(",\"女士\","));
    CHECK(chinese[2].contains(",\"先生\","));
    CHECK(chinese[3].contains(",\"5月17日\","));
}

TEST_CASE("Who must not be contacted is left out of sheets unless asked for, the trash always",
          "[export][member_sheet]")
{
    SheetStore store;
    const ContactId anna = store.add("Anna");
    contacts::Contact quiet;
    quiet.name = QStringLiteral("Quiet");
    quiet.doNotContact = true;
    const ContactId still = store.add(quiet);
    const ContactId gone = store.add("Gone");
    store.must(contacts::trashContacts({gone}));
    const std::vector<qint64> ids = {gone.row(), still.row(), anna.row(), 4711};
    for (const MemberSheet sheet : {MemberSheet::CallList, MemberSheet::MailMerge}) {
        CHECK(store.lines(ids, sheet).size() == 2);
        CHECK(store.report == MemberSheetReport{1, 1, 2});
        CHECK(store.lines(ids, sheet, {}, true).size() == 3);
        CHECK(store.report == MemberSheetReport{2, 0, 2});
        CHECK(store.lines({}, sheet).size() == 1); // the titles alone
        CHECK(memberSheetFromCode(codeOf(sheet)) == sheet);
    }
    CHECK_FALSE(memberSheetFromCode(u"letters"));
}

TEST_CASE("Who withdrew the consent to marketing is left out of the sheet that goes that way", "[export][member_sheet]")
{
    SheetStore store;
    std::vector<qint64> ids;
    for (const char *channel : {"phone", "post", "any", "email"}) {
        contacts::Consent no;
        no.contact = store.add(channel);
        no.purpose = QStringLiteral("marketing");
        no.channel = QString::fromLatin1(channel);
        no.state = contacts::ConsentState::Withdrawn;
        no.day = QDate(2025, 1, 1);
        store.must(contacts::recordConsent(no));
        ids.push_back(no.contact.row());
    }
    CHECK(store.lines(ids, MemberSheet::CallList).size() == 3);
    CHECK(store.report == MemberSheetReport{2, 0, 0, 2});
    CHECK(store.lines(ids, MemberSheet::MailMerge).size() == 3);
    CHECK(store.report == MemberSheetReport{2, 0, 0, 2});
    CHECK(store.lines(ids, MemberSheet::MailMerge, {}, true).size() == 5);
    CHECK(store.report == MemberSheetReport{4, 0, 0, 0});
}

TEST_CASE("Hostile texts of customers are no formulas in a sheet", "[export][member_sheet]")
{
    SheetStore store;
    const QStringList names = {QStringLiteral("=cmd|' /C calc'!A0"), QStringLiteral("-1+1"), QStringLiteral("'quoted"),
                               QStringLiteral("a,\"b\"\r\nc"),       QStringLiteral("＝1"),  QStringLiteral("@SUM(1)")};
    std::vector<qint64> ids;
    for (const QString &name : names)
        ids.push_back(store.add(name.toUtf8().constData()).row());
    const QString path = store.filePath(QStringLiteral("calls.csv"));
    REQUIRE(store.read(writeMemberSheet(ids, MemberSheet::CallList, {}, false, path)));
    CHECK_FALSE(bytesOf(path).contains("\"="));
    CHECK_FALSE(bytesOf(path).contains("\"@"));
    CHECK_FALSE(bytesOf(path).contains("\"-1"));
    CHECK(bytesOf(path).contains("\"'=cmd|' /C calc'!A0\""));
    CHECK(bytesOf(path).contains("\"''quoted\""));
}

TEST_CASE("A sheet that is stopped or cannot be written leaves the earlier file as it was", "[export][member_sheet]")
{
    SheetStore store;
    std::vector<qint64> ids;
    for (int i = 0; i < 2500; ++i)
        ids.push_back(store.add("Anna").row());
    const QString path = store.filePath(QStringLiteral("letters.csv"));
    const Result<MemberSheetReport> nowhere = store.read(
        writeMemberSheet(ids, MemberSheet::MailMerge, {}, false, store.filePath(QStringLiteral("no/such/folder.csv"))));
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().code == ErrorCode::IoError);
    std::vector<qint64> seen;
    REQUIRE(store.read(writeMemberSheet(ids, MemberSheet::MailMerge, {}, false, path, {},
                                        [&](Progress progress) { seen.push_back(progress.done); })));
    CHECK(seen == std::vector<qint64>{1000, 2000, 2500});
    const QByteArray before = bytesOf(path);
    CHECK(before.count('\n') == 2501);
    const QStringList files = QDir(QFileInfo(path).path()).entryList(QDir::Files | QDir::Hidden);
    const CancelToken cancel;
    const Result<MemberSheetReport> stopped = store.read(writeMemberSheet(
        {ids.front()}, MemberSheet::CallList, {}, false, path, cancel, [&](Progress) { cancel.cancel(); }));
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::Canceled);
    CHECK(bytesOf(path) == before);
    CHECK(QDir(QFileInfo(path).path()).entryList(QDir::Files | QDir::Hidden) == files);
}

TEST_CASE("A place stands on one line, in the order of the country", "[address_label]")
{
    CHECK(contacts::addressLine({}).isEmpty());
    CHECK(contacts::addressLine({QStringLiteral("中国"),
                                 QStringLiteral("浙江省"),
                                 QStringLiteral("杭州市"),
                                 {},
                                 QStringLiteral("文三路 100 号"),
                                 QStringLiteral("310012")}) == QStringLiteral("浙江省杭州市文三路 100 号"));
    CHECK(contacts::addressLine({QStringLiteral("India"),
                                 QStringLiteral("Delhi"),
                                 QStringLiteral("Delhi"),
                                 {},
                                 QStringLiteral(" 1  Ring Road "),
                                 {}}) == QStringLiteral("1 Ring Road, Delhi, India"));
}
