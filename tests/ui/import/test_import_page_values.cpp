#include "core/contacts/contact_commands.h"
#include "core/exchange/import_profile_table.h"
#include "tests/ui/import/page_test.h"
#include "ui/common/text_table.h"
#include "ui/import/fix_model.h"
#include "ui/import/mapping_step.h"
#include "ui/import/profile_bar.h"
#include "ui/import/value_step.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QTableView>

using namespace shuke;
using namespace shuke::ui;
using namespace shuke::test;

namespace {

const QByteArray kBad = "Name,Phone,Gender,Birthday\nAnna,1.39E+10,帅哥,1990-02-30\nBerta,13800138001,帅哥,1991-05-06\n"
                        "Carl,13800138002,<b>?</b>,1992-13-01\n";

void openValues(PageTest &test, const QByteArray &bytes = kBad)
{
    test.open(test.desk.file(QStringLiteral("bad.csv"), bytes));
    test.next();
    test.next();
    REQUIRE(test.page.step() == ImportPage::Values);
}

/// Shows the values of the group whose column is called so.
void showGroup(PageTest &test, const QString &column)
{
    ValueStep &step = test.page.valueStep();
    for (int row = 0; row < step.groups().rowCount(); ++row) {
        if (step.groups().rows()[static_cast<size_t>(row)][0] == column) {
            step.groupView().selectRow(row);
            step.groupView().setCurrentIndex(step.groups().index(row, 0));
            REQUIRE(step.values().group());
            return;
        }
    }
    FAIL("no group for " << column.toStdString());
}

QString cell(ValueStep &step, int row, FixModel::Column column)
{
    return step.values().data(step.values().index(row, column)).toString();
}

} // namespace

TEST_CASE("Values that cannot be read are listed by column with counts, and are put right before the import",
          "[import_page][values]")
{
    PageTest test;
    openValues(test);
    ValueStep &step = test.page.valueStep();
    REQUIRE(step.groups().rowCount() == 3);
    CHECK(step.groups().rows()[1][0] == QStringLiteral("Gender"));
    CHECK(step.groups().rows()[1][2] == QStringLiteral("3"));
    showGroup(test, QStringLiteral("Gender"));
    REQUIRE(step.values().rowCount() == 2);
    CHECK(cell(step, 0, FixModel::Text) == QStringLiteral("帅哥")); // the most rows first
    CHECK(cell(step, 0, FixModel::Rows) == QStringLiteral("2"));
    // One that is no gender either says so at once, one that is one, too.
    const QModelIndex becomes = step.values().index(0, FixModel::Becomes);
    REQUIRE(step.values().setData(becomes, QStringLiteral("boy oh boy")));
    CHECK(cell(step, 0, FixModel::Note).contains(QStringLiteral("gender")));
    REQUIRE(step.values().setData(becomes, QStringLiteral("male")));
    CHECK(cell(step, 0, FixModel::Note).startsWith(QChar(0x2713)));
    CHECK(step.groups().rows()[1][3] == QStringLiteral("2"));
    showGroup(test, QStringLiteral("Birthday"));
    step.valueView().selectAll();
    step.edit().setText(QStringLiteral("1990-02-31"));
    CHECK(step.setButton().isEnabled());
    step.edit().setText(QStringLiteral("1990-02-28"));
    step.setButton().click();
    CHECK(cell(step, 1, FixModel::Becomes) == QStringLiteral("1990-02-28"));

    test.next();
    REQUIRE(test.page.step() == ImportPage::Check);
    test.next();
    REQUIRE(test.page.step() == ImportPage::Result);
    const auto ids = test.desk.read(contacts::contactIds({}));
    REQUIRE(ids.size() == 3);
    const contacts::Contact anna = test.desk.read(contacts::contactDetail(ids[0])).contact;
    CHECK(anna.gender == contacts::Gender::Male);
    CHECK(anna.birthday.day == 28);
    QFile file(test.desk.path(QStringLiteral("bad.csv")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == kBad); // as it was
}

TEST_CASE("A value is left empty without a finding, or goes back to how it was found, by key", "[import_page][values]")
{
    PageTest test;
    openValues(test);
    ValueStep &step = test.page.valueStep();
    showGroup(test, QStringLiteral("Gender"));
    step.valueView().selectAll();
    QTest::keyClick(&step.valueView(), Qt::Key_Delete);
    CHECK(test.page.state().fixes.size() == 2);
    CHECK(test.page.state().fixes[0].code.isEmpty());
    QTest::keyClick(&step.valueView(), Qt::Key_Backspace);
    CHECK(test.page.state().fixes.empty());
    step.emptyButton().click();
    test.next();
    REQUIRE(test.page.step() == ImportPage::Check);
    for (const QStringList &row : test.page.checkStep().problems().rows())
        CHECK(row[0] != QStringLiteral("Gender"));
    // Back again: it stands as it was decided, and the trial is repeated with another decision.
    test.page.backButton().click();
    test.settle();
    REQUIRE(test.page.step() == ImportPage::Values);
    showGroup(test, QStringLiteral("Gender"));
    step.valueView().selectAll();
    step.foundButton().click();
    test.next();
    REQUIRE(test.page.step() == ImportPage::Check);
    bool told = false;
    for (const QStringList &row : test.page.checkStep().problems().rows())
        told = told || row[0] == QStringLiteral("Gender");
    CHECK(told);
}

TEST_CASE("Enter ends the typing of a value, and goes on only then", "[import_page][values]")
{
    PageTest test;
    openValues(test);
    ValueStep &step = test.page.valueStep();
    showGroup(test, QStringLiteral("Gender"));
    const QModelIndex becomes = step.values().index(0, FixModel::Becomes);
    step.valueView().setCurrentIndex(becomes);
    step.valueView().edit(becomes);
    auto *editor = step.valueView().viewport()->findChild<QLineEdit *>();
    REQUIRE(editor);
    CHECK(editor->text() == QStringLiteral("帅哥"));
    editor->setText(QStringLiteral("boy oh boy"));
    CHECK(!editor->toolTip().isEmpty()); // no value yet
    editor->setText(QStringLiteral("male"));
    CHECK(editor->toolTip().isEmpty());
    QTest::keyClick(editor, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return test.page.state().fixes.size() == 1; }, 20000));
    CHECK(test.page.step() == ImportPage::Values);
    REQUIRE(QTest::qWaitFor([&] { return !step.valueView().viewport()->findChild<QLineEdit *>(); }, 20000));
    step.edit().setText(QStringLiteral("female"));
    QTest::keyClick(&step.edit(), Qt::Key_Return);
    CHECK(test.page.step() == ImportPage::Values);
    CHECK(test.page.state().fixes[0].code == QStringLiteral("female"));
    QTest::keyClick(&step.valueView(), Qt::Key_Return);
    test.settle();
    CHECK(test.page.step() == ImportPage::Check);
}

TEST_CASE("Rows that would stay out for a value come in when it is put right", "[import_page][values]")
{
    PageTest test;
    test.open(test.desk.file(QStringLiteral("orders.csv"),
                             "Order no,Order date,Amount\n1,2024-01-02,10\n2,2024-13-40,20\n3,2024-01-04,ten\n"),
              exchange::ImportKind::Orders);
    test.next();
    test.next();
    REQUIRE(test.page.step() == ImportPage::Values);
    ValueStep &step = test.page.valueStep();
    REQUIRE(step.groups().rowCount() == 2);
    CHECK(step.groups().rows()[0][1].startsWith(QStringLiteral("Rejected")));
    step.values().setData(step.values().index(0, FixModel::Becomes), QStringLiteral("2024-01-03"));
    showGroup(test, QStringLiteral("Amount"));
    step.values().setData(step.values().index(0, FixModel::Becomes), QStringLiteral("10"));
    test.next();
    REQUIRE(test.page.step() == ImportPage::Check); // orders know no duplicates to decide on
    CHECK(test.page.checkStep().summary().startsWith(QStringLiteral("3 rows read, 3 new")));
}

TEST_CASE("A file with good values passes the step, which can be looked at all the same", "[import_page][values]")
{
    PageTest test;
    test.open(test.desk.file(QStringLiteral("people.csv"), kCustomers));
    test.next();
    test.next();
    REQUIRE(test.page.step() == ImportPage::Check);
    CHECK(!test.page.valueStep().hasProblems());
    test.page.backButton().click();
    CHECK(test.page.step() == ImportPage::Mapping); // not where there is nothing to do
}

TEST_CASE("Other fields are looked at anew, and what was put right for them is asked again", "[import_page][values]")
{
    PageTest test;
    openValues(test);
    showGroup(test, QStringLiteral("Gender"));
    test.page.backButton().click();
    REQUIRE(test.page.step() == ImportPage::Mapping);
    choose(test.page.mappingStep().fieldBox(2), "");
    test.next();
    REQUIRE(test.page.step() == ImportPage::Values);
    CHECK(test.page.valueStep().groups().rowCount() == 2);
}

TEST_CASE("Words that were put right are kept in a profile, numbers are not", "[import_page][values][profile]")
{
    PageTest test;
    openValues(test);
    ValueStep &step = test.page.valueStep();
    showGroup(test, QStringLiteral("Gender"));
    step.values().setData(step.values().index(0, FixModel::Becomes), QStringLiteral("male"));
    showGroup(test, QStringLiteral("Phone"));
    step.values().setData(step.values().index(0, FixModel::Becomes), QStringLiteral("13912345678"));
    Q_EMIT test.page.profileBar().nameTyped(QStringLiteral("Shop"), false);
    REQUIRE(QTest::qWaitFor([&] { return test.page.isSettled() && test.page.state().profile.has_value(); }, 20000));
    REQUIRE(test.page.state().profile->valueMaps.size() == 1);
    CHECK(test.page.state().profile->valueMaps[0].code == QStringLiteral("male"));
    test.open(test.desk.file(QStringLiteral("more.csv"), kBad + "Dora,13800138003,,\n"));
    REQUIRE(test.page.state().profile);
    test.next();
    test.next();
    REQUIRE(test.page.step() == ImportPage::Values);
    showGroup(test, QStringLiteral("Gender"));
    CHECK(step.values().rowCount() == 1); // the other word is known now
}

TEST_CASE("The tables of the values keep the rules of Qt's models, whatever the file holds", "[import_page][values]")
{
    PageTest test;
    FixModel &model = test.page.valueStep().values();
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    openValues(test);
    for (int row = 0; row < test.page.valueStep().groups().rowCount(); ++row) {
        test.page.valueStep().groupView().setCurrentIndex(test.page.valueStep().groups().index(row, 0));
        for (int i = 0; i < model.rowCount(); ++i)
            CHECK(!model.data(model.index(i, FixModel::Text), Qt::ToolTipRole).toString().contains(QLatin1Char('<')));
    }
    // The file goes away between the steps: the search says so, and can be tried again.
    REQUIRE(QFile::remove(test.desk.path(QStringLiteral("bad.csv"))));
    test.page.backButton().click();
    choose(test.page.mappingStep().fieldBox(2), "");
    test.next();
    REQUIRE(test.page.step() == ImportPage::Values);
    CHECK(!test.page.valueStep().hasProblems());
    CHECK(model.rowCount() == 0);
}
