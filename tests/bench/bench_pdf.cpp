// The table of 50 pages as a PDF by ui/render, against LibreOffice making a PDF of the same rows as CSV (the peer) and
// QPdfWriter drawing the same texts at fixed places (the floor): whole processes. And one page inside a running
// program.
//   bench_pdf [rows, 2150] [runs, 5]
#include "tests/bench/bench_support.h"
#include "ui/render/pdf_renderer.h"

#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <array>
#include <cstdio>

using namespace shuke;

namespace {

constexpr int kRowsOfFirstPage = 35;
constexpr int kColumns = 7;

std::array<QString, kColumns> rowTexts(int i)
{
    return {QString::number(i),
            QStringLiteral("王小丽%1号").arg(i),
            QStringLiteral("138%1").arg(i, 8, 10, QLatin1Char('0')),
            QStringLiteral("上海"),
            QDate(2025, 1, 1).addDays(i % 365).toString(Qt::ISODate),
            QString::number(i % 40),
            QString::number(i * 12.34, 'f', 2)};
}

reports::ReportModel report(int rows)
{
    using reports::CellType;
    reports::ReportModel model;
    model.title = "Customers";
    model.storeName = QStringLiteral("老街茶点");
    model.currency = QStringLiteral("CNY");
    reports::Table table{"rows", "Rows", {}, {}, {}, false};
    table.columns = {{"number", "Number", CellType::Integer},    {"name", "Customer name", CellType::Text},
                     {"phone", "Phone", CellType::Text},         {"city", "City", CellType::Text},
                     {"day", "Last purchase", CellType::Day},    {"orders", "Orders", CellType::Integer},
                     {"revenue", "Net revenue", CellType::Money}};
    for (int i = 1; i <= rows; ++i) {
        const std::array<QString, kColumns> texts = rowTexts(i);
        table.rows.push_back({i, texts[1], texts[2], texts[3], QDate(2025, 1, 1).addDays(i % 365), i % 40,
                              Money::fromMinor(qint64(i) * 1234)});
    }
    model.sections.push_back({"rows", "All rows", {std::move(table)}});
    return model;
}

void writeCsv(const QString &path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw std::runtime_error("cannot write the CSV");
    file.write("Number,Customer name,Phone,City,Last purchase,Orders,Net revenue\n");
    for (int i = 1; i <= rows; ++i) {
        QStringList cells;
        for (const QString &text : rowTexts(i))
            cells.append(text);
        file.write(cells.join(QLatin1Char(',')).toUtf8() + '\n');
    }
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        throw std::runtime_error("cannot write the PDF");
}

void drawFloor(const QString &path, int rows)
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(300);
    QPainter painter(&writer);
    QFont font;
    font.setPointSizeF(8);
    painter.setFont(font);
    constexpr int kRowsPerPage = 43;
    const int rowHeight = writer.height() / (kRowsPerPage + 2);
    for (int i = 0; i < rows; ++i) {
        if (i > 0 && i % kRowsPerPage == 0)
            writer.newPage();
        const std::array<QString, kColumns> texts = rowTexts(i + 1);
        for (int column = 0; column < kColumns; ++column)
            painter.drawText(column * writer.width() / kColumns, (i % kRowsPerPage + 1) * rowHeight,
                             texts[static_cast<size_t>(column)]);
    }
}

/// 0 when pdfinfo is not there.
int pageCount(const QString &pdf)
{
    const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdfinfo"));
    if (tool.isEmpty())
        return 0;
    for (const QByteArray &line : bench::runProgram(tool, {pdf}).output.split('\n')) {
        if (line.startsWith("Pages:"))
            return line.mid(6).trimmed().toInt();
    }
    return 0;
}

/// In a program that runs already, as in the window.
double firstPageMs(int runs)
{
    const reports::ReportModel model = report(kRowsOfFirstPage);
    std::vector<double> times;
    for (int run = 0; run < runs + 1; ++run) {
        const double begin = bench::wallMs();
        (void)bench::must(ui::render::reportPdf(model));
        times.push_back(bench::wallMs() - begin);
    }
    std::printf("one page: the very first %.1f ms, then %.1f ms\n", times.front(), bench::median(times));
    return bench::median(times);
}

struct Program
{
    const char *name;
    QString path;
    QStringList arguments;
    QString pdf;
    std::vector<double> wall = {};
    std::vector<double> cpu = {};

    void run()
    {
        QFile::remove(pdf);
        const bench::ProgramRun done = bench::runProgram(path, arguments);
        if (QFileInfo(pdf).size() == 0)
            throw std::runtime_error(std::string(name) + " made no PDF");
        wall.push_back(done.wallMs);
        cpu.push_back(done.cpuMs);
    }
    void print() const
    {
        std::printf("%-34s wall %7.0f ms   CPU %7.0f ms   %3d pages\n", name, bench::median(wall), bench::median(cpu),
                    pageCount(pdf));
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    if (argc == 5 && std::string(argv[1]) == "--child") {
        const QString pdf = QString::fromLocal8Bit(argv[3]);
        if (std::string(argv[2]) == "floor")
            drawFloor(pdf, std::atoi(argv[4]));
        else
            writeFile(pdf, bench::must(ui::render::reportPdf(report(std::atoi(argv[4])))));
        return 0;
    }
    const int rows = argc > 1 ? std::atoi(argv[1]) : 2150;
    const int runs = argc > 2 ? std::atoi(argv[2]) : 5;
    const QTemporaryDir folder;
    const QString csv = folder.filePath(QStringLiteral("table.csv"));
    writeCsv(csv, rows);
    const QString self = bench::ownProgram("bench_pdf");
    const QString ourPdf = folder.filePath(QStringLiteral("ours.pdf"));
    const QString floorPdf = folder.filePath(QStringLiteral("floor.pdf"));
    const QString count = QString::number(rows);
    Program ours{"ui/render", self, {QStringLiteral("--child"), QStringLiteral("ours"), ourPdf, count}, ourPdf};
    Program floor{"floor: QPdfWriter, no layout",
                  self,
                  {QStringLiteral("--child"), QStringLiteral("floor"), floorPdf, count},
                  floorPdf};
    Program peer{"LibreOffice, headless",
                 QStandardPaths::findExecutable(QStringLiteral("soffice")),
                 {QStringLiteral("-env:UserInstallation=file://") + folder.filePath(QStringLiteral("profile")),
                  QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("pdf"),
                  QStringLiteral("--outdir"), folder.path(), csv},
                 folder.filePath(QStringLiteral("table.pdf"))};
    const bool havePeer = !peer.path.isEmpty();
    if (havePeer) {
        peer.run(); // makes its profile
        peer.wall.clear();
        peer.cpu.clear();
    }
    for (int run = 0; run < runs; ++run) {
        floor.run();
        ours.run();
        if (havePeer)
            peer.run();
    }
    std::printf("a table of %d rows\n", rows);
    ours.print();
    floor.print();
    if (havePeer)
        peer.print();

    bench::Budgets budgets;
    if (havePeer)
        budgets.atMost("PDF of 50 pages / LibreOffice", bench::median(ours.cpu) / bench::median(peer.cpu), "x", 0.5,
                       0.37);
    else
        budgets.skip("PDF of 50 pages / LibreOffice", "soffice is not there (libreoffice-calc)");
    budgets.atMost("PDF, first page", firstPageMs(2 * runs), "ms", 30);
    return budgets.exitCode();
}
