#include "tests/support/catch.h"
#include "tests/ui/fake_row_source.h"
#include "ui/models/window_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace shuke;
using namespace shuke::ui;
using shuke::test::FakeRowSource;

namespace {

void settle(WindowModel &model)
{
    REQUIRE(QTest::qWaitFor([&] { return !model.isBusy() && model.isComplete(); }, 20000));
}

QString textAt(WindowModel &model, int row, int column = 0)
{
    (void)model.index(row, column).data(); // asks for the page
    REQUIRE(QTest::qWaitFor([&] { return model.index(row, column).data().isValid(); }, 5000));
    return model.index(row, column).data().toString();
}

} // namespace

TEST_CASE("A window model shows the first rows before it knows all ids, then the exact number", "[window_model]")
{
    FakeRowSource source(1000);
    WindowModel model(source);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    source.hold = true;
    model.reload();
    CHECK(model.rowCount() == 0);
    CHECK(model.isBusy());
    source.release();
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == WindowModel::kFirstIds; }, 5000));
    CHECK(!model.isComplete());
    source.release();
    source.hold = false;
    settle(model);
    CHECK(model.rowCount() == 1000);
    CHECK(textAt(model, 0) == QStringLiteral("name 1"));
    CHECK(textAt(model, 999) == QStringLiteral("name 1000"));
    CHECK(model.index(999, 1).data(WindowModel::SortRole).toLongLong() == 1000 * 7919 % 100003);
    CHECK(source.rowsRead <= 3 * WindowModel::kPageRows);
}

TEST_CASE("Sorting moves selection and current row with their ids", "[window_model]")
{
    FakeRowSource source(500);
    WindowModel model(source);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    QItemSelectionModel selection(&model);
    model.reload();
    settle(model);
    selection.setCurrentIndex(model.index(10, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const qint64 id = model.idAt(10);
    model.sort(1, Qt::DescendingOrder);
    CHECK(model.idAt(10) == id); // the old order stays until the new one is there
    settle(model);
    CHECK(model.idAt(selection.currentIndex().row()) == id);
    CHECK(selection.currentIndex().row() == model.rowOf(id));
    qint64 last = std::numeric_limits<qint64>::max();
    for (int row = 0; row < 20; ++row) {
        textAt(model, row, 1);
        const qint64 value = model.index(row, 1).data(WindowModel::SortRole).toLongLong();
        CHECK(value <= last);
        last = value;
    }
    model.sort(0);
    model.sort(-1);
    settle(model);
    CHECK(model.idAt(0) == 1);
}

TEST_CASE("Changes in the store keep the selection and reread only what changed", "[window_model]")
{
    FakeRowSource source(300);
    WindowModel model(source);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.reload();
    settle(model);
    QItemSelectionModel selection(&model);
    selection.select(model.index(100, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const qint64 id = model.idAt(100);
    CHECK(textAt(model, 100) == QStringLiteral("name 101"));

    source.remove({5, 6, 7, 50});
    source.add({1001, 1002});
    source.rename(id, QStringLiteral("renamed"));
    settle(model);
    CHECK(model.rowCount() == 298);
    REQUIRE(selection.selectedRows().size() == 1);
    CHECK(model.idAt(selection.selectedRows()[0].row()) == id);
    CHECK(textAt(model, model.rowOf(id)) == QStringLiteral("renamed"));

    source.remove({id});
    settle(model);
    CHECK(selection.selectedRows().isEmpty());
    CHECK(model.rowOf(id) == -1);
}

TEST_CASE("An answer to an older question is dropped", "[window_model]")
{
    FakeRowSource source(100);
    WindowModel model(source);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.reload();
    settle(model);
    source.hold = true;
    model.setFilter(QStringLiteral("1"));
    model.setFilter(QStringLiteral("99"));
    source.releaseNewestFirst();
    source.hold = false;
    settle(model);
    CHECK(model.rowCount() == 1);
    QTest::qWait(0);
    CHECK(model.rowCount() == 1);
    model.setFilter(QStringLiteral("no such name"));
    settle(model);
    CHECK(model.rowCount() == 0);
}

TEST_CASE("Rows read before a change are read again after it", "[window_model]")
{
    FakeRowSource source(100);
    WindowModel model(source);
    model.reload();
    settle(model);
    source.hold = true;
    CHECK(!model.index(3, 0).data().isValid());
    QTest::qWait(1); // the page is asked for
    source.rename(4, QStringLiteral("new"));
    source.release();
    source.hold = false;
    settle(model);
    CHECK(textAt(model, 3) == QStringLiteral("new"));
}

TEST_CASE("A failing source is reported once and does not spin", "[window_model]")
{
    FakeRowSource source(100);
    WindowModel model(source);
    QSignalSpy failures(&model, &WindowModel::failed);
    model.reload();
    settle(model);
    source.failing = true;
    QTableView view;
    view.setModel(&model);
    view.show();
    REQUIRE(QTest::qWaitFor([&] { return failures.count() > 0; }, 5000));
    const auto count = failures.count();
    QTest::qWait(50);
    CHECK(failures.count() <= count + 2);
}

TEST_CASE("A question for ids that failed is remembered until one is answered", "[window_model]")
{
    FakeRowSource source(100);
    WindowModel model(source);
    model.reload();
    settle(model);
    source.failing = true;
    model.setFilter(QStringLiteral("7"));
    REQUIRE(QTest::qWaitFor([&] { return !model.isBusy(); }, 5000));
    REQUIRE(model.error());
    CHECK(model.error()->code == ErrorCode::IoError);
    CHECK(model.rowCount() == 100);
    source.failing = false;
    model.retry();
    CHECK(model.error()); // until the answer is there
    settle(model);
    CHECK(!model.error());
    CHECK(model.rowCount() == 10);
    CHECK(!model.isInMemory(0, 9));
    REQUIRE(QTest::qWaitFor([&] { return model.isInMemory(0, 9); }, 5000));
}

TEST_CASE("Rows that vanished between ids and rows stay empty and do not spin", "[window_model]")
{
    FakeRowSource source(10);
    WindowModel model(source);
    model.reload();
    settle(model);
    source.removeSilently(3);
    CHECK(textAt(model, 0) == QStringLiteral("name 1"));
    CHECK(!model.index(2, 0).data().isValid());
    const int reads = source.rowsRead;
    for (int i = 0; i < 20; ++i) {
        (void)model.index(2, 0).data();
        QTest::qWait(1);
    }
    CHECK(source.rowsRead == reads);
}

TEST_CASE("Tool tips show hostile names as text", "[window_model]")
{
    FakeRowSource source(3);
    WindowModel model(source);
    source.rename(1, QStringLiteral("<img src='file:///etc/passwd'><b>x"));
    model.reload();
    settle(model);
    textAt(model, 0);
    const QString tip = model.index(0, 0).data(Qt::ToolTipRole).toString();
    CHECK(tip.contains(QStringLiteral("&lt;img")));
    CHECK(!tip.contains(QLatin1Char('<')));
    CHECK(model.index(0, 0).data().toString().startsWith(QLatin1Char('<')));
}

TEST_CASE("A million rows: jump to the end and sort touch only what is seen", "[window_model][large]")
{
    FakeRowSource source(1000000);
    WindowModel model(source);
    QTableView view;
    view.setModel(&model);
    view.resize(800, 600);
    view.show();
    model.reload();
    settle(model);
    REQUIRE(model.rowCount() == 1000000);
    QElapsedTimer timer;
    timer.start();
    view.scrollToBottom();
    REQUIRE(QTest::qWaitFor([&] { return model.index(999999, 0).data().isValid(); }, 5000));
    const qint64 jump = timer.restart();
    view.selectRow(999999);
    model.sort(1, Qt::DescendingOrder);
    settle(model);
    const qint64 sort = timer.elapsed();
    CHECK(model.idAt(view.currentIndex().row()) == 1000000);
    CHECK(source.rowsRead < 2000);
    WARN("1,000,000 rows: jump to the end " << jump << " ms, sort " << sort << " ms, rows read " << source.rowsRead);
}

TEST_CASE("Millions of rows come in several turns of the event loop, and a new question ends that",
          "[window_model][large]")
{
    FakeRowSource source(2500000);
    WindowModel model(source);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<int> counts;
    QObject::connect(&model, &WindowModel::rowsInserted, &model, [&] {
        CHECK(!model.isComplete());
        counts.push_back(model.rowCount());
    });
    model.reload();
    settle(model);
    CHECK(counts == std::vector<int>{256, 1000256, 2000256, 2500000});
    CHECK(model.isComplete());
    CHECK(model.idAt(2499999) == 2500000);

    counts.clear();
    QObject::connect(
        &model, &WindowModel::rowsInserted, &model, [&] { model.setFilter(QStringLiteral("7")); },
        Qt::QueuedConnection);
    model.reload();
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 250000; }, 20000));
    settle(model);
    CHECK(counts == std::vector<int>{1000256});
    CHECK(model.isComplete());
    CHECK(model.idAt(1) == 17);
}
