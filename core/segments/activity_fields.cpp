#include "core/segments/activity_fields.h"

#include <algorithm>
#include <array>

namespace shuke::segments {

namespace activity_fields_detail {

struct Count
{
    std::string_view key;
    std::string_view kind;
};
constexpr std::array kCounts = {Count{"contact_count", ""},        Count{"call_count", "call"},
                                Count{"meeting_count", "meeting"}, Count{"visit_count", "visit"},
                                Count{"email_count", "email"},     Count{"message_count", "message"}};
constexpr std::array<std::string_view, 2> kDueTasks = {"overdue_tasks", "next_task"};

const Count *countOf(std::string_view key)
{
    const auto found = std::ranges::find(kCounts, key, &Count::key);
    return found == kCounts.end() ? nullptr : &*found;
}

std::string_view keyOf(const Field &field)
{
    return {field.key.constData(), static_cast<size_t>(field.key.size())};
}

bool isDueTasks(std::string_view key)
{
    return std::ranges::find(kDueTasks, key) != kDueTasks.end();
}

} // namespace activity_fields_detail

bool isOfActivities(const Field &field)
{
    using namespace activity_fields_detail;
    return countOf(keyOf(field)) != nullptr;
}

std::string_view activityKindOf(const Field &field)
{
    using namespace activity_fields_detail;
    const Count *count = countOf(keyOf(field));
    return count ? count->kind : std::string_view();
}

bool isOfDueTasks(const Field &field)
{
    using namespace activity_fields_detail;
    return isDueTasks(keyOf(field));
}

bool isFollowUpKey(std::string_view columnKey)
{
    using namespace activity_fields_detail;
    const std::string_view key = columnKey.substr(0, columnKey.find('@'));
    return countOf(key) || isDueTasks(key);
}

DayRange daysAskedFor(const Condition &condition, const Field &field, QDate today)
{
    if (isOfDueTasks(field))
        return {today, today.addDays(1)};
    return condition.window ? condition.window->days(today) : DayRange();
}

} // namespace shuke::segments
