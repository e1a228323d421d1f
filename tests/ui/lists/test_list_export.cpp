#include "core/exchange/xlsx_source.h"
#include "tests/support/catch.h"
#include "tests/ui/fake_desk.h"
#include "tests/ui/fake_row_source.h"
#include "ui/lists/list_export.h"
#include "ui/lists/list_print.h"
#include "ui/lists/list_table.h"
#include "ui/models/window_model.h"

#include <QFile>
#include <QFileInfo>
#include <QPrinter>
#include <QSignalSpy>

using namespace shuke;
using namespace shuke::ui;

namespace {

class Exported
{
public:
    explicit Exported(qint64 count) : source(count), model(source)
    {
        model.reload();
        REQUIRE(QTest::qWaitFor([this] { return model.isComplete() && !model.isBusy(); }, 20000));
    }
    ListExport::Rows rows() const { return {model.allIds(), {1, 0}, QStringLiteral("Customers")}; }
    bool write(ListExport::Format format, const QString &path, const std::function<void(ListExport *)> &begun = {})
    {
        auto *job = new ListExport(desk, model, format, rows(), path, nullptr);
        QSignalSpy ended(job, &ListExport::ended);
        job->start();
        if (begun)
            begun(job);
        REQUIRE(QTest::qWaitFor([&] { return ended.count() == 1; }, 60000));
        return ended[0][0].toBool();
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    test::FakeDesk desk;
    test::FakeRowSource source;
    WindowModel model;
};

} // namespace

TEST_CASE("An export has the rows and columns as they are shown", "[list_export]")
{
    Exported test(2500);
    test.source.rename(1, QStringLiteral("=cmd|' /C calc'!A0"));
    test.source.rename(2, QStringLiteral("a \"b\", c\nd"));
    const QString path = test.desk.path(QStringLiteral("out.csv"));
    REQUIRE(test.write(ListExport::Format::CsvExact, path));
    const QByteArray exact = Exported::read(path);
    CHECK(exact.startsWith("number,name\n7919,"));
    CHECK(exact.contains("\"a \"\"b\"\", c\nd\""));
    CHECK(exact.count('\n') == 2502);
    REQUIRE(test.write(ListExport::Format::CsvForPeople, path));
    const QByteArray people = Exported::read(path);
    CHECK(people.startsWith("\xEF\xBB\xBF\"Number\",\"Name\""));
    CHECK(!people.contains("\"=cmd")); // a spreadsheet must not run it
    REQUIRE(test.write(ListExport::Format::Xlsx, test.desk.path(QStringLiteral("out.xlsx"))));
    CHECK(Exported::read(test.desk.path(QStringLiteral("out.xlsx"))).startsWith("PK"));
    REQUIRE(test.write(ListExport::Format::JsonLines, path));
    const QByteArray lines = Exported::read(path);
    CHECK(lines.startsWith("{\"number\":7919,\"name\":\"=cmd|' /C calc'!A0\"}\n"));
    CHECK(lines.count('\n') == 2500);
    CHECK(test.desk.said.size() == 4);
}

TEST_CASE("A workbook takes as many rows as a sheet of Excel has, and it is read back as it was", "[list_export]")
{
    CHECK(ListExport::kMostXlsxRows == 1048575);
    Exported test(3000);
    test.source.rename(3000, QStringLiteral("=1+1"));
    const QString path = test.desk.path(QStringLiteral("out.xlsx"));
    auto *job = new ListExport(test.desk, test.model, ListExport::Format::Xlsx,
                               {test.model.allIds(), {1, 0}, QStringLiteral("A [b]: c/d")}, path, nullptr);
    QSignalSpy ended(job, &ListExport::ended); // the title is no name of a sheet, and it is written all the same
    job->start();
    REQUIRE(QTest::qWaitFor([&] { return ended.count() == 1; }, 60000));
    CHECK(ended[0][0].toBool());
    const auto rows = exchange::XlsxSource::open(path, {});
    REQUIRE(rows);
    CHECK((*rows)->header() == QStringList{QStringLiteral("Number"), QStringLiteral("Name")});
    exchange::CsvRecord record;
    int count = 0;
    std::string last;
    for (Result<bool> more = (*rows)->next(record); more && *more; more = (*rows)->next(record)) {
        ++count;
        last = std::string(record.fields[1]);
    }
    CHECK(count == 3000);
    CHECK(last == "=1+1");
}

TEST_CASE("An export that cannot read or write says so and leaves no file, nor touches an old one", "[list_export]")
{
    Exported test(100);
    const QString path = test.desk.path(QStringLiteral("out.csv"));
    {
        QFile old(path);
        REQUIRE(old.open(QIODevice::WriteOnly));
        old.write("old");
    }
    test.source.failing = true;
    CHECK(!test.write(ListExport::Format::CsvExact, path));
    CHECK(Exported::read(path) == "old");
    test.source.failing = false;
    CHECK(!test.write(ListExport::Format::CsvExact, test.desk.path(QStringLiteral("no/such/folder/out.csv"))));
    REQUIRE(test.desk.said.size() == 2);
    CHECK(test.desk.said[0].startsWith(QStringLiteral("No file was written.")));
}

TEST_CASE("An export is let go of when its page goes", "[list_export]")
{
    Exported test(100000);
    const QString path = test.desk.path(QStringLiteral("out.csv"));
    {
        QObject page;
        auto *job = new ListExport(test.desk, test.model, ListExport::Format::CsvExact, test.rows(), path, &page);
        job->start();
        REQUIRE(QTest::qWaitFor([&] { return test.source.rowsRead > 5000; }, 20000));
    }
    QThreadPool::globalInstance()->waitForDone();
    QTest::qWait(1);
    CHECK(!QFileInfo::exists(path));
    CHECK(test.source.rowsRead < 100000);
}

namespace {

ListPrint::Rows onPaper(const Exported &test)
{
    return {test.model.allIds(),
            {0, 1},
            QStringLiteral("Customers"),
            test.desk.session()->description(),
            QStringLiteral("300 customers"),
            {QStringLiteral("City is 上海")},
            QStringLiteral("Name")};
}

/// True if it was printed.
bool printTo(Exported &test, ListPrint::Target target, const std::function<void(ListPrint *)> &begun = {})
{
    auto *job = new ListPrint(test.desk, test.model, onPaper(test), std::move(target), nullptr);
    QSignalSpy ended(job, &ListPrint::ended);
    job->start();
    if (begun)
        begun(job);
    REQUIRE(QTest::qWaitFor([&] { return ended.count() == 1; }, 60000));
    return ended[0][0].toBool();
}

std::shared_ptr<QPrinter> filePrinter(const QString &path)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path);
    return printer;
}

} // namespace

TEST_CASE("A list is saved as a PDF with its columns, its count and its filters", "[list_export]")
{
    Exported test(300);
    const QString path = test.desk.path(QStringLiteral("out.pdf"));
    CHECK(printTo(test, path));
    CHECK(Exported::read(path).startsWith("%PDF"));
    CHECK(test.desk.said == QStringList{QStringLiteral("Saved as out.pdf.")});
}

TEST_CASE("A list goes to a printer page by page, upright or on its side", "[list_export]")
{
    Exported test(300);
    const QString path = test.desk.path(QStringLiteral("printed.pdf"));
    const auto printer = filePrinter(path);
    CHECK(printTo(test, printer));
    CHECK(Exported::read(path).startsWith("%PDF"));
    REQUIRE(test.desk.said.size() == 1);
    const int upright = test.desk.said[0].section(QLatin1Char(' '), 0, 0).toInt();
    CHECK(upright > 3);
    const auto lying = filePrinter(path);
    lying->setPageOrientation(QPageLayout::Landscape);
    CHECK(printTo(test, lying));
    CHECK(test.desk.said[1].section(QLatin1Char(' '), 0, 0).toInt() > upright);
}

TEST_CASE("A print that is stopped says so", "[list_export]")
{
    Exported test(5000);
    const QString path = test.desk.path(QStringLiteral("printed.pdf"));
    CHECK(!printTo(test, filePrinter(path), [](ListPrint *job) { job->cancelToken().cancel(); }));
    REQUIRE(test.desk.said.size() == 1);
    CHECK(test.desk.said[0] == QStringLiteral("The print was stopped."));
}

TEST_CASE("A table for paper or a workbook has as many decimals as its quantities need", "[list_export]")
{
    ListColumn quantity{"quantity", QStringLiteral("Quantity")};
    quantity.alignment = Qt::AlignRight;
    quantity.decimals = 6;
    const std::vector<ListColumn> columns{quantity};
    reports::Table table = listTable(QStringLiteral("T"), columns, {0});
    CHECK(table.columns[0].decimals == 0);
    addRow(table, columns, {0}, {1, {QVariant(qint64(3'000'000))}});
    CHECK(table.columns[0].decimals == 0);
    addRow(table, columns, {0}, {2, {QVariant(qint64(-1'250'000))}});
    addRow(table, columns, {0}, {3, {QVariant()}});
    CHECK(table.columns[0].decimals == 2);
}
