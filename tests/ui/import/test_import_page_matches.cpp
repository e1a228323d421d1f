#include "core/contacts/contact_commands.h"
#include "tests/ui/import/page_test.h"
#include "ui/common/text_table.h"
#include "ui/import/mapping_step.h"
#include "ui/import/match_model.h"
#include "ui/import/match_step.h"

#include <QAbstractItemModelTester>
#include <QTableView>

using namespace shuke;
using namespace shuke::ui;
using namespace shuke::test;
using exchange::DuplicatePolicy;

namespace {

const QByteArray kFirst = "Customer no,Name,Phone,City\nA1,Anna,13800138000,Ulm\n,Berta,13800138001,\n"
                          ",Carl,13800138002,Bonn\n,Dora,13800138003,Kiel\n";
/// Anna is called otherwise, Berta has a city, Carl moved, Dora is the same, Emil is new.
const QByteArray kSecond = "Customer no,Name,Phone,City\nA1,Anna Lee,13800138000,Ulm\n,Berta,13800138001,Köln\n"
                           ",Carl,13800138002,Kiel\n,Dora,13800138003,Kiel\n,Emil,13800138005,Jena\n";

/// The second file, at the step of its duplicates.
struct MatchTest : PageTest
{
    MatchTest()
    {
        import(desk.file(QStringLiteral("first.csv"), kFirst));
        open(desk.file(QStringLiteral("second.csv"), kSecond));
        next();
        next();
        REQUIRE(page.step() == ImportPage::Matches);
    }
    void select(int row) { page.matchStep().view().selectRow(row); }
    QString shown(int row, MatchModel::Column column)
    {
        MatchModel &model = page.matchStep().matches();
        return model.data(model.index(row, column)).toString();
    }
    /// "Anna Ulm, …", by name, then city.
    QStringList cities()
    {
        QStringList all;
        for (const ContactId id : desk.read(contacts::contactIds({}))) {
            const contacts::Contact contact = desk.read(contacts::contactDetail(id)).contact;
            all.append(contact.name + QLatin1Char(' ') + contact.address.city);
        }
        all.sort();
        return all;
    }
};

} // namespace

TEST_CASE("Rows that match customers are listed with the reason, and stand beside them", "[import_page][matches]")
{
    MatchTest test;
    MatchStep &step = test.page.matchStep();
    REQUIRE(step.matches().rowCount() == 3);
    CHECK(test.shown(0, MatchModel::Key) == QStringLiteral("Customer number"));
    CHECK(test.shown(1, MatchModel::Key) == QStringLiteral("Phone"));
    CHECK(test.shown(0, MatchModel::Told) == QStringLiteral("Anna Lee"));
    CHECK(test.shown(0, MatchModel::Known) == QStringLiteral("Anna"));
    CHECK(test.shown(2, MatchModel::Differs) == QStringLiteral("City"));
    test.select(2);
    REQUIRE(step.details().rowCount() == 1);
    CHECK(step.details().rows()[0] ==
          QStringList{QStringLiteral("City"), QStringLiteral("Kiel"), QStringLiteral("Bonn")});
    // A number belongs to one customer, a phone may belong to two.
    CHECK(step.decisionButton(DuplicatePolicy::Create).isEnabled());
    test.select(0);
    CHECK(!step.decisionButton(DuplicatePolicy::Create).isEnabled());
    CHECK(!step.decisionButton(DuplicatePolicy::Create).toolTip().isEmpty());
}

TEST_CASE("Decisions by key do to each row what they say, and the check counts them", "[import_page][matches]")
{
    MatchTest test;
    QTableView &view = test.page.matchStep().view();
    test.select(0);
    QTest::keyClick(&view, Qt::Key_N); // cannot be: nothing happens
    CHECK(test.page.state().decisions.empty());
    QTest::keyClick(&view, Qt::Key_S);
    test.select(2);
    QTest::keyClick(&view, Qt::Key_N);
    CHECK(test.shown(0, MatchModel::Decision).endsWith(policyText(DuplicatePolicy::Skip)));
    CHECK(test.shown(1, MatchModel::Decision) == policyText(DuplicatePolicy::Overwrite)); // as for all
    test.next();
    REQUIRE(test.page.step() == ImportPage::Check);
    CHECK(test.page.checkStep().summary() ==
          QStringLiteral("5 rows read, 2 new, 1 updated, 1 unchanged, 1 left alone, 0 rejected"));
    CHECK(test.cities().size() == 4); // so far nothing was changed
    test.page.backButton().click();
    test.settle();
    REQUIRE(test.page.step() == ImportPage::Matches);
    CHECK(test.page.state().decisions.size() == 2); // kept
    test.next();
    test.next();
    REQUIRE(test.page.step() == ImportPage::Result);
    CHECK(test.cities() == QStringList{QStringLiteral("Anna Ulm"), QStringLiteral("Berta Köln"),
                                       QStringLiteral("Carl Bonn"), QStringLiteral("Carl Kiel"),
                                       QStringLiteral("Dora Kiel"), QStringLiteral("Emil Jena")});
}

TEST_CASE("One decision is made for all rows, and taken back for some", "[import_page][matches]")
{
    MatchTest test;
    MatchStep &step = test.page.matchStep();
    step.view().selectAll();
    QTest::keyClick(&step.view(), Qt::Key_S);
    CHECK(test.page.state().decisions.size() == 3);
    test.select(1);
    QTest::keyClick(&step.view(), Qt::Key_Backspace);
    CHECK(test.page.state().decisions.size() == 2);
    step.forAll().setCurrentIndex(step.forAll().findData(static_cast<int>(DuplicatePolicy::Fill)));
    Q_EMIT step.forAll().activated(step.forAll().currentIndex());
    CHECK(test.shown(1, MatchModel::Decision) == policyText(DuplicatePolicy::Fill));
    test.next();
    test.next();
    REQUIRE(test.page.step() == ImportPage::Result);
    CHECK(test.cities() == QStringList{QStringLiteral("Anna Ulm"), QStringLiteral("Berta Köln"),
                                       QStringLiteral("Carl Bonn"), QStringLiteral("Dora Kiel"),
                                       QStringLiteral("Emil Jena")});
}

TEST_CASE("Who only updates adds nobody, and another sheet of lines forgets the decisions", "[import_page][matches]")
{
    MatchTest test;
    test.select(2);
    QTest::keyClick(&test.page.matchStep().view(), Qt::Key_N);
    CHECK(test.page.state().decisions.size() == 1);
    test.page.backButton().click();
    REQUIRE(test.page.step() == ImportPage::Mapping);
    auto *mode =
        named<QComboBox>(test.page.mappingStep(), MappingStep::tr("What happens to rows that are known already"));
    mode->setCurrentIndex(mode->findData(static_cast<int>(exchange::ImportMode::Update)));
    test.next();
    REQUIRE(test.page.step() == ImportPage::Matches);
    test.select(2);
    CHECK(!test.page.matchStep().decisionButton(DuplicatePolicy::Create).isEnabled());
    test.open(test.desk.file(QStringLiteral("third.csv"), kSecond + ",Fritz,13800138009,Gera\n"));
    CHECK(test.page.state().decisions.empty());
}

TEST_CASE("The table of matches keeps the rules of Qt's models, and tells why it cannot be filled",
          "[import_page][matches]")
{
    MatchTest test;
    const QAbstractItemModelTester tester(&test.page.matchStep().matches(),
                                          QAbstractItemModelTester::FailureReportingMode::Warning);
    test.page.backButton().click();
    choose(test.page.mappingStep().fieldBox(3), "note");
    test.next();
    REQUIRE(test.page.step() == ImportPage::Matches);
    CHECK(test.shown(1, MatchModel::Differs) == QStringLiteral("Note"));
    test.page.backButton().click();
    choose(test.page.mappingStep().fieldBox(3), "city");
    test.next();
    REQUIRE(QFile::remove(test.desk.path(QStringLiteral("second.csv"))));
    test.select(0);
    QTest::keyClick(&test.page.matchStep().view(), Qt::Key_S);
    test.next();
    CHECK(test.page.step() == ImportPage::Check);
    CHECK(!test.page.checkStep().errorText().isEmpty());
}

TEST_CASE("Somebody else with a customer's number stands first and stays somebody else, unless the user says otherwise",
          "[import_page][matches][home]")
{
    PageTest test;
    test.import(
        test.desk.file(QStringLiteral("first.csv"), "姓名,手机,城市\n王伟,13800138000,杭州\n赵六,13700137000,\n"));
    test.open(test.desk.file(QStringLiteral("second.csv"), "姓名,手机,城市\n赵六,13700137000,苏州\n"
                                                           "李娜,13800138000,上海\n王伟,13800138000,杭州\n"));
    test.next();
    test.next();
    REQUIRE(test.page.step() == ImportPage::Matches);
    MatchModel &model = test.page.matchStep().matches();
    const auto shown = [&model](int row, MatchModel::Column column) {
        return model.data(model.index(row, column)).toString();
    };
    REQUIRE(model.rowCount() == 2);
    CHECK(shown(0, MatchModel::Told) == QStringLiteral("李娜"));
    CHECK(shown(0, MatchModel::Known) == QStringLiteral("王伟"));
    CHECK(shown(0, MatchModel::Key) == QStringLiteral("Phone, but another name"));
    CHECK(shown(0, MatchModel::Decision) == policyText(DuplicatePolicy::Create));
    CHECK(test.page.matchStep().summary().contains(QStringLiteral("another name")));
    // What is said for all is not said for her.
    MatchStep &step = test.page.matchStep();
    step.forAll().setCurrentIndex(step.forAll().findData(static_cast<int>(DuplicatePolicy::Skip)));
    Q_EMIT step.forAll().activated(step.forAll().currentIndex());
    CHECK(shown(0, MatchModel::Decision) == policyText(DuplicatePolicy::Create));
    CHECK(shown(1, MatchModel::Decision) == policyText(DuplicatePolicy::Skip));
    SECTION("left as it is") {}
    SECTION("decided otherwise and back")
    {
        step.view().selectRow(0);
        QTest::keyClick(&step.view(), Qt::Key_O);
        CHECK(shown(0, MatchModel::Decision).endsWith(policyText(DuplicatePolicy::Overwrite)));
        QTest::keyClick(&step.view(), Qt::Key_Backspace);
        CHECK(shown(0, MatchModel::Decision) == policyText(DuplicatePolicy::Create));
    }
    test.next();
    test.next();
    REQUIRE(test.page.step() == ImportPage::Result);
    CHECK(test.customers() == 3);
}
