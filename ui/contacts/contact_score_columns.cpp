#include "ui/contacts/contact_score_columns.h"

#include "ui/common/format.h"
#include "ui/common/rfm_words.h"
#include "ui/contacts/value_card.h"
#include "ui/value/value_words.h"

#include <QCoreApplication>

namespace shuke::ui {

namespace contact_score_columns_detail {

constexpr int kPpmDecimals = 6;

QString word(const char *english)
{
    return QCoreApplication::translate("ContactList", english);
}

QVariant money(const std::optional<Money> &amount)
{
    return amount ? QVariant(amount->minor()) : QVariant();
}

QVariant probability(const std::optional<qint32> &ppm)
{
    return ppm ? QVariant(qint64(*ppm)) : QVariant();
}

QVariant rfmClass(const ScoreCell &cell)
{
    const value::RfmSegment segment =
        mapByLanguage() == value::RfmMap::Eight ? cell.score.eightClass : cell.score.gridClass;
    return segment == value::RfmSegment::None ? QVariant() : QVariant(segmentText(segment));
}

QVariant scores(const ScoreCell &cell)
{
    const value::ContactScore &score = cell.score;
    return score.r == 0 ? QVariant() : QVariant(qint64(100 * score.r + 10 * score.f + score.m));
}

} // namespace contact_score_columns_detail

std::vector<ScoreColumn> scoreColumns(const QString &currency)
{
    using namespace contact_score_columns_detail;
    using Sort = value::ScoreSort;
    const Qt::Alignment right = Qt::AlignRight | Qt::AlignVCenter;
    const auto amount = [currency](const QVariant &minor) {
        return moneyText(Money::fromMinor(minor.toLongLong()), currency);
    };
    const auto chance = [](const QVariant &ppm) { return chanceText(ppm.toInt()); };
    std::vector<ScoreColumn> columns = {
        {Sort::Stage,
         [](const ScoreCell &cell) { return QVariant(stageText(cell.score.stage, cell.hasYearOfData)); },
         {.key = "stage",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Stage")),
          .toolTip = word(QT_TRANSLATE_NOOP(
              "ContactList", "Prospect, new, active, loyal, at risk or lost, by the customer's own rhythm of buying")),
          .widthChars = 9}},
        {Sort::Class,
         rfmClass,
         {.key = "rfm_class",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "RFM class")),
          .toolTip = word(QT_TRANSLATE_NOOP("ContactList", "By how lately, how often and for how much was bought")),
          .widthChars = 14}},
        {Sort::Scores,
         scores,
         {.key = "rfm",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "RFM")),
          .toolTip = word(QT_TRANSLATE_NOOP(
              "ContactList", "Recency, frequency and money, each from 1 (worst) to 5 (best): 543 is R 5, F 4, M 3")),
          .alignment = right,
          .widthChars = 6}},
        {Sort::LifetimeValue,
         [](const ScoreCell &cell) { return money(cell.score.lifetimeValue); },
         {.key = "lifetime_value",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Lifetime value")),
          .toolTip = word(QT_TRANSLATE_NOOP("ContactList",
                                            "Margin the customer is expected to bring within the horizon of the "
                                            "value settings; what was brought so far is not in it")),
          .alignment = right,
          .widthChars = 12,
          .isMoney = true,
          .decimals = currencyDigits(currency),
          .text = amount}},
        {Sort::AliveProbability,
         [](const ScoreCell &cell) { return probability(cell.score.alivePpm); },
         {.key = "alive",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Still a customer")),
          .toolTip = word(QT_TRANSLATE_NOOP("ContactList", "How likely it is that the customer has not left for good")),
          .alignment = right,
          .widthChars = 11,
          .decimals = kPpmDecimals,
          .text = chance}},
        {Sort::BuyProbability,
         [](const ScoreCell &cell) { return probability(cell.score.buyPpm); },
         {.key = "buys",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Buys in 90 days")),
          .toolTip = word(QT_TRANSLATE_NOOP("ContactList", "How likely a purchase within 90 days is")),
          .alignment = right,
          .widthChars = 11,
          .decimals = kPpmDecimals,
          .text = chance}},
        {Sort::ValueAtRisk,
         [](const ScoreCell &cell) { return money(cell.score.valueAtRisk); },
         {.key = "value_at_risk",
          .title = word(QT_TRANSLATE_NOOP("ContactList", "Value at risk")),
          .toolTip = word(QT_TRANSLATE_NOOP("ContactList",
                                            "What a purchase brings × the purchases that are usual within 90 days × "
                                            "the probability that the customer does not buy")),
          .alignment = right,
          .widthChars = 12,
          .isMoney = true,
          .decimals = currencyDigits(currency),
          .text = amount}},
    };
    for (ScoreColumn &column : columns) {
        column.spec.shown = false;
        column.spec.isOnDemand = true;
    }
    return columns;
}

} // namespace shuke::ui
