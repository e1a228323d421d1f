#pragma once

#include "core/contacts/contact.h"
#include "core/store/write_context.h"

#include <span>
#include <string_view>
#include <vector>

namespace shuke::contacts {

// What refers to a contact, in this domain and above it, when the contact is merged into another one. The rows are
// found by the foreign keys of the schema, so that no table above is named or forgotten here.

/// What becomes of the rows of one foreign key to `contact`.
enum class MergeRule {
    Move,        ///< They refer to the kept contact from then on.
    Plan,        ///< As the plan of the merge says (contact_merge_plan.h): what both have is not doubled.
    Affiliation, ///< Moved, but one person is with one company once at a time, and has one main company.
    Relation,    ///< Moved, but nobody is related to himself, or twice in one way, and a company has one parent.
    Participant, ///< Moved, unless the kept contact takes part already or the activity is about it.
    Once,        ///< Moved, unless the kept contact is there already.
    Stay,        ///< They tell of the lost contact itself.
};

struct MergeReference
{
    TableId table = TableId::Contact;
    std::string_view column;
    MergeRule rule = MergeRule::Move;
};

/// Every foreign key to `contact`; a test holds it to the schema. One that is missing here is moved.
std::span<const MergeReference> mergeReferences();

/// Moves all but what Plan and Stay leave to others. modified_at of what moves is not touched: nobody edited it.
Result<void> moveChildren(WriteContext &context, ContactId lost, ContactId kept);

/// Rows of one table that are about a contact.
struct MergeCount
{
    TableId table = TableId::Contact;
    qint64 rows = 0;
};
/// What would move, outside the trash; tables without a row are left out. In the order of the tables.
Result<std::vector<MergeCount>> countChildren(store::Database &database, ContactId contact);

} // namespace shuke::contacts
