#include "core/quality/field_specs.h"

#include <array>

namespace shuke::quality {

namespace field_specs_detail {

constexpr FieldSpec customer(const char *code, FieldKind kind, const char *column, bool personal,
                             FieldOwner owner = FieldOwner::All, bool required = false)
{
    return {InventoryRecord::Customer, code, kind, column, personal, required, owner, TableId::Contact, nullptr};
}

constexpr FieldSpec order(const char *code, FieldKind kind, const char *column, bool personal = false,
                          bool required = false)
{
    return {InventoryRecord::Order, code,   kind, column, personal, required, FieldOwner::All,
            TableId::SalesOrder,    nullptr};
}

constexpr FieldSpec product(const char *code, FieldKind kind, const char *column, bool required = false)
{
    return {InventoryRecord::Product, code, kind, column, false, required, FieldOwner::All, TableId::Product, nullptr};
}

constexpr FieldSpec part(InventoryRecord record, const char *code, TableId table, const char *reference, bool personal)
{
    return {record, code, FieldKind::List, "id", personal, false, FieldOwner::All, table, reference};
}

constexpr auto kCustomer = InventoryRecord::Customer;
constexpr auto kOrder = InventoryRecord::Order;

constexpr std::array kSpecs = {
    customer("name", FieldKind::Text, "name", true, FieldOwner::All, true),
    customer("family_name", FieldKind::Text, "family_name", true, FieldOwner::Persons),
    customer("given_name", FieldKind::Text, "given_name", true, FieldOwner::Persons),
    customer("company", FieldKind::Text, "company", true, FieldOwner::Persons),
    customer("job_title", FieldKind::Text, "job_title", true, FieldOwner::Persons),
    customer("gender", FieldKind::Choice, "gender", true, FieldOwner::Persons),
    customer("birthday", FieldKind::Day, "birth_month", true, FieldOwner::Persons),
    customer("phone", FieldKind::Text, "phone", true),
    customer("email", FieldKind::Text, "email", true),
    customer("wechat", FieldKind::Text, "wechat", true),
    part(kCustomer, "points", TableId::ContactPoint, "contact_id", true),
    customer("tax_id", FieldKind::Text, "tax_id", true),
    customer("country", FieldKind::Text, "country", true),
    customer("province", FieldKind::Text, "province", true),
    customer("city", FieldKind::Text, "city", true),
    customer("district", FieldKind::Text, "district", true),
    customer("address", FieldKind::Text, "address", true),
    customer("postcode", FieldKind::Text, "postcode", true),
    part(kCustomer, "addresses", TableId::ContactAddress, "contact_id", true),
    part(kCustomer, "tags", TableId::ContactTag, "contact_id", false),
    customer("source", FieldKind::Text, "source", false),
    customer("owner", FieldKind::Reference, "owner_id", false),
    customer("note", FieldKind::Text, "note", true),
    customer("external_id", FieldKind::Text, "external_id", true),
    customer("created_on", FieldKind::Day, "created_on", false),
    customer("do_not_contact", FieldKind::YesNo, "do_not_contact", true),
    part(kCustomer, "consent", TableId::Consent, "contact_id", true),
    part(kCustomer, "files", TableId::Attachment, "contact_id", true),
    order("external_id", FieldKind::Text, "external_id"),
    order("customer", FieldKind::Reference, "contact_id", true),
    order("ordered_on", FieldKind::Day, "ordered_on", false, true),
    order("status", FieldKind::Choice, "status", false, true),
    order("channel", FieldKind::Text, "channel"),
    order("shop", FieldKind::Reference, "shop_id"),
    order("salesperson", FieldKind::Reference, "salesperson_id"),
    part(kOrder, "lines", TableId::OrderLine, "order_id", false),
    order("amount", FieldKind::Money, "total_minor", false, true),
    order("currency", FieldKind::Text, "currency", false, true),
    part(kOrder, "payments", TableId::Payment, "order_id", false),
    order("ship_name", FieldKind::Text, "ship_name", true),
    order("ship_phone", FieldKind::Text, "ship_phone", true),
    order("ship_address", FieldKind::Text, "ship_address", true),
    order("note", FieldKind::Text, "note", true),
    product("code", FieldKind::Text, "code"),
    product("barcode", FieldKind::Text, "barcode"),
    product("name", FieldKind::Text, "name", true),
    product("category", FieldKind::Text, "category"),
    product("unit", FieldKind::Text, "unit"),
    product("price", FieldKind::Money, "price_minor"),
    product("cost", FieldKind::Money, "cost_minor"),
};

} // namespace field_specs_detail

std::span<const FieldSpec> fieldSpecs()
{
    return field_specs_detail::kSpecs;
}

TableId tableOf(InventoryRecord record)
{
    switch (record) {
    case InventoryRecord::Order:
        return TableId::SalesOrder;
    case InventoryRecord::Product:
        return TableId::Product;
    case InventoryRecord::Customer:
        break;
    }
    return TableId::Contact;
}

} // namespace shuke::quality
