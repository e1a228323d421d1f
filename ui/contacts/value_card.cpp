#include "ui/contacts/value_card.h"

#include "ui/common/error_text.h"
#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/rfm_words.h"
#include "ui/common/theme.h"
#include "ui/contacts/fact_card.h"
#include "ui/contacts/value_reason_card.h"
#include "ui/value/value_words.h"

#include <QCoreApplication>

namespace shuke::ui {

namespace value_card_detail {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ValueCard)
};

constexpr double kMillion = 1'000'000;

bool isAnythingExpected(const value::ContactScore &score)
{
    return score.lifetimeValue || score.alivePpm || score.purchasesMicro || score.buyPpm ||
           score.band != value::ChurnBand::None || score.valueAtRisk;
}

QString unknown()
{
    return Words::tr("not enough purchases yet to tell");
}

QString valueText(const value::ContactScore &score, const QString &currency, const QString &weeks)
{
    if (score.lifetimeValue)
        return Words::tr("%1 within %2 weeks").arg(moneyText(*score.lifetimeValue, currency), weeks);
    return score.purchasesMicro ? Words::tr("later purchases brought nothing to go by") : unknown();
}

QString aliveText(const value::ContactScore &score)
{
    if (score.alivePpm)
        return chanceText(*score.alivePpm);
    return score.purchasesMicro ? Words::tr("hardly anybody leaves; go by the stage") : unknown();
}

QString buyText(const value::ContactScore &score)
{
    if (score.buyPpm)
        return chanceText(*score.buyPpm);
    return score.band != value::ChurnBand::None ? churnBandText(score.band) : unknown();
}

void addExpectations(FactCard &card, const value::KnownScore &known, const QString &currency)
{
    const value::ContactScore &score = known.score;
    const QString weeks = numberText(known.settings.horizonWeeks);
    card.addFact(Words::tr("Lifetime value"), valueText(score, currency, weeks),
                 Words::tr("What the customer is expected to bring within %1 weeks: margin of %2 × spend expected per "
                           "purchase × purchases expected in each coming week, each week discounted. What was brought "
                           "so far is not in it.")
                     .arg(weeks, shareText(known.settings.margin, 0)));
    card.addFact(Words::tr("Still a customer"), aliveText(score),
                 Words::tr("How likely it is that this customer has not left for good, by the days with purchases and "
                           "the time since the last one."));
    card.addFact(Words::tr("Expected purchases"),
                 score.purchasesMicro ? decimalText(static_cast<double>(*score.purchasesMicro) / kMillion, 1)
                                      : unknown(),
                 Words::tr("Days with a purchase that are expected within %1 weeks.").arg(weeks));
    card.addFact(Words::tr("Buys within 90 days"), buyText(score),
                 Words::tr("Learned from customers of this store: who bought again within 90 days, by days since the "
                           "last purchase, number of purchases, spend and time as a customer. With few data only how "
                           "high the risk is, by thirds of all customers."));
    card.addFact(Words::tr("Value at risk"), score.valueAtRisk ? moneyText(*score.valueAtRisk, currency) : unknown(),
                 Words::tr("What a purchase brings × the purchases that are usual within 90 days × the probability "
                           "that the customer does not buy."));
}

void addAge(FactCard &card, const value::KnownScore &known)
{
    QLabel *age = quietLabel(Words::tr("As of %1").arg(dayText(known.asOf)), &card);
    age->setFont(captionFont());
    card.addWidget(age);
    if (!known.isStale)
        return;
    QLabel *stale = plainLabel(
        Words::tr("! Older than the latest purchases or settings; it is worked out again in the background."),
        captionFont(), &card);
    stale->setWordWrap(true);
    QPalette palette = stale->palette();
    palette.setColor(QPalette::WindowText, themeColors().warning);
    stale->setPalette(palette);
    card.addWidget(stale);
}

} // namespace value_card_detail

QString chanceText(qint32 ppm)
{
    using value_card_detail::Words;
    constexpr qint32 kPercent = 10'000;
    if (ppm > 0 && ppm < kPercent)
        return Words::tr("less than 1 %");
    if (ppm > 99 * kPercent && ppm < 100 * kPercent)
        return Words::tr("more than 99 %");
    return shareText(ppm / value_card_detail::kMillion, 0);
}

void fillValueCard(FactCard &card, const ContactValue &value, const QString &currency)
{
    using namespace value_card_detail;
    if (value.error) {
        card.addNote(errorText(*value.error));
        return;
    }
    if (!value.score) {
        card.addWidget(quietLabel(Words::tr("Not worked out yet."), &card));
        return;
    }
    const value::KnownScore &known = *value.score;
    const value::LifecycleStage stage = known.score.stage;
    card.addFact(Words::tr("Stage"), stageText(stage, known.hasYearOfData), stageTip(value));
    if (value.reason && value.reason->lifecycle.customer.refundsOnly)
        card.addNote(Words::tr("Has refunds, but no purchase that counts."));
    if (stage == value::LifecycleStage::Prospect)
        card.addWidget(quietLabel(Words::tr("Expected values begin with the first purchase."), &card));
    else if (isAnythingExpected(known.score))
        addExpectations(card, known, currency);
    else
        card.addWidget(quietLabel(Words::tr("Lifetime value: not enough purchases yet to tell."), &card));
    addAge(card, known);
}

} // namespace shuke::ui
