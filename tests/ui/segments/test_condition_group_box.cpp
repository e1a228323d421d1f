#include "tests/ui/fake_desk.h"
#include "ui/lists/condition_row.h"
#include "ui/lists/field_catalog.h"
#include "ui/lists/window_choice.h"
#include "ui/segments/condition_group_box.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace shuke;
using namespace shuke::ui;
using segments::Condition;
using segments::ConditionGroup;
using segments::Operator;

namespace {

struct Box
{
    Box() : catalog(desk.session(), segments::Subject::Contacts, nullptr), box(catalog, desk.session())
    {
        REQUIRE(QTest::qWaitFor([&] { return catalog.isSettled(); }, 20000));
    }

    test::FakeDesk desk;
    FieldCatalog catalog;
    ConditionGroupBox box;
};

ConditionGroup nested()
{
    const Condition city{"city", Operator::Is, {QStringLiteral("Pune")}};
    const Condition orders{"order_count", Operator::AtLeast, {segments::Number::whole(3)}, segments::Window::last(30)};
    const Condition spent{"net_revenue",
                          Operator::Between,
                          {Money::fromMinor(100), Money::fromMinor(20050)},
                          segments::Window::between(QDate(2025, 1, 1), QDate(2025, 3, 31))};
    const Condition mail{"email", Operator::IsEmpty, {}};
    ConditionGroup inner{ConditionGroup::Join::All, true, {spent}, {}};
    ConditionGroup any{ConditionGroup::Join::Any, false, {orders, mail}, {inner}};
    return {ConditionGroup::Join::All, false, {city}, {any}};
}

} // namespace

TEST_CASE("A tree of conditions comes back from the form as it went in, windows and nested groups too",
          "[condition_group_box]")
{
    Box test;
    test.box.setGroup(nested());
    CHECK(test.box.group() == nested());
    CHECK(test.box.conditionCount() == 4);
    CHECK(test.box.problem().isEmpty());
    for (const ConditionGroup::Join join : {ConditionGroup::Join::All, ConditionGroup::Join::Any}) {
        for (const bool negated : {false, true}) {
            ConditionGroup group = nested();
            group.join = join;
            group.negated = negated;
            test.box.setGroup(group);
            CHECK(test.box.group() == group);
        }
    }
    test.box.setGroup({});
    CHECK(test.box.group() == ConditionGroup{});
}

TEST_CASE("A condition without a value makes the tree incomplete and says what is missing", "[condition_group_box]")
{
    Box test;
    QSignalSpy changed(&test.box, &ConditionGroupBox::changed);
    test.box.addGroup();
    CHECK(changed.count() > 0);
    REQUIRE(test.box.groups().size() == 1);
    ConditionRow *row = test.box.groups()[0]->rows().at(0);
    row->field().setCurrentIndex(row->field().findData(QByteArray("city")));
    CHECK_FALSE(test.box.group());
    CHECK_FALSE(test.box.problem().isEmpty());
    for (QLineEdit *edit : row->findChildren<QLineEdit *>()) {
        if (edit->isVisibleTo(row) && edit->metaObject() == &QLineEdit::staticMetaObject)
            edit->setText(QStringLiteral("Pune"));
    }
    REQUIRE(test.box.group());
    CHECK(test.box.group()->groups.at(0).conditions.at(0).field == "city");
    Q_EMIT test.box.groups()[0]->removeWanted();
    CHECK(test.box.groups().empty());
    CHECK(test.box.group() == ConditionGroup{});
}

TEST_CASE("Only fields of purchases ask for the days they look at", "[condition_group_box]")
{
    Box test;
    test.box.setGroup(nested());
    ConditionRow *city = test.box.rows().at(0);
    CHECK(city->window().isHidden());
    ConditionRow *orders = test.box.groups()[0]->rows().at(0);
    WindowChoice &window = orders->window();
    CHECK_FALSE(window.isHidden());
    CHECK(window.days().isHidden());
    window.setWindow(segments::Window::last(45)); // no usual count
    CHECK_FALSE(window.days().isHidden());
    CHECK(window.window() == segments::Window::last(45));
    window.setWindow(segments::Window::between(QDate(2025, 1, 1), QDate(2025, 1, 31)));
    CHECK(window.window() == segments::Window::between(QDate(2025, 1, 1), QDate(2025, 1, 31)));
    window.setWindow(std::nullopt);
    CHECK_FALSE(window.window());
    CHECK_FALSE(orders->condition()->window);
}

TEST_CASE("Groups stop where the store's limit is", "[condition_group_box]")
{
    Box test;
    ConditionGroup group{ConditionGroup::Join::All, false, {{"email", Operator::IsEmpty, {}}}, {}};
    for (int depth = 1; depth < segments::kDeepestGroup; ++depth)
        group = {ConditionGroup::Join::Any, false, {{"email", Operator::IsEmpty, {}}}, {group}};
    REQUIRE(segments::check(group, test.catalog.fields()));
    test.box.setGroup(group);
    CHECK(test.box.group() == group);
    ConditionGroupBox *deepest = &test.box;
    while (!deepest->groups().empty())
        deepest = deepest->groups()[0];
    int offered = 0;
    for (const QPushButton *button : deepest->findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly))
        offered += button->isHidden() ? 0 : 1;
    CHECK(offered == 1); // a condition, no group
}
