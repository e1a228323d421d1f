#include "tests/support/catch.h"
#include "tests/support/source_dir.h"
#include "tests/ui/window_fixture.h"
#include "ui/common/busy_page.h"
#include "ui/common/list_view.h"
#include "ui/common/message_bar.h"
#include "ui/common/open_stage_text.h"
#include "ui/common/plain_label.h"
#include "ui/common/theme.h"
#include "ui/common/theme_style.h"
#include "ui/contacts/customers_page.h"
#include "ui/frame/window_actions.h"
#include "ui/import/file_step.h"
#include "ui/import/import_page.h"
#include "ui/import/result_step.h"
#include "ui/lists/chip_bar.h"
#include "ui/models/window_model.h"
#include "ui/sales/quick_sale_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStyleOptionFrame>

using namespace shuke;
using namespace shuke::ui;
using shuke::test::WindowFixture;

namespace {

bool listSettled(WindowFixture &fixture)
{
    return QTest::qWaitFor(
        [&] {
            CustomersPage *page = fixture.contactPage();
            return page && page->model().isComplete() && !page->model().isBusy();
        },
        20000);
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QStringList shownTexts(QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts;
}

ImportPage &openImport(WindowFixture &fixture)
{
    Q_EMIT fixture.window->actions().importWanted();
    Page *page = fixture.window->workspace()->madePage(PageId::Import);
    REQUIRE(page);
    REQUIRE(fixture.window->workspace()->page() == page);
    return static_cast<ImportPage &>(*page);
}

} // namespace

TEST_CASE("Without a store the window offers the ways to begin", "[main_window]")
{
    WindowFixture fixture;
    CHECK(!fixture.window->hasStore());
    CHECK(!fixture.window->isBusy());
    QStringList buttons;
    for (const QPushButton *button : fixture.window->findChildren<QPushButton *>()) {
        if (button->isVisible())
            buttons.append(button->text());
    }
    CHECK(buttons.size() == 4);
    fixture.window->openUsual(); // there is none yet
    CHECK(!fixture.window->hasStore());
}

TEST_CASE("An empty store says what to do next", "[main_window]")
{
    WindowFixture fixture;
    fixture.window->createStore(fixture.path(QStringLiteral("new/empty.shuke")));
    CHECK(fixture.window->isBusy());
    REQUIRE(fixture.settle());
    REQUIRE(fixture.window->hasStore());
    REQUIRE(listSettled(fixture));
    CHECK(fixture.contactPage()->showsEmptyState());
    CHECK(fixture.contactPage()->countText().isEmpty());
    CHECK(fixture.window->windowTitle().contains(QStringLiteral("empty")));
}

TEST_CASE("A store that cannot be opened leaves the start page with a reason", "[main_window]")
{
    WindowFixture fixture;
    fixture.window->openStore(fixture.path(QStringLiteral("missing.shuke")));
    REQUIRE(fixture.settle());
    CHECK(!fixture.window->hasStore());
    CHECK(!fixture.window->message().isEmpty());
    writeFile(fixture.path(QStringLiteral("no.shuke")), "this is no database, not at all, only a line of text");
    fixture.window->openStore(fixture.path(QStringLiteral("no.shuke")));
    REQUIRE(fixture.settle());
    CHECK(!fixture.window->hasStore());
    CHECK(!fixture.window->message().isEmpty());
}

TEST_CASE("A store whose opening began before the window is taken over, and let go of for the next one",
          "[main_window]")
{
    WindowFixture fixture;
    const QString path = fixture.path(QStringLiteral("begun.shuke"));
    const QString other = fixture.path(QStringLiteral("other.shuke"));
    for (const QString &made : {path, other}) {
        fixture.window->createStore(made);
        REQUIRE(fixture.settle());
    }
    REQUIRE(QTest::qWaitFor([&] { return !QFileInfo::exists(path + QStringLiteral(".lock")); }, 10000));
    session::SessionOptions options;
    options.automaticBackups = false;
    fixture.window->awaitStore(path, std::make_shared<StoreOpening>(path, options));
    REQUIRE(fixture.settle());
    REQUIRE(fixture.window->hasStore());
    CHECK(fixture.window->windowTitle().contains(QStringLiteral("begun")));
    CHECK(MainWindow::usualStore() == path);
    fixture.window->openStore(other);
    REQUIRE(fixture.settle());
    CHECK(QTest::qWaitFor([&] { return !QFileInfo::exists(path + QStringLiteral(".lock")); }, 10000));
}

TEST_CASE("A store that was not closed says that it is checked, and it can be stopped", "[main_window]")
{
    WindowFixture fixture;
    const QString path = fixture.path(QStringLiteral("shop.shuke"));
    const QString crashed = fixture.path(QStringLiteral("crashed.shuke"));
    fixture.window->createStore(path);
    REQUIRE(fixture.settle());
    for (const QString &suffix : {QString(), QStringLiteral("-wal")}) // as a crash leaves them
        REQUIRE(QFile::copy(path + suffix, crashed + suffix));
    const auto isExplained = [&] {
        for (const BusyPage *page : fixture.window->findChildren<BusyPage *>()) {
            for (const QLabel *label : page->findChildren<QLabel *>()) {
                if (!label->isHidden() && label->text() == openStageText(OpenStage::Checking))
                    return true;
            }
        }
        return false;
    };
    CHECK_FALSE(isExplained()); // a new store has nothing to check
    session::SessionOptions options;
    options.automaticBackups = false;
    const auto opening = std::make_shared<StoreOpening>(crashed, options);
    opening->stop();
    fixture.window->awaitStore(crashed, opening);
    REQUIRE(fixture.settle());
    CHECK_FALSE(fixture.window->hasStore());
    CHECK_FALSE(fixture.window->message().isEmpty());
    REQUIRE(QTest::qWaitFor([&] { return !QFileInfo::exists(crashed + QStringLiteral(".lock")); }, 10000));

    QFile::remove(crashed); // stopped too late, it may have been closed properly
    QFile::remove(crashed + QStringLiteral("-wal"));
    fixture.window->openStore(path);
    REQUIRE(fixture.settle());
    REQUIRE(fixture.window->hasStore());
    CHECK_FALSE(isExplained()); // that one was closed
    for (const QString &suffix : {QString(), QStringLiteral("-wal")})
        REQUIRE(QFile::copy(path + suffix, crashed + suffix));
    fixture.window->openStore(crashed);
    REQUIRE(fixture.settle());
    REQUIRE(fixture.window->hasStore());
    CHECK(isExplained());
}

TEST_CASE("A page that waits says why and for how long, and Esc stops what can be stopped", "[main_window]")
{
    BusyPage page;
    page.resize(600, 400);
    page.show();
    page.begin(QStringLiteral("Opening shop…"));
    CHECK(shownTexts(page) == QStringList{QStringLiteral("Opening shop…")});
    const CancelToken cancel;
    page.explain(openStageText(OpenStage::Checking), cancel);
    const QStringList texts = shownTexts(page);
    CHECK(texts.size() == 3);
    CHECK(texts.contains(openStageText(OpenStage::Checking)));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    for (const QLabel *label : page.findChildren<QLabel *>())
        CHECK(label->height() >= label->heightForWidth(label->width())); // no line is lost
    QTest::keyClick(&page, Qt::Key_Escape);
    CHECK(cancel.isCanceled());
    page.explain(openStageText(OpenStage::Upgrading), std::nullopt);
    CHECK_FALSE(page.findChild<QPushButton *>()->isVisible());
    page.begin(QStringLiteral("Opening another…"));
    CHECK(shownTexts(page) == QStringList{QStringLiteral("Opening another…")});
}

TEST_CASE("The demo company is made, listed, sorted and copied", "[main_window]")
{
    WindowFixture fixture;
    const QString path = fixture.path(QStringLiteral("demo.shuke"));
    fixture.window->openDemo(path);
    REQUIRE(fixture.settle());
    REQUIRE(fixture.window->hasStore());
    REQUIRE(listSettled(fixture));
    CustomersPage &page = *fixture.contactPage();
    CHECK(page.model().rowCount() > 2000);
    CHECK(page.countText().contains(QString::number(page.model().rowCount() % 1000)));
    CHECK(!page.showsEmptyState());

    const int revenue = 5;
    page.list().horizontalHeader()->setSortIndicator(revenue, Qt::DescendingOrder);
    REQUIRE(listSettled(fixture));
    const auto cell = [&](int row, int column) {
        REQUIRE(QTest::qWaitFor([&] { return page.model().index(row, column).data().isValid(); }, 10000));
        return page.model().index(row, column);
    };
    const qint64 best = cell(0, revenue).data(WindowModel::SortRole).toLongLong();
    CHECK(best >= cell(1, revenue).data(WindowModel::SortRole).toLongLong());
    CHECK(best > 100000);

    page.list().selectRow(0);
    page.list().copySelection();
    REQUIRE(QTest::qWaitFor([] { return QApplication::clipboard()->text().count(QLatin1Char('\n')) == 2; }, 10000));
    CHECK(QApplication::clipboard()->text().contains(cell(0, 0).data().toString()));

    QTest::keyClick(&page.list(), Qt::Key_End, Qt::ControlModifier);
    CHECK(page.list().currentIndex().row() == page.model().rowCount() - 1);

    page.filter().setText(QStringLiteral("lizhibo"));
    REQUIRE(listSettled(fixture));
    CHECK(page.model().rowCount() >= 1);
    CHECK(page.model().rowCount() < 10);
    CHECK(cell(0, 0).data().toString().startsWith(QStringLiteral("李志")));
    page.filter().setText(QStringLiteral("nobody is called so"));
    REQUIRE(listSettled(fixture));
    CHECK(page.model().rowCount() == 0);
    CHECK(page.showsEmptyState() == false);
    QTest::keyClick(&page.filter(), Qt::Key_Escape);
    REQUIRE(listSettled(fixture));
    CHECK(page.model().rowCount() > 2000);

    fixture.window->openDemo(path); // it is there: opened, not made again
    REQUIRE(fixture.settle());
    REQUIRE(listSettled(fixture));
    CHECK(fixture.contactPage()->model().rowCount() > 2000);
}

TEST_CASE("A CSV file is imported into a new store, and one key takes it back", "[main_window]")
{
    WindowFixture fixture;
    fixture.window->createStore(fixture.path(QStringLiteral("import.shuke")));
    REQUIRE(fixture.settle());
    REQUIRE(listSettled(fixture));
    fixture.dialogs.answer = QStringLiteral(SHUKE_SOURCE_DIR "/resources/demo/contacts.csv");
    ImportPage &import = openImport(fixture);
    Q_EMIT import.fileStep().chooseWanted();
    CHECK(fixture.dialogs.asked.size() == 1);
    for (const ImportPage::Step step :
         {ImportPage::Format, ImportPage::Mapping, ImportPage::Values, ImportPage::Check}) {
        REQUIRE(QTest::qWaitFor([&] { return import.isSettled() && import.step() == step; }, 20000));
        REQUIRE(import.nextButton().isEnabled());
        import.nextButton().click();
    }
    REQUIRE(QTest::qWaitFor([&] { return import.isSettled() && import.step() == ImportPage::Result; }, 20000));
    import.resultStep().showButton().click();
    CustomersPage &page = *fixture.contactPage();
    REQUIRE(QTest::qWaitFor([&] { return page.model().rowCount() == 75; }, 20000));
    CHECK(page.chips().texts() == QStringList{ImportPage::tr("Import %1").arg(QStringLiteral("contacts.csv"))});

    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return page.model().rowCount() == 0; }, 20000));
    page.showView(QStringLiteral("all"));
    REQUIRE(QTest::qWaitFor([&] { return page.showsEmptyState(); }, 20000));
    QTest::keyClick(fixture.window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(QTest::qWaitFor([&] { return page.model().rowCount() == 75; }, 20000));
}

TEST_CASE("A file that is no table says so and changes nothing", "[main_window]")
{
    WindowFixture fixture;
    fixture.window->createStore(fixture.path(QStringLiteral("import.shuke")));
    REQUIRE(fixture.settle());
    REQUIRE(listSettled(fixture));
    writeFile(fixture.path(QStringLiteral("odd.csv")), QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
    fixture.dialogs.answer = fixture.path(QStringLiteral("odd.csv"));
    ImportPage &import = openImport(fixture);
    Q_EMIT import.fileStep().chooseWanted();
    REQUIRE(QTest::qWaitFor([&] { return import.isSettled(); }, 20000));
    CHECK(import.step() == ImportPage::File);
    CHECK(import.fileStep().problem().contains(QStringLiteral("odd.csv")));
    CHECK(fixture.contactPage()->showsEmptyState());
}

TEST_CASE("Labels of the window never read text as HTML", "[main_window]")
{
    WindowFixture fixture;
    const QString hostile = QStringLiteral("<img src='http://example.invalid/x.png'><b>bold</b>");
    fixture.window->openStore(fixture.path(hostile.chopped(15).replace(QLatin1Char('/'), QLatin1Char('_'))));
    REQUIRE(fixture.settle());
    for (const QLabel *label : fixture.window->findChildren<QLabel *>())
        CHECK(label->textFormat() == Qt::PlainText);
    MessageBar bar;
    bar.say(MessageBar::Kind::Failed, hostile);
    CHECK(shownTexts(bar).contains(hostile));
    CHECK(bar.text() == hostile);
    const QPixmap painted = bar.grab();
    CHECK(!painted.isNull());
}

TEST_CASE("Colours of the theme reach their contrast, light and dark", "[theme]")
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const auto luminance = [&](const QColor &c) {
        return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    };
    const auto contrast = [&](const QColor &a, const QColor &b) {
        const double x = luminance(a);
        const double y = luminance(b);
        return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
    };
    for (const bool dark : {false, true}) {
        const ThemeColors c = colorsOf(dark);
        for (const QColor &ground : {c.window, c.card, c.selection, c.hover}) {
            CHECK(contrast(c.text, ground) >= 4.5);
            CHECK(contrast(c.secondary, ground) >= 4.5);
        }
        CHECK(contrast(c.onAccent, c.accent) >= 4.5);
        for (const QColor &signal : {c.good, c.warning, c.bad, c.info, c.accent})
            CHECK(contrast(signal, c.card) >= 3);
    }
}

TEST_CASE("A frame is a line and leaves what is inside it as it is", "[theme]")
{
    const ThemeStyle style;
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionFrame option;
    option.rect = image.rect();
    style.drawPrimitive(QStyle::PE_Frame, &option, &painter);
    painter.end();
    CHECK(image.pixelColor(20, 20) == QColor(Qt::white));
    CHECK(image.pixelColor(20, 0) == themeColors().line);
}

TEST_CASE("A quick sale that is open goes with its store, and with a window made anew", "[main_window]")
{
    WindowFixture fixture;
    fixture.window->createStore(fixture.path(QStringLiteral("one.shuke")));
    REQUIRE(fixture.settle());
    REQUIRE(listSettled(fixture));
    fixture.window->workspace()->go(QuickSale{});
    REQUIRE(fixture.window->findChild<QuickSaleDialog *>());
    fixture.window->rebuild();
    CHECK(!fixture.window->findChild<QuickSaleDialog *>());
    REQUIRE(listSettled(fixture));
    fixture.window->workspace()->go(QuickSale{});
    fixture.window->createStore(fixture.path(QStringLiteral("two.shuke")));
    REQUIRE(fixture.settle());
    CHECK(!fixture.window->findChild<QuickSaleDialog *>());
    REQUIRE(listSettled(fixture));
}

TEST_CASE("One Ctrl+Q closes a window with a store", "[main_window]")
{
    WindowFixture fixture;
    fixture.window->createStore(fixture.path(QStringLiteral("quit.shuke")));
    REQUIRE(fixture.settle());
    REQUIRE(listSettled(fixture));
    QTest::keyClick(fixture.window.get(), Qt::Key_Q, Qt::ControlModifier);
    CHECK(QTest::qWaitFor([&] { return !fixture.window->isVisible(); }, 5000));
}
