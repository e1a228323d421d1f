#include "tests/support/catch.h"
#include "tests/ui/fake_row_source.h"
#include "ui/common/list_selection.h"
#include "ui/common/list_view.h"
#include "ui/models/window_model.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace shuke;
using namespace shuke::ui;
using shuke::test::FakeRowSource;

namespace {

/// A list on the screen, with settings of its own.
class Shown
{
public:
    explicit Shown(qint64 count) : source(count), model(source)
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        model.reload();
        settle();
        view = std::make_unique<ListView>(model, QStringLiteral("test"));
        view->resize(600, 400);
        view->show();
        QTest::qWait(1);
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([this] { return model.isComplete() && !model.isBusy(); }, 20000));
    }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder)
    {
        model.sort(column, order);
        settle();
    }
    std::vector<qint64> sorted() const
    {
        std::vector<qint64> ids = view->selection().ids();
        std::sort(ids.begin(), ids.end());
        return ids;
    }
    void tick(int row)
    {
        view->selection().select(model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }

    FakeRowSource source;
    WindowModel model;
    std::unique_ptr<ListView> view;

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_CASE("A model stays sound while rows are sorted, narrowed, written and deleted", "[list_selection]")
{
    Shown list(3000);
    const QAbstractItemModelTester tester(&list.model, QAbstractItemModelTester::FailureReportingMode::Warning);
    list.sort(1);
    list.model.setFilter(QStringLiteral("7"));
    list.settle();
    list.model.setFilter({});
    list.settle();
    list.model.setPending(5, 0, QStringLiteral("typed"));
    const int row = list.model.rowOf(5);
    REQUIRE(
        QTest::qWaitFor([&] { return list.model.index(row, 0).data().toString() == QStringLiteral("typed"); }, 5000));
    list.source.remove({1, 2, 3, 700});
    list.settle();
    list.source.add({9001, 9002});
    list.settle();
    CHECK(list.model.rowCount() == 2998);
}

TEST_CASE("Selected rows stay selected, and nothing else, when the list is sorted", "[list_selection]")
{
    Shown list(5000);
    for (const int row : {3, 4, 5, 1200, 4999})
        list.tick(row);
    const std::vector<qint64> before = list.sorted();
    QSignalSpy told(list.view.get(), &ListView::selectionCountChanged);
    list.sort(1);
    CHECK(list.sorted() == before);
    CHECK(list.view->selectedRowCount() == 5);
    for (const qint64 id : before)
        CHECK(list.view->selection().containsRow(list.model.rowOf(id)));
    list.sort(0, Qt::DescendingOrder);
    CHECK(list.sorted() == before);
}

TEST_CASE("Half a million selected rows survive a sort that scatters them, quickly", "[list_selection]")
{
    Shown list(1000000);
    list.view->selection().select(QItemSelection(list.model.index(0, 0), list.model.index(499999, 1)),
                                  QItemSelectionModel::ClearAndSelect);
    CHECK(list.view->selectedRowCount() == 500000);
    list.sort(1);
    CHECK(list.view->selectedRowCount() == 500000);
    CHECK(list.view->selection().selection().size() <= ListSelection::kMostRanges);
    const std::vector<qint64> ids = list.sorted();
    CHECK(ids.front() == 1);
    CHECK(ids.back() == 500000);

    // One of them is taken out, one of the others added, by the boxes in front of the rows.
    const int in = list.model.rowOf(17);
    const int out = list.model.rowOf(700000);
    list.view->selection().select(list.model.index(in, 0), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    list.view->selection().select(list.model.index(out, 0), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    CHECK(list.view->selectedRowCount() == 500000);
    CHECK(!list.view->selection().containsRow(in));
    CHECK(list.view->selection().containsRow(out));
    list.view->selection().select(list.model.index(0, 0),
                                  QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    CHECK(list.view->selectedRowCount() == 1);
}

TEST_CASE("All rows are one range, also of a million", "[list_selection]")
{
    Shown list(1000000);
    list.view->selectAll();
    CHECK(list.view->selectedRowCount() == 1000000);
    CHECK(list.view->selection().selection().size() == 1);
    list.sort(1);
    CHECK(list.view->selectedRowCount() == 1000000);
    CHECK(list.view->selection().selection().size() == 1);
    list.view->selection().clearAll();
    CHECK(list.view->selectedRowCount() == 0);
}

TEST_CASE("When the selected rows are deleted the next one is selected", "[list_selection]")
{
    Shown list(200);
    list.view->selectId(50);
    QSignalSpy current(list.view.get(), &ListView::currentIdChanged);
    list.source.remove({50});
    list.settle();
    QTest::qWait(1);
    CHECK(list.view->currentId() == 51);
    CHECK(list.view->selection().ids() == std::vector<qint64>{51});
    REQUIRE(current.count() >= 1);
    CHECK(current.last()[0].toLongLong() == 51);
}

TEST_CASE("A search that leaves the selected rows out selects no others", "[list_selection]")
{
    Shown list(200);
    list.view->selectId(50);
    list.model.setFilter(QStringLiteral("7"));
    list.settle();
    CHECK(list.view->selectedRowCount() == 0);
}

TEST_CASE("Rows that come in above do not move what is seen", "[list_selection]")
{
    Shown list(2000);
    list.view->verticalScrollBar()->setValue(500);
    const qint64 top = list.model.idAt(list.view->rowAt(0));
    list.source.add({5001, 5002, 5003}); // at place 20
    list.settle();
    CHECK(list.model.idAt(list.view->rowAt(0)) == top);
    list.source.remove({5, 6, 5001});
    list.settle();
    CHECK(list.model.idAt(list.view->rowAt(0)) == top);
}

TEST_CASE("A row that is looked at stays where it is on the screen when the list is sorted", "[list_selection]")
{
    Shown list(2000);
    list.view->selectId(900);
    list.view->scrollTo(list.view->currentIndex(), QAbstractItemView::PositionAtCenter);
    const int y = list.view->visualRect(list.view->currentIndex()).top();
    list.sort(1);
    CHECK(list.view->currentId() == 900);
    CHECK(list.view->visualRect(list.view->currentIndex()).top() == y);
}

TEST_CASE("A click on the box in front of a row adds it, and the box in the corner takes all, and none",
          "[list_selection]")
{
    Shown list(100);
    list.view->selectId(1);
    QWidget *boxes = list.view->verticalHeader()->viewport();
    const int middle = list.view->verticalHeader()->width() / 2;
    const auto click = [&](int row) {
        QTest::mouseClick(boxes, Qt::LeftButton, {},
                          QPoint(middle, list.view->rowViewportPosition(row) + list.view->rowHeight(row) / 2));
    };
    click(3);
    click(5);
    CHECK(list.sorted() == std::vector<qint64>{1, 4, 6});
    click(3);
    CHECK(list.sorted() == std::vector<qint64>{1, 6});
    auto *corner = list.view->findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly);
    REQUIRE(corner);
    corner->click();
    CHECK(list.view->selectedRowCount() == 100);
    corner->click();
    CHECK(list.view->selectedRowCount() == 0);
}

TEST_CASE("All of a million rows stay selected through a sort, and nothing waits for it", "[list_selection][large]")
{
    Shown list(1000000);
    list.view->selectAll();
    REQUIRE(list.view->selectedRowCount() == 1000000);
    const std::vector<qint64> all = list.view->selection().ids();
    QElapsedTimer timer;
    timer.start();
    list.view->selection().setIds(all);
    const qint64 again = timer.restart();
    list.sort(1, Qt::DescendingOrder);
    const qint64 sorted = timer.restart();
    CHECK(list.view->selectedRowCount() == 1000000);
    CHECK(list.view->selection().ids().size() == all.size());
    const qint64 copied = timer.elapsed();
    list.view->selection().select(list.model.index(0, 0), QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    CHECK(list.view->selectedRowCount() == 999999);
    WARN("1,000,000 selected: set " << again << " ms, sort " << sorted << " ms, ids " << copied << " ms");
}
