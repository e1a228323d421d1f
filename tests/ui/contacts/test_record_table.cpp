#include "tests/support/catch.h"
#include "ui/common/shown_cell.h"
#include "ui/common/text_table.h"
#include "ui/contacts/record_table.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace shuke;
using namespace shuke::ui;

namespace test_record_table {

/// Three customers and a sum.
struct Sorted
{
    Sorted() : model({QStringLiteral("Name"), QStringLiteral("Orders")}), table(model, 0, QStringLiteral("Table"))
    {
        model.setRightAligned(1);
        fill();
        table.makeSortable(1);
        table.resize(400, 300);
        table.show();
    }
    void fill()
    {
        model.setCells({{QStringLiteral("Berta"), countCell(9)},
                        {QStringLiteral("=Anna"), countCell(10)},
                        {QStringLiteral("Carla"), reports::Cell()},
                        {QStringLiteral("All"), countCell(19)}});
    }
    void press(int column) { Q_EMIT table.horizontalHeader()->sectionClicked(column); }

    TextTable model;
    RecordTable table;
};

} // namespace test_record_table

using test_record_table::Sorted;

TEST_CASE("A click on a header sorts numbers as numbers, the largest first, and the sum stays below", "[record_table]")
{
    Sorted sorted;
    CHECK(sorted.table.rowsInOrder() == std::vector{0, 1, 2, 3});
    sorted.press(1);
    CHECK(sorted.table.rowsInOrder() == std::vector{1, 0, 2, 3}); // 10 before 9, no value last
    sorted.press(1);
    CHECK(sorted.table.rowsInOrder() == std::vector{0, 1, 2, 3}); // 9 before 10, no value last
    sorted.press(1);
    CHECK_FALSE(sorted.table.horizontalHeader()->isSortIndicatorShown()); // as it was
    sorted.press(0);
    CHECK(sorted.table.rowsInOrder().back() == 3);
    CHECK(sorted.table.horizontalHeader()->sortIndicatorOrder() == Qt::AscendingOrder);
}

TEST_CASE("A sorted row keeps its number, and new rows are sorted alike", "[record_table]")
{
    Sorted sorted;
    sorted.table.sortBy(1, Qt::DescendingOrder);
    const QSignalSpy opened(&sorted.table, &RecordTable::opened);
    sorted.table.setCurrentIndex(sorted.model.index(1, 0)); // seen first
    QTest::keyClick(&sorted.table, Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened.at(0).at(0).toInt() == 1);
    QTest::keyClick(&sorted.table, Qt::Key_Down); // to what is seen below it
    CHECK(sorted.table.currentRow() == 0);
    sorted.fill();
    CHECK(sorted.table.rowsInOrder() == std::vector{1, 0, 2, 3});
    sorted.table.setCurrentIndex(sorted.model.index(0, 1));
    QTest::keyClick(&sorted.table, Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    CHECK(sorted.table.rowsInOrder() == std::vector{0, 1, 2, 3});
}

TEST_CASE("Several rows are copied as they are seen, below their titles, and none of it is a formula",
          "[record_table][clipboard]")
{
    Sorted sorted;
    sorted.table.sortBy(1, Qt::DescendingOrder);
    sorted.table.selectAll();
    sorted.table.selectionModel()->setCurrentIndex(sorted.model.index(0, 0), QItemSelectionModel::NoUpdate);
    QTest::keyClick(&sorted.table, Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == QStringLiteral("Name\tOrders\n'=Anna\t10\nBerta\t9\nCarla\t–\nAll\t19"));
    sorted.table.selectionModel()->select(sorted.model.index(2, 0),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QTest::keyClick(&sorted.table, Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == QStringLiteral("Carla\t–"));
}

TEST_CASE("Ten thousand rows are sorted to and fro, and the chosen ones stay chosen", "[record_table]")
{
    constexpr int kRows = 10000;
    constexpr int kStep = 7919; // prime: every number once, far from where it was
    TextTable model({QStringLiteral("Name"), QStringLiteral("Orders")});
    std::vector<std::vector<reports::Cell>> rows;
    std::vector<int> expected(kRows);
    std::iota(expected.begin(), expected.end(), 0);
    const std::vector<int> natural = expected;
    const auto figure = [](int row) { return row * kStep % kRows / 2; }; // each twice
    for (const int row : natural)
        rows.push_back({QString::number(row), countCell(figure(row))});
    model.setCells(rows);
    std::ranges::stable_sort(expected, std::ranges::greater(), figure);
    RecordTable table(model, 0, QStringLiteral("Table"));
    table.makeSortable();
    table.resize(400, 300);
    table.show();
    table.setCurrentIndex(model.index(5000, 1));
    for (const int row : {5, 77, 9999})
        table.selectionModel()->select(model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const auto chosen = [&table] {
        std::vector<int> found;
        for (const QModelIndex &row : table.selectionModel()->selectedRows())
            found.push_back(row.row());
        std::ranges::sort(found);
        return found;
    };
    table.sortBy(1, Qt::DescendingOrder);
    CHECK(table.rowsInOrder() == expected);
    CHECK(chosen() == std::vector{5, 77, 5000, 9999});
    CHECK(table.currentRow() == 5000);
    CHECK(table.viewport()->rect().contains(table.visualRect(table.currentIndex()).center()));
    table.sortBy(0); // numbers in words: 2 before 10
    CHECK(table.rowsInOrder() != natural);
    table.sortBy(1, Qt::DescendingOrder);
    CHECK(table.rowsInOrder() == expected);
    table.sortBy(-1);
    CHECK(table.rowsInOrder() == natural);
    CHECK(chosen() == std::vector{5, 77, 5000, 9999});
    CHECK(table.rowAt(table.rowViewportPosition(5000)) == 5000);
}
