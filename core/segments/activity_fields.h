#pragma once

#include "core/segments/field.h"

#include <string_view>

// The fields of a contact that count activities and look at open tasks (docs/segments.md, "Activities and tasks").

namespace shuke::segments {

/// contact_count call_count meeting_count visit_count email_count message_count: activities that took place with or
/// about the contact, of any kind but a note; over a window those of its days.
bool isOfActivities(const Field &field);
/// The kind that such a field counts, by its code; empty: each but a note.
std::string_view activityKindOf(const Field &field);

/// overdue_tasks: open tasks that were due before today. next_task: the earliest day, today or later, on which one is.
/// What they are goes by the day on which they are asked.
bool isOfDueTasks(const Field &field);
/// The same of a key of a column (core/segments/facts.h).
bool isFollowUpKey(std::string_view columnKey);

/// The days that a condition looks at: those of its window; today for a field of due tasks; else all.
DayRange daysAskedFor(const Condition &condition, const Field &field, QDate today);

} // namespace shuke::segments
