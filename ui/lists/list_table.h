#pragma once

#include "core/reports/report_model.h"
#include "core/reports/report_text.h"
#include "ui/models/row_source.h"

namespace shuke::ui {

// Rows of a list as a table of a report, for workbooks and paper.

/// Columns of the list with these indexes; titles are in the language already (see asTheyAre).
reports::Table listTable(const QString &title, const std::vector<ListColumn> &columns, const std::vector<int> &shown);
void addRow(reports::Table &table, const std::vector<ListColumn> &columns, const std::vector<int> &shown,
            const ListRow &row);
/// For a model whose own words are in the language already: they stay, those of the report itself are translated.
reports::Translate asTheyAre();

} // namespace shuke::ui
