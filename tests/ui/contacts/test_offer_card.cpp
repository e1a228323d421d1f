#include "core/sales/order_commands.h"
#include "core/sales/order_queries.h"
#include "core/sales/product_commands.h"
#include "tests/ui/contacts/contact_panel_fixture.h"
#include "tests/ui/sales/basket_shop.h"
#include "ui/contacts/fact_card.h"
#include "ui/contacts/offer_card.h"

#include <QSignalSpy>
#include <QToolButton>

using namespace shuke;
using namespace shuke::ui;
using namespace shuke::test;

namespace {

ContactId called(PanelFixture &test, const QString &name)
{
    for (const ContactId contact : test.desk.query(contacts::contactIds({}))) {
        if (test.stored(contact).name == name)
            return contact;
    }
    FAIL("nobody is called " << name.toStdString());
    return {};
}

QToolButton *link(const PanelFixture &test, const QString &name)
{
    for (QToolButton *button : test.panel.findChildren<QToolButton *>()) {
        if (button->isVisibleTo(&test.panel) && button->accessibleName() == FactCard::tr("Open %1").arg(name))
            return button;
    }
    return nullptr;
}

QStringList textsOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        CHECK(label->textFormat() == Qt::PlainText);
        texts.append(label->text());
    }
    return texts;
}

} // namespace

TEST_CASE("A record says what its customer might like, because of what, and leads there", "[contact_panel][offers]")
{
    PanelFixture test;
    fillBaskets(test.desk);
    const std::shared_ptr<SharedBaskets> baskets = SharedBaskets::of(test.desk.session());
    test.show(called(test, QStringLiteral("客户 T1")));
    REQUIRE(QTest::qWaitFor([&] { return test.says(QStringLiteral("because they bought 龙井")); }, 20000));
    CHECK(test.says(QStringLiteral("They might like")));
    QToolButton *cup = link(test, QStringLiteral("盖碗"));
    REQUIRE(cup);
    CHECK(cup->toolTip().contains(QStringLiteral("Score ")));
    CHECK(cup->toolTip().contains(QStringLiteral("with “龙井” 60 hold “盖碗” too: 60.0 %.")));
    CHECK(cup->toolTip().contains(QStringLiteral("2.2 ×")));
    CHECK(!link(test, QStringLiteral("龙井"))); // he has it
    cup->click();
    REQUIRE(!test.desk.places.empty());
    const auto *place = std::get_if<ShowProduct>(&test.desk.places.back());
    REQUIRE(place);
    CHECK(place->product == baskets->model()->items[1].product);
    CHECK(baskets->model()->items[1].code == QStringLiteral("GW"));
}

TEST_CASE("Where nothing goes with what was bought, what sold most stands in and it is said so",
          "[contact_panel][offers]")
{
    PanelFixture test;
    fillBaskets(test.desk);
    test.show(called(test, QStringLiteral("客户 P1")));
    REQUIRE(QTest::qWaitFor(
        [&] {
            return test.says(QStringLiteral("Nothing that is on sale goes with what was bought so far. Instead, what "
                                            "sold most in the last 90 day"));
        },
        20000));
    CHECK(link(test, QStringLiteral("龙井")));
    CHECK(test.says(QStringLiteral("in 100 order")));
    const ContactId fresh = test.add(QStringLiteral("新客"));
    test.show(fresh);
    REQUIRE(QTest::qWaitFor([&] { return test.says(QStringLiteral("Nothing was bought yet. Instead")); }, 20000));
    CHECK(link(test, QStringLiteral("茶壶")));
    test.desk.execute(contacts::trashContacts({fresh}));
    test.settle();
    REQUIRE(QTest::qWaitFor([&] { return !test.says(QStringLiteral("They might like")); }, 20000));
}

TEST_CASE("With too few orders the record says how many are needed", "[contact_panel][offers]")
{
    PanelFixture test;
    fillBaskets(test.desk, QStringLiteral("龙井"), 10);
    test.show(called(test, QStringLiteral("客户 T1")));
    REQUIRE(QTest::qWaitFor(
        [&] {
            return test.says(QStringLiteral(
                "What is bought together shows from 200 orders with products on; there are 22 so far. Instead"));
        },
        20000));
    CHECK(link(test, QStringLiteral("茶壶")));
}

TEST_CASE("Names of products are never read as HTML or shortcuts", "[contact_panel][offers]")
{
    PanelFixture test;
    const QString name =
        QStringLiteral("<b>Tea</b> & <img src='x'> 很长很长的名字很长很长的名字很长很长的名字很长很长的名字");
    fillBaskets(test.desk, name);
    test.show(called(test, QStringLiteral("客户 T1")));
    REQUIRE(QTest::qWaitFor([&] { return test.says(QStringLiteral("because they bought ") + name); }, 20000));
    CHECK(link(test, QStringLiteral("盖碗"))->toolTip().contains(QStringLiteral("&lt;b&gt;Tea")));
    test.show(called(test, QStringLiteral("客户 P1")));
    QToolButton *tea = nullptr;
    REQUIRE(QTest::qWaitFor([&] { return (tea = link(test, name)) != nullptr; }, 20000));
    CHECK(tea->text().contains(QStringLiteral("&&")));
    CHECK(tea->text().size() < name.size());
    CHECK(tea->toolTip().contains(name.toHtmlEscaped()));
    CHECK(tea->sizeHint().width() < test.panel.width());
}

TEST_CASE("One model serves all who show it, and follows what is sold", "[offers]")
{
    PanelFixture test;
    fillBaskets(test.desk);
    std::shared_ptr<SharedBaskets> baskets = SharedBaskets::of(test.desk.session());
    CHECK(SharedBaskets::of(test.desk.session()) == baskets);
    FactCard before(QStringLiteral("Offers"));
    const auto ignore = [](ProductId) {};
    const ContactId contact = called(test, QStringLiteral("客户 T1"));
    fillOffers(before, *baskets, contact, 1, ignore);
    CHECK(textsOf(before).contains(QStringLiteral("Computing…")));
    baskets->want();
    REQUIRE(waitForModel(*baskets));
    const auto first = baskets->model();
    baskets->want(); // nothing is newer
    CHECK_FALSE(baskets->isBusy());
    sales::Product cup = test.desk.query(sales::productDetail(first->items[1].product));
    REQUIRE(cup.code == QStringLiteral("GW"));
    cup.active = false;
    QSignalSpy again(baskets.get(), &SharedBaskets::changed);
    test.desk.execute(sales::editProduct(cup));
    REQUIRE(QTest::qWaitFor([&] { return again.count() > 0; }, 20000));
    CHECK(baskets->model() != first);
    FactCard after(QStringLiteral("Offers"));
    fillOffers(after, *baskets, contact, 1, ignore);
    CHECK(textsOf(after).join(QLatin1Char('\n')).contains(QStringLiteral("Nothing that is on sale goes with")));
}

TEST_CASE("A store that is let go of while it computes is let go of", "[offers]")
{
    FakeDesk desk;
    fillBaskets(desk);
    auto baskets = std::make_unique<SharedBaskets>(desk.session());
    baskets->want();
    CHECK(baskets->isBusy());
    baskets.reset();
    QCoreApplication::processEvents();
    SharedBaskets other(desk.session());
    other.want();
    REQUIRE(waitForModel(other));
    CHECK(other.model()->neighbours.enough);
}

TEST_CASE("A store without products offers nothing", "[offers]")
{
    FakeDesk desk;
    SharedBaskets baskets(desk.session());
    baskets.want();
    REQUIRE(waitForModel(baskets));
    FactCard card(QStringLiteral("Offers"));
    fillOffers(card, baskets, ContactId::fromRow(1), 0, [](ProductId) {});
    CHECK(card.isBlank());
}
