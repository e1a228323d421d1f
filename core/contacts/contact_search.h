#pragma once

#include "core/base/change_set.h"
#include "core/base/command.h"
#include "core/contacts/packed_text.h"
#include "core/contacts/search_fields.h"

#include <QStringView>

#include <memory>
#include <mutex>
#include <vector>

namespace shuke::contacts {

struct SearchHit
{
    ContactId contact;
    SearchField field = SearchField::Name; ///< The first field that holds the first word.
    QString match; ///< That field's value (of several, the one that holds the word), folded as it is searched.

    friend bool operator==(const SearchHit &, const SearchHit &) = default;
};

/// All contacts outside the trash as text to search in, at one moment. Immutable, shared between threads.
///
/// A search text is folded and cut at spaces; a contact is a hit if every word is somewhere in its fields, also in the
/// middle of a word: the same as LIKE '%word%' over each field of appendSearchRow. Any script, from one character on. A
/// word of digits with phone separators is also found as its digits. Hits are in ascending order of ids.
class SearchText
{
public:
    SearchText() = default;
    explicit SearchText(PackedText text) : m_text(std::move(text)) {}

    /// The first `limit` hits with what was found. Well below 1 ms for common needles.
    std::vector<SearchHit> first(QStringView text, size_t limit) const;
    /// All hits. 2–15 ms for 1,000,000 contacts.
    std::vector<ContactId> all(QStringView text) const;

    size_t contactCount() const { return m_text.rowCount(); }
    const PackedText &packed() const { return m_text; }

private:
    PackedText m_text;
};

/// What a commit means for the search text.
struct SearchChanges
{
    bool reload = false; ///< Too much has changed: load it all anew.
    std::vector<PackedChange> rows;
};

/// Reads the search text of all contacts: about 1 s for 1,000,000, to be run in the background.
Query<PackedText> loadSearchText();
/// Reads the rows of the contacts that a commit touched. Empty if it concerns none.
Query<SearchChanges> loadSearchChanges(ChangeSet changes);

/// The newest search text. Thread-safe; readers keep the one they have.
class ContactSearch
{
public:
    /// Never null; empty before the first load.
    std::shared_ptr<const SearchText> current() const;
    bool isLoaded() const;

    /// Call before loadSearchText is run: what is applied from here on is applied again on top of the loaded text.
    void beginLoad();
    void finishLoad(PackedText text);
    void apply(const SearchChanges &changes);

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const SearchText> m_current = std::make_shared<const SearchText>();
    bool m_loaded = false;
    bool m_loading = false;
    std::vector<PackedChange> m_meanwhile; ///< Applied while a load runs.
};

} // namespace shuke::contacts
