#pragma once

#include "core/base/result.h"
#include "core/sales/order.h"

#include <vector>

namespace shuke::store {
class Database;
}

namespace shuke::sales {

/// What has not come back yet of an order.
struct OrderRest
{
    Money amount;
    std::vector<OrderLine> lines; ///< Of the order; quantity and amount less what came back. May hold empty ones.
};

/// Less the refunds that count. InvalidInput if one of them is in another currency; TooLarge.
Result<OrderRest> orderRest(store::Database &database, const OrderRecord &record);

} // namespace shuke::sales
