#include "tests/support/catch.h"
#include "tests/support/sample_report.h"
#include "tests/support/source_dir.h"

#include "core/reports/report_xlsx.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace shuke;
using namespace shuke::reports;
using test::SampleReport;

namespace {

bool haveUnzip()
{
    const bool have = !QStandardPaths::findExecutable(QStringLiteral("unzip")).isEmpty();
    if (!have)
        WARN("SKIP: unzip not found");
    return have;
}

/// The parts of the workbook by path.
class Package
{
public:
    explicit Package(const QByteArray &xlsx)
    {
        QFile file(m_folder.filePath(QStringLiteral("book.xlsx")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(xlsx);
        file.close();
        QProcess unzip;
        unzip.setWorkingDirectory(m_folder.path());
        unzip.start(QStringLiteral("unzip"), {QStringLiteral("-q"), QStringLiteral("book.xlsx")});
        REQUIRE(unzip.waitForFinished(30000));
        REQUIRE(unzip.exitCode() == 0);
    }

    QByteArray part(const QString &path) const
    {
        QFile file(m_folder.filePath(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QByteArray sheet(int number) const { return part(QStringLiteral("xl/worksheets/sheet%1.xml").arg(number)); }

    QStringList strings() const
    {
        QXmlStreamReader xml(part(QStringLiteral("xl/sharedStrings.xml")));
        QStringList texts;
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QLatin1String("t"))
                texts.append(xml.readElementText());
        }
        CHECK(!xml.hasError());
        return texts;
    }

private:
    QTemporaryDir m_folder;
};

Package packageOf(const ReportModel &model, const Translate &translate = {})
{
    Result<QByteArray> xlsx = reportXlsx(model, translate);
    REQUIRE(xlsx);
    return Package(*xlsx);
}

} // namespace

TEST_CASE("The workbook has typed cells, a frozen header and a filter on each table", "[report]")
{
    if (!haveUnzip())
        return;
    SampleReport sample;
    fill(sample, 100);
    const ReportModel model = sample.build();
    const Package package(*reportXlsx(model, test::chinese()));
    const QByteArray book = package.part(QStringLiteral("xl/workbook.xml"));
    for (const char *name : {"概要", "RFM 矩阵", "客户分类", "最佳客户（按净销售额排序）"})
        CHECK(book.contains(QByteArray("name=\"") + name + '"'));
    const QByteArray top = package.sheet(4);
    CHECK(top.contains("<pane ySplit=\"1\""));
    CHECK(top.contains("<autoFilter ref=\"A1:I21\"/>"));
    // The best customer: row 2, last purchase as a day number (1899-12-30 is 0), net revenue as a number.
    const value::PurchaseSummary &best = sample.purchases[pickCustomers(sample.input).top[0]];
    const qint64 serial = QDate(1899, 12, 30).daysTo(best.lastPurchase);
    CHECK(top.contains("<v>" + QByteArray::number(serial) + "</v>"));
    CHECK(
        top.contains("<v>" + QByteArray::number(static_cast<double>(best.netRevenue.minor()) / 100, 'g', 15) + "</v>"));
    const QByteArray styles = package.part(QStringLiteral("xl/styles.xml"));
    for (const char *format : {"yyyy-mm-dd", "0.0%"})
        CHECK(styles.contains(format));
    CHECK((styles.contains("#,##0.00") || styles.contains("numFmtId=\"4\"")));
    CHECK(package.strings().contains(QStringLiteral("老街茶点")));
}

TEST_CASE("Hostile names stay strings in the workbook: no formula, no link, nothing lost", "[report]")
{
    if (!haveUnzip())
        return;
    const QStringList names = {QStringLiteral("=HYPERLINK(\"http://evil\",\"x\")"),
                               QStringLiteral("{=1+1}"),
                               QStringLiteral("@SUM(A1)"),
                               QStringLiteral("https://evil.example"),
                               QStringLiteral("mailto:a@b.c"),
                               QStringLiteral("<f>1+1</f>&amp;\"'"),
                               QStringLiteral("\u202Eabc"),
                               QStringLiteral("👩‍👩‍👧 😀"),
                               QString(1000, QLatin1Char('W')),
                               QStringLiteral("line\nbreak"),
                               QStringLiteral("0123456789"),
                               QStringLiteral("1.39E+10"),
                               QStringLiteral("Z\u0335\u0327a\u0321lgo"),
                               QString(40000, QChar(0x738B))};
    SampleReport sample;
    setUp(sample);
    for (int i = 0; i < names.size(); ++i)
        sample.add(names[i], 10, 5, 2, 100000 - i);
    const Package package = packageOf(sample.build());
    const QStringList strings = package.strings();
    for (int i = 0; i < names.size() - 1; ++i)
        CHECK(strings.contains(names[i]));
    CHECK(strings.contains(names.last().left(32000)));
    for (int sheet = 1; sheet <= 2; ++sheet) {
        CHECK(!package.sheet(sheet).isEmpty());
        CHECK(!package.sheet(sheet).contains("<f>"));
        CHECK(!package.sheet(sheet).contains("<f "));
        CHECK(!package.sheet(sheet).contains("hyperlink"));
    }
}

TEST_CASE("Each of the naughty strings comes back from the workbook as it was", "[report]")
{
    QFile file(QStringLiteral(SHUKE_SOURCE_DIR "/../shared/data/naughty_strings/blns.txt"));
    if (!file.open(QIODevice::ReadOnly)) {
        WARN("SKIP: naughty_strings not found");
        return;
    }
    if (!haveUnzip())
        return;
    ReportModel model;
    Table table{"naughty", "Naughty", {{"text", "Text"}}, {}, {}, false};
    QStringList texts;
    while (!file.atEnd()) {
        const QString text = QString::fromUtf8(file.readLine()).chopped(1);
        const bool control = std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x20; });
        if (text.isEmpty() || control || text.contains(QChar(0xFFFE)))
            continue; // written in Excel's own escape
        texts.append(text);
        table.rows.push_back({text});
    }
    REQUIRE(texts.size() > 400);
    model.sections.push_back({"naughty", "Naughty", {std::move(table)}});
    const Package package = packageOf(model);
    const QStringList strings = package.strings();
    for (const QString &text : texts)
        CHECK(strings.contains(text));
    CHECK(!package.sheet(2).contains("<f>"));
    CHECK(!package.sheet(2).contains("hyperlink"));
}

TEST_CASE("Characters that XML forbids do not damage the workbook", "[report]")
{
    if (!haveUnzip())
        return;
    SampleReport sample;
    setUp(sample);
    QString odd = QStringLiteral("a\u0001b\u001Fc");
    odd += QChar(0xFFFE);
    odd += QChar(0xFFFF);
    odd += QChar(0xD83D); // half of an emoji
    sample.add(odd, 10, 5, 2, 100);
    const Package package = packageOf(sample.build());
    bool found = false;
    for (const QString &text : package.strings())
        found = found || (text.startsWith(QLatin1Char('a')) && text.contains(QChar(QChar::ReplacementCharacter)));
    CHECK(found);
}

TEST_CASE("A value that is missing is an empty cell with its reason as a comment", "[report]")
{
    if (!haveUnzip())
        return;
    SampleReport sample;
    setUp(sample);
    const Package package = packageOf(sample.build());
    CHECK(package.part(QStringLiteral("xl/comments1.xml")).contains("There are no orders to divide by."));
}

TEST_CASE("Sheet names keep Excel's rules and are never the same", "[report]")
{
    QStringList taken;
    CHECK(sheetName(QStringLiteral("a[b]:c*d?e/f\\g"), taken) == QStringLiteral("a b c d e f g"));
    CHECK(sheetName(QStringLiteral("A B C D E F G"), taken) == QStringLiteral("A B C D E F G 2"));
    CHECK(sheetName(QString(), taken) == QStringLiteral("Sheet"));
    CHECK(sheetName(QStringLiteral("'"), taken) == QStringLiteral("Sheet 2"));
    CHECK(sheetName(QStringLiteral("history"), taken) == QStringLiteral("Sheet history"));
    const QString long1 = sheetName(QString(50, QChar(0x738B)), taken);
    const QString long2 = sheetName(QString(50, QChar(0x738B)), taken);
    CHECK(long1.size() == 31);
    CHECK(long2.size() == 31);
    CHECK(long1 != long2);
    CHECK(long2.endsWith(QStringLiteral(" 2")));
    const QString emoji = sheetName(QString(30, QLatin1Char('x')) + QStringLiteral("😀"), taken);
    CHECK(emoji == QString(30, QLatin1Char('x')));
}
