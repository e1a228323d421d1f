#include "core/contacts/contact_commands.h"
#include "tests/ui/fake_desk.h"
#include "ui/mailing/label_dialog.h"
#include "ui/mailing/left_out_list.h"
#include "ui/render/label_sheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QPrinter>
#include <QPushButton>
#include <QSpinBox>

using namespace shuke;
using namespace shuke::ui;

namespace {

struct Labels
{
    ContactId add(const char *name, const char *street, bool doNotContact = false)
    {
        contacts::Contact contact;
        contact.name = QString::fromUtf8(name);
        contact.address = {{}, QStringLiteral("浙江省"),  QStringLiteral("杭州市"),
                           {}, QString::fromUtf8(street), QStringLiteral("310012")};
        contact.doNotContact = doNotContact;
        const auto id = std::make_shared<ContactId>();
        desk.execute(contacts::createContact(contact, id));
        ids.push_back(*id);
        return *id;
    }
    void open()
    {
        dialog = new LabelDialog(desk, ids, &parent,
                                 [this](QWidget *, const QString &, render::Paper, int pages, auto chosen) {
                                     askedPages = pages;
                                     auto printer = std::make_shared<QPrinter>();
                                     printer->setOutputFormat(QPrinter::PdfFormat);
                                     printer->setOutputFileName(desk.path(QStringLiteral("printed.pdf")));
                                     chosen(printer);
                                 });
        dialog->open();
        settle();
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return !dialog || dialog->isSettled(); }, 20000));
    }

    test::FakeDesk desk;
    QWidget parent;
    std::vector<ContactId> ids;
    QPointer<LabelDialog> dialog;
    int askedPages = 0;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("Labels are laid out, and it is said who is left out", "[labels]")
{
    Labels labels;
    for (int i = 0; i < 30; ++i)
        labels.add("张伟", "文三路 100 号");
    labels.add("李娜", "");
    labels.add("王芳", "文三路 1 号", true);
    const ContactId gone = labels.add("赵磊", "文三路 2 号");
    labels.desk.execute(contacts::trashContacts({gone}));
    labels.open();
    CHECK(labels.dialog->summary() == QStringLiteral("30 labels\n1 without a street left out\n"
                                                     "1 who must not be contacted left out\n1 in the trash left out"));
    CHECK(labels.dialog->pageCount() == 2); // 24 on a sheet
    labels.dialog->everybody().setChecked(true);
    CHECK(labels.dialog->summary().startsWith(QStringLiteral("31 labels")));
    labels.dialog->firstLabel().setValue(24);
    labels.settle();
    CHECK(labels.dialog->pageCount() == 3);    // 1 + 24 + 6
    labels.dialog->sheet().setCurrentIndex(3); // 8 on a sheet
    labels.settle();
    CHECK(labels.dialog->firstLabel().maximum() == 8);
    CHECK(labels.dialog->pageCount() == 5); // 1 + 8 + 8 + 8 + 6
}

TEST_CASE("Who withdrew the consent to marketing by post gets no label, and it is said who", "[labels]")
{
    Labels labels;
    labels.add("张伟", "文三路 100 号");
    const auto withdraw = [&](ContactId contact, const char *channel) {
        contacts::Consent no;
        no.contact = contact;
        no.purpose = QStringLiteral("marketing");
        no.channel = QString::fromLatin1(channel);
        no.state = contacts::ConsentState::Withdrawn;
        no.day = QDate(2025, 1, 1);
        labels.desk.execute(contacts::recordConsent(no));
    };
    withdraw(labels.add("李娜", "文三路 1 号"), "post");
    withdraw(labels.add("王芳", "文三路 2 号"), "sms"); // not by post
    labels.add("赵磊", "");
    labels.open();
    CHECK(labels.dialog->summary() == QStringLiteral("2 labels\n1 without a street left out\n"
                                                     "1 who withdrew consent to marketing left out"));
    const std::vector<std::pair<QString, LeftOut>> who = {{QStringLiteral("李娜"), LeftOut::Withdrawn},
                                                          {QStringLiteral("赵磊"), LeftOut::NoAddress}};
    CHECK(labels.dialog->leftOut().people() == who);
    labels.dialog->leftOut().click();
    const QDialog *list = nullptr;
    for (const QDialog *open : labels.dialog->findChildren<QDialog *>())
        list = open;
    REQUIRE(list);
    CHECK(list->isVisible());
    labels.dialog->everybody().setChecked(true);
    CHECK(labels.dialog->summary() == QStringLiteral("3 labels\n1 without a street left out"));
}

TEST_CASE("Labels are saved as a PDF and printed", "[labels]")
{
    Labels labels;
    labels.add("张伟", "文三路 100 号");
    labels.open();
    labels.desk.dialogs().answer = labels.desk.path(QStringLiteral("labels.pdf"));
    labels.dialog->saveButton().click();
    REQUIRE(QTest::qWaitFor([&] { return !labels.desk.said.isEmpty(); }, 20000));
    CHECK(labels.desk.said.front() == QStringLiteral("Labels saved as labels.pdf."));
    CHECK(bytesOf(labels.desk.path(QStringLiteral("labels.pdf"))).startsWith("%PDF"));

    labels.open();
    labels.dialog->printButton().click();
    REQUIRE(QTest::qWaitFor([&] { return labels.desk.said.size() == 2; }, 20000));
    CHECK(labels.askedPages == 1);
    CHECK(labels.desk.said.back() == QStringLiteral("1 sheet of labels sent to the printer."));
    CHECK(bytesOf(labels.desk.path(QStringLiteral("printed.pdf"))).startsWith("%PDF"));
}

TEST_CASE("A file that cannot be written keeps the dialog open and says why", "[labels]")
{
    Labels labels;
    labels.add("张伟", "文三路 100 号");
    labels.open();
    labels.desk.dialogs().answer = labels.desk.path(QStringLiteral("no/such/folder/labels.pdf"));
    labels.dialog->saveButton().click();
    labels.settle();
    REQUIRE(labels.dialog);
    CHECK(labels.dialog->isVisible());
    CHECK(labels.desk.said.isEmpty());
}

TEST_CASE("Nobody with an address: nothing can be saved", "[labels]")
{
    Labels labels;
    labels.add("李娜", "");
    labels.open();
    CHECK_FALSE(labels.dialog->saveButton().isEnabled());
    CHECK_FALSE(labels.dialog->printButton().isEnabled());
    CHECK(labels.dialog->summary() == QStringLiteral("0 labels\n1 without a street left out"));
}

TEST_CASE("Every sheet lies on its paper, and long addresses stay on their label", "[labels]")
{
    for (size_t i = 0; i < render::labelSheets().size(); ++i) {
        const render::LabelSheet &sheet = render::labelSheets()[i];
        INFO(sheet.code);
        const QSizeF paper = render::pageSizeOf(sheet.paper).size(QPageSize::Millimeter);
        CHECK(sheet.left + (sheet.columns - 1) * sheet.stepRight + sheet.width <= paper.width() + 0.5);
        CHECK(sheet.top + (sheet.rows - 1) * sheet.stepDown + sheet.height <= paper.height() + 0.5);
        CHECK(sheet.stepRight >= sheet.width);
        CHECK(sheet.stepDown >= sheet.height);

        contacts::AddressLabel label;
        label.lines = QStringList(12, QString(300, QChar(0x6587)));
        label.nameLine = 11;
        const auto pages = render::labelPages({label, label}, {.sheet = i});
        CHECK(pages->pageCount() == 1);
        constexpr double kDotsPerMm = render::ReportPages::kDotsPerInch / 25.4;
        const double bottom = (sheet.top + sheet.height) * kDotsPerMm;
        for (const render::PageCanvas::Found &found : pages->find(QString(3, QChar(0x6587)))) {
            CHECK(found.rect.top() >= sheet.top * kDotsPerMm - 1);
            CHECK(found.rect.bottom() <= bottom + 1);
        }
    }
}
