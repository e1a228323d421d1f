#pragma once

#include "core/value/recommendation_loader.h"

#include <QString>

namespace shuke::ui {

// What is said of products that go together, on records of customers and of products.

/// Its name; of one without a name its code.
QString itemText(const value::BasketItem &item);
/// Why there is nothing to say about what is bought together; empty if there are enough orders.
QString tooFewBasketsText(const value::ItemNeighbours &neighbours);
/// How `item` goes with `with`: share, lift, log-likelihood ratio, a line each. Empty if they are no neighbours.
QString togetherText(const value::BasketModel &model, quint32 with, quint32 item);
QString togetherText(const value::BasketModel &model, quint32 with, const value::BoughtTogether &pair);
/// "1.04 ×", "3.4 ×", "17 ×".
QString liftText(double lift);

} // namespace shuke::ui
