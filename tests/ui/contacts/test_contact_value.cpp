#include "tests/ui/contacts/contact_panel_fixture.h"
#include "tests/ui/score_store.h"
#include "ui/common/format.h"
#include "ui/contacts/contact_timeline_tab.h"
#include "ui/contacts/fact_card.h"
#include "ui/contacts/info_chip.h"
#include "ui/contacts/timeline_view.h"
#include "ui/contacts/value_card.h"
#include "ui/contacts/value_reason_card.h"

#include <QTabWidget>

#include <algorithm>
#include <limits>

using namespace shuke;
using namespace shuke::ui;
using test::PanelFixture;

namespace {

const InfoChip *chip(const PanelFixture &test, const QString &text)
{
    for (const InfoChip *found : test.panel.findChildren<InfoChip *>()) {
        if (found->isVisibleTo(&test.panel) && found->text() == text)
            return found;
    }
    return nullptr;
}

QString textOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        texts.append(label->text());
    return texts.join(QLatin1Char('\n'));
}

QString cardOf(const ContactValue &value)
{
    FactCard card(QStringLiteral("Customer value"));
    fillValueCard(card, value, QStringLiteral("CNY"));
    return textOf(card);
}

value::ContactScore fullScore()
{
    value::ContactScore score;
    score.stage = value::LifecycleStage::Active;
    score.alivePpm = 830'000;
    score.purchasesMicro = 1'440'000;
    score.lifetimeValue = Money::fromMinor(123'456);
    score.buyPpm = 412'000;
    score.band = value::ChurnBand::Medium;
    score.valueAtRisk = Money::fromMinor(7'800);
    return score;
}

ContactValue scored(const value::ContactScore &score)
{
    ContactValue value;
    value.score = {score, QDate(2026, 11, 27), true, {}, false};
    return value;
}

/// Bought on 2026-01-01 and, for 60.00 and 40.00, on two later days; 59 days ago for the last time.
ContactValue reasoned(const std::optional<value::ScoreModels> &models)
{
    ContactValue value = scored(fullScore());
    const QDate asOf(2026, 11, 27);
    const QDate last = asOf.addDays(-59);
    const value::PurchaseSummary bought{ContactId::fromRow(1),   last.addDays(-213),    last, 3, 3,
                                        Money::fromMinor(15000), Money::fromMinor(5000)};
    value.reason = value::reasonOf(bought, asOf, 48.6667, value.score->settings, models);
    return value;
}

value::ScoreModels modelsOf(value::ChurnGate gate)
{
    value::ChurnModel churn;
    churn.gate = gate;
    churn.logistic.intercept = -1;
    churn.logistic.beta = {-0.5, 0.7, 0.1, 0};
    churn.logistic.means = {4, 0.5, 3, 5};
    churn.logistic.sds = {1, 1, 1, 1};
    return {{48.6667, 120, false}, churn, std::nullopt};
}

QString reasonCardOf(const ContactValue &value)
{
    FactCard card(QStringLiteral("Why these values"));
    fillValueReason(card, value, QStringLiteral("CNY"));
    return textOf(card);
}

} // namespace

TEST_CASE("A record tells that nobody was scored yet, and follows the first run", "[contact_value]")
{
    PanelFixture test;
    const ContactId evil = test.add(QStringLiteral("<img src=x> & “ö” \u202e"));
    test.show(evil);
    CHECK(test.says(QStringLiteral("Not worked out yet.")));
    CHECK_FALSE(chip(test, QStringLiteral("Prospect")));
    test::scoreCustomers(test.desk);
    test.settle();
    CHECK_FALSE(test.says(QStringLiteral("Not worked out yet.")));
    CHECK(test.says(QStringLiteral("Expected values begin with the first purchase.")));
    CHECK(test.says(QStringLiteral("As of ")));
    const InfoChip *stage = chip(test, QStringLiteral("Prospect"));
    REQUIRE(stage);
    CHECK(stage->toolTip() == QStringLiteral("Has not bought yet.\nInvite to a first purchase."));
}

TEST_CASE("A record answers “Why?” with this customer's own days and gap, by the keyboard, too", "[contact_value]")
{
    PanelFixture test;
    const ContactId anna = test.add(QStringLiteral("Anna"));
    const QDate today = test.desk.query(sales::contactDocuments(anna)).today;
    test.order(anna, today.addDays(-39), 10000);
    test.order(anna, today.addDays(-9), 5000);
    test::scoreCustomers(test.desk);
    test.show(anna);
    QPushButton *door = test.button(QStringLiteral("Why?"));
    REQUIRE(door);
    CHECK((door->focusPolicy() & Qt::TabFocus) != 0);
    // (30 + 2·60) / 3 = 50 days; 9 days are 0.18 of them; late is the 101st day after the last one, lost the 201st
    const QString sentence = QStringLiteral("ago: 0.18 times the expected gap of 50.0 days.");
    CHECK_FALSE(test.says(sentence));
    QTest::keyClick(door, Qt::Key_Space);
    CHECK(test.says(sentence));
    CHECK(test.says(QStringLiteral("30.0 days, mean of 1")));
    CHECK(test.says(QStringLiteral("60.0 days are taken as usual, as too few customers came back yet")));
    CHECK(test.says(dayText(today.addDays(-9 + 101)) + QStringLiteral(", beyond 2.0 times")));
    CHECK(test.says(dayText(today.addDays(-9 + 201)) + QStringLiteral(", beyond 4.0 times")));
    // 75.00 · 90/50 · (1 − 1/1.18)
    CHECK(test.says(QStringLiteral("¥20.59 = ¥75.00 expected of a purchase × 1.80 purchases that are usual")));
    CHECK(test.says(QStringLiteral("by the own rhythm alone")));
    const InfoChip *stage = chip(test, QStringLiteral("Active"));
    REQUIRE(stage);
    CHECK(stage->toolTip().contains(sentence));
    CHECK(stage->toolTip().contains(dayText(today.addDays(-9 + 101))));
    test.order(anna, today.addDays(-1), 100); // the door stays open, and says that the scores are older
    test.settle();
    CHECK(test.says(QStringLiteral("Told of the purchases and refunds as they are now")));
    QTest::keyClick(test.button(QStringLiteral("Why?")), Qt::Key_Space);
    CHECK_FALSE(test.says(QStringLiteral("Told of the purchases and refunds as they are now")));
}

TEST_CASE("What moved a probability is told by size and direction, in percent only where that may be told",
          "[contact_value]")
{
    const QString all = reasonCardOf(reasoned(modelsOf(value::ChurnGate::Percentages)));
    for (const char *text :
         {"Last purchase 59 day(s) ago: 0.76 times the expected gap of 77.6 days.", "106.5 days, mean of 2", "2 day(s)",
          "30.4 weeks", "38.9 weeks", "¥50.00", "27 % of customers who are average in all buy",
          "odds times 1.52", // e^(0.7·(ln 3 − 0.5))
          "odds divided by 1.05", "% risk that there is none.", "1.16 purchases that are usual within 90 days"})
        CHECK(all.contains(QString::fromUtf8(text)));
    CHECK(all.indexOf(QStringLiteral("odds times 1.52")) < all.indexOf(QStringLiteral("odds divided by 1.05")));
    const QString banded = reasonCardOf(reasoned(modelsOf(value::ChurnGate::Bands)));
    CHECK(banded.contains(QStringLiteral("odds times 1.52")));
    CHECK_FALSE(banded.contains(QLatin1Char('%')));
    const QString old = reasonCardOf(reasoned(std::nullopt));
    CHECK(old.contains(QStringLiteral("More is told after the scores were worked out again.")));
    CHECK_FALSE(old.contains(QStringLiteral("Value at risk")));
    for (const QString &text : {all, banded, old}) {
        CHECK_FALSE(text.contains(QStringLiteral("nan")));
        CHECK_FALSE(text.contains(QStringLiteral("%1")));
    }
}

TEST_CASE("Who has refunds only is told so, and not that nothing was bought", "[contact_value]")
{
    ContactValue value = scored({});
    value::PurchaseSummary refunded;
    refunded.netRevenue = Money::fromMinor(-500);
    value.reason = value::reasonOf(refunded, QDate(2026, 11, 27), 60, {}, std::nullopt);
    CHECK(reasonCardOf(value).contains(QStringLiteral("Has refunds, but no purchase that counts.")));
    CHECK(stageTip(value).contains(QStringLiteral("Has refunds, but no purchase that counts.")));
    CHECK(cardOf(value).contains(QStringLiteral("Has refunds, but no purchase that counts.")));
    value.reason = value::reasonOf({}, QDate(2026, 11, 27), 60, {}, std::nullopt);
    CHECK(reasonCardOf(value).contains(QStringLiteral("There is no purchase that counts up to")));
}

TEST_CASE("With few customers a record tells the stage and no number that a gate hides", "[contact_value]")
{
    PanelFixture test;
    const ContactId anna = test.add(QStringLiteral("Anna"));
    const QDate today = test.desk.query(sales::contactDocuments(anna)).today;
    test.order(anna, today.addDays(-30), 10000);
    test.order(anna, today.addDays(-9), 5000);
    test::scoreCustomers(test.desk);
    test.show(anna);
    CHECK(chip(test, QStringLiteral("Active")));
    CHECK(test.says(QStringLiteral("not enough purchases yet to tell")));
    for (const char *wrong : {"nan", "NaN", "\u22121"})
        CHECK_FALSE(test.says(QString::fromUtf8(wrong)));
    CHECK_FALSE(test.says(QStringLiteral("Older than the latest purchases")));
    test.order(anna, today, 100);
    test.settle();
    CHECK(test.says(QStringLiteral("! Older than the latest purchases")));
    test::scoreCustomers(test.desk);
    test.settle();
    CHECK_FALSE(test.says(QStringLiteral("Older than the latest purchases")));
}

TEST_CASE("Who came back lately has a chip that tells the day, and the timeline tells each step", "[contact_value]")
{
    PanelFixture test;
    const ContactId anna = test.add(QStringLiteral("Anna"));
    const QDate today = test.desk.query(sales::contactDocuments(anna)).today;
    for (const int days : {700, 690, 680, 20})
        test.order(anna, today.addDays(-days), 1000);
    test.show(anna);
    const InfoChip *back = chip(test, QStringLiteral("Won back"));
    REQUIRE(back);
    CHECK(back->toolTip().contains(dayText(today.addDays(-20))));
    ContactTimelineTab &tab = test.panel.timeline();
    test.panel.findChild<QTabWidget *>()->setCurrentWidget(&tab);
    test.settle();
    QStringList steps;
    for (const TimelineLine &line : tab.model().lines()) {
        if (line.type == TimelineType::Stage)
            steps.append(line.title);
    }
    REQUIRE(steps.size() >= 4);
    CHECK(
        steps.first().startsWith(QStringLiteral("Won back · Silent → "))); // a year of data is not known without a run
    CHECK(steps.last() == QStringLiteral("Stage: Prospect → New"));
    test::scoreCustomers(test.desk);
    test.settle();
    const auto lost = [](const TimelineLine &line) {
        return line.title.startsWith(QStringLiteral("Won back · Lost → "));
    };
    CHECK(std::ranges::any_of(tab.model().lines(), lost));
}

TEST_CASE("A customer in the trash has no value, and the record of another is shown without it", "[contact_value]")
{
    PanelFixture test;
    const ContactId anna = test.add(QStringLiteral("Anna"));
    test.order(anna, QDate::currentDate().addDays(-9), 5000);
    test::scoreCustomers(test.desk);
    test.desk.execute(contacts::trashContacts({anna}));
    test.show(anna);
    CHECK_FALSE(chip(test, QStringLiteral("New")));
    CHECK_FALSE(test.says(QStringLiteral("As of ")));
}

TEST_CASE("A value card tells what is known, what is not and why, and never a number that is none", "[contact_value]")
{
    const QString all = cardOf(scored(fullScore()));
    for (const char *text : {"Active", "¥1,234.56 within 52 weeks", "83 %", "1.4", "41 %", "¥78.00"})
        CHECK(all.contains(QString::fromUtf8(text)));
    CHECK_FALSE(all.contains(QStringLiteral("not enough")));

    value::ContactScore banded = fullScore();
    banded.buyPpm.reset();
    CHECK(cardOf(scored(banded)).contains(QStringLiteral("medium risk")));
    banded.band = value::ChurnBand::None;
    CHECK(cardOf(scored(banded)).contains(QStringLiteral("not enough purchases yet to tell")));

    value::ContactScore partly = fullScore();
    partly.alivePpm.reset();
    partly.lifetimeValue.reset();
    CHECK(cardOf(scored(partly)).contains(QStringLiteral("hardly anybody leaves; go by the stage")));
    CHECK(cardOf(scored(partly)).contains(QStringLiteral("later purchases brought nothing to go by")));

    value::ContactScore only;
    only.stage = value::LifecycleStage::Lost;
    const QString gated = cardOf(scored(only));
    CHECK(gated.contains(QStringLiteral("Lifetime value: not enough purchases yet to tell.")));
    CHECK(gated.count(QStringLiteral("not enough")) == 1);

    value::ContactScore huge = fullScore();
    huge.lifetimeValue = Money::fromMinor(std::numeric_limits<qint64>::max());
    huge.valueAtRisk = Money::fromMinor(0);
    huge.purchasesMicro = std::numeric_limits<qint64>::max();
    const QString large = cardOf(scored(huge));
    CHECK(large.contains(QStringLiteral("¥0.00")));
    CHECK_FALSE(large.contains(QStringLiteral("inf")));

    ContactValue broken;
    broken.error = Error{ErrorCode::Corrupt, QStringLiteral("the value settings cannot be read")};
    CHECK_FALSE(cardOf(broken).contains(QStringLiteral("Not worked out")));
}

TEST_CASE("A chance is told in whole percent, and never as certain unless it is", "[contact_value]")
{
    CHECK(chanceText(0) == QStringLiteral("0 %"));
    CHECK(chanceText(1) == QStringLiteral("less than 1 %"));
    CHECK(chanceText(10'000) == QStringLiteral("1 %"));
    CHECK(chanceText(415'000) == QStringLiteral("42 %"));
    CHECK(chanceText(990'000) == QStringLiteral("99 %"));
    CHECK(chanceText(999'999) == QStringLiteral("more than 99 %"));
    CHECK(chanceText(1'000'000) == QStringLiteral("100 %"));
}

TEST_CASE("News of scores reach all who listen on a store, and nobody of another", "[contact_value]")
{
    test::FakeDesk one;
    test::FakeDesk other;
    const std::shared_ptr<ScoreNews> news = ScoreNews::of(one.session());
    CHECK(ScoreNews::of(one.session()) == news);
    CHECK(ScoreNews::of(other.session()) != news);
    int heard = 0;
    QObject::connect(news.get(), &ScoreNews::changed, news.get(), [&heard] { ++heard; });
    ScoreNews::of(other.session())->tell();
    CHECK(heard == 0);
    ScoreNews::of(one.session())->tell();
    CHECK(heard == 1);
}
