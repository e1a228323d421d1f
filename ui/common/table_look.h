#pragma once

class QHeaderView;
class QTableView;

namespace shuke::ui {

/// Gives a table that is no list (a preview, the rows of a detail) the look of one: our row height, one quiet line
/// between rows, no grid, whole rows, Tab leaves it.
void applyTableLook(QTableView &table);

/// How wide a column must be for its title and what is seen in it.
int widthOfContents(const QHeaderView &header, int column);

} // namespace shuke::ui
