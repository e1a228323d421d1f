#pragma once

#include "core/base/ids.h"

#include <QString>

#include <array>
#include <optional>

namespace shuke::contacts {

enum class RelationKind {
    Spouse,
    Parent,
    Sibling,
    Relative,
    Friend,
    Colleague,
    Referrer, ///< Brought the other one.
    Assistant,
    ParentCompany,
    Partner, ///< In business.
    Other,
};
inline constexpr std::array kRelationKinds = {
    RelationKind::Spouse,  RelationKind::Parent,    RelationKind::Sibling,      RelationKind::Relative,
    RelationKind::Friend,  RelationKind::Colleague, RelationKind::Referrer,     RelationKind::Assistant,
    RelationKind::Partner, RelationKind::Other,     RelationKind::ParentCompany};

/// Stable codes as stored: spouse parent sibling … parent_company.
QString codeOf(RelationKind kind);
std::optional<RelationKind> relationKindFromCode(QStringView code);

/// Means the same from both ends: stored once, the smaller id first.
constexpr bool isSymmetric(RelationKind kind)
{
    return kind != RelationKind::Parent && kind != RelationKind::Referrer && kind != RelationKind::Assistant &&
           kind != RelationKind::ParentCompany;
}
/// Only between two people.
constexpr bool isPersonal(RelationKind kind)
{
    return kind == RelationKind::Spouse || kind == RelationKind::Parent || kind == RelationKind::Sibling ||
           kind == RelationKind::Relative || kind == RelationKind::Friend || kind == RelationKind::Colleague ||
           kind == RelationKind::Assistant;
}

/// "`from` is the `kind` of `to`."
struct Relation
{
    RelationId id; ///< Invalid until inserted.
    ContactId from;
    ContactId to;
    RelationKind kind = RelationKind::Other;
    QString note;

    friend bool operator==(const Relation &, const Relation &) = default;
};

} // namespace shuke::contacts
