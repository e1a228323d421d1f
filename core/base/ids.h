#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>
#include <functional>

namespace shuke {

/// A row id that knows its table. `(origin << 32) | sequence`, see docs/store.md; 0 is "no row" and binds as NULL.
template <typename Tag>
class Id
{
public:
    constexpr Id() = default;
    static constexpr Id fromRow(qint64 row)
    {
        Id id;
        id.m_row = row;
        return id;
    }

    constexpr qint64 row() const { return m_row; }
    constexpr bool isValid() const { return m_row > 0; }

    friend constexpr auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_row, seed); }

private:
    qint64 m_row = 0;
};

using ContactId = Id<struct ContactTag>;
using ContactPointId = Id<struct ContactPointTag>;
using ContactAddressId = Id<struct ContactAddressTag>;
using AffiliationId = Id<struct AffiliationTag>;
using RelationId = Id<struct RelationTag>;
using AttachmentId = Id<struct AttachmentTag>;
using TagId = Id<struct TagTag>;
using CustomFieldId = Id<struct CustomFieldTag>;
using ConsentId = Id<struct ConsentTag>;
using StaffId = Id<struct StaffTag>;
using ShopId = Id<struct ShopTag>;
using ProductId = Id<struct ProductTag>;
using OrderId = Id<struct OrderTag>;
using OrderLineId = Id<struct OrderLineTag>;
using PaymentId = Id<struct PaymentTag>;
using ActivityId = Id<struct ActivityTag>;
using ActivityParticipantId = Id<struct ActivityParticipantTag>;
using TaskId = Id<struct TaskTag>;
using ContactMergeId = Id<struct ContactMergeTag>;
using DuplicateDecisionId = Id<struct DuplicateDecisionTag>;
using SegmentId = Id<struct SegmentTag>;
using ImportBatchId = Id<struct ImportBatchTag>;
using OperationId = Id<struct OperationTag>;

} // namespace shuke

template <typename Tag>
struct std::hash<shuke::Id<Tag>>
{
    size_t operator()(const shuke::Id<Tag> &id) const noexcept { return std::hash<qint64>{}(id.row()); }
};
