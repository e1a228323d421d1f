#include "ui/value/value_words.h"

#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace shuke::ui {

namespace value_words_detail {

QString words(const char *source)
{
    return QCoreApplication::translate("Value", source);
}

/// 2, 2.5: as many decimals as the settings take.
QString ratioText(double ratio)
{
    return decimalText(ratio, std::abs(ratio - std::round(ratio)) < 0.05 ? 0 : 1);
}

/// In what way and how much a contribution to the log-odds moves the probability. Judgement: "strongly" doubles or
/// halves the odds, "clearly" changes them by a quarter.
QString weightText(double contribution)
{
    const double factor = std::exp(std::abs(contribution));
    constexpr double kStrong = 2;
    constexpr double kClear = 1.25;
    const bool isFor = contribution > 0;
    if (factor >= kStrong)
        return isFor ? words(QT_TRANSLATE_NOOP("Value", "strongly for"))
                     : words(QT_TRANSLATE_NOOP("Value", "strongly against"));
    if (factor >= kClear)
        return isFor ? words(QT_TRANSLATE_NOOP("Value", "clearly for"))
                     : words(QT_TRANSLATE_NOOP("Value", "clearly against"));
    return isFor ? words(QT_TRANSLATE_NOOP("Value", "slightly for"))
                 : words(QT_TRANSLATE_NOOP("Value", "slightly against"));
}

} // namespace value_words_detail

const char *stageSource(value::LifecycleStage stage, bool hasYear)
{
    switch (stage) {
    case value::LifecycleStage::Prospect:
        return QT_TRANSLATE_NOOP("Value", "Prospect");
    case value::LifecycleStage::New:
        return QT_TRANSLATE_NOOP("Value", "New");
    case value::LifecycleStage::Active:
        return QT_TRANSLATE_NOOP("Value", "Active");
    case value::LifecycleStage::Loyal:
        return QT_TRANSLATE_NOOP("Value", "Loyal");
    case value::LifecycleStage::AtRisk:
        return QT_TRANSLATE_NOOP("Value", "At risk");
    case value::LifecycleStage::Lost:
        break;
    }
    return hasYear ? QT_TRANSLATE_NOOP("Value", "Lost") : QT_TRANSLATE_NOOP("Value", "Silent");
}

QString stageText(value::LifecycleStage stage, bool hasYear)
{
    return value_words_detail::words(stageSource(stage, hasYear));
}

QString stageExplanation(value::LifecycleStage stage, const value::LifecycleOptions &rule)
{
    using namespace value_words_detail;
    switch (stage) {
    case value::LifecycleStage::Prospect:
        return words(QT_TRANSLATE_NOOP("Value", "Has not bought yet."));
    case value::LifecycleStage::New:
        return words(QT_TRANSLATE_NOOP("Value", "Bought on one day so far, and is not late yet."));
    case value::LifecycleStage::Active:
        return words(QT_TRANSLATE_NOOP("Value", "Buys in the usual rhythm."));
    case value::LifecycleStage::Loyal:
        return words(QT_TRANSLATE_NOOP("Value", "Bought on %1 days or more, has been a customer for %2 days or more, "
                                                "and keeps the rhythm."))
            .arg(numberText(rule.loyalPurchases), numberText(rule.loyalTenureDays));
    case value::LifecycleStage::AtRisk:
        return words(QT_TRANSLATE_NOOP("Value", "More than %1 times the usual time has passed since the last "
                                                "purchase."))
            .arg(ratioText(rule.atRiskRatio));
    case value::LifecycleStage::Lost:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Value", "More than %1 times the usual time has passed since the last purchase."))
        .arg(ratioText(rule.lostRatio));
}

QString stageAdvice(value::LifecycleStage stage)
{
    using value_words_detail::words;
    switch (stage) {
    case value::LifecycleStage::Prospect:
        return words(QT_TRANSLATE_NOOP("Value", "Invite to a first purchase."));
    case value::LifecycleStage::New:
        return words(QT_TRANSLATE_NOOP("Value", "Ask how it was, and give a reason to come back."));
    case value::LifecycleStage::Active:
        return words(QT_TRANSLATE_NOOP("Value", "Recommend what goes with what they buy."));
    case value::LifecycleStage::Loyal:
        return words(QT_TRANSLATE_NOOP("Value", "Thank them; ask them to recommend you."));
    case value::LifecycleStage::AtRisk:
        return words(QT_TRANSLATE_NOOP("Value", "Call now: many of them still come back."));
    case value::LifecycleStage::Lost:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Value", "One last good offer, then save the effort."));
}

QString clusterText(const value::ClusterName &name)
{
    using value::ClusterLevel;
    using value_words_detail::words;
    QStringList parts;
    const auto add = [&parts](ClusterLevel level, const char *high, const char *low) {
        if (level != ClusterLevel::Middle)
            parts.append(words(level == ClusterLevel::High ? high : low));
    };
    add(name.recent, QT_TRANSLATE_NOOP("Value", "bought lately"), QT_TRANSLATE_NOOP("Value", "bought long ago"));
    add(name.orders, QT_TRANSLATE_NOOP("Value", "often"), QT_TRANSLATE_NOOP("Value", "rarely"));
    add(name.revenue, QT_TRANSLATE_NOOP("Value", "for much"), QT_TRANSLATE_NOOP("Value", "for little"));
    QString text = parts.isEmpty() ? words(QT_TRANSLATE_NOOP("Value", "average"))
                                   : parts.join(words(QT_TRANSLATE_NOOP("Value", ", ")));
    if (name.number > 0)
        text += QStringLiteral(" %1").arg(name.number);
    return text;
}

QString valueGateText(const value::LifetimeValueResult &result)
{
    using Reason = value::ValueGateReason;
    using value_words_detail::words;
    const value::ValueBasis &basis = result.basis;
    switch (basis.reason) {
    case Reason::NoCustomers:
        return words(QT_TRANSLATE_NOOP("Value", "No customer has bought yet."));
    case Reason::FewRepeatBuyers:
        return words(QT_TRANSLATE_NOOP("Value", "Lifetime values need at least %1 customers who came back; there are "
                                                "%2 so far."))
            .arg(numberText(value::kValueMinimumRepeatBuyers), numberText(basis.repeatBuyers));
    case Reason::ShortHistory:
        return words(QT_TRANSLATE_NOOP("Value", "Lifetime values need customers known for %1 weeks on average; so far "
                                                "it is %2."))
            .arg(decimalText(value::kValueMinimumMeanWeeks, 0), decimalText(basis.meanWeeks, 1));
    case Reason::HorizonTooLong:
        return words(QT_TRANSLATE_NOOP("Value", "The horizon is more than twice as long as anybody has been known (%1 "
                                                "weeks). Choose a shorter one."))
            .arg(decimalText(basis.longestWeeks, 0));
    case Reason::NotFitted:
        return words(QT_TRANSLATE_NOOP("Value", "The model does not fit these purchases."));
    case Reason::FewSpends:
        return words(QT_TRANSLATE_NOOP("Value", "Too few customers spent money when they came back."));
    case Reason::None:
        break;
    }
    return {};
}

QString churnGateText(const value::ChurnModel &model)
{
    using Hidden = value::ChurnHidden;
    using value_words_detail::words;
    switch (model.reason) {
    case Hidden::FewEvents:
    case Hidden::FewTestEvents:
        return words(QT_TRANSLATE_NOOP("Value", "Not enough data for probabilities: they need %1 customers who bought "
                                                "again within 90 days and %1 who did not, there are %2. The list goes "
                                                "by each customer's own rhythm."))
            .arg(numberText(value::kChurnMinimumEvents),
                 numberText(model.reason == Hidden::FewEvents ? model.events : model.test.events));
    case Hidden::NotFitted:
        return words(QT_TRANSLATE_NOOP("Value", "The model does not fit these purchases. The list goes by each "
                                                "customer's own rhythm."));
    case Hidden::LowAuc:
    case Hidden::TopDecileBelowAverage:
        return words(QT_TRANSLATE_NOOP("Value", "The model failed its test on later purchases, so its probabilities "
                                                "are not shown. The list goes by each customer's own rhythm."));
    case Hidden::None:
        break;
    }
    return {};
}

QString churnBandText(value::ChurnBand band)
{
    using value_words_detail::words;
    switch (band) {
    case value::ChurnBand::None:
        break;
    case value::ChurnBand::Low:
        return words(QT_TRANSLATE_NOOP("Value", "low risk"));
    case value::ChurnBand::Medium:
        return words(QT_TRANSLATE_NOOP("Value", "medium risk"));
    case value::ChurnBand::High:
        return words(QT_TRANSLATE_NOOP("Value", "high risk"));
    }
    return QStringLiteral("–");
}

QString churnReasonText(const value::ChurnReason &reason, const QString &currency)
{
    using value_words_detail::words;
    const bool isBad = reason.contribution < 0;
    const QString number = numberText(std::llround(reason.value));
    switch (reason.feature) {
    case value::ChurnFeature::DaysSince:
        return (isBad ? words(QT_TRANSLATE_NOOP("Value", "last bought %1 days ago"))
                      : words(QT_TRANSLATE_NOOP("Value", "bought only %1 days ago")))
            .arg(number);
    case value::ChurnFeature::Purchases:
        return (isBad ? words(QT_TRANSLATE_NOOP("Value", "bought on %1 days only"))
                      : words(QT_TRANSLATE_NOOP("Value", "bought on %1 days")))
            .arg(number);
    case value::ChurnFeature::MeanSpend:
        return (isBad ? words(QT_TRANSLATE_NOOP("Value", "spends little, %1 a time"))
                      : words(QT_TRANSLATE_NOOP("Value", "spends %1 a time")))
            .arg(amountText(reason.value, currency));
    case value::ChurnFeature::Tenure:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Value", "customer for %1 days")).arg(number);
}

QString churnReasonsText(const value::ChurnExplanation &why, const QString &currency)
{
    using namespace value_words_detail;
    const double least = std::log(1.05);
    QStringList parts;
    for (const value::ChurnReason &reason : why.reasons) {
        if (parts.isEmpty() || std::abs(reason.contribution) >= least)
            parts.append(words(QT_TRANSLATE_NOOP("Value", "%1 (%2)"))
                             .arg(churnReasonText(reason, currency), weightText(reason.contribution)));
    }
    return parts.join(QStringLiteral(" · "));
}

QString churnReasonLines(const value::ChurnExplanation &why, const QString &currency)
{
    using namespace value_words_detail;
    QStringList lines{words(
        QT_TRANSLATE_NOOP("Value", "What speaks for buying again, and what against, beside an average customer:"))};
    for (const value::ChurnReason &reason : why.reasons)
        lines.append(words(QT_TRANSLATE_NOOP("Value", "%1 %2: %3, odds × %4"))
                         .arg(reason.contribution < 0 ? QStringLiteral("−") : QStringLiteral("+"),
                              churnReasonText(reason, currency), weightText(reason.contribution),
                              decimalText(std::exp(reason.contribution), 2)));
    return lines.join(QLatin1Char('\n'));
}

QString scoreAgeText(const value::ScoreStatus &status)
{
    using value_words_detail::words;
    if (!status.run)
        return words(QT_TRANSLATE_NOOP("Value", "No scores yet"));
    const QString day = dayText(status.run->asOf);
    switch (status.age) {
    case value::ScoreAge::EarlierDay:
        return words(QT_TRANSLATE_NOOP("Value", "Scores of %1, not of today")).arg(day);
    case value::ScoreAge::DataChanged:
        return words(QT_TRANSLATE_NOOP("Value", "Scores of %1, older than the data")).arg(day);
    case value::ScoreAge::SettingsChanged:
        return words(QT_TRANSLATE_NOOP("Value", "Scores of %1, older than the settings")).arg(day);
    case value::ScoreAge::None:
    case value::ScoreAge::Current:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Value", "Scores of %1")).arg(day);
}

QString amountText(double minor, const QString &currency)
{
    return moneyText(Money::fromMinor(std::llround(minor)), currency);
}

QString decimalText(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

reports::ReportText chartWords(const QString &currency)
{
    reports::ReportModel model;
    model.currency = currency;
    return {model, [](const char *source) { return value_words_detail::words(source); }};
}

} // namespace shuke::ui
