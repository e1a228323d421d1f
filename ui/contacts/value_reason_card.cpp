#include "ui/contacts/value_reason_card.h"

#include "ui/common/format.h"
#include "ui/common/plain_label.h"
#include "ui/common/rfm_words.h"
#include "ui/common/theme.h"
#include "ui/contacts/fact_card.h"
#include "ui/value/value_words.h"

#include <QCoreApplication>

#include <cmath>

namespace shuke::ui {

namespace value_reason_card_detail {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ValueReason)
};

QString daysText(double days)
{
    return Words::tr("%1 days").arg(decimalText(days, 1));
}

QString wholeDays(int days)
{
    return Words::tr("%Ln day(s)", nullptr, days);
}

QString weeksText(double weeks)
{
    return Words::tr("%1 weeks").arg(decimalText(weeks, 1));
}

void addTitle(FactCard &card, const QString &title)
{
    QLabel *label = quietLabel(title, &card);
    QFont font = captionFont();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setContentsMargins(0, space::small, 0, 0);
    card.addWidget(label);
}

void addCaption(FactCard &card, const QString &text)
{
    QLabel *label = quietLabel(text, &card);
    label->setFont(captionFont());
    card.addWidget(label);
}

/// "59 days since the last purchase are 0.76 times the expected gap of 77.6 days." Empty for a prospect.
QString stageSentence(const value::LifecycleReason &reason)
{
    const value::CustomerLifecycle &customer = reason.customer;
    if (!customer.expectedGap || !customer.ratio)
        return customer.refundsOnly ? Words::tr("Has refunds, but no purchase that counts.") : QString();
    return Words::tr("Last purchase %1 ago: %2 times the expected gap of %3.")
        .arg(wholeDays(customer.daysSince), decimalText(*customer.ratio, 2), daysText(*customer.expectedGap));
}

QString gapBasis(const value::LifecycleReason &reason, const value::LifecycleOptions &options)
{
    if (options.pseudoGaps == 0 && reason.gaps > 0)
        return Words::tr("The mean of the own gaps, kept between %1 and %2.")
            .arg(daysText(options.shortestGap), daysText(options.longestGap));
    const QString usual =
        reason.gap.isFallback
            ? Words::tr("%1 are taken as usual, as too few customers came back yet").arg(daysText(reason.gap.days))
            : Words::tr("%1 are usual in this store").arg(daysText(reason.gap.days));
    return Words::tr("The mean of the own gaps and of %1 usual ones; %2. Kept between %3 and %4.")
        .arg(numberText(options.pseudoGaps), usual, daysText(options.shortestGap), daysText(options.longestGap));
}

void addStage(FactCard &card, const value::ScoreReason &reason, const value::KnownScore &known)
{
    const value::LifecycleReason &why = reason.lifecycle;
    const value::LifecycleOptions &rule = known.settings.lifecycle;
    const value::PurchaseSummary &bought = reason.purchases;
    addTitle(card, Words::tr("Stage"));
    card.addNote(stageSentence(why));
    card.addFact(Words::tr("Purchase days"),
                 bought.purchaseDays == 1 ? Words::tr("1, on %1").arg(dayText(bought.lastPurchase))
                                          : Words::tr("%1, from %2 to %3")
                                                .arg(numberText(bought.purchaseDays), dayText(bought.firstPurchase),
                                                     dayText(bought.lastPurchase)),
                 Words::tr("Days with a purchase that counts; orders of one day are one."));
    card.addFact(Words::tr("Own gap"),
                 why.gaps == 0 ? Words::tr("none yet")
                               : Words::tr("%1, mean of %2")
                                     .arg(daysText(static_cast<double>(why.gapSum) / why.gaps), numberText(why.gaps)),
                 Words::tr("Days between two purchase days that follow each other."));
    card.addFact(Words::tr("Expected gap"), daysText(*why.customer.expectedGap), gapBasis(why, rule));
    addCaption(card, gapBasis(why, rule));
    const QString past = Words::tr("%1, beyond %2 times the expected gap");
    card.addFact(Words::tr("At risk from"), past.arg(dayText(why.atRiskFrom), decimalText(rule.atRiskRatio, 1)),
                 Words::tr("The first day that is late, unless there is a purchase before."));
    card.addFact(known.hasYearOfData ? Words::tr("Lost from") : Words::tr("Silent from"),
                 past.arg(dayText(why.lostFrom), decimalText(rule.lostRatio, 1)));
}

void addExpected(FactCard &card, const value::ScoreReason &reason, const QString &currency)
{
    addTitle(card, Words::tr("Lifetime value, still a customer, expected purchases"));
    card.addFact(Words::tr("Came back on"), wholeDays(reason.repeat.x),
                 Words::tr("Purchase days after the first one (x)."));
    card.addFact(Words::tr("First to last"), weeksText(reason.repeat.lastWeeks),
                 Words::tr("From the first purchase to the last one (t_x)."));
    card.addFact(Words::tr("Known for"), weeksText(reason.repeat.ageWeeks),
                 Words::tr("From the first purchase to the day of the scores (T)."));
    QString spend = Words::tr("as usual in this store");
    if (reason.meanSpend)
        spend = amountText(*reason.meanSpend, currency);
    else if (reason.repeat.x > 0)
        spend = Words::tr("nothing");
    card.addFact(Words::tr("Spent each time"), spend,
                 Words::tr("Net revenue per day on which the customer came back, without the first purchase day."));
}

/// Log-odds as people can compare them.
QString oddsText(double contribution)
{
    const double factor = std::exp(std::abs(contribution));
    const QString number = decimalText(factor, factor < 10 ? 2 : 0);
    return contribution < 0 ? Words::tr("odds divided by %1").arg(number) : Words::tr("odds times %1").arg(number);
}

QString shareOfOdds(double logOdds)
{
    return shareText(value::probabilityOf(logOdds), 0);
}

void addBuys(FactCard &card, const value::ScoreReason &reason, const QString &currency)
{
    if (!reason.churn)
        return;
    addTitle(card, Words::tr("Buys within %1 days").arg(numberText(reason.horizonDays)));
    double sum = reason.churn->base;
    for (const value::ChurnReason &each : reason.churn->reasons)
        sum += each.contribution;
    if (reason.hasPercentages)
        card.addNote(Words::tr("%1 of customers who are average in all buy, %2 of those like this one:")
                         .arg(shareOfOdds(reason.churn->base), shareOfOdds(sum)));
    else
        card.addNote(Words::tr("Against a customer who is average in all:"));
    const QString why =
        Words::tr("Odds are those who buy to those who do not. Twice the odds turn 1 of 3 into 1 of 2.");
    for (const value::ChurnReason &each : reason.churn->reasons)
        card.addFact(churnReasonText(each, currency), oddsText(each.contribution), why);
}

QString riskText(const value::ScoreReason &reason)
{
    const QString share = shareText(1 - reason.atRisk->buyProbability, 0);
    if (!reason.churn)
        return Words::tr("%1 risk that there is none, by the own rhythm alone").arg(share);
    return reason.hasPercentages ? Words::tr("%1 risk that there is none").arg(share)
                                 : Words::tr("the risk that there is none, with too few data to tell it in percent");
}

void addAtRisk(FactCard &card, const value::ScoreReason &reason, const QString &currency)
{
    if (!reason.atRisk)
        return;
    const value::ScoreReason::AtRisk &part = *reason.atRisk;
    addTitle(card, Words::tr("Value at risk"));
    card.addNote(Words::tr("%1 = %2 expected of a purchase × %3 purchases that are usual within %4 days × %5.")
                     .arg(amountText(part.value, currency), amountText(part.expectedSpend, currency),
                          decimalText(part.usualPurchases, 2), numberText(reason.horizonDays), riskText(reason)),
                 part.spendIsModelled
                     ? Words::tr("Expected of a purchase: between the own mean and what is usual in "
                                 "this store, the closer to the own one, the more often the customer came back.")
                     : Words::tr("Expected of a purchase: the own mean."));
}

} // namespace value_reason_card_detail

void fillValueReason(FactCard &card, const ContactValue &value, const QString &currency)
{
    using namespace value_reason_card_detail;
    const value::KnownScore &known = *value.score;
    const value::ScoreReason &reason = *value.reason;
    if (known.isStale)
        addCaption(
            card,
            Words::tr("! Told of the purchases and refunds as they are now, up to %1.").arg(dayText(reason.asOf)));
    if (!reason.lifecycle.customer.expectedGap) {
        const QString sentence = stageSentence(reason.lifecycle);
        card.addNote(sentence.isEmpty()
                         ? Words::tr("There is no purchase that counts up to %1.").arg(dayText(reason.asOf))
                         : sentence);
        return;
    }
    addStage(card, reason, known);
    if (known.score.purchasesMicro || known.score.lifetimeValue)
        addExpected(card, reason, currency);
    addBuys(card, reason, currency);
    addAtRisk(card, reason, currency);
    if (!reason.hasModels)
        addCaption(card, Words::tr("More is told after the scores were worked out again."));
}

QString stageTip(const ContactValue &value)
{
    using namespace value_reason_card_detail;
    const value::LifecycleStage stage = value.score->score.stage;
    QStringList lines = {stageExplanation(stage, value.score->settings.lifecycle)};
    if (value.reason) {
        if (const QString sentence = stageSentence(value.reason->lifecycle); !sentence.isEmpty())
            lines.append(sentence);
        if (value.reason->lifecycle.atRiskFrom.isValid())
            lines.append(
                (value.score->hasYearOfData ? Words::tr("At risk from %1, lost from %2.")
                                            : Words::tr("At risk from %1, silent from %2."))
                    .arg(dayText(value.reason->lifecycle.atRiskFrom), dayText(value.reason->lifecycle.lostFrom)));
    }
    lines.append(stageAdvice(stage));
    return lines.join(QLatin1Char('\n'));
}

} // namespace shuke::ui
