#pragma once

#include "core/segments/filter.h"

namespace shuke::store {
class Database;
}

namespace shuke::segments {

/// As fieldsOf, inside another query.
Result<std::vector<Field>> fieldsIn(store::Database &database, Subject subject);

/// What nobody asks for by itself, but segments are made of (core/segments/segment_expand.h): sets of segments.
inline constexpr const char *kFrozenMember = "segment:member";    ///< Those that hold the contact in segment_member.
inline constexpr const char *kLeftOutByHand = "segment:left_out"; ///< … and in segment_exclusion.
const std::vector<Field> &hiddenFields();
/// fieldsIn() and hiddenFields().
Result<std::vector<Field>> evaluatedFields(store::Database &database, Subject subject);

/// `spec`, checked, with its segments expanded: what can be asked with evaluatedFields(). Errors as of check(), and
/// those of core/segments/segment_expand.h.
Result<FilterSpec> prepared(store::Database &database, FilterSpec spec, std::span<const Field> fields);

} // namespace shuke::segments
