#pragma once

#include "core/segments/filter.h"
#include "ui/common/session_jobs.h"
#include "ui/lists/bulk_field.h"

namespace shuke::ui {

/// What there is to choose from.
struct OrderBulkChoices
{
    std::vector<segments::ChoiceItem> shops;
    std::vector<segments::ChoiceItem> staff;
};
Query<OrderBulkChoices> orderBulkChoices();

/// What many orders can get at once. `columns` are those of the list.
BulkEdit orderBulkEdit(const SharedSession &session, const std::vector<ListColumn> &columns,
                       const OrderBulkChoices &choices);

} // namespace shuke::ui
