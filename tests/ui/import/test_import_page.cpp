#include "core/contacts/contact_commands.h"
#include "core/exchange/import_batch.h"
#include "core/session/history.h"
#include "tests/ui/import/page_test.h"
#include "ui/common/text_table.h"
#include "ui/common/undo_panel.h"
#include "ui/import/file_step.h"
#include "ui/import/fixed_values.h"
#include "ui/import/format_step.h"
#include "ui/import/mapping_step.h"
#include "ui/import/preview_table.h"
#include "ui/import/result_step.h"
#include "ui/import/step_bar.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QStringDecoder>

using namespace shuke;
using namespace shuke::ui;
using namespace shuke::test;

TEST_CASE("A file goes from its preview over fields and check into the store, and is reverted", "[import_page]")
{
    PageTest test;
    test.open(test.desk.file(QStringLiteral("people.csv"), kCustomers));
    REQUIRE(test.page.step() == ImportPage::Format);
    PreviewModel &preview = test.page.previewTable().model();
    CHECK(preview.columnCount() == 3);
    CHECK(preview.data(preview.index(0, 1)).toString() == QString(QChar(0x2192)) + QStringLiteral(" Phone"));
    CHECK(preview.data(preview.index(2, 0)).toString() == QStringLiteral("Berta"));

    test.next();
    REQUIRE(test.page.step() == ImportPage::Mapping);
    CHECK(test.page.mappingStep().fieldBox(2)->currentData().toByteArray() == "note");
    test.next();
    REQUIRE(test.page.step() == ImportPage::Check);
    CHECK(test.page.checkStep().summary() == QStringLiteral("2 rows read, 2 new, 0 updated, 0 unchanged, 0 rejected"));
    CHECK(test.customers() == 0); // so far nothing was changed
    test.next();
    REQUIRE(test.page.step() == ImportPage::Result);
    CHECK(test.customers() == 2);

    test.page.resultStep().showButton().click();
    REQUIRE(test.desk.places.size() == 1);
    const auto *shown = std::get_if<ShowCustomers>(&test.desk.places[0]);
    REQUIRE(shown);
    CHECK(shown->ids.size() == 2);

    test.page.resultStep().revertButton().click();
    REQUIRE(QTest::qWaitFor([&] { return test.page.resultStep().revertButton().isHidden(); }, 20000));
    CHECK(test.customers() == 0);
    CHECK(!test.page.resultStep().undo().asks());
}

TEST_CASE("Reverting an import shows customers that were edited since, and keeps them if asked to", "[import_page]")
{
    PageTest test;
    test.import(test.desk.file(QStringLiteral("people.csv"), kCustomers));
    REQUIRE(test.page.step() == ImportPage::Result);
    const auto ids = test.desk.read(contacts::contactIds({}));
    contacts::ContactEdit edit;
    edit.note = QStringLiteral("called <b>today</b>");
    test.desk.write(contacts::editContact(ids[0], edit));

    UndoPanel &undo = test.page.resultStep().undo();
    test.page.resultStep().revertButton().click();
    REQUIRE(QTest::qWaitFor([&] { return undo.asks() && undo.conflicts().rowCount() > 0; }, 20000));
    CHECK(test.customers() == 2);
    const QStringList row = undo.conflicts().rows()[0];
    CHECK(row[0].contains(QStringLiteral("Anna")));
    CHECK(row[2] == QStringLiteral("called <b>today</b>"));
    undo.keepButton().click();
    REQUIRE(QTest::qWaitFor([&] { return test.customers() == 1; }, 20000));
}

TEST_CASE("Encoding, delimiter and header are recognised, and a change of them is seen at once", "[import_page]")
{
    PageTest test;
    // 姓名;电话 / 王小丽;138…  in GBK
    const QByteArray gbk = "\xD0\xD5\xC3\xFB;\xB5\xE7\xBB\xB0\n\xCD\xF5\xD0\xA1\xC0\xF6;13800138000\n"
                           "\xD5\xC5\xCE\xB0;13900139000\n";
    test.open(test.desk.file(QStringLiteral("gbk.csv"), gbk));
    REQUIRE(test.page.step() == ImportPage::Format);
    PreviewModel &preview = test.page.previewTable().model();
    CHECK(preview.data(preview.index(1, 0)).toString() == QStringLiteral("王小丽"));
    auto *encoding = named<QComboBox>(test.page.formatStep(), FormatStep::tr("Encoding"));
    encoding->setCurrentIndex(encoding->findData(static_cast<int>(exchange::TextEncoding::Windows1252)));
    test.settle();
    CHECK(preview.data(preview.index(1, 0)).toString() != QStringLiteral("王小丽"));
    encoding->setCurrentIndex(0);
    test.settle();
    CHECK(preview.data(preview.index(1, 0)).toString() == QStringLiteral("王小丽"));

    auto *delimiter = named<QComboBox>(test.page.formatStep(), FormatStep::tr("Between the columns"));
    delimiter->setCurrentIndex(delimiter->findData(static_cast<int>(',')));
    test.settle();
    CHECK(preview.columnCount() == 1);
    delimiter->setCurrentIndex(0);
    auto *header = named<QComboBox>(test.page.formatStep(), FormatStep::tr("First line"));
    header->setCurrentIndex(2); // data already
    test.settle();
    CHECK(preview.rowCount() == 4);
    CHECK(preview.headerData(0, Qt::Horizontal).toString() == QStringLiteral("Column 1"));
    // Without names nothing is known: the way on is closed until a field is chosen.
    test.next();
    CHECK(!test.page.nextButton().isEnabled());
    choose(test.page.mappingStep().fieldBox(0), "name");
    CHECK(test.page.nextButton().isEnabled());
}

TEST_CASE("An encoding that the bytes do not allow is told in place of the rows, and can be changed back",
          "[import_page]")
{
    PageTest test;
    test.open(test.desk.file(QStringLiteral("latin.csv"), "Name,City\nJos\xE9,Montr\xE9"
                                                          "al\nZo\xEB,K\xF6ln\n"));
    REQUIRE(test.page.step() == ImportPage::Format);
    auto *encoding = named<QComboBox>(test.page.formatStep(), FormatStep::tr("Encoding"));
    encoding->setCurrentIndex(encoding->findData(static_cast<int>(exchange::TextEncoding::Utf8)));
    test.settle();
    CHECK(test.page.previewTable().model().rowCount() == 0);
    CHECK(!test.page.nextButton().isEnabled());
    encoding->setCurrentIndex(0);
    test.settle();
    CHECK(test.page.nextButton().isEnabled());
}

TEST_CASE("A day that could be two asks for the order, and the choice decides what is stored", "[import_page]")
{
    PageTest test;
    test.open(test.desk.file(QStringLiteral("days.csv"), "Name,Birthday\nAnna,03/04/1990\nBerta,05/06/1991\n"));
    auto *dates = named<QComboBox>(test.page.formatStep(), FormatStep::tr("Dates"));
    dates->setCurrentIndex(dates->findData(static_cast<int>(exchange::DateOrder::DayMonthYear)));
    test.next();
    test.next();
    test.next();
    REQUIRE(test.page.step() == ImportPage::Result);
    const auto ids = test.desk.read(contacts::contactIds({}));
    CHECK(test.desk.read(contacts::contactDetail(ids[0])).contact.birthday.month == 4);
}

TEST_CASE("A field chosen for two columns is said and closes the way on", "[import_page]")
{
    PageTest test;
    test.open(test.desk.file(QStringLiteral("people.csv"), kCustomers));
    test.next();
    MappingStep &mapping = test.page.mappingStep();
    choose(mapping.fieldBox(2), "name");
    CHECK(mapping.summary().contains(QStringLiteral("Name")));
    CHECK(!test.page.nextButton().isEnabled());
    choose(mapping.fieldBox(0), "");
    CHECK(test.page.nextButton().isEnabled());
    choose(mapping.fieldBox(2), "");
    choose(mapping.fieldBox(1), "");
    CHECK(!test.page.nextButton().isEnabled()); // nothing that could name anybody
    choose(mapping.fieldBox(1), "phone");
    CHECK(test.page.nextButton().isEnabled());
}

TEST_CASE("Further details may have any number of columns, and what is not imported is named with its rows",
          "[import_page]")
{
    PageTest test;
    test.open(test.desk.file(QStringLiteral("people.csv"),
                             "Name,Phone,A,B,Shoe size\nAnna,13800138000,13900139000,13700137000,40\n"));
    test.next();
    MappingStep &mapping = test.page.mappingStep();
    choose(mapping.fieldBox(2), "point:phone:home");
    choose(mapping.fieldBox(3), "point:phone:home");
    CHECK(mapping.fieldBox(2)->currentText() == QStringLiteral("Further phone (home)"));
    CHECK(test.page.nextButton().isEnabled());
    for (int i = 0; i < 4 && test.page.step() != ImportPage::Check; ++i)
        test.next();
    REQUIRE(test.page.step() == ImportPage::Check);
    CHECK(test.page.checkStep().extras().contains(QStringLiteral("not imported: Shoe size (1)")));
    test.next();
    REQUIRE(test.page.step() == ImportPage::Result);
    CHECK(test.desk.read(contacts::contactDetail(test.desk.read(contacts::contactIds({})).at(0))).points.size() == 2);
}

TEST_CASE("A calendar that is dropped on the import page goes to the page that takes calendars", "[import_page]")
{
    PageTest test;
    const QString path = test.desk.file(QStringLiteral("week.ICS"), "BEGIN:VCALENDAR\nEND:VCALENDAR\n");
    test.page.visit(ImportFile{exchange::ImportKind::Contacts, path});
    test.settle();
    REQUIRE(test.desk.places.size() == 1);
    const auto *place = std::get_if<ImportCalendarFile>(&test.desk.places.front());
    REQUIRE(place);
    CHECK(place->path == path);
    CHECK(pageOf(*place) == PageId::Today);
    CHECK(test.page.step() == ImportPage::File);
    CHECK(test.page.fileStep().problem().isEmpty());
}

TEST_CASE("A column of its own becomes a new custom field named as its header", "[import_page]")
{
    PageTest test;
    test.open(test.desk.file(QStringLiteral("own.csv"), QStringLiteral("姓名,最爱的茶\n王小丽,龙井\n").toUtf8()));
    test.next();
    auto *personal = test.page.mappingStep().findChild<QCheckBox *>(QStringLiteral("personal"));
    REQUIRE(personal);
    CHECK(personal->isHidden());
    choose(test.page.mappingStep().fieldBox(1), "custom:zuiaidecha:text");
    CHECK(!personal->isHidden());
    personal->click();
    test.next();
    test.next();
    REQUIRE(test.page.step() == ImportPage::Result);
    const auto fields = test.desk.read(exchange::customFieldsForImport());
    REQUIRE(fields.size() == 1);
    CHECK(fields[0].nameZh == QStringLiteral("最爱的茶"));
    CHECK(fields[0].code == QStringLiteral("zuiaidecha"));
    CHECK(fields[0].personal);
}

TEST_CASE("A fixed value fills what no column fills, and stands for a column that is needed", "[import_page]")
{
    PageTest test;
    test.open(test.desk.file(QStringLiteral("orders.csv"), "Order no,Amount\n1,10\n2,20\n"),
              exchange::ImportKind::Orders);
    test.next();
    CHECK(!test.page.nextButton().isEnabled()); // no day
    FixedValues &fixed = test.page.mappingStep().fixedValues();
    fixed.addButton().click();
    fixed.addButton().click();
    REQUIRE(fixed.count() == 2);
    CHECK(fixed.fieldBox(0)->findData(QByteArray("external_id")) < 0); // which must differ
    choose(fixed.fieldBox(0), "ordered_on");
    fixed.valueEdit(0)->setText(QStringLiteral("2024-05-06"));
    choose(fixed.fieldBox(1), "channel");
    fixed.valueEdit(1)->setText(QStringLiteral("fair"));
    CHECK(test.page.mappingStep().summary().contains(QStringLiteral("fair")));
    test.next();
    test.next();
    REQUIRE(test.page.step() == ImportPage::Result);
    test.page.resultStep().anotherButton().click();
    test.open(test.desk.file(QStringLiteral("more.csv"), "Order no,Amount\n3,10\n"), exchange::ImportKind::Orders);
    test.next();
    CHECK(test.page.mappingStep().fixedValues().count() == 0);
}

TEST_CASE("What is wrong with rows is told by rule with lines, and rejected rows are saved as a file", "[import_page]")
{
    PageTest test;
    const QString path =
        test.desk.file(QStringLiteral("orders.csv"), "Order no,Customer,Order date,Amount\n1,Anna,2024-01-02,10\n"
                                                     "2,Nobody,2024-13-40,20\n3,Berta,2024-01-04,x\n");
    test.open(path, exchange::ImportKind::Orders);
    test.next();
    auto *create =
        named<QComboBox>(test.page.mappingStep(), MappingStep::tr("What happens to rows that are known already"));
    REQUIRE(create);
    for (QCheckBox *box : test.page.mappingStep().findChildren<QCheckBox *>())
        box->setChecked(true); // customers that are not here yet
    test.next();
    REQUIRE(test.page.step() == ImportPage::Values); // where they could be put right
    test.next();
    CheckStep &check = test.page.checkStep();
    INFO(check.errorText().toStdString());
    REQUIRE(check.showsReport());
    CHECK(check.summary().endsWith(QStringLiteral("2 rejected")));
    REQUIRE(QTest::qWaitFor([&] { return check.rejects().rowCount() == 2; }, 20000));
    CHECK(check.rejects().rows()[0][0] == QStringLiteral("3"));
    CHECK(check.rejects().rows()[0].contains(QStringLiteral("Nobody")));
    bool told = false;
    for (const QStringList &row : check.problems().rows())
        told = told || (row[0] == QStringLiteral("Order date") && row[3] == QStringLiteral("3"));
    CHECK(told);
    test.next();
    REQUIRE(test.page.step() == ImportPage::Result);

    test.desk.dialogsOfTest.answer = test.desk.path(QStringLiteral("mend.csv"));
    test.page.resultStep().saveButton().click();
    test.settle();
    QFile saved(test.desk.dialogsOfTest.answer);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    const QByteArray bytes = saved.readAll();
    CHECK(bytes.contains("2,Nobody,2024-13-40,20"));
    CHECK(!bytes.contains("Anna"));
    // Where nothing can be written it is said, and the rows are still there to be saved elsewhere.
    test.desk.dialogsOfTest.answer = QStringLiteral("/proc/no/such.csv");
    test.page.resultStep().saveButton().click();
    test.settle();
    CHECK(test.page.resultStep().saveButton().isVisible());
}

TEST_CASE("Relations go the same way, and who is not here is added when it is asked for", "[import_page]")
{
    PageTest test;
    const QString path =
        test.desk.file(QStringLiteral("ties.csv"),
                       "Name,Relationship,Company,Title\nAnna,employee,Tea & Co,clerk\nAnna,enemy,Tea & Co,\n");
    test.open(path, exchange::ImportKind::Relations);
    test.next();
    REQUIRE(test.page.step() == ImportPage::Mapping);
    CHECK(test.page.mappingStep().fieldBox(0)->currentData().toByteArray() == "customer_name");
    CHECK(test.page.mappingStep().fieldBox(2)->currentData().toByteArray() == "other_name");
    QCheckBox *add = nullptr;
    for (QCheckBox *box : test.page.mappingStep().findChildren<QCheckBox *>()) {
        if (box->text() == QStringLiteral("Add customers that are not here yet"))
            add = box;
    }
    REQUIRE(add);
    CHECK(add->isVisible());
    add->setChecked(true);
    for (int i = 0; i < 6 && test.page.step() != ImportPage::Result; ++i)
        test.next();
    REQUIRE(test.page.step() == ImportPage::Result);
    const contacts::ContactCounts counts = test.desk.read(contacts::contactCounts());
    CHECK(counts.people == 1);
    CHECK(counts.companies == 1);
    CHECK(test.page.resultStep().showButton().text() == QStringLiteral("Show the customers"));
    test.page.resultStep().revertButton().click();
    REQUIRE(QTest::qWaitFor([&] { return test.page.resultStep().revertButton().isHidden(); }, 20000));
    CHECK(test.customers() == 0);
}

TEST_CASE("Consents go the same way, and what the file does not say can be fixed for all rows", "[import_page]")
{
    PageTest test;
    test.import(test.desk.file(QStringLiteral("people.csv"), kCustomers));
    const QString path =
        test.desk.file(QStringLiteral("consents.csv"), "Name,Channel,Consent,Date,Proof\nAnna,SMS,yes,2024-05-06,form\n"
                                                       "Anna,fax,yes,2024-05-06,\nNobody,SMS,no,2024-05-06,\n");
    test.page.resultStep().anotherButton().click();
    test.open(path, exchange::ImportKind::Consents);
    test.next();
    REQUIRE(test.page.step() == ImportPage::Mapping);
    CHECK(test.page.mappingStep().fieldBox(1)->currentText() == QStringLiteral("Channel of contact (required)"));
    CHECK(test.page.mappingStep().fieldBox(2)->currentText() == QStringLiteral("Given or withdrawn (required)"));
    CHECK(test.page.mappingStep().summary().contains(QStringLiteral("Purpose of consent")));
    CHECK(!test.page.nextButton().isEnabled());
    FixedValues &fixed = test.page.mappingStep().fixedValues();
    fixed.addButton().click();
    CHECK(fixed.fieldBox(0)->currentData().toByteArray() == "purpose");
    fixed.valueEdit(0)->setText(QStringLiteral("营销"));
    for (int i = 0; i < 6 && test.page.step() != ImportPage::Result; ++i)
        test.next();
    REQUIRE(test.page.step() == ImportPage::Result);
    CHECK(test.page.resultStep().showButton().text() == QStringLiteral("Show the customers"));
    const ContactId anna = test.desk.read(contacts::contactIds({}))[0];
    const contacts::ContactDetail detail = test.desk.read(contacts::contactDetail(anna));
    REQUIRE(detail.consents.size() == 1);
    CHECK(detail.consents[0].purpose == QStringLiteral("marketing"));
    CHECK(detail.consents[0].channel == QStringLiteral("sms"));
    CHECK(detail.consents[0].evidence == QStringLiteral("form"));
    CHECK(test.page.resultStep().saveButton().isVisible()); // two rows stayed out
    test.page.resultStep().revertButton().click();
    REQUIRE(QTest::qWaitFor([&] { return test.page.resultStep().revertButton().isHidden(); }, 20000));
    CHECK(test.desk.read(contacts::contactDetail(anna)).consents.empty());
}

TEST_CASE("A file that came in before is told before anything happens, and comes in again only if asked to",
          "[import_page]")
{
    PageTest test;
    const QString path = test.desk.file(QStringLiteral("people.csv"), kCustomers);
    test.import(path);
    test.page.resultStep().anotherButton().click();
    CHECK(test.page.step() == ImportPage::File);
    test.open(path);
    REQUIRE(test.page.step() == ImportPage::Format);
    CHECK(!test.page.nextButton().isEnabled());
    QCheckBox *again = test.page.formatStep().findChild<QCheckBox *>();
    REQUIRE(again);
    CHECK(again->isVisible());
    again->setChecked(true);
    test.next();
    test.next();
    CHECK(test.page.checkStep().summary() == QStringLiteral("2 rows read, 0 new, 0 updated, 2 unchanged, 0 rejected"));
    CHECK(!test.page.nextButton().isEnabled()); // nothing to do
}

TEST_CASE("A table on the clipboard is imported, and its file is gone afterwards", "[import_page]")
{
    PageTest test;
    test.page.pasteText(QStringLiteral("Name\tPhone\nAnna\t13800138000\nBerta\t13800138001\n"));
    test.settle();
    REQUIRE(test.page.step() == ImportPage::Format);
    const QString path = test.page.state().path;
    CHECK(QFile::permissions(path) ==
          (QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser));
    test.next();
    test.next();
    test.next();
    CHECK(test.customers() == 2);
    test.page.resultStep().anotherButton().click();
    CHECK(!QFile::exists(path));
}

TEST_CASE("Rows pasted into the customer list come as a file of customers, whatever else they look like",
          "[import_page]")
{
    PageTest test;
    const QString rows = QStringLiteral("订单号\t姓名\t电话\n1\t王小丽\t13800138000\n2\t李\t13800138001\n");
    test.page.visit(ImportFile{exchange::ImportKind::Contacts, {}, rows});
    test.settle();
    REQUIRE(test.page.step() == ImportPage::Format);
    CHECK(test.page.state().kind() == exchange::ImportKind::Contacts);
    CHECK(test.page.state().name == ImportPage::tr("the clipboard"));
    QString broken = QStringLiteral("Name\tPhone\n");
    broken += QChar(0) + QStringLiteral("\t\"\n\t\t\t\t\n") + QChar(0xD800) + QStringLiteral("x\t1");
    test.page.visit(ImportFile{exchange::ImportKind::Contacts, {}, broken});
    test.settle();
    CHECK(test.page.state().name == ImportPage::tr("the clipboard")); // read or refused, but alive
}

TEST_CASE("A sentence on the clipboard is no table, which is said", "[import_page]")
{
    PageTest test;
    test.page.pasteText(QStringLiteral("Hello there"));
    test.settle();
    CHECK(test.page.step() == ImportPage::File);
    CHECK(!test.page.fileStep().problem().isEmpty());
}

TEST_CASE("What is no table stays on the first step with the reason", "[import_page]")
{
    PageTest test;
    for (const auto &[name, bytes] :
         {std::pair{"empty.csv", QByteArray()}, {"book.xlsx", QByteArray("PK\x03\x04", 4)}}) {
        test.open(test.desk.file(QLatin1String(name), bytes));
        CHECK(test.page.step() == ImportPage::File);
        CHECK(test.page.fileStep().problem().startsWith(QLatin1String(name)));
    }
    test.open(test.desk.path(QStringLiteral("missing.csv")));
    CHECK(!test.page.fileStep().problem().isEmpty());
}

TEST_CASE("A running import can be left running, stopped, or not left", "[import_page]")
{
    PageTest test;
    test.open(test.desk.file(QStringLiteral("people.csv"), kCustomers));
    test.next();
    test.next();
    int left = 0;
    test.page.leave([&left] { ++left; });
    CHECK(left == 1); // a check can be left at once
    test.desk.hold = true;
    test.page.nextButton().click();
    CHECK(!test.page.backButton().isEnabled());
    test.page.leave([&left] { ++left; });
    CHECK(left == 1);
    REQUIRE(test.page.leaveQuestion().isVisible());
    const auto buttons = test.page.leaveQuestion().findChildren<QPushButton *>();
    REQUIRE(buttons.size() == 3);
    buttons[0]->click(); // stay
    CHECK(left == 1);
    test.page.leave([&left] { ++left; });
    buttons[2]->click(); // stop it and leave
    CHECK(left == 2);
    test.desk.release();
    test.settle();
    CHECK(test.customers() == 0);
    CHECK(test.page.step() == ImportPage::Check);
    CHECK(test.page.nextButton().isEnabled()); // nothing is lost: it can be started again
}

TEST_CASE("Only the answer about the file chosen last counts", "[import_page]")
{
    PageTest test;
    const QString first = test.desk.file(QStringLiteral("a.csv"), kCustomers);
    const QString second = test.desk.file(QStringLiteral("b.csv"), "City,Name\nKöln,Zoë\n");
    test.page.visit(ImportFile{exchange::ImportKind::Contacts, first});
    test.page.visit(ImportFile{exchange::ImportKind::Contacts, second});
    test.settle();
    CHECK(test.page.state().name == QStringLiteral("b.csv"));
    CHECK(test.page.previewTable().model().columnCount() == 2);
}

TEST_CASE("The models of the import page keep the rules of Qt's models", "[import_page]")
{
    PageTest test;
    const QAbstractItemModelTester preview(&test.page.previewTable().model(),
                                           QAbstractItemModelTester::FailureReportingMode::Warning);
    const QAbstractItemModelTester problems(&test.page.checkStep().problems(),
                                            QAbstractItemModelTester::FailureReportingMode::Warning);
    const QAbstractItemModelTester rejects(&test.page.checkStep().rejects(),
                                           QAbstractItemModelTester::FailureReportingMode::Warning);
    test.import(test.desk.file(QStringLiteral("hostile.csv"),
                               "Name,Phone,E-mail\n<img src=x>,1.39E+10,no mail\n\"a,b\nc\",&amp;,\n"));
    CHECK(test.page.step() == ImportPage::Result);
}
