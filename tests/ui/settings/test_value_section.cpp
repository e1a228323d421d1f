#include "tests/ui/rfm/scoring_shop.h"
#include "ui/settings/value_section.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSpinBox>

using namespace shuke;
using namespace shuke::ui;

namespace {

struct Section
{
    Section() : section(*shop.desk, nullptr)
    {
        section.refresh();
        settle();
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([&] { return shop.desk->running == 0 && !section.isBusy(); }, 20000));
    }
    value::ValueSettings stored()
    {
        QFuture<Result<value::ValueSettings>> read = shop.session->query(value::valueSettings());
        read.waitForFinished();
        REQUIRE(read.result());
        return *read.result();
    }

    test::ScoringShop shop;
    ValueSection section;
};

} // namespace

TEST_CASE("The numbers of customer value begin as usual and are saved, the others as they were", "[value_section]")
{
    Section test;
    CHECK_FALSE(test.section.isDirty());
    CHECK_FALSE(test.section.saveButton().isEnabled());
    value::ValueSettings own;
    own.lifecycle.pseudoGaps = 5;
    REQUIRE(test.shop.execute(value::saveValueSettings(own)));
    test.section.refresh();
    test.settle();
    test.section.atRisk().setValue(1.5);
    test.section.margin().setValue(40);
    test.section.people().setChecked(true);
    CHECK(test.section.isDirty());
    REQUIRE(test.section.saveButton().isEnabled());
    test.section.save();
    test.settle();
    CHECK_FALSE(test.section.isDirty());
    const value::ValueSettings stored = test.stored();
    CHECK(stored.lifecycle.atRiskRatio == 1.5);
    CHECK(stored.margin == 0.4);
    CHECK(stored.companies == value::CompanyOrders::WithPeople);
    CHECK(stored.lifecycle.pseudoGaps == 5);
}

TEST_CASE("What is typed stays when the store changes, and is given up by discarding it", "[value_section]")
{
    Section test;
    test.section.lost().setValue(9);
    value::ValueSettings other;
    other.horizonWeeks = 26;
    REQUIRE(test.shop.execute(value::saveValueSettings(other)));
    test.section.refresh();
    test.settle();
    CHECK(test.section.lost().value() == 9);
    test.section.discard();
    CHECK(test.section.lost().value() == value::LifecycleOptions().lostRatio);
    CHECK_FALSE(test.section.isDirty());
}

TEST_CASE("Numbers that contradict each other are said and not saved", "[value_section]")
{
    Section test;
    test.section.lost().setValue(1);
    CHECK_FALSE(test.section.message().isEmpty());
    test.section.save();
    test.settle();
    CHECK_FALSE(test.section.message().isEmpty());
    CHECK(test.stored() == value::ValueSettings());
    test.section.usualButton().click();
    CHECK_FALSE(test.section.isDirty());
}

TEST_CASE("Every number of the rule can be set, and a third is not made a third of its digits", "[value_section]")
{
    Section test;
    CHECK(test.section.acquisition().value() == 33.3);
    CHECK_FALSE(test.section.isDirty()); // what is shown of 1/3 is no change of it
    test.section.pseudoGaps().setValue(0);
    test.section.minimumCustomers().setValue(50);
    test.section.wonBackDays().setValue(30);
    test.section.save();
    test.settle();
    value::ValueSettings wanted;
    wanted.lifecycle.pseudoGaps = 0;
    wanted.lifecycle.minimumCustomers = 50;
    wanted.lifecycle.wonBackDays = 30;
    CHECK(test.stored() == wanted);
    test.section.acquisition().setValue(20);
    test.section.save();
    test.settle();
    CHECK(test.stored().acquisitionShare == 0.2);
    test.section.usualButton().click();
    test.section.save();
    test.settle();
    CHECK(test.stored() == value::ValueSettings());
}
