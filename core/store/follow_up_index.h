#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace shuke::store {

class Database;

/// What createTextIndexTriggers makes: a TEMP table and three triggers.
inline constexpr int kTextIndexObjects = 4;

/// Makes the TEMP triggers that write down which outcomes and texts of `activity` change on this connection, whatever
/// changes them: commands, bulk inserts, undo. Their names begin with "journal_", so that checkJournalTriggers misses
/// them, too. (SQLite lets no trigger of ours write into an FTS5 table: the schema is not trusted.)
Result<void> createTextIndexTriggers(Database &database);

/// What is indexed of an activity, and searched: a part may begin in the one and not end in the other.
std::string followUpText(std::string_view outcome, std::string_view text);

/// Brings the index `activity_text` in step with what was written down since the last call. Within the transaction that
/// made the changes, before its commit.
Result<void> updateTextIndex(Database &database);

} // namespace shuke::store
