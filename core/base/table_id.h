#pragma once

#include <QtGlobal>

#include <array>
#include <string_view>

namespace shuke {

/// The journaled tables, in an order in which rows can be inserted without breaking a foreign key.
/// What is journaled can be undone, is hashed by `state_hash`, and holds INTEGER and TEXT only.
enum class TableId : quint8 {
    Setting,
    Staff,
    Shop,
    PaymentMethod,
    ContactPointKind,
    ImportBatch,
    Contact,
    ContactPoint,
    ContactAddress,
    Affiliation,
    Tag,
    ContactTag,
    CustomField,
    CustomValue,
    Consent,
    Product,
    SalesOrder,
    OrderLine,
    Payment,
    QualityFinding,
    Activity,
    ActivityParticipant,
    Task,
    ContactRelation,
    Attachment,
    ImportProfile,
    ContactMerge,
    DuplicateDecision,
    QualityException,
    Segment,
    SegmentMember,
    SegmentExclusion,
};

inline constexpr std::array<std::string_view, 32> kTableNames = {
    "setting",
    "staff",
    "shop",
    "payment_method",
    "contact_point_kind",
    "import_batch",
    "contact",
    "contact_point",
    "contact_address",
    "affiliation",
    "tag",
    "contact_tag",
    "custom_field",
    "custom_value",
    "consent",
    "product",
    "sales_order",
    "order_line",
    "payment",
    "quality_finding",
    "activity",
    "activity_participant",
    "task",
    "contact_relation",
    "attachment",
    "import_profile",
    "contact_merge",
    "duplicate_decision",
    "quality_exception",
    "segment",
    "segment_member",
    "segment_exclusion",
};
inline constexpr size_t kTableCount = kTableNames.size();

/// The table's name in SQL. A string literal, so `data()` ends with NUL.
constexpr std::string_view tableName(TableId table)
{
    return kTableNames[static_cast<size_t>(table)];
}

} // namespace shuke
