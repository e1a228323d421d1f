#pragma once

#include "core/exchange/import_kind.h"

#include <QByteArrayView>

#include <array>
#include <optional>
#include <string_view>

namespace shuke::exchange {

/// What a column of a file can hold. The codes (kFieldCodes) are those of `--map`, aliases and stored options.
enum class Field : quint8 {
    ExternalId,
    Note,
    // Contacts and companies
    Kind,
    Name,
    GivenName,
    FamilyName,
    Company,
    JobTitle,
    Gender,
    Birthday,
    Phone,
    Phone2,
    Email,
    Email2,
    Wechat,
    TaxId,
    Country,
    Province,
    City,
    District,
    Address,
    Postcode,
    Tags,
    Source,
    Owner,
    CreatedOn,
    DoNotContact,
    ContactPoints,
    // Products
    Code,
    Barcode,
    Category,
    Unit,
    Price,
    Cost,
    Active,
    // Orders
    Customer,
    CustomerName,
    CustomerPhone,
    CustomerEmail,
    OrderedOn,
    Amount,
    Currency,
    Rate,
    Status,
    Channel,
    Product,
    ProductCode,
    ProductName,
    Quantity,
    UnitPrice,
    Discount,
    Shipping,
    Tax,
    TaxIncluded,
    PaymentMethod,
    Shop,
    Salesperson,
    ShipName,
    ShipPhone,
    ShipAddress,
    RefundOf,
    Payments,
    LineText,
    LineDiscount,
    LineTax,
    LineAmount,
    Flow,      ///< Of a bill: did the money come in or go out?
    Addresses, ///< Of contacts: the further ones.
    // Activities
    State,
    Direction,
    Day,
    Time,
    Duration,
    Outcome,
    Participants,
    // Relations
    Relation,
    Other,
    OtherName,
    OtherPhone,
    OtherEmail,
    Role,
    Primary,
    StartedOn,
    EndedOn,
    // Consents
    Purpose,
    Evidence,
    RecordedBy,
};

inline constexpr std::array<std::string_view, 87> kFieldCodes = {
    "external_id",    "note",           "kind",           "name",           "given_name",   "family_name",
    "company",        "job_title",      "gender",         "birthday",       "phone",        "phone2",
    "email",          "email2",         "wechat",         "tax_id",         "country",      "province",
    "city",           "district",       "address",        "postcode",       "tags",         "source",
    "owner",          "created_on",     "do_not_contact", "contact_points", "code",         "barcode",
    "category",       "unit",           "price",          "cost",           "active",       "customer",
    "customer_name",  "customer_phone", "customer_email", "ordered_on",     "amount",       "currency",
    "rate",           "status",         "channel",        "product",        "product_code", "product_name",
    "quantity",       "unit_price",     "discount",       "shipping",       "tax",          "tax_included",
    "payment_method", "shop",           "salesperson",    "ship_name",      "ship_phone",   "ship_address",
    "refund_of",      "payments",       "line_text",      "line_discount",  "line_tax",     "line_amount",
    "flow",           "addresses",      "state",          "direction",      "day",          "time",
    "duration",       "outcome",        "participants",   "relation",       "other",        "other_name",
    "other_phone",    "other_email",    "role",           "primary",        "started_on",   "ended_on",
    "purpose",        "evidence",       "recorded_by",
};
inline constexpr size_t kFieldCount = kFieldCodes.size();

constexpr std::string_view fieldCode(Field field)
{
    return kFieldCodes[static_cast<size_t>(field)];
}
std::optional<Field> fieldFromCode(QByteArrayView code);

/// Can a file of `kind` have this field?
bool fieldBelongsTo(Field field, ImportKind kind);

/// "custom:level" → "level"; nothing for other codes. Contacts and companies only.
std::optional<QByteArrayView> customFieldCode(QByteArrayView code);

} // namespace shuke::exchange
