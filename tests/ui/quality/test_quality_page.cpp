#include "core/contacts/contact_commands.h"
#include "core/store/write_context.h"
#include "tests/ui/fake_desk.h"
#include "ui/common/list_view.h"
#include "ui/common/text_table.h"
#include "ui/contacts/record_table.h"
#include "ui/models/window_model.h"
#include "ui/quality/accepted_dialog.h"
#include "ui/quality/fields_dialog.h"
#include "ui/quality/findings_panel.h"
#include "ui/quality/quality_page.h"
#include "ui/quality/quality_settings_dialog.h"
#include "ui/quality/quality_words.h"
#include "ui/quality/rule_list.h"
#include "ui/quality/score_tiles.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace shuke;
using namespace shuke::ui;
using quality::Rule;

namespace {

contacts::Contact person(const char *name, const char *phone, const char *email)
{
    contacts::Contact contact;
    contact.name = QString::fromUtf8(name);
    contact.phone = QString::fromUtf8(phone);
    contact.email = QString::fromUtf8(email);
    return contact;
}

struct Board
{
    explicit Board(test::FakeDesk &desk) : page(desk)
    {
        page.resize(1120, 720);
        page.show();
        page.visit(ShowPage{PageId::Quality});
        settle();
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([&] { return page.isSettled(); }, 20000));
    }
    QString cell(int row, int column)
    {
        WindowModel &model = page.findings().model();
        return model.index(row, column).data().toString();
    }
    QualityPage page;
};

} // namespace

TEST_CASE("The page tells the score, counts the findings of each rule and shows what would be", "[quality_page]")
{
    test::FakeDesk desk;
    desk.execute(contacts::createContact(person("ANNA MÜLLER", "13800138000", "anna@example.com")));
    desk.execute(contacts::createContact(person("李娜", "13900139000", "li@qq，com")));
    Board board(desk);
    QAbstractItemModelTester tester(&board.page.findings().model());
    CHECK(board.page.tiles().tile({}).figures().value != QStringLiteral("–"));
    CHECK(board.page.tiles().tile(quality::Dimension::Uniqueness).figures().value == QStringLiteral("100.0 %"));
    CHECK(board.page.tiles().tile(quality::Dimension::Consistency).figures().value == QStringLiteral("–"));
    CHECK(board.page.rules().texts().contains(QStringLiteral("Capitals, width and spaces: 1")));
    board.page.rules().choose(Rule::CaseAndWidth);
    board.settle();
    CHECK(board.cell(0, 0) == QStringLiteral("ANNA MÜLLER"));
    CHECK(board.cell(0, 3) == QStringLiteral("Anna Müller"));
    board.page.rules().choose(Rule::Duplicate);
    board.settle();
    CHECK(board.page.findings().showsNothing());
    CHECK_FALSE(board.page.offers(PageAction::Export));
}

TEST_CASE("F mends the selected rows, Enter opens the customer, and the page follows", "[quality_page]")
{
    test::FakeDesk desk;
    desk.execute(contacts::createContact(person("ANNA MÜLLER", "13800138000", "anna@example.com")));
    desk.execute(contacts::createContact(person("JOHN SMITH", "13900139000", "john@example.com")));
    Board board(desk);
    board.page.rules().choose(Rule::CaseAndWidth);
    board.settle();
    ListView &list = board.page.findings().list();
    REQUIRE(list.selectId(1));
    QTest::keyClick(&list, Qt::Key_Return);
    REQUIRE(desk.places.size() == 1);
    CHECK(std::get<ShowContact>(desk.places.back()).contact == ContactId::fromRow(1));
    QTest::keyClick(&list, Qt::Key_F);
    REQUIRE(QTest::qWaitFor([&] { return !desk.isBusy() && board.page.isSettled(); }, 20000));
    CHECK(desk.performed == QStringList{QStringLiteral("quality.fix")});
    REQUIRE(QTest::qWaitFor([&] { return board.page.findings().model().rowCount() == 1; }, 20000));
    board.settle();
    CHECK(board.cell(0, 0) == QStringLiteral("JOHN SMITH"));
    board.page.findings().fixAllButton().click();
    REQUIRE(QTest::qWaitFor([&] { return !desk.isBusy() && board.page.findings().showsNothing(); }, 20000));
    CHECK(desk.done.back().startsWith(QStringLiteral("The data of 1 customer")));
}

TEST_CASE("Where nothing is certain nothing is changed, and it is said", "[quality_page]")
{
    test::FakeDesk desk;
    desk.execute(contacts::createContact(person("Anna Müller", "13800138000", "anna at example")));
    Board board(desk);
    board.page.rules().choose(Rule::InvalidEmail);
    board.settle();
    board.page.findings().fixAllButton().click();
    REQUIRE(QTest::qWaitFor([&] { return !desk.said.isEmpty(); }, 20000));
    CHECK(desk.said.front().contains(QStringLiteral("no certain value")));
    board.page.rules().choose(Rule::MissingBirthday);
    board.settle();
    CHECK_FALSE(board.page.findings().fixAllButton().isVisible()); // only a person can tell
    CHECK(board.page.findings().model().rowCount() == 1);
}

TEST_CASE("An empty store says what the page is for", "[quality_page]")
{
    test::FakeDesk desk;
    Board board(desk);
    CHECK(board.page.stateText().contains(QStringLiteral("mend")));
    desk.execute(contacts::createContact(person("Anna Müller", "13800138000", "anna@example.com")));
    REQUIRE(QTest::qWaitFor([&] { return board.page.stateText().isEmpty() && board.page.isSettled(); }, 20000));
}

TEST_CASE("Weights and rules are stored, and a refusal keeps the dialog open", "[quality_page]")
{
    test::FakeDesk desk;
    desk.execute(contacts::createContact(person("Anna Müller", "13800138000", "anna@example.com")));
    Board board(desk);
    board.page.settingsButton().click();
    auto *dialog = board.page.findChild<QualitySettingsDialog *>();
    REQUIRE(dialog);
    CHECK(dialog->typed() == quality::QualitySettings());
    for (const quality::Dimension dimension : quality::kDimensions)
        dialog->weight(dimension).setValue(0);
    dialog->accept();
    REQUIRE(QTest::qWaitFor([&] { return !desk.isBusy(); }, 20000));
    CHECK(desk.errors.size() == 1);
    CHECK(dialog->isVisible());
    dialog->weight(quality::Dimension::Completeness).setValue(100);
    dialog->rule(Rule::Orphan).setChecked(false);
    dialog->accept();
    REQUIRE(QTest::qWaitFor([&] { return !desk.isBusy() && board.page.isSettled(); }, 20000));
    REQUIRE(QTest::qWaitFor(
        [&] { return board.page.rules().texts().filter(QStringLiteral("Nothing ever happened")).isEmpty(); }, 20000));
    CHECK(board.page.tiles().tile({}).figures().value ==
          board.page.tiles().tile(quality::Dimension::Completeness).figures().value.chopped(2));
}

TEST_CASE("Every rule, dimension and field has words", "[quality_page]")
{
    for (int i = 0; i < quality::kRules; ++i) {
        CHECK_FALSE(ruleText(static_cast<Rule>(i)).isEmpty());
        CHECK_FALSE(ruleExplanation(static_cast<Rule>(i)).isEmpty());
    }
    for (const quality::Dimension dimension : quality::kDimensions)
        CHECK_FALSE(dimensionExplanation(dimension).isEmpty());
}

TEST_CASE("R says that a finding is right, and the list of those brings it back", "[quality_page]")
{
    test::FakeDesk desk;
    desk.execute(contacts::createContact(person("IBM", "13800138000", "info@example.com")));
    desk.execute(contacts::createContact(person("ANNA MÜLLER", "13900139000", "anna@example.com")));
    Board board(desk);
    board.page.rules().choose(Rule::CaseAndWidth);
    board.settle();
    FindingsPanel &findings = board.page.findings();
    CHECK_FALSE(findings.acceptedButton().isVisible());
    CHECK_FALSE(findings.rightButton().isEnabled());
    REQUIRE(findings.list().selectId(1));
    QTest::keyClick(&findings.list(), Qt::Key_R);
    REQUIRE(QTest::qWaitFor([&] { return !desk.isBusy() && findings.acceptedButton().isVisible(); }, 20000));
    board.settle();
    CHECK(desk.performed == QStringList{QStringLiteral("quality.accept")});
    CHECK(findings.model().rowCount() == 1);
    CHECK(findings.acceptedButton().text() == QStringLiteral("Found right: 1"));

    findings.acceptedButton().click();
    auto *dialog = findings.findChild<AcceptedDialog *>();
    REQUIRE(dialog);
    REQUIRE(QTest::qWaitFor([&] { return dialog->isSettled() && dialog->againButton().isEnabled(); }, 20000));
    CHECK(dialog->table().model()->index(0, 0).data().toString() == QStringLiteral("IBM"));
    dialog->lookAgain();
    REQUIRE(QTest::qWaitFor([&] { return !desk.isBusy() && findings.model().rowCount() == 2; }, 20000));
    REQUIRE(QTest::qWaitFor([&] { return dialog->isSettled() && !dialog->againButton().isEnabled(); }, 20000));
    CHECK_FALSE(findings.acceptedButton().isVisible());
}

TEST_CASE("Duplicates lead to the page where they are compared, and cannot be called right", "[quality_page]")
{
    test::FakeDesk desk;
    desk.execute(contacts::createContact(person("Anna Müller", "13800138000", "anna@example.com")));
    desk.execute(contacts::createContact(person("Anna Müller", "13800138000", "anna@example.com")));
    Board board(desk);
    board.page.rules().choose(Rule::Duplicate);
    board.settle();
    CHECK_FALSE(board.page.findings().rightButton().isVisible());
    REQUIRE(board.page.findings().duplicatesButton().isVisible());
    board.page.findings().duplicatesButton().click();
    REQUIRE(desk.places.size() == 1);
    CHECK(std::get<ShowPage>(desk.places.back()).page == PageId::Duplicates);
}

TEST_CASE("The inventory shows every field and keeps what one is for", "[quality_page]")
{
    test::FakeDesk desk;
    desk.execute(contacts::createContact(person("Anna Müller", "13800138000", "")));
    Board board(desk);
    board.page.fieldsButton().click();
    auto *dialog = board.page.findChild<FieldsDialog *>();
    REQUIRE(dialog);
    QAbstractItemModelTester tester(&dialog->model());
    REQUIRE(QTest::qWaitFor([&] { return dialog->isSettled() && dialog->model().rowCount() > 0; }, 20000));
    const auto rowOf = [&](const QString &name) {
        for (int row = 0; row < dialog->model().rowCount(); ++row) {
            if (dialog->model().index(row, 0).data().toString() == name)
                return row;
        }
        return -1;
    };
    const int phone = rowOf(QStringLiteral("Phone"));
    REQUIRE(phone >= 0);
    const auto cell = [&](int row, int column) { return dialog->model().index(row, column).data().toString(); };
    CHECK(cell(phone, 2) == QStringLiteral("yes"));
    CHECK(cell(phone, 3) == QStringLiteral("100.0 %"));
    CHECK(cell(rowOf(QStringLiteral("E-mail")), 3) == QStringLiteral("0.0 %"));
    CHECK(cell(rowOf(QStringLiteral("Order no.")), 3) == QStringLiteral("–"));

    dialog->table().selectRow(phone);
    QTest::keyClick(&dialog->table(), Qt::Key_Return);
    QTest::keyClicks(&dialog->purpose(), QStringLiteral("to call back"));
    QTest::keyClick(&dialog->purpose(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor(
        [&] { return !desk.isBusy() && dialog->isSettled() && cell(phone, 5) == QStringLiteral("to call back"); },
        20000));
    CHECK(dialog->isVisible()); // Enter keeps the words, not more
    const int all = dialog->model().rowCount();
    dialog->personalOnly().setChecked(true);
    CHECK(dialog->model().rowCount() < all);
    CHECK(dialog->table().currentRow() == rowOf(QStringLiteral("Phone")));

    desk.failNext = Error{ErrorCode::DiskFull, QStringLiteral("no room")};
    QTest::keyClicks(&dialog->purpose(), QStringLiteral("!"));
    QTest::keyClick(&dialog->purpose(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return !desk.isBusy() && desk.errors.size() == 1; }, 20000));
    CHECK(dialog->purpose().text() == QStringLiteral("to call back!"));
}
