#pragma once

#include "core/exchange/import_draft.h"

namespace shuke::exchange {

enum class OrderText : quint8 { Kind, Status, Currency, ExternalId, Channel, ShipName, ShipPhone, ShipAddress, Note };

enum class OrderNumber : quint8 {
    ContactId,
    OrderedOn,
    Total,
    RateNano,
    RefundOf,
    OrderedAt,
    ShopId,
    SalespersonId,
    Discount,
    Shipping,
    Tax,
    TaxIncluded,
};

/// An order's own columns.
using OrderDraft = RowDraft<OrderText, 9, OrderNumber, 12>;

Result<DraftTable> prepareOrderTable(store::Database &database);

/// Puts what `told` knows over `known`: with `onlyBlanks`, only where `known` has nothing. What makes up the total, and
/// day and time, move together.
void mergeOrder(const OrderDraft &told, bool onlyBlanks, OrderDraft &known);

/// What a new order lacks: kind order, status completed, the store's currency, zeros, tax included.
void completeOrder(OrderDraft &draft, std::string_view storeCurrency);

} // namespace shuke::exchange
