#include "tests/ui/rfm/scoring_shop.h"
#include "ui/contacts/contact_scores.h"
#include "ui/contacts/fact_card.h"
#include "ui/contacts/rfm_reason_card.h"
#include "ui/rfm/rfm_page.h"

#include <QLabel>
#include <QSignalSpy>

#include <algorithm>

using namespace shuke;
using namespace shuke::ui;

namespace {

QStringList textsOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        texts.append(label->text());
    return texts;
}

} // namespace

TEST_CASE("A record shows the class that the board shows, also after own cut-offs were saved", "[contact_scores]")
{
    test::ScoringShop shop;
    shop.fill(60);
    RfmPage page(*shop.desk);
    page.resize(1120, 720);
    page.show();
    page.visit(ShowPage{PageId::Rfm});
    const std::shared_ptr<ContactScores> scores = ContactScores::of(shop.session);
    scores->want();
    const auto settle = [&] { REQUIRE(QTest::qWaitFor([&] { return page.isSettled() && !scores->isBusy(); }, 20000)); };
    const auto agree = [&] {
        const RfmScorer::Scored &board = *page.scorer().scored();
        const std::vector<value::PurchaseSummary> &customers = board.purchases->customers;
        return customers.size() == 60 && std::ranges::all_of(customers, [&](const value::PurchaseSummary &customer) {
                   const auto index = static_cast<size_t>(&customer - customers.data());
                   const auto found = scores->reasonOf(customer.contact);
                   return found && found->reason.score == board.result.scores[index];
               });
    };
    settle();
    CHECK(agree());
    const ContactId last = page.scorer().scored()->purchases->customers.back().contact;
    const auto before = scores->reasonOf(last);
    REQUIRE(before);
    CHECK(before->reason.score.m == 5);

    value::ScoringSettings own;
    own.method = value::RfmMethod::Fixed;
    own.map = value::RfmMap::Eight;
    own.months = 0;
    own.fixed.recencyDays = {4, {10, 20, 30, 40}};
    own.fixed.orderCount = {4, {10, 20, 30, 40}};
    own.fixed.netRevenue = {4,
                            {Money::fromMinor(100'00), Money::fromMinor(10'000'00), Money::fromMinor(20'000'00),
                             Money::fromMinor(30'000'00)}};
    QSignalSpy again(scores.get(), &ContactScores::changed);
    REQUIRE(shop.execute(value::saveScoringSettings(own)));
    REQUIRE(QTest::qWaitFor([&] { return again.count() > 0; }, 20000));
    settle();
    CHECK(agree());
    const auto after = scores->reasonOf(last);
    REQUIRE(after);
    CHECK(after->mode == value::RfmMode::Fixed);
    CHECK(after->reason.score.m < 5);
    CHECK(after->reason.score.segment != before->reason.score.segment);

    FactCard card(QStringLiteral("Why"));
    fillRfmReason(card, *scores, last);
    CHECK(textsOf(card).join(QLatin1Char('\n')).contains(QStringLiteral("by the cut-offs saved on the RFM board")));
}
