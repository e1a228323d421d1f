#include "core/segments/segment_commands.h"
#include "core/session/history.h"
#include "core/value/score_table.h"
#include "tests/ui/rfm/scoring_shop.h"
#include "ui/common/text_table.h"
#include "ui/contacts/record_table.h"
#include "ui/lists/name_popup.h"
#include "ui/lists/score_note.h"
#include "ui/segments/compare_list.h"
#include "ui/segments/condition_group_box.h"
#include "ui/segments/exclusion_choice.h"
#include "ui/segments/figure_list.h"
#include "ui/segments/left_out_list.h"
#include "ui/segments/member_sample.h"
#include "ui/segments/segment_actions.h"
#include "ui/segments/segment_form.h"
#include "ui/segments/segment_library.h"
#include "ui/segments/segment_result.h"
#include "ui/segments/segments_page.h"
#include "ui/tasks/many_tasks_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace shuke;
using namespace shuke::ui;
using segments::Condition;
using segments::ConditionGroup;
using segments::Operator;

namespace {

struct Shown
{
    explicit Shown(test::ScoringShop &scoringShop) : shop(scoringShop), page(*scoringShop.desk)
    {
        page.resize(1120, 720);
        page.show();
        page.visit(ShowPage{PageId::Segments});
        settle();
    }
    void settle()
    {
        REQUIRE(QTest::qWaitFor([&] { return shop.desk->running == 0 && page.isSettled(); }, 20000));
    }
    void describe(const ConditionGroup &where)
    {
        page.form().conditions().setGroup(where);
        Q_EMIT page.form().conditions().changed();
        settle();
    }
    void save(const QString &name)
    {
        page.form().name().setText(name);
        page.form().save();
        settle();
    }
    std::vector<segments::SegmentRow> stored()
    {
        QFuture<Result<std::vector<segments::SegmentRow>>> rows = shop.session->query(segments::segmentList());
        rows.waitForFinished();
        return rows.result().value();
    }
    /// The figure of "20 customers".
    QString count() { return page.result().countText().section(QLatin1Char(' '), 0, 0); }

    test::ScoringShop &shop;
    SegmentsPage page;
};

ConditionGroup atLeast(qint64 orders)
{
    return {
        ConditionGroup::Join::All, false, {{"order_count", Operator::AtLeast, {segments::Number::whole(orders)}}}, {}};
}

/// A run that says the stage of everybody.
void scoreAll(test::ScoringShop &shop, value::LifecycleStage stage)
{
    QFuture<Result<value::ScoreSet>> computed = shop.session->query(value::computeScores());
    computed.waitForFinished();
    value::ScoreSet set = computed.result().value();
    for (value::ContactScore &row : set.rows)
        row.stage = stage;
    value::ScoreWriter writer(std::move(set));
    while (std::optional<Command> command = writer.next())
        REQUIRE(shop.execute(std::move(*command)));
    ScoreNews::of(shop.session)->tell();
}

NamePopup *popupOf(QWidget &widget)
{
    const QList<NamePopup *> popups = widget.findChildren<NamePopup *>();
    return popups.isEmpty() ? nullptr : popups.last();
}

} // namespace

TEST_CASE("Without segments the page offers ready ones with their sizes and begins with an empty form",
          "[segments_page]")
{
    test::ScoringShop shop;
    SECTION("in an empty store")
    {
        Shown shown(shop);
        CHECK(shown.page.form().isNew());
        CHECK(shown.count() == QLatin1String("0"));
        CHECK_FALSE(shown.page.actions().open().isEnabled());
        CHECK(shown.page.library().texts().contains(QStringLiteral("Bought once: 0")));
    }
    SECTION("with customers")
    {
        shop.fill(30);
        Shown shown(shop);
        CHECK(shown.count() == QLatin1String("30")); // no condition: everybody
        CHECK(shown.page.library().texts().contains(QStringLiteral("Bought once: 10")));
        CHECK(shown.page.library().texts().contains(QStringLiteral("Never bought: 0")));
    }
}

TEST_CASE("A segment counts while it is made and is in the list with its size once saved", "[segments_page]")
{
    test::ScoringShop shop;
    shop.fill(30); // 1–10 once, 11–20 twice, 21–30 three times
    Shown shown(shop);
    shown.describe(atLeast(2));
    CHECK(shown.count() == QLatin1String("20"));
    CHECK(shown.page.result().shareText().startsWith(QLatin1String("66.7")));
    shown.describe(atLeast(3));
    CHECK(shown.count() == QLatin1String("10"));
    shown.save(QStringLiteral("  Regulars  "));
    REQUIRE(shown.stored().size() == 1);
    CHECK(shown.stored()[0].segment.name == QLatin1String("Regulars"));
    CHECK(shown.stored()[0].segment.where == atLeast(3));
    CHECK(shown.page.library().texts().contains(QStringLiteral("Regulars: 10")));
    CHECK(shown.page.library().segment() == shown.stored()[0].segment.id);
    CHECK_FALSE(shown.page.form().isChanged());
    // The size of the day is kept for the history.
    REQUIRE(QTest::qWaitFor([&] { return shown.stored()[0].last.has_value(); }, 5000));
    CHECK(shown.stored()[0].last->size == 10);

    shown.describe(atLeast(1)); // changed, and saved again
    CHECK(shown.page.form().isChanged());
    shown.save(QStringLiteral("Buyers"));
    REQUIRE(shown.stored().size() == 1);
    CHECK(shown.stored()[0].segment.name == QLatin1String("Buyers"));
    CHECK(shown.page.library().texts().contains(QStringLiteral("Buyers: 30")));
}

TEST_CASE("The figures of a segment are those of its members", "[segments_page]")
{
    test::ScoringShop shop;
    shop.fill(30);
    Shown shown(shop);
    shown.describe(atLeast(3));
    shown.page.result().showTab(SegmentResult::Figures);
    shown.settle();
    const QStringList texts = static_cast<FigureList &>(shown.page.result().tab(SegmentResult::Figures)).texts();
    CHECK(texts.contains(QStringLiteral("Customers: 10")));
    CHECK(texts.contains(QStringLiteral("Orders: 30")));
    CHECK(texts.contains(QStringLiteral("Orders per buyer: 3.0")));
    CHECK(texts.contains(QStringLiteral("Revenue: ¥765.00"))); // 3 · (21 + … + 30)
}

TEST_CASE("Unsaved changes are asked about before another segment or page is shown", "[segments_page]")
{
    test::ScoringShop shop;
    shop.fill(30);
    REQUIRE(shop.execute(segments::createSegment({{}, QStringLiteral("A"), {}, atLeast(1)})));
    REQUIRE(shop.execute(segments::createSegment({{}, QStringLiteral("B"), {}, atLeast(2)})));
    Shown shown(shop);
    CHECK(shown.page.form().name().text() == QLatin1String("A"));
    shown.describe(atLeast(3));
    const SegmentId a = shown.page.form().saved().id;
    const SegmentId b = shown.stored()[1].segment.id;
    Q_EMIT shown.page.library().segmentChosen(b);
    CHECK(shown.page.form().saved().id == a);
    CHECK_FALSE(shown.page.messageBar().text().isEmpty());
    bool left = false;
    shown.page.leave([&left] { left = true; });
    CHECK_FALSE(left);
    shown.page.form().discard();
    Q_EMIT shown.page.library().segmentChosen(b);
    shown.settle();
    CHECK(shown.page.form().saved().id == b);
    CHECK(shown.count() == QLatin1String("20"));
    shown.page.leave([&left] { left = true; });
    CHECK(left);
}

TEST_CASE("What cannot be saved says so on the form and keeps what was typed", "[segments_page]")
{
    test::ScoringShop shop;
    shop.fill(12);
    REQUIRE(shop.execute(segments::createSegment({{}, QStringLiteral("Taken"), {}, atLeast(1)})));
    Shown shown(shop);
    shown.page.startNew();
    shown.settle();
    shown.page.form().save();
    CHECK(shown.page.form().problem() == QLatin1String("A segment needs a name."));
    shown.save(QStringLiteral("Taken"));
    CHECK_FALSE(shown.page.form().problem().isEmpty());
    CHECK(shown.page.form().name().text() == QLatin1String("Taken"));
    CHECK(shown.stored().size() == 1);
    shown.page.form().conditions().addCondition(); // nothing to compare with yet
    shown.settle();
    const bool complete = shown.page.form().draft().has_value();
    if (!complete) {
        CHECK_FALSE(shown.page.result().members());
        CHECK_FALSE(shown.page.result().tab(SegmentResult::Members).isEnabled()); // of before
        CHECK_FALSE(shown.page.actions().open().isEnabled());
    }
}

TEST_CASE("Who is left out is told with the reason, and by hand somebody leaves and comes back", "[segments_page]")
{
    test::ScoringShop shop;
    shop.fill(12);
    contacts::ContactEdit quiet;
    quiet.doNotContact = true;
    REQUIRE(shop.execute(contacts::editContacts({ContactId::fromRow(3)}, quiet)));
    Shown shown(shop);
    shown.describe(atLeast(1));
    CHECK(shown.count() == QLatin1String("12"));
    shown.page.form().exclusions().doNotContact().setChecked(true);
    shown.settle();
    CHECK(shown.count() == QLatin1String("11"));
    shown.save(QStringLiteral("To write to"));
    shown.page.result().showTab(SegmentResult::Members);
    shown.settle();
    auto &sample = static_cast<MemberSample &>(shown.page.result().tab(SegmentResult::Members));
    REQUIRE(sample.model().rowCount() == 11);
    sample.table().setCurrentIndex(sample.model().index(0, 0));
    REQUIRE(sample.leaveOut().isEnabled());
    sample.leaveOut().click();
    NamePopup *popup = popupOf(sample);
    REQUIRE(popup);
    Q_EMIT popup->accepted(QStringLiteral("<b>moved away</b>"));
    shown.settle();
    REQUIRE(QTest::qWaitFor([&] { return shown.count() == QLatin1String("10"); }, 5000));
    shown.page.result().showTab(SegmentResult::LeftOut);
    shown.settle();
    auto &left = static_cast<LeftOutList &>(shown.page.result().tab(SegmentResult::LeftOut));
    REQUIRE(left.model().rowCount() == 2);
    CHECK(left.model().rows()[0][1] == QLatin1String("Left out by hand: <b>moved away</b>"));
    CHECK(left.model().rows()[1][1] == QLatin1String("Does not want to be contacted"));
    left.table().setCurrentIndex(left.model().index(0, 0));
    REQUIRE(left.takeIn().isEnabled());
    left.takeIn().click();
    shown.settle();
    REQUIRE(QTest::qWaitFor([&] { return shown.count() == QLatin1String("11"); }, 5000));
}

TEST_CASE("Two segments side by side show who is in both, and each part opens as a list", "[segments_page]")
{
    test::ScoringShop shop;
    shop.fill(30);
    REQUIRE(shop.execute(segments::createSegment({{}, QStringLiteral("Twice"), {}, atLeast(2)})));
    ConditionGroup atMost = atLeast(2);
    atMost.conditions[0].op = Operator::AtMost;
    REQUIRE(shop.execute(segments::createSegment({{}, QStringLiteral("Up to two"), {}, atMost})));
    Shown shown(shop);
    auto &compare = static_cast<CompareList &>(shown.page.result().tab(SegmentResult::Compare));
    shown.page.result().showTab(SegmentResult::Compare);
    shown.settle();
    REQUIRE(compare.other().count() == 1);
    compare.other().setCurrentIndex(0);
    shown.settle();
    REQUIRE(compare.parts().rowCount() == 3);
    for (int part = 0; part < 3; ++part)
        CHECK(compare.parts().rows()[static_cast<size_t>(part)][1] == QLatin1String("10"));
    Q_EMIT compare.partTable().opened(1);
    REQUIRE_FALSE(shop.desk->places.empty());
    const auto *list = std::get_if<ShowCustomers>(&shop.desk->places.back());
    REQUIRE(list);
    CHECK(list->ids.size() == 10);
    CHECK(list->ids.front() == 20); // those with two orders, newest first
}

TEST_CASE("A segment is tagged, opened as a list, frozen, copied, thrown away and restored", "[segments_page]")
{
    test::ScoringShop shop;
    shop.fill(30);
    REQUIRE(shop.execute(segments::createSegment({{}, QStringLiteral("Twice"), {}, atLeast(2)})));
    Shown shown(shop);
    shown.page.actions().openAsList();
    const auto *list = std::get_if<ShowCustomers>(&shop.desk->places.back());
    REQUIRE(list);
    CHECK(list->title == QLatin1String("Twice"));
    CHECK(list->ids.size() == 20);
    REQUIRE(shown.page.actions().reportButton().isEnabled());
    shown.page.actions().reportButton().click();
    const auto *report = std::get_if<ShowReport>(&shop.desk->places.back());
    REQUIRE(report);
    CHECK(report->name == "segment");
    CHECK(report->segment == shown.stored()[0].segment.id);
    shown.page.actions().askTag();
    NamePopup *popup = popupOf(shown.page.actions());
    REQUIRE(popup);
    Q_EMIT popup->accepted(QStringLiteral("again"));
    shown.settle();
    ConditionGroup tagged;
    tagged.conditions = {{"tags", Operator::IsNotEmpty, {}}};
    shown.page.startNew();
    shown.describe(tagged);
    CHECK(shown.count() == QLatin1String("20"));
    shown.page.form().discard();
    Q_EMIT shown.page.library().segmentChosen(shown.stored()[0].segment.id);
    shown.settle();
    shown.page.library().setFocus();
    shown.page.library().choose(shown.stored()[0].segment.id);
    REQUIRE(QTest::qWaitFor([&] { return shown.page.library().hasFocus(); }, 5000));
    shown.page.run(PageAction::Delete);
    shown.settle();
    CHECK(shown.stored().empty());
    CHECK(shown.page.form().isNew());
    shown.page.showTrash(true);
    shown.settle();
    CHECK(shown.page.library().texts().contains(QStringLiteral("In the trash")));
}

TEST_CASE("A segment that goes by scores says when there are none, and counts anew when they come", "[segments_page]")
{
    test::ScoringShop shop;
    shop.fill(30);
    const ConditionGroup lost{
        ConditionGroup::Join::All, false, {{"stage", Operator::AnyOf, {QStringLiteral("lost")}}}, {}};
    REQUIRE(shop.execute(segments::createSegment({{}, QStringLiteral("Gone"), {}, lost})));
    Shown shown(shop);
    CHECK(shown.count() == QLatin1String("0"));
    ScoreNote &note = shown.page.result().scoreNote();
    CHECK(note.text() == QStringLiteral("! Customers have not been scored yet, so conditions on scores fit nobody."));
    int wanted = 0;
    QObject::connect(ScoreNews::of(shop.session).get(), &ScoreNews::wanted, &shown.page, [&wanted] { ++wanted; });
    note.button().click();
    CHECK(wanted == 1);
    CHECK(shown.page.library().texts().contains(QStringLiteral("At risk: 0"))); // by days

    scoreAll(shop, value::LifecycleStage::Lost);
    shown.settle();
    CHECK(shown.count() == QLatin1String("30"));
    CHECK(note.text().isEmpty());
    REQUIRE(QTest::qWaitFor([&] { return shown.page.library().texts().contains(QStringLiteral("Gone: 30")); }, 5000));
    scoreAll(shop, value::LifecycleStage::AtRisk);
    shown.settle();
    CHECK(shown.count() == QLatin1String("0"));
    CHECK(shown.page.library().texts().contains(QStringLiteral("At risk: 30"))); // by the stage

    shop.addOrder(ContactId::fromRow(1), shop.today(), 500);
    REQUIRE(QTest::qWaitFor([&] { return note.text().contains(QStringLiteral("older than the data")); }, 5000));
    shown.settle();
    shown.describe(atLeast(1)); // no score is asked for
    CHECK(note.text().isEmpty());
}

TEST_CASE("Scores that come while segments are not seen are counted by when they are seen again", "[segments_page]")
{
    test::ScoringShop shop;
    shop.fill(12);
    const ConditionGroup lost{
        ConditionGroup::Join::All, false, {{"stage", Operator::AnyOf, {QStringLiteral("lost")}}}, {}};
    REQUIRE(shop.execute(segments::createSegment({{}, QStringLiteral("Gone"), {}, lost})));
    Shown shown(shop);
    shown.page.hide();
    scoreAll(shop, value::LifecycleStage::Lost);
    shown.page.show();
    shown.page.visit(ShowPage{PageId::Segments});
    REQUIRE(QTest::qWaitFor([&] { return shown.count() == QLatin1String("12"); }, 5000));
}

TEST_CASE("A count that was on its way when a segment was added is that of what it counted", "[segments_page]")
{
    test::ScoringShop shop;
    shop.fill(30);
    Shown shown(shop);
    for (int round = 0; round < 5; ++round) { // the list grows while its presets are counted
        REQUIRE(shop.execute(segments::createSegment({{}, QStringLiteral("More %1").arg(round), {}, atLeast(2)})));
        QCoreApplication::processEvents();
    }
    REQUIRE(
        QTest::qWaitFor([&] { return shown.page.library().texts().contains(QStringLiteral("More 4: 20")); }, 20000));
    shown.settle();
    const QStringList texts = shown.page.library().texts();
    CHECK(texts.contains(QStringLiteral("Bought once: 10")));
    CHECK(texts.contains(QStringLiteral("Never bought: 0")));
}

TEST_CASE("A page of segments that is not seen counts when it is seen again", "[segments_page]")
{
    test::ScoringShop shop;
    shop.fill(30);
    REQUIRE(shop.execute(segments::createSegment({{}, QStringLiteral("Twice"), {}, atLeast(2)})));
    Shown shown(shop);
    CHECK(shown.count() == QLatin1String("20"));
    shown.page.hide();
    shop.addOrder(ContactId::fromRow(1), shop.today(), 500);
    QCoreApplication::processEvents();
    shown.settle(); // nothing is counted
    CHECK(shown.count() == QLatin1String("20"));
    shown.page.show();
    shown.page.visit(ShowPage{PageId::Segments});
    REQUIRE(QTest::qWaitFor([&] { return shown.count() == QLatin1String("21"); }, 5000));
}

TEST_CASE("Tasks for the members of a segment are asked for in a form of their own", "[segments_page]")
{
    test::ScoringShop shop;
    shop.fill(12);
    Shown shown(shop);
    shown.page.actions().addTasks();
    auto *tasks = shown.page.window()->findChild<ManyTasksDialog *>();
    REQUIRE(tasks);
    CHECK(tasks->summary().contains(QLatin1String("12")));
    tasks->reject();
}

TEST_CASE("A segment that another store's window changed meanwhile is read again", "[segments_page]")
{
    test::ScoringShop shop;
    shop.fill(30);
    const auto id = std::make_shared<SegmentId>();
    REQUIRE(shop.execute(segments::createSegment({{}, QStringLiteral("Twice"), {}, atLeast(2)}, id)));
    Shown shown(shop);
    REQUIRE(shop.execute(segments::renameSegment(*id, QStringLiteral("Two or more"))));
    REQUIRE(QTest::qWaitFor([&] { return shown.page.form().name().text() == QLatin1String("Two or more"); }, 5000));
    shop.addOrder(ContactId::fromRow(1), shop.today(), 500); // one more has two now
    REQUIRE(QTest::qWaitFor([&] { return shown.count() == QLatin1String("21"); }, 5000));
}

TEST_CASE("The tab in front of a segment is saved as it is on show, the members as one of their sheets",
          "[segments_page]")
{
    test::ScoringShop shop;
    shop.fill(30);
    REQUIRE(shop.execute(segments::createSegment({{}, QStringLiteral("Twice"), {}, atLeast(2)})));
    Shown shown(shop);
    REQUIRE(shown.page.offers(PageAction::Export));
    const auto saved = [&](const char *name) {
        shop.desk->files.answer = shop.path(QString::fromLatin1(name));
        const auto said = shop.desk->said.size();
        shown.page.run(PageAction::Export);
        REQUIRE(QTest::qWaitFor([&] { return shop.desk->said.size() > said; }, 20000));
        QFile file(shop.desk->files.answer);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    shown.page.result().showTab(SegmentResult::Figures);
    shown.settle();
    const QByteArray figures = saved("figures.csv");
    CHECK(figures.contains("Twice: Figures"));
    CHECK(figures.contains("Orders,Orders,50,")); // 10 · 2 + 10 · 3
    shown.page.result().showTab(SegmentResult::LeftOut);
    shown.settle();
    CHECK(saved("left.csv").contains("Nobody whom the conditions fit is left out."));
    CHECK(saved("left.pdf").startsWith("%PDF"));
    shop.desk->files.asked.clear();
    for (const SegmentResult::Tab tab : {SegmentResult::Compare, SegmentResult::History}) { // nothing on show yet
        shown.page.result().showTab(tab);
        shown.settle();
        const auto said = shop.desk->said.size();
        shown.page.run(PageAction::Print);
        CHECK(shop.desk->said.size() == said + 1);
    }
    shown.page.result().showTab(SegmentResult::Members);
    shown.settle();
    shown.page.run(PageAction::Print);
    REQUIRE(std::get_if<ShowCustomers>(&shop.desk->places.back()));
    shown.page.run(PageAction::Export);
    QMenu *menu = shown.page.actions().exportButton().menu();
    REQUIRE(QTest::qWaitFor([&] { return menu->isVisible(); }, 5000));
    CHECK(menu->actions().size() == 4);
    menu->hide();
    CHECK(shop.desk->files.asked.empty());
}
