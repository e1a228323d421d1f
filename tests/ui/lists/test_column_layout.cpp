#include "tests/support/catch.h"
#include "tests/ui/fake_row_source.h"
#include "ui/common/column_layout.h"
#include "ui/common/list_view.h"
#include "ui/lists/column_chooser.h"
#include "ui/models/window_model.h"

#include <QHeaderView>
#include <QListWidget>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace shuke;
using namespace shuke::ui;

namespace {

class Columns
{
public:
    Columns() : source(50), model(source)
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        model.reload();
        REQUIRE(QTest::qWaitFor([this] { return model.isComplete() && !model.isBusy(); }, 20000));
        again();
    }
    /// As if the program were started again.
    void again()
    {
        view.reset();
        view = std::make_unique<ListView>(model, QStringLiteral("columns"));
        view->resize(600, 300);
        view->show();
    }
    ColumnLayout &layout() { return view->columnLayout(); }

    test::FakeRowSource source;
    WindowModel model;
    std::unique_ptr<ListView> view;

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_CASE("Order, width, hidden columns and sort of a view are there again next time", "[column_layout]")
{
    Columns test;
    test.layout().move(1, 0);
    test.view->horizontalHeader()->resizeSection(1, 222);
    test.view->horizontalHeader()->setSortIndicator(1, Qt::DescendingOrder);
    CHECK(test.model.sortColumn() == 1);
    test.again();
    CHECK(test.layout().order() == std::vector<int>{1, 0});
    CHECK(test.view->horizontalHeader()->sectionSize(1) == 222);
    CHECK(test.model.sortColumn() == 1);
    CHECK(test.model.sortOrder() == Qt::DescendingOrder);
    test.layout().setShown(0, false);
    test.again();
    CHECK(test.layout().shown() == std::vector<int>{1});
}

TEST_CASE("Each view has columns of its own, and a new one begins with those of another", "[column_layout]")
{
    Columns test;
    test.layout().setShown(1, false);
    test.layout().setKey(QStringLiteral("other"));
    CHECK(test.layout().shown() == std::vector<int>{0, 1});
    test.layout().setKey(QStringLiteral("columns"));
    CHECK(test.layout().shown() == std::vector<int>{0});
    test.layout().save();
    test.layout().setKey(QStringLiteral("third"), QStringLiteral("columns"));
    CHECK(test.layout().shown() == std::vector<int>{0});
}

TEST_CASE("A view may have other usual columns, which reset brings back", "[column_layout]")
{
    Columns test;
    test.layout().setKey(QStringLiteral("narrow"), {}, {{}, {"number"}});
    CHECK(test.layout().shown() == std::vector<int>{0});
    test.layout().setShown(1, true);
    test.layout().reset();
    CHECK(test.layout().shown() == std::vector<int>{0});
    test.layout().setShown(1, true);
    test.layout().setKey(QStringLiteral("columns"));
    CHECK(test.layout().shown() == std::vector<int>{0, 1});
    test.layout().setKey(QStringLiteral("narrow"), {}, {{}, {"number"}});
    CHECK(test.layout().shown() == std::vector<int>{0, 1}); // as it was left
}

TEST_CASE("Reset brings back all columns, their order and the natural order of rows", "[column_layout]")
{
    Columns test;
    test.layout().move(1, 0);
    test.layout().setShown(0, false);
    test.view->horizontalHeader()->setSortIndicator(1, Qt::AscendingOrder);
    test.layout().reset();
    CHECK(test.layout().shown() == std::vector<int>{0, 1});
    CHECK(test.model.sortColumn() == -1);
    test.again();
    CHECK(test.layout().shown() == std::vector<int>{0, 1});
}

TEST_CASE("The last column cannot be hidden", "[column_layout]")
{
    Columns test;
    test.layout().setShown(0, false);
    test.layout().setShown(1, false);
    CHECK(test.layout().shown() == std::vector<int>{1});
}

TEST_CASE("Settings that make no sense leave a list with columns", "[column_layout]")
{
    Columns test;
    test.view.reset();
    QSettings settings;
    settings.setValue(QStringLiteral("lists/columns/order"),
                      QStringList{QStringLiteral("gone"), QStringLiteral("number")});
    settings.setValue(QStringLiteral("lists/columns/hidden"),
                      QStringList{QStringLiteral("name"), QStringLiteral("number")});
    settings.setValue(QStringLiteral("lists/columns/width/number"), QStringLiteral("-99999"));
    settings.setValue(QStringLiteral("lists/columns/sort"), QStringLiteral("gone"));
    test.again();
    CHECK(!test.layout().shown().empty());
    CHECK(test.model.sortColumn() == -1);
}

TEST_CASE("The chooser shows, hides and moves columns by keys alone", "[column_layout]")
{
    Columns test;
    auto *chooser = new ColumnChooser(*test.view, test.view.get());
    chooser->open(QPoint(0, 0));
    auto *columns = chooser->findChild<QListWidget *>();
    REQUIRE(columns);
    columns->setCurrentRow(0);
    QTest::keyClick(columns, Qt::Key_Down, Qt::AltModifier);
    CHECK(test.layout().order() == std::vector<int>{1, 0});
    CHECK(columns->currentRow() == 1);
    QTest::keyClick(columns, Qt::Key_Space);
    CHECK(test.layout().shown() == std::vector<int>{1});
    QTest::keyClick(columns, Qt::Key_Escape);
    CHECK(!chooser->isVisible());
}
