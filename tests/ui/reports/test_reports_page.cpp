#include "core/segments/segment_commands.h"
#include "tests/ui/rfm/scoring_shop.h"
#include "ui/reports/page_view.h"
#include "ui/reports/report_parameters.h"
#include "ui/reports/reports_page.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLineEdit>
#include <QPrinter>
#include <QSettings>

using namespace shuke;
using namespace shuke::ui;

namespace {

/// A page whose printer writes a file.
struct Reader
{
    explicit Reader(test::ScoringShop &shop) : m_shop(shop), page(*shop.desk, nullptr, printers())
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, shop.path(QStringLiteral("settings")));
        page.resize(1120, 720);
        page.show();
        page.visit(ShowReport{"customer-value"});
        settle();
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([&] { return page.isSettled(); }, 20000));
    }
    AskPrinter printers()
    {
        return [this](QWidget *, const QString &, render::Paper, int pages, auto chosen) {
            asked = pages;
            auto printer = std::make_shared<QPrinter>();
            printer->setOutputFormat(QPrinter::PdfFormat);
            printer->setOutputFileName(m_shop.path(QStringLiteral("printed.pdf")));
            chosen(printer);
        };
    }

    test::ScoringShop &m_shop;
    int asked = 0;
    ReportsPage page;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("A report opens as pages, zooms and fits", "[reports_page]")
{
    test::ScoringShop shop;
    shop.fill(60);
    Reader reader(shop);
    PageView &view = reader.page.view();
    CHECK(reader.page.failureText().isEmpty());
    CHECK(view.pageCount() >= 2);
    CHECK(view.fit() == PageView::Fit::Width);
    const double wide = view.zoom();
    view.setFit(PageView::Fit::Page);
    reader.settle();
    CHECK(view.zoom() < wide);
    view.zoomBy(1);
    CHECK(view.fit() == PageView::Fit::None);
    for (int i = 0; i < 40; ++i)
        view.zoomBy(1);
    CHECK(view.zoom() == PageView::kMostZoom);
    for (int i = 0; i < 80; ++i)
        view.zoomBy(-1);
    CHECK(view.zoom() == PageView::kLeastZoom);
    reader.settle();
    view.setFit(PageView::Fit::Width);
    view.goToPage(1);
    reader.settle();
    CHECK(view.currentPage() == 1);
    // Something is on the paper.
    const QImage seen = view.viewport()->grab().toImage();
    const QRgb paper = seen.pixel(seen.width() / 2, seen.height() / 2);
    bool inked = false;
    for (int y = 0; y < seen.height() && !inked; ++y) {
        for (int x = seen.width() / 4; x < seen.width() * 3 / 4 && !inked; ++x)
            inked = qGray(seen.pixel(x, y)) < qGray(paper) - 80;
    }
    CHECK(inked);
}

TEST_CASE("Search marks every place in the text and goes round", "[reports_page]")
{
    test::ScoringShop shop;
    shop.fill(60);
    Reader reader(shop);
    PageView &view = reader.page.view();
    reader.page.search().setText(QStringLiteral("customer 60"));
    REQUIRE(view.hitCount() >= 1); // whatever the case
    CHECK(view.currentHit() == 0);
    CHECK(!reader.page.hitsText().isEmpty());
    const int hits = view.hitCount();
    for (int i = 0; i < hits; ++i)
        view.moveHit(1);
    CHECK(view.currentHit() == 0);
    view.moveHit(-1);
    CHECK(view.currentHit() == hits - 1);
    reader.page.search().setText(QStringLiteral("champions")); // also in the charts
    CHECK(view.hitCount() >= 2);
    reader.page.search().setText(QStringLiteral("nothing of the kind"));
    CHECK(view.hitCount() == 0);
    CHECK(view.currentHit() == -1);
    view.moveHit(1);
    CHECK(view.currentHit() == -1);
}

TEST_CASE("Exports are the files of their formats, and a file that cannot be written is told", "[reports_page]")
{
    test::ScoringShop shop;
    shop.fill(60);
    Reader reader(shop);
    test::ScoringDesk &desk = *shop.desk;
    const std::pair<ReportFormat, QByteArray> formats[] = {
        {ReportFormat::Pdf, "%PDF"}, {ReportFormat::Csv, "\xEF\xBB\xBF"}, {ReportFormat::Xlsx, "PK"}};
    for (const auto &[format, magic] : formats) {
        desk.files.answer = shop.path(QStringLiteral("report.") + suffixOf(format));
        const auto before = desk.said.size();
        reader.page.exportAs(format);
        REQUIRE(QTest::qWaitFor([&] { return desk.said.size() == before + 1; }, 20000));
        CHECK(bytesOf(desk.files.answer).startsWith(magic));
        CHECK(desk.files.asked.back().suffix == suffixOf(format));
    }
    CHECK(desk.startedJobs == 3);
    CHECK(desk.endedJobs == 3);
    desk.files.answer = shop.path(QStringLiteral("no/such/folder.pdf"));
    reader.page.exportAs(ReportFormat::Pdf);
    auto *bar = reader.page.findChild<MessageBar *>();
    REQUIRE(QTest::qWaitFor([&] { return !bar->text().isEmpty(); }, 20000));
    CHECK(bar->text().contains(QStringLiteral("folder.pdf")));
    CHECK(desk.said.size() == 3);
    CHECK(desk.endedJobs == 4);
}

TEST_CASE("A stopped export leaves the file that was there", "[reports_page]")
{
    test::ScoringShop shop;
    shop.fill(60);
    Reader reader(shop);
    const QString path = shop.path(QStringLiteral("old.pdf"));
    {
        QFile old(path);
        REQUIRE(old.open(QIODevice::WriteOnly));
        old.write("old");
    }
    const CancelToken cancel;
    cancel.cancel();
    auto model = std::make_shared<reports::ReportModel>();
    QFuture<Result<void>> done = exportReport(model, ReportFormat::Pdf, render::Paper::A4, path, cancel, {});
    done.waitForFinished();
    REQUIRE(!done.result());
    CHECK(done.result().error().code == ErrorCode::Canceled);
    CHECK(bytesOf(path) == "old");
}

TEST_CASE("Printing sends every page, and can be stopped between two", "[reports_page]")
{
    test::ScoringShop shop;
    shop.fill(60);
    Reader reader(shop);
    REQUIRE(reader.page.offers(PageAction::Print));
    reader.page.run(PageAction::Print);
    CHECK(reader.asked == reader.page.view().pageCount());
    REQUIRE(QTest::qWaitFor([&] { return shop.desk->said.size() == 1; }, 20000));
    CHECK(bytesOf(shop.path(QStringLiteral("printed.pdf"))).startsWith("%PDF"));
    CHECK(shop.desk->endedJobs == 1);
    reader.page.run(PageAction::Print);
    REQUIRE(shop.desk->lastCancel);
    shop.desk->lastCancel->cancel();
    auto *bar = reader.page.findChild<MessageBar *>();
    REQUIRE(QTest::qWaitFor([&] { return shop.desk->endedJobs == 2; }, 20000));
    CHECK(!bar->text().isEmpty());
    CHECK(shop.desk->said.size() == 1);
}

TEST_CASE("A period that ends before it begins is told at the field, and the report stays", "[reports_page]")
{
    test::ScoringShop shop;
    shop.fill(60);
    Reader reader(shop);
    ReportParameters &parameters = reader.page.parameters();
    const int pages = reader.page.view().pageCount();
    parameters.periods()->setCurrentIndex(parameters.periods()->count() - 1);
    reader.settle();
    CHECK(parameters.message().isEmpty());
    parameters.from()->setDate(QDate(2025, 6, 1));
    parameters.to()->setDate(QDate(2025, 3, 1));
    reader.settle();
    CHECK(!parameters.message().isEmpty());
    CHECK(!parameters.parameters());
    CHECK(reader.page.view().pageCount() >= 1);
    parameters.to()->setDate(QDate(2025, 9, 1));
    reader.settle();
    CHECK(parameters.message().isEmpty());
    REQUIRE(parameters.parameters());
    CHECK(parameters.parameters()->period == DayRange{QDate(2025, 6, 1), QDate(2025, 9, 2)});
    CHECK(pages >= 2);
    parameters.papers()->setCurrentIndex(1);
    CHECK(parameters.paper() == render::Paper::Letter);
    CHECK(QSettings().value(QStringLiteral("print/paper")).toString() == QStringLiteral("letter"));
    reader.settle();
}

TEST_CASE("The report of a segment asks for one, and a place opens that of its own", "[reports_page]")
{
    test::ScoringShop shop;
    shop.fill(12);
    Reader reader(shop);
    ReportsPage &page = reader.page;
    page.visit(ShowReport{"segment"});
    reader.settle();
    CHECK(page.failureText().contains(QStringLiteral("no segment yet")));
    CHECK(page.parameters().segmentBox()->placeholderText() == QStringLiteral("Make a segment first"));
    CHECK_FALSE(page.offers(PageAction::Export));

    const auto make = [&](const QString &name) {
        segments::Segment segment;
        segment.name = name;
        const auto id = std::make_shared<SegmentId>();
        QFuture<Result<ChangeSet>> done = shop.desk->session()->execute(segments::createSegment(segment, id));
        REQUIRE(QTest::qWaitFor([&] { return done.isFinished(); }, 20000));
        REQUIRE(done.result());
        return *id;
    };
    make(QStringLiteral("Alpha"));
    const SegmentId beta = make(QStringLiteral("Beta / 50%"));
    QCoreApplication::processEvents();
    page.run(PageAction::Refresh);
    REQUIRE(QTest::qWaitFor([&] { return page.failureText().isEmpty(); }, 20000));
    reader.settle();
    CHECK(page.parameters().segmentBox()->currentText() == QStringLiteral("Alpha"));
    CHECK(page.view().pageCount() >= 1);
    page.visit(ShowReport{"segment", beta});
    reader.settle();
    CHECK(page.parameters().segment() == beta);
    page.search().setText(QStringLiteral("Beta / 50%"));
    CHECK(page.view().hitCount() >= 1);
    page.search().setText(QStringLiteral("Every customer."));
    CHECK(page.view().hitCount() == 1);
    page.parameters().segmentBox()->setCurrentIndex(0); // by hand
    reader.settle();
    page.search().setText(QStringLiteral("Beta / 50%"));
    CHECK(page.view().hitCount() == 0);
    page.visit(ShowReport{"customer-value"});
    reader.settle();
    page.visit(ShowReport{"segment"}); // the choice stays
    reader.settle();
    CHECK(page.parameters().segmentBox()->currentText() == QStringLiteral("Alpha"));
    shop.desk->files.answer.clear();
    page.exportAs(ReportFormat::Pdf);
    CHECK_FALSE(shop.desk->files.asked.back().suggestion.contains(QLatin1Char('/')));
}

TEST_CASE("An empty store has a report too", "[reports_page]")
{
    test::ScoringShop shop;
    Reader reader(shop);
    CHECK(reader.page.view().pageCount() == 1);
    CHECK(reader.page.failureText().isEmpty());
    for (int i = 0; i < 10; ++i) { // pages that go while they read
        ReportsPage page(*shop.desk, nullptr, reader.printers());
        page.visit(ShowReport{});
    }
}
