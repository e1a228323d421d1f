#include "tests/support/catch.h"
#include "ui/common/remembered_columns.h"
#include "ui/common/text_table.h"
#include "ui/contacts/record_table.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace shuke;
using namespace shuke::ui;

namespace test_remembered_columns {

constexpr int kFitted = 90;
constexpr int kGrip = 2; ///< Left of the edge, where the mouse holds it.

/// A table whose program sets every column to kFitted, with settings in a folder of its own.
class Table
{
public:
    explicit Table(RememberedColumns::By by = RememberedColumns::By::Title) : m_by(by)
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        again();
    }
    /// As if the program were started again.
    void again(const QStringList &titles = {QStringLiteral("Name"), QStringLiteral("Day"), QStringLiteral("Sum")})
    {
        view.reset();
        model = std::make_unique<TextTable>(titles);
        view = std::make_unique<QTableView>();
        view->setModel(model.get());
        view->horizontalHeader()->setStretchLastSection(stretches);
        view->horizontalHeader()->setMinimumSectionSize(40);
        view->resize(900, 200);
        view->show();
        fit();
        columns = new RememberedColumns(header(), QStringLiteral("test"), m_by);
    }
    void fit()
    {
        for (int column = 0; column < model->columnCount() - (stretches ? 1 : 0); ++column)
            view->setColumnWidth(column, kFitted);
    }
    void drag(int column, int by)
    {
        QWidget *titles = header().viewport();
        const QPoint edge(header().sectionViewportPosition(column) + width(column) - kGrip, header().height() / 2);
        QTest::mousePress(titles, Qt::LeftButton, {}, edge);
        QTest::mouseMove(titles, edge + QPoint(by, 0));
        QTest::mouseRelease(titles, Qt::LeftButton, {}, edge + QPoint(by, 0));
    }
    QHeaderView &header() { return *view->horizontalHeader(); }
    int width(int column) { return header().sectionSize(column); }
    std::vector<int> widths()
    {
        std::vector<int> all;
        for (int column = 0; column < header().count(); ++column)
            all.push_back(width(column));
        return all;
    }
    QStringList remembered()
    {
        QSettings settings;
        settings.beginGroup(QStringLiteral("tables/test/width"));
        return settings.childKeys();
    }

    bool stretches = false;
    std::unique_ptr<TextTable> model;
    std::unique_ptr<QTableView> view; ///< Gone before its model.
    RememberedColumns *columns = nullptr;

private:
    RememberedColumns::By m_by;
    QTemporaryDir m_folder;
};

} // namespace test_remembered_columns

using test_remembered_columns::kFitted;
using test_remembered_columns::Table;

TEST_CASE("A width that was dragged is there again in a new window, and wins over what the program sets",
          "[remembered_columns]")
{
    Table test;
    test.drag(0, 60);
    CHECK(test.widths() == std::vector{kFitted + 60, kFitted, kFitted});
    test.fit();
    CHECK(test.width(0) == kFitted + 60);
    test.model->setRows({{QStringLiteral("Anna"), QStringLiteral("today"), QStringLiteral("1")}});
    test.fit();
    CHECK(test.width(0) == kFitted + 60);
    test.again();
    CHECK(test.widths() == std::vector{kFitted + 60, kFitted, kFitted});
}

TEST_CASE("What the program sets, or a click on a title, is no width of the user's", "[remembered_columns]")
{
    Table test;
    test.view->setColumnWidth(1, 200);
    test.view->resizeColumnToContents(2);
    QTest::mousePress(test.header().viewport(), Qt::LeftButton, {}, QPoint(kFitted / 2, 5));
    test.view->setColumnWidth(0, 150); // rows come while the button is held
    QTest::mouseRelease(test.header().viewport(), Qt::LeftButton, {}, QPoint(kFitted / 2, 5));
    CHECK(test.remembered().isEmpty());
    test.again();
    CHECK(test.widths() == std::vector{kFitted, kFitted, kFitted});
}

TEST_CASE("While one column is dragged the program still fits the others", "[remembered_columns]")
{
    Table test;
    QWidget *titles = test.header().viewport();
    QTest::mousePress(titles, Qt::LeftButton, {}, QPoint(kFitted - test_remembered_columns::kGrip, 5));
    QTest::mouseMove(titles, QPoint(kFitted + 40, 5));
    test.view->setColumnWidth(1, 200);
    QTest::mouseRelease(titles, Qt::LeftButton, {}, QPoint(kFitted + 40, 5));
    CHECK(test.remembered().size() == 1);
    CHECK(test.width(0) > kFitted);
    CHECK(test.width(1) == 200);
}

TEST_CASE("A double click on an edge fits the column to its contents, and that is remembered", "[remembered_columns]")
{
    Table test;
    test.model->setRows({{QString(60, QLatin1Char('W'))}});
    QTest::mouseDClick(test.header().viewport(), Qt::LeftButton, {},
                       QPoint(kFitted - test_remembered_columns::kGrip, 5));
    QTest::mouseRelease(test.header().viewport(), Qt::LeftButton, {},
                        QPoint(kFitted - test_remembered_columns::kGrip, 5));
    const int fits = test.width(0);
    CHECK(fits > kFitted);
    test.again();
    CHECK(test.width(0) == fits);
}

TEST_CASE("Reset column widths brings back what the program had set", "[remembered_columns]")
{
    Table test;
    test.drag(0, 60);
    test.drag(1, -20);
    test.again();
    CHECK(test.widths() == std::vector{kFitted + 60, kFitted - 20, kFitted});
    Q_EMIT test.header().customContextMenuRequested(QPoint(5, 5));
    auto *menu = test.header().findChild<QMenu *>();
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 1);
    CHECK(menu->actions().constFirst()->isEnabled());
    menu->actions().constFirst()->trigger();
    CHECK(test.widths() == std::vector{kFitted, kFitted, kFitted});
    CHECK(test.remembered().isEmpty());
    test.view->setColumnWidth(0, 200);
    CHECK(test.width(0) == 200);
    test.again();
    CHECK(test.widths() == std::vector{kFitted, kFitted, kFitted});
}

TEST_CASE("Widths go with the titles of the columns, also where two are called alike", "[remembered_columns]")
{
    Table test;
    test.drag(1, 60);
    test.again({QStringLiteral("Day"), QStringLiteral("Name"), QStringLiteral("Day")});
    CHECK(test.widths() == std::vector{kFitted + 60, kFitted, kFitted});
    test.drag(2, -20);
    test.again({QStringLiteral("Name"), QStringLiteral("Sum")});
    CHECK(test.widths() == std::vector{kFitted, kFitted});
    test.again({QStringLiteral("Day"), QStringLiteral("Day")});
    CHECK(test.widths() == std::vector{kFitted + 60, kFitted - 20});
    test.model->setTable({QStringLiteral("Name"), QStringLiteral("Day"), QStringLiteral("Sum")}, {});
    test.fit();
    CHECK(test.width(1) == kFitted + 60);
    for (const QString &column : test.remembered())
        CHECK_FALSE(column.contains(QStringLiteral("Day"))); // a title may be somebody's name
}

TEST_CASE("Where the titles are those of records, widths go with the number of the column", "[remembered_columns]")
{
    Table test(RememberedColumns::By::Number);
    test.drag(1, 60);
    test.again({QStringLiteral("Anna"), QStringLiteral("Berta")});
    CHECK(test.widths() == std::vector{kFitted, kFitted + 60});
}

TEST_CASE("Settings of widths that make no sense are as if there were none", "[remembered_columns]")
{
    Table test(RememberedColumns::By::Number);
    const std::array<QVariant, 7> bad = {QStringLiteral("-5"),
                                         QStringLiteral("999999999"),
                                         QStringLiteral("wide"),
                                         QStringList{QStringLiteral("1"), QStringLiteral("2")},
                                         0,
                                         QByteArray("\x00\xff", 2),
                                         QVariantMap{{QStringLiteral("a"), 1}}};
    for (const QVariant &value : bad) {
        QSettings settings;
        settings.setValue(QStringLiteral("tables/test/width/0"), value);
        settings.setValue(QStringLiteral("tables/test/width/-1"), 100);
        settings.setValue(QStringLiteral("tables/test/width/77"), 100);
        settings.setValue(QStringLiteral("tables/test/sort"), value);
        settings.setValue(QStringLiteral("tables/test/descending"), value);
        test.again();
        CHECK(test.widths() == std::vector{kFitted, kFitted, kFitted});
        CHECK(test.columns->sort().first <= 0);
    }
}

TEST_CASE("The last column still takes what is left, and its width is nobody's", "[remembered_columns]")
{
    Table test;
    test.stretches = true;
    test.again();
    const int rest = test.width(2);
    test.drag(0, 60);
    CHECK(test.width(2) == rest - 60);
    CHECK(test.remembered().size() == 1);
    test.again();
    CHECK(test.widths() == std::vector{kFitted + 60, kFitted, rest - 60});
    test.view->setColumnHidden(2, true); // now the one before it is the last
    CHECK(test.width(1) > kFitted);
    test.view->setColumnHidden(2, false);
    CHECK(test.width(0) == kFitted + 60);
    CHECK(test.remembered().size() == 1);
}

TEST_CASE("A table of a record gives what is left to the column that grows, beside the widths of the user",
          "[remembered_columns][record_table]")
{
    Table test; // for its settings
    TextTable model({QStringLiteral("Name"), QStringLiteral("Note")});
    model.setRows({{QStringLiteral("Anna"), QStringLiteral("–")}});
    constexpr int kGrows = 1;
    const auto fills = [](const RecordTable &table) {
        return table.columnWidth(0) + table.columnWidth(kGrows) == table.viewport()->width();
    };
    int fitted = 0;
    {
        RecordTable table(model, kGrows, QStringLiteral("Table"));
        table.remember(QStringLiteral("record"));
        table.resize(900, 200);
        table.show();
        fitted = table.columnWidth(0);
        QWidget *titles = table.horizontalHeader()->viewport();
        const QPoint edge(fitted - test_remembered_columns::kGrip, 5);
        QTest::mousePress(titles, Qt::LeftButton, {}, edge);
        QTest::mouseMove(titles, edge + QPoint(25, 0));
        QTest::mouseRelease(titles, Qt::LeftButton, {}, edge + QPoint(25, 0));
        CHECK(table.columnWidth(0) == fitted + 25);
    }
    RecordTable table(model, kGrows, QStringLiteral("Table"));
    table.remember(QStringLiteral("record"));
    table.resize(900, 200);
    table.show();
    CHECK(table.columnWidth(0) == fitted + 25);
    CHECK(fills(table));
    model.setRows({{QStringLiteral("Berta of the hills and rivers"), QStringLiteral("–")}});
    CHECK(table.columnWidth(0) == fitted + 25);
    CHECK(fills(table));
    auto *columns = table.horizontalHeader()->findChild<RememberedColumns *>();
    REQUIRE(columns);
    columns->resetWidths();
    CHECK(table.columnWidth(0) > fitted + 25);
    CHECK(fills(table));
}

TEST_CASE("A table that can be sorted is sorted as last time once its columns are there",
          "[remembered_columns][record_table]")
{
    Table test; // for its settings
    const QStringList titles{QStringLiteral("Name"), QStringLiteral("Day")};
    const std::vector<QStringList> rows{{QStringLiteral("Anna"), QStringLiteral("2")},
                                        {QStringLiteral("Carla"), QStringLiteral("1")},
                                        {QStringLiteral("Berta"), QStringLiteral("3")}};
    {
        TextTable model(titles);
        model.setRows(rows);
        RecordTable table(model, 0, QStringLiteral("Table"));
        table.makeSortable();
        table.remember(QStringLiteral("sorted"));
        CHECK(table.rowsInOrder() == std::vector{0, 1, 2});
        table.sortBy(0, Qt::DescendingOrder);
        CHECK(table.rowsInOrder() == std::vector{1, 2, 0});
    }
    TextTable model(QStringList{});
    RecordTable table(model, 0, QStringLiteral("Table"));
    table.makeSortable();
    table.remember(QStringLiteral("sorted"));
    model.setTable(titles, rows);
    CHECK(table.rowsInOrder() == std::vector{1, 2, 0});
    CHECK(table.horizontalHeader()->isSortIndicatorShown());
    model.setTable({titles[1]}, rows);
    CHECK(table.rowsInOrder() == std::vector{0, 1, 2}); // its column is gone for now
    model.setTable(titles, rows);
    CHECK(table.rowsInOrder() == std::vector{1, 2, 0});
    table.sortBy(-1);
    CHECK(table.rowsInOrder() == std::vector{0, 1, 2});
    RecordTable next(model, 0, QStringLiteral("Table"));
    next.makeSortable();
    next.remember(QStringLiteral("sorted"));
    CHECK(next.rowsInOrder() == std::vector{0, 1, 2});
}
