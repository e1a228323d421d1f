#pragma once

#include "core/contacts/contact.h"
#include "core/exchange/import_key_map.h"

#include <optional>
#include <vector>

namespace shuke::store {
class Database;
}

namespace shuke::exchange {

/// Tells the rows of a file of consents from the entries that are in the ledger already. Each entry stands for one row:
/// who agreed, thought better of it and agreed again on one day has three entries, and the first is not the third.
///
/// Memory: the entries that the store has for those whom the file is about.
class ConsentLedger
{
public:
    /// `exactly`: the file is an export of ours, in which an empty evidence says that there is none and equal rows
    /// are as many entries. Of others, evidence that is not told may be any, and a row that says what the one before
    /// it has said of the same is no further entry.
    ConsentLedger(store::Database &database, bool exactly) : m_database(database), m_exactly(exactly) {}

    enum class Match {
        None,
        Known,      ///< An entry of the store says so; it is used up now.
        EarlierRow, ///< The row before it about the same said so.
    };
    /// `told.contact` is a known one. Who recorded an entry makes no difference.
    Result<Match> match(const contacts::Consent &told);
    /// Does an entry that the store had before say the opposite of the same day? After a match of the same row.
    bool contradicts(const contacts::Consent &told);

private:
    struct Entry
    {
        qint64 day = 0; ///< Julian.
        bool given = false;
        TextKey evidence;
        bool taken = false; ///< A row of the file was about it.
    };
    struct Entries
    {
        std::vector<Entry> stored; ///< Of one contact, purpose and channel; oldest first.
        std::optional<Entry> last; ///< What the file told last.
    };
    Result<Entries *> entriesOf(const contacts::Consent &told);
    static TextKey keyOf(const contacts::Consent &told);
    static Entry entryOf(const contacts::Consent &told);

    store::Database &m_database;
    bool m_exactly;
    KeyMap m_places; ///< keyOf → place in m_entries.
    std::vector<Entries> m_entries;
};

} // namespace shuke::exchange
