#include "core/activities/activity.h"

#include "core/base/code_table.h"

#include <algorithm>

namespace shuke::activities {

namespace activity_detail {

constexpr CodeTable<ActivityKind, kActivityKindCount> kKinds{{{ActivityKind::Note, "note"},
                                                              {ActivityKind::Call, "call"},
                                                              {ActivityKind::Meeting, "meeting"},
                                                              {ActivityKind::Visit, "visit"},
                                                              {ActivityKind::Email, "email"},
                                                              {ActivityKind::Message, "message"}}};
constexpr CodeTable<ActivityState, 3> kStates{
    {{ActivityState::Planned, "planned"}, {ActivityState::Held, "held"}, {ActivityState::NotHeld, "not_held"}}};
constexpr CodeTable<Direction, 2> kDirections{{{Direction::Inbound, "inbound"}, {Direction::Outbound, "outbound"}}};

Error invalid(const QString &detail)
{
    return {ErrorCode::InvalidInput, detail};
}

} // namespace activity_detail

QString codeOf(ActivityKind kind)
{
    return codeIn(activity_detail::kKinds, kind);
}

QString codeOf(ActivityState state)
{
    return codeIn(activity_detail::kStates, state);
}

QString codeOf(Direction direction)
{
    return codeIn(activity_detail::kDirections, direction);
}

std::optional<ActivityKind> activityKindFromCode(QStringView code)
{
    return fromCodeIn(activity_detail::kKinds, code);
}

std::optional<ActivityState> activityStateFromCode(QStringView code)
{
    return fromCodeIn(activity_detail::kStates, code);
}

std::optional<Direction> directionFromCode(QStringView code)
{
    if (code.isEmpty())
        return Direction::Unknown;
    return fromCodeIn(activity_detail::kDirections, code);
}

Activity tidied(Activity activity)
{
    for (QString Activity::*member : {&Activity::outcome, &Activity::text, &Activity::externalId})
        activity.*member = (activity.*member).trimmed();
    std::ranges::sort(activity.participants);
    activity.participants.erase(std::unique(activity.participants.begin(), activity.participants.end()),
                                activity.participants.end());
    std::erase(activity.participants, activity.contact);
    return activity;
}

Result<void> checkActivity(const Activity &activity)
{
    using activity_detail::invalid;
    if (!activity.contact.isValid())
        return invalid(QStringLiteral("an activity needs a customer"));
    if (!activity.day.isValid())
        return invalid(QStringLiteral("an activity needs a day"));
    if (activity.kind == ActivityKind::Note && activity.text.isEmpty())
        return invalid(QStringLiteral("a note needs a text"));
    if (activity.minute && (*activity.minute < 0 || *activity.minute >= kMinutesOfDay))
        return invalid(QStringLiteral("a time of day lies between 00:00 and 23:59"));
    if (activity.durationMinutes && (*activity.durationMinutes < 0 || *activity.durationMinutes > kLongestMinutes))
        return invalid(QStringLiteral("a duration lies between 0 minutes and 100 days"));
    if (activity.state != ActivityState::Held && !canBePlanned(activity.kind))
        return invalid(QStringLiteral("only calls, meetings and visits can be planned"));
    return {};
}

} // namespace shuke::activities
