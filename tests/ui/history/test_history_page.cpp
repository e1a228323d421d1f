#include "core/contacts/contact_commands.h"
#include "core/contacts/contact_queries.h"
#include "core/exchange/importer.h"
#include "tests/ui/import/page_desk.h"
#include "ui/common/list_view.h"
#include "ui/common/text_table.h"
#include "ui/common/undo_panel.h"
#include "ui/history/history_filters.h"
#include "ui/history/history_page.h"
#include "ui/history/history_source.h"
#include "ui/history/operation_panel.h"
#include "ui/models/window_model.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QPushButton>

using namespace shuke;
using namespace shuke::ui;
using shuke::test::PageDesk;

namespace {

struct HistoryTest
{
    ContactId add(const char *name)
    {
        const auto id = std::make_shared<ContactId>();
        contacts::Contact contact;
        contact.name = QString::fromUtf8(name);
        desk.write(contacts::createContact(contact, id));
        return *id;
    }
    OperationId note(ContactId contact, const char *text)
    {
        contacts::ContactEdit edit;
        edit.note = QString::fromUtf8(text);
        return desk.write(contacts::editContact(contact, edit)).operation;
    }
    QString noteOf(ContactId contact) { return desk.read(contacts::contactDetail(contact)).contact.note; }
    HistoryPage &page()
    {
        if (!m_page) {
            m_page = std::make_unique<HistoryPage>(desk);
            m_page->resize(1200, 800);
            m_page->show();
            settle();
        }
        return *m_page;
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return m_page->isSettled(); }, 20000));
    }
    void visit(const ShowHistory &place)
    {
        page().visit(place);
        settle();
    }
    /// All cells of the list are read; the row's texts.
    QStringList row(int row)
    {
        WindowModel &model = page().model();
        const auto text = [&](int column) { return model.index(row, column).data().toString(); };
        REQUIRE(QTest::qWaitFor([&] { return !text(HistorySource::What).isEmpty(); }, 20000));
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(text(column));
        return cells;
    }
    QString shownText() { return page().panel().text(); }

    PageDesk desk;

private:
    std::unique_ptr<HistoryPage> m_page; // before the desk goes
};

} // namespace

TEST_CASE("The history lists every change, newest first, and shows what the first one did", "[history_page]")
{
    HistoryTest test;
    const ContactId anna = test.add("Anna");
    test.note(anna, "likes <b>tea</b>");
    HistoryPage &page = test.page();
    CHECK(page.model().rowCount() == 2);
    CHECK(page.countText().startsWith(QLatin1Char('2')));
    CHECK(test.row(0)[HistorySource::Day] == QStringLiteral("Today"));
    CHECK(test.row(1)[HistorySource::What].contains(QStringLiteral("Anna")));
    REQUIRE(QTest::qWaitFor([&] { return page.panel().rows().rowCount() == 1; }, 20000));
    const QStringList change = page.panel().rows().rows()[0];
    CHECK(change == QStringList({QStringLiteral("Note"), QString(QChar(0x2014)), QStringLiteral("likes <b>tea</b>")}));
    CHECK(test.shownText().contains(QStringLiteral("Anna")));
    page.panel().recordButton().click();
    REQUIRE(test.desk.places.size() == 1);
    CHECK(std::get<ShowContact>(test.desk.places[0]).contact == anna);
}

TEST_CASE("Any change is undone from the history, marked as undone, and redone", "[history_page]")
{
    HistoryTest test;
    const ContactId anna = test.add("Anna");
    const OperationId first = test.note(anna, "first");
    test.add("Berta");
    test.visit({std::nullopt, first});
    OperationPanel &panel = test.page().panel();
    CHECK(panel.operation() == first);
    REQUIRE(panel.undoButton().isVisible());
    CHECK(panel.undoButton().text() == OperationPanel::tr("Undo"));
    panel.undoButton().click();
    REQUIRE(QTest::qWaitFor([&] { return test.noteOf(anna).isEmpty() && panel.isSettled(); }, 20000));
    REQUIRE(QTest::qWaitFor([&] { return panel.undoButton().text() == OperationPanel::tr("Redo"); }, 20000));
    CHECK(!panel.message().isEmpty());
    test.settle();
    CHECK(test.page().model().rowCount() == 4); // the undo is a change, too
    CHECK(test.row(2)[HistorySource::State] == QStringLiteral("Undone"));
    panel.undoButton().click();
    REQUIRE(QTest::qWaitFor([&] { return test.noteOf(anna) == QStringLiteral("first"); }, 20000));
}

TEST_CASE("An undo in the way of later changes shows both values and asks", "[history_page]")
{
    HistoryTest test;
    const ContactId anna = test.add("Anna");
    test.note(anna, "old");
    const OperationId second = test.note(anna, "second");
    test.note(anna, "third");
    test.visit({std::nullopt, second});
    UndoPanel &undo = test.page().panel().undo();
    const auto ask = [&] {
        test.page().panel().undoButton().click();
        REQUIRE(QTest::qWaitFor([&] { return undo.asks() && undo.conflicts().rowCount() == 1; }, 20000));
    };
    ask();
    const QStringList row = undo.conflicts().rows()[0];
    CHECK(row[1] == QStringLiteral("Note"));
    CHECK(row[2] == QStringLiteral("third"));
    CHECK(row[3] == QStringLiteral("old"));
    undo.cancelButton().click();
    CHECK(!undo.asks());
    CHECK(test.noteOf(anna) == QStringLiteral("third"));
    ask();
    undo.overwriteButton().click();
    REQUIRE(QTest::qWaitFor([&] { return test.noteOf(anna) == QStringLiteral("old"); }, 20000));
}

TEST_CASE("The history is narrowed to a kind, to days and to one record", "[history_page]")
{
    HistoryTest test;
    const ContactId anna = test.add("Anna");
    test.add("Berta");
    test.note(anna, "x");
    test.desk.write([&] {
        exchange::ImportOptions options;
        options.path = test.desk.file(QStringLiteral("more.csv"), "Name\nCarla\nDora\n");
        return exchange::importCommand(options, std::make_shared<exchange::ImportReport>());
    }());
    HistoryPage &page = test.page();
    CHECK(page.model().rowCount() == 4);
    page.filters().kindBox().setCurrentIndex(4); // imports
    test.settle();
    REQUIRE(page.model().rowCount() == 1);
    REQUIRE(QTest::qWaitFor([&] { return test.shownText().contains(QStringLiteral("more.csv: 2 rows read, 2 new")); },
                            20000));
    CHECK(page.panel().undoButton().text() == OperationPanel::tr("Revert this import"));
    page.filters().kindBox().setCurrentIndex(2); // orders
    test.settle();
    CHECK(!page.stateText().isEmpty());
    page.filters().clear();
    test.settle();
    CHECK(page.stateText().isEmpty());
    page.filters().daysBox().setCurrentIndex(1); // today
    test.settle();
    CHECK(page.model().rowCount() == 4);

    test.visit({RecordRef{TableId::Contact, anna.row()}, {}});
    CHECK(page.model().rowCount() == 2);
    REQUIRE(
        QTest::qWaitFor([&] { return page.filters().recordChip().text().contains(QStringLiteral("Anna")); }, 20000));
    page.filters().recordChip().click();
    test.settle();
    CHECK(page.model().rowCount() == 4);
}

TEST_CASE("An empty history says what it is for", "[history_page]")
{
    HistoryTest test;
    CHECK(!test.page().stateText().isEmpty());
    test.add("Anna");
    REQUIRE(QTest::qWaitFor([&] { return test.page().stateText().isEmpty(); }, 20000));
    CHECK(test.page().model().rowCount() == 1);
}

TEST_CASE("The change that was asked for is chosen although it is far down", "[history_page]")
{
    HistoryTest test;
    const ContactId anna = test.add("Anna");
    const OperationId early = test.note(anna, "early");
    for (int i = 0; i < 400; ++i)
        test.note(anna, qPrintable(QString::number(i)));
    test.page();
    test.visit({std::nullopt, early});
    REQUIRE(QTest::qWaitFor([&] { return test.page().panel().operation() == early; }, 20000));
}

TEST_CASE("The list of the history keeps the rules of Qt's models while changes come in", "[history_page]")
{
    HistoryTest test;
    const QAbstractItemModelTester list(&test.page().model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    const QAbstractItemModelTester rows(&test.page().panel().rows(),
                                        QAbstractItemModelTester::FailureReportingMode::Warning);
    const ContactId anna = test.add("Anna");
    for (int i = 0; i < 5; ++i)
        test.note(anna, qPrintable(QString::number(i)));
    REQUIRE(QTest::qWaitFor([&] { return test.page().model().rowCount() == 6; }, 20000));
}
