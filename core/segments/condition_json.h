#pragma once

#include "core/segments/condition.h"

namespace shuke::segments {

/// Of the form; a reader refuses a newer one. 2 is written where a condition has a window, else 1, which former
/// versions of the program read.
inline constexpr int kConditionVersion = 2;

/// `{"version":1,"subject":"contacts","where":{"join":"all","conditions":[…],"groups":[…]}}`, compact. Each value says
/// what it is: {"text":…} {"micro":…} {"minor":…} {"day":"2026-01-31"} {"count":…} {"yes":…} {"id":…}. No amount is
/// text. A window stands beside the values: "window":{"last":90} or {"from":"2026-01-01","to":"2026-03-31"}.
QByteArray toJson(Subject subject, const ConditionGroup &group);

struct SubjectConditions
{
    Subject subject = Subject::Contacts;
    ConditionGroup where;
    friend bool operator==(const SubjectConditions &, const SubjectConditions &) = default;
};

/// Reads what toJson wrote. Whether the fields exist and take these values: check() (core/segments/field.h).
/// InvalidInput with the place, e.g. `where.groups[0].conditions[2].values[1]: "day" is not a day`; Unsupported for a
/// newer version; TooLarge beyond the limits of condition.h. Also for hostile bytes.
Result<SubjectConditions> fromJson(const QByteArray &json);

} // namespace shuke::segments
