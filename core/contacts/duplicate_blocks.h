#pragma once

#include "core/contacts/duplicate_entry.h"

#include <vector>

namespace shuke::contacts {

/// One reason to compare two contacts: a value that both have. Values are exact numbers, no hashes; 0 is none.
struct DuplicateBlocks
{
    std::vector<quint64> values;
    std::vector<quint32> starts; ///< Of each row and one behind the last: places in `values`. Empty: one value a row.

    std::span<const quint64> of(quint32 row) const;
    /// The smallest value that both rows have; 0: none.
    quint64 shared(quint32 a, quint32 b) const;
    bool doShare(quint32 a, quint32 b) const
    {
        return starts.empty() ? values[a] == values[b] && values[a] != 0 : shared(a, b) != 0;
    }
};

/// The rows that have a value, by value and row; blocks that are too large or hold one row are left out, and their
/// values become 0.
struct DuplicateGroups
{
    struct Member
    {
        quint64 value = 0;
        quint32 row = 0;
    };
    std::vector<Member> members;
};
DuplicateGroups groupsOf(DuplicateBlocks &blocks, size_t rows, size_t largest);

/// The blocks of analytics.md §15, of the rows given (places in entries.rows, all of one kind). A row here is a place
/// in `rows`.
std::vector<DuplicateBlocks> duplicateBlocks(const DuplicateEntries &entries, const std::vector<quint32> &rows,
                                             ContactKind kind);

} // namespace shuke::contacts
