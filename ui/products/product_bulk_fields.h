#pragma once

#include "ui/lists/bulk_field.h"

namespace shuke::ui {

/// What many products can get at once. `columns` are those of the list; prices are in `currency`.
BulkEdit productBulkEdit(const std::vector<ListColumn> &columns, const QString &currency);

/// What is wrong with a text typed for a price, for people; empty: nothing.
QString priceProblem(const QString &text, const QString &currency);

} // namespace shuke::ui
