#pragma once

#include "core/activities/due_list.h"

#include <QString>

namespace shuke::ui {

// Activities and tasks in people's words and the application's language.

/// "Call", "E-mail".
QString activityKindText(activities::ActivityKind kind);
/// See lineIcon().
QString activityIcon(activities::ActivityKind kind);
/// "planned", "held", "not held".
QString activityStateText(activities::ActivityState state);
QString directionText(activities::Direction direction);
QString taskStateText(activities::TaskState state);
QString priorityText(activities::TaskPriority priority);
/// "every 2 weeks, counted from the last contact"; empty if it does not repeat.
QString repeatText(const activities::RepeatRule &rule);
/// "1 h 20 min".
QString durationText(int minutes);
/// "09:30".
QString timeText(int minute);
/// "today", "tomorrow", "yesterday", "Fri 12 Dec", or the day; with the time behind it.
QString whenText(QDate day, std::optional<int> minute, QDate today);
/// How far a due day is from today: "3 days late", "today", "in 2 days"; empty for an invalid day.
QString distanceText(QDate day, QDate today);
/// What a step is: the title of a task; the text of an activity, or its kind.
QString stepText(const activities::OpenStep &step);

/// "9", "930", "9:30", "21.15", with full-width digits too; nothing for what is no time. An empty text is none.
std::optional<int> minuteFromText(const QString &text);

} // namespace shuke::ui
