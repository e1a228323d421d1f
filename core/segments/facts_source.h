#pragma once

#include "core/sales/contact_purchases.h"
#include "core/segments/condition_sql.h"
#include "core/segments/facts.h"
#include "core/segments/field_sql.h"
#include "core/segments/follow_up_facts.h"
#include "core/segments/tie_facts.h"
#include "core/store/read_context.h"

namespace shuke::segments {

// For core/segments: how the value of a field gets into a cell.

/// Where a field that is not of purchases and no set comes from.
struct Source
{
    const Field *field = nullptr;
    std::string sql; ///< Of contact c; for a custom field a column of custom_value.
    bool isText = false;
    bool isInstant = false; ///< Kept as its business day.
    qint64 customField = 0;
};

Result<Source> sourceOf(store::Database &database, const Field &field);
Cell purchaseCell(const Field &field, const sales::ContactPurchases &bought);
Cell followUpCell(const Field &field, const FollowUpFacts &facts);
Cell tieCell(const Field &field, const TieFacts &facts);

} // namespace shuke::segments
