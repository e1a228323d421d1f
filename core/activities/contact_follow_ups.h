#pragma once

#include "core/activities/due_list.h"

namespace shuke::activities {

/// The latest real contact (docs/formulas.md, "Follow-ups and tasks").
struct LastContact
{
    ActivityId activity;
    QDate day;
    std::optional<int> minute;
    ActivityKind kind = ActivityKind::Call;
    friend bool operator==(const LastContact &, const LastContact &) = default;
};

/// Where things stand with one customer.
struct ContactFollowUps
{
    std::optional<LastContact> last; ///< Up to today.
    std::vector<OpenStep> open;      ///< In the order of the due list: the first is the next step.
    std::vector<DoneTask> deferred;  ///< By due day.
    QDate today;
};

/// By index, in proportion to what the contact has.
Query<ContactFollowUps> contactFollowUps(ContactId contact);

} // namespace shuke::activities
