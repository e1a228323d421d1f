#pragma once

#include "core/segments/facts.h"
#include "core/store/database.h"

#include <string>
#include <string_view>
#include <vector>

namespace shuke::segments {

// For core/segments: fields of contacts that have several texts (Field::several): any phone, any address, …

/// Between folded texts of one place; folding drops control characters, so that none has it.
inline constexpr char kBetweenTexts = '\x1f';

/// Each folded; without those that are empty.
std::string joinFolded(const std::vector<std::string> &texts);

/// (SELECT … AS value …) of the contact c.
std::string severalSql(const QByteArray &field);
/// Joined, of one contact; empty for one that is gone.
Result<std::string> severalOf(store::Database &database, const Field &field, qint64 contact);
/// The column of all: one pass over the contacts, one over the further texts.
Result<void> loadSeveral(store::Database &database, const Field &field, Facts &facts);

} // namespace shuke::segments
