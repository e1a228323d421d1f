#include "tests/ui/rfm/scoring_shop.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/heat_map.h"
#include "ui/common/rfm_words.h"
#include "ui/rfm/class_cards.h"
#include "ui/rfm/cutoff_editor.h"
#include "ui/rfm/movement_dialog.h"
#include "ui/rfm/movement_view.h"
#include "ui/rfm/rfm_page.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QFile>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

using namespace shuke;
using namespace shuke::ui;

namespace {

struct Board
{
    explicit Board(test::ScoringShop &shop) : page(*shop.desk)
    {
        page.resize(1120, 720);
        page.show();
        page.visit(ShowPage{PageId::Rfm});
        settle();
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([&] { return page.isSettled(); }, 20000));
    }
    HeatMap &heat() { return *page.fields().heatMap(); }
    /// A field with customers, and one without.
    HeatField *field(bool withCustomers)
    {
        for (int row = 0; row < heat().rows(); ++row) {
            for (int column = 0; column < heat().columns(); ++column) {
                if ((heat().field(row, column)->step >= 0) == withCustomers)
                    return heat().field(row, column);
            }
        }
        return nullptr;
    }
    void choose(QComboBox &box, int value) { box.setCurrentIndex(box.findData(value)); }

    RfmPage page;
};

QPushButton *buttonWith(QWidget &parent, const QString &text)
{
    for (QPushButton *button : parent.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

TEST_CASE("The board shows every customer once, and a field leads to its customers", "[rfm_page]")
{
    test::ScoringShop shop;
    shop.fill(60);
    Board board(shop);
    REQUIRE(board.page.showsBoard());
    CHECK(board.heat().rows() == 5);
    CHECK(board.heat().columns() == 5);
    qint64 all = 0;
    for (const auto &row : board.page.scorer().scored()->board.fields) {
        for (const value::RfmField &field : row)
            all += field.customers;
    }
    CHECK(all == 60);
    HeatField *field = board.field(true);
    REQUIRE(field);
    CHECK(field->accessibleName().contains(field->name));
    CHECK(!field->toolTip().isEmpty());
    QTest::mouseClick(field, Qt::LeftButton);
    REQUIRE(shop.desk->places.size() == 1);
    const auto &place = std::get<ShowCustomers>(shop.desk->places.back());
    const int r = 5 - field->row();
    CHECK(qint64(place.ids.size()) ==
          board.page.scorer().scored()->board.fields[size_t(r - 1)][size_t(field->column())].customers);
    HeatField *nobody = board.field(false);
    REQUIRE(nobody);
    QTest::mouseClick(nobody, Qt::LeftButton);
    CHECK(shop.desk->places.size() == 1); // there is no list of nobody
}

TEST_CASE("The heat map is one stop for Tab and goes by arrows", "[rfm_page]")
{
    test::ScoringShop shop;
    shop.fill(60);
    Board board(shop);
    board.page.activateWindow();
    HeatMap &heat = board.heat();
    heat.field(0, 0)->setFocus();
    REQUIRE(QTest::qWaitFor([&] { return heat.field(0, 0)->hasFocus(); }, 5000));
    QTest::keyClick(heat.field(0, 0), Qt::Key_Right);
    CHECK(heat.field(0, 1)->hasFocus());
    QTest::keyClick(heat.field(0, 1), Qt::Key_Down);
    CHECK(heat.field(1, 1)->hasFocus());
    QTest::keyClick(heat.field(1, 1), Qt::Key_End);
    CHECK(heat.field(1, 4)->hasFocus());
    QTest::keyClick(heat.field(1, 4), Qt::Key_Right); // the edge
    CHECK(heat.field(1, 4)->hasFocus());
    int stops = 0;
    for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 5; ++column)
            stops += (heat.field(row, column)->focusPolicy() & Qt::TabFocus) ? 1 : 0;
    }
    CHECK(stops == 1);
    CHECK(heat.current() == heat.field(1, 4));
    HeatField *field = board.field(true);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(shop.desk->places.size() == 1);
}

TEST_CASE("A class card leads to the customers of the class, by mouse and by key", "[rfm_page]")
{
    test::ScoringShop shop;
    shop.fill(60);
    Board board(shop);
    board.choose(board.page.maps(), int(value::RfmMap::Eight));
    board.settle();
    const auto &cards = board.page.classes().cards();
    REQUIRE(cards.size() == 8);
    CHECK(cards[0]->figures().segment == value::RfmSegment::KeyValue);
    CHECK(!cards[0]->accessibleDescription().isEmpty());
    cards[0]->setFocus();
    QTest::keyClick(cards[0], Qt::Key_Enter);
    REQUIRE(shop.desk->places.size() == 1);
    const auto &place = std::get<ShowCustomers>(shop.desk->places.back());
    CHECK(place.title == segmentText(value::RfmSegment::KeyValue));
    CHECK(qint64(place.ids.size()) == board.page.scorer().scored()->board.classes[0].customers);
    QTest::keyClick(cards[0], Qt::Key_Down);
    CHECK(cards[1]->hasFocus());
}

TEST_CASE("Cut-offs are tried on the board before anything is saved", "[rfm_page]")
{
    test::ScoringShop shop;
    shop.fill(60);
    Board board(shop);
    CutoffEditor &editor = board.page.cutoffs();
    CHECK(!editor.isEdited());
    CHECK(editor.days(0)->value() == board.page.scorer().scored()->result.thresholds.recencyDays.at[0]);
    const auto before = board.page.scorer().scored();
    editor.days(0)->setValue(1);
    board.settle();
    CHECK(editor.isEdited());
    CHECK(board.page.scorer().scored()->result.method == value::RfmMethod::Fixed);
    CHECK(board.page.scorer().scored()->result.rCounts != before->result.rCounts);
    CHECK(shop.desk->results.empty()); // nothing was saved
    bool compared = false;
    for (ClassCard *card : board.page.classes().cards())
        compared = compared || !card->figures().change.isEmpty();
    CHECK(compared);

    editor.discardButton()->click();
    board.settle();
    CHECK(!editor.isEdited());
    CHECK(board.page.scorer().scored()->result.method == value::RfmMethod::Independent);
    CHECK(board.page.scorer().scored()->result.rCounts == before->result.rCounts);
}

TEST_CASE("Saved cut-offs are used from then on, and undo takes the board back", "[rfm_page]")
{
    test::ScoringShop shop;
    shop.fill(60);
    Board board(shop);
    CutoffEditor &editor = board.page.cutoffs();
    editor.orders(0)->setValue(0);
    editor.revenue(0)->setValue(0.99);
    editor.days(3)->setValue(300);
    board.settle();
    REQUIRE(editor.saveButton()->isEnabled());
    editor.saveButton()->click();
    REQUIRE(QTest::qWaitFor([&] { return !shop.desk->results.empty() && board.page.isSettled(); }, 20000));
    REQUIRE(shop.desk->results.back());
    CHECK(!editor.isEdited());
    QFuture<Result<value::ScoringSettings>> saved = shop.session->query(value::scoringSettings());
    saved.waitForFinished();
    REQUIRE(saved.result());
    CHECK(saved.result()->method == value::RfmMethod::Fixed);
    CHECK(saved.result()->fixed.netRevenue.at[0] == Money::fromMinor(99));
    CHECK(saved.result()->fixed.recencyDays.at[3] == 300);
    CHECK(board.page.scorer().scored()->options.fixed == saved.result()->fixed);

    QFuture<Result<session::UndoOutcome>> undone = shop.session->undo();
    undone.waitForFinished();
    REQUIRE(undone.result());
    REQUIRE(QTest::qWaitFor(
        [&] {
            return board.page.isSettled() &&
                   board.page.scorer().scored()->result.method == value::RfmMethod::Independent;
        },
        20000));
}

TEST_CASE("Cut-offs that do not ascend are told at the boxes and cannot be saved", "[rfm_page]")
{
    test::ScoringShop shop;
    shop.fill(60);
    Board board(shop);
    CutoffEditor &editor = board.page.cutoffs();
    const auto before = board.page.scorer().scored();
    editor.days(0)->setValue(editor.days(1)->value() + 1);
    board.settle();
    CHECK(!editor.isValid());
    CHECK(!editor.saveButton()->isEnabled());
    CHECK(editor.message().contains(CutoffEditor::tr("Recency")));
    CHECK(board.page.scorer().scored() == before); // the board shows what can be shown
    editor.days(0)->setValue(editor.days(1)->value());
    board.settle();
    CHECK(editor.saveButton()->isEnabled());
}

TEST_CASE("With few customers the board says what is missing and offers cut-offs of one's own", "[rfm_page]")
{
    test::ScoringShop shop;
    shop.fill(7);
    Board board(shop);
    CHECK(!board.page.showsBoard());
    CHECK(board.page.stateText().contains(QStringLiteral("7")));
    CHECK(board.page.stateText().contains(QStringLiteral("20")));
    QPushButton *own = buttonWith(board.page, RfmPage::tr("Set cut-offs of my own"));
    REQUIRE(own);
    own->click();
    board.settle();
    CHECK(board.page.showsBoard());
    CHECK(board.page.scorer().scored()->board.customers == 7);
    CHECK(board.page.cutoffs().isEdited());
}

TEST_CASE("An empty store says what the board is for, and the first customers appear by themselves", "[rfm_page]")
{
    test::ScoringShop shop;
    Board board(shop);
    CHECK(!board.page.showsBoard());
    CHECK(!board.page.stateText().isEmpty());
    QPushButton *import = buttonWith(board.page, RfmPage::tr("Import orders from a CSV file…"));
    REQUIRE(import);
    import->click();
    REQUIRE(shop.desk->places.size() == 1);
    CHECK(std::get<ImportFile>(shop.desk->places[0]).kind == exchange::ImportKind::Orders);
    shop.fill(21);
    REQUIRE(QTest::qWaitFor([&] { return board.page.isSettled() && board.page.showsBoard(); }, 20000));
    REQUIRE(QTest::qWaitFor([&] { return board.page.scorer().scored()->board.customers == 21; }, 20000));
    CHECK(board.heat().rows() == 3); // thirds below 50
}

TEST_CASE("From which score on one is high is chosen for the eight classes and saved with them", "[rfm_page]")
{
    test::ScoringShop shop;
    shop.fill(60);
    Board board(shop);
    board.choose(board.page.maps(), int(value::RfmMap::Grid));
    board.settle();
    CHECK(board.page.highFrom().isHidden());
    board.choose(board.page.maps(), int(value::RfmMap::Eight));
    board.settle();
    CHECK(!board.page.highFrom().isHidden());
    const qint64 best = board.page.scorer().scored()->board.classes[0].customers;
    board.choose(board.page.highFrom(), 2);
    board.settle();
    CHECK(board.page.scorer().scored()->options.highFrom == 2);
    CHECK(board.page.scorer().scored()->board.classes[0].customers > best);
}

TEST_CASE("Window and as-of day are read anew, and all ways of scoring and all maps work", "[rfm_page]")
{
    test::ScoringShop shop;
    shop.fill(60);
    Board board(shop);
    for (const value::RfmMap map : {value::RfmMap::Grid, value::RfmMap::Eight, value::RfmMap::Ten}) {
        board.choose(board.page.maps(), int(map));
        for (const value::RfmMethod method :
             {value::RfmMethod::Independent, value::RfmMethod::Nested, value::RfmMethod::Ntile}) {
            board.choose(board.page.methods(), int(method));
            board.settle();
            CHECK(board.page.scorer().scored()->result.method == method);
            CHECK(board.page.scorer().scored()->options.map == map);
            CHECK(board.page.scorer().scored()->board.customers == 60);
        }
    }
    board.choose(board.page.windows(), 6);
    board.settle();
    CHECK(board.page.scorer().scored()->purchases->window.from == QDate(2025, 7, 1));
    board.page.asOf().setDate(QDate(2025, 11, 15));
    board.settle();
    CHECK(board.page.scorer().scored()->purchases->asOf == QDate(2025, 11, 15));
    CHECK(board.page.saveView().isVisible()); // another view than the saved one
    board.page.saveView().click();
    REQUIRE(QTest::qWaitFor([&] { return !shop.desk->results.empty() && board.page.isSettled(); }, 20000));
    CHECK(!board.page.saveView().isVisible());
}

TEST_CASE("Classes that grew or shrank since the month before lead to who moved", "[rfm_page]")
{
    test::ScoringShop shop;
    shop.fill(60);
    Board board(shop);
    REQUIRE(board.page.scorer().movement());
    CHECK(board.page.movement().text().contains(QStringLiteral("30 Nov 2025")));
    board.page.movement().openDetails();
    const auto shown = [] {
        MovementDialog *found = nullptr;
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (auto *dialog = qobject_cast<MovementDialog *>(top); dialog && dialog->isVisible())
                found = dialog;
        }
        return found;
    };
    REQUIRE(shown());
    QTableView *flows = &shown()->list();
    QAbstractItemModelTester tester(flows->model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    REQUIRE(flows->model()->rowCount() > 0);
    Q_EMIT flows->activated(flows->model()->index(0, 0));
    REQUIRE(shop.desk->places.size() == 1);
    const auto &place = std::get<ShowCustomers>(shop.desk->places[0]);
    CHECK(QLocale().toString(qint64(place.ids.size())) == flows->model()->index(0, 2).data().toString());

    // The matrix holds everybody once, and its fields lead to as many as they say, those who stayed included.
    const value::RfmMovement &movement = board.page.scorer().movement()->flows;
    qint64 all = 0;
    std::vector<std::pair<int, int>> taken;
    board.page.movement().openDetails();
    REQUIRE(shown());
    const std::vector<value::RfmSegment> classes = shown()->classes();
    for (size_t from = 0; from < classes.size(); ++from) {
        for (size_t to = 0; to < classes.size(); ++to) {
            const qint64 count = movement.flows[size_t(classes[from])][size_t(classes[to])];
            all += count;
            if (count > 0)
                taken.emplace_back(int(from), int(to));
        }
    }
    CHECK(all == 60);
    for (const auto &[from, to] : taken) {
        if (!shown())
            board.page.movement().openDetails();
        const qint64 count = shown()->count(classes[size_t(from)], classes[size_t(to)]);
        Q_EMIT shown()->matrix().heatMap()->activated(from, to);
        CHECK(qint64(std::get<ShowCustomers>(shop.desk->places.back()).ids.size()) == count);
        CHECK_FALSE(shown());
    }
}

TEST_CASE("The charts show their figures as a table and can be saved as pictures", "[rfm_page]")
{
    test::ScoringShop shop;
    shop.fill(60);
    Board board(shop);
    ChartPanel &panel = board.page.fields();
    QAbstractItemModelTester tester(panel.table()->model(), QAbstractItemModelTester::FailureReportingMode::Warning);
    panel.showTable(true);
    CHECK(panel.table()->model()->rowCount() == 25);
    CHECK(panel.table()->isVisible());
    panel.showTable(false);
    QString why;
    REQUIRE(panel.saveImage(shop.path(QStringLiteral("heat.png")), why));
    const QImage image(shop.path(QStringLiteral("heat.png")));
    CHECK(image.width() == panel.heatMap()->width() * 2);
    REQUIRE(panel.saveImage(shop.path(QStringLiteral("heat.svg")), why));
    QFile svg(shop.path(QStringLiteral("heat.svg")));
    REQUIRE(svg.open(QIODevice::ReadOnly));
    CHECK(svg.readAll().contains("<svg"));
    CHECK(!panel.saveImage(shop.path(QStringLiteral("no/such/folder.png")), why));
    CHECK(!why.isEmpty());
    shop.desk->files.answer = shop.path(QStringLiteral("asked.png"));
    panel.askForImage();
    CHECK(QFile::exists(shop.desk->files.answer));
    CHECK(shop.desk->said.size() == 1);
}

TEST_CASE("The board is saved and printed with its choices, charts, cut-offs and who moved", "[rfm_page]")
{
    test::ScoringShop shop;
    shop.fill(60);
    Board board(shop);
    REQUIRE(board.page.showsBoard());
    REQUIRE(board.page.offers(PageAction::Print));
    const reports::ReportModel sheet = board.page.sheet();
    CHECK(sheet.parameters.size() >= 4); // as of, window, scores, classes
    std::vector<const reports::Table *> tables;
    for (const reports::Block &block : sheet.sections.at(0).blocks) {
        if (const auto *table = std::get_if<reports::Table>(&block))
            tables.push_back(table);
    }
    REQUIRE(tables.size() >= 3);
    CHECK(tables[0]->dataOnly); // the heat map says it
    CHECK_FALSE(tables[1]->dataOnly);
    qint64 customers = 0; // of the classes, as numbers
    for (const std::vector<reports::Cell> &row : tables[1]->rows)
        customers += std::get<qint64>(row.at(1).value);
    CHECK(customers == 60);
    CHECK(tables[2]->rows.size() == 4); // cut-offs of fifths
    CHECK(std::get<qint64>(tables[2]->rows[0].at(1).value) ==
          board.page.scorer().scored()->result.thresholds.recencyDays.at[0]);
    if (tables.size() == 4) {
        for (const std::vector<reports::Cell> &row : tables[3]->rows) {
            const auto at = [&row](size_t column) { return std::get<qint64>(row.at(column).value); };
            CHECK(at(2) - at(1) == at(3) - at(4)); // now − before = joined − left
        }
    }
    shop.desk->files.answer = shop.path(QStringLiteral("board.csv"));
    board.page.run(PageAction::Export);
    REQUIRE(QTest::qWaitFor([&] { return !shop.desk->said.isEmpty(); }, 20000));
    QFile file(shop.desk->files.answer);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    for (const char *expected : {"Window", "Share of revenue", "Days since the last purchase"})
        CHECK(csv.contains(expected));
}

TEST_CASE("A board without scores is neither saved nor printed, and it is said", "[rfm_page]")
{
    test::ScoringShop shop;
    Board board(shop);
    REQUIRE_FALSE(board.page.showsBoard());
    for (const PageAction action : {PageAction::Print, PageAction::Export})
        board.page.run(action);
    CHECK(shop.desk->said.size() == 2);
    CHECK(shop.desk->files.asked.empty());
}
