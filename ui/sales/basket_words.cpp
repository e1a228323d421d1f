#include "ui/sales/basket_words.h"

#include "ui/common/format.h"
#include "ui/common/rfm_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <climits>
#include <limits>

namespace shuke::ui {

namespace basket_words_detail {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Baskets)
};

int counted(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, INT_MAX));
}

} // namespace basket_words_detail

QString itemText(const value::BasketItem &item)
{
    return item.name.isEmpty() ? item.code : item.name;
}

QString tooFewBasketsText(const value::ItemNeighbours &neighbours)
{
    using namespace basket_words_detail;
    if (neighbours.enough)
        return {};
    return Words::tr("What is bought together shows from %1 orders with products on; there are %2 so far.")
        .arg(numberText(value::NeighbourOptions().minimumBaskets), numberText(neighbours.baskets));
}

QString togetherText(const value::BasketModel &model, quint32 with, const value::BoughtTogether &pair)
{
    using namespace basket_words_detail;
    QStringList lines;
    lines.append(Words::tr("Of %Ln order(s) with “%1” %2 hold “%3” too: %4.", nullptr, counted(pair.of))
                     .arg(itemText(model.items[with]), numberText(pair.together), itemText(model.items[pair.item]),
                          shareText(pair.share())));
    lines.append(Words::tr("That is %1 as often as if it were by chance (lift).").arg(liftText(pair.lift)));
    constexpr double kOneInThousand = 10.83; // χ² with one degree of freedom
    lines.append(Words::tr("Log-likelihood ratio %1; chance alone reaches %2 in one of 1,000 pairs.")
                     .arg(QLocale().toString(pair.similarity, 'f', 1), QLocale().toString(kOneInThousand, 'f', 1)));
    return lines.join(QLatin1Char('\n'));
}

QString togetherText(const value::BasketModel &model, quint32 with, quint32 item)
{
    const auto all = std::numeric_limits<size_t>::max();
    const std::vector<value::BoughtTogether> pairs = value::boughtTogether(model.neighbours, with, {}, all);
    const auto pair = std::ranges::find(pairs, item, &value::BoughtTogether::item);
    return pair == pairs.end() ? QString() : togetherText(model, with, *pair);
}

QString liftText(double lift)
{
    const int decimals = lift < 2 ? 2 : (lift < 10 ? 1 : 0);
    return QStringLiteral("%1 ×").arg(QLocale().toString(lift, 'f', decimals));
}

} // namespace shuke::ui
