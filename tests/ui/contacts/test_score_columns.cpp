#include "tests/ui/lists/customers_fixture.h"
#include "tests/ui/score_store.h"
#include "ui/common/column_layout.h"
#include "ui/common/row_copy.h"
#include "ui/lists/score_note.h"

#include <QHeaderView>
#include <QSignalSpy>

using namespace shuke;
using namespace shuke::ui;

namespace {

constexpr std::array kKeys = {"stage", "rfm_class", "rfm", "lifetime_value", "alive", "buys", "value_at_risk"};

class ScoreList : public test::Customers
{
public:
    using Customers::Customers;

    int column(const char *key)
    {
        const std::vector<ListColumn> &columns = page->model().columns();
        const auto found = std::ranges::find(columns, QByteArray(key), &ListColumn::key);
        REQUIRE(found != columns.end());
        return static_cast<int>(found - columns.begin());
    }
    QString cell(qint64 id, const char *key)
    {
        return page->model().index(page->model().rowOf(id), column(key)).data().toString();
    }
    void show(bool shown = true)
    {
        for (const char *key : kKeys)
            page->list().columnLayout().setShown(column(key), shown);
        settle();
    }
    /// A run that says so of Anna, nothing of Acme but its stage, and something else of the others.
    void score(qint64 annasValue)
    {
        value::ScoreSet set = desk.query(value::computeScores());
        set.hasYearOfData = true;
        for (value::ContactScore &row : set.rows) {
            if (row.contact.row() == acme)
                continue;
            const bool isAnna = row.contact.row() == anna;
            row.stage = isAnna ? value::LifecycleStage::Loyal : value::LifecycleStage::Lost;
            row.r = isAnna ? 5 : 1;
            row.f = 4;
            row.m = 3;
            row.gridClass = isAnna ? value::RfmSegment::Champions : value::RfmSegment::Lost;
            row.alivePpm = isAnna ? 830'000 : 4'000;
            row.buyPpm = isAnna ? 412'000 : 0;
            row.lifetimeValue = Money::fromMinor(isAnna ? annasValue : 500);
            row.valueAtRisk = Money::fromMinor(isAnna ? 7'800 : 0);
        }
        test::keepScores(desk, std::move(set));
        settle();
    }
};

} // namespace

TEST_CASE("Scores are columns that can be chosen, and nothing is read before", "[score_columns_ui]")
{
    ScoreList test;
    test.score(123'456);
    for (const char *key : kKeys) {
        CHECK_FALSE(test.page->list().columnLayout().isShown(test.column(key)));
        CHECK(test.cell(test.anna, key).isEmpty());
    }
    test.show();
    CHECK(test.cell(test.anna, "stage") == QStringLiteral("Loyal"));
    CHECK(test.cell(test.anna, "rfm_class") == QStringLiteral("Champions"));
    CHECK(test.cell(test.anna, "rfm") == QStringLiteral("543"));
    CHECK(test.cell(test.anna, "lifetime_value") == QStringLiteral("¥1,234.56"));
    CHECK(test.cell(test.anna, "alive") == QStringLiteral("83 %"));
    CHECK(test.cell(test.anna, "buys") == QStringLiteral("41 %"));
    CHECK(test.cell(test.anna, "value_at_risk") == QStringLiteral("¥78.00"));
    CHECK(test.cell(test.berta, "alive") == QStringLiteral("less than 1 %"));
    CHECK(test.cell(test.acme, "stage") == QStringLiteral("Prospect"));
    for (const char *key : {"rfm_class", "rfm", "lifetime_value", "alive", "buys", "value_at_risk"})
        CHECK(test.cell(test.acme, key).isEmpty());
}

TEST_CASE("Without a run columns of scores are empty, and fill when the first one is there", "[score_columns_ui]")
{
    ScoreList test;
    test.show();
    for (const char *key : kKeys)
        CHECK(test.cell(test.anna, key).isEmpty());
    test.page->list().horizontalHeader()->setSortIndicator(test.column("lifetime_value"), Qt::DescendingOrder);
    test.settle();
    CHECK(test.page->model().rowCount() == 4);
    test.score(123'456);
    CHECK(test.cell(test.anna, "lifetime_value") == QStringLiteral("¥1,234.56"));
    CHECK(test.page->model().idAt(0) == test.anna); // the order is another one, too
    CHECK(test.page->model().idAt(3) == test.acme);
    test.score(1);
    CHECK(test.cell(test.anna, "lifetime_value") == QStringLiteral("¥0.01"));
    CHECK(test.page->model().idAt(2) == test.anna);
    CHECK(test.page->model().idAt(3) == test.acme); // nothing comes last
    test.page->list().horizontalHeader()->setSortIndicator(test.column("lifetime_value"), Qt::AscendingOrder);
    test.settle();
    CHECK(test.page->model().idAt(0) == test.anna);
    CHECK(test.page->model().idAt(3) == test.acme);
}

TEST_CASE("An empty store can be sorted by scores", "[score_columns_ui]")
{
    ScoreList test(true);
    test.show();
    for (const char *key : kKeys) {
        test.page->list().horizontalHeader()->setSortIndicator(test.column(key), Qt::DescendingOrder);
        test.settle();
        CHECK(test.page->model().rowCount() == 0);
    }
}

TEST_CASE("A copy of rows has the scores that are shown", "[score_columns_ui]")
{
    ScoreList test;
    test.score(123'456);
    test.show();
    test.select({test.anna});
    RowCopy *copy = test.page->list().copySelection();
    QSignalSpy finished(copy, &RowCopy::finished);
    REQUIRE(QTest::qWaitFor([&] { return finished.count() == 1; }, 20000));
    const QString text = finished[0][0].toString();
    for (const char *part : {"Loyal", "Champions", "543", "83 %", "¥1,234.56"})
        CHECK(text.contains(QString::fromUtf8(part)));
}

TEST_CASE("A list that shows or asks for scores says when they are missing or older than the data",
          "[score_columns_ui]")
{
    ScoreList test;
    const ScoreNote &note = test.page->scoreNote();
    CHECK(note.text().isEmpty());
    test.show();
    CHECK(note.text() == QStringLiteral("! Customers have not been scored yet."));
    test.score(100);
    REQUIRE(QTest::qWaitFor([&note] { return note.text().isEmpty(); }, 5000));
    contacts::Contact more;
    more.name = QStringLiteral("Berta");
    test.desk.execute(contacts::createContact(more));
    REQUIRE(QTest::qWaitFor([&note] { return note.text().contains(QStringLiteral("older than the data")); }, 5000));
    test.show(false);
    CHECK(note.text().isEmpty());
    test.page->narrowTo({segments::ConditionGroup::Join::All,
                         false,
                         {{"stage", segments::Operator::AnyOf, {QStringLiteral("lost")}}},
                         {}});
    test.settle();
    CHECK(note.text().contains(QStringLiteral("Others may fit the conditions now.")));
}
