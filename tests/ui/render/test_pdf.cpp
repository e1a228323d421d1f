#include "tests/support/catch.h"
#include "tests/support/sample_report.h"
#include "tests/support/source_dir.h"
#include "ui/render/chart_renderer.h"
#include "ui/render/pdf_renderer.h"
#include "ui/render/print_style.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <future>
#include <vector>

using namespace shuke;
using namespace shuke::reports;
using test::SampleReport;
using ui::render::PdfOptions;

namespace {

QByteArray pdfOf(const ReportModel &model, const PdfOptions &options = {})
{
    Result<QByteArray> pdf = ui::render::reportPdf(model, options);
    REQUIRE(pdf);
    REQUIRE(pdf->startsWith("%PDF-"));
    return *pdf;
}

bool havePdfTools()
{
    const bool have = !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty();
    if (!have)
        WARN("SKIP: pdftotext not found (poppler-utils)");
    return have;
}

/// The output of a poppler tool; {} stands for the file.
QString popplerText(const QString &tool, QStringList arguments, const QByteArray &pdf)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("report.pdf"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    arguments.replaceInStrings(QStringLiteral("{}"), path);
    QProcess process;
    process.start(tool, arguments);
    REQUIRE(process.waitForFinished(60000));
    REQUIRE(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// Text of each page, in reading order of lines.
QStringList pagesOf(const QByteArray &pdf)
{
    QStringList pages = popplerText(QStringLiteral("pdftotext"),
                                    {QStringLiteral("-layout"), QStringLiteral("-enc"), QStringLiteral("UTF-8"),
                                     QStringLiteral("{}"), QStringLiteral("-")},
                                    pdf)
                            .split(QLatin1Char('\f'));
    pages.removeLast(); // after the last form feed
    return pages;
}

ReportModel longTable(int rows)
{
    ReportModel model;
    model.title = "Long table";
    model.storeName = QStringLiteral("老街茶点");
    model.currency = QStringLiteral("CNY");
    Table table{"rows", "Rows", {}, {}, {}, false};
    table.columns = {{"number", "Number", CellType::Integer},    {"name", "Customer name", CellType::Text},
                     {"phone", "Phone", CellType::Text},         {"city", "City", CellType::Text},
                     {"day", "Last purchase", CellType::Day},    {"orders", "Orders", CellType::Integer},
                     {"revenue", "Net revenue", CellType::Money}};
    for (int i = 1; i <= rows; ++i)
        table.rows.push_back({i, QStringLiteral("王小丽%1号").arg(i),
                              QStringLiteral("138%1").arg(i, 8, 10, QLatin1Char('0')), QStringLiteral("上海"),
                              QDate(2025, 1, 1).addDays(i % 365), i % 40, Money::fromMinor(i * 1234)});
    table.total = {NoValue{}, "Total", NoValue{}, NoValue{}, NoValue{}, rows, Money::fromMinor(99)};
    model.sections.push_back({"rows", "All rows", {std::move(table)}});
    return model;
}

/// For looking at: build/look/NAME.pdf when SHUKE_LOOK is set.
void keep(const QString &name, const QByteArray &pdf)
{
    if (!qEnvironmentVariableIsSet("SHUKE_LOOK"))
        return;
    const QDir folder(QStringLiteral(SHUKE_SOURCE_DIR "/build/look"));
    folder.mkpath(QStringLiteral("."));
    QFile file(folder.filePath(name + QStringLiteral(".pdf")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
}

} // namespace

TEST_CASE("A customer value report prints its figures, lists and conditions in both languages", "[pdf]")
{
    if (!havePdfTools())
        return;
    SampleReport sample;
    fill(sample, 300);
    const ReportModel model = sample.build();
    for (const bool zh : {false, true}) {
        PdfOptions options;
        if (zh)
            options.translate = test::chinese();
        const QByteArray pdf = pdfOf(model, options);
        keep(zh ? QStringLiteral("customer_value_zh") : QStringLiteral("customer_value_en"), pdf);
        const QStringList pages = pagesOf(pdf);
        const QString all = pages.join(QString());
        REQUIRE(pages.size() >= 2);
        for (int i = 0; i < pages.size(); ++i)
            CHECK(pages[i].contains(QStringLiteral("%1 / %2").arg(i + 1).arg(pages.size())));
        CHECK(all.contains(QStringLiteral("老街茶点")));
        CHECK(
            all.contains(zh ? QStringLiteral("2024-01-01 至 2025-12-31") : QStringLiteral("2024-01-01 to 2025-12-31")));
        CHECK(all.contains(zh ? QStringLiteral("复购率") : QStringLiteral("Repeat purchase rate")));
        CHECK(all.contains(zh ? QStringLiteral("冠军") : QStringLiteral("Champions")));
        const ReportText words(model, options.translate);
        for (const Section &section : model.sections) {
            CHECK(all.contains(words.text(section.heading)));
            for (const Block &block : section.blocks) {
                if (const auto *strip = std::get_if<KpiStrip>(&block)) {
                    for (const Kpi &kpi : strip->kpis)
                        CHECK(all.contains(
                            words.figure(kpi.value, kpi.decimals).replace(QChar(0x00A0), QLatin1Char(' '))));
                }
            }
        }
        for (const size_t index : reports::pickCustomers(sample.input).top)
            CHECK(all.contains(words.cell(sample.purchases[index].netRevenue)));
    }
}

TEST_CASE("Copied text of the PDF has ordinary Chinese characters, no radicals", "[pdf]")
{
    if (!havePdfTools())
        return;
    ReportModel model = longTable(3);
    const QString risky = QStringLiteral("户月日人面水金页一力老文方见食");
    std::get<Table>(model.sections[0].blocks[0]).rows[0][1] = risky;
    const QString all = pagesOf(pdfOf(model)).join(QString());
    if (ui::render::printFamily() == QLatin1String("Noto Sans CJK SC"))
        WARN("SKIP: only Noto Sans CJK is installed, which shares glyphs with radicals");
    else
        CHECK(all.contains(risky));
    CHECK(all.normalized(QString::NormalizationForm_KC).contains(risky));
}

TEST_CASE("A long table repeats its header on each page and loses no row", "[pdf]")
{
    if (!havePdfTools())
        return;
    const QStringList pages = pagesOf(pdfOf(longTable(500)));
    REQUIRE(pages.size() > 5);
    int row = 0;
    for (const QString &page : pages) {
        CHECK(page.count(QStringLiteral("Customer name")) == 1);
        CHECK(page.count(QStringLiteral("Net revenue")) == 1);
        const int before = row;
        while (row < 500 && page.contains(QStringLiteral("王小丽%1号").arg(row + 1)))
            ++row;
        CHECK(row > before); // no page with a header alone
    }
    CHECK(row == 500);
    CHECK(pages.last().contains(QStringLiteral("Total")));
}

TEST_CASE("Tables of a section without a heading have their titles, unless the chart above says it", "[pdf]")
{
    if (!havePdfTools())
        return;
    ReportModel model = longTable(3);
    const auto counted = [&model] {
        const QString text = pagesOf(pdfOf(model)).join(QChar());
        return std::pair(text.count(QStringLiteral("Best of all")), text.count(QStringLiteral("All rows")));
    };
    Section &section = model.sections.front();
    std::get<Table>(section.blocks.front()).title = "Best of all";
    CHECK(counted() == std::pair<qsizetype, qsizetype>(0, 1)); // the heading says it
    section.heading = {};
    CHECK(counted() == std::pair<qsizetype, qsizetype>(1, 0));
    BarChart bars;
    bars.bars.push_back({Text("a"), Cell(1)});
    section.blocks.insert(section.blocks.begin(), ChartSpec{"Best of all", bars});
    CHECK(counted() == std::pair<qsizetype, qsizetype>(1, 0));
}

TEST_CASE("Names and words that are finished are printed as they are, also if there is a translation", "[pdf]")
{
    const ReportModel model = longTable(1);
    const ReportText words(model, [](const char *) { return QStringLiteral("translated"); });
    CHECK(words.text(Text("Total")) == QStringLiteral("translated"));
    CHECK(words.text(Text::finished(QStringLiteral("Total 50 %1"))) == QStringLiteral("Total 50 %1"));
    CHECK(Text::finished(QString()).isEmpty());
}

TEST_CASE("A bridge is printed with its totals and the signs of its steps", "[pdf]")
{
    if (!havePdfTools())
        return;
    ReportModel model = longTable(1);
    model.currency = QStringLiteral("CNY");
    BarChart bars;
    bars.bars = {{Text("Before"), Money::fromMinor(10000)},
                 {Text("Buyers"), Money::fromMinor(4000), Money::fromMinor(10000)},
                 {Text("Price"), Money::fromMinor(-20000), Money::fromMinor(14000)},
                 {Text("Now"), Money::fromMinor(-6000)}};
    model.sections[0].blocks.insert(model.sections[0].blocks.begin(), ChartSpec{Text("Bridge"), bars});
    const QString all = pagesOf(pdfOf(model)).join(QString());
    for (const char *expected : {"Before", "100.00", "Buyers", "+¥40.00", "200.00", "60.00"})
        CHECK(all.contains(QString::fromUtf8(expected)));
}

TEST_CASE("A heat map of many months lies, and its names and shares are printed whole", "[pdf]")
{
    const auto months = [](int count) {
        HeatMap heat;
        heat.rowAxis = "First order";
        heat.columnAxis = "Months later";
        for (int row = 0; row < count; ++row)
            heat.rowNames.emplace_back(
                QStringLiteral("%1-%2").arg(2024 + row / 12).arg(row % 12 + 1, 2, 10, QChar(u'0')));
        for (int column = 0; column < count; ++column)
            heat.columnNames.emplace_back(column + 1);
        for (int at = 0; at < count * count; ++at)
            heat.fields.push_back({0.5, Text("%1", {Cell(Percent{0.99 - at / 1000.0})}), {}});
        ReportModel model = longTable(1);
        model.sections[0].blocks = {ChartSpec{Text("Cohorts"), heat}};
        return model;
    };
    CHECK_FALSE(ui::render::isWide(longTable(3)));
    CHECK_FALSE(ui::render::isWide(months(12)));
    const ReportModel wide = months(18);
    REQUIRE(ui::render::isWide(wide));
    PdfOptions options;
    options.landscape = true;
    const QByteArray pdf = pdfOf(wide, options);
    keep(QStringLiteral("wide_heat_map"), pdf);
    if (!havePdfTools())
        return;
    const QStringList pages = pagesOf(pdf);
    REQUIRE(pages.size() == 2); // the title has one of its own
    for (const char *expected : {"2024-01", "2025-06", "99.0", "66.7"})
        CHECK(pages[1].contains(QString::fromUtf8(expected)));
    CHECK_FALSE(pages[1].contains(QStringLiteral("…")));
    const QStringList tall = pagesOf(pdfOf(months(30), options)); // lower rows, and still one page
    REQUIRE(tall.size() == 2);
    CHECK(tall[1].contains(QStringLiteral("2026-06")));
    const QStringList sides = popplerText(QStringLiteral("pdfinfo"), {QStringLiteral("{}")}, pdf)
                                  .section(QStringLiteral("Page size:"), 1)
                                  .simplified()
                                  .split(QLatin1Char(' '));
    REQUIRE(sides.size() > 2);
    CHECK(sides[0].toDouble() > sides[2].toDouble());
}

TEST_CASE("Fonts are embedded and the paper is the one asked for", "[pdf]")
{
    if (!havePdfTools())
        return;
    PdfOptions letter;
    letter.paper = ui::render::Paper::Letter;
    const QString onA4 = popplerText(QStringLiteral("pdfinfo"), {QStringLiteral("{}")}, pdfOf(longTable(3)));
    const QString onLetter =
        popplerText(QStringLiteral("pdfinfo"), {QStringLiteral("{}")}, pdfOf(longTable(3), letter));
    CHECK(onA4.contains(QStringLiteral("(A4)")));
    CHECK(onLetter.contains(QStringLiteral("(letter)")));
    CHECK(onA4.contains(QStringLiteral("Long table")));
    const QStringList fonts = popplerText(QStringLiteral("pdffonts"), {QStringLiteral("{}")}, pdfOf(longTable(3)))
                                  .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    REQUIRE(fonts.size() > 2);
    for (const QString &font : fonts.mid(2))
        CHECK(
            font.section(QStringLiteral("Identity-H"), 1).simplified().startsWith(QStringLiteral("yes "))); // embedded
}

TEST_CASE("A store without customers and one with too few print why there are no scores", "[pdf]")
{
    if (!havePdfTools())
        return;
    SampleReport empty;
    setUp(empty);
    const QByteArray emptyPdf = pdfOf(empty.build());
    keep(QStringLiteral("empty"), emptyPdf);
    const QString nothing = pagesOf(emptyPdf).join(QString());
    CHECK(nothing.contains(QStringLiteral("No known customer bought in this period")));
    CHECK(nothing.contains(QStringLiteral("There are no orders to divide by")));
    CHECK(!nothing.contains(QStringLiteral("nan")));

    SampleReport few;
    fill(few, 12);
    PdfOptions zh;
    zh.translate = test::chinese();
    const QByteArray fewPdf = pdfOf(few.build(), zh);
    keep(QStringLiteral("few_zh"), fewPdf);
    const QString gated = pagesOf(fewPdf).join(QString());
    CHECK(gated.contains(QStringLiteral("客户太少，无法评分：本期有 12 位客户消费")));
    CHECK(!gated.contains(QStringLiteral("R5")));

    SampleReport terciles;
    fill(terciles, 30);
    keep(QStringLiteral("terciles"), pdfOf(terciles.build()));
}

TEST_CASE("Hostile names keep to their own cell on paper", "[pdf]")
{
    if (!havePdfTools())
        return;
    SampleReport sample;
    setUp(sample);
    const QStringList names = {QStringLiteral("=HYPERLINK(\"http://x\",\"y\")"),
                               QStringLiteral("\u202Egnp.exe\u2066 abc"),
                               QStringLiteral("👩‍👩‍👧‍👦 emoji 😀"),
                               QString(1000, QLatin1Char('W')),
                               QStringLiteral("line\nbreak\ttab"),
                               QString(1000, QChar(0x738B)),
                               QStringLiteral("%1 %2 %n <b>bold</b>"),
                               QString(),
                               QStringLiteral("مرحبا بالعالم")};
    for (int i = 0; i < 60; ++i)
        sample.add(names[i % names.size()], 300, 1 + i, 3 + i % 7, 100000 - i);
    const ReportModel model = sample.build(value::RfmMap::Eight);
    const QByteArray pdf = pdfOf(model);
    keep(QStringLiteral("hostile"), pdf);
    const QString all = pagesOf(pdf).join(QString());
    CHECK(all.contains(QStringLiteral("<b>bold</b>")));
    CHECK(all.contains(QStringLiteral("%1 %2 %n")));
    CHECK(all.contains(QStringLiteral("line break tab")));
    CHECK(all.contains(QStringLiteral("1,000.00"))); // the best
    CHECK(!all.contains(QChar(0x202E)));
}

TEST_CASE("Heat steps are fifths of the largest value, and nothing is not coloured", "[pdf]")
{
    using ui::render::heatStep;
    CHECK(heatStep({}, 1) == -1);
    CHECK(heatStep(0.0, 1) == -1);
    CHECK(heatStep(0.5, 0) == -1);
    CHECK(heatStep(0.001, 1) == 0);
    CHECK(heatStep(0.2, 1) == 0);
    CHECK(heatStep(0.21, 1) == 1);
    CHECK(heatStep(1.0, 1) == 4);
    CHECK(heatStep(0.3, 0.3) == 4);
}

TEST_CASE("Print colours are readable", "[pdf]")
{
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const auto contrast = [&](const QColor &a, const QColor &b) {
        const double la = luminance(a);
        const double lb = luminance(b);
        return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
    };
    const ui::PrintColors &colors = ui::printColors();
    for (size_t step = 0; step < 4; ++step)
        CHECK(contrast(colors.heat[step], colors.text) >= 4.5);
    CHECK(contrast(colors.heat[4], colors.paper) >= 4.5);
    CHECK(contrast(colors.secondary, colors.card) >= 4.5);
    CHECK(contrast(colors.bad, colors.paper) >= 4.5);
}

TEST_CASE("Reports may be rendered on several threads at once, so that the window never waits", "[pdf]")
{
    SampleReport sample;
    fill(sample, 100);
    const ReportModel model = sample.build();
    std::vector<std::future<qsizetype>> sizes;
    for (int i = 0; i < 4; ++i)
        sizes.push_back(std::async(std::launch::async, [&model] { return ui::render::reportPdf(model)->size(); }));
    const qsizetype expected = pdfOf(model).size();
    for (std::future<qsizetype> &size : sizes)
        CHECK(size.get() == expected);
}

TEST_CASE("Pages per second of a fifty-page table", "[pdf][.bench]")
{
    const ReportModel model = longTable(2150);
    QElapsedTimer timer;
    timer.start();
    const QByteArray pdf = pdfOf(model);
    const qint64 ms = timer.elapsed();
    keep(QStringLiteral("fifty_pages"), pdf);
    WARN("pages " << pagesOf(pdf).size() << ", " << ms << " ms, " << pdf.size() / 1024 << " KiB");
}
