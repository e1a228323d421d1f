#include "core/exchange/import_order_draft.h"

namespace shuke::exchange {

namespace import_order_draft_detail {

constexpr const char *kInsert =
    "INSERT INTO sales_order (kind, status, currency, external_id, channel, ship_name, ship_phone, ship_address, note, "
    "contact_id, ordered_on, total_minor, rate_nano, refund_of, ordered_at, shop_id, salesperson_id, discount_minor, "
    "shipping_minor, tax_minor, tax_included, id, import_id, created_at, modified_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, "
    "?7, "
    "?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?24)";

constexpr const char *kSelect =
    "SELECT kind, status, currency, external_id, channel, ship_name, ship_phone, ship_address, note, contact_id, "
    "ordered_on, total_minor, rate_nano, refund_of, ordered_at, shop_id, salesperson_id, discount_minor, "
    "shipping_minor, "
    "tax_minor, tax_included, deleted_at IS NOT NULL FROM sales_order WHERE id = ?";

constexpr const char *kUpdate =
    "UPDATE sales_order SET kind = ?1, status = ?2, currency = ?3, external_id = ?4, channel = ?5, ship_name = ?6, "
    "ship_phone = ?7, ship_address = ?8, note = ?9, contact_id = ?10, ordered_on = ?11, total_minor = ?12, rate_nano = "
    "?13, "
    "refund_of = ?14, ordered_at = ?15, shop_id = ?16, salesperson_id = ?17, discount_minor = ?18, shipping_minor = "
    "?19, "
    "tax_minor = ?20, tax_included = ?21, modified_at = ?23, deleted_at = NULL WHERE id = ?22";

} // namespace import_order_draft_detail

Result<DraftTable> prepareOrderTable(store::Database &database)
{
    using namespace import_order_draft_detail;
    return DraftTable::prepare(database, kInsert, kSelect, kUpdate);
}

void mergeOrder(const OrderDraft &told, bool onlyBlanks, OrderDraft &known)
{
    for (const OrderText column : {OrderText::Status, OrderText::Channel, OrderText::ShipName, OrderText::ShipPhone,
                                   OrderText::ShipAddress, OrderText::Note})
        known.take(told, column, onlyBlanks);
    for (const OrderNumber column : {OrderNumber::ContactId, OrderNumber::RateNano, OrderNumber::RefundOf,
                                     OrderNumber::ShopId, OrderNumber::SalespersonId})
        known.take(told, column, onlyBlanks);
    if (onlyBlanks)
        return; // an order always has a day and a total
    if (told[OrderNumber::OrderedOn] &&
        (told[OrderNumber::OrderedAt] || told[OrderNumber::OrderedOn] != known[OrderNumber::OrderedOn])) {
        known[OrderNumber::OrderedOn] = told[OrderNumber::OrderedOn];
        known[OrderNumber::OrderedAt] = told[OrderNumber::OrderedAt];
    }
    if (!told[OrderNumber::Total])
        return;
    known.take(told, OrderText::Kind, false);
    known.take(told, OrderText::Currency, false);
    for (const OrderNumber column :
         {OrderNumber::Total, OrderNumber::Discount, OrderNumber::Shipping, OrderNumber::Tax, OrderNumber::TaxIncluded})
        known.take(told, column, false);
}

void completeOrder(OrderDraft &draft, std::string_view storeCurrency)
{
    if (draft[OrderText::Kind].empty())
        draft[OrderText::Kind] = "order";
    if (draft[OrderText::Status].empty())
        draft[OrderText::Status] = "completed";
    if (draft[OrderText::Currency].empty())
        draft[OrderText::Currency] = storeCurrency;
    for (const OrderNumber column : {OrderNumber::Discount, OrderNumber::Shipping, OrderNumber::Tax}) {
        if (!draft[column])
            draft[column] = 0;
    }
    if (!draft[OrderNumber::TaxIncluded])
        draft[OrderNumber::TaxIncluded] = 1;
}

} // namespace shuke::exchange
