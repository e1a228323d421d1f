#pragma once

#include "core/base/ids.h"
#include "ui/sales/shared_baskets.h"

#include <functional>

namespace shuke::ui {

class FactCard;

/// What a customer might like: the products that go best with what he bought, each with the one that it goes with, or
/// what sold most lately and why there is nothing better to say. While there is no model yet: that it is computed.
/// Nothing for a store without products on sale.
///
/// `orders`: how many orders of his count. `open` is called with a product that is clicked.
void fillOffers(FactCard &card, const SharedBaskets &baskets, ContactId contact, qint64 orders,
                std::function<void(ProductId)> open);

} // namespace shuke::ui
