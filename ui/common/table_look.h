#pragma once

class QTableView;

namespace shuke::ui {

/// Gives a table that is no list (a preview, the rows of a detail) the look of one: our row height, one quiet line
/// between rows, no grid, whole rows, Tab leaves it.
void applyTableLook(QTableView &table);

} // namespace shuke::ui
