// From the first start to the report, as a person goes: keys and the mouse on the real window.
#include "tests/support/source_dir.h"
#include "tests/ui/frame/person.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/heat_map.h"
#include "ui/common/busy_page.h"
#include "ui/import/check_step.h"
#include "ui/import/file_step.h"
#include "ui/import/import_page.h"
#include "ui/import/result_step.h"
#include "ui/lists/chip_bar.h"
#include "ui/reports/page_view.h"
#include "ui/reports/reports_page.h"
#include "ui/rfm/rfm_page.h"

#include <QFile>
#include <QProgressBar>

using namespace shuke;
using namespace shuke::ui;
using shuke::test::Person;

namespace {

QString demoFile(const char *name)
{
    return QStringLiteral(SHUKE_SOURCE_DIR "/resources/demo/") + QLatin1String(name);
}

ImportPage &importPage(Person &person)
{
    REQUIRE(person.pageId() == PageId::Import);
    return static_cast<ImportPage &>(*person.page());
}

/// Ctrl+I and Enter up to the check of the file.
void checkFile(Person &person, const QString &path)
{
    Person::press(Qt::Key_I, Qt::ControlModifier);
    ImportPage &page = importPage(person);
    REQUIRE(page.step() == ImportPage::File);
    person.dialogs.answer = path;
    Person::press(Qt::Key_Return);
    for (const ImportPage::Step step : {ImportPage::Format, ImportPage::Mapping}) {
        REQUIRE(Person::until([&] { return page.isSettled() && page.step() == step; }));
        CAPTURE(step);
        REQUIRE(page.nextButton().isEnabled());
        Person::press(Qt::Key_Return);
    }
    // Values and duplicates are passed where there is nothing to decide.
    const auto isPast = [&] { return page.isSettled() && page.step() > ImportPage::Mapping; };
    REQUIRE(Person::until(isPast));
    while (page.step() != ImportPage::Check) {
        const ImportPage::Step before = page.step();
        CAPTURE(before);
        Person::press(Qt::Key_Return);
        REQUIRE(Person::until([&] { return page.isSettled() && page.step() > before; }));
    }
    REQUIRE(page.nextButton().hasFocus());
}

void importFile(Person &person, const QString &path)
{
    checkFile(person, path);
    Person::press(Qt::Key_Return);
    REQUIRE(Person::until(
        [&] { return importPage(person).isSettled() && importPage(person).step() == ImportPage::Result; }));
    REQUIRE(importPage(person).resultStep().showButton().hasFocus());
}

/// So many that an import of them can be stopped before its end.
QString manyPeople(const Person &person)
{
    const QString path = person.path(QStringLiteral("many.csv"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    QByteArray rows("external_id,name,phone,city\n");
    for (int i = 0; i < 60000; ++i)
        rows += QStringLiteral("P%1,王小丽%1,138%2,广州\n").arg(i).arg(i, 8, 10, QLatin1Char('0')).toUtf8();
    file.write(rows);
    return path;
}

/// Some of the rows are in the transaction, and not all.
bool isHalfWay(ImportPage &page)
{
    const auto *bar = page.checkStep().busy()->findChild<QProgressBar *>();
    return !page.isSettled() && bar->maximum() > 0 && bar->value() > 0 && bar->value() < bar->maximum();
}

} // namespace

TEST_CASE("First run, import, find by pinyin, edit, undo, board, list, report as PDF: by keys alone", "[journeys]")
{
    Person person;
    REQUIRE(Person::tabTo(QStringLiteral("New empty store…")));
    person.dialogs.answer = person.path(QStringLiteral("shop.shuke"));
    Person::press(Qt::Key_Return);
    REQUIRE(Person::until([&] { return person.window->hasStore(); }));
    REQUIRE(person.rest());
    CHECK(person.list().showsEmptyState());
    CHECK(Person::focusText() == QStringLiteral("Import customers from a CSV file…"));

    importFile(person, demoFile("contacts.csv"));
    importFile(person, demoFile("orders.csv"));
    Person::press(Qt::Key_2, Qt::ControlModifier);
    REQUIRE(Person::until([&] { return person.rows() == 75; }));

    Person::press(Qt::Key_F, Qt::ControlModifier);
    Person::type("lzb");
    REQUIRE(Person::until([&] { return person.rows() == 1; }));
    Person::press(Qt::Key_Return); // into the list
    REQUIRE(person.rest());
    REQUIRE(person.nameAt(0) == QStringLiteral("李志博"));
    Person::press(Qt::Key_Return); // into the record
    REQUIRE(person.rest());
    Person::press(Qt::Key_F2);
    REQUIRE(person.record().isEditing());
    Person::press(Qt::Key_End);
    Person::compose(QStringLiteral("（老街）"));
    Person::press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(Person::until([&] { return person.toast().text().contains(QStringLiteral("李志博（老街）")); }));
    CHECK(person.toast().actionButton()->isVisible());
    REQUIRE(person.rest());
    CHECK(person.nameAt(0) == QStringLiteral("李志博（老街）"));
    CHECK(person.record().isEditing()); // Ctrl+S stays
    Person::press(Qt::Key_Escape);
    CHECK_FALSE(person.record().isEditing());
    Person::press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(Person::until([&] { return person.rest() && person.nameAt(0) == QStringLiteral("李志博"); }));

    Person::press(Qt::Key_6, Qt::ControlModifier);
    REQUIRE(person.rest());
    REQUIRE(person.pageId() == PageId::Rfm);
    auto &board = static_cast<RfmPage &>(*person.page());
    REQUIRE(board.showsBoard());
    REQUIRE(Person::tabTo([](QWidget *widget) { return qobject_cast<HeatField *>(widget); }));
    const HeatMap &heat = *board.fields().heatMap();
    const auto steps = [&](int row, int column) {
        for (int i = 0; i < heat.rows(); ++i)
            Person::press(Qt::Key_Up);
        Person::press(Qt::Key_Home);
        for (int i = 0; i < row; ++i)
            Person::press(Qt::Key_Down);
        for (int i = 0; i < column; ++i)
            Person::press(Qt::Key_Right);
    };
    const value::RfmField *most = nullptr;
    for (int row = 0; row < heat.rows(); ++row) {
        for (int column = 0; column < heat.columns(); ++column) {
            const value::RfmField &field =
                board.scorer().scored()->board.fields[size_t(heat.rows() - 1 - row)][size_t(column)];
            if (most && most->customers >= field.customers)
                continue;
            most = &field;
            steps(row, column);
        }
    }
    const qint64 customers = most->customers;
    REQUIRE(customers > 0);
    REQUIRE(customers < 75);
    Person::press(Qt::Key_Return);
    REQUIRE(person.pageId() == PageId::Customers);
    REQUIRE(person.rest());
    CHECK(person.rows() == customers);
    CHECK(person.list().chips().texts().size() == 1);

    Person::press(Qt::Key_8, Qt::ControlModifier);
    REQUIRE(person.rest());
    REQUIRE(person.pageId() == PageId::Reports);
    CHECK(static_cast<ReportsPage &>(*person.page()).view().pageCount() >= 1);
    const QString pdf = person.path(QStringLiteral("report.pdf"));
    person.dialogs.answer = pdf;
    Person::press(Qt::Key_E, Qt::ControlModifier);
    REQUIRE(Person::until([&] { return person.toast().text().contains(pdf); }));
    QFile file(pdf);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.startsWith("%PDF"));
    CHECK(bytes.count("/Type /Page\n") == static_cast<ReportsPage &>(*person.page()).view().pageCount());
}

TEST_CASE("An import that is stopped half-way leaves nothing, and can be started again", "[journeys]")
{
    Person person;
    person.makeStore();
    const QString path = manyPeople(person);
    checkFile(person, path);
    ImportPage &page = importPage(person);

    Person::press(Qt::Key_Return);
    REQUIRE(Person::until([&] { return isHalfWay(page); }));
    Person::press(Qt::Key_2, Qt::ControlModifier); // may it be left?
    REQUIRE(page.leaveQuestion().isVisible());
    Person::press(Qt::Key_Return); // "Stay here"
    CHECK_FALSE(page.leaveQuestion().isVisible());
    CHECK(person.page() == &page);
    Person::press(Qt::Key_Escape);
    REQUIRE(Person::until([&] { return page.isSettled(); }));
    CHECK(page.step() == ImportPage::Check);
    CHECK(person.customers() == 0);
    REQUIRE(page.nextButton().isEnabled());
    REQUIRE(page.nextButton().hasFocus());

    Person::press(Qt::Key_Return); // and again, stopped by the mouse
    REQUIRE(Person::until([&] { return isHalfWay(page); }));
    QTest::mouseClick(page.checkStep().busy()->findChild<QPushButton *>(), Qt::LeftButton);
    REQUIRE(Person::until([&] { return page.isSettled(); }));
    CHECK(person.customers() == 0);

    Person::press(Qt::Key_Return); // to its end
    REQUIRE(QTest::qWaitFor([&] { return page.isSettled() && page.step() == ImportPage::Result; }, 120000));
    CHECK(person.customers() == 60000);
}

TEST_CASE("The end of a check or an import does not take the keyboard from another page", "[journeys]")
{
    Person person;
    person.makeStore();
    person.add(QStringLiteral("Anna"));
    checkFile(person, manyPeople(person));
    ImportPage &page = importPage(person);
    Person::press(Qt::Key_Return);
    Person::press(Qt::Key_2, Qt::ControlModifier);
    REQUIRE(Person::tabTo(QStringLiteral("Let it run and leave")));
    Person::press(Qt::Key_Return);
    REQUIRE(person.pageId() == PageId::Customers);
    Person::press(Qt::Key_F, Qt::ControlModifier);
    Person::type("an");
    REQUIRE(QTest::qWaitFor([&] { return page.isSettled(); }, 120000));
    CHECK(page.step() == ImportPage::Result);
    Person::type("na");
    CHECK(person.list().filter().text() == QStringLiteral("anna"));
    REQUIRE(Person::until([&] { return person.rows() == 1; }));
}
