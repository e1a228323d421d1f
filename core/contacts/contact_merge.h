#pragma once

#include "core/contacts/contact_merge_children.h"
#include "core/contacts/contact_merge_plan.h"

#include <memory>

namespace shuke::contacts {

inline constexpr size_t kMostMerged = 100; ///< Contacts in one merge.

struct MergeRequest
{
    ContactId keep;
    std::vector<ContactId> lose; ///< In order of preference.
    MergeChoices choices;
    QString keptName; ///< For the history; may be empty.
};

/// What a merge did.
struct MergeDone
{
    qint64 merged = 0;             ///< Contacts that were lost.
    std::vector<MergeCount> moved; ///< What they had.
};

/// Makes one contact of several, as one operation (kind core/base/operation_kinds.h kMerge) that can be undone at any
/// later time, also after edits and further merges: see core/store/merge_undo.h.
///
/// The kept contact becomes what planMerge says. Everything that refers to the others moves to it, consents too; two
/// rows that say the same are not doubled. The others go to the trash as they are; their external ids and match keys
/// lead to the kept one from then on (contact_merge_table.h). modified_at of the kept one stays: nobody confirmed it.
///
/// InvalidInput: nothing to merge, the kept one among the others, a person with a company, more than kMostMerged, a
/// choice that names another contact, a typed value that createContact would refuse. NotFound: one is missing or in the
/// trash. Conflict: one was merged already.
Command mergeContacts(MergeRequest request, std::shared_ptr<MergeDone> done = {});

/// What is chosen from and what would move, by contact in the order given.
struct MergeOverview
{
    std::vector<MergeRecord> records;
    std::vector<std::vector<MergeCount>> counts;
};
/// NotFound if one is missing or in the trash. For a few contacts.
Query<MergeOverview> mergeOverview(std::vector<ContactId> contacts);

/// The contact that the lost one was merged into (the last of a chain), its name, and the operation that did it.
struct MergedInto
{
    ContactId kept;
    QString keptName;
    OperationId operation; ///< The newest merge of the lost one; invalid if the journal does not tell.
};
/// Nothing if it was not merged.
Query<std::optional<MergedInto>> mergedIntoOf(ContactId lost);

} // namespace shuke::contacts
