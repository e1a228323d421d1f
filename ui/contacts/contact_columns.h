#pragma once

#include "core/contacts/contact_commands.h"
#include "core/sales/contact_list.h"
#include "core/segments/follow_up_facts.h"
#include "ui/contacts/contact_score_columns.h"

#include <variant>

namespace shuke::ui {

/// What the customer list shows and sorts by, column by column.
std::vector<ListColumn> contactColumns(const QString &currency);
using ContactColumnSort = std::variant<sales::ContactSort, segments::FollowUpSort, value::ScoreSort>;
/// Of a column.
ContactColumnSort contactSort(int column);
/// Of the columns before those of scores.
ListRow contactCells(const sales::ContactListRow &row, const segments::FollowUpFacts &facts);
/// Of these, which stand last; without a score they are empty.
void addScoreCells(const std::optional<ScoreCell> &score, ListRow &row);
/// The edit that a text typed into a cell is; nothing for a column that cannot be edited so.
std::optional<contacts::ContactEdit> contactCellEdit(int column, const QString &typed);

/// "17 May 1990", "17 May", "1990", with a mark for one of the lunar calendar.
QString birthdayDisplay(const contacts::Birthday &birthday);

} // namespace shuke::ui
