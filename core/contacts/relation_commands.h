#pragma once

#include "core/base/command.h"
#include "core/contacts/contact.h"
#include "core/contacts/relation.h"

#include <memory>
#include <vector>

// Who knows whom, and which company belongs to which. Each command is one operation that can be undone.

namespace shuke::contacts {

/// Errors as of insertRelation.
Command addRelation(Relation relation, std::shared_ptr<RelationId> created = {});
/// Kind, direction and note. Errors as of updateRelation.
Command editRelation(Relation relation);
/// NotFound.
Command removeRelation(RelationId relation);

/// A relation as one of its ends sees it.
struct NamedRelation
{
    Relation relation;
    ContactId other;
    QString otherName;
    ContactKind otherKind = ContactKind::Person;
    bool fromOther = false; ///< "The other one is the KIND of this one"; of a symmetric kind always true.
};
/// Of one contact, those at whose other end stands one outside the trash; by kind, then name.
Query<std::vector<NamedRelation>> relationsOf(ContactId contact);

/// A company of a group with its place in it.
struct GroupMember
{
    ContactId company;
    QString name;
    int depth = 0; ///< 0: the top.
    qint64 people = 0;
};
/// The group a company belongs to, from the top down, children by name; empty for one without parent and children.
/// Companies in the trash are left out with what is below them.
Query<std::vector<GroupMember>> companyGroup(ContactId company);
inline constexpr int kMostGroupDepth = 20;

} // namespace shuke::contacts
