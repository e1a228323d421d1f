#include "ui/contacts/offer_card.h"

#include "ui/common/error_text.h"
#include "ui/common/format.h"
#include "ui/contacts/fact_card.h"
#include "ui/sales/basket_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <climits>

namespace shuke::ui {

namespace offer_card_detail {

constexpr size_t kMost = 5;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Offers)
};

/// Why the popular products stand in for what would go with his own.
QString popularText(const value::BasketModel &model, bool bought, qint64 orders)
{
    const QString instead =
        Words::tr("Instead, what sold most in the last %Ln day(s):", nullptr, value::BasketRequest::kPopularDays);
    if (const QString few = tooFewBasketsText(model.neighbours); !few.isEmpty())
        return few + QLatin1Char(' ') + instead;
    if (bought)
        return Words::tr("Nothing that is on sale goes with what was bought so far.") + QLatin1Char(' ') + instead;
    if (orders > 0)
        return Words::tr("The orders so far name no product of the list.") + QLatin1Char(' ') + instead;
    return Words::tr("Nothing was bought yet.") + QLatin1Char(' ') + instead;
}

QString scoreText(const value::BasketModel &model, const value::Recommendation &offer)
{
    return Words::tr("Score %1: how closely it goes with each product that was bought, added up (log-likelihood "
                     "ratios). The largest part comes from “%2”.")
               .arg(QLocale().toString(offer.score, 'f', 1), itemText(model.items[*offer.because])) +
           QLatin1Char('\n') + togetherText(model, *offer.because, offer.item);
}

} // namespace offer_card_detail

void fillOffers(FactCard &card, const SharedBaskets &baskets, ContactId contact, qint64 orders,
                std::function<void(ProductId)> open)
{
    using namespace offer_card_detail;
    if (!baskets.model()) {
        card.addNote(baskets.error() ? errorText(*baskets.error()) : Words::tr("Computing…"));
        return;
    }
    const value::BasketModel &model = *baskets.model();
    const std::optional<size_t> place = model.placeOf(contact);
    const std::vector<value::Recommendation> offers = model.recommendTo(place, kMost);
    if (offers.empty())
        return;
    if (!offers.front().because)
        card.addNote(popularText(model, place && !model.boughtBy(*place).empty(), orders));
    for (const value::Recommendation &offer : offers) {
        const value::BasketItem &item = model.items[offer.item];
        const QString note =
            offer.because
                ? Words::tr("because they bought %1").arg(itemText(model.items[*offer.because]))
                : Words::tr("in %Ln order(s)", nullptr, static_cast<int>(std::min(offer.score, double(INT_MAX))));
        const QString why = offer.because ? scoreText(model, offer)
                                          : Words::tr("Orders of the last %Ln day(s) that count and hold it.", nullptr,
                                                      value::BasketRequest::kPopularDays);
        card.addLinkLine(itemText(item), note, why, [open, product = item.product] { open(product); });
    }
}

} // namespace shuke::ui
