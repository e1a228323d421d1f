#include "core/contacts/relation.h"

#include "core/base/code_table.h"

namespace shuke::contacts {

namespace relation_detail {

constexpr CodeTable<RelationKind, kRelationKinds.size()> kCodes = {{{RelationKind::Spouse, "spouse"},
                                                                    {RelationKind::Parent, "parent"},
                                                                    {RelationKind::Sibling, "sibling"},
                                                                    {RelationKind::Relative, "relative"},
                                                                    {RelationKind::Friend, "friend"},
                                                                    {RelationKind::Colleague, "colleague"},
                                                                    {RelationKind::Referrer, "referrer"},
                                                                    {RelationKind::Assistant, "assistant"},
                                                                    {RelationKind::ParentCompany, "parent_company"},
                                                                    {RelationKind::Partner, "partner"},
                                                                    {RelationKind::Other, "other"}}};

} // namespace relation_detail

QString codeOf(RelationKind kind)
{
    return codeIn(relation_detail::kCodes, kind);
}

std::optional<RelationKind> relationKindFromCode(QStringView code)
{
    return fromCodeIn(relation_detail::kCodes, code);
}

} // namespace shuke::contacts
