#include "tests/support/catch.h"
#include "tests/ui/fake_row_source.h"
#include "ui/common/list_view.h"
#include "ui/common/row_copy.h"
#include "ui/models/window_model.h"

#include <QApplication>
#include <QClipboard>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <ctime>
#endif

using namespace shuke;
using namespace shuke::ui;
using shuke::test::FakeRowSource;

namespace {

/// A list of `count` rows with settings of its own.
class List
{
public:
    explicit List(qint64 count) : source(count), model(source)
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        model.reload();
        REQUIRE(QTest::qWaitFor([this] { return model.isComplete() && !model.isBusy(); }, 20000));
        view = std::make_unique<ListView>(model, QStringLiteral("test"));
        QApplication::clipboard()->setText(QStringLiteral("as it was"));
    }

    FakeRowSource source;
    WindowModel model;
    std::unique_ptr<ListView> view;

private:
    QTemporaryDir m_folder;
};

/// Milliseconds this thread has worked, whatever else the machine does.
double workedMs()
{
#ifdef Q_OS_UNIX
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
#else
    return 0;
#endif
}

/// The longest the event loop of this thread was kept from its next turn.
class Turns : public QObject
{
public:
    Turns()
    {
        m_last = workedMs();
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double now = workedMs();
            longestMs = std::max(longestMs, now - m_last);
            m_last = now;
        });
        m_timer.start(0);
    }
    double longestMs = 0;

private:
    QTimer m_timer;
    double m_last = 0;
};

QString clipboard()
{
    return QApplication::clipboard()->text();
}

} // namespace

TEST_CASE("A copy takes all selected rows, however many, and keeps the window alive", "[list_view]")
{
    List list(250000);
    list.view->selectAll();
    Turns turns;
    RowCopy *copy = list.view->copySelection();
    REQUIRE(copy);
    QSignalSpy progress(copy, &RowCopy::progress);
    QSignalSpy finished(copy, &RowCopy::finished);
    REQUIRE(QTest::qWaitFor([&] { return finished.count() == 1; }, 120000));
    CHECK(finished[0][1].toLongLong() == 250000);
    CHECK(progress.count() == 250);
    const QString text = clipboard();
    CHECK(text.count(QLatin1Char('\n')) == 250001);
    CHECK(text.startsWith(QStringLiteral("Name\tNumber\nname 1\t")));
    CHECK(text.contains(QStringLiteral("\nname 250000\t")));
    CHECK(list.source.mostRowsAtOnce <= RowCopy::kSlice);
    CHECK(turns.longestMs < 300);
}

TEST_CASE("A copy has the rows from top to bottom, not in the order they were clicked", "[list_view]")
{
    List list(100);
    for (const int row : {50, 3, 20})
        list.view->selectionModel()->select(list.model.index(row, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QSignalSpy finished(list.view->copySelection(), &RowCopy::finished);
    REQUIRE(QTest::qWaitFor([&] { return finished.count() == 1; }, 10000));
    QStringList names;
    for (const QString &line : clipboard().split(QLatin1Char('\n')))
        names.append(line.section(QLatin1Char('\t'), 0, 0));
    CHECK(names == QStringList{QStringLiteral("Name"), QStringLiteral("name 4"), QStringLiteral("name 21"),
                               QStringLiteral("name 51"), QString()});
}

TEST_CASE("No cell of a copy is a formula", "[list_view][clipboard]")
{
    const QStringList payloads = {QStringLiteral("=cmd|' /C calc'!A0"),
                                  QStringLiteral("+86 138"),
                                  QStringLiteral("-1+1"),
                                  QStringLiteral("@SUM(1)"),
                                  QStringLiteral("＝1"),
                                  QStringLiteral(" \t=1"),
                                  QStringLiteral("\u22121+1"),
                                  QStringLiteral("\n+1")};
    List list(payloads.size() + 2);
    for (qsizetype i = 0; i < payloads.size(); ++i)
        list.source.rename(i + 1, payloads[i]);
    list.source.rename(payloads.size() + 1, QStringLiteral("-12.50"));
    list.view->selectAll();
    QSignalSpy finished(list.view->copySelection(), &RowCopy::finished);
    REQUIRE(QTest::qWaitFor([&] { return finished.count() == 1; }, 10000));
    const QStringList lines = clipboard().split(QLatin1Char('\n'));
    REQUIRE(lines.size() == payloads.size() + 4);
    for (qsizetype i = 0; i < payloads.size(); ++i) {
        INFO(lines[i + 1].toStdString());
        CHECK(lines[i + 1].startsWith(QLatin1Char('\'')));
    }
    CHECK(lines[payloads.size() + 1].startsWith(QStringLiteral("-12.50\t"))); // a number stays one
    CHECK(lines[payloads.size() + 2].startsWith(QStringLiteral("name 10\t")));
}

TEST_CASE("A copy that is stopped leaves the clipboard as it was", "[list_view]")
{
    List list(50000);
    list.view->selectAll();
    RowCopy *copy = list.view->copySelection();
    QSignalSpy failed(copy, &RowCopy::failed);
    QObject::connect(copy, &RowCopy::progress, copy, [token = copy->cancelToken()](Progress progress) mutable {
        if (progress.done >= 5000)
            token.cancel();
    });
    REQUIRE(QTest::qWaitFor([&] { return failed.count() == 1; }, 20000));
    CHECK(failed[0][0].value<Error>().code == ErrorCode::Canceled);
    CHECK(clipboard() == QStringLiteral("as it was"));
    CHECK(list.source.rowsRead < 10000);
}

TEST_CASE("A copy whose rows cannot be read fails and leaves the clipboard as it was", "[list_view]")
{
    List list(5000);
    list.view->selectAll();
    list.source.failing = true;
    QSignalSpy failed(list.view->copySelection(), &RowCopy::failed);
    REQUIRE(QTest::qWaitFor([&] { return failed.count() == 1; }, 20000));
    CHECK(failed[0][0].value<Error>().code == ErrorCode::IoError);
    CHECK(clipboard() == QStringLiteral("as it was"));
}

TEST_CASE("A copy says how many rows it has when some were deleted meanwhile", "[list_view]")
{
    List list(3000);
    list.view->selectAll();
    list.source.removeSilently(7);
    list.source.removeSilently(2999);
    QSignalSpy finished(list.view->copySelection(), &RowCopy::finished);
    REQUIRE(QTest::qWaitFor([&] { return finished.count() == 1; }, 20000));
    CHECK(finished[0][1].toLongLong() == 2998);
    CHECK(clipboard().count(QLatin1Char('\n')) == 2999);
    list.view->clearSelection();
    CHECK(list.view->copySelection() == nullptr);
}
